//! Folding: one spelling for each word, with a map back to what was typed.
//!
//! Each character is decomposed (NFKD), marks and invisible characters are dropped, and the rest is lower-cased. Folding
//! works character by character, so that it is linear and every folded byte knows the character it came from.
//!
//! Caps: a character may fold to at most 18 others (the longest Unicode compatibility decomposition).
//! Known gaps: look-alike letters of other scripts are not folded together yet.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A folded text and the way back to its original.
#[derive(Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the byte of the original at which its character starts.
    origin: Vec<u32>,
    /// Length of the original in bytes.
    original_len: u32,
}

impl Folded {
    /// Folds `original`. Texts over 4 GiB are cut, which no caller reaches.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
            original_len: u32::try_from(original.len()).unwrap_or(u32::MAX),
        };
        for (start, character) in original.char_indices() {
            let Ok(start) = u32::try_from(start) else { break };
            fold_char(character, |out| folded.text.push(out));
            folded.origin.resize(folded.text.len(), start);
        }
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original behind a range of folded bytes, dropped marks included.
    #[must_use]
    pub fn to_original(&self, range: Range<usize>) -> Range<usize> {
        let end_of_text = self.original_len as usize;
        let at = |byte: usize| self.origin.get(byte).map_or(end_of_text, |&start| start as usize);
        let start = at(range.start);
        // The end is where the next folded character starts, so that marks which were dropped stay with their letter.
        let end = if range.end <= range.start { start } else { at(range.end) };
        start..end.max(start)
    }
}

/// Folds a short text, such as a name or a label, without a map.
#[must_use]
pub fn fold(original: &str) -> String {
    let mut out = String::with_capacity(original.len());
    for character in original.chars() {
        fold_char(character, |folded| out.push(folded));
    }
    out
}

/// Calls `push` for each character that `character` folds to.
fn fold_char(character: char, mut push: impl FnMut(char)) {
    if character.is_ascii() {
        push(character.to_ascii_lowercase());
        return;
    }
    if is_invisible(character) {
        return;
    }
    if let Some(plain) = plain_punctuation(character) {
        push(plain);
        return;
    }
    decompose_compatible(character, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().filter(|&lower| !is_combining_mark(lower)).for_each(&mut push);
        }
    });
}

/// Characters that show nothing and may split a word: zero-width, bidirectional controls, variation selectors.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E007F}')
}

/// The ASCII form of typographic punctuation and of letters that have no decomposition.
fn plain_punctuation(character: char) -> Option<char> {
    Some(match character {
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{201B}' | '\u{00B4}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201E}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        'ø' | 'Ø' => 'o',
        'ł' | 'Ł' => 'l',
        'đ' | 'Đ' => 'd',
        'ı' => 'i',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_accents_width_quotes_and_zero_width_splits() {
        assert_eq!(fold("Siobhán O’Brien"), "siobhan o'brien");
        assert_eq!(fold("Ｊｏｈｎ"), "john");
        assert_eq!(fold("Mau\u{200B}reen"), "maureen");
        assert_eq!(fold("𝐌𝐚𝐮𝐫𝐞𝐞𝐧"), "maureen");
    }

    #[test]
    fn a_folded_range_covers_what_was_typed() {
        let original = "😂 Siobha\u{301}n 91";
        let folded = Folded::new(original);
        let start = folded.as_str().find("siobhan").unwrap();
        assert_eq!(original.get(folded.to_original(start..start + 7)), Some("Siobha\u{301}n"));
    }

    #[test]
    fn many_combining_marks_stay_linear_and_vanish() {
        let text = format!("a{}b", "\u{301}".repeat(100_000));
        assert_eq!(Folded::new(&text).as_str(), "ab");
    }

    proptest! {
        #[test]
        fn every_range_maps_to_character_boundaries(text in ".*") {
            let folded = Folded::new(&text);
            let length = folded.as_str().len();
            for start in 0..=length {
                for end in start..=length.min(start + 8) {
                    let range = folded.to_original(start..end);
                    prop_assert!(range.start <= range.end);
                    prop_assert!(text.get(range).is_some());
                }
            }
        }
    }
}
