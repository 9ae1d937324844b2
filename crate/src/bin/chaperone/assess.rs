//! `chaperone assess`: one draft a line in, one verdict a line out.

use std::io::{self, BufRead, Write};

use chaperone::advice::rewrite;
use chaperone::assessment::{Anonymity, Assessment, Concern, Level, Replacement, Span, replacements};
use chaperone::draft::Draft;
use chaperone::engine;
use chaperone::text::Unit;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A line of input: a draft, and an identifier of any kind that is carried over.
#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    /// The only field that must be there.
    text: String,
    #[serde(flatten)]
    draft: Draft,
}

/// A line of output.
#[derive(Serialize)]
struct Answer {
    id: Value,
    level: Level,
    concerns: Vec<Concern>,
    spans: Vec<Span>,
    anonymity: Option<Anonymity>,
    reasons: Vec<String>,
    /// Only when asked for; then `null` where no wording lowers the level.
    #[serde(skip_serializing_if = "Option::is_none")]
    rewrite: Option<Option<Rewrite>>,
}

/// What the draft could say instead.
#[derive(Serialize)]
struct Rewrite {
    level: Level,
    text: String,
    replacements: Vec<Replacement>,
}

/// Answers every line of `input`; gives the number of bad lines. `report` is told of each, with its number.
///
/// # Errors
/// When the input cannot be read or the output cannot be written. Invalid UTF-8 is a bad line, not an error.
pub(crate) fn run(
    mut input: impl BufRead,
    mut output: impl Write,
    rewrite: bool,
    mut report: impl FnMut(String),
) -> io::Result<u64> {
    let (mut number, mut bad) = (0_u64, 0_u64);
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        number += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Question>(&line) {
            Ok(question) => {
                serde_json::to_writer(&mut output, &answer(question, rewrite))?;
                output.write_all(b"\n")?;
            }
            Err(error) => {
                bad += 1;
                report(format!("line {number}: {}", reason(&error)));
            }
        }
    }
    output.flush()?;
    Ok(bad)
}

fn answer(question: Question, rewrite: bool) -> Answer {
    let draft = Draft { text: question.text, ..question.draft };
    let assessment = engine::assess(&draft, &[]);
    let spans = assessment.spans(&draft.text, Unit::CodePoint);
    let rewrite = rewrite.then(|| {
        let better = rewrite::rewrites(&draft, &[], &assessment)?;
        let replacements = replacements(&better.rewrites, &draft.text, Unit::CodePoint);
        Some(Rewrite { level: better.level, text: better.text, replacements })
    });
    let Assessment { level, concerns, anonymity, reasons, .. } = assessment;
    Answer { id: question.id, level, concerns, spans, anonymity, reasons, rewrite }
}

/// Why a line is bad, without repeating what it holds.
fn reason(error: &serde_json::Error) -> String {
    match error.classify() {
        serde_json::error::Category::Data => {
            "not a draft: it needs a text field \"text\", and known fields must have their types".into()
        }
        _ => format!("not JSON (column {})", error.column()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(input: &[u8]) -> (Vec<Value>, Vec<String>, u64) {
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let bad = run(input, &mut output, false, |error| errors.push(error)).unwrap();
        let answers = output.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        (answers.map(|line| serde_json::from_slice(line).unwrap()).collect(), errors, bad)
    }

    #[test]
    fn good_lines_are_answered_and_bad_ones_are_numbered() {
        let input = b"{\"id\":1,\"text\":\"hello\"}\nnot json\n\n{\"id\":2}\n{\"id\":\"c\",\"text\":\"\xff\"}\n{\"id\":\"d\",\"text\":\"x\",\"warn\":true}";
        let (answers, errors, bad) = ask(input);
        assert_eq!(
            answers.iter().map(|answer| &answer["id"]).collect::<Vec<_>>(),
            [&Value::from(1), &Value::from("d")]
        );
        assert_eq!(bad, 3);
        insta::assert_snapshot!(errors.join("\n"), @r#"
        line 2: not JSON (column 2)
        line 4: not a draft: it needs a text field "text", and known fields must have their types
        line 5: not JSON (column 19)
        "#);
    }

    #[test]
    fn offsets_count_code_points() {
        let (answers, ..) = ask("{\"text\":\"👩‍⚕️ NHS no 999 012 3454\"}".as_bytes());
        let span = &answers[0]["spans"][0];
        let text = "👩‍⚕️ NHS no 999 012 3454";
        let start = usize::try_from(span["start"].as_u64().unwrap()).unwrap();
        let end = usize::try_from(span["end"].as_u64().unwrap()).unwrap();
        let cut: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(cut, span["text"].as_str().unwrap());
        assert!(cut.contains("999 012 3454"), "{cut}");
    }

    #[test]
    fn rewrites_are_told_only_when_asked_for() {
        let (warned, quiet) =
            ("😂 Edna Quill, 84, in bed 4 died of sepsis last night. I love my team.", "hello");
        let input =
            format!("{}\n{}\n", serde_json::json!({ "text": warned }), serde_json::json!({ "text": quiet }));
        let mut output = Vec::new();
        run(input.as_bytes(), &mut output, true, |error| unreachable!("{error}")).unwrap();
        let answers: Vec<Value> = output
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
            .map(|line| serde_json::from_slice(line).unwrap())
            .collect();
        let better = &answers[0]["rewrite"];
        assert!(!better["text"].as_str().unwrap().contains("Quill"), "{better}");
        let first = &better["replacements"][0];
        let (start, end) = (first["start"].as_u64().unwrap(), first["end"].as_u64().unwrap());
        let cut: String = warned.chars().skip(start as usize).take((end - start) as usize).collect();
        assert_eq!(cut, first["text"].as_str().unwrap());
        assert!(answers[1].as_object().unwrap().contains_key("rewrite") && answers[1]["rewrite"].is_null());
        let (answers, ..) = ask(input.as_bytes());
        assert!(!answers[0].as_object().unwrap().contains_key("rewrite"));
    }

    #[test]
    fn surfaces_of_a_later_version_are_taken_for_unknown() {
        let (answers, _, bad) = ask(
            br#"{"text":"hello","surface":"hologram","audience":"everyone","recipient":null,"thread":null}"#,
        );
        assert_eq!((answers.len(), bad), (1, 0));
    }
}
