//! What somebody has with or on them: "a parrot on her shoulder", "hands like shovels", "carrying a stuffed moa", "still
//! in her veil", "in a full gorilla suit". Only beside clinical language, be it weak.

use super::super::Detail;
use super::super::context::{Context, is_determiner, is_possessive};
use super::add;
use super::words::{CLOTHES, PLAIN_CLOTHES};
use crate::lexicon::Weight;
use crate::text::TokenKind;

/// Finds the looks that a phrase tells.
pub(super) fn carried(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = likeness(context, index)
        .or_else(|| upon(context, index))
        .or_else(|| holding(context, index))
        .or_else(|| dressed_in(context, index));
    if let Some((tokens, rule, strength)) = found
        && context.clinical_around(&tokens) >= 1
    {
        add(out, tokens, rule, strength);
    }
}

type Found = (std::ops::Range<usize>, &'static str, Weight);

/// "hands like shovels", "forearms like the pier", "a voice like gravel".
fn likeness(context: &Context<'_>, index: usize) -> Option<Found> {
    let part = matches!(
        context.stem(index),
        "hands"
            | "hand"
            | "forearms"
            | "arms"
            | "legs"
            | "feet"
            | "fingers"
            | "eyes"
            | "eye"
            | "face"
            | "voice"
            | "hair"
            | "beard"
            | "skin"
            | "shoulders"
            | "neck"
            | "teeth"
            | "nose"
            | "eyebrows"
            | "ears"
            | "smile"
            | "laugh"
    );
    if !part || context.after(index, 1) != "like" {
        return None;
    }
    let end = phrase_end(context, index + 2, 4);
    (end > index + 2 && !matches!(context.word(index + 2), "he" | "she" | "it" | "that" | "this" | "i"))
        .then_some((index..end, "likeness", Weight::Medium))
}

/// "parrot on her shoulder", "flag round his neck", "staples in his head", "a pencil behind her ear".
fn upon(context: &Context<'_>, index: usize) -> Option<Found> {
    let on = matches!(context.word(index), "on" | "round" | "around" | "over" | "behind" | "strapped")
        && matches!(context.after(index, 1), "his" | "her" | "their");
    if !on {
        return None;
    }
    let body = matches!(
        context.stem(index + 2),
        "shoulder"
            | "shoulders"
            | "head"
            | "neck"
            | "arm"
            | "wrist"
            | "back"
            | "ear"
            | "lap"
            | "waist"
            | "hat"
            | "face"
            | "foot"
            | "finger"
            | "nose"
            | "cheek"
            | "chin"
    );
    let thing = index.checked_sub(1)?;
    let noun = context.is_word(thing)
        && context.same_sentence(thing, index)
        && context.everyday(thing).is_none_or(|size| size >= 20)
        && !context.word(thing).ends_with("ed")
        && !context.word(thing).ends_with("ing");
    if !(body && noun) {
        return None;
    }
    let start = if is_determiner(context.before(thing, 1)) { thing - 1 } else { thing };
    Some((start..index + 3, "upon", Weight::Medium))
}

/// "carrying a stuffed moa", "clutching her rosary", "holding a tortoise", "with a ukulele strapped on".
fn holding(context: &Context<'_>, index: usize) -> Option<Found> {
    let head = match context.word(index) {
        "carrying" | "clutching" | "holding" | "cradling" | "brandishing" | "waving" | "carried"
        | "clutched" => true,
        "brings" | "brought" => is_possessive(context.after(index, 1)) || context.after(index, 1) == "a",
        _ => false,
    };
    let next = context.after(index, 1);
    if !head || !matches!(next, "a" | "an" | "two" | "his" | "her") {
        return None;
    }
    let thing = index + 2;
    let rare = (thing..thing + 3).any(|at| {
        context.same_sentence(index, at)
            && context.is_word(at)
            && context.everyday(at).is_none_or(|size| size >= 35)
            && context.word(at).len() > 3
    });
    rare.then(|| (index..phrase_end(context, thing, 4), "holding", Weight::Weak))
}

/// "still in her veil", "in a full gorilla suit", "in his Dockers pyjamas", "in a Derry top".
fn dressed_in(context: &Context<'_>, index: usize) -> Option<Found> {
    if !matches!(context.word(index), "in" | "wearing" | "still")
        || context.word(index) == "still" && context.after(index, 1) != "in"
    {
        return None;
    }
    let at = if context.word(index) == "still" { index + 1 } else { index };
    let first = at + 1;
    let article = is_determiner(context.word(first)) || matches!(context.word(first), "full" | "matching");
    let end = (first..first + 6)
        .take_while(|&at| {
            context.same_sentence(index, at) && (context.is_word(at) || context.word(at) == "-")
        })
        .find(|&at| {
            let word = context.stem(at);
            CLOTHES.holds(word) || PLAIN_CLOTHES.holds(word)
        })?;
    if !(article || context.word(index) == "still" || end == first) {
        return None;
    }
    // "in her scrubs" and "in a gown" are hospital clothes.
    (context.stem(end) != "gown").then_some((index..end + 1, "dressed_in", Weight::Medium))
}

/// The token after a noun phrase of at most so many tokens.
fn phrase_end(context: &Context<'_>, from: usize, most: usize) -> usize {
    let start = from.saturating_sub(1);
    (from..from + most)
        .find(|&at| {
            !context.same_sentence(start, at)
                || matches!(context.kind(at), Some(TokenKind::Sign | TokenKind::Break))
                || matches!(
                    context.word(at),
                    "and"
                        | "but"
                        | "who"
                        | "when"
                        | "that"
                        | "so"
                        | "because"
                        | "for"
                        | "to"
                        | "came"
                        | "was"
                        | "is"
                )
        })
        .unwrap_or(from + most)
        .min(context.len())
}

#[cfg(test)]
mod tests {
    use crate::assessment::SpanKind;
    use crate::details::testing::words;

    #[test]
    fn what_somebody_wears_and_carries() {
        for (draft, found) in [
            ("hands like shovels, sepsis", "hands like shovels"),
            ("a parrot on her shoulder, in resus", "a parrot on her shoulder"),
            ("he came to resus in a full gorilla suit", "in a full gorilla suit"),
            ("still in her veil, on our ward", "still in her veil"),
        ] {
            let all = words(draft, SpanKind::Appearance);
            assert!(all.contains(&found.to_owned()), "{draft}: {all:?}");
        }
    }

    #[test]
    fn ordinary_life_is_no_look() {
        for draft in [
            "in the top of the tree",
            "a weight on her shoulders",
            "hands like that",
            "in a gown on the ward",
        ] {
            assert!(
                words(draft, SpanKind::Appearance).is_empty(),
                "{draft}: {:?}",
                words(draft, SpanKind::Appearance)
            );
        }
    }
}
