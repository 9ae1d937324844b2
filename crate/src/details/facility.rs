//! Parts of health care: named hospitals, "Ward 206", "6 South", "our ward", "St Mary's", "#SunnyBrookMemoryCare".
//!
//! Terms that are also everyday words ("theatre", "recovery", "the or") count only in clinical surroundings.

mod proper;

use std::ops::Range;

use super::context::{Context, is_possessive, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Country, Entry, FacilityPart, Population, Weight};
use crate::text::{TokenKind, WordList};
use proper::{hashtag, proper, saint};

/// Finds facilities.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        institution(context, index, out);
        term(context, index, out);
        numbered(context, index, out);
        proper(context, index, out);
        saint(context, index, out);
        own(context, index, out);
        hashtag(context, index, out);
    }
}

fn add(out: &mut Vec<Detail>, tokens: Range<usize>, rule: &'static str, strength: Weight, named: bool) {
    let value = DetailValue::Facility { countries: Vec::new(), town: Population::UNKNOWN, named };
    push(out, tokens, SpanKind::Facility, rule, strength, value);
}

/// A named hospital or trust of the lexicon.
fn institution(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::Facility { upper_only, .. } => Some(upper_only),
        _ => None,
    });
    let Some((tokens, short)) = found else { return };
    let mut countries: Vec<Country> = Vec::new();
    let mut size = Population::UNKNOWN;
    for hit in context.hits_at(index).iter().filter(|hit| hit.tokens == tokens) {
        if let Entry::Facility { country, town, .. } = hit.entry {
            countries.push(country);
            size = size.larger(town);
        }
    }
    let capital = tokens.clone().any(|at| context.capital(at));
    let typical = tokens.clone().any(|at| {
        matches!(context.word(at), "hospital" | "infirmary" | "hospice" | "clinic" | "health" | "medical")
    });
    // Short forms such as "LGI" may be anything: they need clinical company.
    if short && context.clinical_around(&tokens) == 0 {
        let value = DetailValue::Facility { countries, town: size, named: true };
        push(out, tokens, SpanKind::Facility, "short_form", Weight::Weak, value);
        return;
    }
    if !capital && !typical {
        return;
    }
    let value = DetailValue::Facility { countries, town: size, named: true };
    push(out, tokens, SpanKind::Facility, "institution", Weight::Strong, value);
}

/// A general term of the lexicon.
fn term(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::FacilityTerm { part, weight, ambiguous, .. } => Some((part, weight, ambiguous)),
        _ => None,
    });
    let Some((tokens, (part, weight, ambiguous))) = found else { return };
    if matches!(part, FacilityPart::Event | FacilityPart::Phase | FacilityPart::Bed) {
        return;
    }
    let before = context.before(index, 1);
    let led = is_possessive(before) || matches!(before, "the" | "in" | "on" | "at" | "to" | "from" | "this");
    let clinical = context.clinical_around(&tokens);
    let abbreviation = tokens.len() == 1 && context.word(index).len() <= 4;
    let capitals = context.upper(index) || context.word(index).contains('&');
    if ambiguous
        && !(clinical >= 2 && (led || capitals))
        && !(capitals && abbreviation && (clinical > 0 || led))
    {
        return;
    }
    if part == FacilityPart::Specialty && !led {
        return;
    }
    let owned = matches!(before, "my" | "our" | "ur");
    let start = if owned { index - 1 } else { index };
    let strength = match (weight, part) {
        _ if owned => Weight::Strong,
        (_, FacilityPart::Specialty | FacilityPart::Organisation) => Weight::Weak,
        // "the stroke unit" must win over "stroke".
        (Weight::Strong, _) if !ambiguous && tokens.len() > 1 => Weight::Strong,
        (Weight::Strong, _) if !ambiguous => Weight::Medium,
        _ => Weight::Weak,
    };
    add(out, start..tokens.end, "facility_term", strength, false);
}

