//! Scorecards: how much each feature speaks for or against a concern.
//!
//! Fitted by logistic regression on the labelled drafts of authors 00 to 11, with ordinary posts as harmless ones, and
//! rounded; four folds of whole authors told how well that carries over. They weigh; what they may not do is in `rules`.

mod boundary;
mod demeaning;
mod identifies;
mod may_identify;

use super::features::{Feature, Features};
use crate::assessment::Concern;

/// A scorecard: the base, and points for each feature.
struct Card {
    base: f64,
    points: &'static [(Feature, f64)],
}

/// How strongly the features speak for a concern: the logarithm of the odds.
#[must_use]
pub fn log_odds(concern: Concern, features: &Features) -> f64 {
    let card = match concern {
        Concern::IdentifiesPatient => &identifies::CARD,
        Concern::MayIdentifyPatient => &may_identify::CARD,
        Concern::Demeaning => &demeaning::CARD,
        Concern::Boundary => &boundary::CARD,
    };
    card.base + card.points.iter().map(|&(feature, points)| points * features.get(feature)).sum::<f64>()
}
