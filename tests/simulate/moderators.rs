//! What moderators do: they set up guilds and tracks, see to it that the bot goes on, and hold quiz
//! rounds.

use pythia::quiz::model::card::{Card, Reply};
use pythia::quiz::model::custom_id::ButtonId;
use pythia::quiz::model::discord::EventStatus;
use pythia::quiz::model::event::{RoundCommand, RoundForm, SetupForm, TrackForm};
use pythia::quiz::model::ids::{ChannelId, MessageId};
use pythia::quiz::model::track::Place;
use pythia::quiz::state::dice::Dice;
use pythia::quiz::{Event, InteractionKind};
use test_discord::presses;

use crate::common::world::{Kind, World as SharedDiscord};
use crate::faults::Trouble;
use crate::guild::Guild;
use crate::invariants;
use crate::people::{Habit, buttons, pressed};
use crate::world::{Act, HOUR, MINUTE, World};

const ZONES: [&str; 6] = [
    "Europe/Berlin",
    "America/New_York",
    "America/Havana",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "UTC",
];

/// How many messages a moderator scrolls back to look for a question.
const SCROLLS: usize = 3_000;

/// Makes a guild with its channels and members.
pub fn found_guild(discord: &SharedDiscord, dice: &mut Dice) -> Guild {
    let id = discord.guild("Study group");
    let kind = match dice.below(4) {
        0 => Kind::Forum,
        1 => Kind::Announcement,
        _ => Kind::Text,
    };
    let mut members = vec![discord.person("Mia", true)];
    members.extend(["Ana", "Ben", "Cem", "Dora"].map(|name| discord.person(name, false)));
    Guild {
        id,
        channel: discord.channel(id, "python-daily", kind),
        kind,
        zone: ZONES[dice.below(ZONES.len() as u64) as usize],
        minute: 60 * (6 + dice.below(14) as u16) + dice.below(60) as u16,
        delay: 30 + dice.below(10 * 60) as i64,
        tracks: 1 + u32::from(dice.below(4) == 0),
        lounge: discord.channel(id, "lounge", Kind::Text),
        members,
        role: discord.role("learners"),
        shown: Vec::new(),
        trouble: Trouble::NONE,
    }
}

/// Lets the moderators set up the bot.
pub fn found_tracks(world: &mut World) {
    world.settle();
    for guild in 0..world.guilds.len() {
        if world.chance(500) {
            let form = SetupForm {
                notice_channel: Some(world.guilds[guild].lounge),
                ..SetupForm::default()
            };
            moderates(world, guild, InteractionKind::Setup(form));
        }
        for n in 0..world.guilds[guild].tracks {
            let form = track_form(world, guild, n);
            let reply = moderates(world, guild, InteractionKind::TrackAdd(form));
            assert!(
                matches!(reply, Some(Reply::Public(_) | Reply::Private(_))),
                "{reply:?}"
            );
        }
        let id = world.guilds[guild].id;
        let state = world.bot.as_ref().map(|bot| bot.host.state());
        let made = state
            .and_then(|state| state.guild_state(id))
            .map(|known| known.tracks.len());
        assert_eq!(
            made,
            Some(world.guilds[guild].tracks as usize),
            "the tracks are there"
        );
        world.settle();
    }
}

fn track_form(world: &mut World, guild: usize, n: u32) -> TrackForm {
    let (lock, anonymous, close) = (world.chance(300), world.chance(200), world.between(1, 24));
    let mode = ["thread", "sealed", "both", "both"][world.dice.below(4) as usize];
    let one = &world.guilds[guild];
    let minute = one.minute + 20 * n as u16;
    let place = match one.kind {
        Kind::Forum => Place::Forum,
        Kind::Announcement => Place::Announcement,
        _ => Place::Text,
    };
    TrackForm {
        name: Some(format!("daily-{}", n + 1)),
        channel: Some((one.channel, place)),
        time: Some(format!("{}:{:02}", minute / 60, minute % 60)),
        zone: Some(one.zone.to_owned()),
        days: Some("daily".to_owned()),
        delay: Some(format!("{}m", one.delay)),
        close: Some(format!("{close}h")),
        mode: Some(mode.to_owned()),
        ping: (n == 0).then_some(one.role),
        lock: Some(lock),
        anonymous: Some(anonymous),
        ..TrackForm::default()
    }
}

fn moderates(world: &mut World, guild: usize, kind: InteractionKind) -> Option<Reply> {
    let channel = world.guilds[guild].channel;
    world.ask(guild, 0, channel, kind)
}

/// Resumes the tracks, as after a notice that they are paused, and posts today's questions, as if
/// the moderator did not see them. The bot refuses what is not needed, or asks what is there.
pub fn tend(world: &mut World, guild: usize) -> bool {
    for n in 1..=world.guilds[guild].tracks {
        let track = n.to_string();
        let reply = moderates(world, guild, InteractionKind::TrackResume(track.clone()));
        settles(world, guild, reply.as_ref());
        if world.chance(500) {
            let reply = moderates(world, guild, InteractionKind::TrackPostNow(track));
            settles(world, guild, reply.as_ref());
        }
    }
    true
}

