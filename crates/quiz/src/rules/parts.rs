//! The messages of a reveal: which there are, what they show, and how they change until the close.

use crate::model::card::{Button, ButtonAction, Card};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Phase, Ruling};
use crate::model::effect::About;
use crate::model::ids::{AnswerKey, DailyKey, MemberId, MessageId};
use crate::model::lists::Lists;
use crate::model::marker;
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries::{self, answers};
use crate::rules::filing::{self, Filed};
use crate::rules::{listing, posts};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::model_answer::model_answer;
use crate::text::reveal::{self, Offers};

/// How many messages of each kind a reveal has. They come in this order.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// The model answer. One message with the results follows.
    answer: usize,
    /// Whether a message with the file of the remaining answers follows.
    file: bool,
    /// Published answers with a message of their own.
    alone: usize,
}

impl Parts {
    /// Returns the parts of the reveal of a daily, in every phase the same. An answer that was
    /// removed before the reveal isn't among them.
    #[must_use]
    pub fn of(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, question: &Question) -> Self {
        let answer = model_answer_of(tx, key, daily, question).len();
        Self::after(tx, key, daily, answer)
    }

    /// Returns the same if the model answer is known to have this many messages.
    #[must_use]
    pub fn after(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, answer: usize) -> Self {
        let published = match daily.kind {
            Kind::Open => tx
                .answers_as_they_are(key)
                .iter()
                .filter(|(_, one)| one.sealed_in_time().is_some())
                .filter(|(_, one)| !one.is_removed() || one.published.is_some())
                .count(),
            Kind::Choice | Kind::Output | Kind::Short => 0,
        };
        Self::counted(daily, answer, published)
    }

    /// Returns the same if it is known how many answers are, or were, published.
    fn counted(daily: &Daily, answer: usize, published: usize) -> Self {
        let alone = published.min(answers::PUBLISHED_ALONE);
        // The last answer in the file may have been removed since.
        let posted = daily.kind == Kind::Open && daily.reveal_posts.len() > answer + 1;
        let file = published > alone || posted;
        Self {
            answer,
            file,
            alone,
        }
    }

    /// Returns the place of the results.
    const fn results(self) -> usize {
        self.answer
    }

    /// Returns the place of the file of the remaining answers.
    const fn file(self) -> usize {
        self.answer + 1
    }

    /// Returns the place of the first published answer.
    #[must_use]
    pub const fn before_published(self) -> usize {
        self.answer + 1 + self.file as usize
    }

    /// Returns how many messages there are.
    #[must_use]
    pub const fn total(self) -> usize {
        self.before_published() + self.alone
    }

    /// Returns the footer of the message at a place.
    #[must_use]
    pub fn footer(self, daily: &Daily, place: usize) -> String {
        marker::part(daily.number, place as u32 + 1, self.total() as u32)
    }

    /// Returns what no other message has than the one at a place, whatever it shows. Another
    /// process on a copy of the store may know of more answers or fewer, so their number isn't in
    /// it where it can be helped: the model answer and the results always have the same place, and
    /// the others a button.
    #[must_use]
    pub fn marker(self, key: DailyKey, daily: &Daily, place: usize, card: &Card) -> String {
        if place <= self.results() {
            return marker::part_of_any(daily.number, place as u32 + 1);
        }
        let own = card.rows.iter().flatten().find_map(|button| {
            let ButtonAction::Press(press) = &button.action else {
                return None;
            };
            let all = ButtonId::Answers(key.short(), 0);
            let is_own = *press == all || matches!(press, ButtonId::VoteFor(..));
            is_own.then(|| press.custom_id())
        });
        // An answer that is withheld has no button.
        own.unwrap_or_else(|| self.footer(daily, place))
    }
}

/// Returns the messages with the model answer of a daily, as its track wants them.
#[must_use]
pub fn model_answer_of(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
) -> Vec<Card> {
    let spoiler = tx.daily_options(key).spoiler;
    model_answer(tx.guild_language(key.guild), daily, question, spoiler)
}

/// Returns the part with the results, as they are within this decision.
#[must_use]
pub fn results(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    parts: Parts,
) -> Card {
    let lang = tx.guild_language(key.guild);
    let results = queries::reveal::results(tx, key, daily, question);
    let mut card =
        text::results::results(lang, key, daily, &results, tx.daily_options(key).spoiler);
    card.fields.extend(corrections(tx, key, daily, question));
    card.footer = Some(parts.footer(daily, parts.results()));
    if !parts.file {
        card.rows.push(buttons(tx, key, daily));
    }
    card
}

