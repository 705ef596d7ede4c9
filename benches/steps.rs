//! Measures how long one step of the host holds up everybody else in a guild of 100,000 members: the
//! close of a daily with 10,000 answers, the end of a round of 5,000, the end of a season, a
//! correction of a daily with 10,000 answers, and the deletion of a member's data.
//!
//! `cargo bench --no-default-features --bench steps` (about a minute; a word after `--` picks the
//! scenes whose name has it). Each is decided, applied and committed to a real store, as in the
//! program. The limit: no step takes longer than 20 ms of the processor's time, so without what the
//! disk needs to sync.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, waits by it and starts threads"
)]

#[path = "common/dailies.rs"]
mod dailies;
#[path = "common/host.rs"]
mod hosted;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use dailies::{By, POSTED, answer, daily, key, known_member, member, nth, question, reveal_at};
use dailies::{snowflake, user};
use hosted::{STEP_MS, Took, deliver, folder, host, on_host_thread, open, put};
use pythia::bank::load;
use pythia::host::Host;
use pythia::store::Store as _;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{Interaction, Locales, RoundCommand, RoundForm, RoundMore};
use pythia_quiz::ids::{At, InteractionId, LocalDate, MessageId, RoundId, TrackId, UserId};
use pythia_quiz::model::guild::Guild;
use pythia_quiz::model::points::{Scope, Total};
use pythia_quiz::model::round::{Round, RoundKey, RoundPhase};
use pythia_quiz::model::season::{Carry, Season, SeasonId, SeasonPhase};
use pythia_quiz::model::window::Window;
use pythia_quiz::question::{Bank, Kind};
use pythia_quiz::{Event, InteractionKind, Key, Record};

/// The members of the guild, all of whom have points.
const MEMBERS: u64 = 100_000;
/// The answers to a daily.
const ANSWERS: u64 = 10_000;
/// The members who play a round, and its questions.
const PLAYERS: (u64, u64) = (5_000, 10);
/// Somebody whose answer has a message to itself, and somebody whose answer is in the file.
const DELETED: [u64; 4] = [3, 5_003, 7, 5_007];
/// The moderator.
const MODERATOR: UserId = UserId(99);

/// What a scene has shown: its name, and its longest step in milliseconds.
type Longest = Vec<(String, f64)>;

fn main() -> Result<(), Box<dyn Error>> {
    let bank = Arc::new(load::reload(None, load::Mode::Extend, &Bank::default()).bank);
    let only = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let wanted = |what: &str| {
        only.as_ref()
            .is_none_or(|only| what.contains(only.as_str()))
    };
    let mut longest = Longest::new();
    for (what, by) in [
        ("daily-thread", By::Thread),
        ("daily-letter", By::Letter),
        ("daily-form", By::Form),
        ("daily-output", By::Output),
    ] {
        if wanted(what) {
            let folder = folder()?;
            fill(folder.path(), by, &bank)?;
            on_host_thread(|| a_daily(folder.path(), what, by, &bank, &mut longest));
        }
    }
    if wanted("round") {
        let folder = folder()?;
        fill(folder.path(), By::Thread, &bank)?;
        on_host_thread(|| a_round(folder.path(), &bank, &mut longest));
    }
    if wanted("season") {
        let folder = folder()?;
        fill_season(folder.path())?;
        on_host_thread(|| a_season(folder.path(), &bank, &mut longest));
    }
    let Some((what, ms)) = longest
        .iter()
        .max_by(|one, other| one.1.total_cmp(&other.1))
    else {
        return Ok(());
    };
    let word = if *ms <= STEP_MS { "reached" } else { "MISSED" };
    println!("the longest step of all is {ms:.1} ms, in {what}: {word}");
    Ok(())
}

