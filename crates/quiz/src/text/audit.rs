//! The record of who did what, as moderators read it.

use crate::model::audit::{Deed, Kind};
use crate::model::card::{Button, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, LocalDate, MemberId, RoleId, RoundId, UserId};
use crate::model::season::SeasonId;
use crate::queries::answers::Author;
use crate::text::ballot::who;
use crate::text::deck;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::role::role;
use crate::text::track::day;
use crate::text::why::signed;
use crate::text::{cut, limit, mention, moment, plain, quote};

/// How much of a reason is shown, in characters.
const REASON: usize = 200;

/// An entry with all that is shown of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: u32,
    /// When it was done.
    pub at: At,
    /// Who did it, unless they have been forgotten.
    pub by: Option<UserId>,
    /// What was done.
    pub deed: Deed,
    /// What it was done to.
    pub of: Of,
    /// The reason; mostly empty.
    pub reason: String,
    /// The number of the entry that undid it.
    pub undone_by: Option<u32>,
    /// Whether it can be undone now.
    pub can_be_undone: bool,
}

/// What something was done to, as far as readers may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// The server.
    Server,
    /// A member, unless they have been forgotten.
    Member(Option<UserId>),
    /// A track by its name, or by its number if it was removed.
    Track(String),
    /// The question with a number.
    Daily(u64),
    /// A question of the bank by its title, or by its name if the bank no longer has it.
    Question(String),
    /// A suggestion of a member, unless they have been forgotten.
    Suggestion(Option<UserId>),
    /// An answer to the question with a number.
    Answer(u64, Author),
    /// A round by its name, if it is still known.
    Round(Option<String>, RoundId),
    /// A role.
    Role(RoleId),
    /// Questions of the guild's own: how many are new, and how many were changed.
    Questions {
        /// Those that are new.
        new: u32,
        /// Those that were changed.
        changed: u32,
    },
    /// A question of a round: the round as above, and the question's place.
    RoundQuestion(Option<String>, RoundId, u8),
    /// A season by its name, if it is still known.
    Season(Option<String>, SeasonId),
    /// A member's points.
    Points {
        /// The member, unless they have been forgotten.
        member: Option<UserId>,
        /// The date they count on.
        date: LocalDate,
        /// How many were given, or taken if negative.
        points: i32,
    },
}

/// Which entries are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// The number of the member who did them; 0 for everyone.
    pub by: MemberId,
    /// That member's account, which may have been forgotten; `None` for everyone.
    pub user: Option<Option<UserId>>,
    /// Their kind.
    pub kind: Option<Kind>,
}

/// Shows a page of entries.
#[must_use]
pub fn page(
    lang: Language,
    lines: &[Line],
    filter: &Filter,
    first: bool,
    older: Option<u32>,
) -> Card {
    let mut texts = Vec::new();
    texts.extend(filtered(lang, filter));
    if lines.is_empty() {
        texts.push(match (first, older) {
            (true, None) if texts.is_empty() => t!(lang, "audit-empty"),
            (true, None) => t!(lang, "audit-nothing-fits"),
            (_, Some(_)) => t!(lang, "audit-none-yet"),
            (false, None) => t!(lang, "audit-no-more"),
        });
    }
    texts.extend(lines.iter().map(|line| shown(lang, line)));
    let undo = lines.iter().filter(|line| line.can_be_undone);
    let undo: Vec<_> = undo.map(|line| undo_button(lang, line.number)).collect();
    let mut rows: Vec<Vec<Button>> = undo.chunks(5).map(<[_]>::to_vec).collect();
    let turn = turn(lang, filter, first, older);
    if !turn.is_empty() {
        rows.push(turn);
    }
    Card {
        title: Some(t!(lang, "audit-title")),
        body: cut(&texts.join("\n"), limit::BODY),
        footer: Some(t!(lang, "audit-footer")),
        rows,
        ..Card::default()
    }
}

