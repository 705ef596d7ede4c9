//! The presses of a rush, the same for both sides, and what came of them.

use std::time::{Duration, Instant};

use local_discord::{
    ChannelKind, Id, Interaction, InteractionReply, MessageView, Person, Settings, Start, Workspace,
};

use crate::common::{MONDAY_0850, Result, cpu_ms, open_files, quiet};
use crate::{CHANGES, MEMBERS};

/// A guild of 5,000 members on its own local Discord.
pub struct Place {
    pub ws: Workspace,
    pub guild: Id,
    pub channel: Id,
    pub owner: Person,
}

impl Place {
    pub async fn new() -> Result<Self> {
        let settings = Settings {
            start: Start::At(MONDAY_0850),
            limits: false,
            record_limit: 64,
            replay_limit: 64,
            ..Settings::default()
        };
        let ws = Workspace::start(settings).await?;
        let guild = ws.guild("Study group");
        let channel = ws.channel(guild, ChannelKind::Text, "quiz");
        let owner = ws.owner(guild);
        Ok(Self {
            ws,
            guild,
            channel,
            owner,
        })
    }

    /// Adds all members.
    pub fn crowd(&self) -> Vec<Person> {
        let members = (0..MEMBERS).map(|n| self.ws.member(self.guild, &format!("Member {n}"), &[]));
        members.collect()
    }

    /// Returns the question that takes presses now, unless it is this one.
    pub fn question(&self, before: Option<Id>) -> Option<MessageView> {
        let all = self.ws.messages(self.channel);
        let open = |message: &MessageView| Some(message.id) != before && letters(message).len() > 1;
        all.into_iter().rev().find(open)
    }
}

/// Returns the custom ids of the letters under a question.
pub fn letters(post: &MessageView) -> Vec<&str> {
    let letters = post.buttons.iter().filter(|button| button.label.len() == 1);
    letters.map(|button| button.custom_id.as_str()).collect()
}

/// Which member presses which letter, by number.
type ButtonId = (usize, usize);

/// Returns one press for each member. Every tenth presses another letter nine presses later.
pub fn with_changes() -> Vec<ButtonId> {
    let mut presses = Vec::new();
    for n in 0..MEMBERS {
        presses.push((n, n));
        if n % CHANGES == CHANGES - 1 {
            let changes = n + 1 - CHANGES;
            presses.push((changes, changes + 1));
        }
    }
    presses
}

/// Returns one press for each member.
pub fn once_each() -> Vec<ButtonId> {
    (0..MEMBERS).map(|n| (n, n)).collect()
}

/// A press that was made.
pub struct Made {
    pub member: Id,
    /// The letter's position.
    pub letter: u8,
    pub asked: Interaction,
    /// The time since the first press.
    at: Duration,
}

/// What came of a rush.
pub struct Rush {
    pub made: Vec<Made>,
    /// The milliseconds from each press to its receipt.
    pub waits: Vec<f64>,
    /// Presses without a receipt after three seconds.
    pub unanswered: usize,
    /// Seconds from the first press to the last, and to the last receipt.
    pub came_s: f64,
    pub done_s: f64,
    /// Processor time of the bot, and of this process, which is the local Discord and the members.
    pub bot_ms: f64,
    pub here_ms: f64,
    /// Files the bot has open after the last receipt, connections included.
    pub files: usize,
}

