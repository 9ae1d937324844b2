//! The author's own family and friends.

use super::Row;

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
                "my best friend moved to Leeds",
            ],
        );
    }
}
