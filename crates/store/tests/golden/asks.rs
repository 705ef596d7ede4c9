//! Samples of what people ask for: commands, buttons, forms.

use pythia_quiz::event::{
    Ask, BlockForm, BoardForm, Checkup, Completion, RoundAsk, RoundForm, SetupForm, Target,
    TrackForm,
};
use pythia_quiz::ids::RoundNo;
use pythia_quiz::press::{DailyRef, FormId, Press, RoundRef};
use pythia_quiz::question::Topic;
use pythia_quiz::record::Place;

use crate::nouns::{CHANNEL, DATE, MEMBER, MESSAGE, ROLE, TRACK, USER, places, some, text, topics};
use crate::{Samples, each};

const REF: DailyRef = DailyRef {
    track: TRACK,
    date: DATE,
};
const ROUND_REF: RoundRef = RoundRef {
    no: RoundNo(12),
    question: 3,
    asked: 2,
};

pub fn presses() -> Samples<Press> {
    let no = ROUND_REF.no;
    every!(Press:
        Answer => Press::Answer(REF);
        Letter => Press::Letter(REF, 3);
        Withdraw => Press::Withdraw(REF);
        Hint => Press::Hint(REF);
        ShowMe => Press::ShowMe(REF);
        ShowMeYes => Press::ShowMeYes(REF);
        Me => Press::Me(REF);
        MyResult => Press::MyResult(REF);
        Vote => Press::Vote(REF, 200);
        VoteFor => Press::VoteFor(REF, MEMBER);
        Answers => Press::Answers(REF, 200);
        Report => Press::Report(REF);
        Board => Press::Board(text("week"), 300, 200);
        Why => Press::Why(TRACK, 200);
        RemoveTrack => Press::RemoveTrack(TRACK);
        RemoveTrackNow => Press::RemoveTrackNow(TRACK);
        RevealNow => Press::RevealNow(REF);
        Swap => Press::Swap(TRACK);
        Practice => Press::Practice(text("functions/late-binding"), 3);
        PracticeShow => Press::PracticeShow(text("functions/late-binding"));
        AskRemove => Press::AskRemove(REF, MEMBER);
        Remove => Press::Remove(REF, MEMBER);
        Never => Press::Never;
        RequestInstead for topic in topics() => Press::RequestInstead(TRACK, topic);
        Unrequest => Press::Unrequest(TRACK);
        RoundLetter => Press::RoundLetter(ROUND_REF, 4);
        RoundMine => Press::RoundMine(no);
        RoundCancel => Press::RoundCancel(no, true);
        RoundJoin => Press::RoundJoin(no);
        RoundLeave => Press::RoundLeave(no);
        RoundAnswer => Press::RoundAnswer(ROUND_REF);
        Withhold => Press::Withhold(REF, MEMBER);
        Publish => Press::Publish(REF, MEMBER);
    )
}

pub fn forms() -> Samples<FormId> {
    every!(FormId:
        Answer => FormId::Answer(REF);
        Report => FormId::Report(REF);
        RoundAnswer => FormId::RoundAnswer(ROUND_REF);
    )
}

fn completions() -> Samples<Completion> {
    units!(Completion: Topic, Track, Zone, Command, Level, Round, Question)
}

fn blocks() -> Samples<BlockForm> {
    every!(BlockForm:
        Add => BlockForm::Add(USER);
        Remove => BlockForm::Remove(USER);
        List => BlockForm::List;
    )
}

fn round_asks() -> Samples<RoundAsk> {
    let round = || text("Friday quiz");
    every!(RoundAsk:
        Schedule => RoundAsk::Schedule(round_form());
        List => RoundAsk::List;
        Start => RoundAsk::Start(round());
        Pause => RoundAsk::Pause(round());
        Resume => RoundAsk::Resume(round());
        Next => RoundAsk::Next(round());
        Cancel => RoundAsk::Cancel(round());
        Preview => RoundAsk::Preview(round());
        Report => RoundAsk::Report(round());
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

fn target() -> Target {
    Target {
        message: MESSAGE,
        author: USER,
        text: text("`2 2 2`, as names are looked up late."),
        attachments: 2,
    }
}

pub fn asks() -> Samples<Ask> {
    let track = || text("daily");
    let edits = each(places(), track_form);
    every!(Ask:
        Setup => Ask::Setup(setup_form());
        TrackAdd => Ask::TrackAdd(track_form(Place::Announcement));
        TrackEdit for form in edits => Ask::TrackEdit { track: track(), form };
        TrackList => Ask::TrackList;
        TrackPause => Ask::TrackPause(track());
        TrackResume => Ask::TrackResume(track());
        TrackRemove => Ask::TrackRemove(track());
        TrackPreview => Ask::TrackPreview(track());
        TrackPostNow => Ask::TrackPostNow(track());
        TrackSkip => Ask::TrackSkip(track());
        TrackRevealNow => Ask::TrackRevealNow(track());
        Block for form in blocks() => Ask::Block(form);
        Question => Ask::Question { topic: some("oop"), level: some("mid") };
        Request => Ask::Request { topic: Topic::Oop.to_string(), track: Some(track()) };
        Requests => Ask::Requests { track: Some(track()) };
        Topics => Ask::Topics;
        Answer => Ask::Answer { track: Some(track()) };
        Leaderboard => Ask::Leaderboard(BoardForm {
            period: some("week"),
            track: Some(track()),
            page: 2,
            share: true,
        });
        Me => Ask::Me { track: Some(track()) };
        Why => Ask::Why { track: Some(track()), page: 2 };
        Doctor => Ask::Doctor(Checkup {
            channels: vec![(CHANNEL, Some(0x4008_0c40))],
            skew_ms: Some(-250),
        });
        Help => Ask::Help { topic: some("track") };
        SubmitMessage => Ask::SubmitMessage(target());
        AcceptMessage => Ask::AcceptMessage(target());
        RemoveMessage => Ask::RemoveMessage(target());
        Pressed for press in presses() => Ask::Pressed {
            press,
            message: MESSAGE,
            values: vec![text("1")],
        };
        PressedUnknown => Ask::PressedUnknown;
        Submitted for form in forms() => Ask::Submitted { form, fields: vec![text("2 2 2")] };
        Complete for what in completions() => Ask::Complete { what, typed: text("da") };
        Round for ask in round_asks() => Ask::Round(ask);
        WithholdMessage => Ask::WithholdMessage(target());
    )
}
