//! The forward pass: embeddings, layers, pooling, logits.

use super::activation::{gelu, normalise, softmax};
use super::kernel::Packed;
use super::layout::Input;
use super::weights::{HEAD, Layer, OUTPUTS, TAGS, Weights};

/// Buffers of the forward pass, kept from draft to draft: at most 4 MB for 160 tokens.
#[derive(Default)]
pub struct Scratch {
    /// A row of `hidden` values for each token.
    pub state: Vec<f32>,
    packed: Packed,
    /// Query, key and value of each token.
    attention: Vec<f32>,
    /// Keys of one head, one row a dimension.
    keys: Vec<f32>,
    /// Values of one head, one row a token.
    values: Vec<[f32; HEAD]>,
    /// Scores of one token against all.
    scores: Vec<f32>,
    /// Answers of all heads, then output of a half layer.
    answers: Vec<f32>,
    change: Vec<f32>,
    inner: Vec<f32>,
}

impl Scratch {
    /// The logits of an input. `seen` is shown the state after the embeddings and after each layer.
    pub fn logits(
        &mut self,
        weights: &Weights<'_>,
        input: &Input,
        mut seen: impl FnMut(&[f32]),
    ) -> Option<[f32; OUTPUTS]> {
        self.embed(weights, input)?;
        seen(&self.state);
        for layer in &weights.layers {
            self.attend(layer, weights.shape.hidden);
            self.transform(layer, weights.shape.hidden, weights.shape.inner);
            seen(&self.state);
        }
        self.pool(weights)
    }

    fn embed(&mut self, weights: &Weights<'_>, input: &Input) -> Option<()> {
        let hidden = weights.shape.hidden;
        let (other, own) = weights.kinds.split_at_checked(hidden)?;
        self.state.clear();
        let places = weights.positions.chunks_exact(hidden);
        for (position, (&id, place)) in input.ids.iter().zip(places).enumerate() {
            let kind = if position < input.first { other } else { own };
            let piece = weights.pieces.row(usize::from(id))?;
            self.state.extend(piece.zip(place).zip(kind).map(|((piece, place), kind)| piece + place + kind));
        }
        normalise(&mut self.state, &weights.norm.gain, &weights.norm.bias);
        Some(())
    }

    /// The first half of a layer: every token looks at all.
    fn attend(&mut self, layer: &Layer, hidden: usize) {
        let tokens = self.state.len() / hidden;
        self.packed.pack(&self.state, hidden);
        self.attention.resize(tokens * 3 * hidden, 0.0);
        layer.attention.multiply(&self.packed, &mut self.attention);
        self.answers.resize(tokens * hidden, 0.0);
        for start in (0..hidden).step_by(HEAD) {
            self.attend_with(start, hidden, tokens);
        }
        self.packed.pack(&self.answers, hidden);
        self.add(|packed, change| layer.output.multiply(packed, change));
        normalise(&mut self.state, &layer.first_norm.gain, &layer.first_norm.bias);
    }

    /// One head, whose query starts at `start`.
    fn attend_with(&mut self, start: usize, hidden: usize, tokens: usize) {
        let part =
            |row: &[f32], at: usize| row.get(at..).and_then(|rest| rest.first_chunk::<HEAD>()).copied();
        self.keys.clear();
        self.keys.resize(HEAD * tokens, 0.0);
        self.values.clear();
        for (token, row) in self.attention.chunks_exact(3 * hidden).enumerate() {
            let key = part(row, hidden + start).unwrap_or_default();
            for (column, value) in self.keys.chunks_exact_mut(tokens).zip(key) {
                if let Some(to) = column.get_mut(token) {
                    *to = value;
                }
            }
            self.values.push(part(row, 2 * hidden + start).unwrap_or_default());
        }
        self.scores.resize(tokens, 0.0);
        for (row, answer) in
            self.attention.chunks_exact(3 * hidden).zip(self.answers.chunks_exact_mut(hidden))
        {
            let query = part(row, start).unwrap_or_default();
            score(&query, &self.keys, &mut self.scores);
            softmax(&mut self.scores);
            if let Some(to) = answer.get_mut(start..start + HEAD) {
                to.copy_from_slice(&blend(&self.scores, &self.values));
            }
        }
    }

    /// The second half of a layer: every token by itself.
    fn transform(&mut self, layer: &Layer, hidden: usize, inner: usize) {
        let tokens = self.state.len() / hidden;
        self.packed.pack(&self.state, hidden);
        self.inner.resize(tokens * inner, 0.0);
        layer.inner.multiply(&self.packed, &mut self.inner);
        self.inner.chunks_exact_mut(inner).for_each(gelu);
        self.packed.pack(&self.inner, inner);
        self.add(|packed, change| layer.outer.multiply(packed, change));
        normalise(&mut self.state, &layer.second_norm.gain, &layer.second_norm.bias);
    }

