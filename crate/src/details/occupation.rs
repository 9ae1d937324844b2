//! Occupations and roles: "retired bell-ringer", "the only lollipop lady", "the mayor of Whitby", "drives a Zamboni".
//!
//! Besides the lexicon: nouns whose last word names a doer ("grader driver", "bee inspector"), and a few verbs of work.
//! Everyday words ("general", "guide") count only after a determiner.

mod doer;
mod somebody;
mod work;

use std::ops::Range;

use super::context::{Context, is_determiner, push};
use super::{CLINICAL_STAFF, Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{ClinicalKind, Entry, Magnitude, Role, Weight};
use doer::doer;
use work::work_phrase;

/// Finds occupations.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut past = 0;
    for index in 0..context.len() {
        only(context, index, out);
        work_phrase(context, index, out);
        if index < past {
            continue;
        }
        let found = somebody::trade_person(context, index, out)
            .or_else(|| listed(context, index, out))
            .or_else(|| doer(context, index, out))
            .or_else(|| somebody::everyday_role(context, index, out))
            .or_else(|| somebody::somebody_from(context, index, out));
        if let Some(end) =
            found.or_else(|| former(context, index, out)).or_else(|| agent(context, index, out))
        {
            past = end;
        }
    }
}

fn add(
    out: &mut Vec<Detail>,
    tokens: Range<usize>,
    rule: &'static str,
    strength: Weight,
    rate: Magnitude,
    role: Role,
) {
    push(out, tokens, SpanKind::Occupation, rule, strength, DetailValue::Occupation { rate, role });
}

fn is_former(word: &str) -> bool {
    matches!(word, "retired" | "ex" | "former" | "late" | "old")
}

/// Occupations of the lexicon; the token after one.
fn listed(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let (tokens, (rate, role, ambiguous)) = context.longest(index, |hit| match hit.entry {
        Entry::Occupation { rate, role, ambiguous } => Some((rate, role, ambiguous)),
        _ => None,
    })?;
    // Forms of address and playing cards, hardly ever offices.
    if matches!(
        context.stem(index),
        "lady" | "sir" | "king" | "queen" | "lord" | "kings" | "queens" | "ladies" | "prince" | "da"
    ) && tokens.len() == 1
    {
        return None;
    }
    let before = context.before(index, 1);
    let (former, lead) = match before {
        "-" => (is_former(context.before(index, 2)), context.before(index, 3)),
        word => (is_former(word), if is_former(word) { context.before(index, 2) } else { word }),
    };
    let led = former
        || is_determiner(lead)
        || matches!(lead, "as" | "," | "young" | "local" | "school" | "" | "our");
    let joined_word = context.word(tokens.end) == "-" && context.joined(tokens.end);
    if (ambiguous && !led) || joined_word {
        return None;
    }
    // A colleague's job is a detail too, but seldom the patient's: it stays weak.
    let clinical_staff = context.hits_at(index).iter().any(|hit| {
        hit.tokens.end >= tokens.end
            && matches!(hit.entry, Entry::Clinical { kind: ClinicalKind::People, .. })
    });
    let mut start = index;
    if former {
        start -= if before == "-" { 2 } else { 1 };
    }
    let mut end = tokens.end;
    if let Some(after) = place_of_office(context, end)
        && matches!(role, Role::Unique | Role::PublicFigure)
    {
        end = after;
    }
    let rule = if clinical_staff && !former {
        CLINICAL_STAFF
    } else if role == Role::Unique {
        "unique_role"
    } else {
        "occupation"
    };
    let strength = match (rule, led) {
        (CLINICAL_STAFF, _) => Weight::Weak,
        (_, true) => Weight::Strong,
        _ if ambiguous => Weight::Weak,
        _ => Weight::Medium,
    };
    add(out, start..end, rule, strength, rate, role);
    Some(end)
}

/// "ex-bookie", "retired Qantas engineer", "former Rockette": whatever follows, but for kin; the token after it.
fn former(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    if !matches!(context.word(index), "retired" | "ex" | "former") {
        return None;
    }
    let at = if context.word(index + 1) == "-" { index + 2 } else { index + 1 };
    let kin = context.hits_at(at).iter().any(|hit| matches!(hit.entry, Entry::Kinship { .. }));
    let plain = context.is_word(at) && context.same_sentence(index, at) && !kin;
    let small = context.everyday(at).is_some_and(|size| size <= 10)
        || matches!(context.word(at), "smoker" | "patient" | "drinker");
    if !plain || small {
        return None;
    }
    add(out, index..at + 1, "former", Weight::Medium, Magnitude::UNKNOWN, Role::Plain);
    Some(at + 1)
}

