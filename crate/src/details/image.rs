//! Images said to be attached: "photo below", "pic in comments", "X-ray attached", "swipe for before and afters".

use super::context::{Context, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::Weight;

/// How far after or before the image word the attaching word may stand.
const REACH: usize = 6;

/// Finds images.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        let word = context.word(index);
        if matches!(word, "📸" | "📷" | "🎥") {
            push(out, index..index + 1, SpanKind::Image, "camera_sign", Weight::Weak, DetailValue::Image);
        } else if image(context, index) {
            attached(context, index, out);
        } else if matches!(word, "swipe" | "swiping")
            && matches!(context.after(index, 1), "for" | "to" | "left" | "across" | "right")
        {
            push(out, index..index + 2, SpanKind::Image, "swipe", Weight::Strong, DetailValue::Image);
        } else if word == "slide"
            && context.number(index + 1).is_some()
            && matches!(context.before(index, 1), "on" | "pic" | "see")
        {
            push(out, index..index + 2, SpanKind::Image, "slide", Weight::Medium, DetailValue::Image);
        } else if word == "before"
            && matches!(context.after(index, 1), "and" | "&" | "➡" | "pic" | "n" | "/")
            && context.after(index, 2).starts_with("after")
        {
            push(
                out,
                index..index + 3,
                SpanKind::Image,
                "before_and_after",
                Weight::Medium,
                DetailValue::Image,
            );
        } else if word == "look"
            && context.after(index, 1) == "at"
            && matches!(context.after(index, 2), "this" | "that" | "these")
        {
            push(out, index..index + 3, SpanKind::Image, "look_at_this", Weight::Weak, DetailValue::Image);
        }
    }
}

/// A word for an image.
fn image(context: &Context<'_>, index: usize) -> bool {
    matches!(
        context.stem(index),
        "photo"
            | "photos"
            | "pic"
            | "pics"
            | "picture"
            | "pictures"
            | "video"
            | "vid"
            | "selfie"
            | "screenshot"
            | "scan"
            | "xray"
            | "xrays"
            | "film"
            | "images"
            | "image"
            | "snap"
            | "clip"
            | "ecg"
            | "ekg"
            | "ct"
            | "mri"
            | "screenshots"
            | "foto"
            | "reel"
            | "scans"
            | "ultrasound"
            | "footage"
            | "radiograph"
            | "opg"
            | "pdf"
            | "letter"
            | "report"
            | "results"
            | "chart"
            | "films"
            | "screenshotted"
            | "gallery"
    ) || (matches!(context.word(index), "ray" | "rays")
        && context.before(index, 1) == "-"
        && context.before(index, 2) == "x")
}

/// An image word with a word that attaches it.
fn attached(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let stem = context.stem(index);
    let telling = !matches!(
        stem,
        "ct" | "mri"
            | "ecg"
            | "ekg"
            | "scan"
            | "scans"
            | "ultrasound"
            | "film"
            | "clip"
            | "ray"
            | "rays"
            | "letter"
            | "report"
            | "results"
            | "chart"
            | "films"
            | "pdf"
    );
    let after = |on: usize| context.after(index, on);
    for on in 1..=REACH {
        match after(on) {
            "attached" | "below" | "above" | "attach" | "uploaded" => {
                return add(context, index, index + on + 1, Weight::Strong, out);
            }
            "comments" | "stories" | "story" | "reels" if matches!(after(on - 1), "in" | "the" | "my") => {
                return add(context, index, index + on + 1, Weight::Strong, out);
            }
            "" | "." => break,
            _ => {}
        }
    }
    let before = context.before(index, 1);
    if telling
        && (matches!(after(1), "of" | ":" | "from" | "w" | "with" | "credit")
            || matches!(before, "this" | "here's" | "see" | "these" | "heres" | "my"))
    {
        let end = index + if matches!(after(1), ":" | "of") { 2 } else { 1 };
        add(context, index, end, Weight::Medium, out);
    } else if matches!(
        before,
        "attached" | "attaching" | "posting" | "sharing" | "posted" | "dropping" | "uploading"
    ) || (2..=3).any(|back| {
        matches!(
            context.before(index, back),
            "attached" | "attaching" | "posting" | "sharing" | "dropping" | "posted" | "uploading"
        )
    }) || stem == "screenshotted"
    {
        add(context, index, index + 1, Weight::Strong, out);
    } else if telling {
        add(context, index, index + 1, Weight::Weak, out);
    }
}

fn add(context: &Context<'_>, index: usize, end: usize, strength: Weight, out: &mut Vec<Detail>) {
    let start =
        if context.before(index, 1) == "-" && context.before(index, 2) == "x" { index - 2 } else { index };
    push(out, start..end, SpanKind::Image, "image", strength, DetailValue::Image);
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    #[test]
    fn images_that_are_attached() {
        for (draft, found) in [
            ("what a break, photo below", "photo below"),
            ("pic in comments", "pic in comments"),
            ("his X-ray attached, ouch", "X-ray attached"),
            ("swipe for before and afters", "swipe for"),
            ("see pic for the break", "pic"),
            ("dropping the head CT here, thoughts?", "CT"),
            ("letter attached for the clinic", "letter attached"),
        ] {
            assert!(
                words(draft, SpanKind::Image).contains(&found.to_owned()),
                "{draft}: {:?}",
                words(draft, SpanKind::Image)
            );
        }
    }

    #[test]
    fn a_scan_that_was_done_is_not_attached() {
        assert!(words("the CT was normal and the scan took ages", SpanKind::Image).is_empty());
        let weak =
            details("I love a good photo").into_iter().all(|(detail, _)| detail.strength == Weight::Weak);
        assert!(weak);
    }
}
