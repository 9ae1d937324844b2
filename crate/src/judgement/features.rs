//! Evidence as numbers with names: what the scorecards weigh.

use super::evidence::{Evidence, NameOwner};
use crate::assessment::SpanKind;
use crate::conduct::{boundary, demeaning};
use crate::details::DetailValue;
use crate::draft::{Audience, Surface};
use crate::identifiers::{Owner, Strength};
use crate::lexicon::{Precision, Role};
use crate::subject::Kind;
use crate::text::WordList;

/// Names the features; a feature is its place in the list.
macro_rules! features {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// One number about a draft.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the names say it; what each counts is in `Features::of`")]
        pub enum Feature { $($variant),+ }

        impl Feature {
            /// Every feature with its name.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $name)),+];
        }
    };
}

features! {
    Length = "length", Message = "message", Comment = "comment", Reply = "reply", GroupName = "group_name", Bio = "bio",
    Thread = "thread", Direct = "direct", Group = "group", Addressed = "addressed",
    Patient = "patient", PatientSure = "patient_sure", PatientAny = "patient_any",
    Family = "family", Oneself = "oneself", Colleague = "colleague", Public = "public", Published = "published",
    Teaching = "teaching", Statistics = "statistics", Fiction = "fiction", Animal = "animal", Advert = "advert",
    Advice = "advice",
    He = "he", They = "they", You = "you", I = "i", We = "we", Any = "any", Hers = "hers", Past = "past",
    Name = "name", FullName = "full_name", OtherName = "other_name", NameAddressed = "name_addressed",
    Initials = "initials", Age = "age", Day = "day", Time = "time", Place = "place", Facility = "facility",
    OurFacility = "our_facility", Bed = "bed", Occupation = "occupation", UniqueRole = "unique_role",
    Relation = "relation", Condition = "condition", Event = "event", Appearance = "appearance", Image = "image",
    Quote = "quote", Kinds = "kinds", Contact = "contact", PatientNumber = "patient_number", OtherNumber = "other_number",
    Dob = "dob",
    KindsHe = "kinds_he", KindsPatient = "kinds_patient", NamePatient = "name_patient", NameCondition = "name_condition",
    NameHe = "name_he", HePatient = "he_patient", OthersOwn = "others_own", PatientOthers = "patient_others",
    NumberName = "number_name", FacilityName = "facility_name", ContactPatient = "contact_patient",
    Severity = "severity", Doubtful = "doubtful", Hate = "hate", Mock = "mock", PatientGroup = "patient_group",
    Work = "work", System = "system", OwnCircle = "own_circle", MockGroup = "mock_group", MockWork = "mock_work",
    MockHe = "mock_he", SeverityWork = "severity_work",
    ThreadCare = "thread_care", ThreadSure = "thread_sure", ThreadRequest = "thread_request",
    ThreadApproach = "thread_approach", ThreadElsewhere = "thread_elsewhere", ThreadPublic = "thread_public",
    OwnCare = "own_care", OwnAdvice = "own_advice", ContactOffer = "contact_offer", Meet = "meet", Refusal = "refusal",
    Route = "route", Warm = "warm", OtherCare = "other_care", CareYou = "care_you", RequestAdvice = "request_advice",
    CareElsewhere = "care_elsewhere",
    FewLow = "few_low", FewHigh = "few_high", FewHe = "few_he",
    Stranger = "stranger", ElsewhereOnly = "elsewhere_only", OnlyOthers = "only_others", KinHe = "kin_he", HandlePatient = "handle_patient", FamilySure = "family_sure", FamilyOnly = "family_only",
}

/// The numbers of one draft.
#[derive(Clone, Debug)]
pub struct Features(Vec<f64>);

static QUOTES: WordList = WordList::new(&["\""]);
static HE: WordList = WordList::new(&[
    "he", "she", "him", "her", "his", "hers", "hes", "shes", "himself", "herself", "hed", "shed", "hell",
]);
static HERS: WordList = WordList::new(&["his", "her", "hers"]);
static THEY: WordList =
    WordList::new(&["they", "them", "their", "theyre", "theyve", "theyd", "em", "theirs"]);
