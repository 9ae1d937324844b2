//! Dates of birth: a date under "DOB", "born" and the like, or one that stands behind a name as records write it.

use super::calendar::{WrittenDate, date_at, ddmmyy, is_month, yymmdd};
use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Casing, Text, Token, TokenKind};

/// Words that name a date of birth.
const NAMES: [&str; 22] = [
    "dob",
    "d o b",
    "date of birth",
    "birth date",
    "birthdate",
    "born",
    "birthday",
    "bday",
    "b day",
    "dobs",
    "geb",
    "geboren",
    "geburtsdatum",
    "ne le",
    "nee le",
    "date de naissance",
    "ddn",
    "nacido",
    "nacida",
    "fecha de nacimiento",
    "nato il",
    "d.o.b",
];
/// Of these, the ones that name nothing else.
const RECORD: [&str; 7] =
    ["dob", "d o b", "date of birth", "birth date", "birthdate", "geburtsdatum", "date de naissance"];

/// Finds dates of birth.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let text = findings.text;
    let mut start = 0;
    while start < text.tokens().len() {
        if let Some(date) = date_at(text, start).filter(|_| opens(text, start)) {
            if let Some(strength) = judge(text, &date) {
                add(findings, &date, strength);
            }
            start = date.tokens.end;
            continue;
        }
        compact(findings, start);
        year_only(findings, start);
        start += 1;
    }
}

fn add(findings: &mut Findings<'_, '_>, date: &WrittenDate, strength: Strength) {
    findings.add_tokens(date.tokens.clone(), SpanKind::Dob, "date_of_birth", Owner::Anybody, strength);
}

/// Whether the date is not the tail of a longer number.
fn opens(text: &Text<'_>, start: usize) -> bool {
    // "dob-12/3/47": a word before the hyphen makes no longer number.
    let word = start.checked_sub(2).and_then(|index| text.tokens().get(index));
    let label =
        text.word(start.saturating_sub(1)) == "-" && word.is_some_and(|word| word.kind == TokenKind::Word);
    label || super::candidate::opens(text, start)
}

fn judge(text: &Text<'_>, date: &WrittenDate) -> Option<Strength> {
    let context = Context::around(text, date.tokens.clone());
    let holiday = !date.year && text.typed(date.tokens.clone()).eq_ignore_ascii_case("4th of July");
    if context.near(&NAMES, 5, 2)
        || short_name(text, date.tokens.start)
        || label_before(text, date.tokens.start)
    {
        let sure = date.year || context.near(&RECORD, 2, 1);
        return Some(match (sure, holiday) {
            (_, true) => Strength::Possible,
            (true, _) => Strength::Certain,
            (false, _) if context.near(&["born", "b"], 5, 0) || context.near(&RECORD, 5, 2) => {
                Strength::Probable
            }
            (false, _) => Strength::Possible,
        });
    }
    let record = behind_initials(text, date.tokens.start)
        || before_age(text, date.tokens.end)
        || (long_ago(text, date) && behind_name(text, date.tokens.start));
    (date.year && numeric(text, date) && record).then_some(Strength::Probable)
}

fn numeric(text: &Text<'_>, date: &WrittenDate) -> bool {
    text.tokens()
        .get(date.tokens.clone())
        .unwrap_or_default()
        .iter()
        .all(|token| token.kind != TokenKind::Word)
}

/// Whether the year is before 2006, or reads so in two digits: few dates but births are written in full so long after.
fn long_ago(text: &Text<'_>, date: &WrittenDate) -> bool {
    let first = text.word(date.tokens.start);
    let year = if first.len() == 4 { first } else { text.word(date.tokens.end - 1) };
    match (year.len(), year.parse::<u32>()) {
        (4, Ok(year)) => year < 2006,
        (2, Ok(year)) => year > 30,
        _ => false,
    }
}

/// `Shannon Tuohy, 14/2/88`, `Tuohy, Shannon 14/2/88`: two capitalised words of one line just before.
fn behind_name(text: &Text<'_>, start: usize) -> bool {
    let mut words = (start.saturating_sub(4)..start)
        .rev()
        .filter(|&index| !matches!(text.word(index), "," | "(" | "-"))
        .filter_map(|index| text.tokens().get(index));
    let capital = |token: &Token| {
        token.kind == TokenKind::Word && token.casing != Casing::Lower && token.range.len() > 1
    };
    words.next().is_some_and(capital) && words.next().is_some_and(capital)
}

/// `b. 1989-07-30`, `b 14/2/88`.
fn short_name(text: &Text<'_>, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map(|index| text.word(index)).unwrap_or_default();
    before(1) == "b" || (matches!(before(1), "." | ":") && before(2) == "b")
}

/// "…name and birthday. Shannon Tuohy, 14/2/88": the word may end the sentence before.
fn label_before(text: &Text<'_>, start: usize) -> bool {
    (start.saturating_sub(8)..start).any(|index| matches!(text.word(index), "birthday" | "dob" | "birthdate"))
}

