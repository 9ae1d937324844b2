//! The words of a card: what it is about, why, what to do instead, and where the rule stands.
//!
//! Wording rules: name the words and why they add up; one action; one source; never "safe" or "anonymous"; never say that
//! somebody *is* a patient; no blame; keep posting, and raising a concern, stay legitimate.
//! Sources cited here were read: `docs/sources.md`.

pub mod rewrite;

use crate::anonymity::UNTOLD_PLACE;
use crate::assessment::{Anonymity, Assessment, Concern, SpanKind};
use crate::composer::audience_words;
use crate::draft::{Draft, Surface};
use crate::message::CardText;
use crate::policy::Organisation;

/// At most this many of the words are named in a sentence; the marks show the rest.
const MOST_WORDS: usize = 6;
/// A story that fits more people than this is told no number: it would sound like a promise.
const MOST_PEOPLE: f64 = 5_000.0;

/// The card for an assessment of `draft`. Only meaningful when the level is `warn` or `stop`.
#[must_use]
pub fn card(assessment: &Assessment, draft: &Draft, organisation: &Organisation) -> CardText {
    let Some(&first) = assessment.concerns.first() else { return CardText::default() };
    let gravest = gravest(&assessment.concerns).unwrap_or(first);
    let mut advice = advice(gravest, draft).to_owned();
    for sentence in [&organisation.help_text, &organisation.help_contact] {
        if !sentence.is_empty() {
            advice.push(' ');
            advice.push_str(sentence);
        }
    }
    CardText {
        title: title(gravest, assessment, draft).to_owned(),
        reasons: assessment.reasons.clone(),
        advice,
        audience: audience_words(draft.audience).to_owned(),
        anonymity: assessment.anonymity.as_ref().map(anonymity_words).unwrap_or_default(),
        source: source(gravest).to_owned(),
    }
}

/// One sentence for each concern: which words, and why they matter.
#[must_use]
pub fn reasons(assessment: &Assessment, draft: &Draft) -> Vec<String> {
    assessment.concerns.iter().map(|&concern| reason(concern, assessment, draft)).collect()
}

/// The concern that the card is about when there are several.
fn gravest(concerns: &[Concern]) -> Option<Concern> {
    [Concern::Boundary, Concern::IdentifiesPatient, Concern::Demeaning, Concern::MayIdentifyPatient]
        .into_iter()
        .find(|concern| concerns.contains(concern))
}

fn title(concern: Concern, assessment: &Assessment, draft: &Draft) -> &'static str {
    let holds = |kind: SpanKind| assessment.findings.iter().any(|finding| finding.kind == kind);
    match concern {
        Concern::IdentifiesPatient if holds(SpanKind::Identifier) || holds(SpanKind::Dob) => {
            "This looks like a patient’s number or record"
        }
        Concern::IdentifiesPatient if draft.surface == Surface::Reply => {
            "This answer may confirm somebody’s care"
        }
        Concern::IdentifiesPatient => "This may point to a patient by name",
        Concern::MayIdentifyPatient => "Somebody may recognise this patient",
        Concern::Demeaning => "This reads as mocking patients",
        Concern::Boundary if draft.surface == Surface::FriendRequest => "This request may be from a patient",
        Concern::Boundary => "This answer may go to a patient",
    }
}

fn reason(concern: Concern, assessment: &Assessment, draft: &Draft) -> String {
    match concern {
        Concern::IdentifiesPatient => {
            let words = words(assessment, draft, |kind| {
                matches!(
                    kind,
                    SpanKind::Name
                        | SpanKind::Initials
                        | SpanKind::Identifier
                        | SpanKind::Dob
                        | SpanKind::Contact
                        | SpanKind::Facility
                        | SpanKind::Image
                )
            });
            if words.is_empty() {
                "Saying that somebody was in your care already tells something confidential.".into()
            } else {
                format!("{words} can point to one person, and the text speaks of care.")
            }
        }
        Concern::MayIdentifyPatient => {
            let words =
                words(assessment, draft, |kind| !matches!(kind, SpanKind::Contempt | SpanKind::Approach));
            format!(
                "No name is needed: together, {words} could let the patient, family or locals recognise the case."
            )
        }
        Concern::Demeaning => {
            let words = words(assessment, draft, |kind| kind == SpanKind::Contempt);
            if words.is_empty() {
                "Posts like this have led to complaints even when nobody could be identified.".into()
            } else {
                format!(
                    "{words} reads as contempt. Posts like this have led to complaints even when nobody could be identified."
                )
            }
        }
        Concern::Boundary if draft.surface == Surface::FriendRequest => {
            "Guidance is not to accept requests from current or former patients.".into()
        }
        Concern::Boundary => {
            "Any answer through this channel, a polite no included, is outside the professional route.".into()
        }
    }
}

fn advice(concern: Concern, draft: &Draft) -> &'static str {
    match concern {
        Concern::IdentifiesPatient if draft.surface == Surface::Reply => {
            "Thank them without confirming anything, and point to the practice’s own contact."
        }
        Concern::IdentifiesPatient => "Take these words out before you post.",
        Concern::MayIdentifyPatient => {
            "Make the time, place, age or event less exact, or leave the rarest detail out."
        }
        Concern::Demeaning => {
            "Keep the feeling, leave the patients out. A bad shift is worth telling a colleague."
        }
        Concern::Boundary if draft.surface == Surface::FriendRequest => {
            "Leave it unanswered here. If it needs an answer, give one through the practice, and keep a note."
        }
        Concern::Boundary => {
            "Don’t answer here. Answer once through the practice, keep a note, and tell a colleague; your defence body can help."
        }
    }
}

