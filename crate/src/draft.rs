//! What comes in: a draft, where it stands, who reads it and who it goes to.

use serde::{Deserialize, Deserializer, Serialize};

/// A text that somebody is about to send, with what is known of its surroundings.
///
/// The fields follow the corpus format (`docs/labelling.md`): unknown fields are ignored, absent ones have defaults,
/// and every default is the one that makes a draft look no safer than it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The draft exactly as typed.
    pub text: String,
    /// Site identifier, such as `facebook`; empty or `generic` where the site is not known.
    pub site: String,
    /// The kind of box it is typed in.
    pub surface: Surface,
    /// Who will be able to read it.
    pub audience: Audience,
    /// The person it goes to, where there is one.
    pub recipient: Option<Recipient>,
    /// Earlier messages by the *other* person, oldest first.
    #[serde(deserialize_with = "null_as_none")]
    pub thread: Vec<String>,
}

/// Takes `null` for an empty list.
fn null_as_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The kind of box a draft is typed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// A post of one's own.
    #[default]
    Post,
    /// A comment under somebody's post.
    Comment,
    /// An answer to one person's comment, review or post.
    Reply,
    /// A private or group message.
    Message,
    /// The name of a group that is being made.
    GroupName,
    /// The author's own profile text.
    Bio,
    /// Accepting or sending a friend or follow request; the draft is empty.
    FriendRequest,
    /// A surface this version does not know.
    #[serde(other)]
    Unknown,
}

/// Who will be able to read a draft. `Unknown` counts as public everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Anybody.
    Public,
    /// Accepted friends.
    Friends,
    /// Friends and their friends.
    FriendsOfFriends,
    /// Accepted followers.
    Followers,
    /// A group anybody can read.
    GroupPublic,
    /// A group only members can read.
    #[serde(alias = "group")]
    GroupPrivate,
    /// One or a few persons.
    Direct,
    /// The author alone.
    OnlyMe,
    /// A hand-made list.
    Custom,
    /// Not known.
    #[default]
    #[serde(other)]
    Unknown,
}

impl Audience {
    /// Whether strangers may read it. Unknown counts as yes.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Public | Self::GroupPublic | Self::Unknown)
    }
}

/// The person a reply, message or request goes to, as the page shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recipient {
    /// Display name.
    pub name: Option<String>,
    /// Handle, with or without `@`.
    pub handle: Option<String>,
    /// Address of the profile.
    pub profile_url: Option<String>,
}
