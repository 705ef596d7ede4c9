//! One interaction: who used what, and how it is answered within Discord's three seconds.
//!
//! The reply waits for the commit. If that takes more than about two seconds, the interaction is
//! deferred, which keeps its token alive, and the reply follows. Replies may get lost, but what
//! they report is already committed, so a failure here is only logged.

use std::pin::pin;
use std::time::Duration;

use serde_json::{Value, json};
use serenity::http::Route;
use serenity::model::Permissions;
use serenity::model::application::{CommandInteraction, ComponentInteraction};
use serenity::model::channel::PartialChannel;
use serenity::model::guild::Member;
use serenity::model::id as discord;
use tracing::{info, warn};

use crate::host::HostGone;
use crate::metrics::unix_seconds;
use crate::quiz::model::card::{Card, Reply, TextFile, Tone};
use crate::quiz::model::custom_id::ButtonId;
use crate::quiz::model::event::Locales;
use crate::quiz::model::ids::{At, ChannelId, GuildId, InteractionId, UserId};
use crate::quiz::text::failure;
use crate::quiz::text::language::Language;
use crate::quiz::{Interaction, InteractionKind};

use super::client::{ApiError, ApiRequest};
use super::convert::{roles, thread_parent};
use super::data::Data;
use super::decks;
use super::doctor::{examined, sight};
use super::endpoint::Endpoint;
use super::guilds::manages;
use super::pictures::Png;
use super::render::{self, OverLimit};
use super::submitted::SubmittedForm;

/// How long the reply may take before the interaction is deferred. Discord allows three seconds.
const DEFER_AFTER: Duration = Duration::from_secs(2);
/// How long a deferred reply may take. The token is valid for fifteen minutes.
const DEFERRED_TIMEOUT: Duration = Duration::from_secs(60);

/// The flag of a message that only the member who used the interaction sees.
const EPHEMERAL: u64 = 1 << 6;

/// The types of interaction responses, by Discord's numbers.
mod response {
    pub const MESSAGE: u8 = 4;
    pub const DEFER: u8 = 5;
    pub const ACKNOWLEDGE: u8 = 6;
    pub const UPDATE: u8 = 7;
    pub const CHOICES: u8 = 8;
    pub const FORM: u8 = 9;
}

/// What an interaction came from, which decides how it can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A slash command or a message command.
    Command,
    /// A button, or a form that a button opened: its message can be updated.
    Button,
    /// A form that a command opened.
    Form,
    /// An option that is being typed.
    Autocomplete,
}

/// One interaction, as far as answering needs it.
#[derive(Clone)]
pub(super) struct InteractionContext {
    id: discord::InteractionId,
    token: String,
    origin: Origin,
    /// The command or custom id, for the log.
    name: String,
    interaction: Interaction,
}

/// The fields that every kind of interaction has.
pub(super) struct CommonFields<'a> {
    pub id: discord::InteractionId,
    pub token: &'a str,
    pub guild: Option<discord::GuildId>,
    pub channel: discord::ChannelId,
    pub place: Option<&'a PartialChannel>,
    pub user: discord::UserId,
    pub roles: &'a [discord::RoleId],
    pub permissions: Option<Permissions>,
    /// The member's own locale.
    pub locale: &'a str,
    pub guild_locale: Option<&'a str>,
}

impl InteractionContext {
    /// Creates the context of a command, or of an option being typed.
    pub fn command(from: &CommandInteraction, origin: Origin, kind: InteractionKind) -> Self {
        let fields = CommonFields {
            id: from.id,
            token: &from.token,
            guild: from.guild_id,
            channel: from.channel_id,
            place: from.channel.as_ref(),
            user: from.user.id,
            roles: held(from.member.as_deref()),
            permissions: from.member.as_ref().and_then(|member| member.permissions),
            locale: &from.locale,
            guild_locale: from.guild_locale.as_deref(),
        };
        Self::new(&fields, origin, format!("/{}", from.data.name), kind)
    }

