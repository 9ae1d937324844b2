//! Matrix products of whole numbers: weights of 8 bits (6 of them used), activations of 14 bits, sums of 32.
//!
//! Weights have one scale per output, activations one per token; 14 bits cost no more than 8, since WebAssembly
//! multiplies pairs of 16 bits (`i32x4.dot_i16x8_s`), and lose nothing that can be measured. 8,191 × 127 × 2,064 < 2³¹,
//! so a sum of up to 2,064 products cannot overflow.

use super::tile::{self, PANEL, TILE};

/// Largest magnitude of an activation.
const TOP: f32 = 8191.0;
/// Most inputs whose sum cannot overflow.
pub const MOST_INPUTS: usize = 2064;

/// Weights of a linear layer.
pub struct Matrix {
    inputs: usize,
    scale: Vec<f32>,
    bias: Vec<f32>,
    /// For each panel of 8 outputs, for each pair of inputs: 8 outputs × 2 inputs.
    panels: Vec<[u8; 2 * PANEL]>,
}

impl Matrix {
    /// `None` where the sizes do not agree.
    pub fn new(inputs: usize, scale: Vec<f32>, bias: Vec<f32>, panels: Vec<[u8; 2 * PANEL]>) -> Option<Self> {
        let outputs = scale.len();
        let agree = inputs.is_multiple_of(2)
            && (2..=MOST_INPUTS).contains(&inputs)
            && outputs.is_multiple_of(PANEL)
            && bias.len() == outputs
            && panels.len() == (inputs / 2).checked_mul(outputs / PANEL)?;
        agree.then_some(Self { inputs, scale, bias, panels })
    }

    /// Writes `input × weights + bias` to `output`, a row of outputs for each token.
    ///
    /// `input` must have been [packed](Packed::pack) with this matrix's number of inputs; else `output` is left as it is.
    pub fn multiply(&self, input: &Packed, output: &mut [f32]) {
        let (outputs, pairs) = (self.scale.len(), self.inputs / 2);
        if input.pairs != pairs || pairs == 0 {
            return;
        }
        let panels = self.panels.chunks_exact(pairs).zip(self.scale.as_chunks::<PANEL>().0);
        for (number, ((panel, scale), bias)) in panels.zip(self.bias.as_chunks::<PANEL>().0).enumerate() {
            let columns = number * PANEL..(number + 1) * PANEL;
            let tiles = input.values.chunks_exact(pairs).zip(input.scale.as_chunks::<TILE>().0);
            for ((tile, token_scale), rows) in tiles.zip(output.chunks_mut(TILE * outputs)) {
                let sums = tile::multiply(panel, tile);
                for ((row, sums), token_scale) in rows.chunks_exact_mut(outputs).zip(&sums).zip(token_scale) {
                    let Some(row) = row.get_mut(columns.clone()) else { return };
                    for (((to, sum), scale), bias) in row.iter_mut().zip(sums).zip(scale).zip(bias) {
                        *to = *sum as f32 * (scale * token_scale) + bias;
                    }
                }
            }
        }
    }
}

/// Activations as whole numbers, in tiles. Its buffers are kept from product to product.
#[derive(Default)]
pub struct Packed {
    /// Half the number of inputs.
    pairs: usize,
    /// For each tile, for each pair of inputs: 4 tokens, the first input in the low half.
    values: Vec<[i32; TILE]>,
    /// What a unit is worth, for each token; tokens that fill up the last tile have 0.
    scale: Vec<f32>,
}

impl Packed {
    /// Takes over `rows`, each of `inputs` values (an even number).
    pub fn pack(&mut self, rows: &[f32], inputs: usize) {
        self.pairs = inputs / 2;
        self.values.clear();
        self.scale.clear();
        if self.pairs == 0 {
            return;
        }
        let tokens = rows.len() / inputs;
        let tiles = tokens.div_ceil(TILE);
        self.values.resize(tiles * self.pairs, [0; TILE]);
        for (tile, rows) in self.values.chunks_exact_mut(self.pairs).zip(rows.chunks(TILE * inputs)) {
            for (lane, row) in rows.chunks_exact(inputs).enumerate() {
                let top = largest(row);
                let factor = if top > 0.0 { TOP / top } else { 0.0 };
                self.scale.push(top / TOP);
                for (to, &[low, high]) in tile.iter_mut().zip(row.as_chunks::<2>().0) {
                    if let Some(to) = to.get_mut(lane) {
                        *to = (rounded(low * factor) & 0xffff) | (rounded(high * factor) << 16);
                    }
                }
            }
        }
        self.scale.resize(tiles * TILE, 0.0);
    }
}

/// The largest magnitude in a row.
fn largest(row: &[f32]) -> f32 {
    let (chunks, rest) = row.as_chunks::<8>();
    let mut tops = [0.0_f32; 8];
    for chunk in chunks {
        for (top, value) in tops.iter_mut().zip(chunk) {
            let size = value.abs();
            *top = if size > *top { size } else { *top };
        }
    }
    tops.iter().chain(rest).fold(0.0, |top, value| if value.abs() > top { value.abs() } else { top })
}

/// The nearest whole number, for magnitudes below 2²². The sum's low bits are the number: no call, no branch.
pub fn rounded(value: f32) -> i32 {
    const SHIFT: f32 = 12_582_912.0;
    (value + SHIFT).to_bits().cast_signed().wrapping_sub(SHIFT.to_bits().cast_signed())
}

#[cfg(test)]
mod tests {
    use super::{Matrix, PANEL, Packed, rounded};

    #[test]
    fn rounds_to_the_nearest() {
        for (value, whole) in [(0.4, 0), (-0.6, -1), (8190.7, 8191), (-8191.0, -8191), (1.5, 2)] {
            assert_eq!(rounded(value), whole, "{value}");
        }
    }

    /// Weights of 8 outputs and 4 inputs whose value is `output - 4 × input`.
    fn panel() -> Vec<[u8; 2 * PANEL]> {
        let bytes: Vec<u8> = (0..2_i8)
            .flat_map(|pair| (0..8_i8).flat_map(move |out| [out - 8 * pair, out - 8 * pair - 4]))
            .map(i8::cast_unsigned)
            .collect();
        bytes.as_chunks().0.to_vec()
    }

    #[test]
    fn multiplies_as_real_numbers_do() {
        let matrix = Matrix::new(4, vec![0.5; PANEL], vec![1.0; PANEL], panel()).expect("sizes agree");
        let rows: Vec<f32> = (0..5 * 4_u8).map(|i| f32::from(i) * 0.3 - 2.0).collect();
        let mut packed = Packed::default();
        packed.pack(&rows, 4);
        let mut found = vec![0.0; 5 * PANEL];
        matrix.multiply(&packed, &mut found);
        for (row, found) in rows.chunks(4).zip(found.chunks(PANEL)) {
            for (output, found) in (0_u8..).zip(found) {
                let sum: f32 =
                    (0_u8..).zip(row).map(|(i, x)| x * (f32::from(output) - 4.0 * f32::from(i)) * 0.5).sum();
                assert!((sum + 1.0 - found).abs() < 0.01, "{sum} {found}");
            }
        }
    }

    #[test]
    fn sizes_that_do_not_agree_are_refused() {
        assert!(Matrix::new(6, vec![0.5; PANEL], vec![1.0; PANEL], panel()).is_none());
        assert!(Matrix::new(4, vec![0.5; PANEL], vec![1.0; 7], panel()).is_none());
        assert!(Matrix::new(0, vec![0.5; PANEL], vec![1.0; PANEL], Vec::new()).is_none());
    }
}
