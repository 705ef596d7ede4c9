//! What an import would do to a guild's own questions, and which of them may leave as a file.

use std::collections::{HashMap, HashSet};

use crate::model::deck::{DeckDraft, DeckImport, SentQuestion, Whole, keep_what_stays};
use crate::model::guild::Filter;
use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{FOLDER, OWN_MAX, Own};
use crate::model::question::twins::Twins;
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::model::written::{self, Fault, Part, What};
use crate::queries::guard::{self, Unfit};
use crate::state::transaction::Transaction;
use crate::state::{choose, questions};

/// What an import does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The questions that are new.
    pub new: Vec<SentQuestion>,
    /// The questions that change: as they are known now, and as they will be.
    pub changed: Vec<(Own, SentQuestion)>,
    /// How many are there already, as they are.
    pub unchanged: usize,
    /// What can't come in: its place, and why.
    pub left_out: Vec<(String, Why)>,
    /// Questions that ask almost the same as another one, which come in all the same.
    pub twins: Vec<DeckTwin>,
    /// How many new questions there is room for.
    pub room: usize,
}

impl Plan {
    /// Returns how many questions come in.
    #[must_use]
    pub fn comes_in(&self) -> usize {
        self.new.len() + self.changed.len()
    }

    /// Tells whether there is room for all of them.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.new.len() <= self.room
    }
}

/// Why a question can't come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is this question of the bank, which every server may be asked.
    InBank(Slug),
    /// It is in the file a second time.
    Twice,
    /// The file has only its two sides, and here it has more.
    SidesOnly,
    /// Something is wrong with it.
    Fault(Fault),
}

/// A question that asks almost the same as another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckTwin {
    /// Where it is in the file.
    pub place: String,
    /// Its title.
    pub title: String,
    /// The other one.
    pub other: Other,
}

/// The question that one is almost the same as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// A question of the bank, by its title.
    Bank(String),
    /// A question of the guild's own, by its title.
    Own(String),
    /// An earlier one of the file, by its place.
    File(String),
}

/// Returns what importing these questions would do now.
#[must_use]
pub fn plan(tx: &Transaction<'_>, guild: GuildId, sent: Vec<SentQuestion>) -> Plan {
    let own: HashMap<Slug, Own> = questions::own(tx, guild)
        .into_iter()
        .filter(|(_, own)| own.removed.is_none())
        .collect();
    let by_from = by_from(tx, guild);
    let secret = choose::secret(tx, guild);
    let familiar = Familiar::of(&own, &secret);
    let filter = tx.guild_as_it_is(guild).filter.clone();
    let mut plan = Plan {
        room: OWN_MAX.saturating_sub(own.len()),
        ..Plan::default()
    };
    let mut seen = HashSet::new();
    for mut one in sent {
        let known = by_from.get(&one.from).filter(|slug| own.contains_key(slug));
        let known = known.or_else(|| one.name.as_ref().filter(|name| own.contains_key(name)));
        let Some(slug) = known.cloned() else {
            if let Some(why) = why_not(tx, &filter, &one) {
                plan.left_out.push((one.place, why));
                continue;
            }
            plan.twins.extend(familiar.twin(tx, &one, &secret));
            plan.new.push(one);
            continue;
        };
        let own = &own[&slug];
        if !seen.insert(slug.clone()) {
            plan.left_out.push((one.place, Why::Twice));
            continue;
        }
        if one.whole == Whole::Sides {
            plan.left_out.push((one.place, Why::SidesOnly));
            continue;
        }
        if let Some(now) = tx.whole_question(Some(guild), &slug) {
            if one.whole == Whole::Texts {
                keep_what_stays(&now, &mut one.question);
            }
            one.question.slug = slug;
            if one.question == now {
                plan.unchanged += 1;
                continue;
            }
        }
        if let Some(fault) = fault(&filter, &one.question) {
            plan.left_out.push((one.place, Why::Fault(fault)));
            continue;
        }
        plan.changed.push((own.clone(), one));
    }
    plan
}

/// Says why a new question can't come in.
fn why_not(tx: &Transaction<'_>, filter: &Filter, one: &SentQuestion) -> Option<Why> {
    let in_bank = one
        .name
        .as_ref()
        .filter(|name| tx.state.bank.get(name).is_some());
    if let Some(name) = in_bank {
        return Some(Why::InBank(name.clone()));
    }
    fault(filter, &one.question).map(Why::Fault)
}

