//! Whose story is it? A patient of the author's, or one of the many people and things that are not.
//!
//! Each kind of subject has a file with its cues: phrases and how much each weighs. A draft may speak of several subjects;
//! [`read`] gives the cues with their words, and [`Subjects::strength`] their sum for one kind.
//!
//! A sum is capped, so that a long text does not become about patients by length alone.

mod advert;
mod advice;
mod animal;
mod colleague;
mod family;
mod fiction;
mod oneself;
mod patient;
mod public;
mod published;
mod statistics;
mod teaching;

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::{ClinicalKind, Entry, Hit, Weight};
use crate::phrase::{Phrases, Words};

/// Whose story it may be. Nobody's, where there is no cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody the author met through clinical work.
    Patient,
    /// The author's own family or friends.
    Family,
    /// The author: their own health, home, life.
    Oneself,
    /// A colleague or the team.
    Colleague,
    /// Somebody in public life, in sport or in the news.
    Public,
    /// A published case, or the author of a paper.
    Published,
    /// A teaching, made-up or composite case.
    Teaching,
    /// Numbers about many.
    Statistics,
    /// Fiction, film, television.
    Fiction,
    /// An animal.
    Animal,
    /// An advertisement, an appeal, an invitation.
    Advert,
    /// Advice to everybody who reads it.
    Advice,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Patient,
        Self::Family,
        Self::Oneself,
        Self::Colleague,
        Self::Public,
        Self::Published,
        Self::Teaching,
        Self::Statistics,
        Self::Fiction,
        Self::Animal,
        Self::Advert,
        Self::Advice,
    ];
}

/// A row of a cue list: the pattern and its weight, 1 (a hint) to 3 (says it).
type Row = (&'static str, u8);

/// Words that speak for a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Which subject.
    pub kind: Kind,
    /// The tokens.
    pub tokens: Range<usize>,
    /// 1 (a hint) to 3 (says it).
    pub weight: u8,
    /// The pattern that met, or `clinical_term` for a term of the lexicon.
    pub rule: &'static str,
}

/// The subjects of a text.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    cues: Vec<Cue>,
}

/// No kind's sum goes beyond this.
const CAP: f64 = 9.0;

impl Subjects {
    /// All cues, by position.
    #[must_use]
    pub fn cues(&self) -> &[Cue] {
        &self.cues
    }

    /// How much the words speak for `kind`: 0 for not at all, 3 for one clear word, at most 9.
    #[must_use]
    pub fn strength(&self, kind: Kind) -> f64 {
        let sum: u32 = self.cues.iter().filter(|cue| cue.kind == kind).map(|cue| u32::from(cue.weight)).sum();
        f64::from(sum).min(CAP)
    }

    /// The weightiest cue for `kind`.
    #[must_use]
    pub fn best(&self, kind: Kind) -> u8 {
        self.cues.iter().filter(|cue| cue.kind == kind).map(|cue| cue.weight).max().unwrap_or(0)
    }

    /// The cues that may touch the tokens or stand at most `reach` tokens away.
    #[must_use]
    pub fn around(&self, tokens: &Range<usize>, reach: usize) -> &[Cue] {
        let first = tokens.start.saturating_sub(reach.saturating_add(LONGEST));
        let from = self.cues.partition_point(|cue| cue.tokens.start < first);
        let to = self.cues.partition_point(|cue| cue.tokens.start <= tokens.end.saturating_add(reach));
        self.cues.get(from..to).unwrap_or_default()
    }

    /// Whether a cue for `kind` touches the tokens, or stands at most `reach` tokens away.
    #[must_use]
    pub fn near(&self, kind: Kind, tokens: &Range<usize>, reach: usize) -> bool {
        self.around(tokens, reach)
            .iter()
            .any(|cue| cue.kind == kind && tokens.start <= cue.tokens.end.saturating_add(reach))
    }
}

/// No cue is looked for that begins more than this many tokens before what it touches.
const LONGEST: usize = 24;

