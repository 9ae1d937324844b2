//! Chaperone's command line, for hospital IT and for checking text in bulk.

#![allow(clippy::print_stderr, reason = "a command line tells what went wrong on standard error")]

mod assess;

use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Judges drafts before they identify or mock a patient. Nothing leaves this machine.
#[derive(Debug, Parser)]
#[command(name = "chaperone", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read drafts as JSON Lines on standard input, write one verdict a line on standard output.
    ///
    /// A draft needs a field "text" and may have "id", "site", "surface", "audience", "recipient" and "thread"; other
    /// fields are ignored. Offsets count Unicode code points. Bad lines are named on standard error, good ones are still
    /// answered, and the exit status is then 2.
    Assess {
        /// Add "rewrite": less specific words for what was found and the level of the draft with them, or null where
        /// nothing helps. Takes up to five times as long for drafts that are warned about.
        #[arg(long)]
        rewrite: bool,
    },
}

fn main() -> ExitCode {
    let Arguments { command: Command::Assess { rewrite } } = Arguments::parse();
    let input = BufReader::new(io::stdin().lock());
    let output = BufWriter::new(io::stdout().lock());
    match assess::run(input, output, rewrite, |error| eprintln!("{error}")) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(2),
        // Whoever reads the answers has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chaperone: {error}");
            ExitCode::FAILURE
        }
    }
}
