//! Ireland: individual health identifier and personal public service number.
//!
//! Known gap: two readings of the IHI check digit are published (over the core, over all leading digits); both pass.

use super::Owner;
use super::check::{digit_at, gs1, nhs, number, shape, weighted};
use super::form::{Fit, Form, STRONG, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "ie_ihi",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[3, 3, 4]],
        fit: ihi_core,
        alone: WEAK,
        words: &["ihi", "health identifier"],
    },
    Form {
        rule: "ie_ihi",
        owner: Owner::Patient,
        length: 18..=18,
        layouts: &[&[7, 10, 1], &[4, 4, 4, 4, 2], &[3, 3, 3, 3, 3, 3]],
        fit: ihi,
        alone: STRONG,
        words: &["ihi", "health identifier"],
    },
    Form {
        rule: "ppsn",
        owner: Owner::Anybody,
        length: 8..=9,
        layouts: &[&[7, 1], &[7, 2]],
        fit: ppsn,
        alone: WEAK,
        words: &["pps", "ppsn", "p p s", "personal public service"],
    },
];

/// Core numbers are drawn from 812 000 000 to 859 999 999, before the check digit.
fn in_core_range(core: &[u8]) -> bool {
    number(core).is_some_and(|value| (8_120_000_000..=8_599_999_999).contains(&value))
}

fn ihi_core(code: &[u8]) -> Fit {
    Fit::when(in_core_range(code), nhs(code))
}

fn ihi(code: &[u8]) -> Fit {
    let Some(core) = code.get(7..17) else { return Fit::No };
    let whole = weighted(code, &[17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
        .is_some_and(|sum| digit_at(code, 16) == Some((11 - sum % 11) % 11));
    Fit::when(number(code).is_some() && in_core_range(core), gs1(code) && (nhs(core) || whole))
}

fn ppsn(code: &[u8]) -> Fit {
    let second = match code.get(8) {
        None | Some(b'W') => 0,
        Some(letter @ b'A'..=b'I') => u32::from(letter - b'A') + 1,
        Some(_) => return Fit::No,
    };
    if !(shape(code, "ddddddda") || shape(code, "dddddddaa")) {
        return Fit::No;
    }
    let Some(sum) = weighted(code, &[8, 7, 6, 5, 4, 3, 2]) else { return Fit::No };
    let letter = b"WABCDEFGHIJKLMNOPQRSTUV".get(((sum + 9 * second) % 23) as usize);
    Fit::of(letter == code.get(7))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn finds_both_numbers_by_name() {
        certain("IHI 8599990004", "ie_ihi", "8599990004");
        certain("PPSN 9999990GA", "ppsn", "9999990GA");
        certain("pps number: 9999990U", "ppsn", "9999990U");
        probable("pps number: 9999990V", "ppsn", "9999990V");
        nothing_probable("9999990U or 8599990004");
    }
}
