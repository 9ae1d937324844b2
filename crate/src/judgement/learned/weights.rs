//! Reads `judge.bin`: format in `training/export.py`, version 2.
//!
//! Rows of the vocabulary stay packed where they lie, since a draft needs few of them; matrices are unpacked, real numbers copied. Everything is checked before anything is used: the
//! checksum of the whole, each size against its bounds, each real number against infinity, the vocabulary's order. A file
//! that fails a check gives `None`.

use super::kernel::{MOST_INPUTS, Matrix};
use super::layout;
use super::sixbit;
use super::tile::PANEL;
use super::wordpiece::Vocabulary;

const MAGIC: &[u8] = b"CHAPJDG2";
/// Every section begins at a multiple of this.
const ALIGNMENT: usize = 16;
/// Width of one attention head.
pub const HEAD: usize = 32;
/// Logits: `warn` and the four concerns.
pub const OUTPUTS: usize = 5;
/// What a token can tell of a patient, and "nothing" before them.
pub const TAGS: usize = 16;

/// The sizes of a model.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Values that describe one token.
    pub hidden: usize,
    /// Values between the two halves of a layer.
    pub inner: usize,
    /// Tokens it can read.
    pub positions: usize,
}

/// A table of rows, six bits a value, one scale a row.
pub struct Embedding<'a> {
    scale: Vec<f32>,
    rows: &'a [u8],
    hidden: usize,
}

impl Embedding<'_> {
    /// The values of one row.
    pub fn row(&self, number: usize) -> Option<impl Iterator<Item = f32>> {
        let scale = *self.scale.get(number)?;
        let length = sixbit::packed_length(self.hidden)?;
        let start = number.checked_mul(length)?;
        let row = sixbit::unpack(self.rows.get(start..start.checked_add(length)?)?);
        Some(row.into_iter().flatten().map(move |byte| f32::from(byte.cast_signed()) * scale))
    }
}

/// Gain and bias of a layer normalisation.
pub struct Norm {
    /// Factor for each value.
    pub gain: Vec<f32>,
    /// Summand for each value.
    pub bias: Vec<f32>,
}

/// One encoder layer.
pub struct Layer {
    /// Query (already divided by the root of [`HEAD`]), key and value, one after the other.
    pub attention: Matrix,
    /// From the heads' joined answers back to a token.
    pub output: Matrix,
    /// After the attention.
    pub first_norm: Norm,
    /// From a token to the inner width.
    pub inner: Matrix,
    /// And back.
    pub outer: Matrix,
    /// After both.
    pub second_norm: Norm,
}

/// The whole model.
pub struct Weights<'a> {
    /// Its sizes.
    pub shape: Shape,
    /// The pieces it knows.
    pub vocabulary: Vocabulary<'a>,
    /// A row for each piece.
    pub pieces: Embedding<'a>,
    /// A row for each position.
    pub positions: Vec<f32>,
    /// A row for the surroundings, a row for the draft.
    pub kinds: Vec<f32>,
    /// After the embeddings.
    pub norm: Norm,
    /// First to last.
    pub layers: Vec<Layer>,
    /// For each output, factors for the mean of the last layer, then for its maximum.
    pub head: Vec<f32>,
    /// Summand of each output.
    pub head_bias: Vec<f32>,
    /// For each tag, factors for a token of the last layer.
    pub tags: Vec<f32>,
    /// Summand of each tag.
    pub tag_bias: Vec<f32>,
    /// Calibration: factor of each logit.
    pub slope: Vec<f32>,
    /// Calibration: summand of each logit.
    pub offset: Vec<f32>,
}

