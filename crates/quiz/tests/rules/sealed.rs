//! Sealed answers: forms and letters, and receipts that give nothing away too early.

use pythia_quiz::Rules;
use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{AnswerKey, ChannelId};
use pythia_quiz::model::track::Mode;
use pythia_quiz::question::Kind;

use super::harness::*;

fn revealed(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

#[test]
fn a_press_from_before_the_reveal_that_arrives_after_it_counts() {
    let (mut world, key) = World::open(Kind::Choice);
    let right = right_place(&world, key);
    revealed(&mut world);
    let letter = pressed_on(world.post(key), ButtonId::Letter(key.short(), right));
    let reply = world.ask_at(&ann(), utc("2026-03-02", "16:59"), letter);
    assert!(
        words(&reply).contains("in time and counts"),
        "{}",
        words(&reply)
    );
    assert_eq!(world.points(&ann()), 4, "took part 1, right 3");
}

fn right_place(world: &World, key: pythia_quiz::ids::DailyKey) -> u8 {
    let right = world
        .question(key)
        .right_choice()
        .expect("a choice question") as u8;
    let order = world.daily(key).order;
    order
        .iter()
        .position(|index| *index == right)
        .expect("every option is shown") as u8
}

#[test]
fn a_late_answer_earns_nothing_and_is_kept_as_practice() {
    for kind in [Kind::Open, Kind::Output] {
        let (mut world, key) = World::open(kind);
        revealed(&mut world);
        let form = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()));
        assert!(matches!(form, Reply::Form(_)), "{form:?}");
        let reply = world.seal(&ann(), key, "quokka 42\n[1, 2]");
        assert!(
            words(&reply).contains("earns no points"),
            "{}",
            words(&reply)
        );
        assert_eq!(words(&reply).contains("✅"), kind == Kind::Output);
        let answer = world.answer(&ann(), key).expect("kept");
        assert!(answer.late && !answer.counts());
        world.advance(hours(30));
        assert_eq!(world.points(&ann()), 0);
    }
}

#[test]
fn a_late_letter_gets_its_verdict_only_after_the_reveal() {
    let (mut world, key) = World::open(Kind::Choice);
    let right = right_place(&world, key);
    // The time is up, but the reveal hasn't happened yet.
    let late = utc("2026-03-02", "17:00");
    world.sleep_until(late);
    let reply = world.press(&ann(), ButtonId::Letter(key.short(), right));
    let text = words(&reply);
    assert!(text.contains("practice"), "{text}");
    assert!(!text.contains("orrect") && !text.contains('✅') && !text.contains("zebra"));
    revealed(&mut world);
    let reply = world.press(&ann(), ButtonId::Letter(key.short(), right));
    assert!(words(&reply).contains("✅ Correct") && words(&reply).contains("zebra"));
    assert_eq!(world.points(&ann()), 0);
}

#[test]
fn an_answer_in_time_is_not_replaced_by_a_late_one_in_any_order_of_arrival() {
    let (mut world, key) = World::open(Kind::Output);
    revealed(&mut world);
    world.seal(&ann(), key, "wrong and late");
    let early = utc("2026-03-02", "16:00");
    world.ask_at(&ann(), early, form(key, "quokka 42\n[1, 2]"));
    assert_eq!(world.points(&ann()), 4);
    let reply = world.seal(&ann(), key, "wrong again");
    assert!(words(&reply).contains("Yours was in time and counts"));
    assert_eq!(world.points(&ann()), 4);
    let text = world.look().text(world.answer_key(&ann(), key)).sealed;
    assert_eq!(text, "quokka 42\n[1, 2]");
}

