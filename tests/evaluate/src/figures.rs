//! All figures of a run.

use std::collections::BTreeMap;

use chaperone::assessment::Concern;
use chaperone::draft::Surface;

use crate::calibration::{Calibration, calibration};
use crate::corpus::Labelled;
use crate::count::{Confusion, quantile};
use crate::country::country;
use crate::interval::bootstrap;
use crate::pairs::{self, Pairs};
use crate::role::family;
use crate::score::Answer;
use crate::spans::{Coverage, coverage};

pub const CONCERNS: [(Concern, &str); 4] = [
    (Concern::IdentifiesPatient, "identifies a patient"),
    (Concern::MayIdentifyPatient, "may identify a patient"),
    (Concern::Demeaning, "demeaning"),
    (Concern::Boundary, "boundary"),
];

/// A draft and what the engine said of it.
pub type Pair<'a> = (&'a Labelled, &'a Answer);

/// Drafts that share something.
pub struct Group {
    pub name: String,
    pub count: Confusion,
}

/// One way to group all drafts.
pub struct Slice {
    pub title: &'static str,
    pub groups: Vec<Group>,
}

pub struct ConcernFigures {
    pub name: &'static str,
    /// Drafts of this concern that were warned about, for whatever concern, and all of them.
    pub warned: (u32, u32),
    /// The concern as it was named.
    pub named: Confusion,
}

/// Ordinary posts, and how many of them were warned about.
#[derive(Clone, Copy)]
pub struct Ordinary {
    pub warned: u32,
    pub posts: u32,
}

pub struct Figures {
    pub overall: Confusion,
    /// Of F1.
    pub interval: Option<(f64, f64)>,
    pub concerns: Vec<ConcernFigures>,
    pub slices: Vec<Slice>,
    pub pairs: Pairs,
    pub calibration: Calibration,
    pub coverage: BTreeMap<String, Coverage>,
    pub ordinary: Option<Ordinary>,
    /// Milliseconds a draft: median and 95th of 100.
    pub latency: Option<(f64, f64)>,
}

