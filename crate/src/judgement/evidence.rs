//! What is known of a draft before it is judged.

use std::ops::Range;

use crate::anonymity;
use crate::assessment::{Anonymity, SpanKind};
use crate::conduct::{boundary, demeaning};
use crate::details::{self, Detail, DetailValue};
use crate::draft::Draft;
use crate::identifiers::{self, Identifier, Owner, Strength};
use crate::judgement::learned::{self, Mark, Reading};
use crate::lexicon::{self, Hit};
use crate::patients;
use crate::phrase::Words;
use crate::policy::KnownPerson;
use crate::subject::{self, Kind, Subjects};
use crate::text::Text;

/// Whose a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOwner {
    /// It may be a patient's.
    Patient,
    /// The person the draft answers.
    Addressed,
    /// A colleague's, a relative's, somebody else's.
    Other,
}

/// All findings of the layers before.
#[derive(Debug)]
pub struct Evidence<'t> {
    /// The draft.
    pub draft: &'t Draft,
    /// Its words.
    pub words: &'t Words<'t>,
    /// The lexicon's terms in it.
    pub hits: Vec<Hit>,
    /// What it tells of somebody.
    pub details: Vec<Detail>,
    /// Whose each name among the details is; by position in `details`.
    pub names: Vec<(usize, NameOwner)>,
    /// Numbers and contacts.
    pub identifiers: Vec<Identifier>,
    /// Whose story it is.
    pub subjects: Subjects,
    /// How many people the story fits.
    pub anonymity: Option<Anonymity>,
    /// What the thread and the answer show.
    pub boundary: boundary::Boundary,
    /// Contempt.
    pub contempt: demeaning::Contempt,
    /// The recipient is on the list.
    pub known: bool,
    /// What the learned judge makes of it; `None` where it was not asked, or the draft holds no word.
    pub reading: Option<Reading>,
}

impl<'t> Evidence<'t> {
    /// Reads a draft.
    #[must_use]
    pub fn gather(draft: &'t Draft, words: &'t Words<'t>, people: &[KnownPerson]) -> Self {
        let text = words.text();
        let hits = lexicon::scan(text);
        let details = details::find(text, &hits);
        let subjects = subject::read(words, &hits);
        let names = names(draft, words, &details, &subjects);
        let told: Vec<&Detail> = details
            .iter()
            .enumerate()
            .filter(|(index, _)| {
                let at = names.binary_search_by_key(index, |(at, _)| *at).ok();
                at.and_then(|at| names.get(at)).is_none_or(|(_, owner)| *owner == NameOwner::Patient)
            })
            .map(|(_, detail)| detail)
            .collect();
        let anonymity = anonymity::estimate(text, &told, None);
        Self {
            draft,
            words,
            identifiers: identifiers::find(text),
            anonymity,
            boundary: boundary::read(draft, words),
            contempt: demeaning::read(words, &hits),
            known: draft.recipient.as_ref().is_some_and(|person| patients::find(people, person).is_some()),
            reading: None,
            hits,
            details,
            names,
            subjects,
        }
    }

    /// With what the learned judge makes of the draft.
    #[must_use]
    pub fn and_reading(mut self) -> Self {
        self.reading = reading(self.draft, self.text());
        self
    }

    /// How many names have this owner.
    #[must_use]
    pub fn names_of(&self, owner: NameOwner) -> usize {
        self.names.iter().filter(|(_, one)| *one == owner).count()
    }

    /// Details of a kind, names left out that are not a patient's.
    pub fn details_of(&self, kind: SpanKind) -> impl Iterator<Item = &Detail> {
        self.details
            .iter()
            .enumerate()
            .filter(move |(index, detail)| detail.kind == kind && self.may_be_patients(*index))
            .map(|(_, detail)| detail)
    }

    /// Whether the detail at a position may belong to a patient: true but for names of others.
    #[must_use]
    pub fn may_be_patients(&self, index: usize) -> bool {
        self.name_owner(index).is_none_or(|owner| owner == NameOwner::Patient)
    }

    /// Whose the name at a position among the details is; `None` where no name stands there.
    #[must_use]
    pub fn name_owner(&self, index: usize) -> Option<NameOwner> {
        let at = self.names.binary_search_by_key(&index, |(at, _)| *at).ok()?;
        self.names.get(at).map(|(_, owner)| *owner)
    }

