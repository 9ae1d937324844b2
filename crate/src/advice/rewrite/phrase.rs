//! Findings joined to the phrases they stand in: "a 78-year-old ex-mayor of Whitby" is three findings and one phrase.

use std::ops::Range;

use super::Tier;
use super::learned;
use super::tokens::Tokens;
use crate::assessment::{Finding, SpanKind};

/// One finding as tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) tokens: Range<usize>,
    pub(super) kind: SpanKind,
    pub(super) rule: &'static str,
    /// Whether there is anything to put in its place; only what the learned judge marked may have nothing.
    pub(super) wordable: bool,
}

/// What a phrase speaks of, which decides its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Somebody: name, age, trade.
    Person,
    /// Somebody's relative.
    Relative,
    /// When.
    Time,
    /// Where.
    Place,
    /// Ward, hospital, practice.
    Facility,
    /// A bed, bay or room.
    Bed,
    /// A number or an address, to be taken out.
    Number,
    /// What ails them.
    Condition,
    /// What happened.
    Event,
    /// How they look.
    Looks,
    /// What has no better wording: its clause goes.
    Clause,
    /// What has none and spoils the sentence: its sentence goes.
    Sentence,
}

/// Parts of one phrase.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) head: Head,
    pub(super) tokens: Range<usize>,
    pub(super) parts: Vec<Part>,
}

impl Phrase {
    pub(super) fn has(&self, kind: SpanKind) -> bool {
        self.parts.iter().any(|part| part.kind == kind)
    }
}

/// Longest phrase, in findings.
const MOST_PARTS: usize = 12;

/// The findings to rewrite in a tier, by position, widened to whole words.
pub(super) fn parts(tokens: &Tokens<'_>, findings: &[Finding], tier: Tier) -> Vec<Part> {
    let mut parts: Vec<Part> = findings
        .iter()
        .filter(|finding| finding.kind != SpanKind::Approach)
        .filter(|finding| {
            tokens.text().original().get(finding.range.clone()).is_some_and(|words| !words.is_empty())
        })
        .map(|finding| Part {
            tokens: tokens.at(&finding.range),
            kind: finding.kind,
            rule: finding.rule,
            wordable: true,
        })
        .filter(|part| !part.tokens.is_empty())
        .filter(|part| tier > Tier::Mild || part.kind != SpanKind::Condition)
        // The trades of those who care are seldom the patient's.
        .filter(|part| part.rule != "clinical_staff")
        .collect();
    parts.sort_by_key(|part| part.tokens.start);
    // Two findings inside one word, such as a hashtag, are one.
    let mut past = 0;
    parts.retain(|part| {
        let free = part.tokens.start >= past;
        if free {
            past = part.tokens.end;
        }
        free
    });
    let mut parts = learned::sift(tokens, parts);
    parts.retain(|part| part.wordable || tier > Tier::Full);
    parts
}

/// Joins parts that stand in one phrase.
pub(super) fn join(tokens: &Tokens<'_>, parts: Vec<Part>) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = Vec::with_capacity(parts.len());
    for part in parts {
        match phrases.last_mut() {
            Some(last) if goes_on(tokens, last, &part) => {
                last.head = joint_head(tokens, last, &part);
                last.tokens.end = part.tokens.end;
                last.parts.push(part);
            }
            _ => phrases.push(Phrase {
                head: head(tokens, &part),
                tokens: part.tokens.clone(),
                parts: vec![part],
            }),
        }
    }
    phrases
}

fn head(tokens: &Tokens<'_>, part: &Part) -> Head {
    let range = &part.tokens;
    let before = tokens.before(range.start, 1);
    if !part.wordable {
        return Head::Clause;
    }
    match part.kind {
        // "in Hanley": whoever bears the name, here it is a town.
        SpanKind::Name if matches!(before, "in" | "at" | "near") => Head::Place,
        SpanKind::Name | SpanKind::Initials | SpanKind::Age | SpanKind::Occupation => Head::Person,
        SpanKind::Relation if is_parent(tokens, range) => Head::Person,
        SpanKind::Relation => Head::Relative,
        SpanKind::Date => Head::Time,
        SpanKind::Place => Head::Place,
        SpanKind::Facility => Head::Facility,
        SpanKind::Identifier if is_bed(tokens, range) => Head::Bed,
        SpanKind::Contact
            if tokens.typed(range.clone()).starts_with('@') || tokens.before(range.start, 1) == "@" =>
        {
            Head::Person
        }
        SpanKind::Identifier | SpanKind::Contact | SpanKind::Dob => Head::Number,
        SpanKind::Condition => Head::Condition,
        SpanKind::Event => Head::Event,
        SpanKind::Appearance => Head::Looks,
        SpanKind::Image => Head::Clause,
        SpanKind::Contempt | SpanKind::Approach => Head::Sentence,
    }
}

