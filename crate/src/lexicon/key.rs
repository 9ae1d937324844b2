//! The form in which terms are keys of the lexicon.
//!
//! Shared with the build script. A key is the folded words joined by one space. Apostrophes are left out, so that
//! "crohn's", "crohns" and "crohn’s" meet; hyphens and full stops are silent, so that "x-ray" and "x ray", "St. Mary's"
//! and "st marys" meet. Other signs stay as words of their own: "a & e", "2 / 52".

/// Stands for any number in a key such as `ward #`.
pub const ANY_NUMBER: &str = "#";

/// Parts a name from its other form in the keys that pair nicknames with formal names.
pub const PAIR: char = '\u{2}';

/// Whether a sign between two words leaves no trace in a key.
#[must_use]
pub fn is_silent(sign: &str) -> bool {
    matches!(sign, "-" | "." | "'")
}

/// The bytes of a folded word in a key: without apostrophes.
pub fn word_bytes(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().filter(|&byte| byte != b'\'')
}

/// The key that pairs `name` with `other`; `formal` tells whether `other` is the formal name.
#[must_use]
pub fn pair(name: &str, other: &str, formal: bool) -> String {
    let direction = if formal { 'f' } else { 'n' };
    format!("{PAIR}{direction}{name}{PAIR}{other}")
}