/// "Ward 206", "ward C2", "Theatre 6", "OR 4", "Clinic 9", "resus 2", "6 South", "4 East", "E58", "5th floor".
fn numbered(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    let next_word = context.word(index + 1);
    if !context.same_sentence(index, index + 1) && !matches!(context.kind(index), Some(TokenKind::Mixed)) {
        return;
    }
    let mark = match context.kind(index + 1) {
        Some(TokenKind::Number | TokenKind::Mixed) => next_word.len() <= 4,
        Some(TokenKind::Word) => next_word.len() == 1 && context.capital(index + 1) && next_word != "i",
        _ => false,
    };
    let unit = matches!(
        word,
        "ward"
            | "theatre"
            | "theater"
            | "clinic"
            | "resus"
            | "pod"
            | "micu"
            | "icu"
            | "level"
            | "tower"
            | "block"
    ) || (word == "or" && context.upper(index));
    if unit && mark {
        let sure = matches!(word, "ward" | "theatre" | "resus" | "micu" | "icu" | "clinic")
            || context.clinical_around(&(index..index + 2)) > 0;
        add(out, index..index + 2, "numbered_unit", if sure { Weight::Strong } else { Weight::Weak }, true);
    }
    let direction = matches!(
        next_word,
        "north" | "south" | "east" | "west" | "sud" | "nord" | "tower" | "front" | "back"
    );
    let count = match context.kind(index) {
        Some(TokenKind::Number) => word.len() <= 2,
        Some(TokenKind::Mixed) => word.len() <= 3,
        _ => false,
    };
    if count && direction && !matches!(context.before(index, 1), "route" | "highway" | "i" | "m") {
        let sure = context.capital(index + 1) || context.clinical_around(&(index..index + 2)) >= 1;
        add(out, index..index + 2, "numbered_wing", if sure { Weight::Strong } else { Weight::Weak }, true);
    }
    if next_word == "floor"
        && context
            .digits_then_letters(index)
            .is_some_and(|(_, letters)| matches!(letters, "st" | "nd" | "rd" | "th"))
    {
        add(out, index..index + 2, "floor", Weight::Medium, true);
    }
    // "transferred to UNTH": capitals that no list knows, in clinical surroundings.
    let acronym = context.upper(index)
        && context.kind(index) == Some(TokenKind::Word)
        && (3..=5).contains(&word.len())
        && matches!(context.before(index, 1), "at" | "from" | "to" | "in" | "the" | "our")
        && context.hits_at(index).is_empty()
        && context.everyday(index).is_none();
    if acronym && context.clinical_around(&(index..index + 1)) >= 2 {
        add(out, index..index + 1, "acronym", Weight::Weak, true);
    }
    // "on E58", "up on 7A": a unit code in clinical surroundings.
    let code = context.kind(index) == Some(TokenKind::Mixed)
        && word.len() <= 3
        && matches!(context.before(index, 1), "on" | "in" | "from" | "to");
    if code && context.capital(index) && context.clinical_around(&(index..index + 1)) >= 2 {
        add(out, index..index + 1, "unit_code", Weight::Medium, true);
    }
}

/// "our ward", "my clinic", "our waiting room", "the unit".
fn own(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    static NOUNS: WordList = WordList::new(&[
        "ward",
        "unit",
        "clinic",
        "surgery",
        "practice",
        "office",
        "pharmacy",
        "hospital",
        "department",
        "dept",
        "ed",
        "er",
        "icu",
        "a&e",
        "nicu",
        "picu",
        "theatre",
        "or",
        "bay",
        "home",
        "trust",
        "caseload",
        "list",
        "centre",
        "center",
        "site",
        "house",
        "floor",
        "rig",
        "van",
        "truck",
        "corridor",
        "klinik",
        "hospice",
        "lab",
        "chair",
        "shop",
        "room",
        "sim",
        "station",
        "service",
        "wing",
        "branch",
        "store",
        "suite",
        "daycare",
        "facility",
        "camp",
        "ship",
        "base",
        "ot",
    ]);
    let owner = context.word(index);
    if !matches!(owner, "our" | "my" | "the" | "this" | "ur") {
        return;
    }
    let mut at = index + 1;
    // One or two words between: "our stroke unit", "my waiting room", "our own trauma bay", "the day centre".
    while at <= index + 3 && context.same_sentence(index, at) && context.is_word(at) {
        if NOUNS.holds(context.stem(at)) {
            let personal = matches!(
                context.stem(at),
                "home"
                    | "house"
                    | "list"
                    | "van"
                    | "truck"
                    | "shop"
                    | "chair"
                    | "floor"
                    | "office"
                    | "room"
                    | "station"
                    | "site"
                    | "bay"
                    | "or"
                    | "centre"
                    | "center"
                    | "lab"
                    | "sim"
                    | "service"
                    | "branch"
                    | "store"
                    | "camp"
                    | "ship"
                    | "base"
                    | "suite"
                    | "facility"
            );
            let clinical = context.clinical_around(&(index..at + 1));
            let mine = matches!(owner, "our" | "my" | "ur");
            if (personal && clinical < 2) || (!mine && personal) && clinical < 4 {
                return;
            }
            if matches!(context.stem(at), "theatre" | "shop" | "trust" | "practice") && clinical == 0 {
                return;
            }
            let strength = match (mine, personal) {
                (true, false) => Weight::Strong,
                (true, true) => Weight::Medium,
                (false, _) => Weight::Weak,
            };
            return add(out, index..at + 1, "own_unit", strength, false);
        }
        if context.everyday(at).is_some_and(|size| size <= 10) && at > index + 1 {
            return;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn facilities(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Facility)
    }

    #[test]
    fn wards_units_hospitals_and_tags() {
        for (draft, found) in [
            ("lost her on Ward 206 today", "Ward 206"),
            ("quiet night on 6 South", "6 South"),
            ("turned 100 on our ward", "our ward"),
            ("brought in to Theatre 6 with a bleed", "Theatre 6"),
            ("a patient at St Mary's", "St Mary's"),
            ("admitted to Bayou General with sepsis", "Bayou General"),
            ("love my residents #SunnyBrookMemoryCare", "SunnyBrookMemoryCare"),
            ("he came through our stroke unit", "our stroke unit"),
            ("seen in A&E with chest pain", "A&E"),
            ("transferred to Leeds General Infirmary", "Leeds General Infirmary"),
        ] {
            assert!(facilities(draft).contains(&found.to_owned()), "{draft}: {:?}", facilities(draft));
        }
    }

    #[test]
    fn everyday_words_are_no_units() {
        for draft in [
            "tea or coffee",
            "a night at the theatre",
            "speedy recovery mate",
            "my house is a mess",
            "he majors in maths",
            "the home team",
        ] {
            assert!(facilities(draft).is_empty(), "{draft}: {:?}", facilities(draft));
        }
    }
}
