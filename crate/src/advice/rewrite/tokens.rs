//! The tokens of a draft, with the questions that wording asks of them.

use std::ops::Range;

use crate::text::{Casing, Text, TokenKind};

/// A text seen as words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tokens<'t> {
    text: &'t Text<'t>,
}

/// Most signs in a row that are looked through.
const LONGEST_SILENCE: usize = 64;

/// Words that open a phrase of place or time.
const PREPOSITIONS: [&str; 23] = [
    "in", "on", "at", "from", "near", "since", "by", "off", "over", "around", "about", "until", "till", "to",
    "of", "during", "outside", "behind", "through", "after", "before", "into", "this",
];
/// Words that stand before a noun in the place of an article.
const DETERMINERS: [&str; 24] = [
    "a", "an", "the", "my", "our", "his", "her", "their", "your", "this", "that", "these", "those",
    "another", "one", "some", "every", "each", "any", "two", "three", "four", "both", "its",
];

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t Text<'t>) -> Self {
        Self { text }
    }

    pub(super) fn text(&self) -> &'t Text<'t> {
        self.text
    }

    pub(super) fn len(&self) -> usize {
        self.text.tokens().len()
    }

    /// The folded word; empty past the end.
    pub(super) fn word(&self, index: usize) -> &'t str {
        self.text.word(index)
    }

    /// The word `steps` before `index`; empty before the beginning of its sentence.
    pub(super) fn before(&self, index: usize, steps: usize) -> &'t str {
        match index.checked_sub(steps) {
            Some(at) if self.same_sentence(at, index) => self.word(at),
            _ => "",
        }
    }

    pub(super) fn kind(&self, index: usize) -> Option<TokenKind> {
        self.text.tokens().get(index).map(|token| token.kind)
    }

    pub(super) fn is_word(&self, index: usize) -> bool {
        self.kind(index) == Some(TokenKind::Word)
    }

    fn sentence(&self, index: usize) -> Option<u32> {
        self.text.tokens().get(index).map(|token| token.sentence)
    }

    /// Whether `later` stands in the sentence of `index`; the end of the text counts to the last sentence.
    pub(super) fn same_sentence(&self, index: usize, later: usize) -> bool {
        let last = self.len().saturating_sub(1);
        self.sentence(index) == self.sentence(later.min(last))
    }

    /// Whether nothing of the sentence but signs stands before `index`, or a full stop that the cutting into sentences let
    /// pass, as within quotes.
    pub(super) fn opens_sentence(&self, index: usize) -> bool {
        let start = self.sentence_start(index);
        if self.silent(start..index) && (start..index).all(|at| self.word(at) != ",") {
            return true;
        }
        let Some(before) = index.checked_sub(1) else { return true };
        matches!(self.word(before), "." | "!" | "?") && !self.joined(index) && self.is_capital(index)
    }

    /// Whether a range holds signs alone; a very long one is taken to hold more, so that asking stays cheap.
    pub(super) fn silent(&self, range: Range<usize>) -> bool {
        range.len() <= LONGEST_SILENCE && range.into_iter().all(|at| !self.reads(at))
    }

    /// First token of the sentence of `index`.
    pub(super) fn sentence_start(&self, index: usize) -> usize {
        match self.sentence(index) {
            Some(number) => self.text.tokens().partition_point(|token| token.sentence < number),
            None => index,
        }
    }

    /// Whether a token is a word or a number, not a sign or a break.
    pub(super) fn reads(&self, index: usize) -> bool {
        matches!(self.kind(index), Some(TokenKind::Word | TokenKind::Number | TokenKind::Mixed))
    }

    /// Whether the clause is over at `index`: a sign that ends one, a break, or the end of the text.
    pub(super) fn ends(&self, index: usize) -> bool {
        match self.kind(index) {
            None | Some(TokenKind::Break) => true,
            Some(TokenKind::Sign) => {
                !matches!(self.word(index), "-" | "/" | "#" | "@" | "&" | "'" | "\"" | "(" | "+")
            }
            _ => false,
        }
    }

    pub(super) fn is_preposition(&self, index: usize) -> bool {
        PREPOSITIONS.contains(&self.word(index))
    }

    pub(super) fn is_determiner(&self, index: usize) -> bool {
        DETERMINERS.contains(&self.word(index))
    }

    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.text.tokens().get(index).is_some_and(|token| token.casing != Casing::Lower)
    }

    /// Whether two tokens touch: no space between them.
    pub(super) fn joined(&self, index: usize) -> bool {
        self.text.tokens().get(index).is_some_and(|token| !token.spaced)
    }

    /// The words of a range as typed.
    pub(super) fn typed(&self, range: Range<usize>) -> &'t str {
        self.text.typed(range)
    }

    /// The folded words of a range, parted by one space.
    pub(super) fn folded(&self, range: Range<usize>) -> String {
        range.map(|index| self.word(index)).collect::<Vec<_>>().join(" ")
    }

    /// Whether the last word of a range is a possessive.
    pub(super) fn is_possessive(&self, range: &Range<usize>) -> bool {
        range.end.checked_sub(1).is_some_and(|last| {
            let word = self.word(last);
            word.ends_with("'s")
                || word == "'" && self.joined(last)
                || word == "s" && self.joined(last) && self.word(last.wrapping_sub(1)) == "'"
        })
    }

    /// The tokens that a range of bytes touches.
    pub(super) fn at(&self, bytes: &Range<usize>) -> Range<usize> {
        let tokens = self.text.tokens();
        let start = tokens.partition_point(|token| token.original.end <= bytes.start);
        let end = tokens.partition_point(|token| token.original.start < bytes.end);
        start..end.max(start)
    }
}
