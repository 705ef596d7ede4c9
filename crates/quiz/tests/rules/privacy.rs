//! `/privacy`: what members see, take, hide and delete of what is stored about them.

use pythia_quiz::card::{Card, Reply};
use pythia_quiz::custom_id::{ButtonId, DailyRef, FormId};
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{BlockForm, BoardForm, Checkup, InteractionKind, PrivacyCommand};
use pythia_quiz::ids::{AnswerKey, DailyKey, MemberId, TrackId, UserId};
use pythia_quiz::model::daily::{Answer, Phase, Sealed, Text};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::points::Scope;
use pythia_quiz::queries::my_data::ANSWERS;
use pythia_quiz::question::Kind;
use pythia_quiz::{Key, Record, RecordReader, Rules};

use super::harness::*;

/// A member whose account is found wherever it is written.
fn zoe() -> Person {
    Person {
        user: UserId(998_877_665_544_332_211),
        ..member(0)
    }
}

/// A word that only Zoe writes.
const HER_WORD: &str = "xylophone";

fn privacy(world: &mut World, who: &Person, ask: PrivacyCommand) -> Reply {
    world.ask(who, InteractionKind::Privacy(ask))
}

/// Deletes a person's data as they do: the command, and the button.
fn delete(world: &mut World, who: &Person) -> Reply {
    let asked = privacy(world, who, PrivacyCommand::Delete);
    assert!(offered(&asked).contains(&ButtonId::ForgetMe), "{asked:?}");
    world.press(who, ButtonId::ForgetMe)
}

/// Returns the records that name Zoe's account or hold her word.
fn traces(world: &World) -> Vec<Key> {
    let id = zoe().user.to_string();
    let records = world.reader.0.values();
    let of_her = records.filter(|record| {
        let all = format!("{record:?}");
        all.contains(&id) || all.contains(HER_WORD)
    });
    of_her.map(Record::key).collect()
}

/// Returns everything of a person that deletion removes, by number.
fn belongings(world: &World, member: MemberId) -> Vec<Key> {
    use pythia_quiz::model::forgetting::{Belongs, of};
    let keys = world.reader.0.keys();
    let theirs = keys.filter(|key| of(key) == Belongs::Removed(member));
    theirs.cloned().collect()
}

/// Returns the bot's card that published a person's answer.
fn published(world: &World, who: &Person, key: DailyKey) -> Card {
    let message = world.answer(who, key).and_then(|answer| answer.published);
    let message = message.expect("a published answer");
    world.messages[&message].card.clone().expect("ours")
}

fn results(world: &World, key: DailyKey) -> Card {
    let daily = world.daily(key);
    let cards = daily.reveal_posts.iter().map(|post| &world.messages[post]);
    let mut cards = cards.filter_map(|message| message.card.clone());
    cards
        .find(|card| card_words(card).contains("Results"))
        .expect("the results are posted")
}

fn board(world: &mut World, who: &Person) -> String {
    words(&world.ask(who, InteractionKind::Leaderboard(BoardForm::default())))
}

/// Opens a daily to which Zoe, Ann and Ben have sealed an answer each.
fn three_answers() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&zoe(), key, &format!("I say {HER_WORD}."));
    world.seal(&ann(), key, "Ann's own words.");
    world.seal(&ben(), key, "Ben's own words.");
    (world, key)
}

#[test]
fn somebody_of_whom_nothing_is_stored_reads_that_and_is_not_stored_by_asking() {
    let (mut world, _) = World::open(Kind::Open);
    for ask in [
        PrivacyCommand::Show,
        PrivacyCommand::Export,
        PrivacyCommand::Delete,
        PrivacyCommand::Hide(false),
    ] {
        let told = words(&privacy(&mut world, &zoe(), ask));
        let nothing = told.contains("don't store anything about you");
        assert!(nothing || told.contains("you're listed"), "{told}");
    }
    let told = words(&world.press(&zoe(), ButtonId::ForgetMe));
    assert!(told.contains("don't store anything about you"), "{told}");
    assert_eq!(traces(&world), []);
    let direct = world.ask_direct(&zoe(), InteractionKind::Privacy(PrivacyCommand::Show));
    assert!(words(&direct).contains("server"), "{direct:?}");
}

