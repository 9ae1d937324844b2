//! Dates and times: calendar ("14 Feb", "03/11/2025", "in March"), relative ("last night", "two weeks ago"), clock
//! ("3am", "half 8", "at 0310"), festive ("Boxing Day"), of work ("on my Tuesday clinic", "this shift").
//!
//! `sun`, `sat`, `mon`, `wed`, `may` and `march` count only beside other time words. Periods ("for 9 weeks") are weak.

mod calendar;

mod clock;

mod relative;

use std::ops::Range;

use super::context::{Context, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, Precision, Weight};
use calendar::{month, numeric, weekday};
use clock::clock;
use relative::{festive, informal, period};

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
            ("seen on my Tuesday clinic", "Tuesday"),
            ("the night before last we lost him", "night before last"),
            ("told at handover", "at handover"),
            ("she fell over last bank holiday", "last bank holiday"),
            ("broke it at half term", "half term"),
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
