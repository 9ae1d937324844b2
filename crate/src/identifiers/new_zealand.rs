//! New Zealand: national health index number, old form and the new one of HISO 10046:2024 (mod 23).

use super::Owner;
use super::check::{digit_at, shape};
use super::form::{Fit, Form, STRONG, WEAK};

/// The alphabet of the NHI: no I, no O. `A` counts 1.
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "nhi",
        owner: Owner::Patient,
        length: 7..=7,
        layouts: &[&[3, 4]],
        fit: old,
        alone: WEAK,
        words: &["nhi", "national health index"],
    },
    Form {
        rule: "nhi",
        owner: Owner::Patient,
        length: 7..=7,
        layouts: &[],
        fit: new,
        alone: STRONG,
        words: &["nhi", "national health index"],
    },
];

/// Sum of the first six values with the weights 7 to 2; none if a letter is not of the alphabet.
fn sum(code: &[u8]) -> Option<u32> {
    code.iter().zip([7, 6, 5, 4, 3, 2]).try_fold(0, |sum, (&byte, weight)| Some(sum + value(byte)? * weight))
}

fn value(byte: u8) -> Option<u32> {
    if byte.is_ascii_digit() {
        return Some(u32::from(byte - b'0'));
    }
    LETTERS.iter().position(|&letter| letter == byte).and_then(|place| u32::try_from(place + 1).ok())
}

fn old(code: &[u8]) -> Fit {
    let (true, Some(sum)) = (shape(code, "aaadddd"), sum(code)) else { return Fit::No };
    Fit::of(sum % 11 != 0 && digit_at(code, 6) == Some((11 - sum % 11) % 10))
}

fn new(code: &[u8]) -> Fit {
    let (true, Some(sum)) = (shape(code, "aaaddaa"), sum(code)) else { return Fit::No };
    let check = LETTERS.get(22 - (sum % 23) as usize);
    Fit::of(check == code.get(6))
}

#[cfg(test)]
mod tests {
    use super::{Fit, new};
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn old_and_new_form() {
        certain("notes for Whaea Hinemoa, NHI ZZZ0016, insulin", "nhi", "ZZZ0016");
        certain("nhi zzz0024", "nhi", "zzz0024");
        probable("ZBN77VL for theatre", "nhi", "ZBN77VL");
        probable("NHI ZZZ0017", "nhi", "ZZZ0017");
        nothing_probable("ZZZ0016 ABC1234 zbn77vl");
    }

    #[test]
    fn published_vectors() {
        for code in ["ZVU27KE", "ZXE24NV", "ZUA48EH", "ZYZ89XY", "ZBN77VL"] {
            assert_eq!(new(code.as_bytes()), Fit::Checked, "{code}");
        }
    }
}
