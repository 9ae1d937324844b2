//! The engine's answers, on all cores.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use chaperone::assessment::{Concern, Level};
use chaperone::draft::Draft;
use chaperone::engine;

/// What the engine said of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub level: Level,
    pub probability: f64,
    pub concerns: Vec<Concern>,
    /// Bytes of the draft that it points at.
    pub findings: Vec<Range<usize>>,
    pub milliseconds: f64,
}

impl Answer {
    pub fn warned(&self) -> bool {
        self.level >= Level::Warn
    }

    fn to(draft: &Draft) -> Self {
        let begun = Instant::now();
        let assessment = engine::assess(draft, &[]);
        Self {
            milliseconds: begun.elapsed().as_secs_f64() * 1000.0,
            level: assessment.level,
            probability: assessment.probability,
            concerns: assessment.concerns,
            findings: assessment.findings.into_iter().map(|finding| finding.range).collect(),
        }
    }
}

/// An answer to each draft, in their order, by `jobs` threads. `step` is told how many are done.
pub fn score(drafts: &[&Draft], jobs: usize, mut step: impl FnMut(usize)) -> Vec<Answer> {
    engine::warm_up();
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let mut answers: Vec<(usize, Answer)> = Vec::with_capacity(drafts.len());
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(draft) = drafts.get(index) else { return };
                    if send.send((index, Answer::to(draft))).is_err() {
                        return;
                    }
                }
            });
        }
        // The channel ends when the last thread has gone.
        drop(send);
        for answer in receive {
            answers.push(answer);
            step(answers.len());
        }
    });
    answers.sort_by_key(|(index, _)| *index);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_agree_with_one_alone() {
        let texts = [
            "NHS no 999 012 3454 needs chasing",
            "Cake's in the oven",
            "Maureen in bay 4, 91, last night",
            "",
        ];
        let drafts = texts.map(|text| Draft { text: text.into(), ..Draft::default() });
        let repeated: Vec<&Draft> = drafts.iter().cycle().take(40).collect();
        let said = |jobs| -> Vec<_> {
            let mut steps = Vec::new();
            let answers = score(&repeated, jobs, |done| steps.push(done));
            assert!(steps.iter().copied().eq(1..=40));
            answers.into_iter().map(|answer| Answer { milliseconds: 0.0, ..answer }).collect()
        };
        let alone = said(1);
        assert_eq!(said(4), alone);
        assert!(alone[0].warned() && !alone[1].warned() && alone.len() == 40);
    }
}
