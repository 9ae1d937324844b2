//! How many people a story fits.
//!
//! N = population × share of that age and sex × share with that condition in the time told × share with that role, looks
//! and name. Each factor is an interval: its low end is as narrow as the detail may reasonably be, its high end as wide as
//! is known; the product of the low ends and the product of the high ends are the answer, never below one person.
//!
//! Assumptions, each of which errs towards fewer people rather than more:
//! - Details are independent but for the pairs below; the width of each factor (a factor of 3 either way where a rate is
//!   an order of magnitude) stands for the dependence that remains.
//! - Conditions come together, as do looks, jobs and names that tell the same: of each kind only the rarest counts.
//! - Of several places the smallest counts. A name shared by several settlements spans them all; those of the author's
//!   country are preferred. Without a place the readers may still know where the author works, so the low end is one
//!   town ([`UNTOLD_TOWN`]) and the high end the whole country.
//! - Without a time the story is at least a month and at most two years old.
//! - A time without an incidence counts the people whom health care sees in that time.
//! - A detail of unknown rate narrows by a wide interval; it never widens.
//! - A ward, a department or a practice cannot have more patients than it sees in the time told, whatever its town. Its
//!   patients' illnesses depend on the unit, so only age, job, looks, name and family narrow them further.
//!
//! The worked cases, their arithmetic and their sources: `cases.tsv`, shown in `docs/anonymity.md`.
//!
//! Known gaps: no local age profile; no ethnicity or religion; the author's employer and town are not known here.

mod base;
mod cap;
mod condition;
mod factor;
mod population;
mod traits;
mod unit;
mod window;

use crate::assessment::Anonymity;
use crate::details::{Detail, DetailValue, Sex};
use crate::lexicon::Country;
use crate::text::Text;

use factor::{Factor, share};

/// What an estimate calls the place of a story that names none.
pub const UNTOLD_PLACE: &str = "an untold place";

/// Inhabitants of the town that readers of an unplaced post may know to be meant.
const UNTOLD_TOWN: f64 = 10_000.0;
/// A rate by order of magnitude may be off by this much either way.
const DOUBT: f64 = 3.0;
/// How many people the details fit, with `home` as the author's country; `None` when no detail can be counted with.
///
/// `details` are those of one person; `text` is the text they were found in.
#[must_use]
pub fn estimate(text: &Text<'_>, details: &[&Detail], home: Option<Country>) -> Option<Anonymity> {
    let base = base::of(text, details, home);
    let age = age(details, home);
    let birth = condition::is_birth(text);
    let narrow = |find: &dyn Fn(&Detail) -> Option<Factor>| {
        narrowest(details.iter().filter_map(|detail| find(detail)).collect())
    };
    let traits: Vec<Factor> = [
        narrow(&|detail| traits::occupation(text, detail)),
        narrow(&|detail| traits::looks(text, detail, birth)),
        narrow(&|detail| traits::name(text, detail, home)),
        narrow(&|detail| traits::family(text, detail)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let conditions = condition::factors(text, details, birth);
    let cap = narrow(&|detail| cap::of(text, detail, &base));
    let unit = unit::of(text, details, age.as_ref(), &traits);
    if age.is_none() && conditions.is_empty() && traits.is_empty() && cap.is_none() && unit.is_none() {
        return None;
    }
    let mut low = base.low;
    let mut high = base.high;
    let mut lines = vec![base.line];
    for factor in age.into_iter().chain(conditions).chain(traits) {
        low *= factor.low;
        high *= factor.high;
        lines.push(factor.line);
    }
    for cap in unit.into_iter().chain(cap) {
        low = low.min(cap.low);
        high = high.min(cap.high);
        lines.push(cap.line);
    }
    let low = low.max(1.0);
    Some(Anonymity { low, high: high.max(low), place: base.place, factors: lines })
}

/// The factor with the smallest upper end.
fn narrowest(factors: Vec<Factor>) -> Option<Factor> {
    factors.into_iter().min_by(|one, two| one.high.total_cmp(&two.high))
}

/// The narrowest age; sex goes with it.
fn age(details: &[&Detail], home: Option<Country>) -> Option<Factor> {
    let ages = details.iter().filter_map(|detail| match detail.value {
        DetailValue::Age { low, high, sex } => Some((low, high, sex)),
        _ => None,
    });
    let (low, high, own_sex) = ages.min_by(|one, two| (one.1 - one.0).total_cmp(&(two.1 - two.0)))?;
    let sex = own_sex.or_else(|| {
        details.iter().find_map(|detail| match detail.value {
            DetailValue::Age { sex, .. } => sex,
            _ => None,
        })
    });
    let (least, most) = population::share_aged(low, high, sex, home);
    let who = match sex {
        Some(Sex::Female) => "women aged",
        Some(Sex::Male) => "men aged",
        None => "aged",
    };
    let years = if high < 1.0 {
        "under 1".to_owned()
    } else if (high - low) < 1.0 {
        format!("{low:.0}")
    } else {
        format!("{low:.0}–{high:.0}")
    };
    // Retirement towns and student towns differ from their country by a quarter either way.
    let line = format!("{who} {years}: {}", share((least + most) / 2.0));
    Some(Factor { low: least / 1.25, high: most * 1.25, line })
}

#[cfg(test)]
mod tests;
