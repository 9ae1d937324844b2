//! Verbs and nouns for what people do.

use crate::text::WordList;

/// Verbs of every story.
pub(super) static ROUTINE_PRESENT: WordList = WordList::new(&[
    "does", "needs", "wants", "looks", "seems", "says", "gets", "knows", "thinks", "goes", "comes", "likes",
    "lives", "works", "feels", "takes", "makes", "gives", "suffers", "presents", "requires", "hates",
    "loves", "always", "hopes", "tells", "asks", "sees", "uses", "finds", "starts", "stays",
]);

/// Participles of every story, and words like them.
pub(super) static ROUTINE_PARTICIPLES: WordList = WordList::new(&[
    "having",
    "getting",
    "going",
    "coming",
    "looking",
    "feeling",
    "taking",
    "being",
    "asking",
    "waiting",
    "trying",
    "making",
    "anything",
    "something",
    "nothing",
    "everything",
    "morning",
    "evening",
    "during",
    "thinking",
    "saying",
    "telling",
    "needing",
    "breathing",
    "bleeding",
    "working",
    "doing",
    "leaving",
    "living",
    "starting",
    "finishing",
]);

/// Irregular past tenses.
pub(super) static IRREGULAR: WordList = WordList::new(&[
    "fell", "drove", "rode", "threw", "wore", "sang", "ate", "drank", "ran", "swam", "flew", "broke", "bit",
    "caught", "took", "brought", "put", "held", "stole", "won", "shot", "struck", "sat", "stood", "kept",
    "blew", "cut", "met", "made", "built", "wrote", "sold", "sent", "gave", "hid", "slept", "dove", "dug",
    "drew", "woke", "spoke", "came", "got", "went", "left", "lit", "taught", "fought", "hit", "led", "swore",
    "grew",
]);

/// Past tenses of every patient's story.
pub(super) static ROUTINE: WordList = WordList::new(&[
    "admitted",
    "discharged",
    "presented",
    "attended",
    "transferred",
    "referred",
    "needed",
    "wanted",
    "looked",
    "seemed",
    "started",
    "stopped",
    "decided",
    "arrived",
    "reviewed",
    "consented",
    "waited",
    "worked",
    "used",
    "loved",
    "liked",
    "helped",
    "lived",
    "passed",
    "responded",
    "improved",
    "deteriorated",
    "required",
    "received",
    "underwent",
]);