    /// Creates the context of a pressed button.
    pub fn button(from: &ComponentInteraction, kind: InteractionKind) -> Self {
        let fields = CommonFields {
            id: from.id,
            token: &from.token,
            guild: from.guild_id,
            channel: from.channel_id,
            place: from.channel.as_ref(),
            user: from.user.id,
            roles: held(from.member.as_ref()),
            permissions: from.member.as_ref().and_then(|member| member.permissions),
            locale: &from.locale,
            guild_locale: from.guild_locale.as_deref(),
        };
        let name = logged(&from.data.custom_id).to_owned();
        Self::new(&fields, Origin::Button, name, kind)
    }

    /// Creates the context of a submitted form.
    pub fn form(from: &SubmittedForm, kind: InteractionKind) -> Self {
        let origin = if from.is_from_button() {
            Origin::Button
        } else {
            Origin::Form
        };
        Self::new(&from.common(), origin, from.custom_id().to_owned(), kind)
    }

    fn new(fields: &CommonFields<'_>, origin: Origin, name: String, kind: InteractionKind) -> Self {
        let interaction = Interaction {
            id: InteractionId(fields.id.get()),
            guild: fields.guild.map(|id| GuildId(id.get())),
            channel: ChannelId(fields.channel.get()),
            parent: fields.place.and_then(thread_parent),
            user: UserId(fields.user.get()),
            roles: roles(fields.roles),
            // Discord computes the permissions that an interaction comes with.
            manages: fields.permissions.is_some_and(manages),
            locale: Locales {
                member: Language::of_locale(fields.locale).unwrap_or_default(),
                guild: fields
                    .guild_locale
                    .and_then(Language::of_locale)
                    .unwrap_or_default(),
            },
            kind,
        };
        Self {
            id: fields.id,
            token: fields.token.to_owned(),
            origin,
            name,
            interaction,
        }
    }

    /// Returns the language of the replies.
    pub const fn language(&self) -> Language {
        self.interaction.locale.member
    }

    /// Returns the guild it was used in; `None` in a direct message.
    pub fn guild(&self) -> Option<GuildId> {
        self.interaction.guild
    }

    /// Asks the host and answers.
    pub async fn serve(self, data: &Data) {
        let reply = data.host.ask(self.interaction.clone());
        self.answer(data, reply).await;
    }

    /// Asks the host and answers a press, after finding out what the rules need for it.
    pub async fn serve_press(self, data: &Data) {
        let Some(guild) = self.interaction.guild else {
            return self.serve(data).await;
        };
        match &self.interaction.kind {
            InteractionKind::Pressed {
                press: ButtonId::Doctor,
                ..
            } => Box::pin(self.serve_after(data, examined(data, guild))).await,
            step @ InteractionKind::SetupStep { part, .. } => {
                let Some(channel) = part.channel() else {
                    return self.serve(data).await;
                };
                let kind = Box::new(step.clone());
                let seen = async {
                    let sight = sight(data, guild, channel).await;
                    InteractionKind::InChannel {
                        channel,
                        sight,
                        kind,
                    }
                };
                Box::pin(self.serve_after(data, seen)).await;
            }
            _ => self.serve(data).await,
        }
    }

    /// Asks the host and leaves answering to the caller. Returns `None` if the host takes too long.
    pub async fn ask(self, data: &Data) -> Option<Reply> {
        let reply = data.host.ask(self.interaction);
        tokio::time::timeout(DEFER_AFTER, reply).await.ok()?.ok()?
    }

    /// Answers with these words without asking the host.
    pub async fn tell(&self, data: &Data, words: &str) {
        let reply = Reply::Private(note(words));
        self.answer(data, std::future::ready(Ok(Some(reply)))).await;
    }

    /// Waits for `kind` (which counts against the three seconds), then asks the host and answers.
    pub async fn serve_after(self, data: &Data, kind: impl Future<Output = InteractionKind>) {
        let mut interaction = self.interaction.clone();
        let reply = async {
            interaction.kind = kind.await;
            data.host.ask(interaction).await
        };
        self.answer(data, reply).await;
    }

    /// Defers the interaction at once, waits for `kind`, then asks the host and answers.
    pub async fn serve_deferred(self, data: &Data, kind: impl Future<Output = InteractionKind>) {
        let mut interaction = self.interaction.clone();
        let reply = async {
            interaction.kind = kind.await;
            data.host.ask(interaction).await
        };
        if let Err(error) = self
            .answer_deferred(data, ready(data, self.language(), reply))
            .await
        {
            warn!(interaction = %self.id, name = %self.name, %error, "cannot answer an interaction");
        }
    }

