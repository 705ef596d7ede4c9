//! Imports into a guild's own questions: one step, which can be undone.

use std::collections::HashMap;

use crate::model::deck::{DeckDraft, DeckImport, ReadDeck, SentQuestion, UNDO_MAX};
use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{FOLDER, NAME_MAX, Own};
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::model::written;
use crate::queries::deck::Plan;
use crate::rules::own;
use crate::state::transaction::Transaction;

/// Keeps a file that was checked until it is imported. It takes the place of an earlier one.
pub fn keep(tx: &mut Transaction<'_>, guild: GuildId, by: MemberId, deck: &ReadDeck) {
    let draft = DeckDraft {
        by,
        at: tx.at,
        file: deck.file.clone(),
        questions: deck.questions.clone(),
    };
    tx.put(Record::DeckDraft(guild, Box::new(draft)));
}

/// Forgets the file that waits.
pub fn drop_draft(tx: &mut Transaction<'_>, guild: GuildId) {
    tx.remove(Key::DeckDraft(guild));
}

/// Does what was planned. `entry` is the number of its entry in `/audit`.
pub fn import(tx: &mut Transaction<'_>, guild: GuildId, by: MemberId, entry: u32, plan: Plan) {
    let mut import = DeckImport {
        added: Vec::with_capacity(plan.new.len()),
        changed: Vec::with_capacity(plan.changed.len()),
    };
    let mut names = Names::default();
    for one in plan.new {
        let slug = names.free(tx, guild, &one.question.plain_title());
        let own = put(tx, guild, (slug.clone(), one), by, None);
        import.added.push((slug, own.digest));
    }
    for (before, one) in plan.changed {
        let slug = one.question.slug.clone();
        let Some(old) = tx.whole_question(Some(guild), &slug) else {
            continue;
        };
        let own = put(tx, guild, (slug, one), by, Some(&before));
        import.changed.push((own.digest, before, old));
    }
    tx.put(Record::DeckImport((guild, entry), Box::new(import)));
    forget_oldest(tx, guild);
}

fn put(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    (slug, sent): (Slug, SentQuestion),
    by: MemberId,
    before: Option<&Own>,
) -> Own {
    let mut question = sent.question;
    question.slug = slug.clone();
    let mut writers = before.map(|own| own.writers.clone()).unwrap_or_default();
    if !writers.contains(&by) {
        writers.push(by);
    }
    let own = Own {
        at: before.map_or(tx.at, |own| own.at),
        credit: before.and_then(|own| own.credit),
        ..Own::sketched(&question, sent.sketch, tx.at, writers)
    };
    let key = (guild, slug);
    if !sent.from.is_empty() {
        tx.put(Record::OwnFrom(key.clone(), sent.from));
    }
    tx.put(Record::Own(key.clone(), Box::new(own.clone())));
    tx.put(Record::OwnQuestion(key, Box::new(question)));
    own
}

/// The names that an import has given. Hundreds of cards may begin with the same words, and trying
/// all numbers for each of them would take longer with every card.
#[derive(Default)]
struct Names(HashMap<String, u32>);

impl Names {
    fn free(&mut self, tx: &Transaction<'_>, guild: GuildId, title: &str) -> Slug {
        let name = match written::name_of(title) {
            name if name.is_empty() => "question".to_owned(),
            name => name,
        };
        let used = self.0.entry(name.clone()).or_default();
        loop {
            *used += 1;
            let slug = match *used {
                1 => Slug::new(&format!("{FOLDER}/{name}")),
                n => {
                    let number = format!("-{n}");
                    let room = NAME_MAX - number.len();
                    let short = name.get(..room).unwrap_or(&name).trim_end_matches('-');
                    Slug::new(&format!("{FOLDER}/{short}{number}"))
                }
            };
            let free = |slug: &Slug| tx.get(&Key::Own((guild, slug.clone()))).is_none();
            if let Some(slug) = slug.ok().filter(free) {
                return slug;
            }
        }
    }
}

/// Forgets what older imports changed. They can't be undone any more.
fn forget_oldest(tx: &mut Transaction<'_>, guild: GuildId) {
    let kept = tx.scan(&Key::deck_imports(guild), usize::MAX);
    let excess = kept.len().saturating_sub(UNDO_MAX);
    for record in kept.into_iter().take(excess) {
        tx.remove(record.key());
    }
}

/// Takes an import back. Questions that were changed since stay as they are now. Returns how many.
pub fn undo(tx: &mut Transaction<'_>, guild: GuildId, entry: u32, import: DeckImport) -> usize {
    let mut stay = 0;
    let mut gone = Vec::new();
    for (slug, digest) in import.added {
        match tx.own(guild, &slug) {
            // A removed one is hidden already.
            Some(own) if own.digest == digest => gone.push(slug),
            Some(_) => stay += 1,
            None => {}
        }
    }
    for slug in &gone {
        own::erase(tx, guild, slug.clone());
    }
    own::draw_again(tx, guild, &gone);
    for (digest, before, question) in import.changed {
        let now = tx.own(guild, &question.slug);
        match now.filter(|own| own.digest == digest && own.removed.is_none()) {
            Some(now) => put_back(tx, guild, now, before, question),
            None => stay += 1,
        }
    }
    tx.remove(Key::DeckImport((guild, entry)));
    stay
}

fn put_back(tx: &mut Transaction<'_>, guild: GuildId, now: Own, before: Own, question: Question) {
    let key = (guild, question.slug.clone());
    // Those who have seen it since know its answer.
    let own = Own {
        writers: now.writers,
        ..before
    };
    tx.put(Record::Own(key.clone(), Box::new(own)));
    tx.put(Record::OwnQuestion(key, Box::new(question)));
}
