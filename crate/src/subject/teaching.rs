//! Teaching, made-up and composite cases.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("making it|things up", 1),
    ("entirely|completely|totally|all made|invented|fictional|fictitious|hypothetical|imaginary", 3),
    ("made up", 2),
    ("fictional|fictitious|invented|hypothetical|hypothetically|composite|imaginary|amalgam", 3),
    ("vignette|mcq|mcqs|osce|osces|sba|sbas|plab|usmle|nclex|paces|quiz|flashcards|flashcard|mnemonic", 3),
    ("exam|exams [station|paper|answer|bank|prep|revision|question], question|q {num}", 2),
    ("simulation|simulated|sim|simman|mannequin|mannequins|manikin|dummy|moulage|roleplay, role play", 3),
    ("scenario|scenarios|textbook, case study, worked example, example patient", 2),
    ("mr|mrs|mx example|bloggs|test|x", 1),
    ("john|jane doe|bloggs", 2),
    ("a|the typical|classic|average, imagine|picture|suppose a|an|the|this|youre, say a", 2),
    (
        "teaching|tutorial|tutorials|lecture|lectures|slide|slides|module|syllabus|curriculum|meded|foamed|medtwitter|course|learning|educator|educators, study day",
        1,
    ),
    ("what do you order, order first, answer|answers below, best answer", 2),
    ("written consent", 1),
    (
        "not a|about [a] real|any|one patient|person|case, no real|particular|single patient|person|patients",
        2,
    ),
    ("theory|anatomy|physiology|pharmacology|textbooks", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn teaching_cases() {
        testing::all(
            Kind::Teaching,
            &[
                "Teaching case, entirely made up: 72M, retired miner, haemoptysis",
                "A composite of many: sixty-something, strong as a barn",
                "SBA question 4: a 24-year-old with a rash",
            ],
        );
    }
}
