//! Relations: "his daughter" → "a relative".

use std::ops::Range;

use super::super::grammar::Edit;
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::person::{apostrophe, article_or, closing};
use super::{Told, edit};

/// Relations: "his daughter" → "a relative". The author's own ("my mum") stay.
pub(super) fn relative(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let opener = tokens.word(start);
    let before = tokens.before(start, 1);
    if matches!(opener, "my" | "our")
        || matches!(before, "my" | "our")
        || matches!(opener, "married" | "single" | "divorced")
        || phrase.parts.len() == 1
            && matches!(
                tokens.word(end - 1),
                "friend" | "friends" | "mate" | "mates" | "bestie" | "babe" | "bro"
            )
    {
        return None;
    }
    // "the lad off the telly" is nobody's relative.
    if phrase.tokens.len() == 1
        && matches!(opener, "lad" | "lads" | "girl" | "boy" | "kid" | "baby" | "child" | "bride" | "groom")
    {
        return None;
    }
    let possessive = tokens.is_possessive(&phrase.tokens);
    let word = tokens.word(end.saturating_sub(1)).trim_end_matches("'s");
    let plural = (start..end).any(|at| matches!(tokens.word(at), "and" | "&"))
        || matches!(
            word,
            "family" | "parents" | "children" | "kids" | "siblings" | "twins" | "grandkids" | "in-laws"
        )
        || word.ends_with('s') && word.len() > 4 && !word.ends_with("ss");
    let plural = plural && !matches!(before, "another" | "every" | "each" | "a" | "an");
    let owned = matches!(opener, "his" | "her" | "their" | "your")
        || opener.ends_with("'s")
        || phrase.tokens.len() > 1;
    let noun = if plural { "relatives" } else { "relative" };
    let words = if owned
        || before.is_empty()
        || !tokens.is_determiner(start.wrapping_sub(1)) && !matches!(before, "best" | "little")
    {
        match (plural, told.relative) {
            (true, _) => noun.to_owned(),
            (false, true) => "the relative".to_owned(),
            (false, false) => "a relative".to_owned(),
        }
    } else if matches!(before, "a" | "an" | "her" | "his" | "their") {
        start -= 1;
        article_or(plural, noun)
    } else {
        noun.to_owned()
    };
    told.relative = true;
    let words = match (possessive, plural) {
        (true, true) => format!("{words}{}", apostrophe(tokens, &phrase.tokens)),
        (true, false) => format!("{words}{}s", apostrophe(tokens, &phrase.tokens)),
        _ => words,
    };
    Some(edit(start..closing(tokens, phrase, end), words))
}