#[test]
fn of_presses_that_arrive_out_of_order_the_newest_counts() {
    let (mut world, key) = World::open(Kind::Choice);
    let (first, second) = (utc("2026-03-02", "10:00"), utc("2026-03-02", "10:01"));
    world.advance_to(second);
    let post = world.post(key);
    let letter = |place| pressed_on(post, ButtonId::Letter(key.short(), place));
    world.ask_at(&ann(), second, letter(2));
    world.ask_at(&ann(), first, letter(0));
    let order = world.daily(key).order;
    let sealed = world
        .answer(&ann(), key)
        .expect("given")
        .sealed
        .expect("sealed");
    assert_eq!(sealed.option, Some(order[2]));
}

#[test]
fn a_receipt_repeats_what_was_given_and_says_when_and_where_the_result_will_be() {
    for kind in [Kind::Open, Kind::Output] {
        let (mut world, key) = World::open(kind);
        let reply = world.seal(&ann(), key, "quokka 42\n[1, 2]");
        reply_fits(&reply);
        let text = words(&reply);
        assert!(text.contains("quokka 42\n[1, 2]"));
        assert!(
            text.contains(&format!("<t:{}:f>", world.daily(key).reveal_at.seconds())),
            "{text}"
        );
        assert!(
            text.contains(&format!("<#{}>", world.thread(key))),
            "{text}"
        );
        assert!(matches!(reply, Reply::Private(_)));
    }
}

#[test]
fn no_reply_before_the_reveal_depends_on_the_right_answer() {
    let receipt = |kind: Kind, right: bool| {
        let (mut world, key) = World::open(kind);
        let reply = match kind {
            Kind::Choice => {
                // The same letter is right once and wrong once, because the options change places
                // in the frozen question.
                let mut question = world.question(key);
                let place = world.daily(key).order[0];
                for (n, choice) in question.choices.iter_mut().enumerate() {
                    choice.right = (n == usize::from(place)) == right;
                }
                world.put(pythia_quiz::Record::Question(key, Box::new(question)));
                world.press(&ann(), ButtonId::Letter(key.short(), 0))
            }
            _ => {
                let mut question = world.question(key);
                question.expected = Some(if right { "7" } else { "8" }.to_owned());
                world.put(pythia_quiz::Record::Question(key, Box::new(question)));
                world.seal(&ann(), key, "7")
            }
        };
        words(&reply)
    };
    for kind in [Kind::Choice, Kind::Output] {
        assert_eq!(receipt(kind, true), receipt(kind, false));
    }
}

#[test]
fn a_sealed_answer_can_be_changed_and_taken_back_until_the_reveal() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "one");
    let Reply::Form(form) = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()))
    else {
        panic!("the form comes again");
    };
    assert_eq!(form.fields[0].value, "one", "what was given stands in it");
    world.seal(&ann(), key, "two");
    let reply = world.press(&ann(), ButtonId::Withdraw(key.short()));
    assert!(words(&reply).contains("withdrawn"));
    assert_eq!(world.answer(&ann(), key), None);
    let reply = world.press(&ann(), ButtonId::Withdraw(key.short()));
    assert!(words(&reply).contains("a sealed answer to withdraw"));
    world.seal(&ann(), key, "three");
    revealed(&mut world);
    let reply = world.press(&ann(), ButtonId::Withdraw(key.short()));
    assert!(words(&reply).contains("too late"));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn letters_are_shown_in_the_stored_order_with_the_current_pick_in_words() {
    let (mut world, key) = World::open(Kind::Choice);
    let reply = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()));
    reply_fits(&reply);
    let card = private(&reply);
    let question = world.question(key);
    let order = world.daily(key).order;
    let places: Vec<_> = order
        .iter()
        .map(|index| {
            card.body
                .find(&question.choices[usize::from(*index)].text)
                .expect("shown")
        })
        .collect();
    assert!(places.is_sorted(), "options stand in the daily's order");
    assert!(!words(&reply).contains("your answer)"));
    let reply = world.press(&ann(), ButtonId::Letter(key.short(), 1));
    assert!(matches!(reply, Reply::Update(_)));
    assert!(words(&reply).contains("B (your answer)"));
    let reply = world.press(&ann(), ButtonId::Letter(key.short(), 3));
    assert!(
        words(&reply).contains("D (your answer)") && !words(&reply).contains("B (your answer)")
    );
    assert!(matches!(
        world.press(&ann(), ButtonId::Letter(key.short(), 9)),
        Reply::Private(_)
    ));
}

