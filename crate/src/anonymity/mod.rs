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
//! - Without a time the story is at least a month and at most five years old.
//! - A time without an incidence counts the people whom health care sees in that time ([`CARE_A_DAY`]).
//! - A detail of unknown rate narrows to at most [`UNKNOWN_CONDITION`] and the like; it never widens.
//!
//! Known gaps: no local age profile; no ethnicity or religion; the author's employer and town are not known here.

mod base;
mod factor;
mod population;

use crate::assessment::Anonymity;
use crate::details::{Detail, DetailValue, Sex};
use crate::lexicon::{Country, KinshipClass, Magnitude, Metric, NameRate, Precision, Role, Weight};
use crate::text::Text;

use factor::{Factor, about, per_hundred_thousand, share};

/// What an estimate calls the place of a story that names none.
pub const UNTOLD_PLACE: &str = "an untold place";

/// Inhabitants of the town that readers of an unplaced post may know to be meant.
const UNTOLD_TOWN: f64 = 10_000.0;
/// Share of people whom health care sees on one day: hospital beds alone, and all contacts with general practice too
/// (England has about 1.4 million practice appointments a working day for 57 million people).
const CARE_A_DAY: (f64, f64) = (0.000_5, 0.025);
/// Share of people with a condition, procedure or injury whose rate is not known.
const UNKNOWN_CONDITION: (f64, f64) = (0.000_1, 0.1);
/// Share of people in an occupation whose rate is not known.
const UNKNOWN_OCCUPATION: (f64, f64) = (0.000_01, 0.01);
/// Share of people who look a way whose rate is not known.
const UNKNOWN_LOOKS: (f64, f64) = (0.001, 0.3);
/// Share of people of a name that no list holds.
const UNKNOWN_NAME: (f64, f64) = (0.000_000_1, 0.000_05);
/// One holder in so many people: the smallest and the largest community that has one mayor or one lollipop lady.
const UNIQUE_ROLE: (f64, f64) = (100_000.0, 3_000.0);
/// A rate by order of magnitude may be off by this much either way.
const DOUBT: f64 = 3.0;
/// People in one newsworthy happening, at most; in a less singular one; patients in one bed over the untold time.
const EVENT_STRONG: f64 = 50.0;
const EVENT_MEDIUM: f64 = 2_000.0;
const BED: f64 = 30.0;

