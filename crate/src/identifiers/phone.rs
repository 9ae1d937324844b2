//! Telephone and fax numbers: rows of digits as people write them, judged by `telephone_plan` and the words around.
//!
//! Caps: 15 digits (E.164) in 8 groups from each group that may begin a number. Between groups stand at most two of
//! space, hyphen, dot, bracket and slash. An extension ("ext. 12", "x12") of at most six digits belongs to its number.

use std::ops::Range;

use super::context::Context;
use super::telephone_plan::{Looks, international, national};
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;

/// Words that name a telephone number.
const WORDS: [&str; 35] = [
    "phone",
    "phones",
    "tel",
    "telephone",
    "call",
    "calls",
    "calling",
    "called",
    "ring",
    "ringing",
    "rang",
    "rung",
    "text",
    "txt",
    "texting",
    "sms",
    "mobile",
    "mob",
    "cell",
    "cellphone",
    "whatsapp",
    "wa",
    "fax",
    "contact",
    "landline",
    "dial",
    "number",
    "#",
    "imsg",
    "signal",
    "telegram",
    "ph",
    "nok",
    "viber",
    "whats app",
];

/// Digits with where they stand.
struct Dialled {
    digits: String,
    groups: Vec<usize>,
    /// Byte behind each group.
    ends: Vec<usize>,
}

/// Finds telephone numbers.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let folded = findings.text.folded();
    let bytes = folded.as_bytes();
    let mut previous = b' ';
    for (start, &byte) in bytes.iter().enumerate() {
        let before = std::mem::replace(&mut previous, byte);
        let plus =
            byte == b'+' && bytes.get(start + 1).is_some_and(|next| next.is_ascii_digit() || *next == b'(');
        let first = byte.is_ascii_digit() && !before.is_ascii_digit();
        if (plus || first) && opens(bytes, start) {
            let dialled = read(bytes, if plus { start + 1 } else { start }, plus);
            judge(findings, start, plus, &dialled);
        }
    }
}

/// Whether the sign before `start` lets a number begin there.
fn opens(bytes: &[u8], start: usize) -> bool {
    let at =
        |back: usize| start.checked_sub(back).and_then(|place| bytes.get(place)).copied().unwrap_or(b' ');
    match at(1) {
        b'$' | b'_' | b'+' | b'=' | 0x80.. => false,
        b'.' | b'-' | b'/' | b':' | b',' => !at(2).is_ascii_digit(),
        other => !other.is_ascii_alphanumeric(),
    }
}

/// Reads digits and separators from `start`.
fn read(bytes: &[u8], start: usize, plus: bool) -> Dialled {
    let mut dialled = Dialled { digits: String::new(), groups: Vec::new(), ends: Vec::new() };
    let (mut place, mut group, mut gap) = (start, 0, 0);
    while let Some(&byte) = bytes.get(place) {
        // "+44 (0)20": the bracketed trunk 0 is not dialled.
        if plus && bytes.get(place..place + 3) == Some(b"(0)") {
            place += 3;
            gap = 1;
            continue;
        }
        if byte.is_ascii_digit() {
            if dialled.digits.len() == 15 || (group == 0 && dialled.groups.len() == 8) {
                break;
            }
            dialled.digits.push(char::from(byte));
            group += 1;
            gap = 0;
            place += 1;
            if !bytes.get(place).is_some_and(u8::is_ascii_digit) {
                dialled.groups.push(group);
                dialled.ends.push(place);
                group = 0;
            }
        } else if b" -.()/".contains(&byte) && gap < 2 {
            gap += 1;
            place += 1;
        } else {
            break;
        }
    }
    dialled
}

/// Adds the longest run of groups that is a number.
fn judge(findings: &mut Findings<'_, '_>, start: usize, plus: bool, dialled: &Dialled) {
    let bytes = findings.text.folded().as_bytes();
    for count in (1..=dialled.groups.len()).rev() {
        let (Some(groups), Some(&end)) = (dialled.groups.get(..count), dialled.ends.get(count - 1)) else {
            return;
        };
        let length: usize = groups.iter().sum();
        let Some(digits) = dialled.digits.get(..length) else { return };
        if length < 7 {
            return;
        }
        let extended = extension_end(bytes, end);
        if extended.is_none() && !closes(bytes, end) {
            continue;
        }
        let looks = if plus {
            international(digits)
        } else {
            digits
                .strip_prefix("00")
                .filter(|rest| !rest.starts_with('0'))
                .map_or_else(|| national(digits, groups), international)
        };
        if let Some(looks) = looks {
            add(findings, opening(bytes, start, end)..extended.unwrap_or(end), looks);
            return;
        }
    }
}

/// Whether the sign behind a number lets it end there.
fn closes(bytes: &[u8], end: usize) -> bool {
    let at = |ahead: usize| bytes.get(end + ahead).copied().unwrap_or(b' ');
    match at(0) {
        b'%' | b'@' | b'_' | b'$' => false,
        b'.' | b'-' | b'/' | b':' | b',' => !at(1).is_ascii_digit(),
        other => !other.is_ascii_alphanumeric(),
    }
}