#[test]
fn the_answer_button_depends_on_the_mode_only_for_open_questions() {
    for (kind, mode, form) in [
        (Kind::Open, Mode::Both, true),
        (Kind::Open, Mode::Sealed, true),
        (Kind::Open, Mode::Thread, false),
        (Kind::Output, Mode::Thread, true),
    ] {
        let (mut world, key) = World::open_as(kind, |track| track.mode = mode);
        let reply = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()));
        assert_eq!(matches!(reply, Reply::Form(_)), form, "{kind:?} {mode:?}");
        if !form {
            assert!(
                words(&reply).contains(&format!("<#{}>", world.thread(key))),
                "with the way there"
            );
            let forced = world.seal(&ann(), key, "by a form all the same");
            assert!(words(&forced).contains("thread"));
            assert_eq!(world.answer(&ann(), key), None);
        }
    }
    let (mut world, key) = World::open_as(Kind::Choice, |track| track.mode = Mode::Thread);
    let reply = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()));
    assert!(offered(&reply).contains(&ButtonId::Letter(key.short(), 0)));
}

#[test]
fn an_answer_that_fits_a_card_is_taken_and_a_longer_one_is_given_back() {
    let (mut world, key) = World::open(Kind::Open);
    let reply = world.seal(&ann(), key, &"ä".repeat(3_500));
    reply_fits(&reply);
    assert!(words(&reply).contains("sealed"));
    let reply = world.seal(&ann(), key, &"ä".repeat(3_501));
    reply_fits(&reply);
    assert!(
        words(&reply).contains("3501 characters") && words(&reply).contains(&"ä".repeat(3_501))
    );
    assert_eq!(
        world
            .look()
            .text(world.answer_key(&ann(), key))
            .sealed
            .chars()
            .count(),
        3_500
    );
    revealed(&mut world);
    for card in world.cards_in(world.thread(key)) {
        fits(&card);
    }
}

#[test]
fn whitespace_alone_is_not_an_answer() {
    let (mut world, key) = World::open(Kind::Open);
    for blank in [
        "",
        "   \n\t",
        "\u{200b}\u{2060}",
        "\u{3164}",
        "\u{202e}\u{200f}",
    ] {
        let reply = world.seal(&ann(), key, blank);
        assert!(words(&reply).contains("is empty"), "{blank:?}");
    }
    assert_eq!(world.answer(&ann(), key), None);
}

#[test]
fn the_filter_refuses_politely_and_gives_the_text_back() {
    let (mut world, key) = World::open(Kind::Open);
    let mut guild = world.guild();
    guild.filter.words = vec!["darn".to_owned(), "two words".to_owned()];
    world.put(pythia_quiz::Record::Guild(GUILD, Box::new(guild)));
    for (text, reason) in [
        ("that DARN list", "the word"),
        ("that d\u{200b}arn list", "the word"),
        ("these Two Words here", "the word"),
        ("see https://example.org", "links"),
        ("come to discord.gg/abc", "invites"),
    ] {
        let reply = world.seal(&ann(), key, text);
        assert!(words(&reply).contains(reason), "{text}: {}", words(&reply));
        assert!(words(&reply).contains(text), "the text is not lost");
        assert_eq!(world.answer(&ann(), key), None, "{text}");
    }
    let reply = world.seal(&ann(), key, "a darning needle, twotwo wordswords");
    assert!(words(&reply).contains("sealed"), "whole words only");
}

