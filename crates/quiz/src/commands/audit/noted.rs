//! What goes into the record of who did what: requests of moderators that have changed something.

use crate::model::audit::{Deed, Subject};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::event::{BlockForm, Interaction, InteractionKind, QueueCommand, RoundCommand};
use crate::model::ids::{AnswerKey, At, DailyKey, GuildId, RoundId, TrackId, UserId};
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::model::setup::SetupPart;
use crate::rules::audit;
use crate::state::transaction::Transaction;

/// Adds an entry for a request that was just answered, if it changed something that is worth one.
pub fn note(tx: &mut Transaction<'_>, interaction: &Interaction) {
    let kind = match &interaction.kind {
        InteractionKind::InChannel { kind, .. } => kind,
        kind => kind,
    };
    let Some(guild) = interaction.guild.or_else(|| named_guild(kind)) else {
        return;
    };
    let Some((deed, subject)) = noteworthy(tx, guild, interaction.user, kind) else {
        return;
    };
    let by = tx.number_or_new(guild, interaction.user);
    audit::note(tx, guild, by, deed, subject);
}

/// Returns the guild that a button of a notice names, which may be pressed in a direct message.
fn named_guild(kind: &InteractionKind) -> Option<GuildId> {
    let InteractionKind::Pressed { press, .. } = kind else {
        return None;
    };
    match press {
        ButtonId::IsThere(guild, _)
        | ButtonId::PostAgain(guild, _)
        | ButtonId::ResumeTrack(guild, _)
        | ButtonId::PostToday(guild, _)
        | ButtonId::ResumeRound(guild, _)
        | ButtonId::RemakeEvent(guild, _) => Some(*guild),
        _ => None,
    }
}

/// What a decision has changed, as far as entries say it.
#[derive(Default)]
struct Changed {
    /// Whether there is more than what every request can change: who is known as a member.
    something: bool,
    settings: bool,
    track: Option<TrackId>,
    daily: Option<DailyKey>,
    answer: Option<AnswerKey>,
    /// The first round that was there before.
    round: Option<RoundKey>,
    new_round: Option<RoundKey>,
}

impl Changed {
    fn of(tx: &Transaction<'_>) -> Self {
        let mut all = Self::default();
        for (key, record) in tx.changes() {
            match (key, record) {
                (
                    Key::Member(_)
                    | Key::Number(_)
                    | Key::Unranked(_)
                    | Key::TrackDraft(_)
                    | Key::DraftOptions(_)
                    | Key::SetupDraft(_)
                    | Key::Redated(_)
                    | Key::Welcome(_),
                    _,
                ) => {
                    continue;
                }
                (Key::Guild(_), _) => {
                    all.settings = true;
                    continue;
                }
                (Key::Blackout(_) | Key::HelperRoles(_) | Key::Language(_) | Key::Feed(_), _) => {
                    all.settings = true;
                }
                (Key::Track((guild, id)), Some(Record::Track(_, track))) => {
                    let state = tx.state.guild_state(*guild);
                    let before = state.and_then(|state| state.tracks.get(id));
                    if before == Some(track) {
                        continue;
                    }
                    all.track = all.track.or(Some(*id));
                }
                (
                    Key::Track((_, id))
                    | Key::RevealNotice((_, id))
                    | Key::NoBookmarks((_, id))
                    | Key::TrackOptions((_, id))
                    | Key::Focus((_, id))
                    | Key::Recap((_, id))
                    | Key::Queue((_, id)),
                    _,
                ) => all.track = all.track.or(Some(*id)),
                (Key::Daily(key), _) => all.daily = all.daily.or(Some(*key)),
                (Key::Answer(key), _) => all.answer = all.answer.or(Some(*key)),
                (Key::Round(key), _) if tx.state.round(*key).is_some() => {
                    all.round = all.round.or(Some(*key));
                }
                (Key::Round(key), _) => all.new_round = all.new_round.or(Some(*key)),
                _ => {}
            }
            all.something = true;
        }
        all
    }
}

