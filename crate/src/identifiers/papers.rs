//! Identity papers: passports, driving licences, identity and voter's cards.
//!
//! Sources: ICAO 9303 part 3 (check digits), DVLA's specimen licence, Thailand's Department of Provincial Administration.
//! Known gap: forms differ by country and state, so passports and most licences count only under their names.

use super::Owner;
use super::calendar::is_date;
use super::check::{digit_at, number, part, shape, weighted};
use super::form::{Fit, Form, NEVER, STRONG, WEAK};

pub(super) const FORMS: &[Form] = &[
    Form {
        rule: "passport",
        owner: Owner::Anybody,
        length: 8..=9,
        layouts: &[],
        fit: |code| Fit::when(letters_then_digits(code, 2, 6), true),
        alone: NEVER,
        words: &["passport", "reisepass", "passeport", "pasaporte", "passaporto"],
    },
    Form {
        rule: "uk_driving_licence",
        owner: Owner::Anybody,
        length: 16..=16,
        layouts: &[&[5, 6, 5]],
        fit: british_licence,
        alone: STRONG,
        words: LICENCE,
    },
    Form {
        rule: "driving_licence",
        owner: Owner::Anybody,
        length: 7..=13,
        layouts: &[],
        fit: |code| Fit::when(letters_then_digits(code, 2, 6), true),
        alone: NEVER,
        words: LICENCE,
    },
    Form {
        rule: "de_identity_card",
        owner: Owner::Anybody,
        length: 9..=10,
        layouts: &[],
        fit: german_card,
        alone: NEVER,
        words: &["personalausweis", "ausweis", "ausweisnummer", "perso"],
    },
    Form {
        rule: "th_id",
        owner: Owner::Anybody,
        length: 13..=13,
        layouts: &[&[1, 4, 5, 2, 1]],
        fit: thailand,
        alone: (Some(super::Strength::Possible), Some(super::Strength::Probable)),
        words: &["thai id", "bat prachachon"],
    },
    Form {
        rule: "in_voter_id",
        owner: Owner::Anybody,
        length: 10..=10,
        layouts: &[],
        fit: |code| Fit::when(shape(code, "aaaddddddd"), true),
        alone: WEAK,
        words: &["voter", "voter id", "epic"],
    },
];

const LICENCE: &[&str] = &[
    "driving licence",
    "driving license",
    "driver license",
    "driver licence",
    "driver's license",
    "driver's licence",
    "drivers license",
    "drivers licence",
    "dl no",
    "dl number",
    "dl #",
    "dvla",
];

/// At most `most` letters, then at least `fewest` digits.
fn letters_then_digits(code: &[u8], most: usize, fewest: usize) -> bool {
    let letters = code.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let digits = code.iter().skip(letters).filter(|byte| byte.is_ascii_digit()).count();
    letters <= most && digits >= fewest && letters + digits == code.len()
}

/// Five signs of the surname (9 fills up), decade, month (50 added for a woman), day, year, initials, three more.
fn british_licence(code: &[u8]) -> Fit {
    let name = code.iter().take(5).rev().skip_while(|byte| **byte == b'9').all(u8::is_ascii_uppercase);
    let initials = code.get(11..13).is_some_and(|pair| {
        pair.first().is_some_and(u8::is_ascii_uppercase)
            && pair.get(1).is_some_and(|byte| byte.is_ascii_uppercase() || *byte == b'9')
    });
    let year = digit_at(code, 5).zip(digit_at(code, 10)).map(|(tens, ones)| u64::from(tens * 10 + ones));
    let (Some(year), Some(month), Some(day)) = (year, part(code, 6, 8), part(code, 8, 10)) else {
        return Fit::No;
    };
    let date = is_date(year, if month > 50 { month - 50 } else { month }, day);
    let tail = code.get(13..).is_some_and(|tail| shape(tail, "dxx"));
    let surname = code.first().is_some_and(u8::is_ascii_uppercase);
    Fit::when(name && surname && initials && tail, date)
}

/// Nine letters and digits without vowels, and a check digit with weights 7, 3, 1 where it is written.
fn german_card(code: &[u8]) -> Fit {
    let signs = code.iter().all(|byte| byte.is_ascii_digit() || b"CFGHJKLMNPRTVWXYZ".contains(byte));
    if !signs || !code.iter().any(u8::is_ascii_digit) {
        return Fit::No;
    }
    let Some(check) = digit_at(code, 9) else { return Fit::of(code.len() == 9) };
    let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 });
    let sum: u32 =
        code.iter().take(9).zip([7, 3, 1].iter().cycle()).map(|(byte, weight)| value(*byte) * weight).sum();
    Fit::of(sum % 10 == check)
}

/// Weights 13 to 2; the first digit is the kind of person, 1 to 8.
fn thailand(code: &[u8]) -> Fit {
    let Some(sum) = weighted(code, &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) else { return Fit::No };
    let form = number(code).is_some() && matches!(code.first(), Some(b'1'..=b'8'));
    Fit::when(form, digit_at(code, 12) == Some((11 - sum % 11) % 10))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn passports_need_their_name() {
        certain("her passport is 999000123", "passport", "999000123");
        certain("passport no. X9990001", "passport", "X9990001");
        nothing_probable("999000123 and X9990001");
    }

    #[test]
    fn driving_licences() {
        // The specimen that DVLA prints.
        probable("MORGA657054SM9IJ", "uk_driving_licence", "MORGA657054SM9IJ");
        certain("driving licence MORGA 657054 SM9IJ", "uk_driving_licence", "MORGA 657054 SM9IJ");
        certain("driver's license D9990001", "driving_licence", "D9990001");
        nothing_probable("MORGA699054SM9IJ, D9990001");
    }

    #[test]
    fn cards() {
        // The specimen of the Federal Ministry of the Interior, with and without its check digit.
        certain("Personalausweis T220001293", "de_identity_card", "T220001293");
        certain("Ausweis T22000129", "de_identity_card", "T22000129");
        probable("1-1111-11111-11-9", "th_id", "1-1111-11111-11-9");
        certain("voter id ABC0000000", "in_voter_id", "ABC0000000");
        nothing_probable("T220001293 1-1111-11111-11-8 ABC0000000");
    }
}
