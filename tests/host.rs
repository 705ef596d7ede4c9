//! The host on its thread: replies come after the commit, dropped events are read back, stopping
//! closes the store, and handles know the messages of open dailies.

#[path = "common/mod.rs"]
mod common;

use std::cell::Cell;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use common::bank;
use common::group::Group;
use pythia::host::{Clock, Host, HostGone, HostHandle, Rng};
use pythia::store::forgotten::Forgotten;
use pythia::store::sim::SimDisk;
use pythia::store::{Options, Position, Store as _, codec, memory};
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::model::discord::Shard;
use pythia_quiz::model::effect::{About, Effect, OutboxRow, Priority};
use pythia_quiz::model::event::{
    BlockForm, Interaction, Locales, PrivacyCommand, SetupForm, TrackForm,
};
use pythia_quiz::model::guild::Guild;
use pythia_quiz::model::ids::{
    At, ChannelId, GuildId, InteractionId, MessageId, OutboxSeq, UserId,
};
use pythia_quiz::model::outcome::{Outcome, Receipt};
use pythia_quiz::model::track::Place;
use pythia_quiz::{Change, Event, InteractionKind, Key, Record, Rules, Stamped};

const GUILD: GuildId = GuildId(1);
/// More messages than fit into the host's inbox.
const FLOOD: usize = 70_000;

/// A clock that stands still, and random numbers that count up.
struct FixedEnv(u64);

impl Clock for FixedEnv {
    fn now(&self) -> At {
        At(1_772_442_000_000)
    }
}

impl Rng for FixedEnv {
    fn draw(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

fn host(disk: &SimDisk) -> Host {
    let store = memory::open(Arc::new(disk.clone()), Options::default()).expect("the store opens");
    let bank = Arc::new(bank::of([bank::open()]));
    Host::open(Box::new(store), Rules::default(), bank).expect("the host opens")
}

/// Runs a host while `story` talks to it, then stops it.
fn running(host: Host, story: impl FnOnce(&HostHandle)) {
    let (handle, inbox) = host.handle();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || host.run(&inbox, &mut FixedEnv(0), drop));
        story(&handle);
        handle.stop();
        let ended = running.join().expect("no panic");
        ended.expect("the store takes everything");
    });
}

/// Does the same with a disk that loses power in the story.
fn running_until_power_goes(host: Host, story: impl FnOnce(&HostHandle)) {
    let (handle, inbox) = host.handle();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || host.run(&inbox, &mut FixedEnv(0), drop));
        story(&handle);
        handle.stop();
        // Without its disk it may end in any way.
        drop(running.join().expect("no panic"));
    });
}

