//! The open question leaks nowhere: every kind of member uses every command, in every place.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, DailyRef, FormId, PartOfBank, RoundRef};
use pythia_quiz::event::{
    BankCommand, BlockForm, BoardForm, Checkup, Completion, InteractionKind, Locales,
    PrivacyCommand, QueueCommand, RemindForm, RewardCommand, RolesForm, RoundCommand, RoundForm,
    RoundMore, SeasonCommand, SeasonForm, SetupForm, SetupMore, Target, TrackForm,
};
use pythia_quiz::ids::{ChannelId, DailyKey, MemberId, RoundId};
use pythia_quiz::language::Language;
use pythia_quiz::model::deck::{DeckFormat, SentDeck};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::own::{Purpose, Writing};
use pythia_quiz::model::review::Rating;
use pythia_quiz::model::setup::SetupPart;
use pythia_quiz::model::track::Place;
use pythia_quiz::question::{Kind, Level, Topic};
use pythia_quiz::{Event, Rules};

use super::harness::*;

const DATE: &str = "2026-03-02";

/// Returns every request there is. A new one fails to compile here until it is added.
fn every_ask(world: &World, key: DailyKey) -> Vec<InteractionKind> {
    let track = || "daily-1".to_owned();
    let open = world.daily(key).slug.to_string();
    let next = world
        .track(1)
        .next
        .map(|next| next.slug.to_string())
        .unwrap_or_default();
    let target = |author: &Person, message| Target {
        message,
        author: author.user,
        text: "x".to_owned(),
        attachments: 0,
    };
    let message = world
        .open_daily(key)
        .answers
        .values()
        .find_map(|answer| answer.chosen_message());
    let message = message.unwrap_or(world.post(key));
    let mut asks = vec![
        InteractionKind::Setup(SetupForm::default()),
        InteractionKind::TrackAdd(TrackForm {
            name: Some("other".to_owned()),
            channel: Some((ChannelId(30), Place::Text)),
            time: Some("9:00".to_owned()),
            zone: Some("UTC".to_owned()),
            ..TrackForm::default()
        }),
        InteractionKind::TrackEdit {
            track: track(),
            form: TrackForm {
                delay: Some("6h".to_owned()),
                ..TrackForm::default()
            },
        },
        InteractionKind::TrackEdit {
            track: track(),
            form: TrackForm::default(),
        },
        InteractionKind::TrackList,
        InteractionKind::TrackPause(track()),
        InteractionKind::TrackResume(track()),
        InteractionKind::TrackRemove(track()),
        InteractionKind::TrackPreview(track()),
        InteractionKind::TrackPostNow(track()),
        InteractionKind::TrackSkip(track()),
        InteractionKind::TrackRevealNow(track()),
        InteractionKind::TrackWithdraw(track()),
        InteractionKind::TrackRecap {
            track: track(),
            on: true,
        },
        InteractionKind::TrackQueue {
            track: track(),
            ask: QueueCommand::Add {
                question: open.clone(),
                date: None,
            },
        },
        InteractionKind::TrackQueue {
            track: track(),
            ask: QueueCommand::List,
        },
        InteractionKind::SetupWith {
            form: SetupForm::default(),
            more: SetupMore {
                blackout: Some("2030-01-01".to_owned()),
                notices_are_public: Some(true),
            },
        },
        InteractionKind::SetupRoles {
            form: SetupForm::default(),
            more: SetupMore::default(),
            roles: RolesForm {
                host: Some(MODERATOR_ROLE),
                ..RolesForm::default()
            },
        },
        InteractionKind::SetupLanguage {
            form: SetupForm::default(),
            more: SetupMore::default(),
            roles: RolesForm::default(),
            language: "Deutsch".to_owned(),
        },
        InteractionKind::Spoken {
            locale: Locales {
                member: Language::German,
                guild: Language::German,
            },
            kind: Box::new(InteractionKind::Help { topic: None }),
        },
        InteractionKind::Report { track: None },
        InteractionKind::Report {
            track: Some(track()),
        },
        InteractionKind::TrackQueue {
            track: track(),
            ask: QueueCommand::Move { from: 1, to: 1 },
        },
        InteractionKind::TrackQueue {
            track: track(),
            ask: QueueCommand::Remove(1),
        },
        InteractionKind::Block(BlockForm::List),
        InteractionKind::Question {
            topic: None,
            level: None,
        },
        InteractionKind::Topics,
        InteractionKind::Requests { track: None },
        InteractionKind::Answer { track: None },
        InteractionKind::Leaderboard(BoardForm::default()),
        InteractionKind::Leaderboard(BoardForm {
            share: true,
            ..BoardForm::default()
        }),
        InteractionKind::Me { track: None },
        InteractionKind::MeWith {
            track: None,
            member: Some(ann().user),
            group: false,
        },
        InteractionKind::MeWith {
            track: None,
            member: None,
            group: true,
        },
        InteractionKind::Why {
            track: None,
            page: 0,
        },
        InteractionKind::PointsAdjust {
            member: ann().user,
            points: 1,
            reason: "for her help".to_owned(),
            date: None,
        },
        InteractionKind::Audit {
            member: None,
            kind: None,
        },
        InteractionKind::Bank(BankCommand::List),
        InteractionKind::Bank(BankCommand::Bar {
            question: open.clone(),
            reason: None,
        }),
        InteractionKind::Bank(BankCommand::Unbar(open.clone())),
        InteractionKind::Errata { question: None },
        InteractionKind::Errata {
            question: Some("#1".to_owned()),
        },
        InteractionKind::Errata {
            question: Some(open.clone()),
        },
        InteractionKind::Errata {
            question: Some("round 1".to_owned()),
        },
        InteractionKind::Errata {
            question: Some("round 1/1".to_owned()),
        },
        InteractionKind::Submitted {
            form: FormId::ErrataOption(key.short(), 1),
            fields: vec!["both".to_owned()],
        },
        InteractionKind::Submitted {
            form: FormId::ErrataOutput(key.short()),
            fields: vec!["1".to_owned(), "both".to_owned()],
        },
        InteractionKind::Submitted {
            form: FormId::ErrataVoid(key.short()),
            fields: vec!["both".to_owned()],
        },
        InteractionKind::Submitted {
            form: FormId::ErrataText(key.short()),
            fields: vec!["a".to_owned(), "b".to_owned(), "both".to_owned()],
        },
        InteractionKind::Bank(BankCommand::Add {
            topic: "basics".to_owned(),
            level: "junior".to_owned(),
            kind: "choice".to_owned(),
        }),
        InteractionKind::Suggest {
            topic: "basics".to_owned(),
            level: "junior".to_owned(),
            kind: "open".to_owned(),
        },
        InteractionKind::Suggestions,
        InteractionKind::Answers,
        InteractionKind::Submitted {
            form: FormId::AcceptWhy(key.short(), MemberId(1)),
            fields: vec!["well said".to_owned()],
        },
        InteractionKind::Submitted {
            form: FormId::HideWhy(key.short(), MemberId(1)),
            fields: vec!["copied".to_owned()],
        },
        InteractionKind::Doctor(Checkup::default()),
        InteractionKind::Examine(Box::default()),
        InteractionKind::InChannel {
            channel: CHANNEL,
            sight: Sight::Hidden,
            kind: Box::new(InteractionKind::TrackList),
        },
        InteractionKind::Help { topic: None },
        InteractionKind::SubmitMessage(target(&ann(), message)),
        InteractionKind::AcceptMessage(target(&ann(), message)),
        InteractionKind::RemoveMessage(target(&ann(), message)),
        InteractionKind::WithholdMessage(target(&ann(), message)),
        InteractionKind::PressedUnknown,
        InteractionKind::Round(RoundCommand::Schedule(RoundForm {
            start: "18:00".to_owned(),
            count: Some(1),
            named: Some(open.clone()),
            ..RoundForm::default()
        })),
        InteractionKind::Round(RoundCommand::Schedule(RoundForm {
            start: "in 5m".to_owned(),
            count: Some(1),
            ..RoundForm::default()
        })),
        InteractionKind::Round(RoundCommand::List),
        InteractionKind::Round(RoundCommand::Start(String::new())),
        InteractionKind::Round(RoundCommand::Pause(String::new())),
        InteractionKind::Round(RoundCommand::Resume(String::new())),
        InteractionKind::Round(RoundCommand::Next(String::new())),
        InteractionKind::Round(RoundCommand::Cancel(String::new())),
        InteractionKind::Round(RoundCommand::Preview(String::new())),
        InteractionKind::Round(RoundCommand::Report(String::new())),
        InteractionKind::Round(RoundCommand::End(String::new())),
        InteractionKind::Round(RoundCommand::Jump {
            round: String::new(),
            question: 2,
        }),
        InteractionKind::Round(RoundCommand::ScheduleWith {
            form: RoundForm {
                start: "in 5m".to_owned(),
                count: Some(1),
                ..RoundForm::default()
            },
            standings: true,
        }),
        InteractionKind::Round(RoundCommand::ScheduleMore {
            form: RoundForm {
                start: "in 5m".to_owned(),
                count: Some(1),
                lobby: Some(true),
                ..RoundForm::default()
            },
            more: RoundMore {
                standings: true,
                early: true,
            },
        }),
        InteractionKind::Season(SeasonCommand::Start(SeasonForm {
            name: "Spring".to_owned(),
            ..SeasonForm::default()
        })),
        InteractionKind::Rewards(RewardCommand::List),
        InteractionKind::ExamineWith {
            found: Box::default(),
            roles: Vec::new(),
        },
        InteractionKind::Season(SeasonCommand::List),
        InteractionKind::Season(SeasonCommand::End {
            season: None,
            date: None,
        }),
        InteractionKind::Calendar {
            address: false,
            reset: false,
        },
        InteractionKind::SetupGuided {
            locale: "de".to_owned(),
        },
        InteractionKind::SetupStep {
            part: SetupPart::Channel,
            chosen: vec!["30 text".to_owned()],
            locale: "de".to_owned(),
        },
        InteractionKind::TrackTest(track()),
        InteractionKind::Past { track: None },
        InteractionKind::Export {
            track: Some(track()),
            format: Some("json".to_owned()),
            accounts: true,
        },
        InteractionKind::Past {
            track: Some(track()),
        },
        InteractionKind::Privacy(PrivacyCommand::Show),
        InteractionKind::Privacy(PrivacyCommand::Export),
        InteractionKind::Privacy(PrivacyCommand::Delete),
        InteractionKind::Privacy(PrivacyCommand::Hide(true)),
        InteractionKind::Review,
        InteractionKind::ReviewExport("apkg".to_owned()),
        InteractionKind::Bank(BankCommand::Export("anki".to_owned())),
        InteractionKind::Bank(BankCommand::Typos(true)),
        InteractionKind::Bank(BankCommand::Import(SentDeck::Read(Box::default()))),
        InteractionKind::SetZone("Europe/Berlin".to_owned()),
        InteractionKind::Remind(RemindForm {
            question: Some(true),
            ..RemindForm::default()
        }),
        InteractionKind::Submitted {
            form: FormId::ReviewAnswer(open.clone()),
            fields: vec!["my own words".to_owned()],
        },
        form(key, "my own words"),
        InteractionKind::Submitted {
            form: FormId::Report(key.short()),
            fields: vec!["it is wrong".to_owned()],
        },
    ];
    asks.push(InteractionKind::Bank(BankCommand::Edit {
        question: open.clone(),
        topic: None,
        level: None,
    }));
    asks.push(InteractionKind::Bank(BankCommand::Remove(open.clone())));
    // A question with the words of the open one: whoever guesses them learns nothing.
    let twin = world.state.bank.whole(&world.daily(key).slug);
    let fields = twin.map(|twin| vec![twin.title, twin.text, String::new(), "x".to_owned()]);
    for purpose in [Purpose::Suggest, Purpose::Add] {
        let writing = Writing {
            purpose,
            topic: Topic::Basics,
            level: Level::Junior,
            kind: Kind::Open,
        };
        asks.push(InteractionKind::Submitted {
            form: FormId::Question(writing),
            fields: fields.clone().unwrap_or_default(),
        });
    }
    asks.push(InteractionKind::Submitted {
        form: FormId::DeclineSuggestion(MemberId(1), 1),
        fields: vec!["we have one like it".to_owned()],
    });
    asks.push(InteractionKind::Submitted {
        form: FormId::RoundAnswer(RoundRef {
            id: RoundId(1),
            question: 0,
            asked: 1,
        }),
        fields: vec!["my own words".to_owned()],
    });
    asks.push(InteractionKind::Round(RoundCommand::Schedule(RoundForm {
        start: "in 5m".to_owned(),
        count: Some(1),
        named: Some(open.clone()),
        output: Some(true),
        lobby: Some(true),
        ..RoundForm::default()
    })));
    asks.extend(Topic::ALL.iter().flat_map(|topic| {
        let topic = topic.as_str().to_owned();
        [
            InteractionKind::Question {
                topic: Some(topic.clone()),
                level: None,
            },
            InteractionKind::Request { topic, track: None },
        ]
    }));
    for command in ["question", "track", "answer", "setup", "why", "nonsense"] {
        asks.push(InteractionKind::Help {
            topic: Some(command.to_owned()),
        });
    }
    for typed in [
        "walrus-answer",
        "zebra",
        "a question",
        "quokka 42",
        "is",
        "walrsu",
    ] {
        asks.push(InteractionKind::Search {
            typed: typed.to_owned(),
        });
    }
    for what in [
        Completion::Topic,
        Completion::Track,
        Completion::Zone,
        Completion::Command,
        Completion::Level,
        Completion::Round,
        Completion::Question,
        Completion::Queueable,
        Completion::Scope,
        Completion::Barred,
        Completion::Played,
        Completion::Own,
    ] {
        for typed in ["", "a", "daily", "walrus", "basics", &open] {
            asks.push(InteractionKind::Complete {
                what,
                typed: typed.to_owned(),
            });
        }
    }
    asks.extend(
        every_press(world, key, &[open, next])
            .into_iter()
            .map(|press| pressed_on(world.post(key), press)),
    );
    asks.iter().for_each(known_ask);
    asks
}

