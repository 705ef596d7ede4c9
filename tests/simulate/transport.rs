//! How the bot's requests end: as Discord answers them, or with what goes wrong at present.

use pythia::courier::{Delivery, DeliveryResult, FailureCause, RateSignal};
use pythia::quiz::model::effect::{About, Effect, OutboxRow};
use pythia::quiz::model::outcome::{Refusal, RefusalKind};

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
    FindsNothing,
    /// Every history is said to be readable, as if the bot did not check its permission.
    PermissionsLie,
}

/// Makes an attempt. Returns how it ended, and after how many milliseconds the courier hears of it.
pub fn attempt(world: &mut World, row: &OutboxRow) -> (Delivery, i64) {
    let guild = world.index_of(row.guild);
    let now = world.now();
    let one = &mut world.guilds[guild];
    let place = row.effect.channel();
    let here = place.is_some_and(|place| one.is_daily_place(place, &world.discord.lock()));
    if here && now < one.trouble.hidden_until {
        let looks = row.look_first || row.only_look;
        let kind = match (&row.effect, world.transport) {
            (Effect::FindCopy { .. }, Transport::Honest) => RefusalKind::Unknown,
            (_, Transport::Honest) if looks && is_looked_for(&row.effect) => RefusalKind::Unknown,
            _ => RefusalKind::Forbidden,
        };
        return (refused(kind, "Missing Access"), 200);
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
    let unreadable = now < one.trouble.unreadable_until;
    let outage = now < one.trouble.outage_until;
    {
        let mut discord = world.discord.lock();
        for channel in [one.channel, one.lounge] {
            discord.hide_history(channel, unreadable);
        }
        discord.blind = world.transport == Transport::FindsNothing;
        discord.unchecked = world.transport == Transport::PermissionsLie;
        discord.no_threads = now < one.trouble.no_threads_until;
        discord.requests.clear();
        if let Some(fault) = fault {
            discord.fail(1, fault, |_| true);
        }
    }
    if fault == Some(Fault::BreaksAfter) && world.chance(600) {
        // What breaks the connection of a request often breaks the gateway's as well. Then the bot
        // doesn't hear of its own message.
        let lasts = world.between(MINUTE, 40 * MINUTE);
        world.disconnect(lasts, false);
    }
    let delivery = world.discord.deliver_now(row);
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

/// Returns whether a request creates something that the bot looks for before it sends it again.
const fn is_looked_for(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Post { .. } | Effect::Reply { .. } | Effect::PostInForum { .. }
    )
}
