//! Whole drafts through the engine. All people are invented.

use std::fmt::Write;

use super::super::rewrites;
use crate::draft::{Audience, Draft};
use crate::engine;

const DRAFTS: [&str; 20] = [
    "Maureen in bay 4 held my hand all through her last wash tonight. 91, forty years on the line at Rolls Royce, nobody to visit. \
     Ward 206 is going to feel empty x",
    "Saw a 78-year-old ex-mayor of Whitby last night after the crash on the A39. Broken hip, and her daughter rang from Leeds.",
    "Mrs Edna Quill, 84, on ward 6 told me I look tired. She is right.",
    "can someone on the late drop a dressing pack to Ivy Bostock, 14 Larkhill Close, key safe 1945, she's shouty but she means well",
    "A 16-year-old goalie from Rouyn got the lungs she'd been waiting 611 days for. At 5:40 this morning. Sign the card. 💚",
    "On Monday a 27-year-old Zumba instructor, three weeks postpartum, was sent home with \"anxiety\". On Tuesday she was in my cath \
     lab. She is fine.",
    "Just to let you know Keith Salkeld passed peacefully this morning on the stroke unit, I was with him. Family been told.",
    "My patient Miss Loretta, 96, had her first foley today at University Medical Center. Pic attached! Nursing school is the best.",
    "First robotic knee at St Osyth's yesterday, in a 71-year-old retired bell-ringer who walked to the loo by teatime. Proud of the team.",
    "mine was a bee inspector in Wiveliscombe, anaphylaxis to the thing she inspects. lives alone, EpiPen in the smoker. i check on her",
    "Please chase bloods for John Ogle NHS no 999 012 3454 DOB 12/03/1941. I am off at five and nobody answers the bleep.",
    "bed 3 is the lad off the telly who lost both legs in the refinery blast. His mum has not left his side. Heartbreaking night.",
    "Home visit in Peterhead the day. 88, widow of a skipper lost with his boat in '74, made me scones and burnt every one of them.",
    "We call the 19yo trumpet player in room 12 Satchmo. His dad runs the tyre place on Bragg Road. Sickle cell, third crisis this year.",
    "Karen Tolan from Easton Road comes in at half 8 every morning for her methadone and always asks about my exams. Passed, Karen!",
    "The only postmistress on the island has pancreatic cancer and told me in the queue. What do I do now, as her GP and her customer?",
    "Nine years of visits to Mr Wojciechowski in Barton Street ended on Thursday. He taught me to curse in Polish. I taught him ta-ra.",
    "Year 9 lad brought to me with a pencil through his hand today. Wanted me to text his girlfriend before his mum. Tonbridge, never change.",
    "In August a 34-year-old PE teacher came to our ED in Kettering twice with a headache. The third time she did not go home. I have \
     changed the way I ask about headaches.",
    "Delivered twins in the back of the ambulance on the A171 outside Whitby at 3am. Mum is the vicar. Dad fainted. Best shift ever.",
];

#[test]
fn whole_drafts() {
    let mut shown = String::new();
    for text in DRAFTS {
        let draft = Draft { text: text.into(), audience: Audience::Public, ..Draft::default() };
        let assessment = engine::assess(&draft, &[]);
        let _ = writeln!(shown, "{:?}: {text}", assessment.level);
        match rewrites(&draft, &[], &assessment) {
            Some(better) => {
                assert!(better.level < assessment.level, "{text}");
                let _ = writeln!(shown, "{:?} ({:?}): {}\n", better.level, better.tier, better.text);
            }
            None => shown.push_str("—\n\n"),
        }
    }
    insta::assert_snapshot!(shown);
}
