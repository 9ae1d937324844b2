//! Less specific wording for the words that a verdict rests on.
//!
//! The way: findings → [`phrase`] joins those that stand in one phrase → [`wording`] proposes words by kind, or none →
//! [`grammar`] fits them in (capitals, commas, spaces, `a`/`an`) → [`Rewrite`]s. [`verified`] tries the [`Tier`]s from the
//! mildest on, judges each rewritten draft anew, and gives only what lowers the level.
//!
//! What is not flagged stays as it is, but for the small words that a flagged phrase needs: its article, its preposition, the
//! lead-in of a number, the commas around it. Contempt has no better wording: its sentence goes. Answers across the
//! professional boundary have none either: the card's advice stands alone.
//!
//! Linear: each finding looks at a few words on either side; the tiers that leave out clauses look at the finding's sentence.
//!
//! Known gaps: English only; whether a bare noun after an age is described by it is guessed from the word alone; tense of what
//! a relative date becomes is read from a few words; a clause is what stands between signs and a few conjunctions; marks of the learned judge that no table bears out ([`learned`])
//! can only be left out with their clause.

mod clause;
mod grammar;
mod learned;
mod phrase;
mod tokens;
mod verified;
mod wording;

use crate::assessment::{Finding, Rewrite};
use crate::text::Text;

use tokens::Tokens;

pub use verified::{Rewritten, rewrites};

/// How much a rewrite may take away; ordered from mild to strong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Rewords who, when and where; conditions stay.
    Mild,
    /// Rewords everything that was found and can be worded.
    Full,
    /// Rewords what can be worded, and leaves out the clauses of what cannot.
    Mixed,
    /// Leaves out each clause that holds a finding.
    Clauses,
    /// Leaves out each sentence that holds a finding.
    Sentences,
}

impl Tier {
    /// All tiers, in the order in which they are tried.
    pub const ALL: [Self; 5] = [Self::Mild, Self::Full, Self::Mixed, Self::Clauses, Self::Sentences];
}

/// Proposes other words for `findings` of `draft`: by position, never overlapping, on character boundaries.
///
/// Findings that do not lie in the draft are left out. Not verified: see [`rewrites`].
#[must_use]
pub fn propose(draft: &str, findings: &[Finding], tier: Tier) -> Vec<Rewrite> {
    let text = Text::new(draft);
    let tokens = Tokens::new(&text);
    let parts = phrase::parts(&tokens, findings, tier);
    let edits = match tier {
        Tier::Mild | Tier::Full | Tier::Mixed => wording::edits(&tokens, &phrase::join(&tokens, parts)),
        Tier::Clauses => clause::without(&tokens, &parts, clause::clause_of),
        Tier::Sentences => clause::without(&tokens, &parts, clause::sentence_of),
    };
    grammar::fit(&tokens, edits)
}

/// The draft with all rewrites carried out. One that does not lie in the draft, or overlaps the one before, is left out.
#[must_use]
pub fn apply(draft: &str, rewrites: &[Rewrite]) -> String {
    let mut out = String::with_capacity(draft.len());
    let mut done = 0;
    for rewrite in rewrites {
        let Some(kept) = draft.get(done..rewrite.range.start) else { continue };
        if draft.get(rewrite.range.clone()).is_none() {
            continue;
        }
        out.push_str(kept);
        out.push_str(&rewrite.replacement);
        done = rewrite.range.end;
    }
    out.push_str(draft.get(done..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests;
