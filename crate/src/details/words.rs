//! Words that finders of several kinds ask for.

use crate::text::WordList;

/// Somebody without a name.
pub(super) static PERSONS: WordList = WordList::new(&[
    "bloke",
    "boy",
    "chap",
    "couple",
    "dude",
    "family",
    "fella",
    "fellow",
    "gentleman",
    "girl",
    "guy",
    "kid",
    "lad",
    "lady",
    "lass",
    "man",
    "person",
    "woman",
]);
