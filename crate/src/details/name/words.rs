//! Words that make, end or rule out a name.

use crate::text::WordList;

/// Words after a name that make it an eponym.
pub(super) static EPONYMS: WordList = WordList::new(&[
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
]);

/// Small words inside a surname.
pub(super) fn is_particle(word: &str) -> bool {
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

/// The last word of a street's, a place's or a house's name.
pub(super) fn is_place_word(word: &str) -> bool {
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