#[test]
fn what_is_stored_is_said_with_how_long_and_what_can_be_done() {
    let rules = Rules {
        keep_texts_days: 30,
        message_content: true,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    world.seal(&zoe(), key, HER_WORD);
    let shown = privacy(&mut world, &zoe(), PrivacyCommand::Show);
    let told = words(&shown);
    for part in [
        "your answers",
        "question's thread",
        "after 30 days",
        "after 90 days",
        "You're listed",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let can = [
        ButtonId::MyData,
        ButtonId::HideMe(true),
        ButtonId::AskForgetMe,
    ];
    assert_eq!(offered(&shown), can);
}

#[test]
fn a_hidden_member_takes_no_rank_and_is_named_nowhere_that_can_still_be_edited() {
    let (mut world, key) = three_answers();
    world.advance_to(utc("2026-03-02", "17:00"));
    let id = zoe().user.to_string();
    assert!(card_words(&published(&world, &zoe(), key)).contains(&id));
    assert!(card_words(&results(&world, key)).contains(&id));
    let told = words(&privacy(&mut world, &zoe(), PrivacyCommand::Hide(true)));
    assert!(told.contains("hidden now"), "{told}");
    world.settle();
    assert!(!world.all_public_words().contains(&id));
    let card = card_words(&published(&world, &zoe(), key));
    assert!(card.contains(HER_WORD), "the answer stays: {card}");
    assert!(!board(&mut world, &ann()).contains(&id));
    let own = board(&mut world, &zoe());
    assert!(own.contains("hidden"), "{own}");
    let again = words(&privacy(&mut world, &zoe(), PrivacyCommand::Hide(true)));
    assert!(again.contains("No change"), "{again}");
    let back = words(&world.press(&zoe(), ButtonId::HideMe(false)));
    assert!(back.contains("listed again"), "{back}");
    world.settle();
    assert!(card_words(&results(&world, key)).contains(&id));
    assert!(board(&mut world, &ann()).contains(&id));
    world.check();
}

#[test]
fn an_export_is_a_file_for_the_member_alone_with_everything_of_theirs_and_nothing_of_others() {
    let (mut world, key) = three_answers();
    let request = InteractionKind::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    world.ask(&zoe(), request);
    world.advance_to(utc("2026-03-02", "18:00"));
    let report = InteractionKind::Submitted {
        form: FormId::Report(key.short()),
        fields: vec!["The xylophone is wrong.".to_owned()],
    };
    world.ask(&zoe(), report);
    let reply = privacy(&mut world, &zoe(), PrivacyCommand::Export);
    let Reply::Private(card) = &reply else {
        panic!("only the member sees it: {reply:?}");
    };
    let [file] = card.files.as_slice() else {
        panic!("one file: {card:?}");
    };
    let json: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
    assert_eq!(json["account"], zoe().user.to_string());
    assert_eq!(json["more"], false);
    let answer = &json["answers"][0];
    assert_eq!(answer["text"], "I say xylophone.");
    assert_eq!(answer["date"], "2026-03-02");
    assert_eq!(answer["points"][0]["reason"], "took part");
    let rest = json["records"].to_string();
    assert!(rest.contains("The xylophone is wrong."), "{rest}");
    assert!(rest.contains("Wish"), "the topic request: {rest}");
    assert!(!file.text.contains("own words"), "nothing of others");
    for other in [ann(), ben(), mod_mia()] {
        assert!(!file.text.contains(&format!("\"{}\"", other.user)));
    }
}

#[test]
fn an_export_before_the_reveal_says_nothing_about_the_answer() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&zoe(), key, "41");
    let told = words(&privacy(&mut world, &zoe(), PrivacyCommand::Export));
    assert!(told.contains("\"correct\": null"), "{told}");
    for secret in SECRETS {
        assert!(!told.contains(secret), "{secret}");
    }
}

/// Gives Zoe answers to this many dailies that are closed.
fn answered_before(world: &mut World, key: DailyKey, many: i32) -> MemberId {
    world.seal(&zoe(), key, HER_WORD);
    let member = world.number(&zoe()).expect("she answered");
    let mut daily = world.daily(key);
    daily.phase = Phase::Closed;
    daily.reveal_posts.clear();
    for n in 1..=many {
        let date = key.date.plus_days(-n);
        let past = DailyKey { date, ..key };
        daily.number = n.unsigned_abs().into();
        world.put(Record::Daily(past, Box::new(daily.clone())));
        let of = AnswerKey {
            daily: past,
            member,
        };
        let answer = Answer {
            sealed: Some(Sealed {
                at: world.now,
                option: None,
            }),
            ..Answer::default()
        };
        world.put(Record::Answer(of, Box::new(answer)));
        let text = Text {
            sealed: format!("{HER_WORD} {n}"),
            ..Text::default()
        };
        world.put(Record::Text(of, text));
    }
    member
}

