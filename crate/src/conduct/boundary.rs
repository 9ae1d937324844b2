//! The boundary: does a thread come from a patient, and what does the answer do?
//!
//! A thread shows a patient when its writer says so ("you did my knee", "when I was on your ward"). An answer through such a
//! channel is a concern whatever it says, also a polite no. Only an answer that does no more than send the person to the
//! practice is none. Look-alikes (a team mate, a recruiter, a fellow student) say where else they know the author from.

mod answer;
mod approach;

use std::sync::LazyLock;

use crate::assessment::{Finding, SpanKind};
use crate::draft::Draft;
use crate::lexicon::{self, BoundaryClass, Entry, Weight};
use crate::phrase::{Phrases, Words};
use crate::text::Text;

/// What words in a thread or an answer show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// The writer was treated by the author.
    Care,
    /// The writer asks for advice, results or a favour as a patient would.
    Request,
    /// A social or romantic approach.
    Approach,
    /// The writer knows the author from elsewhere.
    Elsewhere,
    /// A question to everybody, or news.
    Public,
    /// The answer speaks of this person's care.
    OwnCare,
    /// The answer advises this person.
    Advice,
    /// The answer gives or takes private contact data, or invites messages.
    Contact,
    /// The answer arranges to meet.
    Meet,
    /// The answer says no.
    Refusal,
    /// The answer sends the person to the practice or another service.
    Route,
    /// The answer is warm, flirts, or remembers.
    Warm,
    /// Somebody else's care is meant, or none.
    Other,
}

type Row = (Sign, &'static str, u8);

impl Shown {
    fn of(&(sign, rule, weight): &Row) -> Self {
        Self { sign, weight, rule }
    }
}

static THREAD: LazyLock<Phrases<Row>> =
    LazyLock::new(|| Phrases::new(approach::CUES, |(_, pattern, _)| pattern));
static ANSWER: LazyLock<Phrases<Row>> =
    LazyLock::new(|| Phrases::new(answer::CUES, |(_, pattern, _)| pattern));

/// A sign that words show.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// Which sign.
    pub sign: Sign,
    /// 1 (a hint) to 3 (says it).
    pub weight: u8,
    /// The pattern that met, or `lexicon`.
    pub rule: &'static str,
}

/// What a thread and its answer show.
#[derive(Clone, Debug, Default)]
pub struct Boundary {
    signs: Vec<Shown>,
    /// Words of the answer that carry it.
    pub findings: Vec<Finding>,
}

/// No sign's sum goes beyond this.
const CAP: u32 = 6;
/// A thread or message is read up to this many bytes.
const MOST_READ: usize = 20_000;

impl Boundary {
    /// All signs.
    #[must_use]
    pub fn signs(&self) -> &[Shown] {
        &self.signs
    }

    /// How much the words show a sign: 0 for not at all, 3 for one clear phrase, at most 6.
    #[must_use]
    pub fn strength(&self, sign: Sign) -> f64 {
        let sum: u32 =
            self.signs.iter().filter(|one| one.sign == sign).map(|one| u32::from(one.weight)).sum();
        f64::from(sum.min(CAP))
    }

    /// The weightiest word for a sign.
    #[must_use]
    pub fn best(&self, sign: Sign) -> u8 {
        self.signs.iter().filter(|one| one.sign == sign).map(|one| one.weight).max().unwrap_or(0)
    }

    /// Whether the other person says that the author treated them.
    #[must_use]
    pub fn says_so(&self) -> bool {
        self.best(Sign::Care) >= 3 && self.strength(Sign::Care) > self.strength(Sign::Elsewhere)
    }
}

/// Reads the thread and the answer of `draft`, whose words are `words`.
#[must_use]
pub fn read(draft: &Draft, words: &Words<'_>) -> Boundary {
    let mut boundary = Boundary::default();
    for message in &draft.thread {
        let end = crate::text::floor_char_boundary(message, MOST_READ);
        let text = Text::new(message.get(..end).unwrap_or_default());
        let words = Words::new(&text);
        boundary.signs.extend(THREAD.find(&words).into_iter().map(|found| Shown::of(found.meaning)));
        for hit in lexicon::scan(&text) {
            if let Entry::Boundary { class, weight } = hit.entry
                && let Some(sign) = listed_sign(class)
            {
                let weight = if weight == Weight::Strong { 2 } else { 1 };
                boundary.signs.push(Shown { sign, weight, rule: "lexicon" });
            }
        }
    }
    for found in ANSWER.find(words) {
        let sign = found.meaning.0;
        boundary.signs.push(Shown::of(found.meaning));
        if matches!(
            sign,
            Sign::Contact | Sign::Meet | Sign::Advice | Sign::Refusal | Sign::Warm | Sign::OwnCare
        ) {
            let range = words.text().bytes(found.tokens);
            boundary.findings.push(Finding { range, kind: SpanKind::Approach, rule: "boundary" });
        }
    }
    boundary
}

fn listed_sign(class: BoundaryClass) -> Option<Sign> {
    Some(match class {
        BoundaryClass::CareRelation => Sign::Care,
        BoundaryClass::Approach | BoundaryClass::ContactExchange => Sign::Approach,
        BoundaryClass::PatientRequest => Sign::Request,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_pair(thread: &[&str], answer: &str) -> Boundary {
        let draft = Draft {
            text: answer.into(),
            thread: thread.iter().map(|&message| message.to_owned()).collect(),
            ..Draft::default()
        };
        let text = Text::new(&draft.text);
        read(&draft, &Words::new(&text))
    }

    #[test]
    fn cues_are_well_formed() {
        for &(_, pattern, weight) in approach::CUES.iter().chain(answer::CUES) {
            crate::phrase::check(pattern);
            assert!((1..=3).contains(&weight), "{pattern}");
        }
    }

    #[test]
    fn patients_say_so() {
        for thread in [
            "hey its callum, u did my knee after the acl op",
            "thanks for sorting my back out",
            "remember me? I was on your ward in March",
            "you delivered our Alfie",
            "miss our sessions x",
        ] {
            assert!(read_pair(&[thread], "hi").says_so(), "{thread}");
        }
    }

    #[test]
    fn others_do_not() {
        for thread in [
            "hey its callum from 5-a-side",
            "any tips for my knee?",
            "Loved your talk at the conference, fancy a coffee?",
            "what time u home love",
            "Did you do my car yet?",
        ] {
            assert!(!read_pair(&[thread], "hi").says_so(), "{thread}");
        }
    }
}
