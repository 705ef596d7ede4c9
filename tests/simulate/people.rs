//! What the five members of a guild do. They know only what Discord shows them.

use pythia::quiz::InteractionKind;
use pythia::quiz::model::card::Reply;
use pythia::quiz::model::custom_id::ButtonId;
use pythia::quiz::model::discord::Reaction;
use pythia::quiz::model::event::BoardForm;
use pythia::quiz::model::ids::{At, MessageId, UserId};
use test_discord::{PYTHIA, presses};

use crate::guild::Shown;
use crate::moderators;
use crate::world::{Act, HOUR, MINUTE, World};

/// How many things the members of a guild do on a day. Some come to nothing.
const ACTS: usize = 27;

/// What a member does.
#[derive(Debug, Clone, Copy)]
pub enum Habit {
    Write,
    Edit,
    Delete,
    Vote,
    Unvote,
    Rate,
    Seal,
    Withdraw,
    Hint,
    ShowMe,
    Result,
    Ballot,
    Me,
    Why,
    Board,
    Practice,
    Request,
    Report,
    Submit,
    Accept,
    Remove,
    /// Somebody has their data deleted.
    Forget,
    /// The moderator resumes what is paused and posts what is missing.
    Tend,
    /// The moderator plans a round.
    PlanRound,
    /// The moderator cancels a round that did not end by itself.
    EndRound,
    /// Somebody answers in a round, or tries to.
    PlayRound,
    /// The moderator moves or deletes the native event of a round.
    TouchEvent,
}

/// How often members do each thing.
const WEIGHTS: [(Habit, u64); 24] = [
    (Habit::Write, 30),
    (Habit::Edit, 4),
    (Habit::Delete, 3),
    (Habit::Vote, 20),
    (Habit::Unvote, 3),
    (Habit::Rate, 10),
    (Habit::Seal, 15),
    (Habit::Withdraw, 1),
    (Habit::Hint, 3),
    (Habit::ShowMe, 1),
    (Habit::Result, 2),
    (Habit::Ballot, 2),
    (Habit::Me, 2),
    (Habit::Why, 1),
    (Habit::Board, 2),
    (Habit::Practice, 2),
    (Habit::Request, 1),
    (Habit::Report, 1),
    (Habit::Submit, 1),
    (Habit::Accept, 2),
    (Habit::Remove, 1),
    (Habit::Forget, 1),
    (Habit::Tend, 1),
    (Habit::TouchEvent, 1),
];

/// Plans what the members of a guild do on a day.
pub fn plan(world: &mut World, guild: usize, slot: At) {
    let weights = WEIGHTS.map(|(_, weight)| weight);
    let open = world.guilds[guild].delay * MINUTE;
    for _ in 0..ACTS {
        let place = world.dice.weighted(&weights).expect("some weigh something");
        let after = match world.chance(600) {
            true => world.between(0, open),
            false => world.between(-2 * HOUR, 18 * HOUR),
        };
        // People's seconds do not matter, and those of one minute share a commit.
        let at = slot.plus_ms(after - after.rem_euclid(MINUTE));
        world.plan_at(at, Act::Person(guild, WEIGHTS[place].0));
    }
    if world.chance(60) {
        let after = world.between(0, 12 * HOUR);
        world.plan_at(slot.plus_ms(after), Act::Person(guild, Habit::PlanRound));
    }
}