/// Says what a request did. `None` if it changed nothing, or isn't a moderator's.
///
/// A new request doesn't compile until it says here whether it is noted.
fn noteworthy(
    tx: &Transaction<'_>,
    guild: GuildId,
    user: UserId,
    kind: &InteractionKind,
) -> Option<(Deed, Subject)> {
    let deed = match kind {
        InteractionKind::Setup(_)
        | InteractionKind::SetupWith { .. }
        | InteractionKind::SetupRoles { .. }
        | InteractionKind::SetupLanguage { .. }
        | InteractionKind::Calendar { .. } => Deed::ChangedSettings,
        InteractionKind::SetupStep {
            part: SetupPart::Start(_),
            ..
        } => return set_up(tx, guild, user),
        InteractionKind::Block(BlockForm::Add(user)) => {
            return blocked(tx, guild, *user, Deed::Blocked);
        }
        InteractionKind::Block(BlockForm::Remove(user)) => {
            return blocked(tx, guild, *user, Deed::Unblocked);
        }
        InteractionKind::TrackAdd(_)
        | InteractionKind::TrackAddWith { .. }
        | InteractionKind::TrackEdit { .. }
        | InteractionKind::TrackEditWith { .. }
        | InteractionKind::TrackAddChosen { .. }
        | InteractionKind::TrackEditChosen { .. }
        | InteractionKind::TrackRecap { .. } => Deed::EditedTrack,
        InteractionKind::TrackPause(_) => Deed::PausedTrack,
        InteractionKind::TrackResume(_) => Deed::ResumedTrack,
        InteractionKind::TrackPostNow(_) => Deed::Posted,
        InteractionKind::TrackSkip(_) => Deed::SkippedDate,
        InteractionKind::TrackQueue {
            ask: QueueCommand::Add { .. } | QueueCommand::Move { .. } | QueueCommand::Remove(_),
            ..
        } => Deed::ChangedQueue,
        InteractionKind::AcceptMessage(_) => Deed::AcceptedAnswer,
        InteractionKind::WithholdMessage(_) => Deed::HidAnswer,
        InteractionKind::Submitted {
            form: FormId::WithdrawDaily(_),
            ..
        } => Deed::Withdrew,
        InteractionKind::Pressed { press, .. } => return pressed(tx, guild, press),
        InteractionKind::Round(ask) => return round(tx, guild, ask),
        // These write their entries themselves.
        InteractionKind::PointsAdjust { .. }
        | InteractionKind::Bank(_)
        | InteractionKind::Suggest { .. }
        | InteractionKind::Suggestions
        | InteractionKind::Season(_)
        | InteractionKind::Rewards(_) => return None,
        // These ask first, or change nothing, or are the members' own.
        InteractionKind::InChannel { .. }
        | InteractionKind::Spoken { .. }
        | InteractionKind::Block(BlockForm::List)
        | InteractionKind::TrackQueue {
            ask: QueueCommand::List,
            ..
        }
        | InteractionKind::TrackList
        | InteractionKind::TrackRemove(_)
        | InteractionKind::TrackPreview(_)
        | InteractionKind::TrackRevealNow(_)
        | InteractionKind::TrackWithdraw(_)
        | InteractionKind::RemoveMessage(_)
        | InteractionKind::Answers
        | InteractionKind::Audit { .. }
        | InteractionKind::Errata { .. }
        | InteractionKind::Search { .. }
        | InteractionKind::Past { .. }
        | InteractionKind::Privacy(_)
        | InteractionKind::Export { .. }
        | InteractionKind::Doctor(_)
        | InteractionKind::Examine(_)
        | InteractionKind::ExamineWith { .. }
        | InteractionKind::Question { .. }
        | InteractionKind::Request { .. }
        | InteractionKind::Requests { .. }
        | InteractionKind::Topics
        | InteractionKind::Answer { .. }
        | InteractionKind::Leaderboard(_)
        | InteractionKind::Me { .. }
        | InteractionKind::MeWith { .. }
        | InteractionKind::Why { .. }
        | InteractionKind::Help { .. }
        | InteractionKind::Report { .. }
        | InteractionKind::SubmitMessage(_)
        | InteractionKind::PressedUnknown
        | InteractionKind::Submitted { .. }
        | InteractionKind::SubmittedWithFile { .. }
        | InteractionKind::Complete { .. }
        | InteractionKind::Review
        | InteractionKind::ReviewExport(_)
        | InteractionKind::SetZone(_)
        | InteractionKind::SetupGuided { .. }
        | InteractionKind::SetupStep { .. }
        | InteractionKind::TrackTest(_)
        | InteractionKind::Remind(_) => return None,
    };
    done(tx, guild, Some(user), deed)
}

