//! The messages between the pages, the extension's own pages and the engine: defined once, here.
//!
//! The TypeScript types in `extension/generated/` are written from these by the build tool. Labels travel as the page
//! shows them ("Edit privacy. Sharing with Public. ") and are interpreted in [`crate::composer`].

use serde::{Deserialize, Serialize};

use crate::assessment::{Anonymity, Concern, Level, Replacement, Span};
use crate::draft::{Audience, Surface};
use crate::policy::{KnownPerson, Settings, SettingsView, SiteLevel};

/// What the engine is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// A page asks how it is watched, when its first compose box gets the focus.
    Hello {
        /// Host name of the page, without port.
        host: String,
    },
    /// Judge a draft.
    Assess {
        /// Counts up in one composer; the answer carries it back. An answer to an older one is dropped.
        revision: u32,
        /// The draft with what the page says around it.
        draft: PageDraft,
    },
    /// Ask for less specific words for a draft that is warned about. Apart from [`Request::Assess`], because it costs
    /// several assessments and must not delay a verdict.
    Rewrite {
        /// The revision of the draft, as for the verdict.
        revision: u32,
        /// The draft with what the page says around it.
        draft: PageDraft,
    },
    /// The options page asks for the settings and what of them is locked.
    GetSettings,
    /// The options page or the pop-up stores settings. Locked ones keep their value.
    SaveSettings {
        /// The settings as the person wants them.
        settings: Settings,
    },
    /// Add a person to the short list of known people.
    AddPerson {
        /// The person.
        person: KnownPerson,
    },
    /// Remove a person from the list.
    RemovePerson {
        /// Position in the list.
        index: u32,
        /// The person at that position, to be sure that it is the one meant.
        person: KnownPerson,
    },
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Response {
    /// How a page is watched. Also sent unasked when the settings change.
    Rules {
        /// The rules for this page.
        rules: PageRules,
    },
    /// The verdict on a draft.
    Assessed {
        /// The revision that was asked about.
        revision: u32,
        /// The verdict.
        verdict: Verdict,
    },
    /// What the draft could say instead.
    Rewritten {
        /// The revision that was asked about.
        revision: u32,
        /// The words to change; `None` where no wording lowers the level, so that the story is best left out.
        suggestion: Option<Suggestion>,
    },
    /// The settings, their effect and their locks.
    Settings {
        /// What the options page shows.
        view: SettingsView,
    },
    /// The engine could not answer. Nothing of the request is repeated here.
    Failed {
        /// The revision that was asked about, where there was one.
        revision: Option<u32>,
        /// What went wrong.
        fault: Fault,
    },
}

/// Why the engine could not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Fault {
    /// The message was not one this version understands.
    BadMessage,
    /// The engine stopped and is being started again.
    Stopped,
    /// The settings could not be read or written.
    Storage,
    /// The organisation does not allow this change.
    Locked,
}

/// How a page is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PageRules {
    /// How loudly to speak up on this site.
    pub level: SiteLevel,
    /// Whether a post that could not be checked in time is held. By default it is let go, visibly unchecked.
    pub hold_unchecked: bool,
}

/// A draft with what the page says around its box. All labels are raw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, rename_all = "camelCase")]
pub struct PageDraft {
    /// Host name, without port.
    pub host: String,
    /// Path of the address, without query.
    pub path: String,
    /// Identifier of the site's description, or `generic`.
    pub site: String,
    /// What the site's description says the box is, where it says so.
    pub surface: Option<Surface>,
    /// Label or placeholder of the box: "Reply to Jane Doe".
    pub box_label: String,
    /// Title of the dialog, form or region the box stands in.
    pub region_label: String,
    /// Label of the control or sign that tells who will read it: "Edit privacy. Sharing with Public. ".
    pub audience_label: String,
    /// What on the page tells who it goes to.
    pub witnesses: Vec<Witness>,
    /// Earlier messages of the other person, oldest first.
    pub thread: Vec<String>,
    /// The draft. Lone surrogates arrive as U+FFFD, one for one, so that offsets still fit.
    pub text: String,
}

/// One sign on the page of who a draft goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Witness {
    /// Where it was found.
    pub source: WitnessSource,
    /// The raw label, name or address.
    pub text: String,
}

/// Where a sign of the recipient was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum WitnessSource {
    /// The label of the box: "Write to Jane Doe".
    BoxLabel,
    /// The label of the message list: "Messages in conversation with Jane Doe".
    ThreadLabel,
    /// The name at the head of the conversation.
    Header,
    /// The author of the comment or post that is answered.
    Author,
    /// The label of a control: "Confirm Jane Doe".
    Control,
    /// A link to the person's profile.
    ProfileUrl,
}

/// What a page is told of its draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// How loudly to speak up, after the settings.
    pub level: Level,
    /// Whether the post is held until the person decides.
    pub hold: bool,
    /// Whether the person may post anyway.
    pub may_override: bool,
    /// What is of concern.
    pub concerns: Vec<Concern>,
    /// The words it rests on, in UTF-16 units of the draft.
    pub spans: Vec<Span>,
    /// How many people the story fits, where it could be estimated.
    pub anonymity: Option<Anonymity>,
    /// What the card says, from top to bottom; `None` when there is no card.
    pub card: Option<CardText>,
    /// Who will read it, as interpreted.
    pub audience: Audience,
    /// What kind of box it is, as interpreted.
    pub surface: Surface,
}

/// A draft reworded. It was judged anew, and is of less concern than before; it is never called safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// What to replace, by position, never overlapping, in UTF-16 units of the draft.
    pub replacements: Vec<Replacement>,
    /// The draft with all of them carried out.
    pub text: String,
    /// The level of that text, before the settings of the site.
    pub level: Level,
}

/// The words of a card. Plain text, never markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CardText {
    /// What it is about: "This looks like a patient's record number".
    pub title: String,
    /// Why, one sentence for each concern.
    pub reasons: Vec<String>,
    /// What to do instead, one sentence.
    pub advice: String,
    /// Who will read it: "Visible to: Public".
    pub audience: String,
    /// How many people the story fits: "Fits about 3 people in Whitby".
    pub anonymity: String,
    /// The source of the rule: "GMC, Using social media (2024), para 19".
    pub source: String,
}
