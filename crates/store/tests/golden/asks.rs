//! Samples of what people ask for: commands, buttons, forms.

use pythia_quiz::model::custom_id::{ButtonId, DailyRef, FormId, PartOfBank, RoundRef};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::event::{
    BankCommand, BlockForm, BoardForm, Checkup, CommandAccess, CommandOverwrite, Completion,
    Examination, FileProblem, GuildCommands, InteractionKind, Locales, OverwriteOf, PrivacyCommand,
    QueueCommand, RemindForm, RewardCommand, RewardForm, RolesForm, RoundCommand, RoundForm,
    RoundMore, SeasonCommand, SeasonForm, SentFile, SetupForm, SetupMore, Target, TrackChoices,
    TrackForm, TrackMore,
};
use pythia_quiz::model::ids::{At, RoundId};
use pythia_quiz::model::language::Language;
use pythia_quiz::model::own::{Purpose, Writing};
use pythia_quiz::model::review::Rating;
use pythia_quiz::model::setup::SetupPart;
use pythia_quiz::model::track::Place;
use pythia_quiz::question::{Kind, Level, Topic};

use crate::decks::{formats, sent_decks};
use crate::nouns::{
    CHANNEL, DATE, GUILD, MEMBER, MESSAGE, ROLE, TRACK, USER, places, role_sights, sights, some,
    text, topics,
};
use crate::{Samples, each};

const REF: DailyRef = DailyRef {
    track: TRACK,
    date: DATE,
};
const PART: PartOfBank = PartOfBank {
    topic: Some(Topic::Oop),
    level: Some(Level::Senior),
};
const ROUND_REF: RoundRef = RoundRef {
    id: RoundId(12),
    question: 3,
    asked: 2,
};

pub fn languages() -> Samples<Language> {
    units!(Language: English, German, Spanish, French, Portuguese)
}
fn setup_parts() -> Samples<SetupPart> {
    every!(SetupPart:
        Begin => SetupPart::Begin;
        Language => SetupPart::Language;
        Template => SetupPart::Template;
        Channel => SetupPart::Channel;
        Zone => SetupPart::Zone;
        Time => SetupPart::Time;
        Level => SetupPart::Level;
        Reveal => SetupPart::Reveal;
        Questions => SetupPart::Questions;
        Next => SetupPart::Next;
        Back => SetupPart::Back;
        Test => SetupPart::Test(CHANNEL);
        Start => SetupPart::Start(CHANNEL);
    )
}

pub fn ratings() -> Samples<Rating> {
    units!(Rating: Again, Hard, Good)
}

