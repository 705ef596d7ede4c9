//! A decision while it is being made: the state and the reader with the changes made so far.
//!
//! Rules read and write through the transaction, so that a later step of a decision sees the
//! earlier ones.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::model::calendar::Dated;
use crate::model::card::Reply;
use crate::model::correction::Recounting;
use crate::model::daily::{Answer, Daily, Mark, Text, Vote};
use crate::model::effect::{About, Effect, OutboxRow, Priority, RoundStep};
use crate::model::event::Interaction;
use crate::model::guild::{Blackout, Guild, Member};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, MemberId, MessageId, OutboxSeq, TrackId, UserId,
};
use crate::model::language::Language;
use crate::model::log::LogLine;
use crate::model::points::{Scope, Total};
use crate::model::record::{Change, Key, Record};
use crate::model::rhythm::Rhythm;
use crate::model::round::{Round, RoundKey};
use crate::model::track::{DailyOptions, TopicRequest, Track, TrackOptions};
use crate::model::unfinished::Unfinished;
use crate::model::window::Window;
use crate::state::State;
use crate::state::dice::Dice;
use crate::state::reader::{self, Changeset, RecordReader};
use crate::state::totals::{OfWindow, Totals};

/// The result of one event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Decision {
    /// The records to put and to remove, in the order of their keys. New outbox rows are among
    /// them.
    pub changes: Vec<Change>,
    /// The reply to the person who asked. It is sent once the changes are committed.
    pub reply: Option<Reply>,
    /// Lines for the log.
    pub log: Vec<LogLine>,
}

/// An account, and its number if it has one.
type LookedUp = ((GuildId, UserId), Option<MemberId>);

/// A decision while it is being made.
pub struct Transaction<'a> {
    /// The state before the event.
    pub state: &'a State,
    /// When the bot learned of the event.
    pub at: At,
    /// The dice of this event.
    pub dice: Dice,
    pub(super) reader: &'a dyn RecordReader,
    pub(super) changed: Changeset,
    /// The number that was looked up last, because one event asks for the same member's number
    /// several times.
    looked_up: Cell<Option<LookedUp>>,
    next_seq: OutboxSeq,
    /// When the step that is being done was due, if it is one that was due by itself.
    pub(crate) due: Option<At>,
    log: Vec<LogLine>,
    keeps_rewards: bool,
}

impl<'a> Transaction<'a> {
    /// Begins a decision without changes.
    #[must_use]
    pub fn new(state: &'a State, reader: &'a dyn RecordReader, at: At, draw: u64) -> Self {
        Self {
            state,
            at,
            dice: Dice::new(draw),
            reader,
            changed: Changeset::new(),
            looked_up: Cell::new(None),
            next_seq: state.next_seq(),
            due: None,
            log: Vec::new(),
            keeps_rewards: false,
        }
    }

