//! Details: what a draft says of somebody, whoever it is. Whose they are is for `subject` to tell.
//!
//! Each kind has a file; each rule has a stable name, a strength and a value that the anonymity estimate can count
//! with. All finders look at a few tokens around each token only, so that everything is linear in the text.
//!
//! Of two details that overlap the stronger stays, then the longer, then the earlier kind in the list of finders.
//!
//! Known gaps: English, with a few words of Spanish, French and Welsh; no co-reference; occupations and events told in
//! free words ("sells nasi lemak outside our klinik") are found by a few verbs only.

mod age;
mod appearance;
mod bed;
mod condition;
mod context;
mod event;
mod facility;
mod image;
mod name;
mod occupation;
mod place;
mod relation;
mod time;
mod words;

use std::ops::Range;

use crate::assessment::SpanKind;
use crate::lexicon::{
    Country, EventClass, Hit, KinshipClass, Magnitude, Metric, NameRate, Population, Precision, RegionKind,
    Role, Weight,
};
use crate::text::Text;

use context::Context;

/// The rule of trades of those who care: seldom the patient's.
pub(crate) const CLINICAL_STAFF: &str = "clinical_staff";

/// Sex, as far as the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// One place that a word may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceSense {
    /// Its country.
    pub country: Country,
    /// What kind of area; `None` for a settlement.
    pub region: Option<RegionKind>,
    /// Inhabitants of the smallest such place, and of the largest.
    pub population: (Population, Population),
}

/// What a detail tells, in the form that the anonymity estimate counts with.
#[derive(Clone, Debug, PartialEq)]
pub enum DetailValue {
    /// A name; rates are those of its parts, where the lists know them.
    Name {
        /// The given name's rate.
        given: Option<NameRate>,
        /// The surname's rate.
        surname: Option<NameRate>,
        /// A clinician's title stands before it: `Dr`, `Prof`.
        clinician: bool,
    },
    /// An age in years, both ends inclusive: `40..=49` for "in his 40s".
    Age {
        /// Lower end in years; below 1 for babies.
        low: f32,
        /// Upper end in years.
        high: f32,
        /// Sex, where the same words tell it: "78F".
        sex: Option<Sex>,
    },
    /// A date or time.
    Time {
        /// How far it narrows.
        precision: Precision,
    },
    /// A place.
    Place {
        /// What it may mean; empty for a place that the lists do not know.
        senses: Vec<PlaceSense>,
        /// Inhabitants, where the draft itself tells: "a town of 900".
        told: Option<f64>,
    },
    /// A part of health care.
    Facility {
        /// Countries in which an institution of this name is; empty for "our ward".
        countries: Vec<Country>,
        /// Inhabitants of its town, where known.
        town: Population,
        /// It has a name or a number of its own.
        named: bool,
    },
    /// A bed, bay or room.
    Bed,
    /// An occupation or role.
    Occupation {
        /// Holders per 100,000, where known.
        rate: Magnitude,
        /// How singular it is.
        role: Role,
    },
    /// A family relation.
    Relation {
        /// What it says.
        class: KinshipClass,
    },
    /// A diagnosis, injury, procedure or drug.
    Condition {
        /// What the rate counts.
        metric: Metric,
        /// Cases per 100,000, where known and not a default.
        rate: Magnitude,
    },
    /// A happening.
    Event {
        /// What kind.
        class: EventClass,
        /// How far it singles out.
        uniqueness: Weight,
    },
    /// Looks.
    Appearance {
        /// People who look so per 100,000, where known.
        rate: Magnitude,
    },
    /// A photo or scan said to be attached.
    Image,
}

/// One detail of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The tokens that tell it.
    pub tokens: Range<usize>,
    /// What kind it is.
    pub kind: SpanKind,
    /// The rule that found it; stable, for wording and tests.
    pub rule: &'static str,
    /// How sure the rule is that the words mean this.
    pub strength: Weight,
    /// What it tells.
    pub value: DetailValue,
}

/// All details of a text, by position, never overlapping.
#[must_use]
pub fn find(text: &Text<'_>, hits: &[Hit]) -> Vec<Detail> {
    let context = Context::new(text, hits);
    let mut found = Vec::new();
    for finder in [
        bed::find,
        age::find,
        facility::find,
        name::find,
        event::find,
        condition::find,
        occupation::find,
        relation::find,
        appearance::find,
        image::find,
        place::find,
        time::find,
    ] {
        finder(&context, &mut found);
    }
    resolve(found, text.tokens().len())
}

/// Rules that take whole clauses: they give way to the names and places in them and keep what is left.
const OPEN_ENDED: [&str; 13] = [
    "act",
    "known_by",
    "mechanism",
    "quoted_words",
    "first",
    "happening",
    "seen_by_many",
    "risk",
    "dressed_in",
    "holding",
    "worn",
    "somebody_from",
    "work_phrase",
];

