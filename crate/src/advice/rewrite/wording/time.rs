//! When: "last night" → "recently", "since 1981" → "for years", "at half 8" → nothing.

use std::ops::Range;

use super::super::grammar::{Edit, with_article};
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::{Told, edit};
use crate::text::TokenKind;

const UNITS: [&str; 21] = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "decade", "decades",
    "min", "mins", "minute", "minutes", "hr", "hrs", "yr", "yrs", "wks",
];

pub(super) fn time(tokens: &Tokens<'_>, phrase: &Phrase, told: &mut Told) -> Option<Edit> {
    let Range { mut start, end } = phrase.tokens.clone();
    let words = tokens.folded(start..end);
    // "on call" and "right now" say nothing that narrows.
    if matches!(words.as_str(), "just" | "now" | "once" | "right now" | "currently" | "on call" | "still") {
        return None;
    }
    // "Monday's duty list" → "a recent duty list"
    if tokens.is_possessive(&phrase.tokens) {
        let lead = tokens.word(start) == "on" || tokens.before(start, 1) == "on";
        start -= usize::from(tokens.before(start, 1) == "on");
        return Some(edit(start..end, if lead { "on a recent" } else { "a recent" }));
    }
    let sentence = tokens.sentence_start(start);
    let before = tokens.before(start, 1);
    let opener = tokens.word(start);
    let last = tokens.word(end.saturating_sub(1));
    let ago = last == "ago" || last == "back" || last == "later";
    let duration = !ago && words.split(' ').any(|word| UNITS.contains(&word)) && counted(tokens, start);
    if duration {
        return Some(duration_words(tokens, start, end, last));
    }
    let lead = if tokens.is_preposition(start) {
        opener
    } else if tokens.is_preposition(start.wrapping_sub(1)) {
        before
    } else {
        ""
    };
    let lead = if matches!(lead, "this" | "of" | "to") { "" } else { lead };
    if !lead.is_empty() && !tokens.is_preposition(start) {
        start -= 1;
    }
    start -= usize::from(lead.is_empty() && before == "for");
    // "a Tuesday", "another Monday": the day stands for any day.
    if lead.is_empty() && matches!(before, "a" | "an" | "another" | "every" | "happy") {
        let start = if before == "happy" { start } else { start - 1 };
        return Some(edit(
            start..end,
            if before == "happy" { "days".to_owned() } else { with_article("day") },
        ));
    }
    if lead.is_empty() && tokens.is_determiner(start.wrapping_sub(1)) && !before.is_empty() {
        if before == "the" && tokens.is_preposition(start.wrapping_sub(2)) {
            start -= 2;
        } else {
            return Some(edit(start..end, "recent").described(tokens));
        }
    }
    // "six months of Tuesday visits", "Thursdays": a day of the week that describes or repeats.
    if lead.is_empty()
        && (super::describes(tokens, end) && phrase.tokens.len() == 1 || words.ends_with("days"))
    {
        return Some(edit(start..end, ""));
    }
    // "Tuesday was a lot"
    if lead.is_empty()
        && matches!(
            tokens.word(end),
            "was" | "is" | "felt" | "deserves" | "broke" | "taught" | "has" | "will"
        )
    {
        return Some(edit(start..end, "the day"));
    }
    let future = is_future(tokens, sentence, &words);
    let clock = is_clock(tokens, &phrase.tokens);
    let text = match lead {
        "since" => {
            if is_old(&words) {
                "for years"
            } else {
                "for a while"
            }
        }
        "until" | "till" => "for now",
        "from" if is_old(&words) => "for years",
        _ if ago || is_old(&words) => "a while ago",
        _ if clock => "",
        _ if future => "soon",
        _ => "recently",
    };
    // Said once a sentence is enough.
    let text = if told.when == Some(sentence) && matches!(text, "recently" | "soon" | "a while ago") {
        ""
    } else {
        text
    };
    if !text.is_empty() {
        told.when = Some(sentence);
    }
    Some(edit(start..end, text))
}

