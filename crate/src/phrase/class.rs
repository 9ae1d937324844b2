//! The classes of words that a pattern can name.

mod care;
mod people;

use super::Words;
use crate::text::{Casing, TokenKind, WordList};
use care::{BODY, CARE, DAY};
use people::{HE, HIM, HIS, KIN, PERSON};

/// A class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Relatives: `mum`, `son's`.
    Kin,
    /// Somebody without a name: `lad`, `lady`, `gentleman`.
    Person,
    /// `he`, `she`, and their contractions.
    He,
    /// `him`, `her`.
    Him,
    /// `his`, `her`.
    His,
    /// Parts of the body that get treated.
    Body,
    /// What care has about a person: bloods, notes, stitches.
    Care,
    /// Days of the week, today, tonight, yesterday.
    Day,
    /// A number, or digits with letters: `4`, `12b`.
    Num,
    /// A word that begins with a capital.
    Cap,
    /// Any word.
    Any,
}

impl Class {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "kin" => Self::Kin,
            "person" => Self::Person,
            "he" => Self::He,
            "him" => Self::Him,
            "his" => Self::His,
            "body" => Self::Body,
            "care" => Self::Care,
            "day" => Self::Day,
            "num" => Self::Num,
            "cap" => Self::Cap,
            "any" => Self::Any,
            _ => return None,
        })
    }

    /// The list of its words; `None` for a class that has none.
    pub fn words(self) -> Option<&'static WordList> {
        Some(match self {
            Self::Kin => &KIN,
            Self::Person => &PERSON,
            Self::He => &HE,
            Self::Him => &HIM,
            Self::His => &HIS,
            Self::Body => &BODY,
            Self::Care => &CARE,
            Self::Day => &DAY,
            Self::Num | Self::Cap | Self::Any => return None,
        })
    }

    pub fn holds(self, words: &Words<'_>, index: usize) -> bool {
        if let Some(list) = self.words() {
            return list.holds(words.get(index));
        }
        let Some(token) = words.text().tokens().get(index) else { return false };
        match self {
            Self::Num => matches!(token.kind, TokenKind::Number | TokenKind::Mixed),
            Self::Cap => {
                token.kind == TokenKind::Word && token.casing != Casing::Lower && token.range.len() > 1
            }
            _ => token.kind != TokenKind::Sign && token.kind != TokenKind::Break,
        }
    }
}
