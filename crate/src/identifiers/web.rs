//! Web addresses and handles.
//!
//! Caps: 2,048 bytes a URL. A bare domain counts only with a top-level domain of a short list, typed without a space.

use super::email::{domain_length, has_top_level};
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::WordList;

/// Top-level domains that a bare domain may have.
static TOP_LEVEL: WordList = WordList::new(&[
    "com", "org", "net", "uk", "ie", "au", "nz", "ca", "us", "edu", "gov", "io", "co", "info", "example",
    "invalid", "scot", "wales", "eu", "de", "fr", "za", "ng", "ke", "ph", "sg", "blog", "health", "app",
    "social",
]);
/// Longest URL that is read.
const MAX_URL: usize = 2_048;
/// Longest handle with its domain.
const MAX_HANDLE: usize = 100;

/// Finds web addresses and handles.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let folded = findings.text.folded();
    let mut done = 0;
    for (start, _) in folded.match_indices("://") {
        let scheme = ["https", "http", "ftp"]
            .iter()
            .find(|scheme| folded.get(..start).is_some_and(|before| before.ends_with(*scheme)));
        if let Some(scheme) = scheme.filter(|_| start >= done) {
            let from = start - scheme.len();
            done = add_url(findings, from, start + 3);
        }
    }
    bare_domains(findings);
    handles(findings);
    reddit_names(findings);
    named_handles(findings);
}

/// Adds the URL from `from`, whose host begins at `host`; its end.
fn add_url(findings: &mut Findings<'_, '_>, from: usize, host: usize) -> usize {
    let end = host + url_length(findings.text.folded().get(host..).unwrap_or_default());
    if end > host {
        findings.add_bytes(from..end, SpanKind::Contact, "url", Owner::Anybody, Strength::Certain);
    }
    end
}

/// How much of `rest` belongs to a URL: up to white space, a quote or an angle bracket, without closing punctuation.
fn url_length(rest: &str) -> usize {
    let stop = rest
        .char_indices()
        .find(|&(place, sign)| place >= MAX_URL || sign.is_whitespace() || matches!(sign, '"' | '<' | '>'))
        .map_or(rest.len(), |(place, _)| place);
    let words = rest.get(..stop).unwrap_or_default();
    words.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '…', '*']).len()
}

/// `example.com/name`, `www.example.org`: words tightly joined by dots.
fn bare_domains(findings: &mut Findings<'_, '_>) {
    let (text, folded) = (findings.text, findings.text.folded());
    let mut done = 0;
    for token in text.tokens() {
        let start = token.range.start;
        let before = folded.get(..start).and_then(|before| before.chars().next_back());
        if start < done
            || before
                .is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '@' | '.' | '/' | '-' | '_'))
        {
            continue;
        }
        let rest = folded.get(start..).unwrap_or_default();
        let length = domain_length(rest.as_bytes());
        let host = rest.get(..length).unwrap_or_default();
        let top = host.rsplit_once('.').map_or("", |(_, top)| top);
        let known = host.starts_with("www.") || TOP_LEVEL.holds(top);
        if !known || !has_top_level(host) || rest.as_bytes().get(length) == Some(&b'@') {
            continue;
        }
        let path = rest.get(length..).filter(|path| path.starts_with(['/', '?', '#'])).map_or(0, url_length);
        done = start + length + path;
        findings.add_bytes(start..done, SpanKind::Contact, "url", Owner::Anybody, Strength::Probable);
    }
}

/// `@name`, `@name.bsky.social`, `@name@instance.social`.
fn handles(findings: &mut Findings<'_, '_>) {
    let folded = findings.text.folded();
    for (at, _) in folded.match_indices('@') {
        let before = folded.get(..at).and_then(|before| before.chars().next_back());
        if before.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '@' | '.' | '_' | '-' | '/')) {
            continue;
        }
        let rest = folded.get(at + 1..).unwrap_or_default().as_bytes();
        let mut length = 0;
        for (place, &byte) in rest.iter().take(MAX_HANDLE).enumerate() {
            match byte {
                b'_' => length = place + 1,
                _ if byte.is_ascii_alphanumeric() => length = place + 1,
                b'.' | b'-' if length == place => {}
                b'@' if length == place && place > 0 => {}
                _ => break,
            }
        }
        let name = rest.get(..length).unwrap_or_default();
        if length >= 2 && name.iter().any(u8::is_ascii_alphabetic) && !is_time(name) {
            let range = at..at + 1 + length;
            findings.add_bytes(range, SpanKind::Contact, "handle", Owner::Anybody, Strength::Probable);
        }
    }
}

