//! What a wrong output is told: the only thing in which it differs, after the reveal.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::queries::difference::Difference::{self, Blanks, Brackets, Case, Order, Quotes};
use pythia_quiz::queries::difference::differences;
use pythia_quiz::queries::grade::same_output;
use pythia_quiz::question::Kind;

use super::harness::*;

#[test]
fn an_output_that_differs_in_one_thing_only_is_told_which() {
    let one: [(&str, &str, Difference); 20] = [
        ("'a'", "\"a\"", Quotes),
        ("'a'", "a", Quotes),
        ("\u{201c}a\u{201d}", "\"a\"", Quotes),
        ("it's", "its", Quotes),
        ("[1, 2]", "[1,2]", Blanks),
        ("a b", "a  b", Blanks),
        ("1\n2", "1 2", Blanks),
        ("  x", "x", Blanks),
        ("12", "1 2", Blanks),
        ("[1, 2]", "(1, 2)", Brackets),
        ("{1, 2}", "1, 2", Brackets),
        ("[]", "()", Brackets),
        ("True", "true", Case),
        ("STRASSE", "strasse", Case),
        ("[1, 2]", "[2, 1]", Order),
        ("{'a', 'b'}", "{'b', 'a'}", Order),
        ("a\nb", "b\na", Order),
        ("1 2 3", "3 1 2", Order),
        ("1.5, -2", "-2, 1.5", Order),
        ("x y\nz w", "z w\nx y", Order),
    ];
    for (expected, given, wanted) in one {
        assert!(!same_output(expected, given), "{expected:?} {given:?}");
        assert_eq!(
            differences(expected, given),
            [wanted],
            "{expected:?} {given:?}"
        );
    }
}

#[test]
fn an_output_that_differs_in_several_things_is_told_the_fewest() {
    for (expected, given, wanted) in [
        ("['a', 'b']", "(\"a\", \"b\")", vec![Quotes, Brackets]),
        ("[1, 2]", "(1,2)", vec![Blanks, Brackets]),
        ("True False", "false true", vec![Case, Order]),
        ("{'A', 'b'}", "b a,", vec![Quotes, Brackets, Case, Order]),
    ] {
        assert_eq!(
            differences(expected, given),
            wanted,
            "{expected:?} {given:?}"
        );
    }
}

#[test]
fn an_output_that_is_otherwise_wrong_is_told_nothing() {
    for (expected, given) in [
        ("42", "43"),
        ("[1, 2]", "[1, 2, 3]"),
        ("12", "21"),
        ("ab", "ba"),
        ("a b", "ab c"),
        ("True", "Truth"),
        ("''", "[]"),
        ("1, 2", "1 2"),
    ] {
        assert!(
            differences(expected, given).is_empty(),
            "{expected:?} {given:?}"
        );
    }
}

#[test]
fn what_the_comparison_ignores_is_no_difference() {
    assert_eq!(
        differences("[1, 2]", "```py\r\n(1, 2)  \r\n```"),
        [Brackets]
    );
    assert_eq!(differences("'a' b", "\u{2018}a\u{2019}b"), [Blanks]);
}

#[test]
fn a_strict_verdict_says_why_after_the_reveal_and_not_before() {
    let (mut world, key) = World::open(Kind::Output);
    let receipt = words(&world.seal(&ann(), key, "Quokka 42\n(1, 2)"));
    assert!(!receipt.contains("difference"), "{receipt}");
    world.seal(&ben(), key, "something else");
    world.advance_to(utc("2026-03-02", "17:00"));
    let mine = words(&world.press(&ann(), ButtonId::MyResult(key.short())));
    let only = "The only difference: brackets, upper and lower case.";
    assert!(
        mine.contains("❌ Incorrect") && mine.contains(only),
        "{mine}"
    );
    let bens = words(&world.press(&ben(), ButtonId::MyResult(key.short())));
    assert!(!bens.contains("difference"), "{bens}");
    let late = words(&world.seal(&cem(), key, "'quokka 42'\n[1, 2]"));
    assert!(late.contains("The only difference: quotes."), "{late}");
    let mine = words(&world.press(&cem(), ButtonId::MyResult(key.short())));
    assert!(mine.contains("The only difference: quotes."), "{mine}");
}
