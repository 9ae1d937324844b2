//! Dates and times: calendar ("14 Feb", "03/11/2025", "in March"), relative ("last night", "two weeks ago"), clock
//! ("3am", "half 8", "at 0310"), festive ("Boxing Day"), of work ("on my Tuesday clinic", "this shift").
//!
//! `sun`, `sat`, `mon`, `wed`, `may` and `march` count only beside other time words. Periods ("for 9 weeks") are weak.

use std::ops::Range;

use super::context::{Context, is_possessive, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, Precision, Weight};
use crate::text::TokenKind;

/// Finds dates and times; neighbouring ones are joined: "at 3.40 on Sunday".
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut index = 0;
    while index < context.len() {
        match at(context, index) {
            Some((mut tokens, rule, strength, mut precision)) => {
                let mut joined = strength;
                // Bounded: each round goes past at least one more token, and four rounds are enough for any date.
                for _ in 0..4 {
                    let gap = usize::from(matches!(
                        context.word(tokens.end),
                        "on" | "at" | "," | "in" | "the" | "around" | "about"
                    ));
                    let next = tokens.end + gap;
                    if !context.same_sentence(tokens.start, next) {
                        break;
                    }
                    let Some((more, _, strength, other)) = at(context, next) else { break };
                    tokens.end = more.end;
                    joined = joined.max(strength);
                    precision = precision.min(other);
                }
                index = tokens.end;
                push(out, tokens, SpanKind::Date, rule, joined, DetailValue::Time { precision });
            }
            None => index += 1,
        }
    }
}

type Found = (Range<usize>, &'static str, Weight, Precision);

/// The time expression that starts at a token.
fn at(context: &Context<'_>, index: usize) -> Option<Found> {
    festive(context, index)
        .or_else(|| weekday(context, index))
        .or_else(|| month(context, index))
        .or_else(|| numeric(context, index))
        .or_else(|| clock(context, index))
        .or_else(|| period(context, index))
        .or_else(|| listed(context, index))
        .or_else(|| informal(context, index))
}

/// Time expressions of the lexicon.
fn listed(context: &Context<'_>, index: usize) -> Option<Found> {
    let (tokens, precision) = context.longest(index, |hit| match hit.entry {
        Entry::Time { precision } if precision != Precision::Age => Some(precision),
        _ => None,
    })?;
    if tokens.len() == 1
        && matches!(
            context.word(index),
            "once" | "earlier" | "previously" | "sometime" | "gestation" | "recently"
        )
    {
        return None;
    }
    let strength = match precision {
        Precision::Hour | Precision::Day | Precision::Week => Weight::Strong,
        Precision::Vague | Precision::Decade => Weight::Weak,
        _ => Weight::Medium,
    };
    Some((tokens, "time_expression", strength, precision))
}

/// Weekdays with what stands before and after.
fn weekday(context: &Context<'_>, index: usize) -> Option<Found> {
    let lead = matches!(
        context.word(index),
        "on" | "last"
            | "this"
            | "next"
            | "since"
            | "every"
            | "each"
            | "by"
            | "from"
            | "my"
            | "our"
            | "his"
            | "her"
            | "until"
            | "till"
            | "a"
            | "late"
            | "early"
    );
    let mut at = if lead { index + 1 } else { index };
    if lead && matches!(context.word(at), "last" | "a" | "the" | "my" | "next" | "this") {
        at += 1;
    }
    if !context.same_sentence(index, at) || !is_weekday(context, at, lead) {
        return None;
    }
    let mut end = at + 1;
    if context.same_sentence(at, end)
        && matches!(
            context.word(end),
            "night"
                | "nite"
                | "morning"
                | "afternoon"
                | "evening"
                | "arvo"
                | "am"
                | "pm"
                | "teatime"
                | "lunchtime"
                | "clinic"
                | "list"
                | "shift"
                | "just"
                | "gone"
                | "past"
                | "eve"
                | "mornin"
                | "session"
                | "lunch"
                | "night's"
        )
    {
        end += 1;
    }
    Some((index..end, "weekday", Weight::Strong, Precision::Day))
}

fn is_weekday(context: &Context<'_>, at: usize, lead: bool) -> bool {
    let word = context.stem(at);
    if matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "mondays"
            | "tuesdays"
            | "wednesdays"
            | "thursdays"
            | "fridays"
            | "saturdays"
            | "sundays"
            | "tues"
            | "thurs"
            | "weds"
    ) {
        return true;
    }
    let part_follows = matches!(
        context.after(at, 1),
        "night" | "nite" | "morning" | "afternoon" | "am" | "pm" | "arvo" | "eve"
    );
    match word {
        "tue" | "thu" | "thur" | "fri" => context.capital(at) || lead || part_follows,
        "mon" | "wed" | "sat" | "sun" => {
            part_follows || (lead && context.capital(at) && context.word(at + 1) != "the")
        }
        _ => false,
    }
}

