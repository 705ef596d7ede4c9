//! What may be typed into the form of a question, and what each mistake is answered with.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{BankCommand, InteractionKind, SetupForm};
use pythia_quiz::model::own::Purpose;
use pythia_quiz::question::Kind;

use super::harness::*;

/// Sends a form and returns what it is answered with. Something must be wrong with it, and what was
/// typed must be in the form that **Fix it** opens.
fn refused(kind: Kind, typed: Vec<String>) -> String {
    let mut world = World::new();
    let writing = writing(Purpose::Suggest, kind);
    let told = world.send_form(&ann(), writing, typed.clone());
    let buttons = [ButtonId::DraftEdit, ButtonId::DraftDiscard];
    assert_eq!(offered(&told), buttons, "{}", words(&told));
    assert!(world.suggestions().is_empty());
    let form = words(&world.press(&ann(), ButtonId::DraftEdit));
    let begins: String = typed[3].chars().take(100).collect();
    assert!(form.contains(&begins), "{form}");
    world.press(&ann(), ButtonId::DraftSend(true));
    assert!(world.suggestions().is_empty(), "it isn't sent like that");
    words(&told)
}

/// Sends a form with one changed field.
fn with(kind: Kind, at: usize, text: &str) -> Vec<String> {
    let mut typed = match kind {
        Kind::Choice => tuple_question(),
        _ => open_question("How `zip` ends"),
    };
    typed[at] = text.to_owned();
    typed
}

#[test]
fn two_right_options_are_told_with_the_line_of_the_second() {
    let told = refused(
        Kind::Choice,
        with(Kind::Choice, 2, "* a list\na tuple\n* a set"),
    );
    assert!(told.contains("one thing to fix"), "{told}");
    assert!(
        told.contains("**Options, line 3:** 2 options are marked as right"),
        "{told}"
    );
}

