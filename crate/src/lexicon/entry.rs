//! What the lexicon knows about a term, and how it is packed into bytes.
//!
//! Shared with the build script, so that writing and reading cannot drift apart.

use super::classes::{
    BoundaryClass, ClinicalKind, EventClass, FacilityKind, FacilityPart, KinshipClass, Metric, Precision,
    RegionKind, Role, Usage, Weight,
};
use super::quantity::{Country, Magnitude, Population};

/// How often a name is borne, per 100,000 living people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NameRate {
    /// In the United States.
    pub us: Magnitude,
    /// In the United Kingdom.
    pub uk: Magnitude,
}

/// One thing a term can mean. A term may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// A word of everyday English.
    Word {
        /// SCOWL size: 10 the commonest, 95 the rarest; 0 for words added by hand.
        size: u8,
        /// Used mostly as a name, such as `david` or `london`.
        mainly_name: bool,
    },
    /// A given name.
    GivenName {
        /// How often it is borne.
        rate: NameRate,
        /// Share of bearers who are female in per cent, where known.
        female: Option<u8>,
    },
    /// A surname.
    Surname {
        /// How often it is borne.
        rate: NameRate,
    },
    /// A short form that is not itself in the given names; the rate is that of its formal names.
    Nickname {
        /// How often the formal names are borne.
        rate: NameRate,
    },
    /// Settlements of this name in one country.
    Place {
        /// The country.
        country: Country,
        /// Inhabitants of the smallest settlement of this name.
        smallest: Population,
        /// Inhabitants of the largest.
        largest: Population,
    },
    /// An area above the settlement.
    Region {
        /// The country.
        country: Country,
        /// What kind of area.
        kind: RegionKind,
        /// Inhabitants.
        population: Population,
    },
    /// A named institution.
    Facility {
        /// The country.
        country: Country,
        /// What kind.
        kind: FacilityKind,
        /// How many institutions share the name, at most 255.
        bearers: u8,
        /// Inhabitants of its town, where known.
        town: Population,
        /// A short form that counts only in capitals.
        upper_only: bool,
    },
    /// A general term for a part of health care.
    FacilityTerm {
        /// What it names.
        part: FacilityPart,
        /// How much it weighs.
        weight: Weight,
        /// Where it is used.
        usage: Usage,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// An occupation.
    Occupation {
        /// Holders per 100,000 people; an order of magnitude.
        rate: Magnitude,
        /// How singular it is.
        role: Role,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// A kinship term.
    Kinship {
        /// What it says.
        class: KinshipClass,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// A diagnosis, injury, procedure or drug.
    Condition {
        /// What the rate counts.
        metric: Metric,
        /// Cases per 100,000.
        rate: Magnitude,
        /// The rate is a default for "rare, unknown".
        default_rate: bool,
        /// ICD-10 chapter, 1 to 22; 0 unknown.
        chapter: u8,
        /// An abbreviation that counts only in capitals.
        upper_only: bool,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// A happening.
    Event {
        /// What kind.
        class: EventClass,
        /// How far it singles out.
        uniqueness: Weight,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// Looks.
    Appearance {
        /// People who look so per 100,000; by class of feature, an order of magnitude.
        rate: Magnitude,
    },
    /// A time expression.
    Time {
        /// How far it narrows.
        precision: Precision,
    },
    /// Language of clinical work.
    Clinical {
        /// What kind.
        kind: ClinicalKind,
        /// How much it weighs.
        weight: Weight,
        /// Where it is used.
        usage: Usage,
        /// Also an everyday word: ask for context.
        ambiguous: bool,
    },
    /// Contempt for patients.
    Demeaning {
        /// 1 mild to 3 severe.
        severity: u8,
        /// Where it is used.
        usage: Usage,
        /// Often innocent: ask for context.
        ambiguous: bool,
    },
    /// A phrase about the boundary between clinician and patient.
    Boundary {
        /// What it says.
        class: BoundaryClass,
        /// How much it weighs.
        weight: Weight,
    },
}

/// The bit of the kind byte that marks the last entry of a term.
const LAST: u8 = 0x80;

impl Entry {
    /// Appends the packed entry; `last` marks the last entry of a term.
    pub fn encode(self, last: bool, out: &mut Vec<u8>) {
        let start = out.len();
        match self {
            Self::Word { size, mainly_name } => out.extend([0, size, u8::from(mainly_name)]),
            Self::GivenName { rate, female } => {
                out.extend([1, rate.us.byte(), rate.uk.byte(), female.unwrap_or(u8::MAX)])
            }
            Self::Surname { rate } => out.extend([2, rate.us.byte(), rate.uk.byte()]),
            Self::Nickname { rate } => out.extend([3, rate.us.byte(), rate.uk.byte()]),
            // Most names are those of one settlement in a country.
            Self::Place { country: Country([one, two]), smallest, largest } if smallest == largest => {
                out.extend([17, one, two]);
                out.extend(largest.bytes());
            }
            Self::Place { country: Country([one, two]), smallest, largest } => {
                out.extend([4, one, two]);
                out.extend(smallest.bytes());
                out.extend(largest.bytes());
            }
            Self::Region { country: Country([one, two]), kind, population } => {
                out.extend([5, one, two, kind.code()]);
                out.extend(population.bytes());
            }
            Self::Facility { country: Country([one, two]), kind, bearers, town, upper_only } => {
                out.extend([6, one, two, kind.code(), bearers, u8::from(upper_only)]);
                out.extend(town.bytes());
            }
            Self::FacilityTerm { part, weight, usage, ambiguous } => {
                out.extend([7, part.code(), weight.code(), usage.code(), u8::from(ambiguous)]);
            }
            Self::Occupation { rate, role, ambiguous } => {
                out.extend([8, rate.byte(), role.code(), u8::from(ambiguous)]);
            }
            Self::Kinship { class, ambiguous } => out.extend([9, class.code(), u8::from(ambiguous)]),
            Self::Condition { metric, rate, default_rate, chapter, upper_only, ambiguous } => {
                let flags = u8::from(default_rate) | u8::from(upper_only) << 1 | u8::from(ambiguous) << 2;
                out.extend([10, metric.code(), rate.byte(), chapter, flags]);
            }
            Self::Event { class, uniqueness, ambiguous } => {
                out.extend([11, class.code(), uniqueness.code(), u8::from(ambiguous)]);
            }
            Self::Appearance { rate } => out.extend([12, rate.byte()]),
            Self::Time { precision } => out.extend([13, precision.code()]),
            Self::Clinical { kind, weight, usage, ambiguous } => {
                out.extend([14, kind.code(), weight.code(), usage.code(), u8::from(ambiguous)]);
            }
            Self::Demeaning { severity, usage, ambiguous } => {
                out.extend([15, severity, usage.code(), u8::from(ambiguous)]);
            }
            Self::Boundary { class, weight } => out.extend([16, class.code(), weight.code()]),
        }
        if last && let Some(kind) = out.get_mut(start) {
            *kind |= LAST;
        }
    }

    /// Reads the entry at the start of `bytes`: the entry, whether it is the last, and the rest.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<(Self, bool, &[u8])> {
        let (&head, rest) = bytes.split_first()?;
        let mut rest = rest;
        let mut byte = || {
            let (&first, tail) = rest.split_first()?;
            rest = tail;
            Some(first)
        };
        let entry = match head & !LAST {
            0 => Self::Word { size: byte()?, mainly_name: byte()? != 0 },
            1 => Self::GivenName {
                rate: NameRate { us: Magnitude::from_byte(byte()?), uk: Magnitude::from_byte(byte()?) },
                female: Some(byte()?).filter(|&share| share <= 100),
            },
            2 => Self::Surname {
                rate: NameRate { us: Magnitude::from_byte(byte()?), uk: Magnitude::from_byte(byte()?) },
            },
            3 => Self::Nickname {
                rate: NameRate { us: Magnitude::from_byte(byte()?), uk: Magnitude::from_byte(byte()?) },
            },
            4 => Self::Place {
                country: Country([byte()?, byte()?]),
                smallest: Population::from_bytes([byte()?, byte()?]),
                largest: Population::from_bytes([byte()?, byte()?]),
            },
            5 => Self::Region {
                country: Country([byte()?, byte()?]),
                kind: RegionKind::from_code(byte()?)?,
                population: Population::from_bytes([byte()?, byte()?]),
            },
            6 => Self::Facility {
                country: Country([byte()?, byte()?]),
                kind: FacilityKind::from_code(byte()?)?,
                bearers: byte()?,
                upper_only: byte()? != 0,
                town: Population::from_bytes([byte()?, byte()?]),
            },
            7 => Self::FacilityTerm {
                part: FacilityPart::from_code(byte()?)?,
                weight: Weight::from_code(byte()?)?,
                usage: Usage::from_code(byte()?)?,
                ambiguous: byte()? != 0,
            },
            8 => Self::Occupation {
                rate: Magnitude::from_byte(byte()?),
                role: Role::from_code(byte()?)?,
                ambiguous: byte()? != 0,
            },
            9 => Self::Kinship { class: KinshipClass::from_code(byte()?)?, ambiguous: byte()? != 0 },
            10 => {
                let (metric, rate, chapter, flags) =
                    (Metric::from_code(byte()?)?, Magnitude::from_byte(byte()?), byte()?, byte()?);
                Self::Condition {
                    metric,
                    rate,
                    default_rate: flags & 1 != 0,
                    chapter,
                    upper_only: flags & 2 != 0,
                    ambiguous: flags & 4 != 0,
                }
            }
            11 => Self::Event {
                class: EventClass::from_code(byte()?)?,
                uniqueness: Weight::from_code(byte()?)?,
                ambiguous: byte()? != 0,
            },
            12 => Self::Appearance { rate: Magnitude::from_byte(byte()?) },
            13 => Self::Time { precision: Precision::from_code(byte()?)? },
            14 => Self::Clinical {
                kind: ClinicalKind::from_code(byte()?)?,
                weight: Weight::from_code(byte()?)?,
                usage: Usage::from_code(byte()?)?,
                ambiguous: byte()? != 0,
            },
            15 => Self::Demeaning {
                severity: byte()?,
                usage: Usage::from_code(byte()?)?,
                ambiguous: byte()? != 0,
            },
            16 => Self::Boundary {
                class: BoundaryClass::from_code(byte()?)?,
                weight: Weight::from_code(byte()?)?,
            },
            17 => {
                let country = Country([byte()?, byte()?]);
                let size = Population::from_bytes([byte()?, byte()?]);
                Self::Place { country, smallest: size, largest: size }
            }
            _ => return None,
        };
        Some((entry, head & LAST != 0, rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_keeps_an_entry() {
        let entries = [
            Entry::Place {
                country: Country::US,
                smallest: Population::of(900.0),
                largest: Population::of(900.0),
            },
            Entry::Place {
                country: Country::GB,
                smallest: Population::of(900.0),
                largest: Population::UNKNOWN,
            },
            Entry::Facility {
                country: Country::US,
                kind: FacilityKind::Trust,
                bearers: 3,
                town: Population::of(174_000.0),
                upper_only: true,
            },
            Entry::Condition {
                metric: Metric::Birth,
                rate: Magnitude::of(7.0),
                default_rate: true,
                chapter: 17,
                upper_only: false,
                ambiguous: true,
            },
            Entry::Region {
                country: Country::IE,
                kind: RegionKind::Island,
                population: Population::of(160.0),
            },
        ];
        for (last, entry) in entries.into_iter().enumerate() {
            let mut packed = Vec::new();
            entry.encode(last % 2 == 0, &mut packed);
            assert_eq!(Entry::decode(&packed), Some((entry, last % 2 == 0, &[][..])));
        }
        assert_eq!(Entry::decode(&[0x7f]), None);
    }
}
