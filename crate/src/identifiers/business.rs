//! Numbers of a business that lead to its owner: Australia's ABN and ACN, India's GSTIN, a US bank's routing number.
//!
//! Sources: Australian Business Register, ASIC, GST Network, American Bankers Association. All need their names: alone
//! they are too short or too common.

use super::Owner;
use super::check::{digit_at, number, part, shape, weighted};
use super::form::{Fit, Form, NEVER, WEAK};

pub(super) const FORMS: &[Form] = &[
    form("au_abn", 11, &[&[2, 3, 3, 3]], abn, &["abn", "business number"]),
    form("au_acn", 9, &[&[3, 3, 3]], acn, &["acn", "company number"]),
    Form { alone: WEAK, ..form("in_gstin", 15, &[], gstin, &["gstin", "gst"]) },
    form("us_routing_number", 9, &[], routing, &["routing", "aba", "aba number"]),
];

const fn form(
    rule: &'static str,
    length: usize,
    layouts: &'static [&'static [u8]],
    fit: fn(&[u8]) -> Fit,
    words: &'static [&'static str],
) -> Form {
    Form { rule, owner: Owner::Anybody, length: length..=length, layouts, fit, alone: NEVER, words }
}

/// One is taken from the first digit; then the weighted sum is a multiple of 89.
fn abn(code: &[u8]) -> Fit {
    let sum = weighted(code, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    let form = number(code).is_some() && code.first() != Some(&b'0');
    Fit::when(form, sum.is_some_and(|sum| sum >= 10 && (sum - 10) % 89 == 0))
}

fn acn(code: &[u8]) -> Fit {
    let sum = weighted(code, &[8, 7, 6, 5, 4, 3, 2, 1]);
    Fit::when(number(code).is_some(), sum.map(|sum| (10 - sum % 10) % 10) == digit_at(code, 8))
}

/// State, PAN, number of the registration, Z, and a check sign mod 36 with weights 1 and 2 in turn.
fn gstin(code: &[u8]) -> Fit {
    if !shape(code, "ddaaaaaddddaxZx") || !matches!(part(code, 0, 2), Some(1..=38 | 97 | 99)) {
        return Fit::No;
    }
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 });
    let sum: u32 = code
        .iter()
        .take(14)
        .zip([1, 2].iter().cycle())
        .map(|(byte, weight)| value(*byte) * weight)
        .map(|product| product / 36 + product % 36)
        .sum();
    Fit::of(code.get(14).is_some_and(|byte| value(*byte) == (36 - sum % 36) % 36))
}

/// Weights 3, 7, 1; the first two digits name a Federal Reserve district.
fn routing(code: &[u8]) -> Fit {
    let district = matches!(part(code, 0, 2), Some(1..=12 | 21..=32 | 61..=72 | 80));
    let sum = weighted(code, &[3, 7, 1, 3, 7, 1, 3, 7, 1]);
    Fit::when(district, sum.is_some_and(|sum| sum % 10 == 0))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn businesses_need_their_names() {
        // The examples that the registers publish.
        certain("ABN 51 824 753 556", "au_abn", "51 824 753 556");
        certain("ACN 004 085 616", "au_acn", "004 085 616");
        certain("GSTIN 27AAPFU0939F1ZV", "in_gstin", "27AAPFU0939F1ZV");
        certain("routing 123456780", "us_routing_number", "123456780");
        probable("ABN 51 824 753 557", "au_abn", "51 824 753 557");
        nothing_probable("27AAPFU0939F1ZV 123456780");
    }
}
