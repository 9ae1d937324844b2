//! How a draft is laid out for the judge; the training does the same (`training/data.py`).
//!
//! `[CLS] surroundings [SEP] draft [SEP]`, 160 tokens at most. Of the surroundings ("reply public to  | they wrote: …")
//! the last 70 tokens count, of the thread the last 300 characters. A draft that is too long keeps its first two thirds
//! and its last third. Of a draft of more than 4,096 characters only the first and the last 2,048 are read at all, so
//! that the work is bounded, whatever is typed.

use std::ops::Range;

use super::wordpiece::{Piece, Vocabulary};
use crate::draft::{Audience, Draft, Surface};

/// Tokens of the surroundings.
const CONTEXT: usize = 70;
/// Characters of the thread.
const THREAD: usize = 300;
/// Characters read at each end of a draft that is longer than both together.
const WINDOW: usize = 2048;
/// `[CLS]` and two `[SEP]`.
const MARKS: usize = 3;
/// Fewest tokens an input must have room for: those of the surroundings, the marks, and some of the draft.
pub const LEAST: usize = CONTEXT + MARKS + 6;

/// Token ids, and how many of them belong to the surroundings.
#[derive(Debug, PartialEq, Eq)]
pub struct Input {
    /// At most as many as there are positions.
    pub ids: Vec<u16>,
    /// The first token of the draft's own segment.
    pub first: usize,
    /// Where each token of the draft stands in its text, from `first` on; the last `[SEP]` has none.
    pub places: Vec<Range<usize>>,
}

impl Input {
    /// Lays out `draft` in at most `positions` tokens.
    pub fn new(vocabulary: &Vocabulary<'_>, draft: &Draft, positions: usize) -> Self {
        let mut context = Vec::new();
        vocabulary.tokenise(&surroundings(draft), &mut context);
        let cut = context.len().saturating_sub(CONTEXT);
        let mut ids = vec![vocabulary.start()];
        ids.extend(context.iter().skip(cut).map(|piece| piece.id));
        ids.push(vocabulary.separator());
        let first = ids.len();
        let body = body(vocabulary, &draft.text, positions.saturating_sub(first + 1));
        ids.extend(body.iter().map(|piece| piece.id));
        ids.push(vocabulary.separator());
        Self { ids, first, places: body.into_iter().map(|piece| piece.range).collect() }
    }
}

/// The draft's pieces, without its middle where there are more than `room`.
fn body(vocabulary: &Vocabulary<'_>, text: &str, room: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some((head, tail)) = ends(text) {
        vocabulary.tokenise(head, &mut pieces);
        let before = pieces.len();
        vocabulary.tokenise(tail, &mut pieces);
        let shift = text.len() - tail.len();
        for piece in pieces.iter_mut().skip(before) {
            piece.range = piece.range.start + shift..piece.range.end + shift;
        }
    } else {
        vocabulary.tokenise(text, &mut pieces);
    }
    if pieces.len() > room {
        let head = room * 2 / 3;
        let tail = pieces.len() - (room - head);
        pieces.drain(head..tail);
    }
    pieces
}

/// The first and the last characters of a text that is too long to be read as a whole.
fn ends(text: &str) -> Option<(&str, &str)> {
    text.char_indices().nth(2 * WINDOW)?;
    let (head, _) = text.char_indices().nth(WINDOW)?;
    let (tail, _) = text.char_indices().nth_back(WINDOW - 1)?;
    Some((text.get(..head)?, text.get(tail..)?))
}

fn surroundings(draft: &Draft) -> String {
    let mut words = format!("{} {}", surface(draft.surface), audience(draft.audience));
    if draft.recipient.is_some() {
        words.push_str(" to ");
    }
    if !draft.thread.is_empty() {
        words.push_str(" | they wrote: ");
        words.push_str(&last_words(&draft.thread));
    }
    words
}

/// The end of the thread, its messages joined by " / ".
fn last_words(thread: &[String]) -> String {
    let separator = " / ";
    let mut taken = Vec::with_capacity(THREAD);
    for (age, message) in thread.iter().rev().enumerate() {
        let between = if age == 0 { "" } else { separator };
        let left = THREAD - taken.len();
        taken.extend(between.chars().rev().chain(message.chars().rev()).take(left));
    }
    taken.into_iter().rev().collect()
}

/// Words the training used. A surface that is not known is taken for a post.
fn surface(surface: Surface) -> &'static str {
    match surface {
        Surface::Post | Surface::Unknown => "post",
        Surface::Comment => "comment",
        Surface::Reply => "reply",
        Surface::Message => "message",
        Surface::GroupName => "group name",
        Surface::Bio => "bio",
        Surface::FriendRequest => "friend request",
    }
}

/// Words the training used: it knows four audiences. One that is not known counts as public.
fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Public | Audience::Unknown => "public",
        Audience::Friends | Audience::FriendsOfFriends | Audience::Followers | Audience::Custom => "friends",
        Audience::OnlyMe => "friends",
        Audience::GroupPublic | Audience::GroupPrivate => "group",
        Audience::Direct => "direct",
    }
}

#[cfg(test)]
mod tests {
    use super::{THREAD, WINDOW, ends, last_words, surroundings};
    use crate::draft::{Audience, Draft, Recipient, Surface};

    #[test]
    fn surroundings_are_in_words() {
        let draft = Draft {
            surface: Surface::GroupName,
            audience: Audience::GroupPublic,
            recipient: Some(Recipient::default()),
            thread: vec!["one".into(), "two".into()],
            ..Draft::default()
        };
        assert_eq!(surroundings(&draft), "group name group to  | they wrote: one / two");
    }

    #[test]
    fn of_a_long_thread_the_end_counts() {
        let words = last_words(&["old ".repeat(100), "é".repeat(290)]);
        assert_eq!(words.chars().count(), THREAD);
        assert_eq!(words, format!("ld old  / {}", "é".repeat(290)));
    }

    #[test]
    fn of_a_long_draft_both_ends_are_read() {
        let text = format!("{}{}", "é".repeat(WINDOW), "z".repeat(WINDOW));
        assert_eq!(ends(&text), None);
        let longer = format!("{}{}", "é".repeat(WINDOW + 1), "z".repeat(WINDOW));
        assert_eq!(ends(&longer), Some(("é".repeat(WINDOW).as_str(), "z".repeat(WINDOW).as_str())));
    }
}
