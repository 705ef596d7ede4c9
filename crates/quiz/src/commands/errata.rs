//! `/errata`: corrects a question that was revealed. Another answer is accepted, the question is
//! made void, or its text is changed.

use crate::commands::access::{Refused, here, moderated};
use crate::commands::answer::{latest_revealed, near_tracks};
use crate::model::card::Reply;
use crate::model::correction::{Corrected, News};
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId};
use crate::model::question::{Kind, QUESTION_MAX, Question, Slug};
use crate::model::record::{Key, Record};
use crate::queries::{errata, grade, guard, search};
use crate::rules;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::errata::{self as say, Desk, Mistake, What};

/// The longest reason, in characters.
pub const REASON_MAX: u16 = 300;

/// How many corrections a question takes.
pub const MOST: usize = 20;

/// Answers `/errata`: shows what can be corrected of the question that was named, or of the one of
/// the thread, or else asks which.
///
/// # Errors
/// The asker isn't a moderator, or there is no such question, or it can't be corrected now.
pub fn errata(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let named = named.map(str::trim).filter(|named| !named.is_empty());
    let found = match (named, here(tx, interaction)) {
        (Some(named), _) => find(tx, interaction, guild, named)?,
        (None, Some(key)) => vec![key],
        (None, None) => {
            let tracks = near_tracks(tx, interaction, guild);
            let latest = latest_revealed(tx, guild, &tracks);
            latest.into_iter().map(|(key, _)| key).collect()
        }
    };
    let lang = tx.reply_language(interaction);
    match found.as_slice() {
        [] => Err(refuse(tx, interaction, &Mistake::NothingRevealed)),
        [key] => desk(tx, interaction, *key),
        _ => {
            let dailies = found.iter().filter_map(|key| Some((*key, tx.daily(*key)?)));
            let dailies: Vec<_> = dailies.take(5).collect();
            Ok(Reply::Private(say::which(lang, &dailies)))
        }
    }
}

/// Finds the dailies that a moderator means by a number or by the name of a question.
fn find(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Vec<DailyKey>, Refused> {
    if let Ok(number) = named.trim_start_matches('#').parse::<u64>() {
        let found = errata::by_number(tx, guild, number);
        return found
            .map(|key| vec![key])
            .ok_or_else(|| refuse(tx, interaction, &Mistake::Unknown(named.to_owned())));
    }
    let listed = tx.state.bank.find(named);
    let slug = listed.map(|one| one.slug.clone());
    let Some(slug) = slug.or_else(|| Slug::new(named).ok()) else {
        return Err(refuse(tx, interaction, &Mistake::Unknown(named.to_owned())));
    };
    // Of a question that was never revealed here the reply is the same, whether it is drawn or not.
    let asked = search::asked(tx, guild, &slug);
    if asked.is_empty() {
        let mistake = match listed {
            Some(listed) => Mistake::Unplayed(listed.plain_title()),
            None => Mistake::Unknown(named.to_owned()),
        };
        return Err(refuse(tx, interaction, &mistake));
    }
    Ok(asked.into_iter().map(|one| one.key).collect())
}

/// Tells whether a question may be asked soon, or is open in another track.
fn is_secret(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> bool {
    let barred = matches!(
        tx.get(&Key::Barred((guild, slug.clone()))),
        Some(Record::Barred(..))
    );
    !barred && choose::withheld(tx, guild).contains(slug)
}

fn refuse(tx: &Transaction<'_>, interaction: &Interaction, mistake: &Mistake) -> Reply {
    text::refuse(&say::mistake(tx.reply_language(interaction), mistake))
}

/// A daily that can be corrected, with its question.
struct Meant {
    daily: Daily,
    question: Box<Question>,
}

/// Returns a daily if it can be corrected now.
///
/// # Errors
/// The asker isn't a moderator, or the daily isn't revealed, is secret elsewhere, or is being
/// scored again.
fn meant(tx: &Transaction<'_>, interaction: &Interaction, key: DailyKey) -> Result<Meant, Refused> {
    let guild = moderated(tx, interaction)?;
    let refuse = |mistake: Mistake| refuse(tx, interaction, &mistake);
    let unknown = || refuse(Mistake::Unknown(key.date.to_string()));
    let daily = tx
        .daily(key)
        .filter(|_| guild == key.guild)
        .ok_or_else(unknown)?;
    match daily.phase {
        Phase::Revealed | Phase::Closed => {}
        Phase::Revealing => return Err(refuse(Mistake::Revealing(daily.number))),
        _ => return Err(refuse(Mistake::Open(daily.number))),
    }
    if is_secret(tx, guild, &daily.slug) {
        return Err(refuse(Mistake::Secret));
    }
    if errata::is_rescoring(tx, key) {
        return Err(refuse(Mistake::Busy(daily.number)));
    }
    let question = errata::question(tx, key).ok_or_else(unknown)?;
    Ok(Meant { daily, question })
}

/// Shows what can be corrected of a question.
///
/// # Errors
/// The question can't be corrected now.
pub fn desk(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let Meant { daily, question } = meant(tx, interaction, key)?;
    let corrections = errata::corrections(tx, key).unwrap_or_default();
    let offer = errata::offer(tx, &daily, &question, Some(&corrections));
    let facts = Desk {
        key,
        daily: &daily,
        question: &question,
        corrections: &corrections,
        offer: offer.as_ref(),
        played: errata::was_played(tx, key),
    };
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::desk(lang, &facts)))
}