    async fn answer(
        &self,
        data: &Data,
        reply: impl Future<Output = Result<Option<Reply>, HostGone>>,
    ) {
        let mut reply = pin!(ready(data, self.language(), reply));
        let sent = match tokio::time::timeout(DEFER_AFTER, &mut reply).await {
            Ok(ready) => self.answer_now(data, &ready).await,
            Err(_) if self.origin == Origin::Autocomplete => {
                // This cannot be deferred; the next letter asks again.
                let choices = First::of(response::CHOICES, json!({"choices": []}));
                self.respond(data, choices).await
            }
            Err(_) => self.answer_deferred(data, reply).await,
        };
        if let Err(error) = sent {
            warn!(interaction = %self.id, name = %self.name, %error, "cannot answer an interaction");
        }
    }

    /// Sends the reply as the first response. If Discord takes no picture here, the words go alone.
    async fn answer_now(&self, data: &Data, ready: &Ready) -> Result<(), ReplyError> {
        let fallback;
        let first = match draw(ready, self.origin, self.language()) {
            Err(over) => {
                warn!(name = %self.name, %over, "a reply exceeds a limit of Discord");
                fallback = Ready::of(Some(Reply::Private(error_card(self.language()))));
                draw(&fallback, self.origin, self.language())
            }
            drawn => drawn,
        }?;
        match self.respond(data, first).await {
            Err(ReplyError::ApiError(ApiError::Status { .. })) if ready.has_export() => {
                warn!(interaction = %self.id, "sending no file of questions because it was refused");
                let fallback = Ready::of(Some(Reply::Private(error_card(self.language()))));
                let words = draw(&fallback, self.origin, self.language())?;
                self.respond(data, words).await
            }
            Err(ReplyError::ApiError(ApiError::Status { .. })) if ready.picture.is_some() => {
                info!(interaction = %self.id, "sending a reply without its picture because it was refused");
                let words = draw_without(ready, self.origin, self.language())?;
                self.respond(data, words).await
            }
            sent => sent,
        }
    }

    /// Defers the interaction, waits for the reply and sends it.
    async fn answer_deferred(
        &self,
        data: &Data,
        ready: impl Future<Output = Ready>,
    ) -> Result<(), ReplyError> {
        info!(interaction = %self.id, name = %self.name, "deferring an interaction that takes long");
        let lang = self.language();
        let defer = First::of(response::DEFER, json!({"flags": EPHEMERAL}));
        self.respond(data, defer).await?;
        let Ready { reply, picture } = match tokio::time::timeout(DEFERRED_TIMEOUT, ready).await {
            Ok(ready) => ready,
            Err(_) => Ready::of(Some(Reply::Private(note(&failure::slow(lang))))),
        };
        let mut menus = Vec::new();
        let card = match reply {
            Some(Reply::Menus(shown)) => {
                menus = shown.menus;
                shown.card
            }
            Some(Reply::Private(card) | Reply::Update(card)) => card,
            Some(Reply::Pictured(pictured)) => pictured.card,
            Some(Reply::Exported(exported)) => exported.card,
            // It was deferred as a message for one member and cannot become one for everyone.
            Some(Reply::Public(card)) => Card {
                lead: Some(failure::late_public(lang)),
                ..card
            },
            // A form can only be the first response.
            Some(Reply::Form(_)) => note(&failure::late_form(lang)),
            Some(Reply::Choices(_)) | None => note(&failure::done(lang)),
        };
        let route = Route::WebhookOriginalInteractionResponse {
            application_id: data.client.application().ok_or(ReplyError::NotReady)?,
            token: &self.token,
        };
        let mut body = render::message(&card, None)?;
        render::add_menus(&mut body, &menus)?;
        render::attach(&mut body, picture.as_ref());
        let request = ApiRequest::new(Endpoint::RespondLate, route).body(body);
        data.client
            .send_from_gateway(request.files(&card.files).picture(picture.as_ref()))
            .await?;
        Ok(())
    }

    async fn respond(&self, data: &Data, first: First<'_>) -> Result<(), ReplyError> {
        respond(data, (self.id, self.token.as_str()), first).await
    }
}

