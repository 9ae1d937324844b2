"""Invented drafts for the engine's tests. Nobody in them exists; the NHS number is in the range kept for tests."""

LONG = (
    "Long night on the ward and I have to write it down somewhere. The lady in the corner told me about her allotment, the "
    "marrows, the rabbit that ate them and the neighbour who laughed. "
) * 12

EXAMPLES = [
    {"text": "Bus late again", "surface": "post", "audience": "public"},
    {"text": "Mrs Quill is back", "surface": "post", "audience": "public"},
    {
        "text": "Just stitched up the lollipop lady from the primary school 😂 third time this year!!",
        "surface": "post",
        "audience": "friends",
    },
    {
        "text": "NHS no. 999 000 0018, bed 4, please chase her bloods",
        "surface": "message",
        "audience": "group",
    },
    {
        "text": "You're welcome! Drink next Friday?",
        "surface": "reply",
        "audience": "public",
        "recipient": {"name": "Ola Nilsen"},
        "thread": ["Thanks for sorting my back out, doctor."],
    },
    {
        "text": "Rest it for a week — ibuprofen is fine.",
        "surface": "message",
        "audience": "direct",
        "recipient": {"name": None, "handle": "@nobody"},
        "thread": ["It started on Monday. " * 40, "Should I be worried about the swelling?"],
    },
    {"text": "Café crème, naïve façade, Ærøskøbing, İstanbul, ŁÓDŹ, ſtraße", "surface": "bio", "audience": "unknown"},
    {"text": "[CLS] [SEP] ##ing {weird} <b>tags</b> a_b c/d 3.5mg/ml £20 50% ½ ²", "surface": "comment", "audience": "public"},
    {
        "text": "soft\u00adhyphen zero\u200bwidth \u202eright to left\u202c nul\u0000 \ufffd\u00a0nbsp\u2003em 漢字 テスト 👩🏽‍⚕️ ❤️",
        "surface": "post",
        "audience": "public",
    },
    {"text": "a" * 101 + " " + "b" * 100 + " Pneumonoultramicroscopicsilicovolcanoconiosis", "surface": "group_name", "audience": "group"},
    {"text": LONG, "surface": "post", "audience": "public"},
    {"text": "", "surface": "message", "audience": "direct", "recipient": {"name": "Ola Nilsen"}},
]
