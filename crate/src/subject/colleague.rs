//! Colleagues and the team: congratulations, rotas, leaving dos.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("congratulations|congrats|welldone|congratulation", 2),
    ("leaving do|drinks|card|party|collection|gift|present", 3),
    ("last shift|day", 1),
    ("retires|retiring|retirement", 1),
    ("colleague|colleagues|coworker|coworkers|workmate|workmates|teammate", 2),
    ("my|our|the|new|amazing|brilliant|fab|wonderful team", 1),
    (
        "my|our|a|the [new|old|lovely|first|brilliant] reg|registrar|consultant|sister|matron|manager|boss|mentor|supervisor|preceptor|student|students|f1|f2|fy1|sho|charge|hca|receptionist|domestic|porter|porters|housekeeper|trainee|intern|attending|resident|senior|junior|nurse|midwife|trainer|professor|prof",
        1,
    ),
    ("dr|prof|professor|sister|nurse|matron|consultant {cap}", 1),
    ("welcome to the|our team|ward|unit|department|practice", 2),
    ("welcome aboard|dr|our", 2),
    ("new starter|starters|recruits|students|colleague", 1),
    ("shout out to, shoutout", 1),
    ("rota|rotas|roster|swap|swaps, off duty, cover my, bank shift|shifts, annual leave", 1),
    ("anyone|anybody|who|someone [can|could|free|able|to] cover|swap|work", 1),
    (
        "night out, potluck|cake|biscuits|staffroom|mess|curry, secret santa, bake sale, staff|tea|break room, christmas do|party",
        1,
    ),
    ("of the month|year", 1),
    (
        "promoted|promotion|interview|appointed|qualified|graduated|graduation|preceptorship|revalidation|appraisal|portfolio|mrcp|frca|mrcs|mrcgp|finals|viva|vivas|degree|masters|phd|diploma|award|awards|nominated|fellowship",
        1,
    ),
    ("honoured|delighted|thrilled|humbled|proud to|that", 1),
    ("thank you to|for|all|everyone|everybody, thanks|ta|cheers to|for|all|everyone|everybody", 1),
    ("all of you, you all, everyone|everybody who", 1),
    ("years|yrs of|in|at|on [the|this] service|nursing|medicine|practice|midwifery|nhs|job|ward|trust", 1),
    ("union|strike|striking|picket|bma|rcn|unison, pay rise|award|claim", 1),
    (
        "handover sheet, printer|parking|toner|lanyard|locker|lockers|badge|fridge|kettle|microwave|bleep|pager|login|password, car park",
        1,
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn colleagues() {
        testing::all(
            Kind::Colleague,
            &[
                "Congratulations to Sister Mthembu on her promotion!",
                "Declan's leaving do is on Friday",
                "Can someone swap a shift? The rota is out",
            ],
        );
    }
}
