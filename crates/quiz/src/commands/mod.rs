//! What people ask for: commands, buttons and forms. Permissions are checked here, no matter what
//! Discord offered the person.
//!
//! | file | what it handles |
//! |---|---|
//! | [`access`] | the checks before a command |
//! | [`answer`] | answering, hints, results, published answers, voting, message commands |
//! | [`practice`] | `/question` |
//! | [`remind`] | `/remind` |
//! | [`review`] | `/review` |
//! | [`zone`] | `/me zone:` |
//! | [`search`] | `/search` |
//! | [`errata`] | `/errata`, and telling members of corrections |
//! | [`season`] | `/season …` |
//! | [`rewards`] | `/rewards …` |
//! | [`past`] | `/past` |
//! | [`points`] | `/points adjust` |
//! | [`bank`] | `/bank …` |
//! | [`deck`] | `/bank import`, `/bank export` |
//! | [`mod@write`] | `/suggest`, and the form, preview and draft of questions people write |
//! | [`suggestions`] | `/suggestions` |
//! | [`audit`] | `/audit`, and what goes into it |
//! | [`board`] | `/leaderboard`, `/me`, `/why` |
//! | [`track`] | `/track …` |
//! | [`round`] | `/round …`, my answers in a round |
//! | [`setup`] | `/setup`, `/block` |
//! | [`request`] | `/request`, `/requests`, `/topics` |
//! | [`doctor`], [`checked_roles`] | `/doctor` |
//! | [`export`] | `/export` |
//! | [`privacy`] | `/privacy …` |
//! | [`help`] | `/help`, completions while typing |
//! | [`languages`] | the languages that interactions come in |
//! | [`guided`] | the guided setup, `/track test` |
//! | [`calendar`] | `/calendar` |

#![expect(
    clippy::result_large_err,
    reason = "a refusal is a reply like any other, made once a request; a box would only be in the way"
)]

pub mod access;
pub mod answer;
pub mod audit;
pub mod bank;
pub mod board;
pub mod calendar;
pub mod checked_roles;
pub mod deck;
pub mod doctor;
pub mod errata;
pub mod export;
pub mod guided;
pub mod help;
pub mod languages;
pub mod near;
pub mod past;
pub mod places;
pub mod points;
pub mod practice;
pub mod privacy;
pub mod remind;
pub mod request;
pub mod review;
pub mod rewards;
pub mod round;
pub mod search;
pub mod season;
pub mod setup;
pub mod suggestions;
pub mod track;
pub mod write;
pub mod zone;

use crate::commands::access::Refused;
use crate::commands::round::{press, sign_up, typed};
use crate::commands::track::form::Typed;
use crate::model::card::Reply;
use crate::model::correction::Played;
use crate::model::custom_id::{ButtonId, DailyRef, FormId, PartOfBank};
use crate::model::daily::{Daily, Phase};
use crate::model::discord::Sight;
use crate::model::event::{Examination, Interaction, InteractionKind, RolesForm, SetupMore};
use crate::model::ids::{ChannelId, MessageId, TrackId};
use crate::model::round::RoundKey;
use crate::model::setup::SetupPart;
use crate::rules::unknown::question;
use crate::rules::welcome;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::told;
use crate::text::waiting::Why;

/// Answers an interaction.
pub fn reply(tx: &mut Transaction<'_>, interaction: &Interaction) -> Reply {
    if let Some(guild) = interaction.guild
        && let Some(id) = tx.number(guild, interaction.user)
    {
        tx.seen(guild, id);
    }
    languages::note(tx, interaction);
    let answer = if welcome::is_first_command(tx, interaction) {
        guided::instead(tx, interaction)
    } else {
        answered(tx, interaction)
    };
    let mut reply = answer.unwrap_or_else(|refused| refused);
    audit::note(tx, interaction);
    errata::news::tell(tx, interaction, &mut reply);
    reply
}

