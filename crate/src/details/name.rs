//! Names of persons: "Mrs Doyle", "Ernie Robson", "Tolan, Bernie", "Dani R.", "gary probert", "J.F.", a lone "Maureen".
//!
//! A title is the surest sign, then a given name with a surname, then a lone given name. Names that are also everyday
//! words ("Will", "Grace", "May") count only with a capital inside a sentence, or where a surname follows. Eponyms are no
//! persons: a word inside a condition or facility of the lexicon, or before "sign", "disease" and the like.
//!
//! Known gaps: names in no list, without a title and in lower case; Chinese and Korean order.

use std::ops::Range;

use super::context::Context;
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, NameRate, Weight};
use crate::text::TokenKind;

/// Titles; the flag marks those of clinicians.
const TITLES: [(&str, bool); 64] = [
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
const OTHER_TITLES: [&str; 16] = [
    "tita", "lola", "lolo", "koro", "whaea", "matua", "kuia", "gogo", "tannie", "oom", "nonno", "senora",
    "senor", "monsieur", "mai", "mzee",
];

/// Titles after which a lower-case word is still a name.
const SURE_TITLES: [&str; 12] =
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "auntie", "aunty", "nonna", "mme", "sra"];

/// Words after a name that make it an eponym.
const EPONYMS: [&str; 40] = [
    "sign",
    "signs",
    "disease",
    "syndrome",
    "score",
    "scale",
    "procedure",
    "test",
    "position",
    "palsy",
    "fracture",
    "tube",
    "catheter",
    "classification",
    "contracture",
    "operation",
    "manoeuvre",
    "maneuver",
    "law",
    "criteria",
    "drain",
    "line",
    "mask",
    "forceps",
    "blade",
    "reflex",
    "lymphoma",
    "tumour",
    "tumor",
    "hernia",
    "ulcer",
    "encephalopathy",
    "disorder",
    "index",
    "rule",
    "ring",
    "bag",
    "frame",
    "collar",
    "pump",
];

/// Small words inside a surname.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "di"
            | "del"
            | "van"
            | "von"
            | "der"
            | "bin"
            | "al"
            | "el"
            | "la"
            | "le"
            | "te"
            | "ap"
            | "o'"
            | "mac"
            | "mc"
            | "st"
            | "dos"
            | "du"
    )
}

/// What the lexicon says of one word as a name.
#[derive(Clone, Copy, Default)]
struct Known {
    given: Option<NameRate>,
    surname: Option<NameRate>,
    eponym: bool,
    other: bool,
}

/// Finds names and initials.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut index = 0;
    while index < context.len() {
        let found = titled(context, index)
            .or_else(|| surname_first(context, index))
            .or_else(|| given_first(context, index))
            .or_else(|| lone_surname(context, index))
            .or_else(|| initials(context, index));
        match found {
            Some(detail) => {
                index = detail.tokens.end.max(index + 1);
                out.push(detail);
            }
            None => index += 1,
        }
    }
}

fn known(context: &Context<'_>, index: usize) -> Known {
    let mut known = Known::default();
    for hit in context.hits_at(index) {
        match hit.entry {
            Entry::GivenName { rate, .. } | Entry::Nickname { rate } => known.given = Some(rate),
            Entry::Surname { rate } => known.surname = Some(rate),
            Entry::Condition { ambiguous: false, .. } | Entry::Facility { upper_only: false, .. } => {
                known.eponym = true
            }
            Entry::Place { .. } | Entry::Region { .. } => known.other = true,
            _ => {}
        }
    }
    let next = context.after(index, 1);
    if EPONYMS.contains(&next)
        || (next == "'" && EPONYMS.contains(&context.after(index, 2)))
        || (next == "-" && known.eponym)
    {
        known.eponym = true;
    }
    known
}

/// The commoner of both countries per 100,000; 0 when unknown.
fn per_100k(rate: Option<NameRate>) -> f64 {
    rate.and_then(|rate| rate.uk.max(rate.us).get()).unwrap_or(0.0)
}

