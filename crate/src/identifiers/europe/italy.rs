//! Italy: codice fiscale (DM 23 December 1976): name, date of birth, sex and place in one code.
//!
//! Where two people would share a code, digits are replaced by letters (omocodia).

use crate::identifiers::Owner;
use crate::identifiers::form::{Fit, Form, SURE};

/// Letters that stand for 0 to 9 under omocodia.
const SUBSTITUTES: &[u8; 10] = b"LMNPQRSTUV";
/// Values of 0-9 in odd places; A-J have the same.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

pub(in crate::identifiers) const FORMS: &[Form] = &[Form {
    rule: "codice_fiscale",
    owner: Owner::Anybody,
    length: 16..=16,
    layouts: &[&[6, 5, 5], &[3, 3, 5, 5], &[3, 3, 5, 4, 1]],
    fit: codice_fiscale,
    alone: SURE,
    words: &["codice fiscale", "cf", "c f", "tessera sanitaria"],
}];

fn codice_fiscale(code: &[u8]) -> Fit {
    let mut sum = 0;
    for (place, &byte) in code.iter().enumerate() {
        let right = match place {
            0..=5 | 11 | 15 => byte.is_ascii_uppercase(),
            8 => b"ABCDEHLMPRST".contains(&byte),
            _ => byte.is_ascii_digit() || SUBSTITUTES.contains(&byte),
        };
        if !right {
            return Fit::No;
        }
        if place < 15 {
            sum += value(byte, place % 2 == 0);
        }
    }
    let month = code.get(8).is_some_and(|letter| b"ABCDEHLMPRST".contains(letter));
    let days = code
        .get(9..11)
        .and_then(|digits| digits.iter().try_fold(0, |day, &byte| Some(day * 10 + plain(byte)?)));
    let day = matches!(days, Some(1..=31 | 41..=71));
    let check = code.get(15).map(|&letter| u32::from(letter - b'A'));
    Fit::when(month && day, check == Some(sum % 26))
}

/// The digit that a byte is or stands for.
fn plain(byte: u8) -> Option<u32> {
    if byte.is_ascii_digit() {
        return Some(u32::from(byte - b'0'));
    }
    SUBSTITUTES.iter().position(|&letter| letter == byte).and_then(|place| u32::try_from(place).ok())
}

/// Places count from 1, so the first is odd.
fn value(byte: u8, odd: bool) -> u32 {
    let place = u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' });
    if odd { ODD.get(place as usize).copied().unwrap_or_default() } else { place }
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn codice_fiscale() {
        certain("RSSMRA99A01H501F", "codice_fiscale", "RSSMRA99A01H501F");
        certain("RSS MRA 99A01 H501F", "codice_fiscale", "RSS MRA 99A01 H501F");
        probable("codice fiscale RSSMRA99A01H501G", "codice_fiscale", "RSSMRA99A01H501G");
        nothing_probable("RSSMRA99A01H501G");
    }
}
