//! Calendar dates: inside national numbers, and as people write them.

use std::ops::Range;

use super::check::part;
use crate::text::{MONTHS, Text, TokenKind, WordList};

/// Whether day and month (and year, for 29 February) make a date. Years count from any century: 0-99 or 1800-2199.
pub(super) fn is_date(year: u64, month: u64, day: u64) -> bool {
    // 1900 was no leap year but two-digit years do not tell the century, so every fourth year passes.
    let february = if year.is_multiple_of(4) { 29 } else { 28 };
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => february,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// Whether the digits at `at` read YYMMDD.
pub(super) fn yymmdd(code: &[u8], at: usize) -> bool {
    match (part(code, at, at + 2), part(code, at + 2, at + 4), part(code, at + 4, at + 6)) {
        (Some(year), Some(month), Some(day)) => is_date(year, month, day),
        _ => false,
    }
}

/// Whether the digits at `at` read DDMMYY.
pub(super) fn ddmmyy(code: &[u8], at: usize) -> bool {
    match (part(code, at, at + 2), part(code, at + 2, at + 4), part(code, at + 4, at + 6)) {
        (Some(day), Some(month), Some(year)) => is_date(year, month, day),
        _ => false,
    }
}

/// A date as people write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenDate {
    pub tokens: Range<usize>,
    pub year: bool,
}

/// The date that begins at token `start`: `3/4/81`, `1958-02-14`, `14 Feb 1958`, `14th of February`, `Feb 14, 1958`.
pub(super) fn date_at(text: &Text<'_>, start: usize) -> Option<WrittenDate> {
    match text.tokens().get(start)?.kind {
        TokenKind::Number => numeric(text, start).or_else(|| day_first(text, start)),
        TokenKind::Mixed => joined(text, start).or_else(|| day_first(text, start)),
        TokenKind::Word => month_first(text, start),
        TokenKind::Sign | TokenKind::Break => None,
    }
}

/// Two or three numbers with the same sign between them.
fn numeric(text: &Text<'_>, start: usize) -> Option<WrittenDate> {
    let sign = text.word(start + 1);
    let tight = |index: usize| text.tokens().get(index).is_some_and(|token| !token.spaced);
    if !matches!(sign, "/" | "-" | ".") || !tight(start + 1) || !tight(start + 2) {
        return None;
    }
    let (first, second) = (short(text.word(start))?, short(text.word(start + 2))?);
    let third = (text.word(start + 3) == sign && tight(start + 3) && tight(start + 4))
        .then(|| short(text.word(start + 4)))
        .flatten();
    let day_month = |a: u64, b: u64| is_date(0, a, b) || is_date(0, b, a);
    match third {
        Some((year, 2 | 4)) if first.1 <= 2 && second.1 <= 2 => {
            let plausible = year < 100 || (1900..2100).contains(&year);
            (plausible && day_month(first.0, second.0))
                .then_some(WrittenDate { tokens: start..start + 5, year: true })
        }
        Some((day, _)) if first.1 == 4 && (1900..2100).contains(&first.0) => {
            is_date(first.0, second.0, day).then_some(WrittenDate { tokens: start..start + 5, year: true })
        }
        None if sign != "." && first.1 <= 2 && second.1 <= 2 => {
            day_month(first.0, second.0).then_some(WrittenDate { tokens: start..start + 3, year: false })
        }
        _ => None,
    }
}

/// The number of up to four digits that `word` spells, and how many digits it has.
fn short(word: &str) -> Option<(u64, usize)> {
    (word.len() <= 4).then(|| part(word.as_bytes(), 0, word.len())).flatten().map(|value| (value, word.len()))
}

/// `14FEB1958`.
fn joined(text: &Text<'_>, start: usize) -> Option<WrittenDate> {
    let word = text.word(start);
    let (front, rest) = word.split_at_checked(word.bytes().take_while(u8::is_ascii_digit).count())?;
    let (name, year) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_alphabetic).count())?;
    (day(front).is_some() && is_month(name) && matches!(short(year), Some((_, 2 | 4))))
        .then_some(WrittenDate { tokens: start..start + 1, year: true })
}