/// Says what a page is limited to.
fn filtered(lang: Language, filter: &Filter) -> Option<String> {
    let kind = filter.kind.map(|kind| kind_name(lang, kind));
    let member = filter.user.map(|user| name(lang, user));
    Some(match (member, kind) {
        (Some(member), Some(kind)) => {
            t!(lang, "audit-only-both", member = member, kind = kind)
        }
        (Some(member), None) => t!(lang, "audit-only-member", member = member),
        (None, Some(kind)) => t!(lang, "audit-only-kind", kind = kind),
        (None, None) => return None,
    })
}

/// Returns the name of a kind.
fn kind_name(lang: Language, kind: Kind) -> String {
    match kind {
        Kind::Points => t!(lang, "audit-kind-points"),
        Kind::Answers => t!(lang, "audit-kind-answers"),
        Kind::Questions => t!(lang, "audit-kind-questions"),
        Kind::Tracks => t!(lang, "audit-kind-tracks"),
        Kind::Rounds => t!(lang, "audit-kind-rounds"),
        Kind::Settings => t!(lang, "audit-kind-settings"),
    }
}

fn undo_button(lang: Language, number: u32) -> Button {
    let label = t!(lang, "audit-button-undo", number = number);
    button(&label, ButtonId::Undo(number), Style::Secondary)
}

/// Returns the buttons that turn the page.
fn turn(lang: Language, filter: &Filter, first: bool, older: Option<u32>) -> Vec<Button> {
    let to = |before| {
        let kind = filter.kind.map_or("", Kind::word);
        ButtonId::Audit(before, filter.by, kind.to_owned())
    };
    let newest = (!first).then(|| {
        let label = t!(lang, "audit-button-newest");
        button(&label, to(u32::MAX), Style::Secondary)
    });
    let older = older.map(|before| {
        let label = t!(lang, "audit-button-older");
        button(&label, to(before), Style::Secondary)
    });
    newest.into_iter().chain(older).collect()
}

/// Returns the line of an entry, with its reason below it.
fn shown(lang: Language, line: &Line) -> String {
    let done = done(lang, line.deed, &line.of);
    let mut text = t!(
        lang,
        "audit-line",
        number = line.number.to_string(),
        when = moment(line.at),
        member = name(lang, line.by),
        done = done
    );
    if let Some(by) = line.undone_by {
        text.push(' ');
        text.push_str(&t!(lang, "audit-undone", number = by.to_string()));
    }
    if !line.reason.is_empty() {
        text.push_str("\n> ");
        text.push_str(&cut(&line.reason.replace('\n', " "), REASON));
    }
    text
}

/// Mentions a member, or says that they have been forgotten.
fn name(lang: Language, user: Option<UserId>) -> String {
    user.map_or_else(|| t!(lang, "audit-former"), mention)
}

