//! Telephone numbering plans: which digits, in which groups, are a number people call.
//!
//! Sources: Ofcom, ComReg, ACMA, NZ NAD, ICASA, TRAI and NANPA numbering plans; E.164 country codes.
//! Ranges reserved for fiction count as numbers, since tests and demonstrations use them.

/// How much a row of digits looks like a telephone number without a word around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Looks {
    /// An organisation's line (freephone, premium): never a person's.
    Service,
    /// A word must name it.
    Bare,
    /// A word that names it makes a number of it; alone it is weak.
    Weak,
    /// The plan and the groups fit.
    Plan,
}

/// Country codes of E.164 by length.
const CODES_2: [&str; 45] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48",
    "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81",
    "82", "84", "86", "90", "91", "92", "93", "94", "95", "98", "70",
];

/// Judges the digits behind `+` or `00`.
pub(super) fn international(digits: &str) -> Option<Looks> {
    let (national, right) = if let Some(rest) = digits.strip_prefix('1') {
        (rest, is_nanp(rest))
    } else if let Some(rest) = digits.strip_prefix("44") {
        (rest, matches!(rest.len(), 9 | 10) && !rest.starts_with('0'))
    } else if let Some(rest) = digits.strip_prefix("353") {
        (rest, (7..=10).contains(&rest.len()) && !rest.starts_with('0'))
    } else if let Some(rest) = ["61", "27"].iter().find_map(|code| digits.strip_prefix(code)) {
        (rest, rest.len() == 9 && !rest.starts_with('0'))
    } else if let Some(rest) = digits.strip_prefix("64") {
        (rest, (8..=10).contains(&rest.len()) && !rest.starts_with('0'))
    } else if let Some(rest) = digits.strip_prefix("91") {
        (rest, rest.len() == 10 && !rest.starts_with('0'))
    } else if digits.get(..2).is_some_and(|code| CODES_2.contains(&code)) {
        (digits, (9..=14).contains(&digits.len()))
    } else {
        // Codes of three digits begin with 2, 3, 4, 5, 6, 7, 8 or 9 and a second digit that no shorter code has.
        (digits, (10..=15).contains(&digits.len()) && !digits.starts_with('0'))
    };
    (right && !same(national)).then_some(Looks::Plan)
}

/// Judges digits as dialled at home. `groups` are the lengths as typed.
pub(super) fn national(digits: &str, groups: &[usize]) -> Option<Looks> {
    if same(digits) {
        return None;
    }
    match digits.as_bytes() {
        [b'0', second, ..] => trunk(digits, *second, groups),
        [b'1', rest @ ..] if rest.len() == 10 => {
            let plan = is_nanp(digits.get(1..)?);
            plan.then(|| nanp_looks(digits.get(1..4), matches!(groups, [1, 3, 3, 4] | [4, 3, 4])))
        }
        [b'1', b'3' | b'8', b'0', b'0', ..] if digits.len() == 10 => Some(Looks::Service),
        all if all.len() == 10 => {
            let indian = matches!(all.first(), Some(b'6'..=b'9'));
            match groups {
                [5, 5] if indian => Some(Looks::Plan),
                [3, 3, 4] | [3, 7] | [6, 4] if is_nanp(digits) => Some(nanp_looks(digits.get(..3), true)),
                [10] if is_nanp(digits) || indian => Some(nanp_looks(digits.get(..3), false)),
                _ => None,
            }
        }
        all if all.len() == 7 && groups == [3, 4] => {
            matches!(all.first(), Some(b'2'..=b'9')).then_some(Looks::Bare)
        }
        _ => None,
    }
}

/// Numbers with a trunk 0: United Kingdom, Ireland, Australia, New Zealand, South Africa, India, France.
fn trunk(digits: &str, second: u8, groups: &[usize]) -> Option<Looks> {
    let grouped = groups.len() > 1
        && groups.iter().skip(1).all(|&group| group >= 2)
        && groups.first().is_some_and(|first| (2..=5).contains(first));
    let looks = if grouped { Looks::Plan } else { Looks::Weak };
    match (digits.len(), second) {
        (9..=11, b'8')
            if ["080", "084", "087"].iter().any(|head| digits.starts_with(head)) && !irish(digits) =>
        {
            Some(Looks::Service)
        }
        (11, b'3' | b'9') => Some(Looks::Service),
        // UK mobile numbers: eleven digits with 07 are hardly anything else.
        (11, b'7') => Some(Looks::Plan),
        (11, b'1' | b'2') => Some(looks),
        // India's mobile numbers with the trunk 0.
        (11, b'6' | b'8') => Some(Looks::Weak),
        (10, b'4') if matches!(groups, [4, 3, 3] | [4, 6] | [10]) => Some(Looks::Plan),
        (10, b'1'..=b'9') => Some(looks),
        // Ireland 01 123 4567, New Zealand 03 123 4567 and 021 123 456: other groups of nine digits need a word.
        (9, b'1'..=b'9') if matches!(groups, [2, 3, 4] | [3, 6]) => Some(Looks::Plan),
        (9, b'2') if groups == [3, 3, 3] => Some(Looks::Plan),
        (8 | 9 | 12 | 13, b'1'..=b'9') => Some(Looks::Bare),
        _ => None,
    }
}

/// Irish mobile numbers: 083, 085, 086, 087, 089 and seven digits.
fn irish(digits: &str) -> bool {
    digits.len() == 10 && digits.starts_with("087")
}

fn nanp_looks(area: Option<&str>, grouped: bool) -> Looks {
    match area {
        Some("800" | "888" | "877" | "866" | "855" | "844" | "833" | "900") => Looks::Service,
        _ if grouped => Looks::Plan,
        _ => Looks::Weak,
    }
}

/// Ten digits NXX-NXX-XXXX: N is 2-9, no area ends in 11 or has 9 in the middle, no exchange ends in 11.
fn is_nanp(digits: &str) -> bool {
    match digits.as_bytes() {
        [b'2'..=b'9', middle @ b'0'..=b'8', last, b'2'..=b'9', fifth, sixth, _, _, _, _] => {
            (*middle, *last) != (b'1', b'1') && (*fifth, *sixth) != (b'1', b'1')
        }
        _ => false,
    }
}

/// Whether all digits are the same.
fn same(digits: &str) -> bool {
    digits.bytes().all(|byte| digits.as_bytes().first() == Some(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans() {
        assert_eq!(international("447700900123"), Some(Looks::Plan));
        assert_eq!(international("15555550123"), Some(Looks::Plan));
        assert_eq!(international("100000000"), None);
        assert_eq!(national("07700900123", &[5, 6]), Some(Looks::Plan));
        assert_eq!(national("4125550171", &[3, 3, 4]), Some(Looks::Plan));
        assert_eq!(national("4125550171", &[10]), Some(Looks::Weak));
        assert_eq!(national("8005550171", &[3, 3, 4]), Some(Looks::Service));
        assert_eq!(national("08001111", &[4, 4]), Some(Looks::Bare));
        assert_eq!(national("1712345678", &[10]), None);
        assert_eq!(national("5550171", &[3, 4]), Some(Looks::Bare));
    }
}
