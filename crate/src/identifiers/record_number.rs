//! Numbers that only their name tells: MRN, hospital, unit, policy, member, claim, case and serial numbers, and codes of
//! doors and key safes.
//!
//! From each name the number is sought over at most [`REACH`] tokens of filler ("no", "is", ":"). A strong name takes four
//! letters and digits, a weak one more.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::candidate::{closes, opens};
use super::record_names::{NAMES, Name};
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Text, TokenKind};

/// Tokens between the name and its number.
const REACH: usize = 6;
/// Most letters and digits of a number.
const MAX_LENGTH: usize = 20;

/// Words that may stand between the name and its number.
const FILLERS: [&str; 34] = [
    "no", "num", "number", "numbers", "nr", "id", "is", "was", "it's", "its", "code", "c'est", "est", "the",
    "of", "a", "#", ":", ".", ",", "-", "=", "(", "for", "pt", "s", "'s", "ref", "n", "°", "o", "and",
    "with", "card",
];
/// Words that say that only the last digits follow.
const ENDING: [&str; 6] = ["ending", "ends", "end", "last", "finishing", "terminating"];
/// Words before a weak name that make it a thing's.
const THINGS: [&str; 14] = [
    "order", "booking", "job", "invoice", "flight", "ticket", "tracking", "apple", "tax", "page", "event",
    "zoom", "meeting", "caller",
];

/// Finds numbers behind their names.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let text = findings.text;
    for start in 0..text.tokens().len() {
        if let Some((name, end)) = name_at(text, start) {
            seek(findings, start, name, end);
        }
        glued(findings, start);
        masked(findings, start);
    }
}

/// The phrases by their first word.
static BY_FIRST: LazyLock<HashMap<&'static str, Vec<(Name, &'static str)>>> = LazyLock::new(|| {
    let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
    for (name, phrases) in NAMES {
        for &phrase in phrases {
            let first = phrase.split(' ').next().unwrap_or_default();
            by_first.entry(first).or_default().push((name, phrase));
        }
    }
    by_first
});

/// The name that begins at token `start` and the token behind it.
fn name_at(text: &Text<'_>, start: usize) -> Option<(Name, usize)> {
    if text.tokens().get(start)?.kind != TokenKind::Word {
        return None;
    }
    // "Her hospital number's 482917": the first word may be a possessive.
    let word = text.word(start);
    let stem = word.strip_suffix("'s").and_then(|stem| BY_FIRST.get(stem));
    let named = BY_FIRST.get(word).into_iter().chain(stem).flatten();
    named
        .filter_map(|&(name, phrase)| Some((name, phrase_end(text, start, phrase)?)))
        .max_by_key(|(_, end)| *end)
}

/// The token behind `phrase` at `start`; a hyphen, dot or slash may stand between its words.
fn phrase_end(text: &Text<'_>, start: usize, phrase: &str) -> Option<usize> {
    let mut index = start;
    for (place, word) in phrase.split(' ').enumerate() {
        if place > 0 && matches!(text.word(index), "-" | "." | "/") {
            index += 1;
        }
        // "Her hospital number's 482917".
        if text.word(index) != word && text.word(index).strip_suffix("'s") != Some(word) {
            return None;
        }
        index += 1;
    }
    Some(index)
}

/// Looks for the number behind a name that spans `start..end`.
fn seek(findings: &mut Findings<'_, '_>, start: usize, name: Name, end: usize) {
    let text = findings.text;
    // "The last four of her social are 6789": the digits are a part as well.
    let mut ending = (start.saturating_sub(4)..start).any(|index| {
        text.word(index) == "ending"
            || (text.word(index) == "last" && matches!(text.word(index + 1), "4" | "four"))
    });
    let mut name = name;
    for index in end..end + REACH {
        let word = text.word(index);
        if let Some(run) = run_at(text, index) {
            let strength = if ending { partial(text, name, &run) } else { strength(text, start, name, &run) };
            if let Some(strength) = strength {
                let rule = if name == Name::Code { "access_code" } else { "record_number" };
                findings.add_tokens(run, SpanKind::Identifier, rule, Owner::Patient, strength);
            }
            return;
        }
        if name == Name::Weak && index == end && matches!(word, "no" | "num" | "number" | "#") {
            name = Name::Strong;
        }
        if ENDING.contains(&word) || (ending && matches!(word, "in" | "with" | "four" | "digits" | "are")) {
            ending = true;
        } else if !FILLERS.contains(&word) {
            break;
        }
    }
    if name == Name::Strong {
        seek_back(findings, start);
    }
}

