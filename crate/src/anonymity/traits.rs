//! Shares of people by what they are: occupation, looks, name, family.

use super::DOUBT;
use super::condition;
use super::factor::{Factor, per_hundred_thousand, share};
use crate::details::{Detail, DetailValue};
use crate::lexicon::{self, Country, KinshipClass, Magnitude, NameRate, Role};
use crate::text::{Text, TokenKind};

/// Share of people in an occupation whose rate is not known: the thousand commonest have a rate.
const UNKNOWN_OCCUPATION: (f64, f64) = (0.000_001, 0.001);
/// The same where only a noun for a doer tells it.
const COMMON_OCCUPATION: (f64, f64) = (0.000_01, 0.01);
/// Share of people who look a way whose rate is not known; and where the words for it are unusual ones.
const UNKNOWN_LOOKS: (f64, f64) = (0.001, 0.1);
const UNUSUAL_LOOKS: (f64, f64) = (0.000_01, 0.01);
/// SCOWL size from which a word is unusual.
const UNUSUAL_WORD: u8 = 50;
/// Share of people of a name that no list holds.
const UNKNOWN_NAME: (f64, f64) = (0.000_000_1, 0.000_05);
/// One holder in so many people: the smallest and the largest community that has one mayor or one lollipop lady.
const UNIQUE_ROLE: (f64, f64) = (100_000.0, 3_000.0);

pub(super) fn occupation(text: &Text<'_>, detail: &Detail) -> Option<Factor> {
    let DetailValue::Occupation { rate, role } = detail.value else { return None };
    let words = text.typed(detail.tokens.clone());
    if role == Role::Unique {
        let holders =
            rate.get().map_or((0.0, 1.0), |rate| (rate / 100_000.0 / DOUBT, rate / 100_000.0 * DOUBT));
        let line = format!("{words}: one in a community");
        let low = (1.0 / UNIQUE_ROLE.0).min(holders.0.max(1e-9));
        return Some(Factor { low, high: (1.0 / UNIQUE_ROLE.1).min(holders.1), line });
    }
    // Nouns such as "worker" or "driver" with any word before them are as common as all jobs together.
    let unknown = if detail.rule == "doer" { COMMON_OCCUPATION } else { UNKNOWN_OCCUPATION };
    Some(by_rate(words, rate, unknown))
}

pub(super) fn looks(text: &Text<'_>, detail: &Detail, birth: bool) -> Option<Factor> {
    let DetailValue::Appearance { rate } = detail.value else { return None };
    if condition::of_births(text, detail, birth).is_some() {
        return None;
    }
    let unusual = detail.tokens.clone().any(|index| {
        text.tokens().get(index).is_some_and(|token| token.kind == TokenKind::Word)
            && lexicon::word_size(text.word(index)).is_none_or(|size| size >= UNUSUAL_WORD)
    });
    let unknown = if unusual { UNUSUAL_LOOKS } else { UNKNOWN_LOOKS };
    Some(by_rate(text.typed(detail.tokens.clone()), rate, unknown))
}

/// A share by a rate that is an order of magnitude, or by the bounds of an unknown one.
fn by_rate(words: &str, rate: Magnitude, unknown: (f64, f64)) -> Factor {
    match rate.get() {
        Some(rate) => {
            let line = format!("{words}: {}", per_hundred_thousand(rate));
            Factor { low: rate / 100_000.0 / DOUBT, high: (rate / 100_000.0 * DOUBT).min(1.0), line }
        }
        None => Factor {
            low: unknown.0,
            high: unknown.1,
            line: format!("{words}: rate not known, at most {}", share(unknown.1)),
        },
    }
}

/// Bearers of a name. A given name and a surname are taken as independent.
pub(super) fn name(text: &Text<'_>, detail: &Detail, home: Option<Country>) -> Option<Factor> {
    let DetailValue::Name { given, surname, clinician } = detail.value else { return None };
    if clinician {
        return None;
    }
    let bounds = |rate: Option<NameRate>| {
        let rate = rate?;
        let known: Vec<f64> = match home {
            Some(Country::GB | Country::IE) => vec![rate.uk],
            Some(Country::US | Country::CA) => vec![rate.us],
            _ => vec![rate.uk, rate.us],
        }
        .into_iter()
        .filter_map(Magnitude::get)
        .map(|rate| rate / 100_000.0)
        .collect();
        let low = known.iter().copied().min_by(f64::total_cmp);
        let high = known.iter().copied().max_by(f64::total_cmp);
        low.zip(high).or(Some(UNKNOWN_NAME))
    };
    let (low, high) = match (bounds(given), bounds(surname)) {
        (Some(one), Some(two)) => (one.0 * two.0, one.1 * two.1),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => UNKNOWN_NAME,
    };
    // Names gather in places and families: half to twice as many as the country's share.
    let low = low / 2.0;
    let high = (high * 2.0).min(1.0);
    let words = text.typed(detail.tokens.clone());
    Some(Factor { low, high, line: format!("the name {words}: {}", share(high)) })
}

/// Families of an uncommon kind: triplets, "mother of nine".
pub(super) fn family(text: &Text<'_>, detail: &Detail) -> Option<Factor> {
    match detail.value {
        DetailValue::Relation { class: KinshipClass::FamilySize } => {
            let line = format!("{}: {}", text.typed(detail.tokens.clone()), share(0.15));
            Some(Factor { low: 0.001, high: 0.15, line })
        }
        _ => None,
    }
}
