//! Does the engine point at the words that the labeller marked?

use std::collections::BTreeMap;

use crate::figures::Pair;

/// Marked details of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// In drafts that deserve a warning.
    pub marked: u32,
    /// Of them, those that the engine's words overlap; none in a draft that it is silent about.
    pub found: u32,
    /// In drafts that deserve a warning and get one.
    pub marked_in_warned: u32,
    pub found_in_warned: u32,
}

/// By kind of detail.
pub fn coverage(judged: &[Pair<'_>]) -> BTreeMap<String, Coverage> {
    let mut kinds: BTreeMap<String, Coverage> = BTreeMap::new();
    for (draft, answer) in judged.iter().filter(|(draft, _)| draft.warn) {
        for span in &draft.spans {
            let Some(start) = draft.draft.text.find(&span.text) else { continue };
            let end = start + span.text.len();
            let found =
                answer.warned() && answer.findings.iter().any(|one| one.start < end && start < one.end);
            let kind = kinds.entry(span.kind.clone()).or_default();
            kind.marked += 1;
            kind.found += u32::from(found);
            kind.marked_in_warned += u32::from(answer.warned());
            kind.found_in_warned += u32::from(found);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::LabelledSpan;
    use crate::figures::tests::{answer, labelled};
    use chaperone::assessment::Level;

    #[test]
    fn an_overlap_counts_and_a_touch_does_not() {
        let span = |text: &str, kind: &str| LabelledSpan { text: text.into(), kind: kind.into() };
        let mut draft = labelled("Maureen, 91, bay 4", "identifies_patient", None);
        draft.spans = vec![span("Maureen", "name"), span("91", "age"), span("bay 4", "identifier")];
        let mut said = answer(Level::Warn, &[], 0.9);
        // "aureen, " and " 4": the age is only touched.
        said.findings = vec![1..9, 16..18];
        let silent = answer(Level::Note, &[], 0.3);
        let found = coverage(&[(&draft, &said), (&draft, &silent)]);
        let of = |kind: &str| {
            found.get(kind).map(|one| (one.marked, one.found, one.marked_in_warned, one.found_in_warned))
        };
        assert_eq!(of("name"), Some((2, 1, 1, 1)));
        assert_eq!(of("age"), Some((2, 0, 1, 0)));
        assert_eq!(of("identifier"), Some((2, 1, 1, 1)));
    }
}
