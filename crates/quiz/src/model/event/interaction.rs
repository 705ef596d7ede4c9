//! What a person asks for by a command, a button or a form, as it was typed.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::{ButtonId, FormId};
use crate::model::deck::SentDeck;
use crate::model::discord::Sight;
use crate::model::event::spoken::{Locales, Stored};
use crate::model::ids::{ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId};
use crate::model::role::RoleSight;
use crate::model::setup::SetupPart;
use crate::model::track::Place;

/// A request of a person who waits for the reply: a slash command, a button, a submitted form or an
/// autocompletion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Interaction {
    /// The interaction, and with it the time it was made.
    pub id: InteractionId,
    /// The guild; `None` in a direct message.
    pub guild: Option<GuildId>,
    /// The channel it was made in; in a thread the thread itself.
    pub channel: ChannelId,
    /// The channel of the thread, where `channel` is a thread.
    pub parent: Option<ChannelId>,
    /// The account that asks.
    pub user: UserId,
    /// The roles of that account.
    pub roles: Vec<RoleId>,
    /// Whether the account has Manage Server or Administrator here.
    pub manages: bool,
    /// The languages it came in.
    pub locale: Locales,
    /// The request.
    pub kind: InteractionKind,
}

/// What a person can ask for. Texts are as typed, because the rules judge them.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum InteractionKind {
    /// `/setup`: changes every field that is given; without any it shows the present ones.
    Setup(SetupForm),
    /// `/track add`: creates a track.
    TrackAdd(TrackForm),
    /// `/track edit`: changes a track.
    TrackEdit {
        /// The track, by name or number.
        track: String,
        /// The fields to change.
        form: TrackForm,
    },
    /// `/track list`: lists the tracks.
    TrackList,
    /// `/track pause`: pauses a track.
    TrackPause(String),
    /// `/track resume`: resumes a track.
    TrackResume(String),
    /// `/track remove`: removes a track, after a confirmation.
    TrackRemove(String),
    /// `/track preview`: shows a moderator the next question.
    TrackPreview(String),
    /// `/track post-now`: posts the next daily before its time.
    TrackPostNow(String),
    /// `/track skip`: skips the next slot.
    TrackSkip(String),
    /// `/track reveal-now`: reveals a daily before its time, after a confirmation.
    TrackRevealNow(String),
    /// `/block add|remove|list`: blocks members.
    Block(BlockForm),
    /// `/question`: gives a question to practice with.
    Question {
        /// A topic, as typed.
        topic: Option<String>,
        /// A level, as typed.
        level: Option<String>,
    },
    /// `/request`: requests a topic for a track.
    Request {
        /// A topic, as typed.
        topic: String,
        /// The track, for a guild with several.
        track: Option<String>,
    },
    /// `/requests`: lists the requested topics.
    Requests {
        /// The track, for a guild with several.
        track: Option<String>,
    },
    /// `/topics`: lists the topics.
    Topics,
    /// `/answer`: answers a daily.
    Answer {
        /// The track, if dailies of several are open.
        track: Option<String>,
    },
    /// `/leaderboard`: shows the standings.
    Leaderboard(BoardForm),
    /// `/me`: shows the asker's own standing.
    Me {
        /// The track; without one that of the channel.
        track: Option<String>,
    },
    /// `/why`: lists where the asker's points come from.
    Why {
        /// The track; without one that of the channel.
        track: Option<String>,
        /// The page, from 0.
        page: u32,
    },
    /// `/doctor`: checks the setup; carries what the edge found out.
    Doctor(Checkup),
    /// `/help`: explains the commands.
    Help {
        /// A command's name, as typed.
        topic: Option<String>,
    },
    /// The message command **Submit as my answer**: makes a message the member's answer.
    SubmitMessage(Target),
    /// The message command **Accept answer**: accepts an answer for a moderator.
    AcceptMessage(Target),
    /// The message command **Remove this answer**: removes an answer with its points.
    RemoveMessage(Target),
    /// A button or a select of the bot was used.
    Pressed {
        /// The button.
        press: ButtonId,
        /// The message the button is on.
        message: MessageId,
        /// The chosen values, for a select.
        values: Vec<String>,
    },
    /// A button whose custom id can't be read: an older version's, or a forged one.
    PressedUnknown,
    /// A form (modal) was submitted.
    Submitted {
        /// The form.
        form: FormId,
        /// The text of its fields, in order.
        fields: Vec<String>,
    },
    /// A person is typing an option and wants completions.
    Complete {
        /// The kind of completions.
        what: Completion,
        /// The text typed so far.
        typed: String,
    },
    /// `/round …`: schedules and conducts quiz rounds.
    Round(RoundCommand),
    /// The message command **Withhold this answer**: hides an answer that goes on counting.
    WithholdMessage(Target),
    /// `/doctor`: checks the setup; carries all that the edge found out.
    Examine(Box<Examination>),
    /// A command that names a channel, with what the bot can do in that channel.
    InChannel {
        /// The channel.
        channel: ChannelId,
        /// What the bot can do there.
        sight: Sight,
        /// The command.
        kind: Box<InteractionKind>,
    },
    /// `/track add` with options that [`TrackForm`] doesn't have.
    TrackAddWith {
        /// The fields of the track.
        form: TrackForm,
        /// The later options.
        more: TrackMore,
    },
    /// `/track edit` with options that [`TrackForm`] doesn't have.
    TrackEditWith {
        /// The track, by name or number.
        track: String,
        /// The fields to change.
        form: TrackForm,
        /// The later options to change.
        more: TrackMore,
    },
    /// `/track withdraw`: takes back an open daily, after a confirmation.
    TrackWithdraw(String),
    /// `/track queue …`: names the next questions of a track.
    TrackQueue {
        /// The track, by name or number.
        track: String,
        /// What is to be done with its queue.
        ask: QueueCommand,
    },
    /// `/setup` with options that the form doesn't have.
    SetupWith {
        /// The other options.
        form: SetupForm,
        /// The options beside it.
        more: SetupMore,
    },
    /// `/report`: asks which question is wrong, or opens the form of **Report**.
    Report {
        /// The track, for a guild with several.
        track: Option<String>,
    },
    /// A form was submitted with a file in it.
    SubmittedWithFile {
        /// The form.
        form: FormId,
        /// The text of its fields, in order.
        fields: Vec<String>,
        /// The file, as far as the edge could get it.
        file: SentFile,
    },
    /// `/search`: finds questions of the bank and past dailies.
    Search {
        /// What to search for, as typed.
        typed: String,
    },
    /// `/past`: lists the last dailies of a track.
    Past {
        /// The track, for a guild with several.
        track: Option<String>,
    },
    /// `/export`: hands a moderator a track's dailies and standings.
    Export {
        /// The track, for a guild with several.
        track: Option<String>,
        /// The form of the files: `csv` or `json`.
        format: Option<String>,
        /// Whether the members' accounts are in them beside their numbers.
        accounts: bool,
    },
    /// `/points adjust`: gives a member points, or takes some.
    PointsAdjust {
        /// The member.
        member: UserId,
        /// How many points; negative ones are taken.
        points: i64,
        /// The reason, as typed.
        reason: String,
        /// The date they count on, as typed; without one it is today.
        date: Option<String>,
    },
    /// `/audit`: shows what moderators did.
    Audit {
        /// Only what this account did.
        member: Option<UserId>,
        /// Only this kind, as typed.
        kind: Option<String>,
    },
    /// `/bank …`: which questions of the bank are never asked here.
    Bank(BankCommand),
    /// `/errata`: corrects a question that was revealed.
    Errata {
        /// The question, by its number or name, as typed.
        question: Option<String>,
    },
    /// `/setup` with the roles of helpers.
    SetupRoles {
        /// The options of the form.
        form: SetupForm,
        /// The options beside it.
        more: SetupMore,
        /// The roles.
        roles: RolesForm,
    },
    /// `/review`: brings back the questions that the member missed.
    Review,
    /// `/me zone:`: sets the zone in which the member's dates begin, as typed; `-` takes it back.
    SetZone(String),
    /// `/remind`: what the member is reminded of in direct messages.
    Remind(RemindForm),
    /// `/season …`: starts, ends and lists seasons.
    Season(SeasonCommand),
    /// `/track recap`: whether a track posts a recap of each week.
    TrackRecap {
        /// The track.
        track: String,
        /// Whether it does.
        on: bool,
    },
    /// `/privacy …`: what is stored about the asker.
    Privacy(PrivacyCommand),
    /// `/suggest`: opens the form for a question that moderators may take.
    Suggest {
        /// The topic, as typed.
        topic: String,
        /// The level, as typed.
        level: String,
        /// The kind, as typed.
        kind: String,
    },
    /// `/suggestions`: shows moderators what waits for them, and members what became of theirs.
    Suggestions,
    /// `/me` with options that [`Me`](Self::Me) doesn't have.
    MeWith {
        /// The track, for a guild with several.
        track: Option<String>,
        /// Whose stats; the asker's if there is nobody.
        member: Option<UserId>,
        /// Whether the whole group is meant.
        group: bool,
    },
    /// `/rewards …`: adds, lists and removes roles that members earn.
    Rewards(RewardCommand),
    /// `/doctor`: checks the setup; carries all that the edge found out, and the guild's roles.
    ExamineWith {
        /// All but the roles.
        found: Box<Examination>,
        /// The guild's roles.
        roles: Vec<(RoleId, RoleSight)>,
    },
    /// `/track add` with options that [`TrackMore`] doesn't have.
    TrackAddChosen {
        /// The fields of the track.
        form: TrackForm,
        /// The later options.
        more: TrackMore,
        /// The latest options.
        choices: TrackChoices,
    },
    /// `/track edit` with options that [`TrackMore`] doesn't have.
    TrackEditChosen {
        /// The track, by name or number.
        track: String,
        /// The fields to change.
        form: TrackForm,
        /// The later options to change.
        more: TrackMore,
        /// The latest options to change.
        choices: TrackChoices,
    },
    /// `/review export:`: hands the asker the questions that they missed as cards in a format, as
    /// typed.
    ReviewExport(String),
    /// Carries the languages of a stored interaction; see [`Locales`].
    Spoken {
        /// The languages.
        locale: Locales,
        /// The request.
        kind: Box<InteractionKind>,
    },
    /// `/setup language:`, with all its other options.
    SetupLanguage {
        /// The options of the form.
        form: SetupForm,
        /// The options beside it.
        more: SetupMore,
        /// The roles.
        roles: RolesForm,
        /// The language, as typed.
        language: String,
    },
    /// `/calendar`: hands out the dates as a file, or shows moderators the address.
    Calendar {
        /// Whether the address is asked for.
        address: bool,
        /// Whether it is to be replaced.
        reset: bool,
    },
    /// `/setup` without options, from a person whose Discord is in this locale.
    SetupGuided {
        /// The locale, such as `en-GB`.
        locale: String,
    },
    /// A menu or a button of the guided setup was used.
    SetupStep {
        /// Which.
        part: SetupPart,
        /// What was chosen in a menu. A channel is its id and its kind: `123 text`, `123 forum` or
        /// `123 announcement`.
        chosen: Vec<String>,
        /// The locale of the person's Discord, such as `en-GB`.
        locale: String,
    },
    /// `/track test`: posts a message in the channel of a track that removes itself.
    TrackTest(String),
    /// `/answers`: shows moderators the answers that wait for them.
    Answers,
}