/// All cue lists, compiled once.
static CUES: LazyLock<Phrases<(Kind, Row)>> =
    LazyLock::new(|| Phrases::new(rows(), |(_, (pattern, _))| pattern));

fn rows() -> &'static [(Kind, Row)] {
    static ROWS: LazyLock<Vec<(Kind, Row)>> = LazyLock::new(|| {
        let lists: [(Kind, &[Row]); 12] = [
            (Kind::Patient, patient::CUES),
            (Kind::Family, family::CUES),
            (Kind::Oneself, oneself::CUES),
            (Kind::Colleague, colleague::CUES),
            (Kind::Public, public::CUES),
            (Kind::Published, published::CUES),
            (Kind::Teaching, teaching::CUES),
            (Kind::Statistics, statistics::CUES),
            (Kind::Fiction, fiction::CUES),
            (Kind::Animal, animal::CUES),
            (Kind::Advert, advert::CUES),
            (Kind::Advice, advice::CUES),
        ];
        lists.iter().flat_map(|&(kind, rows)| rows.iter().map(move |&row| (kind, row))).collect()
    });
    &ROWS
}

/// Reads whose story it is. `hits` are the lexicon's terms of the same text.
#[must_use]
pub fn read(words: &Words<'_>, hits: &[Hit]) -> Subjects {
    let phrases = CUES.find(words).into_iter().map(|found| {
        let &(kind, (rule, weight)) = found.meaning;
        Cue { kind, tokens: found.tokens, weight, rule }
    });
    let terms = hits.iter().filter_map(|hit| {
        let weight = clinical_weight(hit)?;
        Some(Cue { kind: Kind::Patient, tokens: hit.tokens.clone(), weight, rule: "clinical_term" })
    });
    let mut cues: Vec<Cue> = phrases.chain(terms).chain(family::bare_parents(words)).collect();
    cues.sort_by_key(|cue| (cue.kind, cue.tokens.start, std::cmp::Reverse((cue.weight, cue.tokens.len()))));
    // Of cues for one subject that overlap, the first stays with the greater weight of the two.
    cues.dedup_by(|later, kept| {
        let same = later.kind == kept.kind && later.tokens.start < kept.tokens.end;
        if same {
            kept.weight = kept.weight.max(later.weight);
            kept.tokens.end = kept.tokens.end.max(later.tokens.end);
        }
        same
    });
    cues.sort_by_key(|cue| (cue.tokens.start, cue.kind));
    Subjects { cues }
}

/// How much a clinical term says that a patient is spoken of; `None` for a term that says nothing of one.
fn clinical_weight(hit: &Hit) -> Option<u8> {
    let Entry::Clinical { kind, weight, ambiguous, .. } = hit.entry else { return None };
    match (kind, weight) {
        _ if ambiguous => None,
        (ClinicalKind::RolePhrase, Weight::Strong) => Some(2),
        (ClinicalKind::Verb | ClinicalKind::Observation, Weight::Strong) => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod testing {
    use super::*;
    use crate::lexicon;
    use crate::text::Text;

    /// The subject with the greatest strength.
    pub fn subject(draft: &str) -> Option<Kind> {
        let text = Text::new(draft);
        let subjects = read(&Words::new(&text), &lexicon::scan(&text));
        Kind::ALL.into_iter().filter(|&kind| subjects.strength(kind) > 0.0).max_by(|&one, &other| {
            // Of equals the first kind wins: a patient counts as a patient.
            subjects.strength(one).total_cmp(&subjects.strength(other)).then(other.cmp(&one))
        })
    }

    /// Asserts the subject of each sentence.
    pub fn all(kind: Kind, sentences: &[&str]) {
        for sentence in sentences {
            assert_eq!(subject(sentence), Some(kind), "{sentence}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_is_well_formed() {
        for &(_, (pattern, weight)) in rows() {
            crate::phrase::check(pattern);
            assert!((1..=3).contains(&weight), "{pattern}");
        }
    }

    #[test]
    fn nothing_is_nobodys_story() {
        assert_eq!(testing::subject("Lovely sunset over the harbour"), None);
    }
}