/// Says whether a question is in the channel, where the bot asks for that.
fn settles(world: &mut World, guild: usize, reply: Option<&Reply>) {
    let asked = reply
        .into_iter()
        .flat_map(buttons)
        .find_map(|press| match press {
            ButtonId::IsThere(id, daily) => Some((id, daily)),
            _ => None,
        });
    let Some((id, daily)) = asked.filter(|_| world.chance(700)) else {
        return;
    };
    let discord = world.discord.lock();
    let mut messages = discord.messages.iter().rev().take(SCROLLS);
    let there = messages.any(|(_, one)| {
        let place = discord.channels.get(&one.channel);
        let is_here = place.is_some_and(|place| place.guild == Some(id));
        is_here && one.card.as_ref().and_then(invariants::asks) == Some(daily)
    });
    drop(discord);
    let presses = match there {
        true => vec![ButtonId::IsThere(id, daily)],
        false => vec![
            ButtonId::AskPostAgain(id, daily),
            ButtonId::PostAgain(id, daily),
        ],
    };
    for press in presses {
        moderates(world, guild, pressed(press, MessageId(1)));
    }
}

/// Plans a round, and that members play in it.
pub fn plan_round(world: &mut World, guild: usize) -> bool {
    let lobby = world.chance(300);
    let form = RoundForm {
        start: "in 20m".to_owned(),
        channel: Some(world.guilds[guild].lounge),
        count: Some(3),
        seconds: Some(15),
        pause: Some(5),
        lobby: Some(lobby),
        output: Some(true),
        ..RoundForm::default()
    };
    let planned = moderates(
        world,
        guild,
        InteractionKind::Round(RoundCommand::Schedule(form)),
    );
    for second in 0..80 {
        world.plan_in(
            20 * MINUTE + second * 1_500,
            Act::Person(guild, Habit::PlayRound),
        );
    }
    world.plan_in(45 * MINUTE, Act::Person(guild, Habit::EndRound));
    let touched = world.between(MINUTE, 30 * MINUTE);
    world.plan_in(touched, Act::Person(guild, Habit::TouchEvent));
    planned.is_some()
}

/// Cancels a round that trouble has stopped. There is none to cancel where all went well.
pub fn end_round(world: &mut World, guild: usize) -> bool {
    let cancel = InteractionKind::Round(RoundCommand::Cancel(String::new()));
    let reply = moderates(world, guild, cancel);
    let mut yes = reply.iter().flat_map(buttons);
    let yes = yes.rfind(|press| matches!(press, ButtonId::RoundCancel(..)));
    if let Some(yes) = yes {
        moderates(world, guild, pressed(yes, MessageId(1)));
    }
    false
}

/// Lets a member press a button of the round.
pub fn play_round(world: &mut World, guild: usize, member: usize) -> bool {
    let lounge = world.guilds[guild].lounge;
    let question = newest_round_question(world, lounge);
    let Some((message, letters)) = question else {
        return false;
    };
    let place = world.dice.below(letters.len() as u64) as usize;
    let reply = world.ask(
        guild,
        member,
        lounge,
        pressed(letters[place].clone(), message),
    );
    if let Some(Reply::Form(form)) = &reply {
        let kind = InteractionKind::Submitted {
            form: form.id.clone(),
            fields: vec!["[1, 2]".to_owned()],
        };
        world.ask(guild, member, lounge, kind);
    }
    // The round is counted by itself, not among the events of the daily.
    false
}

/// Returns the newest message of the lounge with letters or **Answer** or **Join** of a round.
fn newest_round_question(world: &World, lounge: ChannelId) -> Option<(MessageId, Vec<ButtonId>)> {
    let discord = world.discord.lock();
    let recent = MessageId(world.now().plus_ms(-HOUR).first_snowflake());
    let mut newest = discord.messages.range(recent..).rev();
    newest.find_map(|(message, one)| {
        let card: &Card = one.card.as_ref().filter(|_| one.channel == lounge)?;
        let mut letters = presses(card);
        letters.retain(|press| {
            matches!(
                press,
                ButtonId::RoundLetter(..) | ButtonId::RoundAnswer(_) | ButtonId::RoundJoin(_)
            )
        });
        (!letters.is_empty()).then_some((*message, letters))
    })
}

/// Moves or deletes a native event that is still ahead.
pub fn touch_event(world: &mut World, guild: usize) -> bool {
    let id = world.guilds[guild].id;
    let now = world.now();
    let discord = world.discord.lock();
    let mut ahead = discord
        .events
        .iter()
        .filter(|(_, one)| one.status == EventStatus::Scheduled && one.start > now);
    let Some((event, start)) = ahead.next().map(|(event, one)| (*event, one.start)) else {
        return false;
    };
    drop(discord);
    if world.chance(500) {
        world.discord.lock().events.remove(&event);
        world.tell(Event::ScheduledEventDeleted { guild: id, event });
    } else {
        // Sometimes the bot has to move it back, because the new start is too near.
        let start = if world.chance(300) {
            now.plus_ms(MINUTE)
        } else {
            start.plus_ms(10 * MINUTE)
        };
        let status = EventStatus::Scheduled;
        world.tell(Event::ScheduledEventChanged {
            guild: id,
            event,
            start,
            status,
        });
    }
    true
}
