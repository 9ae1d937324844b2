//! Advice to everybody who reads it.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("if you|your|youre|youve|someone|somebody|anyone|its|it|they|a", 1),
    ("if you have|are|get|need|think|feel|see|notice|work|know|find|ever|cant|want", 2),
    ("you can|should|dont|need|may|might|must|do|have to", 1),
    (
        "please|pls do|dont|remember|check|wear|get|use|bring|come|ask|stop|call|ring|see|keep|vaccinate|read|share|vote|be|take",
        1,
    ),
    ("ask your|for|a|about|them|someone|at", 1),
    ("your own gp|doctor|pharmacist|midwife|dentist|team", 2),
    (
        "ask|see|ring|call|speak|talk|tell|check to|with|your|a [your|a] gp|doctor|pharmacist|midwife|dentist|team|111|nurse",
        2,
    ),
    ("reminder|psa|fyi|tip|tips|myth|fact|facts|faq|thread", 1),
    ("please remember, dont forget, remember to, be kind", 1),
    ("get|have|had your|the|a jab|jabs|vaccine|booster|mmr|smear|boobs|checked|help", 1),
    ("wash|brush|wear|check|cover|stop|drink|eat|sleep your|a|hands|helmet|sunscreen|smoking", 1),
    ("general advice|information|rule", 2),
    ("usually|generally|normally|often|typically|most|sometimes", 1),
    ("does|is|are it|there|anyone|they", 1),
    ("how|why|what do|would|dont|is|are|can, whats your, unpopular opinion, hot take", 1),
    (
        "patients|people|women|men|parents|those|babies|adults|children who|with|on|under|over|taking|aged|should|deserve|need|are",
        1,
    ),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn advice() {
        testing::all(
            Kind::Advice,
            &["If you have chest pain, ring 999", "Please ask your pharmacist", "Reminder: wear a helmet"],
        );
    }
}