pub fn presses() -> Samples<ButtonId> {
    let id = ROUND_REF.id;
    every!(ButtonId:
        Answer => ButtonId::Answer(REF);
        Letter => ButtonId::Letter(REF, 3);
        Withdraw => ButtonId::Withdraw(REF);
        Hint => ButtonId::Hint(REF);
        ShowMe => ButtonId::ShowMe(REF);
        ShowMeYes => ButtonId::ShowMeYes(REF);
        Me => ButtonId::Me(REF);
        MyResult => ButtonId::MyResult(REF);
        Vote => ButtonId::Vote(REF, 200);
        VoteFor => ButtonId::VoteFor(REF, MEMBER);
        Answers => ButtonId::Answers(REF, 200);
        Report => ButtonId::Report(REF);
        Board => ButtonId::Board(text("week"), 300, 200);
        Why => ButtonId::Why(TRACK, 200);
        RemoveTrack => ButtonId::RemoveTrack(TRACK);
        RemoveTrackNow => ButtonId::RemoveTrackNow(TRACK);
        RevealNow => ButtonId::RevealNow(REF);
        Swap => ButtonId::Swap(TRACK);
        Practice => ButtonId::Practice(text("functions/late-binding"), 3);
        PracticeShow => ButtonId::PracticeShow(text("functions/late-binding"));
        AskRemove => ButtonId::AskRemove(REF, MEMBER);
        Remove => ButtonId::Remove(REF, MEMBER);
        Never => ButtonId::Never;
        RequestInstead for topic in topics() => ButtonId::RequestInstead(TRACK, topic);
        Unrequest => ButtonId::Unrequest(TRACK);
        RoundLetter => ButtonId::RoundLetter(ROUND_REF, 4);
        RoundMine => ButtonId::RoundMine(id);
        RoundCancel => ButtonId::RoundCancel(id, true);
        RoundJoin => ButtonId::RoundJoin(id);
        RoundLeave => ButtonId::RoundLeave(id);
        RoundAnswer => ButtonId::RoundAnswer(ROUND_REF);
        Withhold => ButtonId::Withhold(REF, MEMBER);
        Publish => ButtonId::Publish(REF, MEMBER);
        IsThere => ButtonId::IsThere(GUILD, REF);
        AskPostAgain => ButtonId::AskPostAgain(GUILD, REF);
        PostAgain => ButtonId::PostAgain(GUILD, REF);
        ResumeTrack => ButtonId::ResumeTrack(GUILD, TRACK);
        PostToday => ButtonId::PostToday(GUILD, TRACK);
        ResumeRound => ButtonId::ResumeRound(GUILD, id);
        AskCancelRound => ButtonId::AskCancelRound(GUILD, id);
        RemakeEvent => ButtonId::RemakeEvent(GUILD, id);
        ShowNext => ButtonId::ShowNext(TRACK);
        WithdrawDaily => ButtonId::WithdrawDaily(REF);
        Allow => ButtonId::Allow(142);
        ShowQueue => ButtonId::ShowQueue(TRACK);
        MeOf => ButtonId::MeOf(TRACK);
        RequestIn => ButtonId::RequestIn(TRACK, Topic::Oop);
        RoundEnd => ButtonId::RoundEnd(id);
        RoundStandings => ButtonId::RoundStandings(id);
        TrackAnyway => ButtonId::TrackAnyway;
        FollowZone => ButtonId::FollowZone(text("Europe/Berlin"));
        ReportDone => ButtonId::ReportDone(At(1_772_442_000_123));
        PracticeIn => ButtonId::PracticeIn(text("functions/late-binding"), 3, PART);
        PracticeShowIn => ButtonId::PracticeShowIn(text("functions/late-binding"), PART);
        PracticeAnother => ButtonId::PracticeAnother(text("functions/late-binding"), PART);
        PracticeOpen => ButtonId::PracticeOpen(text("functions/late-binding"));
        Search => ButtonId::Search(2, text("a | b"));
        Past => ButtonId::Past(TRACK);
        PastOlder => ButtonId::PastOlder(REF);
        PastNewer => ButtonId::PastNewer(REF);
        Export => ButtonId::Export(TRACK);
        Audit => ButtonId::Audit(300, MEMBER, text("points"));
        Undo => ButtonId::Undo(299);
        Barred => ButtonId::Barred(2);
        Errata => ButtonId::Errata(REF);
        ErrataOption => ButtonId::ErrataOption(REF, 3);
        ErrataOutput => ButtonId::ErrataOutput(REF);
        ErrataVoid => ButtonId::ErrataVoid(REF);
        ErrataText => ButtonId::ErrataText(REF);
        ErrataBank => ButtonId::ErrataBank(REF);
        MyData => ButtonId::MyData;
        MyDataAfter => ButtonId::MyDataAfter(REF);
        AskForgetMe => ButtonId::AskForgetMe;
        ForgetMe => ButtonId::ForgetMe;
        HideMe => ButtonId::HideMe(true);
        DraftSend => ButtonId::DraftSend(true);
        DraftSave => ButtonId::DraftSave;
        DraftEdit => ButtonId::DraftEdit;
        DraftDiscard => ButtonId::DraftDiscard;
        Suggestion => ButtonId::Suggestion(MEMBER, 12);
        Approve => ButtonId::Approve(MEMBER, 12);
        Review => ButtonId::Review(MEMBER, 12);
        Decline => ButtonId::Decline(MEMBER, 12);
        MySuggestions => ButtonId::MySuggestions;
        TakeBack => ButtonId::TakeBack(12);
        OwnQuestions => ButtonId::OwnQuestions(2);
        RemoveOwn => ButtonId::RemoveOwn(text("where-zip-stops"));
        MeWho => ButtonId::MeWho(TRACK, MEMBER);
        MeGroup => ButtonId::MeGroup(TRACK);
        Focus => ButtonId::Focus(TRACK, true);
        PracticeLook => ButtonId::PracticeLook(text("functions/late-binding"), 3, PART);
        PracticeRate for rating in ratings() => {
            ButtonId::PracticeRate(text("functions/late-binding"), rating, PART)
        };
        ReviewNext => ButtonId::ReviewNext;
        ReviewMore => ButtonId::ReviewMore;
        ReviewShow => ButtonId::ReviewShow(text("functions/late-binding"));
        ReviewPick => ButtonId::ReviewPick(text("functions/late-binding"), 3);
        ReviewAnswer => ButtonId::ReviewAnswer(text("functions/late-binding"));
        ReviewRate for rating in ratings() => {
            ButtonId::ReviewRate(text("functions/late-binding"), rating)
        };
        RemindOff => ButtonId::RemindOff(GUILD);
        Seasons => ButtonId::Seasons(2);
        Help => ButtonId::Help(text("tracks"));
        RoundErrataAll => ButtonId::RoundErrataAll(id);
        RoundErrata => ButtonId::RoundErrata(ROUND_REF);
        RoundErrataOption => ButtonId::RoundErrataOption(ROUND_REF, 3);
        RoundErrataOutput => ButtonId::RoundErrataOutput(ROUND_REF);
        RoundErrataVoid => ButtonId::RoundErrataVoid(ROUND_REF);
        RoundErrataBank => ButtonId::RoundErrataBank(ROUND_REF);
        ImportDeck => ButtonId::ImportDeck(At(1_772_442_000_123));
        DiscardDeck => ButtonId::DiscardDeck(At(1_772_442_000_123));
        ExportOwn for format in formats() => ButtonId::ExportOwn(format);
        Setup for part in setup_parts() => ButtonId::Setup(part);
        Doctor => ButtonId::Doctor;
        Waiting => ButtonId::Waiting(REF, MEMBER);
        AcceptWaiting => ButtonId::AcceptWaiting(REF, MEMBER);
        AcceptWhy => ButtonId::AcceptWhy(REF, MEMBER);
        HideWhy => ButtonId::HideWhy(REF, MEMBER);
        AskTakeBack => ButtonId::AskTakeBack(12);
        RoundNext => ButtonId::RoundNext(id);
        RoundPause => ButtonId::RoundPause(id);
        RoundGoOn => ButtonId::RoundGoOn(id);
        RoundAskEnd => ButtonId::RoundAskEnd(id);
        RoundErrataText => ButtonId::RoundErrataText(ROUND_REF);
    )
}