/// Returns a daily whose answers can be scored again.
///
/// # Errors
/// The question can't be corrected now, is void, was answered by nobody, or has too many
/// corrections.
fn scored(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Meant, Refused> {
    let meant = meant(tx, interaction, key)?;
    let number = meant.daily.number;
    let all = errata::corrections(tx, key).unwrap_or_default();
    let mistake = if all.is_void() {
        Mistake::Void(number)
    } else if !errata::was_played(tx, key) {
        Mistake::Unanswered(number)
    } else if all.all.len() >= MOST {
        Mistake::TooMany(MOST)
    } else {
        return Ok(meant);
    };
    Err(refuse(tx, interaction, &mistake))
}

/// Opens the form that accepts another option.
///
/// # Errors
/// The question can't be corrected, or the option is correct already.
pub fn option_form(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    option: u8,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let what = Corrected::Option(option);
    new_to(tx, interaction, key, &meant, &what)?;
    let lang = tx.reply_language(interaction);
    let shown = What::of(&what, &meant.daily, &meant.question);
    let form = say::option_form(lang, key, &meant.daily, (option, shown), REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form that accepts another output.
///
/// # Errors
/// The question can't be corrected.
pub fn output_form(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    if !meant.question.has_output() {
        return Err(refuse(tx, interaction, &Mistake::Known));
    }
    let lang = tx.reply_language(interaction);
    let form = say::output_form(lang, key, &meant.daily, REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form that makes a question void.
///
/// # Errors
/// The question can't be corrected.
pub fn void_form(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::void_form(
        lang,
        key,
        &meant.daily,
        REASON_MAX,
    )))
}

/// Opens the form with the text of a question.
///
/// # Errors
/// The question can't be corrected.
pub fn text_form(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let Meant { daily, question } = meant(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let form = say::text_form(lang, key, &daily, &question, REASON_MAX);
    Ok(Reply::Form(form))
}

/// Checks that an answer isn't accepted yet, and that the question has it.
fn new_to(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    meant: &Meant,
    what: &Corrected,
) -> Result<(), Refused> {
    let all = errata::corrections(tx, key);
    let known = match what {
        Corrected::Option(option) => {
            let choice = meant.question.choices.get(usize::from(*option));
            choice.is_none_or(|choice| choice.right)
                || all.is_some_and(|all| all.accepts_option(*option))
        }
        Corrected::Output(output) => {
            !meant.question.has_output()
                || errata::accepts_output(&meant.question, all.as_ref(), output)
        }
        Corrected::Void | Corrected::Text { .. } => false,
    };
    if known {
        return Err(refuse(tx, interaction, &Mistake::Known));
    }
    Ok(())
}

/// Reads the reason of a form.
fn reason_in(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    field: Option<&String>,
) -> Result<String, Refused> {
    let reason = field.map_or("", String::as_str);
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(refuse(tx, interaction, &Mistake::NoReason));
    }
    Ok(text::cut(&reason, REASON_MAX.into()))
}

/// Accepts the option of a form that was sent.
///
/// # Errors
/// The question can't be corrected, the option is correct already, or there is no reason.
pub fn option_sent(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    option: u8,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let reason = reason_in(tx, interaction, fields.first())?;
    let what = Corrected::Option(option);
    correct(tx, interaction, key, meant, what, &reason)
}

/// Accepts the output of a form that was sent.
///
/// # Errors
/// The question can't be corrected, the output is correct already or empty, or there is no reason.
pub fn output_sent(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let typed = fields.first().map_or("", String::as_str);
    let output = match meant.question.kind {
        // One text, on one line: the lines of an accepted list are texts of their own.
        Kind::Short => typed.split_whitespace().collect::<Vec<_>>().join(" "),
        Kind::Open | Kind::Choice | Kind::Output => grade::as_compared(typed),
    };
    if output
        .chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
    {
        return Err(refuse(tx, interaction, &Mistake::NoOutput));
    }
    let reason = reason_in(tx, interaction, fields.get(1))?;
    let what = Corrected::Output(output);
    correct(tx, interaction, key, meant, what, &reason)
}

/// Makes the question of a form void.
///
/// # Errors
/// The question can't be corrected, or there is no reason.
pub fn void_sent(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let reason = reason_in(tx, interaction, fields.first())?;
    correct(tx, interaction, key, meant, Corrected::Void, &reason)
}

/// Accepts the answer that the bank has corrected, at a press of a moderator. What the bank says is
/// the reason.
///
/// # Errors
/// The question can't be corrected, or the bank's answer is accepted already.
pub fn bank_press(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, key)?;
    let all = errata::corrections(tx, key);
    let offer = errata::offer(tx, &meant.daily, &meant.question, all.as_ref());
    let Some(offer) = offer else {
        return Err(refuse(tx, interaction, &Mistake::NoOffer));
    };
    let reason = text::cut(&offer.note, REASON_MAX.into());
    correct(tx, interaction, key, meant, offer.also, &reason)
}

/// Makes a correction that scores the answers again, and confirms it.
fn correct(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    meant: Meant,
    what: Corrected,
    reason: &str,
) -> Result<Reply, Refused> {
    new_to(tx, interaction, key, &meant, &what)?;
    let by = tx.number_or_new(key.guild, interaction.user);
    let number = meant.daily.number;
    let shown = What::of(&what, &meant.daily, &meant.question);
    let entry = rules::errata::correct(tx, key, meant.daily.clone(), what.clone(), by, reason);
    let later = errata::is_rescoring(tx, key);
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::done(lang, number, shown, entry, later)))
}