/// "482917 is his MRN", "482917 (hospital number)": the number stands before its name.
fn seek_back(findings: &mut Findings<'_, '_>, start: usize) {
    let text = findings.text;
    for index in (start.saturating_sub(3)..start).rev() {
        let word = text.word(index);
        if word.bytes().filter(u8::is_ascii_digit).count() >= 4 {
            if let Some(run) = run_at(text, index).filter(|run| run.len() == 1) {
                let strength = strength(text, start, Name::Strong, &run);
                if strength.is_some() {
                    let kind = SpanKind::Identifier;
                    findings.add_tokens(run, kind, "record_number", Owner::Patient, Strength::Probable);
                }
            }
            return;
        }
        if !matches!(word, "(" | "is" | "his" | "her" | "their" | "the" | "was" | "=" | "-") {
            return;
        }
    }
}

/// The run of tightly joined letters and digits at `index` that holds a digit.
fn run_at(text: &Text<'_>, index: usize) -> Option<Range<usize>> {
    let mut end = index;
    let mut length = 0;
    let mut digits = false;
    if !opens(text, index) {
        return None;
    }
    loop {
        let word = text.word(end);
        let plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        length += word.len();
        if !plain || length > MAX_LENGTH {
            return None;
        }
        digits |= word.bytes().any(|byte| byte.is_ascii_digit());
        end += 1;
        match super::candidate::joined(text, end - 1) {
            Some((next, true)) => end = next,
            // Groups of digits with spaces: "123 456 7", "0048 2917".
            Some((next, false)) if number(text, end - 1, 4) && goes_on(text.word(next)) => {
                end = next;
            }
            _ => break,
        }
    }
    (digits && closes(text, end - 1)).then_some(index..end)
}

/// A further group: three or four digits, or three and a letter, so that `43F` is none.
fn goes_on(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (3..=4).contains(&word.len()) && (digits == word.len() || digits == 3)
}

