//! Drugs.

use super::super::Detail;
use super::super::context::Context;
use super::add;
use crate::lexicon::Weight;
use crate::text::WordList;

/// Drugs by the endings of international names, and by a dose after the word.
pub(super) fn drug(context: &Context<'_>, index: usize, out: &mut Vec<Detail>) {
    const ENDINGS: [&str; 36] = [
        "mab",
        "pril",
        "olol",
        "statin",
        "cillin",
        "mycin",
        "micin",
        "azole",
        "sartan",
        "gliptin",
        "gliflozin",
        "oxacin",
        "cycline",
        "tidine",
        "setron",
        "triptan",
        "parin",
        "xaban",
        "dipine",
        "azepam",
        "zolam",
        "barbital",
        "caine",
        "profen",
        "dronate",
        "fibrate",
        "lukast",
        "nazole",
        "vir",
        "tinib",
        "ciclib",
        "glutide",
        "phylline",
        "semide",
        "thiazide",
        "triptyline",
    ];
    static NAMES: WordList = WordList::new(&[
        "insulin",
        "methadone",
        "morphine",
        "warfarin",
        "metformin",
        "sertraline",
        "ketamine",
        "viagra",
        "xanax",
        "valium",
        "ozempic",
        "mounjaro",
        "prep",
        "lithium",
        "clozapine",
        "chemo",
        "fentanyl",
        "oxy",
        "oxycodone",
        "codeine",
        "tramadol",
        "adderall",
        "ritalin",
        "prozac",
        "eliquis",
        "digoxin",
        "prednisolone",
        "prednisone",
        "steroids",
        "antibiotics",
        "antivirals",
        "arvs",
        "lindane",
        "isotretinoin",
        "roaccutane",
        "lasix",
        "narcan",
        "naloxone",
        "hrt",
        "botox",
        "filler",
        "fillers",
        "paracetamol",
        "tylenol",
    ]);
    let word = context.stem(index);
    let by_ending = word.len() >= 7
        && context.is_word(index)
        && ENDINGS.iter().any(|ending| word.ends_with(ending))
        && context.everyday(index).is_none();
    if NAMES.holds(word) || by_ending {
        add(out, index..index + 1, "drug", Weight::Medium);
    }
}
