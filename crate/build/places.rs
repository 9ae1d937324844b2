//! Places, regions and named facilities.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::Path;

use crate::Lexicon;
use crate::classes::{FacilityKind, RegionKind};
use crate::entry::Entry;
use crate::quantity::{Country, Population};
use crate::table::Table;

/// Inhabitants of each town by name and country, for the facilities.
pub type Towns = HashMap<(String, Country), Population>;

/// Settlements of one name in one country become one entry.
pub fn settlements(data: &Path, lexicon: &mut Lexicon) -> Result<Towns, Box<dyn Error>> {
    let table = Table::read(data, "places")?;
    let mut sizes: BTreeMap<(String, Country), (f64, f64)> = BTreeMap::new();
    for row in table.rows(&["name", "country", "population", "aliases"])? {
        let country = Country::from_code(row.text("country")).ok_or("places.tsv: country")?;
        let population = row.number("population").unwrap_or(0.0);
        for name in std::iter::once(row.text("name")).chain(row.text("aliases").split('|')) {
            if name.is_empty() {
                continue;
            }
            let size = sizes.entry((name.to_owned(), country)).or_insert((f64::INFINITY, 0.0));
            // A settlement of unknown size may be a hamlet; it must not make the name look large.
            let known = if population > 0.0 { population } else { 500.0 };
            *size = (size.0.min(known), size.1.max(known));
        }
    }
    let mut towns = Towns::new();
    for ((name, country), (smallest, largest)) in sizes {
        let largest = Population::of(largest);
        lexicon.add(&name, Entry::Place { country, smallest: Population::of(smallest), largest });
        towns.insert((name, country), largest);
    }
    Ok(towns)
}

/// Counties, districts, islands and names in informal use.
pub fn regions(data: &Path, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    let table = Table::read(data, "regions")?;
    for row in table.rows(&["name", "country", "type", "population"])? {
        let country = Country::from_code(row.text("country")).ok_or("regions.tsv: country")?;
        let kind = match row.text("type") {
            "island" | "islands" => RegionKind::Island,
            "informal" | "historic county" => RegionKind::Informal,
            "state" | "region" | "territory" => RegionKind::First,
            "crown dependency" => RegionKind::Country,
            _ => RegionKind::District,
        };
        let population = row.number("population").map_or(Population::UNKNOWN, Population::of);
        lexicon.add(row.text("name"), Entry::Region { country, kind, population });
    }
    Ok(())
}

/// Hospitals and trusts. Names shared by several in one country become one entry.
pub fn facilities(data: &Path, towns: &Towns, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    let table = Table::read(data, "facilities")?;
    let mut found: BTreeMap<(String, Country), (FacilityKind, u8, Population)> = BTreeMap::new();
    for row in table.rows(&["name", "country", "town", "kind", "aliases"])? {
        let country = Country::from_code(row.text("country")).ok_or("facilities.tsv: country")?;
        let kind = FacilityKind::from_name(row.text("kind")).ok_or("facilities.tsv: kind")?;
        let town = towns.get(&(row.text("town").to_owned(), country)).copied().unwrap_or(Population::UNKNOWN);
        let aliases = row.text("aliases").split(['|', ',', ';']);
        for name in std::iter::once(row.text("name")).chain(aliases).map(str::trim) {
            let name = upright(name);
            // One common word ("albany", "armidale") is a town, not a hospital.
            if name.is_empty() || (!name.contains(' ') && name.len() > 5) {
                continue;
            }
            let (_, bearers, size) = found.entry((name, country)).or_insert((kind, 0, town));
            *bearers = bearers.saturating_add(1);
            *size = size.larger(town);
        }
    }
    let short: Vec<_> = found
        .iter()
        .filter_map(|((name, country), value)| Some(((short_form(name, lexicon)?, *country), *value)))
        .filter(|(key, _)| !found.contains_key(key))
        .collect();
    found.extend(short);
    for ((name, country), (kind, bearers, town)) in found {
        let upper_only =
            !name.contains(' ') && name.len() <= 5 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        lexicon.add(&name, Entry::Facility { country, kind, bearers, town, upper_only });
    }
    Ok(())
}

/// "addenbrooke's hospital" is called "addenbrooke's": the name without its kind, unless what remains is a place, a
/// common word or too little to tell.
fn short_form(name: &str, lexicon: &Lexicon) -> Option<String> {
    const KINDS: [&str; 8] = [
        " general hospital",
        " community hospital",
        " memorial hospital",
        " hospital",
        " infirmary",
        " medical center",
        " medical centre",
        " hospital and medical center",
    ];
    let rest = KINDS.iter().find_map(|kind| name.strip_suffix(kind))?;
    let known = lexicon.entries(rest).iter().any(|entry| {
        matches!(
            entry,
            Entry::Place { .. }
                | Entry::Region { .. }
                | Entry::Word { .. }
                | Entry::FacilityTerm { .. }
                | Entry::Condition { .. }
        )
    });
    let words: Vec<&str> = rest.split(' ').collect();
    let plain = words.iter().all(|word| lexicon.is_word(word, 70));
    (!known && !plain && rest.len() >= 6).then(|| rest.to_owned())
}

/// "alfred, the" becomes "the alfred"; other names keep their order.
fn upright(name: &str) -> String {
    match name.strip_suffix(", the") {
        Some(rest) => format!("the {rest}"),
        None => name.to_owned(),
    }
}