fn every_press(world: &World, key: DailyKey, secrets: &[String]) -> Vec<ButtonId> {
    let daily = key.short();
    let member = world.number(&ann()).unwrap_or(MemberId(1));
    let of_round = RoundRef {
        id: RoundId(1),
        question: 0,
        asked: 1,
    };
    let mut presses = vec![
        ButtonId::Answer(daily),
        ButtonId::Letter(daily, 0),
        ButtonId::Letter(daily, 3),
        ButtonId::Withdraw(daily),
        ButtonId::Hint(daily),
        ButtonId::Hint(daily),
        ButtonId::Hint(daily),
        ButtonId::ShowMe(daily),
        ButtonId::Me(daily),
        ButtonId::MyResult(daily),
        ButtonId::Vote(daily, 0),
        ButtonId::VoteFor(daily, member),
        ButtonId::Answers(daily, 0),
        ButtonId::Report(daily),
        ButtonId::Why(key.track, 0),
        ButtonId::RemoveTrack(key.track),
        ButtonId::Swap(key.track),
        ButtonId::ShowNext(key.track),
        ButtonId::ShowQueue(key.track),
        ButtonId::MeOf(key.track),
        ButtonId::RequestIn(key.track, Topic::Oop),
        ButtonId::WithdrawDaily(daily),
        ButtonId::Allow(1),
        ButtonId::AskRemove(daily, member),
        ButtonId::Withhold(daily, member),
        ButtonId::Publish(daily, member),
        ButtonId::Waiting(daily, member),
        ButtonId::AcceptWaiting(daily, member),
        ButtonId::AcceptWhy(daily, member),
        ButtonId::HideWhy(daily, member),
        ButtonId::Remove(daily, member),
        ButtonId::RequestInstead(key.track, Topic::Basics),
        ButtonId::Unrequest(key.track),
        ButtonId::RoundLetter(of_round, 0),
        ButtonId::RoundMine(RoundId(1)),
        ButtonId::RoundEnd(RoundId(1)),
        ButtonId::RoundStandings(RoundId(1)),
        ButtonId::TrackAnyway,
        ButtonId::FollowZone("Europe/Berlin".to_owned()),
        ButtonId::ReportDone(world.now),
        ButtonId::Audit(u32::MAX, MemberId(0), String::new()),
        ButtonId::Undo(1),
        ButtonId::Barred(0),
        ButtonId::DraftSend(true),
        ButtonId::DraftSave,
        ButtonId::DraftEdit,
        ButtonId::DraftDiscard,
        ButtonId::Suggestion(member, 1),
        ButtonId::Suggestion(MemberId(0), 0),
        ButtonId::Approve(member, 1),
        ButtonId::Review(member, 1),
        ButtonId::Decline(member, 1),
        ButtonId::MySuggestions,
        ButtonId::TakeBack(1),
        ButtonId::AskTakeBack(1),
        ButtonId::RoundNext(RoundId(1)),
        ButtonId::RoundPause(RoundId(1)),
        ButtonId::RoundGoOn(RoundId(1)),
        ButtonId::RoundAskEnd(RoundId(1)),
        ButtonId::OwnQuestions(0),
        ButtonId::ImportDeck(world.now),
        ButtonId::DiscardDeck(world.now),
        ButtonId::ExportOwn(DeckFormat::Anki),
        ButtonId::MeWho(key.track, world.number(&ann()).unwrap_or_default()),
        ButtonId::MeGroup(key.track),
        ButtonId::Focus(key.track, true),
        ButtonId::RoundCancel(RoundId(1), false),
        ButtonId::RoundAnswer(RoundRef {
            id: RoundId(1),
            question: 0,
            asked: 1,
        }),
        ButtonId::RoundJoin(RoundId(1)),
        ButtonId::RoundLeave(RoundId(1)),
        ButtonId::ResumeTrack(GUILD, key.track),
        ButtonId::PostToday(GUILD, key.track),
        ButtonId::ResumeRound(GUILD, RoundId(1)),
        ButtonId::AskCancelRound(GUILD, RoundId(1)),
        ButtonId::RemakeEvent(GUILD, RoundId(1)),
        ButtonId::Never,
        ButtonId::Doctor,
        ButtonId::Setup(SetupPart::Begin),
        ButtonId::Setup(SetupPart::Next),
    ];
    for period in ["today", "week", "month", "all"] {
        presses.push(ButtonId::Board(period.to_owned(), key.track.0, 0));
        presses.push(ButtonId::Board(period.to_owned(), 0, 0));
    }
    for slug in secrets {
        let name = slug.split('/').next_back().unwrap_or_default();
        presses.push(ButtonId::RemoveOwn(name.to_owned()));
        presses.extend((0..4).map(|option| ButtonId::Practice(slug.clone(), option)));
        presses.push(ButtonId::PracticeShow(slug.clone()));
        presses.push(ButtonId::PracticeIn(slug.clone(), 0, PartOfBank::ALL));
        presses.push(ButtonId::PracticeShowIn(slug.clone(), PartOfBank::ALL));
        presses.push(ButtonId::PracticeAnother(slug.clone(), PartOfBank::ALL));
        presses.push(ButtonId::PracticeOpen(slug.clone()));
        presses.push(ButtonId::PracticeLook(slug.clone(), 0, PartOfBank::ALL));
        presses.push(ButtonId::ReviewShow(slug.clone()));
        presses.push(ButtonId::ReviewAnswer(slug.clone()));
        presses.extend((0..4).map(|option| ButtonId::ReviewPick(slug.clone(), option)));
        for rating in Rating::ALL {
            presses.push(ButtonId::PracticeRate(
                slug.clone(),
                rating,
                PartOfBank::ALL,
            ));
            presses.push(ButtonId::ReviewRate(slug.clone(), rating));
        }
    }
    presses.extend([
        ButtonId::Search(0, "walrus".to_owned()),
        ButtonId::Past(key.track),
        ButtonId::PastOlder(daily),
        ButtonId::PastNewer(daily),
        ButtonId::Export(key.track),
        ButtonId::Errata(daily),
        ButtonId::ErrataOption(daily, 1),
        ButtonId::ErrataOutput(daily),
        ButtonId::ErrataVoid(daily),
        ButtonId::ErrataText(daily),
        ButtonId::ErrataBank(daily),
        ButtonId::RoundErrataAll(RoundId(1)),
        ButtonId::RoundErrata(of_round),
        ButtonId::RoundErrataOption(of_round, 1),
        ButtonId::RoundErrataOutput(of_round),
        ButtonId::RoundErrataVoid(of_round),
        ButtonId::RoundErrataText(of_round),
        ButtonId::RoundErrataBank(of_round),
        ButtonId::MyData,
        ButtonId::MyDataAfter(DailyRef {
            date: daily.date.plus_days(-1),
            ..daily
        }),
        ButtonId::HideMe(false),
        ButtonId::AskForgetMe,
        ButtonId::ForgetMe,
        ButtonId::ReviewNext,
        ButtonId::ReviewMore,
        ButtonId::RemindOff(GUILD),
        ButtonId::Seasons(0),
        ButtonId::Help("topics".to_owned()),
    ]);
    presses.iter().for_each(known_press);
    presses
}

