//! BERT's uncased WordPiece: text in, ids of pieces out.
//!
//! Clean, decompose, drop accents, lower the case; split at white space, punctuation and ideographs; then, word by word,
//! the longest known piece from the left. Nothing typed is special: "[CLS]" is four pieces of text. A word that holds
//! an unknown piece, or of more than 100 characters, is `[UNK]`.
//! Known gap: spacing combining marks (Devanagari vowels) are dropped too; the reference keeps them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::unicode::{is_dropped, is_ideograph, is_punctuation};

/// Characters of a word beyond which it is `[UNK]`, as in the reference.
const WORD: usize = 100;

/// The known pieces. Looking one up narrows a sorted list byte by byte: no table has to be built at the start.
pub struct Vocabulary<'a> {
    sorted: Vec<(&'a [u8], u16)>,
    /// Where the pieces that continue a word ("##…") lie in `sorted`.
    inner: std::ops::Range<usize>,
    unknown: u16,
    start: u16,
    separator: u16,
}

impl<'a> Vocabulary<'a> {
    /// Reads `pieces`, one a line in the order of their ids, and `order`, their ids sorted by bytes.
    ///
    /// `None` unless every id stands in `order` once, in order, and the marks are there.
    pub fn new(pieces: &'a str, order: &[u16]) -> Option<Self> {
        let lines: Vec<&str> = pieces.strip_suffix('\n')?.split('\n').collect();
        if lines.len() != order.len() {
            return None;
        }
        let sorted = order
            .iter()
            .map(|&id| Some((lines.get(usize::from(id))?.as_bytes(), id)))
            .collect::<Option<Vec<_>>>()?;
        if !sorted.is_sorted_by(|a, b| a.0 < b.0) {
            return None;
        }
        let find = |piece: &[u8]| {
            let at = sorted.binary_search_by(|entry| entry.0.cmp(piece)).ok()?;
            sorted.get(at).map(|entry| entry.1)
        };
        let [unknown, start, separator] = [find(b"[UNK]")?, find(b"[CLS]")?, find(b"[SEP]")?];
        let first = sorted.partition_point(|entry| entry.0 < b"##".as_slice());
        let count = sorted.get(first..)?.partition_point(|entry| entry.0.starts_with(b"##"));
        Some(Self { sorted, inner: first..first + count, unknown, start, separator })
    }

    /// The id of `[CLS]`, which begins an input.
    pub fn start(&self) -> u16 {
        self.start
    }

    /// The id of `[SEP]`, which ends a segment.
    pub fn separator(&self) -> u16 {
        self.separator
    }

    /// Appends the pieces of `text` to `pieces`. Linear in the text.
    pub fn tokenise(&self, text: &str, pieces: &mut Vec<Piece>) {
        let mut word = Word::default();
        for (start, c) in text.char_indices().filter(|&(_, c)| !is_dropped(c)) {
            let from = start..start + c.len_utf8();
            // Character by character: only the order of combining marks could differ, and those are dropped.
            for c in std::iter::once(c).nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase)
            {
                let alone = is_punctuation(c) || is_ideograph(c);
                if alone || c.is_whitespace() {
                    self.word(&word, pieces);
                    word.clear();
                }
                if !c.is_whitespace() {
                    word.push(c, &from);
                }
                if alone {
                    self.word(&word, pieces);
                    word.clear();
                }
            }
        }
        self.word(&word, pieces);
    }

    /// Appends the pieces of one word, or `[UNK]`.
    fn word(&self, word: &Word, pieces: &mut Vec<Piece>) {
        if word.letters.is_empty() {
            return;
        }
        let before = pieces.len();
        let known = word.letters.chars().nth(WORD).is_none() && self.split(word, pieces).is_some();
        if !known {
            pieces.truncate(before);
            pieces.push(Piece { id: self.unknown, range: word.range(0..word.letters.len()) });
        }
    }

    fn split(&self, word: &Word, pieces: &mut Vec<Piece>) -> Option<()> {
        let letters = word.letters.as_bytes();
        let mut at = 0;
        while at < letters.len() {
            let (known, depth) = if at == 0 {
                (self.sorted.as_slice(), 0)
            } else {
                (self.sorted.get(self.inner.clone())?, b"##".len())
            };
            let (id, length) = longest(known, depth, letters.get(at..)?)?;
            pieces.push(Piece { id, range: word.range(at..at + length) });
            at += length;
        }
        Some(())
    }
}

