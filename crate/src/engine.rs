//! One engine for all callers: draft and list in, assessment out.

use crate::advice;
use crate::assessment::{Assessment, Concern, Finding, Level, SpanKind};
use crate::details::Detail;
use crate::draft::Draft;
use crate::judgement::{self, Evidence, Judged, Judgement, NameOwner};
use crate::lexicon::Weight;
use crate::phrase::Words;
use crate::policy::KnownPerson;
use crate::subject::Kind;
use crate::text::Text;

/// Judges a draft. `people` are those the person knows to be patients.
#[must_use]
pub fn assess(draft: &Draft, people: &[KnownPerson]) -> Assessment {
    let text = Text::new(&draft.text);
    let words = Words::new(&text);
    conclude(&Evidence::gather(draft, &words, people).and_reading())
}

/// As [`assess`], without the learned judge: only to measure what the rules cost.
#[must_use]
pub fn assess_by_rules(draft: &Draft, people: &[KnownPerson]) -> Assessment {
    let text = Text::new(&draft.text);
    let words = Words::new(&text);
    conclude(&Evidence::gather(draft, &words, people))
}

fn conclude(evidence: &Evidence<'_>) -> Assessment {
    let Judgement { probability, concerns: mut judged } = judgement::judge(evidence);
    let (mut level, mut concerns) = told(&judged);
    let mut findings = words_behind(evidence, &concerns);
    // Every detail may turn out to be the author's own; then there are no words to warn about.
    if level >= Level::Warn && findings.is_empty() && concerns != [Concern::Boundary] {
        for one in judged.iter_mut().filter(|one| one.concern != Concern::Boundary) {
            one.level = one.level.min(Level::Note);
        }
        (level, concerns) = told(&judged);
        findings = words_behind(evidence, &concerns);
    }
    let story =
        concerns.contains(&Concern::IdentifiesPatient) || concerns.contains(&Concern::MayIdentifyPatient);
    let anonymity = evidence.anonymity.clone().filter(|_| story);
    let mut assessment =
        Assessment { level, probability, concerns, findings, anonymity, ..Assessment::default() };
    assessment.concerns.sort_unstable();
    assessment.reasons = advice::reasons(&assessment, evidence.draft);
    assessment
}

/// Reads the word lists, the cues and the weights of the learned judge, which are read at first use, before somebody waits.
pub fn warm_up() {
    let _ = assess(&Draft { text: "Good morning, all.".into(), ..Draft::default() }, &[]);
}

/// The level of a draft and the concerns that are named with it.
fn told(judged: &[Judged]) -> (Level, Vec<Concern>) {
    let level = judged.iter().map(|one| one.level).max().unwrap_or_default();
    // What is only a note is not named beside a warning.
    let shown = level.min(Level::Warn);
    (level, judged.iter().filter(|one| one.level >= shown).map(|one| one.concern).collect())
}

/// The words that the concerns rest on, by position; of two that overlap the earlier in the list of sources stays.
fn words_behind(evidence: &Evidence<'_>, concerns: &[Concern]) -> Vec<Finding> {
    let mut found = Vec::new();
    if concerns.contains(&Concern::IdentifiesPatient) || concerns.contains(&Concern::MayIdentifyPatient) {
        found.extend(
            evidence
                .identifiers
                .iter()
                .filter(|one| one.owner != crate::identifiers::Owner::Clinician)
                .map(|one| Finding { range: one.range.clone(), kind: one.kind, rule: one.rule }),
        );
        // A hand or a heart is no condition; it is pointed at only where there is nothing else.
        let weak = |detail: &Detail| detail.kind == SpanKind::Condition && detail.strength == Weight::Weak;
        let only_weak = found.is_empty() && evidence.details.iter().all(weak);
        found.extend(evidence.details.iter().enumerate().filter_map(|(index, detail)| {
            if weak(detail) && !only_weak {
                return None;
            }
            // "My mum" is a relation of the author's, not of the patient's.
            let own = detail.kind == SpanKind::Relation
                && evidence.subjects.near(Kind::Family, &detail.tokens, 0)
                && !evidence.subjects.near(Kind::Patient, &detail.tokens, 0);
            // The name of somebody who is answered identifies them when the answer speaks of their care.
            let answered = concerns.contains(&Concern::IdentifiesPatient)
                && evidence.name_owner(index) == Some(NameOwner::Addressed);
            ((evidence.may_be_patients(index) || answered) && !own).then(|| Finding {
                range: evidence.text().bytes(detail.tokens.clone()),
                kind: detail.kind,
                rule: detail.rule,
            })
        }));
        let marks = evidence.reading.iter().flat_map(|reading| &reading.marks);
        found.extend(marks.map(|mark| Finding {
            range: mark.range.clone(),
            kind: mark.kind,
            rule: Finding::LEARNED,
        }));
    }
    if concerns.contains(&Concern::Demeaning) {
        found.extend(evidence.contempt.findings.iter().cloned());
        let sentence = evidence.reading.as_ref().and_then(|reading| reading.contempt.clone());
        if evidence.contempt.findings.is_empty() {
            found.extend(sentence.map(|range| Finding {
                range,
                kind: SpanKind::Contempt,
                rule: Finding::LEARNED,
            }));
        }
    }
    if concerns.contains(&Concern::Boundary) {
        found.extend(evidence.boundary.findings.iter().cloned());
    }
    apart(found)
}

