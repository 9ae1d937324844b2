//! Whom the person knows to be a patient: a short list, by name or by profile.
//!
//! Known gaps: names match whole and in the order typed; nicknames, typing errors and namesakes come with the sealed list.

use crate::draft::Recipient;
use crate::policy::KnownPerson;
use crate::text::{Text, TokenKind};

/// Position in `people` of the person that `recipient` is, if any.
#[must_use]
pub fn find(people: &[KnownPerson], recipient: &Recipient) -> Option<usize> {
    let name = recipient.name.as_deref().map(name_key).filter(|key| !key.is_empty());
    let profiles: Vec<String> = [&recipient.profile_url, &recipient.handle]
        .into_iter()
        .flatten()
        .map(|text| profile_key(text))
        .collect();
    people.iter().position(|person| {
        let same_profile = {
            let key = profile_key(&person.profile);
            !key.is_empty() && profiles.contains(&key)
        };
        same_profile || name.as_ref().is_some_and(|name| *name == name_key(&person.name))
    })
}

/// The words of a name, folded: titles, emoji, punctuation and pronouns in brackets are dropped.
fn name_key(name: &str) -> String {
    const TITLES: [&str; 10] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "rev"];
    let bare = name.split(['(', '[', '|']).next().unwrap_or_default();
    let text = Text::new(bare);
    let words = (0..text.tokens().len())
        .filter(|&index| text.tokens().get(index).is_some_and(|token| token.kind != TokenKind::Sign))
        .map(|index| text.word(index))
        .filter(|word| !TITLES.contains(word) && !word.trim().is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The part of a profile's address or handle that names the person: no scheme, `www.`, query, fragment or trailing slash.
fn profile_key(profile: &str) -> String {
    let lower = profile.trim().to_lowercase();
    let without_scheme = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let without_fragment = without_scheme.split('#').next().unwrap_or_default();
    let (path, query) = without_fragment.split_once('?').unwrap_or((without_fragment, ""));
    // Facebook's numeric profiles keep their number in the query; every other query is tracking.
    let id = query.split('&').find(|pair| pair.starts_with("id=") && path.ends_with("profile.php"));
    let path = path.trim_end_matches('/').trim_start_matches('@');
    let path =
        ["www.", "m.", "web.", "mobile."].iter().find_map(|prefix| path.strip_prefix(prefix)).unwrap_or(path);
    match id {
        Some(id) => format!("{path}?{id}"),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, profile: &str) -> Vec<KnownPerson> {
        vec![KnownPerson { name: name.into(), profile: profile.into() }]
    }

    fn named(name: &str) -> Recipient {
        Recipient { name: Some(name.into()), ..Recipient::default() }
    }

    #[test]
    fn a_name_matches_through_titles_emoji_pronouns_and_accents() {
        let people = listed("Callum Reyes-Hart", "");
        for shown in ["callum reyes hart", "Mr Callum Reyes-Hart 🌻", "Cállum Reyes‐Hart (he/him)"] {
            assert_eq!(find(&people, &named(shown)), Some(0), "{shown}");
        }
        for other in ["Callum Reyes", "Callum", "", "🌻"] {
            assert_eq!(find(&people, &named(other)), None, "{other}");
        }
    }

    #[test]
    fn a_profile_matches_in_all_its_spellings() {
        let people = listed("", "https://www.facebook.com/callum.rh/");
        for shown in ["https://m.facebook.com/callum.rh?fref=nf", "facebook.com/callum.rh#about"] {
            let recipient = Recipient { profile_url: Some(shown.into()), ..Recipient::default() };
            assert_eq!(find(&people, &recipient), Some(0), "{shown}");
        }
    }

    #[test]
    fn numeric_profiles_differ_by_their_number() {
        let people = listed("", "https://www.facebook.com/profile.php?id=1000001");
        let other = Recipient {
            profile_url: Some("https://www.facebook.com/profile.php?id=1000002".into()),
            ..Recipient::default()
        };
        assert_eq!(find(&people, &other), None);
    }

    #[test]
    fn an_empty_entry_matches_nobody() {
        assert_eq!(find(&listed("", ""), &named("")), None);
        assert_eq!(
            find(&listed("", ""), &Recipient { profile_url: Some(String::new()), ..Recipient::default() }),
            None
        );
    }
}