fn answered(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    match &interaction.kind {
        InteractionKind::Setup(form) => {
            let (more, roles) = (SetupMore::default(), RolesForm::default());
            setup::setup(tx, interaction, form, &more, &roles, None)
        }
        InteractionKind::SetupWith { form, more } => {
            setup::setup(tx, interaction, form, more, &RolesForm::default(), None)
        }
        InteractionKind::SetupRoles { form, more, roles } => {
            setup::setup(tx, interaction, form, more, roles, None)
        }
        InteractionKind::SetupLanguage {
            form,
            more,
            roles,
            language,
        } => setup::setup(tx, interaction, form, more, roles, Some(language)),
        // Only stored interactions have this.
        InteractionKind::Spoken { locale, kind } => {
            let interaction = Interaction {
                locale: *locale,
                kind: (**kind).clone(),
                ..interaction.clone()
            };
            answered(tx, &interaction)
        }
        InteractionKind::Report { track } => {
            answer::report_command(tx, interaction, track.as_deref())
        }
        InteractionKind::Block(form) => setup::block(tx, interaction, form),
        InteractionKind::TrackAdd(form) => track::add(tx, interaction, &Typed::new(form)),
        InteractionKind::TrackEdit { track, form } => {
            track::edit(tx, interaction, track, &Typed::new(form))
        }
        InteractionKind::TrackAddWith { form, more } => {
            track::add(tx, interaction, &Typed::new(form).more(more))
        }
        InteractionKind::TrackEditWith { track, form, more } => {
            track::edit(tx, interaction, track, &Typed::new(form).more(more))
        }
        InteractionKind::TrackAddChosen {
            form,
            more,
            choices,
        } => {
            let typed = Typed::new(form).more(more).choices(choices);
            track::add(tx, interaction, &typed)
        }
        InteractionKind::TrackEditChosen {
            track,
            form,
            more,
            choices,
        } => {
            let typed = Typed::new(form).more(more).choices(choices);
            track::edit(tx, interaction, track, &typed)
        }
        InteractionKind::TrackList => track::list(tx, interaction),
        InteractionKind::TrackPause(track) => track::pause(tx, interaction, track),
        InteractionKind::TrackResume(track) => track::resume(tx, interaction, track),
        InteractionKind::TrackRemove(track) => track::remove(tx, interaction, track),
        InteractionKind::TrackPreview(track) => track::preview(tx, interaction, track),
        InteractionKind::TrackPostNow(track) => track::post_now(tx, interaction, track),
        InteractionKind::TrackSkip(track) => track::skip(tx, interaction, track),
        InteractionKind::TrackRevealNow(track) => track::reveal_now(tx, interaction, track),
        InteractionKind::TrackWithdraw(track) => track::withdraw(tx, interaction, track),
        InteractionKind::TrackQueue { track, ask } => track::queue(tx, interaction, track, ask),
        InteractionKind::Question { topic, level } => {
            practice::question(tx, interaction, topic.as_deref(), level.as_deref())
        }
        InteractionKind::Request { topic, track } => {
            request::request(tx, interaction, topic, track.as_deref())
        }
        InteractionKind::Requests { track } => request::requests(tx, interaction, track.as_deref()),
        InteractionKind::Topics => request::topics(tx, interaction),
        InteractionKind::Answer { track } => answer::command(tx, interaction, track.as_deref()),
        InteractionKind::Leaderboard(form) => board::leaderboard(tx, interaction, form),
        InteractionKind::Me { track } => board::me(tx, interaction, track.as_deref(), None),
        InteractionKind::MeWith {
            track, group: true, ..
        } => board::group(tx, interaction, track.as_deref()),
        InteractionKind::MeWith { track, member, .. } => {
            board::me(tx, interaction, track.as_deref(), *member)
        }
        InteractionKind::Why { track, page } => {
            board::why(tx, interaction, track.as_deref(), *page)
        }
        InteractionKind::Doctor(checkup) => doctor::doctor(tx, interaction, &checkup.into()),
        InteractionKind::Examine(found) => doctor::doctor(tx, interaction, found),
        InteractionKind::Calendar { address, reset } => {
            calendar::calendar(tx, interaction, *address, *reset)
        }
        InteractionKind::SetupGuided { locale } => setup::bare(tx, interaction, locale),
        InteractionKind::SetupStep {
            part,
            chosen,
            locale,
        } => guided::step(tx, interaction, *part, chosen, locale),
        InteractionKind::TrackTest(track) => guided::start::test_track(tx, interaction, track),
        InteractionKind::Submitted {
            form: FormId::SetupZone,
            fields,
        } => guided::typed(tx, interaction, SetupPart::Zone, fields),
        InteractionKind::Submitted {
            form: FormId::SetupTime,
            fields,
        } => guided::typed(tx, interaction, SetupPart::Time, fields),
        InteractionKind::InChannel {
            channel,
            sight,
            kind,
        } => in_channel(tx, interaction, (*channel, *sight), kind),
        InteractionKind::Help { topic } => help::help(tx, interaction, topic.as_deref()),
        InteractionKind::SubmitMessage(target) => answer::submit_message(tx, interaction, target),
        InteractionKind::AcceptMessage(target) => answer::accept_message(tx, interaction, target),
        InteractionKind::RemoveMessage(target) => answer::remove_message(tx, interaction, target),
        InteractionKind::WithholdMessage(target) => {
            answer::withhold_message(tx, interaction, target)
        }
        InteractionKind::Pressed {
            press: ButtonId::RoundLetter(of, place),
            message,
            ..
        } => press::letter(tx, interaction, *of, *place, *message),
        InteractionKind::Pressed {
            press: ButtonId::RoundAnswer(of),
            message,
            ..
        } => typed::start(tx, interaction, *of, *message),
        InteractionKind::Pressed {
            press,
            message,
            values,
        } => {
            heard(tx, interaction, press, *message);
            pressed(tx, interaction, press, values)
        }
        InteractionKind::Round(ask) => round::round(tx, interaction, ask),
        InteractionKind::PressedUnknown => {
            let text = text::access::old_button(tx.reply_language(interaction));
            Err(text::refuse(&text))
        }
        InteractionKind::Submitted {
            form: FormId::Answer(daily),
            fields,
        } => {
            let key = daily.in_guild(access::in_guild(tx, interaction)?);
            answer::submitted(tx, interaction, key, fields, None)
        }
        InteractionKind::SubmittedWithFile {
            form: FormId::Answer(daily),
            fields,
            file,
        } => {
            let key = daily.in_guild(access::in_guild(tx, interaction)?);
            answer::submitted(tx, interaction, key, fields, Some(file))
        }
        // No other form takes a file.
        InteractionKind::SubmittedWithFile { .. } => {
            let text = text::access::old_button(tx.reply_language(interaction));
            Err(text::refuse(&text))
        }
        InteractionKind::Submitted {
            form: FormId::Report(daily),
            fields,
        } => {
            let key = daily.in_guild(access::in_guild(tx, interaction)?);
            answer::reported(tx, interaction, key, fields)
        }
        InteractionKind::Submitted {
            form: FormId::WithdrawDaily(daily),
            fields,
        } => {
            let key = daily.in_guild(access::in_guild(tx, interaction)?);
            track::withdraw::submitted(tx, interaction, key, fields)
        }
        InteractionKind::Submitted {
            form:
                form @ (FormId::ErrataOption(..)
                | FormId::ErrataOutput(_)
                | FormId::ErrataVoid(_)
                | FormId::ErrataText(_)
                | FormId::RoundErrataOption(..)
                | FormId::RoundErrataOutput(_)
                | FormId::RoundErrataVoid(_)
                | FormId::RoundErrataText(_)),
            fields,
        } => errata::sent::form(tx, interaction, form, fields),
        InteractionKind::Submitted {
            form: FormId::RoundAnswer(of),
            fields,
        } => typed::submitted(tx, interaction, *of, fields),
        InteractionKind::Search { typed } => search::search(tx, interaction, typed),
        InteractionKind::Past { track } => past::past(tx, interaction, track.as_deref()),
        InteractionKind::Export {
            track,
            format,
            accounts,
        } => export::export(
            tx,
            interaction,
            track.as_deref(),
            format.as_deref(),
            *accounts,
        ),
        InteractionKind::PointsAdjust {
            member,
            points,
            reason,
            date,
        } => points::adjust(tx, interaction, *member, *points, reason, date.as_deref()),
        InteractionKind::Audit { member, kind } => {
            audit::audit(tx, interaction, *member, kind.as_deref())
        }
        InteractionKind::Bank(ask) => bank::bank(tx, interaction, ask),
        InteractionKind::Errata { question } => {
            errata::errata(tx, interaction, question.as_deref())
        }
        InteractionKind::Privacy(ask) => privacy::privacy(tx, interaction, *ask),
        InteractionKind::Suggest { topic, level, kind } => {
            write::suggest(tx, interaction, topic, level, kind)
        }
        InteractionKind::Suggestions => suggestions::suggestions(tx, interaction),
        InteractionKind::Submitted {
            form: FormId::Question(writing),
            fields,
        } => write::submitted(tx, interaction, writing, fields),
        InteractionKind::Submitted {
            form: FormId::DeclineSuggestion(member, n),
            fields,
        } => suggestions::declined(tx, interaction, (*member, *n), fields),
        InteractionKind::Review => review::review(tx, interaction),
        InteractionKind::ReviewExport(format) => review::export(tx, interaction, format),
        InteractionKind::SetZone(typed) => zone::set(tx, interaction, typed),
        InteractionKind::Remind(form) => remind::remind(tx, interaction, form),
        InteractionKind::TrackRecap { track, on } => {
            track::recap::recap(tx, interaction, track, *on)
        }
        InteractionKind::Submitted {
            form: FormId::ReviewAnswer(slug),
            fields,
        } => review::submitted(tx, interaction, slug, fields),
        InteractionKind::Season(ask) => season::season(tx, interaction, ask),
        InteractionKind::Rewards(ask) => rewards::rewards(tx, interaction, ask),
        InteractionKind::ExamineWith { found, roles } => {
            doctor::with_roles(tx, interaction, found, roles)
        }
        InteractionKind::Answers => answer::waiting::answers(tx, interaction),
        InteractionKind::Submitted {
            form: FormId::AcceptWhy(d, member),
            fields,
        } => {
            let of = (d.in_guild(access::in_guild(tx, interaction)?), *member);
            answer::waiting::submitted(tx, interaction, of, Why::Accept, fields)
        }
        InteractionKind::Submitted {
            form: FormId::HideWhy(d, member),
            fields,
        } => {
            let of = (d.in_guild(access::in_guild(tx, interaction)?), *member);
            answer::waiting::submitted(tx, interaction, of, Why::Hide, fields)
        }
        InteractionKind::Complete { what, typed } => {
            Ok(help::complete(tx, interaction, *what, typed))
        }
    }
}

