//! Compiles the word lists of `data/lexicons` into one finite-state map and one table of entries.
//!
//! `lexicon.fst` maps a key (`src/lexicon/key.rs`) to an offset in `lexicon.tab`, where its entries lie packed
//! (`src/lexicon/entry.rs`). Equal lists of entries are stored once and the commonest first, so that the map has few and small
//! values and its suffixes can be shared. Folding and tokens come from the engine's own sources: both sides see the same words.
//!
//! Cuts: terms with a comma (they cannot be typed so) and of more than 8 words are left out; settlements of one name
//! in one country become one entry with the smallest and the largest; rare surnames (`build/names.rs`) lie in a set,
//! `lexicon.rare`, with one entry for all; conditions of more than five words (`build/story.rs`) are left out; rates of names
//! are rounded.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

#[path = "build/ambiguity.rs"]
mod ambiguity;
#[path = "src/lexicon/classes.rs"]
mod classes;
#[path = "src/lexicon/entry.rs"]
mod entry;
#[path = "build/filter.rs"]
mod filter;
#[path = "src/text/fold.rs"]
#[expect(dead_code, reason = "the build needs no way back to what was typed")]
mod fold;
#[path = "src/lexicon/key.rs"]
mod key;
#[path = "src/text/lookalike.rs"]
mod lookalike;
#[path = "build/names.rs"]
mod names;
#[path = "build/people.rs"]
mod people;
#[path = "build/places.rs"]
mod places;
#[path = "build/population.rs"]
mod population;
#[path = "src/lexicon/quantity.rs"]
mod quantity;
#[path = "src/lexicon/rare.rs"]
#[expect(dead_code, reason = "the build does not ask the set")]
mod rare;
#[path = "build/story.rs"]
mod story;
#[path = "build/table.rs"]
mod table;
#[path = "src/text/token.rs"]
mod token;

use entry::Entry;

/// All terms with what they mean.
#[derive(Default)]
pub struct Lexicon {
    terms: BTreeMap<String, Vec<Entry>>,
    /// Keys of the rare surnames that mean nothing else.
    rare: BTreeSet<String>,
}

impl Lexicon {
    /// Adds a meaning to a term, written as in the word lists.
    pub fn add(&mut self, term: &str, entry: Entry) {
        let key = key_of(term);
        if !key.is_empty() && !term.contains(',') && key.split(' ').count() <= 8 {
            let entries = self.terms.entry(key).or_default();
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }

    /// Adds a rare surname: to the set of those where it means nothing else, not at all where it is a word or a place.
    pub fn add_rare(&mut self, name: &str, entry: Entry) {
        let key = key_of(name);
        match self.terms.get(&key) {
            None => _ = self.rare.insert(key),
            Some(entries) => {
                let named = |entry: &Entry| {
                    matches!(entry, Entry::GivenName { .. } | Entry::Nickname { .. } | Entry::Surname { .. })
                };
                if entries.iter().all(named) {
                    self.add(name, entry);
                }
            }
        }
    }

    /// Adds a key as it is.
    pub fn add_key(&mut self, key: String, entry: Entry) {
        self.terms.entry(key).or_default().push(entry);
    }

    /// What a term means so far.
    pub fn entries(&self, term: &str) -> &[Entry] {
        self.terms.get(&key_of(term)).map_or(&[], Vec::as_slice)
    }

    /// Whether the term is an everyday word of SCOWL size 10 to `size`.
    pub fn is_word(&self, term: &str, size: u8) -> bool {
        self.entries(term)
            .iter()
            .any(|entry| matches!(entry, Entry::Word { size: own, mainly_name: false } if (1..=size).contains(own)))
    }
}

/// The key of a term: its folded words by one space, `<number>` as `#`.
fn key_of(term: &str) -> String {
    let folded = fold::fold(&term.replace("<number>", " numberplaceholder "));
    let tokens = token::tokenize(&folded, &folded, |range| range);
    let mut key = Vec::new();
    for token in tokens {
        let word = folded.get(token.range).unwrap_or_default();
        if key::is_silent(word) {
            continue;
        }
        if !key.is_empty() {
            key.push(b' ');
        }
        if word == "numberplaceholder" {
            key.extend(key::ANY_NUMBER.bytes());
        } else {
            key.extend(key::word_bytes(word));
        }
    }
    String::from_utf8(key).unwrap_or_default()
}

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs", "build", "data/lexicons", "src/lexicon", "src/text"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let data = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("data/lexicons");
    let out = PathBuf::from(env::var("OUT_DIR")?);

    let mut lexicon = Lexicon::default();
    // Words come first: the other lists ask them what is ambiguous.
    names::words(&data, &mut lexicon)?;
    story::add(&data, &mut lexicon)?;
    people::add(&data, &mut lexicon)?;
    let towns = places::settlements(&data, &mut lexicon)?;
    places::regions(&data, &mut lexicon)?;
    places::facilities(&data, &towns, &mut lexicon)?;
    names::names(&data, &mut lexicon)?;
    fs::write(out.join("population.rs"), population::compile(&data, &mut lexicon)?)?;

    let (map, table) = pack(&lexicon)?;
    fs::write(out.join("lexicon.fst"), map)?;
    fs::write(out.join("lexicon.tab"), table)?;
    let rare: Vec<String> =
        lexicon.rare.iter().filter(|key| !lexicon.terms.contains_key(*key)).cloned().collect();
    fs::write(out.join("lexicon.rare"), filter::build(&rare)?)?;
    Ok(())
}

/// The map and the table. The entries that most terms share come first: small offsets take fewer bytes in the map.
fn pack(lexicon: &Lexicon) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let mut shared: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
    let mut terms = Vec::with_capacity(lexicon.terms.len());
    for (key, entries) in &lexicon.terms {
        let mut packed = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            entry.encode(index + 1 == entries.len(), &mut packed);
        }
        *shared.entry(packed.clone()).or_default() += 1;
        terms.push((key, packed));
    }
    let mut order: Vec<(&Vec<u8>, u64)> = shared.iter().map(|(packed, count)| (packed, *count)).collect();
    order.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    // The one entry of all rare surnames lies at the start.
    let mut table = Vec::new();
    names::rare().encode(true, &mut table);
    let mut offsets = HashMap::new();
    for (packed, _) in order {
        offsets.insert(packed, table.len() as u64);
        table.extend(packed);
    }
    let mut map = fst::MapBuilder::new(Vec::new())?;
    for (key, packed) in &terms {
        map.insert(key, *offsets.get(packed).ok_or("an entry without its place")?)?;
    }
    Ok((map.into_inner()?, table))
}
