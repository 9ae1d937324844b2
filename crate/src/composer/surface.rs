//! What kind of box it is: from the site's description, else from the address, else from the labels.

use crate::draft::Surface;
use crate::message::{PageDraft, WitnessSource};
use crate::text::fold;

/// Words in a label that tell the surface, in the languages known so far. The first that occurs decides.
const LABELS: [(&str, Surface); 34] = [
    ("group name", Surface::GroupName),
    ("name of the group", Surface::GroupName),
    ("write to ", Surface::Message),
    ("type a message", Surface::Message),
    ("send a message", Surface::Message),
    ("message", Surface::Message),
    ("chat", Surface::Message),
    ("nachricht", Surface::Message),
    ("mensaje", Surface::Message),
    ("mensagem", Surface::Message),
    ("messaggio", Surface::Message),
    ("bericht", Surface::Message),
    ("wiadomosc", Surface::Message),
    ("tin nhan", Surface::Message),
    ("reply to", Surface::Reply),
    ("reply", Surface::Reply),
    ("repondre", Surface::Reply),
    ("antwort", Surface::Reply),
    ("responder", Surface::Reply),
    ("rispondi", Surface::Reply),
    ("tra loi", Surface::Reply),
    ("comment", Surface::Comment),
    ("answer as", Surface::Comment),
    ("kommentar", Surface::Comment),
    ("comentar", Surface::Comment),
    ("comentario", Surface::Comment),
    ("commento", Surface::Comment),
    ("reactie", Surface::Comment),
    ("komentarz", Surface::Comment),
    ("binh luan", Surface::Comment),
    ("sylw", Surface::Comment),
    ("about you", Surface::Bio),
    ("your bio", Surface::Bio),
    ("bio", Surface::Bio),
];

pub(super) fn interpret(page: &PageDraft) -> Surface {
    if let Some(surface) = page.surface {
        return surface;
    }
    let path = page.path.to_lowercase();
    if path.contains("/groups/create") {
        return Surface::GroupName;
    }
    if path.contains("/messages") || path.contains("/direct/") {
        return Surface::Message;
    }
    let from_label = [&page.box_label, &page.region_label].into_iter().find_map(|label| {
        let label = fold(label);
        LABELS.iter().find(|(words, _)| holds_words(&label, words)).map(|&(_, surface)| surface)
    });
    let talks_to_somebody = page
        .witnesses
        .iter()
        .any(|witness| matches!(witness.source, WitnessSource::ThreadLabel | WitnessSource::Header));
    from_label.unwrap_or(if talks_to_somebody { Surface::Message } else { Surface::Post })
}

/// Whether `words` stand in `label` with no letter before them, so that "bio" is not found in "symbiosis".
fn holds_words(label: &str, words: &str) -> bool {
    label
        .match_indices(words)
        .any(|(start, _)| !label.get(..start).unwrap_or_default().ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(label: &str) -> PageDraft {
        PageDraft { box_label: label.into(), ..PageDraft::default() }
    }

    #[test]
    fn labels_of_several_languages() {
        for (label, surface) in [
            ("What's on your mind, Jo?", Surface::Post),
            ("Comment as Jo Marsh", Surface::Comment),
            ("Reply to Jane Doe", Surface::Reply),
            ("Répondre à Jane…", Surface::Reply),
            ("Trả lời Jane", Surface::Reply),
            ("Viết bình luận", Surface::Comment),
            ("Write to Jane Doe", Surface::Message),
            ("Schreib eine Nachricht", Surface::Message),
            ("Group name", Surface::GroupName),
            ("Share your symbiosis", Surface::Post),
        ] {
            assert_eq!(interpret(&labelled(label)), surface, "{label}");
        }
    }

    #[test]
    fn the_site_and_the_address_go_before_the_label() {
        let mut page = labelled("Reply");
        page.path = "/groups/create/".into();
        assert_eq!(interpret(&page), Surface::GroupName);
        page.surface = Some(Surface::Comment);
        assert_eq!(interpret(&page), Surface::Comment);
    }
}
