//! A world in memory: the rules, a shelf, a clock that is moved by hand, and the part of Discord that effects touch.
//!
//! Outbox rows are delivered by [`World::settle`], lane by lane, in order; [`World::fail`] lets a delivery end otherwise.
//! [`World::check`] holds after every story: loading the shelf gives the state, totals equal the fold of the rows.

#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use pythia::quiz::card::{ButtonPress, Card, Reply};
use pythia::quiz::effect::{
    About, Effect, OutboxRow, Outcome, ReadMessage, Receipt, Refusal, RefusalKind,
};
use pythia::quiz::event::{Mark, Reactor, Said, Target};
use pythia::quiz::ids::{
    AnswerKey, At, ChannelId, DISCORD_EPOCH_MS, DailyKey, GuildId, InteractionId, LocalDate,
    MemberNo, MessageId, OutboxNo, RoleId, TrackNo, UserId,
};
use pythia::quiz::ledger::{self, Row, RowKey, Scope, Source, Window};
use pythia::quiz::press::{FormId, Press};
use pythia::quiz::question::{Bank, Choice, Kind, Level, Question, Slug, Topic};
use pythia::quiz::record::{Answer, Daily, Guild, Mix, Mode, Phase, Place, Track};
use pythia::quiz::shelf::EmptyShelf;
use pythia::quiz::state::Live;
use pythia::quiz::{
    Ask, Asked, Change, Decision, Draft, Event, Key, Record, Rules, Shelf, Stamped, State,
    calendar, decide,
};

/// The guild of most stories.
pub const GUILD: GuildId = GuildId(1);
/// The channel of the first track.
pub const CHANNEL: ChannelId = ChannelId(10);
/// The role that `/setup` names as moderators', where a story does.
pub const MODERATOR_ROLE: RoleId = RoleId(900);
/// Page size of Discord's look-ups.
const PAGE: usize = 100;
/// A story that needs more steps than this without the clock moving runs in a circle.
const STEPS: usize = 20_000;

/// Minutes, in milliseconds.
pub const fn minutes(n: i64) -> i64 {
    n * 60_000
}

/// Hours, in milliseconds.
pub const fn hours(n: i64) -> i64 {
    minutes(60 * n)
}

/// An instant of a date and minute in UTC.
pub fn utc(date: &str, time: &str) -> At {
    let (hour, minute) = time.split_once(':').expect("a time is 09:00");
    let minute = hour.parse::<u16>().expect("hours") * 60 + minute.parse::<u16>().expect("minutes");
    calendar::instant("UTC", day(date), minute)
}

/// A date.
pub fn day(date: &str) -> LocalDate {
    date.parse().expect("a date is 2026-03-02")
}

/// Records by key, all in memory.
#[derive(Debug, Clone, Default)]
pub struct MemShelf(pub BTreeMap<Key, Record>);

impl Shelf for MemShelf {
    fn get(&self, key: &Key) -> Option<Record> {
        self.0.get(key).cloned()
    }
    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        self.0
            .range(range.clone())
            .take(limit)
            .map(|(_, record)| record.clone())
            .collect()
    }
}

/// Somebody who does things.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub user: UserId,
    pub roles: Vec<RoleId>,
    pub manages: bool,
}

/// The n-th member.
pub fn member(n: u64) -> Person {
    Person {
        user: UserId(1000 + n),
        roles: Vec::new(),
        manages: false,
    }
}

pub fn ann() -> Person {
    member(1)
}
pub fn ben() -> Person {
    member(2)
}
pub fn cem() -> Person {
    member(3)
}

/// Somebody with Manage Server.
pub fn mod_mia() -> Person {
    Person {
        manages: true,
        ..member(90)
    }
}

/// A second moderator.
pub fn mod_max() -> Person {
    Person {
        manages: true,
        ..member(91)
    }
}

/// A message on the world's Discord.
#[derive(Debug, Clone)]
pub struct Standing {
    pub channel: ChannelId,
    pub message: MessageId,
    pub author: Option<UserId>,
    pub text: String,
    pub card: Option<Card>,
    pub pinged: Option<RoleId>,
}

type Fail = Box<dyn FnMut(&OutboxRow) -> Option<Outcome>>;

