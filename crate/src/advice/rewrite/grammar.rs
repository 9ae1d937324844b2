//! Fits new words into the draft: capitals, articles, commas, brackets and spaces around what changed.

use std::ops::Range;

use super::tokens::Tokens;
use crate::assessment::{Rewrite, SpanKind};
use crate::text::TokenKind;

/// Tokens to be replaced; no words: to be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) tokens: Range<usize>,
    pub(super) words: String,
    pub(super) kind: SpanKind,
}

/// `word` with `a` or `an` before it, by its first letter; the wordings here hold no silent h.
pub(super) fn with_article(word: &str) -> String {
    let an = word.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    format!("{} {word}", if an { "an" } else { "a" })
}

/// `words` with a capital first.
pub(super) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Turns edits into rewrites of the draft's bytes. Of edits one of which holds the other the larger stays; others that overlap
/// are one, worded as the first that has words.
pub(super) fn fit(tokens: &Tokens<'_>, mut edits: Vec<Edit>) -> Vec<Rewrite> {
    edits.sort_by_key(|edit| (edit.tokens.start, std::cmp::Reverse(edit.tokens.end)));
    let mut apart: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits.into_iter().filter(|edit| !edit.tokens.is_empty()) {
        match apart.last_mut() {
            // What lies in a clause that goes, goes with it.
            Some(last) if edit.tokens.end <= last.tokens.end => {}
            Some(last) if edit.tokens.start < last.tokens.end => {
                last.tokens.end = edit.tokens.end;
                if last.words.is_empty() {
                    last.words = edit.words;
                }
            }
            _ => apart.push(edit),
        }
    }
    let original = tokens.text().original();
    let upper = original.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase);
    let mut fitter = Fitter { tokens, upper, floor: 0, open: None };
    let mut rewrites = Vec::with_capacity(apart.len());
    for (index, edit) in apart.iter().enumerate() {
        let next = apart.get(index + 1).map_or(usize::MAX, |next| next.tokens.start);
        rewrites.extend(fitter.fit(edit, next));
    }
    rewrites
}

struct Fitter<'t> {
    tokens: &'t Tokens<'t>,
    /// Whether the draft's first letter is a capital.
    upper: bool,
    /// Bytes before this belong to an earlier rewrite.
    floor: usize,
    /// The token at which a sentence goes on of which all before was taken out, and whether it began with a capital.
    open: Option<(usize, bool)>,
}

