//! Phrases with slots: a small language for cues, so that a rule reads like the words it looks for.
//!
//! A pattern is a row of elements parted by spaces: `my|our` is a choice, `[own]` may be missing, `{kin}` is any word of
//! a class, `~` stands for up to two words; commas part whole patterns of one meaning. Apostrophes are left out on both sides: `dont` meets "don't" and "dont".
//!
//! Linear: a pattern is tried only where its first word stands, has at most [`MOST_ELEMENTS`] elements, and may look at
//! no more than [`MOST_STEPS`] words before it gives up. A phrase does not cross a line break.

mod class;
mod hash;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::text::{Text, TokenKind, WordList};
use class::Class;
use hash::QuickHash;

/// Longest pattern; the tests of the sets hold to it.
#[cfg(test)]
const MOST_ELEMENTS: usize = 10;
/// Most words that one pattern may look at from one start.
const MOST_STEPS: usize = 64;
/// Longest stretch that `~` stands for.
const LONGEST_GAP: usize = 2;

/// The words of a text without their apostrophes, by token.
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t Text<'t>,
    words: Vec<Cow<'t, str>>,
}

impl<'t> Words<'t> {
    /// Reads the tokens of `text`.
    #[must_use]
    pub fn new(text: &'t Text<'t>) -> Self {
        let words = (0..text.tokens().len())
            .map(|index| {
                let word = text.word(index);
                if word.len() > 1 && word.contains('\'') {
                    Cow::Owned(word.replace('\'', ""))
                } else {
                    Cow::Borrowed(word)
                }
            })
            .collect();
        Self { text, words }
    }

    /// The text they are from.
    #[must_use]
    pub fn text(&self) -> &'t Text<'t> {
        self.text
    }

    /// The word of token `index`; empty past the end.
    #[must_use]
    pub fn get(&self, index: usize) -> &str {
        self.words.get(index).map_or("", Cow::as_ref)
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How many tokens are one of `wanted`.
    #[must_use]
    pub fn count(&self, wanted: &WordList) -> usize {
        self.words.iter().filter(|word| wanted.holds(word)).count()
    }

    fn is_break(&self, index: usize) -> bool {
        self.text.tokens().get(index).is_none_or(|token| token.kind == TokenKind::Break)
    }
}

/// One choice of an element.
#[derive(Debug)]
enum Choice {
    Word(&'static str),
    Class(Class),
}

#[derive(Debug)]
enum Element {
    One { choices: Vec<Choice>, optional: bool },
    Gap,
}

impl Element {
    fn parse(source: &'static str) -> Self {
        if source == "~" {
            return Self::Gap;
        }
        let inner = source.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        let choices = inner.unwrap_or(source).split('|').filter_map(|choice| {
            match choice.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) => Class::named(name).map(Choice::Class),
                None => Some(Choice::Word(choice)),
            }
        });
        Self::One { choices: choices.collect(), optional: inner.is_some() }
    }
}

/// A set of patterns, each with what it means.
#[derive(Debug)]
pub struct Phrases<T: 'static> {
    patterns: Vec<(Vec<Element>, &'static T)>,
    /// Patterns by the words they may begin with.
    by_first: HashMap<&'static str, Vec<usize>, QuickHash>,
    /// Patterns that begin with a class that has no list of words.
    anywhere: Vec<usize>,
}

/// A phrase met in a text.
#[derive(Debug)]
pub struct Match<T: 'static> {
    /// The tokens it covers.
    pub tokens: Range<usize>,
    /// What it means.
    pub meaning: &'static T,
    /// Number of its pattern in the set.
    pub pattern: usize,
}

