//! Who will be able to read a draft: from the label of the page's own audience control. What is not understood counts
//! as unknown, and unknown counts as public.

use crate::draft::{Audience, Surface};
use crate::text::fold;

/// Words in an audience label, folded. The first that occurs decides, so narrower phrases stand before wider ones.
const LABELS: [(&str, Audience); 22] = [
    ("only me", Audience::OnlyMe),
    ("chi minh toi", Audience::OnlyMe),
    ("friends of friends", Audience::FriendsOfFriends),
    ("public group", Audience::GroupPublic),
    ("create a public post", Audience::GroupPublic),
    ("buat postingan publik", Audience::GroupPublic),
    ("private group", Audience::GroupPrivate),
    ("members of", Audience::GroupPrivate),
    ("custom", Audience::Custom),
    ("specific friends", Audience::Custom),
    ("friends", Audience::Friends),
    ("ban be", Audience::Friends),
    ("followers", Audience::Followers),
    ("public", Audience::Public),
    ("cong khai", Audience::Public),
    ("oeffentlich", Audience::Public),
    ("offentlich", Audience::Public),
    ("publico", Audience::Public),
    ("pubblico", Audience::Public),
    ("openbaar", Audience::Public),
    ("publiczn", Audience::Public),
    ("cyhoeddus", Audience::Public),
];

pub(super) fn interpret(label: &str, surface: Surface) -> Audience {
    if matches!(surface, Surface::Message | Surface::FriendRequest) {
        return Audience::Direct;
    }
    let label = fold(label);
    LABELS
        .iter()
        .find(|(words, _)| label.contains(words))
        .map_or(Audience::Unknown, |&(_, audience)| audience)
}

/// Who will read it, as the card says it. Unknown says so, and is treated as public.
#[must_use]
pub fn audience_words(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "Anybody can read this.",
        Audience::Friends => "Your friends can read this, and can pass it on.",
        Audience::FriendsOfFriends => "Friends of your friends can read this: people you do not know.",
        Audience::Followers => "Your followers can read this, and can pass it on.",
        Audience::GroupPublic => "Anybody can read this group.",
        Audience::GroupPrivate => {
            "Every member of the group can read this; a patient or relative may be one."
        }
        Audience::Direct => "This goes to one person or a small group, who can pass it on.",
        Audience::OnlyMe => "Only you can read this, until the setting changes.",
        Audience::Custom => "The people on your own list can read this.",
        Audience::Unknown => "It is not clear who can read this, so it is treated as public.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facebook_labels() {
        for (label, audience) in [
            ("Edit privacy. Sharing with Public. ", Audience::Public),
            ("Edit privacy. Sharing with Your friends. ", Audience::Friends),
            ("Edit privacy. Sharing with Your friends of friends. ", Audience::FriendsOfFriends),
            ("Edit privacy. Sharing with Friends except: Jane Doe. ", Audience::Friends),
            ("Edit privacy. Sharing with Only me. ", Audience::OnlyMe),
            ("Chỉnh sửa quyền riêng tư. Đang chia sẻ với Công khai.", Audience::Public),
            ("Shared with Members of Theatre Nurses", Audience::GroupPrivate),
            ("Private group · 4.2K members", Audience::GroupPrivate),
            ("Partage avec tout le monde", Audience::Unknown),
            ("", Audience::Unknown),
        ] {
            assert_eq!(interpret(label, Surface::Post), audience, "{label}");
        }
    }

    #[test]
    fn messages_are_direct_whatever_the_label() {
        assert_eq!(interpret("Public", Surface::Message), Audience::Direct);
    }
}
