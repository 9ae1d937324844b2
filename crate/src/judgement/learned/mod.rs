//! The learned judge: a small transformer that reads a draft with its surroundings and answers with probabilities.
//!
//! [`layout`] → [`wordpiece`] → [`encoder`] over [`kernel`] and [`activation`], with [`weights`] from `data/judge/judge.bin`,
//! which `crate/training` makes. What it is, what it scores and what it cannot do: `docs/model-card.md`.

mod activation;
mod encoder;
mod kernel;
mod layout;
mod marks;
mod memo;
mod sixbit;
mod tile;
mod unicode;
mod weights;
mod wordpiece;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use crate::draft::Draft;
use encoder::Scratch;
use layout::Input;
pub use marks::Mark;
use memo::Memo;
use weights::Weights;

/// The place of contempt among the logits.
const DEMEANING: usize = 3;

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

/// The judge's reading of a draft: what it thinks, and which words that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it thinks.
    pub probabilities: Probabilities,
    /// Words that tell something of a patient.
    pub marks: Vec<Mark>,
    /// The sentence that speaks most for contempt.
    pub contempt: Option<Range<usize>>,
}

/// A judge with its weights and working memory: one set of buffers for each caller at the same time.
pub struct LearnedJudge<'a> {
    weights: Weights<'a>,
    /// Buffers that nobody uses now.
    idle: Mutex<Vec<Scratch>>,
    /// The last answers.
    memo: Mutex<Memo<Answer>>,
}

/// What the network says of a row of tokens, wherever they stand in the text.
#[derive(Clone)]
struct Answer {
    probabilities: Probabilities,
    /// Of each token of the draft.
    tags: Vec<[f32; weights::TAGS]>,
    /// What each of them adds to the logit of contempt.
    shares: Vec<f32>,
}

impl<'a> LearnedJudge<'a> {
    /// Reads the weights. `None` for a file that is damaged or of another version.
    #[must_use]
    pub fn load(bytes: &'a [u8]) -> Option<Self> {
        Some(Self { weights: Weights::read(bytes)?, idle: Mutex::default(), memo: Mutex::default() })
    }

    /// What the judge makes of a draft; `None` where it holds no word.
    ///
    /// The time is bounded: of a long draft the beginning and the end are read (160 tokens, some 700 characters).
    #[must_use]
    pub fn read(&self, draft: &Draft) -> Option<Reading> {
        let input = Input::new(&self.weights.vocabulary, draft, self.weights.shape.positions);
        if input.ids.len() <= input.first + 1 {
            return None;
        }
        let memo = || self.memo.lock().unwrap_or_else(PoisonError::into_inner);
        let key = memo().key(&(&input.ids, input.first));
        let known = memo().known(key);
        let answer = match known {
            Some(answer) => answer,
            None => {
                let answer = self.answer(&input)?;
                memo().keep(key, &answer);
                answer
            }
        };
        let (text, places) = (&draft.text, &input.places);
        Some(Reading {
            probabilities: answer.probabilities,
            marks: marks::marks(text, places, &answer.tags),
            contempt: marks::weightiest(text, places, &answer.shares),
        })
    }

    /// How many answers it keeps.
    #[cfg(test)]
    fn remembered(&self) -> usize {
        self.memo.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn answer(&self, input: &Input) -> Option<Answer> {
        // Each pass overwrites all it reads, so it does not matter which buffers these are, nor who panicked.
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut scratch = idle().pop().unwrap_or_default();
        let answer = self.pass(&mut scratch, input);
        idle().push(scratch);
        answer
    }

    fn pass(&self, scratch: &mut Scratch, input: &Input) -> Option<Answer> {
        let mut logits = scratch.logits(&self.weights, input, |_| ())?;
        let tags = scratch.tags(&self.weights, input.first);
        let shares = scratch.shares(&self.weights, DEMEANING, input.first)?;
        for ((logit, slope), offset) in logits.iter_mut().zip(&self.weights.slope).zip(&self.weights.offset) {
            *logit = activation::logistic(*logit * slope + offset);
        }
        let [warn, identifies, may_identify, demeaning, boundary] = logits;
        let probabilities = Probabilities { warn, identifies, may_identify, demeaning, boundary };
        Some(Answer { probabilities, tags, shares })
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

/// The packaged judge's reading of a draft; `None` where it holds no word or the judge is not built in.
#[must_use]
pub fn of(draft: &Draft) -> Option<Reading> {
    #[cfg(feature = "judge")]
    return packaged()?.read(draft);
    #[cfg(not(feature = "judge"))]
    {
        let _ = draft;
        None
    }
}
