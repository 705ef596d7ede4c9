//! Reminders: who gets which, in one message and in their own hours.
//!
//! A question, a reveal or a last call goes through the members of its guild in parts. Each of them
//! gets a [`Nudge`], into which comes all that is due within an hour, and which is sent as one
//! direct message.

use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{At, ChannelId, DailyKey, GuildId, MemberId};
use crate::model::log::LogLine;
use crate::model::outcome::RefusalKind;
use crate::model::record::{Key, Record};
use crate::model::reminder::{
    CLOSED_MS, DELAYED_MS, Nudge, OPENING_MS, Openings, Remind, Reminder, TOGETHER_MS, Telling,
};
use crate::queries::reminders;
use crate::state::transaction::Transaction;
use crate::text::remind::{self as say, Line};

/// How many members a part of a telling reminds.
const AT_ONCE: usize = 60;

/// Begins to remind the members of a guild of something, if anyone there wants it.
pub fn begin(tx: &mut Transaction<'_>, key: DailyKey, what: Remind) {
    let state = tx.state.guild_state(key.guild);
    let wanted = state.is_some_and(|state| state.reminders.values().any(|one| one.wants(what)));
    if wanted {
        let since = tx.at;
        tx.put(Record::Telling((key, what), Telling { since, after: 0 }));
    }
}

/// Forgets how far the last call of a daily was, once it is revealed or withdrawn.
pub fn over(tx: &mut Transaction<'_>, key: DailyKey) {
    if tx.get(&Key::Telling((key, Remind::LastCall))).is_some() {
        tx.remove(Key::Telling((key, Remind::LastCall)));
    }
}

/// Reminds the next members of something.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, what: Remind) {
    let telling = match tx.get(&Key::Telling((key, what))) {
        Some(Record::Telling(_, telling)) => telling,
        _ => Telling {
            since: tx.at,
            after: 0,
        },
    };
    let first = MemberId(telling.after.saturating_add(1));
    let state = tx.state.guild_state(key.guild);
    let rest = state
        .into_iter()
        .flat_map(|state| state.reminders.range(first..));
    let wanting = rest.filter(|(_, reminder)| reminder.wants(what));
    let wanting: Vec<_> = wanting.take(AT_ONCE).map(|(id, one)| (*id, *one)).collect();
    for (member, reminder) in &wanting {
        if reminders::is_true(tx, key, *member, what) {
            note(tx, key, *member, reminder, what);
        }
    }
    let after = match wanting.last() {
        Some((last, _)) if wanting.len() == AT_ONCE => last.0,
        _ => u32::MAX,
    };
    if after == u32::MAX && what != Remind::LastCall {
        tx.remove(Key::Telling((key, what)));
    } else {
        tx.put(Record::Telling((key, what), Telling { after, ..telling }));
    }
}

/// Adds something to the next message to a member.
fn note(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    member: MemberId,
    reminder: &Reminder,
    what: Remind,
) {
    let of = (key.guild, member);
    let mut nudge = match tx.get(&Key::Nudge(of)) {
        Some(Record::Nudge(_, nudge)) => nudge,
        _ => Nudge {
            at: tx.at,
            until: tx.at.plus_ms(TOGETHER_MS),
            has_turn: false,
            about: Vec::new(),
        },
    };
    let about = (key.track, key.date, what);
    if !nudge.about.contains(&about) {
        nudge.about.push(about);
    }
    // A message that has its turn keeps it.
    if !nudge.has_turn {
        let later = reminders::expected(tx, key.guild, reminder, nudge.until);
        let at = later.map_or(tx.at, |later| later.plus_ms(DELAYED_MS));
        nudge.at = in_hours(tx, of, reminder, at);
    }
    tx.put(Record::Nudge(of, nudge));
}

fn in_hours(
    tx: &Transaction<'_>,
    (guild, member): (GuildId, MemberId),
    reminder: &Reminder,
    at: At,
) -> At {
    let user = tx.member(guild, member).map(|member| member.user);
    user.map_or(at, |user| reminders::allowed(tx, guild, user, reminder, at))
}

