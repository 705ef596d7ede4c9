//! Takes a member whose data is deleted out of what the bot has posted: messages with the member's
//! text are deleted, lists that name the member are edited.
//!
//! These requests have the lowest priority and lanes of their own, so that nothing waits for them.
//! What Discord refuses is written to the log, for the operator.

use crate::model::card::Card;
use crate::model::daily::{Answer, Daily, Phase};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::forgetting::PostOf;
use crate::model::ids::{At, ChannelId, DailyKey, GuildId, MemberId, MessageId};
use crate::model::log::LogLine;
use crate::model::outcome::{Receipt, Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::model::season::SeasonId;
use crate::queries::answers;
use crate::queries::round::{self, facts};
use crate::rules::round::podium;
use crate::rules::{final_results, listing, own, parts};
use crate::state::transaction::Transaction;
use crate::text::results;
use crate::text::round::{lobby, question};

/// How long after an edit a thread is archived again that had to be opened for it.
const ARCHIVE_AGAIN_MS: i64 = 60_000;

/// How often an archived thread is opened for one request.
const OPENED: u32 = 3;

/// Notes a message that was just posted, if it may have to be found again.
pub fn note(tx: &mut Transaction<'_>, row: &OutboxRow, receipt: &Receipt) {
    let Receipt::Posted { channel, message } = receipt else {
        return;
    };
    let marker = match &row.effect {
        Effect::Post { marker, .. } => marker,
        // A notice's marker is its footer.
        Effect::Direct { card, .. } => match &card.footer {
            Some(marker) => marker,
            None => return,
        },
        _ => return,
    };
    let of = match &row.about {
        About::Daily(key) => {
            let number = tx.daily_as_it_is(*key).map(|daily| daily.number);
            let is_final = number.is_some_and(|number| *marker == results::final_marker(number));
            is_final.then_some(PostOf::Final(key.track, key.date))
        }
        About::Round(key, _) => {
            let over = tx
                .round(*key)
                .filter(|one| one.phase == RoundPhase::Finished);
            let last = over.map(|over| crate::text::round::marker(key.id, over.posts));
            (last.as_ref() == Some(marker)).then_some(PostOf::Podium(key.id))
        }
        About::Notice(_) | About::NoticeOr(..) => match season_of(marker) {
            Some(season) => Some(PostOf::Season(season)),
            None => report_of(marker).map(PostOf::Report),
        },
        About::Recap(guild, track) => {
            // The one that was just posted is the last one.
            let recaps = tx.scan(&Key::recaps_of(*guild, *track), usize::MAX);
            recaps.last().and_then(|record| match record {
                Record::PostedRecap((.., monday), _) => Some(PostOf::Recap(*track, *monday)),
                _ => None,
            })
        }
        _ => None,
    };
    if let Some(of) = of {
        tx.put(Record::Posted((row.guild, of), (*channel, *message)));
    }
}

/// Returns the time of the report that a notice with this marker is about.
fn report_of(marker: &str) -> Option<At> {
    let (_, at) = marker.strip_prefix("notice ")?.split_once(" report ")?;
    at.parse().ok().map(At)
}

/// Returns the season whose results have this marker.
fn season_of(marker: &str) -> Option<SeasonId> {
    let id = marker.strip_prefix("season #")?.parse().ok()?;
    Some(SeasonId(id))
}

/// Deletes a message that the bot has noted.
pub fn delete(tx: &mut Transaction<'_>, guild: GuildId, of: PostOf) {
    let Some(Record::Posted(key, (channel, message))) = tx.get(&Key::Posted((guild, of))) else {
        return;
    };
    tx.remove(Key::Posted(key));
    if tx.guild(guild).left_at.is_none() {
        send(tx, guild, message, Effect::Delete { channel, message });
    }
}

/// Edits a message that the bot has noted.
pub fn edit_noted(tx: &mut Transaction<'_>, guild: GuildId, of: PostOf, card: Card) {
    if let Some(Record::Posted(_, (channel, message))) = tx.get(&Key::Posted((guild, of))) {
        edit(tx, guild, channel, message, card);
    }
}

/// Edits a message, after everything else.
pub fn edit(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    channel: ChannelId,
    message: MessageId,
    card: Card,
) {
    let effect = Effect::Edit {
        channel,
        message,
        card,
    };
    send(tx, guild, message, effect);
}

fn send(tx: &mut Transaction<'_>, guild: GuildId, message: MessageId, effect: Effect) {
    let lane = ChannelId(message.0);
    let about = About::Forgotten(guild);
    tx.effect(guild, lane, Priority::Decoration, about, effect);
}

/// Takes a member's answer out of what was posted about a daily after its reveal. `gone` is the
/// answer, which is removed already.
pub fn of_daily(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, gone: Option<&Answer>) {
    let guild = key.guild;
    let channel = answers::place(daily);
    if let Some(message) = gone.and_then(|answer| answer.published) {
        send(tx, guild, message, Effect::Delete { channel, message });
    }
    if listing::are_many(tx, key) {
        listing::without(tx, key, gone);
        return;
    }
    let in_file = gone.is_some_and(listing::may_be_in_file);
    for (message, card) in parts::lists_without(tx, key, daily, in_file) {
        edit(tx, guild, channel, message, card);
    }
    if daily.phase == Phase::Closed {
        let last = final_results::again(tx, key, daily, None);
        if let Some((channel, message, card)) = last {
            edit(tx, guild, channel, message, card);
        }
    }
}

/// Takes a member out of the results, the sign-up and the podium of a round. Returns whether there
/// are any that named them.
pub fn of_round(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    played: &Round,
    member: MemberId,
    signed_up: bool,
) -> bool {
    let lang = tx.guild_language(key.guild);
    let mut edits = Vec::new();
    for (place, item) in (0..).zip(&played.questions) {
        let fastest = item.tally.iter().flat_map(|tally| &tally.fastest);
        let fast = fastest.into_iter().any(|(one, _)| *one == member);
        let (Some(_), Some(message), Some(question)) =
            (&item.tally, item.message, round::frozen(tx, key, place))
        else {
            continue;
        };
        if fast || own::credit(tx, key.guild, &question.slug) == Some(member) {
            let shown = facts::results(tx, key, played, place);
            let card = question::results(lang, played, place, &question, &shown);
            let card = own::credited(tx, key.guild, &question.slug, card);
            edits.push((message, card));
        }
    }
    let mut any = !edits.is_empty();
    for (message, card) in edits {
        edit(tx, key.guild, played.channel, message, card);
    }
    let lobby = played.lobby.message.filter(|_| played.is_over());
    if let Some(message) = lobby.filter(|_| signed_up) {
        let signed_up = facts::signed_up(tx, key);
        let card = lobby::closed(lang, key.id, played, &signed_up);
        edit(tx, key.guild, played.channel, message, card);
        any = true;
    }
    let of = PostOf::Podium(key.id);
    if !played.is_over() || tx.get(&Key::Posted((key.guild, of))).is_none() {
        return any;
    }
    let card = podium::card_again(tx, key, played);
    edit_noted(tx, key.guild, of, card);
    true
}

/// Handles a refusal. An archived thread is opened, and archived again later. A message that is
/// gone is what was wanted. Returns whether the row is tried again.
pub fn refused(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let gone = matches!(
        refusal.kind,
        RefusalKind::MessageGone | RefusalKind::ChannelGone
    );
    if gone {
        return false;
    }
    let channel = row.effect.channel();
    if let (RefusalKind::Archived, Some(thread), true) =
        (refusal.kind, channel, row.attempts < OPENED)
    {
        let open = set_archived(thread, false);
        let about = About::Forgotten(row.guild);
        tx.effect(row.guild, thread, Priority::Decoration, about.clone(), open);
        let shut = set_archived(thread, true);
        let later = tx.at.plus_ms(ARCHIVE_AGAIN_MS);
        tx.effect_at(
            later,
            row.guild,
            row.lane,
            Priority::Decoration,
            about,
            shut,
        );
        let mut row = row.clone();
        row.attempts += 1;
        row.not_before = tx.at.plus_ms(1_000);
        tx.put_outbox(row);
        return true;
    }
    let place = channel.map_or_else(String::new, |channel| channel.to_string());
    tx.log(
        LogLine::new(
            "Discord refused to remove what names a former member",
            row.guild,
        )
        .row(row.seq)
        .details(format!(
            "channel={place} message={} why={:?}",
            row.lane, refusal.words
        )),
    );
    false
}

const fn set_archived(thread: ChannelId, archived: bool) -> Effect {
    Effect::SetThread {
        thread,
        archived: Some(archived),
        locked: None,
    }
}
