//! E-mail addresses, NHS addresses of staff, and health addresses of India's ABHA.
//!
//! Caps: 64 bytes before the sign and 253 behind it (RFC 5321), so that many signs cost no more than a constant each.
//! Addresses spelt out are read by `spelt_email`.

use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;

/// Finds addresses around each `@`.
pub(super) fn find(findings: &mut Findings<'_, '_>) {
    let folded = findings.text.folded();
    let bytes = folded.as_bytes();
    for (at, _) in folded.match_indices('@') {
        let local = bytes
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(64)
            .take_while(|byte| is_local(**byte))
            .count();
        let name = bytes.get(at - local..at).unwrap_or_default();
        let dots = name.iter().take_while(|byte| **byte == b'.').count();
        // "@name@instance" is a handle.
        let handle = (at - local).checked_sub(1).and_then(|place| bytes.get(place)) == Some(&b'@');
        if handle || local == dots || name.last() == Some(&b'.') {
            continue;
        }
        let domain = domain_length(bytes.get(at + 1..).unwrap_or_default());
        let host = folded.get(at + 1..at + 1 + domain).unwrap_or_default();
        let (rule, owner) = match host {
            "abdm" | "sbx" => ("abha_address", Owner::Patient),
            _ if !has_top_level(host) => continue,
            "nhs.net" => ("nhs_mail", Owner::Clinician),
            _ if [".nhs.uk", ".nhs.net", ".nhs.scot", ".hscni.net"].iter().any(|end| host.ends_with(end)) => {
                ("nhs_mail", Owner::Clinician)
            }
            _ => ("email", Owner::Anybody),
        };
        let range = at - local + dots..at + 1 + domain;
        findings.add_bytes(range, SpanKind::Contact, rule, owner, Strength::Certain);
    }
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._%+-'".contains(&byte)
}

/// How many of the leading bytes are a domain: labels of letters, digits and hyphens with single dots between.
pub(super) fn domain_length(bytes: &[u8]) -> usize {
    let mut end = 0;
    for (place, &byte) in bytes.iter().take(253).enumerate() {
        let inner = (byte == b'.' || byte == b'-') && end == place && place > 0;
        if byte.is_ascii_alphanumeric() {
            end = place + 1;
        } else if !inner {
            break;
        }
    }
    end
}

/// Whether a domain ends in a label of two letters or more.
pub(super) fn has_top_level(host: &str) -> bool {
    host.rsplit_once('.')
        .is_some_and(|(_, top)| top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use crate::identifiers::testing::{certain, nothing_probable};

    #[test]
    fn addresses() {
        certain("email k.alder@example.net, he", "email", "k.alder@example.net");
        certain("Jane.O'Neil+x@mail.example.co.uk.", "email", "Jane.O'Neil+x@mail.example.co.uk");
        certain("to ward.clerk@nhs.net", "nhs_mail", "ward.clerk@nhs.net");
        certain("a.b@example.nhs.uk", "nhs_mail", "a.b@example.nhs.uk");
        certain("asha.k@abdm", "abha_address", "asha.k@abdm");
        nothing_probable("meet @ 3pm, a@b, .@., 5@£2");
    }
}
