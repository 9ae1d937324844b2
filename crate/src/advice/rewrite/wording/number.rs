//! Numbers, addresses and dates of birth: taken out with the words that lead in to them.

use super::super::grammar::Edit;
use super::super::phrase::Phrase;
use super::super::tokens::Tokens;
use super::edit;

/// Words that say what number follows, and are nothing without it.
const LEAD_IN: [&str; 58] = [
    ":",
    "=",
    "-",
    "#",
    "no",
    ".",
    "number",
    "num",
    "nhs",
    "mrn",
    "hosp",
    "hospital",
    "ref",
    "tel",
    "phone",
    "mobile",
    "mob",
    "cell",
    "email",
    "e",
    "mail",
    "dob",
    "d.o.b",
    "d",
    "o",
    "b",
    "born",
    "id",
    "is",
    "on",
    "at",
    "key",
    "safe",
    "code",
    "pin",
    "medicare",
    "chi",
    "ssn",
    "hcn",
    "ppsn",
    "ihi",
    "nhi",
    "policy",
    "member",
    "case",
    "file",
    "record",
    "insurance",
    "passport",
    "licence",
    "date",
    "of",
    "birth",
    "via",
    "contact",
    "acct",
    "account",
    "patient's",
];
/// Most words of a lead-in.
const MOST: usize = 6;

pub(super) fn number(tokens: &Tokens<'_>, phrase: &Phrase) -> Edit {
    let end = phrase.tokens.end;
    let mut start = phrase.tokens.start;
    let mut steps = 0;
    while steps < MOST
        && start > 0
        && tokens.same_sentence(start - 1, phrase.tokens.start)
        && LEAD_IN.contains(&tokens.word(start - 1))
    {
        start -= 1;
        steps += 1;
    }
    let bare = steps == 0;
    let before = tokens.before(start, 1);
    // "his number is …" leaves nothing of "his".
    let noun = !matches!(tokens.word(start), "on" | "at" | "via" | "is" | "of" | ":" | "-" | "no" | "born");
    if steps > 0 && noun && matches!(before, "his" | "her" | "their" | "my" | "the" | "whose" | "your") {
        start -= 1;
    }
    let before = tokens.before(start, 1);
    // "call 01632 960 123": the verb would be left with nothing to call.
    if bare
        && matches!(
            before,
            "call" | "ring" | "text" | "message" | "phone" | "email" | "whatsapp" | "to" | "dial"
        )
    {
        let from = if before == "to" { start } else { start - 1 };
        return edit(from..end, if before == "to" { "the usual address" } else { "get in touch" });
    }
    edit(start..end, "")
}