/// Notes the message of a press that only a question's post can have: it says that the question is
/// there.
fn heard(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    press: &ButtonId,
    message: MessageId,
) {
    let (of_post, daily) = match press {
        // These are on the post alone.
        ButtonId::ShowMe(daily) | ButtonId::Me(daily) => (true, daily),
        // These are also on replies, but nobody gets one before the question is open.
        ButtonId::Answer(daily) | ButtonId::Letter(daily, _) | ButtonId::Hint(daily) => {
            (false, daily)
        }
        _ => return,
    };
    let Some(guild) = interaction.guild else {
        return;
    };
    let key = daily.in_guild(guild);
    let is_open = |daily: &Daily| daily.phase == Phase::Open;
    if of_post || !tx.daily_as_it_is(key).is_some_and(|daily| is_open(&daily)) {
        question::pressed(tx, key, interaction.channel, message);
    }
}

/// Answers a command that names a channel, and says first what the bot is missing in the channel.
fn in_channel(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    seen: (ChannelId, Sight),
    kind: &InteractionKind,
) -> Result<Reply, Refused> {
    if let InteractionKind::SetupStep {
        part: SetupPart::Test(channel),
        ..
    } = kind
    {
        let guild = access::moderated(tx, interaction)?;
        return guided::start::test(tx, interaction, guild, *channel, Some(seen.1));
    }
    let command = Interaction {
        kind: kind.clone(),
        ..interaction.clone()
    };
    let reply = answered(tx, &command)?;
    Ok(doctor::before(tx, interaction, seen, kind, reply))
}

