//! Reading back what was missed: the thread's messages and who reacted, page by page.
//!
//! Only the one daily waits for it, at most [`READING_MAX_MS`]; what Discord refuses to show is gone on without.
//! Events that arrive while pages are on their way are newer than those pages: they are noted in the reading
//! and win over them.

use std::collections::BTreeSet;

use super::draft::Draft;
use super::effect::{About, Effect, OutboxRow, Priority, ReadMessage, Receipt};
use super::event::{Mark, Reactor};
use super::ids::{ChannelId, DailyKey, MessageId, UserId};
use super::record::{Daily, Key, Phase, Reading, Record};
use super::state::Seat;
use super::{answers, votes};

/// How long reading back may hold up what is due.
pub const READING_MAX_MS: i64 = 2 * 60_000;

/// Discord's largest page.
const PAGE: usize = 100;

/// Asks for the first pages.
pub fn start(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    drop_left_over(draft, key);
    let mut left = 0;
    if let Some(thread) = daily.thread.filter(|_| !daily.thread_gone) {
        read_messages(draft, key, &daily, thread, MessageId(0));
        left += 1;
    }
    if let Some(post) = daily.post.filter(|_| !daily.post_gone) {
        let channel = post_channel(&daily);
        for mark in Mark::RATINGS {
            read_marks(draft, key, &daily, channel, post, mark, UserId(0));
            left += 1;
        }
    }
    left += read_published(draft, key, &daily);
    if left == 0 {
        daily.read_until = draft.at;
    } else {
        let until = draft.at.plus_ms(READING_MAX_MS);
        daily.reading = Some(Reading {
            since: draft.at,
            until,
            left,
            standing: Vec::new(),
            marks: Vec::new(),
            live_marks: Vec::new(),
            live_gone: Vec::new(),
        });
        draft.log(format!(
            "daily #{} of guild {}: reading back what was missed",
            daily.no, key.guild
        ));
    }
    draft.put(Record::Daily(key, daily));
}

/// Pages of an earlier reading that was given up: their answers would be taken for this one's.
fn drop_left_over(draft: &mut Draft<'_>, key: DailyKey) {
    let left_over: Vec<_> = draft
        .state
        .outbox()
        .filter(|row| match &row.about {
            About::ReadMessages(daily) | About::ReadReactions(daily) => *daily == key,
            About::Accepter { daily, reading, .. } => *reading && *daily == key,
            _ => false,
        })
        .map(|row| row.no)
        .collect();
    for no in left_over {
        draft.remove(Key::Outbox(no));
    }
}

/// Published answers that stand in the channel, because the thread was closed to us: their marks. (Those in
/// the thread come with its messages.)
fn read_published(draft: &mut Draft<'_>, key: DailyKey, daily: &Daily) -> u32 {
    if daily.phase != Phase::Revealed || daily.usable_thread().is_some() {
        return 0;
    }
    let published: Vec<MessageId> = draft
        .answers_of(key)
        .into_values()
        .filter_map(|answer| answer.published)
        .collect();
    for message in &published {
        marks_of(draft, key, daily, daily.channel, *message);
    }
    2 * published.len() as u32
}

/// Reads who voted for, and who accepted, an answer.
fn marks_of(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
) {
    for mark in [Mark::Vote, Mark::Accept] {
        read_marks(draft, key, daily, channel, message, mark, UserId(0));
    }
}

/// A message became the answer after the fact: reads the marks that stand on it already, and its text where we
/// may. Nothing waits for it.
pub fn catch_up_on(draft: &mut Draft<'_>, key: DailyKey, daily: &Daily, message: MessageId) {
    let Some(channel) = daily.thread.filter(|_| !daily.thread_gone) else {
        return;
    };
    let mut effects: Vec<Effect> = [Mark::Vote, Mark::Accept]
        .into_iter()
        .map(|mark| Effect::ReadReactions {
            channel,
            message,
            mark,
            after: UserId(0),
        })
        .collect();
    if draft.state.rules.message_content {
        let after = MessageId(message.0.saturating_sub(1));
        effects.push(Effect::ReadMessages { channel, after });
    }
    for effect in effects {
        draft.effect(
            key.guild,
            lane(daily),
            Priority::Reveal,
            About::Daily(key),
            effect,
        );
    }
}

/// What [`catch_up_on`] asked for has come.
pub fn caught_up(draft: &mut Draft<'_>, key: DailyKey, row: &OutboxRow, receipt: &Receipt) {
    match (receipt, &row.effect) {
        (Receipt::Messages(page), _) => {
            for read in page {
                answers::take_in(draft, &read.said);
            }
        }
        (Receipt::Accounts(page), Effect::ReadReactions { message, mark, .. }) => {
            for (user, _) in page.iter().filter(|(_, bot)| !bot) {
                stands(draft, key, *message, *user, *mark, false);
            }
        }
        _ => {}
    }
}

