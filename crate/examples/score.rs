//! What training learns from: `cargo run --release --example score -- --features FILES…`.
//!
//! Reads drafts as JSON Lines in the corpus format, and writes a line for each with its labels, its features, the log odds of the
//! scorecards and the learned judge's probabilities; the names of the features go to standard error.
//! How good the engine is, `./build.sh evaluate` tells.

#![allow(clippy::print_stderr, reason = "a tool for the terminal, over invented drafts")]

use std::fs;
use std::io::{self, BufRead, BufReader, Write};

use chaperone::assessment::Concern;
use chaperone::draft::{Audience, Draft};
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
}

/// In the order of `cards` and `learned`.
const CONCERNS: [Concern; 4] =
    [Concern::IdentifiesPatient, Concern::MayIdentifyPatient, Concern::Demeaning, Concern::Boundary];

fn main() -> io::Result<()> {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let has = |name: &str| options.iter().any(|option| option == name);
    if !has("--features") || files.is_empty() {
        return Err(io::Error::other("usage: score --features [--ordinary] FILES…"));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    for file in &files {
        for line in BufReader::new(fs::File::open(file)?).lines() {
            let row: Labelled = serde_json::from_str(&line?)?;
            let mut draft = row.draft;
            if has("--ordinary") {
                draft.audience = Audience::Public;
            }
            let text = Text::new(&draft.text);
            let words = Words::new(&text);
            let evidence = Evidence::gather(&draft, &words, &[]);
            let features = Features::of(&evidence);
            let learned = learned::of(&draft)
                .map(|reading| reading.probabilities)
                .map(|one| [one.identifies, one.may_identify, one.demeaning, one.boundary, one.warn]);
            let cards = CONCERNS.map(|concern| log_odds(concern, &features));
            let record = serde_json::json!({
                "cards": cards, "learned": learned, "id": row.id, "warn": row.warn, "concerns": row.concerns,
                "values": features.values(), "cues": rules(&evidence),
            });
            writeln!(out, "{record}")?;
        }
    }
    for (index, (_, name)) in Feature::ALL.iter().enumerate() {
        eprintln!("{index}\t{name}");
    }
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