/// Fails to compile when a request is added, so that it is added above as well.
fn known_ask(ask: &InteractionKind) {
    match ask {
        InteractionKind::Setup(_)
        | InteractionKind::TrackAdd(_)
        | InteractionKind::TrackEdit { .. }
        | InteractionKind::TrackAddWith { .. }
        | InteractionKind::TrackEditWith { .. }
        | InteractionKind::TrackAddChosen { .. }
        | InteractionKind::TrackEditChosen { .. }
        | InteractionKind::SubmittedWithFile { .. }
        | InteractionKind::TrackList
        | InteractionKind::TrackPause(_)
        | InteractionKind::TrackResume(_)
        | InteractionKind::TrackRemove(_)
        | InteractionKind::TrackPreview(_)
        | InteractionKind::TrackPostNow(_)
        | InteractionKind::TrackSkip(_)
        | InteractionKind::TrackRevealNow(_)
        | InteractionKind::TrackWithdraw(_)
        | InteractionKind::TrackQueue { .. }
        | InteractionKind::SetupWith { .. }
        | InteractionKind::SetupLanguage { .. }
        | InteractionKind::Spoken { .. }
        | InteractionKind::Report { .. }
        | InteractionKind::Block(_)
        | InteractionKind::Question { .. }
        | InteractionKind::Request { .. }
        | InteractionKind::Requests { .. }
        | InteractionKind::Topics
        | InteractionKind::Answer { .. }
        | InteractionKind::Leaderboard(_)
        | InteractionKind::Me { .. }
        | InteractionKind::MeWith { .. }
        | InteractionKind::Why { .. }
        | InteractionKind::PointsAdjust { .. }
        | InteractionKind::Audit { .. }
        | InteractionKind::Bank(_)
        | InteractionKind::Errata { .. }
        | InteractionKind::SetupRoles { .. }
        | InteractionKind::Suggest { .. }
        | InteractionKind::Suggestions
        | InteractionKind::Answers
        | InteractionKind::Doctor(_)
        | InteractionKind::Help { .. }
        | InteractionKind::SubmitMessage(_)
        | InteractionKind::AcceptMessage(_)
        | InteractionKind::RemoveMessage(_)
        | InteractionKind::WithholdMessage(_)
        | InteractionKind::Pressed { .. }
        | InteractionKind::PressedUnknown
        | InteractionKind::Submitted { .. }
        | InteractionKind::Complete { .. }
        | InteractionKind::Examine(_)
        | InteractionKind::InChannel { .. }
        | InteractionKind::Search { .. }
        | InteractionKind::Past { .. }
        | InteractionKind::Export { .. }
        | InteractionKind::Privacy(_)
        | InteractionKind::Review
        | InteractionKind::ReviewExport(_)
        | InteractionKind::SetZone(_)
        | InteractionKind::Remind(_)
        | InteractionKind::Season(_)
        | InteractionKind::TrackRecap { .. }
        | InteractionKind::Rewards(_)
        | InteractionKind::ExamineWith { .. }
        | InteractionKind::Calendar { .. }
        | InteractionKind::SetupGuided { .. }
        | InteractionKind::SetupStep { .. }
        | InteractionKind::TrackTest(_)
        | InteractionKind::Round(_) => {}
    }
}

