//! Looking a word up in a list of a few dozen.
//!
//! The rules ask of each word whether it is in each list, and mostly it is not. So a list has a table of 1,024 bits, made by the
//! compiler: a bit is set where a word of the list falls, by its length and three of its letters. A word whose bit
//! is not set is in no need of a comparison (of a list of 60 words, 19 in 20 of all other words).

/// Words to look up in.
#[derive(Debug)]
pub struct WordList {
    words: &'static [&'static str],
    table: [u64; CELLS],
}

const CELLS: usize = 16;

impl WordList {
    /// A list of these words.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "for statics: the compiler itself would refuse an index that is too large"
    )]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut table = [0; CELLS];
        let mut rest = words;
        while let [word, others @ ..] = rest {
            let (cell, bit) = place(word.as_bytes());
            table[cell] |= bit;
            rest = others;
        }
        Self { words, table }
    }

    /// Whether `word` is one of them.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        let (cell, bit) = place(word.as_bytes());
        self.table.get(cell).is_some_and(|cell| cell & bit != 0) && self.words.contains(&word)
    }

    /// All of them.
    #[must_use]
    pub const fn words(&self) -> &'static [&'static str] {
        self.words
    }
}

/// The cell and the bit of a word in a table: a hash that takes the same few steps for every word.
const fn place(word: &[u8]) -> (usize, u64) {
    let (first, second, last) = match word {
        [] => (0, 0, 0),
        [one] => (*one, 0, *one),
        [first, second, .., last] => (*first, *second, *last),
        [first, last] => (*first, *last, *last),
    };
    let letters = first as u32 | (second as u32) << 8 | (last as u32) << 16 | (word.len() as u32) << 24;
    let hash = letters.wrapping_mul(0x9e37_79b1) >> 22;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    static LIST: WordList = WordList::new(&["", "a", "b", "ab", "aab", "abb", "baba", "abab", "abbab"]);

    proptest! {
        #[test]
        fn is_contains(word in "[ab]{0,5}") {
            prop_assert_eq!(LIST.holds(&word), LIST.words().contains(&word.as_str()));
        }
    }

    #[test]
    fn most_other_words_need_no_comparison() {
        static BEASTS: WordList = WordList::new(&[
            "ant", "bear", "bee", "boar", "calf", "cat", "cow", "crow", "deer", "dog", "duck", "eel", "elk",
            "emu", "fox", "frog", "gnu", "goat", "hare", "horse", "lamb",
        ]);
        let set: u32 = BEASTS.table.iter().map(|cell| cell.count_ones()).sum();
        assert!((19..=21).contains(&set), "{set}");
    }
}
