//! One sentence for each kind and each trap of grammar.

use super::super::Tier;
use super::reworded;

fn all(tier: Tier, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(sentence, wanted)| (sentence, wanted, reworded(sentence, tier)))
        .filter(|(_, wanted, got)| *wanted != got)
        .map(|(sentence, wanted, got)| format!("{sentence}\n  wanted {wanted}\n  got    {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn people() {
    all(
        Tier::Full,
        &[
            (
                "Clerked a {age:78-year-old} {occupation:ex-mayor} of {place:Whitby} who fell.",
                "Clerked an older patient who fell.",
            ),
            ("{name:Mrs Edna Quill}, {age:84}, fell at home.", "An older patient fell at home."),
            ("{name:Mrs Edna Quill}, {age:84}.", "An older patient."),
            ("We washed {name:Edna’s} hip.", "We washed a patient’s hip."),
            ("{name:Edna's} hip is healing.", "A patient's hip is healing."),
            ("{name:Maureen} in {identifier:bay 4} held my hand.", "A patient held my hand."),
            (
                "{name:Maureen} cried. Then {name:Maureen} laughed.",
                "A patient cried. Then the patient laughed.",
            ),
            ("My patient {name:Miss Loretta} sang.", "My patient sang."),
            ("Saw {name:Mavis} and {name:Doreen} today.", "Saw patients today."),
            (
                "{name:Mavis}, {age:91}, a {occupation:retired baker} from {place:Leeds}, sang.",
                "An older patient sang.",
            ),
            ("Poor {name:Mr Tibbles} slept.", "Poor patient slept."),
            ("Hi {name:Rebekah}, your smear is back.", "Hi, your smear is back."),
            ("{name:Karen}, you left early.", "You left early."),
            ("{initials:J.F.}, {age:46}, lacked capacity.", "A patient lacked capacity."),
            ("teaching {contact:@gethin.pritch} to swear", "teaching a patient to swear"),
            ("met {name:maureen} again", "met a patient again"),
            ("The party in {name:Hanley} was fine.", "The party was fine."),
            ("Was it {name:Maureen}?", "Was it a patient?"),
        ],
    );
}

#[test]
fn ages() {
    all(
        Tier::Full,
        &[
            ("Saw a {age:34-year-old} man.", "Saw a patient."),
            ("Saw an {age:84yo} lady.", "Saw an older patient."),
            ("Told a {age:19 yo} draftee.", "Told a young draftee."),
            ("Told an {age:81-year-old} sailor.", "Told an older sailor."),
            ("Told an {age:41-year-old} archer.", "Told an archer."),
            ("She's {age:34}.", "She's an adult."),
            ("She was {age:91} and cross.", "She was older and cross."),
            ("A man {age:in his 40s} came.", "A man came."),
            ("A lady, aged {age:78}, fell.", "A lady fell."),
            ("She {age:turned 96} on the ward.", "She had a birthday on the ward."),
            ("Today he turns {age:100}!", "Today he has a birthday!"),
            ("Two brothers ({age:6}) fought.", "Two brothers fought."),
            ("A {age:6-week-old} came in.", "A baby came in."),
            ("A {age:nine-year-old} came in.", "A child came in."),
            ("This {age:17yo} boy laughed.", "This young patient laughed."),
            ("{age:78F} with a cough.", "An older patient with a cough."),
        ],
    );
}

#[test]
fn trades_and_relations() {
    all(
        Tier::Full,
        &[
            ("He {occupation:drives the 74} and sings.", "He works and sings."),
            ("She was a {occupation:welder}.", "She worked."),
            ("He used to be {occupation:postmaster}.", "He used to work."),
            ("He is the {occupation:mayor} of {place:Whitby}.", "He is the patient."),
            ("I'm a {occupation:potter} myself.", "I'm a potter myself."),
            ("{occupation:The only lollipop lady} fell.", "A patient fell."),
            ("Two {occupation:farmers} came in.", "Two patients came in."),
            ("Then {relation:her daughter} rang.", "Then a relative rang."),
            ("{relation:Her daughter} rang.", "A relative rang."),
            ("{relation:His wife's} car broke down.", "A relative's car broke down."),
            ("{relation:his mum} {name:Sandra} can see them", "a relative can see them"),
            ("{relation:His wife} and {relation:his sister} came.", "Relatives came."),
            ("A {relation:mother of three} came.", "A patient came."),
            ("{occupation:The mayor's} {relation:brother} fell.", "A relative fell."),
            ("The whole {relation:family} came.", "The whole relatives came."),
            ("His late {relation:wife} knitted.", "His late relative knitted."),
            ("My {relation:mum} came.", "My mum came."),
        ],
    );
}

#[test]
fn times() {
    all(
        Tier::Full,
        &[
            ("It happened {date:last night}.", "It happened recently."),
            ("{date:Last night} it happened.", "Recently it happened."),
            ("{date:Yesterday}, he sang.", "Recently, he sang."),
            ("He came on {date:Tuesday}.", "He came recently."),
            ("He has been here {date:since 1981}.", "He has been here for years."),
            ("He has been here since {date:Tuesday}.", "He has been here for a while."),
            ("He rings {date:at half 8} for tea.", "He rings for tea."),
            ("He waited {date:six months}.", "He waited a while."),
            ("{date:Three years ago} he sang.", "A while ago he sang."),
            ("A chap off {date:Monday's} list.", "A chap off a recent list."),
            ("A quiet one for a {date:Wednesday}.", "A quiet one for a day."),
            ("We will see him {date:tomorrow}.", "We will see him soon."),
            ("{date:Last night} he sang at {date:3am}.", "Recently he sang."),
            ("{date:Tuesday} was a lot.", "The day was a lot."),
            ("He is asleep {date:right now}.", "He is asleep right now."),
        ],
    );
}

#[test]
fn places() {
    all(
        Tier::Full,
        &[
            ("He fell in {place:Whitby}.", "He fell."),
            ("In {place:Whitby}, we cope.", "We cope."),
            ("He lives in {place:Whitby}.", "He lives locally."),
            ("He taught half of {place:Bridge of Allan}!", "He taught half of the area!"),
            ("She moved to {place:Poznań} then.", "She moved elsewhere then."),
            ("The {place:Easton Road} surgery rang.", "The local surgery rang."),
            ("An {place:Alnwick} farm burned.", "A local farm burned."),
            ("Brave kid. #{place:Ballarat}", "Brave kid."),
            ("Slept on {facility:ward 6} again.", "Slept on the ward again."),
            ("Slept {facility:on ward 6} again.", "Slept on the ward again."),
            ("At {facility:Whitby General} we cope.", "At the hospital we cope."),
            ("Came to {facility:our ED} in {place:Kettering} twice.", "Came to our department twice."),
            ("I love {facility:our ward}.", "I love our ward."),
            ("Meds for {identifier:bed 9}, please.", "Meds for a patient, please."),
            ("The bloke in {identifier:bed 9} snores.", "The bloke snores."),
            ("{identifier:Bed 9} has a view.", "A patient has a view."),
            ("{identifier:Bed 9's} drip is dry.", "A patient's drip is dry."),
            ("Off to {facility:St Osyth's}, then home.", "Off to the hospital, then home."),
        ],
    );
}

#[test]
fn numbers() {
    all(
        Tier::Full,
        &[
            ("Call her on {contact:01632 960 123}.", "Call her."),
            ("Call {contact:01632 960 123}.", "Get in touch."),
            ("Bloods back, NHS no: {identifier:999 012 3454}, thanks.", "Bloods back, thanks."),
            ("He rang (DOB {dob:14/2/88}) again.", "He rang again."),
            ("He rang, born {dob:14 Feb 1958}, and wept.", "He rang, and wept."),
            ("Bring {name:Maureen} along, {name:Karen}!", "Bring a patient along!"),
            ("She is fine, her number is {contact:555-0148}.", "She is fine."),
            ("MRN {identifier:0041187}", ""),
        ],
    );
}

#[test]
fn care_events_and_looks() {
    all(
        Tier::Full,
        &[
            ("He came off {event:the crash} on the A39.", "He came off an accident."),
            ("{event:The crash} on the {place:A39} was bad.", "An accident was bad."),
            ("Hurt in {event:that crash on I-80} he was.", "Hurt in an accident he was."),
            ("She saw {event:the stabbing}.", "She saw an incident."),
            ("It was on {event:the telly}.", "It was on the media."),
            ("She has {condition:sepsis}.", "She has a condition."),
            ("A {condition:PE} is no joke.", "A condition is no joke."),
            ("A {condition:stroke} patient sang.", "A patient sang."),
            ("An {condition:osteosarcoma} patient sang.", "A patient sang."),
            ("He {condition:lost both hands} there.", "He had an injury there."),
            ("Her {condition:hip fracture} healed.", "Her injury healed."),
            ("I {condition:clerked} him.", "I clerked him."),
            ("A man with a {appearance:gold tooth} sang.", "A man sang."),
            ("A man {appearance:wearing a full referee costume} sang.", "A man sang."),
            ("A child with {appearance:twins} sang.", "A child with children sang."),
            ("Good catch, {image:pic attached}.", "Good catch."),
            ("Good catch ({image:pic below}). Well done.", "Good catch. Well done."),
            ("It is fine. My {contempt:whingers} are thick. Tea now.", "It is fine. Tea now."),
            ("So {contempt:thick} today.\nTea now.", "\nTea now."),
        ],
    );
}

#[test]
fn the_mild_tier_keeps_conditions() {
    all(
        Tier::Mild,
        &[
            ("{name:Mavis} has {condition:sepsis}.", "A patient has sepsis."),
            ("{date:Last night} a {condition:stroke} came in.", "Recently a stroke came in."),
        ],
    );
}

#[test]
fn clauses_go_with_what_hangs_on_them() {
    all(
        Tier::Clauses,
        &[
            ("I love this job, {name:Mavis} sang, and tea is good.", "I love this job, and tea is good."),
            ("{name:Mavis} sang, and we clapped.", "We clapped."),
            ("We clapped when {name:Mavis} sang.", "We clapped."),
            ("Tea. {name:Mavis} sang who knows what. Cake.", "Tea. Cake."),
        ],
    );
}

#[test]
fn sentences_go_whole() {
    all(
        Tier::Sentences,
        &[
            ("Tea. We clapped, for {name:Mavis} sang! Cake.", "Tea. Cake."),
            ("{name:Mavis} sang.\nCake is good.", "\nCake is good."),
        ],
    );
}

#[test]
fn a_long_learned_finding_loses_its_clause() {
    use crate::assessment::{Finding, SpanKind};

    let draft = "Good day, she sings in the big church choir every week, and tea is good.";
    let start = draft.find("she").unwrap();
    let end = draft.find(" every").unwrap();
    let finding = Finding { range: start..end, kind: SpanKind::Occupation, rule: "learned-judge" };
    assert_eq!(super::super::propose(draft, std::slice::from_ref(&finding), Tier::Full), []);
    let rewrites = super::super::propose(draft, &[finding], Tier::Mixed);
    assert_eq!(super::super::apply(draft, &rewrites), "Good day, and tea is good.");
}

#[test]
fn learned_marks_are_worded_only_where_a_word_bears_them_out() {
    use crate::assessment::Finding;

    for (sentence, wanted) in [
        ("He sat {relation:his} side.", "He sat his side."),
        ("A {event:poppy} seed cake came.", "A poppy seed cake came."),
        ("The {occupation:gym}{occupation: owner} came.", "The patient came."),
        ("A {condition:two}-storey fall.", "A two-storey fall."),
        ("It was {date:km}, {date:last}{date: night}.", "It was km, recently."),
        (
            "We went {event:over} there with {relation:his}{relation: mum}.",
            "We went over there with a relative.",
        ),
    ] {
        let (typed, findings) = super::marked(sentence);
        let findings: Vec<Finding> =
            findings.into_iter().map(|finding| Finding { rule: "learned-judge", ..finding }).collect();
        let got = super::super::apply(&typed, &super::super::propose(&typed, &findings, Tier::Full));
        assert_eq!(got, wanted, "{sentence}");
    }
}
