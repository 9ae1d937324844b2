//! Street addresses: house number, name, kind of street.
//!
//! Known gap: addresses without a number or in other languages are not read.

use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Casing, Text, TokenKind, WordList};

/// Kinds of street that are hardly ever anything else behind a number and a name.
static STREETS: WordList = WordList::new(&[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "av",
    "lane",
    "ln",
    "drive",
    "dr",
    "close",
    "court",
    "ct",
    "crescent",
    "cres",
    "cresc",
    "way",
    "place",
    "pl",
    "terrace",
    "tce",
    "ter",
    "gardens",
    "gdns",
    "grove",
    "gr",
    "boulevard",
    "blvd",
    "parade",
    "pde",
    "highway",
    "hwy",
    "mews",
    "square",
    "sq",
    "row",
    "walk",
    "circle",
    "cir",
    "parkway",
    "pkwy",
    "trail",
    "quay",
]);
/// Most words of a street's name.
const MAX_NAME: usize = 3;
const WORDS: [&str; 8] = ["address", "lives", "living", "live", "lived", "home", "addr", "flat"];

/// Finds street addresses.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let text = findings.text;
    for start in 0..text.tokens().len() {
        let Some(end) = address_at(text, start) else { continue };
        let capital = text
            .tokens()
            .get(start + 1..end)
            .unwrap_or_default()
            .iter()
            .all(|token| token.kind != TokenKind::Word || token.casing != Casing::Lower);
        let named = Context::around(text, start..end).near(&WORDS, 5, 1);
        let strength = match (named, capital) {
            (true, true) => Strength::Certain,
            (true, false) | (false, true) => Strength::Probable,
            (false, false) => continue,
        };
        findings.add_tokens(start..end, SpanKind::Place, "street_address", Owner::Anybody, strength);
    }
}

/// The end of the address that begins with the house number at `start`.
fn address_at(text: &Text<'_>, start: usize) -> Option<usize> {
    let token = text.tokens().get(start)?;
    let number = text.word(start);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let house = matches!(token.kind, TokenKind::Number | TokenKind::Mixed)
        && (1..=5).contains(&digits)
        && number.len() <= digits + 1
        && super::candidate::opens(text, start);
    if !house {
        return None;
    }
    // "1st Street" as a name, else words; at least one before the kind of street.
    for length in 1..=MAX_NAME {
        let index = start + length;
        let name = text.tokens().get(index)?;
        if !name.spaced || !matches!(name.kind, TokenKind::Word | TokenKind::Mixed) {
            return None;
        }
        if STREETS.holds(text.word(index + 1)) && text.tokens().get(index + 1)?.spaced {
            // "5 Doctor Dr Smith": the title Dr stands before a name, the street kind does not.
            let title = matches!(text.word(index + 1), "dr" | "st")
                && text
                    .tokens()
                    .get(index + 2)
                    .is_some_and(|next| next.casing == Casing::Capital && next.spaced);
            return (!title).then_some(index + 2);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn street_addresses() {
        probable("Ivy Bostock, 14 Larkhill Close, key safe", "street_address", "14 Larkhill Close");
        certain("lives at 221B Baker Street now", "street_address", "221B Baker Street");
        probable("she lives at 9 mill lane", "street_address", "9 mill lane");
        nothing_probable(
            "4 of us walked a long way. 3 Patients saw Dr Jones. took 2 Dr Martens. 5 min drive",
        );
    }
}
