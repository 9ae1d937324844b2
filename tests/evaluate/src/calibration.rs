//! Does a probability of 0.7 come true seven times in ten?

/// Bins of equal width.
pub const BINS: usize = 10;

/// Drafts whose probability lies in one tenth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    pub drafts: u32,
    /// Mean of what was said.
    pub said: f64,
    /// Share that deserved a warning.
    pub came_true: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    pub bins: [Bin; BINS],
    /// Expected calibration error: the mean distance of said and come true, weighted by drafts; from 0 to 1.
    pub error: f64,
}

/// `said` are probabilities from 0 to 1, with whether a warning was deserved.
pub fn calibration(said: impl IntoIterator<Item = (f64, bool)>) -> Calibration {
    let mut bins = [Bin::default(); BINS];
    for (probability, deserved) in said {
        let place = ((probability * BINS as f64) as usize).min(BINS - 1);
        if let Some(bin) = bins.get_mut(place) {
            bin.drafts += 1;
            bin.said += probability;
            bin.came_true += f64::from(u8::from(deserved));
        }
    }
    let all: u32 = bins.iter().map(|bin| bin.drafts).sum();
    for bin in bins.iter_mut().filter(|bin| bin.drafts > 0) {
        bin.said /= f64::from(bin.drafts);
        bin.came_true /= f64::from(bin.drafts);
    }
    let apart: f64 = bins.iter().map(|bin| f64::from(bin.drafts) * (bin.said - bin.came_true).abs()).sum();
    Calibration { bins, error: apart / f64::from(all.max(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_the_weighted_distance() {
        // Four at 0.75 of which two come true: 0.25 apart. One at 0.1 that does not: 0.1 apart.
        let found = calibration([(0.75, true), (0.75, true), (0.75, false), (0.75, false), (0.1, false)]);
        assert!((found.error - (4.0 * 0.25 + 0.1) / 5.0).abs() < 1e-12);
        assert_eq!(found.bins[7], Bin { drafts: 4, said: 0.75, came_true: 0.5 });
        assert_eq!(found.bins[1].drafts, 1);
    }

    #[test]
    fn certainty_that_comes_true_has_no_error() {
        let found = calibration([(1.0, true), (0.0, false)]);
        assert_eq!((found.error, found.bins[9].drafts, found.bins[0].drafts), (0.0, 1, 1));
        assert_eq!(calibration([]).error, 0.0);
    }
}
