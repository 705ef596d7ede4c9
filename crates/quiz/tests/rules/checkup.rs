//! `/doctor`: what is missing, who can fix it, and one line if everything is fine.

use pythia_quiz::commands::doctor;
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{
    Checkup, CommandAccess, CommandOverwrite, Examination, GuildCommands, OverwriteOf,
};
use pythia_quiz::ids::{ChannelId, RoleId};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::track::{Pause, Place, Track, TrackOptions};
use pythia_quiz::question::{Kind, Topic};
use pythia_quiz::record::Record;
use pythia_quiz::text::facts::Permission;
use pythia_quiz::{Event, InteractionKind};

use super::harness::*;

/// Returns the bits of permissions.
fn bits(permissions: &[Permission]) -> u64 {
    permissions.iter().map(|one| one.bit()).sum()
}

fn see(world: &mut World, channels: Vec<(ChannelId, Option<u64>)>, skew_ms: Option<i64>) -> String {
    let checkup = Checkup { channels, skew_ms };
    words(&world.ask(&mod_mia(), InteractionKind::Doctor(checkup)))
}

/// Returns a world with a track and a notice channel.
fn world(change: impl FnOnce(&mut Track)) -> World {
    let mut world = World::new();
    world.add_track(1, change);
    let mut guild = world.guild();
    guild.notice_channel = Some(ChannelId(500));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world
}

/// Returns all permissions that a track and the notices need.
fn all(world: &World) -> Vec<(ChannelId, Option<u64>)> {
    vec![
        (
            CHANNEL,
            Some(bits(&doctor::needed(
                &world.track(1),
                TrackOptions::default(),
            ))),
        ),
        (ChannelId(500), Some(bits(&doctor::needed_for_notices()))),
    ]
}

#[test]
fn a_healthy_guild_gets_one_line() {
    let mut world = world(|_| {});
    let channels = all(&world);
    let text = see(&mut world, channels, Some(1_999));
    let body = text.lines().collect::<Vec<_>>();
    assert_eq!(body.len(), 3, "title, one line and a footer: {text}");
    assert!(body[1].starts_with("Everything looks good: 1 track"));
    assert!(body[1].contains("<t:"), "{text}");
}