/// Fails to compile when a press is added. `ShowMeYes` and the presses that reveal now are left out
/// above, because they show the answer.
fn known_press(press: &ButtonId) {
    match press {
        ButtonId::ShowMeYes(_) | ButtonId::RevealNow(_) | ButtonId::RemoveTrackNow(_) => {
            panic!("shows the answer on purpose")
        }
        ButtonId::Answer(_)
        | ButtonId::Setup(_)
        | ButtonId::Doctor
        | ButtonId::DraftSend(_)
        | ButtonId::DraftSave
        | ButtonId::DraftEdit
        | ButtonId::DraftDiscard
        | ButtonId::Suggestion(..)
        | ButtonId::Approve(..)
        | ButtonId::Review(..)
        | ButtonId::Decline(..)
        | ButtonId::MySuggestions
        | ButtonId::TakeBack(_)
        | ButtonId::AskTakeBack(_)
        | ButtonId::RoundNext(_)
        | ButtonId::RoundPause(_)
        | ButtonId::RoundGoOn(_)
        | ButtonId::RoundAskEnd(_)
        | ButtonId::OwnQuestions(_)
        | ButtonId::RemoveOwn(_)
        | ButtonId::ImportDeck(_)
        | ButtonId::DiscardDeck(_)
        | ButtonId::ExportOwn(_)
        | ButtonId::Letter(..)
        | ButtonId::Withdraw(_)
        | ButtonId::Hint(_)
        | ButtonId::ShowMe(_)
        | ButtonId::Me(_)
        | ButtonId::MyResult(_)
        | ButtonId::Vote(..)
        | ButtonId::VoteFor(..)
        | ButtonId::Answers(..)
        | ButtonId::Report(_)
        | ButtonId::Board(..)
        | ButtonId::Why(..)
        | ButtonId::RemoveTrack(_)
        | ButtonId::Swap(_)
        | ButtonId::ShowNext(_)
        | ButtonId::ShowQueue(_)
        | ButtonId::MeOf(_)
        | ButtonId::RequestIn(..)
        | ButtonId::WithdrawDaily(_)
        | ButtonId::Allow(_)
        | ButtonId::Practice(..)
        | ButtonId::PracticeShow(_)
        | ButtonId::AskRemove(..)
        | ButtonId::Remove(..)
        | ButtonId::Withhold(..)
        | ButtonId::Publish(..)
        | ButtonId::Waiting(..)
        | ButtonId::AcceptWaiting(..)
        | ButtonId::AcceptWhy(..)
        | ButtonId::HideWhy(..)
        | ButtonId::RequestInstead(..)
        | ButtonId::Unrequest(_)
        | ButtonId::RoundLetter(..)
        | ButtonId::RoundMine(_)
        | ButtonId::RoundEnd(_)
        | ButtonId::RoundStandings(_)
        | ButtonId::TrackAnyway
        | ButtonId::FollowZone(_)
        | ButtonId::ReportDone(_)
        | ButtonId::Audit(..)
        | ButtonId::Undo(_)
        | ButtonId::Barred(_)
        | ButtonId::MeWho(..)
        | ButtonId::MeGroup(_)
        | ButtonId::Focus(..)
        | ButtonId::RoundCancel(..)
        | ButtonId::RoundAnswer(_)
        | ButtonId::RoundJoin(_)
        | ButtonId::RoundLeave(_)
        | ButtonId::IsThere(..)
        | ButtonId::AskPostAgain(..)
        | ButtonId::PostAgain(..)
        | ButtonId::ResumeTrack(..)
        | ButtonId::PostToday(..)
        | ButtonId::ResumeRound(..)
        | ButtonId::AskCancelRound(..)
        | ButtonId::RemakeEvent(..)
        | ButtonId::PracticeIn(..)
        | ButtonId::PracticeShowIn(..)
        | ButtonId::PracticeAnother(..)
        | ButtonId::PracticeOpen(_)
        | ButtonId::Search(..)
        | ButtonId::Past(_)
        | ButtonId::PastOlder(_)
        | ButtonId::PastNewer(_)
        | ButtonId::Export(_)
        | ButtonId::Errata(_)
        | ButtonId::ErrataOption(..)
        | ButtonId::ErrataOutput(_)
        | ButtonId::ErrataVoid(_)
        | ButtonId::ErrataText(_)
        | ButtonId::ErrataBank(_)
        | ButtonId::MyData
        | ButtonId::MyDataAfter(_)
        | ButtonId::HideMe(_)
        | ButtonId::AskForgetMe
        | ButtonId::ForgetMe
        | ButtonId::PracticeLook(..)
        | ButtonId::PracticeRate(..)
        | ButtonId::ReviewNext
        | ButtonId::ReviewMore
        | ButtonId::ReviewShow(_)
        | ButtonId::ReviewPick(..)
        | ButtonId::ReviewAnswer(_)
        | ButtonId::ReviewRate(..)
        | ButtonId::RemindOff(_)
        | ButtonId::Seasons(_)
        | ButtonId::Help(_)
        | ButtonId::RoundErrataAll(_)
        | ButtonId::RoundErrata(_)
        | ButtonId::RoundErrataOption(..)
        | ButtonId::RoundErrataOutput(_)
        | ButtonId::RoundErrataVoid(_)
        | ButtonId::RoundErrataText(_)
        | ButtonId::RoundErrataBank(_)
        | ButtonId::Never => {}
    }
}

