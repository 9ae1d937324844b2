//! Parts of health care: named hospitals, "Ward 206", "6 South", "our ward", "St Mary's", "#SunnyBrookMemoryCare".
//!
//! Terms that are also everyday words ("theatre", "recovery", "the or") count only in clinical surroundings.

use std::ops::Range;

use super::context::{Context, is_possessive, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Country, Entry, FacilityPart, Population, Weight};
use crate::text::TokenKind;

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
    if ambiguous && !(clinical >= 2 && (led || capitals)) && !(capitals && abbreviation && clinical > 0) {
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
    // "on E58", "up on 7A": a unit code in clinical surroundings.
    let code = context.kind(index) == Some(TokenKind::Mixed)
        && word.len() <= 3
        && matches!(context.before(index, 1), "on" | "in" | "from" | "to");
    if code && context.capital(index) && context.clinical_around(&(index..index + 1)) >= 2 {
        add(out, index..index + 1, "unit_code", Weight::Medium, true);
    }
}

/// A word that names an institution after proper words: "Bayou General", "Hopewell House", "Kestrel ward".
fn proper(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    let sure = matches!(
        word,
        "hospital"
            | "hosp"
            | "infirmary"
            | "hospice"
            | "clinic"
            | "surgery"
            | "pharmacy"
            | "ward"
            | "unit"
            | "rehab"
            | "ysbyty"
            | "nursing"
            | "dental"
            | "medical"
            | "healthcare"
            | "icu"
            | "er"
            | "ed"
            | "nicu"
            | "maternity"
            | "practice"
            | "wing"
            | "ambulance"
            | "onc"
    );
    let loose = matches!(
        word,
        "house"
            | "lodge"
            | "court"
            | "general"
            | "memorial"
            | "manor"
            | "grange"
            | "centre"
            | "center"
            | "regional"
            | "university"
            | "health"
            | "home"
            | "royal"
            | "children"
            | "care"
            | "school"
            | "academy"
            | "college"
            | "primary"
            | "daycare"
            | "nursery"
    );
    if !(sure || loose) {
        return;
    }
    let mut start = index;
    while start > 0
        && index - start < 4
        && context.same_sentence(start - 1, index)
        && context.capital(start - 1)
        && (context.is_word(start - 1) || context.kind(start - 1) == Some(TokenKind::Mixed))
        && !(context.opens_sentence(start - 1) && context.everyday(start - 1).is_some_and(|size| size <= 20))
        && !matches!(context.word(start - 1), "i" | "i'm" | "my" | "our" | "the" | "dr" | "mr" | "mrs")
    {
        start -= 1;
    }
    if start == index || (loose && !context.capital(index)) {
        // "icu sligo": the town after the unit.
        return;
    }
    let mut end = index + 1;
    while end < index + 4
        && context.is_word(end)
        && context.capital(end)
        && context.same_sentence(index, end)
        && matches!(
            context.word(end),
            "hospital"
                | "centre"
                | "center"
                | "home"
                | "clinic"
                | "house"
                | "unit"
                | "care"
                | "school"
                | "general"
                | "ward"
        )
    {
        end += 1;
    }
    let clinical = context.clinical_around(&(start..end)) > 0;
    let home = matches!(
        word,
        "house" | "lodge" | "court" | "manor" | "grange" | "general" | "rehab" | "daycare" | "memorial"
    );
    let strength = if sure {
        Weight::Strong
    } else if clinical || home {
        Weight::Medium
    } else {
        Weight::Weak
    };
    add(out, start..end, "proper_name", strength, true);
}

/// "St Mary's", "St. Boniface", "st lukes".
fn saint(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    if !matches!(context.word(index), "st" | "saint" | "ste" | "our" | "mount" | "mt") {
        return;
    }
    if context.word(index) == "our" && !(context.after(index, 1) == "lady" && context.after(index, 2) == "of")
    {
        return;
    }
    let at = if context.word(index + 1) == "." { index + 2 } else { index + 1 };
    if !context.is_word(at) || !context.same_sentence(index, at) {
        return;
    }
    let possessive = context.word(at).ends_with('s');
    let led = matches!(context.before(index, 1), "at" | "from" | "to" | "in" | "the" | "of");
    if !(context.capital(at) && (possessive || led)) && !(possessive && led) {
        return;
    }
    let street =
        matches!(context.word(at + 1), "street" | "road" | "church" | "school" | "day" | "rfc" | "fc");
    let strength = match (street, context.clinical_around(&(index..at + 1)) > 0) {
        (true, _) => return,
        (false, true) => Weight::Strong,
        (false, false) => Weight::Weak,
    };
    add(out, index..at + 1, "saint", strength, true);
}

/// "our ward", "my clinic", "our waiting room", "the unit".
fn own(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    const NOUNS: [&str; 40] = [
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
    ];
    let owner = context.word(index);
    if !matches!(owner, "our" | "my" | "the" | "this" | "ur") {
        return;
    }
    let mut at = index + 1;
    // One or two words between: "our stroke unit", "my waiting room", "our own trauma bay", "the day centre".
    while at <= index + 3 && context.same_sentence(index, at) && context.is_word(at) {
        if NOUNS.contains(&context.stem(at)) {
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

/// "#SunnyBrookMemoryCare", "#FSH": a tag whose parts name an institution.
fn hashtag(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    if context.word(index) != "#" || !context.joined(index) {
        return;
    }
    let tag = context.text.typed(index + 1..index + 2);
    let parts = camel(tag);
    let institution = parts.iter().any(|part| {
        matches!(
            part.as_str(),
            "hospital"
                | "care"
                | "clinic"
                | "ward"
                | "nhs"
                | "hospice"
                | "medical"
                | "healthcare"
                | "rehab"
                | "dental"
                | "pharmacy"
                | "unit"
                | "infirmary"
                | "ambulance"
                | "surgery"
                | "icu"
                | "ed"
                | "er"
                | "nicu"
                | "memory"
                | "home"
        )
    });
    let lower = tag.to_ascii_lowercase();
    let joined_word = ["hospital", "clinic", "infirmary", "hospice"]
        .iter()
        .any(|word| lower.len() > word.len() && lower.ends_with(word));
    if (institution && parts.len() >= 3) || joined_word {
        add(out, index + 1..index + 2, "hashtag", Weight::Strong, true);
    } else if tag.len() <= 5 && tag.len() >= 3 && tag.chars().all(char::is_uppercase) {
        add(out, index + 1..index + 2, "hashtag", Weight::Weak, true);
    }
}

/// The words of `SunnyBrookCare` in lower case.
fn camel(tag: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut previous_lower = false;
    for character in tag.chars().take(80) {
        if parts.is_empty() || (character.is_uppercase() && previous_lower) {
            parts.push(String::new());
        }
        previous_lower = character.is_lowercase() || character.is_numeric();
        if let Some(part) = parts.last_mut() {
            part.extend(character.to_lowercase());
        }
    }
    parts
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