/// A reply that can be sent: its picture is drawn, if it has one and there was time for it.
struct Ready {
    reply: Option<Reply>,
    picture: Option<Png>,
}

impl Ready {
    /// Returns a reply without a picture.
    const fn of(reply: Option<Reply>) -> Self {
        Self {
            reply,
            picture: None,
        }
    }

    /// Tells whether it hands out a file of questions.
    const fn has_export(&self) -> bool {
        matches!(self.reply, Some(Reply::Exported(_)))
    }
}

/// Waits for a reply, and draws its picture or writes its file.
async fn ready(
    data: &Data,
    lang: Language,
    reply: impl Future<Output = Result<Option<Reply>, HostGone>>,
) -> Ready {
    let reply = or_error(reply.await, lang);
    let picture = match &reply {
        Some(Reply::Pictured(pictured)) => data.pictures.draw(pictured.picture.clone()).await,
        Some(Reply::Exported(exported)) => {
            let file = decks::write(data, exported.as_ref().clone()).await;
            if file.is_none() {
                // Without its file the card would promise what isn't there.
                return Ready::of(Some(Reply::Private(error_card(lang))));
            }
            file
        }
        _ => None,
    };
    Ready { reply, picture }
}

/// The first response to an interaction.
struct First<'a> {
    /// Its type, by Discord's number.
    kind: u8,
    data: Value,
    files: &'a [TextFile],
    picture: Option<&'a Png>,
}

impl First<'_> {
    /// Returns a response without files.
    const fn of(kind: u8, data: Value) -> Self {
        Self {
            kind,
            data,
            files: &[],
            picture: None,
        }
    }
}

/// Returns a custom id as it may be logged: that of a search ends with what a member typed.
fn logged(custom_id: &str) -> &str {
    const SEARCH: &str = "p1|search";
    if custom_id.starts_with(SEARCH) {
        SEARCH
    } else {
        custom_id
    }
}

/// Sends the first response to the interaction with this id and token, and counts it.
async fn respond(
    data: &Data,
    ids: (discord::InteractionId, &str),
    first: First<'_>,
) -> Result<(), ReplyError> {
    let sent = send_first(data, ids, first).await;
    let metrics = &data.metrics;
    metrics.answered.inc();
    if sent.is_ok() {
        let pressed = InteractionId(ids.0.get()).at();
        let ms = (data.clock)().since(pressed).max(0);
        metrics.response.observe(unix_seconds(At(ms)));
    } else {
        metrics.unanswered.inc();
    }
    sent
}

async fn send_first(
    data: &Data,
    (interaction_id, token): (discord::InteractionId, &str),
    first: First<'_>,
) -> Result<(), ReplyError> {
    let kind = first.kind;
    let body = if kind == response::ACKNOWLEDGE {
        json!({"type": kind})
    } else {
        json!({"type": kind, "data": first.data})
    };
    let request = || {
        let route = Route::InteractionResponse {
            interaction_id,
            token,
        };
        ApiRequest::new(Endpoint::Respond, route)
            .body(body.clone())
            .files(first.files)
            .picture(first.picture)
    };
    match data.client.send_from_gateway(request()).await {
        // Discord refuses a second response to the same interaction, so one more attempt is safe.
        Err(ApiError::Unconnected(_) | ApiError::Broken(_)) => {
            data.client.send_from_gateway(request()).await?;
        }
        answer => {
            answer?;
        }
    }
    Ok(())
}

/// Tells the operator and the member that an interaction can't be decoded. Its kind, id and token
/// are in the same places in every form that Discord has ever sent.
pub(super) async fn apologize(data: &Data, told: &Value) {
    let kind = match told["type"].as_u64() {
        Some(2) => "command",
        Some(3) => "component",
        Some(4) => "autocomplete",
        Some(5) => "form",
        _ => "unknown",
    };
    let id = told["id"].as_str().and_then(|id| id.parse().ok());
    let id: Option<discord::InteractionId> = id;
    warn!(kind, interaction = ?id, "an interaction cannot be decoded");
    let (Some(id), Some(token)) = (id, told["token"].as_str()) else {
        return;
    };
    if kind == "autocomplete" || kind == "unknown" {
        return;
    }
    let lang = told["locale"].as_str().and_then(Language::of_locale);
    let lang = lang.unwrap_or_default();
    let ready = Ready::of(Some(Reply::Private(error_card(lang))));
    let sent = match draw(&ready, Origin::Command, lang) {
        Ok(first) => respond(data, (id, token), first).await,
        Err(over) => Err(over.into()),
    };
    if let Err(error) = sent {
        warn!(interaction = %id, %error, "cannot answer an interaction");
    }
}

