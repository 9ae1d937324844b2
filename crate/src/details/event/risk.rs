//! How an injury came about: the vehicle, machine, animal or height beside clinical language: "quad rollover", "horse
//! rolled on him", "off a two-storey", "fell through a roof", "on the luge".

use super::super::Detail;
use super::super::context::{Context, is_determiner};
use super::add;
use crate::lexicon::{EventClass, Weight};
use crate::text::WordList;

/// Names the thing that hurt, with the words that tie it to what happened; the token after it.
pub(super) fn risk(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    static THINGS: WordList = WordList::new(&[
        "quad",
        "motorbike",
        "motorcycle",
        "moped",
        "scooter",
        "bike",
        "ebike",
        "ute",
        "tractor",
        "auger",
        "baler",
        "combine",
        "harvester",
        "header",
        "chainsaw",
        "bandsaw",
        "grinder",
        "mower",
        "lawnmower",
        "forklift",
        "digger",
        "excavator",
        "crane",
        "winch",
        "hoist",
        "conveyor",
        "press",
        "lathe",
        "nailgun",
        "ladder",
        "scaffold",
        "scaffolding",
        "roof",
        "balcony",
        "cliff",
        "trampoline",
        "swing",
        "slide",
        "sled",
        "sledge",
        "sidecar",
        "luge",
        "snowmobile",
        "skidoo",
        "jetski",
        "surfboard",
        "skateboard",
        "hoverboard",
        "horse",
        "pony",
        "bull",
        "cow",
        "bullock",
        "ram",
        "kangaroo",
        "moose",
        "croc",
        "crocodile",
        "shark",
        "snake",
        "hippo",
        "dog",
        "cat",
        "goose",
        "swan",
        "alpaca",
        "donkey",
        "camel",
        "firework",
        "fireworks",
        "mortar",
        "barbecue",
        "bonfire",
        "minibus",
        "tram",
        "lorry",
        "truck",
        "escalator",
    ]);
    let word = context.stem(index);
    let plural = word.strip_suffix('s').unwrap_or(word);
    if !(THINGS.holds(word) || plural.len() < word.len() && THINGS.holds(plural))
        || context.clinical_around(&(index..index + 1)) == 0
    {
        return None;
    }
    let before = context.before(index, 1);
    let next = context.after(index, 1);
    let deed = |word: &str| {
        matches!(
            word,
            "rolled"
                | "kicked"
                | "bit"
                | "trod"
                | "threw"
                | "fell"
                | "caught"
                | "got"
                | "hit"
                | "tipped"
                | "flipped"
                | "slipped"
                | "rollover"
                | "vs"
                | "v"
                | "versus"
                | "crash"
                | "accident"
                | "attack"
                | "bite"
                | "kick"
                | "injury"
                | "incident"
                | "collapsed"
                | "exploded"
                | "crushed"
                | "backed"
                | "mauled"
                | "gored"
        )
    };
    let off = |word: &str| {
        matches!(
            word,
            "off"
                | "under"
                | "through"
                | "from"
                | "by"
                | "into"
                | "onto"
                | "on"
                | "vs"
                | "v"
                | "with"
                | "rolled"
                | "flipped"
                | "crashed"
                | "over"
        )
    };
    // "off the quad", "under his ute", "off a two-storey roof": up to three words back.
    let mut start = index;
    for back in 1..=3 {
        let word = context.before(index, back);
        if off(word) {
            start = index - back;
            break;
        }
        let between = is_determiner(word) || context.everyday(index.saturating_sub(back)).is_some();
        if !between || word.is_empty() {
            break;
        }
    }
    let tied = start < index && !matches!(context.before(index, index - start), "on" | "with" | "from");
    let done = deed(next);
    if !(tied || done || (start < index && is_determiner(before) && word != "dog" && word != "cat")) {
        return None;
    }
    let mut end = index + 1;
    if done {
        end += 1;
        // "horse rolled on him"
        if matches!(context.word(end), "on" | "by" | "over" | "onto" | "him" | "her" | "into")
            && context.same_sentence(index, end + 1)
        {
            end += 2;
        }
    }
    let strength = if tied || done { Weight::Medium } else { Weight::Weak };
    add(out, start..end.min(context.len()), "risk", strength, EventClass::Crash, Weight::Weak);
    Some(end)
}

#[cfg(test)]
mod tests {
    use crate::assessment::SpanKind;
    use crate::details::testing::words;

    #[test]
    fn what_hurt_is_an_event() {
        for (draft, found) in [
            ("open fracture, quad rollover, flown in", "quad rollover"),
            ("broken pelvis, a horse rolled on him", "horse rolled"),
            ("femur fracture off the trampoline", "off the trampoline"),
            ("intubated, he was found under his tractor", "tractor"),
        ] {
            let all = words(draft, SpanKind::Event);
            assert!(all.iter().any(|words| words.contains(found)), "{draft}: {all:?}");
        }
    }

    #[test]
    fn things_alone_hurt_nobody() {
        for draft in
            ["new bike day", "my dog is on the sofa", "off the roof of the world", "sepsis and my cat"]
        {
            assert!(words(draft, SpanKind::Event).is_empty(), "{draft}: {:?}", words(draft, SpanKind::Event));
        }
    }
}
