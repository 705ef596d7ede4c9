//! A real process with host and sled store is killed with SIGKILL at random, a hundred times, while it takes answers.
//!
//! The child is this test program itself. It says which answers it finds when it opens the store, then takes new ones
//! and says of each batch, after the step that committed it, that it is acknowledged. Whatever was acknowledged once
//! has to be found from then on, by every later child.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use pythia::host::{Clock, Host, Rng};
use pythia::store::{Options, codec, sled};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::{Extras, Message};
use pythia_quiz::model::ids::{At, ChannelId, GuildId, MessageId, UserId};
use pythia_quiz::{Event, Record, Rules};

use crate::common::bank;
use crate::common::group::Group;
use crate::common::harness::Ground;
use crate::common::world::Kind;

/// Where the child finds the store; the test that is the child does nothing without it.
const FOLDER: &str = "PYTHIA_TEST_CRASH_FOLDER";
const ROUNDS: usize = 100;
/// A child is killed after so many lines at most.
const LINES: u64 = 9;

/// A clock that stands, one minute after the question; dice that count.
struct Standing {
    at: At,
    draws: u64,
}

impl Clock for Standing {
    fn now(&self) -> At {
        self.at
    }
}

impl Rng for Standing {
    fn draw(&mut self) -> u64 {
        self.draws += 1;
        self.draws.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ self.at.0 as u64
    }
}

fn open(folder: &Path) -> Host {
    let options = Options {
        cache_bytes: 1 << 20,
        ..Options::default()
    };
    let store = sled::open(folder, options).expect("the store opens");
    let bank = Arc::new(bank::of([bank::open()]));
    Host::open(Box::new(store), Rules::default(), bank).expect("the host opens")
}

/// Thread messages that are somebody's answer.
fn answers(host: &Host) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    codec::load(host.store(), None, &mut |record| {
        if let Record::Answer(_, answer) = record {
            found.extend(answer.messages.iter().map(|message| message.0));
        }
    })
    .expect("the store can be read");
    found
}

/// The one daily there is: guild, thread, an instant while it is open.
fn daily(host: &Host) -> (GuildId, ChannelId, At) {
    let key = host.state().open_dailies().next().expect("a daily is open");
    let live = host.state().open_daily(key).expect("it is live");
    assert_eq!(live.daily.phase, Phase::Open);
    let thread = live.daily.thread.expect("it has a thread");
    (key.guild, thread, live.daily.decided.plus_minutes(1))
}

#[test]
fn the_child_of_the_test_below() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let mut host = open(Path::new(&folder));
    let found = answers(&host);
    let mut out = std::io::stdout().lock();
    for answer in &found {
        writeln!(out, "found {answer}").expect("the parent reads");
    }
    writeln!(out, "ready").expect("the parent reads");
    let (guild, thread, at) = daily(&host);
    let mut times = Standing { at, draws: 0 };
    let first = at.first_snowflake() + found.last().map_or(0, |last| last & 0x3f_ffff);
    for n in 0_u64.. {
        // Batches of one to three answers, each of another member.
        let batch: Vec<u64> = (0..=n % 3).map(|m| first + 1 + n * 3 + m).collect();
        let said = batch.iter().map(|id| {
            Event::MessageWritten(
                Message {
                    guild,
                    channel: thread,
                    id: MessageId(*id),
                    author: UserId(1_000_000 + (id & 0x3f_ffff)),
                    roles: Vec::new(),
                    ordinary: true,
                    text: None,
                },
                Extras::default(),
            )
        });
        host.step(said.collect(), &mut times)
            .expect("the store takes it");
        for id in batch {
            writeln!(out, "acknowledged {id}").expect("the parent reads");
        }
        out.flush().expect("the parent reads");
    }
}

/// What a child says until it is killed after so many lines, and what was still in the pipe.
fn killed_after(folder: &Path, lines: u64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args([
            "--exact",
            "killed::the_child_of_the_test_below",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the child starts");
    let mut said = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut heard = Vec::new();
    let mut after_ready = 0;
    while after_ready < lines {
        let line = said.next().expect("the child lives").expect("a line");
        after_ready += u64::from(after_ready > 0 || line == "ready");
        heard.push(line);
    }
    child.kill().expect("it can be killed");
    heard.extend(said.map_while(Result::ok));
    child.wait().expect("it is dead");
    heard
}

#[test]
fn killed_a_hundred_times_at_random_no_acknowledged_answer_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    set_the_scene(folder.path());
    let mut acknowledged: BTreeSet<u64> = BTreeSet::new();
    let mut dice: u64 = 0x1234_5678_9ABC_DEF1;
    for round in 0..ROUNDS {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let heard = killed_after(folder.path(), dice % LINES);
        let words = |word: &'static str| {
            let of = heard.iter().filter_map(move |line| line.strip_prefix(word));
            of.filter_map(|id| id.trim().parse::<u64>().ok())
        };
        if heard.iter().any(|line| line == "ready") {
            let found: BTreeSet<u64> = words("found ").collect();
            let lost: Vec<_> = acknowledged.difference(&found).collect();
            assert!(lost.is_empty(), "lost in round {round}: {lost:?}");
        }
        // The last line may have been cut by the kill: one that is there is whole up to its end.
        acknowledged.extend(words("acknowledged "));
    }
    assert!(acknowledged.len() > ROUNDS, "the children did something");
    every_answer_counts_once(folder.path(), &acknowledged);
}

/// A daily that is open, with its thread.
fn set_the_scene(folder: &Path) {
    let ground = Ground::SledAt(folder.to_owned());
    let group = Group::on(
        ground,
        Rules::default(),
        Kind::Text,
        bank::of([bank::open()]),
    );
    group.set_track(|_| {});
    group.opens();
    group.at("09:00");
    group.bot_dies();
}

fn every_answer_counts_once(folder: &Path, acknowledged: &BTreeSet<u64>) {
    let mut host = open(folder);
    assert!(acknowledged.is_subset(&answers(&host)));
    let (.., at) = daily(&host);
    let reveal = at.plus_minutes(9 * 60);
    // There is no Discord to read back from; what is due goes on without it after a while.
    for at in [reveal, reveal.plus_minutes(3)] {
        host.step(Vec::new(), &mut Standing { at, draws: 0 })
            .expect("the store takes it");
    }
    let (mut numbers, mut given) = (BTreeSet::new(), Vec::new());
    codec::load(host.store(), None, &mut |record| match record {
        Record::Answer(key, _) => {
            numbers.insert(key.member);
        }
        Record::Row((_, key), _) => given.push(key.member),
        _ => {}
    })
    .expect("the store can be read");
    given.sort_unstable();
    assert_eq!(given, numbers.into_iter().collect::<Vec<_>>());
    host.store().verify().expect("the store is whole");
}
