//! The guided setup, the test post and the welcome of a new guild.

use pythia_quiz::card::{Choosable, Menu, Reply};
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{InteractionKind, SetupForm, TrackForm};
use pythia_quiz::ids::{At, ChannelId, GuildId, TrackId};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::setup::{SetupPart, Welcome};
use pythia_quiz::model::track::Place;
use pythia_quiz::question::{Kind, Level};
use pythia_quiz::{Event, Key, Record};

use super::harness::*;

fn setup(locale: &str) -> InteractionKind {
    let locale = locale.to_owned();
    InteractionKind::SetupGuided { locale }
}

fn choose(part: SetupPart, chosen: &str) -> InteractionKind {
    InteractionKind::SetupStep {
        part,
        chosen: vec![chosen.to_owned()],
        locale: "de".to_owned(),
    }
}

fn press(part: SetupPart) -> InteractionKind {
    InteractionKind::SetupStep {
        part,
        chosen: Vec::new(),
        locale: "de".to_owned(),
    }
}

fn menus(reply: &Reply) -> &[Menu] {
    match reply {
        Reply::Menus(shown) => &shown.menus,
        other => panic!("menus were expected, not {other:?}"),
    }
}

/// Returns what is chosen in a menu, and everything that can be.
fn options(reply: &Reply, part: SetupPart) -> (Option<String>, Vec<String>) {
    let id = ButtonId::Setup(part);
    let menu = menus(reply).iter().find(|menu| menu.id == id);
    let Choosable::Options(options) = &menu.expect("there is such a menu").of else {
        panic!("channels");
    };
    let chosen = options.iter().find(|one| one.chosen);
    let values = options.iter().map(|one| one.value.clone());
    (chosen.map(|one| one.value.clone()), values.collect())
}

#[test]
fn four_presses_make_a_track_in_the_zone_of_ones_own_locale() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    let second = world.ask(&mod_mia(), press(SetupPart::Next));
    let told = words(&second);
    assert!(
        told.contains("a question every weekday at **09:00** (Berlin)"),
        "{told}"
    );
    // 08:00 UTC is 09:00 in Berlin, so that today's slot is over.
    let first = utc("2026-03-03", "08:00");
    assert!(
        told.contains(&format!("First question: <t:{}:f>", first.seconds())),
        "{told}"
    );
    let done = world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL)));
    assert_eq!(offered(&done), [ButtonId::Doctor]);
    let track = world.track(1);
    assert_eq!(
        (track.channel, track.minute, track.delay),
        (CHANNEL, 9 * 60, 8 * 60)
    );
    assert_eq!(
        (track.zone.as_str(), track.weekdays),
        ("Europe/Berlin", 0b1_1111)
    );
    assert_eq!(world.guild().zone.as_deref(), Some("Europe/Berlin"));
    world.advance_to(first);
    assert_eq!(world.daily(daily_key(1, "2026-03-03")).channel, CHANNEL);
}

