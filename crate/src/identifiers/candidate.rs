//! Candidates: runs of letters and digits as numbers are written, with inner spaces, hyphens, dots and slashes.
//!
//! From each token that may begin a number, every run of up to [`MAX_GROUPS`] groups is offered. Caps: [`MAX_LENGTH`]
//! letters and digits a candidate, so the work is linear in the text. A run that is tightly joined to further letters or
//! digits (`10.1056/…`, `a_1`, `£…`) is no candidate. Known gap: digits of other scripts than ASCII are not read.

use std::ops::Range;

use crate::text::{Text, Token, TokenKind};

/// Most groups of one number: IBAN in fours.
const MAX_GROUPS: usize = 9;
/// Most letters and digits of one number: the longest IBAN.
const MAX_LENGTH: usize = 34;
/// Longest group of letters alone: the name letters of a codice fiscale.
const MAX_WORD: usize = 6;

/// A possible number.
#[derive(Debug, Default)]
pub(super) struct Candidate {
    /// Its letters (upper case) and digits, without separators.
    pub code: Vec<u8>,
    /// Length of each group.
    pub groups: Vec<u8>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether a space stands between two groups.
    pub spaces: bool,
    /// Whether a hyphen, dot, slash or plus does.
    pub signs: bool,
    /// Whether no letter was typed small.
    pub upper: bool,
}

/// Calls `visit` for each candidate of a text.
pub(super) fn each(text: &Text<'_>, mut visit: impl FnMut(&Candidate)) {
    let mut candidate = Candidate::default();
    for start in 0..text.tokens().len() {
        if begins(text, start) {
            grow(text, start, &mut candidate, &mut visit);
        }
    }
}

/// Whether a number may begin at token `index`.
fn begins(text: &Text<'_>, index: usize) -> bool {
    let tokens = text.tokens();
    let Some(token) = tokens.get(index) else { return false };
    let numeric = |index: usize| {
        tokens.get(index).is_some_and(|token| matches!(token.kind, TokenKind::Number | TokenKind::Mixed))
    };
    let likely = match token.kind {
        TokenKind::Number | TokenKind::Mixed => true,
        TokenKind::Word => {
            token.range.len() <= MAX_WORD
                && joined(text, index).is_some_and(|(next, _)| {
                    numeric(next) || joined(text, next).is_some_and(|(after, _)| numeric(after))
                })
        }
        TokenKind::Sign | TokenKind::Break => false,
    };
    likely && opens(text, index)
}

/// Whether nothing before token `index` makes it the tail of something else.
pub(super) fn opens(text: &Text<'_>, index: usize) -> bool {
    let tokens = text.tokens();
    let (Some(token), Some(sign)) =
        (tokens.get(index), index.checked_sub(1).and_then(|index| tokens.get(index)))
    else {
        return true;
    };
    if token.spaced || sign.kind != TokenKind::Sign {
        return true;
    }
    match text.word(index - 1) {
        "@" | "_" | "$" | "£" | "€" | "₹" => false,
        "-" | "/" | "." | "+" => {
            let before = index.checked_sub(2).and_then(|index| tokens.get(index));
            sign.spaced || !before.is_some_and(is_alphanumeric)
        }
        _ => true,
    }
}

/// Whether nothing after token `index` makes it the head of something else.
pub(super) fn closes(text: &Text<'_>, index: usize) -> bool {
    let tokens = text.tokens();
    let (Some(sign), after) = (tokens.get(index + 1), tokens.get(index + 2)) else { return true };
    if sign.spaced || sign.kind != TokenKind::Sign {
        return true;
    }
    match text.word(index + 1) {
        "%" | "@" | "_" => false,
        "-" | "/" | "." | "+" => !after.is_some_and(|token| !token.spaced && is_alphanumeric(token)),
        _ => true,
    }
}

fn is_alphanumeric(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Number | TokenKind::Mixed | TokenKind::Word)
}

/// The group that follows token `index` within one number, and whether a sign joins them.
pub(super) fn joined(text: &Text<'_>, index: usize) -> Option<(usize, bool)> {
    let tokens = text.tokens();
    let (token, next) = (tokens.get(index)?, tokens.get(index + 1)?);
    if is_alphanumeric(next) {
        let narrow = next.range.start - token.range.end <= 2;
        return (narrow && next.spaced).then_some((index + 1, false));
    }
    let after = tokens.get(index + 2)?;
    let tight = !next.spaced && !after.spaced && matches!(text.word(index + 1), "-" | "/" | "." | "+");
    (tight && is_alphanumeric(after)).then_some((index + 2, true))
}

fn grow(text: &Text<'_>, start: usize, candidate: &mut Candidate, visit: &mut impl FnMut(&Candidate)) {
    candidate.code.clear();
    candidate.groups.clear();
    (candidate.spaces, candidate.signs, candidate.upper) = (false, false, true);
    let mut index = start;
    let mut digits = false;
    while candidate.groups.len() < MAX_GROUPS {
        let word = text.word(index);
        let Some(token) = text.tokens().get(index) else { return };
        if !word.is_ascii() || (token.kind == TokenKind::Word && word.len() > MAX_WORD) {
            return;
        }
        let Ok(length) = u8::try_from(word.len()) else { return };
        if candidate.code.len() + word.len() > MAX_LENGTH {
            return;
        }
        candidate.code.extend(word.bytes().map(|byte| byte.to_ascii_uppercase()));
        candidate.groups.push(length);
        digits |= token.kind != TokenKind::Word;
        let typed = text.original().get(token.original.clone()).unwrap_or_default();
        candidate.upper &= !typed.chars().any(char::is_lowercase);
        candidate.tokens = start..index + 1;
        if digits && closes(text, index) {
            visit(candidate);
        }
        let Some((next, sign)) = joined(text, index) else { return };
        candidate.signs |= sign;
        candidate.spaces |= !sign;
        index = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        each(&Text::new(text), |candidate| out.push(String::from_utf8(candidate.code.clone()).unwrap()));
        out
    }

    #[test]
    fn groups_grow_over_spaces_and_signs() {
        assert_eq!(codes("999 012-3454"), ["999", "9990123454", "0123454"]);
        assert!(codes("NI QQ 12 34 56 C.").contains(&"QQ123456C".to_owned()));
    }

    #[test]
    fn parts_of_other_things_are_none() {
        assert!(codes("£9990000018 a_9990000018 50% x@9990000018").is_empty());
        assert!(!codes("10.1056/NEJM2034577").contains(&"NEJM2034577".to_owned()));
    }
}
