//! Measures the engine on labelled drafts, for developers: `cargo run --release --example score -- FILES…`.
//!
//! Reads JSON Lines in the corpus format. `--errors` lists the drafts judged wrongly; `--ordinary` reads posts that have
//! only a text, and counts every warning as a false alarm; `--features` writes the features of each draft as JSON Lines.
//! It prints drafts, so it is for invented ones only.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal, over invented drafts"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};

use chaperone::assessment::{Concern, Level};
use chaperone::draft::Draft;
use chaperone::engine;
use chaperone::judgement::{Evidence, Feature, Features, learned, log_odds};
use chaperone::phrase::Words;
use chaperone::text::Text;
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    id: String,
    #[serde(flatten)]
    draft: Draft,
    #[serde(default)]
    warn: bool,
    #[serde(default)]
    concerns: Vec<Concern>,
    #[serde(default)]
    pair: Option<String>,
}

/// In the order of `cards` and `learned`.
const CONCERNS: [Concern; 4] =
    [Concern::IdentifiesPatient, Concern::MayIdentifyPatient, Concern::Demeaning, Concern::Boundary];

#[derive(Default)]
struct Count {
    right: u32,
    false_alarm: u32,
    missed: u32,
    silent: u32,
    wordless: u32,
}

fn main() -> io::Result<()> {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let has = |name: &str| options.iter().any(|option| option == name);
    let mut count = Count::default();
    let mut recall: BTreeMap<Concern, (u32, u32)> = BTreeMap::new();
    let mut pairs: BTreeMap<String, Vec<(bool, bool)>> = BTreeMap::new();
    let mut levels: BTreeMap<Level, u32> = BTreeMap::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for file in &files {
        for line in BufReader::new(fs::File::open(file)?).lines() {
            let row: Labelled = serde_json::from_str(&line?)?;
            let mut draft = row.draft;
            if has("--ordinary") {
                draft.audience = chaperone::draft::Audience::Public;
            }
            if has("--features") {
                let text = Text::new(&draft.text);
                let words = Words::new(&text);
                let evidence = Evidence::gather(&draft, &words, &[]);
                let features = Features::of(&evidence);
                let learned = learned::of(&draft)
                    .map(|reading| reading.probabilities)
                    .map(|one| [one.identifies, one.may_identify, one.demeaning, one.boundary, one.warn]);
                let cards = CONCERNS.map(|concern| log_odds(concern, &features));
                let record = serde_json::json!({
                    "cards": cards, "learned": learned, "id": row.id, "warn": row.warn, "concerns": row.concerns, "values": features.values(),
                    "cues": rules(&evidence),
                });
                writeln!(out, "{record}")?;
                continue;
            }
            let assessment = engine::assess(&draft, &[]);
            let warned = assessment.level >= Level::Warn;
            *levels.entry(assessment.level).or_default() += 1;
            match (row.warn, warned) {
                (true, true) => count.right += 1,
                (true, false) => count.missed += 1,
                (false, true) => count.false_alarm += 1,
                (false, false) => count.silent += 1,
            }
            for concern in row.concerns.iter().copied() {
                let (found, all) = recall.entry(concern).or_default();
                *found += u32::from(warned && assessment.concerns.contains(&concern));
                *all += 1;
            }
            let told = assessment.concerns.iter().any(|concern| *concern != Concern::Boundary);
            count.wordless += u32::from(warned && told && assessment.findings.is_empty());
            if let Some(pair) = row.pair {
                pairs.entry(pair).or_default().push((row.warn, warned));
            }
            if has("--errors") && row.warn != warned {
                let words: Vec<&str> =
                    assessment.findings.iter().filter_map(|one| draft.text.get(one.range.clone())).collect();
                writeln!(
                    out,
                    "{} {} {:?} wanted {:?} got {:?} {:?} {words:?}\n  {:?}\n  {}",
                    if warned { "FALSE ALARM" } else { "MISSED" },
                    row.id,
                    draft.surface,
                    row.concerns,
                    assessment.level,
                    assessment.concerns,
                    draft.thread,
                    draft.text.replace('\n', " / "),
                )?;
            }
        }
    }
    if has("--features") {
        for (index, (_, name)) in Feature::ALL.iter().enumerate() {
            eprintln!("{index}\t{name}");
        }
        return out.flush();
    }
    report(&mut out, &count, &recall, &pairs, &levels)?;
    out.flush()
}

/// The cues that met, for weighing the lists.
fn rules(evidence: &Evidence<'_>) -> Vec<String> {
    let subjects = evidence.subjects.cues().iter().map(|cue| format!("{:?}: {}", cue.kind, cue.rule));
    let boundary =
        evidence.boundary.signs().iter().map(|one| format!("Boundary {:?}: {}", one.sign, one.rule));
    let contempt =
        evidence.contempt.signs().iter().map(|(sign, _, rule)| format!("Contempt {sign:?}: {rule}"));
    subjects.chain(boundary).chain(contempt).collect()
}

fn report(
    out: &mut impl Write,
    count: &Count,
    recall: &BTreeMap<Concern, (u32, u32)>,
    pairs: &BTreeMap<String, Vec<(bool, bool)>>,
    levels: &BTreeMap<Level, u32>,
) -> io::Result<()> {
    let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
    let precision = share(count.right, count.right + count.false_alarm);
    let found = share(count.right, count.right + count.missed);
    let harmless = count.false_alarm + count.silent;
    writeln!(out, "drafts {}, levels {levels:?}", count.right + count.missed + harmless)?;
    writeln!(
        out,
        "warn: precision {precision:.3} recall {found:.3} F1 {:.3}; false alarms {} of {harmless} ({:.1} per 1,000)",
        2.0 * precision * found / (precision + found).max(f64::MIN_POSITIVE),
        count.false_alarm,
        1000.0 * share(count.false_alarm, harmless),
    )?;
    for (concern, (found, all)) in recall {
        writeln!(out, "{concern:?}: recall {:.3} ({found} of {all})", share(*found, *all))?;
    }
    let whole: Vec<_> = pairs.values().filter(|pair| pair.len() == 2).collect();
    let right = whole.iter().filter(|pair| pair.iter().all(|(wanted, warned)| wanted == warned)).count();
    writeln!(out, "warnings without words to point at: {}", count.wordless)?;
    writeln!(out, "pairs: {right} of {} right on both sides", whole.len())
}
