//! Postal codes: UK postcode, Eircode, Canadian postal code, US ZIP code, Australian postcode behind its state.
//!
//! Sources: BS 7666 and the Royal Mail list of areas; An Post's routing keys; Canada Post; USPS (first digit by state).

use super::candidate::Candidate;
use super::check::{part, shape};
use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Casing, Text, TokenKind};

/// Words that name a postal code or an address.
const WORDS: [&str; 14] = [
    "postcode",
    "post code",
    "zip",
    "zipcode",
    "zip code",
    "postal code",
    "eircode",
    "address",
    "lives",
    "living at",
    "addr",
    "pincode",
    "pin code",
    "code postal",
];

/// Postcode areas of one letter, then of two.
const AREAS_1: &[u8] = b"BEGLMNSW";
const AREAS_2: &str = "ABALBABBBDBHBLBNBRBSBTCACBCFCHCMCOCRCTCVCWDADDDEDGDHDLDNDTDYECEHENEXFKFYGLGUGYHAHDHGHPHR\
HSHUHXIGIMIPIVJEKAKTKWKYLALDLELLLNLSLULEMEMKMLNENGNNNPNRNWOLOXPAPEPHPLPOPRRGRHRMSASESGSKSLSMSNSOSPSRSSSTSWSYTATDTFTNTQTR\
TSTWUBWAWCWDWFWNWRWSWVYOZE";

/// US states with the first digit of their ZIP codes.
const STATES: &str = "AL3 AK9 AZ8 AR7 CA9 CO8 CT0 DE1 DC2 FL3 GA3 HI9 ID8 IL6 IN4 IA5 KS6 KY4 LA7 ME0 MD2 MA0 MI4 MN5 \
MS3 MO6 MT5 NE6 NV8 NH0 NJ0 NM8 NY1 NC2 ND5 OH4 OK7 OR9 PA1 RI0 SC2 SD5 TN3 TX7 UT8 VT0 VA2 WA9 WV2 WI5 WY8 PR0";
const AUSTRALIAN_STATES: [&str; 8] = ["nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"];

/// Judges one candidate as each kind of postal code.
pub(super) fn judge(candidate: &Candidate, findings: &mut Findings<'_, '_>) {
    if !(4..=9).contains(&candidate.code.len()) || candidate.groups.len() > 2 {
        return;
    }
    let code = candidate.code.as_slice();
    let in_two = |first: usize| {
        candidate.groups.iter().map(|&group| usize::from(group)).eq([first, code.len() - first])
    };
    let (rule, whole) =
        if code.len() >= 5 && is_postcode(code) && (in_two(code.len() - 3) || candidate.groups.len() == 1) {
            ("postcode", in_two(code.len() - 3) && !candidate.signs)
        } else if is_eircode(code) && (in_two(3) || candidate.groups.len() == 1) {
            ("eircode", true)
        } else if is_canadian(code) && (in_two(3) || candidate.groups.len() == 1) {
            ("canadian_postal_code", true)
        } else if is_zip(code) && (candidate.groups.len() == 1 || (in_two(5) && candidate.signs)) {
            ("zip", behind_state(findings.text, candidate.tokens.start, code))
        } else if code.len() == 4
            && part(code, 0, 4).is_some_and(|value| value >= 200)
            && candidate.groups.len() == 1
        {
            let state = AUSTRALIAN_STATES.contains(&previous(findings.text, candidate.tokens.start));
            let upper = previous_casing(findings.text, candidate.tokens.start) == Casing::Upper;
            if !(state && upper) {
                return;
            }
            ("australian_postcode", true)
        } else {
            return;
        };
    let context = Context::around(findings.text, candidate.tokens.clone());
    let strength = match (context.near(&WORDS, 5, 1), whole && candidate.upper && !context.thing()) {
        (true, true) => Strength::Certain,
        (true, false) | (false, true) => Strength::Probable,
        // Five digits alone are nothing.
        (false, false) if rule == "zip" => return,
        (false, false) => Strength::Possible,
    };
    findings.add_tokens(candidate.tokens.clone(), SpanKind::Place, rule, Owner::Anybody, strength);
}

