//! What each fuzz target feeds and what must then hold. The engine's tests replay the kept inputs through the same functions.

use std::ops::Range;

use chaperone::assessment::{Assessment, Concern, Level};
use chaperone::composer::interpret;
use chaperone::draft::{Draft, Recipient};
use chaperone::engine;
use chaperone::identifiers;
use chaperone::judgement::learned::LearnedJudge;
use chaperone::message::Request;
use chaperone::patients;
use chaperone::policy::{Choices, KnownPerson, Organisation, Settings, SiteLevel, effective};
use chaperone::text::{Text, Unit, fold};
use chaperone::verdict::{suggestion, verdict};

#[path = "../../../crate/src/bin/chaperone/assess.rs"]
mod assess_lines;

/// A target: its name and its function.
pub type Target = (&'static str, fn(&[u8]));

/// All targets, by the names of their folders.
pub const TARGETS: [Target; 8] = [
    ("assess", assess),
    ("request", request),
    ("policy", policy),
    ("lines", lines),
    ("identifiers", identifiers),
    ("offsets", offsets),
    ("judge", judge),
    ("patients", patients),
];

/// A text from bytes of any kind, as the browser hands it over: what is no text becomes U+FFFD.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Texts parted by NUL.
fn texts(bytes: &[u8]) -> Vec<String> {
    bytes.split(|byte| *byte == 0).map(text).collect()
}

/// The draft, the recipient's name, and earlier messages.
pub fn assess(bytes: &[u8]) {
    let mut parts = texts(bytes).into_iter();
    let text = parts.next().unwrap_or_default();
    let recipient = parts.next().map(|name| Recipient { name: Some(name), ..Recipient::default() });
    let draft = Draft { text, recipient, thread: parts.collect(), ..Draft::default() };
    sound(&draft, &engine::assess(&draft, &[]));
}

/// A message of the extension's pages, answered as far as it needs no storage.
pub fn request(bytes: &[u8]) {
    let Ok(request) = serde_json::from_slice::<Request>(bytes) else { return };
    match &request {
        Request::Assess { draft: page, .. } => {
            let draft = interpret(page);
            let assessment = engine::assess(&draft, &[]);
            sound(&draft, &assessment);
            for level in [SiteLevel::Note, SiteLevel::Block] {
                let verdict = verdict(&assessment, &draft, level, &Organisation::default());
                let units = Unit::Utf16.length(&draft.text);
                assert!(verdict.spans.iter().all(|span| span.start < span.end && span.end <= units));
            }
        }
        Request::Rewrite { draft: page, .. } => {
            let draft = interpret(page);
            let assessment = engine::assess(&draft, &[]);
            if let Some(better) = suggestion(&assessment, &draft, &[], SiteLevel::Warn) {
                assert!(better.level < assessment.level);
                let units = Unit::Utf16.length(&draft.text);
                let mut end = 0;
                for one in &better.replacements {
                    assert!(end <= one.start && one.start < one.end && one.end <= units);
                    end = one.end;
                }
            }
        }
        Request::SaveSettings { settings } => {
            let organisation = Organisation::default();
            let now = effective(&Choices::default(), &organisation);
            // What a person wants is what they get where nothing is locked.
            assert_eq!(&effective(&Choices::default().with(&now, settings), &organisation), settings);
        }
        Request::AddPerson { person } | Request::RemovePerson { person, .. } => same_person(person),
        Request::Hello { host } => drop(Settings::default().level_for(host)),
        Request::GetSettings => {}
    }
    let written = serde_json::to_vec(&request).expect("a request can be written");
    assert_eq!(serde_json::from_slice::<Request>(&written).expect("and read again"), request);
}

/// An organisation's policy, alone and against choices.
pub fn policy(bytes: &[u8]) {
    let Ok(value) = serde_json::from_slice(bytes) else { return };
    let organisation = Organisation::read(&value);
    let settings = effective(&Choices::default(), &organisation);
    for host in organisation.sites.keys() {
        let _ = settings.level_for(host);
    }
    // A locked switch stays where the organisation put it.
    let wanted = Settings { enabled: !settings.enabled, ..settings.clone() };
    let after = effective(&Choices::default().with(&settings, &wanted), &organisation);
    assert!(
        !(organisation.locks("enabled") && organisation.enabled.is_some())
            || after.enabled == settings.enabled
    );
    let draft = Draft { text: "NHS no 999 012 3454".into(), ..Draft::default() };
    drop(verdict(
        &Assessment { level: Level::Stop, ..Assessment::default() },
        &draft,
        SiteLevel::Warn,
        &organisation,
    ));
}

/// Lines for the command line: every line is answered or reported, and answers are JSON.
pub fn lines(bytes: &[u8]) {
    let (mut output, mut reported) = (Vec::new(), 0);
    let bad = assess_lines::run(bytes, &mut output, true, |_| reported += 1)
        .expect("memory neither fails to read nor write");
    assert_eq!(bad, reported);
    let asked = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
    let answers = output.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let mut answered = 0;
    for answer in answers {
        serde_json::from_slice::<serde_json::Value>(answer).expect("an answer is JSON");
        answered += 1;
    }
    assert_eq!(asked as u64, answered + bad);
}

/// Identifiers lie in the draft and never overlap.
pub fn identifiers(bytes: &[u8]) {
    let draft = text(bytes);
    apart(&draft, identifiers::find(&Text::new(&draft)).into_iter().map(|one| one.range));
}

/// Folding, tokens and the three ways to count; UTF-16 with lone surrogates where the bytes say so.
pub fn offsets(bytes: &[u8]) {
    let units: Vec<u16> = bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    for draft in [text(bytes), String::from_utf16_lossy(&units)] {
        let text = Text::new(&draft);
        let mut end = 0;
        for (index, token) in text.tokens().iter().enumerate() {
            assert!(token.range.start >= end && token.range.start < token.range.end);
            assert!(!text.word(index).is_empty());
            assert!(draft.get(token.original.clone()).is_some());
            end = token.range.end;
        }
        assert_eq!(text.typed(0..text.tokens().len()).is_empty(), text.tokens().is_empty());
        let folded = fold(&draft);
        assert_eq!(folded.len(), text.folded().len());
        assert!(draft.get(text.original_bytes(0..folded.len())).is_some());
        for unit in [Unit::Byte, Unit::CodePoint, Unit::Utf16] {
            let mut counter = unit.counter(&draft);
            for byte in [0, draft.len() / 3, draft.len() / 2, draft.len() + 1] {
                let head = &draft[..chaperone::text::floor_char_boundary(&draft, byte)];
                assert_eq!(counter.at(byte), unit.length(head));
            }
        }
    }
    assert_eq!(Unit::Utf16.length(&String::from_utf16_lossy(&units)) as usize, units.len());
}

/// A file of weights. The magic and the checksum are made right, or hardly an input would come past them.
pub fn judge(bytes: &[u8]) {
    assert!(bytes.is_empty() || LearnedJudge::load(bytes).is_none() || bytes.starts_with(b"CHAPJDG2"));
    let file = with_checksum(bytes);
    let Some(judge) = LearnedJudge::load(&file) else { return };
    let draft = Draft { text: "a b Maureen 👩‍⚕️ in bay 4".into(), ..Draft::default() };
    if let Some(p) = judge.read(&draft).map(|reading| reading.probabilities) {
        for probability in [p.warn, p.identifies, p.may_identify, p.demeaning, p.boundary] {
            assert!((0.0..=1.0).contains(&probability), "{p:?}");
        }
    }
}

/// Whether the weights are taken, so that the seed is known to lead past the checks.
#[allow(dead_code, reason = "asked by the tests that replay inputs")]
pub fn judge_reads(bytes: &[u8]) -> bool {
    LearnedJudge::load(&with_checksum(bytes)).is_some()
}

fn with_checksum(bytes: &[u8]) -> Vec<u8> {
    [b"CHAPJDG2".as_slice(), &checksum(bytes).to_le_bytes(), bytes].concat()
}

/// As `weights.rs`: FNV-1a over little-endian words of 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xcbf2_9ce4_8422_2325, |sum, chunk| {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x100_0000_01b3)
    })
}

