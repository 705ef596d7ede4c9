//! The languages that interactions come in: what of them is kept, and how a guild's is chosen.

use crate::model::event::{Interaction, InteractionKind, RoundCommand};
use crate::model::ids::GuildId;
use crate::model::language::Language;
use crate::model::record::Record;
use crate::queries::reminders;
use crate::state::transaction::Transaction;

/// Keeps what an interaction says about languages: that of a member who is sent reminders, and that
/// of a guild which is being set up.
pub fn note(tx: &mut Transaction<'_>, interaction: &Interaction) {
    let guild = match (interaction.guild, &interaction.kind) {
        (_, InteractionKind::Complete { .. }) | (None, _) => return,
        (Some(guild), _) => guild,
    };
    if interaction.manages && sets_up(&interaction.kind) {
        adopt(tx, guild, interaction.locale.guild);
    }
    keep(tx, guild, interaction);
}

/// Keeps the language of a member's own Discord for the reminders they have set.
pub fn keep(tx: &mut Transaction<'_>, guild: GuildId, interaction: &Interaction) {
    let Some(member) = tx.number(guild, interaction.user) else {
        return;
    };
    let reminded = reminders::of(tx, guild, member).is_some();
    if reminded && tx.direct_language(guild, member) != interaction.locale.member {
        tx.put(Record::Speaks((guild, member), interaction.locale.member));
    }
}

/// Tells whether a request is one of those that a new guild begins with.
const fn sets_up(kind: &InteractionKind) -> bool {
    match kind {
        InteractionKind::Setup(_)
        | InteractionKind::SetupWith { .. }
        | InteractionKind::SetupRoles { .. }
        | InteractionKind::SetupLanguage { .. }
        | InteractionKind::SetupGuided { .. }
        | InteractionKind::SetupStep { .. }
        | InteractionKind::TrackAdd(_)
        | InteractionKind::TrackAddWith { .. }
        | InteractionKind::TrackAddChosen { .. }
        | InteractionKind::Round(
            RoundCommand::Schedule(_)
            | RoundCommand::ScheduleWith { .. }
            | RoundCommand::ScheduleMore { .. },
        ) => true,
        InteractionKind::InChannel { kind, .. } => sets_up(kind),
        _ => false,
    }
}

/// Takes the language that a new guild has in Discord. English is the one of every guild that never
/// chose one, so it says nothing. A guild that is already used keeps what its members are used to.
fn adopt(tx: &mut Transaction<'_>, guild: GuildId, preferred: Language) {
    let settings = tx.guild_as_it_is(guild);
    let is_new = settings.tracks_made == 0 && settings.rounds_made == 0;
    if is_new && preferred != Language::English && tx.chosen_language(guild).is_none() {
        choose(tx, guild, preferred);
    }
}

/// Chooses the language of a guild.
pub fn choose(tx: &mut Transaction<'_>, guild: GuildId, language: Language) {
    if tx.chosen_language(guild) != Some(language) {
        tx.kept_guild(guild);
        tx.put(Record::Language(guild, language));
    }
}

/// Reads the language of `/setup language:`: its name, its tag or the beginning of its tag.
#[must_use]
pub fn typed(typed: &str) -> Option<Language> {
    let typed = typed.trim();
    let is = |name: &str| name.to_lowercase() == typed.to_lowercase();
    let named = |one: &Language| is(one.name()) || is(one.code());
    let by_name = Language::ALL.into_iter().find(named);
    by_name.or_else(|| {
        let by_locale = |one: &Language| one.locales().iter().any(|locale| is(locale));
        Language::ALL.into_iter().find(by_locale)
    })
}
