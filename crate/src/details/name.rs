//! Names of persons: "Mrs Doyle", "Ernie Robson", "Tolan, Bernie", "Dani R.", "gary probert", "J.F.", a lone "Maureen".
//!
//! A title is the surest sign, then a given name with a surname, then a lone given name. Names that are also everyday
//! words ("Will", "Grace", "May") count only with a capital inside a sentence, or where a surname follows. Eponyms are no
//! persons: a word inside a condition or facility of the lexicon, or before "sign", "disease" and the like.
//!
//! Known gaps: names in no list, without a title and in lower case; Chinese and Korean order.

mod title;

mod words;

mod lone;

use std::ops::Range;

use super::context::{Context, is_calendar};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, NameRate, Weight};
use crate::text::TokenKind;
use lone::{initials, lone, lone_surname, lower};
use title::titled;
use words::{EPONYMS, is_particle, is_place_word};

/// What the lexicon says of one word as a name.
#[derive(Clone, Copy, Default)]
struct Known {
    given: Option<NameRate>,
    surname: Option<NameRate>,
    eponym: bool,
    other: bool,
}

/// Finds names and initials.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut index = 0;
    while index < context.len() {
        let found = titled(context, index)
            .or_else(|| surname_first(context, index))
            .or_else(|| given_first(context, index))
            .or_else(|| lone_surname(context, index))
            .or_else(|| initials(context, index));
        match found {
            Some(detail) => {
                index = detail.tokens.end.max(index + 1);
                out.push(detail);
            }
            None => index += 1,
        }
    }
}

fn known(context: &Context<'_>, index: usize) -> Known {
    let mut known = Known::default();
    for hit in context.hits_at(index) {
        match hit.entry {
            Entry::GivenName { rate, .. } | Entry::Nickname { rate } => known.given = Some(rate),
            Entry::Surname { rate } => known.surname = Some(rate),
            Entry::Condition { ambiguous: false, .. } | Entry::Facility { upper_only: false, .. } => {
                known.eponym = true
            }
            Entry::Place { .. } | Entry::Region { .. } => known.other = true,
            _ => {}
        }
    }
    let next = context.after(index, 1);
    if EPONYMS.holds(next)
        || (next == "'" && EPONYMS.holds(context.after(index, 2)))
        || (next == "-" && known.eponym)
    {
        known.eponym = true;
    }
    known
}

/// The commoner of both countries per 100,000; 0 when unknown.
fn per_100k(rate: Option<NameRate>) -> f64 {
    rate.and_then(|rate| rate.uk.max(rate.us).get()).unwrap_or(0.0)
}

fn name(
    tokens: Range<usize>,
    rule: &'static str,
    strength: Weight,
    given: Option<NameRate>,
    surname: Option<NameRate>,
    clinician: bool,
) -> Detail {
    Detail {
        tokens,
        kind: SpanKind::Name,
        rule,
        strength,
        value: DetailValue::Name { given, surname, clinician },
    }
}

/// The token after a run of capitalised names and initials that starts at `at`, at most five words long.
fn run(context: &Context<'_>, from: usize, at: usize) -> usize {
    let mut end = at;
    let mut words = 0;
    while words < 5 && context.same_sentence(from, end) {
        let word = context.word(end);
        let next = end + 1;
        if context.is_word(end) && context.capital(end) && !is_stop(context, end) {
            // An initial with its full stop belongs to the name.
            let dotted = word.len() == 1 && context.word(next) == "." && context.joined(end);
            end = if dotted { next + 1 } else { next };
            words += 1;
            if word.ends_with("'s") {
                break;
            }
        } else if words > 0 && context.capital(next) && (is_particle(word) || is_inner_hyphen(context, end)) {
            end = next;
        } else if words > 0
            && matches!(word, "\"" | "(")
            && context.capital(next)
            && matches!(context.word(next + 1), "\"" | ")")
        {
            end = next + 2;
        } else {
            break;
        }
    }
    // A dangling sign is no part of the name.
    while end > at
        && context.kind(end - 1) == Some(TokenKind::Sign)
        && !matches!(context.word(end - 1), "." | "\"" | ")")
    {
        end -= 1;
    }
    end
}

/// The hyphen of a double name.
fn is_inner_hyphen(context: &Context<'_>, index: usize) -> bool {
    context.word(index) == "-"
        && context.joined(index)
        && !context.token(index).is_some_and(|token| token.spaced)
}

/// A capitalised word that does not go on a name: an everyday small word, a weekday, a unit.
fn is_stop(context: &Context<'_>, index: usize) -> bool {
    let common = context.everyday(index).is_some_and(|size| size <= 10);
    let known = known(context, index);
    let name_like = per_100k(known.given) > 20.0 || per_100k(known.surname) > 5.0;
    (common && !name_like)
        || matches!(
            context.word(index),
            "i" | "i'm"
                | "i'll"
                | "i've"
                | "i'd"
                | "ward"
                | "unit"
                | "hospital"
                | "icu"
                | "ed"
                | "er"
                | "nhs"
        )
        || is_calendar(context.word(index))
}

fn last_word(context: &Context<'_>, range: Range<usize>) -> usize {
    range.clone().rev().find(|&at| context.is_word(at)).unwrap_or(range.start)
}

