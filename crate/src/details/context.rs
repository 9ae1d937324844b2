//! What the finders ask about a text: words, neighbours, numbers, terms, and how clinical the surroundings are.

use std::cell::Cell;
use std::ops::Range;

use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{self, ClinicalKind, Entry, Hit, Weight};
use crate::text::{Casing, Text, Token, TokenKind, WordList};

/// How many tokens on either side count as the surroundings of a word.
const SURROUNDINGS: usize = 25;

/// Stands for "no everyday word" among SCOWL sizes, which go to 95.
const NO_SIZE: u8 = u8::MAX;
/// Stands for "not looked up yet".
const NOT_ASKED: u8 = u8::MAX - 1;

/// A text with its terms, indexed by token.
pub(super) struct Context<'t> {
    pub text: &'t Text<'t>,
    hits: &'t [Hit],
    /// For each token, the first hit that starts there or later.
    first_hit: Vec<usize>,
    /// The folded word of each token: asked for several times by each finder.
    words: Vec<&'t str>,
    /// SCOWL size of each word as an everyday word, [`NO_SIZE`] for none; [`NOT_ASKED`] until somebody asks.
    everyday: Vec<Cell<u8>>,
    /// Running sum of clinical evidence before each token.
    clinical: Vec<u32>,
}

impl<'t> Context<'t> {
    pub fn new(text: &'t Text<'t>, hits: &'t [Hit]) -> Self {
        let count = text.tokens().len();
        let mut first_hit = vec![hits.len(); count + 1];
        for (index, hit) in hits.iter().enumerate().rev() {
            if let Some(first) = first_hit.get_mut(hit.tokens.start) {
                *first = index;
            }
        }
        let mut next = hits.len();
        for first in first_hit.iter_mut().rev() {
            next = next.min(*first);
            *first = next;
        }
        let words = (0..count).map(|index| text.word(index)).collect();
        let everyday = vec![Cell::new(NOT_ASKED); count];
        let mut evidence = vec![0u32; count];
        for hit in hits {
            let weight = match hit.entry {
                Entry::Clinical { kind: ClinicalKind::General, .. } => 0,
                Entry::Clinical { weight: Weight::Strong, ambiguous: false, .. }
                | Entry::FacilityTerm { weight: Weight::Strong, ambiguous: false, .. }
                | Entry::Condition { ambiguous: false, .. }
                | Entry::Facility { .. } => 2,
                Entry::Clinical { weight: Weight::Medium, ambiguous: false, .. } => 1,
                _ => 0,
            };
            if let Some(cell) = evidence.get_mut(hit.tokens.start) {
                *cell = (*cell).max(weight);
            }
        }
        let mut clinical = Vec::with_capacity(count + 1);
        let mut sum = 0u32;
        clinical.push(0);
        for weight in evidence {
            sum = sum.saturating_add(weight);
            clinical.push(sum);
        }
        Self { text, hits, first_hit, words, everyday, clinical }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.text.tokens().len()
    }

