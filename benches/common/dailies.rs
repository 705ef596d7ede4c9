//! Dailies that are about to be revealed, with many answers, and members who have points from
//! before.
#![allow(dead_code, reason = "each bench uses the part it needs")]

use std::sync::Arc;

use pythia_quiz::ids::{
    AnswerKey, At, ChannelId, DISCORD_EPOCH_MS, DailyKey, GuildId, MemberId, MessageId, TrackId,
    UserId,
};
use pythia_quiz::model::daily::{Answer, Daily, Phase, Sealed, Text, Vote};
use pythia_quiz::model::guild::{Guild, Member};
use pythia_quiz::model::points::{Scope, Total};
use pythia_quiz::model::track::{Mode, Place};
use pythia_quiz::model::window::{self, Window};
use pythia_quiz::question::{Bank, Kind, Question};
use pythia_quiz::{Record, Rules, calendar};

/// 2026-03-02, 09:00 UTC; the reveal is eight hours later.
pub const POSTED: At = At(1_772_442_000_000);

/// Returns when the dailies are revealed.
pub const fn reveal_at() -> At {
    POSTED.plus_minutes(480)
}

/// Where a daily is.
#[derive(Clone, Copy)]
pub struct Spot {
    /// Its guild.
    pub guild: GuildId,
    /// The channel of its track.
    pub channel: ChannelId,
    /// Its thread and its post. Without them it is revealed in the channel.
    pub thread: Option<ChannelId>,
}

/// Returns a place of no real Discord.
pub const fn nth(n: u64) -> Spot {
    Spot {
        guild: GuildId(1_000 + n),
        channel: ChannelId(7_000_000 + n),
        thread: Some(ChannelId(5_000_000 + n)),
    }
}

/// Returns the key of the daily of a guild.
pub fn key(guild: GuildId) -> DailyKey {
    DailyKey {
        guild,
        track: TrackId(1),
        date: calendar::date_at("UTC", POSTED),
    }
}

/// Numbers of members are random in real guilds.
pub fn member(guild: GuildId, n: u64) -> MemberId {
    let mixed = (guild.0 << 32 | n).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
    MemberId((mixed as u32) & !0x1_ffff | n as u32 | 1 << 30)
}

/// Returns a question of a kind.
pub fn question(bank: &Bank, kind: Kind) -> Arc<Question> {
    let mut questions = bank.questions().filter(|question| question.kind == kind);
    Arc::new(questions.next().expect("the bank has every kind"))
}

/// Returns an open daily with its guild and its question.
pub fn daily(spot: Spot, question: &Question) -> [Record; 3] {
    let key = key(spot.guild);
    let daily = Daily {
        number: 1,
        phase: Phase::Open,
        slug: question.slug.clone(),
        title: question.title.clone(),
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        hints: 1,
        order: (0..question.choices.len() as u8).collect(),
        channel: spot.channel,
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: POSTED,
        decided: POSTED,
        deliver_by: POSTED.plus_minutes(180),
        reveal_at: reveal_at(),
        close_at: POSTED.plus_minutes(1_920),
        points: Rules::default().points,
        requested_by: 0,
        previewed_by: Vec::new(),
        post: spot.thread.map(|thread| MessageId(thread.0)),
        post_gone: spot.thread.is_none(),
        thread: spot.thread,
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: POSTED,
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: POSTED,
    };
    let guild = Guild {
        zone: Some("UTC".to_owned()),
        salt: 7,
        ..Guild::default()
    };
    [
        Record::Guild(spot.guild, Box::new(guild)),
        Record::Question(key, Box::new(question.clone())),
        Record::Daily(key, Box::new(daily)),
    ]
}

/// Returns the account of a member.
pub const fn user(of: GuildId, n: u64) -> UserId {
    UserId(10_000_000 + (of.0 << 20) % (1 << 60) + n)
}

/// Returns a member with points from before.
pub fn known_member(of: GuildId, n: u64) -> Vec<Record> {
    let id = member(of, n);
    let user = user(of, n);
    let record = Member {
        user,
        hidden: false,
        left: None,
        ..blank_member()
    };
    let mut records = vec![
        Record::Member((of, id), record),
        Record::Number((of, user), id),
    ];
    let total = Total {
        points: 1 + (n % 40) as i64,
        reached: POSTED.plus_ms(-1_000 - n as i64),
    };
    let windows = window::windows(key(of).date);
    for scope in [Scope::Guild, Scope::Track(TrackId(1))] {
        let totals = windows.into_iter().filter(|one| !is_day(*one));
        let totals = totals.map(|window| (window, total));
        records.push(Record::Totals((of, scope, id), totals.collect()));
    }
    records
}

const fn is_day(window: Window) -> bool {
    matches!(window, Window::Day(_))
}

fn blank_member() -> Member {
    Member {
        user: UserId(0),
        hidden: false,
        left: None,
        looked_up: None,
    }
}

/// How a daily is answered.
#[derive(Clone, Copy, PartialEq)]
pub enum By {
    /// By a message in the thread.
    Thread,
    /// By a letter.
    Letter,
    /// By the form.
    Form,
    /// By the form, with what a program prints.
    Output,
}

impl By {
    /// Returns the kind of question that is answered like this.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Thread | Self::Form => Kind::Open,
            Self::Letter => Kind::Choice,
            Self::Output => Kind::Output,
        }
    }
}

/// Returns an answer, every tenth with a vote.
pub fn answer(guild: GuildId, n: u64, by: By) -> Vec<Record> {
    let id = member(guild, n);
    let daily = key(guild);
    let at = AnswerKey { daily, member: id };
    let given = POSTED.plus_ms(60_000 + n as i64);
    let mut answer = Answer::default();
    let mut records = Vec::new();
    match by {
        By::Thread => answer.messages = vec![MessageId(snowflake(given, guild.0 * 100_000 + n))],
        By::Letter => {
            let option = Some((n % 4) as u8);
            answer.sealed = Some(Sealed { at: given, option });
        }
        By::Form | By::Output => {
            answer.sealed = Some(Sealed {
                at: given,
                option: None,
            });
            let sealed = match by {
                By::Output => format!("[{}]", n % 1_000),
                _ => format!("A generator keeps its frame between two values; says {n}."),
            };
            let text = Text {
                sealed,
                thread: String::new(),
            };
            records.push(Record::Text(at, text));
        }
    }
    records.push(Record::Answer(at, Box::new(answer)));
    if n % 10 == 1 && by.kind() == Kind::Open {
        let vote = Vote {
            by_button: true,
            ..Vote::default()
        };
        records.push(Record::Vote((at, member(guild, n - 1)), vote));
    }
    records
}

/// Returns a snowflake of a time.
pub fn snowflake(at: At, n: u64) -> u64 {
    let ms = (at.0 - DISCORD_EPOCH_MS) as u64;
    (ms << 22) | (n & 0x3f_ffff)
}