fn pressed(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    press: &ButtonId,
    values: &[String],
) -> Result<Reply, Refused> {
    // Practice also works in direct messages.
    let guild = access::in_guild(tx, interaction);
    let at = |daily: &DailyRef| guild.clone().map(|guild| daily.in_guild(guild));
    match press {
        ButtonId::Answer(d) => answer::start(tx, interaction, at(d)?),
        ButtonId::Letter(d, place) => answer::letter(tx, interaction, at(d)?, *place),
        ButtonId::Withdraw(d) => answer::withdraw(tx, interaction, at(d)?),
        ButtonId::Hint(d) => answer::hint(tx, interaction, at(d)?),
        ButtonId::ShowMe(d) => answer::show_me(tx, interaction, at(d)?),
        ButtonId::ShowMeYes(d) => answer::show_me_yes(tx, interaction, at(d)?),
        ButtonId::MyResult(d) => answer::my_result(tx, interaction, at(d)?),
        ButtonId::Vote(d, page) => answer::vote_list(tx, interaction, at(d)?, *page),
        ButtonId::VoteFor(d, member) => answer::vote_for(tx, interaction, at(d)?, *member),
        ButtonId::Answers(d, page) => answer::answers_page(tx, interaction, at(d)?, *page),
        ButtonId::Report(d) => answer::report(tx, interaction, at(d)?),
        ButtonId::AskRemove(d, member) => answer::ask_remove(tx, interaction, at(d)?, *member),
        ButtonId::Remove(d, member) => answer::remove(tx, interaction, at(d)?, *member),
        ButtonId::Withhold(d, member) => answer::withhold(tx, interaction, at(d)?, *member),
        ButtonId::Publish(d, member) => answer::publish(tx, interaction, at(d)?, *member),
        ButtonId::Waiting(d, member) => answer::waiting::show(tx, interaction, at(d)?, *member),
        ButtonId::AcceptWaiting(d, member) => {
            answer::waiting::accept(tx, interaction, at(d)?, *member)
        }
        ButtonId::AcceptWhy(d, member) => {
            answer::waiting::form(tx, interaction, (at(d)?, *member), Why::Accept)
        }
        ButtonId::HideWhy(d, member) => {
            answer::waiting::form(tx, interaction, (at(d)?, *member), Why::Hide)
        }
        ButtonId::Me(d) => board::me_in(tx, interaction, at(d)?),
        ButtonId::MeOf(track) => board::me_of(tx, interaction, *track),
        ButtonId::MeWho(track, member) => board::me_who(tx, interaction, *track, *member),
        ButtonId::MeGroup(track) => board::group_of(tx, interaction, *track),
        ButtonId::Focus(track, on) => board::focus(tx, interaction, *track, *on),
        ButtonId::Board(period, track, page) => {
            board::page(tx, interaction, period, TrackId(*track), *page)
        }
        ButtonId::Why(track, page) => board::why_page(tx, interaction, *track, *page),
        ButtonId::RemoveTrack(track) => track::remove_yes(tx, interaction, *track, false),
        ButtonId::RemoveTrackNow(track) => track::remove_yes(tx, interaction, *track, true),
        ButtonId::RevealNow(d) => track::reveal_now_yes(tx, interaction, at(d)?),
        ButtonId::Swap(track) => track::swap(tx, interaction, *track),
        ButtonId::ShowNext(track) => track::show_next(tx, interaction, *track),
        ButtonId::ShowQueue(track) => track::show_queue(tx, interaction, *track),
        ButtonId::WithdrawDaily(d) => track::withdraw::form(tx, interaction, at(d)?),
        ButtonId::Allow(number) => track::allow(tx, interaction, *number),
        ButtonId::Practice(slug, option) => {
            practice::letter(tx, interaction, slug, *option, PartOfBank::ALL)
        }
        ButtonId::PracticeShow(slug) => practice::show(tx, interaction, slug, PartOfBank::ALL),
        ButtonId::PracticeIn(slug, option, part) => {
            practice::letter(tx, interaction, slug, *option, *part)
        }
        ButtonId::PracticeShowIn(slug, part) => practice::show(tx, interaction, slug, *part),
        ButtonId::PracticeAnother(slug, part) => practice::another(tx, interaction, slug, *part),
        ButtonId::PracticeOpen(slug) => practice::open(tx, interaction, slug),
        ButtonId::Search(page, typed) => search::page(tx, interaction, *page, typed),
        ButtonId::Past(track) => past::of_track(tx, interaction, *track),
        ButtonId::PastOlder(d) => past::older(tx, interaction, *d),
        ButtonId::PastNewer(d) => past::newer(tx, interaction, *d),
        ButtonId::Export(track) => export::of_track(tx, interaction, *track),
        ButtonId::RequestInstead(track, topic) => request::instead(tx, interaction, *track, *topic),
        ButtonId::RequestIn(track, topic) => request::request_in(tx, interaction, *track, *topic),
        ButtonId::Unrequest(track) => request::take_back(tx, interaction, *track),
        ButtonId::IsThere(guild, d) => track::unknown::is_there(tx, interaction, *guild, *d),
        ButtonId::AskPostAgain(guild, d) => track::unknown::ask_again(tx, interaction, *guild, *d),
        ButtonId::PostAgain(guild, d) => track::unknown::again(tx, interaction, *guild, *d),
        press @ (ButtonId::RoundNext(_)
        | ButtonId::RoundPause(_)
        | ButtonId::RoundGoOn(_)
        | ButtonId::RoundAskEnd(_)) => round::console(tx, interaction, press),
        ButtonId::RoundMine(id) => round::mine(tx, interaction, *id),
        ButtonId::RoundJoin(id) => sign_up::join(tx, interaction, *id),
        ButtonId::RoundLeave(id) => sign_up::leave(tx, interaction, *id),
        ButtonId::TrackAnyway => track::draft::yes(tx, interaction),
        ButtonId::FollowZone(old) => setup::follow_zone(tx, interaction, old),
        ButtonId::Audit(before, by, kind) => audit::page(tx, interaction, *before, *by, kind),
        ButtonId::Barred(page) => bank::page(tx, interaction, *page),
        ButtonId::Errata(d) => errata::desk::desk(tx, interaction, Played::Daily(at(d)?)),
        ButtonId::ErrataOption(d, option) => {
            errata::forms::option(tx, interaction, Played::Daily(at(d)?), *option)
        }
        ButtonId::ErrataOutput(d) => errata::forms::output(tx, interaction, Played::Daily(at(d)?)),
        ButtonId::ErrataVoid(d) => errata::forms::void(tx, interaction, Played::Daily(at(d)?)),
        ButtonId::ErrataText(d) => errata::forms::text(tx, interaction, at(d)?),
        ButtonId::ErrataBank(d) => errata::sent::bank(tx, interaction, Played::Daily(at(d)?)),
        ButtonId::RoundErrataAll(id) => {
            let key = RoundKey {
                guild: guild?,
                id: *id,
            };
            errata::desk::of_round(tx, interaction, key)
        }
        ButtonId::RoundErrata(of) => {
            errata::desk::desk(tx, interaction, Played::of_round(guild?, *of))
        }
        ButtonId::RoundErrataOption(of, option) => {
            errata::forms::option(tx, interaction, Played::of_round(guild?, *of), *option)
        }
        ButtonId::RoundErrataOutput(of) => {
            errata::forms::output(tx, interaction, Played::of_round(guild?, *of))
        }
        ButtonId::RoundErrataVoid(of) => {
            errata::forms::void(tx, interaction, Played::of_round(guild?, *of))
        }
        ButtonId::RoundErrataText(of) => {
            errata::forms::text_of_round(tx, interaction, (guild?, *of))
        }
        ButtonId::RoundErrataBank(of) => {
            errata::sent::bank(tx, interaction, Played::of_round(guild?, *of))
        }
        ButtonId::DraftSend(credit) => write::send(tx, interaction, *credit),
        ButtonId::DraftSave => write::save(tx, interaction),
        ButtonId::DraftEdit => write::again(tx, interaction),
        ButtonId::DraftDiscard => write::discard(tx, interaction),
        ButtonId::Suggestion(member, n) => suggestions::show(tx, interaction, (*member, *n)),
        ButtonId::Approve(member, n) => suggestions::approve(tx, interaction, (*member, *n)),
        ButtonId::Review(member, n) => suggestions::review(tx, interaction, (*member, *n)),
        ButtonId::Decline(member, n) => suggestions::decline(tx, interaction, (*member, *n)),
        ButtonId::MySuggestions => suggestions::mine(tx, interaction),
        ButtonId::AskTakeBack(n) => suggestions::ask_take_back(tx, interaction, *n),
        ButtonId::TakeBack(n) => suggestions::take_back(tx, interaction, *n),
        ButtonId::OwnQuestions(page) => bank::own_page(tx, interaction, *page),
        ButtonId::RemoveOwn(name) => bank::remove_yes(tx, interaction, name),
        ButtonId::ImportDeck(at) => deck::import(tx, interaction, *at),
        ButtonId::DiscardDeck(at) => deck::discard(tx, interaction, *at),
        ButtonId::ExportOwn(format) => deck::export_yes(tx, interaction, *format),
        ButtonId::Seasons(page) => season::page(tx, interaction, *page),
        ButtonId::Help(page) => Ok(help::page(tx, interaction, page)),
        ButtonId::Undo(number) => audit::undo(tx, interaction, *number),
        ButtonId::MyData => privacy::export(tx, interaction, None),
        ButtonId::MyDataAfter(d) => privacy::export(tx, interaction, Some(at(d)?)),
        ButtonId::AskForgetMe => privacy::ask(tx, interaction),
        ButtonId::ForgetMe => privacy::delete(tx, interaction),
        ButtonId::HideMe(hidden) => privacy::hide(tx, interaction, *hidden),
        ButtonId::PracticeLook(slug, option, part) => {
            practice::look(tx, interaction, slug, *option, *part)
        }
        ButtonId::PracticeRate(slug, rating, part) => {
            practice::rate(tx, interaction, slug, *rating, *part)
        }
        ButtonId::ReviewNext => review::next(tx, interaction),
        ButtonId::ReviewMore => review::more(tx, interaction),
        ButtonId::ReviewShow(slug) => review::show(tx, interaction, slug),
        ButtonId::ReviewPick(slug, option) => review::pick(tx, interaction, slug, *option),
        ButtonId::ReviewAnswer(slug) => review::answer(tx, interaction, slug),
        ButtonId::ReviewRate(slug, rating) => review::rate(tx, interaction, slug, *rating),
        ButtonId::RemindOff(guild) => remind::turn_off(tx, interaction, *guild),
        ButtonId::ReportDone(at) => answer::report_done(tx, interaction, *at),
        ButtonId::RoundEnd(id) => round::course::end_yes(tx, interaction, *id),
        ButtonId::RoundStandings(id) => round::course::standings(tx, interaction, *id),
        ButtonId::RoundCancel(id, all) => round::cancel_yes(tx, interaction, *id, *all),
        ButtonId::ResumeTrack(guild, id) => {
            track::resume_from_notice(tx, interaction, (*guild, *id))
        }
        ButtonId::PostToday(guild, id) => {
            track::post_today_from_notice(tx, interaction, (*guild, *id))
        }
        ButtonId::ResumeRound(guild, id) => {
            let (guild, id) = (*guild, *id);
            round::notice::resume(tx, interaction, RoundKey { guild, id })
        }
        ButtonId::AskCancelRound(guild, id) => {
            let (guild, id) = (*guild, *id);
            round::notice::cancel(tx, interaction, RoundKey { guild, id })
        }
        ButtonId::RemakeEvent(guild, id) => {
            let (guild, id) = (*guild, *id);
            round::notice::remake_event(tx, interaction, RoundKey { guild, id })
        }
        // These need their message, so they are handled before this match.
        ButtonId::RoundLetter(..) | ButtonId::RoundAnswer(_) => {
            let lang = tx.reply_language(interaction);
            Err(text::refuse(&told::other_asking(lang)))
        }
        ButtonId::Setup(part) => guided::step(tx, interaction, *part, values, ""),
        // The edge finds out what there is to say, wherever it can.
        ButtonId::Doctor => doctor::doctor(tx, interaction, &Examination::default()),
        ButtonId::Never => {
            let text = text::access::nothing_changed(tx.reply_language(interaction));
            Ok(Reply::Update(text::plain(&text)))
        }
    }
}
