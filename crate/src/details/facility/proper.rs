//! Institutions by proper names, saints and hashtags.

use super::super::Detail;
use super::super::context::Context;
use super::add;
use crate::lexicon::Weight;
use crate::text::TokenKind;

/// A word that names an institution after proper words: "Bayou General", "Hopewell House", "Kestrel ward".
pub(super) fn proper(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
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
pub(super) fn saint(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
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

/// "#SunnyBrookMemoryCare", "#FSH": a tag whose parts name an institution.
pub(super) fn hashtag(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
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
pub(super) fn camel(tag: &str) -> Vec<String> {
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
