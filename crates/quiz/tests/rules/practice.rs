//! `/question`, `/setup`, `/block`.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, PartOfBank};
use pythia_quiz::event::{BlockForm, InteractionKind, SetupForm};
use pythia_quiz::ids::{ChannelId, GuildId, RoleId, TrackId};
use pythia_quiz::model::review::Rating;
use pythia_quiz::model::track::Next;
use pythia_quiz::question::{Kind, Level, Topic};
use pythia_quiz::{Event, Key, Record, Rules};

use super::harness::*;

fn question_of(topic: Option<&str>, level: Option<&str>) -> InteractionKind {
    InteractionKind::Question {
        topic: topic.map(str::to_owned),
        level: level.map(str::to_owned),
    }
}

/// Returns the slug of the question on a practice card.
fn slug(reply: &Reply) -> String {
    let press = offered(reply).into_iter().find_map(|press| match press {
        ButtonId::PracticeShow(slug) | ButtonId::PracticeShowIn(slug, _) => Some(slug),
        _ => None,
    });
    press.expect("a practice card")
}

#[test]
fn a_practice_question_has_the_topic_and_level_that_were_named() {
    let mut world = World::new();
    for _ in 0..30 {
        let reply = world.ask(&ann(), question_of(Some("Web"), None));
        reply_fits(&reply);
        assert!(matches!(reply, Reply::Private(_)));
        assert!(slug(&reply).starts_with("web/"));
        let reply = world.ask(&ann(), question_of(None, Some("MID")));
        assert!(slug(&reply).ends_with("some-choice"));
    }
    let any: std::collections::BTreeSet<_> = (0..100)
        .map(|_| slug(&world.ask(&ann(), question_of(None, None))))
        .collect();
    assert!(any.len() > 8, "at random: {any:?}");
}

#[test]
fn an_unknown_topic_or_level_names_the_nearest() {
    let mut world = World::new();
    let reply = world.ask(&ann(), question_of(Some("basisc"), None));
    assert!(words(&reply).contains("basics"), "{}", words(&reply));
    let reply = world.ask(&ann(), question_of(None, Some("guru")));
    assert!(words(&reply).contains("junior"), "{}", words(&reply));
    let reply = world.ask(&ann(), question_of(Some("concurrency"), None));
    assert!(words(&reply).contains("question on Concurrency right now"));
}

#[test]
fn a_letter_is_graded_at_once_with_its_reason_and_gives_no_points() {
    let mut world = World::new();
    let reply = world.ask(&ann(), question_of(Some("oop"), Some("mid")));
    assert!(SECRETS.iter().all(|secret| !words(&reply).contains(secret)));
    let letters: Vec<_> = offered(&reply)
        .into_iter()
        .filter(|press| matches!(press, ButtonId::PracticeIn(..)))
        .collect();
    assert_eq!(letters.len(), 4);
    for press in letters {
        let ButtonId::PracticeIn(_, option, _) = press else {
            unreachable!()
        };
        let graded = world.press(&ann(), press);
        reply_fits(&graded);
        assert!(matches!(graded, Reply::Update(_)));
        let right = option == 0;
        assert_eq!(words(&graded).contains("zebra-reason"), right);
        assert_eq!(words(&graded).contains("✅"), right);
        assert!(words(&graded).contains("(your pick)"));
    }
    let answer = world.press(&ann(), ButtonId::PracticeShow("oop/some-choice".to_owned()));
    reply_fits(&answer);
    assert!(words(&answer).contains("walrus-answer") && words(&answer).contains("zebra-reason"));
    assert!(world.rows(&ann()).is_empty());
}

/// Returns the button **Another** of a practice card.
fn another(reply: &Reply) -> ButtonId {
    let mut presses = offered(reply).into_iter();
    let press = presses.find(|press| matches!(press, ButtonId::PracticeAnother(..)));
    press.expect("a practice card")
}

