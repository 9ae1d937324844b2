//! Contempt for patients, from somebody who cares for them.
//!
//! Words of contempt alone are not enough: many are everyday words, and anger at managers, ministers and printers is
//! nobody's concern here. They count with patients as their object and the author at work.

use std::sync::LazyLock;

use crate::assessment::{Finding, SpanKind};
use crate::lexicon::{Entry, Hit};
use crate::phrase::{Phrases, Words};

/// What words show about contempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// Says that patients are hated, despised or laughed at.
    Hate,
    /// Mocks somebody's body, mind, smell or worth.
    Mock,
    /// Patients, or people at the door, as a class.
    Group,
    /// The author at work with patients.
    Work,
    /// Anger at the system, the employer, a thing.
    System,
    /// The author's own circle, or self-mockery.
    Own,
    /// A mild or ambiguous word.
    Mild,
}

type Row = (Sign, &'static str, u8);

const CUES: &[Row] = &[
    (
        Sign::Mock,
        "babe|hun|sir|maam|lady|ladies|buddy|mate|hon|love|pal|sweetie|darling|sis [,] you|youre|youve|u|ur|its|the|i|this|that|put|go|try|your|no",
        1,
    ),
    (
        Sign::Mock,
        "crybaby|crybabies|chancers|gits|bludgers|wagon|sook|sooks|princesses|chapri|jahil|pagal|ganwar|unserious|spineless|weak|cheapest|stubborn|melodramatic|dramatic|gammon|minge|raisin|lumps|cows|goats|sheep|houseplant|houseplants|borderlines|heartsink|heartsinks",
        1,
    ),
    (
        Sign::Hate,
        "the iq of, iq of, could cure themselves, shouldnt be let|allowed|near, sterilise|sterilize|sterilised, deserve the needle|it, on purpose, into my mask, my arse, all at it, not a personality, the ick, want an audience, bottom of my pile|list, i nod|smile, i just nod|smile|tell|throw, add {num} minutes, doing impressions, loyalty card, roll on, guess the age, we did a ranking, we call him|her|them|it, i call mine|ours|him|her|them, calls him|her, laughing so|that, nearly wet, wet myself|meself",
        1,
    ),
    (
        Sign::Hate,
        "id sooner|rather clean|treat|do, bunch|shower|room|bay|parade|herd of, load|pack of, meant to look|care, pretend to care, sick to my, cannae|cant stand the, makes me sick, gag|gagged|gagging, boke|boking, retch|retching",
        1,
    ),
    (
        Sign::Hate,
        "i|we|me|honestly|really|properly|genuinely|start|started|starting|mi [fucking|absolutely|really|have|to|just|do|started|am|cant|now] [to] hate|despise|loathe|detest|resent [my|the|these|those|old|all|most] patients|pts|people|residents|clients|customer|customers|them|punters|public|old|kids|mums|mothers|relatives|families|parents",
        3,
    ),
    (
        Sign::Hate,
        "hate|hates|despise|loathe|detest [my|the|these|those|old|all|most] patients|pts|residents|clients|punters|relatives|service",
        3,
    ),
    (
        Sign::Hate,
        "sick|tired|done|fed up|with|of|to [of|my] [the|these|my|all] patients|pts|residents|clients|punters|lot|these|people",
        2,
    ),
    (
        Sign::Hate,
        "cant stand|bear [my|the|these|any] patients|pts|residents|clients|them|people|old|punters",
        3,
    ),
    (
        Sign::Hate,
        "lost|no|zero|out all|more|of|sympathy|respect|compassion|pity|mercy|empathy|patience [respect|sympathy|compassion|mercy|empathy] [for|left|with]",
        2,
    ),
    (Sign::Hate, "stopped|pretending|pretend pretending|to care|give", 2),
    (Sign::Hate, "why do we|i [even] bother|save|keep|resuscitate|narcan|waste|treat", 2),
    (
        Sign::Hate,
        "need|needs|deserve|deserves|want|wants [a|the|what|to|all|it|everything] slap|slapping|they|shot|culling|sterilising|neutering|everything|licence|license|permit",
        3,
    ),
    (
        Sign::Hate,
        "should need a|to, should be charged|charging|sterilised|banned|shot|put|fined|made|in, shouldnt be allowed|breeding|having, should pay|charge [them|extra|by]",
        2,
    ),
    (
        Sign::Hate,
        "natural selection, darwin award|awards, waste of space|oxygen|time|nhs|a|bed|money|resources|skin",
        3,
    ),
    (
        Sign::Hate,
        "let them|him|her|em rot|die|sit|wait|bleed|cry|scream, hope {he} dies|chokes|falls, just die|hurry",
        3,
    ),
    (
        Sign::Hate,
        "kill|smother|strangle|throttle|punch|slap|lamp|bin him|her|them|em|one|someone|me, euthanise|euthanize|cull|drown|sedate them|him|her|em|everyone|the",
        2,
    ),
    (Sign::Hate, "if one|i|1 more [person|resident|patient|mum|one|boomer|hear]", 1),
    (Sign::Hate, "own fault, serves {him}|them|you right, deserved it, self inflicted, brought it on", 2),
    (Sign::Hate, "cry me, get a grip, get a life, boo hoo, suck it up, grow up", 2),
    (
        Sign::Hate,
        "roll my eyes|on, roll ur eyes, i judge you|u|every, we judge|rank you|them|people, we [all] laugh|laughed|howled|wet, laughing at, we took bets|turns, we flip a coin, sweepstake|bingo, bets on",
        2,
    ),
    (Sign::Hate, "dont deserve, not worth the|saving|it, couldnt care less, who cares, i dont care if", 2),
    (
        Sign::Mock,
        "thick as|cunts, thick|dumb|dense|daft as a|mince|pitch|two|pig|shite|planks, brain|brains cell|cells|of, no brain, two brain, iq of|lower",
        3,
    ),
    (
        Sign::Mock,
        "smell|smells|smelt|stinks|stink|stank|stinking|honks|honking|reeks|reeked|reeking|minging|boggin|manky|rank|rancid|bogging|mingin|whiffy|pong|ponged|unwashed|soapdodger [of|like]",
        2,
    ),
    (
        Sign::Mock,
        "breath like, face like a|the, teeth like, feet like, hands like shovels, gob|mouth like, looks|looked like a, body like, legs like, arse like, smile like",
        2,
    ),
    (
        Sign::Mock,
        "like a zoo|toddler|toddlers|whale|sheep|cattle|goats|animals|gremlin|goblin|walrus|pig|seagulls|beached|wet, zoo|circus|madhouse|asylum|petting, like animals|goats|zombies|babies|seagulls|cattle|sheep",
        2,
    ),
    (
        Sign::Mock,
        "idiot|idiots|moron|morons|muppet|muppets|imbecile|imbeciles|clown|clowns|halfwit|halfwits|numpty|numpties|eejits|dunce|gombeen|dipshit|dumbass|stupid|liars|liar|losers|loser|freeloaders|scroungers|cockroaches|pests|vermin|trolls|zombies|parasites|leeches|toads|savages|scum|cretins|simpletons|morans|dimwits|peasants|headbanger|headcase|nutter|nutters|psycho|mental|loony|crackhead|smackhead|junkie|junkies|pisshead|pissheads|druggie|druggies|alkie|alkies|drunks|addicts|whingers|moaners|whiners|timewasters|drama queen|queens|fatty|fatso|lardy|landwhale|whale|hambeast|blob|porker|heifer|lump|wankers|twats|bellend|bellends|pricks|dickheads|arsehole|arseholes|assholes|bastards|cunts|gobshite|gobshites",
        2,
    ),
    (
        Sign::Mock,
        "drama queen|queens, academy award, oscar goes, and the award, attention seeking|seeker|seekers, frequent flyer|flyers|flier|fliers, time wasters|waster, drug seeker|seekers|seeking, bed blocker|blockers, work note, sick note, faking it, fake it|fakes|faker|faking, crocodile tears, man flu, lying little|sacks|cows",
        2,
    ),
    (
        Sign::Mock,
        "lazy|entitled|whiny|whinging|whining|moaning|moan|ungrateful|feckless|gormless|workshy|pathetic|filthy|disgusting|gross|revolting|vile|grotty|ugly|fat|obese|chubby|toothless|inbred|illiterate|brainless|spoiled|spoilt|hysterical|demented|senile|doolally|bonkers|crazy|mad|nuts|batshit|cuckoo",
        1,
    ),
    (
        Sign::Mock,
        "lay|lie off the pies|greggs|cakes|biscuits, eaten|eating|ate all the pies, {num} stone [of], sixteen|eighteen|twenty|twentytwo stone, put down the fork",
        2,
    ),
    (Sign::Mock, "🤢|🤮|💩|🐷|🐳|🐄|🤡|🐽", 2),
    (Sign::Mock, "🙄|😤|😒|💀|😂|🤣|🤣🤣", 1),
    (
        Sign::Mock,
        "sandra|karen|sharon|brenda|kevin|tracy|susan, karens, maam your|youre|this, sir this|its|your|you, sweetheart you|your, babe youve|lay|youre, love youre|its, hun its|youre|no, princess",
        1,
    ),
    (
        Sign::Mock,
        "what a state|sight|specimen|creature, the state of [them|him|her|it|yer|that|the], bless [his|her] cotton",
        1,
    ),
    (
        Sign::Mock,
        "swear down|to|i, not being funny|mean, no offence, unpopular opinion, ill say it, sorry not sorry, said what i, dont @, dont come for, there i said",
        1,
    ),
    (
        Sign::Group,
        "patients|pts|punters|residents|clients|customers|relatives|mothers|mums|parents|boomers|pensioners|oldies|geriatrics|addicts|diabetics|teenagers|villagers|housebound",
        1,
    ),
    (
        Sign::Group,
        "these|those|some|most|half|all|the [of] [these|the|my|you|you] people|patients|ppl|kids|mums|uncles|aunties|women|men|boomers|residents|folk|public|families|parents|old",
        1,
    ),
    (
        Sign::Group,
        "the general|great|british|local public, the public, old people, old folk|dears|biddies|codgers|bats, you people, people like this|that|these",
        2,
    ),
    (
        Sign::Group,
        "half|most|some|none|all|every|each|the [single|of|last] [lot|one|single] [of] em|them|ye|yous|these|those|this|ours|yiz",
        1,
    ),
    (
        Sign::Group,
        "every single|last one, the lot of, one of them|em, the ones who|that|on|allergic|with, people who|that, anyone who, them lot|people|ones, that lot, this lot|crowd",
        1,
    ),
    (
        Sign::Work,
        "as|im|being a|an|the [dental|er|ed|icu|student|school|community|district|care] nurse|dentist|paramedic|hygienist|carer|doctor|gp|midwife|pharmacist|receptionist|hca|cna|physio|optician|dispenser|radiographer|surgeon|vet|aide|therapist|medic",
        2,
    ),
    (
        Sign::Work,
        "ward|clinic|triage|shift|shifts|er|ed|a&e|resus|waiting room|ambulance|dialysis|counter|desk|reception|theatre|surgery|gp|dentist|dental|hygienist|nurse|nurses|bay|nightshift|twilight|opd|pharmacy|chairside|obs|meds|drip|methadone|narcan|admission|handover|rounds|care home|hospital|practice|call bell|buzzer|bell",
        1,
    ),
    (
        Sign::System,
        "manager|managers|management|minister|ministers|government|govt|trust|board|hse|nhse|computer|computers|printer|epic|emr|it|system|systems|software|parking|car|rota|payroll|hr|insurance|insurers|agency|targets|target|budget|budgets|cuts|cqc|policy|paperwork|admin|wifi|lift|lifts|boiler|coffee|vending|microwave|printer|tories|politicians|pharma|antivaxxers|wellness|influencers|tiktok|ai|consultants|surgeons|doctors|bosses|recruiters|landlord",
        1,
    ),
    (
        Sign::Own,
        "my own, my [own|little|two] husband|wife|kids|kid|son|daughter|toddler|toddlers|dog|cat|mum|dad|mother|brother|sister|boyfriend|ex|partner|landlord|neighbour|neighbours, i|im|me am|so|such|was [a|an|the|such|so] idiot|moron|muppet|clown|eejit|state, i smell|stink|hate my|mondays|nights|running|winter|lycra",
        2,
    ),
];

static PHRASES: LazyLock<Phrases<Row>> = LazyLock::new(|| Phrases::new(CUES, |(_, pattern, _)| pattern));

/// What a draft shows of contempt.
#[derive(Clone, Debug, Default)]
pub struct Contempt {
    signs: Vec<(Sign, u8, &'static str)>,
    /// The words of contempt.
    pub findings: Vec<Finding>,
    /// Greatest severity of a word of the lexicon that needs no context, 0 to 3.
    pub severity: u8,
    /// Greatest severity of one that needs context, 0 to 3.
    pub doubtful: u8,
}

/// No sign's sum goes beyond this.
const CAP: u32 = 8;

impl Contempt {
    /// All signs with their weights and patterns.
    #[must_use]
    pub fn signs(&self) -> &[(Sign, u8, &'static str)] {
        &self.signs
    }

    /// How much the words show a sign: 0 for not at all, 3 for one clear phrase, at most 8.
    #[must_use]
    pub fn strength(&self, sign: Sign) -> f64 {
        let sum: u32 =
            self.signs.iter().filter(|(one, ..)| *one == sign).map(|(_, weight, _)| u32::from(*weight)).sum();
        f64::from(sum.min(CAP))
    }
}

/// Reads a draft. `hits` are the lexicon's terms of the same text.
#[must_use]
pub fn read(words: &Words<'_>, hits: &[Hit]) -> Contempt {
    let mut contempt = Contempt::default();
    for hit in hits {
        let Entry::Demeaning { severity, ambiguous, .. } = hit.entry else { continue };
        let best = if ambiguous { &mut contempt.doubtful } else { &mut contempt.severity };
        *best = (*best).max(severity);
        if !ambiguous && severity >= 2 {
            contempt.findings.push(finding(words, hit.tokens.clone(), "contempt_word"));
        }
    }
    // Clear words are shown; where there are none, the hints, and then whom they are about.
    let mut hints: (Vec<Finding>, Vec<Finding>) = Default::default();
    for found in PHRASES.find(words) {
        let &(sign, rule, weight) = found.meaning;
        contempt.signs.push((sign, weight, rule));
        let finding = finding(words, found.tokens, "contempt");
        match sign {
            Sign::Hate | Sign::Mock if weight >= 2 => contempt.findings.push(finding),
            Sign::Hate | Sign::Mock => hints.0.push(finding),
            Sign::Group => hints.1.push(finding),
            _ => {}
        }
    }
    for less in [hints.0, hints.1] {
        if contempt.findings.is_empty() {
            contempt.findings = less;
        }
    }
    contempt
}

fn finding(words: &Words<'_>, tokens: std::ops::Range<usize>, rule: &'static str) -> Finding {
    Finding { range: words.text().bytes(tokens), kind: SpanKind::Contempt, rule }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;
    use crate::text::Text;

    fn signs(draft: &str) -> Contempt {
        let text = Text::new(draft);
        read(&Words::new(&text), &lexicon::scan(&text))
    }

    #[test]
    fn cues_are_well_formed() {
        for &(_, pattern, weight) in CUES {
            crate::phrase::check(pattern);
            assert!((1..=3).contains(&weight), "{pattern}");
        }
    }

    #[test]
    fn hate_of_patients_is_not_hate_of_printers() {
        assert!(signs("I'm a dental nurse and I hate patients because").strength(Sign::Hate) >= 3.0);
        assert!(signs("sick of these patients").strength(Sign::Hate) >= 2.0);
        assert_eq!(signs("I hate this printer").strength(Sign::Hate), 0.0);
        assert!(signs("I hate this printer").strength(Sign::System) >= 1.0);
    }
}