/// Whether the words tell a time at all.
pub(in super::super) fn is_time(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        let word = tokens.word(at);
        word.contains(|sign: char| sign.is_ascii_digit())
            || UNITS.contains(&word)
            || word.ends_with("day")
            || word.starts_with("tonight")
            || matches!(
                word,
                "night"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "arvo"
                    | "yesterday"
                    | "today"
                    | "tomorrow"
                    | "tmrw"
                    | "midnight"
                    | "noon"
                    | "weekend"
                    | "shift"
                    | "summer"
                    | "winter"
                    | "spring"
                    | "autumn"
                    | "easter"
                    | "christmas"
                    | "january"
                    | "february"
                    | "april"
                    | "june"
                    | "july"
                    | "august"
                    | "september"
                    | "october"
                    | "november"
                    | "december"
            )
    })
}

trait Described {
    fn described(self, tokens: &Tokens<'_>) -> Self;
}

impl Described for Edit {
    /// "the August rota" → "the recent rota"; with nothing after it "the recent day".
    fn described(mut self, tokens: &Tokens<'_>) -> Self {
        if !tokens.is_word(self.tokens.end) || tokens.is_preposition(self.tokens.end) {
            self.words = "day".into();
        }
        self
    }
}

fn counted(tokens: &Tokens<'_>, start: usize) -> bool {
    let number = |at: usize| {
        matches!(tokens.kind(at), Some(TokenKind::Number))
            || matches!(
                tokens.word(at),
                "two"
                    | "three"
                    | "four"
                    | "five"
                    | "six"
                    | "seven"
                    | "eight"
                    | "nine"
                    | "ten"
                    | "eleven"
                    | "twelve"
                    | "fifteen"
                    | "twenty"
                    | "thirty"
                    | "forty"
                    | "fifty"
                    | "sixty"
                    | "seventy"
                    | "eighty"
                    | "ninety"
                    | "eighteen"
                    | "sixteen"
            )
    };
    number(start) || number(start + 1)
}

fn duration_words(tokens: &Tokens<'_>, start: usize, end: usize, last: &str) -> Edit {
    let years = last.starts_with("year") || last.starts_with("decade");
    let text = if years { "years" } else { "a while" };
    match tokens.word(start) {
        "after" | "for" | "in" | "since" => {
            let lead = tokens.typed(start..start + 1);
            edit(start..end, format!("{lead} {text}"))
        }
        _ => edit(start..end, text),
    }
}

/// A year long past, or a decade.
fn is_old(words: &str) -> bool {
    words.split([' ', '\'']).any(|word| {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        match digits.parse::<u32>() {
            Ok(year) => {
                (1900..=2020).contains(&year) || digits.len() == 2 && words.contains('\'') && word.len() == 2
            }
            Err(_) => false,
        }
    })
}

fn is_future(tokens: &Tokens<'_>, sentence: usize, words: &str) -> bool {
    let told = ["next", "tomorrow", "tmrw", "upcoming"].iter().any(|word| words.contains(word));
    // Looked at within a stone's throw of the beginning, so that long sentences stay cheap.
    told || (sentence..sentence + 30)
        .take_while(|&at| tokens.same_sentence(sentence, at) && at < tokens.len())
        .any(|at| {
            matches!(
                tokens.word(at),
                "will"
                    | "starts"
                    | "due"
                    | "gonna"
                    | "going"
                    | "i'll"
                    | "we'll"
                    | "she'll"
                    | "he'll"
                    | "cover"
                    | "booked"
            )
        })
}

fn is_clock(tokens: &Tokens<'_>, range: &Range<usize>) -> bool {
    range.clone().all(|at| {
        let word = tokens.word(at);
        !tokens.is_word(at)
            || matches!(
                word,
                "at" | "half"
                    | "past"
                    | "quarter"
                    | "am"
                    | "pm"
                    | "noon"
                    | "midnight"
                    | "o'clock"
                    | "around"
                    | "about"
                    | "to"
            )
    })
}