/// A piece and where it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: u16,
    /// Its bytes in the text, marks and accents included that stand inside it.
    pub range: Range<usize>,
}

/// A word as the pieces spell it, with the place of each of its bytes in the text.
#[derive(Default)]
struct Word {
    letters: String,
    places: Vec<Range<usize>>,
}

impl Word {
    fn push(&mut self, c: char, from: &Range<usize>) {
        self.letters.push(c);
        self.places.resize(self.letters.len(), from.clone());
    }

    fn clear(&mut self) {
        self.letters.clear();
        self.places.clear();
    }

    /// Where the letters of a range of bytes were typed.
    fn range(&self, bytes: Range<usize>) -> Range<usize> {
        let places = self.places.get(bytes).unwrap_or_default();
        match (places.first(), places.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// The longest piece that `rest` begins with, and its length there. All of `pieces` agree in their first `depth` bytes.
fn longest(mut pieces: &[(&[u8], u16)], depth: usize, rest: &[u8]) -> Option<(u16, usize)> {
    let mut best = None;
    for (i, &byte) in rest.iter().enumerate() {
        let at = |entry: &(&[u8], u16)| entry.0.get(depth + i).copied();
        let start = pieces.partition_point(|entry| at(entry) < Some(byte));
        pieces = pieces.get(start..)?;
        let end = pieces.partition_point(|entry| at(entry) == Some(byte));
        pieces = pieces.get(..end)?;
        match pieces.first() {
            None => break,
            Some(&(piece, id)) if piece.len() == depth + i + 1 => best = Some((id, i + 1)),
            Some(_) => {}
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{Piece, Vocabulary};

    const PIECES: &str =
        "[UNK]\n[CLS]\n[SEP]\nun\n##want\n##wanted\n##ed\nrun\n##ning\n,\n[\n]\ncl\n##s\nx\n";

    fn vocabulary() -> Vocabulary<'static> {
        let lines: Vec<&str> = PIECES.trim_end().split('\n').collect();
        let mut order: Vec<u16> = (0..15).collect();
        order.sort_by_key(|&i| lines.get(usize::from(i)).copied());
        Vocabulary::new(PIECES, &order).expect("a sound vocabulary")
    }

    fn ids(text: &str) -> Vec<u16> {
        pieces(text).into_iter().map(|piece| piece.id).collect()
    }

    fn pieces(text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        vocabulary().tokenise(text, &mut pieces);
        pieces
    }

    #[test]
    fn a_piece_knows_where_it_was_typed() {
        let text = "😂 Ú\u{200b}nwánte\u{301}d, q x";
        let typed: Vec<&str> =
            pieces(text).into_iter().map(|piece| text.get(piece.range).expect("whole characters")).collect();
        assert_eq!(typed, ["😂", "Ú\u{200b}n", "wánte\u{301}d", ",", "q", "x"]);
    }

    #[test]
    fn takes_the_longest_piece_first() {
        assert_eq!(ids("UNwanted, running"), [3, 5, 9, 7, 8]);
    }

    #[test]
    fn drops_accents_and_invisible_characters() {
        assert_eq!(ids("ú\u{200b}n\u{ad}\twánt\u{300}"), ids("un want"));
    }

    #[test]
    fn a_word_with_an_unknown_piece_is_unknown_as_a_whole() {
        assert_eq!(ids("unq x"), [0, 14]);
        assert_eq!(ids("want"), [0]);
        assert_eq!(ids(&"x".repeat(101)), [0]);
    }

    #[test]
    fn a_mark_that_was_typed_is_text() {
        assert_eq!(ids("[CLS]"), [10, 12, 13, 11]);
    }

    #[test]
    fn a_wrong_order_is_refused() {
        let order: Vec<u16> = (0..15).collect();
        assert!(Vocabulary::new(PIECES, &order).is_none());
        assert!(Vocabulary::new(PIECES, &[0; 15]).is_none());
        assert!(Vocabulary::new(PIECES, &[0; 3]).is_none());
        assert!(Vocabulary::new("", &[]).is_none());
    }
}
