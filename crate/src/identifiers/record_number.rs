//! Numbers that only their name tells: MRN, hospital, unit, policy, member, claim, case and serial numbers, and codes of
//! doors and key safes.
//!
//! From each name the number is sought over at most [`REACH`] tokens of filler ("no", "is", ":"). A strong name takes four
//! letters and digits, a weak one more. Known gap: a number that stands before its name is not read.

use std::ops::Range;

use super::candidate::{closes, opens};
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Text, TokenKind};

/// Tokens between the name and its number.
const REACH: usize = 6;
/// Most letters and digits of a number.
const MAX_LENGTH: usize = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// Names a record of a person in care.
    Strong,
    /// Names a kind that has a rule of its own: what that rule does not take is still a number under its name.
    Kind,
    /// May name anything; the number must look like one.
    Weak,
    /// A code that opens a door.
    Code,
}

/// Names; a weak name followed by "no" or "number" is strong.
const NAMES: [(&str, Name); 92] = [
    ("mrn", Name::Strong),
    ("mrns", Name::Strong),
    ("urn", Name::Strong),
    ("uhid", Name::Strong),
    ("ur", Name::Strong),
    ("medical record", Name::Strong),
    ("health record", Name::Strong),
    ("hospital no", Name::Strong),
    ("med rec", Name::Strong),
    ("hospital number", Name::Strong),
    ("hospital num", Name::Strong),
    ("hospital id", Name::Strong),
    ("umrn", Name::Strong),
    ("hosp no", Name::Strong),
    ("hosp num", Name::Strong),
    ("hosp number", Name::Strong),
    ("hosp id", Name::Strong),
    ("hosp #", Name::Strong),
    ("hospital #", Name::Strong),
    ("unit no", Name::Strong),
    ("unit number", Name::Strong),
    ("unit num", Name::Strong),
    ("pas no", Name::Strong),
    ("pas number", Name::Strong),
    ("pas id", Name::Strong),
    ("patient no", Name::Strong),
    ("patient id", Name::Strong),
    ("patient number", Name::Strong),
    ("pt id", Name::Strong),
    ("pt no", Name::Strong),
    ("patient #", Name::Strong),
    ("pt #", Name::Strong),
    ("crn", Name::Strong),
    ("d number", Name::Strong),
    ("d no", Name::Strong),
    ("k number", Name::Strong),
    ("x number", Name::Strong),
    ("rxr", Name::Strong),
    ("emrn", Name::Strong),
    ("chart no", Name::Strong),
    ("chart number", Name::Strong),
    ("chart #", Name::Strong),
    ("case note", Name::Strong),
    ("casenote", Name::Strong),
    ("casenotes", Name::Strong),
    ("member id", Name::Strong),
    ("member no", Name::Strong),
    ("member number", Name::Strong),
    ("member #", Name::Strong),
    ("membership no", Name::Strong),
    ("policy no", Name::Strong),
    ("policy number", Name::Strong),
    ("policy #", Name::Strong),
    ("insurance id", Name::Strong),
    ("insurance no", Name::Strong),
    ("insurance number", Name::Strong),
    ("subscriber id", Name::Strong),
    ("medicaid", Name::Strong),
    ("medicare", Name::Kind),
    ("phin", Name::Kind),
    ("health card", Name::Kind),
    ("beneficiary id", Name::Strong),
    ("accession", Name::Strong),
    ("dossier", Name::Strong),
    ("nip", Name::Strong),
    ("nhi", Name::Kind),
    ("nhs no", Name::Kind),
    ("nhs number", Name::Kind),
    ("hcn", Name::Kind),
    ("op no", Name::Strong),
    ("ip no", Name::Strong),
    ("ssn", Name::Weak),
    ("social", Name::Weak),
    ("rx", Name::Weak),
    ("prescription", Name::Weak),
    ("claim", Name::Weak),
    ("policy", Name::Weak),
    ("pas", Name::Weak),
    ("id", Name::Weak),
    ("ref", Name::Weak),
    ("serial", Name::Weak),
    ("passport", Name::Weak),
    ("acct", Name::Weak),
    ("account", Name::Weak),
    ("file", Name::Weak),
    ("encounter", Name::Weak),
    ("specimen", Name::Weak),
    ("licence", Name::Weak),
    ("license", Name::Weak),
    ("key safe", Name::Code),
    ("keysafe", Name::Code),
    ("door code", Name::Code),
];

/// Other names of door codes, kept apart because they are two words each.
const CODES: [&str; 6] = ["key code", "gate code", "entry code", "lockbox code", "lock box", "key box"];