/// Months, with a day or a year or a word before.
fn month(context: &Context<'_>, index: usize) -> Option<Found> {
    // "14 Feb", "3rd of March", "the 14th of May 2024"
    let day_at = if context.word(index) == "the" { index + 1 } else { index };
    if let Some(after_day) = day(context, day_at) {
        let at = if context.word(after_day) == "of" { after_day + 1 } else { after_day };
        if context.same_sentence(index, at) && is_month(context.word(at)) {
            return Some((index..year(context, at + 1), "calendar", Weight::Strong, Precision::Day));
        }
        if context.kind(day_at) == Some(TokenKind::Mixed) && day_at > index && !context.is_word(after_day) {
            return Some((index..after_day, "day_of_month", Weight::Medium, Precision::Day));
        }
        if context.kind(day_at) == Some(TokenKind::Mixed)
            && context.before(index, 1) == "on"
            && !matches!(
                context.word(after_day),
                "floor" | "birthday" | "time" | "day" | "ward" | "attempt" | "baby"
            )
            && day_at > index
        {
            return Some((index..after_day, "day_of_month", Weight::Medium, Precision::Day));
        }
    }
    let word = context.stem(index);
    if !is_month(word) {
        return None;
    }
    // "Feb 14", "November 2024"
    if let Some(after_day) = day(context, index + 1)
        && context.same_sentence(index, index + 1)
    {
        let is_percent = matches!(context.word(after_day), "%" | "patients" | "people");
        if !is_percent && !matches!(word, "may" | "march" | "mar" | "sun") || context.capital(index) {
            return Some((index..year(context, after_day), "calendar", Weight::Strong, Precision::Day));
        }
    }
    let with_year = year(context, index + 1);
    if with_year > index + 1 {
        return Some((index..with_year, "month", Weight::Strong, Precision::Month));
    }
    let before = context.before(index, 1);
    let led = matches!(
        before,
        "in" | "last"
            | "since"
            | "this"
            | "next"
            | "until"
            | "till"
            | "by"
            | "early"
            | "late"
            | "mid"
            | "of"
            | "back"
            | "during"
            | "end"
    );
    let sure = !matches!(word, "may" | "march" | "mar" | "jan" | "dec" | "sep")
        || (led && context.capital(index))
        || (led && before == "in");
    if led && sure {
        let start = if before == "of" { index } else { index - 1 };
        return Some((start..index + 1, "month", Weight::Medium, Precision::Month));
    }
    (sure && context.capital(index) && !matches!(word, "april" | "june" | "august" | "apr" | "jun" | "aug"))
        .then_some((index..index + 1, "month", Weight::Weak, Precision::Month))
}

/// A month's name or abbreviation.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 24] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ];
    MONTHS.contains(&word)
}

/// The token after a day of the month: `14`, `3rd`.
fn day(context: &Context<'_>, index: usize) -> Option<usize> {
    let number = match context.kind(index)? {
        TokenKind::Number if context.word(index).len() <= 2 => context.word(index).parse().ok()?,
        TokenKind::Mixed => {
            let (number, letters) = context.digits_then_letters(index)?;
            matches!(letters, "st" | "nd" | "rd" | "th").then_some(number)?
        }
        _ => return None,
    };
    (1..=31).contains(&number).then_some(index + 1)
}

/// The token after a year, where one stands here.
fn year(context: &Context<'_>, index: usize) -> usize {
    let at = if context.word(index) == "," { index + 1 } else { index };
    let word = context.word(at);
    if context.kind(at) == Some(TokenKind::Number)
        && word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
    {
        at + 1
    } else {
        index
    }
}