/// Lets a member do something.
pub fn act(world: &mut World, guild: usize, habit: Habit) {
    if !world.guilds[guild].trouble.in_guild {
        return;
    }
    let member = world.dice.below(5) as usize;
    let shown = world.guilds[guild].shown.last().cloned();
    let done = match (habit, shown) {
        (Habit::Tend, _) => moderators::tend(world, guild),
        (Habit::PlanRound, _) => moderators::plan_round(world, guild),
        (Habit::EndRound, _) => moderators::end_round(world, guild),
        (Habit::PlayRound, _) => moderators::play_round(world, guild, member),
        (Habit::TouchEvent, _) => moderators::touch_event(world, guild),
        (Habit::Me, _) => asks(
            world,
            guild,
            member,
            InteractionKind::MeWith {
                track: track(1),
                member: None,
                group: member == 0,
            },
        ),
        (Habit::Why, _) => {
            let why = InteractionKind::Why {
                track: track(1),
                page: 0,
            };
            asks(world, guild, member, why)
        }
        (Habit::Board, _) => {
            let board = InteractionKind::Leaderboard(BoardForm::default());
            asks(world, guild, member, board)
        }
        (Habit::Request, _) => {
            let (topic, track) = ("oop".to_owned(), track(1));
            asks(
                world,
                guild,
                member,
                InteractionKind::Request { topic, track },
            )
        }
        (Habit::Forget, _) => {
            let press = pressed(ButtonId::ForgetMe, MessageId(1));
            asks(world, guild, member, press)
        }
        (Habit::Practice, _) => practices(world, guild, member),
        (_, None) => false,
        (Habit::Write | Habit::Edit | Habit::Delete, Some(shown)) => {
            writes(world, guild, member, habit, &shown)
        }
        (Habit::Vote | Habit::Unvote | Habit::Rate | Habit::Accept, Some(shown)) => {
            reacts(world, guild, member, habit, &shown)
        }
        (Habit::Submit | Habit::Remove, Some(shown)) => {
            uses_on_message(world, guild, member, habit, &shown)
        }
        (_, Some(shown)) => presses_button(world, guild, member, habit, &shown),
    };
    world.report.acts += u64::from(done);
}

fn track(number: u32) -> Option<String> {
    Some(number.to_string())
}

/// Asks in the guild's channel. Returns whether the bot replied.
fn asks(world: &mut World, guild: usize, member: usize, kind: InteractionKind) -> bool {
    let channel = world.guilds[guild].channel;
    world.ask(guild, member, channel, kind).is_some()
}

pub const fn pressed(press: ButtonId, message: MessageId) -> InteractionKind {
    InteractionKind::Pressed {
        press,
        message,
        values: Vec::new(),
    }
}

/// Returns the buttons of a reply.
pub fn buttons(reply: &Reply) -> Vec<ButtonId> {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => presses(card),
        Reply::Pictured(pictured) => presses(&pictured.card),
        Reply::Menus(shown) => presses(&shown.card),
        Reply::Exported(exported) => presses(&exported.card),
        Reply::Form(_) | Reply::Choices(_) => Vec::new(),
    }
}

fn writes(world: &mut World, guild: usize, member: usize, habit: Habit, shown: &Shown) -> bool {
    let author = world.guilds[guild].members[member];
    let text = format!(
        "Once, when it is defined, say I, number {}.",
        world.dice.below(1_000)
    );
    let mut discord = world.discord.lock();
    let place = discord.channels.get(&shown.thread);
    if place.is_none_or(|thread| thread.locked) {
        return false;
    }
    let own = shown
        .written
        .iter()
        .rev()
        .filter(|(user, _)| *user == author);
    let own = own
        .map(|(_, message)| *message)
        .find(|own| discord.messages.contains_key(own));
    match (habit, own) {
        (Habit::Edit, Some(message)) => discord.edit(message, &text),
        (Habit::Delete, Some(message)) => discord.delete(&[message]),
        _ => {
            let message = discord.write(author, shown.thread, &text);
            drop(discord);
            let known = world.guilds[guild].shown.iter_mut();
            for one in known.filter(|one| one.thread == shown.thread) {
                one.written.push((author, message));
            }
        }
    }
    true
}

/// Returns a message of a thread that is still there, by someone who fits.
fn message(world: &mut World, shown: &Shown, fits: impl Fn(UserId) -> bool) -> Option<MessageId> {
    let there = |message: &MessageId| world.discord.lock().messages.contains_key(message);
    let written = shown
        .written
        .iter()
        .filter(|(author, message)| fits(*author) && there(message));
    let written: Vec<MessageId> = written.map(|(_, message)| *message).collect();
    let place = world.dice.below(written.len() as u64) as usize;
    written.get(place).copied()
}

