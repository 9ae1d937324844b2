//! Sentence in, findings out: what the tests of the rules share.

use super::{Identifier, Strength, find};
use crate::text::Text;

/// The finding of `rule` on exactly `words`.
fn finding(draft: &str, rule: &str, words: &str) -> Identifier {
    let found = find(&Text::new(draft));
    let readable: Vec<_> =
        found.iter().map(|one| (draft.get(one.range.clone()).unwrap(), one.rule, one.strength)).collect();
    found
        .iter()
        .find(|one| one.rule == rule && draft.get(one.range.clone()).unwrap() == words)
        .cloned()
        .unwrap_or_else(|| panic!("{rule} {words:?} not in {readable:?} of {draft:?}"))
}

pub(super) fn certain(draft: &str, rule: &str, words: &str) {
    assert_eq!(finding(draft, rule, words).strength, Strength::Certain, "{draft}");
}

/// Probable or surer.
pub(super) fn probable(draft: &str, rule: &str, words: &str) {
    assert!(finding(draft, rule, words).strength >= Strength::Probable, "{draft}");
}

pub(super) fn nothing_probable(draft: &str) {
    let found = find(&Text::new(draft));
    let surer: Vec<_> = found
        .iter()
        .filter(|one| one.strength > Strength::Possible)
        .map(|one| (draft.get(one.range.clone()).unwrap(), one.rule, one.strength))
        .collect();
    assert!(surer.is_empty(), "{surer:?} in {draft:?}");
}
