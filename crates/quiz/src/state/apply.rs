//! Applies changes to the state: puts each record into its place and updates everything derived
//! from it.

use std::collections::BTreeMap;

use crate::model::daily::{Answer, Daily, Phase};
use crate::model::effect::{Effect, OutboxRow};
use crate::model::guild::Gap;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId};
use crate::model::record::{Key, Record};
use crate::model::reminder::{Remind, Reminder};
use crate::model::round::{Round, RoundKey};
use crate::state::agenda::Due;
use crate::state::totals;
use crate::state::{GuildState, MessageRole, OpenDaily, State};

impl State {
    pub(super) fn put(&mut self, record: &Record) {
        match record {
            Record::NextSeq((), id) => self.next_seq = *id,
            Record::Heartbeat((), at) => {
                self.heartbeat = *at;
                self.drop_gone_totals();
                self.refresh_rounds();
            }
            Record::Gap((), gap) => {
                self.gap = *gap;
                self.refresh_dailies();
                self.refresh_rounds();
            }
            Record::Guild(id, guild) => {
                self.guilds.entry(*id).or_default().guild = guild.as_ref().clone();
                self.refresh_guild(*id);
            }
            Record::Track((guild, id), track) => {
                self.guilds
                    .entry(*guild)
                    .or_default()
                    .tracks
                    .insert(*id, track.clone());
                self.refresh_track(*guild, *id);
            }
            Record::Daily(key, daily) => self.put_daily(*key, daily),
            Record::Answer(key, answer) => self.put_answer(*key, answer),
            Record::Vote((key, voter), vote) => {
                if let Some(open_daily) = self.open_daily_mut(key.daily) {
                    open_daily.votes.insert((key.member, *voter), *vote);
                }
            }
            Record::Mark((key, message, who), mark) => {
                if let Some(open_daily) = self.open_daily_mut(key.daily) {
                    let key = (key.member, *message, *who);
                    open_daily.marks.insert(key, *mark);
                }
            }
            Record::TopicRequest((guild, track, member), topic_request) => {
                self.guilds
                    .entry(*guild)
                    .or_default()
                    .topic_requests
                    .insert((*track, *member), *topic_request);
            }
            Record::Block((guild, hash), _) => {
                self.guilds.entry(*guild).or_default().blocks.insert(*hash);
            }
            Record::Unranked((guild, member), ()) => {
                let totals = &mut self.guilds.entry(*guild).or_default().totals;
                totals.show(*member, false);
            }
            Record::Outbox(id, row) => {
                if let Effect::FindCopy { of, .. } = row.effect {
                    self.copies.insert(of, *id);
                }
                let old = self.outbox.insert(*id, row.as_ref().clone());
                self.leave_lane(old.as_ref());
                *self.lanes.entry(row.lane).or_default() += 1;
            }
            Record::Round(key, round) => self.put_round(*key, round),
            Record::PermissionLook(guild, at) => {
                self.guilds.entry(*guild).or_default().look_at = Some(*at);
                self.refresh_look(*guild);
            }
            Record::Blackout(guild, blackout) => {
                self.guilds.entry(*guild).or_default().blackout = blackout.clone();
                self.refresh_guild(*guild);
            }
            Record::TrackOptions((guild, id), options) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.options.insert(*id, *options);
                self.refresh_track(*guild, *id);
            }
            Record::Language(guild, language) => {
                self.guilds.entry(*guild).or_default().language = Some(*language);
            }
            Record::Feed(guild, feed) => {
                self.guilds.entry(*guild).or_default().feed = Some(*feed);
            }
            Record::Unfinished(key, unfinished) => {
                let guild_state = self.guilds.entry(key.guild).or_default();
                let of = (key.track, key.date);
                guild_state.unfinished.insert(of, unfinished.clone());
                self.refresh_daily(*key);
            }
            Record::Recounting(key, recounting) => {
                let guild_state = self.guilds.entry(key.guild).or_default();
                guild_state.recountings.insert(key.id, *recounting);
                self.refresh_round(*key);
            }
            Record::Total((guild, scope, window, member), total) => {
                let totals = &mut self.guilds.entry(*guild).or_default().totals;
                totals.put_scattered((*scope, *window, *member), *total, &self.gone);
            }
            Record::Totals((guild, scope, member), of_member) => {
                let totals = &mut self.guilds.entry(*guild).or_default().totals;
                totals.put(*scope, *member, of_member, &self.gone);
            }
            Record::Forgetting((guild, member), forgetting) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.forgetting.insert(*member, forgetting.due);
                let due = Due::Member(*guild, *member);
                self.agenda.set(due, Some(forgetting.due));
            }
            Record::Kept(guild, kept) => {
                self.guilds.entry(*guild).or_default().texts_due = Some(kept.due);
                self.agenda.set(Due::Texts(*guild), Some(kept.due));
            }
            Record::Reminder((guild, member), reminder) => {
                self.put_reminder(*guild, *member, Some(*reminder));
            }
            Record::Recap((guild, id), recap) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.recaps.insert(*id, recap.since);
                self.refresh_recap(*guild, *id);
            }
            Record::Telling((key, what), telling) => {
                let guild_state = self.guilds.entry(key.guild).or_default();
                let of = (key.track, key.date, *what);
                guild_state.tellings.insert(of, *telling);
                self.refresh_telling(*key, *what);
            }
            Record::Nudge((guild, member), nudge) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.nudges.insert(*member, nudge.at);
                self.agenda.set(Due::Nudge(*guild, *member), Some(nudge.at));
            }
            Record::Season((guild, id), season) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.seasons.insert(*id, season.clone());
                self.refresh_seasons(*guild);
            }
            Record::Reward((guild, id), reward) => {
                let guild_state = self.guilds.entry(*guild).or_default();
                guild_state.rewards.insert(*id, reward.clone());
                self.refresh_reward(*guild, *id);
            }
            Record::MonthsKept(guild, first) => {
                self.guilds.entry(*guild).or_default().months_kept = Some(*first);
            }
            Record::Skipped(..)
            | Record::Question(..)
            | Record::Text(..)
            | Record::Usage(..)
            | Record::Member(..)
            | Record::Number(..)
            | Record::Row(..)
            | Record::Rank(..)
            | Record::Report(..)
            | Record::Notice(..)
            | Record::Refused(..)
            | Record::RoundQuestion(..)
            | Record::RoundPress(..)
            | Record::RoundScore(..)
            | Record::SignUp(..)
            | Record::RoundText(..)
            | Record::TrackHalt(..)
            | Record::RoundHalt(..)
            | Record::RoundPlan(..)
            | Record::RevealNotice(..)
            | Record::DailyNotice(..)
            | Record::DailyOptions(..)
            | Record::Queue(..)
            | Record::Withdrawal(..)
            | Record::VoidAnswer(..)
            | Record::Barred(..)
            | Record::RoundExtra(..)
            | Record::RoundStandings(..)
            | Record::TrackDraft(..)
            | Record::DraftOptions(..)
            | Record::Reported(..)
            | Record::MessageText(..)
            | Record::Bookmark(..)
            | Record::NoBookmarks(..)
            | Record::AnswerFile(..)
            | Record::RulingEntry(..)
            | Record::RoundClock(..)
            | Record::Audit(..)
            | Record::AuditText(..)
            | Record::Corrections(..)
            | Record::CorrectionNews(..)
            | Record::HelperRoles(..)
            | Record::RemovedTrack(..)
            | Record::Forgotten(..)
            | Record::Posted(..)
            | Record::Own(..)
            | Record::OwnQuestion(..)
            | Record::Suggestion(..)
            | Record::SuggestionText(..)
            | Record::SuggestionReason(..)
            | Record::QuestionDraft(..)
            | Record::Tally(..)
            | Record::Focus(..)
            | Record::ReviewCard(..)
            | Record::Rated(..)
            | Record::Sitting(..)
            | Record::Account(..)
            | Record::VotesOn(..)
            | Record::EarlyRound(..)
            | Record::Idle(..)
            | Record::Openings(..)
            | Record::MonthTotal(..)
            | Record::MonthRank(..)
            | Record::SeasonPlace(..)
            | Record::SeasonPoints(..)
            | Record::SeasonSize(..)
            | Record::SeasonLater(..)
            | Record::DayResult(..)
            | Record::Rewarded(..)
            | Record::RoundCorrections(..)
            | Record::RoundNews(..)
            | Record::Milestones(..)
            | Record::PostedRecap(..)
            | Record::SeenSuggestion(..)
            | Record::FilePiece(..)
            | Record::DeckDraft(..)
            | Record::OwnFrom(..)
            | Record::DeckImport(..)
            | Record::Typos(..)
            | Record::Speaks(..)
            | Record::Redated(..)
            | Record::SetupDraft(..)
            | Record::Welcome(..) => {}
        }
    }

    pub(super) fn remove(&mut self, key: &Key) {
        match key {
            Key::Gap(()) => {
                self.gap = Gap::default();
                self.refresh_dailies();
                self.refresh_rounds();
            }
            Key::Guild(guild) => {
                if let Some(guild_state) = self.guilds.remove(guild) {
                    self.forget_guild(*guild, &guild_state);
                }
                self.agenda.set(Due::Forget(*guild), None);
                self.agenda.set(Due::Look(*guild), None);
                self.agenda.set(Due::Season(*guild), None);
            }
            Key::Track((guild, id)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.tracks.remove(id);
                }
                self.agenda.set(Due::Slot(*guild, *id), None);
                self.refresh_seasons(*guild);
                self.refresh_recap(*guild, *id);
            }
            Key::Daily(key) => self.drop_daily(*key),
            Key::Answer(key) => {
                let old = self
                    .open_daily_mut(key.daily)
                    .and_then(|open_daily| open_daily.answers.remove(&key.member));
                self.forget_messages(old.as_deref());
            }
            Key::Vote((key, voter)) => {
                if let Some(open_daily) = self.open_daily_mut(key.daily) {
                    open_daily.votes.remove(&(key.member, *voter));
                }
            }
            Key::Mark((key, message, who)) => {
                if let Some(open_daily) = self.open_daily_mut(key.daily) {
                    open_daily.marks.remove(&(key.member, *message, *who));
                }
            }
            Key::TopicRequest((guild, track, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.topic_requests.remove(&(*track, *member));
                }
            }
            Key::Block((guild, hash)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.blocks.remove(hash);
                }
            }
            Key::Unranked((guild, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.totals.show(*member, true);
                }
            }
            Key::Outbox(seq) => {
                let old = self.outbox.remove(seq);
                self.leave_lane(old.as_ref());
                if let Some(Effect::FindCopy { of, .. }) = old.map(|row| row.effect) {
                    self.copies.remove(&of);
                }
            }
            Key::Unfinished(key) => {
                if let Some(guild_state) = self.guilds.get_mut(&key.guild) {
                    guild_state.unfinished.remove(&(key.track, key.date));
                }
                self.refresh_daily(*key);
            }
            Key::Recounting(key) => {
                if let Some(guild_state) = self.guilds.get_mut(&key.guild) {
                    guild_state.recountings.remove(&key.id);
                }
                self.refresh_round(*key);
            }
            Key::Total((guild, scope, window, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.totals.take(*scope, *window, *member);
                }
            }
            Key::Totals((guild, scope, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.totals.remove(*scope, *member);
                }
            }
            Key::Forgetting((guild, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.forgetting.remove(member);
                }
                self.agenda.set(Due::Member(*guild, *member), None);
            }
            Key::Kept(guild) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.texts_due = None;
                }
                self.agenda.set(Due::Texts(*guild), None);
            }
            Key::Reminder((guild, member)) => self.put_reminder(*guild, *member, None),
            Key::Recap((guild, id)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.recaps.remove(id);
                }
                self.refresh_recap(*guild, *id);
            }
            Key::Telling((key, what)) => {
                if let Some(guild_state) = self.guilds.get_mut(&key.guild) {
                    guild_state.tellings.remove(&(key.track, key.date, *what));
                }
                self.refresh_telling(*key, *what);
            }
            Key::Nudge((guild, member)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.nudges.remove(member);
                }
                self.agenda.set(Due::Nudge(*guild, *member), None);
            }
            Key::Round(key) => self.drop_round(*key),
            Key::Season((guild, id)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.seasons.remove(id);
                }
                self.refresh_seasons(*guild);
            }
            Key::Reward((guild, id)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.rewards.remove(id);
                }
                self.refresh_reward(*guild, *id);
            }
            Key::MonthsKept(guild) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.months_kept = None;
                }
            }
            Key::PermissionLook(guild) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.look_at = None;
                }
                self.refresh_look(*guild);
            }
            Key::TrackOptions((guild, id)) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.options.remove(id);
                }
                self.refresh_track(*guild, *id);
            }
            Key::Language(guild) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.language = None;
                }
            }
            Key::Blackout(guild) => {
                if let Some(guild_state) = self.guilds.get_mut(guild) {
                    guild_state.blackout.clear();
                }
                self.refresh_guild(*guild);
            }
            _ => {}
        }
    }

    /// Drops totals from memory once a day: those of windows that were over days ago.
    fn drop_gone_totals(&mut self) {
        let gone = totals::gone_by(self.heartbeat);
        if gone != self.gone {
            for guild_state in self.guilds.values_mut() {
                guild_state.totals.drop_gone(&gone);
            }
            self.gone = gone;
        }
    }

    fn put_reminder(&mut self, guild: GuildId, member: MemberId, reminder: Option<Reminder>) {
        if reminder.is_none() && !self.guilds.contains_key(&guild) {
            return;
        }
        let guild_state = self.guilds.entry(guild).or_default();
        let before = match reminder {
            Some(reminder) => guild_state.reminders.insert(member, reminder),
            None => guild_state.reminders.remove(&member),
        };
        let wants = |one: Option<Reminder>| one.is_some_and(|one| one.wants(Remind::LastCall));
        let had_any = guild_state.last_calls > 0;
        guild_state.last_calls += usize::from(wants(reminder));
        guild_state.last_calls -= usize::from(wants(before));
        if had_any != (guild_state.last_calls > 0) {
            self.refresh_last_calls(guild);
        }
    }

    fn leave_lane(&mut self, row: Option<&OutboxRow>) {
        if let Some(row) = row
            && let Some(rows) = self.lanes.get_mut(&row.lane)
        {
            *rows -= 1;
            if *rows == 0 {
                self.lanes.remove(&row.lane);
            }
        }
    }

    fn open_daily_mut(&mut self, key: DailyKey) -> Option<&mut OpenDaily> {
        self.guilds
            .get_mut(&key.guild)?
            .dailies
            .get_mut(&(key.track, key.date))
            .map(AsMut::as_mut)
    }

    fn put_daily(&mut self, key: DailyKey, daily: &Daily) {
        if daily.phase == Phase::Closed {
            self.drop_daily(key);
            return;
        }
        let guild_state = self.guilds.entry(key.guild).or_default();
        let old = guild_state
            .dailies
            .get(&(key.track, key.date))
            .map(|open_daily| (open_daily.daily.heard_thread(), open_daily.daily.post));
        if let Some((thread, post)) = old {
            if let Some(thread) = thread.filter(|_| thread != daily.heard_thread()) {
                self.index.remove_thread(thread);
            }
            if let Some(post) = post.filter(|_| post != daily.post) {
                self.index.remove_message(post);
            }
        }
        let guild_state = self.guilds.entry(key.guild).or_default();
        match guild_state.dailies.get_mut(&(key.track, key.date)) {
            Some(open_daily) => open_daily.daily = daily.clone(),
            None => {
                let open_daily = OpenDaily {
                    daily: daily.clone(),
                    answers: BTreeMap::new(),
                    votes: BTreeMap::new(),
                    marks: BTreeMap::new(),
                };
                guild_state
                    .dailies
                    .insert((key.track, key.date), Box::new(open_daily));
            }
        }
        if let Some(thread) = daily.heard_thread() {
            self.index.add_thread(thread, key);
        }
        if let Some(post) = daily.post {
            self.index.add_message(post, MessageRole::Post(key));
        }
        self.refresh_daily(key);
    }

    fn drop_daily(&mut self, key: DailyKey) {
        let Some(guild_state) = self.guilds.get_mut(&key.guild) else {
            return;
        };
        let Some(open_daily) = guild_state.dailies.remove(&(key.track, key.date)) else {
            return;
        };
        self.forget_open_daily(key, &open_daily);
        self.refresh_daily(key);
    }

    fn forget_open_daily(&mut self, key: DailyKey, open_daily: &OpenDaily) {
        if let Some(thread) = open_daily.daily.heard_thread() {
            self.index.remove_thread(thread);
        }
        if let Some(post) = open_daily.daily.post {
            self.index.remove_message(post);
        }
        for answer in open_daily.answers.values() {
            self.forget_messages(Some(answer));
        }
        self.agenda.set(Due::Daily(key), None);
        self.agenda.set(Due::Tell(key, Remind::LastCall), None);
    }

    fn forget_guild(&mut self, guild: GuildId, guild_state: &GuildState) {
        for id in guild_state.recountings.keys() {
            self.agenda
                .set(Due::Round(RoundKey { guild, id: *id }), None);
        }
        for id in guild_state.rounds.keys() {
            let key = RoundKey { guild, id: *id };
            self.rounds.remove(&key);
            self.agenda.set(Due::Round(key), None);
        }
        for id in guild_state.tracks.keys() {
            self.agenda.set(Due::Slot(guild, *id), None);
            self.agenda.set(Due::Recap(guild, *id), None);
        }
        for member in guild_state.forgetting.keys() {
            self.agenda.set(Due::Member(guild, *member), None);
        }
        self.agenda.set(Due::Texts(guild), None);
        for (track, date, what) in guild_state.tellings.keys() {
            let (track, date) = (*track, *date);
            let key = DailyKey { guild, track, date };
            self.agenda.set(Due::Tell(key, *what), None);
        }
        for member in guild_state.nudges.keys() {
            self.agenda.set(Due::Nudge(guild, *member), None);
        }
        for id in guild_state.rewards.keys() {
            self.agenda.set(Due::Reward(guild, *id), None);
        }
        for (track, date) in guild_state.unfinished.keys() {
            let (track, date) = (*track, *date);
            self.agenda
                .set(Due::Daily(DailyKey { guild, track, date }), None);
        }
        for ((track, date), open_daily) in &guild_state.dailies {
            self.forget_open_daily(
                DailyKey {
                    guild,
                    track: *track,
                    date: *date,
                },
                open_daily,
            );
        }
    }

    fn forget_messages(&mut self, answer: Option<&Answer>) {
        for message in answer
            .into_iter()
            .flat_map(|a| a.messages.iter().chain(&a.published))
        {
            self.index.remove_message(*message);
        }
    }

    fn put_answer(&mut self, key: AnswerKey, answer: &Answer) {
        let Some(open_daily) = self.open_daily_mut(key.daily) else {
            return;
        };
        let old = open_daily
            .answers
            .insert(key.member, Box::new(answer.clone()));
        self.forget_messages(old.as_deref());
        for message in &answer.messages {
            self.index
                .add_message(*message, MessageRole::ThreadAnswer(key));
        }
        if let Some(message) = answer.published {
            self.index.add_message(message, MessageRole::Published(key));
        }
    }

    fn put_round(&mut self, key: RoundKey, round: &Round) {
        if round.is_over() {
            self.drop_round(key);
            return;
        }
        let guild_state = self.guilds.entry(key.guild).or_default();
        guild_state.rounds.insert(key.id, round.clone());
        self.rounds.insert(key);
        self.refresh_round(key);
    }

    fn drop_round(&mut self, key: RoundKey) {
        if let Some(guild_state) = self.guilds.get_mut(&key.guild) {
            guild_state.rounds.remove(&key.id);
        }
        self.rounds.remove(&key);
        self.refresh_round(key);
    }
}