/// Words that may stand between the name and its number.
const FILLERS: [&str; 34] = [
    "no", "num", "number", "numbers", "nr", "id", "is", "was", "it's", "its", "code", "c'est", "est", "the",
    "of", "a", "#", ":", ".", ",", "-", "=", "(", "for", "pt", "s", "'s", "ref", "n", "°", "o", "and",
    "with", "card",
];
/// Words that say that only the last digits follow.
const ENDING: [&str; 7] = ["ending", "ends", "end", "last", "finishing", "terminating", "in"];
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
    }
}

/// The name that begins at token `start` and the token behind it.
fn name_at(text: &Text<'_>, start: usize) -> Option<(Name, usize)> {
    if text.tokens().get(start)?.kind != TokenKind::Word {
        return None;
    }
    let named = NAMES.iter().copied().chain(CODES.iter().map(|&code| (code, Name::Code)));
    named
        .filter_map(|(phrase, name)| Some((name, phrase_end(text, start, phrase)?)))
        .max_by_key(|(_, end)| *end)
}

/// The token behind `phrase` at `start`; a hyphen, dot or slash may stand between its words.
fn phrase_end(text: &Text<'_>, start: usize, phrase: &str) -> Option<usize> {
    let mut index = start;
    for (place, word) in phrase.split(' ').enumerate() {
        if place > 0 && matches!(text.word(index), "-" | "." | "/") {
            index += 1;
        }
        if text.word(index) != word {
            return None;
        }
        index += 1;
    }
    Some(index)
}

/// Looks for the number behind a name that spans `start..end`.
fn seek(findings: &mut Findings<'_, '_>, start: usize, name: Name, end: usize) {
    let text = findings.text;
    let (mut name, mut ending) = (name, false);
    for index in end..end + REACH {
        let word = text.word(index);
        if let Some(run) = run_at(text, index) {
            let strength = if ending { partial(text, &run) } else { strength(text, start, name, &run) };
            if let Some(strength) = strength {
                let rule = if name == Name::Code { "access_code" } else { "record_number" };
                findings.add_tokens(run, SpanKind::Identifier, rule, Owner::Patient, strength);
            }
            return;
        }
        if name == Name::Weak && index == end && matches!(word, "no" | "num" | "number" | "#") {
            name = Name::Strong;
        }
        if ENDING.contains(&word) || (ending && matches!(word, "4" | "four")) {
            ending = true;
        } else if !FILLERS.contains(&word) {
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
            Some((next, false))
                if number(text, end - 1, 4) && number(text, next, 4) && text.word(next).len() > 2 =>
            {
                end = next;
            }
            _ => break,
        }
    }
    (digits && closes(text, end - 1)).then_some(index..end)
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
        Name::Kind if (4..=16).contains(&all) && digits >= 4 && !year => Some(Strength::Probable),
        Name::Code if (3..=8).contains(&all) && digits >= 3 => Some(Strength::Certain),
        Name::Weak => {
            let things = (start.saturating_sub(2)..start).any(|index| THINGS.contains(&text.word(index)));
            let looks = digits >= 6 || (digits >= 4 && all > digits);
            (looks && !things).then_some(Strength::Probable)
        }
        _ => None,
    }
}

/// "PHIN ending 4402", "ID ends 7719".
fn partial(text: &Text<'_>, run: &Range<usize>) -> Option<Strength> {
    (run.len() == 1 && number(text, run.start, 6) && text.word(run.start).len() >= 3)
        .then_some(Strength::Probable)
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
        certain("MRN00482917", "record_number", "MRN00482917");
    }

    #[test]
    fn weak_names_and_last_digits() {
        probable("metoprolol (Rx 7740213) to", "record_number", "7740213");
        probable("whiplash claim, 44-B2097-11, and", "record_number", "44-B2097-11");
        probable("serial LB-22-04471", "record_number", "LB-22-04471");
        probable("PHIN ending 4402, is", "record_number", "4402");
        probable("dob 3/4/81, ID ends 7719, two", "record_number", "7719");
        certain("Close, key safe 1945, she's", "access_code", "1945");
    }

    #[test]
    fn other_numbers_are_none() {
        nothing_probable(
            "Ref 3878 Part time Dental Nurse, order id 12345678, policy 2024, unit 8, account for 20000 people",
        );
        nothing_probable("patient 4 in bed 12, claim 1000, ID 500mg, hospital 2 miles, file 12/06/2026");
    }
}
