//! Fiction, film and television.

use super::Row;

pub(super) const CUES: &[Row] = &[
    (
        "episode|episodes|finale|netflix|disney|hbo|sitcom|soap|soaps|boxset|spoiler|spoilers|rewatch|rewatching|bingeing|binge",
        2,
    ),
    ("season|series {num}|two|three|four|finale", 2),
    ("s1|s2|s3|s4|s5|s6", 1),
    (
        "holby|eastenders|corrie|emmerdale|hollyoaks|breathtaking, greys anatomy, the pitt, call the midwife, coronation street, line of duty, dr house, this is going to hurt, the bear",
        2,
    ),
    (
        "film|films|movie|movies|novel|novels|book|books|audiobook|poem|poems|play|musical|opera|cinema|character|characters|chapter|plot|script|scriptwriters|writers|author|fanfic",
        1,
    ),
    ("book club", 3),
    ("watched|watching|rewatched|reading|read ~ on|the|a|it", 1),
    ("on|the|off telly|tv|television", 1),
    ("drama|thriller|documentary|cartoon|anime|game|raid|guild|dnd|npc|sims|minecraft|fifa|videogame", 1),
    ("fiction, creative writing, short story|stories", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn fiction() {
        testing::all(
            Kind::Fiction,
            &[
                "Casualty series 2 finale: the man in the film drowned",
                "The Bell Jar for book club, loved the novel",
            ],
        );
    }
}