/// What moderators can ask for with `/rewards`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RewardCommand {
    /// `/rewards add`: adds a reward.
    Add(RewardForm),
    /// `/rewards list`: lists the rewards.
    List,
    /// `/rewards remove`: removes the reward with this role.
    Remove(RoleId),
}

/// The fields of `/rewards add`: one of the three numbers says what the role is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RewardForm {
    /// The role.
    pub role: RoleId,
    /// What the edge found out about it.
    pub sight: RoleSight,
    /// So many points.
    pub points: Option<u32>,
    /// A streak of so many.
    pub streak: Option<u32>,
    /// A rank up to this one.
    pub rank: Option<u32>,
}

/// What people can ask for with `/season`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SeasonCommand {
    /// `/season start`: starts a season.
    Start(SeasonForm),
    /// `/season end`: sets the last date of a season, or calls it off before it begins.
    End {
        /// The season, by name or number; without one the present one.
        season: Option<String>,
        /// The last date, as typed; without one today.
        date: Option<String>,
    },
    /// `/season list`: lists the seasons and who won them.
    List,
}

/// The fields of `/season start`, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SeasonForm {
    /// The name.
    pub name: String,
    /// The first date; without one today, or the day after the present season.
    pub from: Option<String>,
    /// The last date; without one it goes on until `/season end`.
    pub to: Option<String>,
    /// What members keep of the season before: `none` or `half`.
    pub carry: Option<String>,
    /// The role of those who win, and what the edge found out about it.
    pub champion: Option<(RoleId, RoleSight)>,
    /// Where the results are posted; without one in the channel of the command.
    pub channel: Option<ChannelId>,
}