/// A list of known people, as it is stored, or a name, a profile and how a page shows somebody.
pub fn patients(bytes: &[u8]) {
    if let Ok(people) = serde_json::from_slice::<Vec<KnownPerson>>(bytes) {
        people.iter().for_each(same_person);
        return;
    }
    let mut parts = texts(bytes).into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let person = KnownPerson { name: next(), profile: next() };
    same_person(&person);
    let shown = Recipient { name: Some(next()), handle: Some(next()), profile_url: Some(next()) };
    let found = patients::find(std::slice::from_ref(&person), &shown);
    assert!(found.is_none_or(|place| place == 0));
}

/// Pronouns behind a name change nothing about who it is.
fn same_person(person: &KnownPerson) {
    let found = |name: String| {
        let shown = Recipient { name: Some(name), ..Recipient::default() };
        patients::find(std::slice::from_ref(person), &shown)
    };
    assert_eq!(found(person.name.clone()), found(format!("{} (she/her)", person.name)));
    assert_eq!(found(String::new()), None);
}

fn sound(draft: &Draft, assessment: &Assessment) {
    apart(&draft.text, assessment.findings.iter().map(|one| one.range.clone()));
    let words_needed = assessment.concerns.iter().any(|concern| *concern != Concern::Boundary);
    assert!(assessment.level < Level::Warn || !words_needed || !assessment.findings.is_empty());
    assert_eq!(assessment.level == Level::Clear, assessment.concerns.is_empty());
    for unit in [Unit::Byte, Unit::CodePoint, Unit::Utf16] {
        let length = unit.length(&draft.text);
        assert!(
            assessment
                .spans(&draft.text, unit)
                .iter()
                .all(|span| span.start < span.end && span.end <= length)
        );
    }
}

fn apart(draft: &str, ranges: impl Iterator<Item = Range<usize>>) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start >= end && range.start < range.end, "{range:?} after {end}");
        assert!(draft.get(range.clone()).is_some(), "{range:?}");
        end = range.end;
    }
}