/// Says what was done, in the past tense and without who did it.
fn done(lang: Language, deed: Deed, of: &Of) -> String {
    let what = match of {
        Of::Server => t!(lang, "audit-of-unknown"),
        Of::Member(user) => name(lang, *user),
        Of::Track(track) => t!(lang, "audit-of-track", track = track.as_str()),
        Of::Daily(number) => {
            let number: u64 = *number;
            t!(lang, "audit-of-question", number = number)
        }
        Of::Suggestion(user) => {
            let member = name(lang, *user);
            t!(lang, "audit-of-suggestion", member = member)
        }
        Of::Question(title) => t!(lang, "audit-of-bank", title = title.as_str()),
        Of::Answer(number, author) => {
            let number: u64 = *number;
            let (who, member) = who(*author);
            t!(
                lang,
                "audit-of-answer",
                who = who,
                member = member,
                number = number
            )
        }
        Of::Round(name, id) => round(lang, name.as_deref(), *id),
        Of::RoundQuestion(name, id, place) => {
            let question = u32::from(*place) + 1;
            let round = round(lang, name.as_deref(), *id);
            t!(
                lang,
                "audit-of-round-question",
                question = question,
                round = round
            )
        }
        Of::Season(Some(name), _) => t!(lang, "season-of", name = name.as_str()),
        Of::Role(id) => role(*id),
        Of::Questions { new, changed } => {
            let (new, changed): (u32, u32) = (*new, *changed);
            t!(lang, "audit-of-questions", new = new, changed = changed)
        }
        Of::Season(None, id) => t!(lang, "season-number", number = id.0),
        Of::Points {
            member,
            date,
            points,
        } => {
            let name = name(lang, *member);
            let points = signed((*points).into());
            let date = day(lang, *date);
            t!(
                lang,
                "audit-of-points",
                member = name,
                points = points,
                date = date
            )
        }
    };
    match deed {
        Deed::AdjustedPoints => t!(lang, "audit-adjusted-points", what = what),
        Deed::TookAdjustmentBack => t!(lang, "audit-took-adjustment-back", what = what),
        Deed::AcceptedAnswer => t!(lang, "audit-accepted-answer", what = what),
        Deed::TookAcceptanceBack => t!(lang, "audit-took-acceptance-back", what = what),
        Deed::RemovedAnswer => t!(lang, "audit-removed-answer", what = what),
        Deed::RestoredAnswer => t!(lang, "audit-restored-answer", what = what),
        Deed::HidAnswer => t!(lang, "audit-hid-answer", what = what),
        Deed::ShowedAnswer => t!(lang, "audit-showed-answer", what = what),
        Deed::SettledReport => t!(lang, "audit-settled-report", what = what),
        Deed::ChangedSettings => t!(lang, "audit-changed-settings"),
        Deed::MovedTracks => t!(lang, "audit-moved-tracks"),
        Deed::Blocked => t!(lang, "audit-blocked", what = what),
        Deed::Unblocked => t!(lang, "audit-unblocked", what = what),
        Deed::AddedTrack => t!(lang, "audit-added-track", what = what),
        Deed::EditedTrack => t!(lang, "audit-edited-track", what = what),
        Deed::PausedTrack => t!(lang, "audit-paused-track", what = what),
        Deed::ResumedTrack => t!(lang, "audit-resumed-track", what = what),
        Deed::RemovedTrack => t!(lang, "audit-removed-track", what = what),
        Deed::SkippedDate => t!(lang, "audit-skipped-date", what = what),
        Deed::TookSkipBack => t!(lang, "audit-took-skip-back", what = what),
        Deed::Swapped => t!(lang, "audit-swapped", what = what),
        Deed::ChangedQueue => t!(lang, "audit-changed-queue", what = what),
        Deed::LookedAhead => t!(lang, "audit-looked-ahead", what = what),
        Deed::Posted => t!(lang, "audit-posted", what = what),
        Deed::Revealed => t!(lang, "audit-revealed", what = what),
        Deed::Withdrew => t!(lang, "audit-withdrew", what = what),
        Deed::Allowed => t!(lang, "audit-allowed", what = what),
        Deed::FoundPost => t!(lang, "audit-found-post", what = what),
        Deed::ScheduledRound => t!(lang, "audit-scheduled-round", what = what),
        Deed::StartedRound => t!(lang, "audit-started-round", what = what),
        Deed::PausedRound => t!(lang, "audit-paused-round", what = what),
        Deed::ResumedRound => t!(lang, "audit-resumed-round", what = what),
        Deed::MovedRoundOn => t!(lang, "audit-moved-round-on", what = what),
        Deed::EndedRound => t!(lang, "audit-ended-round", what = what),
        Deed::CancelledRound => t!(lang, "audit-cancelled-round", what = what),
        Deed::RemadeEvent => t!(lang, "audit-remade-event", what = what),
        Deed::BarredQuestion => t!(lang, "audit-barred-question", what = what),
        Deed::AllowedQuestion => t!(lang, "audit-allowed", what = what),
        Deed::AcceptedAnother => t!(lang, "audit-accepted-another", what = what),
        Deed::Voided => t!(lang, "audit-voided", what = what),
        Deed::CorrectedText => t!(lang, "audit-corrected-text", what = what),
        Deed::TookCorrectionBack => t!(lang, "audit-took-correction-back", what = what),
        Deed::RestoredTrack => t!(lang, "audit-restored-track", what = what),
        Deed::AddedQuestion => t!(lang, "audit-added-question", what = what),
        Deed::ChangedQuestion => t!(lang, "audit-changed-question", what = what),
        Deed::RemovedQuestion => t!(lang, "audit-removed-question", what = what),
        Deed::RestoredQuestion => t!(lang, "audit-restored-question", what = what),
        Deed::ApprovedSuggestion => t!(lang, "audit-approved-suggestion", what = what),
        Deed::DeclinedSuggestion => t!(lang, "audit-declined-suggestion", what = what),
        Deed::ReopenedSuggestion => t!(lang, "audit-reopened-suggestion", what = what),
        Deed::StartedSeason => t!(lang, "season-audit-started", what = what),
        Deed::EndedSeason => t!(lang, "season-audit-ended", what = what),
        Deed::AddedReward => t!(lang, "reward-audit-added", what = what),
        Deed::RemovedReward => t!(lang, "reward-audit-removed", what = what),
        Deed::CancelledSeason => t!(lang, "season-audit-cancelled", what = what),
        Deed::ImportedQuestions => t!(lang, "audit-imported-questions", what = what),
        Deed::TookImportBack => t!(lang, "audit-took-import-back", what = what),
        Deed::ExportedQuestions => t!(lang, "audit-exported-questions", what = what),
        Deed::RestoredSeason => t!(lang, "season-audit-restored", what = what),
    }
}

