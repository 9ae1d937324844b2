//! The share of people with the condition told, in the time told.

use super::factor::{Factor, about, per_hundred_thousand, share};
use super::window::{self, in_days};
use super::{DOUBT, narrowest};
use crate::details::{Detail, DetailValue};
use crate::lexicon::{self, Entry, Metric, Weight};
use crate::text::Text;

/// Share of people whom health care sees on one day: hospital beds alone, and all contacts with general practice too
/// (England has about 1.4 million practice appointments a working day for 57 million people).
const CARE_A_DAY: (f64, f64) = (0.000_5, 0.025);
/// Births a year for each person (United Kingdom 0.010, United States 0.011, Ireland 0.010, Australia 0.011).
const BIRTHS_A_YEAR: f64 = 0.0105;
/// Share of people with a condition, procedure or injury whose rate is not known.
const UNKNOWN: (f64, f64) = (0.000_1, 0.1);
/// Share of people with a disease that a list of rare diseases holds without a rate. Rare is at most 5 in 10,000
/// (Regulation (EC) 141/2000).
const RARE: (f64, f64) = (0.000_000_1, 0.000_5);
/// The same where Orphanet gives no class of prevalence: below one in a million, but for doubt.
const VERY_RARE: (f64, f64) = (0.000_000_01, 0.000_003);

/// The rarest condition in the told time; without an incidence, the people whom health care sees in it.
pub(super) fn factors(text: &Text<'_>, details: &[&Detail], birth: bool) -> Vec<Factor> {
    let told = window::told(details);
    let mut with_incidence = Vec::new();
    let mut others = Vec::new();
    for detail in details {
        let words = text.typed(detail.tokens.clone());
        if let Some(rate) = of_births(text, detail, birth) {
            let (shortest, longest) = told.map_or(window::UNTOLD, |days| (days, days));
            let a_day = BIRTHS_A_YEAR / 365.0 * rate / 100_000.0;
            let time = told.map_or_else(|| "in the last years".to_owned(), in_days);
            let line = format!("{words}: {} in 100,000 births, {time}", about(rate));
            with_incidence.push(Factor {
                low: a_day * shortest / DOUBT,
                high: a_day * longest * DOUBT,
                line,
            });
            continue;
        }
        let DetailValue::Condition { metric, rate } = &detail.value else { continue };
        match (metric, rate.get()) {
            (Metric::Incidence, Some(rate)) => {
                let a_year = rate / 100_000.0;
                let (shortest, longest) = match told {
                    Some(days) => (days / 365.0, days / 365.0),
                    None => (window::UNTOLD.0 / 365.0, window::UNTOLD.1 / 365.0),
                };
                let time = told.map_or_else(|| "in the last years".to_owned(), in_days);
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
                let (low, high) = unlisted(words);
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
    let seen = told.filter(|_| incidence.is_none()).map(|days| Factor {
        low: (CARE_A_DAY.0 * days).min(1.0),
        high: (CARE_A_DAY.1 * days).min(1.0),
        line: format!(
            "seen by health care {}: at most {}",
            in_days(days),
            share((CARE_A_DAY.1 * days).min(1.0))
        ),
    });
    // Of an incidence and a prevalence only the rarer counts: they may be one illness told twice.
    let rarest = narrowest(incidence.into_iter().chain(other).collect());
    rarest.into_iter().chain(seen).filter(|factor| factor.high < 1.0).collect()
}

/// Bounds for a condition without a rate of its own: those of its list.
fn unlisted(words: &str) -> (f64, f64) {
    // The lists put a default of 1 in a million, or less, on rare diseases and none or more on everyday words.
    let default = lexicon::lookup(words).find_map(|entry| match entry {
        Entry::Condition { rate, default_rate: true, .. } => rate.get(),
        _ => None,
    });
    match default {
        Some(rate) if rate < 0.06 => VERY_RARE,
        Some(rate) if rate < 0.3 => RARE,
        _ => UNKNOWN,
    }
}

/// Cases in 100,000 births, where the draft tells a `birth` and the words have such a rate ("twins", "breech").
pub(super) fn of_births(text: &Text<'_>, detail: &Detail, birth: bool) -> Option<f64> {
    if !birth
        || !matches!(
            detail.value,
            DetailValue::Condition { .. } | DetailValue::Relation { .. } | DetailValue::Appearance { .. }
        )
    {
        return None;
    }
    let rate = lexicon::lookup(text.typed(detail.tokens.clone())).find_map(|entry| match entry {
        Entry::Condition { metric: Metric::Birth, rate, .. } => rate.get(),
        _ => None,
    })?;
    Some(rate)
}

/// Whether the draft tells a birth: then a rate by births is one of today's births, not of all people.
pub(super) fn is_birth(text: &Text<'_>) -> bool {
    (0..text.tokens().len()).any(|index| {
        matches!(
            text.word(index),
            "born"
                | "birth"
                | "births"
                | "delivered"
                | "delivering"
                | "delivery"
                | "newborn"
                | "labour"
                | "labor"
                | "midwife"
                | "caesarean"
                | "cesarean"
        )
    })
}