/// What members can ask for with `/privacy`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrivacyCommand {
    /// `/privacy show`: says what is stored.
    Show,
    /// `/privacy export`: hands it out as a file.
    Export,
    /// `/privacy delete`: deletes it, after a confirmation.
    Delete,
    /// `/privacy hide`: leaves the asker out of boards and lists, or puts them back.
    Hide(bool),
}

/// The fields of `/remind`. What isn't given stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemindForm {
    /// Whether the member is reminded of each question.
    pub question: Option<bool>,
    /// Whether the member is reminded of each answer.
    pub reveal: Option<bool>,
    /// Whether the member is reminded of questions that are revealed soon.
    pub last_call: Option<bool>,
    /// From when on, as typed.
    pub from: Option<String>,
    /// Up to when, as typed.
    pub to: Option<String>,
}

/// What moderators can ask for with `/bank`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BankCommand {
    /// `/bank list`: lists the questions that aren't asked.
    List,
    /// `/bank bar`: keeps a question from being asked.
    Bar {
        /// The question, as typed.
        question: String,
        /// The reason, as typed.
        reason: Option<String>,
    },
    /// `/bank unbar`: allows a question to be asked again.
    Unbar(String),
    /// `/bank add`: opens the form for a question of the guild's own.
    Add {
        /// The topic, as typed.
        topic: String,
        /// The level, as typed.
        level: String,
        /// The kind, as typed.
        kind: String,
    },
    /// `/bank edit`: opens the form with a question of the guild's own.
    Edit {
        /// The question, as typed.
        question: String,
        /// Its new topic, as typed.
        topic: Option<String>,
        /// Its new level, as typed.
        level: Option<String>,
    },
    /// `/bank remove`: removes a question of the guild's own, after a confirmation.
    Remove(String),
    /// `/bank import`: checks a file of questions.
    Import(SentDeck),
    /// `/bank export`: hands out the guild's own questions in a format, as typed.
    Export(String),
    /// `/bank typos`: forgives typos in the short answers of rounds and practice, or doesn't.
    Typos(bool),
}

