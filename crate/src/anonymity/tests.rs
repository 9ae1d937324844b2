//! Worked cases: the arithmetic stands beside each.

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
const USA: Option<Country> = Some(Country::US);

/// Draft, home, and the bounds that low and high must lie in.
type Case = (&'static str, Option<Country>, (f64, f64), (f64, f64));

#[test]
fn worked_cases() {
    let cases: [Case; 24] = [
        // Whitby 13,213 × aged 91 (0.19 % UK, ±25 %) = 20 to 31.
        ("a lady aged 91 in Whitby", UK, (14.0, 25.0), (22.0, 40.0)),
        // Whitby × 78, women (0.43 %) = 45 to 71.
        ("78F in Whitby", UK, (30.0, 60.0), (45.0, 90.0)),
        // × seen in one day (0.05 % to 2.5 %): 0.02 to 1.8.
        ("78F in Whitby last night", UK, (1.0, 1.0), (1.0, 3.0)),
        // × aged 40–49 (12.7 %): 1,340 to 2,100.
        ("a man in his 40s from Whitby", UK, (1_000.0, 1_700.0), (1_700.0, 2_600.0)),
        // MND prevalence about 7 per 100,000: Whitby has 1; a third to three times.
        ("motor neurone disease in Whitby", UK, (1.0, 1.0), (1.0, 6.0)),
        // Leeds 536,000 × the same: 12 to 120 at most.
        ("motor neurone disease in Leeds", UK, (5.0, 25.0), (40.0, 250.0)),
        // STEMI, incidence 63 per 100,000 a year, in Leeds in one day: 0.9 expected, 0.3 to 2.8.
        ("a stemi in Leeds last night", UK, (1.0, 1.0), (1.0, 6.0)),
        // STEMI in Leeds, no time: one month / 3 = 9; five years × 3 = 5,100.
        ("a stemi in Leeds", UK, (5.0, 20.0), (3_000.0, 10_000.0)),
        // A town of 900: 450 to 1,350; the mayor: one in 3,000 at most.
        ("the mayor, in a town of 900", UK, (1.0, 1.0), (1.0, 1.0)),
        // The mayor of a place of half a million: never above one in 3,000.
        ("the mayor is in Leeds", UK, (1.0, 6.0), (100.0, 300.0)),
        // A farmer (about 300 per 100,000, ×/÷ 3) in Whitby: 13 to 119.
        ("a farmer from Whitby", UK, (3.0, 40.0), (30.0, 400.0)),
        // No place: 10,000 to 68 million; a 100-year-old is 1 in 4,500 (±25 %).
        ("she was aged 100", UK, (1.0, 3.0), (8_000.0, 40_000.0)),
        // The same in the US: about 98,000 people of 100 and more of 340 million; 100 alone a fifth at least.
        ("she was aged 100", USA, (1.0, 3.0), (10_000.0, 130_000.0)),
        // A bed on a numbered ward: one patient.
        ("bed 4 on Ward 206", UK, (1.0, 1.0), (1.0, 1.0)),
        // A bed of an untold ward: the patients of a month at most.
        ("bed 4 is grumpy", UK, (1.0, 1.0), (1.0, 30.0)),
        // In a crash that is in the news: at most fifty people.
        ("he was in that crash on I-80", USA, (1.0, 1.0), (1.0, 50.0)),
        // A full name: Ernie (about 10) × Robson (about 30) per 100,000 each, in Sunderland 174,000: less than one.
        ("Ernie Robson from Sunderland", UK, (1.0, 1.0), (1.0, 2.0)),
        // A surname alone, Doyle 40 to 60 per 100,000 UK, in Leeds: some hundreds.
        ("Mrs Doyle from Leeds", UK, (50.0, 700.0), (100.0, 1_500.0)),
        // A newborn of under five weeks in Leeds: 536,000 × 1.0 % × 0.1 year = 540.
        ("a newborn in Leeds", UK, (300.0, 700.0), (400.0, 1_000.0)),
        // Northumberland 323,000 × aged 70–79 (8.6 %): 22,000 to 35,000.
        ("in his 70s in Northumberland", UK, (15_000.0, 30_000.0), (25_000.0, 50_000.0)),
        // "Our ward": 10,000 to 600,000 served × seen in one day.
        ("on our ward today", UK, (1.0, 10.0), (10_000.0, 16_000.0)),
        // Springfield in the US: from the smallest to the largest of the name.
        ("aged 43 in Springfield", USA, (1.0, 60.0), (1_000.0, 4_000.0)),
        // Orphan disease of unknown rate: at most one in ten, at least one in ten thousand.
        ("proboscis lateralis in Leeds", UK, (1.0, 60.0), (10_000.0, 60_000.0)),
        // Home unknown, no place: an interval as wide as what is not known.
        ("she was in her 40s", None, (800.0, 1_300.0), (40_000_000.0, 60_000_000.0)),
    ];
    let mut wrong = Vec::new();
    for (draft, home, low, high) in cases {
        match of(draft, home) {
            Some(found) => {
                let fits = (low.0..=low.1).contains(&found.low) && (high.0..=high.1).contains(&found.high);
                if !fits {
                    wrong.push(format!("{draft}: {} to {} by {:?}", found.low, found.high, found.factors));
                }
            }
            None => wrong.push(format!("{draft}: nothing")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

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