/// Fills a store with a daily that is about to be revealed, and with members who have points.
fn fill(folder: &Path, by: By, bank: &Bank) -> Result<(), Box<dyn Error>> {
    let mut store = open(folder)?;
    let guild = nth(0).guild;
    let mut records = daily(nth(0), &question(bank, by.kind())).to_vec();
    records.extend((0..MEMBERS).flat_map(|m| known_member(guild, m)));
    records.extend((0..ANSWERS).flat_map(|m| answer(guild, m, by)));
    put(&mut store, POSTED, &records)?;
    store.close()?;
    Ok(())
}

/// Measures what happens to a daily from its reveal on.
fn a_daily(
    folder: &Path,
    what: &str,
    by: By,
    bank: &Arc<Bank>,
    longest: &mut Longest,
) -> Result<(), Box<dyn Error>> {
    let mut host = host(folder, bank, POSTED.plus_minutes(400))?;
    let mut scene = Scene {
        host: &mut host,
        what,
        at: reveal_at(),
        longest,
    };
    scene.due("the reveal, with its messages")?;
    let daily = key(nth(0).guild);
    let another = match by {
        By::Letter => {
            let choices = question(bank, Kind::Choice).choices.clone();
            let wrong = choices.iter().position(|choice| !choice.right);
            let wrong = wrong.expect("a question has wrong options") as u8;
            Some(FormId::ErrataOption(daily.short(), wrong))
        }
        By::Output => Some(FormId::ErrataOutput(daily.short())),
        By::Thread | By::Form => None,
    };
    scene.forgets(DELETED[0], "before the close")?;
    scene.forgets(DELETED[1], "before the close, from the file")?;
    if let Some(form) = another.clone() {
        scene.submits("accepting another answer before the close", form)?;
        scene.undoes(1)?;
    }
    let open = scene.host.state().open_daily(daily);
    scene.at = open.expect("it is not closed").daily.close_at;
    scene.due("the close")?;
    assert!(
        scene.host.state().open_daily(daily).is_none(),
        "it is closed"
    );
    scene.forgets(DELETED[2], "after the close")?;
    scene.forgets(DELETED[3], "after the close, from the file")?;
    if let Some(form) = another {
        scene.submits("accepting another answer after the close", form)?;
    }
    scene.submits("making it void", FormId::ErrataVoid(daily.short()))?;
    scene.undoes(if by.kind() == Kind::Open { 1 } else { 4 })
}

/// Measures the questions of a round, its end, and the deletion of one who has played it.
fn a_round(folder: &Path, bank: &Arc<Bank>, longest: &mut Longest) -> Result<(), Box<dyn Error>> {
    let mut host = host(folder, bank, POSTED.plus_minutes(1))?;
    let mut scene = Scene {
        host: &mut host,
        what: "round",
        at: POSTED.plus_minutes(2),
        longest,
    };
    let form = RoundForm {
        start: "in 30m".to_owned(),
        count: Some(PLAYERS.1 as u32),
        seconds: Some(60),
        topics: Some("all".to_owned()),
        ..RoundForm::default()
    };
    let more = RoundMore {
        standings: true,
        early: false,
    };
    let ask = InteractionKind::Round(RoundCommand::ScheduleMore { form, more });
    scene.asks("planning it", ask)?;
    let round = RoundKey {
        guild: nth(0).guild,
        id: RoundId(1),
    };
    let mut results = Took::default();
    for _ in 0..PLAYERS.1 {
        scene.until_open(round, &mut results)?;
        scene.press(round)?;
    }
    scene.note("results and standings of a question", results, PLAYERS.0);
    let mut end = Took::default();
    while scene.host.state().round(round).is_some() {
        scene.next(&mut end)?;
    }
    scene.note("its end", end, PLAYERS.0);
    scene.forgets(PLAYERS.0 / 2, "after it")
}

