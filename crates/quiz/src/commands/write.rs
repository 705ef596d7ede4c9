//! Questions that people write: `/suggest`, `/bank add` and `/bank edit`, from the form over the
//! preview to where they go.
//!
//! What somebody sent is kept as a draft, so that nothing is lost when something is wrong with it.

use crate::commands::access::{Refused, helped, in_guild};
use crate::commands::suggestions as desk;
use crate::commands::track::parse;
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::Interaction;
use crate::model::guild::{Filter, Helper};
use crate::model::ids::{GuildId, MemberId};
use crate::model::log::LogLine;
use crate::model::own::{Own, Purpose, QuestionDraft, Writing};
use crate::model::question::{Kind, Question, Slug};
use crate::model::written::{self, Fault, Part, What};
use crate::queries::similar::{self, Itself};
use crate::queries::{guard, suggestions as sent};
use crate::rules::{self, notice, own, suggestions};
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::{self, field, own as say_own, suggestions as say_sent, write as say};

/// The cause of the notice that suggestions wait.
const CAUSE: &str = "suggestions";

/// Opens the form for a suggestion.
///
/// # Errors
/// The member is blocked or has too many suggestions waiting, or there is no such topic, level or
/// kind.
pub fn suggest(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: &str,
    level: &str,
    kind: &str,
) -> Result<Reply, Refused> {
    let guild = permitted(tx, interaction, &Purpose::Suggest)?;
    let member = tx.number(guild, interaction.user);
    not_full(tx, interaction, guild, member)?;
    let writing = writing(tx, interaction, Purpose::Suggest, (topic, level, kind))?;
    Ok(form(tx, interaction, guild, &writing))
}

/// Opens the form for a question of the guild's own.
///
/// # Errors
/// The asker isn't a moderator, the guild has too many questions of its own, or there is no such
/// topic, level or kind.
pub fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: &str,
    level: &str,
    kind: &str,
) -> Result<Reply, Refused> {
    let guild = permitted(tx, interaction, &Purpose::Add)?;
    has_room(tx, interaction, guild)?;
    let writing = writing(tx, interaction, Purpose::Add, (topic, level, kind))?;
    Ok(form(tx, interaction, guild, &writing))
}

/// Opens the form with a question of the guild's own.
///
/// # Errors
/// The asker isn't a moderator, the question is secret now, or there is no such topic or level.
pub fn edit(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &Slug,
    topic: Option<&str>,
    level: Option<&str>,
) -> Result<Reply, Refused> {
    let purpose = Purpose::Change(slug.name().to_owned());
    let guild = permitted(tx, interaction, &purpose)?;
    changeable(tx, interaction, guild, slug.name())?;
    let lang = tx.reply_language(interaction);
    let Some(question) = tx.whole_question(Some(guild), slug) else {
        return Err(text::refuse(&say_own::unknown(lang, slug.as_str(), None)));
    };
    let refuse = |mistake| text::refuse(&field::mistake(lang, &mistake));
    let writing = Writing {
        purpose,
        topic: topic
            .map_or(Ok(question.topic), parse::topic)
            .map_err(refuse)?,
        level: level
            .map_or(Ok(question.level), parse::level)
            .map_err(refuse)?,
        kind: question.kind,
    };
    let fields = written::fields(&question);
    let by = tx.number_or_new(guild, interaction.user);
    own::seen(tx, guild, slug, by);
    Ok(Reply::Form(say::form(lang, &writing, &fields)))
}

/// Reads what isn't typed into the form.
fn writing(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    purpose: Purpose,
    (topic, level, kind): (&str, &str, &str),
) -> Result<Writing, Refused> {
    let lang = tx.reply_language(interaction);
    let refuse = |mistake| text::refuse(&field::mistake(lang, &mistake));
    let found = kind.trim().to_lowercase().parse::<Kind>();
    Ok(Writing {
        purpose,
        topic: parse::topic(topic).map_err(refuse)?,
        level: parse::level(level).map_err(refuse)?,
        kind: found.map_err(|_| text::refuse(&say::no_kind(lang, kind)))?,
    })
}

/// Returns the form, with what the asker sent before for the same purpose.
fn form(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    writing: &Writing,
) -> Reply {
    let member = tx.number(guild, interaction.user);
    let draft = member.and_then(|member| sent::draft(tx, guild, member));
    let same = |draft: &QuestionDraft| {
        draft.writing.purpose == writing.purpose && draft.writing.kind == writing.kind
    };
    let fields = draft.filter(same).map(|draft| draft.fields);
    let lang = tx.reply_language(interaction);
    Reply::Form(say::form(lang, writing, &fields.unwrap_or_default()))
}

