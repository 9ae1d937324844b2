//! United States: SSN, ITIN, Medicare beneficiary identifier, NPI, DEA number.
//!
//! Sources: SSA (no area meaning since 2011-06-25), IRS, CMS "Understanding the MBI format", 45 CFR 162.406, 21 CFR 1301.

use super::Owner;
use super::check::{digit_at, luhn, number, part, shape};
use super::form::{Fit, Form, LAYOUT, STRONG, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "mbi",
        owner: Owner::Patient,
        length: 11..=11,
        layouts: &[&[4, 3, 4]],
        fit: mbi,
        alone: STRONG,
        words: &["medicare", "mbi", "beneficiary"],
    },
    Form {
        rule: "ssn",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[3, 2, 4]],
        fit: ssn,
        alone: LAYOUT,
        words: &["ssn", "social", "social security", "ss", "soc sec"],
    },
    Form {
        rule: "itin",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[3, 2, 4]],
        fit: itin,
        alone: LAYOUT,
        words: &["itin", "taxpayer"],
    },
    Form {
        rule: "npi",
        owner: Owner::Clinician,
        length: 10..=10,
        layouts: &[],
        fit: npi,
        alone: WEAK,
        words: &["npi", "national provider"],
    },
    Form {
        rule: "dea",
        owner: Owner::Clinician,
        length: 9..=9,
        layouts: &[&[2, 7]],
        fit: dea,
        alone: WEAK,
        words: &["dea"],
    },
];

/// No check digit: the areas 000, 666 and 9xx, group 00 and serial 0000 are never issued; two numbers were printed.
fn ssn(code: &[u8]) -> Fit {
    let (Some(area), Some(group), Some(serial)) = (part(code, 0, 3), part(code, 3, 5), part(code, 5, 9))
    else {
        return Fit::No;
    };
    let printed = matches!((area, group, serial), (78, 5, 1120) | (219, 9, 9999));
    Fit::of(area > 0 && area != 666 && area < 900 && group > 0 && serial > 0 && !printed)
}

fn itin(code: &[u8]) -> Fit {
    let (Some(area), Some(group)) = (part(code, 0, 3), part(code, 3, 5)) else { return Fit::No };
    let issued = matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99);
    Fit::when(area >= 900 && number(code).is_some(), issued)
}

/// Letters are never S, L, O, I, B or Z; no check digit.
fn mbi(code: &[u8]) -> Fit {
    if !shape(code, "daxdaxdaadd") {
        return Fit::No;
    }
    let letters = code.iter().all(|byte| !b"SLOIBZ".contains(byte));
    Fit::of(letters && code.first() != Some(&b'0'))
}

/// Luhn behind the prefix 80840, which adds 24 to the sum.
fn npi(code: &[u8]) -> Fit {
    let form = matches!(code.first(), Some(b'1' | b'2')) && number(code).is_some();
    Fit::when(form, form && luhn(&[b"80840", code].concat()))
}

fn dea(code: &[u8]) -> Fit {
    if !shape(code, "axddddddd") || code.get(1).is_some_and(|&byte| byte.is_ascii_digit() && byte != b'9') {
        return Fit::No;
    }
    let at = |index| digit_at(code, index).unwrap_or_default();
    Fit::of((at(2) + at(4) + at(6) + 2 * (at(3) + at(5) + at(7))) % 10 == at(8))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn social_security_number() {
        certain("his social is 123-45-6789", "ssn", "123-45-6789");
        probable("123-45-6789 on the whiteboard", "ssn", "123-45-6789");
        probable("SSN 000-45-6789", "ssn", "000-45-6789");
        nothing_probable("000-45-6789 or 666-45-6789 or 123456789");
    }

    #[test]
    fn taxpayer_number() {
        certain("ITIN 900-70-0000", "itin", "900-70-0000");
        nothing_probable("900-69-0000");
    }

    #[test]
    fn medicare_card() {
        certain("a Medicare card, 1EG4-TE5-MK73. We're", "mbi", "1EG4-TE5-MK73");
        probable("1EG4TE5MK73", "mbi", "1EG4TE5MK73");
        nothing_probable("1SG4-TE5-MK73 or 0EG4-TE5-MK73");
    }

    #[test]
    fn clinicians_own_numbers() {
        certain("NPI: 1234567893", "npi", "1234567893");
        certain("DEA# AB1234563", "dea", "AB1234563");
        probable("DEA# AB1234564", "dea", "AB1234564");
        nothing_probable("1234567893 AB1234563");
    }
}