/// Says what keeps a question from being one of the guild's own: a text that the form to change it
/// couldn't show, or a word that the guild doesn't publish.
fn fault(filter: &Filter, question: &Question) -> Option<Fault> {
    let fields = written::fields(question);
    let whole = |part, what| Fault {
        part,
        line: 0,
        what,
    };
    let parts = || Part::of(question.kind).into_iter().zip(&fields);
    let long = parts().find_map(|(part, text)| {
        let length = text.chars().count();
        (length > part.most()).then(|| whole(part, What::TooLong(length)))
    });
    let filter = Filter {
        // Addresses were found when the file was read.
        links: true,
        ..filter.clone()
    };
    let unfit = |part, text: &str| match guard::check(&filter, text) {
        Err(Unfit::Word(word)) => Some(whole(part, What::Word(word))),
        Err(Unfit::Invite) => Some(whole(part, What::Link)),
        Err(Unfit::Blank | Unfit::Link) | Ok(()) => None,
    };
    let others = [
        &question.listen_for,
        &question.red_flags,
        &question.follow_ups,
    ];
    let others = others.into_iter().flatten().chain([&question.why]);
    long.or_else(|| parts().find_map(|(part, text)| unfit(part, text)))
        .or_else(|| {
            others
                .into_iter()
                .find_map(|text| unfit(Part::Answer, text))
        })
}

/// Returns the names of the guild's own questions by what they are known by elsewhere.
fn by_from(tx: &Transaction<'_>, guild: GuildId) -> HashMap<String, Slug> {
    let records = tx.scan(&Key::own_from(guild), usize::MAX).into_iter();
    let known = records.filter_map(|record| match record {
        Record::OwnFrom((_, slug), from) => Some((from, slug)),
        _ => None,
    });
    known.collect()
}

/// The guild's own questions, to find what looks familiar. Those that are secret aren't among them.
struct Familiar {
    twins: Twins,
    titles: Vec<String>,
    by_title: HashMap<String, usize>,
}

impl Familiar {
    fn of(own: &HashMap<Slug, Own>, secret: &std::collections::BTreeSet<Slug>) -> Self {
        let mut open: Vec<_> = own
            .iter()
            .filter(|(slug, _)| !secret.contains(slug))
            .collect();
        // The order of a map is another one at each start, and replay must find the same.
        open.sort_by_key(|(slug, _)| *slug);
        let titles = open.iter().enumerate();
        Self {
            by_title: titles
                .map(|(at, (_, own))| (plain(&own.title), at))
                .collect(),
            titles: open.iter().map(|(_, own)| own.title.clone()).collect(),
            twins: Twins::of(open.iter().map(|(_, own)| own.sketch.clone()).collect()),
        }
    }

    fn twin(
        &self,
        tx: &Transaction<'_>,
        one: &SentQuestion,
        secret: &std::collections::BTreeSet<Slug>,
    ) -> Option<DeckTwin> {
        let by_title = self.by_title.get(&plain(&one.question.title)).copied();
        let own = by_title.or_else(|| self.twins.find(&one.sketch));
        let own = own.map(|place| Other::Own(self.titles[place].clone()));
        let bank = one.in_bank.as_ref().filter(|slug| !secret.contains(slug));
        let bank = bank.and_then(|slug| tx.state.bank.get(slug));
        let bank = bank.map(|listed| Other::Bank(listed.title.clone()));
        let file = one.earlier.clone().map(Other::File);
        Some(DeckTwin {
            place: one.place.clone(),
            title: one.question.title.clone(),
            other: own.or(bank).or(file)?,
        })
    }
}

fn plain(title: &str) -> String {
    title.replace('`', "").to_lowercase()
}

/// Returns the file that waits for its import.
#[must_use]
pub fn draft(tx: &Transaction<'_>, guild: GuildId) -> Option<DeckDraft> {
    match tx.get(&Key::DeckDraft(guild)) {
        Some(Record::DeckDraft(_, draft)) => Some(*draft),
        _ => None,
    }
}

/// Returns what an import changed, if that can be undone.
#[must_use]
pub fn import(tx: &Transaction<'_>, guild: GuildId, entry: u32) -> Option<DeckImport> {
    match tx.get(&Key::DeckImport((guild, entry))) {
        Some(Record::DeckImport(_, import)) => Some(*import),
        _ => None,
    }
}

/// A question that may leave as a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaving {
    /// Its name.
    pub slug: Slug,
    /// What is known of it.
    pub own: Own,
}

impl Leaving {
    /// Tells whether a member knows its answer.
    #[must_use]
    pub fn is_known_to(&self, member: Option<MemberId>) -> bool {
        member.is_some_and(|member| self.own.writers.contains(&member))
    }
}

/// Returns the guild's own questions that may leave as a file now: those that aren't secret.
#[must_use]
pub fn leaving(tx: &Transaction<'_>, guild: GuildId) -> Vec<Leaving> {
    let secret = choose::secret(tx, guild);
    let own = questions::own(tx, guild).into_iter();
    own.filter(|(slug, own)| own.removed.is_none() && !secret.contains(slug))
        .map(|(slug, own)| Leaving { slug, own })
        .collect()
}

/// Returns a question of the guild's own with what it is known by elsewhere.
#[must_use]
pub fn whole(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> Option<(String, Question)> {
    let question = tx.whole_question(Some(guild), slug)?;
    let from = match tx.get(&Key::OwnFrom((guild, slug.clone()))) {
        Some(Record::OwnFrom(_, from)) if slug.folder() == FOLDER => from,
        _ => String::new(),
    };
    Some((from, question))
}