fn reacts(world: &mut World, guild: usize, member: usize, habit: Habit, shown: &Shown) -> bool {
    let member = if matches!(habit, Habit::Accept) {
        0
    } else {
        member
    };
    let user = world.guilds[guild].members[member];
    let (on, reaction) = match habit {
        Habit::Rate => {
            let rating = Reaction::RATINGS[world.dice.below(3) as usize];
            let there = world.discord.lock().messages.contains_key(&shown.message);
            (Some(shown.message).filter(|_| there), rating)
        }
        Habit::Accept => (
            message(world, shown, |author| author != user),
            Reaction::Accept,
        ),
        _ => (
            message(world, shown, |author| author != user),
            Reaction::Vote,
        ),
    };
    let Some(on) = on else {
        return false;
    };
    world
        .discord
        .react(user, on, reaction, !matches!(habit, Habit::Unvote));
    true
}

fn uses_on_message(
    world: &mut World,
    guild: usize,
    member: usize,
    habit: Habit,
    shown: &Shown,
) -> bool {
    let user = world.guilds[guild].members[member];
    let removes = matches!(habit, Habit::Remove);
    let on = message(world, shown, |author| {
        author != PYTHIA && (removes || author == user)
    });
    let Some(on) = on else {
        return false;
    };
    let target = world.discord.lock().target(on);
    let (member, kind) = match removes {
        true => (0, InteractionKind::RemoveMessage(target)),
        false => (member, InteractionKind::SubmitMessage(target)),
    };
    let Some(reply) = world.ask(guild, member, shown.thread, kind) else {
        return false;
    };
    let yes = buttons(&reply)
        .into_iter()
        .find(|press| matches!(press, ButtonId::Remove(..)));
    if let Some(yes) = yes {
        world.ask(guild, member, shown.thread, pressed(yes, on));
    }
    true
}

fn presses_button(
    world: &mut World,
    guild: usize,
    member: usize,
    habit: Habit,
    shown: &Shown,
) -> bool {
    let daily = shown.daily;
    let press = match habit {
        Habit::Seal => ButtonId::Answer(daily),
        Habit::Withdraw => ButtonId::Withdraw(daily),
        Habit::Hint => ButtonId::Hint(daily),
        Habit::ShowMe => ButtonId::ShowMe(daily),
        Habit::Result => ButtonId::MyResult(daily),
        Habit::Report => ButtonId::Report(daily),
        _ => ButtonId::Vote(daily, 0),
    };
    let Some(reply) = world.ask(guild, member, shown.channel, pressed(press, shown.message)) else {
        return false;
    };
    let next = match &reply {
        Reply::Form(form) => Some(InteractionKind::Submitted {
            form: form.id.clone(),
            fields: vec!["[1, 2]".to_owned(); form.fields.len()],
        }),
        _ => {
            let further = buttons(&reply).into_iter().filter(|press| {
                matches!(
                    press,
                    ButtonId::Letter(..) | ButtonId::ShowMeYes(_) | ButtonId::VoteFor(..)
                )
            });
            let further: Vec<ButtonId> = further.collect();
            let place = world.dice.below(further.len() as u64) as usize;
            further
                .get(place)
                .map(|press| pressed(press.clone(), shown.message))
        }
    };
    if let Some(next) = next {
        world.ask(guild, member, shown.channel, next);
    }
    true
}

fn practices(world: &mut World, guild: usize, member: usize) -> bool {
    let channel = world.guilds[guild].channel;
    let question = InteractionKind::Question {
        topic: None,
        level: None,
    };
    let Some(reply) = world.ask(guild, member, channel, question) else {
        return false;
    };
    let shows = buttons(&reply)
        .into_iter()
        .find(|press| matches!(press, ButtonId::PracticeShow(_) | ButtonId::Practice(..)));
    if let Some(press) = shows {
        world.ask(guild, member, channel, pressed(press, MessageId(1)));
    }
    true
}