/// Everything there is.
pub struct World {
    pub state: State,
    pub shelf: MemShelf,
    pub now: At,
    /// Messages that stand, in the order of their ids.
    pub messages: BTreeMap<MessageId, Standing>,
    /// Marks that stand.
    pub marks: BTreeSet<(MessageId, Mark, UserId)>,
    /// Direct messages sent.
    pub directs: Vec<(UserId, Card)>,
    /// Every effect that was carried out, in order.
    pub done: Vec<Effect>,
    /// Sentences of the log.
    pub log: Vec<String>,
    /// Threads and whether they are archived and locked, as last set.
    pub threads: BTreeMap<ChannelId, (bool, bool)>,
    fail: Option<Fail>,
    draws: u64,
    seq: u64,
}

impl World {
    /// A guild with no track at 2026-03-02 08:00 UTC, a Monday.
    pub fn new() -> Self {
        Self::with(Rules::default(), bank())
    }

    /// The same, under other rules or with another bank.
    pub fn with(rules: Rules, bank: Bank) -> Self {
        let mut world = Self {
            state: State::new(Arc::new(rules), Arc::new(bank)),
            shelf: MemShelf::default(),
            now: utc("2026-03-02", "08:00"),
            messages: BTreeMap::new(),
            marks: BTreeSet::new(),
            directs: Vec::new(),
            done: Vec::new(),
            log: Vec::new(),
            threads: BTreeMap::new(),
            fail: None,
            draws: 1,
            seq: 0,
        };
        world.event(Event::Started);
        world.event(Event::Connected { resumed: false });
        world.event(Event::GuildSeen { guild: GUILD });
        world
    }

    /// A world in which one daily of a kind was posted at 2026-03-02 09:00 UTC, to be revealed at 17:00.
    pub fn open(kind: Kind) -> (Self, DailyKey) {
        Self::open_as(kind, |_| {})
    }

    /// The same with a track to one's liking.
    pub fn open_as(kind: Kind, change: impl FnOnce(&mut Track)) -> (Self, DailyKey) {
        Self::open_under(Rules::default(), kind, change)
    }

    /// The same under other rules.
    pub fn open_under(
        rules: Rules,
        kind: Kind,
        change: impl FnOnce(&mut Track),
    ) -> (Self, DailyKey) {
        let mut world = Self::with(rules, bank_of(kind));
        world.add_track(1, change);
        world.advance_to(utc("2026-03-02", "09:00"));
        let key = daily_key(1, "2026-03-02");
        assert_eq!(world.phase(key), Some(Phase::Open));
        (world, key)
    }

    /// A track "daily-1" every day at 09:00 UTC in channel 10 (the n-th in `10 * n`), reveal after 8 h, close after 24 h.
    pub fn add_track(&mut self, n: u32, change: impl FnOnce(&mut Track)) {
        let mut track = plain_track(n, self.now);
        change(&mut track);
        let mut guild = self.guild();
        guild.tracks_made = guild.tracks_made.max(n);
        self.put(Record::Guild(GUILD, guild));
        self.put(Record::Track((GUILD, TrackNo(n)), track));
    }

    // ---- time and events -------------------------------------------------------------------------------

    /// Decides an event and takes in its changes.
    pub fn event(&mut self, event: Event) -> Option<Reply> {
        self.decide(event).reply
    }

    /// The same, showing the whole decision.
    pub fn decide(&mut self, event: Event) -> Decision {
        self.draws += 1;
        let stamped = Stamped {
            at: self.now,
            draw: self.draws.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            event,
        };
        let decision = decide(&self.state, &self.shelf, &stamped);
        if let Some(reply) = &decision.reply {
            reply_fits(reply);
        }
        for change in &decision.changes {
            self.take_in(change);
        }
        self.log.extend(decision.log.iter().cloned());
        decision
    }

    /// What an event would lead to, without it happening.
    pub fn would(&self, event: Event) -> Decision {
        let stamped = Stamped {
            at: self.now,
            draw: 4,
            event,
        };
        decide(&self.state, &self.shelf, &stamped)
    }

    fn take_in(&mut self, change: &Change) {
        match change {
            Change::Put(record) => self.shelf.0.insert(record.key(), record.clone()),
            Change::Remove(key) => self.shelf.0.remove(key),
        };
        self.state.apply(change);
    }

    /// Puts a record past the rules: to set a scene.
    pub fn put(&mut self, record: Record) {
        self.take_in(&Change::Put(record));
    }

    /// Does all that is due and delivers all that is on its way, without the clock moving.
    pub fn settle(&mut self) {
        for _ in 0..STEPS {
            if self.tick_due() || self.deliver_next() {
                continue;
            }
            return;
        }
        panic!(
            "runs in a circle: {:?}",
            self.log.iter().rev().take(5).collect::<Vec<_>>()
        );
    }