    /// Words of a kind that only the learned judge has marked, or that it has marked too.
    pub fn marks_of(&self, kind: SpanKind) -> impl Iterator<Item = &Mark> {
        self.reading.iter().flat_map(|reading| &reading.marks).filter(move |mark| mark.kind == kind)
    }

    /// Whether anything of a kind is told of somebody who may be a patient.
    #[must_use]
    pub fn tells(&self, kind: SpanKind) -> bool {
        self.details_of(kind).next().is_some() || self.marks_of(kind).next().is_some()
    }

    /// An identifier that only patients have and that is beyond doubt.
    #[must_use]
    pub fn patient_number(&self) -> bool {
        self.identifiers
            .iter()
            .any(|found| found.owner == Owner::Patient && found.strength == Strength::Certain)
    }

    /// The tokens of the text that a byte range covers.
    #[must_use]
    pub fn text(&self) -> &'t Text<'t> {
        self.words.text()
    }
}

/// What the learned judge makes of a draft, with its marks on the words as typed. It knows words as they are usually typed, so it is shown
/// what is behind a disguise; case and accents it ignores anyway.
fn reading(draft: &Draft, text: &Text<'_>) -> Option<Reading> {
    if !text.is_disguised() {
        return learned::of(draft);
    }
    let mut reading = learned::of(&Draft { text: text.folded().to_owned(), ..draft.clone() })?;
    for mark in &mut reading.marks {
        mark.range = text.original_bytes(mark.range.clone());
    }
    reading.contempt = reading.contempt.map(|range| text.original_bytes(range));
    Some(reading)
}

/// Whose each name is.
fn names(
    draft: &Draft,
    words: &Words<'_>,
    details: &[Detail],
    subjects: &Subjects,
) -> Vec<(usize, NameOwner)> {
    let recipient = draft.recipient.as_ref().and_then(|person| person.name.as_deref()).unwrap_or_default();
    let recipient = Text::new(recipient);
    let called: Vec<&str> = (0..recipient.tokens().len())
        .map(|index| recipient.word(index))
        .filter(|word| word.len() > 2)
        .collect();
    details
        .iter()
        .enumerate()
        .filter(|(_, detail)| matches!(detail.kind, SpanKind::Name | SpanKind::Initials))
        .map(|(index, detail)| (index, owner(words, detail, subjects, &called)))
        .collect()
}

/// Words right before a name that make it a relative's, a colleague's, or the author's signature.
const BEFORE_OTHERS: [&str; 40] = [
    "my",
    "our",
    "dr",
    "doctor",
    "prof",
    "professor",
    "sister",
    "nurse",
    "matron",
    "consultant",
    "registrar",
    "reg",
    "st",
    "saint",
    "love",
    "from",
    "xx",
    "by",
    "by",
    "husband",
    "wife",
    "son",
    "daughter",
    "brother",
    "colleague",
    "manager",
    "boss",
    "minister",
    "president",
    "minister",
    "lord",
    "mum",
    "dad",
    "nan",
    "cousin",
    "auntie",
    "aunty",
    "uncle",
    "hubby",
    "mate",
];
/// Words right after a name that make it somebody else's.
const AFTER_OTHERS: [&str; 18] = [
    "rn",
    "et",
    "trust",
    "university",
    "college",
    "hospital",
    "street",
    "road",
    "unit",
    "ward",
    "lane",
    "award",
    "trophy",
    "park",
    "centre",
    "center",
    "building",
    "house",
];

fn owner(words: &Words<'_>, detail: &Detail, subjects: &Subjects, called: &[&str]) -> NameOwner {
    if matches!(detail.value, DetailValue::Name { clinician: true, .. }) {
        return NameOwner::Other;
    }
    let tokens: &Range<usize> = &detail.tokens;
    if tokens.clone().any(|index| {
        called.contains(&words.get(index).trim_end_matches('s')) || called.contains(&words.get(index))
    }) {
        return NameOwner::Addressed;
    }
    let before = tokens.start.checked_sub(1).map(|index| words.get(index)).unwrap_or_default();
    let after = words.get(tokens.end);
    let kin = subjects.around(tokens, 1).iter().any(|cue| {
        matches!(cue.kind, Kind::Family | Kind::Colleague)
            && cue.weight >= 2
            && cue.tokens.start <= tokens.end
            && tokens.start <= cue.tokens.end.saturating_add(1)
    });
    if kin || BEFORE_OTHERS.contains(&before) || AFTER_OTHERS.contains(&after) {
        return NameOwner::Other;
    }
    NameOwner::Patient
}