/// Takes what was sent: shows what is wrong with it, or else a preview.
///
/// # Errors
/// The asker may not do what the question is for.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    writing: &Writing,
    fields: &[String],
) -> Result<Reply, Refused> {
    let guild = permitted(tx, interaction, &writing.purpose)?;
    let member = tx.number_or_new(guild, interaction.user);
    let checked = checked(tx, guild, writing, fields);
    let kept = Part::of(writing.kind).into_iter().enumerate();
    let kept = kept.map(|(at, part)| {
        let typed = fields.get(at).map_or("", String::as_str);
        text::beginning(typed, part.most()).to_owned()
    });
    let kept: Vec<String> = kept.collect();
    let draft = QuestionDraft {
        writing: writing.clone(),
        fields: kept,
        is_ready: checked.is_ok(),
    };
    suggestions::keep_draft(tx, guild, member, draft);
    let lang = tx.reply_language(interaction);
    let card = match checked {
        Ok(question) => preview(tx, interaction, guild, writing, &question),
        Err(faults) => say::faults(lang, &faults),
    };
    Ok(Reply::Update(card))
}

fn preview(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    writing: &Writing,
    question: &Question,
) -> Card {
    let itself = match &writing.purpose {
        Purpose::Change(name) => Itself {
            own: similar::own_slug(name),
            suggestion: None,
        },
        Purpose::Review(member, n) => Itself {
            own: None,
            suggestion: Some((*member, *n)),
        },
        Purpose::Suggest | Purpose::Add => Itself::default(),
    };
    let twins = similar::find(tx, guild, question, &itself);
    let lang = tx.reply_language(interaction);
    say::preview(lang, &writing.purpose, question, &twins)
}

/// Reads the fields of a form as a question, and checks it.
pub(super) fn checked(
    tx: &Transaction<'_>,
    guild: GuildId,
    writing: &Writing,
    fields: &[String],
) -> Result<Question, Vec<Fault>> {
    let name = match &writing.purpose {
        Purpose::Change(name) => name.as_str(),
        _ => "draft",
    };
    let slug = similar::own_slug(name).unwrap_or_else(|| Slug::new("own/draft").expect("a slug"));
    let head = (writing.topic, writing.level, writing.kind);
    let read = written::read(slug, head, fields);
    let filter = Filter {
        // Addresses are a fault of their own.
        links: true,
        ..tx.guild_as_it_is(guild).filter.clone()
    };
    let unfit = Part::of(writing.kind).into_iter().zip(fields);
    let unfit = unfit.filter_map(|(part, typed)| {
        let what = match guard::check(&filter, typed) {
            Err(guard::Unfit::Word(word)) => What::Word(word),
            Err(guard::Unfit::Invite) => What::Link,
            Err(guard::Unfit::Blank | guard::Unfit::Link) | Ok(()) => return None,
        };
        Some(Fault {
            part,
            line: 0,
            what,
        })
    });
    let unfit: Vec<Fault> = unfit.collect();
    match read {
        Ok(question) if unfit.is_empty() => Ok(question),
        read => {
            let mut faults = read.err().unwrap_or_default();
            // A link that was found while reading is named with its line.
            let told = |fault: &Fault| {
                let mut links = faults.iter().filter(|one| one.what == What::Link);
                fault.what == What::Link && links.any(|one| one.part == fault.part)
            };
            let unfit: Vec<Fault> = unfit.into_iter().filter(|fault| !told(fault)).collect();
            faults.extend(unfit);
            faults.sort_by_key(|fault| (fault.part, fault.line));
            faults.dedup();
            Err(faults)
        }
    }
}

/// Opens the form with what was sent before.
///
/// # Errors
/// There is no draft, or the asker may not do what it is for.
pub fn again(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let (_, _, draft) = draft(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::form(lang, &draft.writing, &draft.fields)))
}

/// Forgets what was sent before.
///
/// # Errors
/// The press came from a direct message.
pub fn discard(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    if let Some(member) = tx.number(guild, interaction.user) {
        suggestions::drop_draft(tx, guild, member);
    }
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(text::plain(&say::discarded(lang))))
}

