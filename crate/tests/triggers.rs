//! Every trigger, very often: no panic, and time that grows with the length of the draft and no faster.
//!
//! The triggers are read from the tables themselves, so that a new one is tested without a line here: a term of each class
//! of each word list, each computed identifier, and every literal in the sources of the rules. How a trigger is judged:
//! [`proportion`]. The learned judge reads no more than the ends of a draft, so the rule layers are what is measured.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod proportion;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use chaperone::assessment::Level;
use chaperone::draft::Draft;
use chaperone::engine::assess;
use chaperone::judgement::Evidence;
use chaperone::phrase::Words;
use chaperone::text::{Text, Unit};
use proportion::{disproportion, spent};

/// Columns of the word lists with at most so many values are classes.
const CLASSES: usize = 6;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn time(text: String) -> Duration {
    let draft = Draft { text, ..Draft::default() };
    spent(|| {
        let text = Text::new(&draft.text);
        let words = Words::new(&text);
        Evidence::gather(&draft, &words, &[]).details.len()
    })
}

/// Runs `job` over `items` on all cores and collects what it complains about.
fn on_all_cores<T: Send>(items: Vec<T>, job: impl Fn(T) -> Option<String> + Sync) -> Vec<String> {
    let (items, complaints) = (Mutex::new(items), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, Into::into) {
            scope.spawn(|| {
                loop {
                    let Some(item) = items.lock().unwrap().pop() else { return };
                    complaints.lock().unwrap().extend(job(item));
                }
            });
        }
    });
    complaints.into_inner().unwrap()
}

/// The first term of each class of each word list.
fn terms_of_each_class() -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for entry in fs::read_dir(root().join("data/lexicons")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "tsv") || path.ends_with("population.tsv") {
            continue;
        }
        let list = fs::read_to_string(&path).unwrap();
        let mut columns: Vec<BTreeMap<&str, &str>> = vec![BTreeMap::new(); 16];
        for row in list.lines().skip(1) {
            let mut cells = row.split('\t');
            let term = cells.next().unwrap();
            for (values, value) in columns.iter_mut().zip(cells) {
                if values.len() <= CLASSES {
                    values.entry(value).or_insert(term);
                }
            }
        }
        let first = list.lines().nth(1).and_then(|row| row.split('\t').next());
        terms.extend(first.map(str::to_owned));
        for values in columns.iter().filter(|values| (2..=CLASSES).contains(&values.len())) {
            terms.extend(values.values().map(|term| term.replace("<number>", "4")));
        }
    }
    terms
}

fn identifiers() -> BTreeSet<String> {
    let examples = fs::read_to_string(root().join("data/identifier-examples.json")).unwrap();
    let examples: Vec<BTreeMap<String, serde_json::Value>> = serde_json::from_str(&examples).unwrap();
    let valid =
        |example: &BTreeMap<String, serde_json::Value>, field| example[field].as_str().unwrap().to_owned();
    // "UK_NHS (test range 999)": one of each kind.
    let kind = |example| valid(example, "kind").split([' ', '+']).next().map(str::to_owned);
    let kinds: BTreeMap<_, _> = examples.iter().map(|one| (kind(one), valid(one, "valid"))).collect();
    kinds.into_values().collect()
}

/// Signs and characters that open something, split words, or weigh nothing.
const SIGNS: [&str; 44] = [
    "(",
    ")",
    "[",
    "@",
    "a@",
    "a@b.",
    "://",
    "http://a",
    "www.",
    "u/",
    "#",
    "+",
    "0",
    "12 ",
    "1-",
    "1/1/",
    ".",
    "...",
    "::",
    "1.1.",
    "!",
    "'",
    "\"",
    "’",
    "\n",
    "\r\n ",
    "\t",
    "a",
    "A ",
    "|",
    "$",
    "1l",
    "J!",
    "a0",
    "😂",
    "👩‍⚕️",
    "👩\u{200D}",
    "\u{301}",
    "\u{202E}a",
    "\u{2066}a ",
    "\u{200B}",
    "а",
    "Ѕa ",
    "\u{FFFD}",
];

