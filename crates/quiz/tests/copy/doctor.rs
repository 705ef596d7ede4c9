//! Snapshots of `text/doctor.rs`.

use crate::lang;
use pythia_quiz::model::effect::{About, RoundStep};
use pythia_quiz::model::ids::{AnswerKey, MemberId, RoleId, RoundId};
use pythia_quiz::model::round::RoundKey;
use pythia_quiz::model::track::Pause;
use pythia_quiz::text::doctor;
use pythia_quiz::text::facts::{Finding, Permission, Purpose, Refusals};

use crate::samples::{ANA, BEN, CHANNEL, GUILD, MORNING, POST, daily_key};
use crate::shows;
use crate::track::{date, refused};

/// Returns the purpose of the track's channel.
fn daily() -> Purpose {
    Purpose::Track("daily".to_owned())
}

#[test]
fn a_guild_without_faults_gets_one_line() {
    shows!(
        "doctor-good",
        vec![
            doctor::card(lang(), &[], 1, Some(MORNING)),
            doctor::card(lang(), &[], 2, Some(MORNING)),
            doctor::card(lang(), &[], 1, None),
            doctor::card(lang(), &[], 2, None),
        ]
    );
}

#[test]
fn a_guild_without_a_track_is_told_how_to_create_one() {
    let findings = [Finding::NoTrack, Finding::NoNoticeChannel];
    shows!("doctor-no-track", doctor::card(lang(), &findings, 0, None));
}

#[test]
fn channels_that_are_hidden_or_lack_permissions_are_named() {
    let findings = [
        Finding::Unseen(CHANNEL, daily()),
        Finding::Missing(CHANNEL, daily(), vec![Permission::SendMessages]),
        Finding::Missing(
            CHANNEL,
            Purpose::Notices,
            vec![Permission::SendMessages, Permission::EmbedLinks],
        ),
        Finding::Unchecked(CHANNEL, Purpose::Notices),
        Finding::Gone(CHANNEL, daily()),
        Finding::Gone(CHANNEL, Purpose::Notices),
        Finding::Gone(CHANNEL, Purpose::Round("Friday quiz".to_owned())),
    ];
    shows!(
        "doctor-channels",
        doctor::card(lang(), &findings, 1, Some(MORNING))
    );
}

#[test]
fn commands_that_discord_hides_from_moderators_are_named() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let role = RoleId(6);
    let findings = [
        Finding::HiddenCommands(role, names(&["/track"])),
        Finding::HiddenCommands(role, names(&["/track", "Accept answer"])),
        Finding::ChannelCommands(role, names(&["", "/track"])),
        Finding::UncheckedCommands(role),
    ];
    shows!(
        "doctor-commands",
        doctor::card(lang(), &findings, 1, Some(MORNING))
    );
}

#[test]
fn what_is_wrong_in_a_channel_comes_before_what_a_command_did() {
    let wrong = Finding::Unseen(CHANNEL, daily());
    let card = pythia_quiz::text::plain("Track created.");
    shows!("doctor-first", doctor::first(lang(), &wrong, card));
}

#[test]
fn each_permission_says_what_goes_wrong_without_it() {
    let all = [
        Permission::ViewChannel,
        Permission::SendMessages,
        Permission::SendInThreads,
        Permission::CreateThreads,
        Permission::EmbedLinks,
        Permission::AttachFiles,
        Permission::AddReactions,
        Permission::ReadHistory,
        Permission::ManageThreads,
        Permission::MentionRoles,
    ];
    let missing = |one: Permission| Finding::Missing(CHANNEL, daily(), vec![one]);
    let findings = all.map(missing);
    shows!(
        "doctor-permissions",
        doctor::card(lang(), &findings, 1, None)
    );
}

#[test]
fn tracks_that_do_not_post_are_named() {
    let findings = [
        Finding::Paused("daily".to_owned(), Pause::ByModerator),
        Finding::Paused("daily".to_owned(), refused()),
        Finding::NoDate("daily".to_owned()),
        Finding::NoQuestion("daily".to_owned()),
    ];
    shows!("doctor-tracks", doctor::card(lang(), &findings, 4, None));
}

#[test]
fn a_clock_that_is_off_is_named() {
    let findings = [
        Finding::Skew(2_001),
        Finding::Skew(-75_250),
        Finding::OldZones("2025b".to_owned()),
    ];
    shows!("doctor-clock", doctor::card(lang(), &findings, 1, None));
    assert!(doctor::zones(lang(), "2026f").ends_with(": 2026f"));
}

#[test]
fn the_last_days_are_told() {
    let findings = [
        Finding::Refused(Refusals {
            what: About::Reveal(daily_key(), 0),
            place: format!("<#{CHANNEL}>"),
            why: "Discord did not take the message (Invalid Form Body)".to_owned(),
            times: 1,
            last: MORNING,
        }),
        Finding::Refused(Refusals {
            what: About::Daily(daily_key()),
            place: format!("<#{CHANNEL}>"),
            why: "Missing Permissions".to_owned(),
            times: 3,
            last: MORNING,
        }),
        Finding::Broken(MORNING),
        Finding::Notice(date("2026-03-02"), "**daily** has no question.".to_owned()),
        Finding::Gap(MORNING, MORNING.plus_minutes(60)),
        Finding::NoNoticeChannel,
        Finding::NobodyForNotices("daily".to_owned()),
    ];
    shows!("doctor-past", doctor::card(lang(), &findings, 1, None));
}

#[test]
fn whatever_was_refused_is_named() {
    let key = daily_key();
    let answer = AnswerKey {
        daily: key,
        member: MemberId(1),
    };
    let round = RoundKey {
        guild: GUILD,
        id: RoundId(1),
    };
    let all = [
        About::Post(key),
        About::Thread(key),
        About::Reveal(key, 0),
        About::Published(answer),
        About::ReadMessages(key),
        About::ReadReactions(key),
        About::Daily(key),
        About::Notice(GUILD),
        About::NoticeOr(GUILD, ANA),
        About::Member(MemberId(1)),
        About::Accepter {
            daily: key,
            message: POST,
            reading: false,
        },
        About::Round(round, RoundStep::Opening),
        About::Permissions(GUILD),
        About::Role(RoleId(7), MemberId(1)),
    ];
    let all = all.map(|about| doctor::about(lang(), &about));
    shows!("doctor-about", Vec::from(all));
}

#[test]
fn findings_that_do_not_fit_are_counted() {
    let notice = |n: i32| {
        let text = format!("Notice {n}: {}", "something went wrong. ".repeat(40));
        Finding::Notice(date("2026-03-02"), text)
    };
    let findings = (1..=9).map(notice).collect::<Vec<_>>();
    shows!("doctor-more", doctor::card(lang(), &findings, 1, None));
}

#[test]
fn a_refusal_names_the_member_it_was_for() {
    let findings = [Finding::Refused(Refusals {
        what: About::NoticeOr(GUILD, BEN),
        place: format!("<@{}>", BEN.0),
        why: "the account can't be written to".to_owned(),
        times: 1,
        last: MORNING,
    })];
    shows!("doctor-member", doctor::card(lang(), &findings, 1, None));
}
