//! Word knowledge: names, places, occupations, conditions and the language of clinical work.
//!
//! Compiled by the build script from `data/lexicons` into a finite-state map and a table of packed entries. Reading a
//! draft is one walk down the map from each token, so it is linear in the text: a walk ends after [`MAX_TOKENS`] tokens
//! or where no term goes on.
//!
//! A term meets a draft in four forms: as it is, in the possessive ("daughter's"), in the plural ("tumours") and, for
//! terms such as "ward #", with any number. Hyphens and full stops inside a term are silent. An abbreviation that must
//! stand in capitals is found only so, and not in a draft that shouts.
//!
//! Known gaps: irregular plurals; a term that is broken over two lines.

mod classes;
mod entry;
mod key;
mod quantity;
mod rare;
mod scan;

use std::sync::LazyLock;

use fst::raw::Fst;

pub use classes::{
    BoundaryClass, ClinicalKind, EventClass, FacilityKind, FacilityPart, KinshipClass, Metric, Precision,
    RegionKind, Role, Usage, Weight,
};
pub use entry::{Entry, NameRate};
pub use quantity::{Country, Magnitude, Population};
pub use scan::{Form, Hit, MAX_TOKENS, scan};

use crate::text::Text;

static MAP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst"));
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.tab"));

static RARE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.rare"));

/// The map; `None` only if the package is damaged, and then nothing is found.
static FST: LazyLock<Option<Fst<&'static [u8]>>> = LazyLock::new(|| Fst::new(MAP).ok());

/// The set of rare surnames; `None` only if the package is damaged.
static RARE_SURNAMES: LazyLock<Option<rare::Rare<'static>>> = LazyLock::new(|| rare::Rare::read(RARE));

/// The entries of one term.
#[derive(Clone, Debug)]
pub struct Entries {
    rest: &'static [u8],
}

impl Entries {
    const NONE: Self = Self { rest: &[] };

    /// Of a word that the map does not hold: that of a rare surname, or none.
    fn unlisted(key: impl IntoIterator<Item = u8>) -> Self {
        if RARE_SURNAMES.as_ref().is_some_and(|names| names.holds(key)) { Self::at(0) } else { Self::NONE }
    }

    fn at(offset: u64) -> Self {
        let start = usize::try_from(offset).unwrap_or(usize::MAX);
        Self { rest: TABLE.get(start..).unwrap_or_default() }
    }
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let (entry, last, rest) = Entry::decode(self.rest)?;
        self.rest = if last { &[] } else { rest };
        Some(entry)
    }
}

/// What a term means; the term is folded first. Empty for an unknown term.
pub fn lookup(term: &str) -> Entries {
    let text = Text::new(term);
    let mut key = Vec::with_capacity(term.len());
    for index in 0..text.tokens().len() {
        let word = text.word(index);
        if key::is_silent(word) {
            continue;
        }
        if !key.is_empty() {
            key.push(b' ');
        }
        key.extend(key::word_bytes(word));
    }
    let Some(fst) = FST.as_ref() else { return Entries::NONE };
    fst.get(&key).map_or_else(|| Entries::unlisted(key), |offset| Entries::at(offset.value()))
}

/// How common an everyday word is: its SCOWL size, 10 for the commonest; `None` when it is no everyday word or is used
/// mostly as a name.
#[must_use]
pub fn word_size(word: &str) -> Option<u8> {
    lookup(word).find_map(|entry| match entry {
        Entry::Word { size, mainly_name: false } => Some(size),
        _ => None,
    })
}

/// As [`word_size`], for one word that is folded already.
#[must_use]
pub fn folded_word_size(word: &str) -> Option<u8> {
    folded_entries(word).find_map(|entry| match entry {
        Entry::Word { size, mainly_name: false } => Some(size),
        _ => None,
    })
}

/// What one word means that is folded already. Empty for an unknown word and for one of more than 32 bytes.
#[must_use]
pub fn folded_entries(word: &str) -> Entries {
    folded_offset(word).map_or(Entries::NONE, Entries::at)
}

fn folded_offset(word: &str) -> Option<u64> {
    let mut key = [0u8; 32];
    let mut length = 0;
    for byte in key::word_bytes(word) {
        *key.get_mut(length)? = byte;
        length += 1;
    }
    Some(FST.as_ref()?.get(key.get(..length)?)?.value())
}

