//! Details that allow only so many people, whatever the population.

use super::base::Base;
use super::factor::{Factor, about};
use crate::details::{Detail, DetailValue};
use crate::lexicon::{EventClass, Role, Weight};
use crate::text::{Casing, Text};

/// Casualties of one crash or crime, at most. In Great Britain a collision with injuries has 1.3 casualties
/// (133,000 in 104,000; Department for Transport, 2023).
const EVENT_SMALL: f64 = 10.0;
/// Casualties of one disaster or other newsworthy happening, at most.
const EVENT_STRONG: f64 = 50.0;
/// People whom the news of a place is about.
const EVENT_NEWS: f64 = 200.0;
/// People whom care sees from one fair, match or race.
const EVENT_MEDIUM: f64 = 2_000.0;
/// Holders of one office in a place of at most [`TOWN`] people: with those of its parts, and former ones.
const OFFICE: f64 = 3.0;
const TOWN: f64 = 1_000_000.0;
/// Patients in one bed over the untold time.
const BED: f64 = 30.0;

/// Details that allow only so many people, whatever the population.
pub(super) fn of(text: &Text<'_>, detail: &Detail, base: &Base) -> Option<Factor> {
    let words = text.typed(detail.tokens.clone());
    match detail.value {
        DetailValue::Event { class, uniqueness } if uniqueness > Weight::Weak => {
            let high = match (uniqueness, class) {
                (Weight::Strong, EventClass::Crash | EventClass::Crime) => EVENT_SMALL,
                (Weight::Strong, _) => EVENT_STRONG,
                (_, EventClass::News) => EVENT_NEWS,
                _ => EVENT_MEDIUM,
            };
            Some(Factor { low: 1.0, high, line: format!("{words}: at most {} people", about(high)) })
        }
        // An office that fewer than one in 100,000 hold, told with a town: the mayor, the harbourmaster.
        DetailValue::Occupation { role: Role::Unique, rate }
            if base.told && base.high <= TOWN && rate.get().is_some_and(|rate| rate <= 1.05) =>
        {
            let high = if names_community(text, detail) { 1.0 } else { OFFICE };
            Some(Factor { low: 1.0, high, line: format!("{words}: at most {} of them", about(high)) })
        }
        // "the mayor of Whitby": one holder.
        DetailValue::Occupation { role: Role::Unique, .. } if names_community(text, detail) => {
            Some(Factor { low: 1.0, high: 1.0, line: format!("{words}: one person") })
        }
        DetailValue::Bed => {
            // One bed of a named ward holds one patient; of an untold one, those of a month.
            let high = if base.told { 1.0 } else { BED };
            Some(Factor { low: 1.0, high, line: format!("{words}: one patient at a time") })
        }
        _ => None,
    }
}

/// Whether an office is said with its place: "of Whitby", "for Leeds".
fn names_community(text: &Text<'_>, detail: &Detail) -> bool {
    let of = detail.tokens.clone().find(|&index| matches!(text.word(index), "of" | "for"));
    of.is_some_and(|at| {
        detail.tokens.contains(&(at + 1))
            && text.tokens().get(at + 1).is_some_and(|token| token.casing != Casing::Lower)
    })
}
