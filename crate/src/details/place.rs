//! Places: settlements and regions of the lexicon, streets and roads, "a town of 900", venues.
//!
//! A name that is also an everyday word or a person's name ("Reading", "Lincoln", "Victoria") counts only after a
//! preposition of place and with a capital; one in lower case only after a preposition. An unknown capitalised word after
//! such a preposition is a weak place. Known gap: venues without a proper name are matched by a short list.

mod way;

mod neighbourhood;

use std::ops::Range;

use super::context::{Context, is_calendar, push};
use super::{Detail, DetailValue, PlaceSense};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, Weight};
use crate::text::TokenKind;
use neighbourhood::{told_size, venue};
use way::{road, street};

/// Finds places.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        if !named(context, index, out) {
            unknown(context, index, out);
        }
        street(context, index, out);
        road(context, index, out);
        told_size(context, index, out);
        venue(context, index, out);
    }
}

fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "from"
            | "near"
            | "nr"
            | "outside"
            | "to"
            | "at"
            | "of"
            | "past"
            | "around"
            | "across"
            | "off"
            | "up"
            | "towards"
            | "via"
            | "between"
            | "over"
            | "through"
            | "into"
            | "leaving"
            | "for"
            | "on"
            | "down"
    )
}

/// Whether a preposition of place stands before, over "sunny", "north", "the", "upper".
fn led(context: &Context<'_>, index: usize) -> (bool, bool) {
    let one = context.before(index, 1);
    let skipped = matches!(
        one,
        "the"
            | "north"
            | "south"
            | "east"
            | "west"
            | "upper"
            | "lower"
            | "sunny"
            | "deepest"
            | "rural"
            | "central"
            | "up"
            | "out"
            | "little"
    );
    let lead = if skipped { context.before(index, 2) } else { one };
    let strong = matches!(lead, "in" | "from" | "near" | "nr" | "outside" | "past" | "towards");
    (is_preposition(lead), strong)
}

/// A place of the lexicon. Whether one stands here.
fn named(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> bool {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::Place { .. } | Entry::Region { .. } => Some(()),
        _ => None,
    });
    let Some((tokens, ())) = found else { return false };
    // March is a town in Cambridgeshire, and August one in Kansas.
    if tokens.len() == 1
        && (is_calendar(context.stem(index))
            || matches!(context.stem(index), "april" | "may" | "june" | "august"))
    {
        return true;
    }
    let senses: Vec<PlaceSense> = context
        .hits_at(index)
        .iter()
        .filter(|hit| hit.tokens == tokens)
        .filter_map(|hit| match hit.entry {
            Entry::Place { country, smallest, largest } => {
                Some(PlaceSense { country, region: None, population: (smallest, largest) })
            }
            Entry::Region { country, kind, population } => {
                Some(PlaceSense { country, region: Some(kind), population: (population, population) })
            }
            _ => None,
        })
        .collect();
    let last = tokens.end - 1;
    let capital = context.capital(index)
        && (tokens.len() == 1 || context.capital(last) || context.kind(last) != Some(TokenKind::Word));
    let (led, strongly) = led(context, index);
    let single = tokens.len() == 1;
    let short = context.word(index).len() <= 2;
    let everyday = single && context.everyday(index).is_some();
    let person = single
        && context.hits_at(index).iter().any(|hit| match hit.entry {
            Entry::GivenName { rate, .. } => rate.uk.max(rate.us).get().is_some_and(|rate| rate > 8.0),
            _ => false,
        });
    let facility_follows = matches!(
        context.word(tokens.end),
        "ward"
            | "unit"
            | "clinic"
            | "hospital"
            | "infirmary"
            | "general"
            | "hosp"
            | "surgery"
            | "practice"
            | "hospice"
            | "pharmacy"
    ) || (context.capital(tokens.end)
        && matches!(
            context.word(tokens.end),
            "house" | "lodge" | "court" | "manor" | "grange" | "rehab" | "home" | "primary" | "academy"
        ));
    let known_size = senses
        .iter()
        .any(|sense| sense.population.1.get().is_some_and(|size| size >= 3000.0) || sense.region.is_some());
    let strength = match (capital, led, everyday || person) {
        _ if short || facility_follows => return true,
        (true, true, _) if strongly => Weight::Strong,
        (true, true, false) => Weight::Strong,
        (true, true, true) if !context.opens_sentence(index) => Weight::Medium,
        (true, false, false) if known_size && !context.upper(index) => Weight::Medium,
        (true, false, false) => Weight::Weak,
        (false, true, false) if strongly && known_size => Weight::Medium,
        (false, true, false) if known_size && !single => Weight::Medium,
        (false, false, false) if !single && known_size && !is_everyday_phrase(context, &tokens) => {
            Weight::Weak
        }
        _ => return true,
    };
    push(out, tokens, SpanKind::Place, "named_place", strength, DetailValue::Place { senses, told: None });
    true
}