/// Fills a store with a season whose last date is over, and with the one after it.
fn fill_season(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut store = open(folder)?;
    let guild = nth(0).guild;
    let last = LocalDate(key(guild).date.0 - 1);
    let settings = Guild {
        zone: Some("UTC".to_owned()),
        salt: 7,
        tracks_made: 1,
        ..Guild::default()
    };
    let mut records = vec![Record::Guild(guild, Box::new(settings))];
    let season = |first, last, carry, phase| Season {
        name: "Spring".to_owned(),
        first,
        last,
        carry,
        champion: None,
        channel: nth(0).channel,
        by: member(guild, 0),
        step_at: POSTED,
        phase,
    };
    let before = season(
        LocalDate(last.0 - 60),
        Some(last),
        Carry::None,
        SeasonPhase::Counting,
    );
    let begins = LocalDate(last.0 + 1);
    let begun = pythia_quiz::rules::season::beginning(begins, begins);
    let after = season(begins, None, Carry::Half, begun);
    records.push(Record::Season((guild, SeasonId(1)), Box::new(before)));
    records.push(Record::Season((guild, SeasonId(2)), Box::new(after)));
    for n in 0..MEMBERS {
        for record in known_member(guild, n) {
            records.push(match record {
                Record::Totals(key, mut totals) => {
                    let points = 1 + (n * 7_919 % 400) as i64;
                    let reached = POSTED.plus_ms(-(n as i64));
                    let total = Total { points, reached };
                    totals.push((Window::Season(SeasonId(1)), total));
                    Record::Totals(key, totals)
                }
                other => other,
            });
        }
    }
    put(&mut store, POSTED, &records)?;
    store.close()?;
    Ok(())
}

/// Measures the end of a season, and what members take along into the next.
fn a_season(folder: &Path, bank: &Arc<Bank>, longest: &mut Longest) -> Result<(), Box<dyn Error>> {
    let mut host = host(folder, bank, POSTED)?;
    let mut scene = Scene {
        host: &mut host,
        what: "season",
        at: POSTED.plus_minutes(1),
        longest,
    };
    let guild = nth(0).guild;
    let mut took = Took::default();
    loop {
        scene.next(&mut took)?;
        let seasons = &scene
            .host
            .state()
            .guild_state(guild)
            .expect("a guild")
            .seasons;
        if seasons[&SeasonId(1)].is_over() {
            break;
        }
    }
    let places = Key::SeasonPlace((guild, SeasonId(1), Scope::Track(TrackId(1)), 99_999));
    let found = pythia::store::codec::get(scene.host.store(), &places)?;
    assert!(found.is_some(), "all have a place");
    scene.note("its end", took, MEMBERS);
    let mut took = Took::default();
    loop {
        scene.next(&mut took)?;
        let seasons = &scene
            .host
            .state()
            .guild_state(guild)
            .expect("a guild")
            .seasons;
        if seasons[&SeasonId(2)].phase == SeasonPhase::Counting {
            break;
        }
    }
    scene.note("what members keep", took, MEMBERS);
    scene.forgets(DELETED[0], "after it")
}

/// A host on its way through a scene.
struct Scene<'a> {
    host: &'a mut Host,
    what: &'a str,
    at: At,
    longest: &'a mut Longest,
}

