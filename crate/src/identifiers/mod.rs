//! Numbers, dates of birth, contacts and codes that single out one person.

use std::ops::Range;

use crate::assessment::SpanKind;
use crate::text::Text;

/// Whose identifier it is, as far as its form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Given to patients: NHS number, MRN, MBI.
    Patient,
    /// Given to anybody: phone number, SSN, postcode.
    Anybody,
    /// Given to clinicians: NPI, DEA, GMC and NMC numbers.
    Clinician,
}

/// How sure the form, the check digit, the range and the words around it make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// The form alone.
    Possible,
    /// Two of form, check, range and context.
    Probable,
    /// Check and range, or a context word that names the kind.
    Certain,
}

/// An identifier in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// Bytes of the draft as typed.
    pub range: Range<usize>,
    /// Contact, identifier, date of birth or place.
    pub kind: SpanKind,
    /// Stable name of the rule, such as `nhs_number`.
    pub rule: &'static str,
    /// Whose it is.
    pub owner: Owner,
    /// How sure it is.
    pub strength: Strength,
}

/// All identifiers of a text, by position, never overlapping: of two that overlap the surer one stays, then the longer.
#[must_use]
pub fn find(_text: &Text<'_>) -> Vec<Identifier> {
    Vec::new()
}
