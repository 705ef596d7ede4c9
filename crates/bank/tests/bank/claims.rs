//! Which claims a question makes, and what they rest on.

use pythia_bank::claims::{self, Claim, Support, Tally, is_absolute, sentences};
use pythia_bank::question_file::QuestionFile;

use crate::common::{line_of, read, with};
use crate::proof::with_proof;

/// Returns the claims of a file that has no problem.
fn claims_of(file: &QuestionFile) -> Vec<Claim> {
    assert_eq!(file.problems, []);
    claims::of(file)
}

/// Returns the claim that has this text.
fn find<'c>(claims: &'c [Claim], text: &str) -> &'c Claim {
    let found = claims.iter().find(|claim| claim.text == text);
    found.unwrap_or_else(|| panic!("no {text:?} in {claims:#?}"))
}

fn split(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|(_, it)| it).collect()
}

#[test]
fn a_sentence_ends_where_another_can_begin() {
    assert_eq!(
        split("It is so. Really? Yes! `x.y` is. 3 is. \"No.\" (Not so.) Then it ends."),
        [
            "It is so.",
            "Really?",
            "Yes!",
            "`x.y` is.",
            "3 is.",
            "\"No.\"",
            "(Not so.)",
            "Then it ends."
        ]
    );
    for whole in [
        "Since 3.14 it is so",
        "Use `a. B` or `x.y. Z`, not both",
        "Many, e.g. Python and C, do so",
        "It waits ... and goes on",
    ] {
        assert_eq!(split(whole), [whole]);
    }
}

#[test]
fn a_sentence_is_absolute_by_its_words_not_by_its_code_or_its_compounds() {
    for text in [
        "Only one",
        "It can't",
        "It can’t",
        "Everything is",
        "It leaves no trace",
        "not *every* one",
    ] {
        assert!(is_absolute(text), "{text}");
    }
    for text in [
        "`only` and `never`",
        "a keyword-only argument",
        "a read-only view",
        "everyone knows the lonely",
        "no such trace",
    ] {
        assert!(!is_absolute(text), "{text}");
    }
}

#[test]
fn claims_are_reasons_and_sentences_with_their_lines_and_without_code() {
    let text = with(
        "A function keeps the name, not the value it had.",
        "A function never keeps\nthe value. Why not? It only keeps the name:\n\n\
         ```python\nonly = \"Never. Ever.\"\n```\n\n1. Always first.\n2. Second.",
    );
    let claims = claims_of(&read(&text));
    let first = find(&claims, "A function never keeps the value.");
    assert_eq!((first.section, first.absolute), ("Answer", true));
    assert_eq!(first.line, line_of(&text, "A function never"));
    let second = find(&claims, "It only keeps the name:");
    assert_eq!(second.line, line_of(&text, "the value. Why not?"));
    assert!(find(&claims, "Always first.").absolute);
    assert!(!find(&claims, "Second.").absolute);
    let reason = find(&claims, "The first value is not kept either: nothing is.");
    assert_eq!(reason.line, line_of(&text, "The first value"));
    assert_eq!(claims.iter().filter(|claim| claim.reason).count(), 4);
    for section in ["Listen for", "Red flags"] {
        assert!(claims.iter().any(|claim| claim.section == section));
    }
    for claim in &claims {
        assert!(!claim.text.contains("Ever") && !claim.text.ends_with('?'));
        assert!(
            !claim.text.contains("['cc'"),
            "the option itself: {claim:?}"
        );
    }
}

#[test]
fn a_claim_is_proved_by_a_quote_that_it_holds_or_that_holds_it() {
    let text = with_proof(
        "> A function keeps the name, not the value it had. Each lambda looks `name` up\n\
         > when it is called, and by then the loop has left it at its last value.\n\n\
         > nothing is.\n\n\
         ```python\nassert len(\"a\") == 1\n```\n\n\
         > All three functions share one variable\n\nCan't run: a matter of taste.",
    );
    let claims = claims_of(&read(&text));
    let support = |text: &str| find(&claims, text).support;
    assert_eq!(
        support("A function keeps the name, not the value it had."),
        Support::Proved
    );
    assert_eq!(
        support("The first value is not kept either: nothing is."),
        Support::Proved
    );
    assert_eq!(
        support("All three functions share one variable"),
        Support::CantRun
    );
    assert_eq!(support("Names are looked up at the call"), Support::None);
    let reasons = Tally::of(claims.iter().filter(|claim| claim.reason));
    let expected = Tally {
        proved: 1,
        cant_run: 0,
        none: 3,
    };
    assert_eq!((reasons, reasons.all()), (expected, 4));
}

#[test]
fn listed_are_bare_reasons_and_bare_absolute_sentences() {
    let text = with(
        "- All three functions share one variable",
        "- All three functions always share one variable",
    );
    let claims = claims_of(&read(&text));
    let listed: Vec<_> = claims::unproved(&claims).map(|it| &*it.text).collect();
    assert_eq!(listed.len(), 5, "{listed:#?}");
    assert!(listed.contains(&"All three functions always share one variable"));
    assert!(listed.contains(&"All three look up the same name, after the loop."));
    assert!(!listed.contains(&"Names are looked up at the call"));
}
