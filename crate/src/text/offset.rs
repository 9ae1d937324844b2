//! Offsets: the engine counts bytes, the command line code points, the browser UTF-16 units.

/// The unit in which a caller counts positions in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// UTF-8 bytes.
    Byte,
    /// Unicode code points, as the corpus and the command line count.
    CodePoint,
    /// UTF-16 units, as JavaScript counts.
    Utf16,
}

impl Unit {
    /// How many of this unit `text` holds, saturating at `u32::MAX`.
    #[must_use]
    pub fn length(self, text: &str) -> u32 {
        let length = match self {
            Self::Byte => text.len(),
            Self::CodePoint => text.chars().count(),
            Self::Utf16 => text.encode_utf16().count(),
        };
        u32::try_from(length).unwrap_or(u32::MAX)
    }

    /// A converter from byte positions of `text`.
    #[must_use]
    pub fn counter(self, text: &str) -> Counter<'_> {
        Counter { unit: self, text, byte: 0, count: 0 }
    }
}

/// Converts byte positions to another unit; linear over a text when asked in rising order.
#[derive(Debug)]
pub struct Counter<'a> {
    unit: Unit,
    text: &'a str,
    byte: usize,
    count: u32,
}

impl Counter<'_> {
    /// The position of `byte` in the unit. A position inside a character, or past the end, is moved back to the
    /// nearest character boundary.
    pub fn at(&mut self, byte: usize) -> u32 {
        let byte = floor_char_boundary(self.text, byte);
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        self.count = self.count.saturating_add(self.unit.length(passed));
        self.byte = byte;
        self.count
    }
}

/// The nearest character boundary at or before `byte`.
#[must_use]
pub fn floor_char_boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_emoji_joiners_combining_marks_and_right_to_left_text() {
        // (text, bytes before the word, code points, UTF-16 units)
        for (text, word, points, units) in [
            ("😂 Maureen", "Maureen", 2, 3),
            ("👩‍⚕️ Maureen", "Maureen", 5, 6),
            ("Siobha\u{301}n Maureen", "Maureen", 9, 9),
            ("مرحبا Maureen", "Maureen", 6, 6),
        ] {
            let byte = text.find(word).unwrap();
            assert_eq!(Unit::CodePoint.counter(text).at(byte), points, "{text}");
            assert_eq!(Unit::Utf16.counter(text).at(byte), units, "{text}");
        }
    }

    #[test]
    fn a_position_inside_a_character_moves_back() {
        assert_eq!(Unit::Utf16.counter("😂a").at(2), 0);
        assert_eq!(Unit::Utf16.counter("😂a").at(99), 3);
    }

    proptest! {
        #[test]
        fn agrees_with_counting_from_the_start(text in ".*", bytes in prop::collection::vec(0usize..200, 0..20)) {
            for unit in [Unit::Byte, Unit::CodePoint, Unit::Utf16] {
                let mut counter = unit.counter(&text);
                for &byte in &bytes {
                    let head = text.get(..floor_char_boundary(&text, byte)).unwrap();
                    prop_assert_eq!(counter.at(byte), unit.length(head));
                }
            }
        }
    }
}
