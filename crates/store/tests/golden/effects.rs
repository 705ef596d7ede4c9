//! Samples of what is to be done on Discord, whose matter it is, and what came of it.

use pythia_quiz::model::card::{Button, ButtonAction, Card, Style, TextFile, Tone};
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::effect::{About, Effect, OutboxRow, Priority, RoundStep};
use pythia_quiz::model::outcome::{Outcome, ReadMessage, Receipt, Refusal, RefusalKind};

use crate::asks::presses;
use crate::events::{extras, message_created};
use crate::nouns::{
    ANSWER, CHANNEL, DAILY, EVENT, GUILD, MEMBER, MESSAGE, OUTBOX, ROLE, ROUND, THREAD, TRACK,
    USER, at, reactions, role_problems, sights, some, statuses, text,
};
use crate::{Samples, each};

fn tones() -> Samples<Tone> {
    units!(Tone: Plain, Question, Good, Warning)
}

fn styles() -> Samples<Style> {
    units!(Style: Primary, Secondary, Danger)
}

fn button_presses() -> Samples<ButtonAction> {
    every!(ButtonAction:
        Press for press in presses() => ButtonAction::Press(press);
        Link => ButtonAction::Link(text("https://docs.python.org/3/"));
    )
}

fn card() -> Card {
    Card {
        lead: some("<@&6>"),
        title: some("Daily #142"),
        body: text("What does this print?"),
        fields: vec![(text("Level"), text("mid"))],
        footer: some("#142 · 3/7"),
        tone: Tone::Good,
        rows: vec![vec![button()]],
        files: vec![TextFile {
            name: text("answer.md"),
            text: text("Closures look names up late."),
        }],
    }
}

fn button() -> Button {
    Button {
        label: text("Report"),
        action: ButtonAction::Press(ButtonId::Never),
        style: Style::Danger,
    }
}

/// Cards with each tone, each style of a button and each thing that a button does.
fn cards() -> Samples<Card> {
    let with = |button| Card {
        rows: vec![vec![button]],
        ..card()
    };
    [
        each(tones(), |tone| Card { tone, ..card() }),
        each(styles(), |style| with(Button { style, ..button() })),
        each(button_presses(), |action| {
            with(Button { action, ..button() })
        }),
    ]
    .concat()
}

pub fn effects() -> Samples<Effect> {
    let (channel, message, user, event) = (CHANNEL, MESSAGE, USER, EVENT);
    every!(Effect:
        Post => Effect::Post {
            channel,
            card: card(),
            ping: Some(ROLE),
            marker: text("#142"),
            quiet: true,
        };
        PostInForum => Effect::PostInForum {
            forum: channel,
            title: text("Daily #142"),
            card: card(),
            ping: Some(ROLE),
            tags: vec![text("mid")],
            archive_minutes: 4320,
            marker: text("#142"),
        };
        Edit for card in cards() => Effect::Edit { channel, message, card };
        StartThread => Effect::StartThread {
            channel,
            message,
            name: text("Daily #142"),
            archive_minutes: 1440,
        };
        SetThread => Effect::SetThread { thread: THREAD, archived: Some(true), locked: Some(true) };
        React for reaction in reactions() => Effect::React { channel, message, reaction };
        Crosspost => Effect::Crosspost { channel, message };
        ReadMessages => Effect::ReadMessages { channel, after: message };
        ReadReactions => Effect::ReadReactions { channel, message, reaction: Reaction::Accept, after: user };
        Direct => Effect::Direct { user, card: card() };
        FindMember => Effect::FindMember { user };
        MakeEvent => Effect::MakeEvent {
            name: text("Friday quiz"),
            description: text("Ten questions. #12"),
            place: text("#python-quiz"),
            start: at(7),
            end: at(8),
            marker: text("#12"),
        };
        SetEvent for to in statuses() => Effect::SetEvent { event, to };
        ReadEvent => Effect::ReadEvent { event };
        Delete => Effect::Delete { channel, message };
        FindCopy => Effect::FindCopy {
            of: OUTBOX,
            channel,
            marker: text("#142"),
            keep: Some(message),
        };
        LookAtChannels => Effect::LookAtChannels { channels: vec![channel] };
        MoveEvent => Effect::MoveEvent { event, start: at(14), end: at(15) };
        Reply => Effect::Reply {
            channel,
            to: message,
            card: card(),
            ping: Some(ROLE),
            marker: text("https://discord.com/channels/1/2/3"),
            quiet: true,
        };
        Unreact for reaction in reactions() => Effect::Unreact { channel, message, reaction };
        SetRole => Effect::SetRole { user, role: ROLE, on: true };
        LookAtMessage => Effect::LookAtMessage { channel, message, marker: text("v1:round-letter:4:2:1:0") };
        Pin => Effect::Pin { channel, message, on: true };
    )
}