/// "14/2/88", "2025-07-30", "3/11", "in 2019", "in '09", "1934-2026".
fn numeric(context: &Context<'_>, index: usize) -> Option<Found> {
    let word = context.word(index);
    let digits = |at: usize| context.kind(at) == Some(TokenKind::Number);
    let led = matches!(
        word,
        "in" | "since"
            | "from"
            | "of"
            | "until"
            | "before"
            | "after"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
            | "circa"
    );
    if led {
        let quoted =
            context.word(index + 1) == "'" && digits(index + 2) && context.word(index + 2).len() == 2;
        if quoted {
            return Some((index..index + 3, "year", Weight::Medium, Precision::Year));
        }
        let with_year = year(context, index + 1);
        if with_year > index + 1 && context.same_sentence(index, index + 1) {
            return Some((index..with_year, "year", Weight::Medium, Precision::Year));
        }
        return None;
    }
    if !digits(index) {
        return None;
    }
    let separator = context.word(index + 1);
    if matches!(separator, "/" | "-" | ".")
        && context.joined(index)
        && context.joined(index + 1)
        && digits(index + 2)
    {
        let third = context.word(index + 3) == separator && context.joined(index + 2) && digits(index + 4);
        if third
            && word.len() <= 4
            && context.word(index + 2).len() <= 2
            && context.word(index + 4).len() <= 4
        {
            return Some((index..index + 5, "numeric_date", Weight::Strong, Precision::Day));
        }
        let (one, two) = (word.parse::<u32>().ok()?, context.word(index + 2).parse::<u32>().ok()?);
        let day_and_month = (1..=31).contains(&one) && (1..=12).contains(&two) && word.len() <= 2;
        if separator == "/"
            && (day_and_month || ((1..=12).contains(&one) && (1..=31).contains(&two)))
            && !third
        {
            let about_day =
                matches!(context.before(index, 1), "on" | "since" | "from" | "by" | "of" | "dated" | "until")
                    || context.after(index, 3) == "at";
            if about_day {
                return Some((index..index + 3, "numeric_date", Weight::Medium, Precision::Day));
            }
        }
        // "3/52 ago", "6/12": weeks and months of clinical shorthand.
        if separator == "/" && matches!(two, 52 | 12 | 7) && !third && one <= 52 {
            let ago = usize::from(matches!(context.word(index + 3), "ago" | "later" | "post"));
            return Some((index..index + 3 + ago, "clinical_period", Weight::Medium, Precision::Clinical));
        }
        let years = word.len() == 4 && context.word(index + 2).len() == 4;
        if separator == "-" && years {
            return Some((index..index + 3, "years", Weight::Medium, Precision::Year));
        }
    }
    None
}

