//! How far a figure may be off by the luck of the draw.

use crate::count::{Confusion, quantile};

/// Wilson's 95 % interval of a share (E. B. Wilson, J Am Stat Assoc 1927;22:209–212). It holds for few and for none.
pub fn wilson(part: u32, whole: u32) -> Option<(f64, f64)> {
    const Z: f64 = 1.959_964;
    if whole == 0 {
        return None;
    }
    let (n, share) = (f64::from(whole), f64::from(part) / f64::from(whole));
    let scale = 1.0 + Z * Z / n;
    let centre = (share + Z * Z / (2.0 * n)) / scale;
    let half = Z / scale * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some(((centre - half).max(0.0), (centre + half).min(1.0)))
}

/// The bootstrap's 95 % interval of F1: what is drawn, with replacement, are `units`; twins are one unit, for they
/// share a story. The seed is fixed, so the same units give the same interval.
pub fn bootstrap(units: &[Confusion], rounds: u32) -> Option<(f64, f64)> {
    let mut random = SplitMix(0x5eed);
    let mut scores: Vec<f64> = (0..rounds)
        .filter_map(|_| {
            let mut sum = Confusion::default();
            for _ in units {
                sum += units.get(random.below(units.len())).copied().unwrap_or_default();
            }
            sum.f1()
        })
        .collect();
    Some((quantile(&mut scores, 0.025)?, quantile(&mut scores, 0.975)?))
}

/// Sebastiano Vigna's SplitMix64: small, and good enough to draw with.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform below `bound`, but for a bias under 2⁻⁴⁰.
    fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_as_published() {
        // R. G. Newcombe, Stat Med 1998;17:857–872, table I, method 3.
        for (part, whole, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let (found_low, found_high) = wilson(part, whole).unwrap();
            assert!((found_low - low).abs() < 5e-5 && (found_high - high).abs() < 5e-5, "{part} of {whole}");
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn more_drafts_narrow_the_interval() {
        let units = |times: usize| {
            let (right, wrong) = (Confusion::of(true, true), Confusion::of(true, false));
            [right, right, right, wrong].repeat(times)
        };
        // F1 of three in four found: 6 / 7.
        let width = |times| {
            let (low, high) = bootstrap(&units(times), 500).unwrap();
            assert!(low < 6.0 / 7.0 && 6.0 / 7.0 < high, "{low} {high}");
            high - low
        };
        let (few, many) = (width(10), width(250));
        // A fifth for 25 times as many.
        assert!((3.5..7.0).contains(&(few / many)), "{few} {many}");
        assert_eq!(bootstrap(&[], 10), None);
    }

    #[test]
    fn draws_are_uniform() {
        let mut random = SplitMix(1);
        let mut counts = [0_u32; 7];
        (0..7000).for_each(|_| counts[random.below(7)] += 1);
        assert!(counts.iter().all(|count| (880..1120).contains(count)), "{counts:?}");
    }
}
