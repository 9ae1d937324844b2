//! Ages as stages of life: "a 78-year-old" → "an older patient", "she's 34" → "she's an adult".

use std::ops::Range;

use super::super::grammar::Edit;
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::edit;
use super::nouns::{be, person_follows};

/// Stages of life, coarse enough to fit many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Baby,
    Child,
    Young,
    Adult,
    Older,
}

impl Stage {
    /// After "is", "was".
    fn predicate(self) -> &'static str {
        match self {
            Self::Baby => "very young",
            Self::Child | Self::Young => "young",
            Self::Adult => "an adult",
            Self::Older => "older",
        }
    }

    /// As a noun phrase without its article.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Baby => "baby",
            Self::Child => "child",
            Self::Young => "young patient",
            Self::Adult => "patient",
            Self::Older => "older patient",
        }
    }

    /// Before another noun; `None` for an adult, of whom an age says nothing.
    pub(super) fn adjective(self) -> Option<&'static str> {
        match self {
            Self::Baby => Some("very young"),
            Self::Child | Self::Young => Some("young"),
            Self::Adult => None,
            Self::Older => Some("older"),
        }
    }
}

/// Number words by their beginning, largest first where one begins another.
const NUMBERS: [(&str, u32); 26] = [
    ("hundred", 100),
    ("ninet", 90),
    ("eight", 80),
    ("sevent", 70),
    ("sixt", 60),
    ("fift", 50),
    ("fort", 40),
    ("thirt", 30),
    ("twent", 20),
    ("nineteen", 19),
    ("eighteen", 18),
    ("seventeen", 17),
    ("sixteen", 16),
    ("fifteen", 15),
    ("fourteen", 14),
    ("thirteen", 13),
    ("twelve", 12),
    ("eleven", 11),
    ("ten", 10),
    ("nine", 9),
    ("seven", 7),
    ("six", 6),
    ("five", 5),
    ("four", 4),
    ("three", 3),
    ("two", 2),
];

fn number_of(word: &str) -> Option<u32> {
    let digits: String =
        word.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    if word == "eight" {
        return Some(8);
    }
    let teen = word.ends_with("teen") || word.ends_with("teens");
    NUMBERS
        .iter()
        .find(|(name, value)| word.starts_with(name) && (teen == (13..20).contains(value)))
        .map(|(_, value)| *value)
}

/// The stage of life that the words of an age tell.
pub(super) fn stage(tokens: &Tokens<'_>, range: &Range<usize>) -> Stage {
    let words = tokens.folded(range.clone());
    let has = |list: &[&str]| list.iter().any(|part| words.contains(part));
    if has(&["week", "month", "day", "newborn", "neonate", "prem", "bub", "hour"])
        || words.contains('/') && !words.contains("f/") && !words.contains("m/")
    {
        return Stage::Baby;
    }
    if has(&["toddler", "child", "tot"]) {
        return Stage::Child;
    }
    let number = range.clone().find_map(|at| number_of(tokens.word(at)));
    match number {
        Some(grade)
            if has(&["year", "grade", "yr"])
                && !has(&["old", "years"])
                && number_first(tokens, range) != Some(true) =>
        {
            if grade <= 7 {
                Stage::Child
            } else {
                Stage::Young
            }
        }
        Some(0) => Stage::Baby,
        Some(1..=12) => Stage::Child,
        Some(13..=29) => Stage::Young,
        Some(30..=64) => Stage::Adult,
        Some(_) => Stage::Older,
        None if has(&["teen", "student", "young"]) => Stage::Young,
        None if has(&["elder", "old", "centenarian", "geri"]) => Stage::Older,
        None => Stage::Adult,
    }
}

/// Whether the words hold an age at all.
pub(in super::super) fn is_age(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        let word = tokens.word(at);
        number_of(word).is_some()
            || matches!(
                word,
                "newborn" | "neonate" | "toddler" | "teen" | "teenage" | "teenager" | "elderly" | "prem"
            )
    })
}

fn number_first(tokens: &Tokens<'_>, range: &Range<usize>) -> Option<bool> {
    Some(number_of(tokens.word(range.start)).is_some())
}

/// Ages that are not part of a noun phrase: "she's 34", "aged 78", "(6)", "91, forty years on the line".
pub(super) fn lone_age(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let age = phrase.parts.first()?;
    let stage = stage(tokens, &age.tokens);
    let before = tokens.before(start, 1);
    let words = tokens.folded(phrase.tokens.clone());
    // "a man in his 40s" → "a man"
    if tokens.word(start) == "in" || before == "in" && matches!(tokens.word(start), "his" | "her" | "their") {
        start -= usize::from(before == "in");
        return Some(edit(start..end, ""));
    }
    if matches!(before, "aged" | "age" | "at") {
        let aside = tokens.before(start, 2) == "," && tokens.word(end) == ",";
        return Some(if aside { edit(start - 2..end + 1, "") } else { edit(start - 1..end, "") });
    }
    let turning = ["turned", "turns", "turning", "hits", "hit", "reached", "reaches"];
    if turning.contains(&before) || turning.iter().any(|verb| words.starts_with(verb)) {
        let verb = if turning.contains(&before) { before } else { tokens.word(start) };
        start -= usize::from(turning.contains(&before));
        let had = match verb {
            "turns" | "hits" | "reaches" => "has a birthday",
            "turning" => "having a birthday",
            _ => "had a birthday",
        };
        return Some(edit(start..end, had));
    }
    let hedged = matches!(before, "only" | "just" | "nearly" | "almost" | "about");
    let lead = if hedged { tokens.before(start, 2) } else { before };
    if be(lead) && !person_follows(tokens, end) {
        return Some(edit(start - usize::from(hedged)..end, stage.predicate()));
    }
    let bare = age.tokens.len() == 1
        && number_of(tokens.word(start)).is_some()
        && !tokens.word(start).ends_with(['f', 'm', 'o']);
    let closed = tokens.ends(end) || tokens.word(end) == ")";
    if before == "(" && tokens.word(end) == ")"
        || bare && closed && (matches!(before, "," | "" | "-" | "–") || tokens.ends(start.wrapping_sub(1)))
    {
        // The pair of commas around it goes as one.
        let aside = before == "," && tokens.word(end) == ",";
        return Some(if aside { edit(start - 1..end + 1, "") } else { edit(start..end, "") });
    }
    None
}
