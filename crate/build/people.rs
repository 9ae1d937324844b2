//! What people are and how they look: occupations, kinship, appearance.

use std::error::Error;
use std::path::Path;

use crate::Lexicon;
use crate::ambiguity;
use crate::classes::{KinshipClass, Role};
use crate::entry::Entry;
use crate::quantity::Magnitude;
use crate::table::Table;

/// Adds the three lists.
pub fn add(data: &Path, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    let occupations = Table::read(data, "occupations")?;
    for row in occupations.rows(&["term", "log10_per100k_population", "flag", "source"])? {
        let term = row.text("term");
        let listed_by_rate = row.text("source").starts_with("curated");
        let rate = row.number("log10_per100k_population").map_or(Magnitude::UNKNOWN, Magnitude::of_log10);
        let role =
            Role::from_name(row.text("flag")).ok_or_else(|| format!("occupations.tsv: flag of {term}"))?;
        let ambiguous = ambiguity::occupation(term, listed_by_rate, lexicon);
        lexicon.add(term, Entry::Occupation { rate, role, ambiguous });
    }

    let kinship = Table::read(data, "kinship")?;
    for row in kinship.rows(&["term", "class", "ambiguous"])? {
        let term = row.text("term");
        let class = KinshipClass::from_name(row.text("class"))
            .ok_or_else(|| format!("kinship.tsv: class of {term}"))?;
        lexicon.add(term, Entry::Kinship { class, ambiguous: row.flag("ambiguous") });
    }

    let appearance = Table::read(data, "appearance")?;
    for row in appearance.rows(&["term", "log10_per100k_estimate"])? {
        let rate = row.number("log10_per100k_estimate").map_or(Magnitude::UNKNOWN, Magnitude::of_log10);
        lexicon.add(row.text("term"), Entry::Appearance { rate });
    }
    Ok(())
}
