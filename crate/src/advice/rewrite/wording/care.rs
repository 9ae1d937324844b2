//! What ails somebody, what happened to them, how they look.

use std::ops::Range;

use super::super::grammar::{Edit, with_article};
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::edit;

/// Parts of words that tell an injury, a procedure, a drug; what none of them fits is a condition.
const INJURY: [&str; 16] = [
    "fractur",
    "broke",
    "wound",
    "injur",
    "burn",
    "amput",
    "trauma",
    "lost both",
    "laceration",
    "bite",
    "sprain",
    "disloc",
    "concuss",
    "torn",
    "stab",
    "through his",
];
const PROCEDURE: [&str; 28] = [
    "ectomy",
    "otomy",
    "ostomy",
    "plasty",
    "oscopy",
    "surgery",
    "operat",
    "transplant",
    "bypass",
    "catheter",
    "foley",
    "drain",
    "scan",
    "mri",
    "dialysis",
    "chemo",
    "radiother",
    "implant",
    "prosthe",
    "replacement",
    "cpr",
    "ventilat",
    "intubat",
    "epidural",
    "root canal",
    "veneer",
    "extraction",
    "biopsy",
];
const DRUG: [&str; 16] = [
    "methadone",
    "ketamine",
    "insulin",
    "sertraline",
    "morphine",
    "fentanyl",
    "oxy",
    "clozapine",
    "depo",
    "pill",
    "statin",
    "arvs",
    "warfarin",
    "lithium",
    "antibiotic",
    "steroid",
];

/// Whether a word tells what kind of care or harm it is.
pub(in super::super) fn is_care(words: &str) -> bool {
    INJURY.iter().chain(&PROCEDURE).chain(&DRUG).any(|part| words.contains(part))
}

/// Whether a word tells what kind of happening it is.
pub(in super::super) fn is_event(words: &str) -> bool {
    EVENTS.iter().any(|(part, _)| {
        words.split(' ').any(|word| word == *part || part.len() > 4 && word.starts_with(part))
    }) || [
        "funeral",
        "wedding",
        "match",
        "festival",
        "parade",
        "party",
        "marathon",
        "concert",
        "cruise",
        "helicopter",
    ]
    .iter()
    .any(|part| words.contains(part))
}

pub(super) fn condition(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let words = tokens.folded(start..end);
    let has = |list: &[&str]| list.iter().any(|part| words.contains(part));
    let (noun, mass) = if has(&INJURY) {
        ("injury", false)
    } else if has(&PROCEDURE) {
        ("treatment", true)
    } else if has(&DRUG) {
        ("medication", true)
    } else {
        ("condition", false)
    };
    let before = tokens.before(start, 1);
    let next_noun = tokens.is_word(end)
        && matches!(
            tokens.word(end).trim_end_matches("'s"),
            "patient"
                | "patients"
                | "ward"
                | "unit"
                | "clinic"
                | "teacher"
                | "man"
                | "lady"
                | "woman"
                | "bloke"
                | "boy"
                | "girl"
                | "kid"
                | "baby"
                | "case"
                | "survivor"
                | "nurse"
                | "team"
                | "list"
                | "wing"
                | "rehab"
                | "appt"
                | "appointment"
                | "clinics"
                | "mum"
        );
    if next_noun {
        // "a stroke patient" → "a patient"
        let article = matches!(before, "a" | "an");
        return Some(if article {
            edit(start - 1..end + 1, with_article(tokens.typed(end..end + 1)))
        } else {
            edit(start..end, "")
        });
    }
    // "I clerked him": a verb of the author's.
    if matches!(before, "i" | "we" | "they" | "to") {
        return None;
    }
    // Told by a verb: "lost both hands", "broke her hip".
    let verb = tokens.word(start);
    if matches!(
        verb,
        "lost" | "broke" | "tore" | "had" | "has" | "fractured" | "swallowed" | "shattered" | "snapped"
    ) && end - start > 1
    {
        let told = if matches!(verb, "has") { "has" } else { "had" };
        return Some(edit(start..end, format!("{told} {}", with_article("injury"))));
    }
    // Adjectives after "is": "it's pancreatic", "she's ventilated".
    if matches!(before, "is" | "was" | "it's" | "she's" | "he's" | "were" | "are" | "got" | "been") {
        return Some(edit(start..end, "unwell"));
    }
    if matches!(before, "a" | "an") {
        start -= 1;
    }
    let owned = tokens.is_determiner(start.wrapping_sub(1)) && !tokens.before(start, 1).is_empty();
    let inside = tokens.word(start);
    let words = match inside {
        "his" | "her" | "their" => format!("{inside} {noun}"),
        "the" => format!("the {noun}"),
        _ if owned || mass => noun.to_owned(),
        _ => with_article(noun),
    };
    Some(edit(start..end, words))
}

