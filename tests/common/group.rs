//! What the members of a study group do and see.
//!
//! ```text
//! let group = Group::new(bank::of([bank::open()]));
//! let (ana, mia) = (group.member("Ana"), group.moderator("Mia"));
//! group.set_track(|_| {});
//! group.opens();
//! group.at("09:00");
//! ana.writes("Once, when the function is defined.");
//! group.until_reveal();
//! assert_snapshot!(group.transcript(), @"…");
//! ```
//!
//! An interaction returns a [`Told`], which the test has to read. When the last handle is dropped,
//! the outbox must be empty and the standings must be what the ledger adds up to.

use std::cell::{Cell, RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;

use pythia::quiz::model::card::{Card, Reply};
use pythia::quiz::model::config::Points;
use pythia::quiz::model::custom_id::{ButtonId, DailyRef, FormId};
use pythia::quiz::model::daily::{Daily, Phase};
use pythia::quiz::model::discord::Reaction;
use pythia::quiz::model::event::{Target, TrackForm};
use pythia::quiz::model::guild::Guild;
use pythia::quiz::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, MemberId, MessageId, TrackId, UserId,
};
use pythia::quiz::model::points::{Row, RowKey, Scope, Source};
use pythia::quiz::model::question::Bank;
use pythia::quiz::model::track::{Mix, Mode, Place, Track, TrackOptions};
use pythia::quiz::model::window::{Window, first_kept, windows};
use pythia::quiz::queries::ledger;
use pythia::quiz::queries::standings;
use pythia::quiz::{InteractionKind, Key, Record, Rules, calendar};
use test_discord::presses;

use super::harness::{Ground, Harness};
use super::world::{Kind, World};

/// The time zone of most groups.
pub const ZONE: &str = "Europe/Berlin";
const DAY_MS: i64 = 24 * 60 * 60_000;

/// A study group: a guild with a channel, and the bot in it.
#[derive(Clone)]
pub struct Group {
    harness: Rc<RefCell<Harness>>,
    pub world: World,
    pub guild: GuildId,
    /// The channel of the first track.
    pub channel: ChannelId,
    pub kind: Kind,
}

/// A member of a group.
#[derive(Clone)]
pub struct Member {
    pub group: Group,
    pub user: UserId,
}

impl Group {
    /// Creates a group on Monday, 2 March 2026, 08:00 in Berlin, with the store in memory.
    pub fn new(bank: Bank) -> Self {
        Self::on(Ground::memory(), Rules::default(), Kind::Text, bank)
    }

    /// Creates the same group in another kind of channel.
    pub fn in_place(kind: Kind, bank: Bank) -> Self {
        Self::on(Ground::memory(), Rules::default(), kind, bank)
    }

    pub fn on(ground: Ground, rules: Rules, kind: Kind, bank: Bank) -> Self {
        let start = calendar::instant(ZONE, "2026-03-02".parse().expect("a date"), 8 * 60);
        let world = World::new(start, ZONE);
        let guild = world.guild("Study group");
        let channel = world.channel(guild, "python-daily", kind);
        let harness = Harness::new(world.clone(), ground, rules, bank);
        Self {
            harness: Rc::new(RefCell::new(harness)),
            world,
            guild,
            channel,
            kind,
        }
    }

    /// Creates another group with the same bot.
    pub fn another(&self, name: &str) -> Self {
        let guild = self.world.guild(name);
        let channel = self.world.channel(guild, name, Kind::Text);
        Self {
            harness: self.harness.clone(),
            world: self.world.clone(),
            guild,
            channel,
            kind: Kind::Text,
        }
    }