impl InteractionKind {
    /// Tells whether the reply needs the words of the bank
    /// ([`Bank::words`](crate::model::question::Bank::words)).
    #[must_use]
    pub const fn needs_words(&self) -> bool {
        matches!(
            self,
            Self::Search { .. }
                | Self::Pressed {
                    press: ButtonId::Search(..),
                    ..
                }
        )
    }

    /// Tells whether the reply compares a question with those of the bank
    /// ([`Bank::sketches`](crate::model::question::Bank::sketches)).
    #[must_use]
    pub const fn needs_sketches(&self) -> bool {
        matches!(
            self,
            Self::Suggestions
                | Self::Submitted {
                    form: FormId::Question(_) | FormId::DeclineSuggestion(..),
                    ..
                }
                | Self::Pressed {
                    press: ButtonId::Suggestion(..)
                        | ButtonId::DraftSend(_)
                        | ButtonId::DraftSave
                        | ButtonId::Approve(..),
                    ..
                }
        )
    }
}

impl InteractionKind {
    /// Tells whether all dailies of a track are read for the reply.
    #[must_use]
    pub const fn reads_a_year(&self) -> bool {
        matches!(
            self,
            Self::Me { .. }
                | Self::MeWith { .. }
                | Self::Pressed {
                    press: ButtonId::Me(_)
                        | ButtonId::MeOf(_)
                        | ButtonId::MeWho(..)
                        | ButtonId::MeGroup(_),
                    ..
                }
        )
    }
}