impl Figures {
    pub fn of(judged: &[Pair<'_>], ordinary: &[Answer]) -> Self {
        let mut times: Vec<f64> = judged.iter().map(|(_, answer)| answer.milliseconds).collect();
        let twins = judged.iter().filter_map(|(draft, answer)| {
            Some((draft.author, draft.pair.as_deref()?, draft.warn == answer.warned()))
        });
        Self {
            overall: sum(judged.iter().map(count)),
            interval: bootstrap(&units(judged), 2000),
            concerns: CONCERNS.map(|(concern, name)| concern_figures(judged, concern, name)).into(),
            slices: vec![
                slice("role", judged, |draft| (0, family(&draft.author_role).to_owned())),
                slice("country", judged, |draft| (0, country(&draft.author_role, draft.author).to_owned())),
                slice("surface", judged, |draft| (0, surface(draft.draft.surface).to_owned())),
                slice("characters", judged, |draft| length(draft.draft.text.chars().count())),
                slice("author", judged, |draft| (0, format!("{:02}", draft.author))),
            ],
            pairs: pairs::count(twins),
            calibration: calibration(judged.iter().map(|(draft, answer)| (answer.probability, draft.warn))),
            coverage: coverage(judged),
            ordinary: (!ordinary.is_empty()).then(|| Ordinary {
                warned: ordinary.iter().map(|answer| u32::from(answer.warned())).sum(),
                posts: u32::try_from(ordinary.len()).unwrap_or(u32::MAX),
            }),
            latency: quantile(&mut times, 0.5).zip(quantile(&mut times, 0.95)),
        }
    }
}

fn count((draft, answer): &Pair<'_>) -> Confusion {
    Confusion::of(draft.warn, answer.warned())
}

fn sum(counts: impl Iterator<Item = Confusion>) -> Confusion {
    counts.fold(Confusion::default(), |mut sum, count| {
        sum += count;
        sum
    })
}

/// What the bootstrap draws: twins together, others alone.
fn units(judged: &[Pair<'_>]) -> Vec<Confusion> {
    let mut units: BTreeMap<(u16, &str), Confusion> = BTreeMap::new();
    for pair in judged {
        let name = pair.0.pair.as_deref().unwrap_or(&pair.0.id);
        *units.entry((pair.0.author, name)).or_default() += count(pair);
    }
    units.into_values().collect()
}

fn concern_figures(judged: &[Pair<'_>], concern: Concern, name: &'static str) -> ConcernFigures {
    let of_it = judged.iter().filter(|(draft, _)| draft.concerns.contains(&concern));
    let warned = sum(of_it.map(|(_, answer)| Confusion::of(true, answer.warned())));
    let named = judged.iter().map(|(draft, answer)| {
        Confusion::of(
            draft.concerns.contains(&concern),
            answer.warned() && answer.concerns.contains(&concern),
        )
    });
    ConcernFigures { name, warned: (warned.right, warned.wanted()), named: sum(named) }
}

/// Groups in the order of the key's number, then of its name.
fn slice(title: &'static str, judged: &[Pair<'_>], key: impl Fn(&Labelled) -> (usize, String)) -> Slice {
    let mut groups: BTreeMap<(usize, String), Confusion> = BTreeMap::new();
    for pair in judged {
        *groups.entry(key(pair.0)).or_default() += count(pair);
    }
    Slice { title, groups: groups.into_iter().map(|((_, name), count)| Group { name, count }).collect() }
}

fn length(characters: usize) -> (usize, String) {
    let (rank, name) = match characters {
        0..80 => (0, "under 80"),
        80..140 => (1, "80–139"),
        140..280 => (2, "140–279"),
        280..500 => (3, "280–499"),
        _ => (4, "500 and more"),
    };
    (rank, name.to_owned())
}

fn surface(surface: Surface) -> &'static str {
    match surface {
        Surface::Post => "post",
        Surface::Comment => "comment",
        Surface::Reply => "reply",
        Surface::Message => "message",
        Surface::GroupName => "group name",
        Surface::Bio => "bio",
        Surface::FriendRequest => "friend request",
        Surface::Unknown => "unknown",
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use chaperone::assessment::Level;

    pub fn labelled(text: &str, concerns: &str, pair: Option<&str>) -> Labelled {
        let line = serde_json::json!({
            "id": text, "text": text, "warn": !concerns.is_empty(), "author_role": "nurse UK", "pair": pair, "spans": [],
            "concerns": concerns.split_terminator(',').collect::<Vec<_>>(),
        });
        serde_json::from_value(line).expect("a draft")
    }

    pub fn answer(level: Level, concerns: &[Concern], probability: f64) -> Answer {
        Answer { level, probability, concerns: concerns.to_vec(), findings: Vec::new(), milliseconds: 2.0 }
    }

    #[test]
    fn a_run() {
        let drafts = [
            labelled("a", "identifies_patient,boundary", Some("p")),
            labelled("b", "", Some("p")),
            labelled("c", "demeaning", None),
            labelled("d", "identifies_patient", None),
        ];
        let answers = [
            answer(Level::Stop, &[Concern::IdentifiesPatient], 0.95),
            answer(Level::Note, &[Concern::IdentifiesPatient], 0.35),
            answer(Level::Warn, &[Concern::Boundary], 0.55),
            answer(Level::Clear, &[], 0.15),
        ];
        let judged: Vec<Pair<'_>> = drafts.iter().zip(&answers).collect();
        let figures = Figures::of(&judged, &answers);
        assert_eq!(figures.overall, Confusion { right: 2, false_alarm: 0, missed: 1, silent: 1 });
        assert_eq!(figures.pairs, Pairs { right: 1, whole: 1 });
        let named: Vec<_> =
            figures.concerns.iter().map(|one| (one.warned, one.named.right, one.named.false_alarm)).collect();
        // The note is no warning; boundary is named on the wrong draft; demeaning is warned about under another name.
        assert_eq!(named, [((1, 2), 1, 0), ((0, 0), 0, 0), ((1, 1), 0, 0), ((1, 1), 0, 1)]);
        assert_eq!(figures.ordinary.map(|one| (one.warned, one.posts)), Some((2, 4)));
        assert_eq!(units(&judged).len(), 3, "twins are one unit");
        assert_eq!(figures.latency, Some((2.0, 2.0)));
        let role = figures.slices.first().and_then(|slice| slice.groups.first()).expect("a group");
        assert_eq!((role.name.as_str(), role.count.all()), ("nurse", 4));
    }

    #[test]
    fn lengths_stand_in_their_order() {
        let name = |characters| length(characters).1;
        assert_eq!(
            [name(0), name(79), name(80), name(499), name(500)],
            ["under 80", "under 80", "80–139", "280–499", "500 and more"]
        );
        let drafts = [600, 100, 10, 200].map(|characters| labelled(&"a".repeat(characters), "", None));
        let said = answer(Level::Clear, &[], 0.1);
        let judged: Vec<Pair<'_>> = drafts.iter().map(|draft| (draft, &said)).collect();
        let slice = slice("characters", &judged, |draft| length(draft.draft.text.len()));
        let names: Vec<&str> = slice.groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["under 80", "80–139", "140–279", "500 and more"]);
    }
}