/// Says what a press did.
fn pressed(tx: &Transaction<'_>, guild: GuildId, press: &ButtonId) -> Option<(Deed, Subject)> {
    let deed = match press {
        ButtonId::Remove(..) => Deed::RemovedAnswer,
        ButtonId::Withhold(..) => Deed::HidAnswer,
        ButtonId::Publish(..) => Deed::ShowedAnswer,
        ButtonId::RemoveTrack(_) | ButtonId::RemoveTrackNow(_) => Deed::RemovedTrack,
        ButtonId::TrackAnyway | ButtonId::Focus(..) => Deed::EditedTrack,
        ButtonId::ResumeTrack(..) => Deed::ResumedTrack,
        ButtonId::FollowZone(_) => Deed::MovedTracks,
        ButtonId::Swap(_) => Deed::Swapped,
        ButtonId::RevealNow(_) => Deed::Revealed,
        ButtonId::PostToday(..) => Deed::Posted,
        ButtonId::IsThere(_, daily) => {
            return on_daily(tx, Deed::FoundPost, daily.in_guild(guild));
        }
        ButtonId::PostAgain(_, daily) => {
            return on_daily(tx, Deed::Posted, daily.in_guild(guild));
        }
        ButtonId::ShowNext(track) | ButtonId::ShowQueue(track) => {
            let seen = Changed::of(tx).something;
            return seen.then_some((Deed::LookedAhead, Subject::Track(*track)));
        }
        ButtonId::Allow(number) => return allowed(tx, guild, *number),
        ButtonId::ReportDone(at) => return settled(tx, guild, *at),
        ButtonId::RoundEnd(id) => return on_round(tx, Deed::EndedRound, *id),
        ButtonId::RoundNext(id) => return on_round(tx, Deed::MovedRoundOn, *id),
        ButtonId::RoundPause(id) => return on_round(tx, Deed::PausedRound, *id),
        ButtonId::RoundGoOn(id) => return on_round(tx, Deed::ResumedRound, *id),
        ButtonId::RoundCancel(id, _) => return on_round(tx, Deed::CancelledRound, *id),
        ButtonId::ResumeRound(_, id) => return on_round(tx, Deed::ResumedRound, *id),
        ButtonId::RemakeEvent(_, id) => return on_round(tx, Deed::RemadeEvent, *id),
        // These write their entries themselves.
        ButtonId::Undo(_)
        | ButtonId::ErrataBank(_)
        | ButtonId::RoundErrataBank(_)
        | ButtonId::DraftSave
        | ButtonId::Approve(..)
        | ButtonId::RemoveOwn(_)
        | ButtonId::ImportDeck(_)
        | ButtonId::ExportOwn(_)
        | ButtonId::AcceptWaiting(..) => return None,
        // These ask first, or change nothing, or are the members' own.
        ButtonId::Answer(_)
        | ButtonId::Letter(..)
        | ButtonId::Withdraw(_)
        | ButtonId::Hint(_)
        | ButtonId::ShowMe(_)
        | ButtonId::ShowMeYes(_)
        | ButtonId::Me(_)
        | ButtonId::MeOf(_)
        | ButtonId::MyResult(_)
        | ButtonId::Vote(..)
        | ButtonId::VoteFor(..)
        | ButtonId::Answers(..)
        | ButtonId::Report(_)
        | ButtonId::Board(..)
        | ButtonId::Why(..)
        | ButtonId::Practice(..)
        | ButtonId::PracticeShow(_)
        | ButtonId::AskRemove(..)
        | ButtonId::Waiting(..)
        | ButtonId::AcceptWhy(..)
        | ButtonId::HideWhy(..)
        | ButtonId::Never
        | ButtonId::RequestInstead(..)
        | ButtonId::RequestIn(..)
        | ButtonId::Unrequest(_)
        | ButtonId::RoundLetter(..)
        | ButtonId::RoundMine(_)
        | ButtonId::RoundJoin(_)
        | ButtonId::RoundLeave(_)
        | ButtonId::RoundAnswer(_)
        | ButtonId::RoundStandings(_)
        | ButtonId::AskPostAgain(..)
        | ButtonId::AskCancelRound(..)
        | ButtonId::WithdrawDaily(_)
        | ButtonId::Audit(..)
        | ButtonId::PracticeIn(..)
        | ButtonId::PracticeShowIn(..)
        | ButtonId::PracticeAnother(..)
        | ButtonId::PracticeOpen(_)
        | ButtonId::Search(..)
        | ButtonId::Past(_)
        | ButtonId::PastOlder(_)
        | ButtonId::PastNewer(_)
        | ButtonId::Export(_)
        | ButtonId::Barred(_)
        | ButtonId::Errata(_)
        | ButtonId::ErrataOption(..)
        | ButtonId::ErrataOutput(_)
        | ButtonId::ErrataVoid(_)
        | ButtonId::ErrataText(_)
        | ButtonId::RoundErrataAll(_)
        | ButtonId::RoundErrata(_)
        | ButtonId::RoundErrataOption(..)
        | ButtonId::RoundErrataOutput(_)
        | ButtonId::RoundErrataVoid(_)
        | ButtonId::RoundErrataText(_)
        | ButtonId::MyData
        | ButtonId::MyDataAfter(_)
        | ButtonId::AskForgetMe
        | ButtonId::ForgetMe
        | ButtonId::HideMe(_)
        | ButtonId::DraftSend(_)
        | ButtonId::DraftEdit
        | ButtonId::DraftDiscard
        | ButtonId::Suggestion(..)
        | ButtonId::Review(..)
        | ButtonId::Decline(..)
        | ButtonId::MySuggestions
        | ButtonId::TakeBack(_)
        | ButtonId::AskTakeBack(_)
        | ButtonId::RoundAskEnd(_)
        | ButtonId::OwnQuestions(_)
        | ButtonId::MeWho(..)
        | ButtonId::MeGroup(_)
        | ButtonId::PracticeLook(..)
        | ButtonId::PracticeRate(..)
        | ButtonId::ReviewNext
        | ButtonId::ReviewMore
        | ButtonId::ReviewShow(_)
        | ButtonId::ReviewPick(..)
        | ButtonId::ReviewAnswer(_)
        | ButtonId::ReviewRate(..)
        | ButtonId::RemindOff(_)
        | ButtonId::Setup(_)
        | ButtonId::Doctor
        | ButtonId::Seasons(_)
        | ButtonId::Help(_)
        | ButtonId::DiscardDeck(_) => return None,
    };
    done(tx, guild, None, deed)
}