#[test]
fn options_without_a_right_one_too_few_too_many_equal_or_too_long_are_told() {
    let too_long = format!("* a list\n{}", "x".repeat(81));
    for (typed, wanted) in [
        ("a list\na tuple", "no option is marked as right"),
        ("* a list", "I count 1 option"),
        ("* a\nb\nc\nd\ne\nf", "I count 6 options"),
        (
            "* a list\na tuple\na tuple",
            "line 3:** this option is there twice",
        ),
        (
            "> it grows\n* a list\na tuple",
            "line 1:** a line with `>` explains",
        ),
        (too_long.as_str(), "line 2:** this option has 81 characters"),
        ("", "**Options:** this is empty"),
    ] {
        let told = refused(Kind::Choice, with(Kind::Choice, 2, typed));
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
}

#[test]
fn a_picture_is_told_to_be_written_as_text() {
    for picture in [
        "What does this print?\n![code](https://example.org/code.png)",
        "See https://cdn.discordapp.com/attachments/1/2/image",
        "Look: https://example.org/a/b.JPG?width=3",
    ] {
        let told = refused(Kind::Open, with(Kind::Open, 1, picture));
        assert!(told.contains("pictures don't work"), "{told}");
    }
}

#[test]
fn ten_thousand_characters_are_counted_and_the_beginning_is_kept() {
    let long = "word ".repeat(2_000);
    let told = refused(Kind::Open, with(Kind::Open, 1, &long));
    assert!(
        told.contains("**Question:** this has 9999 characters"),
        "{told}"
    );
    assert!(told.contains("Shorten it to 3500"), "{told}");
    let mut world = World::new();
    let everywhere = vec![long; 5];
    let told = world.send_form(&ann(), writing(Purpose::Suggest, Kind::Open), everywhere);
    assert!(words(&told).contains("5 things to fix"), "{}", words(&told));
    let kept = world.reader.0.values().find_map(|record| match record {
        pythia_quiz::Record::QuestionDraft(_, draft) => Some(draft.fields.concat().len()),
        _ => None,
    });
    assert_eq!(kept, Some(80 + 3_500 + 1_000 + 4_000 + 1_000));
}

#[test]
fn a_code_block_left_open_is_told_with_its_line() {
    let open = "What does this print?\n\n```py\nprint(1)";
    let told = refused(Kind::Open, with(Kind::Open, 1, open));
    assert!(
        told.contains("**Question, line 3:** a code block starts here and never ends"),
        "{told}"
    );
    let told = refused(Kind::Open, with(Kind::Open, 4, "Think of `repr"));
    assert!(
        told.contains("**Hints, line 1:** there's a backtick"),
        "{told}"
    );
}

#[test]
fn a_title_of_only_forbidden_signs_is_told() {
    for title in ["***", "???", "``", "\u{200b}\u{200b}!", "🎉🎉"] {
        let told = refused(Kind::Open, with(Kind::Open, 0, title));
        assert!(
            told.contains("**Title:** there isn't a letter or digit"),
            "{title}: {told}"
        );
    }
    let told = refused(Kind::Open, with(Kind::Open, 0, "\u{200b}"));
    assert!(told.contains("**Title:** this is empty"), "{told}");
    for title in ["About __init__", "a <b> tag", "2*3"] {
        let told = refused(Kind::Open, with(Kind::Open, 0, title));
        assert!(told.contains("**Title:** leave out"), "{title}: {told}");
    }
}

#[test]
fn what_discord_would_format_is_told_with_its_line_and_word() {
    for (typed, wanted) in [
        (
            "What is __init__ for?",
            "line 1:** Discord would format `__init__`",
        ),
        (
            "First.\nWhat do *args do?",
            "line 2:** Discord would format `*args`",
        ),
        ("What is 2*3*4?", "Discord would format `2*3*4`"),
        (
            "Why?\n# a comment",
            "line 2:** Discord would show this line as a heading",
        ),
        ("See https://docs.python.org", "links aren't allowed"),
        ("See discord.gg/abc", "links aren't allowed"),
    ] {
        let told = refused(Kind::Open, with(Kind::Open, 1, typed));
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
}

#[test]
fn prose_that_is_meant_and_everything_in_code_passes() {
    let mut world = World::new();
    for typed in [
        "What is **really** new, and *how it is* used?",
        "What is `__init__` for, and `*args`?",
        "How does A* find its way?",
        "```py\n# a comment\nurl = \"https://example.org/a.png\"\nprint(2*3*4)\n```\nWhat does it print?",
        "- a point\n* another one",
        "Is 3 * 4 * 5 more than `a_b`s?",
        "用一句话解释：什么是生成器？",
        "CRLF\r\n\tand a tab, and ``a`b`` too",
    ] {
        let typed = with(Kind::Open, 1, typed);
        let told = world.send_form(&ann(), writing(Purpose::Suggest, Kind::Open), typed);
        let buttons = offered(&told);
        assert!(
            buttons.contains(&ButtonId::DraftSend(true)),
            "{}",
            words(&told)
        );
    }
}

#[test]
fn an_output_question_needs_code_and_an_output() {
    let typed = fields(["A sum", "What does `1 + 1` print?", "", "2, of course.", ""]);
    let told = refused(Kind::Output, typed);
    assert!(told.contains("2 things to fix"), "{told}");
    assert!(
        told.contains("**Question:** there's no code in it"),
        "{told}"
    );
    assert!(told.contains("**What it prints:** this is empty"), "{told}");
}

#[test]
fn too_many_points_and_hints_are_told() {
    let points = "a\n- b\n* c\nd\ne\nf\ng";
    let told = refused(Kind::Open, with(Kind::Open, 2, points));
    assert!(
        told.contains("**What a good answer mentions:** there are 7. Keep 6"),
        "{told}"
    );
    let told = refused(Kind::Open, with(Kind::Open, 4, "a\n\nb\n\nc\n\nd"));
    assert!(told.contains("**Hints:** there are 4. Keep 3"), "{told}");
}

#[test]
fn a_word_that_the_server_doesn_t_publish_is_told() {
    let mut world = World::new();
    let setup = SetupForm {
        filter_words: Some("darn".to_owned()),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(setup));
    let typed = with(Kind::Open, 3, "That darn GIL.");
    let told = world.send_form(&ann(), writing(Purpose::Suggest, Kind::Open), typed);
    let told = words(&told);
    assert!(
        told.contains("**Answer:** this server doesn't publish `darn`"),
        "{told}"
    );
}

#[test]
fn a_topic_level_or_kind_that_isn_t_one_is_told_before_the_form() {
    let mut world = World::new();
    for (topic, level, kind, wanted) in [
        ("iterations", "mid", "open", "iteration"),
        ("basics", "expert", "open", "junior"),
        (
            "basics",
            "mid",
            "essay",
            "Choose choice, output, short or open",
        ),
    ] {
        let [topic, level, kind] = [topic, level, kind].map(str::to_owned);
        let add = BankCommand::Add { topic, level, kind };
        let told = words(&world.ask(&mod_mia(), InteractionKind::Bank(add)));
        assert!(told.contains(wanted), "{told}");
    }
}

/// Fills the form of a multiple-choice question as full as it gets, with this character.
fn full(c: &str) -> Vec<String> {
    let many = |n: usize| c.repeat(n / c.encode_utf16().count());
    let options: Vec<_> = ["*", "", "", "", ""]
        .into_iter()
        .zip('a'..)
        .map(|(right, letter)| format!("{right}{letter}{}\n> {}", many(76), many(200)))
        .collect();
    let hints = [many(310), many(310), many(310)].join("\n\n");
    vec![
        format!("A {}", many(78)),
        many(3_480),
        options.join("\n"),
        many(3_980),
        hints,
    ]
}

#[test]
fn the_fullest_form_has_a_preview_that_discord_takes_for_members_desk_and_edits() {
    for c in ["x", "宽", "🐍", "word "] {
        let mut world = World::new();
        for who in [ann(), ben(), cem()] {
            let fields = full(c);
            let shown = world.send_form(&who, writing(Purpose::Suggest, Kind::Choice), fields);
            reply_fits(&shown);
            let sends = offered(&shown).contains(&ButtonId::DraftSend(true));
            assert!(sends, "{c}: {}", words(&shown));
            world.press(&who, ButtonId::DraftSend(true));
        }
        reply_fits(&world.desk());
        reply_fits(&world.approve_first());
        reply_fits(&world.desk());
        let slug = world.own().remove(0);
        let edit = world.ask(
            &mod_mia(),
            InteractionKind::Bank(BankCommand::Edit {
                question: slug.to_string(),
                topic: None,
                level: None,
            }),
        );
        reply_fits(&edit);
        let change = writing(Purpose::Change(slug.name().to_owned()), Kind::Choice);
        let shown = world.send_form(&mod_mia(), change, full(c));
        reply_fits(&shown);
        let saves = offered(&shown).contains(&ButtonId::DraftSave);
        assert!(saves, "{c}: {}", words(&shown));
    }
}

#[test]
fn a_link_is_told_once_with_its_line() {
    let told = refused(
        Kind::Choice,
        with(Kind::Choice, 3, "See https://example.org/zip for that."),
    );
    assert!(told.contains("one thing to fix"), "{told}");
    assert!(told.contains("**Answer, line 1:** links"), "{told}");
}
