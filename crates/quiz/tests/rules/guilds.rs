//! Guilds that come and go: the bot finds out that it was removed, pauses everything there, and
//! goes on when it is back.

use pythia_quiz::effect::About;
use pythia_quiz::event::{BlockForm, InteractionKind, SetupForm, TrackForm};
use pythia_quiz::ids::{ChannelId, GuildId, TrackId, UserId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Shard;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::track::{Pause, Place};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Record};

use super::harness::*;

const NEIGHBORS: GuildId = GuildId(2);

fn listed(guilds: &[GuildId]) -> Event {
    Event::GuildsListed {
        shard: Shard::WHOLE,
        guilds: guilds.to_vec(),
    }
}

fn has_left(world: &World, guild: GuildId) -> bool {
    let guild_state = world.state.guild_state(guild);
    guild_state.is_some_and(|guild_state| guild_state.guild.left_at.is_some())
}

/// Makes the bot keep a record of a guild, by a command that needs one.
fn make_known(world: &mut World, guild: GuildId) {
    let ask = InteractionKind::Block(BlockForm::Add(UserId(9)));
    let interaction = world.interaction(&mod_mia(), Some(guild), CHANNEL, ask);
    world.event(Event::Interaction(Box::new(interaction)));
    assert!(world.state.guild_state(guild).is_some());
}

#[test]
fn nothing_is_stored_about_a_guild_that_never_used_the_bot() {
    let mut world = World::new();
    for event in [
        Event::GuildSeen { guild: NEIGHBORS },
        Event::GuildLeft { guild: NEIGHBORS },
        Event::GuildSeen { guild: NEIGHBORS },
    ] {
        assert_eq!(world.would(event.clone()).changes, []);
        world.event(event);
    }
    let interaction = world.interaction(
        &mod_mia(),
        Some(NEIGHBORS),
        CHANNEL,
        InteractionKind::Topics,
    );
    world.event(Event::Interaction(Box::new(interaction)));
    assert!(world.state.guild_state(NEIGHBORS).is_none());
}

#[test]
fn the_first_record_of_a_guild_comes_with_the_guild_s_own_record() {
    let mut world = World::new();
    let track = TrackForm {
        name: Some("daily".to_owned()),
        channel: Some((ChannelId(77), Place::Text)),
        time: Some("09:00".to_owned()),
        zone: Some("UTC".to_owned()),
        ..TrackForm::default()
    };
    let asks = [
        InteractionKind::Setup(SetupForm {
            links: Some(true),
            ..SetupForm::default()
        }),
        InteractionKind::TrackAdd(track),
        InteractionKind::Block(BlockForm::Add(UserId(9))),
    ];
    for (guild, ask) in (50..).map(GuildId).zip(asks) {
        let interaction = world.interaction(&mod_mia(), Some(guild), ChannelId(77), ask);
        world.event(Event::Interaction(Box::new(interaction)));
        let salt = |guild_state: &pythia_quiz::state::GuildState| guild_state.guild.salt;
        assert_ne!(world.state.guild_state(guild).map_or(0, salt), 0, "{guild}");
    }
    // A guild on record can be forgotten.
    world.event(listed(&[GUILD]));
    world.advance_to(utc("2026-06-05", "09:00"));
    assert!((50..53).all(|guild| world.state.guild_state(GuildId(guild)).is_none()));
}

#[test]
fn a_guild_missing_from_the_list_of_a_new_session_removed_the_bot_and_pauses() {
    let (mut world, key) = World::open(Kind::Open);
    world.event(Event::GuildSeen { guild: NEIGHBORS });
    world.event(listed(&[NEIGHBORS]));
    assert!(has_left(&world, GUILD) && !has_left(&world, NEIGHBORS));
    world.advance_to(utc("2026-03-05", "12:00"));
    assert_eq!(world.phase(key), Some(Phase::Open), "nothing is done there");
    assert_eq!(world.messages.len(), 1);
    let since = world.guild().left_at;
    world.event(listed(&[NEIGHBORS]));
    assert_eq!(
        world.guild().left_at,
        since,
        "a later list does not make the 90 days longer"
    );
}

