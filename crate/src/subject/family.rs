//! The author's own family and friends.

use super::{Cue, Kind, Row};
use crate::phrase::Words;
use crate::text::WordList;

pub(super) const CUES: &[Row] = &[
    (
        "my|our|me [own|wee|little|big|great|late|poor|lovely|beautiful|eldest|youngest|older|younger|darling|dear|twin|step|foster|other|first] {kin}",
        3,
    ),
    ("my|our|me great|step - {kin}, my|our|me mother|father|sister|brother|son|daughter - in", 3),
    ("my own {any}", 1),
    ("my {num} yo|year|yr|y", 2),
    (
        "mum|dad|nan|grandad|granny|mam|mom|nana|gran|grandma|grandpa says|said|had|has|is|was|and|turned|would|always|used|made|got|went|phoned|rang|still|came|in|would|loved|on",
        1,
    ),
    ("proud mum|dad|mom|auntie|uncle|parent|mama|mam|nan|sister|brother|wife|husband|of", 1),
    ("best friend|mate|friend|pal", 2),
    ("a friend of mine", 2),
    (
        "my|our friend|mate|neighbour|neighbor|flatmate|housemate|roommate|bestie|landlord|landlady|pal|friends|neighbours",
        2,
    ),
    ("next door, nextdoor", 1),
    ("family christening|wedding|holiday|party|bbq|reunion|chat|dinner|barbecue", 1),
    ("uncle|auntie|aunty|cousin|nana|grandad|granny {cap}", 1),
    ("turns|turned|is {num} today|on|tomorrow|next|this", 1),
    ("happy birthday|anniversary", 1),
    ("birthday party|cake|boy|girl", 1),
    ("wedding|honeymoon|christening|holidays", 1),
    ("school|nursery run, sports day, parents evening, nativity|homework|bedtime", 1),
    ("as a daughter|son|mum|mom|wife|husband|parent|sister|brother|relative|family", 2),
    ("i love|loved you mum|dad|nan|gran|mam|grandad|granny", 2),
    ("love you|ya|u", 1),
    ("rip|miss you mum|dad|nan|gran|mam|grandad|granny|uncle|auntie", 2),
    ("mother|father|sister|brother|daughter|son in law", 1),
];

/// What children call their parents and grandparents; without an owner before it, the author's own is meant.
static PARENTS: WordList = WordList::new(&[
    "mum", "mums", "mom", "moms", "mam", "mams", "mammy", "mama", "mummy", "dad", "dads", "daddy", "daddys",
    "nan", "nans", "nana", "nanas", "gran", "grans", "granny", "grannys", "grandma", "grandmas", "grandad",
    "grandads", "granddad", "grandpa", "gramps", "ammi", "abbu", "gogo", "nonna", "lola",
]);
/// Words that make a parent somebody else's, or any parent.
static OWNED: WordList = WordList::new(&[
    "his", "her", "their", "your", "ur", "the", "a", "an", "this", "that", "one", "each", "every", "whose",
    "another", "new", "young", "no", "of", "poor", "proud", "single", "other", "some", "any", "these",
    "those", "anxious", "first", "time", "lovely", "and", "or", "hockey", "dance", "soccer", "old", "hi",
    "hello", "dear", "tired", "many", "most", "all", "it", "which", "big", "hes", "shes", "u", "s",
]);

/// Cues for parents that are nobody else's: "Mum hid her teeth", "told Dad".
pub(super) fn bare_parents(words: &Words<'_>) -> impl Iterator<Item = Cue> {
    (0..words.len()).filter(|&index| PARENTS.holds(words.get(index))).filter_map(|index| {
        let before = index.checked_sub(1).map_or("", |index| words.get(index));
        let owned = OWNED.holds(before) || before.ends_with('s') && before.len() > 3;
        (!owned).then_some(Cue {
            kind: Kind::Family,
            tokens: index..index + 1,
            weight: 2,
            rule: "bare_parent",
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn family() {
        testing::all(
            Kind::Family,
            &[
                "Mum loves gardening. My mum turned 80",
                "our wee sister got her licence",
                "My great-uncle Ted told stories",
                "My husband made soup",
                "Dad came home from the stroke unit today",
                "Daddy's 90 the day",
                "my best friend moved to Leeds",
            ],
        );
    }
}
