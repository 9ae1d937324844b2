//! Trades told by a verb: "drives the 74" → "works", "was a welder" → "worked".

use super::super::grammar::Edit;
use super::super::phrase::{Part, Phrase};
use super::super::tokens::Tokens;
use super::edit;
use super::nouns::is_work_verb;
use crate::assessment::SpanKind;

/// Trades told by a verb, or after "is": `Some(None)` where they are to stay, `None` where they are a noun phrase.
pub(super) fn work(tokens: &Tokens<'_>, phrase: &Phrase, first: &Part) -> Option<Option<Edit>> {
    let start = phrase.tokens.start;
    let end = phrase.tokens.end;
    let word = tokens.word(start);
    let before = tokens.before(start, 1);
    if is_work_verb(word) {
        let verb = match word {
            "used" => "used to work",
            _ if word.ends_with("ing") => "working",
            _ if word.ends_with('s') => "works",
            _ if word.ends_with("ed")
                || matches!(
                    word,
                    "drove" | "ran" | "taught" | "sold" | "kept" | "built" | "flew" | "led"
                ) =>
            {
                "worked"
            }
            _ => "work",
        };
        return Some(Some(edit(start..end, verb)));
    }
    let text = tokens.folded(first.tokens.clone());
    if text.contains("years") || text.contains("decades") || text.contains("on the line") {
        return Some(Some(edit(start..end, "a long working life")));
    }
    let lead_at = if matches!(before, "a" | "an" | "the") { start - 1 } else { start };
    let lead = tokens.before(lead_at, 1);
    if matches!(lead, "i'm" | "im" | "am")
        || matches!(before, "my" | "our" | "your" | "his" | "her" | "their") && phrase.parts.len() == 1
    {
        return Some(None);
    }
    if phrase.parts.iter().any(|part| part.kind != SpanKind::Occupation) {
        return None;
    }
    if lead == "as" {
        return Some(Some(edit(lead_at - 1..end, "")));
    }
    // "the driver from that crash": what follows hangs on the noun.
    if tokens.is_preposition(end) || matches!(tokens.word(end), "who" | "who's" | "whose" | "that" | "with") {
        return None;
    }
    let two = tokens.before(lead_at, 2);
    let (from, verb) = match lead {
        "be" if two == "to" && tokens.before(lead_at, 3) == "used" => (lead_at - 1, "work".to_owned()),
        "is" => (lead_at - 1, "works".to_owned()),
        "are" => (lead_at - 1, "work".to_owned()),
        "was" | "were" => (lead_at - 1, "worked".to_owned()),
        "been" => (lead_at - 1, "worked".to_owned()),
        "she's" | "he's" | "who's" => (
            lead_at - 1,
            format!(
                "{} works",
                tokens.typed(lead_at - 1..lead_at).trim_end_matches(['s', 'S']).trim_end_matches(['\'', '’'])
            ),
        ),
        _ => return None,
    };
    Some(Some(edit(from..end, verb)))
}
