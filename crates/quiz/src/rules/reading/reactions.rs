//! Reading back who reacted, and whether a ✅ is from a moderator.

use crate::model::discord::{Reaction, Reactor};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{DailyKey, MessageId, UserId};
use crate::model::outcome::Receipt;
use crate::rules::reading::ask::{self, PAGE, one_done};
use crate::rules::{thread, votes};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;

/// Handles what [`catch_up_on`](crate::rules::reading::ask::catch_up_on) requested.
pub fn caught_up(tx: &mut Transaction<'_>, key: DailyKey, row: &OutboxRow, receipt: &Receipt) {
    match (receipt, &row.effect) {
        (Receipt::Written(page), _) => {
            for (read, extras) in page {
                thread::take_in(tx, &read.message, *extras);
            }
        }
        (
            Receipt::Accounts(page),
            Effect::ReadReactions {
                message, reaction, ..
            },
        ) => {
            for (user, _) in page.iter().filter(|(_, bot)| !bot) {
                stands(tx, key, *message, *user, *reaction, false);
            }
        }
        _ => {}
    }
}

/// Takes a reaction that was read back. For an acceptance it first looks up whether the account is
/// a moderator, and returns `true` if it does.
fn stands(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    user: UserId,
    reaction: Reaction,
    reading: bool,
) -> bool {
    let Some(role) = tx
        .state
        .message_role(message)
        .filter(|role| role.daily() == key)
    else {
        return false;
    };
    let who = Reactor {
        user,
        bot: false,
        roles: Vec::new(),
        manages: false,
    };
    let (Reaction::Accept, MessageRole::ThreadAnswer(answer) | MessageRole::Published(answer)) =
        (reaction, role)
    else {
        votes::set_reaction(tx, role, message, &who, reaction, true);
        return false;
    };
    let member = tx.number(key.guild, user);
    let known = member.is_some_and(|by| {
        let accepted = tx.answer(answer).map(|answer| answer.accepted_by);
        let mut accepted = accepted.unwrap_or_default().into_iter();
        tx.mark(answer, message, by).accepted
            || accepted.any(|(one, vote)| one == by && vote.on_published)
    });
    let (true, false, Some(daily)) = (votes::is_answer(tx, answer, message), known, tx.daily(key))
    else {
        return false;
    };
    let about = About::Accepter {
        daily: key,
        message,
        reading,
    };
    let effect = Effect::FindMember { user };
    tx.effect(
        key.guild,
        ask::lane(&daily),
        Priority::Reveal,
        about,
        effect,
    );
    true
}

/// Handles the look-up of an account with ✅ on a message: its receipt, or `None` if it was refused.
pub fn accepter(tx: &mut Transaction<'_>, row: &OutboxRow, receipt: Option<&Receipt>) {
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
        && let Some(role) = tx
            .state
            .message_role(*message)
            .filter(|role| role.daily() == *key)
        && !taken_back_meanwhile(tx, *key, *message, Reaction::Accept, *user)
    {
        let who = Reactor {
            user: *user,
            bot: false,
            roles: roles.clone(),
            manages: *manages,
        };
        votes::set_reaction(tx, role, *message, &who, Reaction::Accept, true);
    }
    if *reading {
        one_done(tx, *key);
    }
}

/// Tells whether a reaction was taken back while pages that still contain it were on their way.
fn taken_back_meanwhile(
    tx: &Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    reaction: Reaction,
    user: UserId,
) -> bool {
    let member = tx.number(key.guild, user);
    let newest = tx.daily(key).and_then(|daily| {
        let mut open_daily = daily.reading?.live_reactions.into_iter().rev();
        open_daily.find(|(on, of, who, _)| (*on, *of, Some(*who)) == (message, reaction, member))
    });
    newest.is_some_and(|(.., added)| !added)
}

/// Handles a page of accounts with a reaction on a message.
pub fn accounts(tx: &mut Transaction<'_>, key: DailyKey, row: &OutboxRow, page: &[(UserId, bool)]) {
    let Effect::ReadReactions {
        channel,
        message,
        reaction,
        ..
    } = row.effect
    else {
        return;
    };
    let people = page.iter().filter(|(_, bot)| !bot).map(|(user, _)| *user);
    for user in people {
        let member = tx.number_or_new(key.guild, user);
        if taken_back_meanwhile(tx, key, message, reaction, user) {
            continue;
        }
        let reading = tx.daily(key).is_some_and(|daily| daily.reading.is_some());
        let asked = stands(tx, key, message, user, reaction, reading);
        if let Some(mut daily) = tx.daily(key)
            && let Some(reading) = &mut daily.reading
        {
            reading.reactions.push((message, reaction, member));
            reading.left += u32::from(asked);
            tx.put_daily(key, daily);
        }
    }
    let Some(daily) = tx.daily(key).filter(|daily| daily.reading.is_some()) else {
        return;
    };
    if page.len() >= PAGE {
        let last = page.iter().map(|(user, _)| *user).max().unwrap_or_default();
        ask::read_reactions(tx, key, &daily, channel, message, reaction, last);
        return;
    }
    taken_back(tx, key, message, reaction);
    one_done(tx, key);
}

/// Takes back the reactions of everybody who wasn't on the pages, once they are all read, and who
/// hasn't added it meanwhile.
pub(super) fn taken_back(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    reaction: Reaction,
) {
    let Some(reading) = tx.daily(key).and_then(|daily| daily.reading) else {
        return;
    };
    let read = reading.reactions.iter().copied();
    let open_daily = reading.live_reactions.iter().filter(|(.., added)| *added);
    let standing: Vec<_> = read
        .chain(open_daily.map(|(on, of, who, _)| (*on, *of, *who)))
        .filter(|(on, of, _)| (*on, *of) == (message, reaction))
        .map(|(.., who)| who)
        .collect();
    votes::read_back(tx, key, message, reaction, &standing);
}