pub fn forms() -> Samples<FormId> {
    every!(FormId:
        Answer => FormId::Answer(REF);
        Report => FormId::Report(REF);
        RoundAnswer => FormId::RoundAnswer(ROUND_REF);
        WithdrawDaily => FormId::WithdrawDaily(REF);
        ErrataOption => FormId::ErrataOption(REF, 3);
        ErrataOutput => FormId::ErrataOutput(REF);
        ErrataVoid => FormId::ErrataVoid(REF);
        ErrataText => FormId::ErrataText(REF);
        Question for writing in writings() => FormId::Question(writing);
        DeclineSuggestion => FormId::DeclineSuggestion(MEMBER, 12);
        ReviewAnswer => FormId::ReviewAnswer(text("functions/late-binding"));
        RoundErrataOption => FormId::RoundErrataOption(ROUND_REF, 3);
        RoundErrataOutput => FormId::RoundErrataOutput(ROUND_REF);
        RoundErrataVoid => FormId::RoundErrataVoid(ROUND_REF);
        SetupZone => FormId::SetupZone;
        SetupTime => FormId::SetupTime;
        AcceptWhy => FormId::AcceptWhy(REF, MEMBER);
        HideWhy => FormId::HideWhy(REF, MEMBER);
        RoundErrataText => FormId::RoundErrataText(ROUND_REF);
    )
}

pub fn purposes() -> Samples<Purpose> {
    every!(Purpose:
        Suggest => Purpose::Suggest;
        Add => Purpose::Add;
        Change => Purpose::Change(text("where-zip-stops"));
        Review => Purpose::Review(MEMBER, 12);
    )
}

pub fn writings() -> Samples<Writing> {
    each(purposes(), |purpose| Writing {
        purpose,
        topic: Topic::Iteration,
        level: Level::Mid,
        kind: Kind::Output,
    })
}

fn completions() -> Samples<Completion> {
    units!(Completion: Topic, Track, Zone, Command, Level, Round, Question, Queueable, Scope, Barred, Played, Own, Period, Season)
}

fn queue_asks() -> Samples<QueueCommand> {
    every!(QueueCommand:
        Add => QueueCommand::Add {
            question: text("functions/late-binding"),
            date: some("2026-12-24"),
        };
        List => QueueCommand::List;
        Move => QueueCommand::Move { from: 2, to: 3 };
        Remove => QueueCommand::Remove(2);
    )
}

