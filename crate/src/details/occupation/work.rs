//! Work told by a verb.

use super::super::Detail;
use super::super::context::{Context, is_determiner, is_possessive};
use super::add;
use crate::lexicon::{Magnitude, Role, Weight};
use crate::text::TokenKind;

/// "drives a Zamboni", "runs the Co-op", "teaches at", "forty years on the line at Rolls Royce", "plays for Cork".
pub(super) fn work_phrase(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    let next = context.after(index, 1);
    let second = context.after(index, 2);
    let head = match word {
        "drives" | "drove" | "owns" | "sells" | "sold" | "teaches" | "taught" | "coaches" | "coached"
        | "repairs" | "fixes" | "farms" | "farmed" | "carved" | "delivers" | "designed" | "umpires"
        | "refereed" | "conducts" | "captains" | "captained" | "skippered" | "fronts" => {
            is_determiner(next)
                || matches!(next, "at" | "in" | "for" | "us" | "my")
                || context.kind(index + 1) == Some(TokenKind::Number)
        }
        "runs" | "ran" => {
            matches!(next, "the" | "our" | "a")
                && !matches!(
                    second,
                    "risk"
                        | "whole"
                        | "bath"
                        | "mile"
                        | "marathon"
                        | "show"
                        | "way"
                        | "line"
                        | "stop"
                        | "red"
                )
        }
        "works" | "worked" => {
            (matches!(next, "at" | "for" | "in" | "on" | "down" | "as")
                || next == "the"
                    && matches!(
                        second,
                        "doors" | "till" | "tills" | "bar" | "land" | "boats" | "mines" | "docks"
                    ))
                && !matches!(second, "me" | "us" | "it" | "this" | "nights" | "days")
        }
        "plays" | "played" | "playing" if instrument(context, index) => true,
        "working"
            if next == "the"
                && matches!(
                    second,
                    "doors" | "till" | "tills" | "bar" | "land" | "boats" | "mines" | "docks"
                ) =>
        {
            true
        }
        "on" if next == "the" => {
            matches!(
                second,
                "boats"
                    | "rigs"
                    | "trawlers"
                    | "railways"
                    | "bins"
                    | "tills"
                    | "doors"
                    | "lifeboat"
                    | "lifeboats"
                    | "council"
            ) || matches!(
                (second, context.after(index, 3)),
                ("city" | "town" | "parish" | "county" | "local", "council")
                    | ("school", "board")
                    | ("crab" | "fishing", "boats")
            )
        }
        "plays" | "played" => matches!(next, "for" | "in") && !matches!(second, "me" | "the" | "a" | "time"),
        "used" => {
            next == "to"
                && matches!(
                    second,
                    "be" | "drive"
                        | "work"
                        | "coach"
                        | "train"
                        | "teach"
                        | "run"
                        | "play"
                        | "own"
                        | "sell"
                        | "build"
                        | "make"
                        | "fly"
                )
        }
        "served" => {
            matches!(next, "in" | "with" | "aboard") && (context.capital(index + 2) || second == "the")
        }
        "years" => {
            matches!(
                next,
                "on" | "at"
                    | "down"
                    | "in"
                    | "as"
                    | "driving"
                    | "teaching"
                    | "working"
                    | "groundsman"
                    | "with"
                    | "underground"
            ) && (matches!(second, "the" | "a" | "our") || context.capital(index + 2))
                && index > 0
                && number_before(context, index)
        }
        "keeps" | "kept" => {
            matches!(
                next,
                "bees" | "pigeons" | "sheep" | "goats" | "hens" | "ferrets" | "pigs" | "alpacas" | "cattle"
            ) || (is_determiner(next)
                && matches!(second, "bar" | "shop" | "goal" | "lighthouse" | "post" | "signal"))
        }
        "does" | "did" | "doing" => {
            is_determiner(next)
                && (3..=5).any(|on| {
                    matches!(
                        context.after(index, on - 1),
                        "run"
                            | "rounds"
                            | "milk"
                            | "doors"
                            | "papers"
                            | "bins"
                            | "lollipop"
                            | "deliveries"
                            | "weather"
                    )
                })
                || (matches!(next, "his" | "her")
                    && matches!(context.after(index, 2), "a" | "gcses" | "alevels" | "phd"))
        }
        "calls" | "called" | "call" => {
            next == "bingo" || (next == "the" && matches!(second, "bingo" | "numbers" | "races" | "dances"))
        }
        "milks" | "milked" | "milking" => {
            matches!(next, "cows" | "goats" | "sheep" | "the") || context.number(index + 1).is_some()
        }
        "selling" | "makes" => {
            context.is_word(index + 1)
                && (context.after(index, 2) == "at" || context.after(index, 2) == "in" || word == "selling")
                && !matches!(next, "sense" | "me" | "it" | "a" | "us" | "up" | "sure")
        }
        "driving" | "teaching" => {
            is_determiner(next) && !matches!(second, "car" | "lesson") && subject_before(context, index)
        }
        "sits" | "sat" => next == "on" && matches!(second, "the" | "our"),
        "studying" | "studies" | "reading" => matches!(next, "at") && context.capital(index + 2),
        _ => false,
    };
    if !head {
        return;
    }
    // To the end of the clause, at most seven words.
    let mut end = index + 1;
    while end < index + 8 && context.same_sentence(index, end) {
        let stop = context.kind(end) == Some(TokenKind::Break)
            || matches!(
                context.word(end),
                "," | "."
                    | "!"
                    | "?"
                    | ";"
                    | "("
                    | ")"
                    | ":"
                    | "and"
                    | "but"
                    | "until"
                    | "when"
                    | "so"
                    | "who"
                    | "till"
            );
        if stop {
            break;
        }
        end += 1;
    }
    let start = if word == "years" { index - 1 } else { index };
    let subject_near = matches!(
        context.before(index, 1),
        "he" | "she" | "who" | "dad" | "mum" | "husband" | "wife" | "son" | "they" | ","
    ) || word == "years"
        || context.opens_sentence(index);
    let strength = match (word, subject_near) {
        ("years", _) => Weight::Strong,
        (_, true) => Weight::Medium,
        _ => Weight::Weak,
    };
    add(out, start..end, "work_phrase", strength, Magnitude::UNKNOWN, Role::SmallGroup);
}

/// "the cornet", "second viola", "bass": an instrument within three words.
fn instrument(context: &Context<'_>, index: usize) -> bool {
    (1..=3).any(|on| {
        matches!(
            context.after(index, on),
            "bass"
                | "guitar"
                | "fiddle"
                | "violin"
                | "viola"
                | "cello"
                | "piano"
                | "organ"
                | "cornet"
                | "trumpet"
                | "tuba"
                | "trombone"
                | "drums"
                | "harp"
                | "accordion"
                | "bagpipes"
                | "pipes"
                | "flute"
                | "clarinet"
                | "oboe"
                | "bassoon"
                | "saxophone"
                | "sax"
                | "banjo"
                | "ukulele"
                | "mandolin"
                | "whistle"
                | "sitar"
                | "tabla"
        )
    })
}

fn subject_before(context: &Context<'_>, index: usize) -> bool {
    (1..=2).any(|back| {
        matches!(
            context.before(index, back),
            "he" | "she" | "who" | "he's" | "she's" | "hes" | "shes" | "still"
        )
    })
}

pub(super) fn number_before(context: &Context<'_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|at| context.number(at).is_some() && context.same_sentence(at, index))
        && !is_possessive(context.before(index, 1))
}
