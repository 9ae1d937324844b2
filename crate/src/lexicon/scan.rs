//! Finds every lexicon term in a text.

use std::ops::Range;

use fst::raw::{Fst, Node, Output};

use super::{Entries, Entry, FST, key};
use crate::text::{Casing, Text, TokenKind};

/// Longest term, in tokens.
pub const MAX_TOKENS: usize = 8;

/// In which form a term was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As in the word lists, or with any number in the place of `#`.
    Plain,
    /// With `'s` at its end.
    Possessive,
    /// With a plural `s`, `es` or `ies` at its end.
    Plural,
}

/// A term met in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The tokens it covers, from the first word to the last.
    pub tokens: Range<usize>,
    /// What it means there; a term with several meanings gives several hits.
    pub entry: Entry,
    /// In which form.
    pub form: Form,
}

/// A place in the map, on the way down.
#[derive(Clone, Copy)]
struct Step<'f> {
    node: Node<'f>,
    output: Output,
}

impl<'f> Step<'f> {
    fn root(fst: &'f Fst<&'static [u8]>) -> Self {
        Self { node: fst.root(), output: Output::zero() }
    }

    /// The step below `bytes`, where a key goes on so.
    fn down(self, fst: &'f Fst<&'static [u8]>, bytes: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut step = self;
        for byte in bytes {
            let transition = step.node.transition(step.node.find_input(byte)?);
            step = Self { node: fst.node(transition.addr), output: step.output.cat(transition.out) };
        }
        Some(step)
    }

    /// The entries of the key that ends here.
    fn entries(self) -> Entries {
        if self.node.is_final() {
            Entries::at(self.output.cat(self.node.final_output()).value())
        } else {
            Entries::NONE
        }
    }
}

/// Every term of the text, by start; everyday words (`Entry::Word`) are left out, ask [`super::word_size`] for them.
#[must_use]
pub fn scan(text: &Text<'_>) -> Vec<Hit> {
    let Some(fst) = FST.as_ref() else { return Vec::new() };
    let mut scanner = Scanner { text, fst, shouts: shouts(text), hits: Vec::new() };
    for start in 0..text.tokens().len() {
        let kind = text.tokens().get(start).map(|token| token.kind);
        if matches!(kind, Some(TokenKind::Word | TokenKind::Number | TokenKind::Mixed)) {
            scanner.walk(start, start, 0, Step::root(fst));
        }
    }
    scanner.hits
}

/// Whether most longer words stand in capitals, so that capitals tell nothing.
fn shouts(text: &Text<'_>) -> bool {
    let (mut upper, mut all) = (0usize, 0usize);
    for token in text.tokens() {
        if token.kind == TokenKind::Word && token.range.len() >= 3 {
            all += 1;
            upper += usize::from(token.casing == Casing::Upper);
        }
    }
    all >= 4 && upper * 2 > all
}

struct Scanner<'t, 'a> {
    text: &'t Text<'a>,
    fst: &'static Fst<&'static [u8]>,
    shouts: bool,
    hits: Vec<Hit>,
}

impl Scanner<'_, '_> {
    /// Reads token `at` below `step`, records what ends there, and goes on. `count` words were read before.
    fn walk(&mut self, start: usize, at: usize, count: usize, step: Step<'static>) {
        if count >= MAX_TOKENS {
            return;
        }
        let Some(token) = self.text.tokens().get(at) else { return };
        let word = self.text.word(at);
        let tokens = start..at + 1;

        let known = step.down(self.fst, key::word_bytes(word));
        if let Some(next) = known {
            // "we'll" is not the key "well", nor "she'd" the key "shed".
            if start != at || !is_contraction(word) {
                self.record(&tokens, next, Form::Plain);
            }
            self.go_on(start, at, count, next);
        }
        if matches!(token.kind, TokenKind::Number | TokenKind::Mixed)
            && word.len() <= 5
            && start != at
            && let Some(next) = step.down(self.fst, key::ANY_NUMBER.bytes())
        {
            self.record(&tokens, next, Form::Plain);
            self.go_on(start, at, count, next);
        }
        if token.kind != TokenKind::Word {
            return;
        }
        if let Some(stem) = word.strip_suffix("'s") {
            let known = step.down(self.fst, key::word_bytes(stem));
            if let Some(next) = known {
                self.record(&tokens, next, Form::Possessive);
            }
            self.rare(&tokens, stem, known, Form::Possessive);
            return;
        }
        self.rare(&tokens, word, known, Form::Plain);
        if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
            self.plural(&tokens, word, step);
        }
    }

    /// Records the rare surname that a single word is, where the map does not hold the word.
    fn rare(&mut self, tokens: &Range<usize>, word: &str, known: Option<Step<'static>>, form: Form) {
        if tokens.len() > 1
            || word.contains('\'') && is_contraction(word)
            || known.is_some_and(|step| step.node.is_final())
        {
            return;
        }
        let found = Entries::unlisted(key::word_bytes(word));
        self.hits.extend(found.map(|entry| Hit { tokens: tokens.clone(), entry, form }));
    }

    /// Goes on to the next word of a term, over a silent sign.
    fn go_on(&mut self, start: usize, at: usize, count: usize, step: Step<'static>) {
        let Some(step) = step.down(self.fst, [b' ']) else { return };
        let mut next = at + 1;
        let sentence = self.text.tokens().get(at).map(|token| token.sentence);
        if key::is_silent(self.text.word(next)) && self.same_sentence(next + 1, sentence) {
            next += 1;
        }
        if self.same_sentence(next, sentence) {
            self.walk(start, next, count + 1, step);
        }
    }

    fn same_sentence(&self, index: usize, sentence: Option<u32>) -> bool {
        self.text
            .tokens()
            .get(index)
            .is_some_and(|token| Some(token.sentence) == sentence && token.kind != TokenKind::Break)
    }

    /// Tries the singular of a last word.
    fn plural(&mut self, tokens: &Range<usize>, word: &str, step: Step<'static>) {
        let singular = |cut: &str, ending: &str| {
            let stem = word.strip_suffix(cut)?;
            step.down(self.fst, key::word_bytes(stem).chain(ending.bytes()))
        };
        let found: Vec<Step<'static>> = [("s", ""), ("es", ""), ("ies", "y")]
            .into_iter()
            .filter_map(|(cut, ending)| singular(cut, ending))
            .filter(|step| step.node.is_final())
            .collect();
        for next in found {
            self.record(tokens, next, Form::Plural);
        }
    }

    /// Records the entries of the key that ends at `step`, as far as the form and the casing allow.
    fn record(&mut self, tokens: &Range<usize>, step: Step<'static>, form: Form) {
        for entry in step.entries() {
            let allowed = match entry {
                Entry::Word { .. } => false,
                Entry::Condition { upper_only: true, .. } | Entry::Facility { upper_only: true, .. } => {
                    form != Form::Possessive && !self.shouts && self.in_capitals(tokens)
                }
                Entry::GivenName { .. }
                | Entry::Surname { .. }
                | Entry::Nickname { .. }
                | Entry::Place { .. }
                | Entry::Region { .. }
                | Entry::Facility { .. }
                | Entry::Time { .. }
                | Entry::Boundary { .. } => form != Form::Plural,
                _ => true,
            };
            if allowed {
                self.hits.push(Hit { tokens: tokens.clone(), entry, form });
            }
        }
    }

    fn in_capitals(&self, tokens: &Range<usize>) -> bool {
        self.text.tokens().get(tokens.clone()).is_some_and(|tokens| {
            tokens.iter().all(|token| {
                token.kind != TokenKind::Word || token.casing == Casing::Upper || token.range.len() == 1
            })
        })
    }
}

