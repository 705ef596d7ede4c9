//! Reads the world, and checks what must always hold.

use super::*;

impl World {
    /// Returns a transaction over the present state, for reading.
    pub fn look(&self) -> Transaction<'_> {
        Transaction::new(&self.state, &self.reader, self.now, 3)
    }

    pub fn guild(&self) -> Guild {
        self.look().guild(GUILD)
    }

    pub fn track(&self, n: u32) -> Track {
        self.look()
            .track(GUILD, TrackId(n))
            .expect("the track is there")
    }

    pub fn daily(&self, key: DailyKey) -> Daily {
        self.look().daily(key).expect("the daily is there")
    }

    pub fn phase(&self, key: DailyKey) -> Option<Phase> {
        self.look().daily(key).map(|daily| daily.phase)
    }

    pub fn open_daily(&self, key: DailyKey) -> &OpenDaily {
        self.state.open_daily(key).expect("the daily is not closed")
    }

    pub fn thread(&self, key: DailyKey) -> ChannelId {
        self.daily(key).thread.expect("the daily has a thread")
    }

    pub fn post(&self, key: DailyKey) -> MessageId {
        self.daily(key).post.expect("the daily is posted")
    }

    pub fn question(&self, key: DailyKey) -> Question {
        match self.reader.get(&Key::Question(key)) {
            Some(Record::Question(_, question)) => *question,
            _ => panic!("a posted question is kept"),
        }
    }

    pub fn number(&self, who: &Person) -> Option<MemberId> {
        self.look().number(GUILD, who.user)
    }

    pub fn answer(&self, who: &Person, key: DailyKey) -> Option<Answer> {
        let member = self.number(who)?;
        self.look().answer(AnswerKey { daily: key, member })
    }

    pub fn answer_key(&self, who: &Person, key: DailyKey) -> AnswerKey {
        let member = self.number(who).expect("a known member");
        AnswerKey { daily: key, member }
    }

    /// Returns the message that is shown of a member's answer in the thread.
    pub fn shown(&self, who: &Person, key: DailyKey) -> Option<MessageId> {
        let answer = self.answer(who, key)?;
        queries::answers::shown(&self.look(), self.answer_key(who, key), &answer)
    }

    /// Returns the text of that message.
    pub fn thread_text(&self, who: &Person, key: DailyKey) -> String {
        let answer = self.answer(who, key).unwrap_or_default();
        queries::answers::thread_text(&self.look(), self.answer_key(who, key), &answer)
    }

    /// Returns the messages of a channel that have the bot's quiet receipt.
    pub fn bookmarked(&self, key: DailyKey) -> Vec<MessageId> {
        let all = self.messages_in(self.thread(key)).map(|(id, _)| id);
        all.filter(|id| {
            let mut reactions = self.reactions_to(*id);
            reactions.any(|(one, who)| one == Reaction::Bookmark && who == test_discord::PYTHIA)
        })
        .collect()
    }

    /// Returns a member's all-time points in the guild.
    pub fn points(&self, who: &Person) -> i64 {
        self.points_in(who, Scope::Guild, Window::All)
    }

    pub fn points_in(&self, who: &Person, scope: Scope, window: Window) -> i64 {
        let Some(member) = self.number(who) else {
            return 0;
        };
        queries::ledger::total(&self.look(), GUILD, scope, window, member)
            .map_or(0, |total| total.points)
    }

    /// Returns all ledger rows of a member.
    pub fn rows(&self, who: &Person) -> Vec<(RowKey, Row)> {
        self.number(who)
            .map(|member| queries::ledger::rows_of(&self.look(), GUILD, member))
            .unwrap_or_default()
    }

    /// Returns the card that the post of a daily shows now.
    pub fn post_card(&self, key: DailyKey) -> Card {
        self.messages[&self.post(key)].card.clone().expect("ours")
    }

    /// Returns the bot's cards in a channel, in order.
    pub fn cards_in(&self, channel: ChannelId) -> Vec<Card> {
        let ours = self.messages.values().filter(|one| one.channel == channel);
        ours.filter_map(|one| one.card.clone()).collect()
    }

    /// Returns every text of the bot that everybody can read on Discord.
    pub fn all_public_words(&self) -> String {
        let public = self.messages.values().filter(|one| {
            let kind = self.channels.get(&one.channel).map(|place| place.kind);
            !matches!(kind, Some(test_discord::Kind::Direct(_)))
        });
        let cards = public.filter_map(|one| one.card.as_ref());
        cards.map(card_words).collect::<Vec<_>>().join("\n")
    }

    /// Checks what must hold whenever nothing is due or under way.
    pub fn check(&self) {
        assert!(
            self.load() == self.state,
            "loading the reader gives the state in memory"
        );
        self.check_totals();
    }

    fn check_totals(&self) {
        let mut by_source: BTreeMap<(GuildId, MemberId, Source), Vec<(RowKey, Row)>> =
            BTreeMap::new();
        let (mut scattered, mut totals) = (BTreeMap::new(), BTreeMap::new());
        let mut ranks = BTreeSet::new();
        for record in self.reader.0.values() {
            match record {
                Record::Row((guild, key), row) => {
                    let rows = by_source
                        .entry((*guild, key.member, key.source))
                        .or_default();
                    rows.push((*key, row.clone()));
                }
                Record::Total((guild, scope, window, member), total) => {
                    scattered.insert((*guild, *scope, *window, *member), *total);
                }
                Record::Totals((guild, scope, member), of_member) => {
                    for (window, total) in of_member {
                        totals.insert((*guild, *scope, *window, *member), *total);
                    }
                }
                Record::Rank(..) => {
                    ranks.insert(record.key());
                }
                _ => {}
            }
        }
        let mut sums: BTreeMap<_, i64> = BTreeMap::new();
        for ((guild, member, source), rows) in by_source {
            let points = queries::ledger::fold(&rows, &self.state.rules.points);
            let scopes = [Some(Scope::Guild), source.track().map(Scope::Track)];
            for scope in scopes.into_iter().flatten() {
                for window in window::windows(source.date()) {
                    *sums.entry((guild, scope, window, member)).or_default() += points;
                }
            }
        }
        let stands = |window: Window| !window.is_over(self.now);
        sums.retain(|(_, _, window, _), points| *points != 0 && stands(*window));
        let wanted: BTreeSet<Key> = scattered
            .iter()
            .filter(|(_, total)| total.points > 0)
            .map(|((guild, scope, window, member), total)| {
                queries::ledger::rank_key(*guild, *scope, *window, *total, *member)
            })
            .collect();
        assert_eq!(
            ranks, wanted,
            "only totals with records of their own have an order"
        );
        totals.extend(scattered);
        let kept: BTreeMap<_, i64> = totals
            .iter()
            .filter(|((_, _, window, _), total)| total.points != 0 && stands(*window))
            .map(|(key, total)| (*key, total.points))
            .collect();
        assert_eq!(kept, sums, "totals equal the fold of the rows");
    }
}
