//! Times of day.

use super::super::context::Context;
use super::Found;
use super::calendar::is_weekday;
use crate::lexicon::{Precision, Weight};
use crate::text::TokenKind;

/// "3am", "3.40pm", "02:40", "11 o'clock", "half 8", "20 past 6", "at 0310", "at 4", "my 2.15".
pub(super) fn clock(context: &Context<'_>, index: usize) -> Option<Found> {
    let hour = |end: usize| Some((index..end, "clock", Weight::Strong, Precision::Hour));
    let word = context.word(index);
    if let Some((number, letters)) = context.digits_then_letters(index) {
        let is_hour = (1..=12).contains(&number) && matches!(letters, "am" | "pm" | "ish");
        let is_clock = number <= 2359 && matches!(letters, "h" | "hrs") && word.len() >= 5;
        return if is_hour || is_clock { hour(index + 1) } else { None };
    }
    if context.kind(index) == Some(TokenKind::Number) && word.len() <= 2 {
        let separator = context.word(index + 1);
        if matches!(separator, ":" | ".") && context.joined(index) && context.joined(index + 1) {
            if let Some((minutes, letters)) = context.digits_then_letters(index + 2)
                && minutes < 60
                && matches!(letters, "am" | "pm")
            {
                return hour(index + 3);
            }
            let minutes = context.word(index + 2);
            let is_time = context.kind(index + 2) == Some(TokenKind::Number)
                && minutes.len() == 2
                && minutes < "60"
                && word.parse::<u32>().is_ok_and(|hour| hour < 24);
            if is_time && separator == ":" {
                let mut end = index + 3;
                if context.word(end) == ":" && context.kind(end + 1) == Some(TokenKind::Number) {
                    end += 2;
                }
                end += half_day(context, end);
                return hour(end);
            }
            let led = matches!(
                context.before(index, 1),
                "at" | "my" | "the" | "since" | "by" | "around" | "about" | "until"
            );
            if is_time && (led || half_day(context, index + 3) > 0 || day_follows(context, index + 3)) {
                return hour(index + 3 + half_day(context, index + 3));
            }
            return None;
        }
        if separator == "o'clock" || separator == "oclock" {
            return hour(index + 2);
        }
        let end = index + 1 + half_day(context, index + 1);
        if end > index + 1 {
            return hour(end);
        }
    }
    if let Some((number, end)) = context.number(index) {
        if matches!(context.word(end), "past" | "to")
            && number < 60
            && matches!(context.number(end + 1), Some((1..=12, _)))
            && context.word(end) == "past"
        {
            return hour(context.number(end + 1)?.1);
        }
        if matches!(context.word(end), "o'clock" | "oclock") {
            return hour(end + 1);
        }
        if context.word(end) == "in"
            && context.word(end + 1) == "the"
            && matches!(context.word(end + 2), "morning" | "afternoon" | "evening")
        {
            return hour(end + 3);
        }
        if day_follows(context, end)
            && (1..=12).contains(&number)
            && matches!(context.before(index, 1), "at" | "around" | "about" | "half" | "")
        {
            return Some((index..end, "clock", Weight::Medium, Precision::Hour));
        }
    }
    if matches!(word, "half" | "quarter") {
        let at = if matches!(context.word(index + 1), "past" | "to") { index + 2 } else { index + 1 };
        let hour_told = word == "half" || at == index + 2;
        if hour_told
            && let Some((1..=12, end)) = context.number(at)
            && !matches!(
                context.word(end),
                "hour" | "hours" | "of" | "year" | "years" | "dozen" | "hundred" | "million" | "-"
            )
        {
            return hour(end);
        }
    }
    if matches!(word, "at" | "about" | "since" | "before" | "after") {
        if matches!(
            context.word(index + 1),
            "noon"
                | "midnight"
                | "teatime"
                | "lunchtime"
                | "dawn"
                | "dusk"
                | "sunset"
                | "sunrise"
                | "handover"
        ) {
            return hour(index + 2);
        }
        let at = index + 1;
        let digits = context.word(at);
        if word == "at" && context.kind(at) == Some(TokenKind::Number) && digits.len() == 4 && digits < "2400"
        {
            return hour(at + 1);
        }
        if word == "at"
            && let Some((1..=12, end)) = context.number(at)
            && !context.is_word(end)
            && !matches!(context.word(end), "%" | "-" | "/" | ":" | "." | "+") | !context.joined(at)
        {
            return Some((index..end, "clock", Weight::Medium, Precision::Hour));
        }
    }
    matches!(word, "midnight" | "noon").then_some((
        index..index + 1,
        "clock",
        Weight::Medium,
        Precision::Hour,
    ))
}

/// 1 where `am` or `pm` stands, 3 for "a.m.".
pub(super) fn half_day(context: &Context<'_>, at: usize) -> usize {
    match context.word(at) {
        "am" | "pm" => 1,
        "a" | "p" if context.word(at + 1) == "." && context.word(at + 2) == "m" => {
            3 + usize::from(context.word(at + 3) == ".")
        }
        _ => 0,
    }
}

pub(super) fn day_follows(context: &Context<'_>, at: usize) -> bool {
    matches!(context.word(at), "today" | "tonight" | "yesterday" | "tomorrow")
        || (matches!(context.word(at), "this" | "last")
            && matches!(context.word(at + 1), "morning" | "evening" | "night" | "afternoon" | "arvo"))
        || (context.word(at) == "on" && is_weekday(context, at + 1, true))
}
