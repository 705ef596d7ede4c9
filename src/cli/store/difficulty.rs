//! `pythia bank difficulty`: how hard the questions are, by what members answered.

use std::collections::BTreeMap;
use std::fmt;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use serde::Serialize;

use super::folder::{Folder, must_exist};
use crate::cli::output::say;
use crate::quiz::Record;
use crate::quiz::model::daily::{Answer, Daily, Phase};
use crate::quiz::model::ids::{DailyKey, MemberId};
use crate::quiz::model::question::{Level, Question, Slug};
use crate::quiz::model::round::{RoundItem, RoundKey, TYPED_RIGHT};
use crate::store::disk::RealDisk;
use crate::store::{Options, Store as _, backup as copies, codec, sled};

/// The arguments of `pythia bank difficulty`.
#[derive(Debug, Args)]
#[command(after_help = "\
Counted are answers that the bot graded and the member gave on their own: to the dailies with options or an output whose \
answer is revealed, and to the questions of rounds. Open questions are graded by people, so they are not here. The \
intervals are Wilson's at 95 %: with few answers they are wide.

A question \"plays like\" another level if its interval leaves out the share of its own level, and that of the other one \
is nearer.

The bot may keep running: this works on a copy of the store.")]
pub struct DifficultyArgs {
    #[command(flatten)]
    folder: Folder,
    /// List only questions with at least this many answers
    #[arg(long, value_name = "N", default_value_t = 1)]
    at_least: u32,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// How many answers were right, and in which interval the true share probably lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct Share {
    right: u32,
    answers: u32,
    share: f64,
    low: f64,
    high: f64,
}

impl Share {
    /// Computes the share of right answers with Wilson's interval at 95 %.
    fn of(Count { right, answers }: Count) -> Self {
        // The two-sided 95 % quantile of the normal distribution.
        const Z: f64 = 1.959_964;
        if answers == 0 {
            return Self {
                right,
                answers,
                share: 0.0,
                low: 0.0,
                high: 1.0,
            };
        }
        let n = f64::from(answers);
        let share = f64::from(right) / n;
        let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half =
            Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        Self {
            right,
            answers,
            share,
            low: (middle - half).max(0.0),
            high: (middle + half).min(1.0),
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>6} of {:>6}  {:>3.0} %  ({:.0}–{:.0} %)",
            self.right,
            self.answers,
            self.share * 100.0,
            self.low * 100.0,
            self.high * 100.0
        )
    }
}

/// Counted answers.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    right: u32,
    answers: u32,
}

impl Count {
    /// Adds answers.
    fn add(&mut self, right: u32, answers: u32) {
        self.right += right;
        self.answers += answers;
    }
}

/// What a store knows of its questions, gathered record by record in the order of the store.
#[derive(Default)]
struct Gathered {
    questions: BTreeMap<Slug, (Level, Count)>,
    /// The dailies whose answer is revealed: their question, and who had seen it before.
    dailies: BTreeMap<DailyKey, (Slug, Vec<MemberId>)>,
    /// The questions of rounds.
    rounds: BTreeMap<RoundKey, Vec<RoundItem>>,
}

impl Gathered {
    /// Takes in a record. A daily comes before its answers, and a round before its questions.
    fn take(&mut self, record: Record) {
        match record {
            Record::Daily(key, daily) => self.daily(key, *daily),
            Record::Answer(key, answer) => self.answer(key.daily, key.member, &answer),
            Record::Round(key, round) => {
                self.rounds.insert(key, round.questions);
            }
            Record::RoundQuestion((key, place), question) => {
                self.round_question(key, place, &question);
            }
            _ => {}
        }
    }

    fn daily(&mut self, key: DailyKey, daily: Daily) {
        if matches!(daily.phase, Phase::Revealed | Phase::Closed) {
            let known = (daily.level, Count::default());
            self.questions.entry(daily.slug.clone()).or_insert(known);
            self.dailies.insert(key, (daily.slug, daily.previewed_by));
        }
    }

    fn answer(&mut self, daily: DailyKey, member: MemberId, answer: &Answer) {
        let Some((slug, previewed_by)) = self.dailies.get(&daily) else {
            return;
        };
        let alone = answer.counts() && answer.shown.is_none() && !previewed_by.contains(&member);
        if let Some(right) = answer.right.filter(|_| alone)
            && let Some((_, count)) = self.questions.get_mut(slug)
        {
            count.add(u32::from(right), 1);
        }
    }