    pub fn token(&self, index: usize) -> Option<&'t Token> {
        self.text.tokens().get(index)
    }

    /// The folded word; empty past the ends.
    pub fn word(&self, index: usize) -> &'t str {
        self.words.get(index).copied().unwrap_or_default()
    }

    /// The folded word without a possessive `'s`.
    pub fn stem(&self, index: usize) -> &'t str {
        stem(self.word(index))
    }

    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.token(index).map(|token| token.kind)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.kind(index) == Some(TokenKind::Word)
    }

    /// Begins with a capital letter.
    pub fn capital(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.casing != Casing::Lower)
    }

    /// All capitals, two letters or more.
    pub fn upper(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.casing == Casing::Upper)
    }

    /// The word `back` tokens earlier in the same sentence; empty where there is none.
    pub fn before(&self, index: usize, back: usize) -> &'t str {
        index
            .checked_sub(back)
            .filter(|&earlier| self.same_sentence(earlier, index))
            .map_or("", |at| self.word(at))
    }

    /// The word `on` tokens later in the same sentence.
    pub fn after(&self, index: usize, on: usize) -> &'t str {
        let later = index.saturating_add(on);
        if self.same_sentence(index, later) { self.word(later) } else { "" }
    }

    /// Whether a word of the same sentence stands right before.
    pub fn follows_word(&self, index: usize) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is_word(before) && self.same_sentence(before, index))
    }

    pub fn same_sentence(&self, one: usize, two: usize) -> bool {
        match (self.token(one), self.token(two)) {
            (Some(one), Some(two)) => one.sentence == two.sentence,
            _ => false,
        }
    }

    /// Whether the token is the first word of its sentence, signs such as `"` and `-` left aside.
    pub fn opens_sentence(&self, index: usize) -> bool {
        let mut at = index;
        while let Some(earlier) = at.checked_sub(1) {
            if index - earlier > 3 || !self.same_sentence(earlier, index) {
                break;
            }
            if self.kind(earlier) != Some(TokenKind::Sign) {
                return false;
            }
            at = earlier;
        }
        true
    }

    /// Whether the next token stands directly at this one, without white space.
    pub fn joined(&self, index: usize) -> bool {
        self.token(index + 1).is_some_and(|token| !token.spaced)
    }

    /// SCOWL size of the word as an everyday word, 10 for the commonest; `None` for names and unknown words.
    pub fn everyday(&self, index: usize) -> Option<u8> {
        let cell = self.everyday.get(index)?;
        if cell.get() == NOT_ASKED {
            let size = self.is_word(index).then(|| lexicon::folded_word_size(self.stem(index))).flatten();
            cell.set(size.unwrap_or(NO_SIZE));
        }
        Some(cell.get()).filter(|&size| size != NO_SIZE)
    }

    /// The terms that start at a token.
    pub fn hits_at(&self, index: usize) -> &'t [Hit] {
        let (Some(&start), Some(&end)) = (self.first_hit.get(index), self.first_hit.get(index + 1)) else {
            return &[];
        };
        self.hits.get(start..end).unwrap_or_default()
    }

    /// The longest term at a token that `pick` takes, with what it made of it.
    pub fn longest<T>(&self, index: usize, pick: impl Fn(&Hit) -> Option<T>) -> Option<(Range<usize>, T)> {
        let found = self.hits_at(index).iter().filter_map(|hit| Some((hit.tokens.clone(), pick(hit)?)));
        found.max_by_key(|(tokens, _)| tokens.end)
    }

    /// How much clinical language surrounds a range; 2 for one strong term.
    pub fn clinical_around(&self, tokens: &Range<usize>) -> u32 {
        let sum = |from: usize, to: usize| {
            let at = |index: usize| self.clinical.get(index.min(self.len())).copied().unwrap_or(0);
            at(to).saturating_sub(at(from))
        };
        let start = tokens.start.saturating_sub(SURROUNDINGS);
        sum(start, tokens.start) + sum(tokens.end, tokens.end + SURROUNDINGS)
    }

    /// A whole number at a token, in digits or words up to "ninety-nine" and "a hundred", and the token after it.
    pub fn number(&self, index: usize) -> Option<(u32, usize)> {
        let word = self.word(index);
        match self.kind(index)? {
            TokenKind::Number if word.len() <= 6 => word.parse().ok().map(|number| (number, index + 1)),
            TokenKind::Word => {
                if matches!(word, "a" | "one") && self.after(index, 1) == "hundred" {
                    return Some((100, index + 2));
                }
                let first = number_word(word)?;
                if first < 20 || first % 10 != 0 {
                    return Some((first, index + 1));
                }
                let unit_at = if self.word(index + 1) == "-" { index + 2 } else { index + 1 };
                match number_word(self.word(unit_at)) {
                    Some(unit @ 1..=9) if self.same_sentence(index, unit_at) => {
                        Some((first + unit, unit_at + 1))
                    }
                    _ => Some((first, index + 1)),
                }
            }
            _ => None,
        }
    }

    /// The digits at the start of a mixed token and the letters after them: `78f` gives 78 and `f`.
    pub fn digits_then_letters(&self, index: usize) -> Option<(u32, &'t str)> {
        if self.kind(index)? != TokenKind::Mixed {
            return None;
        }
        let word = self.word(index);
        let cut = word.find(|character: char| !character.is_ascii_digit())?;
        let (digits, letters) = word.split_at_checked(cut)?;
        Some((digits.parse().ok()?, letters))
    }
}

/// A word without a possessive `'s`.
fn stem(word: &str) -> &str {
    // Asked by every finder of every word: bytes compare faster than strings.
    match word.as_bytes() {
        [stem @ .., b'\'', b's'] => word.get(..stem.len()).unwrap_or(word),
        _ => word,
    }
}

/// The value of a number word.
fn number_word(word: &str) -> Option<u32> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at =
        |words: &[&str]| words.iter().position(|other| *other == word).and_then(|at| u32::try_from(at).ok());
    at(&ONES).or_else(|| at(&TENS).map(|tens| (tens + 2) * 10)).or_else(|| (word == "fourty").then_some(40))
}

/// Pushes a detail.
pub(super) fn push(
    out: &mut Vec<Detail>,
    tokens: Range<usize>,
    kind: SpanKind,
    rule: &'static str,
    strength: Weight,
    value: DetailValue,
) {
    out.push(Detail { tokens, kind, rule, strength, value });
}

/// Whose something is, before a noun: "his", "our", "the".
pub(super) fn is_determiner(word: &str) -> bool {
    is_possessive(word)
        || matches!(word, "a" | "an" | "the" | "this" | "that" | "one" | "another" | "some" | "wee")
        || word.ends_with("'s")
}

/// A possessive pronoun.
pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their" | "yer" | "ur")
}

/// A weekday, a month or a feast, but for the months that are also given names (April, May, June, August).
pub(super) fn is_calendar(word: &str) -> bool {
    static NAMES: WordList = WordList::new(&[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "july",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "halloween",
        "diwali",
    ]);
    NAMES.holds(stem(word))
}
