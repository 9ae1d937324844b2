//! Ages: "43yo", "78F", "in his 40s", "turned 96", "3/52 old", "day 3 neonate", "Year 9 lad", "ninety-one".
//!
//! Weak rule `bare_age`: a number alone between commas or as a sentence ("Maureen, 91, ..."). Known gap: a bare number
//! elsewhere, such as "is 43", is only taken after a personal pronoun or a name.

mod loose;
mod short;
mod words;

use std::ops::Range;

use super::context::{Context, push};
use super::{Detail, DetailValue, Sex};
use crate::assessment::SpanKind;
use crate::lexicon::Weight;
use crate::text::TokenKind;
use loose::loose;
use short::{mixed, worded};
use words::{counts_things, is_child, is_clock, is_person, sex_of};

/// Finds ages.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    for index in 0..context.len() {
        match context.kind(index) {
            Some(TokenKind::Number | TokenKind::Word) => {
                if let Some((number, end)) = context.number(index) {
                    counted(context, index, number, end, out);
                } else {
                    worded(context, index, out);
                }
            }
            Some(TokenKind::Mixed) => mixed(context, index, out),
            _ => {}
        }
    }
}

/// A number and what follows or precedes it.
fn counted(context: &Context<'_>, index: usize, number: u32, end: usize, out: &mut Vec<Detail>) {
    let number_value = as_years(number);
    if let Some((unit_end, years_each, weeks_fraction)) = unit(context, end) {
        let (value, width) = match years_each {
            Some(each) => (number_value * each, each),
            None => (number_value / weeks_fraction, 1.0 / weeks_fraction),
        };
        if value <= 120.0 {
            add(
                out,
                index..unit_end,
                "age",
                Weight::Strong,
                value,
                // "Six months" lasts a month; "43" is a year by itself.
                if width < 1.0 { value + width } else { value },
                sex_after(context, unit_end),
            );
            return;
        }
    }
    if number > 120 {
        return;
    }
    let gestation = context.word(end) == "+" && context.kind(end + 1) == Some(TokenKind::Number);
    if gestation && (20..=43).contains(&number) && !context.token(end + 1).is_some_and(|token| token.spaced) {
        let weeks = matches!(context.word(end + 2), "weeker" | "weeks" | "wkr" | "weekers");
        let until = end + 2 + usize::from(weeks);
        add(out, index..until, "gestation", Weight::Medium, 0.0, 0.3, None);
        return;
    }
    if context.word(end) == "-" && matches!(context.word(end + 1), "weeker" | "wkr" | "weekers") {
        add(out, index..end + 2, "gestation", Weight::Strong, 0.0, 0.5, None);
        return;
    }
    let next = if context.word(end) == "-" { end + 1 } else { end };
    if matches!(context.word(next), "something" | "odd" | "ish") && number >= 20 && number.is_multiple_of(10)
    {
        add(out, index..next + 1, "about_age", Weight::Medium, number_value, number_value + 9.0, None);
        return;
    }
    let before = context.before(index, 1);
    if loose(context, index, number, end, out) {
        return;
    }
    let led = matches!(
        before,
        "aged" | "age" | "turned" | "turning" | "turns" | "nearly" | "almost" | "approx" | "ages"
    ) || (before == ":" && context.before(index, 2) == "age");
    let counts_things = counts_things(context, end);
    if led && !(matches!(before, "nearly" | "almost") && counts_things) && !is_clock(context, end) {
        add(out, index - 1..end, "aged", Weight::Strong, number_value, number_value, None);
        return;
    }
    let of_person = matches!(before, "she's" | "he's" | "shes" | "hes" | "they're" | "only")
        || (matches!(before, "is" | "was" | "at" | "be" | "around" | "about")
            && matches!(
                context.before(index, 2),
                "she" | "he" | "who" | "patient" | "pt" | "lady" | "man" | "woman" | "is" | "was"
            ));
    if of_person && !counts_things && !is_clock(context, end) && before != "at" {
        add(out, index..end, "told_age", Weight::Medium, number_value, number_value, None);
        return;
    }
    if matches!(context.word(end), "th" | "st" | "nd" | "rd") && context.word(end + 1) == "birthday" {
        add(out, index..end + 2, "birthday", Weight::Strong, number_value, number_value, None);
        return;
    }
    bare(context, index, number, end, counts_things, out);
}

