//! Payment cards (ISO/IEC 7812-1), IBAN (ISO 13616), UK sort code and account number.

use super::Owner;
use super::check::{luhn, mod_97, number, part};
use super::form::{Fit, Form, LAYOUT, NEVER, SURE};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "card",
        owner: Owner::Anybody,
        length: 13..=19,
        layouts: &[&[4, 4, 4, 4], &[4, 6, 5], &[4, 6, 4], &[4, 4, 4, 4, 3], &[4, 4, 4, 1]],
        fit: card,
        alone: LAYOUT,
        words: &["card", "visa", "mastercard", "amex", "debit", "credit", "cc", "pan"],
    },
    Form {
        rule: "iban",
        owner: Owner::Anybody,
        length: 15..=34,
        layouts: &IBAN_GROUPS,
        fit: iban,
        alone: SURE,
        words: &["iban"],
    },
    Form {
        rule: "sort_code",
        owner: Owner::Anybody,
        length: 6..=6,
        layouts: &[&[2, 2, 2]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: NEVER,
        words: &["sort code", "sortcode"],
    },
];

/// Groups of four with a shorter last one, for 15 to 34 characters.
const IBAN_GROUPS: [&[u8]; 20] = [
    &[4, 4, 4, 3],
    &[4, 4, 4, 4],
    &[4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 4],
    &[4, 4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 4, 4],
    &[4, 4, 4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 4, 4, 4],
    &[4, 4, 4, 4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 4, 4, 4, 3],
    &[4, 4, 4, 4, 4, 4, 4, 4],
    &[4, 4, 4, 4, 4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 4, 4, 4, 4, 2],
];

/// Length of each country's IBAN (SWIFT IBAN registry).
const IBAN_LENGTHS: [(&[u8; 2], usize); 48] = [
    (b"AD", 24),
    (b"AE", 23),
    (b"AL", 28),
    (b"AT", 20),
    (b"BA", 20),
    (b"BE", 16),
    (b"BG", 22),
    (b"BH", 22),
    (b"BR", 29),
    (b"CH", 21),
    (b"CY", 28),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DK", 18),
    (b"EE", 20),
    (b"ES", 24),
    (b"FI", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"GE", 22),
    (b"GR", 27),
    (b"HR", 21),
    (b"HU", 28),
    (b"IE", 22),
    (b"IL", 23),
    (b"IS", 26),
    (b"IT", 27),
    (b"JO", 30),
    (b"KW", 30),
    (b"LB", 28),
    (b"LI", 21),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"MC", 27),
    (b"MD", 24),
    (b"MT", 31),
    (b"NL", 18),
    (b"NO", 15),
    (b"PK", 24),
    (b"PL", 28),
    (b"PT", 25),
    (b"QA", 29),
    (b"RO", 24),
    (b"SA", 24),
    (b"SE", 24),
    (b"SI", 19),
    (b"TR", 26),
];

/// Issuer ranges with their lengths, then Luhn.
fn card(code: &[u8]) -> Fit {
    let (Some(two), Some(three), Some(four)) = (part(code, 0, 2), part(code, 0, 3), part(code, 0, 4)) else {
        return Fit::No;
    };
    let issued = match code.len() {
        13 => two / 10 == 4,
        14 => matches!(two, 36 | 38 | 39) || (300..=305).contains(&three),
        15 => matches!(two, 34 | 37),
        16 => {
            matches!(two, 40..=49 | 51..=55 | 62 | 65)
                || (2221..=2720).contains(&four)
                || (3528..=3589).contains(&four)
                || (644..=649).contains(&three)
                || four == 6011
        }
        19 => two / 10 == 4 || matches!(two, 62 | 65),
        _ => false,
    };
    let digits = code.iter().all(u8::is_ascii_digit);
    Fit::when(issued && digits, luhn(code))
}

fn iban(code: &[u8]) -> Fit {
    let known =
        IBAN_LENGTHS.iter().any(|(country, length)| code.starts_with(*country) && code.len() == *length);
    let Some((head, tail)) = code.split_at_checked(4) else { return Fit::No };
    if !known || part(head, 2, 4).is_none() {
        return Fit::No;
    }
    Fit::of(mod_97(tail.iter().chain(head).copied()) == Some(1))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn cards() {
        probable("4111 1111 1111 1111", "card", "4111 1111 1111 1111");
        certain("card 4111111111111111", "card", "4111111111111111");
        certain("amex 3782 822463 10005", "card", "3782 822463 10005");
        nothing_probable("order 4111111111111111, 4111 1111 1111 1112, 4111-1111-1111");
    }

    #[test]
    fn bank_accounts() {
        certain("GB29 NWBK 6016 1331 9268 19", "iban", "GB29 NWBK 6016 1331 9268 19");
        certain("GB29NWBK60161331926819", "iban", "GB29NWBK60161331926819");
        certain("sort code 12-34-56", "sort_code", "12-34-56");
        nothing_probable("GB29 NWBK 6016 1331 9268 10");
    }
}
