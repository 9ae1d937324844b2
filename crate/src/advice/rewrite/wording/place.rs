//! Where: towns, streets, hospitals, wards and beds.

use std::ops::Range;

use super::super::grammar::{Edit, with_article};
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::{Told, edit};
use crate::text::TokenKind;

/// Verbs that need to be told where.
fn needs_where(word: &str) -> bool {
    matches!(
        word,
        "live"
            | "lives"
            | "lived"
            | "living"
            | "based"
            | "born"
            | "is"
            | "was"
            | "are"
            | "were"
            | "works"
            | "worked"
            | "work"
            | "working"
            | "stay"
            | "stays"
            | "stayed"
            | "staying"
            | "raised"
            | "she's"
            | "he's"
            | "they're"
            | "i'm"
            | "we're"
            | "be"
    )
}

pub(super) fn place(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    if tokens.is_possessive(&phrase.tokens) && tokens.is_word(end) && !tokens.is_preposition(end) {
        return Some(edit(with_the(tokens, start)..end, "the area's"));
    }
    let mut lead_at = start.checked_sub(1);
    if matches!(tokens.before(start, 1), "the" | "a" | "an" | "our") {
        lead_at = start.checked_sub(2);
    }
    // "the Easton Road surgery" → "the local surgery"
    let noun = modifies(tokens, end) || super::describes(tokens, end);
    if noun && !tokens.before(start, 1).is_empty() && tokens.is_determiner(start - 1) {
        let words = if matches!(tokens.before(start, 1), "a" | "an") {
            with_article("local")
        } else {
            "local".to_owned()
        };
        start -= usize::from(matches!(tokens.before(start, 1), "a" | "an"));
        return Some(edit(start..end, words));
    }
    let lead = lead_at.filter(|&at| tokens.same_sentence(at, start)).map_or("", |at| tokens.word(at));
    let from = lead_at.unwrap_or(start);
    match lead {
        "of" => Some(edit(from..end, "of the area")),
        "to" | "into" => {
            let home = matches!(tokens.before(from, 1), "home" | "back" | "went");
            let word =
                if matches!(tokens.before(from, 1), "home" | "back") && home { "" } else { "elsewhere" };
            Some(edit(from..end, word))
        }
        "in" | "at" | "from" | "near" | "on" | "around" | "outside" | "off" | "behind" | "over"
        | "through" | "by" | "up" | "down" => {
            let verb = tokens.before(from, 1);
            let word = if needs_where(verb) && !matches!(lead, "from") { "locally" } else { "" };
            Some(edit(from..end, word))
        }
        // "Archer's the butchers", a place alone on its line, a list of places
        _ if alone(tokens, start, end) => Some(edit(start..end, "")),
        _ if modifies(tokens, end) => Some(edit(start..end, "local")),
        _ => Some(edit(with_the(tokens, start)..end, "the area")),
    }
}

fn with_the(tokens: &Tokens<'_>, start: usize) -> usize {
    start - usize::from(matches!(tokens.before(start, 1), "the" | "a" | "an"))
}

/// Between signs, so that nothing hangs on it.
fn alone(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let open = start.checked_sub(1).is_none_or(|at| tokens.ends(at) || matches!(tokens.word(at), "(" | "-"));
    open && (tokens.ends(end) || matches!(tokens.word(end), ")" | "-"))
}

/// Whether a noun of its own follows that the place describes.
fn modifies(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is_word(at)
        && matches!(
            tokens.word(at).trim_end_matches("'s"),
            "man"
                | "woman"
                | "lady"
                | "lad"
                | "girl"
                | "boy"
                | "family"
                | "couple"
                | "surgery"
                | "practice"
                | "clinic"
                | "school"
                | "shop"
                | "club"
                | "team"
                | "road"
                | "street"
                | "pub"
                | "farm"
                | "estate"
                | "church"
                | "branch"
                | "office"
                | "accent"
                | "mum"
                | "dad"
                | "patient"
                | "resident"
                | "hospital"
                | "clinics"
                | "flats"
                | "bakery"
                | "market"
                | "police"
                | "fire"
                | "bus"
        )
}

