//! Everyday roles of a neighbourhood: "the lady from the chippy", "Noreen from the Post Office", "the ice-cream man",
//! "the weather girl off Channel 4", "the number 8 driver", "our paper boy".

mod words;

use super::super::Detail;
use super::super::context::{Context, is_determiner, is_possessive};
use super::super::words::PERSONS;
use super::add;
use crate::lexicon::{ClinicalKind, Entry, Magnitude, Role, Weight};
use crate::text::TokenKind;
use words::{ELSEWHERE, LINKS, ROLES, TRADES, WORKPLACES};

/// "the bloke off the jetboat crew", "Reece from the chip shop", "him off the telly"; the token after it.
pub(super) fn somebody_from(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    if !matches!(context.word(index), "from" | "off")
        || !matches!(context.after(index, 1), "the" | "our" | "that")
    {
        return None;
    }
    let person = index.checked_sub(1)?;
    if !context.same_sentence(person, index) || context.kind(person) != Some(TokenKind::Word) {
        return None;
    }
    let noun = PERSONS.holds(context.stem(person))
        || matches!(context.stem(person), "ladies" | "lads" | "twins")
        || matches!(context.word(person), "him" | "her" | "one" | "sir");
    let named =
        context.capital(person) && !context.opens_sentence(person) && context.everyday(person).is_none();
    if !(noun || named) {
        return None;
    }
    let mut end = index + 2;
    while end < index + 6 && context.same_sentence(index, end) && context.is_word(end) {
        if is_determiner(context.word(end)) || LINKS.holds(context.word(end)) {
            break;
        }
        end += 1;
    }
    if end == index + 2 || is_care_or_time(context, index + 2, end) {
        return None;
    }
    let definite = noun && matches!(context.before(person, 1), "the" | "that" | "our" | "yer");
    let shop = (index + 2..end).any(|at| WORKPLACES.holds(context.stem(at)));
    let strength = if definite || shop { Weight::Medium } else { Weight::Weak };
    let start = if definite {
        person - 1
    } else if noun {
        person
    } else {
        index
    };
    add(out, start..end, "somebody_from", strength, Magnitude::UNKNOWN, Role::SmallGroup);
    Some(end)
}

/// "the dinner lady", "our ice-cream man", "the donkey ride lady"; the token after it.
pub(super) fn trade_person(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let word = context.stem(index);
    if !matches!(
        word,
        "lady"
            | "man"
            | "woman"
            | "guy"
            | "fella"
            | "bloke"
            | "lad"
            | "lass"
            | "girl"
            | "boy"
            | "driver"
            | "ladies"
            | "men"
    ) || index == 0
    {
        return None;
    }
    let modifier = index - 1;
    let trade = TRADES.holds(context.stem(modifier)) || WORKPLACES.holds(context.stem(modifier));
    if !trade || !context.same_sentence(modifier, index) {
        return None;
    }
    // "ice-cream man", "chip shop lady", "the number 8 driver": to the determiner, at most four words back.
    let mut start = modifier;
    while index - start < 4
        && start > 0
        && context.same_sentence(start - 1, index)
        && (context.is_word(start - 1) || context.word(start - 1) == "-")
        && !is_determiner(context.word(start - 1))
        && !LINKS.holds(context.word(start - 1))
    {
        start -= 1;
    }
    let owner = context.before(start, 1);
    if !is_determiner(owner) {
        start = modifier;
    }
    let unique = matches!(owner, "the" | "our" | "that") || owner.ends_with("'s");
    let (strength, role) =
        if unique { (Weight::Strong, Role::Unique) } else { (Weight::Medium, Role::SmallGroup) };
    add(out, start..index + 1, "trade_person", strength, Magnitude::UNKNOWN, role);
    Some(index + 1)
}

/// Occupations of everyday talk that the lexicon lacks, with a determiner, a comma or an opening before them.
pub(super) fn everyday_role(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let word = context.stem(index);
    let stem = word.strip_suffix('s').unwrap_or(word);
    if !(ROLES.holds(word) || stem.len() < word.len() && ROLES.holds(stem)) {
        return None;
    }
    let before = context.before(index, 1);
    let modified = context.follows_word(index) && !is_determiner(before) && !LINKS.holds(before);
    let start = if modified { index - 1 } else { index };
    let lead = context.before(start, 1);
    if !(is_determiner(lead) || is_determiner(before) || matches!(lead, "" | "," | ":" | "-" | "old" | "yo"))
    {
        return None;
    }
    if word == "chippy" && matches!(before, "the" | "a") {
        return None;
    }
    add(out, start..index + 1, "everyday_role", Weight::Medium, Magnitude::UNKNOWN, Role::Plain);
    Some(index + 1)
}

/// "from the ward", "from the weekend", "from the start": care, time or nothing.
fn is_care_or_time(context: &Context<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|at| {
        ELSEWHERE.holds(context.stem(at))
            || context.hits_at(at).iter().any(|hit| {
                matches!(
                    hit.entry,
                    Entry::FacilityTerm { ambiguous: false, .. } | Entry::Time { .. } | Entry::Event { .. }
                ) || matches!(
                    hit.entry,
                    Entry::Clinical { kind: ClinicalKind::Observation | ClinicalKind::Kit, .. }
                )
            })
    }) || is_possessive(context.word(start))
}

#[cfg(test)]
mod tests {
    use crate::assessment::SpanKind;
    use crate::details::DetailValue;
    use crate::details::testing::{details, words};
    use crate::lexicon::Role;

    #[test]
    fn everyday_roles_of_a_neighbourhood() {
        for (draft, found) in [
            ("the lollipop lady is on our ward", "lollipop lady"),
            ("our postman broke his hip", "postman"),
            ("the lady from the chippy had a stroke", "the lady from the chippy"),
            ("our old headmaster came in", "headmaster"),
            ("the vicar has shingles", "vicar"),
            ("the dinner lady fainted", "dinner lady"),
            ("our paper boy was in resus", "paper boy"),
            ("the ice-cream man had a stemi", "ice-cream man"),
            ("the ferryman is back for dialysis", "ferryman"),
            ("it was Noreen from the bakery on my list", "from the bakery"),
            ("he calls the bingo at the club", "calls the bingo"),
            ("she plays second viola in the symphony", "plays second viola"),
        ] {
            let all = words(draft, SpanKind::Occupation);
            assert!(all.iter().any(|words| words.contains(found)), "{draft}: {all:?}");
        }
    }

    #[test]
    fn a_neighbourhood_has_one_of_them() {
        let role =
            details("the ice-cream man had a stemi").into_iter().find_map(|(detail, _)| match detail.value {
                DetailValue::Occupation { role, .. } => Some(role),
                _ => None,
            });
        assert_eq!(role, Some(Role::Unique));
    }

    #[test]
    fn people_without_a_trade() {
        for draft in [
            "a lovely lady came in",
            "the man from the ward",
            "a girl from the other bed",
            "home from the beach",
            "a big guy",
        ] {
            assert!(
                words(draft, SpanKind::Occupation).is_empty(),
                "{draft}: {:?}",
                words(draft, SpanKind::Occupation)
            );
        }
    }
}
