//! Turkey, Israel and the United Arab Emirates.

use super::Owner;
use super::check::{digit_at, luhn, number, weighted};
use super::form::{Fit, Form, STRONG, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "tckn",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[],
        fit: turkey,
        alone: WEAK,
        words: &["tckn", "kimlik", "tc", "t c"],
    },
    Form {
        rule: "teudat_zehut",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[8, 1]],
        fit: |code| Fit::when(number(code).is_some(), luhn(code)),
        alone: WEAK,
        words: &["teudat", "zehut", "tz", "t z", "israeli id"],
    },
    Form {
        rule: "emirates_id",
        owner: Owner::Anybody,
        length: 15..=15,
        layouts: &[&[3, 4, 7, 1]],
        fit: |code| Fit::when(code.starts_with(b"784") && number(code).is_some(), luhn(code)),
        alone: STRONG,
        words: &["emirates id", "eid"],
    },
];

/// Two check digits: 7 times the odd places less the even ones, and the sum of the first ten.
fn turkey(code: &[u8]) -> Fit {
    if number(code).is_none() || code.first() == Some(&b'0') {
        return Fit::No;
    }
    let (Some(odd), Some(even), Some(sum)) = (
        weighted(code, &[7, 0, 7, 0, 7, 0, 7, 0, 7]),
        weighted(code, &[0, 1, 0, 1, 0, 1, 0, 1]),
        weighted(code, &[1; 10]),
    ) else {
        return Fit::No;
    };
    // 40 keeps the difference positive: the even places add up to 36 at most.
    let tenth = (odd + 40 - even) % 10;
    Fit::of(digit_at(code, 9) == Some(tenth) && digit_at(code, 10) == Some(sum % 10))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn identity_numbers() {
        certain("TC kimlik 99999999068", "tckn", "99999999068");
        certain("teudat zehut 999999998", "teudat_zehut", "999999998");
        probable("784-1980-1234567-8", "emirates_id", "784-1980-1234567-8");
        nothing_probable("99999999068 999999998");
    }
}
