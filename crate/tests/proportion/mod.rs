//! Whether time grows with the length of a text and no faster.
//!
//! Judged by the ratio of two times of the same run, so that a slow machine does not count: ten times the text may take at most
//! [`MOST`] times as long (quadratic work takes 100 times as long). A text that fits the processor's caches is read faster than its
//! share, so what fails is asked once more beyond them: there four times the text may take at most [`MOST_BEYOND`] times
//! as long (quadratic work, 16 times). The tests beside the code use it too (`src/lib.rs`).

use std::fs;
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Ten times the text may take so many times as long.
const MOST: f64 = 25.0;
/// Four times the text may take so many times as long, where neither fits a cache.
const MOST_BEYOND: f64 = 8.0;
/// Below this a time says nothing; what is quadratic takes far longer.
const NOISE: Duration = Duration::from_millis(60);

/// Time that this thread has run: what else the machine does must not count. Where the kernel does not tell, time on the clock.
fn ran() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|number| number.parse().ok()).filter(|ran| *ran > 0);
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// Time that this thread takes for `work`.
pub fn spent<T>(work: impl FnOnce() -> T) -> Duration {
    let started = ran();
    black_box(work());
    ran().saturating_sub(started)
}

/// Takes the `time` of a size and of ten times the size; says what is out of proportion.
///
/// A bad ratio is measured twice more, and the least times count: slow work stays slow, interrupted work does not.
pub fn disproportion(name: &str, size: usize, time: impl Fn(usize) -> Duration) -> Option<String> {
    let (mut short, mut long) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        long = long.min(time(size * 10));
        if long < NOISE {
            return None;
        }
        short = short.min(time(size));
        if long.as_secs_f64() <= MOST * short.as_secs_f64() {
            return None;
        }
    }
    let beyond = (0..2).map(|_| time(size * 40)).min()?;
    (beyond.as_secs_f64() > MOST_BEYOND * long.as_secs_f64())
        .then(|| format!("{name:?}: {short:?}, ten times the text {long:?}, forty times {beyond:?}"))
}
