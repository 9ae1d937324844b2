//! Who a draft goes to, from several witnesses on the page.
//!
//! "Comment as NAME" and "Answer as NAME" name the author's own account, never the recipient.

use crate::draft::Recipient;
use crate::message::{Witness, WitnessSource};

/// What stands before a name in the labels known so far, in lower case.
const PREFIXES: [&str; 16] = [
    "reply to ",
    "write to ",
    "messages in conversation with ",
    "messages in conversation titled ",
    "conversation with ",
    "message ",
    "confirm request from ",
    "confirm ",
    "accept request from ",
    "accept ",
    "add friend ",
    "follow back ",
    "comment by ",
    "répondre à ",
    "antworten an ",
    "responder a ",
];
/// Labels that begin so name the author's own account.
const OWN: [&str; 4] = ["comment as ", "answer as ", "post as ", "reply as "];

pub(super) fn interpret(witnesses: &[Witness]) -> Option<Recipient> {
    let mut recipient = Recipient::default();
    for witness in witnesses {
        let text = witness.text.trim();
        match witness.source {
            WitnessSource::ProfileUrl => {
                recipient.profile_url.get_or_insert_with(|| text.to_owned());
            }
            _ if text.starts_with('@') => {
                recipient.handle.get_or_insert_with(|| text.to_owned());
            }
            _ => {
                if let Some(name) = name_in(text, witness.source) {
                    recipient.name.get_or_insert(name);
                }
            }
        }
    }
    (recipient != Recipient::default()).then_some(recipient)
}

/// The name in a raw label; none where the label names nobody.
fn name_in(label: &str, source: WitnessSource) -> Option<String> {
    if OWN.iter().any(|own| strip_prefix_ignoring_case(label, own).is_some()) {
        return None;
    }
    let stripped = PREFIXES.iter().find_map(|prefix| strip_prefix_ignoring_case(label, prefix));
    let bare = source == WitnessSource::Header || source == WitnessSource::Author;
    let name = stripped.or(bare.then_some(label))?;
    // "Write to Jane Doe · Bicycle", "Jane Doe's comment", "Reply to Jane Doe…"
    let name = name.split(['·', '…', '\n']).next()?;
    let name = name.strip_suffix("'s comment").or_else(|| name.strip_suffix("’s comment")).unwrap_or(name);
    let name = name.trim().trim_end_matches(['.', ',', ':']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// `text` without `prefix`, which is in lower case; the text keeps its own casing.
fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head: String = text.chars().take(prefix.chars().count()).collect();
    (head.to_lowercase() == prefix).then(|| text.get(head.len()..)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: WitnessSource, text: &str) -> Option<String> {
        interpret(&[Witness { source, text: text.into() }])?.name
    }

    #[test]
    fn names_in_labels() {
        for (source, label, name) in [
            (WitnessSource::BoxLabel, "Reply to Jane Doe", "Jane Doe"),
            (WitnessSource::BoxLabel, "Write to Jane Doe · Bicycle", "Jane Doe"),
            (WitnessSource::ThreadLabel, "Messages in conversation with Jane Doe", "Jane Doe"),
            (WitnessSource::Control, "Confirm Jane Doe", "Jane Doe"),
            (WitnessSource::Header, "Jane Doe", "Jane Doe"),
            (WitnessSource::BoxLabel, "RÉPONDRE À Jane Doe…", "Jane Doe"),
        ] {
            assert_eq!(read(source, label).as_deref(), Some(name), "{label}");
        }
    }

    #[test]
    fn the_own_account_is_never_the_recipient() {
        assert_eq!(read(WitnessSource::BoxLabel, "Comment as Jo Marsh"), None);
        assert_eq!(read(WitnessSource::BoxLabel, "Answer as Jo Marsh"), None);
        assert_eq!(read(WitnessSource::BoxLabel, "Write a comment…"), None);
    }

    #[test]
    fn handles_and_addresses_have_their_own_place() {
        let witness = |source, text: &str| Witness { source, text: text.into() };
        let recipient = interpret(&[
            witness(WitnessSource::Author, "@jane.doe"),
            witness(WitnessSource::ProfileUrl, "https://www.facebook.com/jane.doe"),
            witness(WitnessSource::Header, "Jane Doe"),
        ]);
        let recipient = recipient.unwrap();
        assert_eq!(recipient.handle.as_deref(), Some("@jane.doe"));
        assert_eq!(recipient.name.as_deref(), Some("Jane Doe"));
        assert_eq!(recipient.profile_url.as_deref(), Some("https://www.facebook.com/jane.doe"));
    }
}