impl Fitter<'_> {
    fn fit(&mut self, edit: &Edit, next_edit: usize) -> Option<Rewrite> {
        let bytes = self.tokens.text().bytes(edit.tokens.clone());
        let opens = self.tokens.opens_sentence(edit.tokens.start);
        let (open, capital) = match self.open.take() {
            Some((at, capital)) if at == edit.tokens.start => (true, capital),
            _ => (opens, opens && self.opens_with_capital(edit.tokens.start)),
        };
        let (range, replacement) = if edit.words.is_empty() {
            self.take_out(edit, bytes, open, capital, next_edit)
        } else {
            let words = self.without_second_article(edit);
            (bytes, if capital { capitalised(words) } else { words.to_owned() })
        };
        let range = range.start.max(self.floor)..range.end;
        let old = self.tokens.text().original().get(range.clone())?;
        if range.is_empty() || old.to_lowercase() == replacement.to_lowercase() {
            return None;
        }
        self.floor = range.end;
        Some(Rewrite { range, replacement, kind: edit.kind })
    }

    /// Whether the writer begins the sentence at `index` with a capital; a number tells it by the draft's first letter.
    fn opens_with_capital(&self, index: usize) -> bool {
        self.tokens.is_capital(index) || !self.tokens.is_word(index) && self.upper
    }

    /// The words of an edit without their article where the word before stands in its place: "his late" + "a relative".
    fn without_second_article<'e>(&self, edit: &'e Edit) -> &'e str {
        let start = edit.tokens.start;
        let before = self.tokens.before(start, 1);
        let placed = !before.is_empty()
            && (self.tokens.is_determiner(start - 1)
                && !matches!(
                    before,
                    "that"
                        | "one"
                        | "her"
                        | "some"
                        | "any"
                        | "two"
                        | "three"
                        | "four"
                        | "both"
                        | "this"
                        | "these"
                        | "those"
                )
                || matches!(
                    before,
                    "whose"
                        | "own"
                        | "certain"
                        | "late"
                        | "bachelor"
                        | "best"
                        | "former"
                        | "retired"
                        | "local"
                )
                || before.ends_with("'s")
                    && edit.kind != SpanKind::Date
                    && !matches!(
                        before,
                        "he's"
                            | "mine's"
                            | "one's"
                            | "she's"
                            | "it's"
                            | "who's"
                            | "that's"
                            | "there's"
                            | "what's"
                            | "here's"
                            | "let's"
                    ));
        let words = edit.words.as_str();
        if !placed {
            return words;
        }
        ["a ", "an ", "the "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words)
    }

    fn take_out(
        &mut self,
        edit: &Edit,
        bytes: Range<usize>,
        open: bool,
        capital: bool,
        next_edit: usize,
    ) -> (Range<usize>, String) {
        let tokens = self.tokens;
        let original = tokens.text().original();
        let mut end = edit.tokens.end;
        let last = edit.tokens.end.saturating_sub(1);
        if open {
            // "In Whitby, we" → "We"
            while end < next_edit && matches!(tokens.word(end), "," | ";" | ":" | "-" | "–" | "—") {
                end += 1;
            }
            if matches!(tokens.word(end), "." | "!" | "?") && end < next_edit {
                end += 1;
            }
            if matches!(tokens.word(end), "and" | "but" | "so")
                && end < next_edit
                && tokens.same_sentence(last, end)
            {
                end += 1;
            }
            let next = tokens.text().tokens().get(end);
            let goes_on = next.is_some_and(|_| tokens.same_sentence(last, end))
                && tokens.kind(end) != Some(TokenKind::Break);
            let stop = match next {
                Some(next) if tokens.kind(end) != Some(TokenKind::Break) => next.original.start,
                Some(next) => floor_space(original, next.original.start, bytes.end),
                None => original.len(),
            };
            let stop = stop.max(bytes.end);
            if goes_on && end == next_edit {
                self.open = Some((end, capital));
            } else if goes_on && capital && tokens.is_word(end) {
                let letter = original.get(stop..).and_then(|rest| rest.chars().next());
                if let Some(letter) = letter.filter(|letter| letter.is_lowercase()) {
                    let taken = stop + letter.len_utf8();
                    return (bytes.start..taken, letter.to_uppercase().collect());
                }
            }
            return (self.left_space(bytes.start, stop), String::new());
        }
        let (mut start, mut stop) = (bytes.start, bytes.end);
        let before = edit.tokens.start.checked_sub(1);
        let sign = before.map_or("", |at| tokens.word(at));
        let over = tokens.ends(end);
        let sign_start =
            before.and_then(|at| tokens.text().tokens().get(at)).map_or(start, |token| token.original.start);
        if sign == "(" && tokens.word(end) == ")" && end < next_edit {
            start = sign_start;
            stop = tokens.text().bytes(end..end + 1).end;
        } else if over && matches!(sign, "," | ":" | "-" | "–" | "—" | "&" | "and" | "or" | "#") {
            start = sign_start;
        } else if sign == "(" && matches!(tokens.word(end), "," | ";") && end < next_edit {
            stop = tokens.text().tokens().get(end + 1).map_or(stop, |token| token.original.start);
        }
        (self.left_space(start, stop), String::new())
    }

    /// Takes the spaces before what goes out with it, or at the beginning of a line those after it.
    fn left_space(&self, start: usize, stop: usize) -> Range<usize> {
        let original = self.tokens.text().original();
        let blank = |letter: char| letter == ' ' || letter == '\u{a0}' || letter == '\t';
        let head = original.get(self.floor..start).unwrap_or_default();
        let tail = original.get(stop..).unwrap_or_default();
        let spaces = head.len() - head.trim_end_matches(blank).len();
        let after = tail.len() - tail.trim_start_matches(blank).len();
        let next = tail.chars().next();
        let line_start =
            head.len() == spaces && self.floor == 0 || head.trim_end_matches(blank).ends_with('\n');
        if line_start {
            return start..stop + after;
        }
        if after > 0 || next.is_none_or(|letter| !letter.is_alphanumeric() && letter != '(' && letter != '#')
        {
            start - spaces..stop
        } else {
            start..stop
        }
    }
}

/// The end of what is not white space before `at`, not before `least`.
fn floor_space(text: &str, at: usize, least: usize) -> usize {
    text.get(least..at).map_or(at, |gap| least + gap.trim_end().len())
}