    /// Does something that corrects a question or withdraws it: no reward that was given is taken
    /// back because of it.
    pub fn keeping_rewards(&mut self, what: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.keeps_rewards, true);
        what(self);
        self.keeps_rewards = before;
    }

    /// Tells whether no reward is taken back because of what is being done.
    #[must_use]
    pub const fn keeps_rewards(&self) -> bool {
        self.keeps_rewards
    }

    /// Finishes the decision.
    #[must_use]
    pub fn finish(mut self, reply: Option<Reply>) -> Decision {
        if self.next_seq != self.state.next_seq() {
            self.put(Record::NextSeq((), self.next_seq));
        }
        let changes = self
            .changed
            .into_iter()
            .map(|(key, record)| record.map_or(Change::Remove(key), Change::Put))
            .collect();
        Decision {
            changes,
            reply,
            log: self.log,
        }
    }

    /// Returns the language of the replies to a member: the one their own Discord is in.
    #[must_use]
    pub const fn reply_language(&self, interaction: &Interaction) -> Language {
        interaction.locale.member
    }

    /// Returns the language of what everyone in a guild reads: posts, threads, notices.
    #[must_use]
    pub fn guild_language(&self, guild: GuildId) -> Language {
        self.chosen_language(guild).unwrap_or_default()
    }

    /// Returns the language that was chosen for a guild, if one was.
    #[must_use]
    pub fn chosen_language(&self, guild: GuildId) -> Option<Language> {
        match self.pending(&Key::Language(guild)) {
            Some(Some(Record::Language(_, language))) => Some(*language),
            Some(_) => None,
            None => self.state.guild_state(guild)?.language,
        }
    }

    /// Returns the language of direct messages to a member: the one of their own Discord, if it is
    /// kept, otherwise their guild's.
    #[must_use]
    pub fn direct_language(&self, guild: GuildId, member: MemberId) -> Language {
        match self.get(&Key::Speaks((guild, member))) {
            Some(Record::Speaks(_, language)) => language,
            _ => self.guild_language(guild),
        }
    }

    /// Adds a line to the log.
    pub fn log(&mut self, line: LogLine) {
        self.log.push(line);
    }

    /// Puts a record.
    pub fn put(&mut self, record: Record) {
        if let Record::Member((guild, id), member) = &record {
            self.show(*guild, *id, !member.hidden && member.left.is_none());
        }
        self.looked_up.set(None);
        self.changed.insert(record.key(), Some(Box::new(record)));
    }

    /// Puts a guild's settings. A new guild gets the salt that keys its hashes.
    pub fn put_guild(&mut self, guild: GuildId, mut settings: Guild) {
        if settings.salt == 0 {
            settings.salt = self.dice.bits().max(1);
        }
        self.put(Record::Guild(guild, Box::new(settings)));
    }

    /// Returns a guild's settings and stores them if they aren't yet. Everything else stored about
    /// a guild is deleted together with them, so they have to exist first.
    pub fn kept_guild(&mut self, guild: GuildId) -> Guild {
        self.keep_guild(guild);
        self.guild(guild)
    }

    /// Stores a guild's settings if they aren't yet.
    fn keep_guild(&mut self, guild: GuildId) {
        if self.guild_as_it_is(guild).salt == 0 {
            self.put_guild(guild, self.guild(guild));
        }
    }

    /// Puts a track.
    pub fn put_track(&mut self, (guild, id): (GuildId, TrackId), track: Track) {
        let before = self.track(guild, id);
        if before.is_some_and(|before| before.dated() != track.dated()) {
            self.redated(guild, Dated::Track(id));
        }
        self.put(Record::Track((guild, id), Box::new(track)));
    }

    /// Notes that the dates of a track or a round have changed.
    pub fn redated(&mut self, guild: GuildId, what: Dated) {
        self.put(Record::Redated((guild, what), self.at));
    }

    /// Puts an answer.
    pub fn put_answer(&mut self, key: AnswerKey, answer: Answer) {
        self.put(Record::Answer(key, Box::new(answer)));
    }

    /// Puts a daily.
    pub fn put_daily(&mut self, key: DailyKey, daily: Daily) {
        self.put(Record::Daily(key, Box::new(daily)));
    }

    /// Puts a round.
    pub fn put_round(&mut self, key: RoundKey, round: Round) {
        self.put(Record::Round(key, Box::new(round)));
    }

    /// Puts a row of the outbox.
    pub fn put_outbox(&mut self, row: OutboxRow) {
        self.put(Record::Outbox(row.seq, Box::new(row)));
    }

    /// Removes a record.
    pub fn remove(&mut self, key: Key) {
        if let Key::Member((guild, id)) = key {
            self.show(guild, id, false);
        }
        self.looked_up.set(None);
        self.changed.insert(key, None);
    }

    /// Tells whether a member gets a rank: neither hidden nor gone.
    #[must_use]
    pub fn is_shown(&self, guild: GuildId, id: MemberId) -> bool {
        match self.pending(&Key::Unranked((guild, id))) {
            Some(unranked) => unranked.is_none(),
            None => {
                let guild_state = self.state.guild_state(guild);
                guild_state.is_none_or(|guild_state| guild_state.totals.is_shown(id))
            }
        }
    }

    fn show(&mut self, guild: GuildId, id: MemberId, shown: bool) {
        if shown != self.is_shown(guild, id) {
            let record = (!shown).then(|| Box::new(Record::Unranked((guild, id), ())));
            self.changed.insert(Key::Unranked((guild, id)), record);
        }
    }

    /// Returns what this decision has done to the record with a key: put it, removed it
    /// (`Some(None)`) or nothing.
    fn pending(&self, key: &Key) -> Option<Option<&Record>> {
        self.changed.get(key).map(Option::as_deref)
    }

    /// Returns the record with a key as this decision has left it. Only for records that the reader
    /// has.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Record> {
        match self.changed.get(key) {
            Some(changed) => changed.as_deref().cloned(),
            None => self.reader.get(key),
        }
    }

    /// Returns the records in a range as this decision has left them.
    #[must_use]
    pub fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        reader::scan_over(&self.changed, range, limit, |enough| {
            self.reader.scan(range, enough)
        })
    }

    /// Iterates over what this decision has changed so far: the record that it put, or `None` where
    /// it removed one.
    pub fn changes(&self) -> impl Iterator<Item = (&Key, Option<&Record>)> {
        let changed = self.changed.iter();
        changed.map(|(key, record)| (key, record.as_deref()))
    }

    /// Adds an outbox row for an effect.
    pub fn effect(
        &mut self,
        guild: GuildId,
        lane: ChannelId,
        priority: Priority,
        about: About,
        effect: Effect,
    ) {
        self.effect_at(self.at, guild, lane, priority, about, effect);
    }

    /// Adds an outbox row for an effect that isn't tried before a time.
    pub fn effect_at(
        &mut self,
        not_before: At,
        guild: GuildId,
        lane: ChannelId,
        priority: Priority,
        about: About,
        effect: Effect,
    ) {
        // What was due while the bot was away may have been sent by the process before, if the
        // store comes from a backup.
        let missed = self.was_due(&about).filter(|_| effect.creates());
        let missed = missed.filter(|due| self.was_away_at(*due));
        let row = OutboxRow {
            seq: self.next_seq,
            guild,
            lane,
            priority,
            about,
            effect,
            decided: self.at,
            attempts: 0,
            first_try: missed,
            look_first: missed.is_some(),
            only_look: false,
            not_before,
        };
        self.next_seq.0 += 1;
        self.put_outbox(row);
    }

    /// Tells whether the bot may have been away at a time in the past: it comes before the end of
    /// the last absence, or the present one isn't over.
    #[must_use]
    pub fn was_away_at(&self, at: At) -> bool {
        let gap = self.state.gap();
        let until = gap.broken.map(|_| self.at).or(gap.until());
        until.is_some_and(|until| at < until)
    }

    /// Returns when the thing was due that a row is about, if it comes by itself.
    fn was_due(&self, about: &About) -> Option<At> {
        match about {
            About::Post(key) => Some(self.daily(*key)?.slot),
            About::Reveal(key, _) => Some(self.daily(*key)?.reveal_at),
            About::Published(answer) => Some(self.daily(answer.daily)?.reveal_at),
            About::Daily(key) => {
                let daily = self.daily(*key)?;
                let steps = [daily.close_at, daily.reveal_at, daily.slot];
                steps.into_iter().find(|at| *at <= self.at)
            }
            About::Round(key, RoundStep::Reminder) => {
                let minutes = i64::from(self.state.rules.rounds.remind_minutes);
                Some(self.round(*key)?.start.plus_minutes(-minutes))
            }
            // A round that somebody begins early isn't due before that.
            About::Round(key, RoundStep::MakeEvent) => {
                self.due.filter(|_| self.round(*key).is_none())
            }
            About::Round(key, _) => Some(self.round(*key)?.start),
            About::Notice(_) | About::NoticeOr(..) | About::Recap(..) | About::Reminder(..) => {
                self.due
            }
            _ => None,
        }
    }

    /// Adds an outbox row that waits in a lane of its own until a time. `first_try` is when what it
    /// looks for was first tried.
    pub fn effect_aside(
        &mut self,
        guild: GuildId,
        about: About,
        effect: Effect,
        first_try: At,
        not_before: At,
    ) {
        let mut row = OutboxRow {
            seq: self.next_seq,
            guild,
            lane: ChannelId(0),
            priority: Priority::Decoration,
            about,
            effect,
            decided: self.at,
            attempts: 0,
            first_try: Some(first_try),
            look_first: false,
            only_look: false,
            not_before,
        };
        row.lane = row.own_lane();
        self.next_seq.0 += 1;
        self.put_outbox(row);
    }

    /// Returns how many rows of the outbox wait in a lane, with those that this decision adds.
    #[must_use]
    pub fn rows_in_lane(&self, lane: ChannelId) -> usize {
        let first = Key::Outbox(self.state.next_seq());
        let added = self.changed.range(first..=Key::Outbox(OutboxSeq(u64::MAX)));
        let added = added.filter(|(_, record)| {
            matches!(record.as_deref(), Some(Record::Outbox(_, row)) if row.lane == lane)
        });
        self.state.rows_in_lane(lane) + added.count()
    }

    /// Returns a guild's settings, or the defaults for a guild not seen before.
    #[must_use]
    pub fn guild(&self, guild: GuildId) -> Guild {
        self.guild_as_it_is(guild).into_owned()
    }

    /// Returns a guild's settings without copying them, because most events only look at them.
    #[must_use]
    pub fn guild_as_it_is(&self, guild: GuildId) -> Cow<'_, Guild> {
        match self.pending(&Key::Guild(guild)) {
            Some(Some(Record::Guild(_, settings))) => Cow::Borrowed(settings),
            _ => match self.state.guild_state(guild) {
                Some(guild_state) => Cow::Borrowed(&guild_state.guild),
                None => Cow::Owned(Guild::default()),
            },
        }
    }

    /// Returns the dates on which no track of a guild posts and no weekly round takes place.
    #[must_use]
    pub fn blackout(&self, guild: GuildId) -> Blackout {
        match self.pending(&Key::Blackout(guild)) {
            Some(Some(Record::Blackout(_, blackout))) => blackout.clone(),
            Some(_) => Blackout::new(),
            None => self
                .state
                .guild_state(guild)
                .map(|guild_state| guild_state.blackout.clone())
                .unwrap_or_default(),
        }
    }

    /// Returns what a track has beside its own record.
    #[must_use]
    pub fn options(&self, guild: GuildId, id: TrackId) -> TrackOptions {
        match self.pending(&Key::TrackOptions((guild, id))) {
            Some(Some(Record::TrackOptions(_, options))) => *options,
            Some(_) => TrackOptions::default(),
            None => self
                .state
                .guild_state(guild)
                .and_then(|guild_state| guild_state.options.get(&id).copied())
                .unwrap_or_default(),
        }
    }

    /// Returns how late a question of a track may still be posted, in minutes.
    #[must_use]
    pub fn grace(&self, guild: GuildId, id: TrackId) -> u32 {
        let own = self.options(guild, id).grace;
        own.unwrap_or(self.state.rules.grace_minutes)
    }

    /// Returns what a daily has beside its own record.
    #[must_use]
    pub fn daily_options(&self, key: DailyKey) -> DailyOptions {
        match self.get(&Key::DailyOptions(key)) {
            Some(Record::DailyOptions(_, options)) => options,
            _ => DailyOptions::default(),
        }
    }

    /// Returns the rule for a track's dates, if its days of the week don't say them.
    #[must_use]
    pub fn rhythm(&self, guild: GuildId, id: TrackId) -> Option<Rhythm> {
        self.options(guild, id).rhythm
    }

    /// Returns a member's totals, in the order of their windows.
    #[must_use]
    pub fn totals(&self, guild: GuildId, scope: Scope, member: MemberId) -> Vec<(Window, Total)> {
        match self.pending(&Key::Totals((guild, scope, member))) {
            Some(Some(Record::Totals(_, totals))) => totals.clone(),
            Some(_) => Vec::new(),
            None => self
                .state
                .guild_state(guild)
                .map(|guild_state| guild_state.totals.of_member(scope, member))
                .unwrap_or_default(),
        }
    }

    /// Returns the totals of a guild's members in a scope, in their order, or `None` if this
    /// decision has changed some of them, or whether somebody gets a rank.
    #[must_use]
    pub fn unchanged_totals(&self, guild: GuildId, scope: Scope) -> Option<&'a Totals> {
        let (first, last) = (MemberId(0), MemberId(u32::MAX));
        let totals = Key::Totals((guild, scope, first))..=Key::Totals((guild, scope, last));
        let unranked = Key::Unranked((guild, first))..=Key::Unranked((guild, last));
        let changed = [totals, unranked].into_iter();
        let mut changed = changed.flat_map(|range| self.changed.range(range));
        match changed.next() {
            Some(_) => None,
            None => Some(&self.state.guild_state(guild)?.totals),
        }
    }

    /// Returns the totals of a window by member, in no order.
    #[must_use]
    pub fn totals_in(
        &self,
        guild: GuildId,
        scope: Scope,
        window: Window,
    ) -> Vec<(MemberId, Total)> {
        let range = Key::Totals((guild, scope, MemberId(0)))
            ..=Key::Totals((guild, scope, MemberId(u32::MAX)));
        let mut changed = BTreeMap::new();
        for (key, record) in self.changed.range(range) {
            let total = match record.as_deref() {
                Some(Record::Totals(_, totals)) => totals.iter().find(|(of, _)| *of == window),
                _ => None,
            };
            if let Key::Totals((.., member)) = key {
                changed.insert(*member, total.map(|(_, total)| *total));
            }
        }
        let kept = self.state.guild_state(guild);
        let kept = kept.and_then(|guild_state| guild_state.totals.of_window(scope, window));
        let kept = kept.into_iter().flat_map(OfWindow::by_member);
        let kept = kept.map(|(member, total)| (*member, *total));
        let mut all: Vec<_> = kept
            .filter(|(member, _)| !changed.contains_key(member))
            .collect();
        all.extend(
            changed
                .iter()
                .filter_map(|(member, total)| Some((*member, (*total)?))),
        );
        all
    }

    /// Returns a track.
    #[must_use]
    pub fn track(&self, guild: GuildId, id: TrackId) -> Option<Track> {
        match self.pending(&Key::Track((guild, id))) {
            Some(Some(Record::Track(_, track))) => Some(track.as_ref().clone()),
            Some(_) => None,
            None => Some(
                self.state
                    .guild_state(guild)?
                    .tracks
                    .get(&id)?
                    .as_ref()
                    .clone(),
            ),
        }
    }

    /// Returns the topic requests of a track by member.
    #[must_use]
    pub fn topic_requests(&self, guild: GuildId, id: TrackId) -> BTreeMap<MemberId, TopicRequest> {
        let mut topic_requests: BTreeMap<MemberId, TopicRequest> = self
            .state
            .guild_state(guild)
            .into_iter()
            .flat_map(|guild_state| {
                guild_state
                    .topic_requests
                    .range((id, MemberId(0))..=(id, MemberId(u32::MAX)))
            })
            .map(|((_, member), topic_request)| (*member, *topic_request))
            .collect();
        let range = Key::TopicRequest((guild, id, MemberId(0)))
            ..=Key::TopicRequest((guild, id, MemberId(u32::MAX)));
        for (key, record) in self.changed.range(range) {
            match (key, record.as_deref()) {
                (Key::TopicRequest((.., member)), Some(Record::TopicRequest(_, topic_request))) => {
                    topic_requests.insert(*member, *topic_request);
                }
                (Key::TopicRequest((.., member)), _) => {
                    topic_requests.remove(member);
                }
                _ => {}
            }
        }
        topic_requests
    }

    /// Returns a daily in any phase.
    #[must_use]
    pub fn daily(&self, key: DailyKey) -> Option<Daily> {
        self.daily_as_it_is(key).map(Cow::into_owned)
    }

    /// Returns a daily in any phase without copying it if possible: most events of a busy thread
    /// only read it, and it holds many texts.
    #[must_use]
    pub fn daily_as_it_is(&self, key: DailyKey) -> Option<Cow<'a, Daily>> {
        match self.pending(&Key::Daily(key)) {
            Some(Some(Record::Daily(_, daily))) => Some(Cow::Owned(daily.as_ref().clone())),
            Some(_) => None,
            None => match self.state.open_daily(key) {
                Some(open_daily) => Some(Cow::Borrowed(&open_daily.daily)),
                None => match self.reader.get(&Key::Daily(key)) {
                    Some(Record::Daily(_, daily)) => Some(Cow::Owned(*daily)),
                    _ => None,
                },
            },
        }
    }

    /// Returns what is left to do of a step of a daily that is done in parts.
    #[must_use]
    pub fn unfinished(&self, key: DailyKey) -> Option<Unfinished> {
        match self.pending(&Key::Unfinished(key)) {
            Some(Some(Record::Unfinished(_, unfinished))) => Some(unfinished.as_ref().clone()),
            Some(_) => None,
            None => self.state.unfinished(key).cloned(),
        }
    }

    /// Puts what is left to do of a step of a daily.
    pub fn put_unfinished(&mut self, key: DailyKey, unfinished: Unfinished) {
        self.put(Record::Unfinished(key, Box::new(unfinished)));
    }

    /// Returns how far the points of a round are counted again, if they are.
    #[must_use]
    pub fn recounting(&self, key: RoundKey) -> Option<Recounting> {
        match self.pending(&Key::Recounting(key)) {
            Some(Some(Record::Recounting(_, recounting))) => Some(*recounting),
            Some(_) => None,
            None => self.state.recounting(key),
        }
    }

    /// Returns a round in any phase.
    #[must_use]
    pub fn round(&self, key: RoundKey) -> Option<Round> {
        match self.pending(&Key::Round(key)) {
            Some(Some(Record::Round(_, round))) => Some(round.as_ref().clone()),
            Some(_) => None,
            None => match self.state.round(key) {
                Some(round) => Some(round.clone()),
                None => match self.reader.get(&Key::Round(key)) {
                    Some(Record::Round(_, round)) => Some(*round),
                    _ => None,
                },
            },
        }
    }

    /// Returns what a member did with a daily in any phase.
    #[must_use]
    pub fn answer(&self, key: AnswerKey) -> Option<Answer> {
        match self.pending(&Key::Answer(key)) {
            Some(Some(Record::Answer(_, answer))) => Some(answer.as_ref().clone()),
            Some(_) => None,
            None => match self.state.open_daily(key.daily) {
                Some(open_daily) => open_daily
                    .answers
                    .get(&key.member)
                    .map(|a| a.as_ref().clone()),
                None => match self.reader.get(&Key::Answer(key)) {
                    Some(Record::Answer(_, answer)) => Some(*answer),
                    _ => None,
                },
            },
        }
    }

    /// Returns what members did with a daily in any phase, by member.
    #[must_use]
    pub fn answers_of(&self, key: DailyKey) -> BTreeMap<MemberId, Answer> {
        let Some(open_daily) = self.state.open_daily(key) else {
            let records = self.scan(&Key::answers(key), usize::MAX).into_iter();
            return records
                .filter_map(|record| match record {
                    Record::Answer(key, answer) => Some((key.member, *answer)),
                    _ => None,
                })
                .collect();
        };
        let standing = open_daily.answers.iter();
        let mut answers: BTreeMap<MemberId, Answer> = standing
            .map(|(member, answer)| (*member, answer.as_ref().clone()))
            .collect();
        for (changed, record) in self.changed.range(Key::answers(key)) {
            match (changed, record.as_deref()) {
                (_, Some(Record::Answer(key, answer))) => {
                    answers.insert(key.member, answer.as_ref().clone());
                }
                (Key::Answer(key), _) => {
                    answers.remove(&key.member);
                }
                _ => {}
            }
        }
        answers
    }

    /// Returns the votes for an answer by voter, including those taken back.
    #[must_use]
    pub fn votes_for(&self, key: AnswerKey) -> BTreeMap<MemberId, Vote> {
        let range = Key::votes_for(key);
        let Some(open_daily) = self.state.open_daily(key.daily) else {
            let records = self.scan(&range, usize::MAX).into_iter();
            return records
                .filter_map(|record| match record {
                    Record::Vote((_, voter), vote) => Some((voter, vote)),
                    _ => None,
                })
                .collect();
        };
        let of_answer = (key.member, MemberId(0))..=(key.member, MemberId(u32::MAX));
        let mut votes: BTreeMap<MemberId, Vote> = open_daily
            .votes
            .range(of_answer)
            .map(|((_, voter), vote)| (*voter, *vote))
            .collect();
        for (changed, record) in self.changed.range(range) {
            match (changed, record.as_deref()) {
                (_, Some(Record::Vote((_, voter), vote))) => {
                    votes.insert(*voter, *vote);
                }
                (Key::Vote((_, voter)), _) => {
                    votes.remove(voter);
                }
                _ => {}
            }
        }
        votes
    }

    /// Returns what a member gave to a message of a thread answer.
    #[must_use]
    pub fn mark(&self, key: AnswerKey, message: MessageId, who: MemberId) -> Mark {
        let record = Key::Mark((key, message, who));
        match (self.pending(&record), self.state.open_daily(key.daily)) {
            (Some(Some(Record::Mark(_, mark))), _) => *mark,
            (Some(_), _) => Mark::default(),
            (None, Some(open_daily)) => {
                let mark = open_daily.marks.get(&(key.member, message, who));
                mark.copied().unwrap_or_default()
            }
            (None, None) => match self.reader.get(&record) {
                Some(Record::Mark(_, mark)) => mark,
                _ => Mark::default(),
            },
        }
    }

    /// Returns what members gave to the messages of a thread answer, by message and member.
    #[must_use]
    pub fn marks_of(&self, key: AnswerKey) -> BTreeMap<(MessageId, MemberId), Mark> {
        let range = Key::marks_of(key);
        let Some(open_daily) = self.state.open_daily(key.daily) else {
            let records = self.scan(&range, usize::MAX).into_iter();
            return records
                .filter_map(|record| match record {
                    Record::Mark((_, message, who), mark) => Some(((message, who), mark)),
                    _ => None,
                })
                .collect();
        };
        let first = (key.member, MessageId(0), MemberId(0));
        let last = (key.member, MessageId(u64::MAX), MemberId(u32::MAX));
        let standing = open_daily.marks.range(first..=last);
        let mut marks: BTreeMap<_, _> = standing
            .map(|((_, message, who), mark)| ((*message, *who), *mark))
            .collect();
        for (changed, record) in self.changed.range(range) {
            match (changed, record.as_deref()) {
                (_, Some(Record::Mark((_, message, who), mark))) => {
                    marks.insert((*message, *who), *mark);
                }
                (Key::Mark((_, message, who)), _) => {
                    marks.remove(&(*message, *who));
                }
                _ => {}
            }
        }
        marks
    }

    /// Returns the text of an answer, which is empty if none is stored.
    #[must_use]
    pub fn text(&self, key: AnswerKey) -> Text {
        // Most texts are asked for with a member's first answer, when there is none yet and the
        // reader needn't be asked.
        let open_daily = self.state.open_daily(key.daily);
        if open_daily.is_some_and(|open_daily| !open_daily.answers.contains_key(&key.member)) {
            return match self.pending(&Key::Text(key)) {
                Some(Some(Record::Text(_, text))) => text.clone(),
                _ => Text::default(),
            };
        }
        match self.get(&Key::Text(key)) {
            Some(Record::Text(_, text)) => text,
            _ => Text::default(),
        }
    }

    /// Returns a member's record.
    #[must_use]
    pub fn member(&self, guild: GuildId, id: MemberId) -> Option<Member> {
        match self.get(&Key::Member((guild, id))) {
            Some(Record::Member(_, member)) => Some(member),
            _ => None,
        }
    }

    /// Returns the number of an account, if it has one yet.
    #[must_use]
    pub fn number(&self, guild: GuildId, user: UserId) -> Option<MemberId> {
        let who = (guild, user);
        if let Some((_, id)) = self.looked_up.get().filter(|(last, _)| *last == who) {
            return id;
        }
        let id = match self.get(&Key::Number(who)) {
            Some(Record::Number(_, id)) => Some(id),
            _ => None,
        };
        self.looked_up.set(Some((who, id)));
        id
    }

    /// Notes that a member did something, so a member thought to have left is back.
    pub fn seen(&mut self, guild: GuildId, id: MemberId) {
        // A member who has left gets no rank, which is known without asking the reader.
        if !self.is_shown(guild, id)
            && let Some(member) = self.member(guild, id)
            && member.left.is_some()
        {
            let back = Member {
                left: None,
                ..member
            };
            self.put(Record::Member((guild, id), back));
        }
    }

    /// Returns the number of an account, and gives it a random new one at its first action. A
    /// member thought to have left is back.
    pub fn number_or_new(&mut self, guild: GuildId, user: UserId) -> MemberId {
        if let Some(id) = self.number(guild, user) {
            self.seen(guild, id);
            return id;
        }
        self.keep_guild(guild);
        let id = loop {
            // 0 and the last number are the ends of ranges.
            let id = MemberId(1 + self.dice.below(u64::from(u32::MAX) - 1) as u32);
            if self.member(guild, id).is_none() {
                break id;
            }
        };
        self.put(Record::Number((guild, user), id));
        self.note_comeback(guild, user, id);
        self.put(Record::Member(
            (guild, id),
            Member {
                user,
                hidden: false,
                left: None,
                looked_up: None,
            },
        ));
        id
    }

    /// Lets a member who comes back after a deletion earn nothing with questions that were open at
    /// that time: they may have seen the answer under their old number.
    fn note_comeback(&mut self, guild: GuildId, user: UserId, id: MemberId) {
        let hash = self.guild_as_it_is(guild).account_hash(user);
        let Some(Record::Forgotten(_, at)) = self.get(&Key::Forgotten((guild, hash))) else {
            return;
        };
        let open = self.state.guild_state(guild).into_iter();
        let open = open.flat_map(|state| state.dailies.keys());
        let open: Vec<_> = open.copied().collect();
        for (track, date) in open {
            let key = DailyKey { guild, track, date };
            if let Some(mut daily) = self.daily(key).filter(|daily| daily.decided <= at) {
                daily.previewed_by.push(id);
                self.put_daily(key, daily);
            }
        }
    }
}
