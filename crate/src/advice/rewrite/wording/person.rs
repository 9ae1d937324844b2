//! Who: names, ages, trades and relations, as "a patient", "an older patient", "a relative".

use std::ops::Range;

use super::super::grammar::{Edit, with_article};
use super::super::phrase::{Part, Phrase};
use super::super::tokens::Tokens;
use super::{Told, edit};
use crate::assessment::SpanKind;

/// Nouns for a person that an age or a trade may stand before, and that bring somebody in.
pub(super) fn is_person_noun(word: &str) -> bool {
    matches!(
        word,
        "patient"
            | "pt"
            | "client"
            | "resident"
            | "man"
            | "woman"
            | "lady"
            | "gentleman"
            | "gent"
            | "bloke"
            | "chap"
            | "guy"
            | "lad"
            | "lass"
            | "fella"
            | "fellow"
            | "dude"
            | "girl"
            | "boy"
            | "male"
            | "female"
            | "kid"
            | "child"
            | "baby"
            | "infant"
            | "teen"
            | "teenager"
            | "person"
            | "pensioner"
            | "gal"
            | "grandma"
            | "grandad"
            | "granny"
            | "mum"
            | "mom"
    )
}

/// Verbs that open a phrase of work: "drives the 74".
pub(in super::super) fn is_work_verb(word: &str) -> bool {
    matches!(
        word,
        "drives"
            | "drove"
            | "runs"
            | "ran"
            | "works"
            | "worked"
            | "working"
            | "teaches"
            | "taught"
            | "served"
            | "owns"
            | "owned"
            | "sells"
            | "sold"
            | "plays"
            | "played"
            | "keeps"
            | "kept"
            | "fixes"
            | "sings"
            | "coaches"
            | "coached"
            | "used"
            | "driving"
            | "running"
            | "teaching"
            | "drive"
            | "run"
            | "teach"
            | "sell"
            | "cook"
            | "cooks"
            | "cooked"
            | "built"
            | "presents"
            | "presented"
            | "reads"
            | "rides"
            | "fishes"
            | "farms"
            | "farmed"
            | "flew"
            | "flies"
            | "manages"
            | "managed"
            | "delivers"
            | "delivered"
            | "led"
            | "leads"
    )
}

/// Stages of life, coarse enough to fit many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
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
    fn noun(self) -> &'static str {
        match self {
            Self::Baby => "baby",
            Self::Child => "child",
            Self::Young => "young patient",
            Self::Adult => "patient",
            Self::Older => "older patient",
        }
    }

    /// Before another noun; `None` for an adult, of whom an age says nothing.
    fn adjective(self) -> Option<&'static str> {
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
fn stage(tokens: &Tokens<'_>, range: &Range<usize>) -> Stage {
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

fn number_first(tokens: &Tokens<'_>, range: &Range<usize>) -> Option<bool> {
    Some(number_of(tokens.word(range.start)).is_some())
}

fn be(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "been"
            | "being"
            | "she's"
            | "he's"
            | "who's"
            | "they're"
            | "shes"
            | "hes"
            | "it's"
    )
}

pub(super) fn person(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let only_kind = phrase.parts.iter().all(|part| part.kind == SpanKind::Age);
    if only_kind {
        if let Some(done) = lone_age(tokens, phrase) {
            return Some(done);
        }
    }
    let first = phrase.parts.first()?;
    if first.kind == SpanKind::Occupation {
        if let Some(done) = work(tokens, phrase, first) {
            return done;
        }
    }
    if first.kind == SpanKind::Name || first.kind == SpanKind::Initials || first.kind == SpanKind::Contact {
        if let Some(done) = called(tokens, phrase) {
            return Some(done);
        }
    }
    Some(noun_phrase(tokens, phrase, told))
}

/// Ages that are not part of a noun phrase: "she's 34", "aged 78", "(6)", "91, forty years on the line".
fn lone_age(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
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
        return Some(edit(start - 1..end, ""));
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
        let end = if before == "," && tokens.word(end) == "," { end + 1 } else { end };
        return Some(edit(start..end, ""));
    }
    None
}

fn person_follows(tokens: &Tokens<'_>, at: usize) -> bool {
    is_person_noun(tokens.word(at).trim_end_matches("'s"))
}