/// Returns what the results say of the corrections of the question.
fn corrections(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
) -> Option<(String, String)> {
    let all = queries::errata::reasons(tx, key);
    let lang = tx.guild_language(key.guild);
    text::errata::in_result(lang, daily, question, &all)
}

/// Returns the same from lists that were made in parts.
#[must_use]
pub fn listed(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    (parts, lists): (Parts, &Lists),
) -> Card {
    let lang = tx.guild_language(key.guild);
    let results = queries::lists::results(tx, key, daily, question, lists);
    let mut card =
        text::results::results(lang, key, daily, &results, tx.daily_options(key).spoiler);
    card.fields.extend(corrections(tx, key, daily, question));
    card.footer = Some(parts.footer(daily, parts.results()));
    if !parts.file {
        let offers = Offers {
            vote: daily.phase != Phase::Closed && lists.to_vote_on,
            answers: daily.kind.is_typed() && lists.typed > 0,
        };
        card.rows.push(reveal::buttons(lang, key, offers));
    }
    card
}

/// Returns the messages with lists of answers, each with its new card, from lists that were made in
/// parts. `file` tells whether the file has to change.
#[must_use]
pub fn listed_again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    (lists, file): (&Lists, bool),
) -> Vec<(MessageId, Card)> {
    let answer = model_answer_of(tx, key, daily, question).len();
    let published = match daily.kind {
        Kind::Open => lists.published as usize,
        Kind::Choice | Kind::Output | Kind::Short => 0,
    };
    let parts = Parts::counted(daily, answer, published);
    let message = |place: usize| daily.reveal_posts.get(place).copied();
    let results = message(parts.results());
    let results = results.map(|message| {
        let card = listed(tx, key, daily, question, (parts, lists));
        (message, card)
    });
    let in_file = message(parts.file()).filter(|_| parts.file && file);
    let in_file = in_file.and_then(|message| {
        let (members, count) = queries::lists::in_file(lists);
        // A longer one is made by itself.
        (members.len() == count).then(|| {
            let card = file_of(tx, key, daily, parts, (&members, count));
            (message, card)
        })
    });
    results.into_iter().chain(in_file).collect()
}

/// Returns the part with the file of the remaining answers.
#[must_use]
pub fn file(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    parts: Parts,
    members: &[MemberId],
) -> Card {
    let some = &members[..members.len().min(answers::in_file_at_once(tx))];
    file_of(tx, key, daily, parts, (some, members.len()))
}

/// Returns the same with a file that was made in parts.
#[must_use]
pub fn filed(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    parts: Parts,
    filed: Filed,
) -> Card {
    let lang = tx.guild_language(key.guild);
    let many = (filed.kept, filed.count);
    let mut card = reveal::rest_of(lang, key, daily, filed.text, many);
    card.footer = Some(parts.footer(daily, parts.file()));
    card.rows.push(buttons(tx, key, daily));
    card
}

/// Returns the message of the file that was made in parts, and its new card.
#[must_use]
pub fn filed_again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    filed: Filed,
) -> Option<(MessageId, Card)> {
    let answer = model_answer_of(tx, key, daily, question).len();
    // The first ones have messages to themselves, or had.
    let published = answers::PUBLISHED_ALONE + filed.count;
    let parts = Parts::counted(daily, answer, published);
    let message = *daily.reveal_posts.get(parts.file())?;
    Some((message, self::filed(tx, key, daily, parts, filed)))
}

/// Returns the same with these answers in the file, of as many as there are.
fn file_of(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    parts: Parts,
    (members, count): (&[MemberId], usize),
) -> Card {
    let lang = tx.guild_language(key.guild);
    let texts = queries::reveal::sealed_texts(tx, key, members);
    let mut card = reveal::rest(lang, key, daily, &texts, count);
    card.footer = Some(parts.footer(daily, parts.file()));
    card.rows.push(buttons(tx, key, daily));
    card
}

