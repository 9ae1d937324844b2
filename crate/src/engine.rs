//! One engine for all callers: draft and list in, assessment out.

use crate::advice;
use crate::assessment::{Assessment, Concern, Finding, Level, SpanKind};
use crate::draft::Draft;
use crate::judgement::{self, Evidence};
use crate::phrase::Words;
use crate::policy::KnownPerson;
use crate::subject::Kind;
use crate::text::Text;

/// Judges a draft. `people` are those the person knows to be patients.
#[must_use]
pub fn assess(draft: &Draft, people: &[KnownPerson]) -> Assessment {
    let text = Text::new(&draft.text);
    let words = Words::new(&text);
    let evidence = Evidence::gather(draft, &words, people);
    let judged = judgement::concerns(&evidence);
    let level = judged.iter().map(|one| one.level).max().unwrap_or_default();
    // What is only a note is not named beside a warning.
    let shown = level.min(Level::Warn);
    let concerns: Vec<Concern> =
        judged.iter().filter(|one| one.level >= shown).map(|one| one.concern).collect();
    let findings = findings(&evidence, &concerns);
    let mut assessment = Assessment { level, concerns, findings, ..Assessment::default() };
    assessment.concerns.sort_unstable();
    assessment.reasons = advice::reasons(&assessment, draft);
    assessment
}

/// The words that the concerns rest on, by position; of two that overlap the earlier in the list of sources stays.
fn findings(evidence: &Evidence<'_>, concerns: &[Concern]) -> Vec<Finding> {
    let mut found = Vec::new();
    if concerns.contains(&Concern::IdentifiesPatient) || concerns.contains(&Concern::MayIdentifyPatient) {
        found.extend(
            evidence
                .identifiers
                .iter()
                .filter(|one| one.owner != crate::identifiers::Owner::Clinician)
                .map(|one| Finding { range: one.range.clone(), kind: one.kind, rule: one.rule }),
        );
        found.extend(evidence.details.iter().enumerate().filter_map(|(index, detail)| {
            // "My mum" is a relation of the author's, not of the patient's.
            let own = detail.kind == SpanKind::Relation
                && evidence.subjects.near(Kind::Family, &detail.tokens, 0)
                && !evidence.subjects.near(Kind::Patient, &detail.tokens, 0);
            (evidence.may_be_patients(index) && !own).then(|| Finding {
                range: evidence.text().bytes(detail.tokens.clone()),
                kind: detail.kind,
                rule: detail.rule,
            })
        }));
    }
    if concerns.contains(&Concern::Demeaning) {
        found.extend(evidence.contempt.findings.iter().cloned());
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
