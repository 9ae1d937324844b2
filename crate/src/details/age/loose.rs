//! Ages that only clinical language or a word for a person makes ages: "about 70", "a boy of nine", "a stroke at 36",
//! "baby is eight weeks", "the kid's 2", "Lola 70+".

use super::super::Detail;
use super::super::context::Context;
use super::words::{counts_things, is_child, is_clock, is_person};
use super::{add, as_years};
use crate::lexicon::{Entry, Weight};

/// Adds the age told by a number and its company; whether there was one.
pub(super) fn loose(
    context: &Context<'_>,
    index: usize,
    number: u32,
    end: usize,
    out: &mut Vec<Detail>,
) -> bool {
    let years = as_years(number);
    let (before, earlier) = (context.before(index, 1), context.before(index, 2));
    let clinical = context.clinical_around(&(index..end)) >= 2;
    let ends = matches!(context.after(index, end - index), "," | "." | ")" | "!" | ";" | "" | "?" | "…");
    let is_baby = |word: &str| {
        matches!(
            word,
            "baby"
                | "babe"
                | "bub"
                | "infant"
                | "newborn"
                | "bairn"
                | "twins"
                | "pepi"
                | "grandbaby"
                | "babies"
        )
    };
    // "baby is eight weeks", "five months, RSV"
    let unit = match context.word(end) {
        "weeks" | "wks" | "week" | "wk" => Some(1.0 / 52.0),
        "months" | "mths" | "month" => Some(1.0 / 12.0),
        "days" if number <= 28 => Some(1.0 / 365.0),
        _ => None,
    };
    if let Some(unit) = unit {
        let child = (1..=3).any(|back| is_baby(context.before(index, back)));
        let alone = context.opens_sentence(index) && context.word(end + 1) == "," && clinical;
        if (child || alone)
            && number <= 24
            && !matches!(context.word(end + 1), "ago" | "early" | "premature" | "later")
        {
            let value = years * unit;
            add(out, index..end + 1, "age", Weight::Medium, value, value + unit, None);
            return true;
        }
        return false;
    }
    if number > 110 || number == 0 || is_clock(context, end) || context.joined(end.saturating_sub(1)) && !ends
    {
        return false;
    }
    let counts = counts_things(context, end);
    // "a boy of nine", "a man of 62"
    // but not "a mother of four", which counts children.
    let parent = matches!(
        earlier,
        "mum" | "mom" | "mother" | "dad" | "father" | "gran" | "grandma" | "nan" | "grandad"
    );
    let child =
        is_child(earlier) || matches!(earlier, "boy" | "girl" | "lad" | "kid" | "child" | "lass" | "baby");
    if before == "of" && !parent && (child || (is_person(earlier) && number >= 14)) && !counts {
        add(
            out,
            index..end,
            "told_age",
            Weight::Strong,
            years,
            years,
            super::words::sex_of(earlier).flatten(),
        );
        return true;
    }
    // "about 70", "like 90", "around 15"
    if matches!(before, "about" | "around" | "like" | "roughly" | "approx")
        && number >= 13
        && ends
        && clinical
        && !counts
    {
        add(out, index - 1..end, "about_age", Weight::Medium, years - 2.0, years + 2.0, None);
        return true;
    }
    // "the kid's 2", "my lad's 11"
    let possessor = before.strip_suffix("'s").unwrap_or_default();
    if (is_person(possessor) || is_child(possessor) || is_baby(possessor)) && ends && !counts {
        add(out, index..end, "told_age", Weight::Medium, years, years, None);
        return true;
    }
    // "a stroke at 36"
    let condition = index
        .checked_sub(2)
        .is_some_and(|at| context.hits_at(at).iter().any(|hit| matches!(hit.entry, Entry::Condition { .. })));
    if before == "at" && number >= 25 && ends && condition && context.same_sentence(index - 1, index) {
        add(out, index..end, "told_age", Weight::Medium, years, years, None);
        return true;
    }
    // "70+"
    if number >= 60 && context.word(end) == "+" && context.joined(end - 1) && !context.joined(end) && clinical
    {
        add(out, index..end + 1, "about_age", Weight::Weak, years, years + 20.0, None);
        return true;
    }
    // "Stanley, 3, eczema": a child's age between commas.
    let listed = index.checked_sub(2).is_some_and(|at| context.number(at).is_some())
        || context.number(end + 1).is_some();
    let named =
        index.checked_sub(2).is_some_and(|at| context.capital(at)) || is_person(earlier) || is_child(earlier);
    if before == "," && number <= 13 && context.word(end) == "," && clinical && named && !listed {
        add(out, index..end, "bare_age", Weight::Weak, years, years, None);
        return true;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::assessment::SpanKind;
    use crate::details::testing::words;

    #[test]
    fn company_makes_a_number_an_age() {
        for (draft, found) in [
            ("a boy of nine with sepsis", "nine"),
            ("a man of 62 on the ward", "62"),
            ("a lady, about 70, came in with a stroke", "about 70"),
            ("a stroke at 36, on my ward", "36"),
            ("her baby is eight weeks and has bronchiolitis", "eight weeks"),
            ("the kid's 2. picu took him", "2"),
            ("little Stanley, 3, eczema and sepsis", "3"),
        ] {
            let all = words(draft, SpanKind::Age);
            assert!(all.contains(&found.to_owned()), "{draft}: {all:?}");
        }
    }

    #[test]
    fn other_numbers_stay_numbers() {
        for draft in [
            "meet at 36, High Street",
            "about 70 people",
            "a pack of nine",
            "back in eight weeks",
            "like 5 of us",
        ] {
            assert!(words(draft, SpanKind::Age).is_empty(), "{draft}: {:?}", words(draft, SpanKind::Age));
        }
    }
}
