//! The life of a daily: posting → open → revealing → revealed → closed, or a skipped date.
//!
//! A tick does the one earliest thing that is due; whatever needs Discord goes on when its delivery has ended
//! ([`super::delivered`]). How a daily comes to be posted: [`posting`].

use super::draft::Draft;
use super::effect::{About, Effect, Priority};
use super::ids::{At, DailyKey, GuildId};
use super::ledger::{self, Scope};
use super::press::DailyRef;
use super::question::Kind;
use super::record::{Daily, Gap, Key, Mode, Phase, Place, Record};
use super::state::Due;
use super::{forget, posting, reading, reveal, round};

/// How often a quiet thread is kept from being archived between reveal and close.
const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

/// Totals of windows that are over, let go at a close beside as many as the daily has answers.
const PAST_TOTALS: usize = 100;

/// How often the state notes that the house is running, in milliseconds; the host ticks at least as often.
pub const ALIVE_EVERY_MS: i64 = 5 * 60_000;

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

    /// The step that is next by the clock.
    fn step_at(&self) -> Option<At> {
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
pub fn tick(draft: &mut Draft<'_>) {
    if draft.at.since(draft.state.alive()) >= ALIVE_EVERY_MS {
        draft.put(Record::Alive((), draft.at));
    }
    match draft.state.next_due() {
        Some((at, Due::Daily(key))) if at <= draft.at => step(draft, key),
        Some((at, Due::Slot(guild, track))) if at <= draft.at => posting::slot(draft, guild, track),
        Some((at, Due::Round(key))) if at <= draft.at => round::step(draft, key),
        Some((at, Due::Forget(guild))) if at <= draft.at => forget::a_piece(draft, guild),
        _ => {}
    }
}

/// The next step of a daily is due.
fn step(draft: &mut Draft<'_>, key: DailyKey) {
    let Some(daily) = draft.daily(key) else {
        return;
    };
    if daily.reading.is_some() {
        reading::give_up(draft, key, daily);
        return;
    }
    let gap = draft.state.gap();
    if daily.wants_reading(gap, draft.at) {
        reading::start(draft, key, daily);
        return;
    }
    match daily.phase {
        Phase::Posting => posting::too_late(draft, key, daily),
        Phase::Open if draft.at >= daily.reveal_at => reveal::start(draft, key, daily),
        Phase::Revealed if draft.at >= daily.close_at => close(draft, key, daily),
        Phase::Revealed => keep_awake(draft, key, daily),
        Phase::Open | Phase::Revealing | Phase::Closed => {}
    }
}

/// Votes and acceptances count no more; the points are final.
fn close(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    // More than the daily made, so that what others left is gone some day, too.
    let many = draft.answers_of(key).len() + PAST_TOTALS;
    for scope in [Scope::Guild, Scope::Track(key.track)] {
        ledger::let_go(draft, key.guild, scope, many);
    }
    daily.phase = Phase::Closed;
    if let (true, Some(thread)) = (daily.lock, daily.usable_thread()) {
        let effect = Effect::SetThread {
            thread,
            archived: Some(true),
            locked: Some(true),
        };
        draft.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    draft.log(format!(
        "daily #{} of guild {}: closed",
        daily.no, key.guild
    ));
    draft.put_daily(key, daily);
    drop_removed_track(draft, key);
}

/// A removed track goes for good when its last daily has closed.
pub(super) fn drop_removed_track(draft: &mut Draft<'_>, key: DailyKey) {
    let removed = draft
        .track(key.guild, key.track)
        .is_some_and(|track| track.removed);
    let others = draft.state.room(key.guild).is_some_and(|room| {
        room.dailies
            .keys()
            .any(|(track, date)| *track == key.track && *date != key.date)
    });
    if removed && !others {
        draft.remove(Key::Track((key.guild, key.track)));
    }
}

fn keep_awake(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    daily.kept_awake = draft.at;
    if let Some(thread) = daily.usable_thread().filter(|_| daily.thread_archived) {
        unarchive(draft, key, &daily, thread);
        daily.thread_archived = false;
    }
    draft.put_daily(key, daily);
}

/// Opens an archived thread again. Its lane is the thread's own, so that it can pass a post that waits for it.
pub fn unarchive(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    thread: super::ids::ChannelId,
) {
    draft.log(format!(
        "daily #{} of guild {}: its thread {thread} is opened again",
        daily.no, key.guild
    ));
    let effect = Effect::SetThread {
        thread,
        archived: Some(false),
        locked: None,
    };
    draft.effect(
        key.guild,
        thread,
        Priority::Reveal,
        About::Daily(key),
        effect,
    );
}