/// "3am", "3.40pm", "02:40", "11 o'clock", "half 8", "20 past 6", "at 0310", "at 4", "my 2.15".
fn clock(context: &Context<'_>, index: usize) -> Option<Found> {
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
fn half_day(context: &Context<'_>, at: usize) -> usize {
    match context.word(at) {
        "am" | "pm" => 1,
        "a" | "p" if context.word(at + 1) == "." && context.word(at + 2) == "m" => {
            3 + usize::from(context.word(at + 3) == ".")
        }
        _ => 0,
    }
}

fn day_follows(context: &Context<'_>, at: usize) -> bool {
    matches!(context.word(at), "today" | "tonight" | "yesterday" | "tomorrow")
        || (matches!(context.word(at), "this" | "last")
            && matches!(context.word(at + 1), "morning" | "evening" | "night" | "afternoon" | "arvo"))
        || (context.word(at) == "on" && is_weekday(context, at + 1, true))
}

/// "two weeks ago", "day 5", "for 9 weeks", "week two", "eighteen months".
fn period(context: &Context<'_>, index: usize) -> Option<Found> {
    let unit = |word: &str| {
        Some(match word {
            "minute" | "minutes" | "mins" | "min" | "hour" | "hours" | "hrs" | "hr" => Precision::Hour,
            "day" | "days" | "night" | "nights" | "dias" => Precision::Day,
            "week" | "weeks" | "wks" | "wk" | "fortnight" => Precision::Week,
            "month" | "months" | "mths" => Precision::Month,
            "year" | "years" | "yrs" | "yr" => Precision::Year,
            "decade" | "decades" => Precision::Decade,
            _ => return None,
        })
    };
    let word = context.word(index);
    if matches!(word, "day" | "night" | "week" | "pod" | "dol" | "d")
        && context.same_sentence(index, index + 1)
    {
        let (_, end) = context.number(index + 1).filter(|(number, _)| *number <= 400)?;
        return Some((index..end, "day_count", Weight::Medium, Precision::Clinical));
    }
    let (number_end, precision) = match context.number(index) {
        Some((_, end)) => (end, unit(context.word(if context.word(end) == "-" { end + 1 } else { end }))?),
        None if matches!(word, "a" | "an" | "few" | "couple" | "several")
            && context.word(index + 2) == "ago" =>
        {
            (index + 1, unit(context.word(index + 1))?)
        }
        None => return None,
    };
    if !context.same_sentence(index, number_end)
        || context.word(number_end) == "-" && context.word(number_end + 2) == "-"
    {
        return None;
    }
    let end = number_end + 1 + usize::from(context.word(number_end) == "-");
    match context.word(end) {
        "old" | "olds" => None,
        "ago" | "later" | "earlier" | "back" => Some((index..end + 1, "ago", Weight::Strong, precision)),
        "post" => Some((index..end + 1, "since_treatment", Weight::Medium, Precision::Clinical)),
        _ => {
            Some((index..end, "period", Weight::Weak, Precision::Vague.min(precision.max(Precision::Month))))
        }
    }
}

/// Feast days and school terms.
fn festive(context: &Context<'_>, index: usize) -> Option<Found> {
    let word = context.stem(index);
    let lead = usize::from(
        matches!(
            context.before(index, 1),
            "on" | "at" | "since" | "over" | "last" | "before" | "after" | "during"
        ) && index > 0,
    );
    let day = |length: usize| Some((index - lead..index + length, "festive", Weight::Strong, Precision::Day));
    let next = context.after(index, 1);
    let part = usize::from(matches!(
        next,
        "eve" | "day" | "morning" | "night" | "weekend" | "monday" | "sunday" | "week"
    ));
    match word {
        "christmas" | "xmas" | "thanksgiving" | "halloween" | "easter" | "hogmanay" | "diwali" | "eid"
        | "hanukkah" | "anzac" | "passover" | "valentine" | "valentines" | "nye" | "purim" | "waitangi"
        | "stampede" => day(1 + part),
        "ramadan" | "lent" if word == "ramadan" => day(1),
        "boxing" | "memorial" | "labor" | "labour" | "mother" | "mothers" | "father" | "fathers"
        | "canada" | "australia" | "heritage" | "mlk" | "patrick" | "patricks" | "independence"
        | "veterans" | "remembrance" | "election" | "pancake" | "match" | "results" | "polling"
            if next == "day" =>
        {
            day(2)
        }
        "bonfire" if next == "night" => day(2),
        "good" if next == "friday" && context.capital(index + 1) => day(2),
        "bank" if next == "holiday" => {
            day(2 + usize::from(matches!(context.after(index, 2), "monday" | "weekend")))
        }
        "new" if matches!(next, "year's" | "years") && context.capital(index) => {
            day(2 + usize::from(matches!(context.after(index, 2), "eve" | "day")))
        }
        _ => None,
    }
}

/// Casual time words the list lacks.
fn informal(context: &Context<'_>, index: usize) -> Option<Found> {
    let word = context.stem(index);
    let found =
        |length: usize, precision| Some((index..index + length, "informal", Weight::Strong, precision));
    let next = context.after(index, 1);
    match word {
        "today" | "todays" | "yesterday" | "yesterdays" | "yday" | "2day" | "hoy" | "ayer" | "heddiw"
        | "hier" | "kahapon" => found(1, Precision::Day),
        "tonight" | "tonite" | "2nite" | "tn" | "arvo" | "overnight" => found(1, Precision::Hour),
        "tomorrow" | "tmrw" | "tmw" | "tomoz" => found(1, Precision::Day),
        "rn" if !context.upper(index) => found(1, Precision::Hour),
        "currently" => found(1, Precision::Hour),
        "last" | "this" | "dis" | "other"
            if matches!(
                next,
                "night"
                    | "nite"
                    | "shift"
                    | "morning"
                    | "mornin"
                    | "mawnin"
                    | "am"
                    | "pm"
                    | "aft"
                    | "arvo"
                    | "afternoon"
                    | "evening"
                    | "eve"
                    | "second"
                    | "minute"
            ) =>
        {
            found(2, Precision::Hour)
        }
        "last" | "this" | "next" | "every" if matches!(next, "week" | "wk" | "weekend" | "fortnight") => {
            found(2, Precision::Week)
        }
        "last" | "this" | "next"
            if matches!(
                next,
                "month" | "spring" | "summer" | "autumn" | "fall" | "winter" | "term" | "season"
            ) =>
        {
            found(2, Precision::Month)
        }
        "last" | "this" if matches!(next, "year" | "yr") => found(2, Precision::Year),
        "that" if matches!(next, "night" | "afternoon" | "morning" | "evening" | "day") => {
            found(2, Precision::Day)
        }
        "the" | "my" | "our"
            if matches!(next, "morn" | "other")
                && matches!(context.after(index, 2), "day" | "night" | "" | "." | ",") =>
        {
            found(if next == "other" { 3 } else { 2 }, Precision::Day)
        }
        "on" | "my" | "our"
            if (matches!(next, "shift" | "call" | "nights") && word == "on")
                || (is_possessive(word) && matches!(next, "shift" | "appt" | "clinic")) =>
        {
            Some((index..index + 2, "at_work", Weight::Medium, Precision::Week))
        }
        "first" | "last" | "next"
            if matches!(next, "appt" | "appointment" | "patient" | "case")
                && is_possessive(context.before(index, 1)) =>
        {
            Some((index..index + 2, "at_work", Weight::Medium, Precision::Day))
        }
        "just"
            if matches!(
                next,
                "in" | "now"
                    | "had"
                    | "did"
                    | "finished"
                    | "delivered"
                    | "got"
                    | "brought"
                    | "seen"
                    | "lost"
                    | "came"
                    | "left"
                    | "admitted"
                    | "discharged"
                    | "told"
                    | "spent"
                    | "saw"
                    | "coded"
                    | "called"
                    | "held"
            ) =>
        {
            Some((index..index + 1, "just", Weight::Weak, Precision::Hour))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    #[test]
    fn relative_calendar_clock_and_festive_times() {
        for (draft, found) in [
            ("she died last night", "last night"),
            ("clinic last Thursday was mad", "last Thursday"),
            ("on Tuesday night a man", "on Tuesday night"),
            ("seen at 3.40 on Sunday", "3.40 on Sunday"),
            ("at 0310 he arrested", "at 0310"),
            ("on Boxing Day we lost her", "on Boxing Day"),
            ("two weeks ago a lady", "two weeks ago"),
            ("admitted 14 Feb 2025", "14 Feb 2025"),
            ("Tuesday, the 3rd of March", "Tuesday, the 3rd of March"),
            ("born 03/11/1941", "03/11/1941"),
            ("in March we saw", "in March"),
            ("lost the leg in '09", "in '09"),
            ("2:17 am and no sleep", "2:17 am"),
            ("half 8 every morning", "half 8"),
            ("this shift has been long", "this shift"),
            ("day 5 and smiling", "day 5"),
            ("came in 3/52 ago", "3/52 ago"),
        ] {
            let all = words(draft, SpanKind::Date);
            assert!(all.iter().any(|words| words.contains(found)), "{draft}: {all:?}");
        }
    }

    #[test]
    fn everyday_words_are_no_dates() {
        for draft in
            ["the sun sat on the sea", "may I march on", "I wed him", "once upon a midday dream", "mon ami"]
        {
            assert!(words(draft, SpanKind::Date).is_empty(), "{draft}: {:?}", words(draft, SpanKind::Date));
        }
    }

    #[test]
    fn precision_is_the_finer_of_joined_expressions() {
        let precision = details("at 3.40 on Sunday").into_iter().find_map(|(detail, _)| match detail.value {
            DetailValue::Time { precision } => Some(precision),
            _ => None,
        });
        assert_eq!(precision, Some(Precision::Hour));
    }
}
