//! What goes wrong: requests whose outcome nobody hears, outages, permissions that come and go,
//! lost connections, kills, and people who delete what the bot needs.

use pythia::quiz::Event;
use pythia::quiz::model::effect::About;
use pythia::quiz::model::ids::{At, ChannelId};
use pythia::quiz::model::window::timestamp;

use crate::bot::Point;
use crate::common::world::Fault;
use crate::people::Habit;
use crate::report::{self, Counted};
use crate::world::{Act, DAY, HOUR, MINUTE, World};

/// Every kind of fault, to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The request takes effect, but is answered with 502, or the answer is lost.
    AnswerLost,
    /// The request has no effect and gets no answer.
    NoAnswer,
    /// Every request of a guild is answered with 503 for a while.
    Outage,
    RateLimit,
    GlobalRateLimit,
    /// The bot may not write in its channel.
    Forbidden,
    /// The bot may not see its channel.
    Hidden,
    /// Without Read Message History, Discord answers with an empty page.
    HistoryUnreadable,
    NoThreads,
    QuestionDeleted,
    ThreadDeleted,
    ThreadLocked,
    ThreadArchived,
    ReactionsCleared,
    /// The gateway's connection is lost, and what happens meanwhile is never told.
    ConnectionLost,
    /// The gateway's connection is lost for a moment, and Discord replays what was missed.
    ConnectionResumed,
    RemovedFromGuild,
    KilledBeforeCommit,
    PowerCut,
    KilledAfterCommit,
    KilledAfterSend,
}

/// What a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Question,
    Thread,
    Reveal,
    Notice,
    Round,
    Any,
}

impl Class {
    const LESSER: [Self; 5] = [
        Self::Thread,
        Self::Reveal,
        Self::Notice,
        Self::Round,
        Self::Any,
    ];

    const fn holds(self, about: &About) -> bool {
        match self {
            Self::Question => matches!(about, About::Post(_)),
            Self::Thread => matches!(about, About::Thread(_)),
            Self::Reveal => matches!(about, About::Reveal(..) | About::Published(_)),
            Self::Notice => matches!(about, About::Notice(_) | About::NoticeOr(..)),
            Self::Round => matches!(about, About::Round(..)),
            Self::Any => true,
        }
    }
}

/// What is wrong in a guild at present.
pub struct Trouble {
    pub in_guild: bool,
    /// Faults for the next requests of a class, and for how many.
    pub ordered: Vec<(Class, Fault, u32)>,
    pub outage_until: At,
    pub hidden_until: At,
    pub unreadable_until: At,
    pub no_threads_until: At,
}

impl Trouble {
    pub const NONE: Self = Self {
        in_guild: true,
        ordered: Vec::new(),
        outage_until: At(0),
        hidden_until: At(0),
        unreadable_until: At(0),
        no_threads_until: At(0),
    };

    /// Takes the fault that is ordered for such a request, if there is one.
    pub fn next_ordered(&mut self, about: &About) -> Option<Fault> {
        let place = self
            .ordered
            .iter()
            .position(|(class, ..)| class.holds(about))?;
        let (_, fault, times) = &mut self.ordered[place];
        let fault = *fault;
        *times -= 1;
        if *times == 0 {
            self.ordered.remove(place);
        }
        Some(fault)
    }
}

/// A fault that begins at a time. Milliseconds say how long it lasts.
#[derive(Debug, Clone, Copy)]
pub enum Timed {
    Outage(i64),
    Forbidden(i64),
    Hidden(i64),
    Unreadable(i64),
    NoThreads(i64),
    Removed(i64),
    QuestionDeleted,
    ThreadDeleted,
    ThreadLocked(i64),
    ThreadArchived,
    ReactionsCleared,
}

/// The end of a fault.
#[derive(Debug, Clone, Copy)]
pub enum Mend {
    Forbidden,
    /// What the bot could not see or do for a while.
    Permissions,
    Removed,
    Unlock(ChannelId),
}

/// Plans the faults of a day that concern all guilds.
pub fn plan_world(world: &mut World) {
    // A restart every 20 days; half of them where it matters most.
    if world.chance(50) {
        let guild = world.dice.below(world.guilds.len() as u64) as usize;
        let point = Point::ALL[world.dice.below(4) as usize];
        let at = match world.dice.below(3) {
            0 => world.slot(guild).plus_ms(-1),
            1 => world
                .slot(guild)
                .plus_minutes(world.guilds[guild].delay)
                .plus_ms(-1),
            _ => world.now().plus_ms(world.between(0, DAY)),
        };
        world.plan_at(at, Act::Kill(point));
    }
    if world.chance(300) {
        let (at, ms) = (world.between(0, DAY), world.between(MINUTE, 3 * HOUR));
        world.plan_in(at, Act::Disconnect(ms, false));
    }
    if world.chance(300) {
        let (at, ms) = (world.between(0, DAY), world.between(1_000, 2 * MINUTE));
        world.plan_in(at, Act::Disconnect(ms, true));
    }
}