/// Says that there is no such kind, and which there are.
#[must_use]
pub fn no_kind(lang: Language, typed: &str) -> String {
    let kinds = Kind::ALL
        .map(|kind| format!("`{}`", kind.word()))
        .join(", ");
    t!(lang, "audit-no-kind", typed = quote(typed), kinds = kinds)
}

/// Says that an account has done nothing here that would be noted.
#[must_use]
pub fn did_nothing(lang: Language, user: UserId) -> String {
    t!(lang, "audit-did-nothing", member = mention(user))
}

/// Says that an entry can't be undone now.
#[must_use]
pub fn not_now(lang: Language) -> String {
    t!(lang, "audit-not-now")
}

/// Confirms that something was undone. `deed` is what undoing it was; `stay` counts questions of an
/// import that were changed since.
#[must_use]
pub fn undone(lang: Language, deed: Deed, stay: usize) -> Card {
    let done = match deed {
        Deed::TookAdjustmentBack => t!(lang, "audit-undid-points"),
        Deed::ShowedAnswer => t!(lang, "audit-undid-hiding"),
        Deed::AllowedQuestion => t!(lang, "audit-undid-bar"),
        Deed::TookCorrectionBack => t!(lang, "audit-undid-correction"),
        Deed::RestoredTrack => t!(lang, "audit-undid-track"),
        Deed::RestoredQuestion => t!(lang, "audit-undid-own"),
        Deed::ReopenedSuggestion => t!(lang, "audit-undid-decline"),
        Deed::TookImportBack => deck::undone(lang, stay),
        _ => t!(lang, "audit-undid-removal"),
    };
    let back = button(
        &t!(lang, "audit-button-record"),
        ButtonId::Audit(u32::MAX, MemberId(0), String::new()),
        Style::Secondary,
    );
    Card {
        rows: vec![vec![back]],
        ..plain(&done)
    }
}

/// Names a round.
fn round(lang: Language, name: Option<&str>, id: RoundId) -> String {
    match name {
        Some(name) => t!(lang, "audit-of-round", round = name, number = id.0),
        None => t!(lang, "audit-of-old-round", number = id.0),
    }
}
