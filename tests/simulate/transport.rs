//! How the bot's requests end: as Discord answers them, or with what goes wrong at present.

use pythia::courier::{Delivery, DeliveryResult, FailureCause, RateSignal};
use pythia::quiz::model::effect::{About, Effect, OutboxRow};
use pythia::quiz::model::ids::ChannelId;
use pythia::quiz::model::outcome::{Receipt, Refusal, RefusalKind};

use crate::bot::Point;
use crate::common::world::Fault;
use crate::faults::{self, FaultKind, Timed};
use crate::people::Habit;
use crate::report::{self, Counted};
use crate::world::{Act, HOUR, MINUTE, World};

/// How requests are carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// As the bot wants it.
    Honest,
    /// Every look-up finds nothing, as if the bot did not look before it sends again.
    NeverLooks,
}

/// Makes an attempt. Returns how it ended, and after how many milliseconds the courier hears of it.
pub fn attempt(world: &mut World, row: &OutboxRow) -> (Delivery, i64) {
    let guild = world.index_of(row.guild);
    let now = world.now();
    let mut row = row.clone();
    if world.transport == Transport::NeverLooks {
        row.look_first = false;
        if row.only_look {
            return (refused(RefusalKind::TooLate, "not there"), 100);
        }
    }
    let one = &mut world.guilds[guild];
    let here = channel_of(&row.effect)
        .is_some_and(|channel| one.is_daily_place(channel, &world.discord.lock()));
    let unreadable = here && now < one.trouble.unreadable_until;
    if here && now < one.trouble.hidden_until {
        return (refused(RefusalKind::Forbidden, "Missing Access"), 200);
    }
    let fault = if now < one.trouble.outage_until {
        Some(Fault::FailsBefore)
    } else {
        let ordered = one.trouble.next_ordered(&row.about);
        if let Some(fault) = ordered {
            world
                .report
                .count(Counted::Fault, report::fault(&kind_of(fault)));
        }
        ordered
    };
    if unreadable && matches!(row.effect, Effect::ReadMessages { .. }) && fault.is_none() {
        let empty = DeliveryResult::Done(Receipt::Messages(Vec::new()));
        return (Delivery::of(empty), 200);
    }
    {
        let mut discord = world.discord.lock();
        discord.blind = unreadable;
        discord.no_threads = now < one.trouble.no_threads_until;
        discord.requests.clear();
        if let Some(fault) = fault {
            discord.fail(1, fault, |_| true);
        }
    }
    let outage = now < one.trouble.outage_until;
    let delivery = world.discord.deliver_now(&row);
    let lost = is_unknown(&delivery);
    if let (About::Post(key), true, false) = (&row.about, lost, outage) {
        world.unknown.insert((key.guild, key.date));
        if unreadable {
            world.unreadable.insert((key.guild, key.date));
        }
        aftermath(world, guild);
    }
    let takes = if lost {
        world.between(200, 15_000)
    } else {
        world.between(60, 400)
    };
    (delivery, takes)
}

/// What often follows when nobody knows whether a question was posted.
fn aftermath(world: &mut World, guild: usize) {
    let (minutes, hours) = (
        world.between(3 * MINUTE, 40 * MINUTE),
        world.between(3 * HOUR, 7 * HOUR),
    );
    let fault = match world.dice.below(20) {
        0..=5 => None,
        6..=11 => Some(Timed::Outage(minutes)),
        12 => Some(Timed::Outage(hours)),
        13..=14 => Some(Timed::Hidden(minutes)),
        15 => Some(Timed::Hidden(hours)),
        16..=17 => Some(Timed::Forbidden(hours)),
        18 => {
            world.plan_in(1, Act::Disconnect(minutes, false));
            Some(Timed::Outage(minutes))
        }
        _ => {
            world.armed = Some(Point::ALL[world.dice.below(4) as usize]);
            None
        }
    };
    if let Some(fault) = fault {
        faults::begin(world, guild, fault);
    }
    if world.chance(400) {
        let later = world.between(5 * MINUTE, 8 * HOUR);
        world.plan_in(later, Act::Person(guild, Habit::Tend));
    }
}

fn is_unknown(delivery: &Delivery) -> bool {
    let DeliveryResult::Failed { cause, .. } = &delivery.result else {
        return false;
    };
    *cause == FailureCause::Unknown
}

const fn kind_of(fault: Fault) -> FaultKind {
    match fault {
        Fault::BreaksAfter => FaultKind::AnswerLost,
        Fault::FailsBefore => FaultKind::NoAnswer,
        Fault::Limited(_) => FaultKind::RateLimit,
        Fault::GloballyLimited(_) => FaultKind::GlobalRateLimit,
    }
}

fn refused(kind: RefusalKind, words: &str) -> Delivery {
    let words = words.to_owned();
    Delivery {
        result: DeliveryResult::Refused(Refusal { kind, words }),
        requests: 1,
        signal: RateSignal::InvalidRequest,
    }
}

/// Returns the channel that a request is about.
const fn channel_of(effect: &Effect) -> Option<ChannelId> {
    match effect {
        Effect::Post { channel, .. }
        | Effect::PostInForum { forum: channel, .. }
        | Effect::Edit { channel, .. }
        | Effect::StartThread { channel, .. }
        | Effect::SetThread {
            thread: channel, ..
        }
        | Effect::React { channel, .. }
        | Effect::Crosspost { channel, .. }
        | Effect::ReadMessages { channel, .. }
        | Effect::ReadReactions { channel, .. } => Some(*channel),
        Effect::Direct { .. }
        | Effect::FindMember { .. }
        | Effect::MakeEvent { .. }
        | Effect::SetEvent { .. }
        | Effect::ReadEvent { .. } => None,
    }
}
