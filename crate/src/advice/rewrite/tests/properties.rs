//! What holds for any draft and any findings.

use proptest::prelude::*;

use super::super::{Tier, apply, propose, rewrites};
use crate::assessment::{Finding, Level, Rewrite, SpanKind};
use crate::draft::Draft;
use crate::engine;
use crate::proportion::{disproportion, spent};

/// A kind for any number.
fn kind(number: usize) -> SpanKind {
    let all = [&SpanKind::DETAILS[..], &[SpanKind::Contempt, SpanKind::Approach]].concat();
    all[number % all.len()]
}

fn holds(draft: &str, findings: &[Finding]) -> Result<(), TestCaseError> {
    for tier in Tier::ALL {
        let rewrites: Vec<Rewrite> = propose(draft, findings, tier);
        let (mut end, mut length) = (0, draft.len());
        for rewrite in &rewrites {
            prop_assert!(rewrite.range.start >= end && !rewrite.range.is_empty(), "{tier:?} {rewrites:?}");
            prop_assert!(draft.get(rewrite.range.clone()).is_some(), "{tier:?} {rewrites:?}");
            end = rewrite.range.end;
            length = length - rewrite.range.len() + rewrite.replacement.len();
        }
        // What lies between the rewrites is carried over, byte for byte and in order.
        let out = apply(draft, &rewrites);
        prop_assert_eq!(out.len(), length);
        let mut rest = out.as_str();
        let mut done = 0;
        for rewrite in &rewrites {
            let kept = draft.get(done..rewrite.range.start).unwrap();
            let after =
                rest.strip_prefix(kept).and_then(|rest| rest.strip_prefix(rewrite.replacement.as_str()));
            prop_assert!(after.is_some(), "{tier:?} {rewrites:?}");
            rest = after.unwrap();
            done = rewrite.range.end;
        }
        prop_assert_eq!(rest, draft.get(done..).unwrap());
    }
    Ok(())
}

fn finding(range: std::ops::Range<usize>, kind: usize, learned: bool) -> Finding {
    let rule = if learned { Finding::LEARNED } else { "test" };
    Finding { range, kind: self::kind(kind), rule }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_any_ranges(
        draft in ".*",
        marks in prop::collection::vec((0usize..80, 0usize..40, 0usize..17, any::<bool>()), 0..8),
    ) {
        let findings: Vec<Finding> =
            marks.iter().map(|&(start, length, kind, learned)| finding(start..start + length, kind, learned)).collect();
        holds(&draft, &findings)?;
    }

    #[test]
    fn words_in_any_order(words in prop::collection::vec((prop::sample::select(vec![
        "a", "an", "the", "his", "78-year-old", "ex-mayor", "of", "Whitby", "Mrs Quill", ",", ".", "(", ")", "in", "on", "ward 6",
        "last night", "\n", "#", "@", "😂", "and", "who", "is", "turned", "'s", "Edna's", "bed 4", "01632 960 123", "NHS no", ":", "-",
        "\u{301}", "é", "call", "crash", "A39", "wearing", "with", "!", "She's",
    ]), 0usize..34, any::<bool>()), 0..30)) {
        let (mut draft, mut findings) = (String::new(), Vec::new());
        for (word, kind, learned) in words {
            let start = draft.len();
            draft.push_str(word);
            if kind < 17 {
                findings.push(finding(start..draft.len(), kind, learned));
            }
            draft.push(' ');
        }
        holds(&draft, &findings)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_is_rewritten_never_gets_worse(
        who in prop::sample::select(vec!["Maureen", "A 78-year-old ex-mayor of Whitby", "bed 4", "Mrs Edna Quill, 84,"]),
        what in prop::sample::select(vec!["died of sepsis", "broke her hip", "had a stroke", "held my hand"]),
        when in prop::sample::select(vec!["last night", "on Tuesday", "at 3am", "since 1981"]),
        at in prop::sample::select(vec!["on ward 6", "in Whitby", "at Whitby General", "with her daughter"]),
    ) {
        let draft = Draft { text: format!("{who} {what} {when} {at}. I love this job and my team."), ..Draft::default() };
        let first = engine::assess(&draft, &[]);
        if let Some(better) = rewrites(&draft, &[], &first) {
            prop_assert!(better.level < first.level);
            let draft = Draft { text: better.text, ..draft };
            let second = engine::assess(&draft, &[]);
            prop_assert_eq!(second.level, better.level);
            if let Some(again) = rewrites(&draft, &[], &second) {
                prop_assert!(again.level < better.level);
            }
        }
    }
}

#[test]
fn nothing_is_offered_below_a_warning_nor_for_an_answer_to_a_patient() {
    let quiet = Draft { text: "Good morning, all.".into(), ..Draft::default() };
    assert_eq!(rewrites(&quiet, &[], &engine::assess(&quiet, &[])), None);
    let answer = Draft {
        text: "Dinner's on me when you're back, here's my cell".into(),
        surface: crate::draft::Surface::Message,
        thread: vec!["Thank you for looking after me on the ward, doctor, my knee is so much better".into()],
        ..Draft::default()
    };
    let assessment = engine::assess(&answer, &[]);
    assert!(assessment.level >= Level::Warn);
    assert_eq!(rewrites(&answer, &[], &assessment), None);
}

#[test]
fn a_draft_that_would_vanish_is_best_left_out() {
    let draft = Draft { text: "NHS no 999 012 3454".into(), ..Draft::default() };
    let assessment = engine::assess(&draft, &[]);
    assert!(assessment.level >= Level::Warn);
    assert_eq!(rewrites(&draft, &[], &assessment), None);
}

#[test]
fn a_hundred_thousand_characters_take_linear_time() {
    let kinds = [
        SpanKind::Name,
        SpanKind::Age,
        SpanKind::Date,
        SpanKind::Identifier,
        SpanKind::Image,
        SpanKind::Contempt,
    ];
    for trigger in ["Edna, 84, ", "and Edna ", "#Whitby", "84 ", "😂"] {
        for kind in kinds {
            for tier in [Tier::Full, Tier::Clauses, Tier::Sentences] {
                let time = |characters: usize| {
                    let draft = trigger.repeat(characters / trigger.len());
                    let length = trigger.trim_end().len();
                    let findings: Vec<Finding> = (0..draft.len() / trigger.len())
                        .map(|at| at * trigger.len())
                        .map(|start| Finding { range: start..start + length, kind, rule: "test" })
                        .collect();
                    spent(|| apply(&draft, &propose(&draft, &findings, tier)))
                };
                assert_eq!(disproportion(&format!("{trigger} {kind:?} {tier:?}"), 10_000, time), None);
            }
        }
    }
}
