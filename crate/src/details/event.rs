//! Events: those of the lexicon, "that crash on I-80", "the fire at the mill", news coverage ("on the news", "viral").
//!
//! What a patient does or says in free words is in `telling`, what hurt them in `risk`.

mod risk;
mod telling;

use super::context::{Context, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, EventClass, Weight};
use crate::text::TokenKind;

/// Finds events.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut past = 0;
    for index in 0..context.len() {
        if index < past {
            continue;
        }
        if let Some(end) = happening(context, index, out)
            .or_else(|| listed(context, index, out))
            .or_else(|| mechanism(context, index, out))
            .or_else(|| telling::seen(context, index, out))
            .or_else(|| coverage(context, index, out))
            .or_else(|| telling::first(context, index, out))
            .or_else(|| telling::known_by(context, index, out))
            .or_else(|| risk::risk(context, index, out))
            .or_else(|| telling::quoted(context, index, out))
            .or_else(|| telling::act(context, index, out))
        {
            past = end;
        }
    }
}

fn add(
    out: &mut Vec<Detail>,
    tokens: std::ops::Range<usize>,
    rule: &'static str,
    strength: Weight,
    class: EventClass,
    uniqueness: Weight,
) {
    push(out, tokens, SpanKind::Event, rule, strength, DetailValue::Event { class, uniqueness });
}

/// Events of the lexicon; the token after one.
fn listed(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let (tokens, (class, uniqueness, ambiguous)) = context.longest(index, |hit| match hit.entry {
        Entry::Event { class, uniqueness, ambiguous } => Some((class, uniqueness, ambiguous)),
        _ => None,
    })?;
    if (ambiguous && tokens.len() > 1) || (tokens.len() == 1 && is_place(context, index)) {
        return None;
    }
    let led = matches!(context.before(index, 1), "the" | "that" | "a" | "her" | "his" | "at");
    if ambiguous && !led {
        return None;
    }
    let strength = match uniqueness {
        _ if ambiguous => Weight::Weak,
        Weight::Strong => Weight::Strong,
        Weight::Medium => Weight::Medium,
        Weight::Weak => Weight::Weak,
    };
    add(out, tokens.clone(), "event", strength, class, uniqueness);
    Some(tokens.end)
}

/// "Derby" without an article is the town, "the derby" the match.
fn is_place(context: &Context<'_>, index: usize) -> bool {
    context.capital(index)
        && !context.upper(index)
        && !matches!(context.before(index, 1), "the" | "that" | "this")
        && context.hits_at(index).iter().any(|hit| matches!(hit.entry, Entry::Place { .. }))
}

/// "that crash on I-80", "the fire at the mill", "the Waffle House shooting"; the token after it.
fn happening(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    if is_place(context, index) {
        return None;
    }
    let class = match context.stem(index) {
        "crash" | "collision" | "pileup" | "smash" | "rta" | "rtc" | "mva" | "mvc" | "rollover" | "wreck"
        | "derailment" => EventClass::Crash,
        "shooting" | "stabbing" | "attack" | "murder" | "murders" | "killer" | "poisoner" | "raid"
        | "robbery" | "assault" | "trial" | "hostage" => EventClass::Crime,
        "fire" | "explosion" | "blast" | "flood" | "floods" | "landslide" | "collapse" | "earthquake"
        | "tornado" | "hurricane" | "cyclone" | "rescue" | "avalanche" | "bushfire" | "bushfires"
        | "drowning" => EventClass::Disaster,
        "carnival" | "parade" | "festival" | "rodeo" | "stampede" => EventClass::PublicEvent,
        "wedding" | "funeral" => EventClass::PrivateEvent,
        "marathon" | "derby" | "playoff" | "semi" | "regatta" => EventClass::Sport,
        _ => return None,
    };
    let mut start = index;
    while index - start < 4
        && start > 0
        && context.same_sentence(start - 1, index)
        && context.is_word(start - 1)
    {
        let word = context.word(start - 1);
        if matches!(
            word,
            "of" | "in"
                | "to"
                | "and"
                | "at"
                | "on"
                | "for"
                | "with"
                | "was"
                | "is"
                | "a"
                | "an"
                | "or"
                | "my"
                | "i"
        ) {
            break;
        }
        start -= 1;
        if matches!(word, "the" | "that" | "this") || word.ends_with("'s") {
            break;
        }
    }
    // Without an article the words before belong to something else.
    let has_article =
        matches!(context.word(start), "the" | "that" | "this") || context.word(start).ends_with("'s");
    while !has_article && start < index && !context.capital(start) {
        start += 1;
    }
    let definite =
        matches!(context.word(start), "the" | "that" | "this") || context.word(start).ends_with("'s");
    let mut end = index + 1;
    let mut placed = false;
    if matches!(context.word(end), "on" | "off" | "at" | "in" | "outside" | "near" | "by" | "above" | "under")
        && context.same_sentence(index, end)
    {
        let mut at = end + 1;
        if matches!(context.word(at), "the" | "our") {
            at += 1;
        }
        let stop = (at + 4).min(context.len());
        while at < stop
            && context.same_sentence(index, at)
            && (context.capital(at)
                || matches!(context.kind(at), Some(TokenKind::Number | TokenKind::Mixed))
                || (context.word(at) == "-" && context.joined(at)))
        {
            at += 1;
            placed = true;
        }
        if placed {
            end = at;
        } else if context.word(end + 1) == "the"
            && context.is_word(end + 2)
            && definite
            && context.same_sentence(index, end + 2)
        {
            end += 3;
            placed = true;
        }
    }
    let named = (start..index).any(|at| context.capital(at) && !context.opens_sentence(at));
    if !(definite || placed || named) {
        return None;
    }
    let private = matches!(class, EventClass::PrivateEvent | EventClass::Sport | EventClass::PublicEvent);
    let uniqueness = if private { Weight::Medium } else { Weight::Strong };
    let strength = match (definite && (placed || named), private) {
        (true, _) => Weight::Strong,
        (false, true) => Weight::Weak,
        (false, false) => Weight::Medium,
    };
    add(out, start..end, "happening", strength, class, uniqueness);
    Some(end)
}

