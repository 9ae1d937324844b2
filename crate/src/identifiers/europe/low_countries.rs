//! Netherlands: BSN. Belgium: national number.

use crate::identifiers::Owner;
use crate::identifiers::calendar::is_date;
use crate::identifiers::check::{digit_at, number, part, weighted};
use crate::identifiers::form::{Fit, Form, STRONG, WEAK};

pub(in crate::identifiers) const FORMS: &[Form] = &[
    Form {
        rule: "bsn",
        owner: Owner::Anybody,
        length: 9..=9,
        layouts: &[&[4, 2, 3], &[3, 3, 3]],
        fit: bsn,
        alone: WEAK,
        words: &["bsn", "burgerservicenummer", "sofinummer"],
    },
    Form {
        rule: "be_nn",
        owner: Owner::Anybody,
        length: 11..=11,
        layouts: &[&[2, 2, 2, 3, 2], &[6, 3, 2]],
        fit: national_number,
        alone: STRONG,
        words: &["rijksregisternummer", "rijksregister", "insz", "niss", "registre national", "nn", "rrn"],
    },
];

/// The eleven test: the last digit counts minus one.
fn bsn(code: &[u8]) -> Fit {
    let (Some(sum), Some(last)) = (weighted(code, &[9, 8, 7, 6, 5, 4, 3, 2]), digit_at(code, 8)) else {
        return Fit::No;
    };
    Fit::when(number(code).is_some_and(|value| value > 9_999_999), sum % 11 == last % 11 && last < 10)
}

/// YYMMDD, serial, 97 less the rest modulo 97; a 2 stands before the number of those born since 2000.
fn national_number(code: &[u8]) -> Fit {
    let (Some(body), Some(check)) = (part(code, 0, 9), part(code, 9, 11)) else { return Fit::No };
    let date = match (part(code, 0, 2), part(code, 2, 4), part(code, 4, 6)) {
        // Months are raised by 20 or 40 for people who are not residents.
        (Some(year), Some(month), Some(day)) => {
            is_date(year, if month > 20 { month % 20 } else { month }, day)
        }
        _ => false,
    };
    Fit::when(date, [body, body + 2_000_000_000].iter().any(|number| 97 - number % 97 == check))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn netherlands_and_belgium() {
        certain("BSN 999990007", "bsn", "999990007");
        probable("BSN 999990008", "bsn", "999990008");
        probable("90.01.01-999.92", "be_nn", "90.01.01-999.92");
        certain("rijksregisternummer 90010199992", "be_nn", "90010199992");
        nothing_probable("999990007 90.01.01-999.93");
    }
}
