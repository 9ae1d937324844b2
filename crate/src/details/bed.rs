//! Beds, bays and rooms: "bay 4", "bed 14", "room 12", "side rm 3", "7C by the window".

use super::context::{Context, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::Weight;
use crate::text::TokenKind;

/// Words that a number or a letter makes a place to lie in. The flag tells whether the word alone is telling enough;
/// otherwise the surroundings must be clinical.
const PLACES: [(&str, bool); 24] = [
    ("bed", true),
    ("bay", true),
    ("room", false),
    ("rm", false),
    ("cubicle", true),
    ("bedspace", true),
    ("trolley", true),
    ("cot", true),
    ("incubator", true),
    ("isolette", true),
    ("pod", false),
    ("chair", false),
    ("suite", false),
    ("apt", false),
    ("unit", false),
    ("bungalow", false),
    ("lit", false),
    ("cama", true),
    ("cuarto", true),
    ("chambre", true),
    ("sideroom", true),
    ("booth", false),
    ("row", false),
    ("flat", false),
];

/// Finds beds, bays and rooms.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        let Some(&(_, telling)) = PLACES.iter().find(|(place, _)| *place == context.word(index)) else {
            continue;
        };
        let mut at = index + 1;
        if matches!(context.word(at), "#" | "no" | "number") {
            at += 1;
        }
        if !context.same_sentence(index, at) || !is_mark(context, at) {
            continue;
        }
        let start = if context.before(index, 1) == "side" { index - 1 } else { index };
        let clinical = telling || start < index || context.clinical_around(&(index..at + 1)) > 0;
        let strength = if clinical { Weight::Strong } else { Weight::Weak };
        push(out, start..at + 1, SpanKind::Identifier, "bed", strength, DetailValue::Bed);
    }
}

/// A number of up to four digits, one with a letter (`7c`), or one capital letter.
fn is_mark(context: &Context<'_>, at: usize) -> bool {
    let word = context.word(at);
    let counted = matches!(
        context.word(at + 1),
        "%" | "patients" | "hours" | "nights" | "weeks" | "minutes" | ":" | "am" | "pm"
    );
    match context.kind(at) {
        Some(TokenKind::Number) => word.len() <= 4 && !counted,
        Some(TokenKind::Mixed) => word.len() <= 4,
        Some(TokenKind::Word) => word.len() == 1 && context.capital(at) && !matches!(word, "i"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    #[test]
    fn a_numbered_bed_room_or_bay() {
        for (draft, found) in [
            ("Maureen in bay 4 again", "bay 4"),
            ("Bed 14 wants his tea", "Bed 14"),
            ("the man in side room 3 died", "side room 3"),
            ("side rm 3 buzzing", "side rm 3"),
            ("moved to Bay C", "Bay C"),
            ("room 214 needs insulin", "room 214"),
        ] {
            assert!(words(draft, SpanKind::Identifier).contains(&found.to_owned()), "{draft}");
        }
    }

    #[test]
    fn beds_that_are_not_numbered_are_nothing() {
        for draft in ["straight to bed", "12 beds in total", "the bay is lovely", "bed 30% full"] {
            assert!(words(draft, SpanKind::Identifier).is_empty(), "{draft}");
        }
    }
}
