//! Sweden: personnummer. Denmark: CPR. Norway: fødselsnummer.

use crate::identifiers::Owner;
use crate::identifiers::Strength;
use crate::identifiers::calendar::{ddmmyy, is_date};
use crate::identifiers::check::{digit_at, luhn, number, part, weighted};
use crate::identifiers::form::{Fit, Form, LAYOUT, STRONG};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "personnummer",
        owner: Owner::Anybody,
        length: 10..=12,
        layouts: &[&[6, 4], &[8, 4]],
        fit: sweden,
        alone: LAYOUT,
        words: &["personnummer", "personnr", "samordningsnummer"],
    },
    Form {
        rule: "cpr",
        owner: Owner::Anybody,
        length: 10..=10,
        layouts: &[&[6, 4]],
        fit: denmark,
        alone: (None, Some(Strength::Possible)),
        words: &["cpr", "cprnr", "personnummer"],
    },
    Form {
        rule: "fodselsnummer",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[&[6, 5]],
        fit: norway,
        alone: STRONG,
        words: &["fodselsnummer", "fnr", "personnummer", "d nummer", "fodselsnr"],
    },
];

/// YYMMDD (day raised by 60 for coordination numbers), three digits, Luhn; the century may stand before.
fn sweden(code: &[u8]) -> Fit {
    let short = if code.len() == 12 { code.get(2..).unwrap_or_default() } else { code };
    let (Some(year), Some(month), Some(day)) = (part(short, 0, 2), part(short, 2, 4), part(short, 4, 6))
    else {
        return Fit::No;
    };
    let century = code.len() != 12 || matches!(code.get(..2), Some(b"19" | b"20"));
    let form = century
        && short.len() == 10
        && number(code).is_some()
        && is_date(year, month, if day > 60 { day - 60 } else { day });
    Fit::when(form, luhn(short))
}

/// Modulus 11 has not been kept since October 2007, so a right date alone is the form and the check adds to it.
fn denmark(code: &[u8]) -> Fit {
    let sum = weighted(code, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    Fit::when(ddmmyy(code, 0), sum.is_some_and(|sum| sum % 11 == 0))
}

/// DDMMYY (day + 40 for D-numbers, month + 40 or + 80 in test data), three digits, two check digits.
fn norway(code: &[u8]) -> Fit {
    let (Some(day), Some(month), Some(year)) = (part(code, 0, 2), part(code, 2, 4), part(code, 4, 6)) else {
        return Fit::No;
    };
    let (Some(first), Some(second)) =
        (weighted(code, &[3, 7, 6, 1, 8, 9, 4, 5, 2]), weighted(code, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]))
    else {
        return Fit::No;
    };
    let check = |sum: u32| (11 - sum % 11) % 11;
    let date = is_date(year, month % 40, if day > 40 { day - 40 } else { day });
    let right = digit_at(code, 9) == Some(check(first)) && digit_at(code, 10) == Some(check(second));
    Fit::when(date && number(code).is_some(), right)
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn scandinavian_numbers() {
        probable("900101-9992", "personnummer", "900101-9992");
        certain("personnummer 19900101-9992", "personnummer", "19900101-9992");
        certain("CPR 010199-9904", "cpr", "010199-9904");
        probable("CPR 010199-9905", "cpr", "010199-9905");
        certain("fødselsnummer 010190 48078", "fodselsnummer", "010190 48078");
        probable("01019048078", "fodselsnummer", "01019048078");
        nothing_probable("900101-9993 010199-9904 01019048079");
    }
}