#[test]
fn another_is_never_the_same_and_keeps_to_the_topic_and_level_even_after_the_answer() {
    let mut world = World::new();
    let mut card = world.ask(&ann(), question_of(Some("web"), None));
    for n in 0..30 {
        let before = slug(&card);
        let show = ButtonId::PracticeShow(before.clone());
        assert!(
            !offered(&card).contains(&show),
            "that one would forget the topic"
        );
        if n % 2 == 0 {
            let mut presses = offered(&card).into_iter();
            let show = presses.find(|press| matches!(press, ButtonId::PracticeShowIn(..)));
            card = world.press(&ann(), show.expect("shows the answer"));
        }
        card = world.press(&ann(), another(&card));
        assert!(matches!(card, Reply::Update(_)));
        assert!(slug(&card).starts_with("web/") && slug(&card) != before);
    }
    let any = world.ask(&ann(), question_of(None, None));
    assert!(matches!(
        another(&any),
        ButtonId::PracticeAnother(_, PartOfBank::ALL)
    ));
    let only = world.ask(&ann(), question_of(Some("web"), Some("mid")));
    let none = words(&world.press(&ann(), another(&only)));
    assert!(none.contains("the only one I have"), "{none}");
}

#[test]
fn the_part_of_the_bank_survives_in_the_custom_ids() {
    let slug = format!("memory-performance/{}", "s".repeat(60));
    let topics = Topic::ALL.iter().copied().map(Some).chain([None]);
    for topic in topics {
        for level in Level::ALL.iter().copied().map(Some).chain([None]) {
            let part = PartOfBank { topic, level };
            for press in [
                ButtonId::PracticeIn(slug.clone(), 3, part),
                ButtonId::PracticeShowIn(slug.clone(), part),
                ButtonId::PracticeAnother(slug.clone(), part),
                ButtonId::PracticeLook(slug.clone(), 3, part),
                ButtonId::PracticeRate(slug.clone(), Rating::Good, part),
            ] {
                let id = press.custom_id();
                assert!(id.len() <= 100, "{id}");
                assert_eq!(ButtonId::parse(&id), Ok(press));
            }
        }
    }
    for forged in [
        "p1|another|a/b|18|0",
        "p1|another|a/b|0|4",
        "p1|another|a/b|-1|0",
    ] {
        assert!(ButtonId::parse(forged).is_err(), "{forged}");
    }
}

