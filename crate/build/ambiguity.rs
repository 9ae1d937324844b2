//! Which terms are also everyday words, so that callers must ask for context.

use crate::Lexicon;

/// Common words that are nearly always meant medically in a draft.
const PLAIN_CONDITIONS: [&str; 60] = [
    "stroke",
    "cancer",
    "asthma",
    "diabetes",
    "dementia",
    "pneumonia",
    "sepsis",
    "flu",
    "fever",
    "seizure",
    "seizures",
    "epilepsy",
    "fracture",
    "miscarriage",
    "stillbirth",
    "overdose",
    "suicide",
    "pregnant",
    "pregnancy",
    "tumour",
    "tumor",
    "leukaemia",
    "leukemia",
    "arthritis",
    "migraine",
    "depression",
    "anxiety",
    "psychosis",
    "schizophrenia",
    "autism",
    "autistic",
    "haemorrhage",
    "hemorrhage",
    "hernia",
    "appendicitis",
    "gangrene",
    "ulcer",
    "abscess",
    "allergy",
    "anaemia",
    "anemia",
    "jaundice",
    "meningitis",
    "measles",
    "malaria",
    "rabies",
    "polio",
    "hepatitis",
    "cholera",
    "syphilis",
    "amputation",
    "transplant",
    "biopsy",
    "chemotherapy",
    "dialysis",
    "caesarean",
    "cesarean",
    "hysterectomy",
    "mastectomy",
    "paralysis",
];

/// Facility terms that the common-word rule would miss or take wrongly.
const LOOSE_FACILITY_TERMS: [&str; 33] = [
    "er",
    "the or",
    "or 1",
    "or 2",
    "or 3",
    "or 5",
    "ed",
    "em",
    "ent",
    "gum",
    "the lab",
    "the floor",
    "the unit",
    "the surgery",
    "the corridor",
    "the va",
    "the rig",
    "7a",
    "8b",
    "rest room",
    "quiet room",
    "family room",
    "resus 1",
    "imaging",
    "rehab",
    "psych",
    "111",
    "asu",
    "mess",
    "the chapel",
    "4 west",
    "5 east",
    "hse",
];
const PLAIN_FACILITY_TERMS: [&str; 12] = [
    "hospice",
    "mortuary",
    "morgue",
    "maternity",
    "triage",
    "radiology",
    "cardiology",
    "oncology",
    "neurology",
    "ambulance",
    "pathology",
    "psychiatry",
];

/// Occupations that are everyday words first.
const LOOSE_OCCUPATIONS: [&str; 44] = [
    "general",
    "host",
    "reader",
    "guide",
    "model",
    "cook",
    "judge",
    "minister",
    "operator",
    "driver",
    "star",
    "star player",
    "page",
    "usher",
    "major",
    "private",
    "runner",
    "catcher",
    "checker",
    "cutter",
    "fitter",
    "washer",
    "turner",
    "potter",
    "hand",
    "help",
    "marker",
    "packer",
    "picker",
    "porter",
    "temp",
    "tester",
    "winder",
    "worker",
    "assistant",
    "manager",
    "member",
    "officer",
    "owner",
    "partner",
    "regular",
    "supervisor",
    "trainer",
    "executive",
];

fn single(term: &str) -> bool {
    !term.contains([' ', '-', '/', '&'])
}

/// Conditions: one short common word, such as `shock`, `burn` or `cold`.
pub fn condition(term: &str, lexicon: &Lexicon) -> bool {
    single(term) && (term.len() <= 2 || lexicon.is_word(term, 35)) && !PLAIN_CONDITIONS.contains(&term)
}

/// Facility terms: one common word, such as `recovery` or `majors`.
pub fn facility_term(term: &str, lexicon: &Lexicon) -> bool {
    LOOSE_FACILITY_TERMS.contains(&term)
        || (single(term) && lexicon.is_word(term, 60) && !PLAIN_FACILITY_TERMS.contains(&term))
}

/// Occupations: everyday words, and one-word titles of the census index that are common words.
pub fn occupation(term: &str, curated: bool, lexicon: &Lexicon) -> bool {
    LOOSE_OCCUPATIONS.contains(&term) || (!curated && single(term) && lexicon.is_word(term, 35))
}

/// Events: one common word, such as `wake`.
pub fn event(term: &str, lexicon: &Lexicon) -> bool {
    (single(term) && lexicon.is_word(term, 20))
        || matches!(term, "the first" | "the only" | "first ever" | "the final" | "the last")
}
