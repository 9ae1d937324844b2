//! Twins: two drafts by one author, one to warn about and one harmless, that differ in a decisive fact.
//!
//! Authors number their pairs as they like, so the same name in two files is two pairs. But a twin alone in its file, whose
//! other half stands in another author's file, would carry what was learned from one half to the other.

use std::collections::BTreeMap;

use crate::corpus::{Authors, Labelled};

/// Pairs that are whole, and those of them judged rightly on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    pub right: u32,
    pub whole: u32,
}

/// `twins` are a pair's author and name, and whether the draft was judged rightly. Other sizes than two are left out.
pub fn count<'a>(twins: impl IntoIterator<Item = (u16, &'a str, bool)>) -> Pairs {
    let mut sizes: BTreeMap<(u16, &str), (u32, bool)> = BTreeMap::new();
    for (author, name, right) in twins {
        let (size, both) = sizes.entry((author, name)).or_insert((0, true));
        *size += 1;
        *both &= right;
    }
    let whole = sizes.values().filter(|(size, _)| *size == 2);
    whole.fold(Pairs::default(), |sum, (_, both)| Pairs {
        right: sum.right + u32::from(*both),
        whole: sum.whole + 1,
    })
}

/// An error that names the first pair which reaches from the `chosen` authors to others. `all` are the drafts of all.
pub fn check_split(all: &[Labelled], chosen: &Authors) -> Result<(), String> {
    let mut sizes: BTreeMap<&str, BTreeMap<u16, u32>> = BTreeMap::new();
    for draft in all {
        if let Some(pair) = &draft.pair {
            *sizes.entry(pair).or_default().entry(draft.author).or_default() += 1;
        }
    }
    for (pair, authors) in sizes {
        let alone = |inside: bool| {
            authors.iter().find(|(author, size)| **size == 1 && chosen.contains(**author) == inside)
        };
        if let (Some((inside, _)), Some((outside, _))) = (alone(true), alone(false)) {
            return Err(format!(
                "pair {pair} reaches across the split: authors {inside:02} and {outside:02}"
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(author: u16, pair: &str) -> Labelled {
        let line = format!(r#"{{"id":"","text":"","warn":false,"concerns":[],"spans":[],"pair":"{pair}"}}"#);
        Labelled { author, ..serde_json::from_str(&line).expect("a draft") }
    }

    #[test]
    fn both_sides_must_be_right() {
        let twins = [
            (1, "a", true),
            (1, "a", true), // both right
            (2, "a", true),
            (2, "a", false), // another author's pair of that name, one wrong
            (1, "b", true),  // no twin
        ];
        assert_eq!(count(twins), Pairs { right: 1, whole: 2 });
    }

    #[test]
    fn no_twin_across_the_split() {
        let chosen: Authors = "12-13".parse().expect("a list");
        let split = |drafts: &[(u16, &str)]| {
            let drafts: Vec<_> = drafts.iter().map(|(author, pair)| draft(*author, pair)).collect();
            check_split(&drafts, &chosen)
        };
        assert_eq!(split(&[(3, "p"), (3, "p"), (12, "p"), (12, "p")]), Ok(()), "two pairs of one name");
        assert_eq!(split(&[(12, "p"), (13, "p")]), Ok(()), "both on one side");
        assert_eq!(split(&[(12, "p"), (3, "q")]), Ok(()));
        assert!(split(&[(12, "p"), (3, "p")]).is_err_and(|error| error.contains("03")));
    }
}
