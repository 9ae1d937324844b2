//! Streets and roads.

use super::super::context::{Context, push};
use super::super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::Weight;
use crate::text::{TokenKind, WordList};

/// "Whiteladies Road", "418 Larkspur Ct", "4 Tanyard Cottages".
pub(super) fn street(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    static STREETS: WordList = WordList::new(&[
        "street",
        "st",
        "road",
        "rd",
        "lane",
        "ln",
        "avenue",
        "ave",
        "drive",
        "close",
        "court",
        "ct",
        "way",
        "crescent",
        "terrace",
        "gardens",
        "square",
        "row",
        "cottages",
        "estate",
        "bridge",
        "blvd",
        "boulevard",
        "parade",
        "highway",
        "hwy",
        "bay",
        "beach",
        "island",
        "isle",
        "creek",
        "lake",
        "river",
        "park",
        "hill",
        "harbour",
        "harbor",
        "pier",
        "track",
        "valley",
        "common",
        "green",
        "flats",
        "wharf",
        "point",
        "moor",
        "cliffs",
        "mall",
        "stadium",
        "station",
        "county",
        "parish",
    ]);
    if !STREETS.holds(context.word(index)) || context.word(index + 1) == "'" {
        return;
    }
    let word = context.word(index);
    // "St" before a name is a saint: only after one it is a street.
    let mut start = index;
    while start > 0
        && index - start < 3
        && context.is_word(start - 1)
        && context.capital(start - 1)
        && context.same_sentence(start - 1, index)
    {
        if context.opens_sentence(start - 1) && context.everyday(start - 1).is_some_and(|size| size <= 10) {
            break;
        }
        start -= 1;
    }
    let numbered = start > 0
        && context.kind(start - 1) == Some(TokenKind::Number)
        && context.same_sentence(start - 1, index)
        && context.word(start - 1).len() <= 5;
    if start == index
        || !(context.capital(index) || numbered)
        || (word == "st" && context.capital(index + 1) && !numbered)
    {
        return;
    }
    if numbered {
        start -= 1;
    }
    let strength = if context.capital(index) { Weight::Strong } else { Weight::Medium };
    push(
        out,
        start..index + 1,
        SpanKind::Place,
        "street",
        strength,
        DetailValue::Place { senses: Vec::new(), told: None },
    );
}

/// "A39", "M25", "I-80", "Route 7", "county road 6", "Highway 17".
pub(super) fn road(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    let place = |out: &mut Vec<Detail>, end: usize, strength| {
        push(
            out,
            index..end,
            SpanKind::Place,
            "road",
            strength,
            DetailValue::Place { senses: Vec::new(), told: None },
        );
    };
    let led = matches!(context.before(index, 1), "the" | "on" | "off" | "down" | "up" | "along" | "of");
    if let Some(digits) = word.strip_prefix(['a', 'b', 'm', 'n', 'r']) {
        let is_road = context.kind(index) == Some(TokenKind::Mixed)
            && digits.len() <= 4
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_road && led && context.capital(index) {
            place(out, index + 1, Weight::Strong);
        }
    }
    if matches!(word, "i" | "us" | "sr")
        && context.word(index + 1) == "-"
        && context.joined(index)
        && context.kind(index + 2) == Some(TokenKind::Number)
    {
        place(out, index + 3, Weight::Strong);
    }
    if matches!(word, "route" | "highway" | "hwy" | "rte" | "exit" | "junction" | "interstate" | "road")
        && matches!(context.kind(index + 1), Some(TokenKind::Number | TokenKind::Mixed))
        && context.same_sentence(index, index + 1)
    {
        place(out, index + 2, Weight::Strong);
    }
}