static YOU: WordList = WordList::new(&[
    "you", "your", "youre", "u", "ur", "ya", "youve", "yours", "ye", "youll", "youd", "yourself",
]);
static I: WordList = WordList::new(&["i", "my", "me", "im", "ive", "id", "ill", "mine", "myself"]);
static WE: WordList = WordList::new(&["we", "us", "our", "ours", "weve", "wed"]);
static ANY: WordList = WordList::new(&[
    "any", "or", "if", "most", "many", "every", "some", "people", "anyone", "often", "usually", "always",
]);
static PAST: WordList = WordList::new(&[
    "was", "had", "did", "came", "said", "told", "asked", "went", "took", "gave", "got", "held", "rang",
    "died",
]);

impl Features {
    /// The value of a feature.
    #[must_use]
    pub fn get(&self, feature: Feature) -> f64 {
        self.0.get(feature as usize).copied().unwrap_or(0.0)
    }

    /// All values, in the order of [`Feature::ALL`].
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    fn set(&mut self, feature: Feature, value: f64) {
        if let Some(cell) = self.0.get_mut(feature as usize) {
            *cell = value;
        }
    }

    fn flag(&mut self, feature: Feature, value: bool) {
        self.set(feature, f64::from(u8::from(value)));
    }

    /// Turns evidence into numbers. Counts are damped, so that a long text does not outweigh everything.
    #[must_use]
    pub fn of(evidence: &Evidence<'_>) -> Self {
        let mut features = Self(vec![0.0; Feature::ALL.len()]);
        features.surroundings(evidence);
        features.subjects(evidence);
        features.details(evidence);
        features.contempt(evidence);
        features.boundary(evidence);
        features
    }

    fn surroundings(&mut self, evidence: &Evidence<'_>) {
        let draft = evidence.draft;
        self.set(Feature::Length, damped(evidence.words.len()) / 5.0);
        self.flag(Feature::Message, draft.surface == Surface::Message);
        self.flag(Feature::Comment, draft.surface == Surface::Comment);
        self.flag(Feature::Reply, draft.surface == Surface::Reply);
        self.flag(Feature::GroupName, draft.surface == Surface::GroupName);
        self.flag(Feature::Bio, draft.surface == Surface::Bio);
        self.flag(Feature::Thread, !draft.thread.is_empty());
        self.flag(Feature::Direct, draft.audience == Audience::Direct);
        self.flag(Feature::Group, draft.audience == Audience::GroupPrivate);
        self.flag(Feature::Addressed, draft.recipient.is_some());
        for (feature, list) in [
            (Feature::He, &HE),
            (Feature::Hers, &HERS),
            (Feature::They, &THEY),
            (Feature::You, &YOU),
            (Feature::I, &I),
            (Feature::We, &WE),
            (Feature::Any, &ANY),
            (Feature::Past, &PAST),
        ] {
            self.set(feature, damped(evidence.words.count(list)));
        }
    }

    fn subjects(&mut self, evidence: &Evidence<'_>) {
        let subjects = &evidence.subjects;
        for (feature, kind) in [
            (Feature::Patient, Kind::Patient),
            (Feature::Family, Kind::Family),
            (Feature::Oneself, Kind::Oneself),
            (Feature::Colleague, Kind::Colleague),
            (Feature::Public, Kind::Public),
            (Feature::Published, Kind::Published),
            (Feature::Teaching, Kind::Teaching),
            (Feature::Statistics, Kind::Statistics),
            (Feature::Fiction, Kind::Fiction),
            (Feature::Animal, Kind::Animal),
            (Feature::Advert, Kind::Advert),
            (Feature::Advice, Kind::Advice),
        ] {
            self.set(feature, subjects.strength(kind) / 3.0);
        }
        self.flag(Feature::PatientSure, subjects.best(Kind::Patient) >= 3);
        self.flag(Feature::PatientAny, subjects.best(Kind::Patient) >= 2);
        let others = Kind::ALL
            .into_iter()
            .filter(|kind| *kind != Kind::Patient)
            .map(|kind| subjects.strength(kind))
            .fold(0.0, f64::max);
        self.set(Feature::OthersOwn, (others - subjects.strength(Kind::Patient)).max(0.0) / 3.0);
        self.set(Feature::PatientOthers, (subjects.strength(Kind::Patient) - others).max(0.0) / 3.0);
        let sure = subjects.best(Kind::Family) >= 2;
        self.flag(Feature::FamilySure, sure);
        self.flag(Feature::FamilyOnly, sure && subjects.best(Kind::Patient) < 2);
        self.set(Feature::KinHe, subjects.strength(Kind::Family).min(6.0) / 3.0 * self.get(Feature::He));
        self.flag(Feature::OnlyOthers, others > 0.0 && subjects.strength(Kind::Patient) == 0.0);
        self.set(Feature::HePatient, self.get(Feature::He) * self.get(Feature::Patient).min(2.0));
    }

