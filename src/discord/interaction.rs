//! One interaction: who asks, and how they are answered within Discord's three seconds.
//!
//! The reply waits for the commit. If that takes more than about two seconds the interaction is deferred, so that
//! its token lives on, and the reply follows. Replies may be lost, what they tell of is not: a failure here is logged and no
//! more.

use std::pin::pin;
use std::time::Duration;

use serde_json::{Value, json};
use serenity::http::Route;
use serenity::model::application::{CommandInteraction, ComponentInteraction, ModalInteraction};
use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::guild::Member;
use serenity::model::id as discord;
use tracing::{info, warn};

use crate::host::HostGone;
use crate::quiz::card::{Card, Reply, TextFile, Tone};
use crate::quiz::ids::{ChannelId, GuildId, InteractionId, UserId};
use crate::quiz::{Interaction, InteractionKind};

use super::Edge;
use super::client::{ApiError, ApiRequest};
use super::endpoint::Endpoint;
use super::inbound::{member_manages, roles};
use super::render::{self, OverLimit};

/// How long the reply may take before the interaction is deferred; Discord gives three seconds in all.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a deferred reply may take; the token lives for fifteen minutes.
const LATE: Duration = Duration::from_secs(60);

/// Only the one who asked sees it.
const EPHEMERAL: u64 = 1 << 6;

/// The kinds of first responses, by Discord's numbers.
mod first {
    pub const MESSAGE: u8 = 4;
    pub const DEFER: u8 = 5;
    pub const ACKNOWLEDGE: u8 = 6;
    pub const UPDATE: u8 = 7;
    pub const CHOICES: u8 = 8;
    pub const FORM: u8 = 9;
}

/// What was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Used {
    /// A slash command or a message command.
    Command,
    /// A button, or a form opened by one: its message can be updated.
    Button,
    /// A form opened by a command.
    Form,
    /// An option is being typed.
    Typing,
}

/// One interaction, as far as answering needs it.
#[derive(Clone)]
pub(super) struct InteractionContext {
    id: discord::InteractionId,
    token: String,
    used: Used,
    /// For the log: what was asked for.
    what: String,
    interaction: Interaction,
}

/// The facts every kind of interaction has.
struct Facts<'a> {
    id: discord::InteractionId,
    token: &'a str,
    guild: Option<discord::GuildId>,
    channel: discord::ChannelId,
    place: Option<&'a PartialChannel>,
    user: discord::UserId,
    member: Option<&'a Member>,
}

impl InteractionContext {
    /// Of a command, or of an option being typed.
    pub fn command(from: &CommandInteraction, used: Used, kind: InteractionKind) -> Self {
        let facts = Facts {
            id: from.id,
            token: &from.token,
            guild: from.guild_id,
            channel: from.channel_id,
            place: from.channel.as_ref(),
            user: from.user.id,
            member: from.member.as_deref(),
        };
        Self::new(&facts, used, format!("/{}", from.data.name), kind)
    }

    /// Of a button.
    pub fn button(from: &ComponentInteraction, kind: InteractionKind) -> Self {
        let facts = Facts {
            id: from.id,
            token: &from.token,
            guild: from.guild_id,
            channel: from.channel_id,
            place: from.channel.as_ref(),
            user: from.user.id,
            member: from.member.as_ref(),
        };
        Self::new(&facts, Used::Button, from.data.custom_id.clone(), kind)
    }

    /// Of a submitted form.
    pub fn form(from: &ModalInteraction, kind: InteractionKind) -> Self {
        let facts = Facts {
            id: from.id,
            token: &from.token,
            guild: from.guild_id,
            channel: from.channel_id,
            place: from.channel.as_ref(),
            user: from.user.id,
            member: from.member.as_ref(),
        };
        let used = if from.message.is_some() {
            Used::Button
        } else {
            Used::Form
        };
        Self::new(&facts, used, from.data.custom_id.clone(), kind)
    }

