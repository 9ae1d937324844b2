//! Periods, feast days and casual words for times.

use super::super::context::{Context, is_possessive};
use super::Found;
use crate::lexicon::{Precision, Weight};

/// "two weeks ago", "day 5", "for 9 weeks", "week two", "eighteen months".
pub(super) fn period(context: &Context<'_>, index: usize) -> Option<Found> {
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
pub(super) fn festive(context: &Context<'_>, index: usize) -> Option<Found> {
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
pub(super) fn informal(context: &Context<'_>, index: usize) -> Option<Found> {
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
        "night" | "day" | "week" | "weekend" if next == "before" && context.after(index, 2) == "last" => {
            found(3, if word.starts_with("week") { Precision::Week } else { Precision::Day })
        }
        "half" if next == "term" || (next == "-" && context.after(index, 2) == "term") => {
            found(if next == "-" { 3 } else { 2 }, Precision::Week)
        }
        "at" | "before" | "after" | "during" | "since" if matches!(next, "handover" | "handoff") => {
            found(2, Precision::Hour)
        }
        "clocks" if matches!(next, "went" | "go" | "changed") => found(2, Precision::Day),
        "in" | "through" if next == "the" && context.after(index, 2) == "night" => found(3, Precision::Day),
        "snow" if next == "day" => found(2, Precision::Day),
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