/// How many people the details fit, with `home` as the author's country; `None` when no detail can be counted with.
///
/// `details` are those of one person; `text` is the text they were found in.
#[must_use]
pub fn estimate(text: &Text<'_>, details: &[&Detail], home: Option<Country>) -> Option<Anonymity> {
    let base = base::of(text, details, home);
    let mut factors = Vec::new();
    factors.extend(age(details, home));
    factors.extend(condition_and_time(text, details));
    factors.extend(narrowest(details.iter().filter_map(|detail| occupation(text, detail)).collect()));
    factors.extend(narrowest(details.iter().filter_map(|detail| looks(text, detail)).collect()));
    factors.extend(narrowest(details.iter().filter_map(|detail| name(text, detail, home)).collect()));
    factors.extend(narrowest(details.iter().filter_map(|detail| family(text, detail)).collect()));
    let cap = narrowest(details.iter().filter_map(|detail| cap(text, detail, base.told)).collect());
    if factors.is_empty() && cap.is_none() {
        return None;
    }
    let mut low = base.low;
    let mut high = base.high;
    let mut lines = vec![base.line];
    for factor in factors {
        low *= factor.low;
        high *= factor.high;
        lines.push(factor.line);
    }
    if let Some(cap) = cap {
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

/// How long the told time is, in days: the narrowest; without one, from a month to five years.
fn window(details: &[&Detail]) -> Option<f64> {
    let days = details.iter().filter_map(|detail| match detail.value {
        DetailValue::Time { precision } => Some(match precision {
            Precision::Hour | Precision::Day => 1.0,
            Precision::Week => 7.0,
            Precision::Month | Precision::Clinical => 31.0,
            Precision::Year => 365.0,
            Precision::Decade => 3650.0,
            Precision::Vague | Precision::Age => return None,
        }),
        _ => None,
    });
    days.min_by(f64::total_cmp)
}

/// The rarest condition in the told time; without an incidence, the people whom health care sees in it.
fn condition_and_time(text: &Text<'_>, details: &[&Detail]) -> Vec<Factor> {
    let window = window(details);
    let mut with_incidence = Vec::new();
    let mut others = Vec::new();
    for detail in details {
        let DetailValue::Condition { metric, rate } = &detail.value else { continue };
        let words = text.typed(detail.tokens.clone());
        match (metric, rate.get()) {
            (Metric::Incidence, Some(rate)) => {
                let a_year = rate / 100_000.0;
                let (shortest, longest) = match window {
                    Some(days) => (days / 365.0, days / 365.0),
                    None => (31.0 / 365.0, 5.0),
                };
                let time = window.map_or_else(|| "in the last years".to_owned(), in_days);
                let line = format!("{words}: {} a year, {time}", per_hundred_thousand(rate));
                with_incidence.push(Factor {
                    low: a_year * shortest / DOUBT,
                    high: (a_year * longest * DOUBT).min(1.0),
                    line,
                });
            }
            (Metric::Prevalence | Metric::Birth, Some(rate)) => {
                let share = rate / 100_000.0;
                let line = format!("{words}: {}", per_hundred_thousand(rate));
                others.push(Factor { low: share / DOUBT, high: (share * DOUBT).min(1.0), line });
            }
            _ if detail.strength >= Weight::Medium => {
                let (low, high) = UNKNOWN_CONDITION;
                others.push(Factor {
                    low,
                    high,
                    line: format!("{words}: rate not known, at most {}", share(high)),
                });
            }
            _ => {}
        }
    }
    let incidence = narrowest(with_incidence);
    let other = narrowest(others);
    let seen = window.filter(|_| incidence.is_none()).map(|days| Factor {
        low: (CARE_A_DAY.0 * days).min(1.0),
        high: (CARE_A_DAY.1 * days).min(1.0),
        line: format!(
            "seen by health care {}: at most {}",
            in_days(days),
            share((CARE_A_DAY.1 * days).min(1.0))
        ),
    });
    // Of an incidence and a prevalence only the rarer counts: they may be one illness told twice.
    let told = narrowest(incidence.into_iter().chain(other).collect());
    told.into_iter().chain(seen).filter(|factor| factor.high < 1.0).collect()
}

/// "in one day", "in one week".
fn in_days(days: f64) -> String {
    match days {
        days if days <= 1.0 => "in one day".to_owned(),
        days if days <= 7.0 => "in one week".to_owned(),
        days if days <= 31.0 => "in one month".to_owned(),
        days if days <= 366.0 => "in one year".to_owned(),
        days => format!("in {:.0} years", days / 365.0),
    }
}

fn occupation(text: &Text<'_>, detail: &Detail) -> Option<Factor> {
    let DetailValue::Occupation { rate, role } = detail.value else { return None };
    let words = text.typed(detail.tokens.clone());
    if role == Role::Unique {
        let line = format!("{words}: one in a community");
        return Some(Factor { low: 1.0 / UNIQUE_ROLE.0, high: 1.0 / UNIQUE_ROLE.1, line });
    }
    Some(by_rate(words, rate, UNKNOWN_OCCUPATION))
}

fn looks(text: &Text<'_>, detail: &Detail) -> Option<Factor> {
    let DetailValue::Appearance { rate } = detail.value else { return None };
    Some(by_rate(text.typed(detail.tokens.clone()), rate, UNKNOWN_LOOKS))
}

/// A share by a rate that is an order of magnitude, or by the bounds of an unknown one.
fn by_rate(words: &str, rate: Magnitude, unknown: (f64, f64)) -> Factor {
    match rate.get() {
        Some(rate) => {
            let line = format!("{words}: {}", per_hundred_thousand(rate));
            Factor { low: rate / 100_000.0 / DOUBT, high: (rate / 100_000.0 * DOUBT).min(1.0), line }
        }
        None => Factor {
            low: unknown.0,
            high: unknown.1,
            line: format!("{words}: rate not known, at most {}", share(unknown.1)),
        },
    }
}

/// Bearers of a name. A given name and a surname are taken as independent.
fn name(text: &Text<'_>, detail: &Detail, home: Option<Country>) -> Option<Factor> {
    let DetailValue::Name { given, surname, clinician } = detail.value else { return None };
    if clinician {
        return None;
    }
    let bounds = |rate: Option<NameRate>| {
        let rate = rate?;
        let known: Vec<f64> = match home {
            Some(Country::GB | Country::IE) => vec![rate.uk],
            Some(Country::US | Country::CA) => vec![rate.us],
            _ => vec![rate.uk, rate.us],
        }
        .into_iter()
        .filter_map(Magnitude::get)
        .map(|rate| rate / 100_000.0)
        .collect();
        let low = known.iter().copied().min_by(f64::total_cmp);
        let high = known.iter().copied().max_by(f64::total_cmp);
        low.zip(high).or(Some(UNKNOWN_NAME))
    };
    let (low, high) = match (bounds(given), bounds(surname)) {
        (Some(one), Some(two)) => (one.0 * two.0, one.1 * two.1),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => UNKNOWN_NAME,
    };
    // Names gather in places and families: twice as many as the country's share.
    let high = (high * 2.0).min(1.0);
    let words = text.typed(detail.tokens.clone());
    Some(Factor { low, high, line: format!("the name {words}: {}", share(high)) })
}

/// Families of an uncommon kind: triplets, "mother of nine".
fn family(text: &Text<'_>, detail: &Detail) -> Option<Factor> {
    match detail.value {
        DetailValue::Relation { class: KinshipClass::FamilySize } => {
            let line = format!("{}: {}", text.typed(detail.tokens.clone()), share(0.15));
            Some(Factor { low: 0.001, high: 0.15, line })
        }
        _ => None,
    }
}

/// Details that allow only so many people, whatever the population.
fn cap(text: &Text<'_>, detail: &Detail, place_told: bool) -> Option<Factor> {
    let words = text.typed(detail.tokens.clone());
    match detail.value {
        DetailValue::Event { uniqueness: Weight::Strong, .. } => Some(Factor {
            low: 1.0,
            high: EVENT_STRONG,
            line: format!("{words}: at most {} people", about(EVENT_STRONG)),
        }),
        DetailValue::Event { uniqueness: Weight::Medium, .. } => Some(Factor {
            low: 1.0,
            high: EVENT_MEDIUM,
            line: format!("{words}: at most {} people", about(EVENT_MEDIUM)),
        }),
        DetailValue::Bed => {
            // One bed of a named ward holds one patient; of an untold one, those of a month.
            let high = if place_told { 1.0 } else { BED };
            Some(Factor { low: 1.0, high, line: format!("{words}: one patient at a time") })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
