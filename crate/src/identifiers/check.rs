//! Check digits: the arithmetic that number families share.
//!
//! All functions read ASCII; a byte that is no digit (or letter, where letters count) fails the check.

/// The value of an ASCII digit.
pub(super) fn digit(byte: u8) -> Option<u32> {
    byte.is_ascii_digit().then(|| u32::from(byte - b'0'))
}

/// The value of a digit, or of a letter A to Z as 10 to 35. The caller has checked the form.
pub(super) fn sign_value(byte: u8) -> u32 {
    u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 })
}

/// The digit at `index`.
pub(super) fn digit_at(code: &[u8], index: usize) -> Option<u32> {
    code.get(index).copied().and_then(digit)
}

/// The decimal number that `code` spells, up to 18 digits.
pub(super) fn number(code: &[u8]) -> Option<u64> {
    if code.is_empty() || code.len() > 18 {
        return None;
    }
    code.iter().try_fold(0, |sum, &byte| Some(sum * 10 + u64::from(digit(byte)?)))
}

/// The number that `code[from..to]` spells.
pub(super) fn part(code: &[u8], from: usize, to: usize) -> Option<u64> {
    number(code.get(from..to)?)
}

/// Sum of digits times weights over the first `weights.len()` digits.
pub(super) fn weighted(code: &[u8], weights: &[u32]) -> Option<u32> {
    let head = code.get(..weights.len())?;
    head.iter().zip(weights).try_fold(0, |sum, (&byte, weight)| Some(sum + digit(byte)? * weight))
}

/// Whether `code` has this shape: `d` digit, `a` letter A-Z, `x` either; other signs stand for themselves.
pub(super) fn shape(code: &[u8], pattern: &str) -> bool {
    code.len() == pattern.len()
        && code.iter().zip(pattern.bytes()).all(|(&byte, want)| match want {
            b'd' => byte.is_ascii_digit(),
            b'a' => byte.is_ascii_uppercase(),
            b'x' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
            _ => byte == want,
        })
}

/// Luhn, ISO/IEC 7812-1 annex B: catches every single wrong digit.
pub(super) fn luhn(code: &[u8]) -> bool {
    let sum = code.iter().rev().enumerate().try_fold(0, |sum, (place, &byte)| {
        let value = digit(byte)? << (place % 2);
        Some(sum + if value > 9 { value - 9 } else { value })
    });
    !code.is_empty() && sum.is_some_and(|sum| sum % 10 == 0)
}

/// Modulus 11 of NHS, CHI, H&C and IHI numbers: weights 10 to 2 over nine digits, the tenth is the check digit.
pub(super) fn nhs(code: &[u8]) -> bool {
    let Some(sum) = weighted(code, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) else { return false };
    code.len() == 10 && digit_at(code, 9) == Some((11 - sum % 11) % 11)
}

/// GS1 modulus 10 (EAN, GSRN): weights 3, 1, 3, 1 … from the right, check digit last.
pub(super) fn gs1(code: &[u8]) -> bool {
    let sum = code
        .iter()
        .rev()
        .enumerate()
        .try_fold(0, |sum, (place, &byte)| Some(sum + digit(byte)? * if place % 2 == 0 { 1 } else { 3 }));
    sum.is_some_and(|sum| sum % 10 == 0)
}

/// ISO 7064 mod 97-10 remainder, letters read as 10 to 35.
pub(super) fn mod_97(code: impl IntoIterator<Item = u8>) -> Option<u32> {
    code.into_iter().try_fold(0, |rest, byte| match byte {
        b'0'..=b'9' => Some((rest * 10 + u32::from(byte - b'0')) % 97),
        b'A'..=b'Z' => Some((rest * 100 + u32::from(byte - b'A') + 10) % 97),
        _ => None,
    })
}

/// ISO 7064 mod 11,10, check digit last.
pub(super) fn mod_11_10(code: &[u8]) -> bool {
    let Some((&last, head)) = code.split_last() else { return false };
    let product = head.iter().try_fold(10, |product, &byte| {
        let sum = (digit(byte)? + product) % 10;
        Some((if sum == 0 { 10 } else { sum }) * 2 % 11)
    });
    product.is_some_and(|product| digit(last) == Some((11 - product) % 10))
}

