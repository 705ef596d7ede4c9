//! Removes texts that members wrote and that are older than the config allows, every night and part
//! by part: answers with their files, what was typed in rounds, and reports.
//!
//! Only the texts go. Who answered, and what it earned, stays as it is.

use crate::model::daily::{Phase, Text};
use crate::model::forgetting::{Kept, KeptStep};
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::rules::unknown::aside::next_night;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text;

/// How many records one part removes.
const PIECE: usize = 500;

/// How many dailies, rounds or reports one part looks at.
const AT_ONCE: usize = 100;

/// Lets the first part be due, if the config says that texts aren't kept forever.
pub fn watch(tx: &mut Transaction<'_>, guild: GuildId) {
    let watched = tx.state.guild_state(guild).map(|state| state.texts_due);
    if tx.state.rules.keep_texts_days > 0 && watched == Some(None) {
        let kept = Kept {
            due: tx.at,
            before: LocalDate(i32::MIN),
            done: None,
            next: first(None),
        };
        tx.put(Record::Kept(guild, kept));
    }
}

const fn first(done: Option<LocalDate>) -> KeptStep {
    let from = match done {
        Some(date) => date,
        None => LocalDate(i32::MIN),
    };
    KeptStep::Dailies(TrackId(1), from)
}

/// Does the next part.
pub fn go_on(tx: &mut Transaction<'_>, guild: GuildId) {
    let Some(Record::Kept(_, mut kept)) = tx.get(&Key::Kept(guild)) else {
        return;
    };
    let days = tx.state.rules.keep_texts_days;
    if days == 0 {
        tx.remove(Key::Kept(guild));
        return;
    }
    if kept.next == first(kept.done) {
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        kept.before = LocalDate(calendar::date_at("UTC", tx.at).0.saturating_sub(days));
    }
    let next = match kept.next {
        KeptStep::Dailies(track, date) => Some(dailies(tx, guild, &kept, track, date)),
        KeptStep::Void(member, track, date, number) => {
            Some(void(tx, guild, &kept, (member, track, date, number)))
        }
        KeptStep::Rounds(after) => Some(rounds(tx, guild, &kept, after)),
        KeptStep::Reports(after) => reports(tx, guild, &kept, after),
    };
    match next {
        Some(next) => {
            kept.next = next;
            kept.due = tx.at.plus_ms(1);
        }
        None => {
            tx.log(
                LogLine::new("removed texts that are too old", guild)
                    .details(format!("before={}", kept.before)),
            );
            kept.done = Some(kept.before);
            kept.next = first(kept.done);
            kept.due = next_night(tx, guild);
        }
    }
    tx.put(Record::Kept(guild, kept));
}

/// Removes what members wrote in the dailies of a track from a date on.
fn dailies(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    kept: &Kept,
    track: TrackId,
    from: LocalDate,
) -> KeptStep {
    if track.0 > tx.guild(guild).tracks_made {
        return KeptStep::Void(MemberId(0), TrackId(0), LocalDate(i32::MIN), 0);
    }
    let until = LocalDate(kept.before.0.saturating_sub(1));
    let found = match from <= until {
        true => tx.scan(&Key::dailies(guild, track, from, until), AT_ONCE),
        false => Vec::new(),
    };
    let all = found.len() < AT_ONCE;
    let (mut removed, mut last) = (0, from);
    for record in found {
        let Record::Daily(key, daily) = record else {
            continue;
        };
        last = key.date;
        if daily.phase != Phase::Closed {
            continue;
        }
        removed += texts_of(tx, key, PIECE - removed);
        if removed == PIECE {
            // There may be more of this one.
            return KeptStep::Dailies(track, last);
        }
    }
    if all {
        let from = kept.done.unwrap_or(LocalDate(i32::MIN));
        return KeptStep::Dailies(TrackId(track.0 + 1), from);
    }
    KeptStep::Dailies(track, last.plus_days(1))
}

/// Removes texts of the answers to a daily. Returns how many.
fn texts_of(tx: &mut Transaction<'_>, key: DailyKey, most: usize) -> usize {
    let all = MemberId(0)..=MemberId(u32::MAX);
    let ranges = [
        Key::texts(key, all.clone()),
        Key::answer_files(key, all),
        Key::message_texts_in(key),
    ];
    let mut removed = 0;
    for range in ranges {
        for record in tx.scan(&range, most - removed) {
            tx.remove(record.key());
            removed += 1;
        }
    }
    removed
}

/// Removes what members wrote to questions that were withdrawn.
fn void(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    kept: &Kept,
    (member, track, date, number): (MemberId, TrackId, LocalDate, u64),
) -> KeptStep {
    let void = |member, track, date, number| Key::VoidAnswer((guild, member, track, date, number));
    let range = void(member, track, date, number.saturating_add(1))
        ..=void(
            MemberId(u32::MAX),
            TrackId(u32::MAX),
            LocalDate(i32::MAX),
            u64::MAX,
        );
    let found = tx.scan(&range, PIECE);
    let more = found.len() == PIECE;
    let mut next = KeptStep::Rounds(RoundId(0));
    for record in found {
        let Record::VoidAnswer(key, mut answer) = record else {
            continue;
        };
        if more {
            next = KeptStep::Void(key.1, key.2, key.3, key.4);
        }
        if key.3 < kept.before && answer.text != Text::default() {
            answer.text = Text::default();
            tx.put(Record::VoidAnswer(key, answer));
        }
    }
    next
}

/// Removes what members typed in rounds.
fn rounds(tx: &mut Transaction<'_>, guild: GuildId, kept: &Kept, after: RoundId) -> KeptStep {
    let key = |id| RoundKey { guild, id };
    let range =
        Key::Round(key(RoundId(after.0.saturating_add(1))))..=Key::Round(key(RoundId(u32::MAX)));
    let found = tx.scan(&range, AT_ONCE);
    let all = found.len() < AT_ONCE;
    let (mut last, mut removed) = (after, 0);
    for record in found {
        let Record::Round(key, round) = record else {
            continue;
        };
        if round.is_over() && round.date < kept.before {
            for place in 0..round.questions.len() as u8 {
                for text in tx.scan(&Key::round_texts(key, place), PIECE - removed) {
                    tx.remove(text.key());
                    removed += 1;
                }
            }
            if removed == PIECE {
                // There may be more of this one.
                return KeptStep::Rounds(last);
            }
        }
        last = key.id;
    }
    if all {
        return KeptStep::Reports(At(i64::MIN));
    }
    KeptStep::Rounds(last)
}

/// Removes what members reported. Returns `None` after the last part.
fn reports(tx: &mut Transaction<'_>, guild: GuildId, kept: &Kept, after: At) -> Option<KeptStep> {
    let until = calendar::instant("UTC", kept.before, 0).plus_ms(-1);
    if after >= until {
        return None;
    }
    let range = Key::Reported((guild, after.plus_ms(1)))..=Key::Reported((guild, until));
    let found = tx.scan(&range, AT_ONCE);
    let more = found.len() == AT_ONCE;
    let mut next = None;
    for record in found {
        let Record::Reported((_, at), reported) = record else {
            continue;
        };
        if more {
            next = Some(KeptStep::Reports(at));
        }
        let report = Key::Report((guild, reported.slug, at));
        if tx.get(&report).is_some() {
            tx.remove(report);
        }
        for notice in tx.scan(
            &Key::notices_of(guild, &text::report::cause(at)),
            usize::MAX,
        ) {
            tx.remove(notice.key());
        }
    }
    next
}
