//! From an assessment to what a page is told: the settings decide what is shown and what is held.

use crate::advice::{self, rewrite};
use crate::assessment::{Assessment, Level, replacements};
use crate::draft::Draft;
use crate::message::{Suggestion, Verdict};
use crate::policy::{KnownPerson, Organisation, SiteLevel};
use crate::text::Unit;

/// The verdict for a page on a site of the given level.
#[must_use]
pub fn verdict(
    assessment: &Assessment,
    draft: &Draft,
    site: SiteLevel,
    organisation: &Organisation,
) -> Verdict {
    let level = match site {
        SiteLevel::Off => Level::Clear,
        SiteLevel::Note => assessment.level.min(Level::Note),
        SiteLevel::Warn | SiteLevel::Confirm | SiteLevel::Block => assessment.level,
    };
    let hold = match site {
        SiteLevel::Off | SiteLevel::Note => false,
        SiteLevel::Warn => level == Level::Stop,
        SiteLevel::Confirm | SiteLevel::Block => level >= Level::Warn,
    };
    let quiet = level == Level::Clear;
    Verdict {
        level,
        hold,
        may_override: site != SiteLevel::Block,
        concerns: if quiet { Vec::new() } else { assessment.concerns.clone() },
        spans: if quiet { Vec::new() } else { assessment.spans(&draft.text, Unit::Utf16) },
        anonymity: assessment.anonymity.clone().filter(|_| !quiet),
        card: (level >= Level::Warn).then(|| advice::card(assessment, draft, organisation)),
        audience: draft.audience,
        surface: draft.surface,
    }
}

/// Other words for a page on a site of the given level; `None` where no card is shown, or no wording helps.
#[must_use]
pub fn suggestion(
    assessment: &Assessment,
    draft: &Draft,
    people: &[KnownPerson],
    site: SiteLevel,
) -> Option<Suggestion> {
    if matches!(site, SiteLevel::Off | SiteLevel::Note) {
        return None;
    }
    let better = rewrite::rewrites(draft, people, assessment)?;
    let replacements = replacements(&better.rewrites, &draft.text, Unit::Utf16);
    Some(Suggestion { replacements, text: better.text, level: better.level })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Concern, Finding, SpanKind};

    fn told(level: Level, site: SiteLevel) -> Verdict {
        let draft = Draft { text: "😂 Maureen".into(), ..Draft::default() };
        let assessment = Assessment {
            level,
            concerns: vec![Concern::IdentifiesPatient],
            findings: vec![Finding { range: 5..12, kind: SpanKind::Name, rule: "test" }],
            ..Assessment::default()
        };
        verdict(&assessment, &draft, site, &Organisation::default())
    }

    #[test]
    fn each_level_shows_and_holds_what_it_says() {
        for (level, site, card, hold, may_override) in [
            (Level::Stop, SiteLevel::Off, false, false, true),
            (Level::Stop, SiteLevel::Note, false, false, true),
            (Level::Stop, SiteLevel::Warn, true, true, true),
            (Level::Warn, SiteLevel::Warn, true, false, true),
            (Level::Warn, SiteLevel::Confirm, true, true, true),
            (Level::Note, SiteLevel::Block, false, false, false),
            (Level::Warn, SiteLevel::Block, true, true, false),
        ] {
            let verdict = told(level, site);
            let shown = (verdict.card.is_some(), verdict.hold, verdict.may_override);
            assert_eq!(shown, (card, hold, may_override), "{level:?} on {site:?}");
        }
    }

    #[test]
    fn a_site_that_is_off_is_told_nothing() {
        let verdict = told(Level::Stop, SiteLevel::Off);
        assert!(verdict.spans.is_empty() && verdict.concerns.is_empty() && verdict.level == Level::Clear);
    }

    #[test]
    fn pages_count_in_utf16() {
        let verdict = told(Level::Stop, SiteLevel::Warn);
        assert_eq!(verdict.spans.first().map(|span| (span.start, span.end)), Some((3, 10)));
    }

    #[test]
    fn a_page_is_given_replacements_that_its_own_units_cut_out() {
        let draft = Draft {
            text: "😂 Maureen Bickerstaff in bed 4 on ward 206, 91, fell out of bed last night and broke her hip.".into(),
            ..Draft::default()
        };
        let assessment = crate::engine::assess(&draft, &[]);
        assert!(assessment.level >= Level::Warn);
        let better = suggestion(&assessment, &draft, &[], SiteLevel::Warn).unwrap();
        assert!(better.level < assessment.level);
        let units: Vec<u16> = draft.text.encode_utf16().collect();
        let (mut out, mut done) = (Vec::new(), 0);
        for one in &better.replacements {
            let (start, end) = (one.start as usize, one.end as usize);
            assert_eq!(String::from_utf16(&units[start..end]).unwrap(), one.text);
            out.extend_from_slice(&units[done..start]);
            out.extend(one.replacement.encode_utf16());
            done = end;
        }
        out.extend_from_slice(&units[done..]);
        assert_eq!(String::from_utf16(&out).unwrap(), better.text);
    }

    #[test]
    fn a_site_without_cards_is_given_no_words() {
        let draft =
            Draft { text: "Maureen Bickerstaff in bed 4 died last night.".into(), ..Draft::default() };
        let assessment = crate::engine::assess(&draft, &[]);
        for site in [SiteLevel::Off, SiteLevel::Note] {
            assert_eq!(suggestion(&assessment, &draft, &[], site), None);
        }
    }
}
