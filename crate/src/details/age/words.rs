//! Words for persons and stages of life, and words that a number counts.

use super::super::Sex;
use super::super::context::Context;
use crate::text::TokenKind;

/// Words for a stage of life with its ages in years.
pub(super) const STAGES: [(&str, f32, f32); 33] = [
    ("newborn", 0.0, 0.1),
    ("neonate", 0.0, 0.1),
    ("preemie", 0.0, 0.5),
    ("prem", 0.0, 0.5),
    ("infant", 0.0, 1.0),
    ("toddler", 1.0, 3.0),
    ("preschooler", 3.0, 5.0),
    ("teen", 13.0, 19.0),
    ("teenager", 13.0, 19.0),
    ("teenage", 13.0, 19.0),
    ("adolescent", 12.0, 18.0),
    ("tween", 9.0, 12.0),
    ("schoolboy", 5.0, 17.0),
    ("schoolgirl", 5.0, 17.0),
    ("pensioner", 65.0, 100.0),
    ("oap", 65.0, 100.0),
    ("elderly", 70.0, 105.0),
    ("octogenarian", 80.0, 89.0),
    ("nonagenarian", 90.0, 99.0),
    ("centenarian", 100.0, 115.0),
    ("septuagenarian", 70.0, 79.0),
    ("newborns", 0.0, 0.1),
    ("neonates", 0.0, 0.1),
    ("twentysomething", 20.0, 29.0),
    ("thirtysomething", 30.0, 39.0),
    ("25weeker", 0.0, 0.5),
    ("freshman", 14.0, 19.0),
    ("sophomore", 15.0, 20.0),
    ("primip", 15.0, 45.0),
    ("kindergartner", 5.0, 6.0),
    ("kindergartener", 5.0, 6.0),
    ("grader", 6.0, 18.0),
    ("graders", 6.0, 18.0),
];

pub(super) fn is_child(word: &str) -> bool {
    matches!(
        word,
        "grandson"
            | "granddaughter"
            | "daughter"
            | "son"
            | "brothers"
            | "sisters"
            | "brother"
            | "sister"
            | "grandchild"
    )
}

/// Whether the number counts something: "91 patients", "43%", "14 units".
pub(super) fn counts_things(context: &Context<'_>, end: usize) -> bool {
    match context.kind(end) {
        Some(TokenKind::Word) => !matches!(
            context.word(end),
            "and"
                | "but"
                | "with"
                | "from"
                | "in"
                | "on"
                | "who"
                | "today"
                | "yesterday"
                | "tomorrow"
                | "next"
                | "last"
                | "this"
                | "years"
                | "now"
                | "when"
                | "if"
                | "still"
                | "x"
                | "he"
                | "she"
                | "they"
                | "i"
                | "looks"
                | "going"
        ),
        Some(TokenKind::Sign) => matches!(context.word(end), "%" | "/" | ":" | "°" | "+" | "£" | "$" | "x"),
        _ => false,
    }
}

pub(super) fn is_clock(context: &Context<'_>, end: usize) -> bool {
    matches!(
        context.word(end),
        "am" | "pm" | "o'clock" | "hrs" | ":" | "minutes" | "mins" | "hours" | "days" | "weeks" | "months"
    )
}

/// A noun for a person, with sex where it tells.
pub(super) fn sex_of(word: &str) -> Option<Option<Sex>> {
    Some(match word.strip_suffix("'s").unwrap_or(word) {
        "woman" | "lady" | "girl" | "female" | "lass" | "mum" | "mom" | "mother" | "gran" | "lassie"
        | "women" | "girls" | "ladies" | "wifey" | "primip" | "grandma" | "nan" | "chick" => {
            Some(Sex::Female)
        }
        "man" | "gentleman" | "boy" | "male" | "lad" | "guy" | "bloke" | "gent" | "fella" | "fellow"
        | "dad" | "father" | "men" | "boys" | "lads" | "dude" | "chap" | "grandad" | "grandpa" => {
            Some(Sex::Male)
        }
        "patient" | "pt" | "child" | "kid" | "baby" | "resident" | "client" | "person" | "student"
        | "kids" | "twins" | "driver" | "primary" | "pupil" => None,
        _ => return None,
    })
}

pub(super) fn is_person(word: &str) -> bool {
    sex_of(word).is_some()
}