fn privacy_asks() -> Samples<PrivacyCommand> {
    every!(PrivacyCommand:
        Show => PrivacyCommand::Show;
        Export => PrivacyCommand::Export;
        Delete => PrivacyCommand::Delete;
        Hide => PrivacyCommand::Hide(true);
    )
}

fn bank_asks() -> Samples<BankCommand> {
    every!(BankCommand:
        List => BankCommand::List;
        Bar => BankCommand::Bar {
            question: text("functions/late-binding"),
            reason: some("too easy"),
        };
        Unbar => BankCommand::Unbar(text("functions/late-binding"));
        Add => BankCommand::Add {
            topic: text("iteration"),
            level: text("mid"),
            kind: text("choice"),
        };
        Edit => BankCommand::Edit {
            question: text("own/where-zip-stops"),
            topic: some("iteration"),
            level: some("mid"),
        };
        Remove => BankCommand::Remove(text("own/where-zip-stops"));
        Import for sent in sent_decks() => BankCommand::Import(sent);
        Export => BankCommand::Export(text("apkg"));
        Typos => BankCommand::Typos(true);
    )
}

fn blocks() -> Samples<BlockForm> {
    every!(BlockForm:
        Add => BlockForm::Add(USER);
        Remove => BlockForm::Remove(USER);
        List => BlockForm::List;
    )
}

fn round_asks() -> Samples<RoundCommand> {
    let round = || text("Friday quiz");
    every!(RoundCommand:
        Schedule => RoundCommand::Schedule(round_form());
        List => RoundCommand::List;
        Start => RoundCommand::Start(round());
        Pause => RoundCommand::Pause(round());
        Resume => RoundCommand::Resume(round());
        Next => RoundCommand::Next(round());
        Cancel => RoundCommand::Cancel(round());
        Preview => RoundCommand::Preview(round());
        Report => RoundCommand::Report(round());
        ScheduleWith => RoundCommand::ScheduleWith { form: round_form(), standings: true };
        End => RoundCommand::End(round());
        Jump => RoundCommand::Jump { round: round(), question: 3 };
        ScheduleMore => RoundCommand::ScheduleMore {
            form: round_form(),
            more: RoundMore { standings: true, early: true },
        };
    )
}

fn setup_form() -> SetupForm {
    SetupForm {
        zone: some("Europe/Berlin"),
        moderator_role: Some(ROLE),
        notice_channel: Some(CHANNEL),
        filter_words: some("spam"),
        links: Some(true),
        invites: Some(true),
    }
}

fn track_form(place: Place) -> TrackForm {
    TrackForm {
        name: some("daily"),
        channel: Some((CHANNEL, place)),
        time: some("09:00"),
        zone: some("Europe/Berlin"),
        days: some("weekdays"),
        delay: some("8h"),
        close: some("24h"),
        topics: some("basics, oop:3"),
        levels: some("junior, mid:2"),
        mode: some("both"),
        ping: Some(ROLE),
        lock: Some(true),
        anonymous: Some(true),
        blackout: some("2026-12-24..2027-01-02"),
    }
}

fn round_form() -> RoundForm {
    RoundForm {
        start: text("fri 18:00"),
        channel: Some(CHANNEL),
        name: some("Friday quiz"),
        topics: some("basics, oop:3"),
        levels: some("junior, mid:2"),
        named: some("functions/late-binding"),
        count: Some(10),
        seconds: Some(30),
        pause: Some(5),
        scoring: some("speed"),
        weekly: Some(true),
        lobby: Some(true),
        teams: vec![(ROLE, text("Snakes"))],
        output: Some(true),
    }
}

fn track_more() -> TrackMore {
    TrackMore {
        reveal_notice: some("role"),
        receipts: Some(true),
    }
}

fn track_choices() -> TrackChoices {
    TrackChoices {
        pin: Some(true),
        spoiler: Some(true),
        grace: some("2h"),
    }
}

fn target() -> Target {
    Target {
        message: MESSAGE,
        author: USER,
        text: text("`2 2 2`, as names are looked up late."),
        attachments: 2,
    }
}

fn overwrites() -> Samples<OverwriteOf> {
    every!(OverwriteOf:
        Role => OverwriteOf::Role(ROLE);
        Account => OverwriteOf::Account(USER);
        Channel => OverwriteOf::Channel(CHANNEL);
    )
}

