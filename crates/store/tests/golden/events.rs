//! Samples of everything that can happen.

use pythia_quiz::event::{
    Ask, Asked, Event, Mark, Reactor, RoundAsk, RoundForm, Said, SetupForm, Shard, TrackForm,
};

use crate::Samples;
use crate::asks::asks;
use crate::effects::outcomes;
use crate::nouns::{
    CHANNEL, EVENT, GUILD, INTERACTION, MESSAGE, OUTBOX, ROLE, THREAD, USER, at, marks, some,
    statuses,
};

pub fn said() -> Said {
    Said {
        guild: GUILD,
        channel: THREAD,
        message: MESSAGE,
        author: USER,
        roles: vec![ROLE],
        ordinary: true,
        text: some("`2 2 2`, as names are looked up late."),
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

fn asked(ask: Ask) -> Box<Asked> {
    Box::new(Asked {
        id: INTERACTION,
        guild: Some(GUILD),
        channel: THREAD,
        parent: Some(CHANNEL),
        user: USER,
        roles: vec![ROLE],
        manages: true,
        ask,
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
        Said => Event::Said(said());
        Edited => Event::Edited { guild, channel, message, text: some("`3 3 3`") };
        Deleted => Event::Deleted { guild, channel, messages: vec![message] };
        Reacted for mark in marks() => Event::Reacted {
            guild,
            channel,
            message,
            who: reactor(),
            mark,
            added: true,
        };
        ReactionsCleared for mark in marks() => Event::ReactionsCleared {
            guild,
            channel,
            message,
            mark: Some(mark),
        };
        ChannelGone => Event::ChannelGone { guild, channel };
        ThreadChanged => Event::ThreadChanged {
            guild,
            thread: THREAD,
            locked: true,
            archived: true,
        };
        Asked for ask in asks() => Event::Asked(asked(ask));
        Delivered for outcome in outcomes() => Event::Delivered { no: OUTBOX, outcome };
        Imported => Event::Imported { records: 1_024 };
        EventChanged for status in statuses() => Event::EventChanged {
            guild,
            event: EVENT,
            start: at(13),
            status,
        };
        EventGone => Event::EventGone { guild, event: EVENT };
        GuildsListed => Event::GuildsListed {
            shard: Shard { no: 1, of: 2 },
            guilds: vec![guild],
        };
    )
}

/// Returns events of which one flag at a time is set, so that two flags cannot change places unseen. (Records need no
/// such samples, because their JSON names every flag.)
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
        let events = [
            Event::Reacted {
                guild,
                channel,
                message,
                who,
                mark: Mark::Vote,
                added: flag(2),
            },
            Event::ThreadChanged {
                guild,
                thread: THREAD,
                locked: flag(0),
                archived: flag(1),
            },
            Event::Asked(asked(Ask::Setup(setup))),
            Event::Asked(asked(Ask::TrackAdd(track))),
            Event::Asked(asked(Ask::Round(RoundAsk::Schedule(round)))),
        ];
        all.extend(events.map(|event| (format!("only flag {set}"), event)));
    }
    all
}
