//! Looks: those of the lexicon, "wearing …", "dressed as …", garments with an owner or a colour, a body's weight.

mod carried;
mod words;

use std::ops::Range;

use super::context::{Context, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, Magnitude, Weight};
use crate::text::TokenKind;
use words::{CLOTHES, LOOKS};

/// Finds looks.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        listed(context, index, out);
        worn(context, index, out);
        garment(context, index, out);
        weight(context, index, out);
        carried::carried(context, index, out);
    }
}

fn add(out: &mut Vec<Detail>, tokens: Range<usize>, rule: &'static str, strength: Weight) {
    push(
        out,
        tokens,
        SpanKind::Appearance,
        rule,
        strength,
        DetailValue::Appearance { rate: Magnitude::UNKNOWN },
    );
}

/// Looks of the lexicon.
fn listed(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::Appearance { rate } => Some(rate),
        _ => None,
    });
    if let Some((tokens, rate)) = found {
        let vague = tokens.len() == 1 && context.everyday(index).is_some_and(|size| size <= 20);
        let strength = if vague { Weight::Weak } else { Weight::Medium };
        push(out, tokens, SpanKind::Appearance, "looks", strength, DetailValue::Appearance { rate });
    }
}

/// "wearing a full Bengals referee costume", "dressed as a pumpkin", "still in the dress".
fn worn(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let next = context.after(index, 1);
    let head = match context.word(index) {
        "wearing" | "wore" => {
            !matches!(next, "off" | "out" | "ppe" | "masks" | "thin" | "" | "gloves" | "scrubs" | "it" | "my")
                && context.after(index, 2) != "mask"
        }
        "dressed" => matches!(next, "as" | "like" | "in" | "up"),
        "covered" => matches!(next, "in"),
        _ => false,
    };
    if !head {
        return;
    }
    let mut end = index + 1;
    while end < index + 7 && context.same_sentence(index, end) {
        let stop = matches!(context.kind(end), Some(TokenKind::Break | TokenKind::Sign))
            && context.word(end) != "-"
            || matches!(
                context.word(end),
                "and" | "but" | "telling" | "who" | "when" | "that" | "because" | "for"
            );
        if stop {
            break;
        }
        end += 1;
    }
    if end > index + 1 {
        add(out, index..end, "worn", Weight::Medium);
    }
}

/// "yellow jacket", "his slippers", "the wedding dress", "one gold tooth", "glass eyes".
fn garment(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    if !(CLOTHES.holds(word) || LOOKS.holds(word)) {
        return;
    }
    let before = context.before(index, 1);
    let telling = matches!(
        word,
        "tattoo"
            | "tattoos"
            | "tatts"
            | "wig"
            | "mullet"
            | "mohawk"
            | "nightie"
            | "doek"
            | "bunnet"
            | "eyepatch"
            | "housecoat"
            | "tuxedo"
    );
    let modified = context.follows_word(index)
        && !matches!(
            before,
            "a" | "the"
                | "my"
                | "your"
                | "our"
                | "and"
                | "of"
                | "to"
                | "in"
                | "no"
                | "i"
                | "this"
                | "that"
                | "or"
                | "on"
                | "at"
                | "with"
                | "for"
        );
    if modified
        && !matches!(before, "first" | "aid" | "test" | "up" | "cardiac" | "salad" | "crash" | "trauma")
    {
        let strength = if matches!(before, "his" | "her") || telling { Weight::Medium } else { Weight::Weak };
        add(out, index - 1..index + 1, "garment", strength);
    } else if telling {
        add(out, index..index + 1, "garment", Weight::Weak);
    }
}

/// "a 400lb", "4.1kg", "9lb 2", "6ft 5".
fn weight(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let Some((number, letters)) = context.digits_then_letters(index) else { return };
    let body = match letters {
        "lb" | "lbs" => number >= 250 || number <= 14,
        "kg" => number <= 6 || number >= 140,
        "st" => (18..=50).contains(&number) && !context.word(index + 1).starts_with("of"),
        "ft" => (6..=7).contains(&number),
        _ => false,
    };
    if !body {
        return;
    }
    // "4.1kg" is three tokens.
    let decimal = context.before(index, 1) == "."
        && !context.token(index).is_some_and(|token| token.spaced)
        && index >= 2
        && context.kind(index - 2) == Some(TokenKind::Number);
    let start = if decimal { index - 2 } else { index };
    let end = if context.kind(index + 1) == Some(TokenKind::Number) && context.same_sentence(index, index + 1)
    {
        index + 2
    } else {
        index + 1
    };
    add(out, start..end, "body_size", Weight::Weak);
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn looks(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Appearance)
    }

    #[test]
    fn clothes_marks_and_size() {
        for (draft, found) in [
            ("dressed as a pumpkin, singing", "dressed as a pumpkin"),
            ("wearing a full Bengals referee costume", "wearing a full Bengals referee costume"),
            ("came in his slippers again", "his slippers"),
            ("a fresh tattoo of her name", "fresh tattoo"),
            ("born at 4.1kg", "4.1kg"),
        ] {
            assert!(looks(draft).contains(&found.to_owned()), "{draft}: {:?}", looks(draft));
        }
    }

    #[test]
    fn the_authors_own_hat_says_little() {
        for draft in ["my hat", "the dress code", "first aid kit", "a 70kg limit"] {
            assert!(looks(draft).is_empty(), "{draft}: {:?}", looks(draft));
        }
    }
}
