//! The life of a daily: posting → open → revealing → revealed → closed, or a skipped date.
//!
//! A tick does the one earliest thing that is due; whatever needs Discord goes on when its delivery has ended
//! ([`super::delivered`]). How a daily comes to be posted: [`posting`].

use super::custom_id::DailyRef;
use super::effect::{About, Effect, Priority};
use super::ids::{At, DailyKey, GuildId};
use super::ledger::{self, Scope};
use super::question::Kind;
use super::record::{Daily, Gap, Key, Mode, Phase, Place, Record};
use super::state::Due;
use super::transaction::Transaction;
use super::{forget, posting, reading, reveal, round};

/// How often a quiet thread is kept from being archived between reveal and close.
const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

/// Totals of windows that are over, let go at a close beside as many as the daily has answers.
const PAST_TOTALS: usize = 100;

/// How often the state notes that the bot is running, in milliseconds; the host ticks at least as often.
pub const HEARTBEAT_EVERY_MS: i64 = 5 * 60_000;

impl DailyKey {
    /// The daily as its guild's buttons name it.
    #[must_use]
    pub const fn short(self) -> DailyRef {
        DailyRef {
            track: self.track,
            date: self.date,
        }
    }
}

impl DailyRef {
    /// The daily in the guild of the press.
    #[must_use]
    pub const fn in_guild(self, guild: GuildId) -> DailyKey {
        DailyKey {
            guild,
            track: self.track,
            date: self.date,
        }
    }
}

impl Daily {
    /// Whether the model answer is still a secret.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        matches!(self.phase, Phase::Posting | Phase::Open)
    }

    /// Whether messages in the thread are answers: open questions only, and not in sealed mode.
    #[must_use]
    pub fn takes_thread_answers(&self) -> bool {
        self.kind == Kind::Open && self.mode != Mode::Sealed
    }

    /// Whether the **Answer** button takes answers: not for open questions in thread mode.
    #[must_use]
    pub fn takes_sealed_answers(&self) -> bool {
        self.kind != Kind::Open || self.mode != Mode::Thread
    }

    /// The thread, or the id it has if it stands and we have not heard of it yet: a thread started from a message
    /// has that message's id. Members may write in it before our receipt comes.
    #[must_use]
    pub fn heard_thread(&self) -> Option<super::ids::ChannelId> {
        let of_post = self.post.map(|post| super::ids::ChannelId(post.0));
        self.thread
            .or(of_post.filter(|_| self.place != Place::Forum))
    }

    /// The thread, if it can be written in.
    #[must_use]
    pub fn usable_thread(&self) -> Option<super::ids::ChannelId> {
        self.thread
            .filter(|_| !self.thread_gone && !self.thread_locked)
    }

    /// Returns when its next step is due by the clock alone.
    pub(crate) fn step_at(&self) -> Option<At> {
        match self.phase {
            Phase::Posting => Some(self.deliver_by),
            Phase::Open => Some(self.reveal_at),
            Phase::Revealed => Some(self.close_at),
            Phase::Revealing | Phase::Closed => None,
        }
    }

    /// Whether events of its lifetime were lost and have not been read back.
    fn has_unread_gap(&self, gap: Gap) -> bool {
        let seen = self.read_until.max(self.decided);
        matches!(self.phase, Phase::Open | Phase::Revealed)
            && gap.until().is_some_and(|until| seen < until)
    }

    /// Whether what happened in the thread must be read back before anything due is done: events were lost, or
    /// it is about to be revealed or closed after, or during, a loss.
    #[must_use]
    pub fn wants_reading(&self, gap: Gap, now: At) -> bool {
        if !matches!(self.phase, Phase::Open | Phase::Revealed) {
            return false;
        }
        let lossy = gap.broken.is_some() || gap.until().is_some_and(|until| self.decided < until);
        let at_step = self
            .step_at()
            .is_some_and(|step| now >= step && self.read_until < step);
        self.has_unread_gap(gap) || (lossy && at_step)
    }

    /// When its next step is due; past times mean now, `None` that it waits for a delivery.
    #[must_use]
    pub fn due(&self, gap: Gap) -> Option<At> {
        if let Some(reading) = &self.reading {
            return Some(reading.until);
        }
        if self.has_unread_gap(gap) {
            return gap.until();
        }
        let step = self.step_at()?;
        if self.phase == Phase::Revealed && self.thread_archived {
            return Some(step.min(self.kept_awake.plus_ms(KEEP_AWAKE_MS)));
        }
        Some(step)
    }
}

