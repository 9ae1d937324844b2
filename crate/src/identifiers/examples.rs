//! Tests over all rules: the computed examples of each country, hostile texts, and what holds for every text.

use proptest::prelude::*;
use serde::Deserialize;

use super::{Identifier, Strength, find};
use crate::proportion::{disproportion, spent};
use crate::text::Text;

/// Examples computed from the algorithms and checked with python-stdnum.
const EXAMPLES: &str = include_str!("../../data/identifier-examples.json");

#[derive(Deserialize)]
struct Example {
    kind: String,
    valid: String,
    invalid: String,
}

/// The word people put before the number, and the rule.
const KINDS: [(&str, &str, &str); 50] = [
    ("UK_NHS", "NHS number", "nhs_number"),
    ("UK_CHI", "CHI", "chi_number"),
    ("UK_HC", "H&C number", "hc_number"),
    ("IE_IHI", "IHI", "ie_ihi"),
    ("IE_PPSN", "PPSN", "ppsn"),
    ("US_NPI", "NPI", "npi"),
    ("US_DEA", "DEA number", "dea"),
    ("US_SSN", "SSN", "ssn"),
    ("US_ITIN", "ITIN", "itin"),
    ("AU_Medicare", "Medicare", "au_medicare"),
    ("AU_IHI", "IHI", "au_ihi"),
    ("AU_HPI-I", "HPI-I", "au_hpi_i"),
    ("AU_TFN", "TFN", "tfn"),
    ("CA_ON", "OHIP", "on_health_card"),
    ("CA_BC", "PHN", "bc_phn"),
    ("CA_SIN", "SIN", "sin"),
    ("NZ_NHI", "NHI", "nhi"),
    ("DE_KVNR", "Versichertennummer", "kvnr"),
    ("DE_Steuer-ID", "Steuer-ID", "steuer_id"),
    ("FR_NIR", "numéro de sécurité sociale", "nir"),
    ("ES_DNI", "DNI", "dni"),
    ("ES_NIE", "NIE", "nie"),
    ("IT_CF", "codice fiscale", "codice_fiscale"),
    ("NL_BSN", "BSN", "bsn"),
    ("SE_personnummer", "personnummer", "personnummer"),
    ("DK_CPR", "CPR", "cpr"),
    ("FI_HETU", "henkilötunnus", "hetu"),
    ("NO_fodselsnummer", "fødselsnummer", "fodselsnummer"),
    ("IN_Aadhaar", "Aadhaar", "aadhaar"),
    ("IN_PAN", "PAN", "pan"),
    ("IN_ABHA", "ABHA", "abha"),
    ("ZA_ID", "ID number", "za_id"),
    ("BE_NN", "rijksregisternummer", "be_nn"),
    ("PL_PESEL", "PESEL", "pesel"),
    ("PT_NIF", "NIF", "pt_nif"),
    ("AT_SVNR", "SVNR", "svnr"),
    ("CH_AHV13", "AHV", "ahv"),
    ("IS_kennitala", "kennitala", "kennitala"),
    ("BR_CPF", "CPF", "cpf"),
    ("TR_TCKN", "TCKN", "tckn"),
    ("IL_ID", "teudat zehut", "teudat_zehut"),
    ("CARD", "card", "card"),
    ("IBAN", "IBAN", "iban"),
    // Kinds without computed examples are tested beside their rules.
    ("-", "", "mbi"),
    ("-", "", "national_insurance_number"),
    ("-", "", "ramq"),
    ("-", "", "record_number"),
    ("-", "", "phone"),
    ("-", "", "postcode"),
    ("-", "", "date_of_birth"),
];

fn found<'a>(draft: &str, all: &'a [Identifier], rule: &str, words: &str) -> Option<&'a Identifier> {
    all.iter().find(|one| one.rule == rule && draft.get(one.range.clone()) == Some(words))
}

#[test]
fn valid_examples_are_probable_and_invalid_ones_not_certain() {
    let examples: Vec<Example> = serde_json::from_str(EXAMPLES).unwrap();
    assert!(examples.len() > 50);
    for example in examples {
        let (_, word, rule) = KINDS
            .iter()
            .find(|(kind, ..)| example.kind.starts_with(kind))
            .unwrap_or_else(|| panic!("{}", example.kind));
        for draft in
            [format!("her {word} is {}", example.valid), format!("{word}: {}, please", example.valid)]
        {
            let all = find(&Text::new(&draft));
            let one = found(&draft, &all, rule, &example.valid);
            assert!(one.is_some_and(|one| one.strength >= Strength::Probable), "{draft}: {all:?}");
        }
        let draft = format!("her {word} is {}", example.invalid);
        let certain = find(&Text::new(&draft))
            .into_iter()
            .any(|one| one.rule == *rule && one.strength == Strength::Certain);
        assert!(!certain, "{draft}");
    }
}

#[test]
fn many_repeats_of_any_trigger_stay_linear() {
    let triggers = [
        "@",
        "a@",
        "a@b.",
        "u/",
        "://",
        "http://",
        "www.",
        "+",
        "(",
        "1 ",
        "12 ",
        "1-",
        "07700 ",
        "999 ",
        "ZZZ0016 ",
        "MRN ",
        "nhs ",
        "dob ",
        "1/1/",
        "b. ",
        "::",
        "1.1.",
        "1:",
        "ABC ",
        "A1 ",
        "GB29 ",
        "key safe ",
        "14 high ",
        "#",
        "id id no ",
        "1\n",
        ".",
        "12 may ",
        "policy no : ",
        "0",
        "last ",
    ];
    for trigger in triggers {
        let time = |count| {
            let draft = trigger.repeat(count);
            let text = Text::new(&draft);
            spent(|| assert!(find(&text).len() <= count * 2))
        };
        assert_eq!(disproportion(trigger, 10_000, time), None);
    }
}

#[test]
fn ordinary_numbers_of_a_shift_are_none() {
    super::testing::nothing_probable(
        "20:30 handover: Na 132, K 4.6, trop 212, lactate 3.1, BP 120/80, sats 94%, GCS 14/15, pain 10/10, 500mg x3, \
         2g ceftriaxone 12/24, 4mg/kg, 3/52 hx, 43F, CT at 0200, bleep 2345, bay 4 bed 12, 12 hr shift, £14.50 parking, \
         scored 3-0, 24/7, 9-5, 2019-2023, PMID 31234567, ICD J45.909, COVID-19, B12, T2DM, CHA2DS2-VASc 4, SpO2 91",
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn ranges_lie_in_the_draft_and_do_not_overlap(
        draft in prop_oneof![".{0,80}", "[-0-9A-Za-z @./:+()#,½é\u{301}\u{200b}\n]{0,120}",
            "((NHS|MRN|dob|tel|@a|ID|b\\.|nhi) ?[0-9 /.+-]{0,14}[A-Zé½ ]{0,3}){0,8}"],
    ) {
        let mut end = 0;
        for one in find(&Text::new(&draft)) {
            prop_assert!(one.range.start >= end && one.range.start < one.range.end);
            prop_assert!(draft.get(one.range.clone()).is_some());
            end = one.range.end;
        }
    }
}