    fn new(facts: &Facts<'_>, used: Used, what: String, kind: InteractionKind) -> Self {
        let held = facts.member.map(|m| m.roles.as_slice()).unwrap_or_default();
        let interaction = Interaction {
            id: InteractionId(facts.id.get()),
            guild: facts.guild.map(|id| GuildId(id.get())),
            channel: ChannelId(facts.channel.get()),
            parent: facts.place.and_then(thread_parent),
            user: UserId(facts.user.get()),
            roles: roles(held),
            manages: member_manages(facts.member),
            kind,
        };
        Self {
            id: facts.id,
            token: facts.token.to_owned(),
            used,
            what,
            interaction,
        }
    }

    /// The guild it was used in.
    pub fn guild(&self) -> Option<GuildId> {
        self.interaction.guild
    }

    /// Asks the host and answers.
    pub async fn serve(self, edge: &Edge) {
        let asking = edge.inbound.host.ask(self.interaction.clone());
        self.answer(edge, asking).await;
    }

    /// Asks the host and leaves answering to the caller; `None` also if it takes too long.
    pub async fn ask(self, edge: &Edge) -> Option<Reply> {
        let asking = edge.inbound.host.ask(self.interaction);
        tokio::time::timeout(PATIENCE, asking).await.ok()?.ok()?
    }

    /// Answers without asking anyone.
    pub async fn tell(&self, edge: &Edge, words: &str) {
        let reply = Reply::Private(note(words));
        self.answer(edge, std::future::ready(Ok(Some(reply)))).await;
    }

    /// Finds something out first (which counts against the three seconds), then asks the host and answers.
    pub async fn serve_after(self, edge: &Edge, ask: impl Future<Output = InteractionKind>) {
        let mut interaction = self.interaction.clone();
        let asking = async {
            interaction.kind = ask.await;
            edge.inbound.host.ask(interaction).await
        };
        self.answer(edge, asking).await;
    }

    async fn answer(
        &self,
        edge: &Edge,
        asking: impl Future<Output = Result<Option<Reply>, HostGone>>,
    ) {
        let mut asking = pin!(asking);
        let sent = match tokio::time::timeout(PATIENCE, &mut asking).await {
            Ok(reply) => self.first(edge, &said(reply)).await,
            Err(_) if self.used == Used::Typing => {
                // Nothing can be deferred here; the next letter asks again.
                self.respond(edge, first::CHOICES, json!({"choices": []}), &[])
                    .await
            }
            Err(_) => self.late(edge, asking).await,
        };
        if let Err(why) = sent {
            warn!(interaction = %self.id, what = %self.what, %why, "interaction {} ({}) was not answered: {why}", self.id, self.what);
        }
    }

    /// The reply as the first response.
    async fn first(&self, edge: &Edge, reply: &Option<Reply>) -> Result<(), Unanswered> {
        let fallback;
        let drawn = match draw(reply.as_ref(), self.used) {
            Err(over) => {
                warn!(what = %self.what, %over, "the reply to {} breaks a limit of Discord: {over}", self.what);
                fallback = Reply::Private(trouble_card());
                draw(Some(&fallback), self.used)
            }
            drawn => drawn,
        };
        let (kind, data, files) = drawn?;
        self.respond(edge, kind, data, files).await
    }

    /// Defers, waits on, and sends the reply afterwards.
    async fn late(
        &self,
        edge: &Edge,
        asking: impl Future<Output = Result<Option<Reply>, HostGone>>,
    ) -> Result<(), Unanswered> {
        info!(interaction = %self.id, what = %self.what, "interaction {} ({}) takes long and is deferred", self.id, self.what);
        self.respond(edge, first::DEFER, json!({"flags": EPHEMERAL}), &[])
            .await?;
        let reply = match tokio::time::timeout(LATE, asking).await {
            Ok(reply) => said(reply),
            Err(_) => Some(Reply::Private(note(
                "This takes unusually long. It may still be done: please look again in a few minutes.",
            ))),
        };
        let card = match reply {
            Some(Reply::Private(card) | Reply::Update(card)) => card,
            // Deferred as something for the asker alone, it cannot become anything else.
            Some(Reply::Public(card)) => Card {
                lead: Some(
                    "It took too long to be posted for everyone. Please ask again for that."
                        .to_owned(),
                ),
                ..card
            },
            // A form cannot be opened any more.
            Some(Reply::Form(_)) => note("That took too long. Please press again."),
            Some(Reply::Choices(_)) | None => note("Done."),
        };
        let route = Route::WebhookOriginalInteractionResponse {
            application_id: edge.client.application().ok_or(Unanswered::NotReady)?,
            token: &self.token,
        };
        let request =
            ApiRequest::new(Endpoint::RespondLate, route).body(render::message(&card, None)?);
        edge.client.send_beside(request.files(&card.files)).await?;
        Ok(())
    }