fn source(concern: Concern) -> &'static str {
    match concern {
        Concern::IdentifiesPatient => "GMC, Using social media as a medical professional (2024), paras 18–19",
        Concern::MayIdentifyPatient => "GMC, Using social media as a medical professional (2024), para 19",
        Concern::Demeaning => "GMC, Using social media as a medical professional (2024), para 18",
        Concern::Boundary => "MDU, Maintaining patient boundaries (2024)",
    }
}

/// The distinct words of the findings that `wanted` picks, quoted: “Maureen”, “bay 4” and “Ward 206”.
fn words(assessment: &Assessment, draft: &Draft, wanted: impl Fn(SpanKind) -> bool) -> String {
    let mut quoted: Vec<String> = Vec::new();
    for finding in assessment.findings.iter().filter(|finding| wanted(finding.kind)) {
        let word = format!("“{}”", draft.text.get(finding.range.clone()).unwrap_or_default());
        if quoted.len() < MOST_WORDS && !quoted.contains(&word) {
            quoted.push(word);
        }
    }
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// "Fits about 3 people in Whitby", rounded so that it claims no more than it knows; empty where the count would not help.
fn anonymity_words(anonymity: &Anonymity) -> String {
    let (low, high) = (rounded(anonymity.low), rounded(anonymity.high));
    if high > MOST_PEOPLE {
        return String::new();
    }
    let place = match anonymity.place.as_str() {
        "" | UNTOLD_PLACE => String::new(),
        place if place.starts_with("in ") || place.starts_with("on ") || place.starts_with("at ") => {
            format!(" {place}")
        }
        place => format!(" in {place}"),
    };
    if high <= 1.0 {
        format!("Fits about one person{place}.")
    } else if low <= 1.0 {
        format!("Fits at most about {} people{place}, perhaps one.", grouped(high))
    } else if (high - low).abs() < f64::EPSILON {
        format!("Fits about {} people{place}.", grouped(high))
    } else {
        format!("Fits about {} to {} people{place}.", grouped(low), grouped(high))
    }
}

/// One significant figure, at least 1.
fn rounded(persons: f64) -> f64 {
    if !persons.is_finite() || persons <= 1.0 {
        return 1.0;
    }
    let unit = 10_f64.powf(persons.log10().floor());
    (persons / unit).round() * unit
}

/// A whole number with commas between thousands.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Finding, Level};

    #[test]
    fn numbers_claim_no_more_than_they_know() {
        let fits = |low, high| {
            anonymity_words(&Anonymity { low, high, place: "Whitby".into(), factors: Vec::new() })
        };
        assert_eq!(fits(0.2, 0.9), "Fits about one person in Whitby.");
        assert_eq!(fits(2.6, 3.4), "Fits about 3 people in Whitby.");
        assert_eq!(fits(1.0, 38.0), "Fits at most about 40 people in Whitby, perhaps one.");
        assert_eq!(fits(123.0, 1_567.0), "Fits about 100 to 2,000 people in Whitby.");
        assert_eq!(fits(1.0, 340_000.0), "");
    }

    #[test]
    fn the_place_reads_on() {
        let fits = |place: &str| {
            anonymity_words(&Anonymity { low: 1.0, high: 1.0, place: place.into(), factors: Vec::new() })
        };
        assert_eq!(fits("in resus"), "Fits about one person in resus.");
        assert_eq!(fits("Ward 206"), "Fits about one person in Ward 206.");
        assert_eq!(fits(UNTOLD_PLACE), "Fits about one person.");
    }

    #[test]
    fn a_card_names_the_words_the_reason_and_the_source() {
        let draft = Draft { text: "Maureen in bay 4 again".into(), ..Draft::default() };
        let finding = |range, kind| Finding { range, kind, rule: "test" };
        let mut assessment = Assessment {
            level: Level::Stop,
            concerns: vec![Concern::IdentifiesPatient],
            findings: vec![finding(0..7, SpanKind::Name), finding(11..16, SpanKind::Facility)],
            ..Assessment::default()
        };
        assessment.reasons = reasons(&assessment, &draft);
        insta::assert_debug_snapshot!(card(&assessment, &draft, &Organisation::default()), @r#"
        CardText {
            title: "This may point to a patient by name",
            reasons: [
                "“Maureen” and “bay 4” can point to one person, and the text speaks of care.",
            ],
            advice: "Take these words out before you post.",
            audience: "It is not clear who can read this, so it is treated as public.",
            anonymity: "",
            source: "GMC, Using social media as a medical professional (2024), paras 18–19",
        }
        "#);
    }

    #[test]
    fn no_card_claims_safety_or_confirms_a_patient() {
        let draft = Draft::default();
        for concern in
            [Concern::IdentifiesPatient, Concern::MayIdentifyPatient, Concern::Demeaning, Concern::Boundary]
        {
            let mut assessment = Assessment { concerns: vec![concern], ..Assessment::default() };
            assessment.reasons = reasons(&assessment, &draft);
            let said = format!("{:?}", card(&assessment, &draft, &Organisation::default())).to_lowercase();
            for word in ["safe", "anonym", "is a patient", "is your patient", "violation"] {
                // The field's own name is not shown.
                assert!(!said.replace("anonymity:", "").contains(word), "{word}: {said}");
            }
        }
    }
}
