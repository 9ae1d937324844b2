//! `./build.sh evaluate`: how well the engine judges drafts by authors from whom nothing was learned, and how often it
//! interrupts ordinary posts.
//!
//! [`corpus`] → [`score`] → [`figures`] (over [`count`], [`pairs`], [`calibration`], [`spans`], [`interval`], and the groups of
//! [`role`] and [`country`]) → [`report`] and [`plot`], or [`floor`].

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal, over invented drafts"
)]

mod calibration;
mod corpus;
mod count;
mod country;
mod date;
mod figures;
mod floor;
mod interval;
mod pairs;
mod plot;
mod progress;
mod report;
mod role;
mod score;
mod spans;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::available_parallelism;

use chaperone::draft::Draft;
use clap::Parser;

use corpus::{Authors, HELD_OUT, Labelled};
use figures::{Figures, Pair};
use floor::Floor;
use progress::Progress;

/// Ordinary posts that the floor is measured on, so that the check takes no longer than a minute or two.
const FLOOR_ORDINARY: usize = 2000;

/// Measures the engine on drafts by authors from whom nothing was learned and on ordinary posts.
///
/// Prints the tables and writes them into docs/quality.md, with the plots into docs/plots/. Nothing is written when other
/// authors or fewer posts are asked for.
#[derive(Debug, Parser)]
#[command(name = "evaluate")]
struct Arguments {
    /// Authors to measure on, such as 12-15,20.
    #[arg(long, default_value = HELD_OUT)]
    authors: Authors,
    /// How many ordinary posts; without this all.
    #[arg(long, value_name = "POSTS")]
    ordinary: Option<usize>,
    /// Threads; without this one a core.
    #[arg(long, value_name = "THREADS")]
    jobs: Option<usize>,
    /// List the drafts judged wrongly instead.
    #[arg(long, conflicts_with_all = ["floor", "write_floor"])]
    errors: bool,
    /// Compare with tests/evaluate/floor.json, on as many ordinary posts as were measured there; status 1 when a figure fell too far.
    #[arg(long, conflicts_with_all = ["authors", "ordinary", "write_floor"])]
    floor: bool,
    /// Write tests/evaluate/floor.json.
    #[arg(long, conflicts_with_all = ["authors", "ordinary"])]
    write_floor: bool,
    /// Print only, write nothing.
    #[arg(long)]
    dry_run: bool,
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match run(&Arguments::parse(), &root) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments, root: &Path) -> Result<ExitCode, Box<dyn Error>> {
    let floor_file = root.join("tests/evaluate/floor.json");
    let floor: Option<Floor> = arguments.floor.then(|| read_floor(&floor_file)).transpose()?;
    let authors = arguments.authors.clone();
    if floor.as_ref().is_some_and(|floor| floor.authors != authors.to_string()) {
        return Err(
            "floor.json is of other authors than those held out now: ./build.sh evaluate --write-floor"
                .into(),
        );
    }
    let most = match &floor {
        Some(floor) => floor.ordinary,
        None if arguments.write_floor => FLOOR_ORDINARY,
        None if arguments.errors => 0,
        None => arguments.ordinary.unwrap_or(usize::MAX),
    };
    let jobs = arguments.jobs.unwrap_or_else(|| available_parallelism().map_or(1, usize::from)).max(1);

    let corpus = root.join("tests/corpus");
    let mut drafts = corpus::read_drafts(&corpus.join("drafts"))?;
    pairs::check_split(&drafts, &authors)?;
    drafts.retain(|draft| authors.contains(draft.author));
    if drafts.is_empty() {
        return Err(format!("no drafts by authors {authors}").into());
    }
    let posts = corpus::read_ordinary(&corpus.join("ordinary/posts.jsonl"), most)?;
    let mut progress = Progress::new("drafts", drafts.len());
    let answers = score::score(&drafts.iter().map(|draft| &draft.draft).collect::<Vec<_>>(), jobs, |done| {
        progress.step(done)
    });
    let judged: Vec<Pair<'_>> = drafts.iter().zip(&answers).collect();
    if arguments.errors {
        judged.iter().for_each(tell_error);
        return Ok(ExitCode::SUCCESS);
    }
    let mut progress = Progress::new("ordinary posts", posts.len());
    let ordinary = score::score(&posts.iter().collect::<Vec<&Draft>>(), jobs, |done| progress.step(done));
    let figures = Figures::of(&judged, &ordinary);

    if let Some(floor) = floor {
        return Ok(compare(&floor, &figures));
    }
    let run = report::Run { date: date::today(), authors, jobs };
    let tables = report::markdown(&figures, &run);
    print!("{tables}");
    if arguments.write_floor {
        let floor = Floor {
            authors: run.authors.to_string(),
            ordinary: posts.len(),
            figures: floor::figures(&figures),
        };
        fs::write(&floor_file, serde_json::to_string_pretty(&floor)? + "\n")?;
        eprintln!("Written: tests/evaluate/floor.json");
    } else if !arguments.dry_run && run.authors == HELD_OUT.parse()? && arguments.ordinary.is_none() {
        let document = root.join("docs/quality.md");
        fs::write(&document, report::between_markers(&fs::read_to_string(&document)?, &tables)?)?;
        let said: Vec<_> = judged.iter().map(|(draft, answer)| (answer.probability, draft.warn)).collect();
        plot::write_all(&root.join("docs/plots"), &figures, &said)?;
        eprintln!("Written: docs/quality.md, docs/plots/");
    }
    Ok(ExitCode::SUCCESS)
}

fn read_floor(file: &PathBuf) -> Result<Floor, Box<dyn Error>> {
    let text = fs::read_to_string(file).map_err(|error| format!("tests/evaluate/floor.json: {error}"))?;
    Ok(serde_json::from_str(&text)?)
}

/// Tells which figures fell; status 1 if one did.
fn compare(floor: &Floor, figures: &Figures) -> ExitCode {
    let now = floor::figures(figures);
    let broken = floor::broken(&floor.figures, &now);
    if broken.is_empty() {
        let f1 = figures.overall.f1().unwrap_or_default();
        println!("The floor holds: {} figures, F1 {f1:.3}", floor.figures.len());
        return ExitCode::SUCCESS;
    }
    broken.iter().for_each(|figure| println!("Below the floor: {figure}"));
    println!("If that is meant: ./build.sh evaluate --write-floor");
    ExitCode::from(1)
}

fn tell_error((draft, answer): &Pair<'_>) {
    if draft.warn == answer.warned() {
        return;
    }
    let Labelled { id, draft: Draft { text, thread, surface, .. }, concerns, .. } = draft;
    let words: Vec<&str> = answer.findings.iter().filter_map(|range| text.get(range.clone())).collect();
    println!(
        "{} {id} {surface:?} expected {concerns:?} got {:?} {:?} at {:.2} {words:?}\n  {}{}",
        if answer.warned() { "FALSE ALARM" } else { "MISSED" },
        answer.level,
        answer.concerns,
        answer.probability,
        if thread.is_empty() { String::new() } else { format!("{thread:?}\n  ") },
        text.replace('\n', " / "),
    );
}