/// The end of the extension behind a number that ends at `end`.
fn extension_end(bytes: &[u8], end: usize) -> Option<usize> {
    let skip = |place: usize, signs: &[u8]| {
        let rest = bytes.get(place..).unwrap_or_default();
        place + rest.iter().take(2).take_while(|byte| signs.contains(byte)).count()
    };
    let name = skip(end, b" ,;(");
    let rest = bytes.get(name..)?;
    let length = [b"extension".as_slice(), b"extn", b"ext", b"x"]
        .iter()
        .find(|word| rest.starts_with(word))
        .map(|word| word.len())?;
    let digits = skip(name + length, b" .:");
    let count = bytes.get(digits..)?.iter().take(7).take_while(|byte| byte.is_ascii_digit()).count();
    let past = digits + count;
    let joined = bytes.get(past).is_some_and(u8::is_ascii_alphanumeric);
    ((1..=6).contains(&count) && !joined).then_some(past)
}

/// Takes in the bracket that opens an area code.
fn opening(bytes: &[u8], start: usize, end: usize) -> usize {
    let bracket = start.checked_sub(1).filter(|place| bytes.get(*place) == Some(&b'('));
    let closed = bytes.get(start..end).is_some_and(|inner| inner.contains(&b')'));
    bracket.filter(|_| closed).unwrap_or(start)
}

fn add(findings: &mut Findings<'_, '_>, range: Range<usize>, looks: Looks) {
    let text = findings.text;
    let first = text.tokens().partition_point(|token| token.range.end <= range.start);
    let last = text.tokens().partition_point(|token| token.range.start < range.end);
    let context = Context::around(text, first..last);
    let named = context.near(&WORDS, 5, 1);
    let strength = match (looks, named) {
        (Looks::Plan, true) if !context.thing() => Strength::Certain,
        (Looks::Plan, _) if !context.thing() => Strength::Probable,
        (Looks::Bare, false) => return,
        (Looks::Weak | Looks::Bare, true) if !context.thing() => Strength::Probable,
        _ => Strength::Possible,
    };
    let rule = if context.near(&["fax"], 3, 1) { "fax" } else { "phone" };
    findings.add_bytes(range, SpanKind::Contact, rule, Owner::Anybody, strength);
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn united_kingdom_and_ireland() {
        certain("ring her direct 07700 900762", "phone", "07700 900762");
        probable("07700900123", "phone", "07700900123");
        probable("020 7946 0958", "phone", "020 7946 0958");
        probable("(0113) 496 0000", "phone", "(0113) 496 0000");
        probable("+44 (0)20 7946 0958", "phone", "+44 (0)20 7946 0958");
        probable("+447911123456", "phone", "+447911123456");
        probable("087 123 4567", "phone", "087 123 4567");
        probable("+353 20 912 3456", "phone", "+353 20 912 3456");
    }

    #[test]
    fn north_america() {
        certain("call Mr Alder back at (412) 555-0171 or", "phone", "(412) 555-0171");
        probable("956-555-0148, hijo", "phone", "956-555-0148");
        probable("504 912 4635", "phone", "504 912 4635");
        probable("916.960.8120", "phone", "916.960.8120");
        probable("1-614-555-0162", "phone", "1-614-555-0162");
        probable("+1 (614) 555-0162", "phone", "+1 (614) 555-0162");
        probable("text 555-0123", "phone", "555-0123");
        probable("his cell is 6145550162", "phone", "6145550162");
    }

    #[test]
    fn extensions() {
        probable("020 7946 0958 ext. 12, ask", "phone", "020 7946 0958 ext. 12");
        probable("(614) 555-0162x3456", "phone", "(614) 555-0162x3456");
        probable("01632 960123, extension 4", "phone", "01632 960123, extension 4");
        probable("07700 900762 x", "phone", "07700 900762");
    }

    #[test]
    fn other_countries_and_fax() {
        probable("0491 570 006", "phone", "0491 570 006");
        probable("(02) 5550 1234", "phone", "(02) 5550 1234");
        probable("021 555 123", "phone", "021 555 123");
        probable("082 123 4567", "phone", "082 123 4567");
        probable("98765 43210", "phone", "98765 43210");
        probable("+91 98765 43210", "phone", "+91 98765 43210");
        probable("0044 7700 900123", "phone", "0044 7700 900123");
        certain("fax: 020 7946 0000", "fax", "020 7946 0000");
    }

    #[test]
    fn other_numbers_are_none() {
        nothing_probable("1699999999 and 1712345678901, Boeing 777-200, 1941-1960, 10 10 10 20, 104 - 87");
        nothing_probable("Na 132 K 4.6 trop 212, BP 120/80 at 20:30, 500mg x2, $800.00, 20000-30000");
        nothing_probable("freephone 0800 111 222, call 1-800-555-0199, call 111 or 999");
        nothing_probable("order 4125550171");
        nothing_probable("12/06/2026 14/2/88 0.1234567890 50,000,000");
    }
}
