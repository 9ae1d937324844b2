//! How the estimate behaves; the worked cases are in `cases`.

mod cases;

use proptest::prelude::*;

use super::*;
use crate::details;
use crate::lexicon;

fn of(draft: &str, home: Option<Country>) -> Option<Anonymity> {
    let text = Text::new(draft);
    let found = details::find(&text, &lexicon::scan(&text));
    estimate(&text, &found.iter().collect::<Vec<_>>(), home)
}

const UK: Option<Country> = Some(Country::GB);

#[test]
fn factors_are_said_in_plain_words() {
    let found = of("78F in Whitby last night", UK).unwrap();
    assert_eq!(found.place, "Whitby");
    assert_eq!(found.factors.first().map(String::as_str), Some("population of Whitby: about 13,000"));
    assert!(found.factors.iter().any(|line| line.starts_with("women aged 78: 0.")), "{:?}", found.factors);
}

#[test]
fn nothing_to_count_with_is_no_estimate() {
    for draft in ["", "lovely weather", "pic in comments"] {
        assert_eq!(of(draft, UK), None, "{draft}");
    }
}

#[test]
fn another_detail_never_makes_it_larger() {
    let mut draft = "a patient in Leeds aged 43".to_owned();
    let mut before = of(&draft, UK).unwrap().high;
    for more in [
        " last night",
        " a farmer",
        " with motor neurone disease",
        " called Gethin",
        " in bed 4",
        " the mayor",
    ] {
        draft.push_str(more);
        let now = of(&draft, UK).unwrap().high;
        assert!(now <= before, "{draft}: {now} > {before}");
        before = now;
    }
}

proptest! {
    #[test]
    fn always_a_sound_interval(draft in ".*") {
        if let Some(found) = of(&draft, None) {
            prop_assert!(found.low >= 1.0 && found.high >= found.low && found.high.is_finite());
        }
    }
}