#[test]
fn right_to_left_text_and_mentions_are_published_as_they_are_and_ping_nobody() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "שלום @everyone <@&900> \u{202e}abc");
    revealed(&mut world);
    let thread = world.thread(key);
    let published = world.messages.values().find(|one| {
        one.channel == thread
            && one
                .card
                .as_ref()
                .is_some_and(|card| card.body.contains("שלום"))
    });
    let published = published.expect("published");
    assert_eq!(published.pinged, None);
    assert_eq!(
        published.card.as_ref().expect("a card").lead,
        None,
        "member text is never plain content"
    );
}

#[test]
fn blocked_members_neither_answer_nor_vote_and_hear_why() {
    let (mut world, key) = World::open(Kind::Open);
    let block = pythia_quiz::event::BlockForm::Add(ann().user);
    world.ask(&mod_mia(), InteractionKind::Block(block));
    world.say(&ann(), key, "in the thread");
    for reply in [
        world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short())),
        world.seal(&ann(), key, "sealed"),
        world.ask(&ann(), InteractionKind::Answer { track: None }),
    ] {
        assert!(words(&reply).contains("blocked"), "{}", words(&reply));
    }
    let bens = world.say(&ben(), key, "hello");
    world.react(&ann(), bens, pythia_quiz::model::discord::Reaction::Vote);
    revealed(&mut world);
    assert_eq!(world.points(&ann()), 0);
    assert_eq!(world.points(&ben()), 1, "took part, no vote");
    let reply = world.press(
        &ann(),
        ButtonId::VoteFor(key.short(), world.number(&ben()).expect("known")),
    );
    assert!(words(&reply).contains("blocked"));
    world.ask(
        &mod_mia(),
        InteractionKind::Block(pythia_quiz::event::BlockForm::Remove(ann().user)),
    );
    let reply = world.press(
        &ann(),
        ButtonId::VoteFor(key.short(), world.number(&ben()).expect("known")),
    );
    assert!(!words(&reply).contains("blocked"));
}

#[test]
fn slash_answer_takes_the_daily_of_the_place_or_the_only_open_one_or_asks() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    let reply = world.ask(&ann(), InteractionKind::Answer { track: None });
    assert!(words(&reply).contains("No question is open"));
    world.add_track(1, |_| {});
    world.add_track(2, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let (one, two) = (daily_key(1, "2026-03-02"), daily_key(2, "2026-03-02"));
    let title = |reply: &Reply| match reply {
        Reply::Form(form) => form.id.clone(),
        other => panic!("a form, not {other:?}"),
    };
    let form_of =
        |key: pythia_quiz::ids::DailyKey| pythia_quiz::custom_id::FormId::Answer(key.short());
    let ask = InteractionKind::Answer { track: None };
    let reply = world.ask_in(&ann(), ChannelId(20), ask.clone());
    assert_eq!(title(&reply), form_of(two), "in the channel of the second");
    let thread = world.thread(one);
    let reply = world.ask_in(&ann(), thread, ask.clone());
    assert_eq!(title(&reply), form_of(one), "in the thread of the first");
    let reply = world.ask_in(&ann(), ChannelId(99), ask.clone());
    assert!(
        words(&reply).contains("daily-1") && words(&reply).contains("daily-2"),
        "elsewhere it asks"
    );
    let named = InteractionKind::Answer {
        track: Some("daily-2".to_owned()),
    };
    let reply = world.ask_in(&ann(), ChannelId(99), named);
    assert_eq!(title(&reply), form_of(two));
}

#[test]
fn an_answer_to_a_daily_that_does_not_exist_is_refused() {
    let (mut world, _) = World::open(Kind::Open);
    for press in [
        ButtonId::Answer(daily_key(7, "2026-03-02").short()),
        ButtonId::Letter(daily_key(1, "1999-01-01").short(), 0),
        ButtonId::MyResult(daily_key(1, "2030-01-01").short()),
    ] {
        let reply = world.press(&ann(), press);
        assert!(words(&reply).contains("no longer have this question"));
    }
    let nobody = AnswerKey {
        daily: daily_key(7, "2026-03-02"),
        member: pythia_quiz::ids::MemberId(1),
    };
    assert_eq!(world.look().answer(nobody), None);
}