fn steps() -> Samples<RoundStep> {
    every!(RoundStep:
        Opening => RoundStep::Opening;
        Question => RoundStep::Question(3, 2);
        Results => RoundStep::Results(3);
        Note => RoundStep::Note;
        MakeEvent => RoundStep::MakeEvent;
        Interest => RoundStep::Interest;
        Event => RoundStep::Event;
        Reminder => RoundStep::Reminder;
        Lobby => RoundStep::Lobby;
        Host => RoundStep::Host;
        EventStatus for to in statuses() => RoundStep::EventStatus(to);
        StillOpen => RoundStep::StillOpen(3, 2);
    )
}

fn abouts() -> Samples<About> {
    every!(About:
        Post => About::Post(DAILY);
        Thread => About::Thread(DAILY);
        Reveal => About::Reveal(DAILY, 3);
        Published => About::Published(ANSWER);
        ReadMessages => About::ReadMessages(DAILY);
        ReadReactions => About::ReadReactions(DAILY);
        Daily => About::Daily(DAILY);
        Notice => About::Notice(GUILD);
        Member => About::Member(MEMBER);
        Accepter => About::Accepter { daily: DAILY, message: MESSAGE, reading: true };
        Round for step in steps() => About::Round(ROUND, step);
        NoticeOr => About::NoticeOr(GUILD, USER);
        Copy => About::Copy(GUILD);
        Permissions => About::Permissions(GUILD);
        Bookmark => About::Bookmark(DAILY);
        Forgotten => About::Forgotten(GUILD);
        Reminder => About::Reminder(GUILD, MEMBER);
        Role => About::Role(ROLE, MEMBER);
        Recap => About::Recap(GUILD, TRACK);
        Pin => About::Pin(DAILY);
        Test => About::Test(GUILD);
        Welcome => About::Welcome(GUILD);
    )
}

fn priorities() -> Samples<Priority> {
    units!(Priority: Reveal, Question, Thread, Decoration, Bookmark, Reminder)
}

pub fn row() -> OutboxRow {
    OutboxRow {
        seq: OUTBOX,
        guild: GUILD,
        lane: THREAD,
        priority: Priority::Thread,
        about: About::Thread(DAILY),
        effect: Effect::FindMember { user: USER },
        decided: at(9),
        attempts: 4,
        first_try: Some(at(10)),
        look_first: true,
        only_look: true,
        not_before: at(11),
    }
}

/// Rows of the outbox with each effect, each matter and each priority.
pub fn rows() -> Samples<OutboxRow> {
    [
        each(effects(), |effect| OutboxRow { effect, ..row() }),
        each(abouts(), |about| OutboxRow { about, ..row() }),
        each(priorities(), |priority| OutboxRow { priority, ..row() }),
    ]
    .concat()
}

fn read_message() -> ReadMessage {
    ReadMessage {
        message: message_created(),
        reactions: reactions().into_iter().map(|(_, mark)| mark).collect(),
    }
}

fn receipts() -> Samples<Receipt> {
    every!(Receipt:
        Done => Receipt::Done;
        Posted => Receipt::Posted { channel: CHANNEL, message: MESSAGE };
        Thread => Receipt::Thread(THREAD);
        Messages => Receipt::Messages(vec![read_message()]);
        Accounts => Receipt::Accounts(vec![(USER, true)]);
        Member => Receipt::Member(true);
        Roles => Receipt::Roles { roles: vec![ROLE], manages: true };
        Event => Receipt::Event { event: EVENT, interested: Some(17) };
        PostedAndGone => Receipt::PostedAndGone;
        Channels => Receipt::Channels(sights().into_iter().map(|(_, sight)| (CHANNEL, sight)).collect());
        Written => Receipt::Written(vec![(read_message(), extras())]);
    )
}

fn refusals() -> Samples<RefusalKind> {
    every!(RefusalKind:
        Forbidden => RefusalKind::Forbidden;
        ChannelGone => RefusalKind::ChannelGone;
        MessageGone => RefusalKind::MessageGone;
        Archived => RefusalKind::Archived;
        AccountGone => RefusalKind::AccountGone;
        Invalid => RefusalKind::Invalid;
        TooLate => RefusalKind::TooLate;
        Unknown => RefusalKind::Unknown;
        NoUploads => RefusalKind::NoUploads;
        NoReply => RefusalKind::NoReply;
        TooManyDirects => RefusalKind::TooManyDirects;
        Role for problem in role_problems() => RefusalKind::Role(problem);
        TooManyPins => RefusalKind::TooManyPins;
    )
}

pub fn outcomes() -> Samples<Outcome> {
    every!(Outcome:
        Done for receipt in receipts() => Outcome::Done(receipt);
        Later => Outcome::Later {
            after_ms: 1_500,
            tried_at: at(12),
            unknown: true,
            why: text("503"),
        };
        Refused for kind in refusals() => Outcome::Refused(Refusal { kind, words: text("Missing Access") });
    )
}