#[test]
fn the_zone_is_confirmed_with_the_time_there_and_a_typed_city_is_found() {
    let mut world = World::new();
    let page = world.ask(&mod_mia(), setup("de"));
    let told = words(&page);
    assert!(told.contains("It's **09:00** in **Berlin** now"), "{told}");
    assert!(told.contains("Yes, it's 09:00 in Berlin · Next"), "{told}");
    let (chosen, zones) = options(&page, SetupPart::Zone);
    assert_eq!(chosen.as_deref(), Some("Europe/Berlin"));
    assert_eq!(zones.len(), 25);
    assert_eq!(zones[1..3], ["Europe/Vienna", "Europe/Zurich"]);
    assert!(zones.contains(&"Asia/Kolkata".to_owned()));
    let form = world.ask(&mod_mia(), choose(SetupPart::Zone, "other"));
    assert!(matches!(form, Reply::Form(form) if form.id == FormId::SetupZone));
    let typed = |typed: &str| InteractionKind::Submitted {
        form: FormId::SetupZone,
        fields: vec![typed.to_owned()],
    };
    for (city, zone, clock) in [
        ("kathmandu", "Asia/Kathmandu", "13:45"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires", "05:00"),
        ("America/St_Johns", "America/St_Johns", "04:30"),
    ] {
        let told = words(&world.ask(&mod_mia(), typed(city)));
        assert!(
            told.contains(&format!("It's **{clock}** in")),
            "{city}: {told}"
        );
        assert!(told.contains(&format!("`{zone}`")), "{city}: {told}");
    }
    for wrong in ["CET", "UTC+2", "Atlantis", ""] {
        let told = words(&world.ask(&mod_mia(), typed(wrong)));
        assert!(
            !told.contains("step 1") && !told.contains("`zone:`"),
            "{wrong}: {told}"
        );
    }
    let kept = words(&world.ask(&mod_mia(), setup("de")));
    assert!(kept.contains("St Johns"), "{kept}");
}

#[test]
fn where_people_who_speak_a_language_live_in_several_zones_none_is_taken_silently() {
    let mut world = World::new();
    for locale in ["en-US", "en-GB", "es-419", "fr", "", "xx"] {
        let page = world.ask(&mod_max(), setup(locale));
        assert_eq!(options(&page, SetupPart::Zone).0, None, "{locale}");
    }
    let refused = world.ask(
        &mod_max(),
        InteractionKind::SetupStep {
            part: SetupPart::Next,
            chosen: Vec::new(),
            locale: "en-US".to_owned(),
        },
    );
    assert!(words(&refused).contains("Pick a channel and a city first"));
}

#[test]
fn each_choice_is_shown_and_the_track_gets_it() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Template, "beginners"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "20 announcement"));
    let page = world.ask(&mod_mia(), press(SetupPart::Next));
    assert_eq!(
        options(&page, SetupPart::Level).0.as_deref(),
        Some("junior")
    );
    world.ask(&mod_mia(), choose(SetupPart::Level, "mid"));
    world.ask(&mod_mia(), choose(SetupPart::Reveal, "240"));
    let form = world.ask(&mod_mia(), choose(SetupPart::Time, "other"));
    assert!(matches!(form, Reply::Form(form) if form.id == FormId::SetupTime));
    let wrong = world.ask(
        &mod_mia(),
        InteractionKind::Submitted {
            form: FormId::SetupTime,
            fields: vec!["25:00".to_owned()],
        },
    );
    assert!(words(&wrong).contains("25:00"));
    let page = world.ask(
        &mod_mia(),
        InteractionKind::Submitted {
            form: FormId::SetupTime,
            fields: vec!["5:30pm".to_owned()],
        },
    );
    let (chosen, times) = options(&page, SetupPart::Time);
    assert_eq!((chosen.as_deref(), times.len()), (Some("1050"), 25));
    assert_eq!(options(&page, SetupPart::Level).0.as_deref(), Some("mid"));
    assert_eq!(options(&page, SetupPart::Reveal).0.as_deref(), Some("240"));
    world.ask(&mod_mia(), press(SetupPart::Start(ChannelId(20))));
    let track = world.track(1);
    assert_eq!((track.minute, track.delay), (17 * 60 + 30, 240));
    assert_eq!(track.place, Place::Announcement);
    assert_eq!(track.mix.levels, [(Level::Mid, 1)]);
}

#[test]
fn a_weekend_quiz_is_a_round_every_saturday() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Template, "quiz"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    let page = world.ask(&mod_mia(), press(SetupPart::Next));
    assert_eq!(
        options(&page, SetupPart::Questions).0.as_deref(),
        Some("10")
    );
    world.ask(&mod_mia(), choose(SetupPart::Questions, "5"));
    let done = words(&world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL))));
    assert!(done.contains("then every Saturday"), "{done}");
    let rounds = &world.state.guild_state(GUILD).expect("it is there").rounds;
    let round = rounds.values().next().expect("a round");
    assert_eq!(round.start, utc("2026-03-07", "16:00"));
    assert!(round.weekly && round.questions.len() == 5);
    assert_eq!(round.channel, CHANNEL);
}

#[test]
fn an_unfinished_setup_survives_a_restart_and_is_each_moderators_own() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Template, "beginners"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    world.restart();
    let page = world.ask(&mod_mia(), press(SetupPart::Next));
    assert!(
        words(&page).contains("**Beginners** in <#10>"),
        "{}",
        words(&page)
    );
    let other = world.ask(&mod_max(), setup("de"));
    assert_eq!(
        options(&other, SetupPart::Template).0.as_deref(),
        Some("interview")
    );
    world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL)));
    let member = world.number(&mod_mia()).expect("known");
    assert!(
        !world
            .reader
            .0
            .contains_key(&Key::SetupDraft((GUILD, member)))
    );
}

