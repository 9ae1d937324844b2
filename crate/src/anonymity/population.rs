//! People by age, sex and country, from the tables that the build script compiles.
//!
//! Only the United Kingdom and the United States have ages; the other countries take both as bounds.

use crate::details::Sex;
use crate::lexicon::Country;

mod table {
    include!(concat!(env!("OUT_DIR"), "/population.rs"));
}

/// Inhabitants of a country; of an unknown one, as an interval from the smallest known (New Zealand) to the United
/// States.
pub(super) fn of_country(country: Option<Country>) -> (f64, f64) {
    let known = country.and_then(|country| {
        table::TOTALS.iter().find(|(code, _)| *code == country.0).map(|&(_, total)| total)
    });
    match known {
        Some(total) => (total, total),
        None => (5_000_000.0, 340_000_000.0),
    }
}

/// Least and greatest share of people of these ages and this sex. Ages under one year count by their part of the year.
pub(super) fn share_aged(low: f32, high: f32, sex: Option<Sex>, home: Option<Country>) -> (f64, f64) {
    let british = || among(&table::UK_MEN, &table::UK_WOMEN, low, high, sex);
    let american = || among(&table::US_MEN, &table::US_WOMEN, low, high, sex);
    match home {
        Some(Country::GB | Country::IE) => (british(), british()),
        Some(Country::US | Country::CA) => (american(), american()),
        _ => {
            let (one, two) = (british(), american());
            (one.min(two), one.max(two))
        }
    }
}

fn among(men: &[u32], women: &[u32], low: f32, high: f32, sex: Option<Sex>) -> f64 {
    let all: f64 = men.iter().chain(women).map(|&persons| f64::from(persons)).sum();
    let count = |ages: &[u32]| {
        let last = ages.len().saturating_sub(1);
        let mut sum = 0.0;
        for (age, &persons) in ages.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "ages are small")]
            let start = age as f32;
            // "43" is the year from 43 to 44; "40 to 49" ends where 50 begins; weeks are parts of the first year.
            let end_told = if high < 1.0 { high.max(low + 1.0 / 52.0) } else { high.floor() + 1.0 };
            let overlap = (end_told.min(start + 1.0) - low.max(start)).clamp(0.0, 1.0);
            let overlap = if age == last && end_told > start { overlap.max(0.2) } else { overlap };
            sum += f64::from(persons) * f64::from(overlap);
        }
        sum
    };
    let counted = match sex {
        Some(Sex::Male) => count(men),
        Some(Sex::Female) => count(women),
        None => count(men) + count(women),
    };
    (counted / all.max(1.0)).max(1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_the_uk_add_up() {
        let (all, _) = share_aged(0.0, 100.0, None, Some(Country::GB));
        assert!((all - 1.0).abs() < 0.01, "{all}");
        let (women, _) = share_aged(0.0, 100.0, Some(Sex::Female), Some(Country::GB));
        assert!((0.5..0.52).contains(&women), "{women}");
        let (seventies, _) = share_aged(70.0, 79.0, None, Some(Country::GB));
        assert!((0.07..0.1).contains(&seventies), "{seventies}");
        let (centenarians, _) = share_aged(100.0, 105.0, None, Some(Country::GB));
        assert!((0.000_1..0.000_4).contains(&centenarians), "{centenarians}");
    }

    #[test]
    fn weeks_are_parts_of_the_first_year() {
        let (newborn, _) = share_aged(0.0, 0.1, None, Some(Country::GB));
        let (year, _) = share_aged(0.0, 0.99, None, Some(Country::GB));
        assert!(newborn < year / 8.0 && newborn > year / 12.0, "{newborn} of {year}");
    }
}
