//! The organisation's policy, as it stands in `storage.managed`.
//!
//! Browsers check little of it (Chromium drops a whole key for one bad value, Firefox checks nothing), so each entry is
//! checked here on its own.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::SiteLevel;

/// Settings that `lockedSettings` may name.
const LOCKABLE: [&str; 5] = ["enabled", "defaultLevel", "sites", "holdUnchecked", "people"];
/// Caps, so that a broken policy cannot swell every start: entries of a list, characters of a text.
const MOST_ENTRIES: usize = 10_000;
const LONGEST_TEXT: usize = 2_000;

/// What the organisation has set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Name shown in warnings and on the options page.
    pub name: String,
    /// One sentence shown at the foot of every card.
    pub help_text: String,
    /// Whom to ask: phone, e-mail or team.
    pub help_contact: String,
    /// See [`super::Settings::enabled`].
    pub enabled: Option<bool>,
    /// See [`super::Settings::default_level`].
    pub default_level: Option<SiteLevel>,
    /// See [`super::Settings::sites`].
    pub sites: BTreeMap<String, SiteLevel>,
    /// See [`super::Settings::hold_unchecked`].
    pub hold_unchecked: Option<bool>,
    /// Settings the person may not change.
    pub locked: Vec<String>,
    /// Entries that could not be used: path and reason.
    pub problems: Vec<String>,
}

impl Organisation {
    /// Reads a policy object. Whatever cannot be used is left out and named in `problems`.
    #[must_use]
    pub fn read(policy: &Value) -> Self {
        let mut read = Self::default();
        let Value::Object(entries) = policy else {
            if !policy.is_null() {
                read.problems.push("policy: must be an object".into());
            }
            return read;
        };
        for (key, value) in entries {
            read.entry(key, value);
        }
        read
    }

    /// Whether the person may not change the setting.
    #[must_use]
    pub fn locks(&self, setting: &str) -> bool {
        self.locked.iter().any(|locked| locked == setting)
    }

    /// Whether the person may not change the level of a host: sites are locked as a whole or one by one.
    #[must_use]
    pub fn locks_site(&self, host: &str) -> bool {
        self.locks("sites") || self.locked.iter().any(|locked| locked.strip_prefix("sites.") == Some(host))
    }

    fn entry(&mut self, key: &str, value: &Value) {
        match key {
            "organisationName" => self.name = self.text(key, value),
            "helpText" => self.help_text = self.text(key, value),
            "helpContact" => self.help_contact = self.text(key, value),
            "enabled" => self.enabled = self.typed(key, value, "true or false"),
            "holdUnchecked" => self.hold_unchecked = self.typed(key, value, "true or false"),
            "defaultLevel" => self.default_level = self.typed(key, value, LEVELS),
            "sites" => self.read_sites(value),
            "lockedSettings" => self.read_locks(value),
            _ => self.problem(key, "is not a setting of this version"),
        }
    }

    fn read_sites(&mut self, value: &Value) {
        let Value::Object(sites) = value else {
            self.problem("sites", "must map host names to levels");
            return;
        };
        for (host, level) in sites.iter().take(MOST_ENTRIES) {
            let path = format!("sites.{host}");
            if let Some(level) = self.typed(&path, level, LEVELS) {
                self.sites.insert(host.to_lowercase(), level);
            }
        }
    }

    fn read_locks(&mut self, value: &Value) {
        let Value::Array(names) = value else {
            self.problem("lockedSettings", "must be a list of setting names");
            return;
        };
        for (index, name) in names.iter().take(MOST_ENTRIES).enumerate() {
            let path = format!("lockedSettings[{index}]");
            match name.as_str() {
                Some(name) if LOCKABLE.contains(&name) || name.starts_with("sites.") => {
                    self.locked.push(name.into())
                }
                Some(_) => self.problem(&path, "is not the name of a setting"),
                None => self.problem(&path, "must be a text"),
            }
        }
    }

    fn typed<T: for<'a> Deserialize<'a>>(&mut self, path: &str, value: &Value, expected: &str) -> Option<T> {
        let read = T::deserialize(value).ok();
        if read.is_none() {
            self.problem(path, &format!("must be {expected}"));
        }
        read
    }

    fn text(&mut self, path: &str, value: &Value) -> String {
        let Some(text) = value.as_str() else {
            self.problem(path, "must be a text");
            return String::new();
        };
        if text.chars().count() > LONGEST_TEXT {
            self.problem(path, "is over 2,000 characters and was cut");
        }
        text.chars().take(LONGEST_TEXT).collect()
    }

    fn problem(&mut self, path: &str, reason: &str) {
        if self.problems.len() < MOST_ENTRIES {
            self.problems.push(format!("{path}: {reason}"));
        }
    }
}

const LEVELS: &str = "off, note, warn, confirm or block";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_wrong_entry_is_named_and_the_rest_is_used() {
        let read = Organisation::read(&json!({
            "organisationName": 7,
            "defaultLevel": "Warn",
            "sites": {"WWW.Facebook.com": "confirm", "x.com": "loud"},
            "lockedSettings": ["enabled", "colour", 3, "sites.x.com"],
            "enabled": true,
            "telemetry": "yes",
        }));
        assert_eq!(read.enabled, Some(true));
        assert_eq!(read.sites.get("www.facebook.com"), Some(&SiteLevel::Confirm));
        assert_eq!(read.locked, ["enabled", "sites.x.com"]);
        insta::assert_snapshot!(read.problems.join("\n"), @r"
        defaultLevel: must be off, note, warn, confirm or block
        lockedSettings[1]: is not the name of a setting
        lockedSettings[2]: must be a text
        organisationName: must be a text
        sites.x.com: must be off, note, warn, confirm or block
        telemetry: is not a setting of this version
        ");
    }

    #[test]
    fn a_policy_of_the_wrong_type_is_a_problem_not_a_failure() {
        assert_eq!(Organisation::read(&json!([1])).problems, ["policy: must be an object"]);
        assert!(Organisation::read(&Value::Null).problems.is_empty());
    }
}
