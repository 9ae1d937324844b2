//! Numbers about many.

use super::Row;

pub(super) const CUES: &[Row] = &[
    ("{num} %", 2),
    ("{num} per cent|percent|100|thousand|million", 2),
    ("per 100|1000|cent", 2),
    ("{num} in|out|of [of] {num}", 2),
    ("n = {num}", 3),
    (
        "{num} cases|deaths|patients|births|babies|referrals|admissions|beds|people|calls|donors|transplants|staff|nurses|doctors|families|schools|women|men|children|respondents|participants|attendances|boarders|vacancies|appointments",
        2,
    ),
    ("average|averages|median|mean|rate|rates|ratio|proportion|incidence|prevalence|mortality|odds|risk", 1),
    (
        "audit|audits|survey|surveys|respondents|dataset|data|figures|statistics|stats|report|annual|quarter|quarterly|kpi|target|targets",
        1,
    ),
    ("waiting list|lists|times|time", 1),
    ("thousand|thousands|hundreds|million|millions of", 1),
    (
        "most|many|some|all|older|young|few|these patients|people|women|men|children|families|kids|parents|residents|clients",
        1,
    ),
    ("every|each year|week|patient|day|ward", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn numbers() {
        testing::all(
            Kind::Statistics,
            &[
                "Measles: 42 cases in the West Midlands since 1 October",
                "70% of those under ten, 1 in 8 adults",
            ],
        );
    }
}