/// Sends the asker's draft to the moderators.
///
/// # Errors
/// There is no draft of a suggestion, something is wrong with it now, or too many wait.
pub fn send(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    credit: bool,
) -> Result<Reply, Refused> {
    let (guild, member, draft) = draft(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if draft.writing.purpose != Purpose::Suggest {
        return Err(text::refuse(&say::no_draft(lang)));
    }
    not_full(tx, interaction, guild, Some(member))?;
    let question = finished(tx, interaction, (guild, member), &draft)?;
    suggestions::send(tx, guild, member, &question, draft.fields, credit);
    suggestions::drop_draft(tx, guild, member);
    tx.log(LogLine::new("a member suggested a question", guild));
    let tracks = tx.state.guild_state(guild);
    let first = tracks.and_then(|state| state.tracks.keys().next().copied());
    let track = first.and_then(|id| tx.track(guild, id));
    let guild_lang = tx.guild_language(guild);
    let (told, rows) = say_sent::notice(guild_lang);
    notice::ask(tx, guild, track.as_ref(), CAUSE, &told, rows);
    Ok(Reply::Update(say_sent::sent(lang, &question.title, credit)))
}

/// Uses the asker's draft for what it was written for.
///
/// # Errors
/// The asker isn't a moderator, there is no such draft, something is wrong with it now, or what it
/// is for has changed meanwhile.
pub fn save(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let (guild, by, draft) = draft(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let mut question = finished(tx, interaction, (guild, by), &draft)?;
    let card = match &draft.writing.purpose {
        Purpose::Suggest => return Err(text::refuse(&say::no_draft(lang))),
        Purpose::Add => {
            has_room(tx, interaction, guild)?;
            let title = question.title.clone();
            let slug = own::add(tx, guild, question, vec![by], None);
            noted(tx, guild, by, Deed::AddedQuestion, slug.clone());
            say_own::added(lang, &title, &slug)
        }
        Purpose::Change(name) => {
            let (slug, before) = changeable(tx, interaction, guild, name)?;
            if let Some(now) = tx.whole_question(Some(guild), &slug) {
                written::keep_the_rest(&mut question, &now);
            }
            let title = question.title.clone();
            own::change(tx, guild, before, question, by);
            noted(tx, guild, by, Deed::ChangedQuestion, slug.clone());
            say_own::changed(lang, &title, &slug)
        }
        Purpose::Review(member, n) => {
            desk::approve_as(tx, interaction, guild, (*member, *n), question)?
        }
    };
    suggestions::drop_draft(tx, guild, by);
    Ok(Reply::Update(card))
}

/// Adds an entry about a question of the guild's own.
fn noted(tx: &mut Transaction<'_>, guild: GuildId, by: MemberId, deed: Deed, slug: Slug) {
    rules::audit::note(tx, guild, by, deed, Subject::Question(slug));
    let line = LogLine::new("a moderator wrote a question of the guild's own", guild);
    tx.log(line.details(format!("deed={deed:?}")));
}

/// Returns the guild, if the asker may write a question for this purpose there.
fn permitted(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    purpose: &Purpose,
) -> Result<GuildId, Refused> {
    match purpose {
        Purpose::Suggest => {}
        Purpose::Add | Purpose::Change(_) => return helped(tx, interaction, Helper::Author),
        Purpose::Review(..) => return helped(tx, interaction, Helper::Reviewer),
    }
    let guild = in_guild(tx, interaction)?;
    if guard::is_blocked(tx, guild, interaction.user) {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&say_sent::blocked(lang)));
    }
    Ok(guild)
}

/// Returns the asker's draft, if they may use it.
fn draft(
    tx: &Transaction<'_>,
    interaction: &Interaction,
) -> Result<(GuildId, MemberId, QuestionDraft), Refused> {
    let guild = in_guild(tx, interaction)?;
    let found = tx.number(guild, interaction.user).and_then(|member| {
        let draft = sent::draft(tx, guild, member)?;
        Some((guild, member, draft))
    });
    let lang = tx.reply_language(interaction);
    let found = found.ok_or_else(|| text::refuse(&say::no_draft(lang)))?;
    permitted(tx, interaction, &found.2.writing.purpose)?;
    Ok(found)
}

/// Returns the question of a draft, if nothing is wrong with it. If only its beginning was kept,
/// that is shown first.
fn finished(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (guild, member): (GuildId, MemberId),
    draft: &QuestionDraft,
) -> Result<Question, Refused> {
    let lang = tx.reply_language(interaction);
    let read = checked(tx, guild, &draft.writing, &draft.fields);
    let question = read.map_err(|faults| Reply::Update(say::faults(lang, &faults)))?;
    if draft.is_ready {
        return Ok(question);
    }
    let shown = preview(tx, interaction, guild, &draft.writing, &question);
    let ready = QuestionDraft {
        is_ready: true,
        ..draft.clone()
    };
    suggestions::keep_draft(tx, guild, member, ready);
    Err(Reply::Update(shown))
}

/// Returns a question of the guild's own, if it may be looked at and changed now.
fn changeable(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    name: &str,
) -> Result<(Slug, Own), Refused> {
    let lang = tx.reply_language(interaction);
    let slug = similar::own_slug(name);
    let own = slug.as_ref().and_then(|slug| tx.own(guild, slug));
    let (Some(slug), Some(own)) = (slug, own.filter(|own| own.removed.is_none())) else {
        return Err(text::refuse(&say_own::unknown(lang, name, None)));
    };
    if choose::secret(tx, guild).contains(&slug) {
        return Err(text::refuse(&say_own::not_now(lang, &slug)));
    }
    Ok((slug, own))
}

pub(super) fn has_room(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<(), Refused> {
    if own::has_room(tx, guild) {
        return Ok(());
    }
    Err(text::refuse(&say_own::full(tx.reply_language(interaction))))
}

fn not_full(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    member: Option<MemberId>,
) -> Result<(), Refused> {
    match suggestions::full(tx, guild, member) {
        None => Ok(()),
        Some(full) => {
            let own = full == suggestions::Full::Own;
            let told = say_sent::full(tx.reply_language(interaction), own);
            let mine = say_sent::my_button(tx.reply_language(interaction));
            let mut card = text::plain(&told);
            if own {
                card.rows = vec![vec![mine]];
            }
            Err(Reply::Private(card))
        }
    }
}
