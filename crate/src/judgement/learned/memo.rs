//! The last answers of the judge, so that it is not asked again for what it has read: a draft that is sent as it stands, asked about
//! by the rewriting, or changed where the judge does not look (white space, case, accents, the middle of a long draft).
//!
//! No words are kept: an input, the ids of its tokens, is known by 128 bits of hash. Two inputs that meet in all of them are not
//! to be expected in the life of the universe. An answer holds numbers for each token, not which tokens they are.

use std::hash::{BuildHasher, Hash, RandomState};

/// Inputs remembered: a few boxes may be open at once.
const KEPT: usize = 4;

/// What an input is known by.
pub(super) type Key = [u64; 2];

/// Answers by input, the latest used last.
pub(super) struct Memo<T> {
    keys: [RandomState; 2],
    kept: Vec<(Key, T)>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { keys: Default::default(), kept: Vec::new() }
    }
}

impl<T: Clone> Memo<T> {
    pub(super) fn key(&self, input: &impl Hash) -> Key {
        self.keys.each_ref().map(|keys| keys.hash_one(input))
    }

    /// The answer that was kept.
    pub(super) fn known(&mut self, key: Key) -> Option<T> {
        let at = self.kept.iter().position(|(known, _)| *known == key)?;
        let known = self.kept.remove(at);
        let answer = known.1.clone();
        self.kept.push(known);
        Some(answer)
    }

    /// How many are kept.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// Keeps an answer in the place of the one that was not asked for longest.
    pub(super) fn keep(&mut self, key: Key, answer: &T) {
        self.kept.retain(|(known, _)| *known != key);
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((key, answer.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_again_only_for_what_it_does_not_know() {
        let mut memo = Memo::default();
        let mut asked = Vec::new();
        for number in [1, 1, 2, 1, 3, 4, 1, 5, 2, 1] {
            let key = memo.key(&number);
            let answer = memo.known(key).unwrap_or_else(|| {
                asked.push(number);
                memo.keep(key, &(number * 10));
                number * 10
            });
            assert_eq!(answer, number * 10);
        }
        assert_eq!(asked, [1, 2, 3, 4, 5, 2]);
    }
}
