//! **Vote**: the list of answers with a button for each, and all published answers page by page.

use crate::commands::access::Refused;
use crate::commands::answer::{known, not_blocked, pressed_in_public, question_of, to_presser};
use crate::model::card::{Card, Reply};
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::question::Kind;
use crate::queries::votes::{self, Voted, Way};
use crate::queries::{answers, guard, outputs};
use crate::rules;
use crate::rules::settling;
use crate::state::transaction::Transaction;
use crate::text::ballot::{self, Candidate, SealedAnswer};
use crate::text::{self, hint as say, results};

/// Answers on a page of the list.
const PAGE: usize = 5;

/// Shows a page of the answers, for **Vote**.
///
/// # Errors
/// The answer isn't out yet, or there is nothing to vote on.
pub fn vote_list(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    page: u32,
) -> Result<Reply, Refused> {
    let daily = known(tx, interaction, key)?;
    not_blocked(tx, interaction, key.guild)?;
    let card = list(tx, interaction, key, &daily, page)?;
    Ok(to_presser(tx, interaction, key, card))
}

/// Returns the authors of the answers that can be read and voted for, in the order they were given.
fn candidates(tx: &Transaction<'_>, key: DailyKey) -> Vec<MemberId> {
    let mut answers: Vec<_> = answers::counted(tx, key)
        .into_iter()
        .filter(|(_, answer)| !answer.is_withheld())
        .filter_map(|(member, answer)| {
            let sealed = answer.sealed_in_time().map(|sealed| sealed.at);
            let at = sealed.or_else(|| answer.messages.first().map(|message| message.at()))?;
            Some((at, member))
        })
        .collect();
    answers.sort_unstable();
    answers.into_iter().map(|(_, member)| member).collect()
}

fn list(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    daily: &Daily,
    page: u32,
) -> Result<Card, Refused> {
    let lang = tx.reply_language(interaction);
    if daily.is_secret() {
        return Err(text::refuse(&ballot::after_the_reveal(lang, key, daily)));
    }
    if daily.kind != Kind::Open {
        return Err(text::refuse(&ballot::graded_by_the_bot(lang)));
    }
    let candidates = candidates(tx, key);
    if candidates.is_empty() {
        return Err(text::refuse(&ballot::nothing_to_vote_on(lang)));
    }
    let pages = candidates.len().div_ceil(PAGE);
    let page = (page as usize).min(pages - 1);
    let me = tx.number(key.guild, interaction.user);
    let entries: Vec<_> = candidates
        .iter()
        .enumerate()
        .skip(page * PAGE)
        .take(PAGE)
        .map(|(n, member)| {
            let answer = AnswerKey {
                daily: key,
                member: *member,
            };
            candidate(tx, answer, daily, n + 1, me)
        })
        .collect();
    Ok(ballot::list(lang, key, daily, &entries, page, pages))
}

/// Returns what the list shows of an answer, to the member `me`.
pub(super) fn candidate(
    tx: &Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    n: usize,
    me: Option<MemberId>,
) -> Candidate {
    let answer = tx.answer(key).unwrap_or_default();
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let published = answer.published.map(|message| (place, message));
    let in_thread = || Some((daily.thread?, answers::shown(tx, key, &answer)?));
    Candidate {
        n,
        ballot: votes::ballot(tx, key, daily),
        author: answers::author(tx, key, daily),
        votes: votes::voters(tx, key).len(),
        own: me == Some(key.member),
        voted: me.is_some_and(|me| votes::vote_of(tx, key, me).stands()),
        idle: me.and_then(|me| votes::idle(tx, key, me)),
        accepted: !answer.accepted_by.is_empty(),
        text: if answer.sealed_in_time().is_some() {
            answers::sealed_text(tx, key)
        } else {
            answers::thread_text(tx, key, &answer)
        },
        message: published.or_else(in_thread),
    }
}