/// Sends these presses evenly within this time, or as fast as possible, whether or not earlier ones
/// were answered, and waits for the receipts.
pub async fn rush(
    members: &[Person],
    post: &MessageView,
    presses: &[ButtonId],
    within: Option<Duration>,
    bot: u32,
) -> Result<Rush> {
    let letters = letters(post);
    let here = std::process::id();
    quiet(&[bot]).await?;
    let before = [bot, here].map(cpu_ms);
    let each = within.map(|within| within.div_f64(presses.len() as f64));
    let start = Instant::now();
    let mut made = Vec::with_capacity(presses.len());
    for (n, (member, letter)) in presses.iter().enumerate() {
        if let Some(each) = each {
            let due = each * n as u32;
            tokio::time::sleep(due.saturating_sub(start.elapsed())).await;
        }
        let (who, letter) = (&members[*member], letter % letters.len());
        let at = start.elapsed();
        made.push(Made {
            member: who.id,
            letter: letter as u8,
            asked: who.press(post.channel, post.id, letters[letter])?,
            at,
        });
    }
    let (mut waits, mut unanswered, mut done) = (Vec::new(), 0, Duration::ZERO);
    for press in &made {
        let answer = press.asked.reply().await;
        match (answer, press.asked.response_time()) {
            (Ok(InteractionReply::Message(_)), Some(took)) => {
                waits.push(took.as_secs_f64() * 1000.0);
                done = done.max(press.at + took);
            }
            (Ok(other), _) => return Err(format!("a press was answered with {other:?}").into()),
            (Err(_), _) => unanswered += 1,
        }
    }
    let files = open_files(bot)?;
    quiet(&[bot]).await?;
    let after = [bot, here].map(cpu_ms);
    for press in &made {
        receipt(press).await?;
    }
    Ok(Rush {
        came_s: made.last().map_or(0.0, |last| last.at.as_secs_f64()),
        done_s: done.as_secs_f64(),
        bot_ms: after[0] - before[0],
        here_ms: after[1] - before[1],
        files,
        made,
        waits,
        unanswered,
    })
}

/// Checks that a reply is a receipt and not a refusal.
async fn receipt(press: &Made) -> Result<()> {
    let Ok(shown) = press.asked.message().await else {
        return Ok(());
    };
    let said = words(&shown);
    match shown.ephemeral && said.contains("Your answer") {
        true => Ok(()),
        false => Err(format!("no receipt: {said}").into()),
    }
}

/// Returns the text of a message and of its first embed.
pub fn words(shown: &MessageView) -> String {
    let body = shown.embeds.first().map(|embed| &embed["description"]);
    let body = body.and_then(|body| body.as_str()).unwrap_or_default();
    format!("{}{body}", shown.content)
}

/// Returns several runs of the same rush as one.
pub struct Sum {
    pub presses: usize,
    pub unanswered: usize,
    waits: Vec<f64>,
    came_s: f64,
    done_s: f64,
    bot_ms: f64,
    here_ms: f64,
    pub files: usize,
}

impl Sum {
    pub fn of<'a>(rushes: impl Iterator<Item = &'a Rush>) -> Self {
        let mut sum = Self {
            presses: 0,
            unanswered: 0,
            waits: Vec::new(),
            came_s: 0.0,
            done_s: 0.0,
            bot_ms: 0.0,
            here_ms: 0.0,
            files: 0,
        };
        for rush in rushes {
            sum.presses += rush.made.len();
            sum.unanswered += rush.unanswered;
            sum.waits.extend(&rush.waits);
            sum.came_s += rush.came_s;
            sum.done_s += rush.done_s;
            sum.bot_ms += rush.bot_ms;
            sum.here_ms += rush.here_ms;
            sum.files = sum.files.max(rush.files);
        }
        sum.waits.sort_by(f64::total_cmp);
        sum
    }

    /// Returns the milliseconds within which this share of the receipts arrived.
    pub fn at(&self, share: f64) -> f64 {
        let place = (self.waits.len().saturating_sub(1) as f64 * share) as usize;
        self.waits.get(place).copied().unwrap_or(f64::NAN)
    }

    /// Returns how many presses a second were sent.
    pub fn came(&self) -> f64 {
        self.presses as f64 / self.came_s
    }

    /// Returns how many presses a second were answered.
    pub fn rate(&self) -> f64 {
        self.waits.len() as f64 / self.done_s
    }

    /// Returns the bot's processor time per press, in microseconds.
    pub fn each_us(&self) -> f64 {
        self.bot_ms * 1000.0 / self.presses as f64
    }

    /// Returns how much of one core the bot and this process used, in percent.
    pub fn busy(&self) -> [f64; 2] {
        [self.bot_ms, self.here_ms].map(|ms| ms / 10.0 / self.done_s)
    }
}
