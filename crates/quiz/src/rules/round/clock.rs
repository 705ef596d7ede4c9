//! Follows new time zone data: a scheduled round begins when the clocks in its zone show the
//! planned time, as a track's questions do.

use crate::model::calendar::Dated;
use crate::model::effect::{Effect, RoundStep};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundClock, RoundKey, RoundPhase};
use crate::model::window;
use crate::rules::round::{event, schedule};
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// Moves the rounds that would begin at another time by the zone data in use. That data changes
/// only with a start of the program.
pub fn follow(tx: &mut Transaction<'_>) {
    let guilds = tx.state.guild_states();
    let scheduled: Vec<_> = guilds
        .flat_map(|(guild, one)| {
            one.rounds
                .iter()
                .map(move |(id, round)| (guild, *id, round))
        })
        .filter(|(.., round)| round.phase == RoundPhase::Scheduled && round.start > tx.at)
        .map(|(guild, id, round)| (RoundKey { guild, id }, round.clone()))
        .collect();
    for (key, round) in scheduled {
        // Somebody has moved this one on purpose.
        let moved = tx.get(&Key::RoundPlan(key)).is_some();
        if let Some(Record::RoundClock(_, clock)) = tx.get(&Key::RoundClock(key))
            && !moved
        {
            follow_clock(tx, key, round, clock);
        }
    }
}

fn follow_clock(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, clock: RoundClock) {
    let start = calendar::instant(&round.zone, clock.date, clock.minute);
    // One that would have begun already keeps the time that members know.
    if start == round.start || start <= tx.at {
        return;
    }
    schedule::set_start(tx, &mut round, start);
    if round.lobby.message.is_some() {
        round.lobby.show_at = Some(tx.at);
    }
    tx.log(
        LogLine::about_round("a round follows new time zone data", key)
            .details(format!("start={}", window::timestamp(start))),
    );
    if let Some(event) = round.event {
        let end = event::ends_by(&round);
        let effect = Effect::MoveEvent { event, start, end };
        event::send(tx, key, RoundStep::Event, effect);
    }
    tx.put_round(key, round);
    tx.redated(key.guild, Dated::Round(key.id));
}
