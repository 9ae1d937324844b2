//! Sentence in, sentence out; whole drafts; properties; and how often a rewrite helps on drafts nobody wrote for it.
//!
//! A sentence marks its findings as `{kind:words}`, so that wording is tested apart from the finders.

mod corpus;
mod drafts;
mod properties;
mod sentences;

use crate::assessment::{Finding, SpanKind};

/// A marked sentence as typed, with its findings.
fn marked(sentence: &str) -> (String, Vec<Finding>) {
    let (mut typed, mut findings) = (String::new(), Vec::new());
    let mut rest = sentence;
    while let Some((before, marked)) = rest.split_once('{') {
        typed.push_str(before);
        let (mark, after) = marked.split_once('}').unwrap();
        let (kind, words) = mark.split_once(':').unwrap();
        let start = typed.len();
        typed.push_str(words);
        let kind: SpanKind = serde_json::from_value(kind.into()).unwrap();
        findings.push(Finding { range: start..typed.len(), kind, rule: "test" });
        rest = after;
    }
    typed.push_str(rest);
    (typed, findings)
}

/// A marked sentence, reworded.
fn reworded(sentence: &str, tier: super::Tier) -> String {
    let (typed, findings) = marked(sentence);
    super::apply(&typed, &super::propose(&typed, &findings, tier))
}
