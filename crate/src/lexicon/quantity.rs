//! Rates, populations and countries in few bytes.
//!
//! Shared with the build script. Rates and populations are quantised logarithmically; the steps are far finer than what is
//! known of the numbers.

/// A positive number in one byte: 22 steps a power of ten, from 0.001 to 350 million; 255 stands for "unknown".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Magnitude(u8);

impl Magnitude {
    /// Not known.
    pub const UNKNOWN: Self = Self(u8::MAX);
    const STEPS: f64 = 22.0;
    const FLOOR: f64 = -3.0;

    /// The nearest step to `value`; unknown when it is not positive.
    #[must_use]
    pub fn of(value: f64) -> Self {
        if value > 0.0 { Self::of_log10(value.log10()) } else { Self::UNKNOWN }
    }

    /// The nearest step to 10 to the power of `log10`.
    #[must_use]
    pub fn of_log10(log10: f64) -> Self {
        let step = ((log10 - Self::FLOOR) * Self::STEPS).round().clamp(0.0, 254.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=254 above"
        )]
        Self(step as u8)
    }

    /// The number, where known.
    #[must_use]
    pub fn get(self) -> Option<f64> {
        (self != Self::UNKNOWN).then(|| 10f64.powf(f64::from(self.0) / Self::STEPS + Self::FLOOR))
    }

    pub(super) fn byte(self) -> u8 {
        self.0
    }

    pub(super) fn from_byte(byte: u8) -> Self {
        Self(byte)
    }

    /// The greater of two, where an unknown one gives way.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        match (self, other) {
            (Self::UNKNOWN, known) | (known, Self::UNKNOWN) => known,
            (Self(one), Self(two)) => Self(one.max(two)),
        }
    }
}

/// A number of inhabitants in two bytes: 250 steps a power of ten, right to 0.5 %, so that it can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Population(u16);

impl Population {
    /// Not known.
    pub const UNKNOWN: Self = Self(u16::MAX);
    const STEPS: f64 = 250.0;

    /// The nearest step to `inhabitants`; unknown when there are none.
    #[must_use]
    pub fn of(inhabitants: f64) -> Self {
        if inhabitants < 1.0 {
            return Self::UNKNOWN;
        }
        let step = (inhabitants.log10() * Self::STEPS).round().clamp(0.0, 60_000.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0..=60000 above"
        )]
        Self(step as u16)
    }

    /// The number, where known.
    #[must_use]
    pub fn get(self) -> Option<f64> {
        (self != Self::UNKNOWN).then(|| 10f64.powf(f64::from(self.0) / Self::STEPS))
    }

    /// The greater of two, where an unknown one gives way.
    #[must_use]
    pub fn larger(self, other: Self) -> Self {
        match (self, other) {
            (Self::UNKNOWN, known) | (known, Self::UNKNOWN) => known,
            (Self(one), Self(two)) => Self(one.max(two)),
        }
    }

    pub(super) fn from_bytes(bytes: [u8; 2]) -> Self {
        Self(u16::from_be_bytes(bytes))
    }

    pub(super) fn bytes(self) -> [u8; 2] {
        self.0.to_be_bytes()
    }
}

/// A country by its ISO 3166-1 alpha-2 code in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub [u8; 2]);

impl Country {
    /// United Kingdom.
    pub const GB: Self = Self(*b"GB");
    /// United States.
    pub const US: Self = Self(*b"US");
    /// Ireland.
    pub const IE: Self = Self(*b"IE");
    /// Canada.
    pub const CA: Self = Self(*b"CA");

    /// The country with this code, in either case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.as_bytes().try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(letters.map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code in capitals.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}
