//! Happenings told in free words: "the one from the mall thing", "the bloke who streaked at the Test", "he rode in on a
//! horse", "you'll have seen it on Nine", "the first baby of the year", words that a patient said.
//!
//! Weak by nature: what people do and say is a detail only beside clinical language, and only where a word of it is
//! unusual. Known gaps: stories without a clinical word near; objects alone ("that scooter lad").

mod words;

use super::super::Detail;
use super::super::context::{Context, is_determiner};
use super::super::words::PERSONS;
use super::add;
use crate::lexicon::{Entry, EventClass, Weight};
use crate::text::TokenKind;
use words::{IRREGULAR, ROUTINE, ROUTINE_PARTICIPLES, ROUTINE_PRESENT};

/// Tokens of a clause after its head, at most.
const CLAUSE: usize = 9;
/// Tokens between two quotation marks, at most.
const QUOTE: usize = 30;
/// SCOWL size from which a word is unusual enough to be remembered.
const UNUSUAL: u8 = 35;

/// "the one who …", "the lad from the mall thing", "the bloke that got stuck": a person known by a happening.
pub(super) fn known_by(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let one = context.stem(index) == "one" && matches!(context.before(index, 1), "the" | "that");
    let person = is_person(context.stem(index))
        && (matches!(context.before(index, 1), "the" | "that" | "this") || context.before(index, 2) == "the");
    if !(one || person) {
        return None;
    }
    let link = context.after(index, 1);
    let clause = matches!(link, "who" | "that" | "whose" | "who'd" | "who's");
    let after = context.after(index, 2);
    let told = clause
        && !matches!(after, "is" | "was" | "has" | "had" | "i" | "we" | "you" | "can" | "needs" | "")
        || one && matches!(link, "from" | "off" | "on") && is_determiner(after);
    if !told || context.clinical_around(&(index..index + 1)) == 0 {
        return None;
    }
    let end = clause_end(context, index + 2);
    if end < index + 4 || !unusual(context, index + 2, end, 20) {
        return None;
    }
    let start = if clause && !one { index + 2 } else { index - 1 };
    add(out, start..end, "known_by", Weight::Medium, EventClass::News, Weight::Weak);
    Some(end)
}

/// "he threw a commode at the telly", "she'd been walking her daughter down the aisle".
pub(super) fn act(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let present = is_present(context, index);
    if !context.is_word(index) || !(present || is_past(context, index) || is_participle(context, index)) {
        return None;
    }
    let subject = |word: &str| {
        matches!(word, "he" | "she" | "who" | "he'd" | "she'd" | "who'd" | "they'd" | "hed" | "shed" | "whod")
    };
    let before = context.before(index, 1);
    let led = subject(before)
        || (matches!(
            before,
            "had" | "just" | "then" | "was" | "been" | "only" | "actually" | "still" | "even" | "has"
        ) && (subject(context.before(index, 2)) || subject(context.before(index, 3))))
        || (matches!(before, "while" | "after" | "from" | "by" | "when") && is_participle(context, index));
    let care = context.clinical_around(&(index..index + 1));
    // "dad cut the cord", "groom fainted into the trolley"; "Recited the whole of Compline"
    let other = is_person(before)
        || context
            .hits_at(index.saturating_sub(1))
            .iter()
            .any(|hit| matches!(hit.entry, Entry::Kinship { .. }) && hit.tokens.end == index);
    let subjectless = context.opens_sentence(index) || matches!(before, "," | "and");
    let apart = is_participle(context, index)
        && (matches!(before, "," | "him" | "her" | "am" | "pm") || context.opens_sentence(index));
    let led = led || (care >= 2 && (apart || is_past(context, index) && (other || subjectless)));
    if !led || care == 0 || present && care < 2 {
        return None;
    }
    let end = clause_end(context, index + 1);
    if end < index + 4 || !unusual(context, index + 1, end, if care >= 2 { 20 } else { UNUSUAL }) {
        return None;
    }
    add(out, index..end, "act", Weight::Weak, EventClass::PrivateEvent, Weight::Weak);
    Some(end)
}

/// Words of three or more between quotation marks that somebody "said", "told" or "asked", beside clinical language.
pub(super) fn quoted(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    if context.word(index) != "\"" {
        return None;
    }
    let close = (index + 1..index + QUOTE).find(|&at| context.word(at) == "\"")?;
    let length = close - index - 1;
    let said = (1..=5).any(|back| {
        index.checked_sub(back).is_some_and(|at| {
            matches!(
                context.word(at),
                "said"
                    | "says"
                    | "told"
                    | "asked"
                    | "goes"
                    | "whispered"
                    | "shouted"
                    | "shouting"
                    | "yelled"
                    | "saying"
                    | "screamed"
                    | "words"
                    | "asking"
                    | "quote"
                    | "reckons"
                    | "mumbled"
                    | "asks"
                    | "replied"
            )
        })
    }) || matches!(context.word(close + 1), "she" | "he" | "says")
        && matches!(
            context.word(close + 2),
            "said" | "says" | "told" | "asked" | "goes" | "whispered" | "she" | "he"
        );
    if length < 3 || !said || context.clinical_around(&(index..close + 1)) == 0 {
        return None;
    }
    add(out, index..close + 1, "quoted_words", Weight::Weak, EventClass::PrivateEvent, Weight::Weak);
    Some(close + 1)
}