fn examination() -> Examination {
    let overwrites = || {
        let all = overwrites().into_iter();
        all.map(|(_, of)| CommandOverwrite { of, allowed: true })
            .collect()
    };
    Examination {
        channels: vec![(CHANNEL, Sight::Hidden)],
        skew_ms: Some(-250),
        commands: Some(GuildCommands {
            commands: vec![CommandAccess {
                name: text("/track"),
                default: Some(32),
                overwrites: overwrites(),
            }],
            application: overwrites(),
            roles: vec![(ROLE, 0x4008_0c40)],
        }),
    }
}

fn files() -> Samples<SentFile> {
    let problems = units!(FileProblem: Name, TooLarge, NotText, Unreachable);
    every!(SentFile:
        Text => SentFile::Text { python: true, text: text("print(2)") };
        Refused for problem in problems => SentFile::Refused(problem);
    )
}

fn season_asks() -> Samples<SeasonCommand> {
    let form = |sight| SeasonForm {
        name: text("Spring"),
        from: some("2026-03-02"),
        to: some("2026-05-31"),
        carry: some("half"),
        champion: Some((ROLE, sight)),
        channel: Some(CHANNEL),
    };
    every!(SeasonCommand:
        Start for sight in role_sights() => SeasonCommand::Start(form(sight));
        End => SeasonCommand::End { season: some("Spring"), date: some("2026-05-31") };
        List => SeasonCommand::List;
    )
}

fn reward_asks() -> Samples<RewardCommand> {
    let form = |sight| RewardForm {
        role: ROLE,
        sight,
        points: Some(300),
        streak: Some(7),
        rank: Some(3),
    };
    every!(RewardCommand:
        Add for sight in role_sights() => RewardCommand::Add(form(sight));
        List => RewardCommand::List;
        Remove => RewardCommand::Remove(ROLE);
    )
}