#[test]
fn an_export_of_five_thousand_answers_comes_in_parts_with_each_answer_once() {
    let (mut world, key) = World::open(Kind::Open);
    answered_before(&mut world, key, 5_000);
    let mut reply = privacy(&mut world, &zoe(), PrivacyCommand::Export);
    let (mut dates, mut parts, mut names) = (Vec::new(), 0, Vec::new());
    loop {
        parts += 1;
        let card = private(&reply).clone();
        let file = &card.files[0];
        assert!(file.text.len() < 8_000_000, "Discord takes 10 MB");
        names.push(file.name.clone());
        let json: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
        let answers = json["answers"].as_array().expect("a list");
        assert!(answers.len() <= ANSWERS);
        dates.extend(answers.iter().map(|one| one["date"].to_string()));
        let next = offered(&reply).into_iter().next();
        assert_eq!(json["more"], next.is_some());
        match next {
            Some(next @ ButtonId::MyDataAfter(_)) => reply = world.press(&zoe(), next),
            None => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(dates.len(), 5_001, "with the open one");
    assert!(parts > 10, "{parts}");
    dates.dedup();
    assert_eq!(dates.len(), 5_001, "each once, in order");
    names.dedup();
    assert_eq!(names.len(), parts, "files that can be saved side by side");
}

#[test]
fn deletion_asks_first_says_what_stays_and_does_nothing_without_the_button() {
    let (mut world, _) = three_answers();
    let asked = privacy(&mut world, &zoe(), PrivacyCommand::Delete);
    let told = words(&asked);
    for part in ["can't be undone", "former member", "Your own messages"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let buttons = [ButtonId::ForgetMe, ButtonId::MyData, ButtonId::Never];
    assert_eq!(offered(&asked), buttons);
    assert!(!traces(&world).is_empty());
    world.press(&zoe(), ButtonId::Never);
    assert!(world.number(&zoe()).is_some());
}

#[test]
fn in_an_open_daily_the_answer_is_gone_as_if_it_had_never_been_given() {
    let (mut world, key) = World::open(Kind::Open);
    let hers = world.say(&zoe(), key, &format!("I say {HER_WORD} {HER_WORD}."));
    let anns = world.say(&ann(), key, "Ann says something else here.");
    world.react(&ann(), hers, Reaction::Vote);
    world.react(&zoe(), anns, Reaction::Vote);
    world.settle();
    assert_eq!(world.bookmarked(key), [hers, anns]);
    let member = world.number(&zoe()).expect("she wrote");
    let told = words(&delete(&mut world, &zoe()));
    assert!(told.contains("being deleted"), "{told}");
    world.advance(minutes(5));
    assert_eq!(traces(&world), []);
    assert_eq!(belongings(&world, member), []);
    assert_eq!(world.bookmarked(key), [anns], "the receipt is taken off");
    assert_eq!(
        world.open_daily(key).votes.len(),
        0,
        "her vote doesn't count"
    );
    world.advance_to(utc("2026-03-02", "18:00"));
    let told = card_words(&results(&world, key));
    assert!(told.contains("1 member"), "{told}");
    assert!(!world.log.iter().any(|line| line.contains(HER_WORD)));
    world.check();
}

#[test]
fn whoever_comes_back_after_a_deletion_earns_nothing_with_questions_of_before() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&zoe(), ButtonId::ShowMeYes(key.short()));
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    world.press(&zoe(), ButtonId::Letter(key.short(), 0));
    assert!(world.number(&zoe()).is_some(), "under a new number");
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.points(&zoe()), 0);
    let next = daily_key(1, "2026-03-03");
    world.press(&zoe(), ButtonId::Letter(next.short(), 0));
    world.advance_to(utc("2026-03-03", "18:00"));
    assert!(world.points(&zoe()) > 0, "the next question counts");
}