#[test]
fn a_hundred_thousand_of_each_kind() {
    let mut triggers: BTreeSet<String> = SIGNS.iter().map(|sign| (*sign).to_owned()).collect();
    triggers.extend(terms_of_each_class().into_iter().chain(identifiers()).map(|term| term + " "));
    assert!(triggers.len() > 130, "{}", triggers.len());
    let complaints = on_all_cores(triggers.into_iter().collect(), |trigger: String| {
        disproportion(&trigger, 10_000, |count| time(trigger.repeat(count)))
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn a_hundred_thousand_marks_on_one_letter() {
    for base in ["a", "Maureen", "👩", ""] {
        let text = |count| format!("{base}{} in bay 4", "\u{336}".repeat(count));
        assert_eq!(disproportion(base, 10_000, |count| time(text(count))), None);
    }
}

/// The literals of the rules' sources, by file: words, phrases and patterns with their first choices.
fn literals() -> BTreeMap<PathBuf, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for folder in [
        "anonymity",
        "composer",
        "conduct",
        "details",
        "identifiers",
        "judgement",
        "phrase",
        "subject",
        "text",
    ] {
        read_folder(&root().join("src").join(folder), &mut found);
    }
    found
}

fn read_folder(folder: &Path, found: &mut BTreeMap<PathBuf, BTreeSet<String>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("learned") {
                read_folder(&path, found);
            }
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let rules = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code = rules.lines().filter(|line| !line.trim_start().starts_with("//"));
        // Literals of the rules hold no escaped quotes; a row that did would only give odd triggers.
        let literals = code.flat_map(|line| line.split('"').skip(1).step_by(2));
        let triggers: BTreeSet<String> =
            literals.flat_map(|literal| literal.split(", ")).map(first_choices).collect();
        found.insert(path, triggers.into_iter().filter(|trigger| !trigger.trim().is_empty()).collect());
    }
}

/// `you|u did my {kin} [own]` as `you did my mum own`.
fn first_choices(pattern: &str) -> String {
    let words = pattern.split(' ').map(|element| {
        let inner = element.trim_matches(['[', ']']);
        let first = inner.split('|').next().unwrap_or_default();
        match first {
            "{kin}" => "mum",
            "{person}" => "lady",
            "{body}" => "knee",
            "{care}" => "bloods",
            "{day}" => "tonight",
            "{num}" => "4",
            "{he}" | "{him}" | "{his}" => first.trim_matches(['{', '}']),
            _ if first.starts_with('{') || first == "~" => "Maureen",
            // A lone sign is a choice of its own.
            "" => inner,
            word => word,
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn all_cues_of_each_source_over_and_over() {
    let sources = literals();
    assert!(sources.values().map(BTreeSet::len).sum::<usize>() > 2_500);
    let complaints =
        on_all_cores(sources.into_iter().collect(), |(path, triggers): (PathBuf, BTreeSet<String>)| {
            let all = triggers.into_iter().collect::<Vec<_>>().join(" ") + " ";
            disproportion(&path.to_string_lossy(), 12_000, |length| {
                time(all.repeat(length.div_ceil(all.len())))
            })
        });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// Takes some four minutes on two cores; runs where CI is set.
#[test]
#[ignore = "four minutes; the test above repeats the same cues together"]
fn twenty_thousand_of_each_cue_alone() {
    let triggers: BTreeSet<String> = literals().into_values().flatten().collect();
    let complaints = on_all_cores(triggers.into_iter().collect(), |trigger: String| {
        disproportion(&trigger, 2_000, |count| time(format!("{trigger} ").repeat(count)))
    });
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn the_whole_engine_answers_hostile_texts() {
    for text in [
        "\u{FFFD}".repeat(100_000),
        format!("NHS no 999 012 3454 {}", "\u{336}".repeat(100_000)),
        format!("{}NHS no 999 012 3454", "\u{202E}\u{2067}".repeat(50_000)),
        "👩\u{200D}".repeat(100_000) + " NHS no 999 012 3454",
    ] {
        let known = text.contains("3454");
        let draft = Draft { text, thread: vec!["\u{301}".repeat(100_000)], ..Draft::default() };
        let assessment = assess(&draft, &[]);
        assert_eq!(assessment.level == Level::Stop, known);
        assert_eq!(assessment.findings.is_empty(), !known);
    }
}

/// As in the browser: JavaScript's strings may hold lone surrogates, which reach the engine as U+FFFD, one for one.
#[test]
fn lone_surrogates_keep_utf16_offsets() {
    let number: Vec<u16> = "NHS no 999 012 3454".encode_utf16().collect();
    for around in [
        vec![0xD800],
        vec![0xDC00],
        vec![0xDC00, 0xD800],
        vec![0xD83D, 0xDE02, 0xD83D],
        vec![0xDE02; 100_000],
    ] {
        let units: Vec<u16> =
            [around.as_slice(), &[32], number.as_slice(), &[32], around.as_slice()].concat();
        let draft = Draft { text: String::from_utf16_lossy(&units), ..Draft::default() };
        let spans = assess(&draft, &[]).spans(&draft.text, Unit::Utf16);
        let words = |span: &chaperone::assessment::Span| {
            String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap()
        };
        assert!(spans.iter().any(|span| words(span).ends_with("999 012 3454")), "{spans:?}");
    }
}
