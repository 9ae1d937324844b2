//! Lone names, names in lower case and initials.

use super::super::context::{Context, is_calendar};
use super::super::{Detail, DetailValue};
use super::{Known, known, name, per_100k};
use crate::assessment::SpanKind;
use crate::lexicon::Weight;

/// A lone given name with a capital.
pub(super) fn lone(
    context: &Context<'_>,
    index: usize,
    first: Known,
    everyday: Option<u8>,
    led_by_place: bool,
) -> Option<Detail> {
    let given = first.given?;
    let rate = per_100k(Some(given));
    let opens = context.opens_sentence(index);
    let next = context.after(index, 1);
    if context.word(index).len() < 2
        || (context.upper(index) && (everyday.is_some() || context.word(index).len() <= 3))
    {
        return None;
    }
    let person_context = matches!(
        next,
        "in" | "was"
            | "is"
            | "has"
            | "had"
            | "told"
            | "said"
            | "asked"
            | "who"
            | "died"
            | "came"
            | "held"
            | "from"
            | "turned"
            | "got"
            | "and"
            | "wants"
            | "needs"
            | "loves"
    ) || context.word(index).ends_with("'s")
        || (next == "," && context.number(index + 2).is_some())
        || matches!(
            context.before(index, 1),
            "with"
                | "for"
                | "called"
                | "named"
                | "dear"
                | "hi"
                | "our"
                | "is"
                | "rip"
                | "to"
                | "thanks"
                | "congrats"
                | "love"
                | "and"
                | "meet"
        );
    let strength = match everyday {
        _ if led_by_place => return None,
        // "She's" and "It's" are no names, whatever the lists hold.
        Some(..=10) if rate < 5.0 => return None,
        // "May was a diamond", but "Will you" and "Hope so".
        Some(_)
            if opens
                && rate >= 5.0
                && matches!(next, "was" | "had" | "has" | "told" | "said" | "died" | "came" | "asked") =>
        {
            Weight::Weak
        }
        // "May" and "Will" at the start of a sentence are words.
        Some(_) if opens && !(context.word(index).ends_with("'s") || next == ",") => return None,
        Some(size) if size <= 35 && !(person_context && rate >= 1.0) => return None,
        Some(_) if rate < 0.3 => return None,
        Some(_) => Weight::Weak,
        None if rate >= 5.0 && !first.other => Weight::Strong,
        None if rate >= 0.5 && person_context => Weight::Strong,
        None if rate >= 0.5 || !first.other => Weight::Medium,
        None => Weight::Weak,
    };
    // "Brayden K.", "Dani R."
    let initial = context.word(index + 1).len() == 1
        && context.capital(index + 1)
        && context.same_sentence(index, index + 1)
        && context.word(index + 1) != "i";
    let end = match (initial, context.word(index + 2) == "." && context.joined(index + 1)) {
        (true, true) => index + 3,
        (true, false) => index + 2,
        _ => index + 1,
    };
    Some(name(index..end, "given_name", strength, Some(given), None, false))
}

/// "gary probert", "marcus": names in lower case.
pub(super) fn lower(context: &Context<'_>, index: usize, first: Known) -> Option<Detail> {
    let rate = per_100k(first.given);
    if rate < 2.0 || context.word(index).len() < 3 || context.everyday(index).is_some() {
        return None;
    }
    let last = known(context, index + 1);
    let pair = context.is_word(index + 1)
        && context.same_sentence(index, index + 1)
        && per_100k(last.surname) > 0.3
        && context.everyday(index + 1).is_none()
        && !context.word(index).ends_with("'s");
    if pair {
        return Some(name(
            index..index + 2,
            "full_name_lower",
            Weight::Medium,
            first.given,
            last.surname,
            false,
        ));
    }
    let led_by_place =
        matches!(context.before(index, 1), "in" | "from" | "near" | "outside" | "at" | "the" | "a" | "an")
            && first.other;
    (rate >= 5.0 && !led_by_place && !first.other)
        .then(|| name(index..index + 1, "given_name_lower", Weight::Medium, first.given, None, false))
}

/// A surname alone with a capital: "Villanueva", "McGoldrick".
pub(super) fn lone_surname(context: &Context<'_>, index: usize) -> Option<Detail> {
    if !(context.is_word(index) && context.capital(index)) {
        return None;
    }
    let only = known(context, index);
    let surname = only.surname?;
    let plain = context.everyday(index).is_none()
        && !only.eponym
        && !only.other
        && context.word(index).len() >= 4
        && !is_calendar(context.word(index));
    let led_by_place =
        matches!(context.before(index, 1), "in" | "from" | "near" | "outside" | "at" | "#" | "@");
    if !plain || led_by_place || context.upper(index) && context.clinical_around(&(index..index + 1)) == 0 {
        return None;
    }
    let strength = if per_100k(Some(surname)) >= 0.5 && !context.opens_sentence(index) {
        Weight::Medium
    } else {
        Weight::Weak
    };
    Some(name(index..index + 1, "surname", strength, None, Some(surname), false))
}

/// "J.F.", "C.W.", and "JW" after a word for a patient or before an age.
pub(super) fn initials(context: &Context<'_>, index: usize) -> Option<Detail> {
    let letter = |at: usize| context.word(at).len() == 1 && context.is_word(at) && context.capital(at);
    let initials = |tokens, strength| {
        let value = DetailValue::Name { given: None, surname: None, clinician: false };
        Some(Detail { tokens, kind: SpanKind::Initials, rule: "initials", strength, value })
    };
    if letter(index)
        && context.word(index + 1) == "."
        && letter(index + 2)
        && context.word(index + 3) == "."
        && context.joined(index)
        && context.same_sentence(index, index + 2)
        && !letter(index + 4)
        && index.checked_sub(2).is_none_or(|two| !letter(two))
        && !matches!(
            (context.word(index), context.word(index + 2)),
            ("u", "s" | "k") | ("p", "m" | "s") | ("a", "m") | ("i", "v" | "d" | "e") | ("e", "g")
        )
    {
        return initials(index..index + 4, Weight::Strong);
    }
    let pair = context.upper(index) && context.is_word(index) && context.word(index).len() == 2;
    if pair {
        let patient_before = matches!(
            context.before(index, 1),
            "pt" | "patient" | "client" | "resident" | "mr" | "mrs" | "ms" | "miss" | "baby" | "initials"
        );
        let age_after = (context.word(index + 1) == ","
            && context.number(index + 2).is_some_and(|(number, _)| (14..110).contains(&number)))
            || context
                .digits_then_letters(index + 1)
                .is_some_and(|(_, letters)| matches!(letters, "yo" | "f" | "m"));
        if (patient_before || age_after) && context.same_sentence(index, index + usize::from(age_after)) {
            return initials(index..index + 1, Weight::Medium);
        }
    }
    None
}