fn setup() -> Interaction {
    Interaction {
        id: InteractionId(1 << 60),
        guild: Some(GUILD),
        channel: ChannelId(2),
        parent: None,
        user: UserId(3),
        roles: Vec::new(),
        manages: true,
        locale: Locales::default(),
        kind: InteractionKind::Setup(SetupForm {
            zone: Some("Europe/Berlin".to_owned()),
            ..SetupForm::default()
        }),
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(future)
}

#[test]
fn a_reply_comes_after_its_changes_are_on_the_disk() {
    let disk = SimDisk::new();
    let mut seen = None;
    running_until_power_goes(host(&disk), |handle| {
        let reply = wait(handle.ask(setup())).expect("it runs");
        assert!(reply.is_some());
        // What is not synced by now is lost.
        disk.power_cycle(7);
        let again = host(&disk);
        seen = again
            .state()
            .guild_state(GUILD)
            .and_then(|guild| guild.guild.zone.clone());
    });
    assert_eq!(seen.as_deref(), Some("Europe/Berlin"));
}

#[test]
fn what_finds_the_queue_full_counts_as_a_lost_connection() {
    let disk = SimDisk::new();
    let flooded = host(&disk);
    let (handle, inbox) = flooded.handle();
    for _ in 0..FLOOD {
        handle.tell(Event::Tick).expect("a full queue is no error");
    }
    std::thread::scope(|scope| {
        let ran = scope.spawn(move || flooded.run(&inbox, &mut FixedEnv(0), drop));
        handle.stop();
        let ended = ran.join().expect("no panic");
        ended.expect("the store takes everything");
    });
    let gap = host(&disk).state().gap();
    assert_eq!(gap.until(), Some(FixedEnv(0).now()), "to be read back");
}

#[test]
fn what_the_connection_begins_with_goes_into_a_full_queue_as_well() {
    let disk = SimDisk::new();
    running(host(&disk), |handle| {
        wait(handle.ask(setup())).expect("it runs");
    });
    let flooded = host(&disk);
    let (handle, inbox) = flooded.handle();
    handle.tell(Event::Disconnected).expect("there is room");
    for _ in 0..FLOOD {
        handle.tell(Event::Tick).expect("a full queue is no error");
    }
    let (shard, guilds) = (Shard::WHOLE, Vec::new());
    handle
        .tell(Event::GuildsListed { shard, guilds })
        .expect("a full queue is no error");
    handle
        .tell(Event::Connected { resumed: false })
        .expect("a full queue is no error");
    std::thread::scope(|scope| {
        let ran = scope.spawn(move || flooded.run(&inbox, &mut FixedEnv(0), drop));
        handle.stop();
        let ended = ran.join().expect("no panic");
        ended.expect("the store takes everything");
    });
    let again = host(&disk);
    let asleep = again
        .state()
        .guild_state(GUILD)
        .and_then(|guild| guild.guild.left_at);
    assert!(asleep.is_some(), "the guild is not among ours any more");
    assert_eq!(again.state().gap().broken, None, "connected again");
}

#[test]
fn after_the_host_is_gone_everyone_is_told_so() {
    let disk = SimDisk::new();
    let mut kept = None;
    running(host(&disk), |handle| kept = Some(handle.clone()));
    let handle = kept.expect("a handle");
    assert_eq!(handle.tell(Event::Tick), Err(HostGone));
    assert_eq!(wait(handle.status()), Err(HostGone));
    let outcome = Outcome::Done(Receipt::Done);
    assert_eq!(handle.delivered(OutboxSeq(1), outcome), Err(HostGone));
}

#[test]
fn what_waits_behind_a_waiting_delivery_is_not_due() {
    let disk = SimDisk::new();
    let mut store =
        memory::open(Arc::new(disk.clone()), Options::default()).expect("the store opens");
    let now = FixedEnv(0).now();
    let row = |no, not_before| OutboxRow {
        seq: OutboxSeq(no),
        guild: GUILD,
        lane: ChannelId(2),
        priority: Priority::Reveal,
        about: About::Notice(GUILD),
        effect: Effect::Delete {
            channel: ChannelId(2),
            message: MessageId(no),
        },
        decided: now,
        attempts: 0,
        first_try: None,
        look_first: false,
        only_look: false,
        not_before,
    };
    let later = now.plus_ms(600_000);
    let rows = [row(1, later), row(2, now)];
    let changes = rows.map(|row| Change::Put(Box::new(Record::Outbox(row.seq, Box::new(row)))));
    let event = Stamped {
        at: now,
        draw: 0,
        event: Event::Tick,
    };
    let entry = codec::entry(&event, &changes).expect("it can be encoded");
    store.commit(vec![entry]).expect("the store takes it");
    drop(store);
    let host = host(&disk);
    let status = host.status(now);
    assert!(status.idle, "{status:?}");
    assert_eq!(status.next_try, Some(later));
    assert!(!host.status(later).idle);
}

/// Returns interactions of a morning that make nothing due.
fn morning() -> Vec<Event> {
    let asks = [
        setup().kind,
        InteractionKind::TrackAdd(TrackForm {
            name: Some("daily".to_owned()),
            channel: Some((ChannelId(2), Place::Text)),
            time: Some("23:00".to_owned()),
            ..TrackForm::default()
        }),
        InteractionKind::Request {
            topic: "functions".to_owned(),
            track: None,
        },
        InteractionKind::TrackSkip("daily".to_owned()),
        InteractionKind::Block(BlockForm::Add(UserId(9))),
        InteractionKind::TrackPause("daily".to_owned()),
        InteractionKind::TrackResume("daily".to_owned()),
        InteractionKind::Help { topic: None },
        InteractionKind::TrackPreview("daily".to_owned()),
    ];
    let asked = asks.into_iter().enumerate().map(|(n, ask)| {
        let id = InteractionId((1 << 60) + n as u64);
        Event::Interaction(Box::new(Interaction {
            id,
            kind: ask,
            ..setup()
        }))
    });
    asked.collect()
}

/// Returns the records in a host's store, and its journal.
fn kept(host: &Host) -> (Vec<Record>, Vec<pythia::store::Entry>) {
    let (mut records, mut entries) = (Vec::new(), Vec::new());
    codec::load(host.store(), None, &mut |record| records.push(record)).expect("it can be read");
    let mut each = |_, entry| {
        entries.push(entry);
        ControlFlow::Continue(())
    };
    let replayed = host.store().replay(Position(0), &mut each);
    replayed.expect("it can be read");
    (records, entries)
}

#[test]
fn a_batch_equals_its_events_one_by_one() {
    let (mut at_once, mut in_turn) = (host(&SimDisk::new()), host(&SimDisk::new()));
    let together = at_once.step(morning(), &mut FixedEnv(0));
    let together = together.expect("the store takes it").replies;
    let mut times = FixedEnv(0);
    let mut apart = Vec::new();
    for event in morning() {
        let out = in_turn.step(vec![event], &mut times);
        apart.extend(out.expect("the store takes it").replies);
    }
    assert_eq!(together, apart, "everyone is told the same");
    assert!(at_once.state() == in_turn.state());
    assert_eq!(kept(&at_once), kept(&in_turn));
}

/// A calendar that stands still, beside a clock on which some time passes between two looks.
struct Slow {
    calendar: Later,
    looks: Cell<u64>,
    look_ms: u64,
}

impl Slow {
    fn new(look_ms: u64) -> Self {
        Self {
            calendar: Later(FixedEnv(0)),
            looks: Cell::default(),
            look_ms,
        }
    }
}

impl Clock for Slow {
    fn now(&self) -> At {
        self.calendar.now()
    }

    fn mono(&self) -> Duration {
        self.looks.set(self.looks.get() + 1);
        Duration::from_millis(self.looks.get() * self.look_ms)
    }
}

impl Rng for Slow {
    fn draw(&mut self) -> u64 {
        self.calendar.draw()
    }
}

/// Returns a host with guilds that are due to be forgotten.
fn with_guilds_to_forget(guilds: u64) -> Host {
    let disk = SimDisk::new();
    let mut store = memory::open(Arc::new(disk.clone()), Options::default()).expect("it opens");
    let left = FixedEnv(0).now();
    let guilds = (10..10 + guilds).map(|guild| {
        let settings = Guild {
            salt: 7,
            left_at: Some(left),
            ..Guild::default()
        };
        Change::put(Record::Guild(GuildId(guild), Box::new(settings)))
    });
    let event = Stamped {
        at: left,
        draw: 0,
        event: Event::Tick,
    };
    let entry = codec::entry(&event, &guilds.collect::<Vec<_>>()).expect("it can be encoded");
    store.commit(vec![entry]).expect("the store takes it");
    drop(store);
    host(&disk)
}

fn guilds_left(host: &Host) -> usize {
    host.state().guild_states().count()
}

#[test]
fn due_things_are_done_for_a_few_milliseconds_and_messages_go_before_the_rest() {
    let mut host = with_guilds_to_forget(3);
    let mut slow = Slow::new(10);
    for left in [2, 1] {
        let help = Event::Interaction(Box::new(Interaction {
            kind: InteractionKind::Help { topic: None },
            ..setup()
        }));
        let out = host
            .step(vec![help], &mut slow)
            .expect("the store takes it");
        assert!(
            matches!(out.replies.as_slice(), [Some(_)]),
            "answered meanwhile"
        );
        assert_eq!((guilds_left(&host), out.more_due), (left, true));
    }
    let out = host
        .step(Vec::new(), &mut slow)
        .expect("the store takes it");
    assert_eq!((guilds_left(&host), out.more_due), (0, false));
}

#[test]
fn due_things_that_take_little_time_share_a_commit() {
    let mut host = with_guilds_to_forget(3);
    let before = host.store().position();
    let out = host
        .step(Vec::new(), &mut Slow::new(1))
        .expect("the store takes it");
    assert_eq!((guilds_left(&host), out.more_due), (0, false));
    assert!(host.store().position() > before);
}

#[test]
fn events_without_changes_are_not_journaled() {
    let mut host = host(&SimDisk::new());
    let mut times = FixedEnv(0);
    host.step(morning(), &mut times)
        .expect("the store takes it");
    let before = host.store().position();
    let idle = [
        InteractionKind::Help { topic: None },
        InteractionKind::TrackList,
        InteractionKind::Topics,
        InteractionKind::PressedUnknown,
    ];
    for ask in idle {
        let asked = Event::Interaction(Box::new(Interaction {
            kind: ask,
            ..setup()
        }));
        let out = host.step(vec![asked], &mut times);
        let replies = out.expect("nothing is written").replies;
        assert!(matches!(replies.as_slice(), [Some(_)]), "but answered");
    }
    let elsewhere = Event::Deleted {
        guild: GUILD,
        channel: ChannelId(77),
        messages: vec![MessageId(1)],
    };
    host.step(vec![elsewhere], &mut times)
        .expect("nothing is written");
    assert_eq!(host.store().position(), before);
}

/// A clock that shows a time long after [`FixedEnv`]'s.
struct Later(FixedEnv);

impl Clock for Later {
    fn now(&self) -> At {
        self.0.now().plus_ms(91 * 24 * 60 * 60_000)
    }
}

impl Rng for Later {
    fn draw(&mut self) -> u64 {
        self.0.draw()
    }
}

/// Returns how many files contain a guild's word.
fn files_with_its_word(disk: &SimDisk) -> usize {
    let holds = |bytes: &Vec<u8>| {
        bytes
            .windows(WORD.len())
            .any(|some| some == WORD.as_bytes())
    };
    disk.files().values().filter(|bytes| holds(bytes)).count()
}

const WORD: &str = "heirloom";
const NEIGHBORS: GuildId = GuildId(2);

/// Returns the disk of a bot that a guild with a special word removed long ago, and another one
/// didn't.
fn long_left() -> SimDisk {
    let disk = SimDisk::new();
    running(host(&disk), |handle| {
        let neighbors = Interaction {
            guild: Some(NEIGHBORS),
            ..setup()
        };
        assert!(wait(handle.ask(neighbors)).expect("it runs").is_some());
        let mut asked = setup();
        if let InteractionKind::Setup(form) = &mut asked.kind {
            form.filter_words = Some(WORD.to_owned());
        }
        assert!(wait(handle.ask(asked)).expect("it runs").is_some());
        handle
            .tell(Event::GuildLeft { guild: GUILD })
            .expect("it runs");
    });
    assert!(files_with_its_word(&disk) > 0);
    disk
}

/// Runs the host once on that later day.
fn run_later(disk: &SimDisk) {
    let later = host(disk);
    let (handle, inbox) = later.handle();
    handle.stop();
    let ended = later.run(&inbox, &mut Later(FixedEnv(0)), drop);
    ended.expect("the store takes everything");
}

fn assert_only_neighbors_are_left(disk: &SimDisk) {
    assert_eq!(files_with_its_word(disk), 0);
    let again = host(disk);
    assert!(again.state().guild_state(GUILD).is_none());
    assert!(again.state().guild_state(NEIGHBORS).is_some());
    again.store().verify().expect("state and journal agree");
}

#[test]
fn of_a_forgotten_guild_no_file_of_the_store_holds_a_word() {
    let disk = long_left();
    run_later(&disk);
    assert_only_neighbors_are_left(&disk);
    let kept = host(&disk).store().oldest();
    run_later(&disk);
    assert_eq!(host(&disk).store().oldest(), kept, "rewritten once");
}

#[test]
fn a_bot_that_stops_between_forgetting_a_guild_and_rewriting_the_store_does_it_at_the_next_start() {
    let disk = long_left();
    let mut stopped = host(&disk);
    stopped
        .step(Vec::new(), &mut Later(FixedEnv(0)))
        .expect("the store takes everything");
    assert!(stopped.state().guild_state(GUILD).is_none());
    drop(stopped);
    disk.power_cycle(7);
    assert!(
        files_with_its_word(&disk) > 0,
        "the journal still tells of it"
    );
    run_later(&disk);
    assert_only_neighbors_are_left(&disk);
}

#[test]
fn a_store_that_finds_no_room_to_be_rewritten_in_goes_on_and_is_rewritten_when_there_is() {
    let disk = long_left();
    let later = host(&disk);
    let (handle, inbox) = later.handle();
    handle.stop();
    // The courier hears of its rows after the guild was forgotten and before anything is rewritten.
    let full = |_| disk.set_capacity(Some(disk.used() + 1));
    let ended = later.run(&inbox, &mut Later(FixedEnv(0)), full);
    ended.expect("no reason to stop");
    disk.set_capacity(None);
    assert!(files_with_its_word(&disk) > 0, "there was no room");
    run_later(&disk);
    assert_only_neighbors_are_left(&disk);
}

#[test]
fn a_handle_knows_an_open_dailys_thread_and_messages_and_forgets_them_when_it_closes() {
    let group = Group::new(bank::of([bank::open()]));
    let ana = group.member("Ana");
    let mia = group.moderator("Mia");
    group.opens();
    group
        .moderator_adds_track(&mia, "daily", |_| {})
        .says("daily");
    group.at("09:00");
    let (thread, post) = (group.thread(), group.post());
    let answer = ana.writes("Once.");
    let handle = group.harness().handle();
    let known = |handle: &HostHandle| {
        let messages = [post, answer].map(|message| handle.knows_message(message));
        (handle.knows_thread(thread), messages)
    };
    assert_eq!(known(&handle), (true, [true, true]));
    group.bot_dies();
    group.opens();
    let handle = group.harness().handle();
    assert_eq!(known(&handle), (true, [true, true]), "after a restart");
    group.until_close();
    assert_eq!(known(&handle), (false, [false, false]));
}

#[test]
fn a_handle_forgets_an_answer_that_is_deleted_while_its_daily_is_open() {
    let group = Group::new(bank::of([bank::open()]));
    let ana = group.member("Ana");
    let mia = group.moderator("Mia");
    group.opens();
    group
        .moderator_adds_track(&mia, "daily", |_| {})
        .says("daily");
    group.at("09:00");
    let answer = ana.writes("Once.");
    let handle = group.harness().handle();
    assert!(handle.knows_message(answer));
    ana.deletes(answer);
    assert!(!handle.knows_message(answer));
    assert!(handle.knows_thread(group.thread()), "the daily is open");
}

/// A clock that begins some days after [`FixedEnv`]'s time, and goes on by a minute whenever
/// somebody looks at it.
struct Passing(FixedEnv, Cell<i64>);

const HOUR_MS: i64 = 60 * 60_000;

impl Clock for Passing {
    fn now(&self) -> At {
        self.1.set(self.1.get() + HOUR_MS / 60);
        self.0.now().plus_ms(self.1.get())
    }
}

impl Rng for Passing {
    fn draw(&mut self) -> u64 {
        self.0.draw()
    }
}

/// Runs a host for more than a day, beginning some days after [`FixedEnv`]'s time.
fn runs_overnight(host: Host, days: i64) {
    let (handle, inbox) = host.handle();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || {
            let mut env = Passing(FixedEnv(0), Cell::new(days * 24 * HOUR_MS));
            host.run(&inbox, &mut env, drop)
        });
        for _ in 0..1_000 {
            assert!(wait(handle.status()).is_ok());
        }
        handle.stop();
        running.join().expect("no panic").expect("it takes all");
    });
}

