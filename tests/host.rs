//! The quizmaster on its thread: replies after the commit, what is lost is read back, stopping closes the store.

#[path = "common/mod.rs"]
mod common;

use std::sync::Arc;

use common::bank;
use pythia::host::{Desk, Host, HostGone, Times};
use pythia::quiz::effect::{Outcome, Receipt};
use pythia::quiz::event::{Asked, SetupForm};
use pythia::quiz::ids::{At, ChannelId, GuildId, InteractionId, OutboxNo, UserId};
use pythia::quiz::{Ask, Event, Rules};
use pythia::store::sim::SimDisk;
use pythia::store::{Options, twin};

const GUILD: GuildId = GuildId(1);
/// More than fit into the host's queue.
const FLOOD: usize = 70_000;

struct Standing(u64);

impl Times for Standing {
    fn now(&self) -> At {
        At(1_772_442_000_000)
    }

    fn draw(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

fn host(disk: &SimDisk) -> Host {
    let store = twin::open(Arc::new(disk.clone()), Options::default()).expect("the store opens");
    let bank = Arc::new(bank::of([bank::open()]));
    Host::open(Box::new(store), Rules::default(), bank).expect("the host opens")
}

/// Lets a host run while `story` talks to it, then stops it.
fn running(host: Host, story: impl FnOnce(&Desk)) {
    let (desk, letters) = host.desk();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || host.run(&letters, &mut Standing(0), drop));
        story(&desk);
        desk.stop();
        let ended = running.join().expect("no panic");
        ended.expect("the store takes everything");
    });
}

/// The same with a disk that does not outlive the story.
fn running_until_power_goes(host: Host, story: impl FnOnce(&Desk)) {
    let (desk, letters) = host.desk();
    std::thread::scope(|scope| {
        let running = scope.spawn(move || host.run(&letters, &mut Standing(0), drop));
        story(&desk);
        desk.stop();
        // How it ends without its disk is not this test's matter.
        drop(running.join().expect("no panic"));
    });
}

fn setup() -> Asked {
    Asked {
        id: InteractionId(1 << 60),
        guild: Some(GUILD),
        channel: ChannelId(2),
        parent: None,
        user: UserId(3),
        roles: Vec::new(),
        manages: true,
        ask: Ask::Setup(SetupForm {
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
    running_until_power_goes(host(&disk), |desk| {
        desk.tell(Event::GuildSeen { guild: GUILD })
            .expect("it runs");
        let reply = wait(desk.ask(setup())).expect("it runs");
        assert!(reply.is_some());
        // What is not synced by now is lost.
        disk.power_cycle(7);
        let again = host(&disk);
        seen = again
            .state()
            .room(GUILD)
            .and_then(|room| room.guild.zone.clone());
    });
    assert_eq!(seen.as_deref(), Some("Europe/Berlin"));
}

#[test]
fn what_finds_the_queue_full_counts_as_a_lost_connection() {
    let disk = SimDisk::new();
    let flooded = host(&disk);
    let (desk, letters) = flooded.desk();
    for _ in 0..FLOOD {
        desk.tell(Event::Tick).expect("a full queue is no error");
    }
    std::thread::scope(|scope| {
        let ran = scope.spawn(move || flooded.run(&letters, &mut Standing(0), drop));
        desk.stop();
        let ended = ran.join().expect("no panic");
        ended.expect("the store takes everything");
    });
    let gap = host(&disk).state().gap();
    assert_eq!(gap.until(), Some(Standing(0).now()), "to be read back");
}

#[test]
fn after_the_host_is_gone_everyone_is_told_so() {
    let disk = SimDisk::new();
    let mut kept = None;
    running(host(&disk), |desk| kept = Some(desk.clone()));
    let desk = kept.expect("a desk");
    assert_eq!(desk.tell(Event::Tick), Err(HostGone));
    assert_eq!(wait(desk.status()), Err(HostGone));
    let outcome = Outcome::Done(Receipt::Done);
    assert_eq!(desk.delivered(OutboxNo(1), outcome), Err(HostGone));
}
