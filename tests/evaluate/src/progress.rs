//! How far a long run is: a line that renews itself on a terminal, elsewhere one line for each tenth.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

pub struct Progress {
    what: &'static str,
    all: usize,
    begun: Instant,
    shown: Instant,
    terminal: bool,
    tenths: usize,
}

impl Progress {
    pub fn new(what: &'static str, all: usize) -> Self {
        let now = Instant::now();
        Self { what, all, begun: now, shown: now, terminal: stderr().is_terminal(), tenths: 0 }
    }

    /// `done` of all are done.
    pub fn step(&mut self, done: usize) {
        let tenths = done * 10 / self.all.max(1);
        let due = if self.terminal {
            self.shown.elapsed() > Duration::from_millis(100) || done == self.all
        } else {
            tenths > self.tenths
        };
        if !due {
            return;
        }
        (self.tenths, self.shown) = (tenths, Instant::now());
        let line = format!(
            "{}: {done} of {}, {} s left",
            self.what,
            self.all,
            left(self.begun.elapsed(), done, self.all)
        );
        // Progress that cannot be shown is no reason to stop.
        let _ = match (self.terminal, done == self.all) {
            (true, false) => write!(stderr(), "\r{line}\x1b[K"),
            (true, true) => writeln!(stderr(), "\r{line}\x1b[K"),
            (false, _) => writeln!(stderr(), "{line}"),
        };
    }
}

/// Whole seconds left, when what is left goes as fast as what is done.
fn left(passed: Duration, done: usize, all: usize) -> u64 {
    (passed.as_secs_f64() * all.saturating_sub(done) as f64 / done.max(1) as f64).round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_as_fast() {
        assert_eq!(left(Duration::from_secs(10), 25, 100), 30);
        assert_eq!(left(Duration::from_secs(10), 100, 100), 0);
    }
}
