//! What `./build.sh bench` calls to time the rules, and one stage of them at a time. No message reaches it.

use std::hint::black_box;

use wasm_bindgen::prelude::*;

use crate::conduct::{boundary, demeaning};
use crate::draft::{Audience, Draft};
use crate::judgement::{Evidence, Features};
use crate::phrase::Words;
use crate::text::Text;
use crate::{anonymity, details, engine, identifiers, lexicon, subject};

/// The names of the stages, in their order, parted by spaces.
#[wasm_bindgen(js_name = stages)]
#[must_use]
pub fn stages() -> String {
    "all text words lexicon details subject anonymity identifiers boundary demeaning features".into()
}

/// Runs stage number `stage` of the rules `rounds` times over `text`, and what it rests on once. The caller takes the time.
#[wasm_bindgen(js_name = runStage)]
pub fn run_stage(stage: u32, text: String, rounds: u32) {
    let draft = Draft { text, audience: Audience::Public, ..Draft::default() };
    let text = Text::new(&draft.text);
    let words = Words::new(&text);
    let hits = lexicon::scan(&text);
    let found = details::find(&text, &hits);
    let told: Vec<&details::Detail> = found.iter().collect();
    let evidence = Evidence::gather(&draft, &words, &[]);
    for _ in 0..rounds {
        match stage {
            0 => drop(black_box(engine::assess_by_rules(&draft, &[]))),
            1 => drop(black_box(Text::new(&draft.text))),
            2 => drop(black_box(Words::new(&text))),
            3 => drop(black_box(lexicon::scan(&text))),
            4 => drop(black_box(details::find(&text, &hits))),
            5 => drop(black_box(subject::read(&words, &hits))),
            6 => drop(black_box(anonymity::estimate(&text, &told, None))),
            7 => drop(black_box(identifiers::find(&text))),
            8 => drop(black_box(boundary::read(&draft, &words))),
            9 => drop(black_box(demeaning::read(&words, &hits))),
            _ => drop(black_box(Features::of(&evidence))),
        }
    }
}
