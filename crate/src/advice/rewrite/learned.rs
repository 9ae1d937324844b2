//! Words that the learned judge marked: any words of any kind, so they are worded only where the kind can be read from them.
//!
//! The judge marks word by word. Marks of one kind that touch are one; a mark on small words alone says nothing; of the rest
//! a word must bear the kind out ("owner" a trade, a digit a date), or there is nothing to put in its place but silence.

use super::phrase::Part;
use super::tokens::Tokens;
use super::wording;
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, lookup};

/// The rule of its findings.
pub(super) const LEARNED: &str = "learned-judge";
/// From this many words on a mark covers a clause rather than a phrase.
const LONG: usize = 5;

/// Joins the marks that touch and drops those on small words alone; tells of each other whether it can be worded.
pub(super) fn sift(tokens: &Tokens<'_>, parts: Vec<Part>) -> Vec<Part> {
    let mut sifted: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match sifted.last_mut() {
            Some(last)
                if part.rule == LEARNED
                    && last.rule == LEARNED
                    && last.kind == part.kind
                    && last.tokens.end == part.tokens.start =>
            {
                last.tokens.end = part.tokens.end;
            }
            _ => sifted.push(part),
        }
    }
    sifted.retain(|part| part.rule != LEARNED || !part.tokens.clone().all(|at| is_small(tokens, at)));
    for part in sifted.iter_mut().filter(|part| part.rule == LEARNED) {
        // The end of a phrase is not its preposition.
        while part.tokens.len() > 1 && is_small(tokens, part.tokens.end - 1) {
            part.tokens.end -= 1;
        }
        part.wordable = bears_out(tokens, part);
    }
    sifted
}

/// A word that carries no detail, or no word at all.
fn is_small(tokens: &Tokens<'_>, at: usize) -> bool {
    !tokens.reads(at)
        || tokens.is_determiner(at)
        || tokens.is_preposition(at)
        || matches!(
            tokens.word(at),
            "and"
                | "or"
                | "but"
                | "with"
                | "for"
                | "who"
                | "he"
                | "she"
                | "it"
                | "they"
                | "we"
                | "i"
                | "you"
                | "him"
                | "them"
                | "is"
                | "was"
                | "are"
                | "were"
                | "has"
                | "had"
                | "have"
                | "be"
                | "been"
                | "no"
                | "not"
                | "as"
                | "just"
                | "only"
                | "all"
                | "too"
                | "then"
                | "so"
                | "own"
                | "up"
                | "out"
                | "down"
                | "us"
                | "me"
                | "what"
                | "which"
                | "lmao"
                | "lol"
                | "haha"
        )
}

fn bears_out(tokens: &Tokens<'_>, part: &Part) -> bool {
    let any = |check: &dyn Fn(usize) -> bool| part.tokens.clone().any(check);
    let words = tokens.folded(part.tokens.clone());
    let capital = any(&|at| tokens.is_word(at) && tokens.is_capital(at) && !tokens.opens_sentence(at));
    if part.tokens.len() >= LONG {
        return matches!(part.kind, SpanKind::Contempt);
    }
    // A mark inside a compound, as "two-" of "two-storey".
    let torn = matches!(tokens.word(part.tokens.end), "-") && tokens.joined(part.tokens.end) || {
        let start = part.tokens.start;
        start > 0 && tokens.joined(start) && tokens.word(start - 1) == "-"
    };
    !torn
        && match part.kind {
            SpanKind::Name | SpanKind::Initials | SpanKind::Place => capital,
            SpanKind::Facility => capital || wording::is_facility(&words),
            SpanKind::Date => wording::is_time(tokens, &part.tokens),
            SpanKind::Age => wording::is_age(tokens, &part.tokens),
            SpanKind::Occupation => any(&|at| is_doer(tokens.word(at))),
            SpanKind::Relation => any(&|at| {
                lookup(tokens.word(at).trim_end_matches("'s"))
                    .any(|entry| matches!(entry, Entry::Kinship { ambiguous: false, .. }))
            }),
            SpanKind::Event => wording::is_event(&words),
            SpanKind::Condition => wording::is_care(&words),
            SpanKind::Appearance => matches!(tokens.word(part.tokens.start), "wearing" | "dressed"),
            SpanKind::Identifier | SpanKind::Contact | SpanKind::Dob => any(&|at| {
                tokens.word(at).contains(|sign: char| sign.is_ascii_digit()) || tokens.word(at) == "@"
            }),
            SpanKind::Image | SpanKind::Contempt | SpanKind::Approach => true,
        }
}

/// Whether a noun names somebody by what they do.
fn is_doer(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches('s');
    lookup(word).any(|entry| matches!(entry, Entry::Occupation { ambiguous: false, .. }))
        || word.len() > 4
            && [
                "owner", "driver", "player", "teacher", "keeper", "worker", "farmer", "ist", "man", "woman",
                "maker", "captain",
            ]
            .iter()
            .any(|ending| word.ends_with(ending))
}