/// Plans the faults of a guild on one day.
pub fn plan(world: &mut World, guild: usize, slot: At) {
    if world.chance(150) {
        let lost = if world.chance(700) {
            Fault::BreaksAfter
        } else {
            Fault::FailsBefore
        };
        world.order(guild, Class::Question, lost, 1);
        if world.chance(480) {
            let lasts = world.between(2 * HOUR, 2 * DAY);
            world.plan_at(
                slot.plus_ms(-HOUR),
                Act::Fault(guild, Timed::Unreadable(lasts)),
            );
        }
    }
    if world.chance(120) {
        let class = Class::LESSER[world.dice.below(Class::LESSER.len() as u64) as usize];
        let lost = if world.chance(600) {
            Fault::BreaksAfter
        } else {
            Fault::FailsBefore
        };
        world.order(guild, class, lost, 1);
    }
    if world.chance(150) {
        let ms = world.between(300, 5 * MINUTE) as u32;
        let times = 1 + world.dice.below(3) as u32;
        world.order(guild, Class::Any, Fault::Limited(ms), times);
    }
    if world.chance(40) {
        let ms = world.between(300, 20_000) as u32;
        world.order(guild, Class::Any, Fault::GloballyLimited(ms), 1);
    }
    let hours = world.between(MINUTE, 8 * HOUR);
    let timed = [
        (70, Timed::Outage(hours / 8)),
        (40, Timed::Forbidden(hours)),
        (30, Timed::Hidden(hours)),
        (50, Timed::Unreadable(hours)),
        (40, Timed::NoThreads(hours)),
        (30, Timed::ThreadLocked(hours)),
        (50, Timed::ThreadArchived),
        (30, Timed::ThreadDeleted),
        (20, Timed::QuestionDeleted),
        (40, Timed::ReactionsCleared),
        (10, Timed::Removed(hours)),
    ];
    for (of_thousand, fault) in timed {
        if world.chance(of_thousand) {
            let after = world.between(-2 * HOUR, 14 * HOUR);
            world.plan_at(slot.plus_ms(after), Act::Fault(guild, fault));
        }
    }
}

/// Begins a fault.
pub fn begin(world: &mut World, guild: usize, fault: Timed) {
    let now = world.now();
    let one = &mut world.guilds[guild];
    if !one.trouble.in_guild {
        return;
    }
    let until = |ms| now.plus_ms(ms);
    let newest = one.shown.last().cloned();
    let kind = match fault {
        Timed::Outage(ms) => {
            one.trouble.outage_until = until(ms);
            FaultKind::Outage
        }
        Timed::Hidden(ms) => {
            one.trouble.hidden_until = until(ms);
            world.plan_in(ms, Act::Mend(guild, Mend::Permissions));
            FaultKind::Hidden
        }
        Timed::Unreadable(ms) => {
            one.trouble.unreadable_until = one.trouble.unreadable_until.max(until(ms));
            world.plan_in(ms, Act::Mend(guild, Mend::Permissions));
            FaultKind::HistoryUnreadable
        }
        Timed::NoThreads(ms) => {
            one.trouble.no_threads_until = until(ms);
            world.plan_in(ms, Act::Mend(guild, Mend::Permissions));
            FaultKind::NoThreads
        }
        Timed::Forbidden(ms) => {
            world.discord.forbid(one.channel, true);
            world.plan_in(ms, Act::Mend(guild, Mend::Forbidden));
            FaultKind::Forbidden
        }
        Timed::Removed(ms) => {
            one.trouble.in_guild = false;
            world.discord.join(one.id, false);
            world.plan_in(ms, Act::Mend(guild, Mend::Removed));
            FaultKind::RemovedFromGuild
        }
        Timed::QuestionDeleted => {
            let there = |shown: &_| world.discord.lock().messages.contains_key(shown);
            let Some(shown) = newest.filter(|shown| there(&shown.message)) else {
                return;
            };
            world.discord.delete(&[shown.message]);
            FaultKind::QuestionDeleted
        }
        Timed::ThreadDeleted | Timed::ThreadLocked(_) | Timed::ThreadArchived => {
            let there = |thread: &_| world.discord.lock().channels.contains_key(thread);
            let thread = newest.map(|shown| shown.thread).filter(there);
            let Some(thread) = thread else {
                return;
            };
            in_thread(world, guild, thread, fault)
        }
        Timed::ReactionsCleared => {
            let Some(shown) = newest else {
                return;
            };
            let of = |on: &(_, _, _)| on.0 != shown.message;
            world.discord.lock().reactions.retain(of);
            world.tell(Event::ReactionsCleared {
                guild: world.guilds[guild].id,
                channel: shown.channel,
                message: shown.message,
                reaction: None,
            });
            FaultKind::ReactionsCleared
        }
    };
    world.report.count(Counted::Fault, report::fault(&kind));
    let guild = world.guilds[guild].id;
    tracing::info!(at = %timestamp(now), guild = guild.0, ?fault, "a fault begins");
}

fn in_thread(world: &mut World, guild: usize, thread: ChannelId, fault: Timed) -> FaultKind {
    match fault {
        Timed::ThreadLocked(ms) => {
            world.discord.set_thread(thread, None, Some(true));
            world.plan_in(ms, Act::Mend(guild, Mend::Unlock(thread)));
            FaultKind::ThreadLocked
        }
        Timed::ThreadArchived => {
            world.discord.set_thread(thread, Some(true), None);
            FaultKind::ThreadArchived
        }
        _ => {
            world.discord.delete_channel(thread);
            FaultKind::ThreadDeleted
        }
    }
}

/// Ends a fault.
pub fn mend(world: &mut World, guild: usize, what: Mend) {
    let one = &mut world.guilds[guild];
    match what {
        Mend::Forbidden => {
            let (guild, channel) = (one.id, one.channel);
            world.discord.forbid(channel, false);
            world.tell(Event::ChannelShown { guild, channel });
        }
        Mend::Permissions => {
            let guild = one.id;
            world.tell(Event::PermissionsChanged { guild });
        }
        Mend::Removed => {
            one.trouble.in_guild = true;
            world.discord.join(one.id, true);
        }
        Mend::Unlock(thread) => {
            if world.discord.lock().channels.contains_key(&thread) {
                world.discord.set_thread(thread, None, Some(false));
            }
        }
    }
    // The moderators see to it that the bot goes on.
    let later = world.between(MINUTE, HOUR);
    world.plan_in(later, Act::Person(guild, Habit::Tend));
}