/// Returns the disk of a bot of which a member asked for the deletion of their data.
fn with_a_forgotten_member() -> SimDisk {
    let disk = SimDisk::new();
    running(host(&disk), |handle| {
        assert!(wait(handle.ask(setup())).expect("it runs").is_some());
        let privately = |kind| Interaction { kind, ..setup() };
        let hide = InteractionKind::Privacy(PrivacyCommand::Hide(true));
        assert!(
            wait(handle.ask(privately(hide)))
                .expect("it runs")
                .is_some()
        );
        let press = InteractionKind::Pressed {
            press: ButtonId::ForgetMe,
            message: MessageId(1),
            values: Vec::new(),
        };
        assert!(
            wait(handle.ask(privately(press)))
                .expect("it runs")
                .is_some()
        );
    });
    disk
}

#[test]
fn one_rewriting_a_night_takes_the_members_that_were_forgotten_out_of_the_journal() {
    let disk = with_a_forgotten_member();
    let before = host(&disk).store().oldest();
    running(host(&disk), |handle| {
        assert!(wait(handle.status()).is_ok());
    });
    assert_eq!(host(&disk).store().oldest(), before, "not by day");
    runs_overnight(host(&disk), 0);
    let after = host(&disk);
    assert!(after.store().oldest() > before, "at night, after a restart");
    after.store().verify().expect("state and journal agree");
    let noted = after.store().forgotten().expect("it can be read");
    assert_eq!(noted.iter().count(), 1);
    let once = after.store().oldest();
    drop(after);
    runs_overnight(host(&disk), 2);
    assert_eq!(host(&disk).store().oldest(), once, "and not again");
}

