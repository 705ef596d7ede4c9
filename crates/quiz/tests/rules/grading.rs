//! Grading of letters and outputs, and the filter's own table.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::model::guild::Filter;
use pythia_quiz::model::points::Reason;
use pythia_quiz::queries::grade::same_output;
use pythia_quiz::queries::guard;
use pythia_quiz::queries::guard::Unfit;
use pythia_quiz::question::Kind;

use super::harness::*;

#[test]
fn outputs_are_compared_without_fences_line_ends_and_trailing_spaces() {
    let expected = "a b\n  c";
    for given in [
        "a b\n  c",
        "a b\r\n  c\r\n",
        "a b   \n  c\t",
        "\n\na b\n  c\n\n",
        "```\na b\n  c\n```",
        "```python\na b\n  c\n```",
        "```text\r\na b\r\n  c\r\n```",
        "\n```\na b\n  c```  ",
        "a\u{a0}b\n  c",
        "\u{3000}\na b\n  c",
    ] {
        assert!(same_output(expected, given), "{given:?}");
    }
    for given in [
        "a b\nc",
        "a b c",
        "a  b\n  c",
        "A b\n  c",
        "a b\n  c\nd",
        "a b",
        "",
        "a b\n\n  c",
        " a b\n  c",
    ] {
        assert!(!same_output(expected, given), "{given:?}");
    }
}

#[test]
fn a_pair_of_backticks_around_an_output_is_ignored_unless_it_is_printed() {
    assert!(same_output("42", "`42`"));
    assert!(same_output("42", "``42``"));
    assert!(same_output("42", "```42```"));
    assert!(same_output("`42`", "`42`"));
    assert!(!same_output("`42`", "42"));
    assert!(!same_output("42", "``42`"));
    assert!(
        same_output("42\n43", "```42\n43\n```"),
        "the first line is no language"
    );
    assert!(same_output("43", "```py\n43\n```"));
}

#[test]
fn typographic_characters_become_plain_if_the_expected_text_has_none() {
    assert!(same_output(
        "'a' \"b\" -1",
        "\u{2018}a\u{2019} \u{201c}b\u{201d} \u{2212}1"
    ));
    assert!(same_output(
        "abc123",
        "\u{ff41}\u{ff42}\u{ff43}\u{ff11}\u{ff12}\u{ff13}"
    ));
    assert!(same_output(
        "\u{201c}quoted\u{201d}",
        "\u{201c}quoted\u{201d}"
    ));
    assert!(
        !same_output("\u{201c}quoted\u{201d}", "\"quoted\""),
        "what is printed with curly quotes needs them"
    );
    assert!(!same_output("'\u{e9}'", "'e'"));
    assert!(
        same_output("'\u{e9}'", "\u{2018}\u{e9}\u{2019}"),
        "an accent is no typography"
    );
}

#[test]
fn typing_errors_make_an_output_wrong() {
    assert!(!same_output("True", "true"));
    assert!(!same_output("[1, 2]", "[1,2]"));
    assert!(!same_output("hello", "helo"));
}

#[test]
fn the_current_version_is_graded_once_at_the_reveal() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "quokka 42\n[1, 2]");
    world.seal(&ann(), key, "something else");
    world.seal(&ben(), key, "something else");
    world.seal(&ben(), key, "```\nquokka 42\n[1, 2]\n```");
    assert!(world.rows(&ben()).is_empty());
    assert_eq!(world.answer(&ben(), key).expect("given").right, None);
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!((world.points(&ann()), world.points(&ben())), (1, 4));
    let thread = world.thread(key);
    let results = world
        .cards_in(thread)
        .iter()
        .map(card_words)
        .collect::<String>();
    let right = format!("**Correct: 1** · <@{}>", ben().user);
    assert!(results.contains(&right), "{results}");
    assert!(
        results.contains("**1 member**\n```\nsomething else\n```"),
        "{results}"
    );
}

#[test]
fn letters_are_graded_by_option_not_by_position() {
    for draw in 0..6 {
        let (mut world, key) = World::open_as(Kind::Choice, |track| track.minute = 9 * 60 - draw);
        let daily = world.daily(key);
        let question = world.question(key);
        for (n, place) in (0..4_u8).enumerate() {
            world.press(&member(n as u64), ButtonId::Letter(key.short(), place));
        }
        world.advance_to(utc("2026-03-02", "17:00"));
        for (n, index) in daily.order.iter().enumerate() {
            let right = question.choices[usize::from(*index)].right;
            assert_eq!(world.points(&member(n as u64)), if right { 4 } else { 1 });
        }
        let words = world
            .cards_in(world.thread(key))
            .iter()
            .map(card_words)
            .collect::<String>();
        assert!(
            words.contains("(correct): 1"),
            "the distribution names the right letter: {words}"
        );
    }
}

