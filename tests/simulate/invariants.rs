//! What must hold on every day, judged only by what members can see in the Discord: no two question
//! messages of one track and date, and no model answer before the time that its question announces.

use std::collections::{BTreeMap, BTreeSet};

use pythia::quiz::model::card::{Card, Reply};
use pythia::quiz::model::custom_id::{ButtonId, DailyRef};
use pythia::quiz::model::effect::Effect;
use pythia::quiz::model::ids::{At, GuildId, MessageId, UserId};
use test_discord::{Discord, PYTHIA, presses};

use crate::questions::{number_in_title, secrets};
use crate::report::Wrong;

/// Returns the daily whose question a card shows, if it is a question that can still be answered.
pub fn asks(card: &Card) -> Option<DailyRef> {
    presses(card).into_iter().find_map(|press| match press {
        ButtonId::Answer(daily) => Some(daily),
        _ => None,
    })
}

/// Returns everything that is written on a card.
fn texts(card: &Card) -> impl Iterator<Item = &str> {
    let fields = card.fields.iter().map(|(_, value)| value.as_str());
    let files = card.files.iter().map(|file| file.text.as_str());
    let title = card.title.as_deref().into_iter();
    title.chain([card.body.as_str()]).chain(fields).chain(files)
}

/// Returns the first time that a card prints, with Discord's precision of a second.
fn printed_time(card: &Card) -> Option<At> {
    let (_, after) = texts(card).find_map(|text| text.split_once("<t:"))?;
    let seconds: i64 = after.split(':').next()?.parse().ok()?;
    Some(At(seconds * 1_000))
}

/// What members were promised, and what was broken of it.
#[derive(Default)]
pub struct Invariants {
    /// When each question, by guild and number, may be revealed at the earliest.
    promised: BTreeMap<(GuildId, u32), At>,
    /// Who has chosen to see the model answer of a question.
    told: BTreeSet<(GuildId, u32, UserId)>,
    /// The question messages in the Discord.
    questions: BTreeMap<(GuildId, DailyRef), Vec<MessageId>>,
    /// The last message that was looked at.
    looked_until: MessageId,
    pub wrongs: Vec<(Wrong, String)>,
}

impl Invariants {
    /// Looks at what the bot sends, before it arrives.
    pub fn sends(&mut self, guild: GuildId, effect: &Effect, now: At) {
        let card = match effect {
            Effect::Post { card, .. }
            | Effect::Reply { card, .. }
            | Effect::PostInForum { card, .. }
            | Effect::Edit { card, .. }
            | Effect::Direct { card, .. } => card,
            _ => return,
        };
        let numbers = texts(card).flat_map(secrets).collect();
        self.check(guild, numbers, "a message", now);
        if asks(card).is_some()
            && let Some(number) = card.title.as_deref().and_then(number_in_title)
            && let Some(at) = printed_time(card)
        {
            self.promised.insert((guild, number), at);
            self.told
                .retain(|(one, told, _)| (*one, *told) != (guild, number));
        }
    }

    /// Looks at a reply. `asked` means that the member has just chosen **Show me now**.
    pub fn replies(&mut self, guild: GuildId, to: UserId, reply: &Reply, asked: bool, now: At) {
        let (Reply::Private(card) | Reply::Public(card) | Reply::Update(card)) = reply else {
            return;
        };
        let numbers: Vec<u32> = texts(card).flat_map(secrets).collect();
        if asked {
            self.told
                .extend(numbers.iter().map(|number| (guild, *number, to)));
        }
        let untold = |number: &u32| !self.told.contains(&(guild, *number, to));
        let early = numbers.into_iter().filter(untold).collect();
        self.check(guild, early, &format!("a reply to {to}"), now);
    }

    /// Checks that these questions may be revealed.
    fn check(&mut self, guild: GuildId, numbers: Vec<u32>, by: &str, now: At) {
        for number in numbers {
            let promised = self.promised.get(&(guild, number));
            if let Some(at) = promised.filter(|at| now < **at) {
                let text =
                    format!("{by} in guild {guild} tells question {number} at {now:?}, not {at:?}");
                self.wrongs.push((Wrong::Early, text));
            }
        }
    }

    /// Looks at the messages since the last look, for two questions of one track and date.
    pub fn look(&mut self, discord: &Discord) {
        let newer = MessageId(self.looked_until.0 + 1)..;
        for (message, one) in discord.messages.range(newer) {
            self.looked_until = *message;
            let card = one.card.as_ref().filter(|_| one.author == PYTHIA);
            let guild = discord
                .channels
                .get(&one.channel)
                .and_then(|place| place.guild);
            let (Some(daily), Some(guild)) = (card.and_then(asks), guild) else {
                continue;
            };
            let questions = self.questions.entry((guild, daily)).or_default();
            questions.retain(|earlier| discord.messages.contains_key(earlier));
            questions.push(*message);
            if questions.len() > 1 {
                let text = format!("guild {guild} {daily:?}: {questions:?}");
                self.wrongs.push((Wrong::Double, text));
            }
        }
    }

    /// Returns the guilds and dates on which a question was seen.
    pub fn days(&self) -> impl Iterator<Item = (GuildId, DailyRef)> {
        self.questions.keys().copied()
    }
}