/// "hit by his own van", "fell off the ferry", "pulled from a slurry tank": how it came about; the token after it.
fn mechanism(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let next = context.after(index, 1);
    let head = match context.word(index) {
        "hit" | "kicked" | "crushed" | "trampled" | "gored" | "attacked" | "bitten" | "thrown" => {
            matches!(next, "by" | "from")
        }
        "fell" | "fall" | "fallen" | "falling" => {
            matches!(next, "off" | "from" | "through" | "into" | "down" | "out")
        }
        "pulled" | "cut" | "rescued" | "winched" | "airlifted" => matches!(next, "from" | "out"),
        "drove" | "crashed" | "ploughed" | "smashed" => matches!(next, "through" | "into"),
        "rolled" | "landed" | "collapsed" => matches!(next, "on" | "onto" | "at" | "in"),
        "trapped" | "pinned" | "buried" | "stuck" => {
            matches!(next, "under" | "in" | "beneath" | "between" | "by")
        }
        "found" => {
            matches!(next, "in" | "on" | "under" | "by" | "at")
                && !matches!(context.after(index, 2), "it" | "that")
        }
        "run" | "knocked" => matches!(next, "over") && context.after(index, 2) == "by",
        _ => false,
    };
    if !head {
        return None;
    }
    let stops = |word: &str| {
        matches!(word, "and" | "but" | "who" | "when" | "so" | "because" | "while" | "that" | "then")
    };
    let mut end = index + 2;
    while end < index + 7
        && context.same_sentence(index, end)
        && context.kind(end) != Some(TokenKind::Sign)
        && !stops(context.word(end))
    {
        end += 1;
    }
    // "fell out", "pulled out" alone say nothing.
    if end < index + 4 {
        return None;
    }
    add(out, index..end, "mechanism", Weight::Medium, EventClass::Crash, Weight::Weak);
    Some(end)
}

/// "on the news", "went viral", "in the papers", "Radio West", "Channel 6", "front page"; the token after it.
fn coverage(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    let next = context.after(index, 1);
    let length = match context.word(index) {
        "viral" | "helimed" | "lifeflight" | "medevac" | "headlines" | "tripadvisor" | "telly" => 1,
        "front" if next == "page" => 2,
        "local" if matches!(next, "news" | "paper" | "papers" | "radio" | "rag") => 2,
        "the"
            if matches!(
                next,
                "news" | "paper" | "papers" | "headlines" | "telly" | "documentary" | "helicopter"
            ) =>
        {
            2
        }
        "channel" | "bbc" | "itv" | "cnn" | "radio"
            if context.capital(index + 1) || context.number(index + 1).is_some() =>
        {
            2
        }
        "documentary" | "papers" => 1,
        _ if next == "news" && context.number(index).is_some() => 2,
        _ => return None,
    };
    if !context.same_sentence(index, index + length - 1) {
        return None;
    }
    add(out, index..index + length, "coverage", Weight::Medium, EventClass::News, Weight::Medium);
    Some(index + length)
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    #[test]
    fn happenings_with_their_place() {
        for (draft, found) in [
            ("the bus driver from that crash on I-80 outside Elko", "that crash on I-80"),
            ("hurt in the crash on the A39", "the crash on the A39"),
            ("the refinery blast got him", "the refinery blast"),
            ("victim of the waffle house shooting", "the waffle house shooting"),
            ("it was on the news already", "the news"),
            ("hit by his own van outside", "hit by his own van"),
        ] {
            let all = words(draft, SpanKind::Event);
            assert!(all.iter().any(|words| words.contains(found)), "{draft}: {all:?}");
        }
    }

    #[test]
    fn everyday_words_are_no_events() {
        for draft in
            ["fire away with questions", "an attack of the giggles", "wake up early", "my laptop crash again"]
        {
            assert!(words(draft, SpanKind::Event).is_empty(), "{draft}: {:?}", words(draft, SpanKind::Event));
        }
    }
}
