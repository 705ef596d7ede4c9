//! `/review`: the questions that the asker missed come back, as far as they may be shown.

use std::collections::BTreeSet;

use crate::commands::access::Refused;
use crate::commands::deck;
use crate::commands::practice::{order, secret};
use crate::model::card::{Card, Reply};
use crate::model::deck::{DeckFormat, Exported};
use crate::model::event::Interaction;
use crate::model::ids::{ChannelId, GuildId, LocalDate, MemberId};
use crate::model::language::Language;
use crate::model::question::{Kind, Question, Slug};
use crate::model::record::Record;
use crate::model::review::{A_DAY, RatedIn, Rating, ReviewCard, Sitting};
use crate::queries::{deck as decks, grade, review as cards};
use crate::rules::review as rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::deck as say_deck;
use crate::text::review::{self as say, Around, Back, Done, Given};

/// The formats in which cards leave: those of a program for cards.
const CARD_FORMATS: [DeckFormat; 2] = [DeckFormat::Apkg, DeckFormat::Anki];

/// How many cards leave at once. Each is read as a whole.
const EXPORTED: usize = 400;

/// What a file of cards is called.
const FILE: &str = "missed";

/// Whose cards are reviewed, and when.
struct Desk<'a> {
    interaction: &'a Interaction,
    lang: Language,
    guild: GuildId,
    member: MemberId,
    date: LocalDate,
    /// The questions that must not be shown now.
    withheld: BTreeSet<Slug>,
}

/// A question that is shown, and its card before it is rated.
struct Shown {
    question: Question,
    card: ReviewCard,
    sitting: Sitting,
}

impl Shown {
    fn order(&self, desk: &Desk<'_>) -> Vec<u8> {
        desk.order(&self.question, self.card)
    }
}

impl<'a> Desk<'a> {
    fn of(tx: &mut Transaction<'_>, interaction: &'a Interaction) -> Result<Self, Refused> {
        let lang = tx.reply_language(interaction);
        let Some(guild) = cards::guild(tx, interaction) else {
            return Err(text::refuse(&say::no_server(lang)));
        };
        let Some(member) = tx.number(guild, interaction.user) else {
            return Err(text::refuse(&say::nothing_yet(lang)));
        };
        rules::used(tx, interaction, guild);
        Ok(Self {
            interaction,
            lang,
            guild,
            member,
            date: cards::date(tx, guild, interaction.user, tx.at),
            withheld: secret(tx, interaction),
        })
    }

    /// Returns a channel of the guild, if it has to be said which guild is meant.
    fn server(&self, tx: &Transaction<'_>) -> Option<ChannelId> {
        if self.interaction.guild.is_some() {
            return None;
        }
        let state = tx.state.guild_state(self.guild)?;
        let tracks = state.tracks.values().map(|track| track.channel);
        tracks.chain(state.channels()).next()
    }

    fn question(&self, tx: &Transaction<'_>, slug: &Slug) -> Option<Question> {
        if self.withheld.contains(slug) {
            return None;
        }
        tx.whole_question_in(Some(self.guild), slug, self.lang)
    }

    /// Returns the order of the options, where there are some to pick. It changes from one time to
    /// the next, so that nobody learns letters.
    fn order(&self, question: &Question, card: ReviewCard) -> Vec<u8> {
        match question.kind {
            Kind::Choice => order(question, self.interaction.user, card.ratings),
            Kind::Open | Kind::Output | Kind::Short => Vec::new(),
        }
    }