    pub fn harness(&self) -> RefMut<'_, Harness> {
        self.harness.borrow_mut()
    }

    pub fn member(&self, name: &str) -> Member {
        let user = self.world.person(name, false);
        let group = self.clone();
        Member { group, user }
    }

    /// Adds a member with Manage Server.
    pub fn moderator(&self, name: &str) -> Member {
        let user = self.world.person(name, true);
        let group = self.clone();
        Member { group, user }
    }

    /// Lets a track of the group pin its open question.
    pub fn pins(&self, id: TrackId) {
        let options = TrackOptions {
            pin: true,
            ..TrackOptions::default()
        };
        let mut harness = self.harness();
        assert!(!harness.is_running(), "set before the doors open");
        let record = Record::TrackOptions((self.guild, id), options);
        harness.scene.push(record);
    }

    /// Returns how many messages are pinned.
    #[must_use]
    pub fn pinned(&self) -> usize {
        let world = self.world.lock();
        world.messages.values().filter(|one| one.pinned).count()
    }

    /// Adds a track before the bot starts: every day at 09:00, reveal after 8 h, close after 24 h.
    pub fn set_track(&self, change: impl FnOnce(&mut Track)) -> TrackId {
        let mut harness = self.harness();
        assert!(!harness.is_running(), "set before the doors open");
        let own = |record: &&Record| matches!(record, Record::Track((guild, _), _) if *guild == self.guild);
        let id = TrackId(1 + harness.scene.iter().filter(own).count() as u32);
        let mut track = plain_track(id, self.channel, self.world.now());
        track.place = match self.kind {
            Kind::Forum => Place::Forum,
            Kind::Announcement => Place::Announcement,
            _ => Place::Text,
        };
        change(&mut track);
        let settings = Guild {
            zone: Some(track.zone.clone()),
            tracks_made: id.0,
            ..Guild::default()
        };
        harness
            .scene
            .push(Record::Track((self.guild, id), Box::new(track)));
        harness
            .scene
            .push(Record::Guild(self.guild, Box::new(settings)));
        id
    }

    /// Runs `/track add` as a moderator: every day at 09:00, reveal after 8 h, close 4 h later.
    pub fn moderator_adds_track(
        &self,
        who: &Member,
        name: &str,
        change: impl FnOnce(&mut TrackForm),
    ) -> Told {
        let place = match self.kind {
            Kind::Forum => Place::Forum,
            Kind::Announcement => Place::Announcement,
            _ => Place::Text,
        };
        let mut form = TrackForm {
            name: Some(name.to_owned()),
            channel: Some((self.channel, place)),
            time: Some("09:00".to_owned()),
            zone: Some(ZONE.to_owned()),
            days: Some("daily".to_owned()),
            delay: Some("8h".to_owned()),
            close: Some("4h".to_owned()),
            ..TrackForm::default()
        };
        change(&mut form);
        who.asks(InteractionKind::TrackAdd(form))
    }

    /// Starts the bot.
    pub fn opens(&self) {
        self.harness().start();
    }

    /// Kills the bot. It misses what happens until it starts again.
    pub fn bot_dies(&self) {
        self.harness().kill();
    }

    // ---- time
    // ----------------------------------------------------------------------------------------------

    /// Moves the clock forward to the next time it shows this.
    pub fn at(&self, time: &str) {
        let (hour, minute) = time.split_once(':').expect("a time is 09:00");
        let minute: u16 =
            hour.parse::<u16>().expect("hours") * 60 + minute.parse::<u16>().expect("minutes");
        let now = self.world.now();
        let today = calendar::date_at(ZONE, now);
        let at = [today, today.plus_days(1)]
            .into_iter()
            .map(|date| calendar::instant(ZONE, date, minute))
            .find(|at| *at > now);
        self.advance_to(at.expect("one of two days has it"));
    }

    pub fn passes_minutes(&self, minutes: i64) {
        self.advance_to(self.world.now().plus_minutes(minutes));
    }

    pub fn passes_days(&self, days: i64) {
        self.advance_to(self.world.now().plus_ms(days * DAY_MS));
    }

    pub fn until_reveal(&self) {
        let at = self.daily().reveal_at;
        self.advance_to(at);
    }

    pub fn until_close(&self) {
        let at = self.daily().close_at;
        self.advance_to(at);
    }

    pub fn advance_to(&self, at: At) {
        self.harness().advance_to(at);
    }

    // ---- what is there
    // -------------------------------------------------------------------------------------

    /// Returns the key of the first track's newest daily.
    pub fn key(&self) -> DailyKey {
        self.key_of(TrackId(1))
    }

    /// Returns the key of a track's newest daily.
    pub fn key_of(&self, track: TrackId) -> DailyKey {
        let range = Key::all_dailies(self.guild, track);
        let all = self.harness().look(|tx| tx.scan(&range, usize::MAX));
        match all.last() {
            Some(Record::Daily(key, _)) => *key,
            _ => panic!("there was no daily yet"),
        }
    }

    /// Returns the first track's newest daily.
    pub fn daily(&self) -> Daily {
        let key = self.key();
        self.harness()
            .daily(key)
            .expect("the newest daily is there")
    }

    pub fn phase(&self) -> Phase {
        self.daily().phase
    }

    pub fn thread(&self) -> ChannelId {
        self.daily().thread.expect("it has a thread")
    }

    pub fn post(&self) -> MessageId {
        self.daily().post.expect("it is posted")
    }

    pub fn track(&self) -> Track {
        let guild = self.guild;
        self.harness()
            .look(|tx| tx.track(guild, TrackId(1)))
            .expect("the first track is there")
    }

    pub fn transcript(&self) -> String {
        self.world.transcript(self.channel)
    }

    /// Returns the standings of all time, one line per member.
    pub fn standings(&self) -> String {
        self.standings_of(Scope::Guild, Window::All)
    }

    pub fn standings_of(&self, scope: Scope, window: Window) -> String {
        let guild = self.guild;
        let lines = self.harness().look(|tx| {
            let lines = standings::lines(tx, guild, scope, window);
            let who = |id| tx.member(guild, id).expect("whoever is listed is known");
            lines
                .iter()
                .map(|line| (line.rank, who(line.member).user, line.points))
                .collect::<Vec<_>>()
        });
        let w = self.world.lock();
        lines
            .iter()
            .map(|(rank, user, points)| format!("{rank}. {} {points}", w.name_of(*user)))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Returns why the first track had no daily on a date.
    pub fn skipped(&self, date: &str) -> Option<pythia::quiz::model::daily::Skip> {
        let key = Key::Skipped(DailyKey {
            guild: self.guild,
            track: TrackId(1),
            date: date.parse().expect("a date"),
        });
        match self.harness().look(|tx| tx.get(&key)) {
            Some(Record::Skipped(_, why)) => Some(why),
            _ => None,
        }
    }

    /// Returns the message with a member's published sealed answer to the newest daily.
    pub fn published_by(&self, member: &Member) -> MessageId {
        let key = AnswerKey {
            daily: self.key(),
            member: member.number(),
        };
        let answer = self.harness().look(|tx| tx.answer(key));
        answer
            .and_then(|answer| answer.published)
            .expect("the answer is published")
    }

    /// Counts the bot's messages in a channel and its threads.
    pub fn posts_in(&self, channel: ChannelId) -> usize {
        let w = self.world.lock();
        let own = w.messages.values().filter(|one| {
            let thread = w.channels[&one.channel].kind == Kind::Thread(channel);
            one.card.is_some() && (one.channel == channel || thread)
        });
        own.count()
    }

    fn act(&self) {
        let mut harness = self.harness();
        if harness.is_running() {
            harness.settle();
        }
    }
}