/// A mark was read to stand. Of an acceptance it must first be asked whether it is a moderator's; whether that
/// was done.
fn stands(
    draft: &mut Draft<'_>,
    key: DailyKey,
    message: MessageId,
    user: UserId,
    mark: Mark,
    reading: bool,
) -> bool {
    let Some(seat) = draft.state.seat(message).filter(|seat| seat.daily() == key) else {
        return false;
    };
    let who = Reactor {
        user,
        bot: false,
        roles: Vec::new(),
        manages: false,
    };
    let (Mark::Accept, Seat::Said(answer) | Seat::Published(answer)) = (mark, seat) else {
        votes::set_mark(draft, seat, message, &who, mark, true);
        return false;
    };
    let member = draft.number(key.guild, user);
    let known = draft.answer(answer).is_some_and(|answer| {
        let mut accepted = answer.accepted_by.iter();
        accepted.any(|(by, _)| Some(*by) == member)
    });
    let (true, false, Some(daily)) = (
        votes::is_answer(draft, answer, message),
        known,
        draft.daily(key),
    ) else {
        return false;
    };
    let about = About::Accepter {
        daily: key,
        message,
        reading,
    };
    let effect = Effect::FindMember { user };
    draft.effect(key.guild, lane(&daily), Priority::Reveal, about, effect);
    true
}

/// Whoever has ✅ on a message was looked up: with the receipt, or refused.
pub fn accepter(draft: &mut Draft<'_>, row: &OutboxRow, receipt: Option<&Receipt>) {
    let (
        About::Accepter {
            daily: key,
            message,
            reading,
        },
        Effect::FindMember { user },
    ) = (&row.about, &row.effect)
    else {
        return;
    };
    if let Some(Receipt::Roles { roles, manages }) = receipt
        && let Some(seat) = draft
            .state
            .seat(*message)
            .filter(|seat| seat.daily() == *key)
        && !taken_back_meanwhile(draft, *key, *message, Mark::Accept, *user)
    {
        let who = Reactor {
            user: *user,
            bot: false,
            roles: roles.clone(),
            manages: *manages,
        };
        votes::set_mark(draft, seat, *message, &who, Mark::Accept, true);
    }
    if *reading {
        one_done(draft, *key);
    }
}

/// Whether a mark was taken back while pages that still have it were on their way.
fn taken_back_meanwhile(
    draft: &Draft<'_>,
    key: DailyKey,
    message: MessageId,
    mark: Mark,
    user: UserId,
) -> bool {
    let member = draft.number(key.guild, user);
    let newest = draft.daily(key).and_then(|daily| {
        let mut live = daily.reading?.live_marks.into_iter().rev();
        live.find(|(on, of, who, _)| (*on, *of, Some(*who)) == (message, mark, member))
    });
    newest.is_some_and(|(.., added)| !added)
}

/// The channel its post is in: in a forum that is the thread.
#[must_use]
pub fn post_channel(daily: &Daily) -> ChannelId {
    match daily.place {
        super::record::Place::Forum => daily.thread.unwrap_or(daily.channel),
        _ => daily.channel,
    }
}

/// Reading took too long: what is due goes on with what is known.
pub fn give_up(draft: &mut Draft<'_>, key: DailyKey, mut daily: Daily) {
    draft.log(format!(
        "daily #{} of guild {}: reading back was not finished in two minutes, going on without",
        daily.no, key.guild
    ));
    daily.reading = None;
    daily.read_until = draft.at;
    draft.put(Record::Daily(key, daily));
}

fn read_messages(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    thread: ChannelId,
    after: MessageId,
) {
    let effect = Effect::ReadMessages {
        channel: thread,
        after,
    };
    draft.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadMessages(key),
        effect,
    );
}

fn read_marks(
    draft: &mut Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    channel: ChannelId,
    message: MessageId,
    mark: Mark,
    after: UserId,
) {
    let effect = Effect::ReadReactions {
        channel,
        message,
        mark,
        after,
    };
    draft.effect(
        key.guild,
        lane(daily),
        Priority::Reveal,
        About::ReadReactions(key),
        effect,
    );
}

/// A lane of its own: what hangs here must not hold up the reveal, which goes on without it.
fn lane(daily: &Daily) -> ChannelId {
    let post = daily.post.map(|post| ChannelId(post.0));
    daily.thread.or(post).unwrap_or(daily.channel)
}