#[test]
fn after_the_reveal_her_text_and_name_leave_discord_and_points_stay_without_a_name() {
    let (mut world, key) = three_answers();
    world.advance_to(utc("2026-03-02", "17:00"));
    let post = world.answer(&zoe(), key).and_then(|one| one.published);
    let post = post.expect("published");
    let id = zoe().user.to_string();
    let member = world.number(&zoe()).expect("she answered");
    delete(&mut world, &zoe());
    let now = board(&mut world, &ann());
    assert!(!now.contains(&id), "no rank from that moment on: {now}");
    world.advance(minutes(5));
    assert!(
        !world.messages.contains_key(&post),
        "the message is deleted"
    );
    assert!(!world.all_public_words().contains(&id));
    assert!(!world.all_public_words().contains(HER_WORD));
    assert_eq!(traces(&world), []);
    assert_eq!(belongings(&world, member), []);
    let rows = world.reader.scan(&Key::rows_of(GUILD, member), 10);
    assert_eq!(rows.len(), 1, "the ledger stays: {rows:?}");
    let totals = Key::Totals((GUILD, Scope::Guild, member));
    assert!(world.reader.get(&totals).is_some());
    // At the close nothing brings the name back.
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(!world.all_public_words().contains(&id));
    world.check();
}

#[test]
fn a_closed_daily_s_results_and_final_results_no_longer_name_her_and_still_name_others() {
    let (mut world, key) = three_answers();
    world.advance_to(utc("2026-03-02", "17:00"));
    let vote = ButtonId::VoteFor(key.short(), world.number(&zoe()).expect("known"));
    world.press(&ann(), vote);
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    let id = zoe().user.to_string();
    let before = world.all_public_words();
    assert!(before.matches(&id).count() >= 3, "{before}");
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    let after = world.all_public_words();
    assert!(!after.contains(&id) && !after.contains(HER_WORD), "{after}");
    let anns = ann().user.to_string();
    assert_eq!(after.matches(&anns).count(), before.matches(&anns).count());
    assert_eq!(traces(&world), []);
    world.check();
}

#[test]
fn an_archived_thread_is_opened_for_the_edits_and_archived_again() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.lock = true);
    world.seal(&zoe(), key, HER_WORD);
    world.seal(&ann(), key, "mine");
    world.advance_to(utc("2026-03-04", "08:00"));
    let thread = world.thread(key);
    assert_eq!(world.thread_state(thread), (true, true));
    delete(&mut world, &zoe());
    world.advance(minutes(10));
    assert!(!world.all_public_words().contains(&zoe().user.to_string()));
    assert!(!world.all_public_words().contains(HER_WORD));
    assert_eq!(world.thread_state(thread), (true, true), "as before");
}

#[test]
fn what_discord_refuses_is_written_to_the_log_and_holds_up_nothing() {
    let (mut world, _) = three_answers();
    world.advance_to(utc("2026-03-02", "17:00"));
    world.fail(|row| {
        let ours = matches!(row.about, About::Forgotten(_));
        ours.then(|| refusal(RefusalKind::Forbidden, "Missing Access"))
    });
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    let refused = "Discord refused to remove what names a former member";
    let lines = world.log.iter().filter(|line| line.starts_with(refused));
    assert_eq!(lines.count(), 2, "the message and the results");
    assert_eq!(traces(&world), []);
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_reveal_on_its_way_is_waited_for_so_that_no_message_is_left_behind() {
    let (mut world, key) = three_answers();
    world.fail(|row| {
        let of_reveal = matches!(row.about, About::Reveal(..) | About::Published(_));
        of_reveal.then(|| later(minutes(3), row.decided, false))
    });
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealing));
    delete(&mut world, &zoe());
    world.advance(minutes(2));
    assert!(!traces(&world).is_empty(), "her text is on its way");
    world.stop_failing();
    world.advance(minutes(15));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(traces(&world), []);
    assert!(!world.all_public_words().contains(HER_WORD));
    world.check();
}

#[test]
fn what_she_reported_and_reasons_by_or_about_her_are_gone_and_the_record_names_a_former_member() {
    let (mut world, key) = three_answers();
    let mut guild = world.guild();
    guild.notice_channel = Some(pythia_quiz::ids::ChannelId(77));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world.advance_to(utc("2026-03-02", "17:00"));
    let report = InteractionKind::Submitted {
        form: FormId::Report(key.short()),
        fields: vec![format!("The {HER_WORD} is wrong.")],
    };
    world.ask(&zoe(), report);
    let adjust = |points, reason: &str| InteractionKind::PointsAdjust {
        member: zoe().user,
        points,
        reason: reason.to_owned(),
        date: None,
    };
    world.ask(&mod_mia(), adjust(5, "played the xylophone"));
    world.settle();
    assert!(world.all_public_words().contains("is wrong."), "the notice");
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    assert_eq!(traces(&world), []);
    assert!(
        !world.all_public_words().contains(HER_WORD),
        "nor the notice"
    );
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let told = words(&world.ask(&mod_mia(), audit));
    assert!(told.contains("former member"), "{told}");
    assert!(!told.contains("xylophone"), "{told}");
}