fn people(world: &mut World) -> Vec<(&'static str, Person)> {
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(member(44).user)),
    );
    vec![
        ("a member who answered", ann()),
        ("a member", cem()),
        ("a moderator", mod_mia()),
        (
            "a member with a role",
            Person {
                roles: vec![MODERATOR_ROLE],
                ..member(33)
            },
        ),
        ("a blocked member", member(44)),
        ("a stranger", member(55)),
    ]
}

/// Returns a world with an open question whose secrets carry its slug. Other questions of the bank
/// have the same secrets, so the slug tells which question's answer was shown.
fn marked_world(kind: Kind) -> (World, DailyKey) {
    let questions = bank_of(kind);
    let marked = questions.questions().map(|question| {
        let mut own = question.clone();
        let tagged = |text: &str| format!("{text} ({})", question.slug);
        own.answer = tagged(&own.answer);
        own.why = tagged(&own.why);
        for text in own
            .listen_for
            .iter_mut()
            .chain(&mut own.red_flags)
            .chain(&mut own.follow_ups)
            .chain(&mut own.further_reading)
        {
            *text = tagged(text);
        }
        for choice in &mut own.choices {
            choice.reason = tagged(&choice.reason);
        }
        own.expected = own.expected.map(|expected| tagged(&expected));
        own
    });
    let mut world = World::with(
        Rules::default(),
        pythia_quiz::question::Bank::new(marked.collect::<Vec<_>>()),
    );
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.minute = 12 * 60);
    world.advance_to(utc(DATE, "09:00"));
    let key = daily_key(1, DATE);
    match kind {
        Kind::Choice => {
            world.press(&ann(), ButtonId::Letter(key.short(), 1));
        }
        Kind::Open => {
            world.say(&ann(), key, "in the thread");
            world.seal(&ann(), key, "sealed");
        }
        Kind::Output | Kind::Short => {
            world.seal(&ann(), key, "something");
        }
    }
    (world, key)
}