#[test]
fn an_older_page_starts_nothing_in_another_channel_and_members_nothing_at_all() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "20 text"));
    let old = words(&world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL))));
    assert!(
        old.contains("pick a channel") || old.contains("Pick a"),
        "{old}"
    );
    for part in [
        SetupPart::Begin,
        SetupPart::Next,
        SetupPart::Start(CHANNEL),
        SetupPart::Test(CHANNEL),
    ] {
        let told = words(&world.ask(&ann(), press(part)));
        assert!(told.contains("Manage Server"), "{part:?}: {told}");
    }
    for nonsense in ["", "x text", "10", "10 voice", "10 text extra"] {
        world.ask(&mod_mia(), choose(SetupPart::Channel, nonsense));
        world.ask(&mod_mia(), choose(SetupPart::Time, nonsense));
        world.ask(&mod_mia(), choose(SetupPart::Level, nonsense));
        world.ask(&mod_mia(), choose(SetupPart::Reveal, nonsense));
        world.ask(&mod_mia(), choose(SetupPart::Template, nonsense));
    }
    assert_eq!(world.guild().tracks_made, 0);
}

#[test]
fn what_the_bot_is_missing_is_said_when_it_starts_and_keeps_it_from_testing() {
    let mut world = World::new();
    let in_channel = |kind: InteractionKind, sight: Sight| InteractionKind::InChannel {
        channel: CHANNEL,
        sight,
        kind: Box::new(kind),
    };
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    let test = press(SetupPart::Test(CHANNEL));
    let told = words(&world.ask(&mod_mia(), in_channel(test.clone(), Sight::Seen(0x400))));
    assert!(told.contains("**Send Messages**"), "{told}");
    world.settle();
    assert_eq!(world.cards_in(CHANNEL).len(), 0);
    let start = press(SetupPart::Start(CHANNEL));
    let told = words(&world.ask(&mod_mia(), in_channel(start, Sight::Seen(0x400))));
    assert!(
        told.contains("**Send Messages**") && told.contains("all set"),
        "{told}"
    );
    assert_eq!(world.guild().tracks_made, 1);
}

#[test]
fn a_test_post_removes_itself_after_a_minute_even_over_a_restart() {
    let (mut world, key) = World::open(Kind::Choice);
    let before = world.cards_in(CHANNEL).len();
    let track = "daily-1".to_owned();
    world.ask(&mod_mia(), InteractionKind::TrackTest(track.clone()));
    world.settle();
    let shown = world.cards_in(CHANNEL);
    assert_eq!(shown.len(), before + 1);
    let test = shown.last().expect("the test");
    assert_eq!(test.title.as_deref(), Some("Test post"));
    let question = world.question(key);
    assert!(!card_words(test).contains(&question.title));
    world.advance(minutes(1) / 2);
    assert_eq!(world.cards_in(CHANNEL).len(), before + 1);
    world.restart();
    world.advance(minutes(1));
    assert_eq!(world.cards_in(CHANNEL).len(), before);
    let refused = words(&world.ask(&ann(), InteractionKind::TrackTest(track)));
    assert!(refused.contains("Manage Server"), "{refused}");
}

#[test]
fn in_a_forum_nothing_is_tested_and_no_round_is_played() {
    let mut world = World::new();
    world.add_track(1, |track| track.place = Place::Forum);
    let told = words(&world.ask(&mod_mia(), InteractionKind::TrackTest("daily-1".to_owned())));
    assert!(told.contains("couldn't remove the post"), "{told}");
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Template, "quiz"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 forum"));
    let page = world.ask(&mod_mia(), press(SetupPart::Next));
    assert!(!offered(&page).contains(&ButtonId::Setup(SetupPart::Test(CHANNEL))));
    let told = words(&world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL))));
    assert!(told.contains("can't be played in a forum"), "{told}");
    assert_eq!(world.guild().rounds_made, 0);
}

#[test]
fn setup_without_options_shows_the_settings_once_there_is_a_track() {
    let mut world = World::new();
    assert!(words(&world.ask(&mod_mia(), setup("de"))).contains("step 1 of 2"));
    world.add_track(1, |_| {});
    assert!(words(&world.ask(&mod_mia(), setup("de"))).contains("Time zone"));
    assert!(!words(&world.ask(&mod_mia(), setup("de"))).contains("step 1 of 2"));
}

const NEW: GuildId = GuildId(1);

fn joined(world: &World, welcome: Option<ChannelId>) -> Event {
    Event::GuildCreated {
        guild: NEW,
        joined: world.now,
        welcome,
    }
}

