//! Words for each kind of phrase; the tables lie beside the rules that read them.

mod age;
mod care;
mod nouns;
mod number;
mod person;
mod place;
mod relation;
mod time;
mod work;

use super::clause;
use super::grammar::Edit;
use super::phrase::{Head, Phrase};
use super::tokens::Tokens;
use crate::assessment::SpanKind;
use crate::text::TokenKind;

pub(super) use age::is_age;
pub(super) use care::{is_care, is_event};
pub(super) use nouns::{describes, is_work_verb};
pub(super) use place::is_facility;
pub(super) use time::is_time;

/// What the phrases before have already said.
#[derive(Debug, Default)]
struct Told {
    /// Somebody was brought in as a patient; the next mention is "the patient".
    patient: bool,
    /// A relative was brought in.
    relative: bool,
    /// The sentence that says "recently" or "locally" already, by its first token.
    when: Option<usize>,
}

/// The replacements for all phrases, by position.
pub(super) fn edits(tokens: &Tokens<'_>, phrases: &[Phrase]) -> Vec<Edit> {
    let mut told = Told::default();
    let (mut read, mut gone) = (0, 0);
    phrases
        .iter()
        .filter_map(|phrase| {
            told.patient |= (read..phrase.tokens.start).any(|at| nouns::is_person_noun(tokens.word(at)));
            read = phrase.tokens.end;
            // Asked once a clause, so that a sentence of ten thousand findings stays linear.
            let leaves_out = matches!(phrase.head, Head::Clause | Head::Sentence);
            if phrase.tokens.end <= gone {
                return None;
            }
            let kind = phrase.parts.first().map_or(SpanKind::Name, |part| part.kind);
            let mut edit = match hashtag(tokens, phrase) {
                Some(edit) => edit,
                None => worded(tokens, phrase, &mut told)?,
            };
            if leaves_out {
                gone = edit.tokens.end;
            }
            edit.kind = kind;
            Some(edit)
        })
        .collect()
}

fn worded(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    match phrase.head {
        Head::Person => person::person(tokens, phrase, told),
        Head::Relative => relation::relative(tokens, phrase, told),
        Head::Time => time::time(tokens, phrase, told),
        Head::Place => place::place(tokens, phrase),
        Head::Facility => place::facility(tokens, phrase),
        Head::Bed => place::bed(tokens, phrase, told),
        Head::Number => Some(number::number(tokens, phrase)),
        Head::Condition => care::condition(tokens, phrase),
        Head::Event => Some(care::event(tokens, phrase)),
        Head::Looks => Some(care::looks(tokens, phrase)),
        Head::Clause => Some(edit(clause::clause_of(tokens, &phrase.tokens), "")),
        Head::Sentence => Some(edit(clause::sentence_of(tokens, &phrase.tokens), "")),
    }
}

fn edit(tokens: std::ops::Range<usize>, words: impl Into<String>) -> Edit {
    Edit { tokens, words: words.into(), kind: SpanKind::Name }
}

/// A hashtag has no other wording: "#Whitby" goes, sign and all.
fn hashtag(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let mut start = phrase.tokens.start;
    while tokens.kind(start) == Some(TokenKind::Sign)
        && tokens.word(start) != "#"
        && start < phrase.tokens.end
    {
        start += 1;
    }
    // "#rm212": the finding may begin inside the tag, a few joined tokens after the sign.
    let mut steps = 0;
    while tokens.word(start) != "#" && tokens.joined(start) && start > 0 && steps < 6 {
        start -= 1;
        steps += 1;
    }
    if tokens.word(start) != "#" {
        return None;
    }
    let mut end = phrase.tokens.end.max(start + 1);
    while end < tokens.len() && tokens.joined(end) && tokens.reads(end) {
        end += 1;
    }
    Some(edit(start.min(phrase.tokens.start)..end, ""))
}
