//! Who: names, ages and trades, as "a patient" or "an older patient".

use std::ops::Range;

use super::super::grammar::{Edit, with_article};
use super::super::phrase::{Part, Phrase};
use super::super::tokens::Tokens;
use super::age::{Stage, lone_age, stage};
use super::nouns::{describes, is_person_noun, is_trade_noun, person_follows};
use super::work::work;
use super::{Told, edit};
use crate::assessment::SpanKind;

pub(super) fn person(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let ages_only = phrase.parts.iter().all(|part| part.kind == SpanKind::Age);
    if ages_only && let Some(done) = lone_age(tokens, phrase) {
        return Some(done);
    }
    let first = phrase.parts.first()?;
    if first.kind == SpanKind::Occupation
        && let Some(done) = work(tokens, phrase, first)
    {
        return done;
    }
    let called_by = matches!(first.kind, SpanKind::Name | SpanKind::Initials | SpanKind::Contact);
    if called_by && let Some(done) = called(tokens, phrase) {
        return Some(done);
    }
    Some(noun_phrase(tokens, phrase, told))
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
    // "Passed, Karen!"
    let closes = before == "," && over && tokens.word(end) != "," && phrase.parts.len() == 1;
    if greeted && over || asked || closes {
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
pub(super) fn closing(tokens: &Tokens<'_>, phrase: &Phrase, end: usize) -> usize {
    let inner = |sign: &str| (phrase.tokens.start..end).filter(|&at| tokens.word(at) == sign).count();
    // "91, forty years on the line, nobody to visit" is a list, not an aside.
    let listed = phrase.parts.first().is_some_and(|part| part.kind == SpanKind::Age)
        && tokens.opens_sentence(phrase.tokens.start);
    let comma = tokens.word(end) == "," && inner(",") > 0 && phrase.parts.len() > 1 && !listed;
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
    let trade = last.is_some_and(|part| matches!(part.kind, SpanKind::Occupation | SpanKind::Age));
    if trade && !possessive && is_trade_noun(tokens.word(end)) {
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

pub(super) fn article_or(plural: bool, noun: &str) -> String {
    if plural { noun.to_owned() } else { with_article(noun) }
}

/// The apostrophe as the writer types it.
pub(super) fn apostrophe(tokens: &Tokens<'_>, range: &Range<usize>) -> &'static str {
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
