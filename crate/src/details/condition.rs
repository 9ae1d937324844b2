//! Conditions: diagnoses, injuries, procedures and drugs of the lexicon; injured parts of the body; drugs by ending;
//! treatments told by their kit ("ventilated", "cannula").
//!
//! Terms that are also everyday words ("shock", "burn", "cold") count only in clinical surroundings. Body parts are weak
//! unless an injury or a side stands beside them.

mod words;

mod drug;

use std::ops::Range;

use super::context::{Context, is_determiner, is_possessive, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{ClinicalKind, Entry, Magnitude, Metric, Weight};
use drug::drug;
use words::{PARTS, STATES};

/// Finds conditions.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        listed(context, index, out);
        treatment(context, index, out);
        state(context, index, out);
        drug(context, index, out);
        body_part(context, index, out);
        injury(context, index, out);
        counted(context, index, out);
    }
}

fn add(out: &mut Vec<Detail>, tokens: Range<usize>, rule: &'static str, strength: Weight) {
    let value = DetailValue::Condition { metric: Metric::Unknown, rate: Magnitude::UNKNOWN };
    push(out, tokens, SpanKind::Condition, rule, strength, value);
}

/// Conditions of the lexicon.
fn listed(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::Condition { metric, rate, default_rate, ambiguous, .. } => {
            // A default says "rare or not listed": no rate to count with.
            let rate = if default_rate { Magnitude::UNKNOWN } else { rate };
            Some((metric, rate, ambiguous))
        }
        _ => None,
    });
    let Some((tokens, (metric, rate, ambiguous))) = found else { return };
    // "ED" is the department far more often than the complaint.
    if tokens.len() == 1 && context.word(index) == "ed" {
        return;
    }
    if ambiguous {
        let before = context.before(index, 1);
        let led = is_determiner(before)
            || matches!(
                before,
                "with"
                    | "of"
                    | "had"
                    | "has"
                    | "having"
                    | "severe"
                    | "bad"
                    | "post"
                    | "new"
                    | "second"
                    | "got"
                    | "for"
                    | "from"
                    | ","
                    | "burst"
                    | "acute"
                    | "chronic"
                    | "infected"
                    | "?"
            );
        // A word that is seldom heard in everyday talk ("gout", "eczema") needs less company.
        let seldom = tokens.len() == 1 && context.everyday(index).is_none_or(|size| size >= 40);
        let needed = match (led, seldom) {
            (true, true) => 1,
            (true, false) | (false, true) => 2,
            (false, false) => 4,
        };
        if context.clinical_around(&tokens) < needed {
            return;
        }
        push(
            out,
            tokens,
            SpanKind::Condition,
            "everyday_condition",
            Weight::Weak,
            DetailValue::Condition { metric, rate },
        );
        return;
    }
    push(
        out,
        tokens,
        SpanKind::Condition,
        "condition",
        Weight::Strong,
        DetailValue::Condition { metric, rate },
    );
}

/// Clinical language that tells a state or a treatment: "intubated", "cannula", "GCS 3".
fn treatment(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let found = context.longest(index, |hit| match hit.entry {
        Entry::Clinical {
            kind: kind @ (ClinicalKind::Verb | ClinicalKind::Observation | ClinicalKind::Kit),
            weight,
            ambiguous: false,
            ..
        } if weight >= Weight::Medium => Some((kind, weight)),
        _ => None,
    });
    let Some((tokens, (kind, weight))) = found else { return };
    let strength =
        if kind == ClinicalKind::Verb && weight < Weight::Strong { Weight::Weak } else { Weight::Medium };
    add(out, tokens, "treatment", strength);
}

/// A treatment or state by one word.
fn state(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    if STATES.holds(word) {
        let common = matches!(
            word,
            "crown"
                | "filling"
                | "extraction"
                | "premature"
                | "terminal"
                | "implant"
                | "implants"
                | "drip"
                | "blind"
                | "fillings"
        );
        let clinical = context.clinical_around(&(index..index + 1));
        if !common || clinical >= 2 {
            add(out, index..index + 1, "state", if common { Weight::Weak } else { Weight::Medium });
        }
    }
}

/// A part of the body with an owner, a side or a number: "her hip", "left calf", "two fingers".
fn body_part(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    if !PARTS.holds(word) {
        return;
    }
    let before = context.before(index, 1);
    let side = matches!(
        before,
        "left" | "right" | "l" | "r" | "both" | "bilateral" | "upper" | "lower" | "new" | "second" | "same"
    );
    let number = index
        .checked_sub(1)
        .is_some_and(|at| context.number(at).is_some() && context.same_sentence(at, index));
    let clinical = context.clinical_around(&(index..index + 1));
    let owned = is_possessive(before) && !matches!(before, "my" | "your" | "our");
    if side || number {
        add(
            out,
            index - 1..index + 1,
            "body_part",
            if clinical >= 2 { Weight::Medium } else { Weight::Weak },
        );
    } else if owned || (is_determiner(before) && clinical >= 1) || clinical >= 4 {
        let start = if owned { index - 1 } else { index };
        add(out, start..index + 1, "body_part", Weight::Weak);
    }
}