    async fn respond(
        &self,
        edge: &Edge,
        kind: u8,
        data: Value,
        files: &[TextFile],
    ) -> Result<(), Unanswered> {
        let body = if kind == first::ACKNOWLEDGE {
            json!({"type": kind})
        } else {
            json!({"type": kind, "data": data})
        };
        let request = || {
            let route = Route::InteractionResponse {
                interaction_id: self.id,
                token: &self.token,
            };
            ApiRequest::new(Endpoint::Respond, route)
                .body(body.clone())
                .files(files)
        };
        match edge.client.send_beside(request()).await {
            // A second response to one interaction is refused, so trying once more is safe.
            Err(ApiError::Unconnected(_) | ApiError::Broken(_)) => {
                edge.client.send_beside(request()).await?;
            }
            answer => {
                answer?;
            }
        }
        Ok(())
    }
}

/// Why someone got no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error(transparent)]
    ApiError(#[from] ApiError),
    #[error("the reply breaks a limit of Discord: {0}")]
    OverLimit(#[from] OverLimit),
    #[error("Discord has not said yet which application we are")]
    NotReady,
}

/// The first response of a reply: its kind, its data, its files.
fn draw(reply: Option<&Reply>, used: Used) -> Result<(u8, Value, &[TextFile]), OverLimit> {
    let message = |kind: u8, card: &Card, flags: u64| -> Result<(u8, Value), OverLimit> {
        let mut data = render::message(card, None)?;
        if flags != 0 {
            data["flags"] = json!(flags);
        }
        Ok((kind, data))
    };
    let files = match reply {
        Some(Reply::Private(card) | Reply::Public(card) | Reply::Update(card)) => &card.files[..],
        _ => &[],
    };
    let (kind, data) = match reply {
        Some(Reply::Choices(choices)) => (first::CHOICES, json!({"choices": named(choices)})),
        _ if used == Used::Typing => (first::CHOICES, json!({"choices": []})),
        Some(Reply::Private(card)) => message(first::MESSAGE, card, EPHEMERAL)?,
        Some(Reply::Public(card)) => message(first::MESSAGE, card, 0)?,
        Some(Reply::Update(card)) if used == Used::Button => message(first::UPDATE, card, 0)?,
        Some(Reply::Update(card)) => message(first::MESSAGE, card, EPHEMERAL)?,
        Some(Reply::Form(form)) => (first::FORM, render::form(form)?),
        None if used == Used::Button => (first::ACKNOWLEDGE, Value::Null),
        None => message(first::MESSAGE, &note("Done."), EPHEMERAL)?,
    };
    Ok((kind, data, files))
}

/// At most 25 completions of at most 100 characters; one that is longer could not be chosen and is left out.
fn named(choices: &[(String, String)]) -> Vec<Value> {
    let short = |text: &str| text.encode_utf16().count() <= 100 && !text.is_empty();
    let usable = choices.iter().filter(|(n, v)| short(n) && short(v));
    usable
        .take(25)
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect()
}

fn said(reply: Result<Option<Reply>, HostGone>) -> Option<Reply> {
    reply.unwrap_or_else(|HostGone| Some(Reply::Private(trouble_card())))
}

fn note(text: &str) -> Card {
    Card {
        body: text.to_owned(),
        ..Card::default()
    }
}

/// What the asker is told when it is our fault.
pub(super) fn trouble_card() -> Card {
    Card {
        tone: Tone::Warning,
        ..note(
            "Something went wrong on my side. It may be that nothing was changed: please look in a minute, and try again then.",
        )
    }
}

/// The channel a thread belongs to; a category is not one.
fn thread_parent(place: &PartialChannel) -> Option<ChannelId> {
    let thread = matches!(
        place.kind,
        ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread
    );
    let parent = place.parent_id.filter(|_| thread)?;
    Some(ChannelId(parent.get()))
}
