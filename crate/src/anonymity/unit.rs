//! Patients of the part of health care that the draft tells: no more than it sees in the time told.
//!
//! Figures are those of large units, so that the upper end holds: a ward has some 30 beds and a stay of six days or so;
//! a large emergency department sees 400 people a day (England: 16 million attendances a year at some 175 departments,
//! 250 a day); a practice 220 a day (1.4 million appointments at 6,300 practices), or some 300 people on a busy one.

use super::factor::{Factor, about};
use super::window::{self, in_days};
use crate::details::{Detail, DetailValue};
use crate::text::Text;

/// People in a kind of unit at once, and newcomers a day: the smallest, and the largest.
struct Throughput {
    at_once: (f64, f64),
    a_day: (f64, f64),
    /// Its patients tend to be of like age: how many times the country's share of one age they may be.
    like_age: f64,
}

const WARD: Throughput = Throughput { at_once: (8.0, 36.0), a_day: (0.5, 6.0), like_age: 5.0 };
const EMERGENCY: Throughput = Throughput { at_once: (2.0, 60.0), a_day: (15.0, 400.0), like_age: 3.0 };
const THEATRE: Throughput = Throughput { at_once: (1.0, 2.0), a_day: (1.0, 12.0), like_age: 5.0 };
const PRACTICE: Throughput = Throughput { at_once: (1.0, 20.0), a_day: (5.0, 300.0), like_age: 3.0 };
const HOME: Throughput = Throughput { at_once: (8.0, 90.0), a_day: (0.005, 0.3), like_age: 20.0 };
const HOSPITAL: Throughput = Throughput { at_once: (20.0, 1_500.0), a_day: (20.0, 3_500.0), like_age: 3.0 };

/// The narrowest unit told, as a cap, with the personal factors that are independent of it.
pub(super) fn of(
    text: &Text<'_>,
    details: &[&Detail],
    age: Option<&Factor>,
    traits: &[Factor],
) -> Option<Factor> {
    let told = window::told(details);
    let days = told.map_or(window::UNTOLD, |days| (days, days));
    let units = details.iter().filter_map(|detail| {
        // "My clinic today" is found as a time.
        if !matches!(detail.value, DetailValue::Facility { .. } | DetailValue::Time { .. }) {
            return None;
        }
        let unit = kind(text, detail)?;
        let low = unit.at_once.0 + unit.a_day.0 * days.0;
        let high = unit.at_once.1 + unit.a_day.1 * days.1;
        let time = told.map_or_else(|| "in the last years".to_owned(), in_days);
        let line =
            format!("patients of {} {time}: at most {}", text.typed(detail.tokens.clone()), about(high));
        Some((unit.like_age, Factor { low, high, line }))
    });
    let (like_age, mut found) = units.min_by(|one, two| one.1.high.total_cmp(&two.1.high))?;
    if let Some(age) = age {
        found.low *= age.low;
        found.high *= (age.high * like_age).min(1.0);
    }
    for one in traits {
        found.low *= one.low;
        found.high *= one.high;
    }
    found.low = found.low.max(1.0);
    found.high = found.high.max(1.0);
    Some(found)
}

/// What kind of unit the words name; `None` where they do not tell.
fn kind(text: &Text<'_>, detail: &Detail) -> Option<Throughput> {
    if matches!(detail.rule, "numbered_wing" | "floor" | "unit_code") {
        return Some(WARD);
    }
    if text.typed(detail.tokens.clone()).to_ascii_lowercase().contains("a&e") {
        return Some(EMERGENCY);
    }
    // The last telling word is the head: "the hospital pharmacy".
    let head = detail.tokens.clone().rev().find_map(|index| {
        let word = text.word(index);
        Some(match word.strip_suffix("'s").unwrap_or(word) {
            "ward" | "icu" | "itu" | "hdu" | "nicu" | "picu" | "micu" | "ccu" | "scbu" | "bay" | "unit"
            | "amu" | "sau" | "mau" => WARD,
            "theatre" | "theater" | "or" | "theatres" => THEATRE,
            "ed" | "er" | "resus" | "emergency" | "casualty" => EMERGENCY,
            "clinic" | "surgery" | "practice" | "pharmacy" | "dentist" | "chair" | "gp" => PRACTICE,
            "hospice" | "home" => HOME,
            "hospital" | "infirmary" | "trust" => HOSPITAL,
            _ => return None,
        })
    });
    head.or_else(|| (detail.rule == "institution").then_some(HOSPITAL))
}
