//! Numbers of clinicians: registration with GMC, NMC, GDC, GPhC, HCPC, the Irish Medical Council and AHPRA.
//!
//! None has a public check digit; most count only under the regulator's name. NPI and DEA are in `usa`.

use super::Owner;
use super::check::{number, shape};
use super::form::{Fit, Form, NEVER, STRONG};

pub(super) const FORMS: &[Form] = &[
    digits("gmc", 7, &["gmc"]),
    digits("gphc", 7, &["gphc"]),
    digits("gdc", 6, &["gdc"]),
    digits("gdc", 5, &["gdc"]),
    digits("imc", 6, &["mcrn", "imc", "medical council"]),
    named("nmc_pin", 8, |code| Fit::when(shape(code, "ddadddda"), true), &["nmc", "nmc pin", "nursing pin"]),
    named("hcpc", 7, |code| Fit::when(shape(code, "aaddddd"), true), &["hcpc"]),
    named("hcpc", 8, |code| Fit::when(shape(code, "aadddddd"), true), &["hcpc"]),
    Form {
        rule: "ahpra",
        owner: Owner::Clinician,
        length: 13..=13,
        layouts: &[],
        fit: ahpra,
        alone: STRONG,
        words: &["ahpra", "registration"],
    },
];

const fn named(
    rule: &'static str,
    length: usize,
    fit: fn(&[u8]) -> Fit,
    words: &'static [&'static str],
) -> Form {
    Form { rule, owner: Owner::Clinician, length: length..=length, layouts: &[], fit, alone: NEVER, words }
}

const fn digits(rule: &'static str, length: usize, words: &'static [&'static str]) -> Form {
    named(rule, length, |code| Fit::when(number(code).is_some(), true), words)
}

/// Three letters of the profession and ten digits that begin with 000.
fn ahpra(code: &[u8]) -> Fit {
    const PROFESSIONS: [&[u8; 3]; 16] = [
        b"MED", b"NMW", b"PHA", b"DEN", b"PSY", b"PHY", b"OCC", b"OPT", b"OST", b"POD", b"CHI", b"CMR",
        b"MRP", b"PAR", b"ATS", b"SPE",
    ];
    let profession = PROFESSIONS.iter().any(|letters| code.starts_with(*letters));
    Fit::when(profession && shape(code, "aaadddddddddd"), code.get(3..6) == Some(b"000"))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};
    use crate::identifiers::{Owner, Strength, find};
    use crate::text::Text;

    #[test]
    fn are_never_a_patients() {
        for draft in [
            "my GMC number is 7012345 if you want to quote me",
            "GMC no 7012345",
            "GMC reference number: 7012345",
            "NMC PIN 12A3456E, revalidation done",
            "my NMC pin is 98Z7654O",
            "NPI 1234567893",
            "NPI number: 1234567893",
            "NPI 1234567894",
            "DEA number AB1234563",
            "DEA registration no. AB1234563",
            "hcpc registration PH123456",
            "GPhC number 2012345",
            "GDC registration number 123456",
        ] {
            let found = find(&Text::new(draft));
            assert!(found.iter().any(|one| one.owner == Owner::Clinician), "{draft}: {found:?}");
            let others =
                found.iter().filter(|one| one.owner != Owner::Clinician && one.strength > Strength::Possible);
            assert_eq!(others.count(), 0, "{draft}: {found:?}");
        }
    }

    #[test]
    fn count_under_the_regulators_name() {
        certain("GMC 1234567", "gmc", "1234567");
        certain("NMC PIN 12A3456E", "nmc_pin", "12A3456E");
        certain("hcpc PH123456", "hcpc", "PH123456");
        probable("MED0001234567", "ahpra", "MED0001234567");
        nothing_probable("1234567 and 12A3456E and PH123456");
    }
}
