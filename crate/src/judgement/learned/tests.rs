//! The judge against the reference: what the training's fp32 model makes of the same drafts (`data/judge/reference.json`).

use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};
use serde::Deserialize;

use super::LearnedJudge;
use super::encoder::Scratch;
use super::layout::Input;
use super::weights::{Weights, checksum};
use crate::draft::{Audience, Draft, Recipient, Surface};

const FILE: &[u8] = include_bytes!("../../../data/judge/judge.bin");
const REFERENCE: &str = include_str!("../../../data/judge/reference.json");
/// Checksum of the whole file: it changes only when new weights are meant to be shipped.
const HASH: u64 = 0xa6e1_c6cc_4d7b_75f5;
/// Least cosine between a token's state and the reference's.
const COSINE: f64 = 0.999;
/// Largest and mean difference of a logit, which lie between -12 and 12, from the weights as trained: what 6 bits cost. What
/// that is in AUC and F1 on the authors kept apart: `docs/model-card.md`.
const LOGIT: f32 = 2.0;
const LOGIT_MEAN: f32 = 0.3;
/// Largest difference of a logit from the same 6-bit weights in fp32 arithmetic: what this kernel costs.
const KERNEL: f32 = 0.02;
/// Largest difference of a tag's probability.
const TAG: f32 = 0.02;

#[derive(Deserialize)]
struct Answer {
    draft: Draft,
    ids: Vec<u16>,
    first: usize,
    logits: Vec<f32>,
    rounded: Vec<f32>,
    /// The probability of each token, marks included, that it tells nothing.
    tags: Vec<f32>,
    /// After the embeddings and after each layer, in thousandths.
    states: Option<Vec<Vec<i32>>>,
}

fn reference() -> Vec<Answer> {
    serde_json::from_str(REFERENCE).expect("the reference is JSON")
}

fn weights() -> Weights<'static> {
    Weights::read(FILE).expect("the weights are sound")
}

#[test]
fn the_file_is_the_one_that_was_scored() {
    assert_eq!(checksum(FILE), HASH, "{:#018x}", checksum(FILE));
}

#[test]
fn tokens_are_those_of_the_reference() {
    let weights = weights();
    for answer in reference() {
        let input = Input::new(&weights.vocabulary, &answer.draft, weights.shape.positions);
        assert_eq!((&input.ids, input.first), (&answer.ids, answer.first), "{}", answer.draft.text);
        assert_eq!(input.places.len() + input.first + 1, input.ids.len());
        assert!(input.ids.len() <= weights.shape.positions);
    }
}

#[test]
fn every_layer_agrees_with_the_reference() {
    let (weights, hidden) = (weights(), weights().shape.hidden);
    let mut compared = 0;
    for answer in reference() {
        let Some(expected) = answer.states else { continue };
        let mut states = Vec::new();
        let input = Input { ids: answer.ids, first: answer.first, places: Vec::new() };
        Scratch::default().logits(&weights, &input, |state| states.push(state.to_vec())).expect("logits");
        assert_eq!(states.len(), expected.len());
        for (layer, (state, expected)) in states.iter().zip(&expected).enumerate() {
            assert_eq!(state.len(), expected.len());
            for (token, expected) in state.chunks(hidden).zip(expected.chunks(hidden)) {
                let cosine = cosine(token, expected);
                assert!(cosine >= COSINE, "layer {layer}: {cosine}");
                compared += 1;
            }
        }
    }
    assert!(compared > 50, "{compared} states compared");
}

fn cosine(a: &[f32], b: &[i32]) -> f64 {
    let pairs = || a.iter().zip(b).map(|(&a, &b)| (f64::from(a), f64::from(b)));
    let length = |f: fn((f64, f64)) -> f64| pairs().map(f).sum::<f64>().sqrt();
    pairs().map(|(a, b)| a * b).sum::<f64>() / (length(|(a, _)| a * a) * length(|(_, b)| b * b))
}

#[test]
fn logits_agree_with_the_reference() {
    let weights = weights();
    // One scratch for all: what an earlier draft left behind must not show.
    let mut scratch = Scratch::default();
    let mut differences = Vec::new();
    for answer in reference() {
        let input = Input { ids: answer.ids, first: answer.first, places: Vec::new() };
        let logits = scratch.logits(&weights, &input, |_| ()).expect("logits");
        for (logit, (exact, rounded)) in logits.iter().zip(answer.logits.iter().zip(&answer.rounded)) {
            assert!((logit - rounded).abs() <= KERNEL, "{logit} {rounded}: {}", answer.draft.text);
            differences.push((logit - exact).abs());
            assert!((logit - exact).abs() <= LOGIT, "{logit} {exact}: {}", answer.draft.text);
        }
        let tags = scratch.tags(&weights, 0);
        assert_eq!(tags.len(), answer.tags.len());
        for ([nothing, ..], expected) in tags.iter().zip(&answer.tags) {
            assert!((nothing - expected).abs() <= TAG, "{nothing} {expected}: {}", answer.draft.text);
        }
        // What the tokens add, and the bias, is the logit.
        let shares = scratch.shares(&weights, 0, 0).expect("shares");
        let sum = shares.iter().sum::<f32>() + weights.head_bias.first().copied().unwrap_or_default();
        assert!((sum - logits[0]).abs() < 0.01, "{sum} {}", logits[0]);
    }
    let mean = differences.iter().sum::<f32>() / differences.len() as f32;
    assert!(mean <= LOGIT_MEAN, "{mean}");
}