#[test]
fn no_command_shows_any_member_a_word_of_the_open_question_s_answer() {
    let mut requests = 0;
    for kind in [Kind::Open, Kind::Choice, Kind::Output, Kind::Short] {
        let (mut world, key) = marked_world(kind);
        let people = people(&mut world);
        let thread = world.thread(key);
        let slug = world.daily(key).slug.to_string();
        let marked = SECRETS.map(|secret| format!("{secret}: this is the model answer. ({slug})"));
        let own = format!("({slug})");
        for (what, person) in &people {
            for place in [Some(CHANNEL), Some(thread), Some(ChannelId(99)), None] {
                for ask in every_ask(&world, key) {
                    // Each request is made in the same world, so that one that changes things
                    // doesn't hide another.
                    let request = match place {
                        Some(channel) => {
                            world.interaction(person, Some(GUILD), channel, ask.clone())
                        }
                        None => world.interaction(person, None, ChannelId(5), ask.clone()),
                    };
                    let decision = world.would(Event::Interaction(Box::new(request)));
                    let reply = decision.reply.expect("whoever asks is answered");
                    reply_fits(&reply);
                    let mut text = words(&reply);
                    for change in &decision.changes {
                        // What goes out to Discord is checked as well, except for the post of
                        // another track, which shows only its own question.
                        if let pythia_quiz::Change::Put(record) = change
                            && let pythia_quiz::Record::Outbox(_, row) = record.as_ref()
                        {
                            text.push_str(&format!("{:?}", row.effect));
                        }
                    }
                    for line in &decision.log {
                        text.push_str(&line.to_string());
                    }
                    assert!(!text.contains(&own), "{what} asked {ask:?}:\n{text}");
                    assert!(marked.iter().all(|secret| !text.contains(secret)));
                    requests += 1;
                }
            }
        }
    }
    assert!(requests > 5_000, "only {requests} requests");
}