#[test]
fn my_result_shows_the_answer_whether_it_was_right_and_why_and_the_points() {
    let (mut world, key) = World::open(Kind::Choice);
    let early = world.press_on(&ann(), world.post(key), ButtonId::MyResult(key.short()));
    assert!(words(&early).contains("hasn't been revealed yet"));
    for (n, place) in (0..4_u8).enumerate() {
        world.press(&member(n as u64), ButtonId::Letter(key.short(), place));
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    for closed in [false, true] {
        if closed {
            world.advance_to(utc("2026-03-05", "12:00"));
        }
        for (n, index) in world.daily(key).order.iter().enumerate() {
            let choice = world.question(key).choices[usize::from(*index)].clone();
            let reply = world.press_on(
                &member(n as u64),
                world.post(key),
                ButtonId::MyResult(key.short()),
            );
            reply_fits(&reply);
            let text = words(&reply);
            assert!(
                text.contains(&choice.text) && text.contains(&choice.reason),
                "{text}"
            );
            assert!(
                text.contains(if choice.right {
                    "✅ Correct"
                } else {
                    "❌ Incorrect"
                }),
                "{text}"
            );
            assert!(
                text.contains("zebra-reason"),
                "and why the right one is right"
            );
            assert!(
                text.contains("+1 for answering")
                    && text.contains(if choice.right {
                        "**4 points**"
                    } else {
                        "**1 point**"
                    }),
                "{text}"
            );
        }
        let nobody = world.press_on(
            &member(70),
            world.post(key),
            ButtonId::MyResult(key.short()),
        );
        assert!(words(&nobody).contains("didn't answer"));
    }
}

#[test]
fn a_member_who_saw_the_answer_earns_nothing_and_the_published_answer_says_so() {
    let (mut world, key) = World::open(Kind::Open);
    let reply = world.press_on(&ann(), world.post(key), ButtonId::ShowMe(key.short()));
    reply_fits(&reply);
    assert!(
        words(&reply).contains("no points") && !words(&reply).contains("walrus"),
        "it asks first"
    );
    let reply = world.press(&ann(), ButtonId::Never);
    assert!(words(&reply).contains("Nothing was changed"));
    assert_eq!(world.answer(&ann(), key), None);
    let shown = world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    reply_fits(&shown);
    assert!(
        matches!(shown, pythia_quiz::card::Reply::Update(_))
            && words(&shown).contains("walrus-answer")
    );
    let again = world.press_on(&ann(), world.post(key), ButtonId::ShowMe(key.short()));
    assert!(words(&again).contains("walrus-answer"), "it asks once");
    world.seal(&ann(), key, "now I know");
    world.advance_to(utc("2026-03-02", "17:00"));
    let published = world
        .answer(&ann(), key)
        .expect("given")
        .published
        .expect("published");
    world.react(
        &ben(),
        published,
        pythia_quiz::model::discord::Reaction::Vote,
    );
    world.react(
        &mod_mia(),
        published,
        pythia_quiz::model::discord::Reaction::Accept,
    );
    assert_eq!(world.points(&ann()), 0);
    let card = world.messages[&published].card.clone().expect("ours");
    assert!(card_words(&card).contains("after seeing the model answer"));
    let reasons: Vec<_> = world
        .rows(&ann())
        .iter()
        .map(|(row, _)| row.reason)
        .collect();
    assert!(
        reasons.contains(&Reason::Shown) && reasons.contains(&Reason::TookPart),
        "all rows are kept"
    );
    let mine = world.press(&ann(), ButtonId::MyResult(key.short()));
    assert!(words(&mine).contains("**0 points**") && words(&mine).contains("saw the answer"));
    world.check();
}

#[test]
fn a_late_reveal_costs_nobody_points() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "in time");
    world.sleep_until(utc("2026-03-02", "17:01"));
    let shown = world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    assert!(words(&shown).contains("walrus-answer"));
    world.settle();
    assert_eq!(world.points(&ann()), 1);
    let later = world.press(&ann(), ButtonId::ShowMe(key.short()));
    assert!(words(&later).contains("has been revealed"));
}

#[test]
fn a_long_model_answer_is_shown_in_full_with_the_rest_in_a_file() {
    let (mut world, key) = World::open(Kind::Open);
    let mut question = world.question(key);
    question.answer = format!(
        "{}\n\nThe very end.",
        "A paragraph of words. ".repeat(20) + "\n\n"
    )
    .repeat(12);
    world.put(pythia_quiz::Record::Question(key, Box::new(question)));
    let shown = world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    reply_fits(&shown);
    assert!(private(&shown).files[0].text.contains("The very end."));
}

#[test]
fn a_moderator_who_previewed_the_question_earns_nothing_for_it() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let first = daily_key(1, "2026-03-02");
    world.say(&mod_mia(), first, "x");
    let number = world.number(&mod_mia()).expect("known");
    let mut track = world.track(1);
    track
        .next
        .as_mut()
        .expect("drawn ahead")
        .previewed_by
        .push(number);
    world.put(pythia_quiz::Record::Track(
        (GUILD, pythia_quiz::ids::TrackId(1)),
        Box::new(track),
    ));
    world.advance_to(utc("2026-03-03", "09:00"));
    let second = daily_key(1, "2026-03-03");
    world.say(&mod_mia(), second, "I know it");
    world.say(&ann(), second, "me too");
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.points(&mod_mia()), 1, "for the first daily only");
    assert_eq!(world.points(&ann()), 1);
    assert!(
        world
            .rows(&mod_mia())
            .iter()
            .any(|(row, _)| row.reason == Reason::Previewed)
    );
}

