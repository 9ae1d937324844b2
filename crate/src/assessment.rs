//! What goes out: the verdict on a draft, with the words and the reasons behind it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::text::Unit;

/// How loudly Chaperone speaks up. Ordered: a later level is a more serious one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Nothing found by this check. Never to be read as "safe".
    #[default]
    Clear,
    /// A quiet mark, no card.
    Note,
    /// A card; the post is not held unless a policy says so.
    Warn,
    /// A card, and the post is held until the person decides.
    Stop,
}

/// What a confidentiality lead would object to. Definitions: `docs/labelling.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// A direct identifier tied to somebody met through clinical work.
    IdentifiesPatient,
    /// One particular patient told in enough detail to be recognised.
    MayIdentifyPatient,
    /// Contempt or mockery of patients.
    Demeaning,
    /// A personal, social or advising answer to a patient.
    Boundary,
}

/// What kind of detail a span is. The first group follows the corpus format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// A person's name.
    Name,
    /// Initials that stand for a person.
    Initials,
    /// An age.
    Age,
    /// A calendar or relative date, or a time.
    Date,
    /// A date of birth.
    Dob,
    /// A geographic place.
    Place,
    /// A hospital, ward, practice or department.
    Facility,
    /// A phone number, e-mail address, handle or URL.
    Contact,
    /// A record, insurance, bed or room number.
    Identifier,
    /// An occupation or role.
    Occupation,
    /// A family relation.
    Relation,
    /// A diagnosis, injury, procedure or drug.
    Condition,
    /// A newsworthy happening.
    Event,
    /// What somebody looks like.
    Appearance,
    /// A photo or scan said to be attached.
    Image,
    /// Words that mock patients.
    Contempt,
    /// Words that cross, or answer across, the professional boundary.
    Approach,
}

/// Words of the draft that carry a verdict, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Bytes of the draft as typed; always on character boundaries.
    pub range: Range<usize>,
    /// What kind of detail it is.
    pub kind: SpanKind,
    /// The rule that found it, such as `nhs_number`; stable, for wording and tests.
    pub rule: &'static str,
}

/// Words of the draft, and less specific ones to put in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    /// Bytes of the draft as typed; always on character boundaries. May take in an article, a lead-in or a comma beside
    /// the finding.
    pub range: Range<usize>,
    /// What to put there; empty where the words are best left out.
    pub replacement: String,
    /// What kind of detail it is; the first where it stands for several.
    pub kind: SpanKind,
}

/// How many people a story fits. Both ends count persons, `1 <= low <= high`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Anonymity {
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
    /// The place the count starts from, as shown to the person.
    pub place: String,
    /// What was multiplied, in order, in plain words.
    pub factors: Vec<String>,
}

/// The verdict on a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessment {
    /// How loudly to speak up.
    pub level: Level,
    /// That there is any concern, from 0 to 1, before the rules that no sum may override. For measuring: no page is told.
    pub probability: f64,
    /// What is of concern; sorted, without repeats, empty when `level` is clear.
    pub concerns: Vec<Concern>,
    /// The words it rests on, by position; never overlapping.
    pub findings: Vec<Finding>,
    /// How many people the story fits, where it could be estimated.
    pub anonymity: Option<Anonymity>,
    /// Why, one sentence for each concern, in the words the card shows.
    pub reasons: Vec<String>,
}

/// A finding as it leaves the engine, with offsets in the caller's unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Span {
    /// First unit of the span.
    pub start: u32,
    /// One past the last unit of the span.
    pub end: u32,
    /// What kind of detail it is.
    pub kind: SpanKind,
    /// The words themselves, exactly as typed.
    pub text: String,
}

/// A rewrite as it leaves the engine, with offsets in the caller's unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Replacement {
    /// First unit of what is replaced.
    pub start: u32,
    /// One past the last unit of what is replaced.
    pub end: u32,
    /// What kind of detail it is.
    pub kind: SpanKind,
    /// The words that go, exactly as typed, with the spaces and signs that go with them.
    pub text: String,
    /// The words that come, empty where none do.
    pub replacement: String,
}

/// Rewrites as replacements in `text`, counted in `unit`; one that does not lie in `text` is left out.
#[must_use]
pub fn replacements(rewrites: &[Rewrite], text: &str, unit: Unit) -> Vec<Replacement> {
    let mut counter = unit.counter(text);
    rewrites
        .iter()
        .filter_map(|rewrite| {
            let words = text.get(rewrite.range.clone())?;
            let start = counter.at(rewrite.range.start);
            let end = counter.at(rewrite.range.end);
            let replacement = rewrite.replacement.clone();
            Some(Replacement { start, end, kind: rewrite.kind, text: words.to_owned(), replacement })
        })
        .collect()
}

impl Assessment {
    /// The findings as spans of `text`, counted in `unit`.
    ///
    /// `text` must be the draft that was assessed; a finding that does not lie in it is left out.
    #[must_use]
    pub fn spans(&self, text: &str, unit: Unit) -> Vec<Span> {
        let mut counter = unit.counter(text);
        self.findings
            .iter()
            .filter_map(|finding| {
                let words = text.get(finding.range.clone())?;
                let start = counter.at(finding.range.start);
                let end = counter.at(finding.range.end);
                Some(Span { start, end, kind: finding.kind, text: words.to_owned() })
            })
            .collect()
    }
}