fn number(text: &Text<'_>, index: usize, longest: usize) -> bool {
    let word = text.word(index);
    (2..=longest).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Letters and digits of a run, and how many of them are digits.
fn count(text: &Text<'_>, run: &Range<usize>) -> (usize, usize) {
    let bytes = run.clone().flat_map(|index| text.word(index).bytes()).filter(u8::is_ascii_alphanumeric);
    bytes.fold((0, 0), |(all, digits), byte| (all + 1, digits + usize::from(byte.is_ascii_digit())))
}

fn strength(text: &Text<'_>, start: usize, name: Name, run: &Range<usize>) -> Option<Strength> {
    let (all, digits) = count(text, run);
    let behind = text.word(run.end);
    let unit = matches!(
        behind,
        "mg" | "ml" | "km" | "kg" | "%" | "people" | "patients" | "pounds" | "dollars" | "words"
    );
    let date =
        run.len() > 1 && super::calendar::date_at(text, run.start).is_some_and(|date| date.tokens == *run);
    let year = run.len() == 1 && all == 4 && matches!(text.word(run.start).get(..2), Some("19" | "20"));
    if unit || date {
        return None;
    }
    match name {
        Name::Strong if (4..=16).contains(&all) && digits >= 3 && !year => Some(Strength::Certain),
        Name::Code if (3..=8).contains(&all) && digits >= 3 => Some(Strength::Certain),
        Name::Weak | Name::Kind => {
            let things = (start.saturating_sub(2)..start).any(|index| THINGS.contains(&text.word(index)));
            let least = if name == Name::Kind { 5 } else { 6 };
            let looks = digits >= least || (digits >= 4 && all > digits);
            (looks && !things).then_some(Strength::Probable)
        }
        _ => None,
    }
}

/// "PHIN ending 4402", "ID ends 7719"; "policy ends 2026" is none.
fn partial(text: &Text<'_>, name: Name, run: &Range<usize>) -> Option<Strength> {
    let word = text.word(run.start);
    let year = word.len() == 4 && matches!(word.get(..2), Some("19" | "20"));
    let least = if name == Name::Weak { 4 } else { 3 };
    (run.len() == 1 && number(text, run.start, 6) && word.len() >= least && !year)
        .then_some(Strength::Probable)
}

/// `xxx-xx-6789`, `***-**-6789`: a number of which all but the last digits are hidden.
fn masked(findings: &mut Findings<'_, '_>, index: usize) {
    let text = findings.text;
    let before = |back: usize| index.checked_sub(back).map(|index| text.word(index)).unwrap_or_default();
    let hidden = before(1) == "-" && matches!(before(2), "xx" | "xxx" | "xxxx" | "*");
    if hidden && number(text, index, 4) && text.word(index).len() == 4 {
        let (kind, owner) = (SpanKind::Identifier, Owner::Anybody);
        findings.add_tokens(index..index + 1, kind, "record_number", owner, Strength::Probable);
    }
}

/// `MRN00482917`: name and number in one word.
fn glued(findings: &mut Findings<'_, '_>, index: usize) {
    let text = findings.text;
    if text.tokens().get(index).is_none_or(|token| token.kind != TokenKind::Mixed) {
        return;
    }
    let tail = ["mrn", "urn", "uhid"].iter().find_map(|name| text.word(index).strip_prefix(name));
    if tail.is_some_and(|tail| tail.len() >= 4 && tail.bytes().all(|byte| byte.is_ascii_digit())) {
        findings.add_tokens(
            index..index + 1,
            SpanKind::Identifier,
            "record_number",
            Owner::Patient,
            Strength::Certain,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn names_of_records() {
        certain("follow up on MRN 00482917, Vasquez", "record_number", "00482917");
        certain("MRN# 0048-2917", "record_number", "0048-2917");
        certain("hosp no. K123456", "record_number", "K123456");
        certain("Hospital Number: 123 4567", "record_number", "123 4567");
        certain("Kamala Bai, UHID 22114, CA breast", "record_number", "22114");
        certain("header still shows URN 7741093", "record_number", "7741093");
        certain("D-number D123456", "record_number", "D123456");
        certain("son dossier c'est 2218843", "record_number", "2218843");
        certain("policy no: AB-123456", "record_number", "AB-123456");
        certain("member id is W12345678", "record_number", "W12345678");
        certain("her hospital number's 482917", "record_number", "482917");
        certain("CRN 204 555 123A", "record_number", "204 555 123A");
        certain("MRN00482917", "record_number", "MRN00482917");
    }

    #[test]
    fn weak_names_and_last_digits() {
        probable("metoprolol (Rx 7740213) to", "record_number", "7740213");
        probable("whiplash claim, 44-B2097-11, and", "record_number", "44-B2097-11");
        probable("serial LB-22-04471", "record_number", "LB-22-04471");
        probable("last four of her social: 6789", "record_number", "6789");
        probable("482917 is his MRN", "record_number", "482917");
        probable("IP 2023/12345 for discharge", "record_number", "2023/12345");
        probable("xxx-xx-6789", "record_number", "6789");
        probable("PHIN ending 4402, is", "record_number", "4402");
        probable("dob 3/4/81, ID ends 7719, two", "record_number", "7719");
        certain("Close, key safe 1945, she's", "access_code", "1945");
    }

    #[test]
    fn other_numbers_are_none() {
        nothing_probable(
            "Ref 3878 Part time Dental Nurse, order id 12345678, policy 2024, unit 8, account for 20000 people",
        );
        nothing_probable("ur 20000 steps, NHS 12000 nurses, policy ends 2026, last time the claim was 5000");
        nothing_probable("patient 4 in bed 12, claim 1000, ID 500mg, hospital 2 miles, file 12/06/2026");
    }
}
