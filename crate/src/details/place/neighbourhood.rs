//! Settlements without a name, and venues.

use super::super::context::{Context, is_determiner, push};
use super::super::{Detail, DetailValue};
use super::is_preposition;
use crate::assessment::SpanKind;
use crate::lexicon::Weight;
use crate::text::{TokenKind, WordList};

/// "a town of 900", "this hamlet of 400 people", "our village", "a town with one stoplight", "two counties over".
pub(super) fn told_size(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    let settlement = matches!(
        word,
        "town"
            | "village"
            | "hamlet"
            | "island"
            | "community"
            | "parish"
            | "townland"
            | "settlement"
            | "reserve"
    );
    let neighbour =
        matches!(word, "counties" | "towns" | "valleys" | "streets" | "doors" | "villages" | "islands");
    if neighbour && matches!(context.after(index, 1), "over" | "down" | "away") {
        let start = if context.number(index.saturating_sub(1)).is_some()
            && context.same_sentence(index.saturating_sub(1), index)
        {
            index.saturating_sub(1)
        } else {
            index
        };
        push(
            out,
            start..index + 2,
            SpanKind::Place,
            "next_place",
            Weight::Medium,
            DetailValue::Place { senses: Vec::new(), told: None },
        );
        return;
    }
    if !settlement {
        return;
    }
    let before = context.before(index, 1);
    let size_word = matches!(
        before,
        "small"
            | "tiny"
            | "mill"
            | "fishing"
            | "mining"
            | "wee"
            | "little"
            | "remote"
            | "hill"
            | "country"
            | "fly-in"
    );
    let start = if size_word && index > 0 { index - 1 } else { index };
    if context.after(index, 1) == "of"
        && let Some((mut count, mut end)) = context.number(index + 2)
    {
        if context.word(end) == ","
            && context.joined(end)
            && context.kind(end + 1) == Some(TokenKind::Number)
            && context.word(end + 1).len() == 3
        {
            count = count.saturating_mul(1000).saturating_add(context.word(end + 1).parse().unwrap_or(0));
            end += 2;
        }
        push(
            out,
            start..end,
            SpanKind::Place,
            "told_size",
            Weight::Strong,
            DetailValue::Place { senses: Vec::new(), told: Some(f64::from(count.max(1))) },
        );
        return;
    }
    let owner = context.before(start, 1);
    let told = match word {
        "hamlet" | "townland" => Some(500.0),
        "village" | "island" | "settlement" | "reserve" => Some(3000.0),
        "town" if size_word => Some(10_000.0),
        _ => None,
    };
    if matches!(owner, "our" | "this" | "my")
        || size_word
        || (context.after(index, 1) == "this" && context.after(index, 2) == "size")
    {
        let start = if matches!(owner, "our" | "this" | "my") { start - 1 } else { start };
        push(
            out,
            start..index + 1,
            SpanKind::Place,
            "own_settlement",
            Weight::Medium,
            DetailValue::Place { senses: Vec::new(), told },
        );
    }
}

/// "the pier", "at the Legion", "outside the asda", "the flats behind the station".
pub(super) fn venue(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    static VENUES: WordList = WordList::new(&[
        "pier",
        "wharf",
        "harbour",
        "harbor",
        "quay",
        "pub",
        "gurdwara",
        "mosque",
        "temple",
        "chapel",
        "church",
        "kirk",
        "roundabout",
        "layby",
        "tesco",
        "asda",
        "aldi",
        "lidl",
        "spar",
        "sainsburys",
        "morrisons",
        "walmart",
        "costco",
        "bunnings",
        "woolies",
        "legion",
        "bowls",
        "chippy",
        "bakery",
        "casino",
        "racecourse",
        "racetrack",
        "showground",
        "abattoir",
        "quarry",
        "mine",
        "colliery",
        "shipyard",
        "depot",
        "trailer",
        "caravan",
        "prison",
        "jail",
        "barracks",
        "airport",
        "ferry",
        "lighthouse",
        "campsite",
        "roadhouse",
        "marina",
        "forestry",
        "allotment",
        "allotments",
        "farm",
        "cul",
        "estate",
        "market",
        "mill",
        "refinery",
        "factory",
        "oval",
        "kohanga",
    ]);
    let word = context.stem(index);
    let club = matches!(
        word,
        "club" | "court" | "market" | "school" | "shop" | "ground" | "pub" | "field" | "home" | "path"
    ) && matches!(
        context.before(index, 1),
        "rugby"
            | "golf"
            | "football"
            | "bowls"
            | "farmers"
            | "food"
            | "cricket"
            | "chip"
            | "social"
            | "yacht"
            | "opal"
            | "sports"
            | "cliff"
            | "working"
            | "boat"
            | "tennis"
    );
    if !(club || VENUES.holds(word)) {
        return;
    }
    let start = if club { index - 1 } else { index };
    let lead = context.before(start, 1);
    if !(is_determiner(lead) || is_preposition(lead)) {
        return;
    }
    let strength =
        if matches!(lead, "a" | "an" | "of" | "for" | "to") { Weight::Weak } else { Weight::Medium };
    push(
        out,
        start..index + 1,
        SpanKind::Place,
        "venue",
        strength,
        DetailValue::Place { senses: Vec::new(), told: None },
    );
}
