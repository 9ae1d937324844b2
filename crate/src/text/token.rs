//! Tokens and sentences over a folded text.

use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes: `o'brien`, `crohn's`.
    Word,
    /// Digits only: `91`.
    Number,
    /// Letters and digits in one run: `78f`, `3rd`, `zzz0016`.
    Mixed,
    /// One sign that is neither: `,`, `#`, `😂`.
    Sign,
    /// One or more line breaks.
    Break,
}

/// How a word was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Casing {
    /// `maureen`, or no letters at all.
    Lower,
    /// `Maureen`, `O'Brien`, `McAteer`: begins with a capital.
    Capital,
    /// `MAUREEN`: two letters or more, all capitals.
    Upper,
}

/// A piece of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the folded text.
    pub range: Range<usize>,
    /// Bytes of the draft as typed.
    pub original: Range<usize>,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it was typed.
    pub casing: Casing,
    /// Whether white space (or nothing at all) stands before it.
    pub spaced: bool,
    /// Number of the sentence it stands in, from 0.
    pub sentence: u32,
}

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 20] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "rd", "ave", "no", "vs", "approx", "dept", "jr", "sr", "mt", "ft",
    "hosp", "e.g", "i.e", "yrs",
];

/// Splits a folded text into tokens. `to_original` maps folded ranges to the draft as typed.
pub(super) fn tokenize(
    folded: &str,
    original: &str,
    to_original: impl Fn(Range<usize>) -> Range<usize>,
) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(folded.len() / 5);
    let mut sentence = 0;
    let mut spaced = true;
    let mut characters = folded.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if first == '\n' || first == '\r' || first == '\u{2028}' || first == '\u{2029}' {
            let mut end = start + first.len_utf8();
            while let Some(&(next, character)) = characters.peek() {
                if !character.is_whitespace() {
                    break;
                }
                end = next + character.len_utf8();
                characters.next();
            }
            push(&mut tokens, start..end, TokenKind::Break, Casing::Lower, spaced, sentence, &to_original);
            sentence += 1;
            spaced = true;
            continue;
        }
        if first.is_whitespace() {
            spaced = true;
            continue;
        }
        let (mut letters, mut digits) = (first.is_alphabetic(), first.is_numeric());
        let mut end = start + first.len_utf8();
        if letters || digits {
            while let Some(&(next, character)) = characters.peek() {
                let inner_apostrophe = character == '\''
                    && letters
                    && folded.get(next + 1..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
                if !(character.is_alphanumeric() || inner_apostrophe) {
                    break;
                }
                letters |= character.is_alphabetic();
                digits |= character.is_numeric();
                end = next + character.len_utf8();
                characters.next();
            }
        }
        let kind = match (letters, digits) {
            (true, false) => TokenKind::Word,
            (false, true) => TokenKind::Number,
            (true, true) => TokenKind::Mixed,
            (false, false) => TokenKind::Sign,
        };
        let casing = casing(original.get(to_original(start..end)).unwrap_or_default());
        push(&mut tokens, start..end, kind, casing, spaced, sentence, &to_original);
        spaced = false;
        if ends_sentence(first, &tokens, folded, characters.peek().map(|&(_, next)| next)) {
            sentence += 1;
        }
    }
    tokens
}

fn push(
    tokens: &mut Vec<Token>,
    range: Range<usize>,
    kind: TokenKind,
    casing: Casing,
    spaced: bool,
    sentence: u32,
    to_original: &impl Fn(Range<usize>) -> Range<usize>,
) {
    let original = to_original(range.clone());
    tokens.push(Token { range, original, kind, casing, spaced, sentence });
}

/// Whether the sign just read closes a sentence: `.`, `!`, `?` or `…` before white space or the end.
fn ends_sentence(sign: char, tokens: &[Token], folded: &str, next: Option<char>) -> bool {
    match sign {
        '!' | '?' | '…' => true,
        '.' => {
            let before = tokens.len().checked_sub(2).and_then(|index| tokens.get(index));
            let word = before.and_then(|token| folded.get(token.range.clone())).unwrap_or_default();
            let abbreviated =
                ABBREVIATIONS.contains(&word) || (word.len() == 1 && !word.starts_with(char::is_numeric));
            next.is_none_or(char::is_whitespace) && !abbreviated
        }
        _ => false,
    }
}

pub(super) fn casing(typed: &str) -> Casing {
    let mut letters = typed.chars().filter(|character| character.is_alphabetic());
    let Some(first) = letters.next() else { return Casing::Lower };
    if !first.is_uppercase() {
        return Casing::Lower;
    }
    let (mut rest, mut upper) = (0, 0);
    for letter in letters {
        rest += 1;
        upper += usize::from(letter.is_uppercase());
    }
    if rest > 0 && upper == rest { Casing::Upper } else { Casing::Capital }
}