#[test]
fn no_reply_before_the_reveal_changes_with_the_answer() {
    let all = |other: bool| {
        let (mut world, key) = marked_world(Kind::Choice);
        let people = people(&mut world);
        if other {
            let mut question = world.question(key);
            let right = question.right_choice().expect("one is right");
            question.choices[right].right = false;
            question.choices[(right + 1) % 4].right = true;
            question.answer = "another answer".to_owned();
            world.put(pythia_quiz::Record::Question(key, Box::new(question)));
        }
        let mut told = Vec::new();
        for (_, person) in &people {
            for ask in every_ask(&world, key) {
                let request = world.interaction(person, Some(GUILD), CHANNEL, ask);
                told.push(world.would(Event::Interaction(Box::new(request))).reply);
            }
        }
        told
    };
    assert!(all(false) == all(true));
}

#[test]
fn every_reply_fits_into_discords_limits_in_every_language() {
    let (mut world, key) = marked_world(Kind::Choice);
    for member in Language::ALL {
        for person in [mod_mia(), ann()] {
            for ask in every_ask(&world, key) {
                let mut request = world.interaction(&person, Some(GUILD), CHANNEL, ask);
                request.locale.member = member;
                let decision = world.would(Event::Interaction(Box::new(request)));
                reply_fits(&decision.reply.expect("whoever asks is answered"));
            }
        }
    }
}

