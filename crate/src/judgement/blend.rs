//! One strength from two readings: the scorecard's, which knows the words, and the learned judge's, which has read more.
//!
//! A straight line through the logarithms of their odds, fitted for each concern by `crate/training/blend.py` on authors
//! that neither had learned from. Without the learned judge (a draft without words) the scorecard stands alone.

use super::Features;
use super::learned::Probabilities;
use super::points::log_odds;
use crate::assessment::Concern;

/// How much each reading counts.
struct Mix {
    base: f64,
    /// The scorecard of the concern.
    card: f64,
    /// The learned judge on the concern.
    concern: f64,
    /// The learned judge on any concern at all.
    warn: f64,
}

const IDENTIFIES: Mix = Mix { base: 0.69, card: 0.43, concern: 0.96, warn: -0.23 };
const MAY_IDENTIFY: Mix = Mix { base: 0.86, card: 0.45, concern: 0.96, warn: -0.40 };
const DEMEANING: Mix = Mix { base: 1.11, card: 0.82, concern: 0.61, warn: 0.35 };
const BOUNDARY: Mix = Mix { base: 1.18, card: 0.42, concern: 1.19, warn: -0.71 };
/// Any concern at all; here `card` counts the scorecards taken as independent chances.
const ANY: Mix = Mix { base: -0.01, card: 0.52, concern: 0.0, warn: 0.87 };

/// How strongly the evidence speaks for a concern, from 0 to 1.
pub(super) fn strength(concern: Concern, features: &Features, learned: Option<&Probabilities>) -> f64 {
    let card = log_odds(concern, features);
    let Some(learned) = learned else { return logistic(card) };
    let (mix, own) = match concern {
        Concern::IdentifiesPatient => (IDENTIFIES, learned.identifies),
        Concern::MayIdentifyPatient => (MAY_IDENTIFY, learned.may_identify),
        Concern::Demeaning => (DEMEANING, learned.demeaning),
        Concern::Boundary => (BOUNDARY, learned.boundary),
    };
    logistic(mix.base + mix.card * card + mix.concern * logit(own) + mix.warn * logit(learned.warn))
}

/// How strongly the evidence speaks for any concern at all, from 0 to 1. Evidence that speaks a little for several is as much
/// a reason to warn as evidence that speaks for one.
pub(super) fn any(features: &Features, learned: Option<&Probabilities>) -> f64 {
    let none =
        super::CONCERNS.map(|concern| 1.0 - logistic(log_odds(concern, features))).iter().product::<f64>();
    let Some(learned) = learned else { return 1.0 - none };
    let card = ((1.0 - none) / none.max(1e-6)).max(1e-6).ln();
    logistic(ANY.base + ANY.card * card + ANY.warn * logit(learned.warn))
}

fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// Kept within ±9, beyond which the learned judge knows nothing more.
fn logit(probability: f32) -> f64 {
    let probability = f64::from(probability);
    (probability / (1.0 - probability)).ln().clamp(-9.0, 9.0)
}
