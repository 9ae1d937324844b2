//! Look-alikes: letters of other scripts that stand for Latin ones, as in "Јоhn" with a Cyrillic Ј and о.
//!
//! A word is taken for Latin when it mixes Latin letters with look-alikes, or when every letter is a look-alike and the
//! nearest words on both sides are Latin. Russian, Greek or Armenian text stays itself: its words hold letters without a
//! look-alike, or stand among such words. One Greek letter alone, or beside capitals (TNFα), is a symbol and stays.
//!
//! The pairs are facts from Unicode Technical Standard 39 (`confusables.txt`), cut to letters that pass for one basic
//! Latin letter. Linear: one walk; a text without such letters is only scanned.
//! Known gaps: a draft typed wholly in look-alikes; rotated letters; several letters for one ("rn" for "m").

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold::is_invisible;

/// The bytes of `text` at which a look-alike stands for a Latin letter, with that letter, in order.
pub fn disguises(text: &str) -> Vec<(u32, char)> {
    if text.is_ascii() || !text.chars().any(|character| latin(character).is_some()) {
        return Vec::new();
    }
    let mut reader = Reader::default();
    for (start, character) in text.char_indices() {
        reader.read(u32::try_from(start).unwrap_or(u32::MAX), character);
    }
    reader.end_word();
    reader.settle(None);
    reader.kept
}

/// The letters of one word so far.
#[derive(Default)]
struct Word {
    latin: usize,
    /// Latin letters that are no capitals.
    small: usize,
    greek: usize,
    /// Letters of another script without a look-alike.
    other: usize,
    alike: Vec<(u32, char)>,
}

/// Walks over a text word by word.
#[derive(Default)]
struct Reader {
    word: Word,
    /// Whether the last word that was not all look-alikes was Latin.
    before: Option<bool>,
    /// Look-alikes of the words since then.
    pending: Vec<(u32, char)>,
    kept: Vec<(u32, char)>,
}

impl Reader {
    fn read(&mut self, start: u32, character: char) {
        if is_latin(character) {
            self.word.latin += 1;
            self.word.small += usize::from(!character.is_uppercase());
        } else if let Some(letter) = latin(character) {
            self.word.greek += usize::from(GREEK.contains(&character));
            self.word.alike.push((start, letter));
        } else if is_combining_mark(character) || is_invisible(character) || character == '\'' {
            // Inside a word.
        } else if character.is_alphabetic() {
            self.word.other += 1;
        } else if !character.is_numeric() {
            self.end_word();
        }
    }

    fn end_word(&mut self) {
        let mut word = std::mem::take(&mut self.word);
        match (word.latin, word.alike.len()) {
            _ if word.other > 0 => self.settle(Some(false)),
            (0, 0 | 1) => {}
            (0, _) => self.pending.append(&mut word.alike),
            (_, alike) => {
                self.settle(Some(true));
                let symbol = alike == 1 && word.greek == 1 && word.small == 0;
                if !symbol {
                    self.kept.append(&mut word.alike);
                }
            }
        }
    }

    /// Decides on the waiting words once the word behind them is known: Latin, foreign, or none.
    fn settle(&mut self, after: Option<bool>) {
        let among_latin =
            matches!((self.before, after), (Some(true), Some(true) | None) | (None, Some(true)));
        if among_latin {
            self.kept.append(&mut self.pending);
        }
        self.pending.clear();
        self.before = after;
    }
}

const GREEK: std::ops::RangeInclusive<char> = '\u{370}'..='\u{3FF}';

/// Whether a letter is Latin, styled forms included.
fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic()
        || (character.is_alphabetic()
            && LATIN_BLOCKS.iter().any(|block| block.contains(&u32::from(character))))
}

const LATIN_BLOCKS: [Range<u32>; 5] =
    [0xC0..0x250, 0x1D00..0x1E00, 0x1E00..0x1F00, 0xFF21..0xFF5B, 0x1_D400..0x1_D6A4];

/// The basic Latin letter that a letter of another script passes for, in its case.
fn latin(character: char) -> Option<char> {
    // Everything below stands past U+0370: the common case costs one comparison.
    if character < '\u{370}' {
        return None;
    }
    Some(match character {
        'А' | 'Α' | 'Ꭺ' => 'A',
        'В' | 'Β' | 'Ᏼ' => 'B',
        'С' | 'Ϲ' | 'Ꮯ' => 'C',
        'Ꭰ' => 'D',
        'Е' | 'Ε' | 'Ꭼ' => 'E',
        'Ԍ' | 'Ꮐ' => 'G',
        'Н' | 'Η' | 'Ꮋ' => 'H',
        'І' | 'Ӏ' | 'Ι' => 'I',
        'Ј' | 'Ϳ' | 'Ꭻ' => 'J',
        'К' | 'Κ' | 'Ꮶ' => 'K',
        'Ꮮ' | 'Լ' => 'L',
        'М' | 'Μ' | 'Ꮇ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' | 'Օ' => 'O',
        'Р' | 'Ρ' | 'Ꮲ' => 'P',
        'Ԛ' => 'Q',
        'Ꮢ' | 'Ꭱ' => 'R',
        'Ѕ' | 'Տ' | 'Ꮪ' => 'S',
        'Т' | 'Τ' | 'Ꭲ' => 'T',
        'Ս' => 'U',
        'Ѵ' | 'Ꮩ' => 'V',
        'Ԝ' | 'Ꮃ' => 'W',
        'Х' | 'Χ' => 'X',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Ζ' | 'Ꮓ' => 'Z',
        'а' | 'α' => 'a',
        'Ь' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ҽ' => 'e',
        'ց' => 'g',
        'һ' | 'հ' => 'h',
        'і' | 'ι' | 'Ꭵ' => 'i',
        'ј' | 'ϳ' | 'յ' => 'j',
        'ӏ' => 'l',
        'ո' => 'n',
        'о' | 'ο' | 'σ' | 'օ' => 'o',
        'р' | 'ρ' | 'ϱ' => 'p',
        'ԛ' | 'զ' => 'q',
        'г' => 'r',
        'ѕ' => 's',
        'υ' | 'ս' => 'u',
        'ѵ' | 'ν' => 'v',
        'ԝ' => 'w',
        'х' => 'x',
        'у' | 'ү' | 'γ' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;

    #[test]
    fn mixed_words_are_latin() {
        assert_eq!(fold("Јоhn Smіth"), "john smith");
        assert_eq!(fold("pаtient Μaria Ѕmith’s"), "patient maria smith's");
        assert_eq!(fold("Ꭻohn"), "john");
    }

    #[test]
    fn words_of_look_alikes_among_latin_ones_are_latin() {
        assert_eq!(fold("my patient Рорре died"), "my patient poppe died");
        assert_eq!(fold("СОРЕ is here"), "cope is here");
    }

    #[test]
    fn russian_greek_and_armenian_stay() {
        for text in [
            "моя мама была сестрой, она очень устала",
            "η μητέρα μου είναι νοσοκόμα",
            "իմ մայրը բուժքույր է",
            "ее сосед",
            "она сказала: сор",
        ] {
            let expected: String = fold(text);
            assert!(!expected.bytes().any(|byte| byte.is_ascii_alphabetic()), "{expected}");
        }
        assert_eq!(fold("the word мама means mum"), "the word мама means mum");
    }

    #[test]
    fn greek_symbols_stay() {
        assert_eq!(fold("TNFα, IFNγ, the β2 agonist, an α helix"), "tnfα, ifnγ, the β2 agonist, an α helix");
    }
}