/// Votes for an answer, or takes that vote back.
///
/// # Errors
/// The member is blocked, the answer is their own, voting is over, or there is no such answer.
pub fn vote_for(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot_no: MemberId,
) -> Result<Reply, Refused> {
    let daily = known(tx, interaction, key)?;
    not_blocked(tx, interaction, key.guild)?;
    let lang = tx.reply_language(interaction);
    if daily.is_secret() {
        return Err(text::refuse(&ballot::after_the_reveal(lang, key, &daily)));
    }
    if daily.kind != Kind::Open {
        return Err(text::refuse(&ballot::graded_by_the_bot(lang)));
    }
    if daily.phase == Phase::Closed {
        return Err(text::refuse(&ballot::closed(lang, &daily)));
    }
    let author = votes::of_ballot(tx, key, &daily, ballot_no);
    if let Some(member) = author {
        // The reveal may withhold it when it comes to it.
        settling::settle_first(tx, AnswerKey { daily: key, member }, &daily);
    }
    let Some(author) = author.filter(|author| can_be_read(tx, key, *author)) else {
        return Err(text::refuse(&ballot::no_such_answer(lang)));
    };
    let answer = AnswerKey {
        daily: key,
        member: author,
    };
    let voter = tx.number_or_new(key.guild, interaction.user);
    let before = votes::vote_of(tx, answer, voter);
    if before.stands() && !before.by_button {
        return Err(text::refuse(&ballot::by_reaction(lang)));
    }
    let text = match rules::votes::vote(tx, answer, voter, Way::Button, !before.by_button) {
        Voted::Counted(stands) => {
            let author = answers::author(tx, answer, &daily);
            let text = ballot::voted(lang, author, stands, before.by_button);
            match votes::idle(tx, answer, voter) {
                Some(idle) => {
                    let most = tx.state.rules.votes_a_date;
                    ballot::with_reason(lang, &text, &daily, idle, most)
                }
                None => text,
            }
        }
        Voted::Own => return Err(text::refuse(&ballot::own(lang))),
        Voted::Closed => return Err(text::refuse(&ballot::closed(lang, &daily))),
    };
    if pressed_in_public(tx, interaction, key) {
        return Ok(Reply::Private(text::plain(&text)));
    }
    let place = candidates(tx, key).iter().position(|one| *one == author);
    let page = (place.unwrap_or(0) / PAGE) as u32;
    list(tx, interaction, key, &daily, page).map(Reply::Update)
}

fn can_be_read(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> bool {
    let answer = tx.answer(AnswerKey { daily: key, member });
    answer.is_some_and(|answer| answer.counts() && !answer.is_withheld())
}

/// Shows all sealed answers in full, page by page. Outputs are shown together if they are equal,
/// except to moderators.
///
/// # Errors
/// The answer isn't out yet, or nobody gave a sealed answer.
pub fn answers_page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    page: u32,
) -> Result<Reply, Refused> {
    let daily = known(tx, interaction, key)?;
    if daily.is_secret() {
        return Err(text::refuse(&say::not_out_yet(
            tx.reply_language(interaction),
            key,
            &daily,
        )));
    }
    let lang = tx.reply_language(interaction);
    let members = answers::sealed_answers(tx, key);
    if members.is_empty() {
        return Err(text::refuse(&ballot::no_sealed_answers(lang)));
    }
    let moderator = guard::is_moderator(tx, key.guild, &interaction.roles, interaction.manages);
    let pages = if daily.kind.is_typed() && !moderator {
        // Whose a wrong output is, only moderators need to know.
        let mut counted = tx.answers_as_they_are(key);
        counted.retain(|(_, answer)| answer.counts());
        let question = question_of(tx, interaction, key)?;
        let expected = question.expected.unwrap_or_default();
        let outputs = outputs::outputs(tx, key, &daily, (daily.kind, &expected), &counted);
        ballot::pages_of_texts(&results::all_outputs(lang, &outputs))
    } else {
        let given = members.into_iter().map(|member| {
            let answer = AnswerKey { daily: key, member };
            SealedAnswer {
                author: answers::author(tx, answer, &daily),
                ballot: votes::ballot(tx, answer, &daily),
                text: answers::sealed_text(tx, answer),
                withheld: tx.answer(answer).is_some_and(|one| one.is_withheld()),
            }
        });
        ballot::pages(lang, &daily, &given.collect::<Vec<_>>(), moderator)
    };
    let page = (page as usize).min(pages.len() - 1);
    let card = ballot::page(lang, key, &daily, &pages, page, moderator);
    Ok(to_presser(tx, interaction, key, card))
}