#[test]
fn options_keep_their_order_between_the_question_and_its_grading() {
    let mut world = World::new();
    for n in 0..10 {
        let who = member(n);
        let question = world.ask(&who, question_of(Some("oop"), Some("mid")));
        let letters = |reply: &Reply| {
            offered(reply)
                .into_iter()
                .filter_map(|press| match press {
                    // After the first pick the others can only be looked at.
                    ButtonId::PracticeIn(slug, option, part)
                    | ButtonId::PracticeLook(slug, option, part) => Some((slug, option, part)),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        let (slug, option, part) = letters(&question)[2].clone();
        let graded = world.press(&who, ButtonId::PracticeIn(slug, option, part));
        assert_eq!(letters(&question), letters(&graded));
        let (slug, option, part) = letters(&graded)[1].clone();
        let looked = world.press(&who, ButtonId::PracticeLook(slug, option, part));
        assert_eq!(letters(&question), letters(&looked));
    }
}

#[test]
fn open_and_drawn_questions_cannot_be_practiced_in_their_guild() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    let early = world.ask(&ann(), question_of(None, None));
    assert!(matches!(early, Reply::Private(_)));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let open = world.daily(key).slug.to_string();
    let next = world.track(1).next.expect("drawn").slug.to_string();
    let mut refusals = Vec::new();
    for secret in [&open, &next] {
        for _ in 0..40 {
            assert_ne!(&slug(&world.ask(&ann(), question_of(None, None))), secret);
            assert_ne!(
                &slug(&world.ask_direct(&ann(), question_of(None, None))),
                secret,
                "nor in a direct message"
            );
        }
        for press in [
            ButtonId::Practice(secret.clone(), 0),
            ButtonId::PracticeShow(secret.clone()),
        ] {
            let ask = pressed_on(pythia_quiz::ids::MessageId(1), press);
            refusals.push(words(&world.ask(&mod_mia(), ask.clone())));
            refusals.push(words(&world.ask_direct(&ann(), ask)));
        }
    }
    refusals.push(words(&world.press(
        &ann(),
        ButtonId::PracticeShow("basics/does-not-exist".to_owned()),
    )));
    assert!(
        refusals.windows(2).all(|two| two[0] == two[1]),
        "a secret one is refused like one that is not there"
    );
    world.advance_to(utc("2026-03-02", "17:01"));
    let shown = world.press(&ann(), ButtonId::PracticeShow(open));
    assert!(
        words(&shown).contains("walrus-answer"),
        "after its reveal it may be seen"
    );
}

#[test]
fn with_many_guilds_direct_messages_hold_back_only_the_secrets_of_the_asker_s_guilds() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let open = world.daily(key).slug.to_string();
    world.press(&ann(), ButtonId::Hint(key.short()));
    assert!(world.number(&ann()).is_some(), "the guild knows ann");
    let slugs: Vec<_> = world
        .state
        .bank
        .iter()
        .map(|one| one.slug.clone())
        .collect();
    for n in 2..60 {
        let guild = GuildId(n);
        world.event(Event::GuildSeen { guild });
        let mut track = plain_track(1, world.now);
        track.next = Some(Next {
            slug: slugs[n as usize % slugs.len()].clone(),
            requested_by: 0,
            previewed_by: Vec::new(),
        });
        world.put(Record::Track((guild, TrackId(1)), Box::new(track)));
    }
    for _ in 0..40 {
        assert_ne!(
            slug(&world.ask_direct(&ann(), question_of(None, None))),
            open
        );
    }
    let of_nowhere = world.ask_direct(&member(77), question_of(None, None));
    assert!(
        !slug(&of_nowhere).is_empty(),
        "there is a question for everyone"
    );
}

#[test]
fn another_guild_may_practice_what_is_open_here() {
    let (mut world, key) = World::open(Kind::Choice);
    let other = GuildId(2);
    world.event(Event::GuildSeen { guild: other });
    let open = world.daily(key).slug.to_string();
    let ask = pressed_on(pythia_quiz::ids::MessageId(1), ButtonId::PracticeShow(open));
    let interaction = world.interaction(&ann(), Some(other), ChannelId(77), ask);
    let reply = world
        .event(Event::Interaction(Box::new(interaction)))
        .expect("a reply");
    assert!(words(&reply).contains("walrus-answer"));
}

#[test]
fn setup_without_fields_shows_the_settings_and_what_to_do_next() {
    let mut world = World::new();
    let before = world.reader.clone();
    let reply = world.ask(&mod_mia(), InteractionKind::Setup(SetupForm::default()));
    reply_fits(&reply);
    assert!(words(&reply).contains("/track add") && words(&reply).contains("Not set"));
    assert_eq!(world.reader.0, before.0);
}

#[test]
fn setup_changes_what_is_named_and_nothing_else() {
    let mut world = World::new();
    let form = SetupForm {
        zone: Some("europe/berlin".to_owned()),
        moderator_role: Some(MODERATOR_ROLE),
        notice_channel: Some(ChannelId(55)),
        filter_words: Some(" Darn, two Words ,darn".to_owned()),
        ..SetupForm::default()
    };
    let reply = world.ask(&mod_mia(), InteractionKind::Setup(form));
    reply_fits(&reply);
    let guild = world.guild();
    assert_eq!(guild.zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!(guild.filter.words, ["darn", "two words"]);
    assert!(!guild.filter.links && !guild.filter.invites);
    let form = SetupForm {
        links: Some(true),
        filter_words: Some("-".to_owned()),
        ..SetupForm::default()
    };
    // Members with the role that was set are moderators from now on.
    let roled = Person {
        roles: vec![MODERATOR_ROLE],
        ..ben()
    };
    world.ask(&roled, InteractionKind::Setup(form));
    let guild = world.guild();
    assert!(guild.filter.links && guild.filter.words.is_empty());
    assert_eq!(
        (guild.notice_channel, guild.moderator_role),
        (Some(ChannelId(55)), Some(MODERATOR_ROLE))
    );
}

#[test]
fn setup_removes_the_role_and_the_channel_that_were_set() {
    let mut world = World::new();
    let mut set = |role: u64, channel: u64| {
        let form = SetupForm {
            moderator_role: Some(RoleId(role)),
            notice_channel: Some(ChannelId(channel)),
            ..SetupForm::default()
        };
        let reply = world.ask(&mod_mia(), InteractionKind::Setup(form));
        let guild = world.guild();
        (guild.moderator_role, guild.notice_channel, words(&reply))
    };
    let (role, channel, told) = set(MODERATOR_ROLE.0, 55);
    assert_eq!((role, channel), (Some(MODERATOR_ROLE), Some(ChannelId(55))));
    assert!(told.contains("<@&") && told.contains("<#55>"), "{told}");
    // Nothing on Discord has the id 0.
    let (role, channel, told) = set(0, 0);
    assert_eq!((role, channel), (None, None));
    assert!(!told.contains("<@&") && !told.contains("<#"), "{told}");
}

#[test]
fn a_wrong_field_of_setup_changes_nothing_and_names_the_nearest() {
    let mut world = World::new();
    let before = world.guild();
    let form = SetupForm {
        zone: Some("Europe/Berln".to_owned()),
        filter_words: Some("x".repeat(100)),
        links: Some(true),
        ..SetupForm::default()
    };
    let reply = world.ask(&mod_mia(), InteractionKind::Setup(form));
    assert!(
        words(&reply).contains("Europe/Berlin") && words(&reply).contains("longer than"),
        "{}",
        words(&reply)
    );
    assert_eq!(world.guild(), before);
}

#[test]
fn setup_and_block_are_for_moderators_no_matter_what_discord_showed() {
    let mut world = World::new();
    for ask in [
        InteractionKind::Setup(SetupForm::default()),
        InteractionKind::Block(BlockForm::Add(ben().user)),
        InteractionKind::Block(BlockForm::List),
    ] {
        let reply = world.ask(&ann(), ask.clone());
        assert!(words(&reply).contains("Only moderators"));
        let reply = world.ask_direct(&mod_mia(), ask);
        assert!(words(&reply).contains("in a server"));
    }
}

#[test]
fn a_block_is_stored_as_a_hash_with_the_guild_s_salt() {
    let mut world = World::new();
    let reply = world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ann().user)),
    );
    assert!(words(&reply).contains("can no longer"));
    assert!(
        words(&world.ask(
            &mod_mia(),
            InteractionKind::Block(BlockForm::Add(ann().user))
        ))
        .contains("already")
    );
    assert!(
        words(&world.ask(&mod_mia(), InteractionKind::Block(BlockForm::List)))
            .contains("1 account is blocked")
    );
    assert!(
        words(&world.ask(
            &mod_mia(),
            InteractionKind::Block(BlockForm::Add(mod_mia().user))
        ))
        .contains("block yourself")
    );
    let named = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::Number((_, user)) if *user == ann().user));
    assert!(!named, "blocking makes nobody a member");
    world.restart();
    assert!(
        words(&world.ask(
            &mod_mia(),
            InteractionKind::Block(BlockForm::Remove(ann().user))
        ))
        .contains("can take part again")
    );
    assert!(
        words(&world.ask(
            &mod_mia(),
            InteractionKind::Block(BlockForm::Remove(ann().user))
        ))
        .contains("isn't blocked")
    );
    world.check();
}

#[test]
fn a_block_works_in_a_guild_that_was_never_announced() {
    let mut world = World::new();
    let other = GuildId(3);
    let ask = |world: &mut World, who: &Person, ask| {
        let interaction = world.interaction(who, Some(other), ChannelId(77), ask);
        words(
            &world
                .event(Event::Interaction(Box::new(interaction)))
                .expect("a reply"),
        )
    };
    ask(
        &mut world,
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ann().user)),
    );
    world.event(Event::GuildSeen { guild: other });
    assert!(
        ask(
            &mut world,
            &mod_mia(),
            InteractionKind::Block(BlockForm::Add(ann().user))
        )
        .contains("already")
    );
}