/// Happenings by part of a word, and what they are called when they are not told.
const EVENTS: [(&str, &str); 37] = [
    ("crash", "accident"),
    ("collision", "accident"),
    ("rta", "accident"),
    ("rtc", "accident"),
    ("accident", "accident"),
    ("fire", "accident"),
    ("blast", "accident"),
    ("explosion", "accident"),
    ("derail", "accident"),
    ("pile-up", "accident"),
    ("pulled", "accident"),
    ("hit by", "accident"),
    ("fallen through", "accident"),
    ("stab", "incident"),
    ("shoot", "incident"),
    ("murder", "incident"),
    ("attack", "incident"),
    ("assault", "incident"),
    ("riot", "incident"),
    ("robbery", "incident"),
    ("raid", "incident"),
    ("kidnap", "incident"),
    ("storm", "bad weather"),
    ("flood", "bad weather"),
    ("snow", "bad weather"),
    ("ice", "bad weather"),
    ("fog", "bad weather"),
    ("hurricane", "bad weather"),
    ("tornado", "bad weather"),
    ("news", "media"),
    ("paper", "media"),
    ("telly", "media"),
    ("channel", "media"),
    ("front page", "media"),
    ("documentary", "media"),
    ("radio", "media"),
    ("tripadvisor", "media"),
];

pub(super) fn event(tokens: &Tokens<'_>, phrase: &Phrase) -> Edit {
    let Range { mut start, mut end } = phrase.tokens.clone();
    let words = tokens.folded(start..end);
    let noun = EVENTS.iter().find(|(part, _)| words.contains(part)).map_or("event", |(_, noun)| noun);
    // "the crash on the A39", "that crash on I-80": the road goes too.
    if matches!(tokens.word(end), "on" | "at" | "near" | "off") {
        let mut at = end + 1;
        if matches!(tokens.word(at), "the" | "a") {
            at += 1;
        }
        let road = is_road(tokens.word(at)) || tokens.is_capital(at) && tokens.word(at) != "i";
        if road {
            while road
                && (tokens.is_capital(at + 1) && tokens.is_word(at + 1) || is_road(tokens.word(at + 1)))
                && at < end + 5
            {
                at += 1;
            }
            end = at + 1;
        }
    }
    if matches!(tokens.before(start, 1), "the" | "a" | "an" | "that" | "this") {
        start -= 1;
    }
    let possessive = if tokens.is_possessive(&(start..end)) { "'s" } else { "" };
    let verb = matches!(tokens.word(start), "hit" | "pulled" | "fallen" | "landed");
    let words = match noun {
        _ if verb && matches!(tokens.before(start, 1), "had" | "has" | "have") => with_article(noun),
        _ if verb => format!("in {}", with_article(noun)),
        "bad weather" => noun.to_owned(),
        "media" => "the media".to_owned(),
        noun => with_article(noun),
    };
    // "who walked to the loo": a happening told by a verb.
    if matches!(tokens.before(start, 1), "who" | "he" | "she" | "they")
        && !matches!(noun, "media" | "bad weather")
    {
        return edit(start..end, format!("had {}", with_article(noun)));
    }
    let lead = if tokens.is_preposition(start) && !matches!(tokens.word(start), "this") && noun != "media" {
        format!("{} ", tokens.typed(start..start + 1))
    } else if tokens.is_preposition(start) && noun == "media" {
        "in ".to_owned()
    } else {
        String::new()
    };
    edit(start..end, format!("{lead}{words}{possessive}"))
}

/// `a39`, `m62`, `i80`: one or two letters and digits, or digits alone.
fn is_road(word: &str) -> bool {
    let digits = word.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
    !digits.is_empty()
        && digits.len() < 5
        && word.len() - digits.len() < 3
        && digits.chars().all(|sign| sign.is_ascii_digit())
}

pub(super) fn looks(tokens: &Tokens<'_>, phrase: &Phrase) -> Edit {
    let Range { mut start, mut end } = phrase.tokens.clone();
    if matches!(tokens.before(start, 1), "a" | "an" | "his" | "her" | "their" | "the") {
        start -= 1;
    }
    let opener = tokens.word(start);
    if let Some(other) = [("twins", "children"), ("twin", "child"), ("triplets", "children")]
        .iter()
        .find(|(word, _)| *word == opener)
    {
        return edit(start..end, other.1);
    }
    // A phrase found with the preposition that belongs to what follows takes that along.
    if tokens.is_preposition(end - 1) || tokens.word(end - 1) == "with" {
        while !tokens.ends(end) && end < phrase.tokens.end + 4 {
            end += 1;
        }
    }
    let before = tokens.before(start, 1);
    if matches!(opener, "wearing" | "dressed" | "with") {
        return edit(start..end, "");
    }
    if matches!(before, "with" | "in" | "wearing") {
        return edit(start - 1..end, "");
    }
    if matches!(before, "is" | "was" | "he's" | "she's") && end - start == 1 {
        return edit(start..end, "easy to recognise");
    }
    // An adjective: "a blind man"
    if start + 1 == phrase.tokens.end && tokens.is_word(end) && super::nouns::is_person_noun(tokens.word(end))
    {
        return edit(start..end, "");
    }
    edit(start..end, "something distinctive")
}
