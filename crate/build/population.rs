//! People by age and sex, as Rust source; countries and states, as terms.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use crate::Lexicon;
use crate::classes::RegionKind;
use crate::entry::Entry;
use crate::quantity::{Country, Population};
use crate::table::Table;

/// Oldest single year of age in the tables; the last counts it and all above.
const OLDEST: usize = 100;

/// Persons by single year of age.
type Ages = [u32; OLDEST + 1];

/// The source of `population.rs`: persons by country, sex and single year of age.
pub fn compile(data: &Path, lexicon: &mut Lexicon) -> Result<String, Box<dyn Error>> {
    let table = Table::read(data, "population")?;
    let mut source = String::new();
    let mut totals = String::new();
    for sex in ["m", "f"] {
        let mut open_end = None;
        // The US first: its oldest ages say how an open last class, such as "90+", spreads.
        for (country, name) in [("US", "US"), ("GB", "UK")] {
            let ages = ages(&table, country, sex, open_end.as_ref())?;
            let sex_name = if sex == "m" { "MEN" } else { "WOMEN" };
            writeln!(source, "/// Persons by single year of age; the last counts 100 and above.")?;
            writeln!(source, "pub const {name}_{sex_name}: [u32; {}] = {ages:?};", OLDEST + 1)?;
            open_end = Some(ages);
        }
    }
    for row in table.rows(&["country", "kind", "key", "persons"])? {
        let country = Country::from_code(row.text("country")).ok_or("population.tsv: country")?;
        let kind = match row.text("kind") {
            "total" => RegionKind::Country,
            "admin1" => RegionKind::First,
            _ => continue,
        };
        let persons: f64 = row.text("persons").parse()?;
        let population = Population::of(persons);
        let name = row.text("key").trim_end_matches(" (part)");
        if !name.is_empty() {
            lexicon.add(name, Entry::Region { country, kind, population });
        }
        if kind == RegionKind::Country {
            writeln!(totals, "    (*b\"{}\", {persons:.1}),", country.code())?;
            for other in other_names(country.code()) {
                lexicon.add(other, Entry::Region { country, kind, population });
            }
        }
    }
    writeln!(
        source,
        "/// Inhabitants of whole countries by ISO code.\npub const TOTALS: &[([u8; 2], f64)] = &[\n{totals}];"
    )?;
    Ok(source)
}

/// Persons by single year of age. An open last class is spread as `like` spreads.
fn ages(table: &Table, country: &str, sex: &str, like: Option<&Ages>) -> Result<Ages, Box<dyn Error>> {
    let mut ages = [0; OLDEST + 1];
    for row in table.rows(&["country", "kind", "key", "sex", "persons"])? {
        if (row.text("country"), row.text("kind"), row.text("sex")) != (country, "age", sex) {
            continue;
        }
        let key = row.text("key");
        let age: usize = key.trim_end_matches('+').parse()?;
        let persons: u32 = row.text("persons").parse()?;
        let cells = ages.get_mut(age..).ok_or("population.tsv: an age above 100")?;
        match (key.ends_with('+') && age < OLDEST, like) {
            (true, Some(like)) => {
                let like = like.get(age..).unwrap_or_default();
                let all: u32 = like.iter().sum();
                for (cell, share) in cells.iter_mut().zip(like) {
                    *cell = (u64::from(persons) * u64::from(*share) / u64::from(all.max(1))).try_into()?;
                }
            }
            (true, None) => return Err("population.tsv: an open class with nothing to spread it by".into()),
            (false, _) => {
                if let Some(cell) = cells.first_mut() {
                    *cell = persons;
                }
            }
        }
    }
    if ages.contains(&0) {
        return Err(format!("population.tsv: ages of {country} {sex} are missing").into());
    }
    Ok(ages)
}

/// Other names of countries. "US" and "us" cannot be told apart without capitals, so it is left out.
fn other_names(code: &str) -> &'static [&'static str] {
    match code {
        "GB" => &["uk", "great britain", "britain"],
        "US" => &["usa", "united states", "united states of america", "the states"],
        "IE" => &["republic of ireland"],
        _ => &[],
    }
}