#[test]
fn each_press_shows_one_more_hint_for_free() {
    let (mut world, key) = World::open(Kind::Open);
    let one = world.press_on(&ann(), world.post(key), ButtonId::Hint(key.short()));
    assert!(
        words(&one).contains("hint 1 of 2")
            && words(&one).contains("First little")
            && !words(&one).contains("Second little")
    );
    assert!(matches!(one, pythia_quiz::card::Reply::Private(_)));
    let two = world.press(&ann(), ButtonId::Hint(key.short()));
    assert!(matches!(two, pythia_quiz::card::Reply::Update(_)));
    assert!(words(&two).contains("hint 2 of 2") && words(&two).contains("Second little"));
    let three = world.press(&ann(), ButtonId::Hint(key.short()));
    assert!(words(&three).contains("hint 2 of 2") && offered(&three).is_empty());
    for reply in [one, two, three] {
        reply_fits(&reply);
    }
    world.say(&ann(), key, "x");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn the_filter_finds_whole_words_phrases_links_and_invites() {
    let filter = Filter {
        words: vec![
            "darn".to_owned(),
            "two words".to_owned(),
            "semi-colon".to_owned(),
            "שלום".to_owned(),
        ],
        links: false,
        invites: false,
    };
    let word = |word: &str| Err(Unfit::Word(word.to_owned()));
    for (text, wanted) in [
        ("plain", Ok(())),
        ("darned", Ok(())),
        ("Darn!", word("darn")),
        ("(darn)", word("darn")),
        ("d\u{200d}a\u{ad}rn", word("darn")),
        ("two  words", Ok(())),
        ("TWO WORDS", word("two words")),
        ("artwo wordsmith", Ok(())),
        ("a semi-colon here", word("semi-colon")),
        ("שלום עולם", word("שלום")),
        ("http://a.b", Err(Unfit::Link)),
        ("[x](HTTPS://a.b)", Err(Unfit::Link)),
        ("`url = host + \"/path\"`", Ok(())),
        ("discord.gg/xyz", Err(Unfit::Invite)),
        ("https://discord.com/invite/xyz", Err(Unfit::Invite)),
        (" \u{200b} ", Err(Unfit::Blank)),
    ] {
        assert_eq!(guard::check(&filter, text), wanted, "{text:?}");
    }
    let invites = Filter {
        invites: true,
        ..Filter::default()
    };
    assert_eq!(
        guard::check(&invites, "https://discord.gg/xyz"),
        Ok(()),
        "invites allowed, links not"
    );
    assert_eq!(
        guard::check(&invites, "https://discord.gg/xyz and http://a.b"),
        Err(Unfit::Link)
    );
}

#[test]
fn an_output_may_contain_an_address_because_it_is_published_in_a_code_block() {
    let (mut world, key) = World::open(Kind::Output);
    let reply = world.seal(&ann(), key, "https://docs.python.org ```");
    assert!(words(&reply).contains("sealed"));
    world.advance_to(utc("2026-03-02", "17:00"));
    let cards = world.cards_in(world.thread(key));
    let results = cards
        .iter()
        .find(|card| card.body.contains("docs.python.org"));
    let body = &results.expect("the results show it").body;
    assert_eq!(
        body.matches("```").count(),
        2,
        "it cannot close its fence: {body}"
    );
}

#[test]
fn reports_are_taken_after_the_reveal_and_moderators_hear_of_each() {
    let (mut world, key) = World::open(Kind::Open);
    let early = world.press(&ann(), ButtonId::Report(key.short()));
    assert!(words(&early).contains("after the reveal"));
    let form = |text: &str| InteractionKind::Submitted {
        form: pythia_quiz::custom_id::FormId::Report(key.short()),
        fields: vec![text.to_owned()],
    };
    assert!(words(&world.ask(&ann(), form("too early"))).contains("after the reveal"));
    world.advance_to(utc("2026-03-02", "17:00"));
    let reply = world.press_on(&ann(), world.post(key), ButtonId::Report(key.short()));
    reply_fits(&reply);
    assert!(matches!(reply, pythia_quiz::card::Reply::Form(_)));
    assert!(words(&world.ask(&ann(), form("  \u{200b} "))).contains("report is empty"));
    world.ask(&ann(), form("the second line prints 3 ``` @everyone"));
    world.ask(&ben(), form("me too"));
    world.settle();
    let kept = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, pythia_quiz::Key::Report(_)))
        .count();
    assert_eq!(kept, 2);
    assert_eq!(world.directs.len(), 2);
    assert!(card_words(&world.directs[0].1).contains("the second line prints 3"));
}
