//! `/audit`: the record of who did what, page by page, and how an entry is undone.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | the pages, **Undo** |
//! | [`noted`] | which requests get an entry |

pub mod noted;

pub use noted::note;

use crate::commands::access::{Refused, moderated};
use crate::commands::answer::restore;
use crate::commands::near;
use crate::commands::track::restore as restore_track;
use crate::model::audit::{AuditEntry, Deed, Kind, Subject};
use crate::model::card::{Card, Reply};
use crate::model::correction::Played;
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, TrackId, UserId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::model::track::Track;
use crate::queries::answers::{self, Author};
use crate::queries::audit::{self, Undo};
use crate::queries::rings;
use crate::rules::{
    audit as write, deck as decks, errata as corrections, ledger, own, season as seasons,
    suggestions,
};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::audit::{self as say, Filter, Line, Of};

/// The word for a table that is no kind of entry: who votes for each other.
pub const RINGS: &str = "rings";

/// Answers `/audit` with the newest entries.
///
/// # Errors
/// The asker isn't a moderator, or a filter can't be read.
pub fn audit(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    member: Option<UserId>,
    kind: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if kind.is_some_and(|typed| near::same(typed, RINGS)) {
        return Ok(Reply::Private(rings(tx, interaction, guild)));
    }
    let kind = kind
        .map(|typed| Kind::find(typed).ok_or_else(|| text::refuse(&say::no_kind(lang, typed))))
        .transpose()?;
    let by = match member {
        None => MemberId(0),
        Some(user) => tx
            .number(guild, user)
            .ok_or_else(|| text::refuse(&say::did_nothing(lang, user)))?,
    };
    Ok(Reply::Private(card(
        tx,
        interaction,
        guild,
        u32::MAX,
        by,
        kind,
    )))
}

/// Shows who votes for each other.
fn rings(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId) -> Card {
    let rings = rings::rings(tx, guild);
    let accounts = rings.pairs.iter().map(|pair| {
        let members = pair.members;
        members.map(|(member, ..)| audit::account(tx, guild, member))
    });
    let accounts: Vec<_> = accounts.collect();
    text::rings::card(tx.reply_language(interaction), &rings, &accounts)
}

/// Shows the entries before the one with a number.
///
/// # Errors
/// The asker isn't a moderator.
pub fn page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    before: u32,
    by: MemberId,
    kind: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let kind = Kind::find(kind);
    Ok(Reply::Update(card(
        tx,
        interaction,
        guild,
        before,
        by,
        kind,
    )))
}

/// Builds a page. Member 0 means everyone.
fn card(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    before: u32,
    by: MemberId,
    kind: Option<Kind>,
) -> Card {
    let one = (by != MemberId(0)).then_some(by);
    let page = audit::page(tx, guild, before, one, kind);
    let lines = page.entries.iter();
    let lines: Vec<_> = lines
        .map(|(number, entry)| line(tx, guild, *number, entry))
        .collect();
    let filter = Filter {
        by,
        user: one.map(|by| audit::account(tx, guild, by)),
        kind,
    };
    let first = before == u32::MAX;
    let lang = tx.reply_language(interaction);
    say::page(lang, &lines, &filter, first, page.older)
}

/// Returns what a line shows of an entry.
fn line(tx: &Transaction<'_>, guild: GuildId, number: u32, entry: &AuditEntry) -> Line {
    Line {
        number,
        at: entry.at,
        by: audit::account(tx, guild, entry.by),
        deed: entry.deed,
        of: of(tx, guild, &entry.subject),
        reason: audit::reason(tx, guild, number),
        undone_by: entry.undone_by,
        can_be_undone: audit::undo(tx, guild, number, entry).is_some(),
    }
}