/// Does the one earliest thing that is due, if anything is.
pub fn tick(tx: &mut Transaction<'_>) {
    if tx.at.since(tx.state.heartbeat()) >= HEARTBEAT_EVERY_MS {
        tx.put(Record::Heartbeat((), tx.at));
    }
    match tx.state.next_due() {
        Some((at, Due::Daily(key))) if at <= tx.at => step(tx, key),
        Some((at, Due::Slot(guild, track))) if at <= tx.at => posting::slot(tx, guild, track),
        Some((at, Due::Round(key))) if at <= tx.at => round::step(tx, key),
        Some((at, Due::Forget(guild))) if at <= tx.at => forget::a_piece(tx, guild),
        _ => {}
    }
}

/// The next step of a daily is due.
fn step(tx: &mut Transaction<'_>, key: DailyKey) {
    let Some(daily) = tx.daily(key) else {
        return;
    };
    if daily.reading.is_some() {
        reading::give_up(tx, key, daily);
        return;
    }
    let gap = tx.state.gap();
    if daily.wants_reading(gap, tx.at) {
        reading::start(tx, key, daily);
        return;
    }
    match daily.phase {
        Phase::Posting => posting::too_late(tx, key, daily),
        Phase::Open if tx.at >= daily.reveal_at => reveal::start(tx, key, daily),
        Phase::Revealed if tx.at >= daily.close_at => close(tx, key, daily),
        Phase::Revealed => keep_awake(tx, key, daily),
        Phase::Open | Phase::Revealing | Phase::Closed => {}
    }
}

/// Votes and acceptances count no more; the points are final.
fn close(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    // More than the daily made, so that what others left is gone some day, too.
    let many = tx.answers_of(key).len() + PAST_TOTALS;
    for scope in [Scope::Guild, Scope::Track(key.track)] {
        ledger::let_go(tx, key.guild, scope, many);
    }
    daily.phase = Phase::Closed;
    if let (true, Some(thread)) = (daily.lock, daily.usable_thread()) {
        let effect = Effect::SetThread {
            thread,
            archived: Some(true),
            locked: Some(true),
        };
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    tx.log(format!(
        "daily #{} of guild {}: closed",
        daily.number, key.guild
    ));
    tx.put_daily(key, daily);
    drop_removed_track(tx, key);
}

/// A removed track goes for good when its last daily has closed.
pub(super) fn drop_removed_track(tx: &mut Transaction<'_>, key: DailyKey) {
    let removed = tx
        .track(key.guild, key.track)
        .is_some_and(|track| track.removed);
    let others = tx.state.guild_state(key.guild).is_some_and(|guild_state| {
        guild_state
            .dailies
            .keys()
            .any(|(track, date)| *track == key.track && *date != key.date)
    });
    if removed && !others {
        tx.remove(Key::Track((key.guild, key.track)));
    }
}

fn keep_awake(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.kept_awake = tx.at;
    if let Some(thread) = daily.usable_thread().filter(|_| daily.thread_archived) {
        unarchive(tx, key, &daily, thread);
        daily.thread_archived = false;
    }
    tx.put_daily(key, daily);
}

/// Opens an archived thread again. Its lane is the thread's own, so that it can pass a post that waits for it.
pub fn unarchive(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    thread: super::ids::ChannelId,
) {
    tx.log(format!(
        "daily #{} of guild {}: its thread {thread} is opened again",
        daily.number, key.guild
    ));
    let effect = Effect::SetThread {
        thread,
        archived: Some(false),
        locked: None,
    };
    tx.effect(
        key.guild,
        thread,
        Priority::Reveal,
        About::Daily(key),
        effect,
    );
}
