//! One factor of the estimate, and numbers in plain words.

/// A share of people (or a number of them, for a cap) as an interval, with its line for the person.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Factor {
    /// As narrow as the detail may be.
    pub low: f64,
    /// As wide as is known.
    pub high: f64,
    /// What it is, in plain words.
    pub line: String,
}

/// A number by two significant digits, with commas: 13,000.
pub(super) fn about(number: f64) -> String {
    if !number.is_finite() || number < 1.0 {
        return "1".to_owned();
    }
    let step = 10f64.powf((number.log10().floor() - 1.0).max(0.0));
    let digits = format!("{:.0}", (number / step).round() * step);
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share as "8 %", "0.4 %" or "1 in 20,000".
pub(super) fn share(share: f64) -> String {
    let percent = share * 100.0;
    if percent >= 2.0 {
        format!("{percent:.0} %")
    } else if percent >= 0.1 {
        format!("{percent:.1} %")
    } else if share > 0.0 {
        format!("1 in {}", about(1.0 / share))
    } else {
        "none".to_owned()
    }
}

/// "5 in 100,000 people", "1 in 2 million people".
pub(super) fn per_hundred_thousand(rate: f64) -> String {
    if rate >= 1.0 {
        format!("{} in 100,000 people", about(rate))
    } else {
        format!("1 in {} people", about(100_000.0 / rate.max(1e-9)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(about(13_213.0), "13,000");
        assert_eq!(about(68_265_000.0), "68,000,000");
        assert_eq!(about(7.4), "7");
        assert_eq!(about(0.2), "1");
        assert_eq!(share(0.081), "8 %");
        assert_eq!(share(0.004), "0.4 %");
        assert_eq!(share(0.000_05), "1 in 20,000");
        assert_eq!(per_hundred_thousand(0.05), "1 in 2,000,000 people");
    }
}