/// `@6am`, `@10.30pm`: at that hour.
fn is_time(name: &[u8]) -> bool {
    let head = [b"am".as_slice(), b"pm", b"h", b"hrs", b"ish"].iter().find_map(|end| name.strip_suffix(*end));
    head.is_some_and(|head| {
        !head.is_empty() && head.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
    })
}

/// `u/name` and `/u/name`.
fn reddit_names(findings: &mut Findings<'_, '_>) {
    let folded = findings.text.folded();
    for (at, _) in folded.match_indices("u/") {
        let head = folded.get(..at).unwrap_or_default();
        let start = if head.ends_with('/') { at - 1 } else { at };
        let before = folded.get(..start).and_then(|before| before.chars().next_back());
        if before.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, '/' | '.' | '-' | '_' | ':')) {
            continue;
        }
        let rest = folded.get(at + 2..).unwrap_or_default().bytes();
        let length =
            rest.take(20).take_while(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(byte)).count();
        if length >= 3 {
            let range = start..at + 2 + length;
            findings.add_bytes(range, SpanKind::Contact, "handle", Owner::Anybody, Strength::Probable);
        }
    }
}

/// Networks whose name may stand before a handle without its sign.
static NETWORKS: WordList = WordList::new(&[
    "insta",
    "instagram",
    "ig",
    "snap",
    "snapchat",
    "sc",
    "tiktok",
    "twitter",
    "kik",
    "telegram",
    "discord",
    "threads",
]);

/// `insta: jay_bird99`, `my snap is jay.bird`: a name with a digit, dot or low line behind a network's.
fn named_handles(findings: &mut Findings<'_, '_>) {
    let (text, folded) = (findings.text, findings.text.folded());
    for index in 0..text.tokens().len() {
        if !NETWORKS.holds(text.word(index)) || !matches!(text.word(index + 1), ":" | "is" | "-") {
            continue;
        }
        let Some(token) = text.tokens().get(index + 2) else { return };
        let start = token.range.start;
        let rest = folded.get(start..).unwrap_or_default();
        let run = rest
            .bytes()
            .take(30)
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte))
            .count();
        let name = rest.get(..run).unwrap_or_default().trim_end_matches('.');
        let letters = name.bytes().any(|byte| byte.is_ascii_alphabetic());
        if letters && name.len() >= 4 && name.bytes().any(|byte| !byte.is_ascii_alphabetic()) {
            let range = start..start + name.len();
            findings.add_bytes(range, SpanKind::Contact, "handle", Owner::Anybody, Strength::Probable);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn web_addresses() {
        certain("see https://example.com/a?b=1), ok", "url", "https://example.com/a?b=1");
        probable("on www.example.org.", "url", "www.example.org");
        probable("fb.example.co.uk/jane.doe is", "url", "fb.example.co.uk/jane.doe");
        nothing_probable("done.Then e.g. this.is a 3.5 http:// x");
    }

    #[test]
    fn handles() {
        probable("thanks @taylahh.vdb. Yes", "handle", "@taylahh.vdb");
        probable("(@bigdaz_ull)", "handle", "@bigdaz_ull");
        probable("@ann@example.social hi", "handle", "@ann@example.social");
        probable("ask u/some_nurse", "handle", "u/some_nurse");
        probable("my insta is jay_bird99 x", "handle", "jay_bird99");
        nothing_probable("snap: hello. insta is down, ig is 50% ads @6am @10.30pm @ noon @42 w/u/ n/a");
    }
}