/// Says what the guided setup has made.
fn set_up(tx: &Transaction<'_>, guild: GuildId, user: UserId) -> Option<(Deed, Subject)> {
    match Changed::of(tx).new_round {
        Some(key) => Some((Deed::ScheduledRound, Subject::Round(key.id))),
        None => done(tx, guild, Some(user), Deed::EditedTrack),
    }
}

/// Says what a command of `/round` did.
fn round(tx: &Transaction<'_>, guild: GuildId, ask: &RoundCommand) -> Option<(Deed, Subject)> {
    let deed = match ask {
        RoundCommand::Schedule(_)
        | RoundCommand::ScheduleWith { .. }
        | RoundCommand::ScheduleMore { .. } => Deed::ScheduledRound,
        RoundCommand::Start(_) => Deed::StartedRound,
        RoundCommand::Pause(_) => Deed::PausedRound,
        RoundCommand::Resume(_) => Deed::ResumedRound,
        RoundCommand::Next(_) | RoundCommand::Jump { .. } => Deed::MovedRoundOn,
        RoundCommand::Preview(_) => Deed::LookedAhead,
        RoundCommand::List
        | RoundCommand::Report(_)
        // These ask first.
        | RoundCommand::End(_)
        | RoundCommand::Cancel(_) => return None,
    };
    let changed = Changed::of(tx);
    let round = match deed {
        Deed::ScheduledRound => changed.new_round,
        _ => changed.round,
    };
    let round = round.filter(|key| key.guild == guild)?;
    Some((deed, Subject::Round(round.id)))
}

