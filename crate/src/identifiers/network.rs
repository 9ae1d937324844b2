//! Addresses of devices: IPv4, IPv6, MAC.
//!
//! Known gap: IPv6 with an embedded IPv4 address is read up to its first dot.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;

/// Longest address: a full IPv6.
const MAX_LENGTH: usize = 39;

/// Finds addresses that begin at a token.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let (text, folded) = (findings.text, findings.text.folded());
    let bytes = folded.as_bytes();
    let mut done = 0;
    for (index, token) in text.tokens().iter().enumerate() {
        let start = token.range.start;
        let before = start.checked_sub(1).and_then(|place| bytes.get(place)).copied().unwrap_or(b' ');
        if start < done || before.is_ascii_alphanumeric() || b".:-_/@".contains(&before) {
            continue;
        }
        let rest = bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .take(MAX_LENGTH + 1)
            .take_while(|byte| byte.is_ascii_hexdigit() || b".:-".contains(byte))
            .count();
        let words = folded.get(start..start + length).unwrap_or_default().trim_end_matches(['.', ':', '-']);
        let length = words.len();
        let joined = rest.get(length).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        let Some(rule) = kind(words).filter(|_| !joined) else { continue };
        done = start + length;
        let end = text.tokens().partition_point(|token| token.range.start < done);
        let named = Context::around(text, index..end).near(&["ip", "mac", "ipv4", "ipv6", "device"], 4, 1);
        let strength = if named { Strength::Certain } else { Strength::Probable };
        findings.add_bytes(start..done, SpanKind::Identifier, rule, Owner::Anybody, strength);
    }
}

fn kind(words: &str) -> Option<&'static str> {
    if words.parse::<Ipv4Addr>().is_ok() {
        return Some("ip_address");
    }
    // Three colons at least, so that times (20:30) and `::` in code are none.
    let colons = words.bytes().filter(|byte| *byte == b':').count();
    if colons >= 3 && words.parse::<Ipv6Addr>().is_ok() {
        return Some("ip_address");
    }
    let pairs = |sign: char| {
        words.split(sign).count() == 6
            && words.split(sign).all(|pair| pair.len() == 2 && !pair.contains(['.', ':', '-']))
    };
    // Six pairs of digits alone could be times or dates.
    ((pairs(':') || pairs('-')) && words.bytes().any(|byte| byte.is_ascii_alphabetic()))
        .then_some("mac_address")
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable, probable};

    #[test]
    fn addresses_of_devices() {
        probable("from 192.0.2.44.", "ip_address", "192.0.2.44");
        certain("IP 198.51.100.7", "ip_address", "198.51.100.7");
        probable("2001:db8::1:2", "ip_address", "2001:db8::1:2");
        probable("00:1A:2b:3c:4d:5e", "mac_address", "00:1A:2b:3c:4d:5e");
        nothing_probable("v1.2.3 1.2.3.4.5 300.1.1.1 20:30:15 std::vec 11:04:30:01:12:05 12-26-14");
    }
}