    /// Returns what is left today, with a question first that may be shown now. `wanted` comes
    /// first where a new date has begun since it was shown.
    fn sitting(&self, tx: &Transaction<'_>, wanted: Option<&Slug>) -> Sitting {
        let mut sitting = cards::sitting(tx, self.guild, self.member, self.date);
        let begun = sitting != Sitting::on(self.date);
        let may_be_shown = |slug: &Slug| {
            cards::card(tx, self.guild, self.member, slug).is_some()
                && self.question(tx, slug).is_some()
        };
        sitting.left.retain(may_be_shown);
        if sitting.left.is_empty() && sitting.done < sitting.limit {
            let mut due =
                cards::waiting(tx, self.guild, self.member, self.date, &self.withheld).due;
            let wanted = wanted.filter(|_| !begun);
            if let Some(place) = wanted.and_then(|slug| due.iter().position(|one| one == slug)) {
                let slug = due.remove(place);
                due.insert(0, slug);
            }
            due.truncate((sitting.limit - sitting.done) as usize);
            sitting.left = due;
        }
        sitting
    }

    fn put(&self, tx: &mut Transaction<'_>, sitting: Sitting) {
        if cards::sitting(tx, self.guild, self.member, self.date) != sitting {
            tx.put(Record::Sitting((self.guild, self.member), sitting));
        }
    }

    /// Shows the question that is next, or says that none is.
    fn next(&self, tx: &mut Transaction<'_>, lead: Option<String>) -> Card {
        let sitting = self.sitting(tx, None);
        let around = Around {
            left: sitting.left.len(),
            server: self.server(tx),
        };
        let shown = sitting.left.first().and_then(|slug| {
            let question = self.question(tx, slug)?;
            let card = cards::card(tx, self.guild, self.member, slug)?;
            Some((question, card))
        });
        let (done, limit) = (sitting.done, sitting.limit);
        self.put(tx, sitting);
        let Some((question, card)) = shown else {
            let waiting = cards::waiting(tx, self.guild, self.member, self.date, &self.withheld);
            let done = Done {
                done,
                more: if done >= limit { waiting.due.len() } else { 0 },
                next: waiting.next,
            };
            return say::done(self.lang, &done, around, lead);
        };
        let order = self.order(&question, card);
        say::question(self.lang, &question, &order, around, lead)
    }

    /// Returns the question that a button names, if it is the one that is shown now.
    fn shown(&self, tx: &Transaction<'_>, slug: &str) -> Option<Shown> {
        let slug = Slug::new(slug).ok()?;
        let sitting = self.sitting(tx, Some(&slug));
        if sitting.left.first() != Some(&slug) {
            return None;
        }
        Some(Shown {
            question: self.question(tx, &slug)?,
            card: cards::card(tx, self.guild, self.member, &slug)?,
            sitting,
        })
    }

    /// Rates the question that is shown, and moves on. Returns when it comes back.
    fn rate(&self, tx: &mut Transaction<'_>, shown: &Shown, rating: Rating) -> Back {
        let mut sitting = shown.sitting.clone();
        if shown.card.last < self.date {
            sitting.done += 1;
        }
        sitting.move_on(rating);
        self.put(tx, sitting);
        let who = (self.guild, self.member);
        let slug = &shown.question.slug;
        let at = tx.at;
        let card = rules::rate(tx, who, slug, rating, (RatedIn::Review, at));
        Back {
            date: card.unwrap_or(shown.card).due,
            today: rating == Rating::Again,
        }
    }

    /// Shows the next question in place of one that was done already.
    fn moved_on(&self, tx: &mut Transaction<'_>) -> Reply {
        let lead = say::done_already(self.lang);
        Reply::Update(self.next(tx, Some(lead)))
    }

    /// Grades the question that is shown, and shows its answer.
    fn grade(&self, tx: &mut Transaction<'_>, shown: &Shown, given: &Given, right: bool) -> Reply {
        let order = shown.order(self);
        let back = self.rate(tx, shown, Rating::of_verdict(right));
        let card = say::graded(self.lang, &shown.question, &order, given, right, back);
        Reply::Update(card)
    }
}

/// Shows the question that is next.
///
/// # Errors
/// Nothing has ever come in, or in a direct message no guild can be meant.
pub fn review(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    Ok(Reply::Private(desk.next(tx, None)))
}

/// Shows the question that is next, at a press.
///
/// # Errors
/// As for [`review`].
pub fn next(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    Ok(Reply::Update(desk.next(tx, None)))
}