#[test]
fn a_journal_older_than_the_config_allows_is_rewritten_at_night() {
    let disk = SimDisk::new();
    running(host(&disk), |handle| {
        assert!(wait(handle.ask(setup())).expect("it runs").is_some());
    });
    let oldest = || host(&disk).store().oldest();
    let before = oldest();
    runs_overnight(host(&disk).keep_journal(30), 1);
    assert_eq!(oldest(), before, "young enough");
    runs_overnight(host(&disk).keep_journal(0), 60);
    assert_eq!(oldest(), before, "no limit");
    runs_overnight(host(&disk).keep_journal(30), 90);
    assert!(oldest() > before);
    let again = host(&disk);
    assert!(
        again.state().guild_state(GUILD).is_some(),
        "the records stay"
    );
    again.store().verify().expect("state and journal agree");
}

#[test]
fn a_member_that_a_restored_store_brought_back_is_forgotten_at_the_start() {
    let disk = SimDisk::new();
    running(host(&disk), |handle| {
        let hide = Interaction {
            kind: InteractionKind::Privacy(PrivacyCommand::Hide(true)),
            ..setup()
        };
        assert!(wait(handle.ask(hide)).expect("it runs").is_some());
    });
    let mut store = memory::open(Arc::new(disk.clone()), Options::default()).expect("it opens");
    let mut guild = Guild::default();
    codec::load(&store, None, &mut |record| {
        if let Record::Guild(_, settings) = record {
            guild = *settings;
        }
    })
    .expect("it can be read");
    let mut noted = Forgotten::default();
    noted.add(guild.account_hash(UserId(3)), 5);
    store.note_forgotten(&noted).expect("the disk takes it");
    drop(store);
    let mut again = host(&disk);
    let number = Key::Number((GUILD, UserId(3)));
    let known = |host: &Host| codec::get(host.store(), &number).expect("it can be read");
    assert!(known(&again).is_some());
    again
        .step(Vec::new(), &mut FixedEnv(0))
        .expect("the store takes it");
    assert_eq!(known(&again), None);
}