impl<T> Phrases<T> {
    /// Compiles `rows`; `pattern` gives the pattern of a row.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = &'static T>, pattern: impl Fn(&T) -> &'static str) -> Self {
        let mut set = Self { patterns: Vec::new(), by_first: HashMap::default(), anywhere: Vec::new() };
        for (row, pattern) in
            rows.into_iter().flat_map(|row| pattern(row).split(", ").map(move |one| (row, one)))
        {
            let elements: Vec<Element> = pattern.split(' ').map(Element::parse).collect();
            let number = set.patterns.len();
            if let Some(Element::One { choices, .. }) = elements.first() {
                for choice in choices {
                    match choice {
                        Choice::Word(word) => set.by_first.entry(word).or_default().push(number),
                        Choice::Class(class) => match class.words() {
                            Some(words) => {
                                for word in words.words() {
                                    set.by_first.entry(word).or_default().push(number);
                                }
                            }
                            None => set.anywhere.push(number),
                        },
                    }
                }
            }
            set.patterns.push((elements, row));
        }
        set
    }

    /// Every match, by start; of one pattern and one start the longest only.
    #[must_use]
    pub fn find(&self, words: &Words<'_>) -> Vec<Match<T>> {
        let mut found = Vec::new();
        for start in 0..words.len() {
            let listed = self.by_first.get(words.get(start)).map_or(&[][..], Vec::as_slice);
            for &number in listed.iter().chain(&self.anywhere) {
                let Some(&(ref elements, meaning)) = self.patterns.get(number) else { continue };
                let mut steps = MOST_STEPS;
                if let Some(end) = match_from(words, elements, start, &mut steps) {
                    found.push(Match { tokens: start..end, meaning, pattern: number });
                }
            }
        }
        found
    }
}

/// Where the elements end when they begin at token `at`, if they fit.
fn match_from(words: &Words<'_>, elements: &[Element], at: usize, steps: &mut usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    *steps = steps.checked_sub(1)?;
    match element {
        Element::Gap => (0..=LONGEST_GAP)
            .take_while(|&gap| gap == 0 || !words.is_break(at + gap - 1))
            .find_map(|gap| match_from(words, rest, at + gap, steps)),
        Element::One { choices, optional } => {
            let fits = choices.iter().any(|choice| match choice {
                Choice::Word(word) => words.get(at) == *word,
                Choice::Class(class) => class.holds(words, at),
            });
            let taken = if fits && at < words.len() { match_from(words, rest, at + 1, steps) } else { None };
            taken.or_else(|| if *optional { match_from(words, rest, at, steps) } else { None })
        }
    }
}

/// Whether a set keeps within the caps; for tests of the sets.
#[cfg(test)]
pub fn check(patterns: &'static str) {
    for pattern in patterns.split(", ") {
        check_one(pattern);
    }
}

#[cfg(test)]
fn check_one(pattern: &'static str) {
    let parts: Vec<&str> = pattern.split(' ').collect();
    assert!(parts.len() <= MOST_ELEMENTS, "too long: {pattern}");
    assert!(parts.first().is_some_and(|first| !first.is_empty() && *first != "~" && !first.starts_with('[')));
    for part in parts {
        assert!(!part.contains('\'') && part.to_lowercase() == part, "not folded: {pattern}");
        for choice in part.trim_matches(['[', ']']).split('|') {
            assert!(!choice.is_empty(), "empty choice: {pattern}");
            if let Some(name) = choice.strip_prefix('{') {
                assert!(Class::named(name.trim_end_matches('}')).is_some(), "unknown class: {pattern}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(patterns: &'static [&'static str], draft: &str) -> Vec<String> {
        let set = Phrases::new(patterns, |pattern| pattern);
        let text = Text::new(draft);
        set.find(&Words::new(&text)).into_iter().map(|found| text.typed(found.tokens).to_owned()).collect()
    }

    #[test]
    fn choices_options_classes_and_gaps() {
        static PATTERNS: [&str; 3] = ["my|our [own] {kin}", "bed {num}", "held ~ hand"];
        let draft = "My own mum’s in bed 4. Our sister held the lady's hand";
        assert_eq!(found(&PATTERNS, draft), ["My own mum’s", "bed 4", "Our sister", "held the lady's hand"]);
    }

    #[test]
    fn apostrophes_do_not_matter_and_lines_part() {
        static PATTERNS: [&str; 2] = ["dont ask", "held ~ hand"];
        assert_eq!(found(&PATTERNS, "Don’t ask. dont ask. held\nhand"), ["Don’t ask", "dont ask"]);
    }

    #[test]
    fn stays_linear_over_repeated_triggers() {
        static PATTERNS: [&str; 1] = ["a ~ a ~ a ~ a ~ a ~ b"];
        let draft = "a ".repeat(50_000);
        let started = std::time::Instant::now();
        assert!(found(&PATTERNS, &draft).is_empty());
        assert!(started.elapsed().as_millis() < 1000, "{:?}", started.elapsed());
    }
}