/// A verb of harm or loss with a part of the body near: "lost two fingers", "snapped her leg", "a nail in his skull".
fn injury(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let verb = matches!(
        context.word(index),
        "broke"
            | "broken"
            | "snapped"
            | "lost"
            | "losing"
            | "shattered"
            | "crushed"
            | "severed"
            | "fractured"
            | "dislocated"
            | "burnt"
            | "burned"
            | "ruptured"
            | "torn"
            | "tore"
            | "cut"
            | "amputated"
            | "stabbed"
            | "shot"
            | "impaled"
            | "mangled"
            | "degloved"
            | "smashed"
            | "busted"
            | "swallowed"
            | "replanted"
            | "replanting"
            | "through"
            | "in"
            | "out"
            | "off"
            | "up"
            | "down"
    );
    if !verb {
        return;
    }
    let particle = matches!(context.word(index), "through" | "in" | "out" | "off" | "up" | "down");
    let part = (index + 1..index + 6)
        .take_while(|&at| context.same_sentence(index, at) && context.is_word(at))
        .find(|&at| PARTS.holds(context.stem(at)));
    match part {
        // "half a gate still in his leg": only with the other person as owner.
        Some(at)
            if particle
                && at <= index + 3
                && (matches!(context.word(index + 1), "his" | "her" | "their")
                    || context.word(index) == "through" && context.word(index + 1) == "the") =>
        {
            let clinical = context.clinical_around(&(index..at + 1)) >= 1;
            add(out, index..at + 1, "foreign_body", if clinical { Weight::Medium } else { Weight::Weak });
        }
        Some(at) if !particle => add(out, index..at + 1, "injury", Weight::Medium),
        None if context.word(index) == "swallowed"
            && context.is_word(index + 1)
            && context.same_sentence(index, index + 1) =>
        {
            let end = (index + 2..index + 5)
                .take_while(|&at| context.same_sentence(index, at) && context.is_word(at))
                .last()
                .map_or(index + 2, |at| at + 1);
            add(out, index..end, "swallowed", Weight::Weak);
        }
        _ => {}
    }
}

/// Measures of a body: "K of 6.4", "1,400 mL", "burns 60%", "30 weeks pregnant", "3.9kg".
fn counted(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    if let Some((_, letters)) = context.digits_then_letters(index)
        && matches!(letters, "ml" | "mg" | "mcg" | "units" | "mmol")
    {
        add(out, index..index + 1, "dose", Weight::Weak);
        return;
    }
    if gravida(word) {
        add(out, index..index + 1, "gravida", Weight::Strong);
        return;
    }
    let dilated = context.digits_then_letters(index).is_some_and(|(cm, letters)| letters == "cm" && cm <= 10);
    if dilated && context.clinical_around(&(index..index + 1)) >= 2 {
        add(out, index..index + 1, "dilated", Weight::Weak);
        return;
    }
    if let Some((_, end)) = context.number(index)
        && context.same_sentence(index, end)
    {
        let next = context.word(end);
        if matches!(next, "ml" | "mg" | "mcg" | "units" | "mmol") {
            add(out, index..end + 1, "dose", Weight::Weak);
        } else if matches!(next, "weeks" | "wks" | "weeks'" | "months")
            && matches!(context.word(end + 1), "pregnant" | "gone" | "postpartum" | "along" | "gestation")
        {
            add(out, index..end + 2, "pregnant", Weight::Medium);
        } else if next == "%" && matches!(context.word(end + 1), "burns" | "tbsa" | "burn") {
            add(out, index..end + 2, "burns", Weight::Medium);
        }
    }
    if matches!(
        word,
        "lactate"
            | "sats"
            | "hb"
            | "gcs"
            | "bm"
            | "bgl"
            | "hba1c"
            | "inr"
            | "crp"
            | "troponin"
            | "potassium"
            | "temp"
    ) && context.same_sentence(index, index + 1)
    {
        let at =
            if matches!(context.word(index + 1), "of" | "was" | "is" | ":") { index + 2 } else { index + 1 };
        if context.number(at).is_some() {
            add(out, index..at + 1, "result", Weight::Medium);
        }
    }
}

/// "g3p2", "g2p1+1": pregnancies and births.
fn gravida(word: &str) -> bool {
    let Some((pregnancies, births)) = word.strip_prefix('g').and_then(|rest| rest.split_once('p')) else {
        return false;
    };
    let digits =
        |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(pregnancies) && digits(births)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    fn conditions(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Condition)
    }

    #[test]
    fn diagnoses_injuries_drugs_and_treatments() {
        for (draft, found) in [
            ("her crohn's flared", "crohn's"),
            ("he has MS", "MS"),
            ("necrotising fasciitis, awful", "necrotising fasciitis"),
            ("he lost two fingers", "lost two fingers"),
            ("snapped her leg on the ice", "snapped her leg"),
            ("on infliximab now", "infliximab"),
            ("28yo G3P2 in labour", "G3P2"),
            ("she has gout and sepsis", "gout"),
            ("ventilated since Friday", "ventilated"),
            ("a gate in his leg, bleeding, in resus", "in his leg"),
        ] {
            assert!(conditions(draft).contains(&found.to_owned()), "{draft}: {:?}", conditions(draft));
        }
    }

    #[test]
    fn everyday_words_are_no_conditions() {
        for draft in ["what a shock", "burn the toast", "it is cold out", "a hand of cards", "ask ms jones"] {
            assert!(conditions(draft).is_empty(), "{draft}: {:?}", conditions(draft));
        }
    }

    #[test]
    fn a_default_rate_is_no_rate() {
        let rate = |draft: &str| {
            details(draft).into_iter().find_map(|(detail, _)| match detail.value {
                DetailValue::Condition { rate, .. } => Some(rate.get()),
                _ => None,
            })
        };
        assert_eq!(rate("she has proboscis lateralis"), Some(None));
        assert!(rate("she has motor neurone disease").flatten().is_some());
    }
}
