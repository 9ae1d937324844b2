//! Leetspeak: digits and signs that stand for letters, as in "J0hn", "p@tient", "4rthur".
//!
//! A run of letters, digits and `@ $ ! |` becomes one word when reading those as letters gives a common name or a word of
//! care. Clinical tokens (78F, T2DM, H1N1, 3rd, A39, B12, covid19) stay: most of a run must be letters; a digit at its end
//! alone is a number; a digit before a word ("4mins") counts it; three letters must look like a name ("J1m").
//! Addresses, handles and hashtags stay as well.
//!
//! Caps: runs of [`LONGEST`] bytes, [`MOST_CHOICES`] signs of two readings, so that the work is linear.
//! Known gaps: signs of more than one character (`|-|`), digits inside words that are neither name nor care.

use super::fold::Folded;
use super::token::{Casing, Token, TokenKind};
use crate::lexicon::{self, Entry, NameRate};

/// Longest run that is read, in bytes.
const LONGEST: usize = 24;
/// Most characters of two readings (`1` and `|` are I or L).
const MOST_CHOICES: u32 = 3;
/// Bearers per 100,000 from which a name counts; rarer ones turn up by chance.
const COMMON: f64 = 5.0;

/// Rewrites the runs that are words, in the folded text and in its tokens.
pub(super) fn read(folded: &mut Folded, original: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut runs = runs(folded.as_str(), &tokens).into_iter().peekable();
    if runs.peek().is_none() {
        return tokens;
    }
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    // A "!" inside a word has ended no sentence.
    let mut sentences_less = 0;
    let mut tokens = tokens.into_iter().enumerate();
    while let Some((index, mut token)) = tokens.next() {
        let sentence = token.sentence;
        token.sentence -= sentences_less;
        if let Some(run) = runs.next_if(|run| run.first == index) {
            let mut last_sentence = sentence;
            for _ in run.first + 1..run.end {
                let Some((_, part)) = tokens.next() else { break };
                token.range.end = part.range.end;
                token.original.end = part.original.end;
                last_sentence = part.sentence;
            }
            sentences_less += last_sentence - sentence;
            folded.overwrite(token.range.clone(), &run.word);
            token.kind = TokenKind::Word;
            token.casing = super::token::casing(original.get(token.original.clone()).unwrap_or_default());
        }
        out.push(token);
    }
    out
}

/// Tokens `first..end` that are `word`.
struct Run {
    first: usize,
    end: usize,
    word: String,
}

fn runs(text: &str, tokens: &[Token]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut first = 0;
    while let Some(token) = tokens.get(first) {
        // A run of words and numbers alone is one mixed token; one with signs has a sign at its start or behind a word.
        let may_begin = match token.kind {
            TokenKind::Mixed => true,
            TokenKind::Word | TokenKind::Number => {
                tokens.get(first + 1).is_some_and(|next| !next.spaced && is_sign(text, next))
            }
            TokenKind::Sign => is_sign(text, token),
            TokenKind::Break => false,
        };
        if !may_begin {
            first += 1;
            continue;
        }
        let end = end_of_run(text, tokens, first);
        let whole = tokens.get(first..end).unwrap_or_default();
        if let Some(run) = whole_word(text, tokens, whole, first) {
            found.push(run);
        }
        first = end.max(first + 1);
    }
    found
}

fn is_sign(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Sign
        && matches!(text.as_bytes().get(token.range.start), Some(b'@' | b'$' | b'!' | b'|'))
}

/// The end of the tokens that stand together from `first` on.
fn end_of_run(text: &str, tokens: &[Token], first: usize) -> usize {
    let mut end = first + 1;
    while let Some(token) = tokens.get(end) {
        let part = match token.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Mixed => true,
            TokenKind::Sign => is_sign(text, token),
            TokenKind::Break => false,
        };
        if !part || token.spaced {
            break;
        }
        end += 1;
    }
    end
}

