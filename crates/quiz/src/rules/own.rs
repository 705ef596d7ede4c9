//! A guild's own questions: how they are added, changed, removed and put back.

use crate::model::card::Card;
use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{FOLDER, NAME_MAX, OWN_MAX, Own, REMOVED_MAX};
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::model::written;
use crate::state::transaction::Transaction;
use crate::state::{choose, questions};
use crate::text::post;

/// Notes that a member has seen a question with its answer, and so earns nothing for it.
pub fn seen(tx: &mut Transaction<'_>, guild: GuildId, slug: &Slug, by: MemberId) {
    let own = tx.own(guild, slug);
    if let Some(mut own) = own.filter(|own| !own.writers.contains(&by)) {
        own.writers.push(by);
        tx.put(Record::Own((guild, slug.clone()), Box::new(own)));
    }
}

/// Tells whether a guild can have one more question of its own.
#[must_use]
pub fn has_room(tx: &Transaction<'_>, guild: GuildId) -> bool {
    let own = questions::own(tx, guild);
    own.iter().filter(|(_, own)| own.removed.is_none()).count() < OWN_MAX
}

/// Adds a question to a guild's own, under a name made from its title, and returns that name.
pub fn add(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    mut question: Question,
    writers: Vec<MemberId>,
    credit: Option<MemberId>,
) -> Slug {
    let slug = free_name(tx, guild, &question.plain_title());
    question.slug = slug.clone();
    let own = Own {
        credit,
        ..Own::new(&question, tx.at, writers)
    };
    put(tx, guild, own, question);
    slug
}

/// Returns a name that no question of the guild has or had lately.
fn free_name(tx: &Transaction<'_>, guild: GuildId, title: &str) -> Slug {
    let name = match written::name_of(title) {
        name if name.is_empty() => "question".to_owned(),
        name => name,
    };
    let numbered = (2_u32..).map(|n| {
        let number = format!("-{n}");
        let room = NAME_MAX - number.len();
        let short = name.get(..room).unwrap_or(&name).trim_end_matches('-');
        format!("{short}{number}")
    });
    let mut names = std::iter::once(name.clone())
        .chain(numbered)
        .filter_map(|name| Slug::new(&format!("{FOLDER}/{name}")).ok());
    let free = names.find(|slug| tx.get(&Key::Own((guild, slug.clone()))).is_none());
    free.expect("there are more numbers than questions")
}

/// Changes a question of a guild's own. It keeps its name.
pub fn change(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    before: Own,
    question: Question,
    by: MemberId,
) {
    let mut own = Own {
        at: before.at,
        credit: before.credit,
        ..Own::new(&question, tx.at, before.writers)
    };
    if !own.writers.contains(&by) {
        own.writers.push(by);
    }
    put(tx, guild, own, question);
}

fn put(tx: &mut Transaction<'_>, guild: GuildId, own: Own, question: Question) {
    let key = (guild, question.slug.clone());
    tx.put(Record::Own(key.clone(), Box::new(own)));
    tx.put(Record::OwnQuestion(key, Box::new(question)));
}

/// Removes a question from a guild's own. An open daily has a copy of it and goes on; a track that
/// has drawn it draws another one. Of those that were removed the latest are kept.
pub fn remove(tx: &mut Transaction<'_>, guild: GuildId, slug: &Slug, mut own: Own) {
    own.removed = Some(tx.at);
    tx.put(Record::Own((guild, slug.clone()), Box::new(own)));
    let mut removed: Vec<_> = questions::own(tx, guild)
        .into_iter()
        .filter_map(|(slug, own)| Some((own.removed?, slug)))
        .collect();
    removed.sort();
    let excess = removed.len().saturating_sub(REMOVED_MAX);
    for (_, slug) in removed.into_iter().take(excess) {
        erase(tx, guild, slug);
    }
    draw_again(tx, guild, std::slice::from_ref(slug));
}

/// Erases a question with everything that is kept of it.
pub fn erase(tx: &mut Transaction<'_>, guild: GuildId, slug: Slug) {
    tx.remove(Key::Own((guild, slug.clone())));
    tx.remove(Key::OwnFrom((guild, slug.clone())));
    tx.remove(Key::OwnQuestion((guild, slug)));
}

/// Draws another question in each track that has drawn one of these.
pub fn draw_again(tx: &mut Transaction<'_>, guild: GuildId, gone: &[Slug]) {
    let tracks = tx.state.guild_state(guild).into_iter();
    let ids: Vec<_> = tracks.flat_map(|state| state.tracks.keys()).collect();
    for id in ids {
        let Some(mut track) = tx.track(guild, *id) else {
            continue;
        };
        if track
            .next
            .as_ref()
            .is_some_and(|next| gone.contains(&next.slug))
        {
            track.next = choose::draw(tx, guild, *id, &track);
            tx.put_track((guild, *id), track);
        }
    }
}

/// Puts a removed question back. Returns whether there was room for it.
pub fn restore(tx: &mut Transaction<'_>, guild: GuildId, slug: &Slug) -> bool {
    let own = tx.own(guild, slug);
    let Some(mut own) = own.filter(|_| has_room(tx, guild)) else {
        return false;
    };
    own.removed = None;
    tx.put(Record::Own((guild, slug.clone()), Box::new(own)));
    true
}

/// Adds to a post of a question who suggested it, if they agreed to be named. Members who are
/// hidden or have been forgotten aren't named.
#[must_use]
pub fn credited(tx: &Transaction<'_>, guild: GuildId, slug: &Slug, card: Card) -> Card {
    let member = credit(tx, guild, slug).and_then(|member| tx.member(guild, member));
    match member.filter(|member| !member.hidden) {
        Some(member) => post::credited(tx.guild_language(guild), card, member.user),
        None => card,
    }
}

/// Returns the member who suggested a question and agreed to be named in its posts.
#[must_use]
pub fn credit(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> Option<MemberId> {
    tx.own(guild, slug).and_then(|own| own.credit)
}