#[test]
fn only_the_preview_shows_the_next_question_and_only_to_moderators() {
    let (mut world, key) = marked_world(Kind::Open);
    let next = world.track(1).next.expect("drawn").slug;
    let title_marks = [next.to_string()];
    for (what, person) in people(&mut world) {
        for ask in every_ask(&world, key) {
            let preview = matches!(
                ask,
                InteractionKind::TrackPreview(_)
                    | InteractionKind::Pressed {
                        press: ButtonId::Swap(_),
                        ..
                    }
            );
            if person.manages && preview {
                continue;
            }
            // Practice buttons contain the slug of their question, so those are left out.
            if matches!(
                &ask,
                InteractionKind::Pressed {
                    press: ButtonId::Practice(..) | ButtonId::PracticeShow(_),
                    ..
                }
            ) {
                continue;
            }
            let request = world.interaction(&person, Some(GUILD), CHANNEL, ask.clone());
            let reply = world
                .would(Event::Interaction(Box::new(request)))
                .reply
                .expect("a reply");
            let text = words(&reply);
            assert!(
                title_marks.iter().all(|reaction| !text.contains(reaction)),
                "{what} asked {ask:?}:\n{text}"
            );
        }
    }
}

#[test]
fn show_me_now_shows_the_answer_only_to_the_asker() {
    let (mut world, key) = marked_world(Kind::Open);
    let own = format!("({})", world.daily(key).slug);
    let reply = world.press(&cem(), ButtonId::ShowMeYes(key.short()));
    assert!(words(&reply).contains(&own) && !matches!(reply, Reply::Public(_)));
    world.settle();
    assert!(!world.all_public_words().contains(&own));
}