/// Of details that overlap, keeps the stronger, then the longer, then the earlier found.
fn resolve(mut found: Vec<Detail>, tokens: usize) -> Vec<Detail> {
    found.sort_by_key(|detail| std::cmp::Reverse((detail.strength, detail.tokens.len())));
    let mut taken = vec![false; tokens];
    found.retain_mut(|detail| {
        if OPEN_ENDED.contains(&detail.rule)
            && let Some(left) = longest_free(&taken, &detail.tokens)
        {
            detail.tokens = left;
        }
        let Some(cells) = taken.get_mut(detail.tokens.clone()) else { return false };
        let free = !cells.is_empty() && !cells.contains(&true);
        if free {
            cells.fill(true);
        }
        free
    });
    found.sort_by_key(|detail| detail.tokens.start);
    found
}

/// The longest run of two or more free tokens in a range.
fn longest_free(taken: &[bool], tokens: &Range<usize>) -> Option<Range<usize>> {
    let mut best: Option<Range<usize>> = None;
    let mut start = tokens.start;
    for at in tokens.start..=tokens.end {
        let free = at < tokens.end && taken.get(at) == Some(&false);
        if !free {
            if at - start >= 2 && best.as_ref().is_none_or(|best| at - start > best.len()) {
                best = Some(start..at);
            }
            start = at + 1;
        }
    }
    best
}

#[cfg(test)]
mod testing {
    use super::*;
    use crate::lexicon;

    /// The words of each detail of a kind, as typed.
    pub fn words(draft: &str, kind: SpanKind) -> Vec<String> {
        details(draft).into_iter().filter(|(detail, _)| detail.kind == kind).map(|(_, words)| words).collect()
    }

    /// All details with their words.
    pub fn details(draft: &str) -> Vec<(Detail, String)> {
        let text = Text::new(draft);
        let found = find(&text, &lexicon::scan(&text));
        found
            .into_iter()
            .map(|detail| {
                let words = text.typed(detail.tokens.clone()).to_owned();
                (detail, words)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testing::details;
    use super::*;
    use crate::lexicon;

    #[test]
    fn reads_a_whole_story() {
        let draft = "Maureen in bay 4 held my hand tonight. 91, forty years on the line at Rolls Royce. \
                     Ward 206 is going to feel empty x";
        let kinds: Vec<(SpanKind, String)> =
            details(draft).into_iter().map(|(detail, words)| (detail.kind, words)).collect();
        for (kind, words) in [
            (SpanKind::Name, "Maureen"),
            (SpanKind::Identifier, "bay 4"),
            (SpanKind::Date, "tonight"),
            (SpanKind::Age, "91"),
            (SpanKind::Facility, "Ward 206"),
        ] {
            assert!(kinds.contains(&(kind, words.to_owned())), "{kind:?} {words}: {kinds:?}");
        }
        assert!(kinds.iter().any(|(kind, _)| *kind == SpanKind::Occupation), "{kinds:?}");
    }

    #[test]
    fn a_hundred_thousand_characters_take_less_than_a_second() {
        for trigger in [
            "Maureen in bay 4, 91yo from Whitby, her daughter the mayor, broke her hip last night on ward 206. ",
            "the only ",
            "Mr O'Brien ",
            "in the ",
            "ninety-one ",
            "Will Grace Hope May ",
            "burn shock cold ",
            "her left ",
            "day 3 post op day 3 ",
            "St Mary's ",
            "a.b.c.d.",
            "#SunnyBrook",
            "\u{301}",
            "A",
        ] {
            let draft = trigger.repeat(100_000 / trigger.chars().count());
            let text = Text::new(&draft);
            let started = std::time::Instant::now();
            let found = find(&text, &lexicon::scan(&text));
            let spent = started.elapsed();
            assert!(spent.as_millis() < 1000, "{trigger:?}: {} details in {spent:?}", found.len());
        }
    }

    proptest! {
        #[test]
        fn details_rise_lie_in_the_text_and_never_overlap(draft in ".*") {
            let text = Text::new(&draft);
            let mut end = 0;
            for detail in find(&text, &lexicon::scan(&text)) {
                prop_assert!(detail.tokens.start >= end && detail.tokens.start < detail.tokens.end);
                end = detail.tokens.end;
                prop_assert!(end <= text.tokens().len());
            }
        }

        #[test]
        fn shuffled_triggers_never_panic(words in prop::collection::vec(prop::sample::select(vec![
            "Mr", "Mrs.", "St", "'s", "-", "/", "43", "yo", "+", "4", "weeks", "old", "in", "his", "40s", "the", "only",
            "Maureen", "#", "Bed", ".", ",", "ward", "left", "hip", "on", "Tuesday", "night", "\n", "A", "J.", "😂", "half",
            "past", "6", "'09", "photo", "below", "wearing", "crash", "A39", "mother", "of", "three", "town", "900",
        ]), 0..40)) {
            let draft = words.join(" ");
            let text = Text::new(&draft);
            let _ = find(&text, &lexicon::scan(&text));
        }
    }
}
