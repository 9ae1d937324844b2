//! The last answers of the judge, so that an input that did not change is not read again: a draft sent as it stands, an
//! edit in the middle of a long draft, the white space that the judge does not see.
//!
//! No words are kept: an input is known by 128 bits of hash. Two inputs that meet in all of them are not to be expected
//! in the life of the universe.

use std::hash::{BuildHasher, RandomState};

use super::layout::Input;

/// Inputs remembered: a few boxes may be open at once.
const KEPT: usize = 4;

/// Answers by input, the latest used last.
pub(super) struct Memo<T> {
    keys: [RandomState; 2],
    kept: Vec<([u64; 2], T)>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { keys: Default::default(), kept: Vec::new() }
    }
}

impl<T: Clone> Memo<T> {
    /// The answer to `input`: the one that was given before, or what `answer` gives now. `None` is not kept.
    pub(super) fn answer(&mut self, input: &Input, answer: impl FnOnce() -> Option<T>) -> Option<T> {
        let key = self.keys.each_ref().map(|keys| keys.hash_one(input));
        if let Some(at) = self.kept.iter().position(|(known, _)| *known == key) {
            let known = self.kept.remove(at);
            let answer = known.1.clone();
            self.kept.push(known);
            return Some(answer);
        }
        let answer = answer()?;
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((key, answer.clone()));
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(number: u16) -> Input {
        Input { ids: vec![1, number, 2], first: 1 }
    }

    #[test]
    fn asks_again_only_for_what_it_does_not_know() {
        let mut memo = Memo::default();
        let mut asked = Vec::new();
        for number in [1, 1, 2, 1, 3, 4, 1, 5, 2, 1] {
            let answer = memo.answer(&input(number), || {
                asked.push(number);
                Some(number * 10)
            });
            assert_eq!(answer, Some(number * 10));
        }
        assert_eq!(asked, [1, 2, 3, 4, 5, 2]);
    }

    #[test]
    fn the_border_between_surroundings_and_draft_is_part_of_the_input() {
        let mut memo = Memo::default();
        assert_eq!(memo.answer(&input(7), || Some(1)), Some(1));
        assert_eq!(memo.answer(&Input { first: 2, ..input(7) }, || Some(2)), Some(2));
    }

    #[test]
    fn what_failed_is_asked_again() {
        let mut memo = Memo::default();
        assert_eq!(memo.answer(&input(1), || None::<u8>), None);
        assert_eq!(memo.answer(&input(1), || Some(1)), Some(1));
    }
}
