//! Latin America: Brazil's CPF.

use super::Owner;
use super::check::{digit_at, number, weighted};
use super::form::{Fit, Form, LAYOUT};

pub(super) const FORMS: &[Form] = &[Form {
    rule: "cpf",
    owner: Owner::Anybody,
    length: 11..=11,
    layouts: &[&[3, 3, 3, 2], &[9, 2]],
    fit: brazil,
    alone: LAYOUT,
    words: &["cpf"],
}];

/// Two check digits modulo 11; a remainder under 2 gives 0.
fn brazil(code: &[u8]) -> Fit {
    let (Some(first), Some(second)) =
        (weighted(code, &[10, 9, 8, 7, 6, 5, 4, 3, 2]), weighted(code, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]))
    else {
        return Fit::No;
    };
    let check = |sum: u32| if sum % 11 < 2 { 0 } else { 11 - sum % 11 };
    let right = digit_at(code, 9) == Some(check(first)) && digit_at(code, 10) == Some(check(second));
    Fit::when(number(code).is_some(), right)
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn cpf() {
        certain("CPF 99999999050", "cpf", "99999999050");
        probable("999.999.990-50", "cpf", "999.999.990-50");
        nothing_probable("99999999050 999.999.990-51");
    }
}
