//! The life of a daily: posting → open → revealing → revealed → closed, or a skipped date.
//!
//! A tick does the one earliest thing that is due; whatever needs Discord goes on when its delivery has ended
//! ([`super::delivered`]).

use super::calendar::{self, Slot};
use super::card::Card;
use super::draft::Draft;
use super::effect::{About, Effect, Priority};
use super::ids::{At, DailyKey, GuildId, LocalDate, TrackNo};
use super::press::{DailyRef, Press};
use super::question::Kind;
use super::record::{Daily, Gap, Key, Mode, Next, Pause, Phase, Place, Record, Skip, Track};
use super::state::Due;
use super::{choose, forget, notice, reading, reveal, round, words};

/// How often a quiet thread is kept from being archived between reveal and close.
const KEEP_AWAKE_MS: i64 = 24 * 60 * 60_000;

/// How often the state notes that the house is running, in milliseconds; the host ticks at least as often.
pub const ALIVE_EVERY_MS: i64 = 5 * 60_000;

/// How long a post that is too late waits for the look whether it stands after all.
const LOOK_AGAIN_MINUTES: i64 = 5;

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
        Some((at, Due::Slot(guild, track))) if at <= draft.at => slot(draft, guild, track),
        Some((at, Due::Round(key))) if at <= draft.at => round::step(draft, key),
        Some((at, Due::Forget(guild))) if at <= draft.at => forget::a_piece(draft, guild),
        _ => {}
    }
}

/// The slot of a track has come.
fn slot(draft: &mut Draft<'_>, guild: GuildId, no: TrackNo) {
    let Some(mut track) = draft.track(guild, no) else {
        return;
    };
    let Some(slot) = calendar::next_slot(&track) else {
        return;
    };
    let late = draft.at.since(slot.at);
    if track.skip_next {
        track.skip_next = false;
        skip(draft, guild, no, track, slot.date, Skip::ByModerator);
    } else if late >= i64::from(draft.state.rules.grace_minutes) * 60_000 {
        skip(draft, guild, no, track, slot.date, Skip::Missed);
    } else {
        post(draft, guild, no, track, slot);
    }
}

/// There is no daily on this date.
fn skip(
    draft: &mut Draft<'_>,
    guild: GuildId,
    no: TrackNo,
    mut track: Track,
    date: LocalDate,
    why: Skip,
) {
    track.last_date = track.last_date.max(Some(date));
    draft.log(format!(
        "track {no} of guild {guild}: no daily on {date}: {}",
        words::skip_reason(&why)
    ));
    // A track that was just paused over a refusal has told the moderators why, and what to do.
    let told = why == Skip::ByModerator || matches!(track.paused, Some(Pause::Refused(_)));
    if !told {
        let text = words::skipped(&track, date, &why);
        notice::tell(draft, guild, Some(&track), &format!("skip {no}"), &text);
    }
    draft.put(Record::Skipped(
        DailyKey {
            guild,
            track: no,
            date,
        },
        why,
    ));
    draft.put(Record::Track((guild, no), track));
}

/// Decides the post of a track for a slot.
pub fn post(draft: &mut Draft<'_>, guild: GuildId, no: TrackNo, mut track: Track, slot: Slot) {
    let next = match track
        .next
        .take()
        .filter(|next| still_wanted(draft, guild, no, &track, next))
    {
        Some(next) => Some(next),
        None => choose::draw(draft, guild, no, &track),
    };
    let question = next
        .as_ref()
        .and_then(|next| draft.state.bank.get(&next.slug).cloned());
    let (Some(next), Some(question)) = (next, question) else {
        skip(draft, guild, no, track, slot.date, Skip::NoQuestion);
        return;
    };
    let mut settings = draft.guild(guild);
    settings.dailies_made += 1;
    let rules = draft.state.rules.clone();
    let delay = i64::from(track.delay);
    let reveal_at = draft.at.plus_minutes(delay);
    let order = match (question.kind, question.fixed_order) {
        (Kind::Choice, false) => draft.dice.order(question.choices.len() as u8),
        (Kind::Choice, true) => (0..question.choices.len() as u8).collect(),
        _ => Vec::new(),
    };
    let key = DailyKey {
        guild,
        track: no,
        date: slot.date,
    };
    let daily = Daily {
        no: settings.dailies_made,
        phase: Phase::Posting,
        slug: next.slug,
        title: question.title.clone(),
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        hints: question.hints.len() as u32,
        order,
        channel: track.channel,
        place: track.place,
        mode: track.mode,
        anonymous: track.anonymous,
        lock: track.lock,
        slot: slot.at,
        decided: draft.at,
        deliver_by: slot
            .at
            .plus_minutes(rules.grace_minutes.into())
            .min(reveal_at.plus_minutes(-delay / 2)),
        reveal_at,
        close_at: reveal_at.plus_minutes(track.close_after.into()),
        points: rules.points,
        requested_by: next.requested_by,
        previewed_by: next.previewed_by,
        post: None,
        post_gone: false,
        thread: None,
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: draft.at,
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: draft.at,
    };
    track.last_date = track.last_date.max(Some(slot.date));
    let card = words::post::question(&daily, key, &question, track.ping);
    send_post(draft, key, &daily, &track, card);
    draft.log(format!(
        "track {no} of guild {guild}: daily #{} for {}: {}",
        daily.no, slot.date, daily.slug
    ));
    draft.put(Record::Guild(guild, settings));
    draft.put(Record::Question(key, question.as_ref().clone()));
    draft.put(Record::Daily(key, daily));
    draft.put(Record::Track((guild, no), track));
}

