//! Advertisements, appeals, invitations.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("we are|were|now hiring|recruiting|looking, were|now hiring|recruiting", 2),
    ("closing|closes date|on|friday|sunday|monday", 2),
    ("apply|applications|vacancy|vacancies|salary|permanent, full|part time, fixed term, job description", 1),
    ("band {num}", 2),
    ("link in comments|bio|below", 1),
    ("join us|our|the team", 1),
    ("come and join|see|say", 1),
    ("for sale, free to, collection only, selling", 2),
    (
        "tickets|ticket|raffle|fundraiser|fundraising|gofundme|justgiving|sponsor|donate|donations|charity|taster, bake sale, coffee morning, open day, drop in, clinic|doors open",
        1,
    ),
    ("book now|online|your|a", 1),
    ("opening hours|times", 1),
    ("is|are|will be now open|closed", 1),
    ("new|special|limited offer|offers|discount", 1),
    ("anyone|anybody|someone know|recommend|got|have|lend", 1),
    ("looking for, in search of", 1),
    ("meeting|session|course|workshop|training|class|classes on|at|this|starts|is", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn adverts() {
        testing::all(
            Kind::Advert,
            &["We are hiring! Band 6, closing date 14 February", "Raffle tickets for sale"],
        );
    }
}
