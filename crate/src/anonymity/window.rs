//! The time told, in days.

use crate::details::{Detail, DetailValue};
use crate::lexicon::Precision;

/// Days that a story without a time may lie back, at least and at most: people tell what is fresh.
pub(super) const UNTOLD: (f64, f64) = (31.0, 2.0 * 365.0);

/// How long the told time is, in days: the narrowest; `None` without one.
pub(super) fn told(details: &[&Detail]) -> Option<f64> {
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

/// "in one day", "in one week".
pub(super) fn in_days(days: f64) -> String {
    match days {
        days if days <= 1.0 => "in one day".to_owned(),
        days if days <= 7.0 => "in one week".to_owned(),
        days if days <= 31.0 => "in one month".to_owned(),
        days if days <= 366.0 => "in one year".to_owned(),
        days => format!("in {:.0} years", days / 365.0),
    }
}
