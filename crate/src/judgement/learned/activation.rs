//! The functions between the products. All are free of branches and calls, so that the compiler makes vectors of them,
//! and work on a row at a time: short calls, for the reason that `kernel.rs` states.

use super::kernel::rounded;

/// Lanes of a sum that may be taken in any order.
const LANES: usize = 8;

/// `e` to the `x`, for `x` up to 0 (a larger one counts as 0), within 2 × 10⁻⁷ of the result; 0 below -87.
fn exp(x: f32) -> f32 {
    let x = if x < -87.0 { -87.0 } else { x };
    let x = if x > 0.0 { 0.0 } else { x };
    let whole = rounded(x * std::f32::consts::LOG2_E);
    let halves = whole as f32;
    // ln 2 in two parts: the first has few bits, so that its product is exact.
    let rest = (x - halves * 0.693_359_4) + halves * 2.121_944_4e-4;
    let series = 1.987_569_1e-4;
    let series = series * rest + 1.398_199_9e-3;
    let series = series * rest + 8.333_452e-3;
    let series = series * rest + 4.166_579_6e-2;
    let series = series * rest + 1.666_666_5e-1;
    let series = series * rest + 0.5;
    let value = series * (rest * rest) + rest + 1.0;
    value * f32::from_bits(whole.wrapping_add(127).cast_unsigned() << 23)
}

/// The error function, within 3 × 10⁻⁷ (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26).
fn erf(x: f32) -> f32 {
    let size = x.abs();
    let t = 1.0 / (1.0 + 0.327_591_1 * size);
    let series = 1.061_405_4;
    let series = series * t - 1.453_152;
    let series = series * t + 1.421_413_8;
    let series = series * t - 0.284_496_72;
    let series = series * t + 0.254_829_6;
    (1.0 - series * t * exp(-size * size)).copysign(x)
}

/// Gaussian error linear unit of one row, in place.
#[inline(never)]
pub fn gelu(values: &mut [f32]) {
    for value in values {
        *value *= 0.5 * (1.0 + erf(*value * std::f32::consts::FRAC_1_SQRT_2));
    }
}

/// Turns scores into shares of one, in place.
#[inline(never)]
pub fn softmax(scores: &mut [f32]) {
    let top = scores.iter().fold(f32::MIN, |top, &score| if score > top { score } else { top });
    for score in &mut *scores {
        *score = exp(*score - top);
    }
    let whole = 1.0 / sum(scores);
    for score in scores {
        *score *= whole;
    }
}

/// Layer normalisation of each row, in place. A variance below 10⁻¹² counts as that.
pub fn normalise(rows: &mut [f32], gain: &[f32], bias: &[f32]) {
    if gain.is_empty() {
        return;
    }
    let share = 1.0 / gain.len() as f32;
    for row in rows.chunks_exact_mut(gain.len()) {
        let mean = sum(row) * share;
        for value in &mut *row {
            *value -= mean;
        }
        let spread = 1.0 / (sum_of_squares(row) * share + 1e-12).sqrt();
        for ((value, gain), bias) in row.iter_mut().zip(gain).zip(bias) {
            *value = *value * spread * gain + bias;
        }
    }
}

/// The logistic function.
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

fn sum(values: &[f32]) -> f32 {
    fold(values, |value| value)
}

fn sum_of_squares(values: &[f32]) -> f32 {
    fold(values, |value| value * value)
}

#[inline(always)]
fn fold(values: &[f32], term: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = values.as_chunks::<LANES>();
    let mut sums = [0.0_f32; LANES];
    for chunk in chunks {
        for (sum, &value) in sums.iter_mut().zip(chunk) {
            *sum += term(value);
        }
    }
    sums.iter().sum::<f32>() + rest.iter().map(|&value| term(value)).sum::<f32>()
}

#[cfg(test)]
mod tests {
    use super::{erf, exp, gelu, normalise, softmax};

    #[test]
    fn the_exponential_is_right() {
        for step in 0..8700_u16 {
            let x = -f32::from(step) / 100.0;
            let truth = f64::from(x).exp();
            assert!((f64::from(exp(x)) - truth).abs() <= truth * 3e-7 + 1e-38, "{x}");
        }
        assert_eq!(exp(0.0), 1.0);
        assert!(exp(f32::NEG_INFINITY) < 1e-37);
    }

    #[test]
    fn the_error_function_is_right() {
        // Table 7.1 of the handbook.
        for (x, truth) in
            [(0.0, 0.0), (0.1, 0.112_462_92), (0.5, 0.520_499_9), (1.0, 0.842_700_8), (2.0, 0.995_322_3)]
        {
            assert!((erf(x) - truth).abs() < 5e-7, "{x}");
            assert!((erf(-x) + truth).abs() < 5e-7, "{x}");
        }
    }

    #[test]
    fn gelu_keeps_the_large_and_drops_the_small() {
        let mut values = [10.0, -10.0, 0.0, 1.0];
        gelu(&mut values);
        let expected = [10.0, 0.0, 0.0, 0.841_344_8];
        assert!(values.iter().zip(expected).all(|(v, e)| (v - e).abs() < 1e-6), "{values:?}");
    }

    #[test]
    fn shares_sum_to_one() {
        let mut scores = [3.0, 1.0, -200.0];
        softmax(&mut scores);
        assert!((scores.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!((scores[0] / scores[1] - 1_f32.exp().powi(2)).abs() < 1e-4);
    }

    #[test]
    fn a_normalised_row_has_no_mean_and_unit_spread() {
        let mut row: Vec<f32> = (0..20_u8).map(f32::from).collect();
        normalise(&mut row, &[1.0; 20], &[0.0; 20]);
        assert!(row.iter().sum::<f32>().abs() < 1e-5);
        assert!((row.iter().map(|v| v * v).sum::<f32>() - 20.0).abs() < 1e-3);
    }
}