/// "Tolan, Bernie", "WHITTAKER, COLT", "Hutchison, J."
fn surname_first(context: &Context<'_>, index: usize) -> Option<Detail> {
    if !(context.is_word(index)
        && context.capital(index)
        && context.word(index + 1) == ","
        && context.same_sentence(index, index + 2))
    {
        return None;
    }
    let surname = known(context, index);
    if surname.surname.is_none()
        || context.everyday(index).is_some_and(|size| size <= 50)
        || surname.eponym
        || is_calendar(context.word(index))
    {
        return None;
    }
    let at = index + 2;
    let first = known(context, at);
    let initial = context.word(at).len() == 1 && context.word(at) != "i" && context.word(at) != "a";
    let more_given = per_100k(first.given) > per_100k(first.surname)
        && per_100k(surname.surname) > per_100k(surname.given);
    if !context.capital(at) || !(initial || (more_given && context.everyday(at).is_none())) {
        return None;
    }
    let end = if initial && context.word(at + 1) == "." { at + 2 } else { at + 1 };
    Some(name(index..end, "surname_first", Weight::Strong, first.given, surname.surname, false))
}

/// A given name, alone or with what follows.
fn given_first(context: &Context<'_>, index: usize) -> Option<Detail> {
    if !context.is_word(index) {
        return None;
    }
    let first = known(context, index);
    // "She" and "I" stand in the lists of names too.
    let pronoun = matches!(
        context.stem(index),
        "she" | "he" | "it" | "they" | "we" | "you" | "i" | "her" | "his" | "my" | "me" | "so" | "an"
    );
    let saint = matches!(context.before(index, 1), "st" | "saint")
        || (context.before(index, 1) == "." && matches!(context.before(index, 2), "st" | "ste"));
    if pronoun || saint || first.eponym || is_calendar(context.word(index)) {
        return None;
    }
    if !context.capital(index) {
        return lower(context, index, first);
    }
    let everyday = context.everyday(index);
    let end = run(context, index, index);
    let words = (index..end).filter(|&at| context.is_word(at)).count();
    let last_at = last_word(context, index..end.max(index + 1));
    let last = known(context, last_at);
    let led_by_place = matches!(context.before(index, 1), "in" | "from" | "near" | "outside") && first.other;
    let place = is_place_word(context.word(last_at))
        || matches!(context.word(index), "lake" | "mount" | "port" | "fort" | "cape");
    if words >= 2 && !led_by_place && !place {
        let initial_last = context.word(last_at).len() == 1;
        let surname_like = last.surname.is_some() || initial_last || context.everyday(last_at).is_none();
        let word_pair = everyday.is_some_and(|size| size <= 35)
            && context.everyday(last_at).is_some_and(|size| size <= 50);
        let shouted = context.upper(index)
            && context.upper(last_at)
            && (everyday.is_some() || context.everyday(last_at).is_some());
        if first.given.is_some() && surname_like && !word_pair && !shouted && !last.eponym {
            let opening_word = everyday.is_some() && context.opens_sentence(index);
            let strength =
                if opening_word && per_100k(last.surname) < 1.0 { Weight::Weak } else { Weight::Strong };
            return Some(name(index..end, "full_name", strength, first.given, last.surname, false));
        }
        // Unknown given name, known surname: "Tyrell Whitfield", "Wrenley Castellano".
        if everyday.is_none()
            && last.surname.is_some()
            && context.everyday(last_at).is_none()
            && !first.other
            && !last.other
            && !context.upper(index)
        {
            return Some(name(index..end, "full_name", Weight::Medium, None, last.surname, false));
        }
    }
    lone(context, index, first, everyday, led_by_place)
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn names(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Name)
    }

    #[test]
    fn names_in_many_shapes() {
        for (draft, found) in [
            ("lovely Mrs Doyle again", "Mrs Doyle"),
            ("Ernie Robson turned 100", "Ernie Robson"),
            ("Dr. Pauline Smarch-Olesen did it", "Dr. Pauline Smarch-Olesen"),
            ("bed 3 Tolan, Bernie needs fluids", "Tolan, Bernie"),
            ("poor Brayden K. again", "Brayden K."),
            ("ran into gary probert at clinic", "gary probert"),
            ("Darnell \"Peanut\" Spivey says hi", "Darnell \"Peanut\" Spivey"),
            ("I sat with Maureen all night", "Maureen"),
            ("asked mr kowalski to wait", "mr kowalski"),
            ("Grace O’Malley was a laugh", "Grace O’Malley"),
            ("I sat with Grace, 91, till dawn", "Grace"),
            ("saw Siobhán McAteer today", "Siobhán McAteer"),
        ] {
            assert!(names(draft).contains(&found.to_owned()), "{draft}: {:?}", names(draft));
        }
    }

    #[test]
    fn words_eponyms_drugs_and_places_are_no_persons() {
        for draft in [
            "Will you be there in May? Hope so.",
            "Grace period ends soon, mark my words",
            "a positive Murphy's sign",
            "her Crohn's and his Parkinson's",
            "Kawasaki disease in a toddler",
            "put a Foley catheter in",
            "on Keppra and Humira now",
            "See you on Tuesday at Easter",
            "I miss you all",
        ] {
            assert!(names(draft).is_empty(), "{draft}: {:?}", names(draft));
        }
    }

    #[test]
    fn initials_with_full_stops_or_beside_an_age() {
        assert_eq!(words("poor J.F. is back", SpanKind::Initials), ["J.F."]);
        assert_eq!(words("pt JW in again", SpanKind::Initials), ["JW"]);
        assert!(words("the U.K. at 5 p.m. and TB, US", SpanKind::Initials).is_empty());
    }
}
