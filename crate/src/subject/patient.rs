//! A patient of the author's: care words, clinical verbs with a person as object, wards and beds, the handover's style.

use super::Row;

pub(super) const CUES: &[Row] = &[
    // Said outright.
    ("my|our [wee|little|lovely|favourite|fave|favorite|first|last|next|new] patient|pt|client|resident", 3),
    ("my|our|todays|tonights|this [2|3|4|5|6|7|8|9|10|11|12] am|pm|oclock patient|appointment", 2),
    ("a|another|one|this|that|had|have|got|young|old|elderly patient|pt|client|resident", 2),
    (
        "one of my|our|the patients|pts|clients|residents|ladies|gents|gentlemen|lads|girls|boys|kids|mums|moms|babies|pupils",
        3,
    ),
    ("one of ours|mine", 2),
    ("patient|pt|client|resident of ours|mine", 3),
    ("ex|former patient|pt|client", 3),
    ("service user|users", 2),
    ("my|our wee|little|old|elderly man|woman|lady|fella|gent|gentleman|lad|girl|boy", 1),
    (
        "i|we had|have|got|get a|an|one|this [wee|young|little|old|lovely|elderly|older|retired|local] {person}",
        2,
    ),
    ("had|got a|an {num} [yo|year|years|yr] [old]", 2),
    ("had|got|saw|see a ~ {person} in", 2),
    ("had|got {him|her} in|on [my|our] [ward|unit|list|table|bay|chair|clinic|theatre]", 3),
    (
        "the|my|our|a|this {person} in|from|on bed|bay|room|rm|cubicle|side|chair|resus|theatre|recovery|clinic|ward|unit|labour",
        3,
    ),
    (
        "todays|tonights|yesterdays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays {person}",
        1,
    ),
    ("we|i had|have|got|saw|met|see the|a|an|this|that|our ~ who|whod|whos|with|off|from", 2),
    ("had|got|saw|met a|an|the|this|that|one ~ {person}", 1),
    ("the|a|our|that|this ~ {person} who|whod|whos|with|off|from|we", 1),
    ("our|my {any} {person}, our|my {any} {any} {person}", 1),
    (
        "this mornings|afternoons|evenings, last nights, yesterdays|todays|tonights|fridays|saturdays|sundays",
        1,
    ),
    (
        "my {num} [am|pm|oclock|30|15|45] today|is|was|just|on|asked|told, my new|first|last client|referral|case|admission|lad|lady",
        2,
    ),
    ("{person} on|in {num}", 1),
    // Where in care.
    ("bed|bay|room|rm|cubicle|cubby|pod|incubator|chair|side|trolley {num}", 2),
    ("in|on bed|bay|room|rm|cubicle|incubator|side {num}", 3),
    ("side room [{num}]", 3),
    ("in|on|onto|off|to|from|into [my|our|the] ward|unit|icu|itu|nicu|picu|hdu|resus|theatre|caseload", 1),
    (
        "on|off|from my|our ward|unit|list|books|caseload|floor|bay|table|wing|panel|service|round|rounds|shift|watch|corridor|hall",
        2,
    ),
    (
        "in|to|into|at|through|from my|our clinic|chair|office|bay|room|care|er|ed|a|theatre|or|surgery|practice|hospital|icu|nicu|consulting",
        2,
    ),
    (
        "came|come|comes|coming|rocked|walked|strolled|limped|hobbled in|into|through|to|up our|my|the clinic|chair|er|ed|dept|door|doors|desk|counter|surgery|practice|pharmacy|triage|ward|unit|us",
        2,
    ),
    (
        "came|come|comes|coming [back] in [to] with|for|on|at|by|from|last|this|after|cos|because|{day}|via|and|as",
        2,
    ),
    ("came|come [back|over|down|through] to us|me", 2),
    ("was|is|were|hes|shes|been in for|with", 1),
    ("was|is|were|hes|shes|been|stay|stayed in [here] with us", 2),
    ("with us|me since|for|in|on|last|this|now|today|from|before|till|until", 1),
    (
        "brought|wheeled|carried|rushed|flown|airlifted|ambulanced|choppered|blue|blued [lighted] in|to|into|{him}|her",
        2,
    ),
    ("brought|wheeled|carried|rushed|flew {him} in|to|into|down|up|back", 2),
    ("presented|presenting|presents with|to|at|in|as|after", 2),
    (
        "admitted|readmitted|discharged|transferred|sectioned|triaged|intubated|extubated|cannulated|catheterised|sedated",
        1,
    ),
    (
        "admitted|readmitted|discharged|transferred|sectioned|intubated|extubated|cannulated|sedated {him}|a|an|one|with|to|last|this|from|{day}",
        2,
    ),
    ("went|goes|going|gone home|back with|today|tomorrow|on|to|after|{day}", 1),
    ("went up|down to theatre|icu|itu|resus|ct|cath", 2),
    ("back from theatre|ct|scan|icu", 2),
    ("on the ventilator|vent|bypass|ecmo|machines|drip|pump|waiting|transplant", 1),
    ("on my|our|last|nights|todays shift", 1),
    ("at|in|from triage|resus|handover|theatre|recovery|clinic", 1),
    (
        "walked|limped|hobbled|crawled|staggered in|into|through with|on|the|our|from|holding|carrying|and|asking",
        1,
    ),
    (
        "turned|rocked|showed|pitched up at|in|with|to|on [the|our|my] [clinic|er|ed|surgery|desk|triage|a|his|her|{num}]",
        1,
    ),
    (
        "called|sent|out to [a|the|an] house|flat|address|cottage|farm|shop|pub|school|crash|fall|collapse|fire|birth|arrest",
        1,
    ),
    ("visited|visiting|visit [a|the|him|her|my|our] family|lady|man|mum|couple|{him}|house", 1),
    ("on|off [my|the|our] table|bypass|pump [with|today|tonight|after|for|at|and]", 1),
    // What was done.
    (
        "wiring|stitching|numbing|scoping|delivering|splinting|suturing|extracting|pinning|plating|intubating|bathing|washing|weighing|catheterising|cannulating|needling|resuscitating|sedating|shaving|dressing",
        1,
    ),
    (
        "wired|stitched|numbed|scoped|splinted|sutured|pinned|plated|bathed|needled|resuscitated|shaved|debrided|lanced|excised|drained|grafted|clipped|coiled|ventilated",
        1,
    ),
    ("part of the team that|who", 1),
    (
        "teaching|keeping|getting|helping|looking ~ to swallow|speak|walk|talk|swear|eat|stand|sit|again, since his|her stroke|accident|op|fall|crash",
        2,
    ),
    ("stuck up|in his|her|where|there, where the sun", 1),
    (
        "attached|pic|photo|film|xray|x ray|video|scan attached|below|in|of|on [comments|story|stories|the|page]",
        1,
    ),
    (
        "we|i|crew [just|finally|had|have|then|also|even] [to] delivered|intubated|tubed|coded|stented|resussed|extricated|defibbed|shocked|cannulated|stitched|sutured|splinted|sectioned|discharged|admitted|transferred|extubated|thrombolysed|lysed|clipped|amputated|transplanted|debrided|scoped|biopsied|irrigated|clerked|triaged|catheterised",
        2,
    ),
    (
        "we|i [just|finally|had|have|then|also|even] [to] lost|saved|scanned|xrayed|numbed|bathed|washed|fed|dressed|dispensed|jabbed|vaccinated|swabbed|treated|examined|diagnosed|referred|operated|assessed|nursed|hoisted|opened|patched|pulled|extracted|fitted|injected|plastered|sewed|refused|weighed|visited|saw {him}|a|an|the|his|one|this|that|two|twins",
        2,
    ),
    (
        "delivered|intubated|stitched|sutured|scanned|xrayed|numbed|bathed|washed|fed|dressed|jabbed|vaccinated|swabbed|treated|examined|diagnosed|referred|assessed|nursed|hoisted|patched|catheterised|discharged|cannulated|consented|clerked|consoled|reviewed|sedated {him}",
        2,
    ),
    (
        "cut|got|took|put|kept|held|sent|talked|pulled|lifted|loaded|ran|wheeled {him} out|back|off|to|into|on|onto|down|under|up|through|in|home|over",
        1,
    ),
    (
        "took|pulled|removed|drained|pinned|fixed|set|plated|replaced|stitched|cut|did|done|opened|changed|dressed|checked|cleaned|washed|flushed|read {his} [left|right|wee|new|first|last|old] {body}|{care}",
        2,
    ),
    ("did|done|doing {cap} {care}", 1),
    ("sat|sitting|stayed with {him}", 2),
    ("sat|stayed with a|an|the {person}", 2),
    ("held [onto] {his}|the|my [wee|little|other] hand|hands", 2),
    ("{he} [just] squeezed|held|grabbed|took|wouldnt|kept [let] [go] [of] my hand", 3),
    (
        "told|asked|asks|tells|telling|asking|shouted|called|rang|thanked|hugged|grabbed|kissed|gave|handed|showed|shows me|us",
        1,
    ),
    (
        "{he} [just|then|only|has|had] [just] told|asked|asks|tells|thanked|hugged|called|showed|gave|handed|kissed|bit|punched|spat|made|taught me|us",
        2,
    ),
    (
        "told|tell|telling|asked|rang|ring|called|call {him}|{his} [mum|mother|mom|wife|husband|son|daughter|family|dad|parents|sister|brother|missus]",
        2,
    ),
    ("had to tell|ring|call|phone", 2),
    ("broke the news", 3),
    ("time of death", 3),
    ("died|passed [away] [in|on|at|with] [my|our|the] [arms|shift|watch|ward|hand|unit]", 1),
    ("didnt make it", 2),
    ("get|got|brought {him} back", 1),
    ("cpr|rosc|defib|tourniquet|tourniquets, crash call", 2),
    ("last offices|wash|rites", 2),
    ("rang the bell", 2),
    ("skin to skin", 1),
    ("the|a|her|his [emergency|crash] section|csection|forceps|epidural|placenta", 1),
    ("{num} weeks|wks|weeker [pregnant|gestation]", 1),
    ("{num} cm", 1),
    // What care has of a person.
    ("{his} [own|new|first|last|latest|two|second|third|left|right|whole] {care}", 2),
    ("{his} [new|first|last|left|right|own|bad|good|broken|poor] {body}", 1),
    (
        "gcs|sats|hb|gfr|egfr|bm|bms|lactate|crp|hba1c|inr|news|pews|troponin|na|bp|ef|psa|cd4|phq [of|was|is|at] {num}",
        2,
    ),
    ("day {num} post|of|on|on", 1),
    ("{num} ml|mls|mg|mcg|units|litres", 1),
    ("total|partial|lap|open|elective|emergency hip|knee|chole|appendix|section|cabg|aaa", 2),
    // The handover's style.
    ("for handover, handing over", 2),
    ("dnacpr|dnar|dols|ptwr|tta|ttas|ttos|mdt|ncd|poc|dc|d2a", 1),
    ("nok, next of kin", 2),
    (
        "needs|need|wants|due|awaiting|waiting [a|an|on|for] [urgent] bloods|ct|mri|scan|meds|insulin|turning|feeding|review|cannula|catheter|bed|obs|dressing|ecg|repeat|insulin|section",
        2,
    ),
    ("{num} yo|y|yr|yrs|year|m|f|male|female|man|woman", 1),
    ("dob|d.o.b|mrn|nhs|chi|hosp|hospital [no|number] [:] {num}", 2),
    ("mr|mrs|miss|ms|mx {cap}", 1),
    // Disclosure.
    ("i was one of {his}|your nurses|midwives|doctors|carers|team", 3),
    ("i|we looked after|minded|nursed|cared for {him}|you|your|his|{cap}|the|a", 3),
    ("i|we looked|cared after|for {him}|you|your|his|{cap}|the|a", 3),
    ("you were on our|my ward|unit|list", 3),
    ("in our|my care", 3),
    ("we have|had|got {him}|your|{cap} in|on", 2),
    ("shes|hes|is|was under us|me|our|my|dr", 2),
    (
        "your [recent] visit|appointment|treatment|procedure|chart|records|record|file|account|results|bloods|scan|surgery|op|stitches|extraction|prescription|script|consultation|stay",
        1,
    ),
    ("we|our records show|see|have|reviewed|told|explained|offered|saw you|that|your|you", 1),
    ("you were|are [seen|offered|told|given|booked|advised|prescribed|late|diagnosed|treated|under]", 1),
    ("you missed|declined|refused|attended|left|signed|arrived|came", 1),
    // First person of the trade.
    ("first on scene", 3),
    ("i|we was|were first|second [on|crew|truck] [scene|there], i|we was|were on that|the night", 1),
    ("call out, callout, job|jobs|shout tonight|today|last", 1),
    ("no names, confidential|confidentiality|gdpr|hipaa", 1),
    ("dont tell|say|repeat|quote anyone|anybody|me|this|nothing|the", 1),
];

#[cfg(test)]
mod tests {
    use super::super::{Kind, testing};

    #[test]
    fn patients() {
        testing::all(
            Kind::Patient,
            &[
                "Maureen in bay 4 held my hand all through her last wash tonight",
                "78F ex-mayor of Whitby in resus last night after the crash on the A171",
                "Had a wee lad in with a Lego brick up his nose",
                "One of our residents turned 96 today",
                "She came in with chest pain on Tuesday",
                "I looked after your dad on Ward 6",
                "We delivered her at ten to five",
            ],
        );
    }
}
