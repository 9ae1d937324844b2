//! South Africa's identity number, and Nigeria's and Kenya's under their names.

use super::Owner;
use super::calendar::yymmdd;
use super::check::{luhn, number};
use super::form::{Fit, Form, LAYOUT, NEVER};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "za_id",
        owner: Owner::Anybody,
        length: 13..=13,
        layouts: &[&[6, 4, 3], &[6, 4, 2, 1], &[6, 4, 1, 1, 1]],
        fit: south_africa,
        alone: LAYOUT,
        words: &["sa id", "rsa id", "id number", "id no", "identity number", "said"],
    },
    Form {
        rule: "ng_nin",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[&[4, 3, 4]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: NEVER,
        words: &["nin", "national identity number", "nin number"],
    },
    Form {
        rule: "nhif",
        owner: Owner::Patient,
        length: 6..=10,
        layouts: &[],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: NEVER,
        words: &["nhif", "nhif no", "nhis"],
    },
];

/// YYMMDD, sequence, citizenship 0-2, a digit that was 8 or 9 (older: race), Luhn.
fn south_africa(code: &[u8]) -> Fit {
    let form = number(code).is_some() && yymmdd(code, 0) && matches!(code.get(10), Some(b'0'..=b'2'));
    Fit::when(form, luhn(code))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn identity_numbers() {
        probable("Mr J Mokoena, ID 900101 0000 08 0, he left", "za_id", "900101 0000 08 0");
        certain("SA ID 9001010000080", "za_id", "9001010000080");
        probable("his ID: 9001010000080", "za_id", "9001010000080");
        certain("NIN 12345678901", "ng_nin", "12345678901");
        nothing_probable("9001010000080 12345678901 1712345678901");
    }
}