    fn details(&mut self, evidence: &Evidence<'_>) {
        let count = |kind: SpanKind| evidence.details_of(kind).count();
        let (mut full, mut day, mut named, mut unique) = (0, 0, 0, 0);
        for (index, detail) in evidence.details.iter().enumerate() {
            match &detail.value {
                DetailValue::Name { given, surname, .. } if evidence.may_be_patients(index) => {
                    full += usize::from(given.is_some() && surname.is_some() || detail.tokens.len() > 1);
                }
                DetailValue::Time { precision } => {
                    day += usize::from(matches!(precision, Precision::Hour | Precision::Day));
                }
                DetailValue::Facility { named: true, .. } => named += 1,
                DetailValue::Occupation { role, .. } => unique += usize::from(*role != Role::Plain),
                _ => {}
            }
        }
        self.set(Feature::Name, capped(count(SpanKind::Name)));
        self.set(Feature::FullName, capped(full));
        self.set(Feature::OtherName, capped(evidence.names_of(NameOwner::Other)));
        self.flag(Feature::NameAddressed, evidence.names_of(NameOwner::Addressed) > 0);
        self.flag(Feature::Initials, count(SpanKind::Initials) > 0);
        self.set(Feature::Age, capped(count(SpanKind::Age)));
        self.set(Feature::Day, capped(day));
        self.set(Feature::Time, capped(count(SpanKind::Date)));
        self.set(Feature::Place, capped(count(SpanKind::Place)));
        self.set(Feature::Facility, capped(named));
        self.set(
            Feature::OurFacility,
            capped(count(SpanKind::Facility) - named.min(count(SpanKind::Facility))),
        );
        self.flag(Feature::Bed, evidence.details.iter().any(|detail| detail.value == DetailValue::Bed));
        self.set(Feature::Occupation, capped(count(SpanKind::Occupation)));
        self.flag(Feature::UniqueRole, unique > 0);
        self.set(Feature::Relation, capped(count(SpanKind::Relation)));
        self.set(Feature::Condition, capped(count(SpanKind::Condition)));
        self.flag(Feature::Event, count(SpanKind::Event) > 0);
        self.flag(Feature::Appearance, count(SpanKind::Appearance) > 0);
        self.flag(Feature::Image, count(SpanKind::Image) > 0);
        self.set(Feature::Quote, capped(evidence.words.count(&QUOTES) / 2));
        self.numbers(evidence);

        let few = |count: f64| 1.0 - (count.max(1.0).log10() / 6.0).min(1.0);
        let (low, high) =
            evidence.anonymity.as_ref().map_or((0.0, 0.0), |fits| (few(fits.low), few(fits.high)));
        self.set(Feature::FewLow, low);
        self.set(Feature::FewHigh, high);
        self.set(Feature::FewHe, high * self.get(Feature::He).min(2.0));

        let kinds = f64::from(u32::try_from(kinds(evidence)).unwrap_or(0));
        let patient = self.get(Feature::Patient).min(2.0);
        let he = self.get(Feature::He).min(2.0);
        let name = self.get(Feature::Name).min(2.0);
        self.set(Feature::Kinds, kinds / 3.0);
        self.set(Feature::KindsHe, kinds / 3.0 * he);
        self.set(Feature::KindsPatient, kinds / 3.0 * patient);
        self.set(Feature::NamePatient, name * patient);
        self.set(Feature::NameCondition, name * self.get(Feature::Condition).min(2.0));
        self.set(Feature::NameHe, name * he);
        self.set(
            Feature::FacilityName,
            name * (self.get(Feature::Facility) + self.get(Feature::Bed)).min(2.0),
        );
        self.set(
            Feature::NumberName,
            name * (self.get(Feature::OtherNumber) + self.get(Feature::Contact)).min(2.0),
        );
        let handle = evidence.identifiers.iter().any(|one| {
            one.kind == SpanKind::Contact
                && evidence.text().original().get(one.range.clone()).is_some_and(|word| word.starts_with('@'))
        });
        self.set(
            Feature::HandlePatient,
            f64::from(u8::from(handle && evidence.draft.thread.is_empty())) * patient,
        );
        self.set(Feature::ContactPatient, self.get(Feature::Contact).min(1.0) * patient);
    }