/// Trades told by a verb, or after "is": `Some(None)` where they are to stay, `None` where they are a noun phrase.
fn work(tokens: &Tokens<'_>, phrase: &Phrase, first: &Part) -> Option<Option<Edit>> {
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

/// A name by which somebody is called, or that stands beside a noun for them: it goes.
fn called(tokens: &Tokens<'_>, phrase: &Phrase) -> Option<Edit> {
    let Range { start, end } = phrase.tokens.clone();
    if tokens.is_possessive(&phrase.tokens) {
        return None;
    }
    let before = tokens.before(start, 1);
    let greeted = matches!(
        before,
        "hi" | "hey" | "hello" | "dear" | "thanks" | "morning" | "congrats" | "birthday" | "bye" | "cheers"
    ) || before == "you" && tokens.before(start, 2) == "thank";
    let over = tokens.ends(end);
    let asked = over
        && tokens.opens_sentence(start)
        && (matches!(
            tokens.word(end + 1),
            "you"
                | "you're"
                | "your"
                | "i"
                | "i'm"
                | "we"
                | "as"
                | "please"
                | "thank"
                | "thanks"
                | "it's"
                | "so"
        ) || tokens.word(end) == "!");
    if greeted && over || asked {
        return Some(edit(phrase.tokens.clone(), ""));
    }
    // "my patient Miss Loretta", "his mum Sandra"
    let beside = is_person_noun(before)
        || matches!(
            before,
            "mum"
                | "mom"
                | "dad"
                | "wife"
                | "husband"
                | "son"
                | "daughter"
                | "sister"
                | "brother"
                | "named"
                | "called"
        );
    let named = matches!(before, "named" | "called");
    (beside
        && phrase
            .parts
            .iter()
            .all(|part| matches!(part.kind, SpanKind::Name | SpanKind::Initials | SpanKind::Age)))
    .then(|| edit(start - usize::from(named)..closing(tokens, phrase, end), ""))
}

/// Where a phrase ends that took in one comma of a pair, or one bracket.
fn closing(tokens: &Tokens<'_>, phrase: &Phrase, end: usize) -> usize {
    let inner = |sign: &str| (phrase.tokens.start..end).filter(|&at| tokens.word(at) == sign).count();
    let comma = tokens.word(end) == "," && inner(",") > 0 && phrase.parts.len() > 1;
    let bracket = tokens.word(end) == ")" && inner("(") > inner(")");
    if comma || bracket { end + 1 } else { end }
}

fn noun_phrase(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Edit {
    let Range { mut start, mut end } = phrase.tokens.clone();
    let stage =
        phrase.parts.iter().find(|part| part.kind == SpanKind::Age).map(|part| stage(tokens, &part.tokens));
    let possessive = tokens.is_possessive(&phrase.tokens);
    let last = phrase.parts.last();
    let names = phrase.parts.iter().filter(|part| part.kind == SpanKind::Name).count();
    let joined = (start..end).any(|at| matches!(tokens.word(at), "and" | "&")) && names > 1;
    let ends_in_age = last.is_some_and(|part| part.kind == SpanKind::Age);
    let own = determiner_inside(tokens, phrase);
    let before = tokens.before(start, 1);
    // "a 19 yo AFL draftee": the age is an adjective.
    if ends_in_age && phrase.parts.len() == 1 && describes(tokens, end) && !person_follows(tokens, end) {
        let adjective = stage.and_then(Stage::adjective).unwrap_or_default();
        if matches!(before, "a" | "an") {
            let head = if adjective.is_empty() { tokens.typed(end..end + 1) } else { adjective };
            let article = with_article(head);
            return if adjective.is_empty() {
                edit(start - 1..end + 1, article)
            } else {
                edit(start - 1..end, article)
            };
        }
        return edit(start..end, adjective);
    }
    if !possessive
        && (person_follows(tokens, end) || ends_in_age && tokens.is_word(end) && tokens.word(end) == "old")
    {
        end += 1;
    }
    let possessive = tokens.is_possessive(&(start..end));
    end = closing(tokens, phrase, end);
    let plural = joined || is_plural(tokens, phrase, last);
    let noun = match (plural, stage.unwrap_or(Stage::Adult)) {
        (true, Stage::Baby) => "babies",
        (true, Stage::Child) => "children",
        (true, _) => "patients",
        (false, stage) => stage.noun(),
    };
    let adjective = matches!(
        before,
        "poor"
            | "lovely"
            | "dear"
            | "sweet"
            | "little"
            | "old"
            | "young"
            | "elderly"
            | "wee"
            | "darling"
            | "beautiful"
            | "bless"
            | "big"
    );
    let words = if own {
        // "the only lollipop lady", "a farmer" found with its article
        article_or(plural, noun)
    } else if matches!(before, "a" | "an") {
        start -= 1;
        article_or(plural, noun)
    } else if tokens.is_determiner(start.wrapping_sub(1)) && !before.is_empty() || adjective {
        noun.to_owned()
    } else if told.patient
        && !plural
        && phrase
            .parts
            .iter()
            .any(|part| matches!(part.kind, SpanKind::Name | SpanKind::Initials | SpanKind::Contact))
    {
        "the patient".to_owned()
    } else {
        article_or(plural, noun)
    };
    told.patient = true;
    let words = match (possessive, plural) {
        (true, true) => format!("{words}’").replace('’', apostrophe(tokens, &phrase.tokens)),
        (true, false) => format!("{words}{}s", apostrophe(tokens, &phrase.tokens)),
        _ => words,
    };
    edit(start..end, words)
}

fn article_or(plural: bool, noun: &str) -> String {
    if plural { noun.to_owned() } else { with_article(noun) }
}

/// The apostrophe as the writer types it.
fn apostrophe(tokens: &Tokens<'_>, range: &Range<usize>) -> &'static str {
    if tokens.typed(range.clone()).contains('’') { "’" } else { "'" }
}

fn determiner_inside(tokens: &Tokens<'_>, phrase: &Phrase) -> bool {
    matches!(tokens.word(phrase.tokens.start), "the" | "a" | "an" | "one") && phrase.tokens.len() > 1
}

fn is_plural(tokens: &Tokens<'_>, phrase: &Phrase, last: Option<&Part>) -> bool {
    let counted = matches!(
        tokens.before(phrase.tokens.start, 1),
        "two" | "three" | "four" | "five" | "both" | "these" | "those" | "many" | "several" | "all" | "most"
    );
    let trades = last.is_some_and(|part| {
        let word = tokens.word(part.tokens.end.saturating_sub(1));
        part.kind == SpanKind::Occupation
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("'s")
    }) && !matches!(tokens.before(phrase.tokens.start, 1), "a" | "an");
    counted || trades
}

/// Whether the word at `at` looks like a noun that an age before it describes.
fn describes(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    tokens.is_word(at)
        && !tokens.is_preposition(at)
        && !tokens.is_determiner(at)
        && !be(word)
        && !word.ends_with("ed")
        && !matches!(
            word,
            "who"
                | "with"
                | "and"
                | "but"
                | "whose"
                | "that"
                | "came"
                | "come"
                | "comes"
                | "went"
                | "goes"
                | "has"
                | "had"
                | "have"
                | "for"
                | "post"
                | "again"
                | "today"
                | "tonight"
                | "then"
                | "so"
                | "as"
                | "or"
                | "not"
                | "just"
                | "still"
                | "will"
                | "can"
                | "could"
                | "would"
                | "did"
                | "didn't"
                | "told"
                | "said"
                | "says"
                | "got"
                | "getting"
                | "looks"
                | "looked"
                | "made"
                | "now"
                | "when"
                | "if"
                | "because"
                | "like"
                | "fell"
                | "sat"
                | "took"
                | "lives"
                | "lost"
                | "brought"
                | "than"
                | "old"
                | "once"
                | "it"
                | "he"
                | "she"
                | "i"
                | "we"
                | "they"
                | "you"
                | "x"
                | "xx"
                | "without"
                | "wearing"
        )
}

/// Relations: "his daughter" → "a relative". The author's own ("my mum") stay.
pub(super) fn relative(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let opener = tokens.word(start);
    let before = tokens.before(start, 1);
    if matches!(opener, "my" | "our")
        || matches!(before, "my" | "our")
        || matches!(opener, "married" | "single" | "divorced")
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
