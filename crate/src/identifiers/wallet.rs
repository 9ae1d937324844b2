//! Addresses of Bitcoin and Ethereum: everybody can read what they hold and whom they pay.
//!
//! Sources: BIP 173 and BIP 350 (bech32, with its check), EIP-55. Known gaps: Bitcoin's older addresses keep their check
//! behind SHA-256 and count only under their names; other currencies.

use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;
use crate::text::TokenKind;

const WORDS: [&str; 7] = ["bitcoin", "btc", "wallet", "crypto", "eth", "ethereum", "donate"];
/// Longest address read: a bech32 one.
const LONGEST: usize = 62;

/// Finds addresses that are one token.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let text = findings.text;
    for (index, token) in text.tokens().iter().enumerate() {
        if token.kind != TokenKind::Mixed || !(26..=LONGEST).contains(&token.range.len()) {
            continue;
        }
        let word = text.word(index);
        let named = || Context::around(text, index..index + 1).near(&WORDS, 5, 2);
        let typed = text.typed(index..index + 1);
        let strength = match (bech32(word) || ethereum(word), base58(typed)) {
            (true, _) if named() => Strength::Certain,
            (true, _) => Strength::Probable,
            (false, true) if named() => Strength::Probable,
            _ => continue,
        };
        findings.add_tokens(
            index..index + 1,
            SpanKind::Identifier,
            "crypto_wallet",
            Owner::Anybody,
            strength,
        );
    }
}

/// `0x` and forty hexadecimal digits.
fn ethereum(word: &str) -> bool {
    word.strip_prefix("0x")
        .is_some_and(|rest| rest.len() == 40 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn base58(typed: &str) -> bool {
    typed.len() <= 35
        && typed.starts_with(['1', '3'])
        && typed.bytes().all(|byte| byte.is_ascii_alphanumeric() && !b"0OIl".contains(&byte))
}

/// Bech32 or bech32m behind `bc1`, by its check.
fn bech32(word: &str) -> bool {
    const SIGNS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let Some(data) = word.strip_prefix("bc1") else { return false };
    let value = |byte: u8| SIGNS.iter().position(|sign| *sign == byte).and_then(|at| u32::try_from(at).ok());
    // The prefix "bc": high bits, a zero, low bits.
    let prefix = [3, 3, 0, 2, 3].map(Some);
    let sum =
        prefix.into_iter().chain(data.bytes().map(value)).try_fold(1, |sum, value| Some(step(sum) ^ value?));
    matches!(sum, Some(1 | 0x2bc8_30a3))
}

/// One step of the checksum's polynomial division.
fn step(sum: u32) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let top = sum >> 25;
    let shifted = (sum & 0x01ff_ffff) << 5;
    GENERATOR
        .iter()
        .enumerate()
        .filter(|(bit, _)| top >> bit & 1 == 1)
        .fold(shifted, |sum, (_, part)| sum ^ part)
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn wallets() {
        // Test vectors of BIP 173 and BIP 350, and an address that nobody holds.
        let (old, new) = (
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        );
        probable(old, "crypto_wallet", old);
        certain(&format!("his bitcoin goes to {new}"), "crypto_wallet", new);
        let nobody = "0x000000000000000000000000000000000000dEaD";
        probable(nobody, "crypto_wallet", nobody);
        nothing_probable(
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5 0x00000000000000000000000000000000000dEaD",
        );
    }
}
