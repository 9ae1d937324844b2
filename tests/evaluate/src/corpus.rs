//! Labelled drafts and ordinary posts, read and split.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;
use std::str::FromStr;

use chaperone::assessment::Concern;
use chaperone::draft::{Audience, Draft};
use serde::Deserialize;

/// Authors from whom nothing is learned. The one place where they are listed; training is told with `--holdout`.
pub const HELD_OUT: &str = "12-15";

/// A set of authors, written `12-15,20`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authors(BTreeSet<u16>);

impl Authors {
    pub fn contains(&self, author: u16) -> bool {
        self.0.contains(&author)
    }
}

impl FromStr for Authors {
    type Err = String;

    fn from_str(list: &str) -> Result<Self, String> {
        let number =
            |text: &str| text.trim().parse::<u16>().map_err(|_| format!("\"{text}\" is no author's number"));
        let mut authors = BTreeSet::new();
        for part in list.split(',') {
            match part.split_once('-') {
                Some((first, last)) => authors.extend(number(first)?..=number(last)?),
                None => {
                    authors.insert(number(part)?);
                }
            }
        }
        if authors.is_empty() { Err(format!("\"{list}\" holds no author")) } else { Ok(Self(authors)) }
    }
}

impl fmt::Display for Authors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut runs: Vec<(u16, u16)> = Vec::new();
        for &author in &self.0 {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == author => *last = author,
                _ => runs.push((author, author)),
            }
        }
        for (index, (first, last)) in runs.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "," })?;
            if first == last { write!(f, "{first:02}")? } else { write!(f, "{first:02}-{last:02}")? }
        }
        Ok(())
    }
}

/// A detail that the labeller marked; of several occurrences the first is meant.
#[derive(Clone, Debug, Deserialize)]
pub struct LabelledSpan {
    pub text: String,
    pub kind: String,
}

/// A draft with its labels: `docs/labelling.md`.
#[derive(Clone, Debug, Deserialize)]
pub struct Labelled {
    pub id: String,
    #[serde(flatten)]
    pub draft: Draft,
    #[serde(default)]
    pub author_role: String,
    pub warn: bool,
    pub concerns: Vec<Concern>,
    pub spans: Vec<LabelledSpan>,
    #[serde(default)]
    pub pair: Option<String>,
    /// From the name of the file.
    #[serde(skip)]
    pub author: u16,
}

/// Every author's drafts, in the order of authors and lines.
pub fn read_drafts(folder: &Path) -> Result<Vec<Labelled>, String> {
    let listing = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<_> = listing
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?;
            let author = name.strip_prefix("author-")?.strip_suffix(".jsonl")?.parse().ok()?;
            Some((author, path))
        })
        .collect();
    files.sort();
    let mut drafts = Vec::new();
    for (author, path) in files {
        drafts.extend(lines::<Labelled>(&path)?.into_iter().map(|draft| Labelled { author, ..draft }));
    }
    Ok(drafts)
}

/// Ordinary posts, at most `most`, as if everybody could read them.
pub fn read_ordinary(path: &Path, most: usize) -> Result<Vec<Draft>, String> {
    let mut posts = lines::<Draft>(path)?;
    posts.truncate(most);
    posts.iter_mut().for_each(|post| post.audience = Audience::Public);
    Ok(posts)
}

fn lines<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.lines()
        .enumerate()
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| format!("{}:{}: {error}", path.display(), index + 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_authors() {
        let authors: Authors = "12-15,3, 20".parse().expect("a list");
        assert_eq!(authors.to_string(), "03,12-15,20");
        assert!(authors.contains(13) && !authors.contains(16));
        assert!("12-x".parse::<Authors>().is_err());
        assert!("5-3".parse::<Authors>().is_err());
        assert!(HELD_OUT.parse::<Authors>().is_ok());
    }

    #[test]
    fn a_draft_with_its_labels() {
        let line = r#"{"id":"a","text":"Maureen, 91","surface":"reply","author_role":"nurse","warn":true,
            "concerns":["identifies_patient"],"spans":[{"text":"91","kind":"age"}],"why":"…","pair":"p"}"#;
        let draft: Labelled = serde_json::from_str(line).expect("a draft");
        assert_eq!(
            (draft.draft.text.as_str(), draft.warn, draft.pair.as_deref()),
            ("Maureen, 91", true, Some("p"))
        );
        assert_eq!(draft.spans.first().map(|span| span.kind.as_str()), Some("age"));
    }
}
