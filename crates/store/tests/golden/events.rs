//! Samples of everything that can happen.

use pythia_quiz::model::discord::{Extras, Message, Reaction, Reactor, Shard};
use pythia_quiz::model::event::Event;
use pythia_quiz::model::event::{
    Interaction, InteractionKind, Locales, RoundCommand, RoundForm, SetupForm, TrackForm,
};

use crate::Samples;
use crate::asks::asks;
use crate::effects::outcomes;
use crate::nouns::{
    CHANNEL, EVENT, GUILD, INTERACTION, MESSAGE, OUTBOX, ROLE, THREAD, USER, at, reactions, some,
    statuses,
};

pub fn message_created() -> Message {
    Message {
        guild: GUILD,
        channel: THREAD,
        id: MESSAGE,
        author: USER,
        roles: vec![ROLE],
        ordinary: true,
        text: some("`2 2 2`, as names are looked up late."),
    }
}

pub fn extras() -> Extras {
    Extras {
        attachments: 2,
        forward: true,
        sticker: true,
        voice: true,
        poll: true,
        edited: Some(at(38)),
    }
}

fn reactor() -> Reactor {
    Reactor {
        user: USER,
        bot: true,
        roles: vec![ROLE],
        manages: true,
    }
}

fn asked(kind: InteractionKind) -> Box<Interaction> {
    // The languages of an interaction are stored with its kind.
    let (locale, kind) = match kind {
        InteractionKind::Spoken { locale, kind } => (locale, *kind),
        kind => (Locales::default(), kind),
    };
    Box::new(Interaction {
        id: INTERACTION,
        guild: Some(GUILD),
        channel: THREAD,
        parent: Some(CHANNEL),
        user: USER,
        roles: vec![ROLE],
        manages: true,
        locale,
        kind,
    })
}

pub fn events() -> Samples<Event> {
    let (guild, channel, message) = (GUILD, CHANNEL, MESSAGE);
    every!(Event:
        Tick => Event::Tick;
        Started => Event::Started;
        Connected => Event::Connected { resumed: true };
        Disconnected => Event::Disconnected;
        BankEntered => Event::BankEntered { digest: [0xba; 32] };
        ConfigEntered => Event::ConfigEntered { digest: [0xcf; 32] };
        GuildSeen => Event::GuildSeen { guild };
        GuildLeft => Event::GuildLeft { guild };
        MessageCreated => Event::MessageCreated(message_created());
        Edited => Event::Edited { guild, channel, message, text: some("`3 3 3`") };
        Deleted => Event::Deleted { guild, channel, messages: vec![message] };
        Reacted for mark in reactions() => Event::Reacted {
            guild,
            channel,
            message,
            who: reactor(),
            reaction: mark,
            added: true,
        };
        ReactionsCleared for mark in reactions() => Event::ReactionsCleared {
            guild,
            channel,
            message,
            reaction: Some(mark),
        };
        ChannelGone => Event::ChannelGone { guild, channel };
        ThreadChanged => Event::ThreadChanged {
            guild,
            thread: THREAD,
            locked: true,
            archived: true,
        };
        Interaction for ask in asks() => Event::Interaction(asked(ask));
        Delivered for outcome in outcomes() => Event::Delivered { seq: OUTBOX, outcome };
        Imported => Event::Imported { records: 1_024 };
        ScheduledEventChanged for status in statuses() => Event::ScheduledEventChanged {
            guild,
            event: EVENT,
            start: at(13),
            status,
        };
        ScheduledEventDeleted => Event::ScheduledEventDeleted { guild, event: EVENT };
        GuildsListed => Event::GuildsListed {
            shard: Shard { id: 1, of: 2 },
            guilds: vec![guild],
        };
        PermissionsChanged => Event::PermissionsChanged { guild };
        MessageWritten => Event::MessageWritten(message_created(), extras());
        ChannelShown => Event::ChannelShown { guild, channel: CHANNEL };
        ForgetMember => Event::ForgetMember { guild, user: USER };
        GuildCreated => Event::GuildCreated { guild, joined: at(14), welcome: Some(CHANNEL) };
    )
}

/// Returns events of which one flag at a time is set, so that two flags cannot change places
/// unseen. (Records need no such samples, because their JSON names every flag.)
pub fn events_with_one_flag() -> Samples<Event> {
    let (guild, channel, message) = (GUILD, CHANNEL, MESSAGE);
    let mut all = Vec::new();
    for set in 0..3 {
        let flag = |n| n == set;
        let setup = SetupForm {
            links: Some(flag(0)),
            invites: Some(flag(1)),
            ..SetupForm::default()
        };
        let track = TrackForm {
            lock: Some(flag(0)),
            anonymous: Some(flag(1)),
            ..TrackForm::default()
        };
        let round = RoundForm {
            weekly: Some(flag(0)),
            lobby: Some(flag(1)),
            output: Some(flag(2)),
            ..RoundForm::default()
        };
        let who = Reactor {
            bot: flag(0),
            manages: flag(1),
            ..reactor()
        };
        let extras = Extras {
            forward: flag(0),
            sticker: flag(1),
            voice: flag(2),
            ..Extras::default()
        };
        let events = [
            Event::MessageWritten(message_created(), extras),
            Event::Reacted {
                guild,
                channel,
                message,
                who,
                reaction: Reaction::Vote,
                added: flag(2),
            },
            Event::ThreadChanged {
                guild,
                thread: THREAD,
                locked: flag(0),
                archived: flag(1),
            },
            Event::Interaction(asked(InteractionKind::Calendar {
                address: flag(0),
                reset: flag(1),
            })),
            Event::Interaction(asked(InteractionKind::Setup(setup))),
            Event::Interaction(asked(InteractionKind::TrackAdd(track))),
            Event::Interaction(asked(InteractionKind::Round(RoundCommand::Schedule(round)))),
        ];
        all.extend(events.map(|event| (format!("only flag {set}"), event)));
    }
    all
}
