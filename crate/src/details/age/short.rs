//! Ages in shorthand and in words: "78f", "F/28", "in her 70s", "Year 9".

use super::super::context::{Context, is_possessive};
use super::super::{Detail, Sex};
use super::words::{STAGES, is_person};
use super::{add, as_years, sex_after};
use crate::lexicon::Weight;
use crate::text::TokenKind;

/// `78f`, `43yo`, `25wkr`, `70s`, `30th`.
pub(super) fn mixed(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.word(index);
    if let Some((number, letters)) = context.digits_then_letters(index) {
        let value = as_years(number);
        let sex = match letters {
            "f" | "yof" | "yf" | "yrf" => Some(Sex::Female),
            "m" | "yom" | "ym" | "yrm" => Some(Sex::Male),
            _ => None,
        };
        match letters {
            "yo" | "yof" | "yom" | "yrs" | "yr" | "y" | "yrold" | "yearold" | "yoa" if number <= 120 => {
                let end = if context.after(index, 1) == "old" { index + 2 } else { index + 1 };
                add(
                    out,
                    index..end,
                    "age",
                    Weight::Strong,
                    value,
                    value,
                    sex.or_else(|| sex_after(context, end)),
                );
            }
            "f" | "m" if (1..=110).contains(&number) && unlike_distance(context, index) => {
                add(out, index..index + 1, "age_sex", Weight::Strong, value, value, sex);
            }
            "wkr" | "weeker" => add(out, index..index + 1, "gestation", Weight::Strong, 0.0, 0.5, None),
            "mo" | "mth" | "mths" | "months" if context.after(index, 1) == "old" || letters == "mo" => {
                let months = value / 12.0;
                add(out, index..index + 1, "age", Weight::Medium, months, months + 0.1, None);
            }
            "wo" | "weeks" | "wks" if context.after(index, 1) == "old" || letters == "wo" => {
                add(out, index..index + 1, "age", Weight::Medium, value / 52.0, value / 52.0 + 0.02, None);
            }
            "s" if number.is_multiple_of(10) && (20..=100).contains(&number) => {
                decade(context, index, value, out)
            }
            "th" | "st" | "nd" | "rd"
                if (1..=110).contains(&number)
                    && (matches!(context.after(index, 1), "birthday" | "bday")
                        || (number >= 16
                            && is_possessive(context.before(index, 1))
                            && number.is_multiple_of(10))) =>
            {
                let end = if matches!(context.after(index, 1), "birthday" | "bday") {
                    index + 2
                } else {
                    index + 1
                };
                add(out, index..end, "birthday", Weight::Strong, value, value, None);
            }
            _ => {}
        }
        return;
    }
    // F43, M28, Y8, P1: one letter, then digits.
    let Some((letter, digits)) = word.split_at_checked(1) else { return };
    let Ok(number) = digits.parse::<u32>() else { return };
    let value = as_years(number);
    let sex = match letter {
        "f" => Some(Sex::Female),
        "m" => Some(Sex::Male),
        _ => None,
    };
    let person_next = is_person(context.after(index, 1));
    if sex.is_some() && (16..=105).contains(&number) && (context.clinical_around(&(index..index + 1)) >= 2) {
        add(out, index..index + 1, "age_sex", Weight::Medium, value, value, sex);
    } else if person_next
        && ((letter == "y" && (1..=13).contains(&number)) || (letter == "p" && (1..=7).contains(&number)))
    {
        let sex = sex_after(context, index + 1);
        add(out, index..index + 2, "school_year", Weight::Strong, value + 4.0, value + 5.0, sex);
    }
}