    /// Ticks if something is due; whether it was.
    pub fn tick_due(&mut self) -> bool {
        let due = self.state.next_due().is_some_and(|(at, _)| at <= self.now);
        if due {
            self.event(Event::Tick);
        }
        due
    }

    /// Ticks until nothing is due; delivers nothing.
    pub fn tick_all(&mut self) {
        for _ in 0..STEPS {
            if !self.tick_due() {
                return;
            }
        }
        panic!("always due: {:?}", self.state.next_due());
    }

    /// Moves the clock on, doing what becomes due at its time.
    pub fn advance_to(&mut self, to: At) {
        self.settle();
        for _ in 0..STEPS {
            let due = self.state.next_due().map(|(at, _)| at);
            let retries = self.state.outbox().map(|row| row.not_before);
            let next = due
                .into_iter()
                .chain(retries)
                .filter(|at| *at > self.now)
                .min();
            match next.filter(|next| *next <= to) {
                Some(next) => self.now = next,
                None => break,
            }
            self.settle();
        }
        self.now = self.now.max(to);
        self.settle();
        self.check();
    }

    /// Moves the clock on by milliseconds.
    pub fn advance(&mut self, ms: i64) {
        self.advance_to(self.now.plus_ms(ms));
    }

    /// Moves the clock without anything being done: the house is not running.
    pub fn sleep_until(&mut self, to: At) {
        self.now = self.now.max(to);
    }

    /// The process stops and starts again from what is on the shelf.
    pub fn restart(&mut self) {
        self.state = self.load();
        self.event(Event::Started);
        self.event(Event::Connected { resumed: false });
    }

    /// The state that loading the shelf gives.
    pub fn load(&self) -> State {
        let mut state = State::new(self.state.rules.clone(), self.state.bank.clone());
        for record in self.shelf.0.values() {
            state.load(record.clone());
        }
        state
    }

    // ---- delivering ------------------------------------------------------------------------------------

    /// Lets deliveries for which `fail` says so end otherwise.
    pub fn fail(&mut self, fail: impl FnMut(&OutboxRow) -> Option<Outcome> + 'static) {
        self.fail = Some(Box::new(fail));
    }

    /// Deliveries succeed again.
    pub fn mend(&mut self) {
        self.fail = None;
    }

    /// The row that is delivered next: the head of a lane that may go.
    pub fn next_row(&self) -> Option<OutboxRow> {
        let mut lanes = HashSet::new();
        self.state
            .outbox()
            .filter(|row| lanes.insert(row.lane))
            .find(|row| row.not_before <= self.now)
            .cloned()
    }

    /// Delivers one row; whether there was one.
    pub fn deliver_next(&mut self) -> bool {
        let Some(row) = self.next_row() else {
            return false;
        };
        self.deliver(&row);
        true
    }

    /// Delivers a row and reports the outcome.
    pub fn deliver(&mut self, row: &OutboxRow) {
        let failed = self.fail.as_mut().and_then(|fail| fail(row));
        let outcome = failed.unwrap_or_else(|| self.carry_out(row));
        self.event(Event::Delivered {
            no: row.no,
            outcome,
        });
    }

    /// Carries an effect out on the world's Discord, without telling the rules.
    pub fn carry_out(&mut self, row: &OutboxRow) -> Outcome {
        if row.only_look {
            return refusal(RefusalKind::TooLate, "not found");
        }
        self.done.push(row.effect.clone());
        let receipt = match &row.effect {
            Effect::Post {
                channel,
                card,
                ping,
                ..
            } => {
                let message = self.stand(*channel, None, "", Some(card.clone()), *ping);
                Receipt::Posted {
                    channel: *channel,
                    message,
                }
            }
            Effect::PostInForum { card, ping, .. } => {
                let thread = ChannelId(self.snowflake());
                let message = MessageId(thread.0);
                self.messages.insert(
                    message,
                    Standing {
                        channel: thread,
                        message,
                        author: None,
                        text: String::new(),
                        card: Some(card.clone()),
                        pinged: *ping,
                    },
                );
                self.threads.insert(thread, (false, false));
                Receipt::Posted {
                    channel: thread,
                    message,
                }
            }
            Effect::Edit { message, card, .. } => match self.messages.get_mut(message) {
                Some(standing) => {
                    standing.card = Some(card.clone());
                    Receipt::Done
                }
                None => return refusal(RefusalKind::MessageGone, "Unknown Message"),
            },
            Effect::StartThread { message, .. } => {
                let thread = ChannelId(message.0);
                self.threads.insert(thread, (false, false));
                Receipt::Thread(thread)
            }
            Effect::SetThread {
                thread,
                archived,
                locked,
            } => {
                let state = self.threads.entry(*thread).or_default();
                state.0 = archived.unwrap_or(state.0);
                state.1 = locked.unwrap_or(state.1);
                Receipt::Done
            }
            Effect::ReadMessages { channel, after } => {
                Receipt::Messages(self.page(*channel, *after))
            }
            Effect::ReadReactions {
                message,
                mark,
                after,
                ..
            } => {
                let page = self
                    .marks
                    .iter()
                    .filter(|(on, of, user)| (on, of) == (message, mark) && user > after);
                Receipt::Accounts(page.map(|(_, _, user)| (*user, false)).take(PAGE).collect())
            }
            Effect::Direct { user, card } => {
                self.directs.push((*user, card.clone()));
                Receipt::Done
            }
            Effect::FindMember { .. } => Receipt::Member(true),
            Effect::React { .. } | Effect::Crosspost { .. } => Receipt::Done,
        };
        Outcome::Done(receipt)
    }