#[test]
fn a_patient_by_name_differs_from_a_late_bus() {
    let judge = LearnedJudge::load(FILE).expect("the weights are sound");
    let warn = |text: &str| {
        judge
            .read(&Draft { text: text.into(), audience: Audience::Public, ..Draft::default() })
            .map(|reading| reading.probabilities.warn)
    };
    let patient = warn("Just discharged Mrs Edna Quill, 84, from bed 4 after her hip, she was so sweet")
        .expect("words");
    let bus = warn("Bus late again, third time this week. Coffee first.").expect("words");
    assert!(patient > 0.5 && bus < 0.1, "{patient} {bus}");
    assert_eq!(warn(" \u{200b}"), None);
}

#[test]
fn a_cut_file_is_refused() {
    for length in [0, 7, 8, 16, 48, 1000, 100_000, FILE.len() - 16, FILE.len() - 1] {
        assert!(LearnedJudge::load(FILE.get(..length).expect("shorter")).is_none(), "{length}");
    }
    assert!(LearnedJudge::load(&[FILE, &[0; 16]].concat()).is_none());
}

/// Writes the right checksum into a changed file, so that the checks behind it are met.
fn reseal(file: &mut [u8]) {
    let sum = checksum(&file[16..]);
    file[8..16].copy_from_slice(&sum.to_le_bytes());
}

proptest! {
    // Each case copies and sums 10 MB.
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_refused(at in 0..FILE.len(), change in 1..=255_u8) {
        let mut file = FILE.to_vec();
        file[at] ^= change;
        prop_assert!(LearnedJudge::load(&file).is_none());
    }

    /// Sizes and floats that somebody forged: refused or usable, never a panic.
    #[test]
    fn a_forged_file_never_panics(
        changes in proptest::collection::vec((16..70_000_usize, any::<u8>()), 1..4),
        header in proptest::collection::vec((16..48_usize, any::<u8>()), 0..2),
        length in proptest::option::of(16..FILE.len()),
    ) {
        let mut file = FILE.to_vec();
        for (at, value) in changes.into_iter().chain(header) {
            file[at] = value;
        }
        if let Some(length) = length {
            file.truncate(length);
        }
        reseal(&mut file);
        if let Some(judge) = LearnedJudge::load(&file) {
            let _ = judge.read(&Draft { text: "Bus late again".into(), ..Draft::default() });
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gets_an_answer(text in any::<String>(), message in any::<String>(), to in any::<bool>()) {
        let judge = LearnedJudge::load(FILE).expect("the weights are sound");
        let draft = Draft {
            text,
            surface: Surface::Message,
            recipient: to.then(Recipient::default),
            thread: vec![message],
            ..Draft::default()
        };
        if let Some(reading) = judge.read(&draft) {
            for mark in &reading.marks {
                prop_assert!(draft.text.get(mark.range.clone()).is_some_and(|words| !words.is_empty()));
            }
            prop_assert!(reading.contempt.is_none_or(|range| draft.text.get(range).is_some()));
            let p = reading.probabilities;
            for value in [p.warn, p.identifies, p.may_identify, p.demeaning, p.boundary] {
                prop_assert!((0.0..=1.0).contains(&value));
            }
        }
    }
}

#[test]
fn hostile_lengths_take_bounded_work() {
    let weights = weights();
    for unit in ["a", "!", "é\u{301}\u{302}", "漢", "a!", "##", "[CLS]", " ", "\u{200b}", "𝔞", "unaffable"]
    {
        let text = unit.repeat(100_000);
        let draft = Draft { thread: vec![text.clone(), text.clone()], text, ..Draft::default() };
        let input = Input::new(&weights.vocabulary, &draft, weights.shape.positions);
        assert!(input.ids.len() <= weights.shape.positions, "{unit}");
    }
}

#[test]
fn what_reads_the_same_is_not_asked_again_and_marked_where_it_stands() {
    let judge = LearnedJudge::load(FILE).expect("the weights are sound");
    let draft = |text: &str| Draft { text: text.into(), ..Draft::default() };
    let middle = |filler: &str| {
        let ends = "Our Gladys broke her hip at the mill last night. ".repeat(60);
        draft(&format!("{ends}{filler}{ends}"))
    };
    for (number, (one, other)) in [
        (draft("Gladys, 91, from Whitby in resus"), draft("  gladys , 91,\n from  WHITBY in résus ")),
        (middle("she"), middle("she went home to her own bed")),
    ]
    .into_iter()
    .enumerate()
    {
        let _ = judge.read(&one);
        let reading = judge.read(&other).expect("a reading");
        assert_eq!(judge.remembered(), number + 1);
        let fresh = LearnedJudge::load(FILE).and_then(|judge| judge.read(&other));
        assert_eq!(Some(&reading), fresh.as_ref());
        assert!(!reading.marks.is_empty());
    }
}

proptest! {
    // Each fresh judge reads all its weights.
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]
    #[test]
    fn what_is_remembered_is_what_a_fresh_judge_says(
        edits in prop::collection::vec((0usize..200, prop::sample::select(vec!["x", " she", ". Ward 4", "", "é", "  ", "\n"])), 1..4),
    ) {
        let judge = LearnedJudge::load(FILE).expect("the weights are sound");
        let text = "Maureen in bay 4 held my hand all through her last wash tonight. My mum, 91 on Sunday, still tells me I've cold hands.";
        let mut draft = Draft { text: text.into(), ..Draft::default() };
        let _ = judge.read(&draft);
        for (at, typed) in edits {
            let at = crate::text::floor_char_boundary(&draft.text, at);
            draft.text.insert_str(at, typed);
            let fresh = LearnedJudge::load(FILE).and_then(|judge| judge.read(&draft));
            prop_assert_eq!(judge.read(&draft), fresh.clone());
            prop_assert_eq!(judge.read(&draft), fresh);
        }
    }
}