fn name(
    tokens: Range<usize>,
    rule: &'static str,
    strength: Weight,
    given: Option<NameRate>,
    surname: Option<NameRate>,
    clinician: bool,
) -> Detail {
    Detail {
        tokens,
        kind: SpanKind::Name,
        rule,
        strength,
        value: DetailValue::Name { given, surname, clinician },
    }
}

/// The token after a run of capitalised names and initials that starts at `at`, at most five words long.
fn run(context: &Context<'_>, from: usize, at: usize) -> usize {
    let mut end = at;
    let mut words = 0;
    while words < 5 && context.same_sentence(from, end) {
        let word = context.word(end);
        let next = end + 1;
        if context.is_word(end) && context.capital(end) && !is_stop(context, end) {
            // An initial with its full stop belongs to the name.
            let dotted = word.len() == 1 && context.word(next) == "." && context.joined(end);
            end = if dotted { next + 1 } else { next };
            words += 1;
            if word.ends_with("'s") {
                break;
            }
        } else if words > 0 && context.capital(next) && (is_particle(word) || is_inner_hyphen(context, end)) {
            end = next;
        } else if words > 0
            && matches!(word, "\"" | "(")
            && context.capital(next)
            && matches!(context.word(next + 1), "\"" | ")")
        {
            end = next + 2;
        } else {
            break;
        }
    }
    // A dangling sign is no part of the name.
    while end > at
        && context.kind(end - 1) == Some(TokenKind::Sign)
        && !matches!(context.word(end - 1), "." | "\"" | ")")
    {
        end -= 1;
    }
    end
}

/// The hyphen of a double name.
fn is_inner_hyphen(context: &Context<'_>, index: usize) -> bool {
    context.word(index) == "-"
        && context.joined(index)
        && !context.token(index).is_some_and(|token| token.spaced)
}

/// A capitalised word that does not go on a name: an everyday small word, a weekday, a unit.
fn is_stop(context: &Context<'_>, index: usize) -> bool {
    let common = context.everyday(index).is_some_and(|size| size <= 10);
    let known = known(context, index);
    let name_like = per_100k(known.given) > 20.0 || per_100k(known.surname) > 5.0;
    (common && !name_like)
        || matches!(
            context.word(index),
            "i" | "i'm"
                | "i'll"
                | "i've"
                | "i'd"
                | "ward"
                | "unit"
                | "hospital"
                | "icu"
                | "ed"
                | "er"
                | "nhs"
        )
        || is_calendar(context.word(index))
}

fn is_calendar(word: &str) -> bool {
    matches!(
        word.strip_suffix("'s").unwrap_or(word),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "july"
            | "september"
            | "october"
            | "november"
            | "december"
            | "christmas"
            | "easter"
    )
}

