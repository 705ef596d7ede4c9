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
use crate::model::season::SeasonId;
use crate::queries::season;
use crate::queries::standings::{self, Board, Period};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::board::{self, BoardPage, OfSeason};
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
    let today = standings::today(tx, guild, tx.at);
    let period = standings::find(tx, guild, typed, today)
        .map_err(|why| text::refuse(&board::no_period(lang, typed, why)))?;
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
    let lang = tx.reply_language(interaction);
    let today = standings::today(tx, guild, tx.at);
    let wanted = standings::find(tx, guild, word, today)
        .map_err(|why| text::refuse(&board::no_period(lang, word, why)))?;
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
        let mut word = self.period.word();
        if shared {
            word.push(SHARED);
        }
        word
    }

    fn card(&self, tx: &mut Transaction<'_>, interaction: &Interaction, shared: bool) -> Card {
        let today = standings::today(tx, self.guild, tx.at);
        let window = self.period.window(today);
        let asker = tx.number(self.guild, interaction.user);
        let of = (self.period, today);
        let board = standings::board_of(tx, self.guild, self.scope, of, self.page, asker);
        look_up(tx, self.guild, &board);
        let track = match self.scope {
            Scope::Guild => None,
            Scope::Track(id) => Some(
                tx.track(self.guild, id)
                    .map_or_else(|| id.to_string(), |track| track.name),
            ),
        };
        let accounts = match standings::placed(tx, self.guild, self.period) {
            Some(_) => season::accounts(tx, self.guild, &board.lines),
            None => {
                let members = board.lines.iter().map(|line| line.member);
                members
                    .filter_map(|id| tx.member(self.guild, id).map(|member| (id, member.user)))
                    .collect()
            }
        };
        let season = match self.period {
            Period::Season(id) => self.season(tx, id),
            _ => None,
        };
        let present = season::present(tx, self.guild, today);
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
            season,
            present,
        };
        board::card(lang, &page)
    }
}

impl BoardView {
    /// Returns what a board says about its season.
    fn season(&self, tx: &Transaction<'_>, id: SeasonId) -> Option<OfSeason> {
        let season = tx.season(self.guild, id)?;
        Some(OfSeason {
            is_final: season.is_final(),
            season,
            later: season::later(tx, self.guild, id),
        })
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
