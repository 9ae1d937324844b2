//! The floor: figures that a change may not lower.
//!
//! `floor.json` holds them with the authors and the number of ordinary posts that they were measured on, so that the check
//! measures the same. A share may fall by 0.02; ordinary posts warned about may rise by 2 in 1,000, since a share of them
//! moves by less. Only figures over 100 drafts or more have a floor: below, two drafts would break it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::count::{Confusion, share};
use crate::figures::Figures;

/// How far a share may fall.
const SHARE: f64 = 0.02;
/// How far ordinary posts warned about, in 1,000, may rise.
const POSTS: f64 = 2.0;
/// Fewest drafts of a figure with a floor.
const DRAFTS: u32 = 100;

const ORDINARY: &str = "ordinary posts warned about, of 1,000";
const CALIBRATION: &str = "calibration error";

#[derive(Debug, Serialize, Deserialize, PartialEq)]
pub struct Floor {
    pub authors: String,
    pub ordinary: usize,
    pub figures: BTreeMap<String, f64>,
}

/// The figures that have a floor, rounded to four digits.
pub fn figures(of: &Figures) -> BTreeMap<String, f64> {
    let mut found: BTreeMap<String, Option<f64>> = BTreeMap::new();
    let mut put = |name: String, value| {
        found.insert(name, value);
    };
    let three = [
        ("precision", Confusion::precision as fn(&Confusion) -> _),
        ("recall", Confusion::recall),
        ("F1", Confusion::f1),
    ];
    for (name, figure) in three {
        put(name.into(), figure(&of.overall));
    }
    for one in of.concerns.iter().filter(|one| one.warned.1 >= DRAFTS) {
        put(format!("warned about, {}", one.name), share(one.warned.0, one.warned.1));
        put(format!("F1 named, {}", one.name), one.named.f1());
    }
    for slice in &of.slices {
        for group in slice.groups.iter().filter(|group| group.count.wanted() >= DRAFTS) {
            put(format!("F1, {} {}", slice.title, group.name), group.count.f1());
        }
    }
    for (kind, one) in of.coverage.iter().filter(|(_, one)| one.marked >= DRAFTS) {
        put(format!("pointed at, {kind}"), share(one.found, one.marked));
    }
    put("pairs".into(), share(of.pairs.right, of.pairs.whole));
    put(CALIBRATION.into(), Some(of.calibration.error));
    put(
        ORDINARY.into(),
        of.ordinary.and_then(|one| share(one.warned, one.posts)).map(|share| 1000.0 * share),
    );
    found.into_iter().filter_map(|(name, value)| Some((name, (value? * 1e4).round() / 1e4))).collect()
}

/// What fell too far, one sentence each; empty where the floor holds.
pub fn broken(floor: &BTreeMap<String, f64>, now: &BTreeMap<String, f64>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, &least) in floor {
        let Some(&value) = now.get(name) else {
            found.push(format!("{name}: was {least:.4}, is no longer measured"));
            continue;
        };
        // Room for the last digit of what is written.
        let (worse, tolerance) = match name.as_str() {
            ORDINARY => (value - least, POSTS + 1e-6),
            CALIBRATION => (value - least, SHARE + 1e-6),
            _ => (least - value, SHARE + 1e-6),
        };
        if worse.is_nan() || worse > tolerance {
            found.push(format!("{name}: {value:.4}, floor {least:.4}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Pair;
    use crate::figures::tests::{answer, labelled};
    use chaperone::assessment::{Concern, Level};

    fn map(figures: &[(&str, f64)]) -> BTreeMap<String, f64> {
        figures.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
    }

    #[test]
    fn a_figure_may_fall_by_two_points() {
        let floor = map(&[("F1", 0.834), (ORDINARY, 0.5), (CALIBRATION, 0.03)]);
        let found = |f1, ordinary, calibration| {
            broken(&floor, &map(&[("F1", f1), (ORDINARY, ordinary), (CALIBRATION, calibration)]))
        };
        assert!(found(0.814, 2.5, 0.05).is_empty());
        assert!(found(0.99, 0.0, 0.0).is_empty(), "better is no fault");
        assert_eq!(found(0.8139, 0.5, 0.03), ["F1: 0.8139, floor 0.8340"]);
        assert_eq!(found(0.834, 2.6, 0.0501).len(), 2);
        assert_eq!(found(f64::NAN, 0.5, 0.03).len(), 1);
        assert_eq!(broken(&floor, &map(&[])).len(), 3, "what is no longer measured");
    }

    #[test]
    fn figures_over_few_drafts_have_no_floor() {
        let drafts: Vec<_> = (0..120)
            .map(|index| {
                labelled(&format!("{index}"), if index < 5 { "demeaning" } else { "boundary" }, None)
            })
            .collect();
        let said = answer(Level::Warn, &[Concern::Boundary], 0.9);
        let judged: Vec<Pair<'_>> = drafts.iter().map(|draft| (draft, &said)).collect();
        let figures = figures(&Figures::of(&judged, &[]));
        assert_eq!(figures.get("warned about, boundary"), Some(&1.0));
        assert_eq!(figures.get("F1 named, boundary"), Some(&0.9787));
        assert_eq!(figures.get("F1, role nurse"), Some(&1.0));
        assert_eq!(figures.get("F1"), Some(&1.0));
        assert!(!figures.keys().any(|name| name.contains("demeaning") || name == ORDINARY), "{figures:?}");
    }
}
