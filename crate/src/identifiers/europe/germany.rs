//! Germany: health insurance number (§ 290 SGB V), pension insurance number, tax identification number.

use crate::identifiers::Owner;
use crate::identifiers::check::{digit, digit_at, mod_11_10, number, part, shape};
use crate::identifiers::form::{Fit, Form, LAYOUT, STRONG, WEAK};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "kvnr",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[4, 3, 3], &[1, 9]],
        fit: health_insurance,
        alone: WEAK,
        words: &["kvnr", "versichertennummer", "krankenversichertennummer", "krankenkasse", "egk"],
    },
    Form {
        rule: "de_pension",
        owner: Owner::Anybody,
        length: 12..=12,
        layouts: &[&[2, 6, 1, 3], &[8, 1, 3]],
        fit: pension,
        alone: STRONG,
        words: &["rentenversicherungsnummer", "sozialversicherungsnummer", "rvnr", "svnr"],
    },
    Form {
        rule: "steuer_id",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[&[2, 3, 3, 3]],
        fit: tax,
        alone: LAYOUT,
        words: &["steuer id", "steuerid", "steueridentifikationsnummer", "idnr", "steuer"],
    },
];

/// The place of a letter in the alphabet as two digits.
fn letter(byte: u8) -> Option<[u32; 2]> {
    let place = u32::from(byte.checked_sub(b'A')?) + 1;
    Some([place / 10, place % 10])
}

/// Cross-sums of products of digits and weights.
fn cross_sum(digits: impl IntoIterator<Item = u32>, weights: &[u32]) -> u32 {
    digits
        .into_iter()
        .zip(weights)
        .map(|(digit, weight)| {
            let product = digit * weight;
            product / 10 + product % 10
        })
        .sum()
}

fn health_insurance(code: &[u8]) -> Fit {
    let (true, Some((&first, tail))) = (shape(code, "addddddddd"), code.split_first()) else {
        return Fit::No;
    };
    let digits = letter(first).into_iter().flatten().chain(tail.iter().copied().filter_map(digit));
    Fit::of(digit_at(code, 9) == Some(cross_sum(digits, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10))
}

/// Area, date of birth (days may be raised), first letter of the birth name, serial, check digit.
fn pension(code: &[u8]) -> Fit {
    if !shape(code, "ddddddddaddd") || !part(code, 4, 6).is_some_and(|month| (1..=12).contains(&month)) {
        return Fit::No;
    }
    let digits = code.iter().take(11).flat_map(|&byte| match digit(byte) {
        Some(value) => vec![value],
        None => letter(byte).map(Vec::from).unwrap_or_default(),
    });
    Fit::of(digit_at(code, 11) == Some(cross_sum(digits, &[2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10))
}

/// Of the first ten digits one stands two or three times, so that ten different or many equal ones are none.
fn tax(code: &[u8]) -> Fit {
    let head = code.get(..10).unwrap_or_default();
    let most = (b'0'..=b'9').map(|wanted| head.iter().filter(|&&byte| byte == wanted).count()).max();
    let form = number(code).is_some() && code.first() != Some(&b'0') && matches!(most, Some(2 | 3));
    Fit::when(form, mod_11_10(code))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn insurance_and_tax() {
        certain("Versichertennummer A123456780", "kvnr", "A123456780");
        probable("15 070649 C 103", "de_pension", "15 070649 C 103");
        certain("Steuer-ID 36 574 261 809", "steuer_id", "36 574 261 809");
        nothing_probable("A123456780 36574261809 15 070649 C 104");
    }
}