fn is_everyday_phrase(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().all(|index| context.everyday(index).is_some())
}

/// A capitalised word that the lists do not know, after a preposition of place.
fn unknown(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    let lead = context.before(index, 1);
    let (lead, article) = if lead == "the" { (context.before(index, 2), true) } else { (lead, false) };
    let strong = matches!(lead, "in" | "from" | "near" | "nr" | "outside" | "past");
    let candidate = context.is_word(index)
        && (strong || matches!(lead, "at" | "up" | "off" | "to" | "down" | "on"))
        && context.capital(index)
        && !context.upper(index)
        && word.len() >= 3
        && (context.everyday(index).is_none() || (strong && leads_a_name(context, index)));
    if !candidate {
        return;
    }
    let known_other = context.hits_at(index).iter().any(|hit| {
        matches!(
            hit.entry,
            Entry::Facility { .. }
                | Entry::FacilityTerm { .. }
                | Entry::Condition { .. }
                | Entry::Time { .. }
                | Entry::Clinical { .. }
        ) || (hit.tokens.len() == 1 && matches!(hit.entry, Entry::GivenName { .. }) && !strong)
    });
    if known_other {
        return;
    }
    let mut end = index + 1;
    while end < index + 3
        && context.is_word(end)
        && context.capital(end)
        && context.token(end).is_some_and(|token| token.spaced)
        && context.same_sentence(index, end)
    {
        end += 1;
    }
    let strength = if strong && !article { Weight::Medium } else { Weight::Weak };
    push(
        out,
        index..end,
        SpanKind::Place,
        "unknown_place",
        strength,
        DetailValue::Place { senses: Vec::new(), told: None },
    );
}

/// "Port Maria", "Mount Sima", "Extension 7": an everyday word with a capital before a name or a number.
fn leads_a_name(context: &Context<'_>, index: usize) -> bool {
    let next = index + 1;
    let number = context.kind(next) == Some(TokenKind::Number);
    let leads = matches!(
        context.word(index),
        "port"
            | "mount"
            | "lake"
            | "fort"
            | "cape"
            | "new"
            | "north"
            | "south"
            | "east"
            | "west"
            | "upper"
            | "lower"
            | "great"
            | "little"
            | "old"
            | "point"
            | "bay"
            | "glen"
    );
    context.same_sentence(index, next)
        && ((leads && context.is_word(next) && context.capital(next))
            || (context.word(index) == "extension" && number))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    fn places(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Place)
    }

    #[test]
    fn towns_streets_roads_and_small_settlements() {
        for (draft, found) in [
            ("a farmer near Rhayader", "Rhayader"),
            ("a man from barnsley", "barnsley"),
            ("he lives in Reading now", "Reading"),
            ("Driving past Colorado Springs", "Colorado Springs"),
            ("sectioned on Whiteladies Road", "Whiteladies Road"),
            ("a crash on the A39", "A39"),
            ("we drove down I-80", "I-80"),
            ("in a town of 900", "town of 900"),
            ("our village talks", "our village"),
            ("drove from two counties over", "two counties over"),
            ("he is from Penydarrenfach", "Penydarrenfach"),
        ] {
            assert!(places(draft).contains(&found.to_owned()), "{draft}: {:?}", places(draft));
        }
    }

    #[test]
    fn words_and_persons_are_no_places() {
        for draft in [
            "I was reading a book",
            "a nice bath",
            "Victoria was lovely",
            "deal with it",
            "Sale ends soon",
            "the house rules",
        ] {
            assert!(places(draft).is_empty(), "{draft}: {:?}", places(draft));
        }
    }

    #[test]
    fn a_told_size_is_kept() {
        let told = details("a town of 1,200 people").into_iter().find_map(|(detail, _)| match detail.value {
            DetailValue::Place { told, .. } => told,
            _ => None,
        });
        assert_eq!(told, Some(1200.0));
    }
}