impl<'a> Weights<'a> {
    /// Reads and checks a file.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let body = bytes.strip_prefix(MAGIC)?;
        let (sum, body) = body.split_first_chunk::<8>()?;
        if u64::from_le_bytes(*sum) != checksum(body) {
            return None;
        }
        let mut file = Reader { rest: body };
        let header: [usize; 8] = file.numbers()?;
        let [layers, hidden, heads, inner, pieces, positions, tags, text] = header;
        let sound = (1..=24).contains(&layers)
            && heads.checked_mul(HEAD) == Some(hidden)
            && (HEAD..=1024).contains(&hidden)
            && (PANEL..=MOST_INPUTS).contains(&inner)
            && inner.is_multiple_of(PANEL)
            && (layout::LEAST..=512).contains(&positions)
            && tags == TAGS
            && hidden.is_multiple_of(sixbit::BLOCK)
            && (1..=usize::from(u16::MAX)).contains(&pieces);
        if !sound {
            return None;
        }
        let names = str::from_utf8(file.bytes(text)?).ok()?;
        let order: Vec<u16> =
            file.bytes(pieces * 2)?.as_chunks().0.iter().map(|&pair| u16::from_le_bytes(pair)).collect();
        let weights = Self {
            shape: Shape { hidden, inner, positions },
            vocabulary: Vocabulary::new(names, &order)?,
            pieces: file.embedding(pieces, hidden)?,
            positions: file.floats(positions * hidden)?,
            kinds: file.floats(2 * hidden)?,
            norm: file.norm(hidden)?,
            layers: (0..layers).map(|_| file.layer(hidden, inner)).collect::<Option<_>>()?,
            head: file.floats(OUTPUTS * 2 * hidden)?,
            head_bias: file.floats(OUTPUTS)?,
            tags: file.floats(TAGS * hidden)?,
            tag_bias: file.floats(TAGS)?,
            slope: file.floats(OUTPUTS)?,
            offset: file.floats(OUTPUTS)?,
        };
        file.rest.is_empty().then_some(weights)
    }
}

/// FNV-1a over little-endian words of 64 bits, the last filled up with zeros. Any one damaged word changes it.
pub fn checksum(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    words.iter().chain((!rest.is_empty()).then_some(&last)).fold(0xcbf2_9ce4_8422_2325, |sum, word| {
        (sum ^ u64::from_le_bytes(*word)).wrapping_mul(0x100_0000_01b3)
    })
}

/// What is left of the file.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// The next section, of `length` bytes and its padding.
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (section, rest) = self.rest.split_at_checked(length.checked_next_multiple_of(ALIGNMENT)?)?;
        self.rest = rest;
        section.get(..length)
    }

    fn numbers<const N: usize>(&mut self) -> Option<[usize; N]> {
        let section = self.bytes(N * 4)?;
        let mut numbers = [0; N];
        for (number, bytes) in numbers.iter_mut().zip(section.as_chunks().0) {
            *number = usize::try_from(u32::from_le_bytes(*bytes)).ok()?;
        }
        Some(numbers)
    }

    fn floats(&mut self, count: usize) -> Option<Vec<f32>> {
        let section = self.bytes(count.checked_mul(4)?)?;
        let floats: Vec<f32> = section.as_chunks().0.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect();
        floats.iter().all(|value| value.abs() < 1e6).then_some(floats)
    }

    fn embedding(&mut self, rows: usize, hidden: usize) -> Option<Embedding<'a>> {
        let scale = self.floats(rows)?;
        let length = sixbit::packed_length(rows.checked_mul(hidden)?)?;
        Some(Embedding { scale, rows: self.bytes(length)?, hidden })
    }

    fn norm(&mut self, hidden: usize) -> Option<Norm> {
        Some(Norm { gain: self.floats(hidden)?, bias: self.floats(hidden)? })
    }

    fn matrix(&mut self, inputs: usize, outputs: usize) -> Option<Matrix> {
        let (scale, bias) = (self.floats(outputs)?, self.floats(outputs)?);
        let packed = self.bytes(sixbit::packed_length(inputs.checked_mul(outputs)?)?)?;
        Matrix::new(inputs, scale, bias, sixbit::unpack(packed))
    }

    fn layer(&mut self, hidden: usize, inner: usize) -> Option<Layer> {
        Some(Layer {
            attention: self.matrix(hidden, 3 * hidden)?,
            output: self.matrix(hidden, hidden)?,
            first_norm: self.norm(hidden)?,
            inner: self.matrix(hidden, inner)?,
            outer: self.matrix(inner, hidden)?,
            second_norm: self.norm(hidden)?,
        })
    }
}