    fn page(&self, channel: ChannelId, after: MessageId) -> Vec<ReadMessage> {
        let standing = self
            .messages
            .values()
            .filter(|one| one.channel == channel && one.message > after);
        standing
            .take(PAGE)
            .map(|one| ReadMessage {
                said: Said {
                    guild: GUILD,
                    channel,
                    message: one.message,
                    author: one.author.unwrap_or_default(),
                    roles: Vec::new(),
                    ordinary: one.author.is_some(),
                    text: self.readable(&one.text),
                },
                marks: [Mark::Vote, Mark::Accept]
                    .into_iter()
                    .filter(|mark| {
                        self.marks
                            .iter()
                            .any(|(on, of, _)| (on, of) == (&one.message, mark))
                    })
                    .collect(),
            })
            .collect()
    }

    fn readable(&self, text: &str) -> Option<String> {
        (self.state.rules.message_content && !text.is_empty()).then(|| text.to_owned())
    }

    fn stand(
        &mut self,
        channel: ChannelId,
        author: Option<UserId>,
        text: &str,
        card: Option<Card>,
        pinged: Option<RoleId>,
    ) -> MessageId {
        let message = MessageId(self.snowflake());
        let text = text.to_owned();
        self.messages.insert(
            message,
            Standing {
                channel,
                message,
                author,
                text,
                card,
                pinged,
            },
        );
        message
    }

    /// A new snowflake of now.
    pub fn snowflake(&mut self) -> u64 {
        self.snowflake_at(self.now)
    }

    /// A new snowflake of another instant.
    pub fn snowflake_at(&mut self, at: At) -> u64 {
        self.seq += 1;
        (((at.0 - DISCORD_EPOCH_MS) as u64) << 22) | (self.seq & 0x3f_ffff)
    }

    // ---- people ----------------------------------------------------------------------------------------

    /// Somebody writes in the thread of a daily.
    pub fn say(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let message = self.write_unseen(who, key, text);
        self.hear(message);
        message
    }

    /// Somebody writes, but the event is lost.
    pub fn write_unseen(&mut self, who: &Person, key: DailyKey, text: &str) -> MessageId {
        let thread = self.thread(key);
        self.stand(thread, Some(who.user), text, None, None)
    }

    /// The event of a message that stands arrives.
    pub fn hear(&mut self, message: MessageId) {
        let said = self.said(message);
        self.event(Event::Said(said));
    }

    /// The event's content for a message that stands.
    pub fn said(&self, message: MessageId) -> Said {
        let one = &self.messages[&message];
        Said {
            guild: GUILD,
            channel: one.channel,
            message,
            author: one.author.expect("people's messages have an author"),
            roles: Vec::new(),
            ordinary: true,
            text: self.readable(&one.text),
        }
    }

    /// A message is edited.
    pub fn edit(&mut self, message: MessageId, text: &str) {
        let one = self.messages.get_mut(&message).expect("it stands");
        one.text = text.to_owned();
        let channel = one.channel;
        let text = self.readable(text);
        self.event(Event::Edited {
            guild: GUILD,
            channel,
            message,
            text,
        });
    }

    /// A message is deleted.
    pub fn delete(&mut self, message: MessageId) {
        if let Some(gone) = self.messages.remove(&message) {
            self.event(Event::Deleted {
                guild: GUILD,
                channel: gone.channel,
                messages: vec![message],
            });
        }
    }