/// Returns the buttons under the last part before the published answers.
fn buttons(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Vec<Button> {
    let offers = Offers {
        vote: daily.phase != Phase::Closed && answers::any_to_vote_on(tx, key, daily),
        // Outputs have no message to themselves.
        answers: daily.kind.is_typed() && !answers::sealed_answers(tx, key).is_empty(),
    };
    reveal::buttons(tx.guild_language(key.guild), key, offers)
}

/// Edits what was published after a ruling on an answer: its own message or its place in the file,
/// and the lists in the results.
pub fn show_again(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    let published = published_again(tx, key.daily, daily);
    let of_this = published.into_iter().filter(|(of, ..)| *of == key.member);
    let lists = match listing::takes_parts(tx, key.daily, daily) {
        true => {
            listing::again(tx, key.daily, daily.kind == Kind::Open);
            Vec::new()
        }
        false => lists_again(tx, key.daily, daily),
    };
    if filing::are_many(tx, key.daily, daily) {
        filing::again(tx, key.daily, daily, false);
    }
    let edits: Vec<_> = of_this
        .map(|(_, message, card)| (message, card))
        .chain(lists)
        .collect();
    for (message, card) in edits {
        posts::drop_waiting(tx, message);
        posts::edit(tx, key.daily, daily, answers::place(daily), message, card);
    }
}

/// Returns the message with the results, and its new card.
#[must_use]
pub fn results_again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
) -> Option<(MessageId, Card)> {
    part_again(tx, key, daily, Part::Results)
}

/// Edits the results after a correction of the question.
pub fn show_results(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    if listing::takes_parts(tx, key, daily) {
        listing::again(tx, key, false);
    } else if let Some((message, card)) = results_again(tx, key, daily) {
        posts::edit(tx, key, daily, answers::place(daily), message, card);
    }
}

/// Edits what has a **Vote** button, so that it has none after the close.
pub fn without_votes(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let mut answers = tx.answers_as_they_are(key).into_iter();
    let answered = answers.any(|(_, answer)| answer.in_time());
    if daily.kind != Kind::Open || !answered {
        return;
    }
    posts::mark_revealed(tx, key, daily);
    let published = published_again(tx, key, daily);
    let edits: Vec<_> = lists_again(tx, key, daily)
        .into_iter()
        .chain(
            published
                .into_iter()
                .map(|(_, message, card)| (message, card)),
        )
        .collect();
    for (message, card) in edits {
        posts::edit_where_it_is(tx, key, answers::place(daily), message, card);
    }
}

/// Edits what the reveal of a withdrawn daily has posted: the results give way to the reason, and
/// nothing can be pressed any more.
pub fn withdrawn(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, reason: &str) {
    let lang = tx.guild_language(key.guild);
    let results = place_of(tx, key, daily, Part::Results).map(|(message, _, footer)| {
        let card = text::withdraw::results(lang, daily, reason);
        let footer = Some(footer);
        (message, Card { footer, ..card })
    });
    let long = || {
        let (message, _, footer) = place_of(tx, key, daily, Part::File)?;
        let card = text::withdraw::results(lang, daily, reason);
        let footer = Some(footer);
        filing::are_many(tx, key, daily).then_some((message, Card { footer, ..card }))
    };
    let long = long();
    let others = part_again(tx, key, daily, Part::File).into_iter();
    let published = published_again(tx, key, daily).into_iter();
    let others = others.chain(published.map(|(_, message, card)| (message, card)));
    let pressable = others.filter(|(_, card)| !card.rows.is_empty());
    let without = pressable.map(|(message, mut card)| {
        card.rows.clear();
        (message, card)
    });
    let edits: Vec<_> = results.into_iter().chain(long).chain(without).collect();
    for (message, card) in edits {
        posts::drop_waiting(tx, message);
        posts::edit(tx, key, daily, answers::place(daily), message, card);
    }
}

/// Returns what the message of an answer should show.
#[must_use]
pub fn published_card(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Option<Card> {
    // Without its question a daily was never revealed.
    tx.get(&Key::Question(key.daily))?;
    let published = queries::reveal::published(tx, key, daily);
    let lang = tx.guild_language(key.daily.guild);
    Some(reveal::published(lang, key.daily, daily, &published))
}

/// Returns the messages of published answers, each with its new card.
fn published_again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
) -> Vec<(MemberId, MessageId, Card)> {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return Vec::new();
    };
    let parts = Parts::of(tx, key, daily, &question);
    let mut published: Vec<_> = tx
        .answers_as_they_are(key)
        .into_iter()
        .filter_map(|(member, answer)| {
            let at = answer.sealed_in_time()?.at;
            Some((at, member, answer.published?))
        })
        .collect();
    published.sort_unstable();
    let again = published.into_iter().enumerate();
    let again = again.filter_map(|(n, (_, member, message))| {
        let answer = AnswerKey { daily: key, member };
        let mut card = published_card(tx, answer, daily)?;
        card.footer = Some(parts.footer(daily, parts.before_published() + n));
        Some((member, message, card))
    });
    again.collect()
}