    fn numbers(&mut self, evidence: &Evidence<'_>) {
        let mut other = 0;
        let mut contact = 0;
        for found in &evidence.identifiers {
            match (found.kind, found.owner) {
                (_, Owner::Clinician) => {}
                (SpanKind::Dob, _) => self.flag(Feature::Dob, true),
                (SpanKind::Contact | SpanKind::Place, _) => contact += 1,
                (_, Owner::Patient) if found.strength >= Strength::Probable => {
                    self.flag(Feature::PatientNumber, true);
                }
                _ => other += 1,
            }
        }
        self.set(Feature::Contact, capped(contact));
        self.set(Feature::OtherNumber, capped(other));
    }

    fn contempt(&mut self, evidence: &Evidence<'_>) {
        use demeaning::Sign;
        let contempt = &evidence.contempt;
        self.set(Feature::Severity, f64::from(contempt.severity) / 3.0);
        self.set(Feature::Doubtful, f64::from(contempt.doubtful) / 3.0);
        self.set(Feature::Hate, contempt.strength(Sign::Hate) / 3.0);
        self.set(Feature::Mock, contempt.strength(Sign::Mock) / 3.0);
        self.set(Feature::PatientGroup, contempt.strength(Sign::Group) / 3.0);
        self.set(Feature::Work, contempt.strength(Sign::Work) / 3.0);
        self.set(Feature::System, contempt.strength(Sign::System) / 3.0);
        self.set(Feature::OwnCircle, contempt.strength(Sign::Own) / 3.0);
        let mock = (self.get(Feature::Mock) + self.get(Feature::Hate)).min(2.0);
        self.set(Feature::MockGroup, mock * self.get(Feature::PatientGroup).min(1.0));
        self.set(Feature::MockWork, mock * self.get(Feature::Work).min(1.0));
        self.set(Feature::MockHe, mock * self.get(Feature::HePatient).min(2.0));
        self.set(
            Feature::SeverityWork,
            self.get(Feature::Severity) * (self.get(Feature::Work) + self.get(Feature::Patient)).min(1.0),
        );
    }

    fn boundary(&mut self, evidence: &Evidence<'_>) {
        use boundary::Sign;
        let read = &evidence.boundary;
        for (feature, sign) in [
            (Feature::ThreadCare, Sign::Care),
            (Feature::ThreadRequest, Sign::Request),
            (Feature::ThreadApproach, Sign::Approach),
            (Feature::ThreadElsewhere, Sign::Elsewhere),
            (Feature::ThreadPublic, Sign::Public),
            (Feature::OwnCare, Sign::OwnCare),
            (Feature::OwnAdvice, Sign::Advice),
            (Feature::ContactOffer, Sign::Contact),
            (Feature::Meet, Sign::Meet),
            (Feature::Refusal, Sign::Refusal),
            (Feature::Route, Sign::Route),
            (Feature::Warm, Sign::Warm),
            (Feature::OtherCare, Sign::Other),
        ] {
            self.set(feature, read.strength(sign) / 3.0);
        }
        self.flag(Feature::ThreadSure, read.best(Sign::Care) >= 3);
        let care = self.get(Feature::ThreadCare);
        let thread = !evidence.draft.thread.is_empty();
        self.flag(Feature::Stranger, thread && care == 0.0);
        self.flag(
            Feature::ElsewhereOnly,
            self.get(Feature::ThreadElsewhere) > 0.0 && read.best(Sign::Care) < 3,
        );
        self.set(Feature::CareYou, care * self.get(Feature::You).min(2.0));
        self.set(Feature::CareElsewhere, care * self.get(Feature::ThreadElsewhere).min(1.0));
        self.set(Feature::RequestAdvice, self.get(Feature::ThreadRequest) * self.get(Feature::OwnAdvice));
    }
}

/// How many kinds of detail there are; contacts and dates of birth are identifiers, and counted as such elsewhere.
pub(super) fn kinds(evidence: &Evidence<'_>) -> usize {
    SpanKind::DETAILS
        .into_iter()
        .filter(|kind| !matches!(kind, SpanKind::Contact | SpanKind::Dob) && evidence.tells(*kind))
        .count()
}

/// 0, 1, 2, 3: more add nothing.
fn capped(count: usize) -> f64 {
    f64::from(u8::try_from(count.min(3)).unwrap_or(3))
}

/// The natural logarithm of one more than the count.
fn damped(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)).ln_1p()
}