/// Returns a subject as far as a reader may know it.
fn of(tx: &Transaction<'_>, guild: GuildId, subject: &Subject) -> Of {
    match subject.clone() {
        Subject::Server => Of::Server,
        Subject::Question(slug) => {
            let question = tx.question(Some(guild), &slug);
            let title = question.map(|one| one.plain_title());
            let title = title.or_else(|| Some(tx.own(guild, &slug)?.title.replace('`', "")));
            Of::Question(title.unwrap_or_else(|| slug.to_string()))
        }
        Subject::Suggestion(member, _) => Of::Suggestion(audit::account(tx, guild, member)),
        Subject::Member(member) => Of::Member(audit::account(tx, guild, member)),
        Subject::Track(id) => Of::Track(
            tx.track(guild, id)
                .or_else(|| removed(tx, guild, id))
                .map_or_else(|| id.to_string(), |track| track.name),
        ),
        Subject::Daily(_, _, number) => Of::Daily(number),
        Subject::Answer(track, date, number, member) => {
            let key = DailyKey { guild, track, date };
            // Of a daily that was withdrawn since, nothing says whether it had names.
            let daily = tx.daily_as_it_is(key).filter(|one| one.number == number);
            let author = daily.map_or(Author::Anonymous, |daily| {
                answers::author(tx, AnswerKey { daily: key, member }, &daily)
            });
            Of::Answer(number, author)
        }
        Subject::Questions { new, changed } => Of::Questions { new, changed },
        Subject::Role(role) => Of::Role(role),
        Subject::Season(id) => {
            let season = tx.season(guild, id);
            Of::Season(season.map(|season| season.name), id)
        }
        Subject::Round(id) => {
            let round = tx.round(RoundKey { guild, id });
            Of::Round(round.map(|round| round.name), id)
        }
        Subject::RoundQuestion(id, place) => {
            let round = tx.round(RoundKey { guild, id });
            Of::RoundQuestion(round.map(|round| round.name), id, place)
        }
        Subject::Points {
            member,
            date,
            points,
        } => Of::Points {
            member: audit::account(tx, guild, member),
            date,
            points,
        },
    }
}

/// Undoes an entry.
///
/// # Errors
/// The asker isn't a moderator, or the entry can't be undone any more.
pub fn undo(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    number: u32,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let found = audit::entry(tx, guild, number);
    let way = found
        .as_ref()
        .and_then(|entry| audit::undo(tx, guild, number, entry));
    let (Some(entry), Some(way)) = (found, way) else {
        return Err(text::refuse(&say::not_now(lang)));
    };
    // Undoing gets the next entry.
    let next = audit::next_number(tx, guild);
    let mut stay = 0;
    match way {
        Undo::Points(fact, points) => {
            let caps = tx.state.rules.points;
            ledger::write(tx, guild, fact, false, points, &caps);
        }
        Undo::Answer(key) => restore(tx, key),
        Undo::Bar(key) => tx.remove(key),
        Undo::Track(id, draft) => restore_track(tx, interaction, (guild, id), *draft),
        Undo::Correction(Played::Daily(key)) => corrections::take_back(tx, key, number, next),
        Undo::Correction(Played::Round(key, place)) => {
            corrections::round::take_back(tx, key, place, (number, next));
        }
        Undo::Own(slug) => {
            if !own::restore(tx, guild, &slug) {
                return Err(text::refuse(&say::not_now(lang)));
            }
        }
        Undo::Suggestion(member, n) => suggestions::reopen(tx, guild, member, n),
        Undo::Import(import) => stay = decks::undo(tx, guild, number, *import),
        Undo::Season(id) => seasons::put_back(tx, guild, id),
    }
    let deed = match entry.deed {
        Deed::AdjustedPoints => Deed::TookAdjustmentBack,
        Deed::HidAnswer => Deed::ShowedAnswer,
        Deed::BarredQuestion => Deed::AllowedQuestion,
        Deed::RemovedTrack => Deed::RestoredTrack,
        Deed::AcceptedAnother | Deed::Voided | Deed::CorrectedText => Deed::TookCorrectionBack,
        Deed::RemovedQuestion => Deed::RestoredQuestion,
        Deed::DeclinedSuggestion => Deed::ReopenedSuggestion,
        Deed::ImportedQuestions => Deed::TookImportBack,
        Deed::CancelledSeason => Deed::RestoredSeason,
        _ => Deed::RestoredAnswer,
    };
    let by = tx.number_or_new(guild, interaction.user);
    let undoing = write::note(tx, guild, by, deed, entry.subject);
    write::undone(tx, guild, number, undoing);
    tx.log(LogLine::new("a moderator undid an entry", guild).details(format!("entry={number}")));
    Ok(Reply::Update(say::undone(lang, deed, stay)))
}

/// Returns a track that was removed, as long as that can be undone.
fn removed(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Option<Track> {
    match tx.get(&Key::RemovedTrack((guild, id))) {
        Some(Record::RemovedTrack(_, draft)) => Some(draft.track),
        _ => None,
    }
}
