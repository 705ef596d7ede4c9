//! `/points adjust`: a moderator gives a member points or takes some, with a reason and a date.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::parse;
use crate::model::audit::{Deed, Subject};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{LocalDate, UserId};
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::record::Record;
use crate::model::window::Window;
use crate::queries::{audit, guard, ledger, standings};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::points::{self as say, Adjusted, Mistake};

/// The most points that one adjustment gives or takes.
pub const MOST: i32 = 1_000;

/// How far back points can be given or taken, in days. Results of older dates are history.
pub const BACK: i32 = 366;

/// The longest reason, in characters.
pub const REASON_MAX: usize = 300;

/// Adjusts a member's points.
///
/// # Errors
/// The asker isn't a moderator, or an option can't be read. Each mistake has its own sentence.
pub fn adjust(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    user: UserId,
    points: i64,
    reason: &str,
    date: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let refuse = |mistake: Mistake| text::refuse(&say::mistake(lang, &mistake));
    let points = i32::try_from(points)
        .ok()
        .filter(|points| points.abs() <= MOST)
        .ok_or_else(|| refuse(Mistake::TooMany(MOST)))?;
    if points == 0 {
        return Err(refuse(Mistake::None));
    }
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(refuse(Mistake::NoReason));
    }
    if reason.chars().count() > REASON_MAX {
        return Err(refuse(Mistake::LongReason(REASON_MAX)));
    }
    let today = standings::today(tx, guild, tx.at);
    let date = match date {
        None => today,
        Some(typed) => on(typed, today).map_err(refuse)?,
    };
    let member = tx.number_or_new(guild, user);
    let by = tx.number_or_new(guild, interaction.user);
    let subject = Subject::Points {
        member,
        date,
        points,
    };
    let number = rules::audit::note(tx, guild, by, Deed::AdjustedPoints, subject);
    tx.put(Record::AuditText((guild, number), reason.clone()));
    let fact = audit::adjustment(member, date, number);
    let caps = tx.state.rules.points;
    rules::ledger::write(tx, guild, fact, true, points, &caps);
    tx.log(LogLine::new("a moderator adjusted points", guild).details(format!("entry={number}")));
    let total = ledger::total(tx, guild, Scope::Guild, Window::All, member);
    let adjusted = Adjusted {
        user,
        points,
        date,
        reason,
        total: total.map_or(0, |total| total.points),
        entry: number,
    };
    Ok(Reply::Private(say::adjusted(lang, &adjusted)))
}

/// Reads the date on which the points are to count.
fn on(typed: &str, today: LocalDate) -> Result<LocalDate, Mistake> {
    let typed = typed.trim();
    if typed.eq_ignore_ascii_case("today") {
        return Ok(today);
    }
    if typed.eq_ignore_ascii_case("yesterday") {
        return Ok(today.plus_days(-1));
    }
    if typed.eq_ignore_ascii_case("tomorrow") {
        return Err(Mistake::Future(today.plus_days(1)));
    }
    let date = parse::date(typed).map_err(|_| Mistake::Date(typed.to_owned()))?;
    let first = today.plus_days(-BACK);
    if date > today {
        return Err(Mistake::Future(date));
    }
    if date < first {
        return Err(Mistake::LongAgo(date, first));
    }
    Ok(date)
}