/// `K.L., 2/19/1987`, `JW 14/2/1950`: initials in capitals just before.
fn behind_initials(text: &Text<'_>, start: usize) -> bool {
    let Some(mut index) = start.checked_sub(1) else { return false };
    let mut letters = 0;
    for _ in 0..6 {
        let word = text.word(index);
        let upper = text.tokens().get(index).is_some_and(|token| token.casing != Casing::Lower);
        match word {
            "," | "." => {}
            _ if upper && (word.len() == 1 || (word.len() == 2 && letters == 0)) => letters += word.len(),
            _ => break,
        }
        let Some(next) = index.checked_sub(1) else { break };
        index = next;
    }
    (2..=3).contains(&letters)
}

/// `05/30/1980 44F`: an age with a sex just behind.
fn before_age(text: &Text<'_>, end: usize) -> bool {
    let at = if matches!(text.word(end), "," | "(") { end + 1 } else { end };
    let word = text.word(at);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && matches!(word.get(digits..), Some("f" | "m" | "yo" | "yof" | "yom" | "y"))
}

/// `dob 140258`, `DOB 14021958`, `dob 14 02 58`: digits that read as a date only under their name.
fn compact(findings: &mut Findings<'_, '_>, start: usize) {
    let text = findings.text;
    let number = |index: usize| {
        text.tokens()
            .get(index)
            .is_some_and(|token| token.kind == TokenKind::Number)
            .then(|| text.word(index))
    };
    let Some(first) = number(start) else { return };
    let (digits, end) = match (first.len(), number(start + 1), number(start + 2)) {
        (6 | 8, _, _) => (first.to_owned(), start + 1),
        (1 | 2, Some(second), Some(third)) if second.len() <= 2 && matches!(third.len(), 2 | 4) => {
            (format!("{first:0>2}{second:0>2}{third}"), start + 3)
        }
        _ => return,
    };
    let code = digits.as_bytes();
    // Of eight digits the century is left out: DDMM19YY or 19YYMMDD.
    let day_first = if code.len() == 8 { [code.get(..4), code.get(6..)] } else { [code.get(..6), None] };
    let day_first: Vec<u8> = day_first.into_iter().flatten().flatten().copied().collect();
    let swapped = [day_first.get(2..4), day_first.get(..2), day_first.get(4..)]
        .into_iter()
        .flatten()
        .flatten()
        .copied();
    let swapped: Vec<u8> = swapped.collect();
    let plausible = ddmmyy(&day_first, 0) || ddmmyy(&swapped, 0) || (code.len() == 8 && yymmdd(code, 2));
    if plausible && Context::around(text, start..end).near(&RECORD, 2, 0) {
        add(findings, &WrittenDate { tokens: start..end, year: true }, Strength::Certain);
    }
}

/// `DOB 1958`, `dob Feb 1958`: no day, but under its name.
fn year_only(findings: &mut Findings<'_, '_>, start: usize) {
    let text = findings.text;
    let end = if is_month(text.word(start)) { start + 1 } else { start };
    let year = text.word(end);
    let plausible = year.len() == 4 && year.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
    if plausible && opens(text, start) && Context::around(text, start..end + 1).near(&RECORD, 2, 0) {
        add(findings, &WrittenDate { tokens: start..end + 1, year: true }, Strength::Probable);
    }
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn dates_under_their_name() {
        certain("Refill for Rajbir, DOB 14 Feb 1958, is short", "date_of_birth", "14 Feb 1958");
        certain("Vasquez, born 9/22/44?", "date_of_birth", "9/22/44");
        certain("O'Kane DOB 12.6.38, Drumsurn", "date_of_birth", "12.6.38");
        certain("Beardy, b. 1989-07-30, is", "date_of_birth", "1989-07-30");
        certain("born on the 14th of February 1958", "date_of_birth", "14th of February 1958");
        certain("dob-12/3/47", "date_of_birth", "12/3/47");
        certain("D.O.B. 3/4/81", "date_of_birth", "3/4/81");
        certain("baby Jaxon DOB 3/3, newborn", "date_of_birth", "3/3");
        certain("dob 140258", "date_of_birth", "140258");
        certain("dob: 14 02 1958", "date_of_birth", "14 02 1958");
        certain("3/4/1981 (DOB)", "date_of_birth", "3/4/1981");
        probable("DOB Feb 1958", "date_of_birth", "Feb 1958");
        probable("dob: 1958", "date_of_birth", "1958");
        certain("DOB 14FEB1958", "date_of_birth", "14FEB1958");
        certain("born 14 Feb '58", "date_of_birth", "14 Feb '58");
        probable("he was born Feb 14", "date_of_birth", "Feb 14");
    }

    #[test]
    fn dates_as_records_write_them() {
        certain("my EXACT name and birthday. Shannon Tuohy, 14/2/88", "date_of_birth", "14/2/88");
        probable("Hive mind: K.L., 2/19/1987, new RPR", "date_of_birth", "2/19/1987");
        probable("Tuohy, Shannon 14/2/88 in for the gallbladder", "date_of_birth", "14/2/88");
        probable("Hutchens, Lorna 05/30/1980 44F r/o MS", "date_of_birth", "05/30/1980");
    }

    #[test]
    fn other_dates_are_none() {
        nothing_probable("admitted 12/06/2026, pain 10/10, BP 120/80, on 14 Feb 2025. Sunday, 12-26-14");
        nothing_probable("Born on the 4th of July");
        nothing_probable("birthday party on 12 June!");
    }
}
