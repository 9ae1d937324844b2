//! From strengths to levels, and the rules that no sum may override.
//!
//! - Never a warning without words to point at, but for boundary.
//! - A number that only patients have, beyond doubt, is a stop whatever else the draft says.
//! - A direct identifier, or a story, in a draft without a word of care must be beyond doubt ([`SURE`]).
//! - A story with one kind of detail is a note.
//! - Somebody who is known from elsewhere, and speaks of no care, is no patient.
//! - Any answer to a listed person, or to one who says so, is a stop; a polite refusal too.

use super::evidence::Evidence;
use super::features::{self, Feature, Features};
use crate::assessment::{Concern, Level, SpanKind};
use crate::conduct::boundary::Sign;
use crate::draft::{Draft, Surface};

/// Strengths from which a concern is a note, a warning, a stop.
struct Thresholds {
    note: f64,
    warn: f64,
    stop: f64,
}

const IDENTIFIES: Thresholds = Thresholds { note: 0.30, warn: 0.40, stop: 0.85 };
const MAY_IDENTIFY: Thresholds = Thresholds { note: 0.30, warn: 0.40, stop: 2.0 };
const DEMEANING: Thresholds = Thresholds { note: 0.30, warn: 0.40, stop: 2.0 };
const BOUNDARY: Thresholds = Thresholds { note: 0.30, warn: 0.40, stop: 0.95 };

impl Thresholds {
    fn level(&self, strength: f64) -> Level {
        if strength >= self.stop {
            Level::Stop
        } else if strength >= self.warn {
            Level::Warn
        } else if strength >= self.note {
            Level::Note
        } else {
            Level::Clear
        }
    }
}

/// Strength from which a draft needs no word of care.
const SURE: f64 = 0.6;

/// A story that fits at most this many people is held where strangers read it.
const FEW: f64 = 3.0;

/// The level of a concern.
pub(super) fn level(concern: Concern, strength: f64, evidence: &Evidence<'_>, features: &Features) -> Level {
    match concern {
        Concern::IdentifiesPatient => identifies(strength, evidence, features),
        Concern::MayIdentifyPatient => may_identify(strength, evidence, features),
        Concern::Demeaning => demeaning(strength, evidence),
        Concern::Boundary => boundary(strength, evidence, features),
    }
}

/// Kinds that point to one person by themselves.
const DIRECT: [SpanKind; 6] = [
    SpanKind::Name,
    SpanKind::Initials,
    SpanKind::Dob,
    SpanKind::Contact,
    SpanKind::Identifier,
    SpanKind::Image,
];

fn identifies(strength: f64, evidence: &Evidence<'_>, features: &Features) -> Level {
    if evidence.patient_number() {
        return Level::Stop;
    }
    let level = IDENTIFIES.level(strength);
    let direct = [
        Feature::Name,
        Feature::Initials,
        Feature::Bed,
        Feature::Contact,
        Feature::PatientNumber,
        Feature::OtherNumber,
        Feature::Dob,
        Feature::Image,
        Feature::UniqueRole,
        Feature::NameAddressed,
    ]
    .into_iter()
    .any(|feature| features.get(feature) > 0.0)
        || DIRECT.into_iter().any(|kind| evidence.marks_of(kind).next().is_some());
    let answers = !evidence.draft.thread.is_empty() && evidence.draft.recipient.is_some();
    let care = features.get(Feature::Patient) > 0.0
        || features.get(Feature::Bed) > 0.0
        || features.get(Feature::Condition) > 0.0;
    if !(care || strength >= SURE) || !(direct || answers && has_details(evidence)) {
        return level.min(Level::Note);
    }
    let named = features.get(Feature::Name) + features.get(Feature::Initials) > 0.0;
    let placed =
        [Feature::Bed, Feature::Dob, Feature::PatientNumber].into_iter().any(|one| features.get(one) > 0.0);
    // A name with a bed, a date of birth or a number is one person beyond doubt.
    if level >= Level::Warn && named && placed { Level::Stop } else { level }
}

fn may_identify(strength: f64, evidence: &Evidence<'_>, features: &Features) -> Level {
    let level = MAY_IDENTIFY.level(strength);
    let care = features.get(Feature::Patient) > 0.0 || features.get(Feature::Condition) > 0.0;
    if !(care || strength >= SURE) || features::kinds(evidence) < 2 {
        return level.min(Level::Note);
    }
    let few = evidence.anonymity.as_ref().is_some_and(|fits| fits.high <= FEW);
    if strength >= SURE && few && evidence.draft.audience.is_open() { Level::Stop } else { level }
}

fn demeaning(strength: f64, evidence: &Evidence<'_>) -> Level {
    let level = DEMEANING.level(strength);
    let pointed_at = evidence.reading.as_ref().is_some_and(|reading| reading.contempt.is_some());
    if evidence.contempt.findings.is_empty() && !(pointed_at && strength >= SURE) {
        return level.min(Level::Note);
    }
    // A group's name stands on the profile of everybody in it.
    if level >= Level::Warn && evidence.draft.surface == Surface::GroupName { Level::Stop } else { level }
}

/// Whether the draft is an answer to one person.
fn answers(draft: &Draft) -> bool {
    matches!(draft.surface, Surface::Reply | Surface::Message | Surface::Comment | Surface::Unknown)
}

fn boundary(strength: f64, evidence: &Evidence<'_>, features: &Features) -> Level {
    let draft = evidence.draft;
    let empty = draft.text.trim().is_empty();
    if evidence.known {
        return match draft.surface {
            Surface::FriendRequest => Level::Stop,
            _ if answers(draft) => {
                if empty {
                    Level::Warn
                } else {
                    Level::Stop
                }
            }
            _ => Level::Clear,
        };
    }
    // Team mates and old friends say where they know one from.
    if empty
        || draft.thread.is_empty() && draft.recipient.is_none()
        || features.get(Feature::ElsewhereOnly) > 0.0
    {
        return Level::Clear;
    }
    let routes = evidence.boundary.strength(Sign::Route) >= 2.0
        && evidence.boundary.strength(Sign::Contact) + evidence.boundary.strength(Sign::Meet) < 2.0;
    let level = BOUNDARY.level(strength);
    if level >= Level::Warn && evidence.boundary.says_so() && !routes { Level::Stop } else { level }
}

fn has_details(evidence: &Evidence<'_>) -> bool {
    [SpanKind::Condition, SpanKind::Date, SpanKind::Relation, SpanKind::Facility]
        .into_iter()
        .any(|kind| evidence.tells(kind))
}