#[test]
fn a_moderator_s_deeds_stay_under_the_number_and_tracks_lose_the_account() {
    let (mut world, key) = World::open(Kind::Open);
    let chief = Person {
        manages: true,
        ..zoe()
    };
    let mut track = world.track(1);
    track.created_by = chief.user;
    world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
    let adjust = InteractionKind::PointsAdjust {
        member: ann().user,
        points: 5,
        reason: HER_WORD.to_owned(),
        date: None,
    };
    world.ask(&chief, adjust);
    delete(&mut world, &chief);
    world.advance(minutes(5));
    assert_eq!(traces(&world), []);
    assert_eq!(world.points(&ann()), 5, "what was given stays");
    assert_eq!(world.track(1).created_by, UserId(0));
    let checkup = InteractionKind::Doctor(Checkup::default());
    let told = words(&world.ask(&mod_mia(), checkup));
    assert!(told.contains("Notices reach nobody"), "{told}");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_block_survives_a_deletion() {
    let (mut world, key) = three_answers();
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(zoe().user)),
    );
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    let told = words(&world.seal(&zoe(), key, "me again"));
    assert!(told.contains("blocked"), "{told}");
}

#[test]
fn a_deletion_stopped_between_any_two_parts_ends_the_same() {
    let story = |restart_after: Option<usize>| {
        let (mut world, key) = three_answers();
        answered_before(&mut world, key, 130);
        world.advance_to(utc("2026-03-02", "17:00"));
        delete(&mut world, &zoe());
        let mut parts = 0;
        while world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::Forgetting(_)))
        {
            if restart_after == Some(parts) {
                world.restart();
            }
            world.now = world.now.plus_ms(1);
            let at = world.state.next_due().map_or(world.now, |(at, _)| at);
            world.advance_to(at.max(world.now));
            parts += 1;
            assert!(parts < 2_000, "it must end");
        }
        world.advance_to(utc("2026-03-02", "22:00"));
        assert_eq!(traces(&world), []);
        world.check();
        let volatile = |key: &&Key| {
            !matches!(
                key,
                Key::NextSeq(()) | Key::Heartbeat(()) | Key::Gap(()) | Key::Forgotten(_)
            )
        };
        let left: Vec<_> = world.reader.0.keys().filter(volatile).cloned().collect();
        (left, parts)
    };
    let (whole, parts) = story(None);
    assert!(parts > 100, "{parts} parts");
    for stop in (0..parts).step_by(7) {
        assert_eq!(story(Some(stop)).0, whole, "stopped after part {stop}");
    }
}

