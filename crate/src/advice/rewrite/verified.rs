//! Rewrites that help: each tier is carried out and judged anew, and the mildest that silences the card is given.

use super::{Tier, apply, propose};
use crate::assessment::{Assessment, Concern, Level, Rewrite};
use crate::draft::{Draft, Surface};
use crate::engine;
use crate::policy::KnownPerson;
use crate::text::Text;

/// A draft reworded, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// What to replace, by position, never overlapping.
    pub rewrites: Vec<Rewrite>,
    /// The draft with all of them carried out.
    pub text: String,
    /// The level of that text; always lower than before.
    pub level: Level,
    /// How much was taken away.
    pub tier: Tier,
}

/// A text of fewer words says nothing any more: better advised to leave the story out.
const FEWEST_WORDS: usize = 3;

/// Other words for what `assessment`, of this very draft, found; `None` where no wording lowers the level, so that the
/// story is best left out.
///
/// Costs up to one assessment for each [`Tier`], so it is asked for only when somebody wants to see it. Nothing is offered
/// below a warning, nor for a `boundary`, where the answer itself is the concern.
///
/// Of the tiers the first that ends below a warning is given; if none does, the one that ends lowest.
#[must_use]
pub fn rewrites(draft: &Draft, people: &[KnownPerson], assessment: &Assessment) -> Option<Rewritten> {
    if assessment.level < Level::Warn
        || assessment.concerns.contains(&Concern::Boundary)
        || draft.surface == Surface::FriendRequest
    {
        return None;
    }
    let mut best: Option<Rewritten> = None;
    let mut tried: Vec<String> = Vec::new();
    for tier in Tier::ALL {
        let rewrites = propose(&draft.text, &assessment.findings, tier);
        let text = apply(&draft.text, &rewrites);
        if rewrites.is_empty() || !speaks(&text) || tried.contains(&text) {
            continue;
        }
        let changed = Draft { text, ..draft.clone() };
        let level = engine::assess(&changed, people).level;
        let least = best.as_ref().map_or(assessment.level, |best| best.level);
        if level < least {
            best = Some(Rewritten { rewrites, text: changed.text.clone(), level, tier });
        }
        if level < Level::Warn {
            break;
        }
        tried.push(changed.text);
    }
    best
}

/// Whether enough words are left to be worth posting.
fn speaks(text: &str) -> bool {
    let text = Text::new(text);
    let words = text.tokens().iter().filter(|token| token.kind == crate::text::TokenKind::Word).count();
    words >= FEWEST_WORDS
}
