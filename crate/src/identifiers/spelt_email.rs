//! E-mail addresses spelt out: "jane dot doe at example dot com", "jane.doe (at) example.com".
//!
//! From each "at" a domain of two to four labels is read that ends in a known top-level domain, then the local part back
//! from it. "Find us at example dot com" is a website, so one of three must hold: the local part is spelt out too, "at" is
//! in brackets, or mail is named or meant by the domain. Caps: four labels on either side.

use std::ops::Range;

use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::{Text, TokenKind};

/// Most labels of a domain, and of a local part.
const LABELS: usize = 4;
const TOP: [&str; 28] = [
    "com", "org", "net", "uk", "edu", "gov", "ie", "au", "nz", "ca", "us", "in", "de", "fr", "es", "it",
    "nl", "eu", "io", "me", "info", "co", "scot", "wales", "za", "sg", "example", "invalid",
];
const PROVIDERS: [&str; 10] =
    ["gmail", "googlemail", "hotmail", "outlook", "yahoo", "icloud", "live", "proton", "aol", "nhs"];
const WORDS: [&str; 9] =
    ["email", "e-mail", "emails", "mail", "mailed", "emailed", "gmail", "contact", "address"];

/// Finds spelt addresses around each "at".
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let text = findings.text;
    for at in 0..text.tokens().len() {
        if text.word(at) != "at" {
            continue;
        }
        let bracketed = is_bracketed(text, at);
        let (before, after) = if bracketed { (at - 1, at + 2) } else { (at, at + 1) };
        let Some((domain, host)) = domain(text, after) else { continue };
        let Some((local, parts)) = local(text, before) else { continue };
        let provider = host.iter().any(|label| PROVIDERS.contains(label));
        let named = || Context::around(text, local.clone()).near(&WORDS, 4, 0);
        if !(parts > 1 || bracketed || provider || named()) {
            continue;
        }
        let (rule, owner) = match host.as_slice() {
            [.., "nhs", "net" | "uk"] => ("nhs_mail", Owner::Clinician),
            _ => ("email", Owner::Anybody),
        };
        findings.add_tokens(local.start..domain.end, SpanKind::Contact, rule, owner, Strength::Certain);
    }
}

/// Whether the word at `index` stands alone in brackets.
fn is_bracketed(text: &Text<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |before| text.word(before));
    matches!((before, text.word(index + 1)), ("(", ")") | ("[", "]") | ("{", "}") | ("<", ">"))
}

fn is_label(text: &Text<'_>, index: usize) -> bool {
    let kind = text.tokens().get(index).map(|token| token.kind);
    matches!(kind, Some(TokenKind::Word | TokenKind::Mixed | TokenKind::Number))
        && !matches!(text.word(index), "dot" | "at" | "underscore" | "dash" | "hyphen")
}

/// The token behind the dot at `index`: "dot", "(dot)" or a full stop inside a word.
fn past_dot(text: &Text<'_>, index: usize) -> Option<usize> {
    let tight = |index: usize| text.tokens().get(index).is_some_and(|token| !token.spaced);
    match text.word(index) {
        "dot" => Some(index + 1),
        "." if tight(index) && tight(index + 1) => Some(index + 1),
        "(" | "[" | "{" | "<" if text.word(index + 1) == "dot" && is_bracketed(text, index + 1) => {
            Some(index + 3)
        }
        _ => None,
    }
}

/// The domain that begins at `start`, with its labels.
fn domain<'t>(text: &'t Text<'_>, start: usize) -> Option<(Range<usize>, Vec<&'t str>)> {
    let mut labels = Vec::with_capacity(LABELS);
    let mut index = start;
    let mut best = None;
    while labels.len() < LABELS && is_label(text, index) {
        labels.push(text.word(index));
        index += 1;
        if labels.len() > 1 && TOP.contains(labels.last()?) {
            best = Some((start..index, labels.clone()));
        }
        let Some(next) = past_dot(text, index) else { break };
        index = next;
    }
    best
}

/// The local part that ends before token `end`, and of how many labels it is.
fn local(text: &Text<'_>, end: usize) -> Option<(Range<usize>, usize)> {
    let mut start = end.checked_sub(1).filter(|&index| is_label(text, index))?;
    let mut parts = 1;
    while parts < LABELS {
        let before = match start.checked_sub(1) {
            Some(sign) if matches!(text.word(sign), "dot" | "underscore" | "dash" | "hyphen") => {
                sign.checked_sub(1)
            }
            Some(sign) if matches!(text.word(sign), "." | "_" | "-") => {
                let tight = |index: usize| text.tokens().get(index).is_some_and(|token| !token.spaced);
                sign.checked_sub(1).filter(|_| tight(sign) && tight(start))
            }
            Some(sign) if sign >= 3 && text.word(sign - 1) == "dot" && is_bracketed(text, sign - 1) => {
                Some(sign - 3)
            }
            _ => None,
        };
        let Some(label) = before.filter(|&index| is_label(text, index)) else { break };
        start = label;
        parts += 1;
    }
    Some((start..end, parts))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable};

    #[test]
    fn spelt_addresses() {
        certain(
            "write to jane dot doe at example dot com please",
            "email",
            "jane dot doe at example dot com",
        );
        certain("jane.doe (at) example.com", "email", "jane.doe (at) example.com");
        certain("jane [dot] doe [at] example [dot] org", "email", "jane [dot] doe [at] example [dot] org");
        certain("her email is jdoe99 at example dot co dot uk", "email", "jdoe99 at example dot co dot uk");
        certain("jdoe at gmail dot com", "email", "jdoe at gmail dot com");
        certain("ward dot clerk at nhs dot net", "nhs_mail", "ward dot clerk at nhs dot net");
    }

    #[test]
    fn other_places_are_none() {
        nothing_probable(
            "find us at example dot com, I work at night. Meet at ward 4. Dot at reception, at. dot",
        );
    }
}