#[test]
fn each_missing_permission_is_named_with_what_goes_wrong_and_who_can_fix_it() {
    let needed = doctor::needed(&world(|_| {}).track(1), TrackOptions::default());
    let table = [
        (Permission::ViewChannel, "**View Channel** ("),
        (Permission::SendMessages, "**Send Messages** ("),
        (Permission::SendInThreads, "**Send Messages in Threads** ("),
        (Permission::CreateThreads, "**Create Public Threads** ("),
        (Permission::EmbedLinks, "**Embed Links** ("),
        (Permission::AttachFiles, "**Attach Files** ("),
        (Permission::AddReactions, "**Add Reactions** ("),
        (Permission::ReadHistory, "**Read Message History** ("),
    ];
    assert_eq!(needed, table.map(|(permission, _)| permission));
    for (missing, named) in table {
        let mut world = world(|_| {});
        let mut channels = all(&world);
        channels[0].1 = channels[0].1.map(|bits| bits & !missing.bit());
        let text = see(&mut world, channels, None);
        for word in [named, "Manage Roles", "<#10>", "1 thing to fix"] {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
}

#[test]
fn more_permissions_are_needed_only_if_a_track_uses_them() {
    type TopicRequest = fn(&mut Track);
    let table: [(TopicRequest, Option<&str>); 4] = [
        (|track| track.lock = true, Some("Manage Threads")),
        (
            |track| track.ping = Some(RoleId(7)),
            Some("Mention @everyone"),
        ),
        (|track| track.place = Place::Forum, None),
        (|track| track.place = Place::Announcement, None),
    ];
    let plain = bits(&doctor::needed(
        &world(|_| {}).track(1),
        TrackOptions::default(),
    ));
    for (change, wanted) in table {
        let mut world = world(change);
        let channels = vec![all(&world)[1], (CHANNEL, Some(plain))];
        let text = see(&mut world, channels, None);
        match wanted {
            Some(name) => assert!(text.contains(name), "{text}"),
            None => assert!(text.contains("looks good"), "{text}"),
        }
    }
}

#[test]
fn an_administrator_lacks_no_permission() {
    let mut world = world(|track| track.lock = true);
    let channels = vec![(CHANNEL, Some(1 << 3)), (ChannelId(500), Some(1 << 3))];
    let text = see(&mut world, channels, None);
    assert!(text.contains("looks good"), "{text}");
}

#[test]
fn a_hidden_channel_is_told_apart_from_one_that_was_not_checked() {
    let mut world = world(|_| {});
    let text = see(&mut world, vec![(CHANNEL, None)], None);
    assert!(text.contains("can't see <#10>"), "{text}");
    assert!(text.contains("couldn't check <#500>"), "{text}");
}

#[test]
fn a_clock_that_is_off_by_more_than_two_seconds_is_reported() {
    let mut world = world(|_| {});
    for (skew, wanted) in [
        (2_001, Some("2.0 s ahead")),
        (-75_250, Some("75.2 s behind")),
        (2_000, None),
        (-2_000, None),
    ] {
        let channels = all(&world);
        let text = see(&mut world, channels, Some(skew));
        match wanted {
            Some(word) => assert!(text.contains(word) && text.contains("NTP"), "{text}"),
            None => assert!(text.contains("looks good"), "{text}"),
        }
    }
}

#[test]
fn paused_tracks_and_tracks_that_cannot_post_are_reported_with_reasons() {
    let mut world = world(|track| {
        track.paused = Some(Pause::Refused("a permission is missing there".to_owned()));
        track.weekdays = 0;
        track.mix.topics = vec![(Topic::Algorithms, 1)];
    });
    let channels = all(&world);
    let text = see(&mut world, channels, None);
    for word in [
        "3 things to fix",
        "a permission is missing there",
        "/track resume",
        "has no dates",
        "No question in the bank matches",
    ] {
        assert!(text.contains(word), "{word} in {text}");
    }
}

#[test]
fn refusals_and_notices_of_the_last_days_are_shown_and_older_ones_are_not() {
    let (mut world, key) = World::open(Kind::Open);
    world.fail(move |row| {
        let reveal = About::Reveal(key, 0);
        is_about(row, &reveal).then(|| refusal(RefusalKind::Invalid, "Invalid Form Body"))
    });
    world.advance_to(utc("2026-03-02", "18:00"));
    world.stop_failing();
    let text = see(&mut world, vec![(CHANNEL, Some(u64::MAX))], None);
    assert!(text.contains("part of an answer"), "{text}");
    assert!(text.contains("Invalid Form Body"), "{text}");
    assert!(text.contains("Notice from Mon 2 Mar 2026"), "{text}");
    assert!(text.contains("/setup"), "notices have no channel: {text}");
    world.advance_to(utc("2026-03-12", "18:00"));
    let text = see(&mut world, vec![(CHANNEL, Some(u64::MAX))], None);
    assert!(
        !text.contains("Invalid Form Body") && !text.contains("2 Mar 2026"),
        "{text}"
    );
}

#[test]
fn what_was_refused_several_times_is_one_line_with_its_count() {
    let mut world = world(|_| {});
    world.fail(|row| {
        let mark = matches!(row.effect, Effect::React { .. });
        mark.then(|| refusal(RefusalKind::Forbidden, "Missing Permissions"))
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    world.stop_failing();
    let text = see(&mut world, vec![(CHANNEL, Some(u64::MAX))], None);
    assert_eq!(text.matches("Missing Permissions").count(), 1, "{text}");
    assert!(text.contains("3 times, last on"), "{text}");
}

#[test]
fn downtime_is_reported() {
    let mut world = world(|_| {});
    world.advance_to(utc("2026-03-02", "10:00"));
    world.event(Event::Disconnected);
    world.sleep_until(utc("2026-03-02", "11:00"));
    let channels = all(&world);
    let text = see(&mut world, channels.clone(), None);
    assert!(text.contains("lost my connection"), "{text}");
    world.event(Event::Connected { resumed: false });
    let text = see(&mut world, channels, None);
    assert!(text.contains("I was away from"), "{text}");
}

#[test]
fn without_a_track_the_doctor_says_how_to_create_one() {
    let mut world = World::new();
    let text = see(&mut world, Vec::new(), None);
    assert!(text.contains("/track add"), "{text}");
}

#[test]
fn the_doctor_s_card_fits_no_matter_how_much_is_wrong() {
    let mut world = World::new();
    for n in 1..=25 {
        world.add_track(n, |track| {
            track.name = format!("{n} {}", "w".repeat(29));
            track.lock = true;
            track.ping = Some(RoleId(7));
            track.paused = Some(Pause::Refused("no ".repeat(200)));
            track.weekdays = 0;
        });
    }
    let channels = (1..=25).map(|n| (ChannelId(10 * n), Some(0))).collect();
    let text = see(&mut world, channels, Some(99_999));
    assert!(text.contains("more. Fix these first"), "{text}");
}

#[test]
fn only_moderators_see_the_doctor() {
    let mut world = world(|_| {});
    let before = world.state.clone();
    let text = words(&world.ask(&ann(), InteractionKind::Doctor(Checkup::default())));
    assert!(text.contains("Manage Server"), "{text}");
    assert!(world.state == before);
    let mut with_role = ann();
    with_role.roles = vec![MODERATOR_ROLE];
    let mut guild = world.guild();
    guild.moderator_role = Some(MODERATOR_ROLE);
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let text = words(&world.ask(&with_role, InteractionKind::Doctor(Checkup::default())));
    assert!(text.contains("Checkup"), "{text}");
}

/// Shows `/doctor` to a moderator, with who may use the commands.
fn see_commands(world: &mut World, commands: Option<GuildCommands>) -> String {
    let channels = all(world).into_iter();
    let seen = |bits: Option<u64>| bits.map_or(Sight::Hidden, Sight::Seen);
    let found = Examination {
        channels: channels.map(|(id, bits)| (id, seen(bits))).collect(),
        skew_ms: None,
        commands,
    };
    words(&world.ask(&mod_mia(), InteractionKind::Examine(Box::new(found))))
}

const EVERYONE: RoleId = RoleId(GUILD.0);
const MANAGE_SERVER: u64 = 1 << 5;

fn of(role: RoleId, allowed: bool) -> CommandOverwrite {
    let of = OverwriteOf::Role(role);
    CommandOverwrite { of, allowed }
}

/// Returns a guild in which `/track` needs Manage Server and `/me` nothing.
fn commands(
    track: &[CommandOverwrite],
    application: &[CommandOverwrite],
    role: u64,
) -> GuildCommands {
    let command = |name: &str, default, overwrites: &[CommandOverwrite]| CommandAccess {
        name: name.to_owned(),
        default,
        overwrites: overwrites.to_vec(),
    };
    GuildCommands {
        commands: vec![
            command("/track", Some(MANAGE_SERVER), track),
            command("/me", None, &[]),
        ],
        application: application.to_vec(),
        roles: vec![(EVERYONE, 0), (MODERATOR_ROLE, role)],
    }
}

fn with_moderator_role() -> World {
    let mut world = world(|_| {});
    let mut guild = world.guild();
    guild.moderator_role = Some(MODERATOR_ROLE);
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world
}

#[test]
fn commands_that_discord_hides_from_the_moderators_role_are_named_in_discord_s_order() {
    const ADMINISTRATOR: u64 = 1 << 3;
    let role = MODERATOR_ROLE;
    // Each table row: what is set for /track, what is set for all, the role's permissions, and
    // whether /track and /me are hidden.
    type Row<'a> = (
        &'a [CommandOverwrite],
        &'a [CommandOverwrite],
        u64,
        bool,
        bool,
    );
    let table: [Row<'_>; 10] = [
        (&[], &[], 0, true, false),
        (&[], &[], MANAGE_SERVER, false, false),
        (&[], &[], ADMINISTRATOR, false, false),
        (&[of(role, false)], &[], ADMINISTRATOR, false, false),
        (&[of(role, true)], &[], 0, false, false),
        (&[of(role, false)], &[], MANAGE_SERVER, true, false),
        (&[of(EVERYONE, true)], &[], 0, false, false),
        (&[of(EVERYONE, true), of(role, false)], &[], 0, true, false),
        (&[], &[of(role, true)], 0, false, false),
        (&[of(role, true)], &[of(EVERYONE, false)], 0, false, true),
    ];
    for (place, (track, application, bits, track_hidden, me_hidden)) in
        table.into_iter().enumerate()
    {
        let mut world = with_moderator_role();
        let text = see_commands(&mut world, Some(commands(track, application, bits)));
        assert_eq!(text.contains("`/track`"), track_hidden, "{place}: {text}");
        assert_eq!(text.contains("`/me`"), me_hidden, "{place}: {text}");
        assert_eq!(
            text.contains("Server Settings → Integrations"),
            track_hidden || me_hidden,
            "{place}: {text}"
        );
    }
}

#[test]
fn commands_that_are_limited_to_channels_are_named_but_not_judged() {
    let mut world = with_moderator_role();
    let here = CommandOverwrite {
        of: OverwriteOf::Channel(CHANNEL),
        allowed: false,
    };
    let text = see_commands(&mut world, Some(commands(&[here], &[], MANAGE_SERVER)));
    assert!(
        text.contains("`/track` may be limited to some channels"),
        "{text}"
    );
    assert!(!text.contains("things to fix"), "{text}");
    let text = see_commands(&mut world, Some(commands(&[], &[here], MANAGE_SERVER)));
    assert!(text.contains("all commands may be limited"), "{text}");
}

#[test]
fn without_a_moderators_role_or_an_answer_of_discord_no_command_is_called_hidden() {
    let mut world = world(|_| {});
    let text = see_commands(&mut world, Some(commands(&[], &[], 0)));
    assert!(text.contains("looks good"), "{text}");
    let mut world = with_moderator_role();
    let text = see_commands(&mut world, None);
    assert!(
        text.contains("couldn't check just now which commands"),
        "{text}"
    );
}

#[test]
fn setup_says_that_discord_hides_the_commands_from_the_role_and_where_to_allow_them() {
    let mut world = world(|_| {});
    let form = pythia_quiz::event::SetupForm {
        moderator_role: Some(MODERATOR_ROLE),
        ..Default::default()
    };
    let text = words(&world.ask(&mod_mia(), InteractionKind::Setup(form)));
    assert!(text.contains("Server Settings → Integrations"), "{text}");
    assert!(text.contains("<@&900>"), "{text}");
}

#[test]
fn a_deleted_channel_is_called_deleted_and_a_hidden_one_hidden() {
    let mut world = world(|_| {});
    for (sight, wanted) in [
        (
            Sight::Gone,
            "was deleted. Pick another channel with `/track edit channel:`",
        ),
        (Sight::Hidden, "hidden from me"),
        (Sight::Unknown, "couldn't check"),
    ] {
        let found = Examination {
            channels: vec![(CHANNEL, sight)],
            ..Examination::default()
        };
        let text = words(&world.ask(&mod_mia(), InteractionKind::Examine(Box::new(found))));
        assert!(text.contains(wanted), "{text}");
    }
}

#[test]
fn what_is_missing_in_a_new_track_s_channel_is_said_before_the_track_is_confirmed() {
    let mut world = World::new();
    let form = pythia_quiz::event::TrackForm {
        channel: Some((CHANNEL, Place::Text)),
        zone: Some("UTC".to_owned()),
        ..Default::default()
    };
    let no_threads = !(1 << 3) & !Permission::CreateThreads.bit();
    for (time, sight, wanted) in [
        (
            "09:00",
            Sight::Seen(no_threads),
            Some("Create Public Threads"),
        ),
        ("10:00", Sight::Hidden, Some("hidden from me")),
        ("11:00", Sight::Seen(u64::MAX), None),
        ("12:00", Sight::Unknown, None),
    ] {
        let form = pythia_quiz::event::TrackForm {
            name: Some(time.replace(':', "-")),
            time: Some(time.to_owned()),
            ..form.clone()
        };
        let more = pythia_quiz::event::TrackMore::default();
        let kind = Box::new(InteractionKind::TrackAddWith { form, more });
        let ask = InteractionKind::InChannel {
            channel: CHANNEL,
            sight,
            kind,
        };
        let text = words(&world.ask(&mod_mia(), ask));
        let created = text
            .find("Track created")
            .expect("it is created all the same");
        match wanted {
            Some(wanted) => assert!(text.find(wanted).is_some_and(|at| at < created), "{text}"),
            None => assert!(!text.contains("⚠️"), "{text}"),
        }
    }
}