/// A rare word with the ending of a doer, after a determiner: "a sacristan" is not one, "the cheesemonger" is.
fn agent(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    const ENDINGS: [&str; 12] = [
        "ist", "man", "woman", "keeper", "smith", "monger", "master", "mistress", "wright", "herd", "maker",
        "rider",
    ];
    let word = context.stem(index);
    let doer = context.is_word(index)
        && word.len() >= 6
        && ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        && context.everyday(index).is_none_or(|size| size >= 20);
    let led =
        matches!(context.before(index, 1), "a" | "an" | "the" | "our" | "retired" | "as" | "young" | "local");
    let other = matches!(
        word,
        "gentleman"
            | "human"
            | "german"
            | "roman"
            | "woman"
            | "specialist"
            | "list"
            | "wrist"
            | "mist"
            | "twist"
    );
    if !doer || !led || other || context.capital(index) {
        return None;
    }
    add(out, index..index + 1, "agent_noun", Weight::Weak, Magnitude::UNKNOWN, Role::Plain);
    Some(index + 1)
}

/// The token after "of Whitby" or "in Whitby".
fn place_of_office(context: &Context<'_>, at: usize) -> Option<usize> {
    let of = matches!(context.word(at), "of" | "for");
    (of && context.capital(at + 1) && context.same_sentence(at, at + 1)).then_some(at + 2)
}

/// "the only lollipop lady", "the last of the quarry office girls": up to four words after "the only".
fn only(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    if !matches!(context.word(index), "only" | "last")
        || !matches!(context.before(index, 1), "the" | "our" | "their" | "town's" | "village's")
    {
        return;
    }
    if matches!(
        context.after(index, 1),
        "thing"
            | "way"
            | "one"
            | "time"
            | "reason"
            | "ones"
            | "person"
            | "night"
            | "week"
            | "day"
            | "few"
            | "month"
            | "year"
            | "of"
            | "good"
            | "minute"
            | "hour"
            | "bit"
            | "part"
            | "place"
            | "people"
            | "problem"
            | "difference"
            | "two"
            | "three"
            | "summer"
            | "winter"
            | "round"
            | "shift"
    ) || context.word(index) == "last" && context.clinical_around(&(index..index + 1)) == 0
    {
        return;
    }
    let mut words =
        (index + 1..index + 5).take_while(|&at| context.same_sentence(index, at) && context.is_word(at));
    let end = words.find_map(|at| {
        let word = context.stem(at);
        let listed = context.longest(at, |hit| matches!(hit.entry, Entry::Occupation { .. }).then_some(()));
        let person = matches!(
            word,
            "lady" | "man" | "woman" | "girl" | "boy" | "bloke" | "lad" | "guy" | "male" | "female" | "fella"
        ) || (word.ends_with("er")
            && word.len() > 5
            && context.everyday(at).is_none_or(|size| size > 10));
        listed.map(|(tokens, ())| tokens.end).or(person.then_some(at + 1))
    });
    if let Some(end) = end {
        add(out, index - 1..end, "the_only", Weight::Strong, Magnitude::UNKNOWN, Role::Unique);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    fn occupations(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Occupation)
    }

    #[test]
    fn listed_former_and_unique_roles() {
        for (draft, found) in [
            ("a farmer came in", "farmer"),
            ("a retired bell-ringer with sepsis", "retired bell-ringer"),
            ("he was the bus driver", "bus driver"),
            ("she's an ex-bookmaker of sorts", "ex-bookmaker"),
            ("she drives a Zamboni, would you believe", "drives a Zamboni"),
            (
                "forty years on the line at Rolls Royce, nobody to visit",
                "forty years on the line at Rolls Royce",
            ),
            ("the mayor of Whitby is in", "mayor of Whitby"),
            ("well he's the only lollipop lady we have", "the only lollipop lady"),
        ] {
            assert!(occupations(draft).contains(&found.to_owned()), "{draft}: {:?}", occupations(draft));
        }
    }

    #[test]
    fn a_unique_role_says_so() {
        let role = |draft: &str| {
            details(draft).into_iter().find_map(|(detail, _)| match detail.value {
                DetailValue::Occupation { role, .. } => Some(role),
                _ => None,
            })
        };
        assert_eq!(role("our lollipop lady broke her hip"), Some(Role::Unique));
        assert_eq!(role("a farmer broke his hip"), Some(Role::Plain));
    }

    #[test]
    fn everyday_words_are_no_occupations() {
        for draft in ["in general I agree", "the only thing I want", "works for me", "ran the risk"] {
            assert!(occupations(draft).is_empty(), "{draft}: {:?}", occupations(draft));
        }
    }
}