fn whole_word(text: &str, tokens: &[Token], run: &[Token], first: usize) -> Option<Run> {
    // "J0hn!" ends in a sign that is one.
    let bare = |token: &&Token| token.kind == TokenKind::Sign && text.get(token.range.clone()) == Some("!");
    let tail = run.iter().rev().take_while(bare).count();
    let run = run.get(..run.len() - tail)?;
    let (head, last) = (run.first()?, run.last()?);
    let typed = text.get(head.range.start..last.range.end)?;
    if typed.len() > LONGEST || !typed.is_ascii() || !stands_alone(text, tokens, first, first + run.len()) {
        return None;
    }
    let (stem, ending) = typed.strip_suffix("'s").map_or((typed, ""), |stem| (stem, "'s"));
    let upper_only = run.iter().all(|token| token.casing != Casing::Capital);
    let word = unleet(stem, upper_only)? + ending;
    Some(Run { first, end: first + run.len(), word })
}

/// Whether no sign ties the run to an address, a handle, a path or a code.
fn stands_alone(text: &str, tokens: &[Token], first: usize, end: usize) -> bool {
    let sign =
        |token: &Token| text.get(token.range.clone()).and_then(|word| word.bytes().next()).unwrap_or(b' ');
    let tied_before = tokens.get(first).is_some_and(|token| !token.spaced)
        && first
            .checked_sub(1)
            .and_then(|index| tokens.get(index))
            .is_some_and(|before| b"@#/._-:+&=$%".contains(&sign(before)));
    let tied_after =
        tokens.get(end).is_some_and(|after| !after.spaced && b"@#/._-:+&=%".contains(&sign(after)))
            && tokens.get(end + 1).is_some_and(|next| !next.spaced && next.kind != TokenKind::Sign);
    !tied_before && !tied_after
}

/// The word that `typed` (folded) stands for.
fn unleet(typed: &str, not_capital: bool) -> Option<String> {
    let bytes = typed.as_bytes();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let signs = bytes.len() - letters - digits;
    let inner = |byte: &u8| byte.is_ascii_alphabetic();
    let (start, end) = (bytes.iter().position(inner)?, bytes.iter().rposition(inner)? + 1);
    let core = typed.get(start..end)?;
    if letters <= digits + signs || bytes.len() < 3 || (bytes.len() == 3 && (not_capital || letters < 2)) {
        return None;
    }
    // A handle "@anna" or a price is no word; a number before or behind a word counts it.
    let plain = core.bytes().all(|byte| byte.is_ascii_alphabetic());
    if plain && (end < bytes.len() || start > 1 || core.len() < 4 || bytes.starts_with(b"@") || known(core)) {
        return None;
    }
    // "Hi!John", "yes|no": whole words on both sides of a sign.
    let parts = typed.split(['!', '|', '@', '$']);
    if signs > 0 && parts.filter(|part| !part.is_empty()).all(|part| part.len() > 2 && known(part)) {
        return None;
    }
    let choices = u32::try_from(bytes.iter().filter(|byte| matches!(byte, b'1' | b'|')).count()).ok()?;
    if choices > MOST_CHOICES {
        return None;
    }
    (0..1_u32 << choices).find_map(|choice| {
        let mut place = 0;
        let word: Option<String> = bytes
            .iter()
            .map(|byte| {
                if matches!(byte, b'1' | b'|') {
                    place += 1;
                    return Some(if choice >> (place - 1) & 1 == 0 { 'i' } else { 'l' });
                }
                letter(*byte)
            })
            .collect();
        word.filter(|word| is_name_or_care(word))
    })
}

fn letter(byte: u8) -> Option<char> {
    Some(match byte {
        b'0' => 'o',
        b'3' => 'e',
        b'4' | b'@' => 'a',
        b'5' | b'$' => 's',
        b'7' => 't',
        b'8' => 'b',
        b'!' => 'i',
        b'a'..=b'z' => char::from(byte),
        _ => return None,
    })
}

/// Whether the word is an everyday one or a common name, in singular or plural.
fn known(word: &str) -> bool {
    let has = |word: &str| {
        lexicon::folded_entries(word).any(|entry| match entry {
            Entry::GivenName { rate, .. } | Entry::Surname { rate } | Entry::Nickname { rate } => {
                common(rate)
            }
            _ => true,
        })
    };
    has(word) || word.strip_suffix('s').is_some_and(has)
}

fn common(rate: NameRate) -> bool {
    rate.us.max(rate.uk).get().is_some_and(|rate| rate >= COMMON)
}