/// "in her 70s", "mid-60s", "late fifties".
pub(super) fn decade(context: &Context<'_>, index: usize, value: f32, out: &mut Vec<Detail>) {
    let before = context.before(index, 1);
    let (at, part) = if before == "-" { (2, context.before(index, 2)) } else { (1, before) };
    let (low, high) = match part {
        "early" => (value, value + 4.0),
        "mid" => (value + 3.0, value + 7.0),
        "late" => (value + 6.0, value + 9.0),
        _ => (value, value + 9.0),
    };
    let qualified = matches!(part, "early" | "mid" | "late");
    let owner = if qualified { context.before(index, at + 1) } else { before };
    if qualified || is_possessive(owner) {
        let start = if qualified { index - at } else { index };
        add(out, start..index + 1, "decade", Weight::Strong, low, high, None);
    } else if (matches!(before, "," | "(") || context.opens_sentence(index))
        && matches!(context.after(index, 1), "," | "." | ")" | "")
        && context.clinical_around(&(index..index + 1)) >= 2
    {
        add(out, index..index + 1, "decade", Weight::Medium, low, high, None);
    } else if value >= 60.0
        && matches!(before, "," | "lady" | "man" | "woman" | "in" | "patient")
        && before != "the"
        && before != "in"
    {
        add(out, index..index + 1, "decade", Weight::Weak, low, high, None);
    }
}

/// Words: stages of life, "seventies", "F/28", "Year 9", "second-grade".
pub(super) fn worded(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    const DECADES: [(&str, f32); 8] = [
        ("twenties", 20.0),
        ("thirties", 30.0),
        ("forties", 40.0),
        ("fifties", 50.0),
        ("sixties", 60.0),
        ("seventies", 70.0),
        ("eighties", 80.0),
        ("nineties", 90.0),
    ];
    if let Some(&(_, value)) = DECADES.iter().find(|(name, _)| *name == word) {
        if context.before(index, 1) != "the" {
            decade(context, index, value, out);
        }
        return;
    }
    if matches!(word, "f" | "m")
        && context.after(index, 1) == "/"
        && let Some((number @ 1..=110, end)) = context.number(index + 2)
    {
        let sex = if word == "f" { Sex::Female } else { Sex::Male };
        add(out, index..end, "age_sex", Weight::Strong, as_years(number), as_years(number), Some(sex));
        return;
    }
    if matches!(word, "year" | "yr" | "grade")
        && context.kind(index + 1) == Some(TokenKind::Number)
        && let Some((number @ 1..=13, end)) = context.number(index + 1)
        && !context.word(end).starts_with('-')
        && (context.capital(index) || is_person(context.word(end)))
    {
        let end = if is_person(context.word(end)) { end + 1 } else { end };
        add(
            out,
            index..end,
            "school_year",
            Weight::Medium,
            as_years(number) + 4.0,
            as_years(number) + 6.0,
            sex_after(context, end - 1),
        );
        return;
    }
    // "Lad in year 9", "in gr 3", "Standard 3 boy"
    if matches!(word, "year" | "grade" | "gr" | "standard" | "form" | "primary")
        && matches!(context.before(index, 1), "in" | "," | "a")
        && let Some((number @ 1..=13, end)) = context.number(index + 1)
        && context.same_sentence(index, index + 1)
        && context.clinical_around(&(index..end)) >= 2
    {
        add(
            out,
            index..end,
            "school_year",
            Weight::Weak,
            as_years(number) + 4.0,
            as_years(number) + 6.0,
            None,
        );
        return;
    }
    if word == "middle" && context.after(index, 1) == "-" && context.after(index, 2) == "aged" {
        add(out, index..index + 3, "stage", Weight::Medium, 40.0, 65.0, sex_after(context, index + 3));
        return;
    }
    if let Some(&(_, low, high)) = STAGES.iter().find(|(stage, ..)| *stage == word) {
        add(out, index..index + 1, "stage", Weight::Medium, low, high, sex_after(context, index + 1));
    }
}

/// "400m race", "5m away": a distance, not a man.
pub(super) fn unlike_distance(context: &Context<'_>, index: usize) -> bool {
    if context.upper(index) || context.text.typed(index..index + 1).ends_with(['F', 'M']) {
        return !matches!(context.before(index, 1), "£" | "$" | "€");
    }
    context.clinical_around(&(index..index + 1)) >= 2
        && !matches!(
            context.after(index, 1),
            "away" | "deep" | "high" | "long" | "wide" | "race" | "swim" | "sprint" | "below"
        )
        && !matches!(context.before(index, 1), "£" | "$" | "€" | "about" | "of")
}