/// Sends what a member is to be reminded of, as far as it is still true.
pub fn send(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId) {
    let of = (guild, member);
    let Some(Record::Nudge(_, mut nudge)) = tx.get(&Key::Nudge(of)) else {
        return;
    };
    let reminder = reminders::of(tx, guild, member).filter(Reminder::is_on);
    let awake = tx.guild_as_it_is(guild).left_at.is_none();
    let known = tx.member(guild, member).filter(|_| awake);
    let (Some(reminder), Some(known)) = (reminder, known) else {
        tx.remove(Key::Nudge(of));
        return;
    };
    let at = reminders::allowed(tx, guild, known.user, &reminder, tx.at);
    if at > tx.at {
        nudge.at = at;
        nudge.has_turn = false;
        tx.put(Record::Nudge(of, nudge));
        return;
    }
    let lines = lines(tx, guild, member, &reminder, &nudge);
    if lines.is_empty() {
        tx.remove(Key::Nudge(of));
        return;
    }
    if reminder.channel.is_none() && !has_turn(tx, of, &mut nudge) {
        return;
    }
    tx.remove(Key::Nudge(of));
    let lang = tx.direct_language(guild, member);
    let card = say::card(lang, guild, &lines);
    let (lane, effect) = match reminder.channel {
        Some(channel) => (
            channel,
            Effect::Post {
                channel,
                marker: card.footer.clone().unwrap_or_default(),
                card,
                ping: None,
                quiet: false,
            },
        ),
        None => {
            let user = known.user;
            (ChannelId(user.0), Effect::Direct { user, card })
        }
    };
    tx.due = lines.iter().map(|line| line.daily.told_of(line.what)).min();
    let about = About::Reminder(guild, member);
    tx.effect(guild, lane, Priority::Reminder, about, effect);
}

/// Gives a message its turn to open a direct channel, or lets it wait for that.
fn has_turn(tx: &mut Transaction<'_>, of: (GuildId, MemberId), nudge: &mut Nudge) -> bool {
    let mut openings = reminders::openings(tx);
    let closed = tx.at < openings.closed_until;
    if nudge.has_turn && !closed {
        return true;
    }
    let turn = openings.next.max(openings.closed_until).max(tx.at);
    openings.next = turn.plus_ms(OPENING_MS);
    tx.put(Record::Openings((), openings));
    if turn == tx.at {
        return true;
    }
    nudge.at = turn;
    nudge.has_turn = true;
    tx.put(Record::Nudge(of, nudge.clone()));
    false
}

/// Returns what is still true of a message, the most urgent first.
fn lines(
    tx: &Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    reminder: &Reminder,
    nudge: &Nudge,
) -> Vec<Line> {
    let mut about = nudge.about.clone();
    about.sort_by_key(|(track, date, what)| (std::cmp::Reverse(*what), *track, *date));
    let mut lines: Vec<Line> = Vec::new();
    for (track, date, what) in about {
        let key = DailyKey { guild, track, date };
        // The last call says that a question is out.
        let said = lines.iter().any(|line| line.key == key);
        if said || !reminder.wants(what) || !reminders::is_true(tx, key, member, what) {
            continue;
        }
        let Some(daily) = tx.daily(key) else {
            continue;
        };
        let streak = match what {
            Remind::LastCall => reminders::streak_at_stake(tx, key, member),
            Remind::Question | Remind::Reveal => None,
        };
        let name = tx.track(guild, track).map(|track| track.name);
        lines.push(Line {
            key,
            what,
            track: name.unwrap_or_else(|| track.to_string()),
            daily,
            streak,
        });
    }
    lines
}

/// Keeps the channel of a reminder that was sent.
pub fn sent(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId, channel: ChannelId) {
    if let Some(reminder) = reminders::of(tx, guild, member)
        && reminder.channel != Some(channel)
    {
        let reminder = Reminder {
            channel: Some(channel),
            ..reminder
        };
        tx.put(Record::Reminder((guild, member), reminder));
    }
}

/// Turns reminders off that Discord refuses, and opens no direct channel for an hour if these were
/// too many.
pub fn refused(
    tx: &mut Transaction<'_>,
    row: &OutboxRow,
    (guild, member): (GuildId, MemberId),
    kind: RefusalKind,
) {
    let Some(reminder) = reminders::of(tx, guild, member) else {
        return;
    };
    match kind {
        RefusalKind::AccountGone | RefusalKind::Forbidden => {
            let reminder = Reminder {
                refused: true,
                channel: None,
                ..reminder
            };
            tx.put(Record::Reminder((guild, member), reminder));
            tx.log(LogLine::new("turned reminders off", guild).row(row.seq));
        }
        RefusalKind::ChannelGone => {
            let reminder = Reminder {
                channel: None,
                ..reminder
            };
            tx.put(Record::Reminder((guild, member), reminder));
        }
        RefusalKind::TooManyDirects => {
            closed(tx);
            tx.log(LogLine::new(
                "opening no direct channels for an hour",
                guild,
            ));
        }
        // It came too late, or nobody knows; the next one is as good.
        _ => {}
    }
}

/// Opens no direct channel for an hour.
pub fn closed(tx: &mut Transaction<'_>) {
    let openings = Openings {
        closed_until: tx.at.plus_ms(CLOSED_MS),
        ..reminders::openings(tx)
    };
    tx.put(Record::Openings((), openings));
}