impl Scene<'_> {
    fn note(&mut self, what: &str, took: Took, many: u64) {
        let what = format!("{}: {what}", self.what);
        took.print(&what, (many, "each"));
        self.longest.push((what, took.longest()));
    }

    /// Does what is due now, and delivers everything.
    fn due(&mut self, what: &str) -> Result<(), Box<dyn Error>> {
        let mut took = Took::default();
        self.now(&mut took)?;
        self.note(what, took, ANSWERS);
        Ok(())
    }

    fn now(&mut self, took: &mut Took) -> Result<(), Box<dyn Error>> {
        let updates = took.all(self.host, self.at)?;
        deliver(self.host, updates, self.at, took)
    }

    /// Goes on to the next time at which something is due, and does it.
    fn next(&mut self, took: &mut Took) -> Result<(), Box<dyn Error>> {
        let status = self.host.status(self.at);
        let next = status.next_due.unwrap_or(self.at.plus_ms(1_000));
        self.at = self.at.max(next);
        self.now(took)
    }

    /// Lets the moderator do something.
    fn asks(&mut self, what: &str, kind: InteractionKind) -> Result<(), Box<dyn Error>> {
        let ask = self.interaction(MODERATOR, 1, kind);
        let mut took = Took::default();
        let out = took.step(self.host, vec![ask], self.at)?;
        deliver(self.host, out.updates, self.at, &mut took)?;
        self.now(&mut took)?;
        // Each step that follows is due a millisecond later.
        while self.host.state().unfinished(key(nth(0).guild)).is_some() {
            self.next(&mut took)?;
        }
        self.note(what, took, ANSWERS);
        Ok(())
    }

    fn submits(&mut self, what: &str, form: FormId) -> Result<(), Box<dyn Error>> {
        self.at = self.at.plus_minutes(60);
        let reason = "Both are right.".to_owned();
        let fields = match form {
            FormId::ErrataOutput(_) => vec!["[17]".to_owned(), reason],
            _ => vec![reason],
        };
        self.asks(what, InteractionKind::Submitted { form, fields })
    }

    fn undoes(&mut self, entry: u32) -> Result<(), Box<dyn Error>> {
        self.at = self.at.plus_minutes(60);
        let press = ButtonId::Undo(entry);
        let values = Vec::new();
        let message = MessageId(snowflake(self.at, 1));
        let kind = InteractionKind::Pressed {
            press,
            message,
            values,
        };
        self.asks("taking that back", kind)
    }

    fn interaction(&self, user: UserId, n: u64, kind: InteractionKind) -> Event {
        Event::Interaction(Box::new(Interaction {
            id: InteractionId(snowflake(self.at, n)),
            guild: Some(nth(0).guild),
            channel: nth(0).channel,
            parent: None,
            user,
            roles: Vec::new(),
            manages: user == MODERATOR,
            locale: Locales::default(),
            kind,
        }))
    }

    /// Deletes a member's data.
    fn forgets(&mut self, n: u64, when: &str) -> Result<(), Box<dyn Error>> {
        let guild = nth(0).guild;
        self.at = self.at.plus_minutes(1);
        let event = Event::ForgetMember {
            guild,
            user: user(guild, n),
        };
        let mut took = Took::default();
        took.step(self.host, vec![event], self.at)?;
        let is_going_on = |host: &Host| {
            let state = host.state().guild_state(guild);
            state.is_some_and(|state| !state.forgetting.is_empty())
        };
        assert!(is_going_on(self.host), "the member is known");
        while is_going_on(self.host) {
            self.next(&mut took)?;
        }
        self.note(&format!("deleting a member's data {when}"), took, 1);
        Ok(())
    }

    fn round(&self, key: RoundKey) -> &Round {
        self.host.state().round(key).expect("the round is not over")
    }

    /// Does everything due until a question is open.
    fn until_open(&mut self, key: RoundKey, took: &mut Took) -> Result<(), Box<dyn Error>> {
        loop {
            self.next(took)?;
            if self.round(key).phase == RoundPhase::Open {
                return Ok(());
            }
        }
    }

    /// Lets every player press on the open question, and waits until its time is over.
    fn press(&mut self, key: RoundKey) -> Result<(), Box<dyn Error>> {
        let round = self.round(key);
        let item = round.item().expect("a question");
        let (message, place, asked) = (item.message.expect("posted"), round.current, item.asked);
        let step_at = round.step_at;
        let mut presses = Vec::new();
        for n in 0..PLAYERS.0 {
            let press = ButtonId::RoundLetter(key.question(place, asked), (n % 4) as u8);
            let values = Vec::new();
            let kind = InteractionKind::Pressed {
                press,
                message,
                values,
            };
            self.at = self.at.plus_ms(i64::from(n % 5 == 0));
            presses.push(self.interaction(user(nth(0).guild, n), n, kind));
        }
        let mut took = Took::default();
        while !presses.is_empty() {
            let rest = presses.split_off(presses.len().min(64));
            took.step(self.host, presses, self.at)?;
            presses = rest;
        }
        self.at = step_at;
        Ok(())
    }
}