fn welcomes(world: &World) -> usize {
    let told = world.done.iter().filter(|effect| match effect {
        Effect::Post { card, .. } => card_words(card).contains("Hi, I'm Pythia"),
        _ => false,
    });
    told.count()
}

#[test]
fn a_new_guild_is_welcomed_once_with_a_button_that_opens_the_setup() {
    let mut world = World::new();
    world.event(joined(&world, Some(CHANNEL)));
    world.settle();
    world.event(joined(&world, Some(CHANNEL)));
    world.restart();
    world.event(joined(&world, Some(CHANNEL)));
    world.settle();
    assert_eq!(welcomes(&world), 1);
    let page = world.press(&mod_mia(), ButtonId::Setup(SetupPart::Begin));
    assert!(words(&page).contains("step 1 of 2"));
    assert!(
        words(&world.press(&ann(), ButtonId::Setup(SetupPart::Begin))).contains("Manage Server")
    );
    // Then commands do what they always do.
    assert!(!words(&world.ask(&mod_mia(), InteractionKind::Topics)).contains("step 1"));
}

#[test]
fn a_guild_that_is_used_or_was_joined_long_ago_is_not_welcomed() {
    let mut world = World::new();
    let long_ago = Event::GuildCreated {
        guild: NEW,
        joined: world.now.plus_ms(-hours(24 * 8)),
        welcome: Some(CHANNEL),
    };
    assert_eq!(world.would(long_ago).changes, []);
    world.add_track(1, |_| {});
    world.event(joined(&world, Some(CHANNEL)));
    world.settle();
    assert_eq!(welcomes(&world), 0);
}

#[test]
fn where_it_may_not_write_the_first_command_of_a_manager_opens_the_setup_once() {
    let mut world = World::new();
    world.event(joined(&world, None));
    assert!(!words(&world.ask(&ann(), InteractionKind::Topics)).contains("step 1 of 2"));
    let complete = InteractionKind::Complete {
        what: pythia_quiz::event::Completion::Command,
        typed: String::new(),
    };
    assert!(matches!(world.ask(&mod_mia(), complete), Reply::Choices(_)));
    let first = words(&world.ask(&mod_mia(), InteractionKind::Topics));
    assert!(first.starts_with("Set up Pythia · step 1 of 2"), "{first}");
    assert!(first.contains("then use your command again"), "{first}");
    assert!(!words(&world.ask(&mod_mia(), InteractionKind::Topics)).contains("step 1 of 2"));
    assert!(!words(&world.ask(&mod_max(), InteractionKind::Topics)).contains("step 1 of 2"));
}

#[test]
fn a_first_command_that_sets_something_up_is_carried_out() {
    let mut world = World::new();
    world.event(joined(&world, None));
    let form = TrackForm {
        channel: Some((CHANNEL, Place::Text)),
        time: Some("9:00".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        ..TrackForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::TrackAdd(form));
    assert_eq!(world.track(1).name, "daily");
    let mut world = World::new();
    world.event(joined(&world, None));
    let form = SetupForm {
        zone: Some("Europe/Berlin".to_owned()),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(form));
    assert_eq!(world.guild().zone.as_deref(), Some("Europe/Berlin"));
}

#[test]
fn a_welcome_that_is_refused_leaves_the_setup_to_the_first_command() {
    let mut world = World::new();
    world.event(joined(&world, Some(CHANNEL)));
    world.fail(|row| {
        let refused = refusal(RefusalKind::Forbidden, "Missing Access");
        is_about(row, &About::Welcome(NEW)).then_some(refused)
    });
    world.settle();
    let kept = world.reader.0.get(&Key::Welcome(NEW));
    assert_eq!(kept, Some(&Record::Welcome(NEW, Welcome::Waiting)));
    let first = words(&world.ask(&mod_mia(), InteractionKind::Topics));
    assert!(first.contains("step 1 of 2"), "{first}");
}

#[test]
fn what_is_chosen_in_the_end_is_in_the_audit() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup("de"));
    world.ask(&mod_mia(), choose(SetupPart::Channel, "10 text"));
    world.ask(&mod_mia(), press(SetupPart::Start(CHANNEL)));
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let told = words(&world.ask(&mod_mia(), audit));
    assert!(told.contains("**daily**"), "{told}");
    let first_track = world.look().track(GUILD, TrackId(1));
    assert!(first_track.is_some_and(|track| track.since > At(0)));
}
