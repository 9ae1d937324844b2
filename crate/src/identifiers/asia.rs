//! Asia: India's Aadhaar, ABHA and PAN; Singapore, Malaysia, Korea, China, Pakistan and the Philippines.
//!
//! Known gap: Singapore's M series and the ABHA have no published check; they count by form and name.

use super::Owner;
use super::calendar::yymmdd;
use super::check::{digit_at, mod_11_2, number, shape, verhoeff, weighted};
use super::form::{Fit, Form, LAYOUT, NEVER, STRONG, WEAK};

pub(super) const INDIA: &[Form] = &[
    Form {
        rule: "aadhaar",
        owner: Owner::Anybody,
        length: 12..=12,
        layouts: &[&[4, 4, 4]],
        fit: |code| {
            Fit::when(matches!(code.first(), Some(b'2'..=b'9')) && number(code).is_some(), verhoeff(code))
        },
        alone: LAYOUT,
        words: &["aadhaar", "aadhar", "adhar", "uid", "uidai"],
    },
    Form {
        rule: "abha",
        owner: Owner::Patient,
        length: 14..=14,
        layouts: &[&[2, 4, 4, 4]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: (None, Some(super::Strength::Probable)),
        words: &["abha", "health id", "abdm"],
    },
    Form {
        rule: "pan",
        owner: Owner::Anybody,
        length: 10..=10,
        layouts: &[],
        fit: permanent_account,
        alone: STRONG,
        words: &["pan", "income tax"],
    },
];

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "sg_nric",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[],
        fit: singapore,
        alone: STRONG,
        words: &["nric", "fin", "ic"],
    },
    Form {
        rule: "my_kad",
        owner: Owner::Anybody,
        length: 12..=12,
        layouts: &[&[6, 2, 4]],
        fit: |code| Fit::when(number(code).is_some() && yymmdd(code, 0), true),
        alone: (None, Some(super::Strength::Probable)),
        words: &["ic", "mykad", "nric", "kad pengenalan"],
    },
    Form {
        rule: "kr_rrn",
        owner: Owner::Anybody,
        length: 13..=13,
        layouts: &[&[6, 7]],
        fit: korea,
        alone: (None, Some(super::Strength::Probable)),
        words: &["rrn", "resident registration"],
    },
    Form {
        rule: "cn_resident_id",
        owner: Owner::Anybody,
        length: 18..=18,
        layouts: &[&[6, 8, 4]],
        fit: |code| Fit::when(china(code), mod_11_2(code)),
        alone: STRONG,
        words: &["resident id", "identity card", "shenfenzheng"],
    },
    Form {
        rule: "pk_cnic",
        owner: Owner::Anybody,
        length: 13..=13,
        layouts: &[&[5, 7, 1]],
        fit: |code| Fit::when(number(code).is_some() && matches!(code.first(), Some(b'1'..=b'7')), true),
        alone: (None, Some(super::Strength::Probable)),
        words: &["cnic", "nadra", "nicop"],
    },
    Form {
        rule: "ph_philhealth",
        owner: Owner::Patient,
        length: 12..=12,
        layouts: &[&[2, 9, 1]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: (None, Some(super::Strength::Possible)),
        words: &["philhealth", "phic"],
    },
    Form {
        rule: "ph_umid",
        owner: Owner::Anybody,
        length: 12..=12,
        layouts: &[&[4, 7, 1]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: NEVER,
        words: &["umid", "crn"],
    },
    Form {
        rule: "hk_id",
        owner: Owner::Anybody,
        length: 8..=9,
        layouts: &[&[7, 1]],
        fit: hong_kong,
        alone: WEAK,
        words: &["hkid"],
    },
];

/// The fourth letter is the kind of holder; P is a person. No public check.
fn permanent_account(code: &[u8]) -> Fit {
    let form = shape(code, "aaaaadddda");
    let holder = code.get(3).is_some_and(|letter| b"ABCFGHLJPT".contains(letter));
    // The specimen AAAPZ9999Z is right; only a person's (P) is believed on its own.
    Fit::when(form, holder)
}

fn singapore(code: &[u8]) -> Fit {
    if !shape(code, "addddddda") {
        return Fit::No;
    }
    let Some(sum) = code.get(1..).and_then(|tail| weighted(tail, &[2, 7, 6, 5, 4, 3, 2])) else {
        return Fit::No;
    };
    let (offset, letters): (u32, &[u8; 11]) = match code.first() {
        Some(b'S') => (0, b"JZIHGFEDCBA"),
        Some(b'T') => (4, b"JZIHGFEDCBA"),
        Some(b'F') => (0, b"XWUTRQPNMLK"),
        Some(b'G') => (4, b"XWUTRQPNMLK"),
        Some(b'M') => return Fit::Form,
        _ => return Fit::No,
    };
    Fit::of(letters.get(((sum + offset) % 11) as usize) == code.get(8))
}

/// The check digit is not set for numbers given since October 2020, so it is not asked for.
fn korea(code: &[u8]) -> Fit {
    Fit::when(number(code).is_some() && yymmdd(code, 0) && matches!(code.get(6), Some(b'1'..=b'8')), true)
}

fn china(code: &[u8]) -> bool {
    let head = code.get(..17).is_some_and(|head| number(head).is_some());
    head && matches!(code.get(6..8), Some(b"19" | b"20")) && yymmdd(code, 8)
}

/// One or two letters, six digits, check digit or `A`: weights 9 (blank 36) to 2, mod 11.
fn hong_kong(code: &[u8]) -> Fit {
    let (letters, tail) = code.split_at_checked(code.len().saturating_sub(7)).unwrap_or_default();
    let Some(digits) = weighted(tail, &[7, 6, 5, 4, 3, 2]) else { return Fit::No };
    let value = |letter: u8| u32::from(letter.saturating_sub(b'A')) + 10;
    let head = match letters {
        [only] if only.is_ascii_uppercase() => 36 * 9 + value(*only) * 8,
        [first, second] if letters.iter().all(u8::is_ascii_uppercase) => {
            value(*first) * 9 + value(*second) * 8
        }
        _ => return Fit::No,
    };
    let check = if tail.get(6) == Some(&b'A') { Some(10) } else { digit_at(tail, 6) };
    check.map_or(Fit::No, |check| Fit::of((head + digits + check) % 11 == 0))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn india() {
        certain("Aadhaar 2341 2341 2346", "aadhaar", "2341 2341 2346");
        probable("2341 2341 2346", "aadhaar", "2341 2341 2346");
        probable("99-9999-9999-9999", "abha", "99-9999-9999-9999");
        probable("AAAPZ9999Z", "pan", "AAAPZ9999Z");
        nothing_probable("2341 2341 2347 AAAQZ9999Z 234123412346");
    }

    #[test]
    fn other_countries() {
        probable("S1234567D", "sg_nric", "S1234567D");
        certain("HKID A123456(3)".replace(['(', ')'], "").as_str(), "hk_id", "A1234563");
        certain("CNIC 12345-1234567-1", "pk_cnic", "12345-1234567-1");
        certain("philhealth 12-345678901-2", "ph_philhealth", "12-345678901-2");
        probable("900101-1234567", "kr_rrn", "900101-1234567");
        probable("11010519491231002X", "cn_resident_id", "11010519491231002X");
        certain("IC 900101-14-1234", "my_kad", "900101-14-1234");
        nothing_probable("S1234567A 12-345678901-2 110105194912310021");
    }
}