/// A page of the thread's messages has come.
pub fn messages(draft: &mut Draft<'_>, key: DailyKey, thread: ChannelId, page: &[ReadMessage]) {
    let gone: BTreeSet<MessageId> = draft
        .daily(key)
        .and_then(|daily| daily.reading)
        .map(|reading| reading.live_gone.into_iter().collect())
        .unwrap_or_default();
    for read in page
        .iter()
        .filter(|read| !gone.contains(&read.said.message))
    {
        answers::take_in(draft, &read.said);
    }
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    reading
        .standing
        .extend(page.iter().map(|read| read.said.message));
    let marks = [Mark::Vote, Mark::Accept];
    let marked = page
        .iter()
        .flat_map(|read| marks.map(|mark| (read.said.message, mark, read.marks.contains(&mark))));
    let (there, not_there): (Vec<_>, Vec<_>) = marked.partition(|(.., stands)| *stands);
    for (message, mark, _) in there {
        read_marks(draft, key, &daily, thread, message, mark, UserId(0));
        reading.left += 1;
    }
    let last_page = page.len() < PAGE;
    if !last_page {
        let last = page.iter().map(|read| read.said.message).max();
        read_messages(draft, key, &daily, thread, last.unwrap_or_default());
    }
    let missing = if last_page {
        missing_messages(draft, key, &daily, &reading)
    } else {
        Vec::new()
    };
    daily.reading = Some(reading);
    draft.put(Record::Daily(key, daily));
    // Where a mark does not stand at all, no page of accounts will come.
    for (message, mark, _) in not_there {
        taken_back(draft, key, message, mark);
    }
    if last_page {
        answers::deleted(draft, key.guild, thread, &missing);
        one_done(draft, key);
    }
}

/// Messages we know of that do not stand any more.
fn missing_messages(
    draft: &Draft<'_>,
    key: DailyKey,
    daily: &Daily,
    reading: &Reading,
) -> Vec<MessageId> {
    let standing: BTreeSet<MessageId> = reading.standing.iter().copied().collect();
    // The reveal may stand in the channel; then its answers are not to be looked for in the thread.
    let revealed_here = daily
        .reveal_posts
        .iter()
        .any(|post| standing.contains(post));
    let mut missing = Vec::new();
    for answer in draft.answers_of(key).into_values() {
        let published = answer.published.filter(|_| revealed_here);
        let known = answer.messages.into_iter().chain(published);
        missing.extend(known.filter(|message| !standing.contains(message)));
    }
    missing
}

/// A page of accounts that have a mark on a message has come.
pub fn accounts(draft: &mut Draft<'_>, key: DailyKey, row: &OutboxRow, page: &[(UserId, bool)]) {
    let Effect::ReadReactions {
        channel,
        message,
        mark,
        ..
    } = row.effect
    else {
        return;
    };
    let people = page.iter().filter(|(_, bot)| !bot).map(|(user, _)| *user);
    for user in people {
        let member = draft.number_or_new(key.guild, user);
        if taken_back_meanwhile(draft, key, message, mark, user) {
            continue;
        }
        let reading = draft
            .daily(key)
            .is_some_and(|daily| daily.reading.is_some());
        let asked = stands(draft, key, message, user, mark, reading);
        if let Some(mut daily) = draft.daily(key)
            && let Some(reading) = &mut daily.reading
        {
            reading.marks.push((message, mark, member));
            reading.left += u32::from(asked);
            draft.put(Record::Daily(key, daily));
        }
    }
    let Some(daily) = draft.daily(key).filter(|daily| daily.reading.is_some()) else {
        return;
    };
    if page.len() >= PAGE {
        let last = page.iter().map(|(user, _)| *user).max().unwrap_or_default();
        read_marks(draft, key, &daily, channel, message, mark, last);
        return;
    }
    taken_back(draft, key, message, mark);
    one_done(draft, key);
}

/// All who have a mark on a message were read: whoever is not among them, and did not add it meanwhile, has
/// taken it back.
fn taken_back(draft: &mut Draft<'_>, key: DailyKey, message: MessageId, mark: Mark) {
    let Some(reading) = draft.daily(key).and_then(|daily| daily.reading) else {
        return;
    };
    let read = reading.marks.iter().copied();
    let live = reading.live_marks.iter().filter(|(.., added)| *added);
    let standing: Vec<_> = read
        .chain(live.map(|(on, of, who, _)| (*on, *of, *who)))
        .filter(|(on, of, _)| (*on, *of) == (message, mark))
        .map(|(.., who)| who)
        .collect();
    votes::read_back(draft, key, message, mark, &standing);
}

/// One of the reads has ended, well or not.
pub fn one_done(draft: &mut Draft<'_>, key: DailyKey) {
    let Some(mut daily) = draft.daily(key) else {
        return;
    };
    let Some(mut reading) = daily.reading.take() else {
        return;
    };
    reading.left = reading.left.saturating_sub(1);
    if reading.left == 0 {
        daily.read_until = reading.since;
    } else {
        daily.reading = Some(reading);
    }
    draft.put(Record::Daily(key, daily));
}
