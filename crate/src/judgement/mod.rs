//! From evidence to concerns.
//!
//! [`Evidence`] gathers what the layers before found. [`Features`] turns it into numbers with names. [`concerns`] weighs
//! them: a scorecard for each concern ([`points`]), then the rules that no sum may override ([`rules`]). A learned judge
//! can take the place of the scorecards: it needs the features, or the draft, and gives the same strengths.

mod evidence;
mod features;
mod points;
mod rules;

use crate::assessment::{Concern, Level};

pub use evidence::{Evidence, NameOwner};
pub use features::{Feature, Features};
pub use points::probability;

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

/// The concerns that the evidence bears out, at their levels; none that is clear.
///
/// Evidence that speaks a little for several concerns is as much a reason to warn as evidence that speaks for one: the
/// strengths are added up as independent chances, and the strongest concern stands for the sum.
#[must_use]
pub fn concerns(evidence: &Evidence<'_>) -> Vec<Judged> {
    let features = Features::of(evidence);
    let strengths = CONCERNS.map(|concern| (concern, points::probability(concern, &features)));
    let sum = 1.0 - strengths.iter().map(|(_, strength)| 1.0 - strength).product::<f64>();
    let most = strengths.iter().map(|(_, strength)| *strength).fold(0.0, f64::max);
    strengths
        .into_iter()
        .map(|(concern, strength)| {
            // A concern nearly as strong as the strongest is named with it.
            let carried = if strength >= most * NEARLY { sum } else { strength };
            Judged { concern, level: rules::level(concern, carried, evidence, &features), strength }
        })
        .filter(|judged| judged.level > Level::Clear)
        .collect()
}

/// The share of the greatest strength from which a concern is named too.
const NEARLY: f64 = 0.75;

const CONCERNS: [Concern; 4] =
    [Concern::IdentifiesPatient, Concern::MayIdentifyPatient, Concern::Demeaning, Concern::Boundary];