    /// A reaction is added.
    pub fn react(&mut self, who: &Person, message: MessageId, mark: Mark) {
        self.marks.insert((message, mark, who.user));
        self.mark_event(who, message, mark, true);
    }

    /// A reaction is taken back.
    pub fn unreact(&mut self, who: &Person, message: MessageId, mark: Mark) {
        self.marks.remove(&(message, mark, who.user));
        self.mark_event(who, message, mark, false);
    }

    /// The event of a reaction alone.
    pub fn mark_event(&mut self, who: &Person, message: MessageId, mark: Mark, added: bool) {
        let channel = self
            .messages
            .get(&message)
            .map_or(CHANNEL, |one| one.channel);
        let who = Reactor {
            user: who.user,
            bot: false,
            roles: if added { who.roles.clone() } else { Vec::new() },
            manages: added && who.manages,
        };
        self.event(Event::Reacted {
            guild: GUILD,
            channel,
            message,
            who,
            mark,
            added,
        });
    }

    /// Somebody asks for something in the first track's channel.
    pub fn ask(&mut self, who: &Person, ask: Ask) -> Reply {
        self.ask_in(who, CHANNEL, ask)
    }

    /// Somebody asks for something in a channel or thread.
    pub fn ask_in(&mut self, who: &Person, channel: ChannelId, ask: Ask) -> Reply {
        let asked = self.asked(who, Some(GUILD), channel, ask);
        self.event(Event::Asked(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// Somebody asks in a direct message.
    pub fn ask_direct(&mut self, who: &Person, ask: Ask) -> Reply {
        let asked = self.asked(who, None, ChannelId(who.user.0), ask);
        self.event(Event::Asked(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// Somebody asked for something at another instant than now.
    pub fn ask_at(&mut self, who: &Person, at: At, ask: Ask) -> Reply {
        let mut asked = self.asked(who, Some(GUILD), CHANNEL, ask);
        asked.id = InteractionId(self.snowflake_at(at));
        self.event(Event::Asked(Box::new(asked)))
            .expect("whoever asks is answered")
    }

    /// A request as the edge reports it.
    pub fn asked(
        &mut self,
        who: &Person,
        guild: Option<GuildId>,
        channel: ChannelId,
        ask: Ask,
    ) -> Asked {
        Asked {
            id: InteractionId(self.snowflake()),
            guild,
            channel,
            parent: self.threads.contains_key(&channel).then_some(CHANNEL),
            user: who.user,
            roles: who.roles.clone(),
            manages: who.manages,
            ask,
        }
    }

    /// A button is pressed on a message that only the presser sees.
    pub fn press(&mut self, who: &Person, press: Press) -> Reply {
        self.press_on(who, MessageId(1), press)
    }

    /// A button is pressed on a message.
    pub fn press_on(&mut self, who: &Person, message: MessageId, press: Press) -> Reply {
        self.ask(who, pressed_on(message, press))
    }

    /// The sealed answer is given by form.
    pub fn seal(&mut self, who: &Person, key: DailyKey, text: &str) -> Reply {
        self.ask(who, form(key, text))
    }

    /// A message command on a message that stands, in its own channel.
    pub fn message_command(
        &mut self,
        who: &Person,
        message: MessageId,
        command: impl FnOnce(Target) -> Ask,
    ) -> Reply {
        let one = self.messages[&message].clone();
        let target = Target {
            message,
            author: one.author.unwrap_or(UserId(5)),
            text: one.text,
            attachments: 0,
        };
        self.ask_in(who, one.channel, command(target))
    }

    // ---- looking ---------------------------------------------------------------------------------------

    /// A draft over what is known now, for reading.
    pub fn look(&self) -> Draft<'_> {
        Draft::new(&self.state, &self.shelf, self.now, 3)
    }

    pub fn guild(&self) -> Guild {
        self.look().guild(GUILD)
    }

    pub fn track(&self, n: u32) -> Track {
        self.look()
            .track(GUILD, TrackNo(n))
            .expect("the track is there")
    }

    pub fn daily(&self, key: DailyKey) -> Daily {
        self.look().daily(key).expect("the daily is there")
    }

    pub fn phase(&self, key: DailyKey) -> Option<Phase> {
        self.look().daily(key).map(|daily| daily.phase)
    }

    pub fn live(&self, key: DailyKey) -> &Live {
        self.state.live(key).expect("the daily is not closed")
    }

    pub fn thread(&self, key: DailyKey) -> ChannelId {
        self.daily(key).thread.expect("the daily has a thread")
    }

    pub fn post(&self, key: DailyKey) -> MessageId {
        self.daily(key).post.expect("the daily is posted")
    }

    pub fn question(&self, key: DailyKey) -> Question {
        match self.shelf.get(&Key::Question(key)) {
            Some(Record::Question(_, question)) => question,
            _ => panic!("a posted question is kept"),
        }
    }

    pub fn number(&self, who: &Person) -> Option<MemberNo> {
        self.look().number(GUILD, who.user)
    }

    pub fn answer(&self, who: &Person, key: DailyKey) -> Option<Answer> {
        let member = self.number(who)?;
        self.look().answer(AnswerKey { daily: key, member })
    }

    pub fn answer_key(&self, who: &Person, key: DailyKey) -> AnswerKey {
        let member = self.number(who).expect("a known member");
        AnswerKey { daily: key, member }
    }

    /// All-time points in the guild.
    pub fn points(&self, who: &Person) -> i64 {
        self.points_in(who, Scope::Guild, Window::All)
    }

    pub fn points_in(&self, who: &Person, scope: Scope, window: Window) -> i64 {
        let Some(member) = self.number(who) else {
            return 0;
        };
        ledger::total(&self.look(), GUILD, scope, window, member).map_or(0, |total| total.points)
    }

    /// All rows of a member.
    pub fn rows(&self, who: &Person) -> Vec<(RowKey, Row)> {
        self.number(who)
            .map(|member| ledger::rows_of(&self.look(), GUILD, member))
            .unwrap_or_default()
    }

    /// The post of a daily as it stands.
    pub fn post_card(&self, key: DailyKey) -> Card {
        self.messages[&self.post(key)].card.clone().expect("ours")
    }

    /// Cards of ours in a channel, in order.
    pub fn cards_in(&self, channel: ChannelId) -> Vec<Card> {
        let ours = self.messages.values().filter(|one| one.channel == channel);
        ours.filter_map(|one| one.card.clone()).collect()
    }

    /// Every word that stands on Discord, ours only.
    pub fn all_public_words(&self) -> String {
        let cards = self.messages.values().filter_map(|one| one.card.as_ref());
        cards.map(card_words).collect::<Vec<_>>().join("\n")
    }

    /// What must hold whenever the world stands still.
    pub fn check(&self) {
        assert!(
            self.load() == self.state,
            "loading the shelf gives the state in memory"
        );
        self.check_totals();
    }

    fn check_totals(&self) {
        let mut by_source: BTreeMap<(GuildId, MemberNo, Source), Vec<(RowKey, Row)>> =
            BTreeMap::new();
        let mut totals = BTreeMap::new();
        let mut ranks = BTreeSet::new();
        for record in self.shelf.0.values() {
            match record {
                Record::Row((guild, key), row) => {
                    let rows = by_source
                        .entry((*guild, key.member, key.source))
                        .or_default();
                    rows.push((*key, row.clone()));
                }
                Record::Total((guild, scope, window, member), total) => {
                    totals.insert((*guild, *scope, *window, *member), *total);
                }
                Record::Rank(..) => {
                    ranks.insert(record.key());
                }
                _ => {}
            }
        }
        let mut sums: BTreeMap<_, i64> = BTreeMap::new();
        for ((guild, member, source), rows) in by_source {
            let points = ledger::fold(&rows, &self.state.rules.points);
            let scopes = [Some(Scope::Guild), source.track().map(Scope::Track)];
            for scope in scopes.into_iter().flatten() {
                for window in calendar::windows(source.date()) {
                    *sums.entry((guild, scope, window, member)).or_default() += points;
                }
            }
        }
        sums.retain(|_, points| *points != 0);
        let kept: BTreeMap<_, i64> = totals
            .iter()
            .filter(|(_, total)| total.points != 0)
            .map(|(key, total)| (*key, total.points))
            .collect();
        assert_eq!(kept, sums, "totals equal the fold of the rows");
        let wanted: BTreeSet<Key> = totals
            .iter()
            .filter(|(_, total)| total.points > 0)
            .map(|((guild, scope, window, member), total)| {
                ledger::rank_key(*guild, *scope, *window, *total, *member)
            })
            .collect();
        assert_eq!(
            ranks, wanted,
            "the order of a window holds exactly its members with points"
        );
    }
}

/// A track as [`World::add_track`] makes it.
pub fn plain_track(n: u32, since: At) -> Track {
    Track {
        name: format!("daily-{n}"),
        channel: ChannelId(10 * u64::from(n)),
        place: Place::Text,
        minute: 9 * 60,
        zone: "UTC".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        maker: mod_mia().user,
        since,
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

/// The daily of the n-th track on a date.
pub fn daily_key(track: u32, date: &str) -> DailyKey {
    DailyKey {
        guild: GUILD,
        track: TrackNo(track),
        date: day(date),
    }
}

/// The form of a sealed answer, filled in.
pub fn form(key: DailyKey, text: &str) -> Ask {
    Ask::Submitted {
        form: FormId::Answer(key.short()),
        fields: vec![text.to_owned()],
    }
}

/// A press on a message.
pub fn pressed_on(message: MessageId, press: Press) -> Ask {
    Ask::Pressed {
        press,
        message,
        values: Vec::new(),
    }
}

/// A delivery refused for good.
pub fn refusal(kind: RefusalKind, words: &str) -> Outcome {
    Outcome::Refused(Refusal {
        kind,
        words: words.to_owned(),
    })
}

/// A delivery to be tried again.
pub fn later(after_ms: i64, tried_at: At, unknown: bool) -> Outcome {
    Outcome::Later {
        after_ms,
        tried_at,
        unknown,
        why: "test".to_owned(),
    }
}

/// A question with words by which each of its secrets can be found: see [`SECRETS`].
pub fn question(slug: &str, kind: Kind, level: Level) -> Question {
    let slug = Slug::new(slug).expect("a slug");
    let topic: Topic = slug.folder().parse().expect("a topic");
    let choice = |text: &str, right, reason: &str| Choice {
        text: text.to_owned(),
        right,
        reason: reason.to_owned(),
    };
    let choices = match kind {
        Kind::Choice => vec![
            choice("a list", true, "zebra-reason: it can grow"),
            choice("a tuple", false, "yak-reason: it is fixed"),
            choice("a set", false, "yak-reason: it has no order"),
            choice("a dict", false, "yak-reason: it maps"),
        ],
        _ => Vec::new(),
    };
    Question {
        title: format!("About {}", slug.name().replace('-', " ")),
        topic,
        level,
        kind,
        concepts: vec!["lists".to_owned()],
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: format!("What about `{}`?", slug.name()),
        hints: vec![
            "First little help.".to_owned(),
            "Second little help.".to_owned(),
        ],
        choices,
        answer: "walrus-answer: this is the model answer.".to_owned(),
        expected: (kind == Kind::Output).then(|| "quokka 42\n[1, 2]".to_owned()),
        why: "narwhal-why".to_owned(),
        listen_for: vec!["ocelot-point".to_owned(), "second point".to_owned()],
        red_flags: vec!["lemur-flag".to_owned()],
        follow_ups: vec!["tapir-next".to_owned(), "another".to_owned()],
        further_reading: vec!["ibex-book".to_owned()],
        slug,
    }
}

/// Words of which each stands in a secret part of every question of the test's banks, and nowhere else.
pub const SECRETS: [&str; 9] = [
    "zebra-reason",
    "yak-reason",
    "walrus-answer",
    "quokka",
    "narwhal-why",
    "ocelot-point",
    "lemur-flag",
    "tapir-next",
    "ibex-book",
];

/// Twelve questions: four topics, three kinds, three levels.
pub fn bank() -> Bank {
    let topics = ["basics", "oop", "stdlib", "web"];
    let kinds = [Kind::Open, Kind::Choice, Kind::Output];
    let questions = topics.iter().flat_map(|topic| {
        kinds.iter().zip(Level::ALL).map(move |(kind, level)| {
            let kind_word = kind.as_str();
            Arc::new(question(
                &format!("{topic}/some-{kind_word}"),
                *kind,
                *level,
            ))
        })
    });
    Bank::new(questions)
}

/// Six questions of one kind.
pub fn bank_of(kind: Kind) -> Bank {
    let topics = ["basics", "oop", "stdlib", "web", "testing", "practices"];
    Bank::new(topics.iter().map(|topic| {
        Arc::new(question(
            &format!("{topic}/a-question"),
            kind,
            Level::Junior,
        ))
    }))
}

/// Every word of a card, custom ids and files included.
pub fn card_words(card: &Card) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(card.lead.clone());
    words.extend(card.title.clone());
    words.push(card.body.clone());
    for (name, value) in &card.fields {
        words.push(name.clone());
        words.push(value.clone());
    }
    words.extend(card.footer.clone());
    for button in card.rows.iter().flatten() {
        words.push(button.label.clone());
        words.push(match &button.press {
            ButtonPress::Press(press) => press.custom_id(),
            ButtonPress::Link(link) => link.clone(),
        });
    }
    for file in &card.files {
        words.push(file.name.clone());
        words.push(file.text.clone());
    }
    words.join("\n")
}

/// Every word of a reply.
pub fn words(reply: &Reply) -> String {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => card_words(card),
        Reply::Form(form) => {
            let fields = form
                .fields
                .iter()
                .map(|field| format!("{}\n{}\n{}", field.label, field.value, field.placeholder));
            format!("{}\n{}", form.title, fields.collect::<Vec<_>>().join("\n"))
        }
        Reply::Choices(choices) => choices
            .iter()
            .map(|(name, value)| format!("{name}\n{value}"))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// The card of a reply that only the asker sees.
pub fn private(reply: &Reply) -> &Card {
    match reply {
        Reply::Private(card) | Reply::Update(card) => card,
        other => panic!("a private card was expected, not {other:?}"),
    }
}

/// The presses that a reply offers.
pub fn offered(reply: &Reply) -> Vec<Press> {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => presses(card),
        _ => Vec::new(),
    }
}

/// The presses that a card offers.
pub fn presses(card: &Card) -> Vec<Press> {
    let buttons = card.rows.iter().flatten();
    buttons
        .filter_map(|button| match &button.press {
            ButtonPress::Press(press) => Some(press.clone()),
            ButtonPress::Link(_) => None,
        })
        .collect()
}

/// Holds a card against Discord's limits.
pub fn fits(card: &Card) {
    let long = |text: &str| text.chars().count();
    assert!(
        card.title.as_deref().map_or(0, long) <= 256,
        "title of {card:?}"
    );
    assert!(
        long(&card.body) <= 4096,
        "body of {} characters",
        long(&card.body)
    );
    assert!(card.fields.len() <= 25);
    let mut all = card.title.as_deref().map_or(0, long)
        + long(&card.body)
        + card.footer.as_deref().map_or(0, long);
    for (name, value) in &card.fields {
        assert!(
            (1..=256).contains(&long(name)) && (1..=1024).contains(&long(value)),
            "field {name}: {} characters",
            long(value)
        );
        all += long(name) + long(value);
    }
    assert!(all <= 6000, "{all} characters in one card");
    assert!(
        card.rows.len() <= 5 && card.rows.iter().all(|row| (1..=5).contains(&row.len())),
        "rows of {card:?}"
    );
    for button in card.rows.iter().flatten() {
        assert!((1..=80).contains(&long(&button.label)));
        if let ButtonPress::Press(press) = &button.press {
            assert!(press.custom_id().len() <= 100, "{}", press.custom_id());
            assert_eq!(Press::parse(&press.custom_id()).as_ref(), Ok(press));
        }
    }
    let ids: Vec<_> = presses(card).iter().map(Press::custom_id).collect();
    let different: HashSet<_> = ids.iter().collect();
    assert_eq!(
        ids.len(),
        different.len(),
        "Discord wants custom ids of a message to differ: {ids:?}"
    );
}

/// Everything that must hold of any reply.
pub fn reply_fits(reply: &Reply) {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => {
            fits(card);
            assert!(
                !(card.body.trim().is_empty() && card.title.is_none()),
                "an empty reply"
            );
        }
        Reply::Form(form) => {
            assert!((1..=45).contains(&form.title.chars().count()));
            assert!((1..=5).contains(&form.fields.len()));
            for field in &form.fields {
                assert!((1..=45).contains(&field.label.chars().count()));
                assert!(field.placeholder.chars().count() <= 100);
                assert!(field.max <= 4000 && field.value.chars().count() <= usize::from(field.max));
            }
        }
        Reply::Choices(choices) => {
            assert!(choices.len() <= 25);
            for (name, value) in choices {
                assert!((1..=100).contains(&name.chars().count()));
                assert!(value.chars().count() <= 100);
            }
        }
    }
}

/// A shelf with nothing on it, for rules that need none.
pub const EMPTY: EmptyShelf = EmptyShelf;

/// What a row of the outbox is about, in a word; for stories that let one kind of delivery fail.
pub fn is_about(row: &OutboxRow, about: &About) -> bool {
    std::mem::discriminant(&row.about) == std::mem::discriminant(about)
}

/// The numbers of rows on their way.
pub fn on_the_way(world: &World) -> Vec<OutboxNo> {
    world.state.outbox().map(|row| row.no).collect()
}