/// Returns the messages with lists of answers, each with its new card.
#[must_use]
pub fn lists_again(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Vec<(MessageId, Card)> {
    let parts = [Part::Results, Part::File].into_iter();
    parts
        .filter_map(|part| part_again(tx, key, daily, part))
        .collect()
}

/// Returns the same after an answer is gone. Without `in_file` the file stays as it is.
#[must_use]
pub fn lists_without(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    in_file: bool,
) -> Vec<(MessageId, Card)> {
    let parts = [(Part::Results, true), (Part::File, in_file)].into_iter();
    let changed = parts.filter(|(_, changed)| *changed);
    changed
        .filter_map(|(part, _)| part_again(tx, key, daily, part))
        .collect()
}

/// Tells whether anybody ruled on an answer, so that what is on its way may have changed.
#[must_use]
pub fn ruled_on(tx: &Transaction<'_>, key: DailyKey) -> bool {
    tx.state.open_daily(key).is_some_and(|open_daily| {
        let mut answers = open_daily.answers.values();
        answers.any(|answer| answer.ruling != Ruling::None)
    })
}

/// A part of the reveal that changes after it is posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Results,
    File,
}

/// Returns the message of a part and its new card, or `None` if there is no such message.
fn part_again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    part: Part,
) -> Option<(MessageId, Card)> {
    let (message, question, _) = place_of(tx, key, daily, part)?;
    Some((message, part_card(tx, key, daily, &question, part)?))
}

/// Returns the message of a part, the question, and the part's footer.
fn place_of(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    part: Part,
) -> Option<(MessageId, Box<Question>, String)> {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return None;
    };
    let parts = Parts::of(tx, key, daily, &question);
    // If a part before it is missing, the message at this place is another one.
    let place = match part {
        Part::Results => parts.results(),
        Part::File => parts.file(),
    };
    let message = *daily.reveal_posts.get(place)?;
    Some((message, question, parts.footer(daily, place)))
}

/// Tells whether the part at a place has a file.
#[must_use]
pub fn has_file(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    place: usize,
) -> bool {
    let parts = Parts::of(tx, key, daily, question);
    parts.file && place == parts.file() && left_for_the_file(tx, key).is_some()
}

/// Returns the card that the part at a place should show, or `None` for a part that never changes.
#[must_use]
pub fn card_at(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    place: usize,
) -> Option<Card> {
    let parts = Parts::of(tx, key, daily, question);
    let part = if place == parts.results() {
        Part::Results
    } else if place == parts.file() {
        Part::File
    } else {
        return None;
    };
    part_card(tx, key, daily, question, part)
}

/// Returns the new card of a part, or `None` if the reveal has no such part.
fn part_card(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    part: Part,
) -> Option<Card> {
    let parts = Parts::of(tx, key, daily, question);
    match part {
        Part::Results => Some(results(tx, key, daily, question, parts)),
        Part::File if parts.file => {
            // A longer one is made by itself.
            let left = left_for_the_file(tx, key)?;
            (left.len() <= answers::in_file_at_once(tx)).then(|| file(tx, key, daily, parts, &left))
        }
        Part::File => None,
    }
}

/// Returns the new card of the part with the file, or `None` if there is no file.
#[must_use]
pub fn file_card(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
) -> Option<Card> {
    part_card(tx, key, daily, question, Part::File)
}

/// Returns the members whose answers are in the file, or `None` if every answer has its own
/// message.
#[must_use]
pub fn left_for_the_file(tx: &Transaction<'_>, key: DailyKey) -> Option<Vec<MemberId>> {
    let mut given: Vec<_> = tx
        .answers_as_they_are(key)
        .into_iter()
        .filter_map(|(id, answer)| {
            let sealed = answer
                .sealed_in_time()
                .filter(|sealed| sealed.option.is_none())?;
            Some((sealed.at, id, answer.is_removed(), answer.published))
        })
        .collect();
    given.sort_unstable();
    let rest = given
        .get(answers::PUBLISHED_ALONE..)
        .filter(|rest| !rest.is_empty())?;
    // Answers removed before the reveal weren't among the first, so as many after them have their
    // own message, or one that is on its way.
    let under_way: Vec<MemberId> = tx
        .state
        .outbox()
        .filter_map(|row| match &row.about {
            About::Published(answer) if answer.daily == key => Some(answer.member),
            _ => None,
        })
        .collect();
    let left = rest
        .iter()
        .filter(|(_, id, gone, published)| !gone && published.is_none() && !under_way.contains(id));
    Some(left.map(|(_, id, ..)| *id).collect())
}