/// The fields of `/setup` that its form doesn't have, and what the edge found out about them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SetupMore {
    /// Dates without a daily and without a weekly round, as for a track; `-` empties the list.
    pub blackout: Option<String>,
    /// Whether everyone can see the notice channel, if one was given and could be looked at.
    pub notices_are_public: Option<bool>,
}

/// The roles of helpers in `/setup`. Id 0, which no role has, removes a setting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesForm {
    /// The role of authors.
    pub author: Option<RoleId>,
    /// The role of reviewers.
    pub reviewer: Option<RoleId>,
    /// The role of hosts.
    pub host: Option<RoleId>,
}

/// What moderators can ask for with `/track queue`. Places count from 1.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum QueueCommand {
    /// `/track queue add`: appends a question.
    Add {
        /// The question, as typed.
        question: String,
        /// The date it is for, as typed.
        date: Option<String>,
    },
    /// `/track queue list`: lists the queue.
    List,
    /// `/track queue move`: moves a question to another place.
    Move {
        /// Its place.
        from: u32,
        /// Its new place.
        to: u32,
    },
    /// `/track queue remove`: removes the question at a place.
    Remove(u32),
}

/// A file that a member put into a form.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SentFile {
    /// The file is text.
    Text {
        /// Whether its name says that it is a Python file.
        python: bool,
        /// The text.
        text: String,
    },
    /// The file can't be taken.
    Refused(FileProblem),
}

/// Why a file can't be taken.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    /// Its name ends neither in `.py` nor in `.txt`.
    Name,
    /// It is larger than 64 KiB.
    TooLarge,
    /// It isn't UTF-8 text.
    NotText,
    /// Discord didn't give it in time.
    Unreachable,
}

/// What moderators can ask for with `/round`. A text names the round by number or name; empty, it
/// means the only one in question.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RoundCommand {
    /// `/round schedule`: schedules a round.
    Schedule(RoundForm),
    /// `/round list`: lists the rounds.
    List,
    /// `/round start`: starts a round before its time.
    Start(String),
    /// `/round pause`: pauses a round.
    Pause(String),
    /// `/round resume`: goes on with a paused round.
    Resume(String),
    /// `/round next`: closes the open question, or ends the pause between two.
    Next(String),
    /// `/round cancel`: cancels a round, after a confirmation.
    Cancel(String),
    /// `/round preview`: shows a moderator the questions of a round.
    Preview(String),
    /// `/round report`: shows how a round went.
    Report(String),
    /// `/round schedule` with options that the form doesn't have.
    ScheduleWith {
        /// The other options.
        form: RoundForm,
        /// Whether members can look at the standings between questions.
        standings: bool,
    },
    /// `/round end`: ends a round with its podium, after a confirmation.
    End(String),
    /// `/round jump`: goes on to a later question.
    Jump {
        /// The round.
        round: String,
        /// The question, counted from 1.
        question: u32,
    },
    /// `/round schedule` with all options that the form doesn't have.
    ScheduleMore {
        /// The other options.
        form: RoundForm,
        /// The later options.
        more: RoundMore,
    },
}

