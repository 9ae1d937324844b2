//! Nouns that name a doer.

use super::super::Detail;
use super::super::context::{Context, is_determiner};
use super::{add, is_former};
use crate::lexicon::{Magnitude, Role, Weight};
use crate::text::WordList;

/// "grader driver", "crystal shop owner", "bishop": a noun that names a doer, with one modifier; the token after it.
pub(super) fn doer(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) -> Option<usize> {
    static DOERS: WordList = WordList::new(&[
        "driver",
        "operator",
        "instructor",
        "teacher",
        "coach",
        "player",
        "captain",
        "pilot",
        "keeper",
        "singer",
        "owner",
        "worker",
        "president",
        "chief",
        "champion",
        "rower",
        "diver",
        "minister",
        "officer",
        "clerk",
        "engineer",
        "farmer",
        "inspector",
        "fitter",
        "conductor",
        "umpire",
        "referee",
        "skipper",
        "deckhand",
        "jockey",
        "trainer",
        "dealer",
        "trader",
        "seller",
        "vendor",
        "cook",
        "mechanic",
        "guard",
        "warden",
        "ranger",
        "herder",
        "rider",
        "wrestler",
        "boxer",
        "dancer",
        "violinist",
        "pianist",
        "drummer",
        "influencer",
        "streamer",
        "contestant",
        "councillor",
        "magistrate",
        "deputy",
        "detective",
        "sheriff",
        "lineman",
        "welder",
        "roofer",
        "carpenter",
        "fisherman",
        "trawlerman",
        "lifeguard",
        "headteacher",
        "headmaster",
        "headmistress",
        "librarian",
        "beekeeper",
        "bellringer",
        "groundsman",
        "greenkeeper",
        "postmistress",
    ]);
    let word = context.stem(index);
    let (stem, plural) = match word.strip_suffix('s') {
        Some(stem) if DOERS.holds(stem) => (stem, true),
        _ => (word, false),
    };
    if !DOERS.holds(stem) || plural && !is_determiner(context.before(index, 1)) {
        return None;
    }
    let before = context.before(index, 1);
    let modified = context.follows_word(index)
        && !is_determiner(before)
        && !matches!(
            before,
            "and"
                | "or"
                | "of"
                | "to"
                | "is"
                | "was"
                | "as"
                | "for"
                | "with"
                | "by"
                | "i"
                | "best"
                | "good"
                | "great"
                | "not"
        );
    let start = if modified { index - 1 } else { index };
    let led = is_determiner(context.before(start, 1))
        || is_former(context.before(start, 1))
        || modified
        || matches!(context.before(start, 1), "as" | ",");
    if !led {
        return None;
    }
    add(out, start..index + 1, "doer", Weight::Medium, Magnitude::UNKNOWN, Role::Plain);
    Some(index + 1)
}