impl Member {
    // ---- in the thread
    // -------------------------------------------------------------------------------------

    /// Writes in the thread of the newest daily.
    pub fn writes(&self, text: &str) -> MessageId {
        let thread = self.group.thread();
        self.writes_in(thread, text)
    }

    pub fn writes_in(&self, channel: ChannelId, text: &str) -> MessageId {
        let message = self.group.world.write(self.user, channel, text);
        self.group.act();
        message
    }

    pub fn edits(&self, message: MessageId, text: &str) {
        self.group.world.edit(message, text);
        self.group.act();
    }

    pub fn deletes(&self, message: MessageId) {
        self.group.world.delete(&[message]);
        self.group.act();
    }

    pub fn reacts(&self, message: MessageId, reaction: Reaction) {
        self.group.world.react(self.user, message, reaction, true);
        self.group.act();
    }

    pub fn unreacts(&self, message: MessageId, reaction: Reaction) {
        self.group.world.react(self.user, message, reaction, false);
        self.group.act();
    }

    pub fn votes_for(&self, message: MessageId) {
        self.reacts(message, Reaction::Vote);
    }

    pub fn accepts(&self, message: MessageId) {
        self.reacts(message, Reaction::Accept);
    }

    /// Rates how well the member knew the answer.
    pub fn rates(&self, reaction: Reaction) {
        let post = self.group.post();
        self.reacts(post, reaction);
    }

    // ---- asking
    // --------------------------------------------------------------------------------------------