/// Whether the question drawn ahead may still be asked: bank and mix may have changed, another track have it open.
fn still_wanted(
    draft: &Draft<'_>,
    guild: GuildId,
    no: TrackNo,
    track: &Track,
    next: &super::record::Next,
) -> bool {
    let question = draft.state.bank.get(&next.slug);
    question.is_some_and(|question| track.mix.holds(question))
        && choose::may_ask(draft, guild, no, &next.slug)
}

fn send_post(draft: &mut Draft<'_>, key: DailyKey, daily: &Daily, track: &Track, card: Card) {
    let marker = Press::Answer(key.short()).custom_id();
    let late = draft.at.since(daily.slot) > 10 * 60_000;
    let effect = match daily.place {
        Place::Forum => Effect::PostInForum {
            forum: daily.channel,
            title: words::thread_name(daily),
            card,
            ping: track.ping,
            tags: vec![daily.topic.to_string(), daily.level.to_string()],
            archive_minutes: archive_minutes(daily),
            marker,
        },
        Place::Text | Place::Announcement => Effect::Post {
            channel: daily.channel,
            card,
            ping: track.ping,
            marker,
            quiet: late,
        },
    };
    draft.effect(
        key.guild,
        daily.channel,
        Priority::Question,
        About::Post(key),
        effect,
    );
}

/// The smallest of Discord's auto-archive times that outlasts the daily.
#[must_use]
pub fn archive_minutes(daily: &Daily) -> u32 {
    let lasts = daily.close_at.since(daily.decided) / 60_000;
    [60, 1440, 4320]
        .into_iter()
        .find(|minutes| i64::from(*minutes) > lasts)
        .unwrap_or(10_080)
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
        Phase::Posting => too_late_to_post(draft, key, daily),
        Phase::Open if draft.at >= daily.reveal_at => reveal::start(draft, key, daily),
        Phase::Revealed if draft.at >= daily.close_at => close(draft, key, daily),
        Phase::Revealed => keep_awake(draft, key, daily),
        Phase::Open | Phase::Revealing | Phase::Closed => {}
    }
}

/// The post was not delivered in time: look once more whether it stands, then skip the date.
fn too_late_to_post(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    daily.deliver_by = draft.at.plus_minutes(LOOK_AGAIN_MINUTES);
    let row = draft
        .state
        .outbox()
        .find(|row| row.about == About::Post(key))
        .cloned();
    match row {
        Some(row) if row.only_look => {}
        Some(mut row) => {
            row.only_look = true;
            row.not_before = draft.at;
            draft.put(Record::Outbox(row.no, row));
        }
        None => {
            cancel(draft, key, "its post is not in the outbox any more");
            return;
        }
    }
    draft.put(Record::Daily(key, daily));
}

/// The post will not be delivered: the daily, its question and its later rows go, the date counts as skipped.
pub fn cancel(draft: &mut Draft<'_>, key: DailyKey, why: &str) {
    let later: Vec<_> = draft
        .state
        .outbox()
        .filter(|row| row.about == About::Post(key))
        .map(|row| row.no)
        .collect();
    for no in later {
        draft.remove(Key::Outbox(no));
    }
    let next = draft.daily(key).map(|daily| Next {
        slug: daily.slug,
        requested_by: daily.requested_by,
        previewed_by: daily.previewed_by,
    });
    draft.remove(Key::Daily(key));
    draft.remove(Key::Question(key));
    if let Some(mut track) = draft.track(key.guild, key.track) {
        // Nobody has seen the question: it comes next, with those who asked for it and those who previewed it.
        if !track.removed && track.next.is_none() {
            track.next = next;
        }
        skip(
            draft,
            key.guild,
            key.track,
            track,
            key.date,
            Skip::Undelivered(why.to_owned()),
        );
        drop_removed_track(draft, key);
    }
}

/// Votes and acceptances count no more; the points are final.
fn close(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
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
    draft.put(Record::Daily(key, daily));
    drop_removed_track(draft, key);
}

/// A removed track goes for good when its last daily has closed.
fn drop_removed_track(draft: &mut Draft<'_>, key: DailyKey) {
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
    draft.put(Record::Daily(key, daily));
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