/// Lets more questions come up today.
///
/// # Errors
/// As for [`review`].
pub fn more(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    let mut sitting = desk.sitting(tx, None);
    if sitting.left.is_empty() && sitting.done >= sitting.limit {
        sitting.limit = sitting.done.saturating_add(A_DAY);
        desk.put(tx, sitting);
    }
    Ok(Reply::Update(desk.next(tx, None)))
}

/// Shows the answer of a question. Where the bot grades it, it counts as not known; else the member
/// says how well it was.
///
/// # Errors
/// As for [`review`].
pub fn show(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    let Some(shown) = desk.shown(tx, slug) else {
        return Ok(desk.moved_on(tx));
    };
    if shown.question.kind == Kind::Open {
        let card = say::rate(desk.lang, &shown.question);
        return Ok(Reply::Update(card));
    }
    Ok(desk.grade(tx, &shown, &Given::DontKnow, false))
}

/// Grades the option that a member picked.
///
/// # Errors
/// As for [`review`].
pub fn pick(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    option: u8,
) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    let Some(shown) = desk.shown(tx, slug) else {
        return Ok(desk.moved_on(tx));
    };
    let Some(choice) = shown.question.choices.get(usize::from(option)) else {
        return Ok(desk.moved_on(tx));
    };
    let right = choice.right;
    Ok(desk.grade(tx, &shown, &Given::Option(option), right))
}

/// Opens the form for what a question prints.
///
/// # Errors
/// As for [`review`].
pub fn answer(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    match desk.shown(tx, slug) {
        Some(shown) => Ok(Reply::Form(say::form(desk.lang, &shown.question))),
        None => Ok(desk.moved_on(tx)),
    }
}

/// Grades the output that a member typed.
///
/// # Errors
/// As for [`review`].
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    fields: &[String],
) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    let Some(shown) = desk.shown(tx, slug) else {
        return Ok(desk.moved_on(tx));
    };
    let Some(expected) = shown.question.expected.clone() else {
        return Ok(desk.moved_on(tx));
    };
    let typed = fields.first().cloned().unwrap_or_default();
    let forgives = grade::forgives_typos(tx, desk.guild);
    let right = grade::is_right_or_close(shown.question.kind, &expected, &typed, forgives);
    Ok(desk.grade(tx, &shown, &Given::Output(typed), right))
}

/// Hands out the questions that the asker missed as cards, the ones that are due first.
///
/// # Errors
/// As for [`review`], or there is no such format, or no card may be shown now.
pub fn export(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    format: &str,
) -> Result<Reply, Refused> {
    let format = deck::format_of(tx, interaction, format, &CARD_FORMATS)?;
    let desk = Desk::of(tx, interaction)?;
    let ever = LocalDate(i32::MAX);
    let due = cards::waiting(tx, desk.guild, desk.member, ever, &desk.withheld).due;
    let all = due.len();
    let questions = due.iter().take(EXPORTED);
    let questions: Vec<_> = questions
        .filter_map(|slug| decks::whole(tx, desk.guild, slug))
        .collect();
    if questions.is_empty() {
        return Err(text::refuse(&say_deck::no_cards(desk.lang)));
    }
    Ok(Reply::Exported(Box::new(Exported {
        card: say_deck::cards(desk.lang, format, questions.len(), all),
        update: false,
        name: FILE.to_owned(),
        format,
        questions,
    })))
}

/// Takes how well a member knew the answer of a question that the bot can't grade, and shows the
/// next one.
///
/// # Errors
/// As for [`review`].
pub fn rate(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    rating: Rating,
) -> Result<Reply, Refused> {
    let desk = Desk::of(tx, interaction)?;
    let shown = desk.shown(tx, slug);
    let Some(shown) = shown.filter(|shown| shown.question.kind == Kind::Open) else {
        return Ok(desk.moved_on(tx));
    };
    let back = desk.rate(tx, &shown, rating);
    let lead = say::noted(desk.lang, &shown.question.title, back);
    Ok(Reply::Update(desk.next(tx, Some(lead))))
}
