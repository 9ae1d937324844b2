//! FNV-1a for tables whose keys are our own: the words of patterns. The standard hash withstands chosen keys, which nobody
//! chooses here, and costs more than the look-up of a short word.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds a [`QuickHasher`] for each key.
pub(super) type QuickHash = BuildHasherDefault<QuickHasher>;

/// The hash so far.
pub(super) struct QuickHasher(u64);

impl Default for QuickHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_values() {
        // Noll's test vectors for 64 bits.
        for (text, wanted) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            let mut hasher = QuickHasher::default();
            hasher.write(text.as_bytes());
            assert_eq!(hasher.finish(), wanted, "{text}");
        }
    }
}
