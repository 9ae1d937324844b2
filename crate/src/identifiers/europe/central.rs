//! Poland: PESEL. Austria: social insurance number. Switzerland: AHV number.

use crate::identifiers::Owner;
use crate::identifiers::calendar::{ddmmyy, is_date};
use crate::identifiers::check::{digit_at, gs1, number, part, weighted};
use crate::identifiers::form::{Fit, Form, LAYOUT, STRONG, WEAK};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "pesel",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[],
        fit: poland,
        alone: WEAK,
        words: &["pesel"],
    },
    Form {
        rule: "svnr",
        owner: Owner::Patient,
        length: 10..=10,
        layouts: &[&[4, 6], &[4, 2, 2, 2]],
        fit: austria,
        alone: LAYOUT,
        words: &["svnr", "sv", "sozialversicherungsnummer", "versicherungsnummer", "sv nummer"],
    },
    Form {
        rule: "ahv",
        owner: Owner::Anybody,
        length: 13..=13,
        layouts: &[&[3, 4, 4, 2]],
        fit: |code| Fit::when(code.starts_with(b"756") && number(code).is_some(), gs1(code)),
        alone: STRONG,
        words: &["ahv", "avs", "oasi", "ahv nr"],
    },
];

/// YYMMDD with the century in the month (20 from 2000, 80 for the 1800s), four digits, check digit.
fn poland(code: &[u8]) -> Fit {
    let (Some(year), Some(month), Some(day)) = (part(code, 0, 2), part(code, 2, 4), part(code, 4, 6)) else {
        return Fit::No;
    };
    let Some(sum) = weighted(code, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) else { return Fit::No };
    let form = is_date(year, month % 20, day) && number(code).is_some();
    Fit::when(form, digit_at(code, 10) == Some((10 - sum % 10) % 10))
}

/// Three digits, check digit in the fourth place, DDMMYY.
fn austria(code: &[u8]) -> Fit {
    let Some(sum) = weighted(code, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) else { return Fit::No };
    Fit::when(ddmmyy(code, 4) && code.first() != Some(&b'0'), digit_at(code, 3) == Some(sum % 11))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn central_europe() {
        certain("PESEL 90010199999", "pesel", "90010199999");
        probable("9002 010190", "svnr", "9002 010190");
        probable("756.9999.9999.91", "ahv", "756.9999.9999.91");
        nothing_probable("90010199999 9002010190 7569999999992");
    }
}