/// A number that stands alone between signs, or beside a word for a person.
fn bare(
    context: &Context<'_>,
    index: usize,
    number: u32,
    end: usize,
    counts_things: bool,
    out: &mut Vec<Detail>,
) {
    let value = as_years(number);
    let (after, before, earlier) =
        (context.after(index, end - index), context.before(index, 1), context.before(index, 2));
    let person_after = is_person(after);
    let sign_after = matches!(after, "," | "." | ")" | "!" | ";" | "…" | "");
    let word_after = matches!(
        after,
        "-" | "?"
            | "and"
            | "but"
            | "with"
            | "from"
            | "in"
            | "on"
            | "who"
            | "today"
            | "tomorrow"
            | "next"
            | "now"
            | "this"
    );
    let joined = context.joined(end.saturating_sub(1)) && !sign_after;
    if (counts_things && !person_after) || joined || part_of_number(context, index, end) {
        return;
    }
    let adult = (14..=110).contains(&number);
    let opens = context.opens_sentence(index) || matches!(before, "," | "(" | ";" | "-" | ":");
    let child = matches!(before, "," | "(") && (is_person(earlier) || is_child(earlier) || before == "(");
    let died = before == "at" && matches!(earlier, "passed" | "died" | "away");
    let told = (matches!(before, "is" | "was")
        && (sign_after || word_after)
        && (number >= 60 || is_person(earlier)))
        || died
        || (before == "of" && number >= 60 && sign_after);
    if adult && opens && (sign_after || (word_after && matches!(before, "," | "(")))
        || (number < 14 && child && sign_after)
    {
        add(out, index..end, "bare_age", Weight::Medium, value, value, None);
    } else if adult && told {
        add(out, index..end, "told_age", Weight::Medium, value, value, None);
    } else if adult && person_after {
        add(out, index..end, "age_before_person", Weight::Weak, value, value, sex_after(context, end));
    }
}

/// Whether the number is one end of a decimal, a clock time, a range or a list of numbers.
fn part_of_number(context: &Context<'_>, index: usize, end: usize) -> bool {
    let number = |at: usize| context.kind(at) == Some(TokenKind::Number);
    let before = matches!(context.before(index, 1), "." | "," | ":" | "/" | "-")
        && !context.token(index).is_some_and(|token| token.spaced)
        && index.checked_sub(2).is_some_and(number);
    let after =
        matches!(context.word(end), "." | "," | ":" | "/" | "-") && context.joined(end) && number(end + 1);
    let listed = context.word(end) == ","
        && number(end + 1)
        && matches!(context.word(end + 2), "," | "and" | "or" | "");
    before || after || listed
}

/// A unit that makes a number an age: the token after it; years a unit, or weeks and months as `3/52` and `6/12`.
fn unit(context: &Context<'_>, at: usize) -> Option<(usize, Option<f32>, f32)> {
    let skip = |index: usize| if context.word(index) == "-" { index + 1 } else { index };
    let at = if context.word(at) == "." { at } else { skip(at) };
    let years = |end| Some((end, Some(1.0), 1.0));
    let old = |index: usize| {
        let index = skip(index);
        matches!(context.word(index), "old" | "olds" | "young" | "ould" | "viejo").then_some(index + 1)
    };
    match context.word(at) {
        "yo" | "yom" | "yof" | "yoa" | "yrold" => years(at + 1),
        "y" if context.word(at + 1) == "/" && context.word(at + 2) == "o" => years(at + 3),
        "y" if context.word(at + 1) == "." && context.word(at + 2) == "o" => years(at + 3),
        "year" | "years" | "yr" | "yrs" | "y" | "anos" | "ans" => match old(at + 1) {
            Some(end) => years(end),
            None if matches!(context.word(at), "ans") => years(at + 1),
            None if matches!(context.word(at), "yr" | "yrs")
                && !matches!(context.word(at + 1), "ago" | "in" | "of" | "since" | "later") =>
            {
                years(at + 1)
            }
            None if context.word(at + 1) == "of" && context.word(at + 2) == "age" => years(at + 3),
            None => None,
        },
        "month" | "months" | "mth" | "mths" | "mo" => old(at + 1).map(|end| (end, Some(1.0 / 12.0), 1.0)),
        "week" | "weeks" | "wk" | "wks" => old(at + 1).map(|end| (end, Some(1.0 / 52.0), 1.0)),
        "day" | "days" => old(at + 1).map(|end| (end, Some(1.0 / 365.0), 1.0)),
        "hour" | "hours" | "hrs" => old(at + 1).map(|end| (end, Some(1.0 / 8766.0), 1.0)),
        "m" if context.word(at + 1) == "/" && context.word(at + 2) == "o" => {
            Some((at + 3, Some(1.0 / 12.0), 1.0))
        }
        "/" => match context.word(at + 1) {
            "52" => old(at + 2).map(|end| (end, None, 52.0)),
            "12" => old(at + 2).map(|end| (end, None, 12.0)),
            "7" => old(at + 2).map(|end| (end, None, 365.0)),
            _ => None,
        },
        _ => None,
    }
}

