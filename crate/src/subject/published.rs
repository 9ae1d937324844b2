//! Published cases and their authors: papers, journals, conferences.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("case report|reports|series", 3),
    ("published|publish|publication|preprint|doi|pubmed|cochrane|supplementary, et al", 2),
    ("bmj|lancet|nejm|jama|plos", 2),
    (
        "journal|journals|editorial|paper|papers|abstract|abstracts|poster|posters|manuscript|reviewer|citation",
        1,
    ),
    ("journal club", 2),
    (
        "conference|congress|symposium|keynote|plenary|workshop|webinar|talk|lecture|panel|speaker|speakers|booth|summit",
        1,
    ),
    (
        "rct|trial|trials|cohort|study|studies|evidence|randomised|randomized|guideline|guidelines, meta analysis, systematic review",
        1,
    ),
    ("inquest|inquiry|coroner|ombudsman|tribunal|court|judgment", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn published_cases() {
        testing::all(
            Kind::Published,
            &["Nice case report in the BMJ of a 34-year-old", "Smith et al, journal club on Thursday"],
        );
    }
}
