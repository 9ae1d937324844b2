//! Forms: the number families as data, and how check, range, layout and context add up to a strength.

use std::ops::RangeInclusive;

use super::candidate::Candidate;
use super::context::Context;
use super::{Findings, Owner, Strength};
use crate::assessment::SpanKind;

/// How well a code fits a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is something else.
    No,
    /// The form is right, the check digit or the range is not.
    Form,
    /// Form, range and check digit (where there is one) are right.
    Checked,
}

impl Fit {
    /// The fit of a code of the right form, by its check.
    pub const fn of(checked: bool) -> Self {
        if checked { Self::Checked } else { Self::Form }
    }

    /// No fit unless `form` holds, then by its check.
    pub const fn when(form: bool, checked: bool) -> Self {
        if form { Self::of(checked) } else { Self::No }
    }
}

/// A family of numbers.
#[derive(Debug)]
pub(super) struct Form {
    /// Stable name of the rule.
    pub rule: &'static str,
    pub owner: Owner,
    /// How many letters and digits it has.
    pub length: RangeInclusive<usize>,
    /// How it is cut into groups; unbroken is always allowed.
    pub layouts: &'static [&'static [u8]],
    /// Judges form, range and check digit.
    pub fit: fn(&[u8]) -> Fit,
    /// Strength of a checked code without a word around it: unbroken, and in groups.
    pub alone: (Option<Strength>, Option<Strength>),
    /// Words that name the kind.
    pub words: &'static [&'static str],
}

impl Form {
    /// A form of one length that counts only under its name.
    pub const fn named(
        rule: &'static str,
        owner: Owner,
        length: usize,
        fit: fn(&[u8]) -> Fit,
        words: &'static [&'static str],
    ) -> Self {
        Self { rule, owner, length: length..=length, layouts: &[], fit, alone: NEVER, words }
    }
}

/// Strengths without context. `(unbroken, in groups)`.
pub(super) const NEVER: (Option<Strength>, Option<Strength>) = (None, None);
pub(super) const WEAK: (Option<Strength>, Option<Strength>) =
    (Some(Strength::Possible), Some(Strength::Possible));
pub(super) const LAYOUT: (Option<Strength>, Option<Strength>) =
    (Some(Strength::Possible), Some(Strength::Probable));
pub(super) const STRONG: (Option<Strength>, Option<Strength>) =
    (Some(Strength::Probable), Some(Strength::Probable));
pub(super) const SURE: (Option<Strength>, Option<Strength>) =
    (Some(Strength::Certain), Some(Strength::Certain));

/// Judges a candidate by each form of a family.
pub(super) fn judge(forms: &[Form], candidate: &Candidate, findings: &mut Findings<'_, '_>) {
    for form in forms {
        let grouped = candidate.groups.len() > 1;
        if !form.length.contains(&candidate.code.len())
            || (grouped && !form.layouts.contains(&candidate.groups.as_slice()))
        {
            continue;
        }
        let fit = (form.fit)(&candidate.code);
        if fit == Fit::No {
            continue;
        }
        let context = Context::around(findings.text, candidate.tokens.clone());
        if let Some(strength) = strength(form, fit, candidate, &context) {
            findings.add_tokens(
                candidate.tokens.clone(),
                SpanKind::Identifier,
                form.rule,
                form.owner,
                strength,
            );
        }
    }
}

fn strength(form: &Form, fit: Fit, candidate: &Candidate, context: &Context<'_>) -> Option<Strength> {
    let named = context.names(form.words);
    if fit == Fit::Form {
        return named.then_some(Strength::Probable);
    }
    if named {
        return Some(Strength::Certain);
    }
    let alone = if candidate.groups.len() > 1 { form.alone.1 } else { form.alone.0 }?;
    // Telephone numbers of North America are written 3-3-4 with hyphens or dots.
    let telephone = candidate.signs && candidate.groups == [3, 3, 4];
    if !candidate.upper || telephone || context.thing() {
        return Some(Strength::Possible);
    }
    Some(if context.general() { alone.max(Strength::Probable) } else { alone })
}