/// "mother of three", "widow of a skipper": the person of the story, not a relative of theirs.
fn is_parent(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    let owned = matches!(tokens.word(range.start), "his" | "her" | "their" | "my" | "your" | "our");
    let of = range.clone().skip(1).any(|at| tokens.word(at) == "of")
        || matches!(tokens.word(range.end), "of" | "o");
    !owned && of
}

fn is_bed(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        matches!(
            tokens.word(at),
            "bed"
                | "bay"
                | "room"
                | "rm"
                | "cubicle"
                | "chair"
                | "pod"
                | "side"
                | "lit"
                | "cuarto"
                | "unit"
                | "suite"
                | "apt"
        )
    })
}

/// Whether `part` belongs to the phrase before it.
fn goes_on(tokens: &Tokens<'_>, phrase: &Phrase, part: &Part) -> bool {
    let gap = phrase.tokens.end..part.tokens.start;
    if gap.len() > 3
        || phrase.parts.len() >= MOST_PARTS
        || !tokens.same_sentence(phrase.tokens.start, part.tokens.start)
    {
        return false;
    }
    let only = |glue: &[&str]| gap.clone().all(|at| glue.contains(&tokens.word(at)));
    let first = tokens.word(gap.start);
    let next = head(tokens, part);
    let possessive = tokens.is_possessive(&phrase.tokens);
    match (phrase.head, next) {
        (Head::Sentence | Head::Clause | Head::Number, _) | (_, Head::Sentence | Head::Clause) => false,
        // "the mayor's brother" is a relative; "Mrs Lam's daughter" too.
        (Head::Person, Head::Relative) => gap.is_empty() && (possessive || phrase.has(SpanKind::Age)),
        (_, _) if possessive => false,
        (Head::Person, Head::Person) => {
            only(&[
                ",", "-", "(", ")", "of", "o", "a", "an", "the", "aged", "ex", "retired", "former", "and",
                "&", "from",
            ]) && (first != "and" && first != "&"
                || part.kind == SpanKind::Name && phrase.has(SpanKind::Name))
        }
        (Head::Relative, Head::Person) => {
            part.kind != SpanKind::Occupation && only(&[",", "(", ")"]) || gap.is_empty()
        }
        (Head::Relative, Head::Relative) => only(&["and", "&", ","]),
        // Where somebody is from is part of who they are; where something happened is not.
        (Head::Person, Head::Place | Head::Facility | Head::Bed) => {
            matches!(first, "of" | "from" | "in" | "at" | "on" | "off" | "o")
                && only(&["of", "from", "in", "at", "on", "off", "o", "the", "our", "my"])
                && is_noun_phrase(tokens, phrase)
                // "weighing Otis at the Thornbury drop-in": a noun follows that the place describes.
                && !(gap.clone().any(|at| tokens.is_determiner(at)) && super::wording::describes(tokens, part.tokens.end))
        }
        (Head::Time, Head::Time) => only(&[",", "on", "at", "the", "in", "around", "about", "-", "and"]),
        (Head::Place | Head::Facility, Head::Place | Head::Facility) => {
            only(&[",", "in", "at", "of", "near", "the", "on", "off"])
        }
        (Head::Bed, Head::Place | Head::Facility | Head::Bed) => {
            only(&[",", "in", "at", "of", "on", "the", "and", "our", "-"])
        }
        (Head::Facility, Head::Bed) => only(&[",", "-"]),
        (Head::Event, Head::Place | Head::Time) => {
            !gap.is_empty() && only(&["on", "in", "at", "near", "by", "off", "of", "the", "down"])
        }
        _ => false,
    }
}

/// Not "drives the 74 in Leeds" nor "is 84 in Leeds": there the place says where, not who.
fn is_noun_phrase(tokens: &Tokens<'_>, phrase: &Phrase) -> bool {
    let before = tokens.before(phrase.tokens.start, 1);
    !matches!(before, "is" | "was" | "turned" | "turns")
        && !super::wording::is_work_verb(tokens.word(phrase.tokens.start))
}

fn joint_head(tokens: &Tokens<'_>, phrase: &Phrase, part: &Part) -> Head {
    match (phrase.head, head(tokens, part)) {
        (Head::Person, Head::Relative) => Head::Relative,
        (Head::Place, Head::Facility) => Head::Facility,
        (head, _) => head,
    }
}