    fn daily(&self) -> DailyRef {
        self.group.key().short()
    }

    /// Uses an interaction in the group's channel.
    pub fn asks(&self, ask: InteractionKind) -> Told {
        self.asks_in(self.group.channel, ask)
    }

    /// Uses an interaction in the thread of the newest daily.
    pub fn asks_in_thread(&self, ask: InteractionKind) -> Told {
        self.asks_in(self.group.thread(), ask)
    }

    fn asks_in(&self, channel: ChannelId, ask: InteractionKind) -> Told {
        let (guild, user) = (self.group.guild, self.user);
        let reply = self.group.harness().ask(|world| {
            let mut discord = world.lock();
            discord.interaction(user, Some(guild), channel, ask.clone())
        });
        Told {
            words: words(&self.group.world, &reply),
            reply,
            read: Cell::new(false),
        }
    }

    pub fn presses(&self, press: ButtonId) -> Told {
        let message = MessageId(self.group.world.lock().snowflake());
        self.asks(InteractionKind::Pressed {
            press,
            message,
            values: Vec::new(),
        })
    }

    pub fn presses_answer(&self) -> Answering {
        let told = self.presses(ButtonId::Answer(self.daily()));
        Answering {
            who: self.clone(),
            told,
        }
    }

    /// Uses a message command on an existing message.
    pub fn uses(
        &self,
        command: impl FnOnce(Target) -> InteractionKind,
        message: MessageId,
    ) -> Told {
        let (target, channel) = {
            let w = self.group.world.lock();
            (w.target(message), w.messages[&message].channel)
        };
        self.asks_in(channel, command(target))
    }

    /// Presses **Answer** and types into the form.
    pub fn seals(&self, text: &str) -> Told {
        self.presses_answer().types(text)
    }

    /// Presses the letter of the option with this text, under the question.
    pub fn picks(&self, option: &str) -> Told {
        let key = self.group.key();
        let question = self.group.harness().look(|tx| tx.get(&Key::Question(key)));
        let Some(Record::Question(_, question)) = question else {
            panic!("a daily has a question");
        };
        let order = self.group.daily().order;
        let is_meant = |n: &u8| question.choices[usize::from(*n)].text == option;
        let place = order.iter().position(is_meant);
        let place = place.expect("the question has the option") as u8;
        let message = self.group.post();
        let offered = {
            let w = self.group.world.lock();
            presses(w.messages[&message].card.as_ref().expect("ours"))
        };
        let press = offered
            .into_iter()
            .find(|press| matches!(press, ButtonId::Letter(_, at) if *at == place));
        self.asks(InteractionKind::Pressed {
            press: press.expect("the letter is offered"),
            message,
            values: Vec::new(),
        })
    }
}

/// What pressing **Answer** opened.
#[must_use]
pub struct Answering {
    who: Member,
    told: Told,
}

impl Answering {
    /// Fills in the form and submits it.
    pub fn types(self, text: &str) -> Told {
        let Reply::Form(form) = self.told.reply() else {
            panic!("a form was expected, not {}", self.told.words);
        };
        let form: FormId = form.id.clone();
        self.who.asks(InteractionKind::Submitted {
            form,
            fields: vec![text.to_owned()],
        })
    }
}

/// The reply to an interaction. A test has to read it.
#[must_use]
pub struct Told {
    reply: Reply,
    words: String,
    read: Cell<bool>,
}

impl Told {
    pub fn reply(&self) -> &Reply {
        self.read.set(true);
        &self.reply
    }

    /// Returns the text of the reply.
    pub fn words(&self) -> &str {
        self.read.set(true);
        &self.words
    }

    /// Checks that only the member sees the reply, and that it contains this text.
    pub fn says(&self, part: &str) {
        self.read.set(true);
        assert!(
            !matches!(self.reply, Reply::Public(_)),
            "everybody sees it: {}",
            self.words
        );
        assert!(
            self.words.contains(part),
            "{part:?} is not in: {}",
            self.words
        );
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.read.get(), "nobody read the reply: {}", self.words);
        }
    }
}

