//! The innermost loop: 4 tokens by 8 outputs, whose sums fill 8 of the 16 vector registers that most machines have.
//!
//! It is never inlined: a browser swaps slow first code for fast code only between calls, so short calls let the very
//! first draft run fast. Three versions that agree to the bit: WebAssembly's, x86-64's and everybody's.

/// Outputs in a panel of weights.
pub const PANEL: usize = 8;
/// Tokens in a tile.
pub const TILE: usize = 4;
/// The sums of a tile, by token and output.
type Sums = [[i32; PANEL]; TILE];

/// For each pair of inputs, `panel` holds 8 outputs × 2 weights, and `tile` 4 tokens, the first input in the low half.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(never)]
pub fn multiply(panel: &[[u8; 2 * PANEL]], tile: &[[i32; TILE]]) -> Sums {
    use core::arch::wasm32::{
        i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane,
        i32x4_splat, u64x2, v128,
    };
    let zero = i32x4_splat(0);
    let mut sums = [(zero, zero); TILE];
    for (weights, tokens) in panel.iter().zip(tile) {
        let (low, high) = halves(weights);
        let weights = u64x2(low, high);
        let (low, high) = (i16x8_extend_low_i8x16(weights), i16x8_extend_high_i8x16(weights));
        for (sum, &token) in sums.iter_mut().zip(tokens) {
            let token = i32x4_splat(token);
            sum.0 = i32x4_add(sum.0, i32x4_dot_i16x8(low, token));
            sum.1 = i32x4_add(sum.1, i32x4_dot_i16x8(high, token));
        }
    }
    let lanes = |v: v128| {
        [
            i32x4_extract_lane::<0>(v),
            i32x4_extract_lane::<1>(v),
            i32x4_extract_lane::<2>(v),
            i32x4_extract_lane::<3>(v),
        ]
    };
    sums.map(|(low, high)| {
        let ([a, b, c, d], [e, f, g, h]) = (lanes(low), lanes(high));
        [a, b, c, d, e, f, g, h]
    })
}

/// The first and the second 8 bytes.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn halves(weights: &[u8; 2 * PANEL]) -> (u64, u64) {
    match weights.as_chunks::<8>().0 {
        &[low, high] => (u64::from_le_bytes(low), u64::from_le_bytes(high)),
        _ => (0, 0),
    }
}

/// The same with SSE2, which every x86-64 has: evaluation and training run natively.
#[cfg(target_arch = "x86_64")]
#[inline(never)]
pub fn multiply(panel: &[[u8; 2 * PANEL]], tile: &[[i32; TILE]]) -> Sums {
    use safe_arch::{
        add_i32_m128i as add, load_unaligned_m128i, m128i, mul_i16_horizontal_add_m128i as dot,
        set_splat_i32_m128i, shr_imm_i16_m128i, unpack_high_i8_m128i, unpack_low_i8_m128i,
    };
    let mut sums = [(m128i::default(), m128i::default()); TILE];
    for (weights, tokens) in panel.iter().zip(tile) {
        let weights = load_unaligned_m128i(weights);
        // A byte beside itself, shifted down by its width, is that byte with its sign in 16 bits.
        let low = shr_imm_i16_m128i::<8>(unpack_low_i8_m128i(weights, weights));
        let high = shr_imm_i16_m128i::<8>(unpack_high_i8_m128i(weights, weights));
        for (sum, &token) in sums.iter_mut().zip(tokens) {
            let token = set_splat_i32_m128i(token);
            sum.0 = add(sum.0, dot(low, token));
            sum.1 = add(sum.1, dot(high, token));
        }
    }
    sums.map(|(low, high)| {
        let ([a, b, c, d], [e, f, g, h]): ([i32; 4], [i32; 4]) = (low.into(), high.into());
        [a, b, c, d, e, f, g, h]
    })
}

/// The same anywhere.
#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
pub fn multiply(panel: &[[u8; 2 * PANEL]], tile: &[[i32; TILE]]) -> Sums {
    let mut sums = [[0_i32; PANEL]; TILE];
    for (weights, tokens) in panel.iter().zip(tile) {
        let weights = weights.map(|byte| i32::from(byte.cast_signed()));
        for (sums, &token) in sums.iter_mut().zip(tokens) {
            let (low, high) = ((token << 16) >> 16, token >> 16);
            for (sum, &[first, second]) in sums.iter_mut().zip(weights.as_chunks::<2>().0) {
                *sum = sum.wrapping_add(low * first + high * second);
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn a_tile_is_the_sums_of_its_products(
            panel in proptest::collection::vec(any::<[u8; 16]>(), 0..40),
            tile in proptest::collection::vec(any::<[i32; 4]>(), 0..40),
        ) {
            let found = super::multiply(&panel, &tile);
            for (token, sums) in found.iter().enumerate() {
                for (output, &sum) in sums.iter().enumerate() {
                    let expected: i64 = panel.iter().zip(&tile).map(|(weights, tokens)| {
                        let weight = |i: usize| i64::from(weights[2 * output + i].cast_signed());
                        weight(0) * i64::from(tokens[token] as i16) + weight(1) * i64::from(tokens[token] >> 16)
                    }).sum();
                    prop_assert_eq!(i64::from(sum), expected);
                }
            }
        }
    }
}
