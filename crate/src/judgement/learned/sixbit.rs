//! Whole numbers of 6 bits, -32 to 31: a quarter less to ship and to read than bytes, at 3 % of a weight's own spread.
//!
//! Blocks of 64 numbers take 48 bytes: 32 bytes with the low 4 bits of number + 32, then 16 bytes with the high 2. Of number
//! `16 q + i` the low bits are in byte `16 (q mod 2) + i`, in its upper half if q > 1, the high bits in byte `32 + i`, shifted by
//! 2 q. So a block is unpacked by whole vectors (`training/export.py` packs).

/// Numbers in a block.
pub const BLOCK: usize = 64;
/// Bytes of a block.
const BYTES: usize = 48;
/// Numbers in a quarter of a block.
const QUARTER: usize = 16;

/// Bytes that `count` numbers take; `None` unless they fill whole blocks.
pub fn packed_length(count: usize) -> Option<usize> {
    count.is_multiple_of(BLOCK).then_some(count / BLOCK)?.checked_mul(BYTES)
}

/// The numbers of whole blocks, as the bytes of `i8`; what is left over after them is not read.
pub fn unpack(packed: &[u8]) -> Vec<[u8; QUARTER]> {
    let blocks = packed.as_chunks::<BYTES>().0;
    let mut numbers = vec![[0; QUARTER]; blocks.len() * (BLOCK / QUARTER)];
    for (block, to) in blocks.iter().zip(numbers.as_chunks_mut::<{ BLOCK / QUARTER }>().0) {
        *to = quarters(block);
    }
    numbers
}

/// The four quarters of a block.
pub fn quarters(block: &[u8; BYTES]) -> [[u8; QUARTER]; BLOCK / QUARTER] {
    let mut made = [[0; QUARTER]; BLOCK / QUARTER];
    let &[first, second, high] = block.as_chunks::<QUARTER>().0 else { return made };
    let [a, b, c, d] = &mut made;
    for (to, low, shift) in [(a, first, 0), (b, second, 2)] {
        for ((to, low), high) in to.iter_mut().zip(low).zip(high) {
            *to = (low & 15 | (high >> shift & 3) << 4).wrapping_sub(32);
        }
    }
    for (to, low, shift) in [(c, first, 4), (d, second, 6)] {
        for ((to, low), high) in to.iter_mut().zip(low).zip(high) {
            *to = (low >> 4 | (high >> shift & 3) << 4).wrapping_sub(32);
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{BLOCK, BYTES, packed_length, unpack};

    /// As `training/export.py` packs.
    fn pack(numbers: &[i8]) -> Vec<u8> {
        let mut packed = Vec::new();
        for block in numbers.chunks(BLOCK) {
            let code = |k: usize| (block[k] + 32).cast_unsigned();
            packed.extend((0..32).map(|k| code(k) & 15 | (code(k + 32) & 15) << 4));
            packed.extend((0..16).map(|i| (0..4).map(|q| code(16 * q + i) >> 4 << (2 * q)).sum::<u8>()));
        }
        packed
    }

    proptest! {
        #[test]
        fn unpacking_undoes_packing(numbers in proptest::collection::vec(-32..=31_i8, 3 * BLOCK)) {
            let packed = pack(&numbers);
            prop_assert_eq!(packed.len(), packed_length(numbers.len()).expect("whole blocks"));
            let unpacked: Vec<i8> = unpack(&packed).concat().into_iter().map(u8::cast_signed).collect();
            prop_assert_eq!(unpacked, numbers);
        }
    }

    #[test]
    fn only_whole_blocks_are_read() {
        assert_eq!(packed_length(BLOCK + 1), None);
        assert_eq!(unpack(&[0; BYTES - 1]).len(), 0);
        assert_eq!(unpack(&[0; BYTES + 1]), [[224; 16]; 4]);
    }
}
