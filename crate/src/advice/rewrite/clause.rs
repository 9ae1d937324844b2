//! Leaving out the clause or the sentence that a finding stands in.

use std::ops::Range;

use super::grammar::Edit;
use super::phrase::Part;
use super::tokens::Tokens;
use crate::assessment::SpanKind;

/// Words that open a clause, and stay or go with it.
const OPENERS: [&str; 14] = [
    "and", "but", "so", "who", "which", "because", "when", "while", "then", "although", "though", "whose",
    "where", "or",
];

/// The parts' clauses or sentences as removals; of clauses that touch, one.
pub(super) fn without(
    tokens: &Tokens<'_>,
    parts: &[Part],
    around: impl Fn(&Tokens<'_>, &Range<usize>) -> Range<usize>,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for part in parts {
        // Asked once a clause, so that a sentence of ten thousand findings stays linear.
        if edits.last().is_some_and(|last| part.tokens.end <= last.tokens.end) {
            continue;
        }
        let range = match part.kind {
            SpanKind::Contempt => sentence_of(tokens, &part.tokens),
            _ => around(tokens, &part.tokens),
        };
        match edits.last_mut() {
            Some(last) if range.start <= last.tokens.end => last.tokens.end = last.tokens.end.max(range.end),
            _ => edits.push(Edit { tokens: range, words: String::new(), kind: part.kind }),
        }
    }
    edits
}

/// The sentence around a range, with its closing sign, without the break after it.
pub(super) fn sentence_of(tokens: &Tokens<'_>, range: &Range<usize>) -> Range<usize> {
    let start = tokens.sentence_start(range.start);
    let last = range.end.saturating_sub(1);
    let mut end = tokens.text().sentence_of(last).end.max(range.end);
    while end > range.end && tokens.kind(end - 1) == Some(crate::text::TokenKind::Break) {
        end -= 1;
    }
    start..end
}

/// The clause around a range: up to a comma, a dash, a colon, a bracket or a conjunction, within the sentence.
pub(super) fn clause_of(tokens: &Tokens<'_>, range: &Range<usize>) -> Range<usize> {
    let sentence = sentence_of(tokens, range);
    let parts = |at: usize| tokens.ends(at) || tokens.word(at) == "(" || dash(tokens, at);
    let mut start = range.start;
    while start > sentence.start && !parts(start - 1) {
        start -= 1;
        if start < range.start && OPENERS.contains(&tokens.word(start)) {
            break;
        }
    }
    let mut end = range.end;
    while end < sentence.end && !parts(end) && !OPENERS.contains(&tokens.word(end)) {
        end += 1;
    }
    // What hangs on a clause that went, went with it.
    while matches!(tokens.word(end), "who" | "which" | "whose" | "because" | "where") && end < sentence.end {
        end += 1;
        while end < sentence.end && !parts(end) && !OPENERS.contains(&tokens.word(end)) {
            end += 1;
        }
    }
    // A sentence that ends here ends with it.
    let first = tokens.silent(sentence.start..start);
    if first && tokens.silent(end..sentence.end) { sentence } else { start..end }
}

/// A dash that parts clauses, not one inside a word.
fn dash(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "-" | "–" | "—") && !(tokens.joined(at) && tokens.joined(at + 1))
}
