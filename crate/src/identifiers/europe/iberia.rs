//! Spain: DNI, NIE (Real Decreto 1553/2005), health card code. Portugal: NIF and health user number.

use crate::identifiers::Owner;
use crate::identifiers::check::{digit, digit_at, number, part, shape, weighted};
use crate::identifiers::form::{Fit, Form, LAYOUT, NEVER, STRONG, WEAK};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "dni",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[8, 1], &[2, 3, 3, 1]],
        fit: dni,
        alone: LAYOUT,
        words: &["dni", "nif", "documento nacional"],
    },
    Form {
        rule: "nie",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[1, 7, 1], &[1, 8]],
        fit: nie,
        alone: STRONG,
        words: &["nie", "extranjero"],
    },
    Form {
        rule: "es_health_card",
        owner: Owner::Patient,
        length: 16..=16,
        layouts: &[],
        fit: |code| Fit::when(shape(code, "aaaaaaaaaadddddd"), true),
        alone: STRONG,
        words: &["sns", "cip", "tarjeta sanitaria", "cip sns"],
    },
    Form {
        rule: "pt_nif",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[3, 3, 3]],
        fit: portugal,
        alone: WEAK,
        words: &["nif", "contribuinte", "nif utente"],
    },
    Form {
        rule: "pt_utente",
        owner: Owner::Patient,
        length: 9..=9,
        layouts: &[&[3, 3, 3]],
        fit: |code| Fit::when(number(code).is_some(), true),
        alone: NEVER,
        words: &["utente", "sns", "nus"],
    },
];

fn control_letter(value: u64) -> Option<u8> {
    b"TRWAGMYFPDXBNJZSQVHLCKE".get((value % 23) as usize).copied()
}

fn dni(code: &[u8]) -> Fit {
    match (shape(code, "dddddddda"), part(code, 0, 8)) {
        (true, Some(value)) => Fit::of(control_letter(value) == code.get(8).copied()),
        _ => Fit::No,
    }
}

/// X, Y and Z stand for 0, 1 and 2 before the seven digits.
fn nie(code: &[u8]) -> Fit {
    let (true, Some(value)) = (shape(code, "addddddda"), part(code, 1, 8)) else { return Fit::No };
    let series = match code.first() {
        Some(b'X') => 0,
        Some(b'Y') => 10_000_000,
        Some(b'Z') => 20_000_000,
        _ => return Fit::No,
    };
    Fit::of(control_letter(series + value) == code.get(8).copied())
}

fn portugal(code: &[u8]) -> Fit {
    let Some(sum) = weighted(code, &[9, 8, 7, 6, 5, 4, 3, 2]) else { return Fit::No };
    let check = (11 - sum % 11) % 11 % 10;
    let first = code.first().copied().and_then(digit);
    Fit::when(number(code).is_some() && first != Some(0), digit_at(code, 8) == Some(check))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn spain_and_portugal() {
        certain("DNI 99999999R", "dni", "99999999R");
        probable("99.999.999-R", "dni", "99.999.999-R");
        probable("X-0000000-T", "nie", "X-0000000-T");
        certain("NIF 999999990", "pt_nif", "999999990");
        certain("nº de utente 123 456 789", "pt_utente", "123 456 789");
        nothing_probable("99999999R 99999999S X0000000U 999999990");
    }
}