/// Parts of a hospital by a word of theirs, and what they are called when they are not named.
const FACILITIES: [(&str, &str); 32] = [
    ("clinic", "clinic"),
    ("ward", "ward"),
    ("icu", "unit"),
    ("itu", "unit"),
    ("nicu", "unit"),
    ("picu", "unit"),
    ("hdu", "unit"),
    ("ccu", "unit"),
    ("amu", "unit"),
    ("unit", "unit"),
    ("ed", "department"),
    ("er", "department"),
    ("a & e", "department"),
    ("resus", "department"),
    ("emergency", "department"),
    ("theatre", "theatre"),
    ("surgery", "practice"),
    ("practice", "practice"),
    ("pharmacy", "pharmacy"),
    ("hospice", "hospice"),
    ("school", "school"),
    ("home", "home"),
    ("house", "home"),
    ("centre", "centre"),
    ("center", "center"),
    ("floor", "floor"),
    ("dental", "practice"),
    ("wing", "unit"),
    ("station", "station"),
    ("office", "office"),
    ("ambulance", "ambulance"),
    ("lab", "department"),
];

/// Whether a word tells what kind of facility it is.
pub(in super::super) fn is_facility(words: &str) -> bool {
    FACILITIES.iter().any(|(part, _)| words.split(' ').any(|word| word == *part))
}

pub(super) fn facility(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let words = tokens.folded(start..end);
    // "our ward", "the corridor" name nothing.
    let named = phrase.parts.len() > 1
        || (start..end).any(|at| {
            tokens.kind(at) != Some(TokenKind::Word)
                || tokens.is_capital(at) && !(tokens.opens_sentence(at)) && !is_acronym(tokens.word(at))
        });
    let bare = words.trim_end_matches("'s");
    let known = FACILITIES.iter().find(|(word, _)| {
        bare.split(' ').any(|part| part == *word) || *word == "a & e" && bare.contains("a & e")
    });
    let plain =
        ["our ", "the ", "my ", "this "].iter().find_map(|lead| bare.strip_prefix(lead)).unwrap_or(bare);
    if !named
        && (FACILITIES.iter().any(|(word, _)| plain == *word) && !is_acronym(plain)
            || words.split(' ').count() <= 2 && words.contains(' ') && tokens.is_determiner(start))
    {
        return None;
    }
    let noun = known.map_or("hospital", |(_, noun)| noun);
    let before = tokens.before(start, 1);
    let inside = tokens.word(start);
    let saint = matches!(inside, "st" | "saint") || tokens.word(start + 1) == "st";
    let owns = tokens.is_word(end) && !tokens.is_preposition(end) && !saint;
    let possessive = if owns && tokens.is_possessive(&phrase.tokens) { "'s" } else { "" };
    let preposition = if tokens.is_preposition(start) && inside != "this" {
        Some(tokens.typed(start..start + 1))
    } else {
        None
    };
    let lead = match (preposition, inside) {
        (Some(word), _) => format!("{word} the "),
        (None, "our" | "my" | "this") => format!("{inside} "),
        _ if matches!(before, "our" | "my" | "this" | "the" | "their" | "his" | "her" | "your") => {
            String::new()
        }
        _ if matches!(before, "a" | "an") => {
            start -= 1;
            format!("{} ", if noun.starts_with('o') { "an" } else { "a" })
        }
        _ => "the ".to_owned(),
    };
    // Alone on its line or in a list it says only where.
    if preposition.is_none() && alone(tokens, start, end) && !tokens.is_determiner(start) {
        return Some(edit(start..end, ""));
    }
    Some(edit(start..end, format!("{lead}{noun}{possessive}")))
}

fn is_acronym(word: &str) -> bool {
    matches!(word, "icu" | "itu" | "nicu" | "picu" | "hdu" | "ccu" | "amu" | "ed" | "er" | "a" | "e" | "x")
}

pub(super) fn bed(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    if tokens.is_possessive(&phrase.tokens) {
        return Some(somebody(start..end, told, "'s"));
    }
    if matches!(tokens.before(start, 1), "the" | "our" | "my") {
        start -= 1;
    }
    let lead = tokens.before(start, 1);
    if matches!(lead, "in" | "from" | "to" | "on" | "of" | "off" | "into" | "for" | "near" | "at" | "by") {
        // "my bloke in bed 4" → "my bloke"; "meds for bed 4" → "meds for a patient"
        return Some(match lead {
            "for" | "of" | "to" | "by" | "on" | "near" => somebody(start..end, told, ""),
            _ => edit(start - 1..end, ""),
        });
    }
    if alone(tokens, start, end) {
        return Some(edit(start..end, ""));
    }
    Some(somebody(start..end, told, ""))
}

fn somebody(range: Range<usize>, told: &mut Told, ending: &str) -> Edit {
    let article = if told.patient { "the" } else { "a" };
    told.patient = true;
    edit(range, format!("{article} patient{ending}"))
}