#[test]
fn a_listed_guild_is_still_joined_even_in_an_outage() {
    let (mut world, key) = World::open(Kind::Open);
    // The list doesn't say which guilds are in an outage, and that doesn't matter.
    world.event(listed(&[GUILD]));
    assert!(!has_left(&world, GUILD));
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn the_session_of_a_shard_says_nothing_about_the_guilds_of_others() {
    let mut world = World::new();
    make_known(&mut world, GUILD);
    let of_shard = |id: u64| GuildId((40 + id) << 22);
    for id in 0..2 {
        make_known(&mut world, of_shard(id));
    }
    let shard = Shard { id: 1, of: 2 };
    assert!(shard.hears_of(of_shard(1)) && !shard.hears_of(of_shard(0)));
    let guilds = Vec::new();
    world.event(Event::GuildsListed { shard, guilds });
    assert!(has_left(&world, of_shard(1)) && !has_left(&world, of_shard(0)));
    assert!(!has_left(&world, GUILD), "it is of the other shard as well");
}

#[test]
fn a_listed_guild_that_never_used_the_bot_is_ignored() {
    let world = World::new();
    let decision = world.would(listed(&[GUILD, NEIGHBORS]));
    assert_eq!(decision.changes, []);
}

#[test]
fn tracks_refused_because_the_bot_was_removed_go_on_when_it_is_back() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.paused = Some(Pause::ByModerator));
    // The bot was removed while it was offline, so the refusals arrive before the news.
    world.fail(|_| Some(refusal(RefusalKind::Forbidden, "Missing Access")));
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(matches!(world.track(1).paused, Some(Pause::Refused(_))));
    world.event(listed(&[]));
    world.stop_failing();
    world.advance_to(utc("2026-03-04", "12:00"));
    world.event(Event::GuildSeen { guild: GUILD });
    assert_eq!(world.track(1).paused, None);
    assert_eq!(
        world.track(2).paused,
        Some(Pause::ByModerator),
        "what people decided stays"
    );
    world.advance_to(utc("2026-03-05", "09:00"));
    assert_eq!(
        world.phase(daily_key(1, "2026-03-05")),
        Some(Phase::Open),
        "the next slot is met again"
    );
}

#[test]
fn deliveries_to_a_guild_that_removed_the_bot_wait_until_it_is_back() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "sealed words");
    world.sleep_until(utc("2026-03-02", "17:00"));
    world.tick_all();
    world.event(Event::GuildLeft { guild: GUILD });
    world.fail(|row| (row.guild == GUILD).then(|| refusal(RefusalKind::Forbidden, "no access")));
    world.advance_to(utc("2026-03-03", "12:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealing));
    let waiting: Vec<_> = world.state.outbox().map(|row| row.about.clone()).collect();
    assert!(waiting.contains(&About::Reveal(key, 0)), "{waiting:?}");
    assert!(world.directs.is_empty(), "nobody there can be told");
    world.stop_failing();
    world.event(Event::GuildSeen { guild: GUILD });
    let tried = world
        .state
        .outbox()
        .find(|row| row.about == About::Reveal(key, 0));
    assert!(
        tried.expect("on its way").look_first,
        "an earlier try may have taken effect"
    );
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(world.all_public_words().contains("sealed words"));
    world.check();
}

#[test]
fn a_neighbor_does_not_notice_that_a_guild_removed_the_bot() {
    let (mut world, key) = World::open(Kind::Open);
    world.event(Event::GuildSeen { guild: NEIGHBORS });
    let mut track = plain_track(1, world.now);
    track.channel = ChannelId(77);
    world.put(Record::Track((NEIGHBORS, TrackId(1)), Box::new(track)));
    world.event(listed(&[NEIGHBORS]));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    let cards = world.cards_in(ChannelId(77)).into_iter();
    let titled = cards.filter(|card| card.title.is_some());
    assert_eq!(titled.count(), 2, "today's question and tomorrow's");
    let reply = world.ask(&ann(), InteractionKind::Topics);
    reply_fits(&reply);
}