/// ISO 7064 mod 11-2, check character last (`X` is 10).
pub(super) fn mod_11_2(code: &[u8]) -> bool {
    let Some((&last, head)) = code.split_last() else { return false };
    let rest = head.iter().try_fold(0, |rest, &byte| Some((rest + digit(byte)?) * 2 % 11));
    let check = if last == b'X' { Some(10) } else { digit(last) };
    rest.is_some_and(|rest| check == Some((12 - rest) % 11))
}

/// Verhoeff over the dihedral group D5: catches every single wrong digit and every swap of neighbours.
pub(super) fn verhoeff(code: &[u8]) -> bool {
    let sum = code.iter().rev().enumerate().try_fold(0, |sum, (place, &byte)| {
        let mut value = digit(byte)?;
        for _ in 0..place % 8 {
            value = PERMUTATION.get(value as usize).copied()?;
        }
        Some(dihedral(sum, value))
    });
    !code.is_empty() && sum == Some(0)
}

/// Verhoeff's permutation; applied once for each place from the right.
const PERMUTATION: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/// Product in D5: 0-4 are rotations, 5-9 reflections.
fn dihedral(a: u32, b: u32) -> u32 {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + (a + b) % 5,
        (false, true) => 5 + (a - b) % 5,
        (false, false) => (a + 5 - b) % 5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Check = fn(&[u8]) -> bool;

    /// Every code that differs from `code` in one digit.
    fn neighbours(code: &str) -> Vec<String> {
        let mut out = Vec::new();
        for place in 0..code.len() {
            for other in '0'..='9' {
                let mut changed: Vec<char> = code.chars().collect();
                if changed[place].is_ascii_digit() && changed[place] != other {
                    changed[place] = other;
                    out.push(changed.into_iter().collect());
                }
            }
        }
        out
    }

    /// Puts the one right check digit behind `stem`, if there is one.
    fn complete(stem: &str, check: Check) -> Option<String> {
        ('0'..='9').map(|last| format!("{stem}{last}")).find(|code| check(code.as_bytes()))
    }

    #[test]
    fn published_examples_pass() {
        assert!(luhn(b"4111111111111111") && luhn(b"79927398713"));
        assert!(verhoeff(b"2363") && verhoeff(b"234123412346"));
        assert!(mod_11_10(b"36574261809"));
        assert!(mod_11_2(b"11010519491231002X"));
        assert_eq!(mod_97(*b"3214282912345698765432161182"), Some(1));
        assert!(gs1(b"4006381333931"));
        assert!(nhs(b"9990000018") && !nhs(b"9990000019") && !nhs(b"999000001"));
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_caught(stem in "[0-9]{9}", long in "[0-9]{11,17}") {
            let checks: [(&str, Check); 6] =
                [(&stem, nhs), (&long, luhn), (&long, verhoeff), (&long, gs1), (&long, mod_11_10), (&stem, mod_11_10)];
            for (stem, check) in checks {
                let Some(code) = complete(stem, check) else { continue };
                for wrong in neighbours(&code) {
                    prop_assert!(!check(wrong.as_bytes()), "{code} {wrong}");
                }
            }
        }

        #[test]
        fn mod_97_catches_one_wrong_digit(code in "[0-9A-Z]{12,30}") {
            let right = mod_97(code.bytes());
            for wrong in neighbours(&code) {
                prop_assert_ne!(mod_97(wrong.bytes()), right);
            }
        }

        #[test]
        fn verhoeff_catches_swapped_neighbours(stem in "[0-9]{11}", place in 0usize..11) {
            let code = complete(&stem, verhoeff).unwrap();
            let mut swapped = code.clone().into_bytes();
            swapped.swap(place, place + 1);
            prop_assert!(swapped == code.as_bytes() || !verhoeff(&swapped));
        }
    }
}
