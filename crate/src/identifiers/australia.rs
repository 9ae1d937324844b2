//! Australia: Medicare card, the national healthcare identifiers (AS 4846), tax file number.

use super::Owner;
use super::check::{digit_at, luhn, number, weighted};
use super::form::{Fit, Form, LAYOUT, SURE, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "au_medicare",
        owner: Owner::Patient,
        length: 10..=11,
        layouts: &[&[4, 5, 1], &[4, 5, 1, 1], &[4, 5, 2], &[10, 1]],
        fit: medicare,
        alone: LAYOUT,
        words: &["medicare"],
    },
    healthcare(
        "au_ihi",
        Owner::Patient,
        |code| identifier(code, b'0'),
        &["ihi", "individual healthcare identifier"],
    ),
    healthcare("au_hpi_i", Owner::Clinician, |code| identifier(code, b'1'), &["hpi", "hpii"]),
    healthcare("au_hpi_o", Owner::Clinician, |code| identifier(code, b'2'), &["hpi", "hpio"]),
    Form {
        rule: "tfn",
        owner: Owner::Anybody,
        length: 8..=9,
        layouts: &[&[3, 3, 3], &[3, 3, 2]],
        fit: tax_file,
        alone: WEAK,
        words: &["tfn", "tax file"],
    },
];

/// 16 digits with the fixed prefix 80036x: prefix and Luhn together leave no doubt.
const fn healthcare(
    rule: &'static str,
    owner: Owner,
    fit: fn(&[u8]) -> Fit,
    words: &'static [&'static str],
) -> Form {
    Form { rule, owner, length: 16..=16, layouts: &[&[4, 4, 4, 4], &[6, 10]], fit, alone: SURE, words }
}

fn identifier(code: &[u8], kind: u8) -> Fit {
    Fit::when(code.starts_with(b"80036") && code.get(5) == Some(&kind) && number(code).is_some(), luhn(code))
}

/// Eight digits, check digit, issue number, and for one person of the card its reference number 1-9.
fn medicare(code: &[u8]) -> Fit {
    let Some(sum) = weighted(code, &[1, 3, 7, 9, 1, 3, 7, 9]) else { return Fit::No };
    let form =
        matches!(code.first(), Some(b'2'..=b'6')) && number(code).is_some() && code.get(10) != Some(&b'0');
    Fit::when(form, digit_at(code, 8) == Some(sum % 10))
}

fn tax_file(code: &[u8]) -> Fit {
    let nine = weighted(code, &[1, 4, 3, 7, 5, 8, 6, 9, 10]);
    let eight = weighted(code, &[10, 7, 8, 4, 6, 3, 5, 1]);
    let sum = if code.len() == 9 { nine } else { eight };
    Fit::when(number(code).is_some(), sum.is_some_and(|sum| sum % 11 == 0))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn medicare_card() {
        certain("Medicare 2123 45670 1 1", "au_medicare", "2123 45670 1 1");
        probable("2123 45670 1 on the label", "au_medicare", "2123 45670 1");
        nothing_probable("2999999931");
    }

    #[test]
    fn healthcare_identifiers_need_no_name() {
        certain("8003609999999996", "au_ihi", "8003609999999996");
        certain("8003 6199 9999 9995", "au_hpi_i", "8003 6199 9999 9995");
        nothing_probable("8003609999999997");
    }

    #[test]
    fn tax_file_number() {
        certain("TFN 123 456 782", "tfn", "123 456 782");
        nothing_probable("123 456 782");
    }
}