/// Options of `/round schedule` that [`RoundForm`] doesn't have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundMore {
    /// Whether members can look at the standings between questions.
    pub standings: bool,
    /// Whether a question closes as soon as all who signed up have answered.
    pub early: bool,
}

/// What can be completed while a person is typing.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Completion {
    /// A topic of the bank.
    Topic,
    /// A track of the guild.
    Track,
    /// An IANA time zone.
    Zone,
    /// A command's name.
    Command,
    /// A level.
    Level,
    /// A round of the guild.
    Round,
    /// A question that a round may ask; completed for moderators only.
    Question,
    /// A question that a track may ask; completed for moderators only.
    Queueable,
    /// A track of the guild, or the whole guild.
    Scope,
    /// A question that isn't asked in the guild; completed for moderators only.
    Barred,
    /// A question that was revealed in the guild; completed for moderators only.
    Played,
    /// A question of the guild's own; completed for moderators only.
    Own,
    /// A period of the leaderboard.
    Period,
    /// A season that isn't over; completed for moderators only.
    Season,
}

/// The fields of `/setup`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SetupForm {
    /// The IANA zone of the guild.
    pub zone: Option<String>,
    /// The role of moderators; id 0, which no role has, removes the setting.
    pub moderator_role: Option<RoleId>,
    /// The channel for notices to moderators; id 0 removes the setting.
    pub notice_channel: Option<ChannelId>,
    /// Words that are not published, separated by commas; `-` empties the list.
    pub filter_words: Option<String>,
    /// Whether links may be published.
    pub links: Option<bool>,
    /// Whether invites may be published.
    pub invites: Option<bool>,
}

/// The fields of `/track add` and `/track edit`, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TrackForm {
    /// The name of the track, up to 32 characters.
    pub name: Option<String>,
    /// The channel and its kind.
    pub channel: Option<(ChannelId, Place)>,
    /// The time of the slot, such as `09:00`.
    pub time: Option<String>,
    /// The IANA zone of the slot.
    pub zone: Option<String>,
    /// The days: `weekdays`, `daily` or a list such as `mon,wed,fri`.
    pub days: Option<String>,
    /// The time from the post to the reveal: `8h`, `90m`, `1d`.
    pub delay: Option<String>,
    /// The time from the reveal to the close: `24h`.
    pub close: Option<String>,
    /// The topics, such as `basics, oop:3`: a number is a weight, and `all` is every topic.
    pub topics: Option<String>,
    /// The levels, with weights in the same way: `junior, mid:2`.
    pub levels: Option<String>,
    /// How open questions are answered: `thread`, `sealed` or `both`.
    pub mode: Option<String>,
    /// The role to ping; id 0 removes the setting.
    pub ping: Option<RoleId>,
    /// Whether the thread is locked at the close.
    pub lock: Option<bool>,
    /// Whether sealed answers are published without names.
    pub anonymous: Option<bool>,
    /// Dates without a daily: `2026-12-24..2027-01-02, 2027-05-01`; `-` empties the list.
    pub blackout: Option<String>,
}

/// The options of `/track add` and `/track edit` that came after [`TrackForm`], whose bytes are
/// fixed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackMore {
    /// How the channel hears of reveals: `channel`, `role` or `none`.
    pub reveal_notice: Option<String>,
    /// Whether answers in the thread get the quiet receipt 🔖.
    pub receipts: Option<bool>,
}

/// The options of `/track add` and `/track edit` that came after [`TrackMore`], whose bytes are
/// fixed, too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackChoices {
    /// Whether the open question is pinned.
    pub pin: Option<bool>,
    /// Whether the reveal hides the answer behind a spoiler.
    pub spoiler: Option<bool>,
    /// How late a question may still be posted, as typed.
    pub grace: Option<String>,
}

