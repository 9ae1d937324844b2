//! Finland: henkilötunnus. Iceland: kennitala.

use crate::identifiers::Owner;
use crate::identifiers::calendar::ddmmyy;
use crate::identifiers::check::{digit_at, number, part, weighted};
use crate::identifiers::form::{Fit, Form, LAYOUT, STRONG};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "hetu",
        owner: Owner::Anybody,
        length: 10..=11,
        layouts: &[&[6, 4]],
        fit: finland,
        alone: STRONG,
        words: &["hetu", "henkilotunnus", "personbeteckning"],
    },
    Form {
        rule: "kennitala",
        owner: Owner::Anybody,
        length: 10..=10,
        layouts: &[&[6, 4]],
        fit: iceland,
        alone: LAYOUT,
        words: &["kennitala", "kt"],
    },
];

/// DDMMYY, the century as `-`, `+` or a letter, three digits, check character modulo 31.
fn finland(code: &[u8]) -> Fit {
    // A hyphen is a separator of the candidate; a letter is part of the code.
    let serial = match (code.len(), code.get(6)) {
        (10, _) => 6,
        (11, Some(b'A'..=b'F' | b'U'..=b'Y')) => 7,
        _ => return Fit::No,
    };
    let (Some(date), Some(number)) = (part(code, 0, 6), part(code, serial, serial + 3)) else {
        return Fit::No;
    };
    let alphabet = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let Some(last) = code.last().filter(|byte| alphabet.contains(byte)) else { return Fit::No };
    let right = alphabet.get(((date * 1000 + number) % 31) as usize) == Some(last);
    // Ten digits and no letter could be anything; Finland's then need their name.
    Fit::when(ddmmyy(code, 0) && (serial == 7 || last.is_ascii_alphabetic() || right), right)
}

/// DDMMYY, two digits, check digit, century (9, 0 or 8).
fn iceland(code: &[u8]) -> Fit {
    let Some(sum) = weighted(code, &[3, 2, 7, 6, 5, 4, 3, 2]) else { return Fit::No };
    let form = ddmmyy(code, 0) && number(code).is_some() && matches!(code.get(9), Some(b'8' | b'9' | b'0'));
    Fit::when(form, digit_at(code, 8) == Some((11 - sum % 11) % 11))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn finland_and_iceland() {
        probable("010190-900P", "hetu", "010190-900P");
        certain("hetu 010190-900P", "hetu", "010190-900P");
        probable("010200A9009", "hetu", "010200A9009");
        certain("kennitala 010190-2079", "kennitala", "010190-2079");
        nothing_probable("010190-900Q 010190-2089");
    }
}
