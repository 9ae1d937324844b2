//! The worked cases of `cases.tsv`: their arithmetic, the estimate beside them, and the table in `docs/anonymity.md`.
//!
//! With `CHAPERONE_WRITE_DOCS=1` the table in the document is written anew instead of compared.

use std::fmt::Write;
use std::fs;

use super::of;
use crate::anonymity::factor::about;
use crate::assessment::Anonymity;
use crate::lexicon::Country;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/anonymity.md");
const START: &str = "<!-- cases: written by the tests -->\n";
const END: &str = "<!-- end of cases -->";

/// How far the estimate's ends may be on the wrong side of the true figure: rates are rounded to half an order.
const TOLERANCE: f64 = 2.0;
/// How many times the true figure the high end may be.
const FALSELY_LARGE: f64 = 10.0;

struct Case {
    home: Country,
    draft: String,
    arithmetic: String,
    people: String,
    sources: String,
}

impl Case {
    fn estimate(&self) -> Anonymity {
        of(&self.draft, Some(self.home)).unwrap_or_else(|| panic!("nothing to count with: {}", self.draft))
    }

    /// The true figure; less than one person is one, whom the draft is about.
    fn truth(&self) -> f64 {
        number(&self.people).max(1.0)
    }
}

fn cases() -> Vec<Case> {
    let rows = include_str!("../cases.tsv").lines().skip(1);
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [home, draft, arithmetic, people, sources] = cells.as_slice() else {
            panic!("five cells: {row}")
        };
        let home = Country::from_code(home).unwrap_or_else(|| panic!("country: {row}"));
        let [draft, arithmetic, people, sources] =
            [draft, arithmetic, people, sources].map(|cell| (*cell).to_owned());
        Case { home, draft, arithmetic, people, sources }
    })
    .collect()
}

/// "13,213", "0.355".
fn number(digits: &str) -> f64 {
    digits.replace(',', "").parse().unwrap_or_else(|_| panic!("a number: {digits}"))
}

/// "13,213 people in Whitby", "0.355 % women aged 78", "1 in 365 (one day)".
fn value(term: &str) -> f64 {
    let mut words = term.split(' ');
    let first = number(words.next().unwrap_or_default());
    match (words.next(), words.next()) {
        (Some("%"), _) => first / 100.0,
        (Some("in"), Some(of)) => {
            of.trim_end_matches(',').replace(',', "").parse().map_or(first, |of: f64| first / of)
        }
        _ => first,
    }
}

#[test]
fn there_are_sixty_cases_in_six_countries() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    for code in ["GB", "US", "CA", "AU", "NZ", "IE"] {
        let country = Country::from_code(code);
        assert!(cases.iter().any(|case| Some(case.home) == country), "{code}");
    }
}

#[test]
fn the_arithmetic_gives_the_figure() {
    for case in cases() {
        let product: f64 = case.arithmetic.split(" × ").map(value).product();
        let people = number(&case.people);
        assert!((product / people - 1.0).abs() < 0.06, "{}: {product} is not {people}", case.draft);
    }
}

#[test]
fn the_estimate_holds_the_figure() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let (found, truth) = (case.estimate(), case.truth());
            let holds = found.low <= truth * TOLERANCE && found.high >= truth / TOLERANCE;
            (!holds).then(|| format!("{}: {truth} is not in {found:?}", case.draft))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_estimate_is_never_falsely_large() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let (found, truth) = (case.estimate(), case.truth());
            (found.high > truth * FALSELY_LARGE).then(|| format!("{}: {truth}, but {found:?}", case.draft))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_document_shows_every_case_and_source() {
    let document = fs::read_to_string(DOCUMENT).unwrap();
    let (head, rest) = document.split_once(START).unwrap();
    let (table, tail) = rest.split_once(END).unwrap();
    let mut fresh = String::from(
        "| home | draft | arithmetic | fits | estimate | sources |\n|---|---|---|---|---|---|\n",
    );
    for case in cases() {
        for source in case.sources.split(", ") {
            assert!(document.contains(&format!("| `{source}` |")), "source {source} is not described");
        }
        let found = case.estimate();
        let (low, high) = (about(found.low), about(found.high));
        let estimate = if low == high { low } else { format!("{low} to {high}") };
        let Case { draft, arithmetic, people, sources, .. } = &case;
        let home = String::from_utf8_lossy(&case.home.0).into_owned();
        writeln!(fresh, "| {home} | {draft} | {arithmetic} | {people} | {estimate} | {sources} |").unwrap();
    }
    if std::env::var_os("CHAPERONE_WRITE_DOCS").is_some() {
        fs::write(DOCUMENT, format!("{head}{START}{fresh}{END}{tail}")).unwrap();
    } else {
        assert!(
            table == fresh,
            "run the tests with CHAPERONE_WRITE_DOCS=1 to write the table of docs/anonymity.md anew"
        );
    }
}
