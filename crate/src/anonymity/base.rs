//! The population the count starts from: the smallest place told, a hospital's catchment, or the country.

use super::factor::about;
use super::{UNTOLD_PLACE, UNTOLD_TOWN, population};
use crate::details::{Detail, DetailValue, PlaceSense};
use crate::lexicon::{Country, RegionKind};
use crate::text::Text;

/// Share of a town's people that a hospital there serves, at least, and how many times the town it serves, at most.
const CATCHMENT: (f64, f64) = (0.5, 5.0);
/// People whom one institution of unknown town serves.
const UNKNOWN_CATCHMENT: (f64, f64) = (10_000.0, 600_000.0);
/// Inhabitants of a street or a venue's neighbourhood.
const NEIGHBOURHOOD: (f64, f64) = (50.0, 20_000.0);
/// Inhabitants of a settlement that no list holds: it is small, or misspelt.
const UNLISTED: (f64, f64) = (200.0, 30_000.0);

/// Where the count starts.
pub(super) struct Base {
    /// Smallest population meant.
    pub low: f64,
    /// Largest.
    pub high: f64,
    /// The place as shown.
    pub place: String,
    /// The line for the person.
    pub line: String,
    /// Whether the draft tells a place or an institution.
    pub told: bool,
}

/// The smallest of the places and institutions that the details tell.
pub(super) fn of(text: &Text<'_>, details: &[&Detail], home: Option<Country>) -> Base {
    let candidates = details.iter().filter_map(|detail| candidate(text, detail, home));
    candidates.min_by(|one, two| one.high.total_cmp(&two.high)).unwrap_or_else(|| untold(home))
}

/// No place at all: from one town to the whole country.
fn untold(home: Option<Country>) -> Base {
    let (_, high) = population::of_country(home);
    let place = home.map_or(UNTOLD_PLACE, |_| "your country").to_owned();
    let line = format!("no place told: from one town of {} to {}", about(UNTOLD_TOWN), about(high));
    Base { low: UNTOLD_TOWN, high, place, line, told: false }
}

fn candidate(text: &Text<'_>, detail: &Detail, home: Option<Country>) -> Option<Base> {
    let words = text.typed(detail.tokens.clone()).to_owned();
    match &detail.value {
        DetailValue::Place { told: Some(told), .. } => {
            let line = format!("{words}: about {}", about(*told));
            Some(Base { low: *told / 2.0, high: *told * 1.5, place: words, line, told: true })
        }
        DetailValue::Place { senses, told: None } if senses.is_empty() => {
            let (low, high) =
                if matches!(detail.rule, "street" | "road" | "venue") { NEIGHBOURHOOD } else { UNLISTED };
            let line = format!("population around {words}: not known, {} to {}", about(low), about(high));
            Some(Base { low, high, place: words, line, told: true })
        }
        DetailValue::Place { senses, .. } => {
            let (low, high) = size(senses, home)?;
            let line = if high <= low * 1.3 {
                format!("population of {words}: about {}", about(high))
            } else {
                format!("population of {words}: {} to {}", about(low), about(high))
            };
            Some(Base { low, high, place: words, line, told: true })
        }
        DetailValue::Facility { town, named, .. } => {
            let (low, high) = match town.get() {
                Some(town) => (town * CATCHMENT.0, town * CATCHMENT.1),
                None => UNKNOWN_CATCHMENT,
            };
            let line = if *named {
                format!("people whom {words} serves: {} to {}", about(low), about(high))
            } else {
                format!("people whom the service serves ({words}): {} to {}", about(low), about(high))
            };
            Some(Base { low, high, place: words, line, told: true })
        }
        _ => None,
    }
}

/// Smallest and largest population that the word may mean: in the author's country where it is known there.
fn size(senses: &[PlaceSense], home: Option<Country>) -> Option<(f64, f64)> {
    let at_home: Vec<&PlaceSense> = senses.iter().filter(|sense| Some(sense.country) == home).collect();
    let meant: Vec<&PlaceSense> = if at_home.is_empty() { senses.iter().collect() } else { at_home };
    // A town of the name is meant before a county or district of it, and whole countries last.
    let settlement = |sense: &PlaceSense| sense.region.is_none();
    let below_country = |sense: &PlaceSense| !matches!(sense.region, Some(RegionKind::Country));
    let mut sizes: Vec<(f64, f64)> = Vec::new();
    for filter in [&settlement as &dyn Fn(&PlaceSense) -> bool, &below_country, &|_| true] {
        sizes = meant
            .iter()
            .filter(|sense| filter(sense))
            .filter_map(|sense| Some((sense.population.0.get()?, sense.population.1.get()?)))
            .collect();
        if !sizes.is_empty() {
            break;
        }
    }
    let low = sizes.iter().map(|size| size.0).min_by(f64::total_cmp)?;
    let high = sizes.iter().map(|size| size.1).max_by(f64::total_cmp)?;
    Some((low, high))
}