    fn round_question(&mut self, key: RoundKey, place: u8, question: &Question) {
        let items = self.rounds.get(&key);
        let tally = items
            .and_then(|items| items.get(usize::from(place)))
            .and_then(|item| item.tally.as_ref());
        let Some(tally) = tally else { return };
        let right = match question.right_choice() {
            Some(place) if !question.choices.is_empty() => place,
            _ => usize::from(TYPED_RIGHT),
        };
        let known = (question.level, Count::default());
        let (_, count) = self.questions.entry(question.slug.clone()).or_insert(known);
        count.add(
            tally.chosen.get(right).copied().unwrap_or(0),
            tally.answered(),
        );
    }
}

/// What is printed.
#[derive(Serialize)]
struct Difficulty {
    levels: Vec<OfLevel>,
    questions: Vec<OfQuestion>,
}

/// The answers to all questions of a level.
#[derive(Serialize)]
struct OfLevel {
    level: Level,
    questions: usize,
    #[serde(flatten)]
    share: Share,
}

/// The answers to a question.
#[derive(Serialize)]
struct OfQuestion {
    slug: Slug,
    level: Level,
    #[serde(flatten)]
    share: Share,
    /// The level whose share is nearest, if the question's own one is out of its interval.
    plays_like: Option<Level>,
}

impl Difficulty {
    /// Adds up levels and compares each question with its own, the hardest first.
    fn of(gathered: Gathered, at_least: u32) -> Self {
        let asked = gathered.questions.into_iter();
        let asked: Vec<_> = asked.filter(|(_, (_, count))| count.answers > 0).collect();
        let levels: Vec<OfLevel> = Level::ALL
            .iter()
            .map(|&level| {
                let of_it = asked.iter().filter(|(_, (its, _))| *its == level);
                let mut all = Count::default();
                for (_, (_, count)) in of_it.clone() {
                    all.add(count.right, count.answers);
                }
                OfLevel {
                    level,
                    questions: of_it.count(),
                    share: Share::of(all),
                }
            })
            .collect();
        let listed = asked
            .into_iter()
            .filter(|(_, (_, count))| count.answers >= at_least);
        let mut questions: Vec<_> = listed
            .map(|(slug, (level, count))| {
                let share = Share::of(count);
                let plays_like = plays_like(&levels, level, share);
                OfQuestion {
                    slug,
                    level,
                    share,
                    plays_like,
                }
            })
            .collect();
        questions.sort_by(|a, b| a.share.share.total_cmp(&b.share.share));
        Self { levels, questions }
    }
}

/// Returns the level that a question plays like, if it isn't its own.
fn plays_like(levels: &[OfLevel], own: Level, share: Share) -> Option<Level> {
    let fits = |level: &OfLevel| (share.low..=share.high).contains(&level.share.share);
    let known = || levels.iter().filter(|level| level.share.answers > 0);
    if known().any(|level| level.level == own && fits(level)) {
        return None;
    }
    let distance = |level: &OfLevel| (level.share.share - share.share).abs();
    let nearest = known().min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    (nearest.level != own).then_some(nearest.level)
}

impl fmt::Display for Difficulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.levels.iter().all(|level| level.share.answers == 0) {
            return write!(f, "Nothing was graded yet.");
        }
        writeln!(f, "By level: right answers, and the share that is likely")?;
        for level in &self.levels {
            let OfLevel {
                level,
                questions,
                share,
            } = level;
            writeln!(f, "  {:<8} {share}  {questions} questions", level.as_str())?;
        }
        write!(f, "\nBy question, the hardest first")?;
        for question in &self.questions {
            let level = question.level.as_str();
            write!(f, "\n  {level:<8} {}  {}", question.share, question.slug)?;
            if let Some(like) = question.plays_like {
                write!(f, "  plays like {like}")?;
            }
        }
        Ok(())
    }
}

/// Prints how many answers were right, by level and by question.
///
/// # Errors
/// There is no such store, or it cannot be copied and read.
pub fn difficulty(args: &DifficultyArgs) -> anyhow::Result<ExitCode> {
    let from = args.folder.path()?;
    must_exist(&from)?;
    let scratch = tempfile::tempdir().context("there is no place for a copy of the store")?;
    let (copy, store) = (scratch.path().join("copy"), scratch.path().join("store"));
    copies::copy(&RealDisk::new(&from), &RealDisk::new(&copy))?;
    copies::restore(&RealDisk::new(&copy), &RealDisk::new(&store))?;
    let mut store = sled::open(&store, Options::default())?;
    let mut gathered = Gathered::default();
    codec::load(&store, None, &mut |record| gathered.take(record))?;
    store.close()?;
    let difficulty = Difficulty::of(gathered, args.at_least);
    if args.json {
        say(format_args!(
            "{}",
            serde_json::to_string_pretty(&difficulty)?
        ))?;
    } else {
        say(format_args!("{difficulty}"))?;
    }
    Ok(ExitCode::SUCCESS)
}
