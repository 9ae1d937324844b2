//! United Kingdom: NHS number, CHI, H&C number (one number space cut into ranges), national insurance number.
//!
//! Source: NHS Data Dictionary "NHS NUMBER"; ranges as in the NHS number format notes of uk-fci; HMRC NIM39110.

use std::ops::RangeInclusive;

use super::Owner;
use super::calendar::ddmmyy;
use super::check::{nhs, number, shape};
use super::form::{Fit, Form, LAYOUT, STRONG};

/// Issued in England, Wales and the Isle of Man, and the test range 9xx. 5xx is internal and never issued.
const ENGLAND_WALES: [RangeInclusive<u64>; 3] =
    [4_000_000_000..=4_999_999_999, 6_000_000_000..=7_999_999_999, 9_000_000_000..=9_999_999_999];
const NORTHERN_IRELAND: RangeInclusive<u64> = 3_200_000_000..=3_999_999_999;
const SCOTLAND: RangeInclusive<u64> = 100_000_000..=3_199_999_999;

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "nhs_number",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[3, 3, 4]],
        fit: nhs_number,
        alone: LAYOUT,
        words: &["nhs", "nhs number", "health number", "spine", "pds"],
    },
    Form {
        rule: "chi_number",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[6, 4], &[3, 3, 4]],
        fit: chi_number,
        alone: LAYOUT,
        words: &["chi", "nhs", "community health index"],
    },
    Form {
        rule: "hc_number",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[3, 3, 4]],
        fit: hc_number,
        alone: LAYOUT,
        words: &["h c", "hcn", "hc", "health and care", "nhs"],
    },
    Form {
        rule: "national_insurance_number",
        owner: Owner::Anybody,
        length: 8..=9,
        layouts: &[&[2, 2, 2, 2, 1], &[2, 6, 1], &[2, 2, 2, 2], &[8, 1]],
        fit: national_insurance,
        alone: STRONG,
        words: &["ni", "nino", "national insurance", "n i"],
    },
];

fn nhs_number(code: &[u8]) -> Fit {
    match number(code) {
        Some(value) if ENGLAND_WALES.iter().any(|range| range.contains(&value)) => Fit::of(nhs(code)),
        Some(_) => Fit::Form,
        None => Fit::No,
    }
}

fn chi_number(code: &[u8]) -> Fit {
    let form = number(code).is_some_and(|value| SCOTLAND.contains(&value)) && ddmmyy(code, 0);
    Fit::when(form, nhs(code))
}

fn hc_number(code: &[u8]) -> Fit {
    Fit::when(number(code).is_some_and(|value| NORTHERN_IRELAND.contains(&value)), nhs(code))
}

/// Two letters, six digits, A-D. Prefix QQ is the documented dummy: right in form, never issued.
fn national_insurance(code: &[u8]) -> Fit {
    let (Some(&first), Some(&second)) = (code.first(), code.get(1)) else { return Fit::No };
    let tail = code.get(8).is_none_or(|letter| (b'A'..=b'D').contains(letter));
    if !(shape(code, "aadddddda") || shape(code, "aadddddd")) || !tail {
        return Fit::No;
    }
    let barred =
        [b"BG", b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"].iter().any(|prefix| code.starts_with(*prefix));
    let letters = !b"DFIQUV".contains(&first) && !b"DFIQUVO".contains(&second);
    // Without its last letter it is too much like other codes to stand alone.
    Fit::of(letters && !barred && code.len() == 9)
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn nhs_number_with_its_name_is_certain() {
        certain("NHS no 999 000 0018 please", "nhs_number", "999 000 0018");
        certain("her nhs number is 9991234578", "nhs_number", "9991234578");
        certain("9991234578 (NHS number)", "nhs_number", "9991234578");
    }

    #[test]
    fn layout_makes_it_probable_and_digits_alone_do_not() {
        probable("why wont 999 526 0182 pull up", "nhs_number", "999 526 0182");
        nothing_probable("I counted 9991234578 sheep");
        nothing_probable("see page 4012345678 and 1699999999");
    }

    #[test]
    fn ranges_tell_the_country() {
        certain("CHI 0101300018", "chi_number", "0101300018");
        certain("CHI: 010130 0018", "chi_number", "010130 0018");
        certain("H&C number 320 000 0015", "hc_number", "320 000 0015");
        nothing_probable("0101300018");
    }

    #[test]
    fn a_mistyped_number_under_its_name_is_still_one() {
        probable("NHS number 999 000 0019", "nhs_number", "999 000 0019");
        nothing_probable("999 000 0019 steps");
    }

    #[test]
    fn national_insurance_number() {
        probable("AB 12 34 56 C on the form", "national_insurance_number", "AB 12 34 56 C");
        probable("NI number QQ 12 34 56 C", "national_insurance_number", "QQ 12 34 56 C");
        certain("national insurance AB123456C", "national_insurance_number", "AB123456C");
        nothing_probable("ab 12 34 56 c");
    }
}
