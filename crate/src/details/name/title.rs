//! Names after a title.

use super::super::Detail;
use super::super::context::Context;
use super::{is_stop, known, last_word, name, run};
use crate::lexicon::Weight;
use crate::text::WordList;

/// Titles; the flag marks those of clinicians.
pub(super) const TITLES: [(&str, bool); 64] = [
    ("mr", false),
    ("mrs", false),
    ("ms", false),
    ("miss", false),
    ("mx", false),
    ("master", false),
    ("sir", false),
    ("dame", false),
    ("lady", false),
    ("lord", false),
    ("dr", true),
    ("doctor", true),
    ("prof", true),
    ("professor", true),
    ("nurse", true),
    ("matron", true),
    ("sister", true),
    ("sr", true),
    ("brother", false),
    ("bro", false),
    ("fr", false),
    ("father", false),
    ("rev", false),
    ("reverend", false),
    ("bishop", false),
    ("pastor", false),
    ("imam", false),
    ("rabbi", false),
    ("canon", false),
    ("deacon", false),
    ("elder", false),
    ("chief", false),
    ("coach", false),
    ("captain", false),
    ("capt", false),
    ("lt", false),
    ("sgt", false),
    ("constable", false),
    ("mayor", false),
    ("councillor", false),
    ("cllr", false),
    ("senator", false),
    ("judge", false),
    ("uncle", false),
    ("auntie", false),
    ("aunty", false),
    ("aunt", false),
    ("nana", false),
    ("nan", false),
    ("gran", false),
    ("granny", false),
    ("grandma", false),
    ("grandad", false),
    ("pop", false),
    ("big", false),
    ("wee", false),
    ("baby", false),
    ("mama", false),
    ("mme", false),
    ("sra", false),
    ("dona", false),
    ("don", false),
    ("nonna", false),
    ("tito", false),
];

/// Titles of other tongues, all followed by a name in use.
pub(super) static OTHER_TITLES: WordList = WordList::new(&[
    "tita", "lola", "lolo", "koro", "whaea", "matua", "kuia", "gogo", "tannie", "oom", "nonno", "senora",
    "senor", "monsieur", "mai", "mzee",
]);

/// Titles after which a lower-case word is still a name.
pub(super) static SURE_TITLES: WordList =
    WordList::new(&["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "auntie", "aunty", "nonna", "mme", "sra"]);

/// A title and what follows.
pub(super) fn titled(context: &Context<'_>, index: usize) -> Option<Detail> {
    let word = context.word(index);
    let first = word.as_bytes().first();
    let listed = TITLES
        .iter()
        .find(|(title, _)| title.len() == word.len() && title.as_bytes().first() == first && *title == word)
        .map(|&(_, clinician)| clinician);
    let clinician = listed.or_else(|| OTHER_TITLES.holds(word).then_some(false))?;
    let at = if context.word(index + 1) == "." && context.joined(index) { index + 2 } else { index + 1 };
    if !context.same_sentence(index, at) || !context.is_word(at) {
        return None;
    }
    let sure = SURE_TITLES.holds(word);
    let formal = matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "doctor"
            | "prof"
            | "professor"
            | "mme"
            | "sra"
            | "senora"
            | "senor"
    );
    let own_capital = context.capital(index);
    let first = known(context, at);
    let named = first.given.is_some() || first.surname.is_some();
    if context.capital(at) {
        // "Chief", "Coach" and "Baby" open sentences too: then a name of the lists must follow, or two capitals.
        let rare = context.everyday(at).is_none();
        let fits = sure || (own_capital && (named || rare)) || (named && rare);
        if !fits || (is_stop(context, at) && !(sure && named)) {
            return None;
        }
        let end = run(context, index, at).max(at + 1);
        let last_at = last_word(context, at..end);
        let last = known(context, last_at);
        // "Mrs Doyle" is a surname and "Auntie Pat" a given name; the same word must not count as both.
        let (given, surname) = match (last_at == at, formal) {
            (false, _) => (first.given, last.surname),
            (true, true) => (None, first.surname.or(first.given)),
            (true, false) => (first.given, if first.given.is_some() { None } else { first.surname }),
        };
        return Some(name(index..end, "title", Weight::Strong, given, surname, clinician));
    }
    let small_word = context.everyday(at).is_some_and(|size| size <= 35);
    let unlisted = matches!(word, "mr" | "mrs" | "ms" | "dr")
        && context.everyday(at).is_none()
        && context.word(at).len() >= 4;
    let lower_name = sure && (named || unlisted) && !small_word && word != "miss";
    let miss = word == "miss" && named && context.everyday(at).is_none() && own_capital;
    (lower_name || miss).then(|| {
        name(index..at + 1, "title_lower", Weight::Medium, None, first.surname.or(first.given), clinician)
    })
}
