//! The closed sets of values that lexicon entries carry.
//!
//! Shared with the build script: it reads the names from the word lists, the engine reads the codes it wrote.

/// An enumeration whose variants have a name in the word lists and a one-byte code (their position).
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $text)),+];

            /// The value with this name in the word lists.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, text)| *text == name).map(|&(value, _)| value)
            }

            /// The name in the word lists.
            #[must_use]
            pub fn name(self) -> &'static str {
                Self::ALL.get(self as usize).map_or("", |&(_, text)| text)
            }

            /// The value with this code.
            #[must_use]
            pub fn from_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).map(|&(value, _)| value)
            }

            /// The one-byte code.
            #[must_use]
            pub fn code(self) -> u8 {
                self as u8
            }
        }
    };
}

coded! {
    /// How much a term weighs as evidence.
    Weight {
        /// Little alone.
        Weak = "weak",
        /// Something.
        Medium = "medium",
        /// Much.
        Strong = "strong",
    }
}

coded! {
    /// Where a term is used.
    Usage {
        /// Everywhere.
        Both = "both",
        /// United Kingdom, Ireland and the countries that write like them.
        Uk = "uk",
        /// United States and Canada.
        Us = "us",
    }
}

coded! {
    /// What kind of area a region is.
    RegionKind {
        /// A whole country.
        Country = "total",
        /// England, Texas, Ontario: the level below the country.
        First = "admin1",
        /// A county, district, borough or council area.
        District = "district",
        /// An island or a group of islands.
        Island = "island",
        /// A name in use without an office: "the Black Country".
        Informal = "informal",
    }
}

coded! {
    /// What kind of institution a named facility is.
    FacilityKind {
        /// A hospital.
        Hospital = "hospital",
        /// A trust or health board.
        Trust = "trust",
        /// A mental-health hospital or service.
        MentalHealth = "mental health",
    }
}

coded! {
    /// What part of health care a general facility term names.
    FacilityPart {
        /// A ward or unit.
        Unit = "unit",
        /// An area within one: corridor, waiting room, theatre.
        Area = "area",
        /// A medical specialty.
        Specialty = "specialty",
        /// A bed, bay or room.
        Bed = "bed",
        /// A clinic.
        Clinic = "clinic",
        /// A department.
        Department = "department",
        /// A whole facility: hospice, care home.
        Facility = "facility",
        /// A round, a handover, a meeting.
        Event = "event",
        /// A service: air ambulance, crisis team.
        Service = "service",
        /// A trust, board or authority.
        Organisation = "organisation",
        /// An ambulance or helicopter.
        Vehicle = "vehicle",
        /// A stage of care: pre-op.
        Phase = "phase",
    }
}

coded! {
    /// How singular an occupation makes its holder.
    Role {
        /// Many hold it.
        Plain = "",
        /// A few hold it in one place.
        SmallGroup = "small_group",
        /// One holds it in one place: the mayor, the lollipop lady.
        Unique = "unique_role",
        /// The holder is publicly known.
        PublicFigure = "public_figure",
    }
}

coded! {
    /// What a kinship term says.
    KinshipClass {
        /// A relative.
        Kin = "kin",
        /// A friend, neighbour or colleague.
        Associate = "associate",
        /// Widowed, engaged, single.
        Status = "status",
        /// "One of triplets".
        FamilySize = "family_size",
        /// A carer.
        Carer = "carer",
    }
}

coded! {
    /// What the rate of a condition counts.
    Metric {
        /// Not known.
        Unknown = "",
        /// New cases per 100,000 people a year.
        Incidence = "inc",
        /// People who live with it per 100,000.
        Prevalence = "prev",
        /// Cases per 100,000 births.
        Birth = "birth",
    }
}

coded! {
    /// What kind of happening an event is.
    EventClass {
        /// A carnival, fair or festival.
        PublicEvent = "public_event",
        /// A wedding, wake or party.
        PrivateEvent = "private_event",
        /// A match or race.
        Sport = "sport",
        /// A fire, flood or collapse.
        Disaster = "disaster",
        /// Press coverage.
        News = "news",
        /// A crime.
        Crime = "crime",
        /// A road, rail or air crash.
        Crash = "crash",
        /// Travel.
        Travel = "travel",
        /// Weather.
        Weather = "weather",
    }
}

coded! {
    /// How far a time expression narrows.
    Precision {
        /// Within hours.
        Hour = "hour",
        /// One day.
        Day = "day",
        /// One week.
        Week = "week",
        /// One month.
        Month = "month",
        /// One year.
        Year = "year",
        /// Ten years or more.
        Decade = "decade",
        /// Not at all.
        Vague = "vague",
        /// Counted from an event of care: "day 3 post-op".
        Clinical = "clinical",
        /// An age, not a date.
        Age = "age",
    }
}

coded! {
    /// What kind of clinical language a term is.
    ClinicalKind {
        /// "My patient", "one of our residents".
        RolePhrase = "role_phrase",
        /// "Intubated", "discharged".
        Verb = "verb",
        /// "Handover", "referral".
        Process = "process",
        /// "Pt", "obs".
        Abbreviation = "abbrev",
        /// Colleagues and teams.
        People = "people",
        /// The author about their own work: "my shift".
        OwnWork = "self",
        /// "Notes", "chart".
        Document = "document",
        /// Equipment and drugs.
        Kit = "kit",
        /// "Pain", "care".
        General = "general",
        /// "Febrile", "GCS 3".
        Observation = "obs",
    }
}

coded! {
    /// What a phrase says about the boundary between clinician and patient.
    BoundaryClass {
        /// "You looked after me".
        CareRelation = "care_relation",
        /// A romantic or social approach.
        Approach = "approach",
        /// Asking for or giving private contact data.
        ContactExchange = "contact_exchange",
        /// A clinician offering private contact.
        ClinicianOffer = "clinician_contact_offer",
        /// A refusal that sends the person to the right channel.
        RefusalSafe = "refusal_safe",
        /// A patient asking for advice or a favour.
        PatientRequest = "patient_request",
        /// A gift.
        Gift = "gift",
    }
}