/// Sex from the next two words: "91-year-old woman", "43yo male".
fn sex_after(context: &Context<'_>, end: usize) -> Option<Sex> {
    (end..end + 3)
        .filter(|&at| at == end || context.same_sentence(end, at))
        .find_map(|at| sex_of(context.word(at)).flatten())
}

#[expect(clippy::cast_precision_loss, reason = "numbers here have at most six digits")]
fn as_years(number: u32) -> f32 {
    number as f32
}

fn add(
    out: &mut Vec<Detail>,
    tokens: Range<usize>,
    rule: &'static str,
    strength: Weight,
    low: f32,
    high: f32,
    sex: Option<Sex>,
) {
    push(out, tokens, SpanKind::Age, rule, strength, DetailValue::Age { low, high: high.max(low), sex });
}

#[cfg(test)]
mod tests {
    use super::super::testing::{details, words};
    use super::*;

    fn ages(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Age)
    }

    fn value(draft: &str) -> (f32, f32, Option<Sex>) {
        details(draft)
            .into_iter()
            .find_map(|(detail, _)| match detail.value {
                DetailValue::Age { low, high, sex } => Some((low, high, sex)),
                _ => None,
            })
            .unwrap_or_else(|| panic!("no age in {draft}"))
    }

    #[test]
    fn years_in_every_spelling() {
        for (draft, low, high) in [
            ("43yo with chest pain", 43.0, 43.0),
            ("a 43 y/o with chest pain", 43.0, 43.0),
            ("a 43-year-old with chest pain", 43.0, 43.0),
            ("aged 43 he fell", 43.0, 43.0),
            ("turned 96 today", 96.0, 96.0),
            ("she was in her 40s", 40.0, 49.0),
            ("mid-60s, fell off", 63.0, 67.0),
            ("ninety-one years old", 91.0, 91.0),
            ("a lady, ninety-one, from the coast", 91.0, 91.0),
            ("an octogenarian fell", 80.0, 89.0),
            ("seventy something lady", 70.0, 79.0),
            ("Maureen, 91, fell again", 91.0, 91.0),
        ] {
            let (found_low, found_high, _) = value(draft);
            assert!((found_low, found_high) == (low, high), "{draft}: {found_low}..{found_high}");
        }
    }

    #[test]
    fn sex_goes_with_the_age() {
        assert_eq!(value("78F, fall"), (78.0, 78.0, Some(Sex::Female)));
        assert_eq!(value("41M in resus with sepsis"), (41.0, 41.0, Some(Sex::Male)));
        assert_eq!(value("F/28 with palpitations"), (28.0, 28.0, Some(Sex::Female)));
        assert_eq!(value("a 15 yr old girl"), (15.0, 15.0, Some(Sex::Female)));
    }

    #[test]
    fn babies_are_counted_in_weeks() {
        let (low, high, _) = value("she was 3/52 old");
        assert!(low > 0.05 && high < 0.1, "{low} {high}");
        let (low, high, _) = value("a six-month-old");
        assert!(low > 0.45 && high < 0.65, "{low} {high}");
        assert_eq!(ages("Born at 23+4 and home today"), ["23+4"]);
        assert_eq!(ages("our 25-weeker went home"), ["25-weeker"]);
        assert_eq!(ages("day 3 neonate on the unit"), ["neonate"]);
    }

    #[test]
    fn counts_and_clocks_are_no_ages() {
        for draft in [
            "91 patients today",
            "back in 20 minutes",
            "43% of people",
            "3.40pm finish",
            "at 7, tea",
            "400m swim",
            "5, 6, 7, 8",
        ] {
            assert_eq!(ages(draft), Vec::<String>::new(), "{draft}");
        }
    }
}
