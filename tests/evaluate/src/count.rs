//! Right and wrong, counted.

use std::ops::AddAssign;

/// How warnings met labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Confusion {
    /// Warned about, rightly.
    pub right: u32,
    /// Warned about, wrongly.
    pub false_alarm: u32,
    /// Not warned about, wrongly.
    pub missed: u32,
    /// Not warned about, rightly.
    pub silent: u32,
}

impl Confusion {
    pub fn of(wanted: bool, warned: bool) -> Self {
        let count = |is| u32::from(is);
        Self {
            right: count(wanted && warned),
            false_alarm: count(!wanted && warned),
            missed: count(wanted && !warned),
            silent: count(!wanted && !warned),
        }
    }

    pub fn wanted(&self) -> u32 {
        self.right + self.missed
    }

    pub fn harmless(&self) -> u32 {
        self.false_alarm + self.silent
    }

    pub fn all(&self) -> u32 {
        self.wanted() + self.harmless()
    }

    /// Of what was warned about, the share that deserved it; `None` where nothing was warned about.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.right + self.false_alarm)
    }

    /// Of what deserved a warning, the share that got one; `None` where nothing did.
    pub fn recall(&self) -> Option<f64> {
        share(self.right, self.wanted())
    }

    /// The harmonic mean of both; `None` where nothing was wanted nor warned about.
    pub fn f1(&self) -> Option<f64> {
        share(2 * self.right, 2 * self.right + self.false_alarm + self.missed)
    }
}

impl AddAssign for Confusion {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.false_alarm += other.false_alarm;
        self.missed += other.missed;
        self.silent += other.silent;
    }
}

/// `None` for a share of nothing.
pub fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// The value below which a share of the values lies, by nearest rank. Sorts.
pub fn quantile(values: &mut [f64], share: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let rank = (share * values.len() as f64).ceil() as usize;
    values.get(rank.clamp(1, values.len().max(1)) - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_harmonic_mean() {
        // Precision 6/8, recall 6/10: 2 × 0.75 × 0.6 / 1.35.
        let count = Confusion { right: 6, false_alarm: 2, missed: 4, silent: 8 };
        assert_eq!((count.precision(), count.recall()), (Some(0.75), Some(0.6)));
        assert!((count.f1().unwrap() - 2.0 * 0.75 * 0.6 / 1.35).abs() < 1e-12);
        assert_eq!((count.wanted(), count.harmless(), count.all()), (10, 10, 20));
    }

    #[test]
    fn a_share_of_nothing_is_no_number() {
        let silent = Confusion::of(false, false);
        assert_eq!((silent.precision(), silent.recall(), silent.f1()), (None, None, None));
        assert_eq!(Confusion::of(true, false).f1(), Some(0.0));
    }

    #[test]
    fn each_case_is_counted_once() {
        let mut sum = Confusion::default();
        for (wanted, warned) in [(true, true), (true, false), (false, true), (false, true), (false, false)] {
            sum += Confusion::of(wanted, warned);
        }
        assert_eq!(sum, Confusion { right: 1, false_alarm: 2, missed: 1, silent: 1 });
    }

    #[test]
    fn nearest_rank() {
        let mut values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!((quantile(&mut values, 0.5), quantile(&mut values, 0.95)), (Some(10.0), Some(19.0)));
        assert_eq!(quantile(&mut [7.0], 0.0), Some(7.0));
        assert_eq!(quantile(&mut [], 0.5), None);
    }
}