fn is_name_or_care(word: &str) -> bool {
    let counts = |entry: Entry| match entry {
        Entry::GivenName { rate, .. } | Entry::Surname { rate } | Entry::Nickname { rate } => common(rate),
        Entry::Clinical { .. } | Entry::Kinship { .. } | Entry::Demeaning { .. } => word.len() > 3,
        Entry::Condition { upper_only, .. } => word.len() > 4 && !upper_only,
        Entry::FacilityTerm { .. } => word.len() > 3,
        _ => false,
    };
    lexicon::folded_entries(word).any(counts)
        || word.len() > 4
            && word.strip_suffix('s').is_some_and(|stem| {
                lexicon::folded_entries(stem)
                    .any(|entry| matches!(entry, Entry::Clinical { .. } | Entry::Kinship { .. }))
            })
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn words(text: &str) -> Vec<String> {
        let text = Text::new(text);
        (0..text.tokens().len()).map(|index| text.word(index).to_owned()).collect()
    }

    #[test]
    fn names_and_words_of_care() {
        assert_eq!(words("J0hn Sm1th"), ["john", "smith"]);
        assert_eq!(words("my p@tient 4rthur"), ["my", "patient", "arthur"]);
        assert_eq!(words("M1che11e and W1ll1am's"), ["michelle", "and", "william's"]);
        assert_eq!(words("J!m, $mith. M@ry!"), ["jim", ",", "smith", ".", "mary", "!"]);
        assert_eq!(words("hate my p4t13nts"), ["hate", "my", "patients"]);
    }

    #[test]
    fn clinical_tokens_stay() {
        for token in [
            "78F",
            "T2DM",
            "H1N1",
            "3rd",
            "A39",
            "B12",
            "covid19",
            "HbA1c",
            "T4N1M0",
            "G1P0",
            "G5P3",
            "L4L5",
            "5HT3",
            "SpO2",
            "CD4",
            "P53",
            "CA125",
            "FEV1",
            "S1Q3T3",
            "FiO2",
            "43yo",
            "4mins",
            "5am",
            "3am",
            "10am",
            "5pm",
            "2g",
            "500mg",
            "4mg",
            "1st",
            "4th",
            "5th",
            "7th",
            "12hr",
            "4hrs",
            "3x",
            "C5",
            "M1",
            "N1C",
            "SW1A",
            "EC1A",
            "W1A",
            "LS1",
            "4AP",
            "ZZZ0016",
            "K123456",
            "QQ123456C",
            "1EG4",
            "B2B",
            "4x4",
            "24h",
            "5star",
            "ward7",
            "70kg",
            "1l",
            "3ml",
            "5cm",
            "4days",
            "3weeks",
            "8yrs",
            "A1",
            "M25",
            "1yr",
            "70yo",
            "80s",
            "1950s",
            "19F",
            "3D",
            "H5N1",
            "mp3",
            "4G",
            "5k",
            "100m",
            "7up",
            "B1",
            "B6",
            "D3",
            "K2",
            "O2",
            "V60",
            "5ft",
            "5yrs",
            "10yr",
        ] {
            let folded = token.to_lowercase();
            assert!(words(token).concat() == folded, "{token} became {:?}", words(token));
        }
    }

    #[test]
    fn addresses_handles_and_prices_stay() {
        assert_eq!(words("p@tient.example"), ["p", "@", "tient", ".", "example"]);
        assert_eq!(words("@anna $400 @4rthur"), ["@", "anna", "$", "400", "@", "4rthur"]);
        assert_eq!(words("Hi!John yes|no Wow!!"), ["hi", "!", "john", "yes", "|", "no", "wow", "!", "!"]);
        assert_eq!(words("#j0hn x.com/j0hn"), ["#", "j0hn", "x", ".", "com", "/", "j0hn"]);
    }

    #[test]
    fn sentences_and_offsets_hold() {
        let text = Text::new("Saw J!m 😂. He died! 4rthur\u{336} too");
        assert_eq!(text.typed(1..2), "J!m");
        let sentences: Vec<u32> = text.tokens().iter().map(|token| token.sentence).collect();
        assert_eq!(sentences, [0, 0, 0, 0, 1, 1, 1, 2, 2]);
        assert_eq!(text.typed(7..8), "4rthur\u{336}");
    }
}