/// The formal names of a short form: `ron` gives `aaron`, `ronald` and others.
#[must_use]
pub fn formal_names(nickname: &str) -> Vec<String> {
    paired(nickname, true)
}

/// The short forms of a given name.
#[must_use]
pub fn nicknames(formal: &str) -> Vec<String> {
    paired(formal, false)
}

fn paired(name: &str, formal: bool) -> Vec<String> {
    use fst::{IntoStreamer, Streamer};

    let name = crate::text::fold(name);
    let Some(fst) = FST.as_ref() else { return Vec::new() };
    let first = key::pair(&name, "", formal);
    let past = key::pair(&name, "\u{7f}", formal);
    let mut stream = fst.range().ge(&first).lt(past).into_stream();
    let mut found = Vec::new();
    while let Some((bytes, _)) = stream.next() {
        let other = bytes.get(first.len()..).and_then(|rest| std::str::from_utf8(rest).ok());
        found.extend(other.map(str::to_owned));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compiled_lists_stay_small() {
        let size = MAP.len() + TABLE.len() + RARE.len();
        assert!(size < 2_600_000, "{size} bytes");
    }

    #[test]
    fn knows_names_places_and_conditions() {
        let has = |term: &str, check: fn(Entry) -> bool| assert!(lookup(term).any(check), "{term}");
        has("Maureen", |entry| matches!(entry, Entry::GivenName { female: Some(90..), .. }));
        has("O’Sullivan", |entry| matches!(entry, Entry::Surname { .. }));
        has("Whitby", |entry| matches!(entry, Entry::Place { country: Country::GB, .. }));
        has("necrotising fasciitis", |entry| {
            matches!(entry, Entry::Condition { metric: Metric::Incidence, .. })
        });
        has("Northumberland", |entry| matches!(entry, Entry::Region { .. }));
        assert_eq!(lookup("qqqqzz").count(), 0);
    }

    #[test]
    fn populations_are_kept_to_half_a_per_cent() {
        for (town, inhabitants) in [("whitby", 13_213.0), ("leeds", 536_280.0), ("shanghai", 24_874_500.0)] {
            let largest = lookup(town).fold(Population::UNKNOWN, |size, entry| match entry {
                Entry::Place { country: Country::GB | Country([b'C', b'N']), largest, .. } => {
                    size.larger(largest)
                }
                _ => size,
            });
            let size = largest.get().unwrap();
            assert!((size / inhabitants - 1.0).abs() < 0.006, "{town}: {size}");
        }
    }

    #[test]
    fn rare_surnames_are_known_and_other_words_are_not() {
        for name in ["isbister", "okello", "Wambui", "Giroud"] {
            let rate = lookup(name).find_map(|entry| match entry {
                Entry::Surname { rate } => rate.us.get(),
                _ => None,
            });
            assert!(rate.is_some_and(|rate| (0.03..0.12).contains(&rate)), "{name}: {rate:?}");
        }
        // One in 4,096 may be taken for a name.
        let taken = (0..10_000).filter(|number| lookup(&format!("qx{number}z")).count() > 0).count();
        assert!(taken < 10, "{taken}");
    }

    #[test]
    fn pairs_short_forms_with_formal_names() {
        assert!(formal_names("Ron").contains(&"ronald".to_owned()));
        assert!(nicknames("margaret").contains(&"peggy".to_owned()));
        assert!(formal_names("").is_empty());
    }

    #[test]
    fn marks_everyday_words_as_ambiguous() {
        let ambiguous = |term: &str| {
            lookup(term).any(|entry| {
                matches!(
                    entry,
                    Entry::FacilityTerm { ambiguous: true, .. }
                        | Entry::Demeaning { ambiguous: true, .. }
                        | Entry::Condition { ambiguous: true, .. }
                )
            })
        };
        for term in ["recovery", "majors", "the or", "crumble", "burn"] {
            assert!(ambiguous(term), "{term}");
        }
        for term in ["resus", "stroke", "gomer", "hospice"] {
            assert!(!ambiguous(term), "{term}");
        }
    }
}