pub fn asks() -> Samples<InteractionKind> {
    let track = || text("daily");
    let edits = each(places(), track_form);
    every!(InteractionKind:
        Setup => InteractionKind::Setup(setup_form());
        TrackAdd => InteractionKind::TrackAdd(track_form(Place::Announcement));
        TrackEdit for form in edits => InteractionKind::TrackEdit { track: track(), form };
        TrackList => InteractionKind::TrackList;
        TrackPause => InteractionKind::TrackPause(track());
        TrackResume => InteractionKind::TrackResume(track());
        TrackRemove => InteractionKind::TrackRemove(track());
        TrackPreview => InteractionKind::TrackPreview(track());
        TrackPostNow => InteractionKind::TrackPostNow(track());
        TrackSkip => InteractionKind::TrackSkip(track());
        TrackRevealNow => InteractionKind::TrackRevealNow(track());
        Block for form in blocks() => InteractionKind::Block(form);
        Question => InteractionKind::Question { topic: some("oop"), level: some("mid") };
        Request => InteractionKind::Request { topic: Topic::Oop.to_string(), track: Some(track()) };
        Requests => InteractionKind::Requests { track: Some(track()) };
        Topics => InteractionKind::Topics;
        Answer => InteractionKind::Answer { track: Some(track()) };
        Leaderboard => InteractionKind::Leaderboard(BoardForm {
            period: some("week"),
            track: Some(track()),
            page: 2,
            share: true,
        });
        Me => InteractionKind::Me { track: Some(track()) };
        Why => InteractionKind::Why { track: Some(track()), page: 2 };
        Doctor => InteractionKind::Doctor(Checkup {
            channels: vec![(CHANNEL, Some(0x4008_0c40))],
            skew_ms: Some(-250),
        });
        Help => InteractionKind::Help { topic: some("track") };
        SubmitMessage => InteractionKind::SubmitMessage(target());
        AcceptMessage => InteractionKind::AcceptMessage(target());
        RemoveMessage => InteractionKind::RemoveMessage(target());
        Pressed for press in presses() => InteractionKind::Pressed {
            press,
            message: MESSAGE,
            values: vec![text("1")],
        };
        PressedUnknown => InteractionKind::PressedUnknown;
        Submitted for form in forms() => InteractionKind::Submitted { form, fields: vec![text("2 2 2")] };
        Complete for what in completions() => InteractionKind::Complete { what, typed: text("da") };
        Round for ask in round_asks() => InteractionKind::Round(ask);
        WithholdMessage => InteractionKind::WithholdMessage(target());
        Examine => InteractionKind::Examine(Box::new(examination()));
        InChannel for sight in sights() => InteractionKind::InChannel {
            channel: CHANNEL,
            sight,
            kind: Box::new(InteractionKind::TrackList),
        };
        TrackAddWith => InteractionKind::TrackAddWith {
            form: track_form(Place::Announcement),
            more: track_more(),
        };
        TrackEditWith => InteractionKind::TrackEditWith {
            track: track(),
            form: track_form(Place::Forum),
            more: track_more(),
        };
        TrackWithdraw => InteractionKind::TrackWithdraw(track());
        TrackQueue for ask in queue_asks() => InteractionKind::TrackQueue { track: track(), ask };
        SetupWith => InteractionKind::SetupWith {
            form: setup_form(),
            more: SetupMore {
                blackout: some("2026-12-24..2027-01-02"),
                notices_are_public: Some(true),
            },
        };
        Report => InteractionKind::Report { track: Some(track()) };
        SubmittedWithFile for file in files() => InteractionKind::SubmittedWithFile {
            form: FormId::Answer(REF),
            fields: vec![text("2 2 2")],
            file,
        };
        Search => InteractionKind::Search { typed: text("x[::-1]") };
        Past => InteractionKind::Past { track: Some(track()) };
        Export => InteractionKind::Export {
            track: Some(track()),
            format: Some(text("json")),
            accounts: true,
        };
        PointsAdjust => InteractionKind::PointsAdjust {
            member: USER,
            points: -5,
            reason: text("copied"),
            date: some("2026-12-24"),
        };
        Audit => InteractionKind::Audit { member: Some(USER), kind: some("points") };
        Bank for ask in bank_asks() => InteractionKind::Bank(ask);
        Errata => InteractionKind::Errata { question: some("#142") };
        SetupRoles => InteractionKind::SetupRoles {
            form: setup_form(),
            more: SetupMore {
                blackout: some("2026-12-24..2027-01-02"),
                notices_are_public: Some(true),
            },
            roles: RolesForm {
                author: Some(ROLE),
                reviewer: Some(ROLE),
                host: Some(ROLE),
            },
        };
        Privacy for ask in privacy_asks() => InteractionKind::Privacy(ask);
        Suggest => InteractionKind::Suggest {
            topic: text("iteration"),
            level: text("mid"),
            kind: text("choice"),
        };
        Suggestions => InteractionKind::Suggestions;
        MeWith => InteractionKind::MeWith {
            track: Some(track()),
            member: Some(USER),
            group: true,
        };
        Review => InteractionKind::Review;
        SetZone => InteractionKind::SetZone(text("Europe/Berlin"));
        Remind => InteractionKind::Remind(RemindForm {
            question: Some(true),
            reveal: Some(true),
            last_call: Some(true),
            from: some("8:00"),
            to: some("22:00"),
        });
        Season for ask in season_asks() => InteractionKind::Season(ask);
        TrackRecap => InteractionKind::TrackRecap { track: track(), on: true };
        Rewards for ask in reward_asks() => InteractionKind::Rewards(ask);
        ExamineWith for sight in role_sights() => InteractionKind::ExamineWith {
            found: Box::new(examination()),
            roles: vec![(ROLE, sight)],
        };
        TrackAddChosen => InteractionKind::TrackAddChosen {
            form: track_form(Place::Announcement),
            more: track_more(),
            choices: track_choices(),
        };
        TrackEditChosen => InteractionKind::TrackEditChosen {
            track: track(),
            form: track_form(Place::Forum),
            more: track_more(),
            choices: track_choices(),
        };
        ReviewExport => InteractionKind::ReviewExport(text("apkg"));
        Spoken for member in languages() => InteractionKind::Spoken {
            locale: Locales { member, guild: Language::German },
            kind: Box::new(InteractionKind::Topics),
        };
        SetupLanguage => InteractionKind::SetupLanguage {
            form: setup_form(),
            more: SetupMore {
                blackout: some("2026-12-24..2027-01-02"),
                notices_are_public: Some(true),
            },
            roles: RolesForm {
                author: Some(ROLE),
                reviewer: Some(ROLE),
                host: Some(ROLE),
            },
            language: text("Deutsch"),
        };
        Calendar => InteractionKind::Calendar { address: true, reset: true };
        SetupGuided => InteractionKind::SetupGuided { locale: text("en-GB") };
        SetupStep for part in setup_parts() => InteractionKind::SetupStep {
            part,
            chosen: vec![text("123 text")],
            locale: text("en-GB"),
        };
        TrackTest => InteractionKind::TrackTest(track());
        Answers => InteractionKind::Answers;
    )
}
