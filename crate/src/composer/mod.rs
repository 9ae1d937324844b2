//! What the page says around a compose box, made into a [`Draft`]. Raw labels come in; they are interpreted here, where
//! they can be tested without a browser.

mod audience;
mod recipient;
mod surface;

use crate::draft::Draft;
use crate::message::PageDraft;

pub use audience::audience_words;

/// At most this many earlier messages are read.
const MOST_MESSAGES: usize = 12;

/// Interprets the labels of a page.
#[must_use]
pub fn interpret(page: &PageDraft) -> Draft {
    let surface = surface::interpret(page);
    let skipped = page.thread.len().saturating_sub(MOST_MESSAGES);
    Draft {
        text: page.text.clone(),
        site: page.site.clone(),
        surface,
        audience: audience::interpret(&page.audience_label, surface),
        recipient: recipient::interpret(&page.witnesses),
        thread: page.thread.iter().skip(skipped).cloned().collect(),
    }
}
