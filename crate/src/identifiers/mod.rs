//! Numbers, dates of birth, contacts and codes that single out one person.
//!
//! A check digit alone is weak: one ten-digit number in eleven passes modulus 11. So each rule weighs form, check digit,
//! allocated range, layout and the words around. Each family has its own file; `form` adds the evidence up, `candidate`
//! finds runs that look like numbers, `context` reads the words around them.

mod address;
mod africa;
mod america;
mod asia;
mod australia;
mod birth;
mod business;
mod calendar;
mod canada;
mod candidate;
mod check;
mod clinician;
mod context;
mod email;
mod europe;
mod form;
mod ireland;
mod middle_east;
mod network;
mod new_zealand;
mod nhs;
mod papers;
mod payment;
mod phone;
mod postcode;
mod record_names;
mod record_number;
mod spelt_email;
mod telephone_plan;
mod usa;
mod vehicle;
mod wallet;
mod web;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod testing;

use std::collections::BTreeMap;
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
pub fn find(text: &Text<'_>) -> Vec<Identifier> {
    let mut findings = Findings { text, found: Vec::new() };
    candidate::each(text, |candidate| {
        for forms in FAMILIES {
            form::judge(forms, candidate, &mut findings);
        }
        postcode::judge(candidate, &mut findings);
    });
    record_number::find(&mut findings);
    phone::find(&mut findings);
    email::find(&mut findings);
    spelt_email::find(&mut findings);
    web::find(&mut findings);
    wallet::find(&mut findings);
    network::find(&mut findings);
    address::find(&mut findings);
    birth::find(&mut findings);
    resolve(findings.found)
}

/// The families that `form` judges. Where two say the same with the same strength, the earlier one stays.
const FAMILIES: [&[form::Form]; 24] = [
    nhs::FORMS,
    ireland::FORMS,
    usa::FORMS,
    australia::FORMS,
    new_zealand::FORMS,
    canada::FORMS,
    clinician::FORMS,
    europe::germany::FORMS,
    europe::france::FORMS,
    europe::iberia::FORMS,
    europe::italy::FORMS,
    europe::low_countries::FORMS,
    europe::scandinavia::FORMS,
    europe::finland_iceland::FORMS,
    europe::central::FORMS,
    asia::FORMS,
    asia::INDIA,
    africa::FORMS,
    middle_east::FORMS,
    america::FORMS,
    payment::FORMS,
    vehicle::FORMS,
    papers::FORMS,
    business::FORMS,
];

/// What the rules have found so far.
struct Findings<'t, 'd> {
    text: &'t Text<'d>,
    found: Vec<Identifier>,
}

impl Findings<'_, '_> {
    /// Adds a run of tokens.
    fn add_tokens(
        &mut self,
        tokens: Range<usize>,
        kind: SpanKind,
        rule: &'static str,
        owner: Owner,
        strength: Strength,
    ) {
        self.push(self.text.bytes(tokens), kind, rule, owner, strength);
    }

    /// Adds a range of folded bytes.
    fn add_bytes(
        &mut self,
        folded: Range<usize>,
        kind: SpanKind,
        rule: &'static str,
        owner: Owner,
        strength: Strength,
    ) {
        self.push(self.text.original_bytes(folded), kind, rule, owner, strength);
    }

    fn push(
        &mut self,
        range: Range<usize>,
        kind: SpanKind,
        rule: &'static str,
        owner: Owner,
        strength: Strength,
    ) {
        if !range.is_empty() {
            self.found.push(Identifier { range, kind, rule, owner, strength });
        }
    }
}

/// Drops what overlaps something surer, or longer, or found by an earlier rule.
fn resolve(mut found: Vec<Identifier>) -> Vec<Identifier> {
    // The sort is stable: of equals the earlier rule stays first.
    found.sort_by(|a, b| b.strength.cmp(&a.strength).then(b.range.len().cmp(&a.range.len())));
    let mut kept: BTreeMap<usize, Identifier> = BTreeMap::new();
    for identifier in found {
        let clash = kept.range(..identifier.range.end).next_back();
        if clash.is_none_or(|(_, before)| before.range.end <= identifier.range.start) {
            kept.insert(identifier.range.start, identifier);
        }
    }
    kept.into_values().collect()
}