/// Says what was done by the records that changed. `user` is who sent a command.
fn done(
    tx: &Transaction<'_>,
    guild: GuildId,
    user: Option<UserId>,
    deed: Deed,
) -> Option<(Deed, Subject)> {
    let changed = Changed::of(tx);
    match deed {
        Deed::ChangedSettings => changed.settings.then_some((deed, Subject::Server)),
        Deed::MovedTracks => changed.track.map(|_| (deed, Subject::Server)),
        Deed::Posted | Deed::Revealed | Deed::Withdrew => {
            changed.daily.and_then(|key| on_daily(tx, deed, key))
        }
        Deed::AcceptedAnswer => {
            let key = changed.answer?;
            let by = tx.number(guild, user?)?;
            let accepts = tx.answer(key).is_some_and(|answer| {
                let mut all = answer.accepted_by.iter();
                all.any(|(one, way)| *one == by && way.by_button)
            });
            let deed = if accepts {
                deed
            } else {
                Deed::TookAcceptanceBack
            };
            on_answer(tx, deed, key)
        }
        Deed::HidAnswer | Deed::ShowedAnswer | Deed::RemovedAnswer => {
            changed.answer.and_then(|key| on_answer(tx, deed, key))
        }
        _ => {
            let id = changed.track?;
            let before = tx.state.guild_state(guild);
            let before = before.and_then(|state| state.tracks.get(&id));
            let after = tx.track(guild, id);
            let deed = match deed {
                Deed::EditedTrack if before.is_none() => Deed::AddedTrack,
                Deed::SkippedDate if !after.is_some_and(|track| track.skip_next) => {
                    Deed::TookSkipBack
                }
                deed => deed,
            };
            Some((deed, Subject::Track(id)))
        }
    }
}

fn blocked(
    tx: &Transaction<'_>,
    guild: GuildId,
    user: UserId,
    deed: Deed,
) -> Option<(Deed, Subject)> {
    let known = tx.number(guild, user).map(Subject::Member);
    let done = Changed::of(tx).something;
    done.then_some((deed, known.unwrap_or(Subject::Server)))
}

fn on_daily(tx: &Transaction<'_>, deed: Deed, key: DailyKey) -> Option<(Deed, Subject)> {
    if !Changed::of(tx).something {
        return None;
    }
    let number = number(tx, key)?;
    Some((deed, Subject::Daily(key.track, key.date, number)))
}

/// Returns the number of a daily, also of one that this decision has removed.
fn number(tx: &Transaction<'_>, key: DailyKey) -> Option<u64> {
    let now = tx.daily_as_it_is(key).map(|daily| daily.number);
    now.or_else(|| tx.state.open_daily(key).map(|open| open.daily.number))
}

fn on_answer(tx: &Transaction<'_>, deed: Deed, key: AnswerKey) -> Option<(Deed, Subject)> {
    let number = number(tx, key.daily)?;
    let (track, date) = (key.daily.track, key.daily.date);
    Some((deed, Subject::Answer(track, date, number, key.member)))
}

fn on_round(tx: &Transaction<'_>, deed: Deed, id: RoundId) -> Option<(Deed, Subject)> {
    let done = Changed::of(tx).something;
    done.then_some((deed, Subject::Round(id)))
}

fn allowed(tx: &Transaction<'_>, guild: GuildId, number: u64) -> Option<(Deed, Subject)> {
    let Some(Record::Withdrawal(_, withdrawn)) = tx.get(&Key::Withdrawal((guild, number))) else {
        return None;
    };
    let done = Changed::of(tx).something;
    let subject = Subject::Daily(withdrawn.track, withdrawn.date, number);
    done.then_some((Deed::Allowed, subject))
}

fn settled(tx: &Transaction<'_>, guild: GuildId, at: At) -> Option<(Deed, Subject)> {
    let Some(Record::Reported(_, reported)) = tx.get(&Key::Reported((guild, at))) else {
        return None;
    };
    let (track, date) = (reported.track, reported.date);
    on_daily(tx, Deed::SettledReport, DailyKey { guild, track, date })
}
