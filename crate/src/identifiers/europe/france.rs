//! France: NIR, the social security number (INSEE), key modulo 97; Corsica's 2A and 2B count as 19 and 18.

use crate::identifiers::Owner;
use crate::identifiers::check::{number, part};
use crate::identifiers::form::{Fit, Form, SURE};

pub(in crate::identifiers) const FORMS: &[Form] = &[Form {
    rule: "nir",
    owner: Owner::Patient,
    length: 15..=15,
    layouts: &[&[1, 2, 2, 2, 3, 3, 2], &[13, 2], &[1, 2, 2, 2, 6, 2], &[1, 4, 2, 6, 2]],
    fit: nir,
    alone: SURE,
    words: &["nir", "securite sociale", "secu", "nss", "carte vitale", "vitale"],
}];

fn nir(code: &[u8]) -> Fit {
    let mut digits = code.to_vec();
    if let Some(department) = digits.get_mut(5..7) {
        match department {
            [b'2', b'A'] => department.copy_from_slice(b"19"),
            [b'2', b'B'] => department.copy_from_slice(b"18"),
            _ => {}
        }
    }
    let (Some(body), Some(key), Some(month)) =
        (digits.get(..13).and_then(number), part(&digits, 13, 15), part(&digits, 3, 5))
    else {
        return Fit::No;
    };
    let form = matches!(digits.first(), Some(b'1'..=b'4' | b'7' | b'8'))
        && (month <= 12 || month >= 20)
        && month > 0;
    Fit::when(form, key == 97 - body % 97)
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn social_security_number() {
        certain("299019999999929", "nir", "299019999999929");
        certain("numéro de sécu 1 99 01 2A 999 999 08", "nir", "1 99 01 2A 999 999 08");
        probable("sécurité sociale 299019999999920", "nir", "299019999999920");
        nothing_probable("299019999999920");
    }
}
