//! The learned judge: a small transformer that reads a draft with its surroundings and answers with probabilities.
//!
//! [`layout`] → [`wordpiece`] → [`encoder`] over [`kernel`] and [`activation`], with [`weights`] from `data/judge/judge.bin`,
//! which `crate/training` makes. What it is, what it scores and what it cannot do: `docs/model-card.md`.

mod activation;
mod encoder;
mod kernel;
mod layout;
mod memo;
mod tile;
mod unicode;
mod weights;
mod wordpiece;

#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};

use crate::draft::Draft;
use encoder::Scratch;
use layout::Input;
use memo::Memo;
use weights::Weights;

/// What the judge thinks of a draft; each value lies between 0 and 1.
///
/// Calibrated on drafts of which half were of concern. Among ordinary posts the share is far smaller, and so is the truth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probabilities {
    /// That a confidentiality lead would want the author to stop.
    pub warn: f32,
    /// Of [`Concern::IdentifiesPatient`](crate::assessment::Concern::IdentifiesPatient).
    pub identifies: f32,
    /// Of [`Concern::MayIdentifyPatient`](crate::assessment::Concern::MayIdentifyPatient).
    pub may_identify: f32,
    /// Of [`Concern::Demeaning`](crate::assessment::Concern::Demeaning).
    pub demeaning: f32,
    /// Of [`Concern::Boundary`](crate::assessment::Concern::Boundary).
    pub boundary: f32,
}

/// A judge with its weights and working memory. One draft at a time; a second caller waits.
pub struct LearnedJudge<'a> {
    weights: Weights<'a>,
    working: Mutex<Working>,
}

/// What changes from draft to draft.
#[derive(Default)]
struct Working {
    scratch: Scratch,
    memo: Memo<Probabilities>,
}

impl<'a> LearnedJudge<'a> {
    /// Reads the weights. `None` for a file that is damaged or of another version.
    #[must_use]
    pub fn load(bytes: &'a [u8]) -> Option<Self> {
        Some(Self { weights: Weights::read(bytes)?, working: Mutex::default() })
    }

    /// The probabilities for a draft; `None` where it holds no word.
    ///
    /// The time is bounded: of a long draft the beginning and the end are read (160 tokens, some 700 characters).
    #[must_use]
    pub fn probabilities(&self, draft: &Draft) -> Option<Probabilities> {
        let input = Input::new(&self.weights.vocabulary, draft, self.weights.shape.positions);
        if input.ids.len() <= input.first + 1 {
            return None;
        }
        // A panic while the lock was held cannot leave a state that matters: each pass overwrites all it reads.
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        let Working { scratch, memo } = &mut *working;
        memo.answer(&input, || self.read(&input, scratch))
    }

    fn read(&self, input: &Input, scratch: &mut Scratch) -> Option<Probabilities> {
        let mut logits = scratch.logits(&self.weights, input, |_| ())?;
        for ((logit, slope), offset) in logits.iter_mut().zip(&self.weights.slope).zip(&self.weights.offset) {
            *logit = activation::logistic(*logit * slope + offset);
        }
        let [warn, identifies, may_identify, demeaning, boundary] = logits;
        Some(Probabilities { warn, identifies, may_identify, demeaning, boundary })
    }
}

/// The judge in the package, read at the first call. `None` only if the package is damaged.
#[cfg(feature = "judge")]
#[must_use]
pub fn packaged() -> Option<&'static LearnedJudge<'static>> {
    static JUDGE: std::sync::LazyLock<Option<LearnedJudge<'static>>> =
        std::sync::LazyLock::new(|| LearnedJudge::load(include_bytes!("../../../data/judge/judge.bin")));
    JUDGE.as_ref()
}

/// The packaged judge's probabilities for a draft; `None` where it holds no word or the judge is not built in.
#[must_use]
pub fn of(draft: &Draft) -> Option<Probabilities> {
    #[cfg(feature = "judge")]
    return packaged()?.probabilities(draft);
    #[cfg(not(feature = "judge"))]
    {
        let _ = draft;
        None
    }
}
