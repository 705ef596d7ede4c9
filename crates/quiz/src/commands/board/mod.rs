//! `/leaderboard`, `/me`, `/why`: the standings, and where points come from.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | the leaderboard, page by page |
//! | [`mod@me`] | a member's points, rank, streak and topics |
//! | [`mod@group`] | how the whole group of a track does |
//! | [`mod@why`] | a member's own rows of the ledger |

pub mod group;
pub mod me;
pub mod why;

pub use group::{focus, group, group_of};
pub use me::{me, me_in, me_of, me_who};
pub use why::{why, why_page};

use crate::commands::access::{self, Refused, in_guild, which_track};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::effect::{About, Effect, Priority};
use crate::model::event::{BoardForm, Interaction};
use crate::model::ids::{ChannelId, GuildId, TrackId};
use crate::model::points::Scope;
use crate::model::record::Record;
use crate::queries::standings::{self, Board, Period};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::board::{self, BoardPage};
use crate::text::facts::BoardView;

/// How long to wait before asking Discord again whether a member is still in the guild.
const LOOK_AGAIN_MS: i64 = 24 * 60 * 60_000;

/// Follows the period's word in the custom ids of a board that everyone sees. A press there shows
/// pages to the presser only, and leaves the board as it is.
const SHARED: char = '+';

/// Shows a leaderboard.
///
/// # Errors
/// There is no such period or track. The reply names those there are.
pub fn leaderboard(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &BoardForm,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let typed = form.period.as_deref().unwrap_or("week");
    let lang = tx.reply_language(interaction);
    let period =
        Period::find(typed).ok_or_else(|| text::refuse(&board::unknown_period(lang, typed)))?;
    let scope = scope(tx, interaction, form.track.as_deref())?;
    let view = BoardView {
        guild,
        scope,
        period,
        page: form.page,
    };
    if form.share {
        let card = view.card(tx, interaction, true);
        return Ok(Reply::Public(card));
    }
    Ok(Reply::Private(view.card(tx, interaction, false)))
}

/// Returns the scope of the named track, else of the place's track, else of the whole guild.
fn scope(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Scope, Refused> {
    if named.is_some_and(|named| named.trim().eq_ignore_ascii_case("all")) {
        return Ok(Scope::Guild);
    }
    if named.is_some() {
        return which_track(tx, interaction, named, ButtonId::MeOf).map(Scope::Track);
    }
    Ok(access::track_of_place(tx, interaction).map_or(Scope::Guild, Scope::Track))
}

/// Shows another page or period of a leaderboard, at a press of a button.
///
/// # Errors
/// The button is from another version.
pub fn page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    period: &str,
    track: TrackId,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let word = period.trim_end_matches(SHARED);
    let Some(wanted) = Period::find(word) else {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&board::unknown_period(lang, word)));
    };
    let scope = match track {
        TrackId(0) => Scope::Guild,
        id => Scope::Track(id),
    };
    let view = BoardView {
        guild,
        scope,
        period: wanted,
        page,
    };
    let card = view.card(tx, interaction, false);
    if period.ends_with(SHARED) {
        Ok(Reply::Private(card))
    } else {
        Ok(Reply::Update(card))
    }
}

impl BoardView {
    /// Returns the period's word for the custom ids of its buttons.
    #[must_use]
    pub fn word(&self, shared: bool) -> String {
        let mut word = self.period.word().to_owned();
        if shared {
            word.push(SHARED);
        }
        word
    }

    fn card(&self, tx: &mut Transaction<'_>, interaction: &Interaction, shared: bool) -> Card {
        let today = standings::today(tx, self.guild, tx.at);
        let window = self.period.window(today);
        let asker = tx.number(self.guild, interaction.user);
        let board = standings::board(tx, self.guild, self.scope, window, self.page, asker);
        look_up(tx, self.guild, &board);
        let track = match self.scope {
            Scope::Guild => None,
            Scope::Track(id) => Some(
                tx.track(self.guild, id)
                    .map_or_else(|| id.to_string(), |track| track.name),
            ),
        };
        let members = board.lines.iter().map(|line| line.member);
        let accounts = members
            .filter_map(|id| tx.member(self.guild, id).map(|member| (id, member.user)))
            .collect();
        // Everyone reads a shared board, so it is in the guild's language.
        let lang = if shared {
            tx.guild_language(self.guild)
        } else {
            tx.reply_language(interaction)
        };
        let page = BoardPage {
            view: *self,
            track,
            window,
            board,
            accounts,
            asker,
            shared,
        };
        board::card(lang, &page)
    }
}

/// Asks Discord whether the members shown are still in the guild. The reply doesn't wait for it.
fn look_up(tx: &mut Transaction<'_>, guild: GuildId, board: &Board) {
    for line in &board.lines {
        let Some(mut member) = tx.member(guild, line.member) else {
            continue;
        };
        let fresh = member
            .looked_up
            .is_some_and(|at| tx.at.since(at) < LOOK_AGAIN_MS);
        if fresh {
            continue;
        }
        // This is noted when Discord is asked, so that a board opened twice asks once.
        member.looked_up = Some(tx.at);
        tx.put(Record::Member((guild, line.member), member));
        let effect = Effect::FindMember { user: member.user };
        tx.effect(
            guild,
            // Each look-up has a lane to itself, so that it delays nothing and nothing delays it.
            ChannelId(member.user.0),
            Priority::Decoration,
            About::Member(line.member),
            effect,
        );
    }
}
