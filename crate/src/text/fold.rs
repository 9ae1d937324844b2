//! Folding: one spelling for each word, with a map back to what was typed.
//!
//! Each character is decomposed (NFKD), marks and invisible characters are dropped, and the rest is lower-cased. Letters
//! of other scripts that pass for Latin ones are replaced first, by word (`lookalike`); digits and signs that stand for
//! letters need the word lists and come later (`leet`). Folding works character by character, so that it is linear and
//! every folded byte knows the character it came from.
//!
//! Caps: a character may fold to at most 18 others (the longest Unicode compatibility decomposition).
//! Known gaps: text turned upside down; letters parted by visible signs ("J-o-h-n", "J o h n").

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::lookalike::disguises;

/// A folded text and the way back to its original.
#[derive(Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the byte of the original at which its character starts.
    origin: Vec<u32>,
    /// Length of the original in bytes.
    original_len: u32,
    disguised: bool,
}

impl Folded {
    /// Folds `original`. Texts over 4 GiB are cut, which no caller reaches.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let original_len = u32::try_from(original.len()).unwrap_or(u32::MAX);
        if original.is_ascii() {
            let text = original.to_ascii_lowercase();
            return Self { text, origin: (0..original_len).collect(), original_len, disguised: false };
        }
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
            original_len,
            disguised: false,
        };
        let mut disguises = disguises(original).into_iter().peekable();
        for (start, character) in original.char_indices() {
            let Ok(start) = u32::try_from(start) else { break };
            if character.is_ascii() {
                folded.text.push(character.to_ascii_lowercase());
                folded.origin.push(start);
                continue;
            }
            let length = folded.text.len();
            let latin = disguises.next_if(|&(place, _)| place == start).map(|(_, latin)| latin);
            fold_char(latin.unwrap_or(character), |out| folded.text.push(out));
            folded.origin.resize(folded.text.len(), start);
            // Latin letters past U+1D00 are styled ones: small capitals, wide, mathematical, in circles.
            folded.disguised |= latin.is_some()
                || character >= '\u{1D00}'
                    && folded
                        .text
                        .get(length..)
                        .is_some_and(|out| out.starts_with(|first: char| first.is_ascii_lowercase()));
        }
        folded
    }

    /// Writes other ASCII characters over ASCII characters, so that every byte keeps its origin. Anything else is ignored.
    pub(super) fn overwrite(&mut self, range: Range<usize>, letters: &str) {
        let same =
            self.text.get(range.clone()).is_some_and(|old| old.is_ascii() && old.len() == letters.len());
        if same && letters.is_ascii() {
            self.disguised = true;
            self.text.replace_range(range, letters);
        }
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether letters were typed in a disguise.
    #[must_use]
    pub fn is_disguised(&self) -> bool {
        self.disguised
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
    Folded::new(original).text
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
///
/// Unicode's Default_Ignorable_Code_Point, and the anchors of interlinear notes.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
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
        'ı' | 'ɪ' | 'ɩ' => 'i',
        'ɑ' | 'ᴀ' => 'a',
        'ʙ' => 'b',
        'ᴄ' => 'c',
        'ᴅ' => 'd',
        'ᴇ' => 'e',
        'ꜰ' => 'f',
        'ɡ' | 'ɢ' => 'g',
        'ʜ' => 'h',
        'ᴊ' => 'j',
        'ᴋ' => 'k',
        'ʟ' => 'l',
        'ᴍ' => 'm',
        'ɴ' => 'n',
        'ᴏ' => 'o',
        'ᴘ' => 'p',
        'ʀ' => 'r',
        'ꜱ' => 's',
        'ᴛ' => 't',
        'ᴜ' => 'u',
        'ᴠ' => 'v',
        'ᴡ' => 'w',
        'ʏ' => 'y',
        'ᴢ' => 'z',
        // White letters on a black circle or square, which Unicode does not decompose.
        '\u{1F150}'..='\u{1F169}' => letter(character, 0x1_F150)?,
        '\u{1F170}'..='\u{1F189}' => letter(character, 0x1_F170)?,
        _ => return None,
    })
}

/// The letter at the place of `character` in an alphabet that begins at `first`.
fn letter(character: char, first: u32) -> Option<char> {
    char::from_u32(u32::from(character) - first + u32::from(b'a'))
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

    #[test]
    fn sees_through_styled_letters_and_split_words() {
        for disguised in [
            "𝒥𝑜𝒽𝓃",
            "𝕵𝖔𝖍𝖓",
            "𝙹𝚘𝚑𝚗",
            "Ⓙⓞⓗⓝ",
            "🅙🅞🅗🅝",
            "🅹🅾🅷🅽",
            "ᴊᴏʜɴ",
            "J̶o̶h̶n̶",
            "J\u{20DD}ohn",
            "J\u{200B}o\u{200D}h\u{00AD}n",
            "J\u{2060}o\u{FE0F}h\u{E0100}n",
            "\u{202E}J\u{2066}oh\u{2069}n\u{202C}",
            "Jo\u{3164}hn",
        ] {
            assert_eq!(fold(disguised), "john", "{disguised}");
        }
    }

    #[test]
    fn a_disguised_range_covers_what_was_typed() {
        let original = "😂 my Ѕ\u{200B}mі\u{336}th died";
        let folded = Folded::new(original);
        let start = folded.as_str().find("smith").unwrap();
        assert_eq!(original.get(folded.to_original(start..start + 5)), Some("Ѕ\u{200B}mі\u{336}th"));
    }

    /// Texts rich in what folding treats specially.
    fn tricky() -> impl Strategy<Value = String> {
        prop_oneof![
            ".*",
            "[ a-zJ0-9@$!|'ЈоеріѕсαονΜАВ\u{301}\u{336}\u{200B}\u{200D}\u{FE0F}\u{202E}𝐌ﷺ🅹👩⚕]{0,60}",
        ]
    }

    proptest! {
        #[test]
        fn every_range_maps_to_character_boundaries(text in tricky()) {
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

        #[test]
        fn folding_twice_changes_nothing_more_in_ascii(text in "[ -~\n]{0,60}") {
            prop_assert_eq!(fold(&text), text.to_ascii_lowercase());
        }
    }
}
