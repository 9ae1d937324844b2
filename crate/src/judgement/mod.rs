//! From evidence to concerns.
//!
//! [`Evidence`] gathers what the layers before found. [`Features`] turns it into numbers with names. [`judge`] weighs
//! them: a scorecard for each concern ([`points`]), the learned judge's reading of the whole draft ([`learned`]), both
//! blended into one strength ([`blend`]), then the rules that no sum may override ([`rules`]).

mod blend;
mod evidence;
mod features;
pub mod learned;
mod points;
mod rules;

use crate::assessment::{Concern, Level};

pub use evidence::{Evidence, NameOwner};
pub use features::{Feature, Features};
pub use points::log_odds;

/// A concern and how strongly the evidence speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Which concern.
    pub concern: Concern,
    /// How loudly to speak up.
    pub level: Level,
    /// From 0 to 1; a rank, not a frequency.
    pub strength: f64,
}

/// What comes of weighing a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// That there is any concern at all, from 0 to 1, before the rules; calibrated on drafts of which nearly half were of
    /// concern, so far too high among ordinary posts.
    pub probability: f64,
    /// The concerns that the evidence bears out, at their levels; none that is clear.
    pub concerns: Vec<Judged>,
}

/// Weighs the evidence.
///
/// Whether there is reason to warn at all is judged over all concerns; the strongest one then stands for it.
#[must_use]
pub fn judge(evidence: &Evidence<'_>) -> Judgement {
    let features = Features::of(evidence);
    let learned = evidence.reading.as_ref().map(|reading| &reading.probabilities);
    let strengths = CONCERNS.map(|concern| (concern, blend::strength(concern, &features, learned)));
    let any = blend::any(&features, learned);
    let most = strengths.iter().map(|(_, strength)| *strength).fold(0.0, f64::max);
    let concerns = strengths
        .into_iter()
        .map(|(concern, strength)| {
            // A concern nearly as strong as the strongest is named with it.
            let carried = if strength >= most * NEARLY { any } else { strength };
            Judged { concern, level: rules::level(concern, carried, evidence, &features), strength }
        })
        .filter(|judged| judged.level > Level::Clear)
        .collect();
    Judgement { probability: any, concerns }
}

/// The share of the greatest strength from which a concern is named too.
const NEARLY: f64 = 0.75;

const CONCERNS: [Concern; 4] =
    [Concern::IdentifiesPatient, Concern::MayIdentifyPatient, Concern::Demeaning, Concern::Boundary];
