//! A draft made readable for the rules: folded, cut into tokens and sentences, with the way back to what was typed.

mod fold;
mod leet;
mod list;
mod lookalike;
mod month;
mod offset;
mod token;

use std::ops::Range;

pub use fold::{Folded, fold};
pub use list::WordList;
pub use month::MONTHS;
pub use offset::{Counter, Unit, floor_char_boundary};
pub use token::{Casing, Token, TokenKind};

/// A text with its folded form and its tokens. All offsets are bytes.
#[derive(Debug)]
pub struct Text<'a> {
    original: &'a str,
    folded: Folded,
    tokens: Vec<Token>,
}

impl<'a> Text<'a> {
    /// Reads `original`; linear in its length.
    #[must_use]
    pub fn new(original: &'a str) -> Self {
        let mut folded = Folded::new(original);
        let tokens = token::tokenize(folded.as_str(), original, |range| folded.to_original(range));
        let tokens = leet::read(&mut folded, original, tokens);
        Self { original, folded, tokens }
    }

    /// The text as typed.
    #[must_use]
    pub fn original(&self) -> &'a str {
        self.original
    }

    /// Whether letters were typed in a disguise: look-alikes, styled letters, digits for letters.
    #[must_use]
    pub fn is_disguised(&self) -> bool {
        self.folded.is_disguised()
    }

    /// The folded text: lower case, without accents, invisible characters and disguises.
    #[must_use]
    pub fn folded(&self) -> &str {
        self.folded.as_str()
    }

    /// The tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The folded word of token `index`; empty past the end.
    #[must_use]
    pub fn word(&self, index: usize) -> &str {
        self.tokens.get(index).and_then(|token| self.folded().get(token.range.clone())).unwrap_or_default()
    }

    /// The words of tokens `range` as they were typed.
    #[must_use]
    pub fn typed(&self, tokens: Range<usize>) -> &'a str {
        self.original.get(self.bytes(tokens)).unwrap_or_default()
    }

    /// The bytes of the draft behind a range of tokens; empty at the end when the range is.
    #[must_use]
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.original.start..last.original.end,
            Some([only]) => only.original.clone(),
            _ => self.original.len()..self.original.len(),
        }
    }

    /// The bytes of the draft behind a range of folded bytes.
    #[must_use]
    pub fn original_bytes(&self, folded: Range<usize>) -> Range<usize> {
        self.folded.to_original(folded)
    }

    /// The tokens of the sentence that token `index` stands in.
    #[must_use]
    pub fn sentence_of(&self, index: usize) -> Range<usize> {
        let Some(number) = self.tokens.get(index).map(|token| token.sentence) else { return 0..0 };
        let start = self.tokens.partition_point(|token| token.sentence < number);
        let end = self.tokens.partition_point(|token| token.sentence <= number);
        start..end
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let text = Text::new(text);
        (0..text.tokens().len()).map(|index| text.word(index).to_owned()).collect()
    }

    #[test]
    fn cuts_words_numbers_and_signs() {
        assert_eq!(words("Mrs O’Brien, 78F: bed 4!"), ["mrs", "o'brien", ",", "78f", ":", "bed", "4", "!"]);
        assert_eq!(words("Crohn's' 999-012"), ["crohn's", "'", "999", "-", "012"]);
    }

    #[test]
    fn titles_do_not_end_a_sentence() {
        let text = Text::new("Mrs. Patel died. We cried!\nThen tea");
        let sentences: Vec<u32> = text.tokens().iter().map(|token| token.sentence).collect();
        assert_eq!(sentences, [0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn keeps_how_a_word_was_typed() {
        let text = Text::new("McAteer ICU maureen");
        let casing: Vec<Casing> = text.tokens().iter().map(|token| token.casing).collect();
        assert_eq!(casing, [Casing::Capital, Casing::Upper, Casing::Lower]);
        assert_eq!(text.typed(0..2), "McAteer ICU");
    }

    proptest! {
        #[test]
        fn tokens_rise_and_lie_in_the_draft(original in prop_oneof![
            ".*",
            "[ A-Zjhnsmti0-9@$!|.'ЈоһпіѕΜ\u{301}\u{200B}𝐌🅹\n]{0,40}",
            "(J0hn|p@t1ent|4rthur|J!m|Ѕmіth|Hi!|\u{200B}|\u{336}|[ .,!@]){0,12}",
        ]) {
            let text = Text::new(&original);
            let (mut end, mut typed, mut sentence) = (0, 0, 0);
            for token in text.tokens() {
                prop_assert!(token.range.start >= end && token.range.start < token.range.end);
                prop_assert!(text.folded().get(token.range.clone()).is_some());
                prop_assert!(original.get(token.original.clone()).is_some());
                // One character may fold to several tokens ("½"), which then share it.
                prop_assert!(token.original.start >= typed);
                prop_assert!(token.sentence >= sentence);
                (end, typed, sentence) = (token.range.end, token.original.start, token.sentence);
            }
        }
    }
}
