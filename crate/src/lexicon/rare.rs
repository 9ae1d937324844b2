//! The set of rare surnames: an xor filter (Graf and Lemire, J. Exp. Algorithmics 25, 2020) of 12 bits a name.
//!
//! Shared with the build script. A surname that hardly more than one person in a million bears (`build/names.rs`), and that means
//! nothing else, needs no entry of its own: one entry serves all. No name of the set is ever missed; of other words one in
//! 4,096 is taken for one.
//!
//! Layout: seed (8 bytes), length of a segment (4), then three segments of cells, two cells in three bytes. Numbers are
//! little-endian.

/// Bits of a cell.
pub const BITS: u32 = 12;

/// Where a key's three cells are, and what they must make together.
#[derive(Clone, Copy)]
pub struct Place {
    /// One cell of each segment.
    pub cells: [usize; 3],
    /// The exclusive or of the three.
    pub print: u16,
}

/// The place of a key.
#[must_use]
pub fn place(key: impl IntoIterator<Item = u8>, seed: u64, segment: u32) -> Place {
    // FNV-1a, then the finaliser of MurmurHash3, so that each bit of the key moves each bit of the hash.
    let hash = key.into_iter().fold(0xcbf2_9ce4_8422_2325 ^ seed, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    let hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    let hash = hash ^ hash >> 33;
    let cell = |part: u32| {
        // The upper half of a product spreads 32 bits of the hash evenly over the segment.
        let bits = hash.rotate_left(part * 21) & 0xffff_ffff;
        let within = (bits * u64::from(segment)) >> 32;
        usize::try_from(u64::from(part) * u64::from(segment) + within).unwrap_or(usize::MAX)
    };
    let print = (hash ^ hash >> 32) & ((1 << BITS) - 1);
    Place { cells: [cell(0), cell(1), cell(2)], print: u16::try_from(print).unwrap_or(0) }
}

/// A filter as it lies in the package.
#[derive(Clone, Copy, Debug)]
pub struct Rare<'a> {
    seed: u64,
    segment: u32,
    cells: &'a [u8],
}

impl<'a> Rare<'a> {
    /// Reads a filter; `None` if it is cut off.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (seed, rest) = bytes.split_first_chunk()?;
        let (segment, cells) = rest.split_first_chunk()?;
        Some(Self { seed: u64::from_le_bytes(*seed), segment: u32::from_le_bytes(*segment), cells })
    }

    /// Whether the set holds a key.
    #[must_use]
    pub fn holds(&self, key: impl IntoIterator<Item = u8>) -> bool {
        let place = place(key, self.seed, self.segment);
        let found = place.cells.into_iter().try_fold(0, |sum, cell| Some(sum ^ self.cell(cell)?));
        found == Some(place.print)
    }

    fn cell(&self, index: usize) -> Option<u16> {
        let start = index / 2 * 3;
        let &[one, two, three] = self.cells.get(start..)?.first_chunk()?;
        let (one, two, three) = (u16::from(one), u16::from(two), u16::from(three));
        Some(if index.is_multiple_of(2) { one | (two & 0x0f) << 8 } else { two >> 4 | three << 4 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cells_lie_in_three_bytes() {
        let mut bytes = vec![0; 12];
        bytes.extend([0xbc, 0xfa, 0xde]);
        let filter = Rare::read(&bytes).unwrap();
        assert_eq!([0, 1, 2].map(|index| filter.cell(index)), [Some(0xabc), Some(0xdef), None]);
    }

    #[test]
    fn a_damaged_filter_holds_nothing() {
        assert!(Rare::read(&[0; 11]).is_none());
        assert!(!Rare::read(&[0; 12]).unwrap().holds(*b"smith"));
        assert!(!Rare::read(&[255; 40]).unwrap().holds(*b"smith"));
    }
}
