//! The family of a role that the labeller wrote in free words.

/// Families, with words that tell them, in the order they are tried: a dental nurse is dental, a student nurse a student.
/// A word that begins with `…` is an ending; several words stand side by side in the role.
const FAMILIES: [(&str, &[&str]); 11] = [
    ("other", &["vet", "vets", "veterinary"]),
    ("student", &["student", "students", "pre-med", "premed", "undergraduate"]),
    ("dentist", &["dental", "dentist", "dentists", "orthodontist", "hygienist"]),
    ("midwife", &["midwife", "midwives", "midwifery", "doula"]),
    ("pharmacist", &["pharmacist", "pharmacists", "pharmacy"]),
    (
        "paramedic",
        &[
            "paramedic",
            "paramedics",
            "emt",
            "emts",
            "ambulance",
            "999 call handler",
            "first responder",
            "medic",
        ],
    ),
    (
        "care assistant",
        &[
            "hca",
            "hcas",
            "cna",
            "cnas",
            "psw",
            "carer",
            "carers",
            "caregiver",
            "caregivers",
            "aide",
            "aides",
            "care assistant",
            "healthcare assistant",
            "health care assistant",
            "nursing assistant",
            "care worker",
            "support worker",
            "support workers",
            "care team",
            "care home staff",
            "medical assistant",
            "home health",
        ],
    ),
    (
        "nurse",
        &[
            "nurse",
            "nurses",
            "nursing",
            "nurse's",
            "rn",
            "rns",
            "lpn",
            "lvn",
            "np",
            "crna",
            "cpn",
            "matron",
            "matrons",
            "ward sister",
            "a&e sister",
            "charge sister",
            "health visitor",
            "infirmière",
            "advanced clinical practitioner",
            "theatre practitioner",
        ],
    ),
    (
        "other",
        &[
            "receptionist",
            "receptionists",
            "clerk",
            "clerks",
            "secretary",
            "secretaries",
            "manager",
            "managers",
            "porter",
            "chaplain",
            "page",
            "account",
            "social worker",
            "psychologist's",
            "historian",
            "volunteer",
            "practice staff",
            "surgery staff",
        ],
    ),
    (
        "therapist",
        &[
            "therapist",
            "therapists",
            "physio",
            "physios",
            "physiotherapist",
            "physiotherapists",
            "physiotherapy",
            "pt",
            "ot",
            "rt",
            "slp",
            "psychologist",
            "psychologists",
            "psych",
            "counsellor",
            "counselor",
            "counselling",
            "counsellors",
            "psychotherapist",
            "hypnotherapist",
            "chiropractor",
            "osteopath",
            "speech language pathologist",
        ],
    ),
    (
        "doctor",
        &[
            "doctor",
            "doctors",
            "doc",
            "docs",
            "gp",
            "gps",
            "physician",
            "physicians",
            "surgeon",
            "surgeons",
            "consultant",
            "consultants",
            "registrar",
            "registrars",
            "reg",
            "resident",
            "residents",
            "residency",
            "intern",
            "interns",
            "sho",
            "spr",
            "fellow",
            "fellows",
            "fy1",
            "fy2",
            "st5",
            "pgy3",
            "pgy-2",
            "pgy2",
            "hospitalist",
            "intensivist",
            "obstetrician",
            "ob-gyn",
            "psychiatrist",
            "house officer",
            "house officers",
            "medical officer",
            "medical director",
            "anaesthetist",
            "anaesthetists",
            "anaesthetic",
            "anaesthetics",
            "anesthesiologist",
            "attending",
            "physician associate",
            "pa",
            "surgical",
            "md",
            "…ologist",
            "…ologists",
            "…iatrician",
            "…iatricians",
        ],
    ),
];

/// Endings in -ologist that no doctor has.
const NO_DOCTORS: [&str; 3] = ["audiologist", "psychologist", "…technologist"];

/// One of ten families: `other` for what no word tells.
pub fn family(role: &str) -> &'static str {
    let lower = role.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || "&-'’".contains(c)))
        .filter(|word| !word.is_empty())
        .collect();
    let tells = |cue: &str| match cue.strip_prefix('…') {
        Some(ending) => words.iter().any(|word| word.ends_with(ending) && !excluded(word)),
        None => {
            let cue: Vec<&str> = cue.split(' ').collect();
            words.windows(cue.len()).any(|window| window == cue)
        }
    };
    FAMILIES.iter().find(|(_, cues)| cues.iter().any(|cue| tells(cue))).map_or("other", |(family, _)| family)
}

fn excluded(word: &str) -> bool {
    NO_DOCTORS.iter().any(|no| match no.strip_prefix('…') {
        Some(ending) => word.ends_with(ending),
        None => word == *no,
    })
}

#[cfg(test)]
mod tests {
    use super::family;

    #[test]
    fn families_of_roles() {
        for (role, expected) in [
            ("staff nurse, Manila", "nurse"),
            ("RN, critical access hospital, Montana", "nurse"),
            ("nurse manager, UK", "nurse"),
            ("GP nurse NZ", "nurse"),
            ("GP UK", "doctor"),
            ("haematologist, Canada", "doctor"),
            ("community paediatrician, UK", "doctor"),
            ("GP receptionist UK", "other"),
            ("GP practice manager UK", "other"),
            ("audiologist UK", "other"),
            ("dental nurse, Liverpool", "dentist"),
            ("student midwife, Swansea", "student"),
            ("HCA and student nurse, UK", "student"),
            ("medical student, UK", "student"),
            ("community midwife", "midwife"),
            ("pharmacy tech, US", "pharmacist"),
            ("ambulance technician", "paramedic"),
            ("nursing assistant, Manila PH", "care assistant"),
            ("home health aide", "care assistant"),
            ("trainee psychologist, UK", "therapist"),
            ("physiotherapist, Vancouver", "therapist"),
            ("veterinary nurse", "other"),
            ("radiographer, Cork", "other"),
            ("", "other"),
        ] {
            assert_eq!(family(role), expected, "{role}");
        }
    }
}