/// The fields of `/round schedule`, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RoundForm {
    /// When it begins: `2026-03-06 18:00`, `fri 18:00`, `18:00` or `in 20m`.
    pub start: String,
    /// The channel it is played in; without one that of the command.
    pub channel: Option<ChannelId>,
    /// The name of the round.
    pub name: Option<String>,
    /// The topics, such as `basics, oop:3`: a number is a weight, and `all` is every topic.
    pub topics: Option<String>,
    /// The levels, with weights in the same way: `junior, mid:2`.
    pub levels: Option<String>,
    /// Names of questions that are asked in any case, first and in this order.
    pub named: Option<String>,
    /// The number of questions.
    pub count: Option<u32>,
    /// The time for each question, in seconds.
    pub seconds: Option<u32>,
    /// The time from the results to the next question, in seconds.
    pub pause: Option<u32>,
    /// The scoring: `right`, or `speed`, where faster answers earn more.
    pub scoring: Option<String>,
    /// Whether it comes again each week.
    pub weekly: Option<bool>,
    /// Whether members have to sign up.
    pub lobby: Option<bool>,
    /// Roles that play against each other, each with its name.
    pub teams: Vec<(RoleId, String)>,
    /// Whether it also asks what a program prints, to be answered by typing.
    pub output: Option<bool>,
}

/// The fields of `/block`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BlockForm {
    /// Blocks a member.
    Add(UserId),
    /// Unblocks a member.
    Remove(UserId),
    /// Tells how many members are blocked.
    List,
}

/// The fields of `/leaderboard`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BoardForm {
    /// The period: `today`, `week`, `month` or `all`.
    pub period: Option<String>,
    /// The track; without one that of the channel, or the sum of the guild.
    pub track: Option<String>,
    /// The page, from 0.
    pub page: u32,
    /// Whether it is posted for everyone.
    pub share: bool,
}

/// The message that a message command was used on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// The message.
    pub message: MessageId,
    /// Its author.
    pub author: UserId,
    /// The text at the moment the command was used.
    pub text: String,
    /// How many attachments it has; they are part of an answer.
    pub attachments: u32,
}

/// What the edge found out for `/doctor` by asking Discord.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Checkup {
    /// The bot's permissions in each track's channel and in the notice channel; `None` if the bot
    /// can't see the channel.
    pub channels: Vec<(ChannelId, Option<u64>)>,
    /// The bot's clock minus Discord's `Date`, in milliseconds, where it could be read.
    pub skew_ms: Option<i64>,
}

/// What the edge found out for `/doctor` by asking Discord.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Examination {
    /// What the bot can do in the channels that the guild's tracks, rounds and notices use.
    pub channels: Vec<(ChannelId, Sight)>,
    /// The bot's clock minus Discord's `Date`, in milliseconds, where it could be read.
    pub skew_ms: Option<i64>,
    /// Who may use the bot's commands, where it could be read.
    pub commands: Option<GuildCommands>,
}

/// Who may use the bot's commands in a guild, as far as administrators have set it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuildCommands {
    /// The commands.
    pub commands: Vec<CommandAccess>,
    /// What is set for all commands without a setting of their own.
    pub application: Vec<CommandOverwrite>,
    /// The permissions of each role in the guild as a whole.
    pub roles: Vec<(RoleId, u64)>,
}

/// Who may use one command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandAccess {
    /// The name of the command.
    pub name: String,
    /// The permissions that its users need where nothing is set; `None` if they need none.
    pub default: Option<u64>,
    /// What is set for it.
    pub overwrites: Vec<CommandOverwrite>,
}

/// Whether some members may use a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandOverwrite {
    /// Whom it is about.
    pub of: OverwriteOf,
    /// Whether they may use it.
    pub allowed: bool,
}

/// Whom an overwrite of a command is about.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverwriteOf {
    /// The members with a role. The role with the guild's own id is everyone's.
    Role(RoleId),
    /// One account.
    Account(UserId),
    /// Everyone in a channel.
    Channel(ChannelId),
}
