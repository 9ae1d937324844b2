//! People in public life, sport and the news.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("prime minister, president|senator|chancellor|congressman|congresswoman|governor", 2),
    (
        "minister|ministers|government|govt|parliament|westminster|stormont|dail|senedd|congress|labour|tory|tories|cabinet|council|councillor|commissioner",
        1,
    ),
    ("health|foreign|home secretary|minister", 2),
    ("mp|mps|td|tds|mla|msp", 1),
    ("in|on|from|saw|off the news|paper|papers|radio|front", 1),
    (
        "bbc|itv|rte|cnn|guardian|telegraph|times|mail|gazette|headline|headlines|podcast|interview|documentary",
        1,
    ),
    ("police confirm|confirmed|say|said|appeal|statement, club statement", 1),
    ("news :", 1),
    ("king|queen|prince|princess|duchess {cap}", 1),
    (
        "premier|champions|europa league, world|fa|davis|ryder|stanley cup, six nations, super bowl, world series, grand prix, tour de, the ashes, olympics|paralympics|wimbledon|gaa|nfl|nba|nhl|afl",
        2,
    ),
    (
        "match|game|goal|goals|penalty|fixture|season|striker|keeper|goalkeeper|manager|coach|referee|ref|squad|club|fans|supporters|league|playoffs",
        1,
    ),
    ("album|concert|gig|singer|oscar|oscars|grammys|eurovision|strictly, bake off", 1),
    ("celebrity|celebrities|celebs|actor|actress", 1),
    ("election|elections|vote|voted|campaign|budget|brexit|policy, white paper", 1),
    ("history|historian|century|victorian|wartime|museum|archive|archives", 1),
    ("born in {num}", 1),
    (
        "florence nightingale, mary seacole, john snow, nye bevan, rosalind franklin, lister|semmelweis|osler|hippocrates",
        3,
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn public_life() {
        testing::all(
            Kind::Public,
            &["The Prime Minister was on the news", "Their striker missed the penalty in the Premier League"],
        );
    }
}
