//! Settings and the organisation's policy, and what follows from both.

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

/// What the person has set. Stored in `storage.local` under `settings`.
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