fn words(world: &World, reply: &Reply) -> String {
    let of_card = |card: &Card| {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(card.title.clone());
        lines.push(card.body.clone());
        lines.extend(
            card.fields
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        let buttons = card
            .rows
            .iter()
            .flatten()
            .map(|one| format!("[{}]", one.label));
        lines.push(buttons.collect::<Vec<_>>().join(" "));
        lines.extend(card.footer.clone());
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    };
    let text = match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => of_card(card),
        Reply::Form(form) => {
            let fields = form
                .fields
                .iter()
                .map(|field| format!("{}: {}", field.label, field.value));
            format!(
                "form {}\n{}",
                form.title,
                fields.collect::<Vec<_>>().join("\n")
            )
        }
        Reply::Pictured(pictured) => {
            let picture = format!("[{}] {}", pictured.picture.name, pictured.picture.alt);
            format!("{picture}\n{}", of_card(&pictured.card))
        }
        Reply::Menus(shown) => {
            let menus = shown.menus.iter().map(|menu| menu.placeholder.clone());
            format!(
                "{}\n{}",
                of_card(&shown.card),
                menus.collect::<Vec<_>>().join("\n")
            )
        }
        Reply::Exported(exported) => {
            let file = format!(
                "[{}: {} questions]",
                exported.name,
                exported.questions.len()
            );
            format!("{file}\n{}", of_card(&exported.card))
        }
        Reply::Choices(choices) => {
            let names = choices.iter().map(|(name, _)| name.clone());
            names.collect::<Vec<_>>().join("\n")
        }
    };
    world.lock().readable(&text)
}

/// Returns a track as [`Group::set_track`] creates it.
fn plain_track(id: TrackId, channel: ChannelId, since: At) -> Track {
    Track {
        name: format!("daily-{}", id.0),
        channel,
        place: Place::Text,
        minute: 9 * 60,
        zone: ZONE.to_owned(),
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
        created_by: UserId(0),
        since,
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

/// Checks that the totals of windows that are not over are what the ledger's rows add up to.
pub fn totals_equal_the_fold(records: &[Record], points: &Points, now: At) {
    type Place = (GuildId, Scope, Window, MemberId);
    let mut by_source: BTreeMap<(GuildId, MemberId, Source), Vec<(RowKey, Row)>> = BTreeMap::new();
    let mut totals: BTreeMap<Place, i64> = BTreeMap::new();
    let mut months = BTreeMap::new();
    for record in records {
        match record {
            Record::Row((guild, key), row) => {
                let of = (*guild, key.member, key.source);
                by_source.entry(of).or_default().push((*key, row.clone()));
            }
            Record::Totals((guild, scope, member), of_member) => {
                for (window, total) in of_member {
                    totals.insert((*guild, *scope, *window, *member), total.points);
                }
            }
            Record::MonthTotal((guild, scope, first, member), total) => {
                totals.insert(
                    (*guild, *scope, Window::Month(*first), *member),
                    total.points,
                );
            }
            Record::Total(..) | Record::Rank(..) => {
                panic!("an earlier version's record: {:?}", record.key())
            }
            Record::MonthsKept(guild, first) => {
                months.insert(*guild, *first);
            }
            _ => {}
        }
    }
    let mut sums: BTreeMap<Place, i64> = BTreeMap::new();
    for ((guild, member, source), rows) in by_source {
        let sum = ledger::fold(&rows, points);
        let scopes = [Some(Scope::Guild), source.track().map(Scope::Track)];
        for scope in scopes.into_iter().flatten() {
            for window in windows(source.date()) {
                *sums.entry((guild, scope, window, member)).or_default() += sum;
            }
        }
    }
    let stands = |guild: &GuildId, window: Window| {
        let first = months.get(guild).copied();
        let first = first.unwrap_or_else(|| first_kept(now));
        // No season is played here.
        !matches!(window, Window::Season(_)) && !window.is_over(now, first)
    };
    sums.retain(|(guild, _, window, _), sum| *sum != 0 && stands(guild, *window));
    totals.retain(|(guild, _, window, _), points| *points != 0 && stands(guild, *window));
    assert_eq!(totals, sums, "totals are the fold of the rows");
}

impl Member {
    /// Returns the id by which the ledger knows the member.
    pub fn number(&self) -> MemberId {
        let (guild, user) = (self.group.guild, self.user);
        let number = self.group.harness().look(|tx| tx.number(guild, user));
        number.expect("has done something")
    }
}