/// Sorts findings and drops those that overlap one found earlier.
fn apart(found: Vec<Finding>) -> Vec<Finding> {
    let mut order: Vec<(usize, Finding)> = found.into_iter().enumerate().collect();
    order.retain(|(_, finding)| !finding.range.is_empty());
    order.sort_by_key(|(rank, finding)| (finding.range.start, *rank));
    let mut kept: Vec<(usize, Finding)> = Vec::with_capacity(order.len());
    for (rank, finding) in order {
        match kept.last_mut() {
            Some((last_rank, last)) if finding.range.start < last.range.end => {
                // The earlier source wins; it may begin after the one it replaces.
                if rank < *last_rank {
                    (*last_rank, *last) = (rank, finding);
                }
            }
            _ => kept.push((rank, finding)),
        }
    }
    kept.into_iter().map(|(_, finding)| finding).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::{Audience, Recipient, Surface};
    use crate::proportion::{disproportion, spent};

    fn post(text: &str) -> Draft {
        Draft { text: text.into(), audience: Audience::Public, ..Draft::default() }
    }

    fn reply(thread: &[&str], text: &str) -> Draft {
        Draft {
            text: text.into(),
            surface: Surface::Message,
            audience: Audience::Direct,
            recipient: Some(Recipient { name: Some("Callum".into()), ..Recipient::default() }),
            thread: thread.iter().map(|&message| message.to_owned()).collect(),
            ..Draft::default()
        }
    }

    fn level(draft: &Draft) -> Level {
        assess(draft, &[]).level
    }

    const MAUREEN: &str = "Maureen in bay 4 held my hand all through her last wash tonight and told me I've cold hands and a \
                           warm heart. 91, forty years on the line at Rolls Royce, nobody to visit. Ward 206 is going to \
                           feel empty x";
    const OWN_MUM: &str = "My mum Maureen, 91 on Sunday, forty years on the line at Rolls Royce and still telling me I've \
                           cold hands and a warm heart 😂 Derby's finest. Cake's in the oven, anyone within shouting \
                           distance of Allenton come at 3";

    #[test]
    fn names_a_patient() {
        let draft = post(MAUREEN);
        let assessment = assess(&draft, &[]);
        assert_eq!(assessment.level, Level::Stop);
        assert!(assessment.concerns.contains(&Concern::IdentifiesPatient));
        let words: Vec<&str> =
            assessment.findings.iter().filter_map(|one| draft.text.get(one.range.clone())).collect();
        for wanted in ["Maureen", "bay 4", "tonight", "91", "Ward 206"] {
            assert!(words.contains(&wanted), "{wanted}: {words:?}");
        }
    }

    #[test]
    fn disguised_words_are_judged_as_what_they_show() {
        let plain = "My patient John Smith, 78, in bay 4 last night with syphilis";
        let expected = assess(&post(plain), &[]);
        assert_eq!(expected.level, Level::Stop);
        for (name, patient) in [
            ("Јоhn Smіth", "pаtient"),
            ("𝐉𝐨𝐡𝐧 𝐒𝐦𝐢𝐭𝐡", "𝗽𝗮𝘁𝗶𝗲𝗻𝘁"),
            ("J\u{200B}ohn Smi\u{AD}th", "pat\u{2060}ient"),
            ("J̶o̶h̶n̶ S̶m̶i̶t̶h̶", "p̲a̲t̲i̲e̲n̲t̲"),
            ("J0hn Sm1th", "p@tient"),
            ("\u{2066}John Smith\u{2069}", "\u{202A}patient\u{202C}"),
        ] {
            let draft = post(&plain.replace("John Smith", name).replace("patient", patient));
            let assessment = assess(&draft, &[]);
            assert_eq!(assessment.level, expected.level, "{name}");
            assert_eq!(assessment.concerns, expected.concerns, "{name}");
            let shown = |range: &std::ops::Range<usize>| draft.text.get(range.clone()).unwrap();
            let first = name.split(' ').next().unwrap().trim_start_matches('\u{2066}');
            assert!(
                assessment.findings.iter().any(|one| shown(&one.range).contains(first)),
                "{name}: {:?}",
                assessment.findings
            );
        }
    }

    #[test]
    fn a_patient_number_needs_no_more() {
        assert_eq!(level(&post("NHS no 999 012 3454 needs chasing")), Level::Stop);
    }

    #[test]
    fn tells_a_story() {
        let assessment =
            assess(&post("78F ex-mayor of Whitby in resus last night after the crash on the A171"), &[]);
        assert!(assessment.level >= Level::Warn);
        assert!(assessment.anonymity.is_some());
    }

    #[test]
    fn mocks_patients_in_a_group_name() {
        let draft =
            Draft { surface: Surface::GroupName, ..post("I'm a dental nurse and I hate patients because") };
        let assessment = assess(&draft, &[]);
        assert_eq!((assessment.level, assessment.concerns), (Level::Stop, vec![Concern::Demeaning]));
    }

    #[test]
    fn answers_a_patient() {
        let thread =
            ["hey its callum, u did my knee after the acl op", "fancy a drink now im not on crutches?"];
        for answer in ["go on then, friday?", "ah thats kind but i cant, sorry! hope the knee holds up", "no"]
        {
            let assessment = assess(&reply(&thread, answer), &[]);
            assert_eq!(assessment.level, Level::Stop, "{answer}");
            assert!(assessment.concerns.contains(&Concern::Boundary), "{answer}");
        }
    }

    #[test]
    fn answers_a_team_mate() {
        let thread = ["hey its callum from 5-a-side", "fancy a drink now im not on crutches?"];
        for answer in ["go on then, friday?", "ah thats kind but i cant, sorry!"] {
            assert_eq!(level(&reply(&thread, answer)), Level::Clear, "{answer}");
        }
    }

    #[test]
    fn ordinary_posts_stay_silent() {
        for text in [
            "Sophie turned 7 on Saturday, party in Leeds!",
            "14 h in ED, feet dead",
            "Measles: 42 cases in the West Midlands since 1 October",
            OWN_MUM,
            "Delighted to join the editorial board.",
            "",
        ] {
            assert_eq!(level(&post(text)), Level::Clear, "{text}");
        }
    }

    #[test]
    fn a_listed_person() {
        let people = [KnownPerson { name: "Callum".into(), profile: String::new() }];
        let with = |text: &str, surface| {
            let draft = Draft { surface, thread: Vec::new(), ..reply(&[], text) };
            assess(&draft, &people).level
        };
        assert_eq!(with("", Surface::Message), Level::Warn);
        assert_eq!(with("hello", Surface::Message), Level::Stop);
        assert_eq!(with("", Surface::FriendRequest), Level::Stop);
        assert_eq!(level(&reply(&[], "")), Level::Clear);
    }

    #[test]
    fn ten_times_the_draft_takes_no_more_than_its_share() {
        for trigger in [
            MAUREEN,
            "hate patients ",
            "you did my knee ",
            "a ",
            "999 012 3454 ",
            "him her his ",
            "in my ",
            "my mum Maureen ",
            "his wife Ann in bed 4 ",
        ] {
            let time = |length: usize| {
                let text = trigger.repeat(length / trigger.len());
                let draft = Draft { thread: vec![text.clone()], ..post(&text) };
                spent(|| assess(&draft, &[]))
            };
            assert_eq!(disproportion(trigger, 10_000, time), None);
        }
    }

    fn sound(draft: &Draft) -> Result<(), TestCaseError> {
        let assessment = assess(draft, &[]);
        let mut end = 0;
        for finding in &assessment.findings {
            prop_assert!(finding.range.start >= end && finding.range.start < finding.range.end);
            prop_assert!(draft.text.get(finding.range.clone()).is_some());
            end = finding.range.end;
        }
        let words_needed = assessment.concerns.iter().any(|concern| *concern != Concern::Boundary);
        prop_assert!(assessment.level < Level::Warn || !words_needed || !assessment.findings.is_empty());
        prop_assert_eq!(assessment.level == Level::Clear, assessment.concerns.is_empty());
        Ok(())
    }

    proptest! {
        #[test]
        fn any_strings(text in ".*", thread in prop::collection::vec(".*", 0..3), name in ".*") {
            let recipient = Some(Recipient { name: Some(name), ..Recipient::default() });
            sound(&Draft { text, thread, recipient, ..Draft::default() })?;
        }

        #[test]
        fn shuffled_cues(words in prop::collection::vec(prop::sample::select(vec![
            "Maureen", "in", "bay", "4", "my", "mum", "hate", "patients", "thick", "as", "mince", "999 012 3454", "he", "was",
            "wheeled", "into", "resus", "last night", "Whitby", "78F", ".", "\n", "😂", "you", "did", "knee", "-", "'s",
        ]), 0..40)) {
            let text = words.join(" ");
            sound(&Draft { thread: vec![text.clone()], text, ..Draft::default() })?;
        }
    }
}