/// `14 Feb 1958`, `14th of February`, `14-Feb-58`.
fn day_first(text: &Text<'_>, start: usize) -> Option<WrittenDate> {
    day(text.word(start))?;
    let mut index = skip(text, start + 1, &["of", "de", "-", "/", ".", " "]);
    if !is_month(text.word(index)) {
        return None;
    }
    index += 1;
    Some(with_year(text, start, index))
}

/// `February 14, 1958`, `Feb 14th`.
fn month_first(text: &Text<'_>, start: usize) -> Option<WrittenDate> {
    if !is_month(text.word(start)) {
        return None;
    }
    let index = skip(text, start + 1, &[".", "the", "-"]);
    day(text.word(index))?;
    Some(with_year(text, start, index + 1))
}

/// Closes a date before token `end`, with the year that may follow.
fn with_year(text: &Text<'_>, start: usize, end: usize) -> WrittenDate {
    let index = skip(text, end, &[",", "-", "/", ".", "'", "de", "of"]);
    match short(text.word(index)) {
        Some((1900..2100, 4)) => WrittenDate { tokens: start..index + 1, year: true },
        // Two digits are a year only behind a sign, else `14 Feb 10 people` would be one.
        Some((_, 2)) if matches!(text.word(index - 1), "-" | "/" | "'") => {
            WrittenDate { tokens: start..index + 1, year: true }
        }
        _ => WrittenDate { tokens: start..end, year: false },
    }
}

fn skip(text: &Text<'_>, mut index: usize, words: &[&str]) -> usize {
    for _ in 0..2 {
        if words.contains(&text.word(index)) {
            index += 1;
        }
    }
    index
}

/// `14` or `14th`.
fn day(word: &str) -> Option<u64> {
    let digits = ["st", "nd", "rd", "th", "er"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    let (value, _) = short(digits)?;
    (1..=31).contains(&value).then_some(value)
}

/// Whether a word names a month: English in full and short; French, Spanish, German and Italian in full.
pub(super) fn is_month(word: &str) -> bool {
    static OTHER_TONGUES: WordList = WordList::new(&[
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
        "januar",
        "februar",
        "marz",
        "juni",
        "juli",
        "oktober",
        "dezember",
        "gennaio",
        "febbraio",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "settembre",
        "ottobre",
        "dicembre",
    ]);
    MONTHS.holds(word) || OTHER_TONGUES.holds(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(draft: &str) -> Option<(String, bool)> {
        let text = Text::new(draft);
        date_at(&text, 0).map(|date| (text.typed(date.tokens).to_owned(), date.year))
    }

    #[test]
    fn reads_dates_as_people_write_them() {
        for whole in [
            "3/4/81",
            "9/22/44",
            "12.6.38",
            "1989-07-30",
            "14 Feb 1958",
            "14th of February 1958",
            "Feb 14, 1958",
            "14-Feb-58",
            "03/11/1941",
            "2 de mayo de 1950",
            "Sept. 3rd, 2001",
        ] {
            assert_eq!(date(whole), Some((whole.to_owned(), true)), "{whole}");
        }
        assert_eq!(date("3/3 so"), Some(("3/3".to_owned(), false)));
        assert_eq!(date("14 Feb 10 of us"), Some(("14 Feb".to_owned(), false)));
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for none in ["120/80", "31/31", "20:30", "6.4", "1.2.3", "192.0.2.1", "40 May", "3.4.81.5.6x/"] {
            assert!(date(none).is_none_or(|(words, _)| words == "3.4.81"), "{none}");
        }
        assert!(!yymmdd(b"900230", 0) && yymmdd(b"900228", 0) && ddmmyy(b"290200", 0) && !ddmmyy(b"1", 0));
    }
}