    /// Adds what `change` makes of the packed values to the state.
    fn add(&mut self, change: impl FnOnce(&Packed, &mut [f32])) {
        self.change.resize(self.state.len(), 0.0);
        change(&self.packed, &mut self.change);
        for (state, change) in self.state.iter_mut().zip(&self.change) {
            *state += change;
        }
    }

    /// How likely each token of the last input's own segment tells something of a patient, by tag ([`TAGS`]).
    pub fn tags(&self, weights: &Weights<'_>, first: usize) -> Vec<[f32; TAGS]> {
        let hidden = weights.shape.hidden;
        let rows = self.state.chunks_exact(hidden).skip(first);
        rows.map(|row| {
            let mut tags = [0.0; TAGS];
            let outputs = weights.tags.chunks_exact(hidden).zip(&weights.tag_bias);
            for (tag, (factors, bias)) in tags.iter_mut().zip(outputs) {
                *tag = dot(factors, row) + bias;
            }
            softmax(&mut tags);
            tags
        })
        .collect()
    }

    /// What each token of the last input's own segment adds to a logit. The head is linear in the tokens' mean and maximum, so these
    /// sum to what the whole segment adds, exactly.
    pub fn shares(&self, weights: &Weights<'_>, output: usize, first: usize) -> Option<Vec<f32>> {
        let hidden = weights.shape.hidden;
        let (mean, top) = weights.head.chunks_exact(2 * hidden).nth(output)?.split_at_checked(hidden)?;
        let rows: Vec<&[f32]> = self.state.chunks_exact(hidden).collect();
        let part = 1.0 / rows.len() as f32;
        let mut shares: Vec<f32> = rows.iter().map(|row| dot(mean, row) * part).collect();
        for (column, factor) in top.iter().enumerate() {
            let value = |row: &&[f32]| row.get(column).copied().unwrap_or(f32::MIN);
            let highest = rows.iter().map(value).enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
            *shares.get_mut(highest.0)? += factor * highest.1;
        }
        Some(shares.split_off(first.min(shares.len())))
    }

    /// Mean and maximum over all tokens, then the head.
    fn pool(&self, weights: &Weights<'_>) -> Option<[f32; OUTPUTS]> {
        let hidden = weights.shape.hidden;
        let share = 1.0 / (self.state.len() / hidden) as f32;
        let mut pooled = vec![0.0; 2 * hidden];
        let (mean, top) = pooled.split_at_mut_checked(hidden)?;
        top.fill(f32::MIN);
        for row in self.state.chunks_exact(hidden) {
            for ((mean, top), &value) in mean.iter_mut().zip(&mut *top).zip(row) {
                *mean += value * share;
                *top = if value > *top { value } else { *top };
            }
        }
        let mut logits = [0.0; OUTPUTS];
        let rows = weights.head.chunks_exact(2 * hidden).zip(&weights.head_bias);
        for (logit, (row, bias)) in logits.iter_mut().zip(rows) {
            *logit = dot(row, &pooled) + bias;
        }
        logits.iter().all(|logit| logit.is_finite()).then_some(logits)
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The values, each by its share.
#[inline(never)]
fn blend(shares: &[f32], values: &[[f32; HEAD]]) -> [f32; HEAD] {
    let mut sum = [0.0_f32; HEAD];
    for (share, value) in shares.iter().zip(values) {
        for (sum, value) in sum.iter_mut().zip(value) {
            *sum += share * value;
        }
    }
    sum
}

/// The product of a query with every key. Four dimensions at a time, so that scores are written less often.
#[inline(never)]
fn score(query: &[f32; HEAD], keys: &[f32], scores: &mut [f32]) {
    let tokens = scores.len();
    scores.fill(0.0);
    for (&[q0, q1, q2, q3], rows) in query.as_chunks::<4>().0.iter().zip(keys.chunks_exact(4 * tokens)) {
        let (k0, rest) = rows.split_at(tokens);
        let (k1, rest) = rest.split_at(tokens);
        let (k2, k3) = rest.split_at(tokens);
        for ((((score, k0), k1), k2), k3) in scores.iter_mut().zip(k0).zip(k1).zip(k2).zip(k3) {
            *score += q0 * k0 + q1 * k1 + q2 * k2 + q3 * k3;
        }
    }
}
