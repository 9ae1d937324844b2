//! The learned judge by itself: drafts as JSON Lines on standard input, one line of five probabilities for each on
//! standard output (`warn`, identifies, may identify, demeaning, boundary), `null` for a draft without a word.
//! `training/score.py` measures with it. With `--time`, the milliseconds of each draft instead.

use std::io::{BufRead, BufWriter, Error, Write, stdin, stdout};
use std::time::Instant;

use chaperone::draft::Draft;
use chaperone::judgement::learned::packaged;

fn main() -> Result<(), Error> {
    let timed = std::env::args().any(|argument| argument == "--time");
    let judge = packaged().ok_or_else(|| Error::other("the packaged weights are damaged"))?;
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let draft: Draft = serde_json::from_str(&line?)?;
        let begun = Instant::now();
        let found = judge
            .read(&draft)
            .map(|reading| reading.probabilities)
            .map(|p| [p.warn, p.identifies, p.may_identify, p.demeaning, p.boundary]);
        if timed {
            writeln!(out, "{:.3}", begun.elapsed().as_secs_f64() * 1000.0)?;
        } else {
            serde_json::to_writer(&mut out, &found)?;
            writeln!(out)?;
        }
    }
    Ok(())
}
