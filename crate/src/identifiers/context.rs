//! The words around a number, which say what it is.

use std::ops::Range;

use crate::text::{Text, TokenKind};

/// Words read before a number.
const BEFORE: usize = 8;
/// Words read behind it.
const AFTER: usize = 3;
/// Tokens read on either side, signs included, so that a row of signs costs nothing.
const REACH: usize = 20;

/// Words that say that a number belongs to a person in care, without naming its kind.
const GENERAL: [&str; 21] = [
    "id",
    "patient",
    "patients",
    "pt",
    "pts",
    "identifier",
    "hospital",
    "hosp",
    "member",
    "insurance",
    "insured",
    "medicare",
    "medicaid",
    "dossier",
    "chart",
    "identity",
    "health card",
    "health number",
    "admitted",
    "resident",
    "client",
];

/// Words that say that a number counts or names a thing.
const THINGS: [&str; 38] = [
    "order",
    "orders",
    "invoice",
    "tracking",
    "parcel",
    "booking",
    "ticket",
    "version",
    "isbn",
    "issn",
    "timestamp",
    "unix",
    "epoch",
    "page",
    "tweet",
    "status",
    "doi",
    "pmid",
    "nct",
    "flight",
    "score",
    "price",
    "model",
    "sku",
    "item",
    "itemid",
    "issue",
    "lot",
    "article",
    "job",
    "vacancy",
    "build",
    "commit",
    "bbm",
    "episode",
    "barcode",
    "asin",
    "delivery",
];

/// What the words around a number say.
#[derive(Debug)]
pub(super) struct Context<'t> {
    /// Nearest first.
    before: Vec<&'t str>,
    after: Vec<&'t str>,
}

impl<'t> Context<'t> {
    /// Reads the words around `tokens`: of the same sentence, and a label on the line above.
    pub fn around(text: &'t Text<'_>, tokens: Range<usize>) -> Self {
        let mut before = Vec::with_capacity(BEFORE);
        let all = text.tokens();
        let sentence = all.get(tokens.start).map_or(0, |token| token.sentence);
        let mut breaks = 0;
        for index in (tokens.start.saturating_sub(REACH)..tokens.start).rev() {
            let Some(token) = all.get(index) else { break };
            if token.kind == TokenKind::Break {
                breaks += 1;
                if breaks > 1 || before.len() > 2 {
                    break;
                }
                continue;
            }
            if (token.sentence != sentence && breaks == 0) || before.len() == BEFORE {
                break;
            }
            if token.kind != TokenKind::Sign || text.word(index) == "#" {
                before.push(text.word(index));
            }
        }
        let mut after = Vec::with_capacity(AFTER);
        let last = all.get(tokens.end.saturating_sub(1)).map_or(0, |token| token.sentence);
        for index in tokens.end..tokens.end + REACH {
            let Some(token) = all.get(index) else { break };
            if token.sentence != last || token.kind == TokenKind::Break || after.len() == AFTER {
                break;
            }
            if token.kind != TokenKind::Sign {
                after.push(text.word(index));
            }
        }
        Self { before, after }
    }

    /// Whether one of `phrases` stands anywhere around.
    pub fn names(&self, phrases: &[&str]) -> bool {
        self.near(phrases, BEFORE, AFTER)
    }

    /// Whether one of `phrases` begins at most `before` words before or `after` words behind.
    pub fn near(&self, phrases: &[&str], before: usize, after: usize) -> bool {
        phrases.iter().any(|phrase| {
            let ahead = (0..self.before.len().min(before)).any(|at| {
                let mut words = self.before.iter().skip(at);
                phrase.rsplit(' ').all(|part| words.next() == Some(&part))
            });
            ahead
                || (0..self.after.len().min(after)).any(|at| {
                    let mut words = self.after.iter().skip(at);
                    phrase.split(' ').all(|part| words.next() == Some(&part))
                })
        })
    }

    /// Whether the words speak of a person in care.
    pub fn general(&self) -> bool {
        self.near(&GENERAL, 5, 2)
    }

    /// Whether the words speak of a thing: an order, a page, a price.
    pub fn thing(&self) -> bool {
        self.near(&THINGS, 4, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(draft: &str, at: usize, phrases: &[&str]) -> bool {
        let text = Text::new(draft);
        Context::around(&text, at..at + 1).names(phrases)
    }

    #[test]
    fn phrases_match_whole_words_on_either_side() {
        assert!(context("his h&c no. 320", 6, &["h c no"]));
        assert!(context("320 (health number)", 0, &["health number"]));
        assert!(!context("enhs 320", 1, &["nhs"]));
    }

    #[test]
    fn a_label_above_counts_but_another_sentence_does_not() {
        assert!(context("NHS number\n320", 3, &["nhs"]));
        assert!(!context("I love the NHS! 320 of us", 5, &["nhs"]));
    }
}
