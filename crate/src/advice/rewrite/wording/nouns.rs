//! Word classes that decide how a phrase for a person reads.

use super::super::tokens::Tokens;

/// Nouns for a person that an age or a trade may stand before, and that bring somebody in.
pub(super) fn is_person_noun(word: &str) -> bool {
    matches!(
        word,
        "patient"
            | "pt"
            | "client"
            | "resident"
            | "man"
            | "woman"
            | "lady"
            | "gentleman"
            | "gent"
            | "bloke"
            | "chap"
            | "guy"
            | "lad"
            | "lass"
            | "fella"
            | "fellow"
            | "dude"
            | "girl"
            | "boy"
            | "male"
            | "female"
            | "kid"
            | "child"
            | "baby"
            | "infant"
            | "teen"
            | "teenager"
            | "person"
            | "pensioner"
            | "gal"
            | "grandma"
            | "grandad"
            | "granny"
            | "mum"
            | "mom"
    )
}

/// Verbs that open a phrase of work: "drives the 74".
pub(in super::super) fn is_work_verb(word: &str) -> bool {
    matches!(
        word,
        "drives"
            | "drove"
            | "runs"
            | "ran"
            | "works"
            | "worked"
            | "working"
            | "teaches"
            | "taught"
            | "served"
            | "owns"
            | "owned"
            | "sells"
            | "sold"
            | "plays"
            | "played"
            | "keeps"
            | "kept"
            | "fixes"
            | "sings"
            | "coaches"
            | "coached"
            | "used"
            | "driving"
            | "running"
            | "teaching"
            | "drive"
            | "run"
            | "teach"
            | "sell"
            | "cook"
            | "cooks"
            | "cooked"
            | "built"
            | "presents"
            | "presented"
            | "reads"
            | "rides"
            | "fishes"
            | "farms"
            | "farmed"
            | "flew"
            | "flies"
            | "manages"
            | "managed"
            | "delivers"
            | "delivered"
            | "led"
            | "leads"
    )
}

/// Nouns that end a trade told in several words.
pub(super) fn is_trade_noun(word: &str) -> bool {
    matches!(
        word,
        "driver"
            | "clerk"
            | "officer"
            | "worker"
            | "teacher"
            | "player"
            | "manager"
            | "owner"
            | "leader"
            | "keeper"
            | "inspector"
            | "operator"
    )
}

pub(super) fn be(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "been"
            | "being"
            | "she's"
            | "he's"
            | "who's"
            | "they're"
            | "shes"
            | "hes"
            | "it's"
    )
}

pub(super) fn person_follows(tokens: &Tokens<'_>, at: usize) -> bool {
    is_person_noun(tokens.word(at).trim_end_matches("'s"))
}

/// Whether the word at `at` looks like a noun that an age before it describes.
pub(in super::super) fn describes(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    tokens.is_word(at)
        && !tokens.is_preposition(at)
        && !tokens.is_determiner(at)
        && !be(word)
        && !word.ends_with("ed")
        && !matches!(
            word,
            "who"
                | "with"
                | "and"
                | "but"
                | "whose"
                | "that"
                | "came"
                | "come"
                | "comes"
                | "went"
                | "goes"
                | "has"
                | "had"
                | "have"
                | "for"
                | "post"
                | "again"
                | "today"
                | "tonight"
                | "then"
                | "so"
                | "as"
                | "or"
                | "not"
                | "just"
                | "still"
                | "will"
                | "can"
                | "could"
                | "would"
                | "did"
                | "didn't"
                | "told"
                | "said"
                | "says"
                | "got"
                | "getting"
                | "looks"
                | "looked"
                | "made"
                | "now"
                | "when"
                | "if"
                | "because"
                | "like"
                | "fell"
                | "sat"
                | "took"
                | "lives"
                | "lost"
                | "brought"
                | "than"
                | "old"
                | "once"
                | "it"
                | "he"
                | "she"
                | "i"
                | "we"
                | "they"
                | "you"
                | "x"
                | "xx"
                | "without"
                | "wearing"
        )
}
