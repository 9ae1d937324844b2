//! Weekdays, months, numeric dates and years.

use super::super::context::Context;
use super::Found;
use crate::lexicon::{Precision, Weight};
use crate::text::{MONTHS, TokenKind};

/// Weekdays with what stands before and after.
pub(super) fn weekday(context: &Context<'_>, index: usize) -> Option<Found> {
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

pub(super) fn is_weekday(context: &Context<'_>, at: usize, lead: bool) -> bool {
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
pub(super) fn month(context: &Context<'_>, index: usize) -> Option<Found> {
    // "14 Feb", "3rd of March", "the 14th of May 2024"
    let day_at = if context.word(index) == "the" { index + 1 } else { index };
    if let Some(after_day) = day(context, day_at) {
        let at = if context.word(after_day) == "of" { after_day + 1 } else { after_day };
        if context.same_sentence(index, at) && MONTHS.holds(context.word(at)) {
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
    if !MONTHS.holds(word) {
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

/// The token after a day of the month: `14`, `3rd`.
pub(super) fn day(context: &Context<'_>, index: usize) -> Option<usize> {
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
pub(super) fn year(context: &Context<'_>, index: usize) -> usize {
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
pub(super) fn numeric(context: &Context<'_>, index: usize) -> Option<Found> {
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