/// A title and what follows.
fn titled(context: &Context<'_>, index: usize) -> Option<Detail> {
    let word = context.word(index);
    let listed = TITLES.iter().find(|(title, _)| *title == word).map(|&(_, clinician)| clinician);
    let clinician = listed.or_else(|| OTHER_TITLES.contains(&word).then_some(false))?;
    let at = if context.word(index + 1) == "." && context.joined(index) { index + 2 } else { index + 1 };
    if !context.same_sentence(index, at) || !context.is_word(at) {
        return None;
    }
    let sure = SURE_TITLES.contains(&word);
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

fn last_word(context: &Context<'_>, range: Range<usize>) -> usize {
    range.clone().rev().find(|&at| context.is_word(at)).unwrap_or(range.start)
}

/// "Tolan, Bernie", "WHITTAKER, COLT", "Hutchison, J."
fn surname_first(context: &Context<'_>, index: usize) -> Option<Detail> {
    let surname = known(context, index);
    if !(context.is_word(index)
        && context.capital(index)
        && context.word(index + 1) == ","
        && context.same_sentence(index, index + 2))
    {
        return None;
    }
    if surname.surname.is_none()
        || context.everyday(index).is_some_and(|size| size <= 50)
        || surname.eponym
        || is_calendar(context.word(index))
    {
        return None;
    }
    let at = index + 2;
    let first = known(context, at);
    let initial = context.word(at).len() == 1 && context.word(at) != "i" && context.word(at) != "a";
    let more_given = per_100k(first.given) > per_100k(first.surname)
        && per_100k(surname.surname) > per_100k(surname.given);
    if !context.capital(at) || !(initial || (more_given && context.everyday(at).is_none())) {
        return None;
    }
    let end = if initial && context.word(at + 1) == "." { at + 2 } else { at + 1 };
    Some(name(index..end, "surname_first", Weight::Strong, first.given, surname.surname, false))
}

/// A given name, alone or with what follows.
fn given_first(context: &Context<'_>, index: usize) -> Option<Detail> {
    let first = known(context, index);
    // "She" and "I" stand in the lists of names too.
    let pronoun = matches!(
        context.stem(index),
        "she" | "he" | "it" | "they" | "we" | "you" | "i" | "her" | "his" | "my" | "me" | "so" | "an"
    );
    if !context.is_word(index) || pronoun || first.eponym || is_calendar(context.word(index)) {
        return None;
    }
    if !context.capital(index) {
        return lower(context, index, first);
    }
    let everyday = context.everyday(index);
    let end = run(context, index, index);
    let words = (index..end).filter(|&at| context.is_word(at)).count();
    let last_at = last_word(context, index..end.max(index + 1));
    let last = known(context, last_at);
    let led_by_place = matches!(context.before(index, 1), "in" | "from" | "near" | "outside") && first.other;
    let place = is_place_word(context.word(last_at))
        || matches!(context.word(index), "lake" | "mount" | "port" | "fort" | "cape");
    if words >= 2 && !led_by_place && !place {
        let initial_last = context.word(last_at).len() == 1;
        let surname_like = last.surname.is_some() || initial_last || context.everyday(last_at).is_none();
        let word_pair = everyday.is_some_and(|size| size <= 35)
            && context.everyday(last_at).is_some_and(|size| size <= 50);
        let shouted = context.upper(index)
            && context.upper(last_at)
            && (everyday.is_some() || context.everyday(last_at).is_some());
        if first.given.is_some() && surname_like && !word_pair && !shouted && !last.eponym {
            let opening_word = everyday.is_some() && context.opens_sentence(index);
            let strength =
                if opening_word && per_100k(last.surname) < 1.0 { Weight::Weak } else { Weight::Strong };
            return Some(name(index..end, "full_name", strength, first.given, last.surname, false));
        }
        // Unknown given name, known surname: "Tyrell Whitfield", "Wrenley Castellano".
        if everyday.is_none()
            && last.surname.is_some()
            && context.everyday(last_at).is_none()
            && !first.other
            && !last.other
            && !context.upper(index)
        {
            return Some(name(index..end, "full_name", Weight::Medium, None, last.surname, false));
        }
    }
    lone(context, index, first, everyday, led_by_place)
}

/// The last word of a street's, a place's or a house's name.
fn is_place_word(word: &str) -> bool {
    matches!(
        word,
        "street"
            | "st"
            | "road"
            | "rd"
            | "lane"
            | "avenue"
            | "ave"
            | "valley"
            | "harbor"
            | "harbour"
            | "lake"
            | "island"
            | "mall"
            | "house"
            | "court"
            | "lodge"
            | "park"
            | "beach"
            | "county"
            | "bend"
            | "bay"
            | "creek"
            | "hospital"
            | "clinic"
            | "ward"
            | "centre"
            | "center"
            | "school"
            | "college"
            | "university"
            | "rest"
            | "drive"
            | "close"
            | "crescent"
            | "trust"
            | "health"
            | "medical"
            | "rehab"
    )
}

/// A lone given name with a capital.
fn lone(
    context: &Context<'_>,
    index: usize,
    first: Known,
    everyday: Option<u8>,
    led_by_place: bool,
) -> Option<Detail> {
    let given = first.given?;
    let rate = per_100k(Some(given));
    let opens = context.opens_sentence(index);
    let next = context.after(index, 1);
    if context.word(index).len() < 2
        || (context.upper(index) && (everyday.is_some() || context.word(index).len() <= 3))
    {
        return None;
    }
    let person_context = matches!(
        next,
        "in" | "was"
            | "is"
            | "has"
            | "had"
            | "told"
            | "said"
            | "asked"
            | "who"
            | "died"
            | "came"
            | "held"
            | "from"
            | "turned"
            | "got"
            | "and"
            | "wants"
            | "needs"
            | "loves"
    ) || context.word(index).ends_with("'s")
        || (next == "," && context.number(index + 2).is_some())
        || matches!(
            context.before(index, 1),
            "with"
                | "for"
                | "called"
                | "named"
                | "dear"
                | "hi"
                | "our"
                | "is"
                | "rip"
                | "to"
                | "thanks"
                | "congrats"
                | "love"
                | "and"
                | "meet"
        );
    let strength = match everyday {
        _ if led_by_place => return None,
        // "She's" and "It's" are no names, whatever the lists hold.
        Some(..=10) if rate < 5.0 => return None,
        // "May was a diamond", but "Will you" and "Hope so".
        Some(_)
            if opens
                && rate >= 5.0
                && matches!(next, "was" | "had" | "has" | "told" | "said" | "died" | "came" | "asked") =>
        {
            Weight::Weak
        }
        // "May" and "Will" at the start of a sentence are words.
        Some(_) if opens && !(context.word(index).ends_with("'s") || next == ",") => return None,
        Some(size) if size <= 35 && !(person_context && rate >= 1.0) => return None,
        Some(_) if rate < 0.3 => return None,
        Some(_) => Weight::Weak,
        None if rate >= 5.0 && !first.other => Weight::Strong,
        None if rate >= 0.5 && person_context => Weight::Strong,
        None if rate >= 0.5 || !first.other => Weight::Medium,
        None => Weight::Weak,
    };
    // "Brayden K.", "Dani R."
    let initial = context.word(index + 1).len() == 1
        && context.capital(index + 1)
        && context.same_sentence(index, index + 1)
        && context.word(index + 1) != "i";
    let end = match (initial, context.word(index + 2) == "." && context.joined(index + 1)) {
        (true, true) => index + 3,
        (true, false) => index + 2,
        _ => index + 1,
    };
    Some(name(index..end, "given_name", strength, Some(given), None, false))
}

/// "gary probert", "marcus": names in lower case.
fn lower(context: &Context<'_>, index: usize, first: Known) -> Option<Detail> {
    let rate = per_100k(first.given);
    if context.everyday(index).is_some() || rate < 2.0 || context.word(index).len() < 3 {
        return None;
    }
    let last = known(context, index + 1);
    let pair = context.is_word(index + 1)
        && context.same_sentence(index, index + 1)
        && per_100k(last.surname) > 0.3
        && context.everyday(index + 1).is_none()
        && !context.word(index).ends_with("'s");
    if pair {
        return Some(name(
            index..index + 2,
            "full_name_lower",
            Weight::Medium,
            first.given,
            last.surname,
            false,
        ));
    }
    let led_by_place =
        matches!(context.before(index, 1), "in" | "from" | "near" | "outside" | "at" | "the" | "a" | "an")
            && first.other;
    (rate >= 5.0 && !led_by_place && !first.other)
        .then(|| name(index..index + 1, "given_name_lower", Weight::Medium, first.given, None, false))
}

/// A surname alone with a capital: "Villanueva", "McGoldrick".
fn lone_surname(context: &Context<'_>, index: usize) -> Option<Detail> {
    let only = known(context, index);
    let surname = only.surname?;
    let plain = context.is_word(index)
        && context.capital(index)
        && context.everyday(index).is_none()
        && !only.eponym
        && !only.other
        && context.word(index).len() >= 4
        && !is_calendar(context.word(index));
    let led_by_place =
        matches!(context.before(index, 1), "in" | "from" | "near" | "outside" | "at" | "#" | "@");
    if !plain || led_by_place || context.upper(index) && context.clinical_around(&(index..index + 1)) == 0 {
        return None;
    }
    let strength = if per_100k(Some(surname)) >= 0.5 && !context.opens_sentence(index) {
        Weight::Medium
    } else {
        Weight::Weak
    };
    Some(name(index..index + 1, "surname", strength, None, Some(surname), false))
}

/// "J.F.", "C.W.", and "JW" after a word for a patient or before an age.
fn initials(context: &Context<'_>, index: usize) -> Option<Detail> {
    let letter = |at: usize| context.word(at).len() == 1 && context.is_word(at) && context.capital(at);
    let initials = |tokens, strength| {
        let value = DetailValue::Name { given: None, surname: None, clinician: false };
        Some(Detail { tokens, kind: SpanKind::Initials, rule: "initials", strength, value })
    };
    if letter(index)
        && context.word(index + 1) == "."
        && letter(index + 2)
        && context.word(index + 3) == "."
        && context.joined(index)
        && context.same_sentence(index, index + 2)
        && !letter(index + 4)
        && index.checked_sub(2).is_none_or(|two| !letter(two))
        && !matches!(
            (context.word(index), context.word(index + 2)),
            ("u", "s" | "k") | ("p", "m" | "s") | ("a", "m") | ("i", "v" | "d" | "e") | ("e", "g")
        )
    {
        return initials(index..index + 4, Weight::Strong);
    }
    let pair = context.upper(index) && context.is_word(index) && context.word(index).len() == 2;
    if pair {
        let patient_before = matches!(
            context.before(index, 1),
            "pt" | "patient" | "client" | "resident" | "mr" | "mrs" | "ms" | "miss" | "baby" | "initials"
        );
        let age_after = (context.word(index + 1) == ","
            && context.number(index + 2).is_some_and(|(number, _)| (14..110).contains(&number)))
            || context
                .digits_then_letters(index + 1)
                .is_some_and(|(_, letters)| matches!(letters, "yo" | "f" | "m"));
        if (patient_before || age_after) && context.same_sentence(index, index + usize::from(age_after)) {
            return initials(index..index + 1, Weight::Medium);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    fn names(draft: &str) -> Vec<String> {
        words(draft, SpanKind::Name)
    }

    #[test]
    fn names_in_many_shapes() {
        for (draft, found) in [
            ("lovely Mrs Doyle again", "Mrs Doyle"),
            ("Ernie Robson turned 100", "Ernie Robson"),
            ("Dr. Pauline Smarch-Olesen did it", "Dr. Pauline Smarch-Olesen"),
            ("bed 3 Tolan, Bernie needs fluids", "Tolan, Bernie"),
            ("poor Brayden K. again", "Brayden K."),
            ("ran into gary probert at clinic", "gary probert"),
            ("Darnell \"Peanut\" Spivey says hi", "Darnell \"Peanut\" Spivey"),
            ("I sat with Maureen all night", "Maureen"),
            ("asked mr kowalski to wait", "mr kowalski"),
            ("Grace O’Malley was a laugh", "Grace O’Malley"),
            ("I sat with Grace, 91, till dawn", "Grace"),
            ("saw Siobhán McAteer today", "Siobhán McAteer"),
        ] {
            assert!(names(draft).contains(&found.to_owned()), "{draft}: {:?}", names(draft));
        }
    }

    #[test]
    fn words_eponyms_drugs_and_places_are_no_persons() {
        for draft in [
            "Will you be there in May? Hope so.",
            "Grace period ends soon, mark my words",
            "a positive Murphy's sign",
            "her Crohn's and his Parkinson's",
            "Kawasaki disease in a toddler",
            "put a Foley catheter in",
            "on Keppra and Humira now",
            "See you on Tuesday at Easter",
            "I miss you all",
        ] {
            assert!(names(draft).is_empty(), "{draft}: {:?}", names(draft));
        }
    }

    #[test]
    fn initials_with_full_stops_or_beside_an_age() {
        assert_eq!(words("poor J.F. is back", SpanKind::Initials), ["J.F."]);
        assert_eq!(words("pt JW in again", SpanKind::Initials), ["JW"]);
        assert!(words("the U.K. at 5 p.m. and TB, US", SpanKind::Initials).is_empty());
    }
}