fn previous<'t>(text: &'t Text<'_>, index: usize) -> &'t str {
    index.checked_sub(1).map(|index| text.word(index)).unwrap_or_default()
}

fn previous_casing(text: &Text<'_>, index: usize) -> Casing {
    index
        .checked_sub(1)
        .and_then(|index| text.tokens().get(index))
        .map_or(Casing::Lower, |token| token.casing)
}

/// Area, district and inward code as BS 7666 allows them.
fn is_postcode(code: &[u8]) -> bool {
    let Some((outward, inward)) = code.split_at_checked(code.len().saturating_sub(3)) else { return false };
    let inner = shape(inward, "daa") && inward.iter().skip(1).all(|letter| !b"CIKMOV".contains(letter));
    let area = outward.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let Some((area, district)) = outward.split_at_checked(area) else { return false };
    let known = match area {
        [one] => AREAS_1.contains(one),
        [_, _] => AREAS_2.as_bytes().chunks(2).any(|known| known == area),
        _ => false,
    };
    let district = match district {
        [b'0'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => true,
        [b'0'..=b'9', letter] => letter.is_ascii_uppercase() && !b"CIFGLOQZ".contains(letter),
        _ => false,
    };
    inner && known && district
}

/// Routing key (letter, digit, digit or W) and four signs of the Eircode alphabet, at least one of them a letter.
fn is_eircode(code: &[u8]) -> bool {
    let sign = |byte: &u8| byte.is_ascii_digit() || b"ACDEFHKNPRTVWXY".contains(byte);
    let (Some((key, rest)), true) = (code.split_at_checked(3), code.len() == 7) else { return false };
    let key = match key {
        [letter, b'0'..=b'9', last] => {
            b"ACDEFHKNPRTVWXY".contains(letter) && (last.is_ascii_digit() || *last == b'W')
        }
        _ => false,
    };
    key && rest.iter().all(sign) && rest.first().is_some_and(u8::is_ascii_uppercase)
}

fn is_canadian(code: &[u8]) -> bool {
    shape(code, "adadad")
        && code.iter().all(|byte| !b"DFIOQU".contains(byte))
        && code.first().is_some_and(|first| !b"WZ".contains(first))
}

/// 00501 to 99950, with four digits more for ZIP+4.
fn is_zip(code: &[u8]) -> bool {
    (shape(code, "ddddd") || shape(code, "ddddddddd"))
        && part(code, 0, 5).is_some_and(|value| (501..=99_950).contains(&value))
}

/// Whether a US state stands before, behind a comma or a name, and the first digit is the state's.
fn behind_state(text: &Text<'_>, index: usize, code: &[u8]) -> bool {
    let state = previous(text, index);
    let Some(before) = index.checked_sub(2).and_then(|index| text.tokens().get(index)) else { return false };
    let place = before.casing != Casing::Lower || before.kind == TokenKind::Sign;
    let entry = STATES.split(' ').find_map(|entry| {
        let (name, digit) = entry.split_at_checked(2)?;
        name.eq_ignore_ascii_case(state).then(|| digit.as_bytes().first().copied())?
    });
    place
        && previous_casing(text, index) == Casing::Upper
        && entry.is_some()
        && code.first().copied() == entry
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn postcodes() {
        probable("off to LS1 4AP now", "postcode", "LS1 4AP");
        certain("postcode is SW1A 1AA", "postcode", "SW1A 1AA");
        probable("postcode ls14ap", "postcode", "ls14ap");
        probable("D02 X285", "eircode", "D02 X285");
        probable("K1A 0B1", "canadian_postal_code", "K1A 0B1");
        nothing_probable("M25AB b4 2nd Q1 1AA ZZ1 1AA LS1 4CI");
    }

    #[test]
    fn zip_codes_need_a_state_or_a_name() {
        probable("Elko, NV 89801", "zip", "89801");
        probable("Elko NV 89801-1234", "zip", "89801-1234");
        probable("zip: 10001", "zip", "10001");
        probable("Bega NSW 2550", "australian_postcode", "2550");
        nothing_probable("90210! Elko, NV 19801 OR 12000 12345 vic 2000");
    }
}
