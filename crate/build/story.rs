//! What happened, when, and in which words: conditions, events, time, clinical language, contempt, boundaries.

use std::error::Error;
use std::path::Path;

use crate::Lexicon;
use crate::ambiguity;
use crate::classes::{
    BoundaryClass, ClinicalKind, EventClass, FacilityPart, Metric, Precision, Usage, Weight,
};
use crate::entry::Entry;
use crate::quantity::Magnitude;
use crate::table::Table;

/// A class named in a word list; an unknown one is an error of the list.
fn class<T>(file: &str, term: &str, value: Option<T>) -> Result<T, String> {
    value.ok_or_else(|| format!("{file}.tsv: unknown class at {term}"))
}

/// Adds the lists.
pub fn add(data: &Path, lexicon: &mut Lexicon) -> Result<(), Box<dyn Error>> {
    conditions(data, lexicon, "conditions")?;
    conditions(data, lexicon, "condition_words")?;

    let events = Table::read(data, "event")?;
    for row in events.rows(&["term", "class", "uniqueness"])? {
        let term = row.text("term");
        let uniqueness = class("event", term, Weight::from_name(row.text("uniqueness")))?;
        let kind = class("event", term, EventClass::from_name(row.text("class")))?;
        let ambiguous = ambiguity::event(term, lexicon);
        lexicon.add(term, Entry::Event { class: kind, uniqueness, ambiguous });
    }

    let times = Table::read(data, "time_expressions")?;
    for row in times.rows(&["term", "precision"])? {
        let precision =
            class("time_expressions", row.text("term"), Precision::from_name(row.text("precision")))?;
        lexicon.add(row.text("term"), Entry::Time { precision });
    }

    let facility_terms = Table::read(data, "facility_terms")?;
    for row in facility_terms.rows(&["term", "type", "weight", "region"])? {
        let term = row.text("term");
        let part = class("facility_terms", term, FacilityPart::from_name(row.text("type")))?;
        let weight = class("facility_terms", term, Weight::from_name(row.text("weight")))?;
        let usage = class("facility_terms", term, Usage::from_name(row.text("region")))?;
        let ambiguous = ambiguity::facility_term(term, lexicon);
        lexicon.add(term, Entry::FacilityTerm { part, weight, usage, ambiguous });
    }

    let clinical = Table::read(data, "clinical_context")?;
    for row in clinical.rows(&["term", "weight", "region", "kind", "ambiguous"])? {
        let term = row.text("term");
        let kind = class("clinical_context", term, ClinicalKind::from_name(row.text("kind")))?;
        let weight = class("clinical_context", term, Weight::from_name(row.text("weight")))?;
        let usage = class("clinical_context", term, Usage::from_name(row.text("region")))?;
        lexicon.add(term, Entry::Clinical { kind, weight, usage, ambiguous: row.flag("ambiguous") });
    }

    let demeaning = Table::read(data, "demeaning")?;
    for row in demeaning.rows(&["term", "severity", "region", "ambiguous"])? {
        let term = row.text("term");
        let usage = class("demeaning", term, Usage::from_name(row.text("region")))?;
        let severity = class("demeaning", term, row.text("severity").parse().ok())?;
        lexicon.add(term, Entry::Demeaning { severity, usage, ambiguous: row.flag("ambiguous") });
    }

    let boundary = Table::read(data, "boundary_cues")?;
    for row in boundary.rows(&["phrase", "class", "weight"])? {
        let phrase = row.text("phrase");
        let kind = class("boundary_cues", phrase, BoundaryClass::from_name(row.text("class")))?;
        let weight = class("boundary_cues", phrase, Weight::from_name(row.text("weight")))?;
        lexicon.add(phrase, Entry::Boundary { class: kind, weight });
    }
    Ok(())
}

/// Conditions of more words than this are titles of classifications that nobody types: "other specified disorders of …".
const MOST_WORDS: usize = 5;

/// Conditions with their synonyms. A term that has an entry already keeps it alone.
fn conditions(data: &Path, lexicon: &mut Lexicon, list: &str) -> Result<(), Box<dyn Error>> {
    let table = Table::read(data, list)?;
    let columns =
        ["term", "synonyms", "synonyms_uppercase_only", "icd10_chapter", "metric", "log10_per100k", "flag"];
    for row in table.rows(&columns)? {
        let term = row.text("term");
        let metric = class(list, term, Metric::from_name(row.text("metric")))?;
        let rate = row.number("log10_per100k").map_or(Magnitude::UNKNOWN, Magnitude::of_log10);
        let chapter = row.text("icd10_chapter").parse().unwrap_or(0);
        let default_rate = row.text("source").contains("default");
        let needs_context = row.text("flag") == "needs_context";
        let typed = std::iter::once(term).chain(row.text("synonyms").split('|')).map(|term| (term, false));
        let capitals = row.text("synonyms_uppercase_only").split('|').map(|term| (term, true));
        for (term, upper_only) in typed.chain(capitals).filter(|(term, _)| !term.is_empty()) {
            if term.split([' ', '-']).count() > MOST_WORDS {
                continue;
            }
            let listed = lexicon
                .entries(term)
                .iter()
                .any(|entry| matches!(entry, Entry::Condition { upper_only: false, .. }));
            if list != "conditions" && listed {
                continue;
            }
            let ambiguous = needs_context || (!upper_only && ambiguity::condition(term, lexicon));
            lexicon
                .add(term, Entry::Condition { metric, rate, default_rate, chapter, upper_only, ambiguous });
        }
    }
    Ok(())
}
