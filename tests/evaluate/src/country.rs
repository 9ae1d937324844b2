//! The country of an author, as far as the corpus says.
//!
//! It has no such field. Taken from country names, codes and places in the role's words ("nurse, Cebu"); where there are
//! none, from the slice of countries that an author wrote for (`tests/corpus/drafts/README.md`); else it is not stated.

/// Countries, with words that tell them. Codes in capitals are compared as they stand.
const COUNTRIES: [(&str, &[&str]); 11] = [
    (
        "UK",
        &[
            "UK",
            "GB",
            "nhs",
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "london",
            "leeds",
            "liverpool",
            "manchester",
            "bristol",
            "birmingham",
            "glasgow",
            "edinburgh",
            "dundee",
            "cardiff",
            "swansea",
            "newport",
            "belfast",
            "hull",
            "brighton",
            "yorkshire",
            "highlands",
            "west midlands",
            "fy1",
            "fy2",
            "a&e",
        ],
    ),
    ("Ireland", &["IE", "ireland", "irish", "dublin", "cork", "galway", "sligo", "limerick"]),
    (
        "US",
        &[
            "US",
            "USA",
            "alabama",
            "alaska",
            "arizona",
            "california",
            "colorado",
            "florida",
            "kansas",
            "kentucky",
            "louisiana",
            "maine",
            "maryland",
            "michigan",
            "minnesota",
            "mississippi",
            "montana",
            "new mexico",
            "new york",
            "ohio",
            "oklahoma",
            "oregon",
            "tennessee",
            "texas",
            "miami",
            "houston",
            "phoenix",
            "philadelphia",
            "baltimore",
            "san diego",
            "boston",
            "seattle",
            "chicago",
            "lcsw",
        ],
    ),
    (
        "Canada",
        &[
            "CA",
            "BC",
            "NS",
            "canada",
            "canadian",
            "ontario",
            "québec",
            "quebec",
            "alberta",
            "manitoba",
            "saskatchewan",
            "saskatoon",
            "nova scotia",
            "newfoundland",
            "cape breton",
            "yukon",
            "toronto",
            "montreal",
            "vancouver",
            "winnipeg",
            "calgary",
            "halifax",
            "ottawa",
        ],
    ),
    (
        "Australia",
        &[
            "AU",
            "NSW",
            "australia",
            "australian",
            "sydney",
            "melbourne",
            "brisbane",
            "perth",
            "adelaide",
            "tasmania",
            "queensland",
        ],
    ),
    ("New Zealand", &["NZ", "new zealand", "auckland", "wellington", "tauranga"]),
    ("South Africa", &["ZA", "south africa", "johannesburg", "cape town", "durban"]),
    ("India", &["IN", "india", "indian", "pune", "mumbai", "delhi", "chennai"]),
    ("Nigeria", &["NG", "nigeria", "nigerian", "lagos", "abuja"]),
    (
        "Philippines",
        &[
            "PH",
            "philippines",
            "manila",
            "cebu",
            "davao",
            "iloilo",
            "makati",
            "quezon city",
            "pasig",
            "tagum",
        ],
    ),
    (
        "other",
        &[
            "KE",
            "PK",
            "SG",
            "kenya",
            "nairobi",
            "pakistan",
            "singapore",
            "doha",
            "harare",
            "trinidad",
            "port of spain",
            "colombo",
        ],
    ),
];

/// Authors who wrote for few countries, and what that says where the role does not.
const SLICES: [(u16, &str); 3] =
    [(2, "US or Canada"), (14, "US, Canada or Philippines"), (15, "UK or Ireland")];

/// The country that a role and an author's slice tell.
pub fn country(role: &str, author: u16) -> &'static str {
    let words: Vec<&str> = role
        .split(|c: char| !(c.is_alphanumeric() || "&-'".contains(c)))
        .filter(|word| !word.is_empty())
        .collect();
    let tells = |cue: &str| {
        let cue: Vec<&str> = cue.split(' ').collect();
        words.windows(cue.len()).any(|window| {
            window.iter().zip(&cue).all(|(word, cue)| {
                if cue.chars().all(char::is_uppercase) { word == cue } else { word.to_lowercase() == *cue }
            })
        })
    };
    COUNTRIES
        .iter()
        .find(|(_, cues)| cues.iter().any(|cue| tells(cue)))
        .map(|(country, _)| *country)
        .or_else(|| SLICES.iter().find(|(slice, _)| *slice == author).map(|(_, countries)| *countries))
        .unwrap_or("not stated")
}

#[cfg(test)]
mod tests {
    use super::country;

    #[test]
    fn countries_of_roles() {
        for (role, author, expected) in [
            ("nurse UK (hospice)", 13, "UK"),
            ("GP, Northern Ireland", 1, "UK"),
            ("consultant, Ireland", 12, "Ireland"),
            ("RN, critical access hospital, Montana", 14, "US"),
            ("OR nurse, Makati", 14, "Philippines"),
            ("nurse, Halifax NS", 6, "Canada"),
            ("nurse in a hospice", 6, "not stated"),
            ("physio NZ", 13, "New Zealand"),
            ("Nigerian doctor, influencer", 12, "Nigeria"),
            ("RN", 14, "US, Canada or Philippines"),
            ("HCA", 15, "UK or Ireland"),
            ("surgeon, Cork", 15, "Ireland"),
            ("tell us, nurse", 3, "not stated"),
        ] {
            assert_eq!(country(role, author), expected, "{role}");
        }
    }
}
