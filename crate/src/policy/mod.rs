//! Settings and the organisation's policy, and what follows from both.
//!
//! Precedence: a locked value of the organisation, else what the person has set, else the organisation's value as a
//! default, else the built-in default. An entry that cannot be used never disables the rest: it becomes a problem.

mod organisation;

pub use organisation::Organisation;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How loudly to speak up on a site. Ordered from quiet to strict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SiteLevel {
    /// Not watched at all.
    Off,
    /// Quiet marks only, never a card.
    Note,
    /// Cards; only the most serious drafts are held.
    #[default]
    Warn,
    /// Cards, and every draft with a card is held until the person decides.
    Confirm,
    /// As `confirm`, and a held draft cannot be posted as it is.
    Block,
}

/// The settings in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct Settings {
    /// Whether Chaperone watches anything.
    pub enabled: bool,
    /// The level of sites that have none of their own.
    pub default_level: SiteLevel,
    /// Levels by host name, such as `www.facebook.com`.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, SiteLevel>"))]
    pub sites: BTreeMap<String, SiteLevel>,
    /// Whether a post that could not be checked in time is held.
    pub hold_unchecked: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { enabled: true, default_level: SiteLevel::Warn, sites: BTreeMap::new(), hold_unchecked: false }
    }
}

/// What the person has set; absent where the default applies. Stored in `storage.local` under `settings`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Choices {
    /// See [`Settings::enabled`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// See [`Settings::default_level`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_level: Option<SiteLevel>,
    /// See [`Settings::sites`].
    pub sites: BTreeMap<String, SiteLevel>,
    /// See [`Settings::hold_unchecked`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold_unchecked: Option<bool>,
}

impl Choices {
    /// The choices after the person asked for `wanted` while `effective` was in force: what differs is a choice.
    #[must_use]
    pub fn with(mut self, effective: &Settings, wanted: &Settings) -> Self {
        if wanted.enabled != effective.enabled {
            self.enabled = Some(wanted.enabled);
        }
        if wanted.default_level != effective.default_level {
            self.default_level = Some(wanted.default_level);
        }
        if wanted.hold_unchecked != effective.hold_unchecked {
            self.hold_unchecked = Some(wanted.hold_unchecked);
        }
        for (host, level) in &wanted.sites {
            if effective.sites.get(host) != Some(level) {
                self.sites.insert(host.clone(), *level);
            }
        }
        self.sites.retain(|host, _| wanted.sites.contains_key(host));
        self
    }
}

/// The settings in force.
#[must_use]
pub fn effective(choices: &Choices, organisation: &Organisation) -> Settings {
    let built_in = Settings::default();
    let pick = |name: &str, chosen: Option<bool>, theirs: Option<bool>, default: bool| {
        if organisation.locks(name) { theirs.or(chosen) } else { chosen.or(theirs) }.unwrap_or(default)
    };
    let default_level = if organisation.locks("defaultLevel") {
        organisation.default_level.or(choices.default_level)
    } else {
        choices.default_level.or(organisation.default_level)
    };
    let mut sites = organisation.sites.clone();
    for (host, level) in &choices.sites {
        if !organisation.locks_site(host) {
            sites.insert(host.clone(), *level);
        }
    }
    Settings {
        enabled: pick("enabled", choices.enabled, organisation.enabled, built_in.enabled),
        default_level: default_level.unwrap_or(built_in.default_level),
        sites,
        hold_unchecked: pick(
            "holdUnchecked",
            choices.hold_unchecked,
            organisation.hold_unchecked,
            built_in.hold_unchecked,
        ),
    }
}

impl Settings {
    /// The level for a host: its own, else that of the widest site it belongs to, else the default.
    #[must_use]
    pub fn level_for(&self, host: &str) -> SiteLevel {
        if !self.enabled {
            return SiteLevel::Off;
        }
        let mut name = host;
        loop {
            if let Some(level) = self.sites.get(name) {
                return *level;
            }
            match name.split_once('.') {
                Some((_, parent)) => name = parent,
                None => return self.default_level,
            }
        }
    }
}

/// Somebody the person knows to be a patient, by name or by profile. Stored in `storage.local` under `people`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct KnownPerson {
    /// Name as the network shows it; may be empty when there is a profile.
    pub name: String,
    /// Address or handle of the profile; may be empty when there is a name.
    pub profile: String,
}

/// What the options page and the pop-up show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// What the person has set, the organisation's values laid over it.
    pub effective: Settings,
    /// Settings the person may not change, by field name (`enabled`, `defaultLevel`, `holdUnchecked`, `people`) or
    /// `sites.HOST`.
    pub locked: Vec<String>,
    /// Name of the organisation, empty without one.
    pub organisation: String,
    /// The known people.
    pub people: Vec<KnownPerson>,
    /// Entries of the policy that could not be used: path and reason.
    pub problems: Vec<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn organisation(policy: &serde_json::Value) -> Organisation {
        Organisation::read(policy)
    }

    #[test]
    fn what_the_person_chose_beats_an_unlocked_default() {
        let theirs = organisation(&json!({"defaultLevel": "confirm", "holdUnchecked": true}));
        let choices = Choices { default_level: Some(SiteLevel::Note), ..Choices::default() };
        let settings = effective(&choices, &theirs);
        assert_eq!(settings.default_level, SiteLevel::Note);
        assert!(settings.hold_unchecked);
    }

    #[test]
    fn a_lock_beats_what_the_person_chose() {
        let theirs = organisation(&json!({
            "enabled": true, "sites": {"www.facebook.com": "block"}, "lockedSettings": ["enabled", "sites"]
        }));
        let mut choices = Choices { enabled: Some(false), ..Choices::default() };
        choices.sites.insert("www.facebook.com".into(), SiteLevel::Off);
        let settings = effective(&choices, &theirs);
        assert!(settings.enabled);
        assert_eq!(settings.level_for("www.facebook.com"), SiteLevel::Block);
    }

    #[test]
    fn only_what_differs_becomes_a_choice() {
        let theirs = organisation(&json!({"defaultLevel": "confirm"}));
        let before = effective(&Choices::default(), &theirs);
        let mut wanted = before.clone();
        wanted.sites.insert("www.messenger.com".into(), SiteLevel::Off);
        let choices = Choices::default().with(&before, &wanted);
        assert_eq!(choices.default_level, None);
        assert_eq!(effective(&choices, &theirs), wanted);
    }

    #[test]
    fn a_site_takes_the_level_of_its_parent_domain() {
        let mut settings = Settings::default();
        settings.sites.insert("facebook.com".into(), SiteLevel::Note);
        assert_eq!(settings.level_for("m.facebook.com"), SiteLevel::Note);
        assert_eq!(settings.level_for("notfacebook.com"), SiteLevel::Warn);
        settings.enabled = false;
        assert_eq!(settings.level_for("m.facebook.com"), SiteLevel::Off);
    }
}