/// "we'll", "she'd", "you've", "they're", "i'm", "don't".
fn is_contraction(word: &str) -> bool {
    ["'ll", "'d", "'ve", "'re", "'m", "n't"].iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn terms(draft: &str, check: fn(Entry) -> bool) -> Vec<String> {
        let text = Text::new(draft);
        let hits = scan(&text);
        hits.into_iter().filter(|hit| check(hit.entry)).map(|hit| text.typed(hit.tokens).to_owned()).collect()
    }

    fn condition(entry: Entry) -> bool {
        matches!(entry, Entry::Condition { .. })
    }

    fn kin(entry: Entry) -> bool {
        matches!(entry, Entry::Kinship { .. })
    }

    fn facility_term(entry: Entry) -> bool {
        matches!(entry, Entry::FacilityTerm { .. })
    }

    #[test]
    fn apostrophes_hyphens_and_plurals_meet() {
        assert!(terms("her crohn’s flared", condition).contains(&"crohn’s".to_owned()));
        assert!(terms("her crohns flared", condition).contains(&"crohns".to_owned()));
        assert!(terms("two brain tumours", condition).contains(&"brain tumours".to_owned()));
        assert_eq!(terms("the daughter's phone", kin), ["daughter's"]);
        assert!(terms("sent to x ray", facility_term).contains(&"x ray".to_owned()));
        assert!(terms("sent to X-ray", facility_term).contains(&"X-ray".to_owned()));
    }

    #[test]
    fn any_number_fits_a_pattern() {
        assert!(terms("seen on ward 206", facility_term).contains(&"ward 206".to_owned()));
        assert!(terms("seen on Ward 9c", facility_term).contains(&"Ward 9c".to_owned()));
    }

    #[test]
    fn capitals_are_asked_for_where_the_word_is_common() {
        assert_eq!(terms("he has MS and copes", condition), ["MS"]);
        assert!(terms("ask ms jones as well", condition).is_empty());
        assert!(!terms("THEY ALL WENT HOME AS USUAL", condition).contains(&"ALL".to_owned()));
    }

    #[test]
    fn a_contraction_is_not_its_letters() {
        assert!(terms("we'll see, she'd know, I'll ask", |_| true).iter().all(|term| !term.contains('\'')));
    }

    #[test]
    fn a_term_does_not_cross_a_sentence() {
        assert!(
            !terms("It was a brain. Tumour markers next", condition).contains(&"brain. Tumour".to_owned())
        );
    }

    #[test]
    fn stays_linear_over_repeated_triggers() {
        let draft = "day 3 post-op ward 4 st mary's brain tumour ".repeat(2500);
        let text = Text::new(&draft);
        let started = std::time::Instant::now();
        let hits = scan(&text);
        assert!(hits.len() > 10_000);
        assert!(started.elapsed().as_millis() < 1000, "{:?}", started.elapsed());
    }

    proptest! {
        #[test]
        fn hits_lie_in_the_text(draft in ".*") {
            let text = Text::new(&draft);
            for hit in scan(&text) {
                prop_assert!(hit.tokens.start < hit.tokens.end && hit.tokens.end <= text.tokens().len());
                prop_assert!(hit.tokens.len() <= MAX_TOKENS * 2);
            }
        }
    }
}
