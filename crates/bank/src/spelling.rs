//! Finds UK spelling, because the bank is written in US spelling.

use std::ops::Range;

use crate::source::Source;

/// UK words that don't follow the patterns -our and -ise.
const UK_WORDS: [&str; 21] = [
    "analyse",
    "analysed",
    "analysing",
    "centre",
    "centred",
    "defence",
    "offence",
    "grey",
    "whilst",
    "amongst",
    "programme",
    "artefact",
    "artefacts",
    "learnt",
    "modelling",
    "modelled",
    "labelled",
    "labelling",
    "travelled",
    "signalling",
    "fulfil",
];
/// Stems of words that end in -our in the UK and in -or in the US.
const OUR_STEMS: [&str; 9] = [
    "behavi", "col", "fav", "flav", "hon", "hum", "lab", "neighb", "rum",
];
/// Words that end in -ise in the US, too.
const ISE_WORDS: [&str; 44] = [
    "advertise",
    "advise",
    "appraise",
    "apprise",
    "arise",
    "bruise",
    "chastise",
    "comprise",
    "compromise",
    "concise",
    "cruise",
    "demise",
    "despise",
    "devise",
    "disguise",
    "enterprise",
    "excise",
    "exercise",
    "expertise",
    "franchise",
    "guise",
    "imprecise",
    "improvise",
    "incise",
    "likewise",
    "merchandise",
    "moise",
    "noise",
    "otherwise",
    "poise",
    "praise",
    "precise",
    "premise",
    "promise",
    "raise",
    "reraise",
    "re-raise",
    "revise",
    "rise",
    "supervise",
    "surprise",
    "televise",
    "treatise",
    "wise",
];

/// Adds an error for every word in UK spelling.
pub fn check_spelling(source: &mut Source<'_>, range: &Range<usize>) {
    let run = &source.text[range.clone()];
    let mut found = Vec::new();
    for word in run
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 3 && !word.chars().skip(1).any(char::is_uppercase))
    {
        let lower = word.to_lowercase();
        if UK_WORDS.contains(&lower.as_str()) || has_our_ending(&lower) || has_ise_ending(&lower) {
            found.push(word.to_owned());
        }
    }
    for word in found {
        let at = range.start + source.text[range.clone()].find(&word).unwrap_or(0);
        let line = source.line_of(at);
        source.error(
            line,
            format!("{word:?} is UK spelling"),
            "use US spelling, as in behavior, color, initialize, gray",
        );
    }
}

/// Returns whether a lower-case word is spelled with -our where the US has -or.
fn has_our_ending(word: &str) -> bool {
    OUR_STEMS.iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|rest| rest.starts_with("our") && rest != "ourly")
    })
}

/// Returns whether a lower-case word is spelled with -ise where the US has -ize.
fn has_ise_ending(word: &str) -> bool {
    const ENDS: [&str; 9] = [
        "ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isable",
    ];
    let Some(stem) = ENDS
        .iter()
        .filter_map(|end| word.strip_suffix(end))
        .next_back()
    else {
        return false;
    };
    if stem.len() < 3 {
        return false;
    }
    let base = format!("{stem}ise");
    let tail = base.trim_start_matches("re").trim_start_matches("un");
    // Words such as clockwise and lengthwise.
    let is_wise = base.ends_with("wise");
    !is_wise
        && !ISE_WORDS
            .iter()
            .any(|known| base == *known || tail == *known)
}