/// Why an interaction was not answered.
#[derive(Debug, thiserror::Error)]
enum ReplyError {
    #[error(transparent)]
    ApiError(#[from] ApiError),
    #[error("the reply exceeds a limit of Discord: {0}")]
    OverLimit(#[from] OverLimit),
    #[error("Discord has not said yet which application this is")]
    NotReady,
}

/// Returns the first response for a reply.
fn draw(ready: &Ready, origin: Origin, lang: Language) -> Result<First<'_>, OverLimit> {
    let mut first = draw_without(ready, origin, lang)?;
    first.picture = ready.picture.as_ref();
    render::attach(&mut first.data, first.picture);
    Ok(first)
}

/// Returns the first response for a reply, without its picture.
fn draw_without(ready: &Ready, origin: Origin, lang: Language) -> Result<First<'_>, OverLimit> {
    let message = |kind: u8, card: &Card, flags: u64| -> Result<(u8, Value), OverLimit> {
        let mut data = render::message(card, None)?;
        if flags != 0 {
            data["flags"] = json!(flags);
        }
        Ok((kind, data))
    };
    let update = |card: &Card| match origin {
        Origin::Button => message(response::UPDATE, card, 0),
        _ => message(response::MESSAGE, card, EPHEMERAL),
    };
    let reply = ready.reply.as_ref();
    let files = match reply {
        Some(Reply::Private(card) | Reply::Public(card) | Reply::Update(card)) => &card.files[..],
        Some(Reply::Pictured(pictured)) => &pictured.card.files[..],
        Some(Reply::Exported(exported)) => &exported.card.files[..],
        _ => &[],
    };
    let (kind, data) = match reply {
        Some(Reply::Choices(choices)) => (response::CHOICES, choices_json(choices)),
        _ if origin == Origin::Autocomplete => (response::CHOICES, json!({"choices": []})),
        Some(Reply::Private(card)) => message(response::MESSAGE, card, EPHEMERAL)?,
        Some(Reply::Public(card)) => message(response::MESSAGE, card, 0)?,
        Some(Reply::Update(card)) => update(card)?,
        Some(Reply::Pictured(pictured)) if pictured.update => update(&pictured.card)?,
        Some(Reply::Pictured(pictured)) => message(response::MESSAGE, &pictured.card, EPHEMERAL)?,
        Some(Reply::Exported(exported)) if exported.update => update(&exported.card)?,
        Some(Reply::Exported(exported)) => message(response::MESSAGE, &exported.card, EPHEMERAL)?,
        Some(Reply::Menus(shown)) => {
            let (kind, mut data) = if shown.update {
                update(&shown.card)?
            } else {
                message(response::MESSAGE, &shown.card, EPHEMERAL)?
            };
            render::add_menus(&mut data, &shown.menus)?;
            (kind, data)
        }
        Some(Reply::Form(form)) => (response::FORM, render::form(form)?),
        None if origin == Origin::Button => (response::ACKNOWLEDGE, Value::Null),
        None => message(response::MESSAGE, &note(&failure::done(lang)), EPHEMERAL)?,
    };
    Ok(First {
        kind,
        data,
        files,
        picture: None,
    })
}

fn held(member: Option<&Member>) -> &[discord::RoleId] {
    member.map(|member| &member.roles[..]).unwrap_or_default()
}

fn choices_json(choices: &[(String, String)]) -> Value {
    let choices: Vec<Value> = render::choices(choices)
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect();
    json!({"choices": choices})
}

fn or_error(reply: Result<Option<Reply>, HostGone>, lang: Language) -> Option<Reply> {
    reply.unwrap_or_else(|HostGone| Some(Reply::Private(error_card(lang))))
}

fn note(text: &str) -> Card {
    Card {
        body: text.to_owned(),
        ..Card::default()
    }
}

fn error_card(lang: Language) -> Card {
    Card {
        tone: Tone::Warning,
        ..note(&failure::internal(lang))
    }
}
