//! The author: their own health, body, home and life.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("my [own|last|first|new|poor|bad|left|right] {body}|{care}", 2),
    ("my own {any}", 2),
    (
        "my gp|dentist|doctor|physio|therapist|surgeon|consultant|midwife|optician|hygienist|counsellor|psychiatrist|oncologist|doc|dr",
        2,
    ),
    ("i was diagnosed|discharged|admitted|referred|sectioned, i was the patient", 3),
    ("as a patient", 2),
    (
        "my hysterectomy|migraine|migraines|miscarriage|adhd|endo|endometriosis|ibs|asthma|diabetes|depression|anxiety|ptsd|epilepsy|cancer|chemo|labour|pregnancy, ive been diagnosed",
        1,
    ),
    (
        "i had|have|got my|a|an [own] {care}|mri|hysterectomy|miscarriage|migraine|panic|breakdown|knee|hip|smear|mammogram|baby",
        1,
    ),
    (
        "my birthday|wedding|anniversary|retirement|divorce|mortgage|landlord|car|van|bike|garden|kitchen|oven|sourdough|allotment|house|flat|phone|lunch|tea|dinner|coffee|shoes|feet|commute|holiday|holidays|marathon|run|parkrun|hair|knitting|ferry",
        1,
    ),
    ("i am|im {num} [weeks] [today|tomorrow|pregnant]", 1),
    (
        "i cried|cry|slept|ate|baked|ran|drove|knitted|bought|watched|finished|passed|failed|signed|started|quit|resigned",
        1,
    ),
    ("i passed|failed|finished|graduated|qualified|start|started [my]", 1),
    ("on call, oncall", 1),
    ("hour shift|shifts|day|days", 1),
    ("{num} h|hr|hrs|hours|steps|miles|km|k [in|on|of|into|straight|today|later]", 1),
    ("annual leave, day|days|time|weekend|night|nights off", 1),
    ("off shift|duty|work", 1),
    ("burnt|burned out, burnout|knackered|exhausted", 1),
    ("imposter|tired", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn oneself() {
        testing::all(
            Kind::Oneself,
            &[
                "My own knee op went well",
                "I was diagnosed in March",
                "14 h in ED, feet dead",
                "Told my GP that my back is bad",
            ],
        );
    }
}
