//! Everyday words and the names of persons.

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

use crate::Lexicon;
use crate::entry::{Entry, NameRate};
use crate::key;
use crate::quantity::Magnitude;
use crate::table::{Row, Table};

/// Everyday words.
pub fn words(data: &Path, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    let table = Table::read(data, "common_words")?;
    for row in table.rows(&["word", "scowl_size", "mainly_name"])? {
        let size = row.text("scowl_size").parse().unwrap_or(0);
        // The rarest classes of SCOWL are mostly proper names: "tulsa", "shropshire".
        if size >= 80 {
            continue;
        }
        lexicon.add(row.text("word"), Entry::Word { size, mainly_name: row.text("mainly_name") == "name" });
    }
    Ok(())
}

/// Surnames of at most so many bearers per 100,000, some 530 people in the United States, are rare: seven surnames in ten.
const RARE: f64 = 0.16;

/// What is known of a rare surname: the middle of their rates, which lie between 0.03 and [`RARE`].
pub fn rare() -> Entry {
    Entry::Surname { rate: NameRate { us: Magnitude::of(0.07), uk: Magnitude::UNKNOWN } }
}

/// Given names, surnames and short forms.
pub fn names(data: &Path, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    let given = Table::read(data, "given_names")?;
    let mut rates: HashMap<&str, NameRate> = HashMap::new();
    for row in given.rows(&["name", "female_share_us", "female_share_uk", "us_living_per100k"])? {
        let rate = rate(&row, "us_living_per100k", "uk_living_per100k_est");
        let share = match (row.number("female_share_us"), row.number("female_share_uk")) {
            (Some(us), Some(uk)) => Some((us + uk) / 2.0),
            (one, other) => one.or(other),
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share is clamped to 0..=100"
        )]
        let female = share.map(|share| (share * 20.0).round().clamp(0.0, 20.0) as u8 * 5);
        lexicon.add(row.text("name"), Entry::GivenName { rate, female });
        rates.insert(row.text("name"), rate);
    }

    let surnames = Table::read(data, "surnames")?;
    for row in surnames.rows(&["name", "us_per100k", "uk_per100k"])? {
        let most =
            ["us_per100k", "uk_per100k"].into_iter().filter_map(|column| row.number(column)).reduce(f64::max);
        if most.is_some_and(|most| most <= RARE) {
            lexicon.add_rare(row.text("name"), rare());
            continue;
        }
        lexicon.add(row.text("name"), Entry::Surname { rate: rate(&row, "us_per100k", "uk_per100k") });
    }

    let nicknames = Table::read(data, "nicknames")?;
    let unknown = NameRate { us: Magnitude::UNKNOWN, uk: Magnitude::UNKNOWN };
    let mut short: HashMap<&str, NameRate> = HashMap::new();
    for row in nicknames.rows(&["formal", "nickname"])? {
        let (formal, nickname) = (row.text("formal"), row.text("nickname"));
        let own = rates.get(formal).copied().unwrap_or(unknown);
        let known = short.entry(nickname).or_insert(unknown);
        *known = NameRate { us: known.us.max(own.us), uk: known.uk.max(own.uk) };
        let empty = Entry::Word { size: 0, mainly_name: true };
        lexicon.add_key(key::pair(nickname, formal, true), empty);
        lexicon.add_key(key::pair(formal, nickname, false), empty);
    }
    for (nickname, rate) in short {
        if !rates.contains_key(nickname) {
            lexicon.add(nickname, Entry::Nickname { rate });
        }
    }
    Ok(())
}

fn rate(row: &Row<'_>, us: &str, uk: &str) -> NameRate {
    let magnitude = |column| row.number(column).map_or(Magnitude::UNKNOWN, coarse);
    NameRate { us: magnitude(us), uk: magnitude(uk) }
}

/// A rate to the nearest of 11 steps a power of ten, below 1 per 100,000 of 4: names with equal entries share them, and the
/// sources are estimates of no better than that.
fn coarse(rate: f64) -> Magnitude {
    if rate <= 0.0 {
        return Magnitude::UNKNOWN;
    }
    let steps = if rate < 1.0 { 4.0 } else { 11.0 };
    Magnitude::of_log10((rate.log10() * steps).round() / steps)
}
