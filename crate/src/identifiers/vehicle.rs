//! UK vehicle registrations since 2001: two letters, two digits, three letters.

use super::Owner;
use super::check::shape;
use super::form::{Fit, Form, NEVER};

pub(super) const FORMS: &[Form] = &[Form {
    rule: "vehicle_registration",
    owner: Owner::Anybody,
    length: 7..=7,
    layouts: &[&[4, 3]],
    fit: registration,
    alone: NEVER,
    words: &["reg", "plate", "registration", "number plate", "numberplate"],
}];

/// I and Q are never used, Z only among the last three; the two digits tell the half year.
fn registration(code: &[u8]) -> Fit {
    let letters = code.iter().all(|byte| !b"IQ".contains(byte));
    let area = code.iter().take(2).all(|byte| *byte != b'Z');
    Fit::when(shape(code, "aaddaaa"), letters && area && code.get(2..4) != Some(b"00"))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable};

    #[test]
    fn registrations_need_their_name() {
        certain("his car, reg AB12 CDE", "vehicle_registration", "AB12 CDE");
        nothing_probable("AB12 CDE and AB12CDE, my car is at nw10 for now");
    }
}