/// Takes the corrected text of a question from a form that was sent.
///
/// # Errors
/// The question can't be corrected, a text is empty, as it was or leaves a code block open, or
/// there is no reason.
pub fn text_sent(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let Meant { daily, question } = meant(tx, interaction, key)?;
    let refused = |tx: &Transaction<'_>, mistake: Mistake| refuse(tx, interaction, &mistake);
    let text = fields.first().map_or("", |text| text.trim());
    // The field of a model answer that is too long for it is empty at first.
    let answer = fields.get(1).map_or("", |answer| answer.trim());
    let answer = match say::fits_field(&question.answer) || !is_blank(answer) {
        true => answer,
        false => question.answer.as_str(),
    };
    if [text, answer].iter().any(|text| is_blank(text)) {
        return Err(refused(tx, Mistake::NoText));
    }
    if [text, answer].iter().any(|text| leaves_fence_open(text)) {
        return Err(refused(tx, Mistake::OpenFence));
    }
    if text == question.text.trim() && answer == question.answer.trim() {
        return Err(refused(tx, Mistake::SameText));
    }
    let all = errata::corrections(tx, key).unwrap_or_default();
    if all.all.len() >= MOST {
        return Err(refused(tx, Mistake::TooMany(MOST)));
    }
    let reason = reason_in(tx, interaction, fields.get(2))?;
    let text = text::cut(text, QUESTION_MAX);
    let by = tx.number_or_new(key.guild, interaction.user);
    let texts = (text.as_str(), answer);
    let entry = rules::errata::correct_text(tx, key, &daily, texts, by, &reason);
    let entry = entry.ok_or_else(|| refused(tx, Mistake::SameText))?;
    let lang = tx.reply_language(interaction);
    let card = say::done(lang, daily.number, What::Text, entry, false);
    Ok(Reply::Private(card))
}

fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
}

/// Tells whether a text opens a code block that it doesn't close.
fn leaves_fence_open(text: &str) -> bool {
    let fences = text
        .lines()
        .filter(|line| line.trim_start().starts_with("```"));
    fences.count() % 2 == 1
}

/// Adds to a private reply, once, which of the asker's points corrections have changed. Of a
/// correction whose answers are still being scored it says nothing yet.
pub fn tell_news(tx: &mut Transaction<'_>, interaction: &Interaction, reply: &mut Reply) {
    let (Some(guild), Reply::Private(card)) = (interaction.guild, reply) else {
        return;
    };
    let Some(member) = tx.number(guild, interaction.user) else {
        return;
    };
    let record = Key::CorrectionNews((guild, member));
    let Some(Record::CorrectionNews(_, news)) = tx.get(&record) else {
        return;
    };
    let daily = |one: &News| DailyKey {
        guild,
        track: one.track,
        date: one.date,
    };
    let (later, now): (Vec<_>, Vec<_>) = news
        .into_iter()
        .partition(|one| errata::is_rescoring(tx, daily(one)));
    if now.is_empty() {
        return;
    }
    if later.is_empty() {
        tx.remove(record);
    } else {
        tx.put(Record::CorrectionNews((guild, member), later));
    }
    let told = say::news(tx.reply_language(interaction), &now);
    card.lead = Some(match card.lead.take() {
        Some(lead) => format!("{told}\n{lead}"),
        None => told,
    });
}
