//! Family relations: "his daughter", "mum of triplets", "two sisters", "the mayor's brother".
//!
//! Terms that are also everyday words ("partner", "boy", "nan") count only after a determiner or a possessive.

use super::context::{Context, is_determiner, is_possessive, push};
use super::{Detail, DetailValue};
use crate::assessment::SpanKind;
use crate::lexicon::{Entry, KinshipClass, Weight};

/// Finds relations.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Detail>) {
    let mut index = 0;
    while index < context.len() {
        let found = context.longest(index, |hit| match hit.entry {
            Entry::Kinship { class, ambiguous } => Some((class, ambiguous)),
            _ => None,
        });
        let Some((tokens, (class, ambiguous))) = found else {
            informal(context, index, out);
            index += 1;
            continue;
        };
        let before = context.before(index, 1);
        let owned = is_possessive(before) || before.ends_with("'s");
        index = tokens.end;
        // "her" and "single" as such say nothing; a bare "boy" is no son.
        if ambiguous && !owned && !(is_determiner(before) && class == KinshipClass::Kin) {
            continue;
        }
        let start = if owned { tokens.start.saturating_sub(1) } else { tokens.start };
        let mut end = tokens.end;
        // "mother of three", "dad of four"
        let parent = class == KinshipClass::FamilySize
            || matches!(
                context.stem(end - 1),
                "mother"
                    | "mum"
                    | "mom"
                    | "mam"
                    | "dad"
                    | "father"
                    | "granny"
                    | "gran"
                    | "grandmother"
                    | "nan"
                    | "grandad"
                    | "grandfather"
                    | "parents"
                    | "parent"
                    | "mama"
                    | "momma"
                    | "widow"
                    | "widower"
            );
        // A "boy of nine" is an age.
        if parent
            && context.word(end) == "of"
            && context.same_sentence(start, end)
            && context.number(end + 1).is_some()
        {
            end = context.number(end + 1).map_or(end, |(_, after)| after);
        }
        let strength = match (owned, class) {
            (true, _) => Weight::Strong,
            (false, KinshipClass::Kin | KinshipClass::FamilySize) => Weight::Medium,
            _ => Weight::Weak,
        };
        push(out, start..end, SpanKind::Relation, "kinship", strength, DetailValue::Relation { class });
    }
}

/// Kin words of everyday speech that the list lacks.
fn informal(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    let word = context.stem(index);
    let listed = matches!(
        word,
        "missus"
            | "mam"
            | "da"
            | "momma"
            | "mami"
            | "papi"
            | "abuela"
            | "abuelo"
            | "hija"
            | "hijo"
            | "nuera"
            | "fille"
            | "fils"
            | "pere"
            | "mere"
            | "hubby"
            | "wifey"
            | "widow"
            | "widower"
            | "groom"
            | "bride"
            | "stepdad"
            | "stepmum"
            | "mumma"
            | "granny"
            | "grandkids"
            | "grandson"
            | "granddaughter"
            | "newborns"
            | "twins"
            | "triplets"
            | "siblings"
            | "orphan"
            | "godson"
            | "goddaughter"
            | "ataata"
            | "whanau"
            | "pepi"
            | "tito"
            | "tita"
            | "lola"
            | "lolo"
            | "nonna"
            | "nonno"
    );
    let owned = is_possessive(context.before(index, 1)) || context.before(index, 1).ends_with("'s");
    let owned_only = matches!(
        word,
        "girl"
            | "boy"
            | "lad"
            | "kids"
            | "kid"
            | "man"
            | "girls"
            | "boys"
            | "fella"
            | "old"
            | "ex"
            | "family"
    );
    if listed || (owned && owned_only) {
        let class = KinshipClass::Kin;
        let strength = if owned { Weight::Strong } else { Weight::Medium };
        let start = if owned { index - 1 } else { index };
        push(
            out,
            start..index + 1,
            SpanKind::Relation,
            "kin_word",
            strength,
            DetailValue::Relation { class },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    #[test]
    fn kin_with_their_owner() {
        for (draft, found) in [
            ("his daughter kept asking", "his daughter"),
            ("her mum came in", "her mum"),
            ("the mayor's brother", "mayor's brother"),
            ("a mother of three", "mother of three"),
            ("rang the daughter's phone", "daughter's"),
        ] {
            assert!(
                words(draft, SpanKind::Relation).contains(&found.to_owned()),
                "{draft}: {:?}",
                words(draft, SpanKind::Relation)
            );
        }
    }

    #[test]
    fn everyday_words_are_no_kin() {
        for draft in ["oh boy what a day", "single malt", "pop the kettle on", "ex machina"] {
            assert!(
                words(draft, SpanKind::Relation).is_empty(),
                "{draft}: {:?}",
                words(draft, SpanKind::Relation)
            );
        }
    }
}