/// Reveals a daily with thirty answers, or closes it, and deletes the data of two who answered.
/// Returns what is public then, and how many steps made the lists again.
fn deleted_from_many(kind: Kind, phase: &Phase, at_once: usize, stops: bool) -> (String, usize) {
    let rules = Rules {
        answers_at_once: at_once,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules.clone(), kind, |_| {});
    world.seal(&zoe(), key, &format!("I say {HER_WORD}."));
    for n in 0..29 {
        let text = match kind {
            Kind::Output => format!("{}", n % 4),
            _ => format!("Words of {n}."),
        };
        world.seal(&member(300 + n), key, &text);
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    if kind == Kind::Open {
        let best = world.number(&member(303)).expect("known");
        world.press(&member(301), ButtonId::VoteFor(key.short(), best));
    }
    if *phase == Phase::Closed {
        world.advance_to(utc("2026-03-04", "08:00"));
    }
    world.settle();
    assert_eq!(world.phase(key).as_ref(), Some(phase));
    let mut steps = 0;
    for who in [zoe(), member(325)] {
        delete(&mut world, &who);
        let end = world.now.plus_ms(minutes(10));
        while let Some((due, _)) = world.state.next_due().filter(|(due, _)| *due <= end) {
            world.sleep_until(due);
            let before = world.state.unfinished(key).is_some();
            assert!(world.tick_due());
            steps += usize::from(before);
            if stops {
                world.restart();
                world.state.rules = std::sync::Arc::new(rules.clone());
            }
        }
        world.settle();
        assert!(world.state.unfinished(key).is_none());
    }
    let public = world.all_public_words();
    for who in [zoe(), member(325)] {
        assert!(!public.contains(&who.user.to_string()), "{public}");
    }
    assert!(
        !public.contains(HER_WORD) && !public.contains("Words of 25."),
        "{public}"
    );
    assert_eq!(traces(&world), []);
    world.check();
    (public, steps)
}

#[test]
fn lists_of_many_answers_are_made_again_in_steps_that_survive_a_stop_and_come_out_the_same() {
    for phase in [Phase::Revealed, Phase::Closed] {
        for kind in [Kind::Open, Kind::Output] {
            let (wanted, none) = deleted_from_many(kind, &phase, 1_000, false);
            assert_eq!(none, 0, "at once");
            let (in_steps, steps) = deleted_from_many(kind, &phase, 4, true);
            assert!(steps > 14, "{steps} steps");
            assert_eq!(in_steps, wanted, "{kind:?} {phase:?}");
        }
    }
}

#[test]
fn the_operator_s_wish_does_it_at_once_and_waits_for_nothing() {
    let (mut world, key) = three_answers();
    answered_before(&mut world, key, 50);
    let wish = |world: &mut World| {
        let (guild, user) = (GUILD, zoe().user);
        world.decide(pythia_quiz::Event::ForgetMember { guild, user })
    };
    let mut steps = 0;
    while !wish(&mut world).changes.is_empty() {
        steps += 1;
        assert!(steps < 500, "it must end");
    }
    assert_eq!(traces(&world), []);
}

#[test]
fn a_member_who_is_forgotten_is_known_by_a_hash_for_400_days() {
    let (mut world, _) = three_answers();
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    let hash = world.guild().account_hash(zoe().user);
    let known = Key::Forgotten((GUILD, hash));
    assert!(world.reader.get(&known).is_some());
    world.put(Record::Forgotten(
        (GUILD, hash),
        world.now.plus_ms(-401 * hours(24)),
    ));
    delete(&mut world, &ann());
    assert_eq!(world.reader.get(&known), None);
}

#[test]
fn texts_older_than_the_config_allows_are_removed_at_night_and_nothing_else() {
    let rules = Rules {
        keep_texts_days: 10,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    answered_before(&mut world, key, 30);
    let points = world.points(&zoe());
    world.event(pythia_quiz::Event::GuildSeen { guild: GUILD });
    world.advance_to(utc("2026-03-03", "08:00"));
    let texts = |world: &World| {
        let keys = world.reader.0.keys();
        let texts = keys.filter_map(|key| match key {
            Key::Text(key) => Some(key.daily.date),
            _ => None,
        });
        texts.collect::<Vec<_>>()
    };
    let left = texts(&world);
    assert_eq!(left.first(), Some(&day("2026-02-21")), "ten days back");
    assert_eq!(left.len(), 10);
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(
        texts(&world).first(),
        Some(&day("2026-02-22")),
        "every night"
    );
    let answers = world.reader.0.keys();
    let answers = answers.filter(|key| matches!(key, Key::Answer(_))).count();
    assert_eq!(answers, 31, "who answered stays");
    assert!(world.points(&zoe()) >= points);
    world.check();
}

#[test]
fn without_a_limit_texts_stay() {
    let (mut world, key) = World::open(Kind::Open);
    answered_before(&mut world, key, 30);
    world.event(pythia_quiz::Event::GuildSeen { guild: GUILD });
    world.advance_to(utc("2026-03-10", "08:00"));
    let texts = world.reader.0.keys();
    let texts = texts.filter(|key| matches!(key, Key::Text(_))).count();
    assert_eq!(texts, 31);
    assert!(!world.reader.0.contains_key(&Key::Kept(GUILD)));
}

#[test]
fn a_deleted_member_leaves_no_request_behind() {
    let (mut world, _) = three_answers();
    let request = InteractionKind::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    world.ask(&zoe(), request);
    let member = world.number(&zoe()).expect("known");
    delete(&mut world, &zoe());
    world.advance(minutes(5));
    assert_eq!(belongings(&world, member), []);
    assert!(
        !world
            .done
            .iter()
            .any(|one| matches!(one, Effect::Direct { .. }))
    );
    let old = ButtonId::MyDataAfter(DailyRef {
        track: TrackId(1),
        date: day("2026-03-02"),
    });
    let told = words(&world.press(&zoe(), old));
    assert!(told.contains("don't store anything"), "{told}");
}