/// "you'll have seen it on Nine", "livestreamed it", "40k views", "on the front of the Herald", "the viral video".
pub(super) fn seen(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let next = context.after(index, 1);
    let end = match context.word(index) {
        "seen" | "saw" | "see" | "watched" => {
            let on = (index + 1..index + 4).find(|&at| context.after(index, at - index) == "on")?;
            let medium = context.capital(on + 1)
                || matches!(
                    context.word(on + 1),
                    "facebook" | "tiktok" | "instagram" | "youtube" | "telly" | "tv"
                );
            let everybody = (1..=3).any(|back| {
                matches!(
                    context.before(index, back),
                    "you" | "you'll" | "youll" | "everyone" | "ye" | "y'all" | "all"
                )
            });
            (medium && everybody).then_some(on + 2)?
        }
        "livestreamed" | "livestream" | "livestreaming" | "webcast" => index + 1,
        "views" | "followers"
            if index > 0 && (context.number(index - 1).is_some() || thousands(context, index - 1)) =>
        {
            add(out, index - 1..index + 1, "audience", Weight::Medium, EventClass::News, Weight::Medium);
            return Some(index + 1);
        }
        "front" if next == "of" && context.before(index, 1) == "the" && context.before(index, 2) == "on" => {
            clause_end(context, index + 1).min(index + 4)
        }
        "cover" if next == "of" && matches!(context.before(index, 1), "the") => {
            clause_end(context, index + 1).min(index + 4)
        }
        _ => return None,
    };
    add(out, index..end.min(context.len()), "seen_by_many", Weight::Medium, EventClass::News, Weight::Medium);
    Some(end)
}

/// "the first baby of the year", "the first woman in the parish to drive a tractor", "first ever centenarian".
pub(super) fn first(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let word = context.word(index);
    if !matches!(word, "first" | "last" | "oldest" | "youngest" | "biggest" | "smallest" | "longest") {
        return None;
    }
    let noun = context.stem(index + 1);
    let being =
        is_person(noun) || matches!(noun, "baby" | "birth" | "delivery" | "ever" | "patient" | "survivor");
    if !being || !context.same_sentence(index, index + 1) {
        return None;
    }
    let link = context.after(index, 2);
    let ever = noun == "ever" && context.is_word(index + 2);
    if !(ever || matches!(link, "of" | "in" | "on" | "to" | "since" | "born" | "home")) {
        return None;
    }
    let end = clause_end(context, index + 2).min(index + 7);
    if end < index + 4 {
        return None;
    }
    add(out, index..end, "first", Weight::Medium, EventClass::News, Weight::Medium);
    Some(end)
}

/// Somebody without a name; a relative may be a patient's own.
fn is_person(word: &str) -> bool {
    PERSONS.holds(word) || matches!(word, "child" | "dad" | "mom" | "mum" | "patient")
}

/// Whether a clause holds a word that is remembered: an uncommon one or a name.
fn unusual(context: &Context<'_>, start: usize, end: usize, size_of_unusual: u8) -> bool {
    (start..end).any(|at| {
        context.is_word(at)
            && context.word(at).len() > 3
            && (context.capital(at) || context.everyday(at).is_none_or(|size| size >= size_of_unusual))
    })
}

/// The token after the clause that goes on at a token.
fn clause_end(context: &Context<'_>, from: usize) -> usize {
    let start = from.saturating_sub(1);
    let mut end = from;
    while end < from + CLAUSE && context.same_sentence(start, end) {
        let stop = matches!(context.kind(end), Some(TokenKind::Break))
            || (context.kind(end) == Some(TokenKind::Sign) && !matches!(context.word(end), "-" | "'" | "&"))
            || matches!(
                context.word(end),
                "and" | "but" | "so" | "because" | "then" | "which" | "until" | "till"
            );
        if stop {
            break;
        }
        end += 1;
    }
    end
}

fn is_past(context: &Context<'_>, index: usize) -> bool {
    let word = context.word(index);
    let regular = word.len() >= 5 && word.ends_with("ed");
    (regular || IRREGULAR.holds(word)) && !ROUTINE.holds(word)
}

/// "he salutes the fish tank": a habit, but for the verbs of every story.
fn is_present(context: &Context<'_>, index: usize) -> bool {
    let word = context.word(index);
    let third = word.len() >= 4 && word.ends_with('s') && !word.ends_with("'s") && !word.ends_with("ss");
    third && matches!(context.before(index, 1), "he" | "she" | "who") && !ROUTINE_PRESENT.holds(word)
}

fn is_participle(context: &Context<'_>, index: usize) -> bool {
    let word = context.word(index);
    word.len() >= 6 && word.ends_with("ing") && !ROUTINE_PARTICIPLES.holds(word)
}

/// "40k", "600k", "2m".
fn thousands(context: &Context<'_>, index: usize) -> bool {
    context.digits_then_letters(index).is_some_and(|(_, letters)| matches!(letters, "k" | "m"))
}

#[cfg(test)]
mod tests {
    use crate::assessment::SpanKind;
    use crate::details::testing::words;

    #[test]
    fn acts_words_and_fame_of_a_patient() {
        for (draft, found) in [
            ("sepsis, and he threw a commode at the window", "commode"),
            ("the lady who adopted forty greyhounds is on our ward", "greyhounds"),
            ("she said \"is this the train to Crewe\" in resus again", "train to"),
            ("you'll have seen him on Granada, he is on our ward", "seen"),
            ("the first woman in the valley to drive a tractor, now in resus", "woman in the valley"),
            ("he livestreamed it from resus", "livestreamed"),
        ] {
            let all = words(draft, SpanKind::Event);
            assert!(all.iter().any(|words| words.contains(found)), "{draft}: {all:?}");
        }
    }

    #[test]
    fn everyday_acts_are_no_events() {
        for draft in [
            "he threw the ball over the fence",
            "she said \"see you at the weekend\" and left",
            "the first day of the holidays",
            "the one from the shop is nicer",
            "he was admitted to the ward and discharged",
        ] {
            assert!(words(draft, SpanKind::Event).is_empty(), "{draft}: {:?}", words(draft, SpanKind::Event));
        }
    }
}
