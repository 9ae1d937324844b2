//! Canada: provincial health cards and the social insurance number.
//!
//! Known gap: the check digits of the provinces other than Ontario and British Columbia are not public, so their numbers
//! count only under their names. Quebec's has a date inside, which is checked.

use super::Owner;
use super::calendar::is_date;
use super::check::{digit_at, luhn, number, part, shape, weighted};
use super::form::{Fit, Form, LAYOUT, NEVER, STRONG, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "on_health_card",
        owner: Owner::Patient,
        length: 10..=12,
        layouts: &[&[4, 3, 3], &[4, 3, 3, 2], &[10, 2]],
        fit: ontario,
        alone: LAYOUT,
        words: &["ohip", "health card", "hcn", "healthcard", "health number"],
    },
    Form {
        rule: "bc_phn",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[4, 3, 3]],
        fit: british_columbia,
        alone: LAYOUT,
        words: &["phn", "care card", "carecard", "health number", "services card"],
    },
    Form {
        rule: "ramq",
        owner: Owner::Patient,
        length: 12..=12,
        layouts: &[&[4, 4, 4], &[4, 8]],
        fit: quebec,
        alone: STRONG,
        words: &["ramq", "nam", "assurance maladie", "carte soleil", "medicare"],
    },
    Form {
        rule: "provincial_health_number",
        owner: Owner::Patient,
        length: 8..=12,
        layouts: &[&[3, 3, 3], &[5, 4], &[4, 5], &[4, 3, 3]],
        fit: |code| Fit::when(number(code).is_some(), false),
        alone: NEVER,
        words: &["phn", "phin", "uli", "ahcip", "hsn", "health card", "health services number", "mcp", "msi"],
    },
    Form {
        rule: "provincial_health_number",
        owner: Owner::Patient,
        length: 8..=8,
        layouts: &[],
        fit: |code| {
            Fit::when(
                shape(code, "addddddd") && code.first().is_some_and(|byte| b"NDMT".contains(byte)),
                false,
            )
        },
        alone: NEVER,
        words: &["health card", "nwt", "health care"],
    },
    Form {
        rule: "sin",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[3, 3, 3]],
        fit: social_insurance,
        alone: WEAK,
        words: &["sin", "social insurance", "nas"],
    },
];

/// Ten digits with Luhn, and since 1995 a version code of two letters.
fn ontario(code: &[u8]) -> Fit {
    let Some((digits, version)) = code.split_at_checked(10) else { return Fit::No };
    let form = number(digits).is_some()
        && digits.first() != Some(&b'0')
        && (version.is_empty() || shape(version, "aa"));
    Fit::when(form, luhn(digits))
}

fn british_columbia(code: &[u8]) -> Fit {
    let Some(sum) = code.get(1..).and_then(|tail| weighted(tail, &[2, 4, 8, 5, 10, 9, 7, 3])) else {
        return Fit::No;
    };
    Fit::when(code.first() == Some(&b'9') && number(code).is_some(), digit_at(code, 9) == Some(11 - sum % 11))
}

/// Three letters of the surname, one of the given name, YYMMDD with 50 added to a woman's month, two more digits.
fn quebec(code: &[u8]) -> Fit {
    if !shape(code, "aaaadddddddd") {
        return Fit::No;
    }
    match (part(code, 4, 6), part(code, 6, 8), part(code, 8, 10)) {
        (Some(year), Some(month), Some(day)) => {
            Fit::of(is_date(year, if month > 50 { month - 50 } else { month }, day))
        }
        _ => Fit::No,
    }
}

/// A leading 0 marks a fictitious number, 8 a business.
fn social_insurance(code: &[u8]) -> Fit {
    Fit::when(number(code).is_some() && code.first() != Some(&b'8'), luhn(code))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn provincial_cards() {
        certain("OHIP 9999-999-999", "on_health_card", "9999-999-999");
        probable("Health card for the ADP form is 9876 543 218 XK.", "on_health_card", "9876 543 218 XK");
        certain("PHN 9999999902", "bc_phn", "9999999902");
        probable("TREM 5255 1234", "ramq", "TREM 5255 1234");
        probable("PHIN 123 456 789", "provincial_health_number", "123 456 789");
        nothing_probable("9999999902 TREM 5299 1234 123 456 789");
    }

    #[test]
    fn social_insurance_number() {
        certain("SIN 046-454-286", "sin", "046-454-286");
        nothing_probable("046 454 286");
    }
}
