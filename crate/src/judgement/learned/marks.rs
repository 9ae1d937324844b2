//! Which words the judge's reading rests on.
//!
//! Each token has a tag: what it tells of a patient, or nothing. Tokens that follow each other with one tag are one mark; the pieces of
//! a word go with its first. Contempt has no tags (no single word carries it): there the sentence is pointed at that adds most to
//! the logit.

use std::ops::Range;

use super::weights::TAGS;
use crate::assessment::SpanKind;

/// What a tag says, from the first after "nothing" on; in the order of `KINDS` in `training/data.py`.
const KINDS: [SpanKind; TAGS - 1] = [
    SpanKind::Name,
    SpanKind::Initials,
    SpanKind::Age,
    SpanKind::Date,
    SpanKind::Dob,
    SpanKind::Place,
    SpanKind::Facility,
    SpanKind::Contact,
    SpanKind::Identifier,
    SpanKind::Occupation,
    SpanKind::Relation,
    SpanKind::Condition,
    SpanKind::Event,
    SpanKind::Appearance,
    SpanKind::Image,
];

/// Probability of "nothing" below which a word is marked.
const NOTHING: f32 = 0.5;

/// Words that tell something of a patient, as the judge reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the draft; always on character boundaries.
    pub range: Range<usize>,
    /// What they tell.
    pub kind: SpanKind,
}

/// The marked words: `places` and `tags` belong to the same tokens of the draft.
pub fn marks(text: &str, places: &[Range<usize>], tags: &[[f32; TAGS]]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    // What the token before was marked as, and where it ended.
    let mut before = (None, 0);
    for (place, tag) in places.iter().zip(tags) {
        let goes_on = place.start == before.1 && place.start > 0 && joins(text, place);
        let kind = if goes_on { before.0 } else { kind(tag) };
        match (kind, marks.last_mut()) {
            (Some(kind), Some(last)) if before.0 == Some(kind) => {
                last.range.end = place.end.max(last.range.end)
            }
            (Some(kind), _) if tells(text, place) => marks.push(Mark { range: place.clone(), kind }),
            _ => {}
        }
        before = (kind, place.end);
    }
    marks
}

/// Whether a piece is inside the word that the piece before it began.
fn joins(text: &str, place: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    letter(text.get(..place.start).and_then(|left| left.chars().next_back()))
        && letter(text.get(place.start..).and_then(|right| right.chars().next()))
}

/// Punctuation alone tells nothing.
fn tells(text: &str, place: &Range<usize>) -> bool {
    text.get(place.clone()).is_some_and(|word| word.chars().any(|c| c.is_alphanumeric() || !c.is_ascii()))
}

fn kind(tag: &[f32; TAGS]) -> Option<SpanKind> {
    let [nothing, told @ ..] = tag;
    let best = told.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?.0;
    KINDS.get(best).copied().filter(|_| *nothing < NOTHING)
}

/// The sentence that adds most: `shares` belong to the tokens at `places`. `None` where nothing adds anything.
pub fn weightiest(text: &str, places: &[Range<usize>], shares: &[f32]) -> Option<Range<usize>> {
    let mut best: Option<(f32, Range<usize>)> = None;
    let mut sentence: Option<(f32, Range<usize>)> = None;
    for (place, share) in places.iter().zip(shares) {
        let (sum, range) = sentence.get_or_insert_with(|| (0.0, place.clone()));
        *sum += share;
        range.end = place.end;
        let rest = text.get(place.end..).unwrap_or_default();
        let ends = text.get(place.clone()).is_some_and(|word| word.ends_with(['.', '!', '?']))
            || rest.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\n')
            || rest.trim_start().is_empty();
        if ends
            && let Some((sum, range)) = sentence.take()
            && sum > best.as_ref().map_or(0.0, |best| best.0)
        {
            best = Some((sum, range));
        }
    }
    best.map(|(_, range)| range)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, marks, weightiest};
    use crate::assessment::SpanKind;

    /// A tag of a kind, or none.
    fn tag(kind: Option<SpanKind>) -> [f32; 16] {
        let mut tag = [0.0; 16];
        let at = kind.and_then(|kind| KINDS.iter().position(|one| *one == kind)).map_or(0, |at| at + 1);
        tag[at] = 1.0;
        tag
    }

    #[test]
    fn tokens_of_one_tag_are_one_mark() {
        let text = "the crash on the A39, Gladys.";
        let event = Some(SpanKind::Event);
        let tokens = [(0..3, event), (4..9, event), (10..12, event), (13..16, event), (17..18, event)];
        // "39" goes with "A", whatever its own tag; the comma tells nothing; "la" goes with "G".
        let rest =
            [(18..20, None), (20..21, None), (22..23, Some(SpanKind::Name)), (23..28, None), (28..29, None)];
        let (places, tags): (Vec<_>, Vec<_>) =
            tokens.into_iter().chain(rest).map(|(place, kind)| (place, tag(kind))).unzip();
        let found: Vec<(&str, SpanKind)> = marks(text, &places, &tags)
            .into_iter()
            .map(|mark| (text.get(mark.range).expect("characters"), mark.kind))
            .collect();
        assert_eq!(found, [("the crash on the A39", SpanKind::Event), ("Gladys", SpanKind::Name)]);
    }

    #[test]
    fn the_sentence_that_adds_most_is_pointed_at() {
        let text = "Nice day. They lie! Bye";
        let places = [0..4, 5..8, 8..9, 10..14, 15..18, 18..19, 20..23];
        assert_eq!(weightiest(text, &places, &[0.1, 0.1, 0.0, 0.5, 0.9, 0.2, 0.3]), Some(10..19));
        assert_eq!(weightiest(text, &places, &[0.1, 0.1, 0.0, 0.0, 0.0, 0.0, 0.3]), Some(20..23));
        assert_eq!(weightiest(text, &places, &[-1.0; 7]), None);
    }
}
