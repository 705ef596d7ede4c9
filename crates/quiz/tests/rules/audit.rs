//! `/audit`: who did what, and what of it can be undone.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{
    BlockForm, InteractionKind, RoundCommand, RoundForm, SetupForm, TrackForm,
};
use pythia_quiz::ids::{ChannelId, MemberId, MessageId};
use pythia_quiz::model::audit::{AuditEntry, Deed, Subject};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::track::Place;
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};

use super::harness::*;

fn shown(world: &mut World, member: Option<&Person>, kind: Option<&str>) -> Reply {
    let ask = InteractionKind::Audit {
        member: member.map(|who| who.user),
        kind: kind.map(str::to_owned),
    };
    world.ask(&mod_mia(), ask)
}

fn record(world: &mut World) -> String {
    words(&shown(world, None, None))
}

fn adjust(points: i64) -> InteractionKind {
    InteractionKind::PointsAdjust {
        member: ann().user,
        points,
        reason: format!("reason {points}"),
        date: None,
    }
}

fn entries(world: &World) -> usize {
    let keys = world.reader.0.keys();
    keys.filter(|key| matches!(key, Key::Audit(_))).count()
}

/// Returns a world in which Ann's sealed answer is published, with its message.
fn published(anonymous: bool) -> (World, MessageId) {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = anonymous);
    world.seal(&ann(), key, "some words");
    world.advance_to(utc("2026-03-02", "17:00"));
    let message = world.answer(&ann(), key).and_then(|one| one.published);
    (world, message.expect("published"))
}

/// Removes the answer in a message, and returns the button that undoes it.
fn remove(world: &mut World, message: MessageId) -> ButtonId {
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    world.press(&mod_mia(), offered(&asks)[0].clone());
    world.settle();
    let undo = offered(&shown(world, None, Some("answers")));
    let mut undo = undo.into_iter();
    let undo = undo.find(|press| matches!(press, ButtonId::Undo(_)));
    undo.expect("a removal can be undone")
}

#[test]
fn a_moderator_s_command_that_changes_something_is_noted_with_who_when_and_what() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let at = world.now.seconds();
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.ask(&mod_max(), InteractionKind::TrackResume("1".to_owned()));
    let told = record(&mut world);
    let paused = format!("**1** · <t:{at}:f> · <@1090> paused **daily-1**");
    let resumed = format!("**2** · <t:{at}:f> · <@1091> resumed **daily-1**");
    assert!(told.contains(&paused), "{told}");
    assert!(told.contains(&resumed), "{told}");
    assert!(
        told.find(&resumed) < told.find(&paused),
        "newest first: {told}"
    );
}

#[test]
fn what_changes_nothing_is_not_noted() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    for ask in [
        InteractionKind::TrackList,
        InteractionKind::Setup(SetupForm::default()),
        InteractionKind::TrackResume("1".to_owned()),
        InteractionKind::TrackPreview("1".to_owned()),
        InteractionKind::TrackRemove("1".to_owned()),
        InteractionKind::Block(BlockForm::List),
        InteractionKind::Block(BlockForm::Remove(ben().user)),
    ] {
        world.ask(&mod_mia(), ask);
    }
    world.ask(&ben(), InteractionKind::TrackPause("1".to_owned()));
    assert_eq!(entries(&world), 0, "{}", record(&mut world));
    assert!(record(&mut world).contains("Nothing yet"));
}

#[test]
fn a_command_that_names_a_channel_is_noted_once() {
    let mut world = World::new();
    let setup = InteractionKind::Setup(SetupForm {
        notice_channel: Some(CHANNEL),
        ..SetupForm::default()
    });
    let seen = InteractionKind::InChannel {
        channel: CHANNEL,
        sight: Sight::Hidden,
        kind: Box::new(setup),
    };
    world.ask(&mod_mia(), seen);
    assert_eq!(entries(&world), 1);
    assert!(record(&mut world).contains("<@1090> changed the settings"));
}

#[test]
fn settings_blocks_tracks_and_rounds_have_their_own_lines_and_kinds() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    world.ask(
        &ann(),
        InteractionKind::Request {
            topic: "basics".to_owned(),
            track: None,
        },
    );
    let settings = SetupForm {
        links: Some(true),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(settings));
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ann().user)),
    );
    world.ask(&mod_mia(), InteractionKind::TrackSkip("1".to_owned()));
    world.ask(&mod_mia(), InteractionKind::TrackSkip("1".to_owned()));
    world.ask(&mod_mia(), InteractionKind::TrackPostNow("1".to_owned()));
    world.settle();
    let round = RoundForm {
        start: "2026-03-06 18:00".to_owned(),
        count: Some(1),
        ..RoundForm::default()
    };
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Schedule(round)),
    );
    world.press(
        &mod_mia(),
        ButtonId::RoundCancel(pythia_quiz::ids::RoundId(1), false),
    );
    for (kind, says) in [
        ("settings", &["changed the settings", "blocked <@1001>"][..]),
        (
            "tracks",
            &[
                "skipped the next question of **daily-1**",
                "undid the skip of **daily-1**",
            ],
        ),
        ("questions", &["posted question #1"]),
        ("rounds", &["scheduled round #1", "canceled round #1"]),
    ] {
        let told = words(&shown(&mut world, None, Some(kind)));
        for line in says {
            assert!(told.contains(line), "{kind}: {line}: {told}");
        }
        assert_eq!(told.matches(" · <t:").count(), says.len(), "{kind}: {told}");
    }
}

#[test]
fn a_removed_answer_comes_back_with_its_points_and_that_is_noted_too() {
    let (mut world, message) = published(false);
    assert_eq!(world.points(&ann()), 1);
    let undo = remove(&mut world, message);
    assert_eq!(world.points(&ann()), 0);
    let done = words(&world.press(&mod_max(), undo));
    assert!(done.contains("The answer is back"), "{done}");
    world.settle();
    assert_eq!(world.points(&ann()), 1);
    assert!(world.all_public_words().contains("some words"));
    let told = record(&mut world);
    assert!(
        told.contains("<@1090> removed <@1001>'s answer to question #1 *(undone, see 2)*"),
        "{told}"
    );
    assert!(
        told.contains("<@1091> restored <@1001>'s answer to question #1"),
        "{told}"
    );
    assert!(!told.contains("Undo"), "nothing is left to undo: {told}");
    world.check();
}

#[test]
fn a_removal_is_final_when_voting_has_closed() {
    let (mut world, message) = published(false);
    let undo = remove(&mut world, message);
    world.advance_to(utc("2026-03-03", "17:01"));
    assert!(offered(&shown(&mut world, None, None)).is_empty());
    let told = words(&world.press(&mod_mia(), undo));
    assert!(told.contains("voting has closed"), "{told}");
    assert_eq!(world.points(&ann()), 0);
}

#[test]
fn a_hidden_answer_that_was_shown_again_can_not_be_undone_a_second_time() {
    let (mut world, message) = published(false);
    let hid = world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
    let can = offered(&shown(&mut world, None, None));
    assert_eq!(can, [ButtonId::Undo(1)]);
    world.press(&mod_mia(), offered(&hid)[0].clone());
    assert!(offered(&shown(&mut world, None, None)).is_empty());
    let told = record(&mut world);
    assert!(told.contains("hid <@1001>'s answer"), "{told}");
    assert!(
        told.contains("showed <@1001>'s answer to question #1 again"),
        "{told}"
    );
}

#[test]
fn nobody_is_named_whose_answers_are_published_without_names() {
    let (mut world, message) = published(true);
    remove(&mut world, message);
    let told = record(&mut world);
    assert!(told.contains("removed an answer to question #1"), "{told}");
    assert!(!told.contains("<@1001>"), "{told}");
}

#[test]
fn accepting_and_taking_it_back_are_two_entries() {
    let (mut world, message) = published(false);
    world.message_command(&mod_mia(), message, InteractionKind::AcceptMessage);
    world.message_command(&mod_mia(), message, InteractionKind::AcceptMessage);
    let told = record(&mut world);
    assert!(
        told.contains("accepted <@1001>'s answer to question #1"),
        "{told}"
    );
    assert!(
        told.contains("stopped accepting <@1001>'s answer"),
        "{told}"
    );
}

#[test]
fn pages_go_back_to_the_first_entry_and_filters_go_along() {
    let mut world = World::new();
    for points in 1..=23 {
        world.ask(&mod_mia(), adjust(points));
    }
    world.ask(&mod_max(), adjust(100));
    let first = shown(&mut world, Some(&mod_mia()), Some("points"));
    let text = words(&first);
    assert!(text.contains("Only points, by <@1090>"), "{text}");
    assert!(
        text.contains("reason 23") && !text.contains("reason 100"),
        "{text}"
    );
    let older = |reply: &Reply| {
        let mut turn = offered(reply).into_iter();
        turn.rfind(|press| matches!(press, ButtonId::Audit(..)))
    };
    let second = world.press(&mod_mia(), older(&first).expect("an older page"));
    assert!(matches!(second, Reply::Update(_)));
    assert!(words(&second).contains("reason 13\n") && words(&second).contains("reason 4\n"));
    let third = world.press(&mod_mia(), older(&second).expect("a third page"));
    let text = words(&third);
    assert!(
        text.contains("reason 3\n") && text.contains("reason 1\n"),
        "{text}"
    );
    assert!(!text.contains("Older"), "{text}");
    let back = world.press(&mod_mia(), older(&third).expect("the way back"));
    assert_eq!(words(&back), words(&first));
    let refused = world.press(&ben(), older(&first).expect("the same button"));
    assert!(words(&refused).contains("Only moderators"));
}

#[test]
fn a_filter_that_finds_little_offers_to_look_further_back() {
    let mut world = World::new();
    world.ask(&mod_mia(), adjust(1));
    let paused = |number| {
        let entry = AuditEntry {
            at: world.now,
            by: MemberId(7),
            deed: Deed::PausedTrack,
            subject: Subject::Track(pythia_quiz::ids::TrackId(1)),
            undone_by: None,
        };
        Record::Audit((GUILD, u32::MAX - number), entry)
    };
    let many: Vec<_> = (2..=1_500).map(paused).collect();
    many.into_iter().for_each(|record| world.put(record));
    let first = shown(&mut world, None, Some("points"));
    assert!(words(&first).contains("Nothing like that in these 1,000 changes"));
    let [older]: [ButtonId; 1] = offered(&first).try_into().expect("one button");
    let next = words(&world.press(&mod_mia(), older));
    assert!(next.contains("reason 1"), "{next}");
    assert!(!next.contains("Older"), "{next}");
}

#[test]
fn filters_that_fit_nothing_say_so() {
    let mut world = World::new();
    let told = words(&shown(&mut world, None, Some("money")));
    assert!(told.contains("`money` isn't a kind of change"), "{told}");
    assert!(told.contains("`points`"), "{told}");
    let told = words(&shown(&mut world, Some(&cem()), None));
    assert!(
        told.contains("<@1003> hasn't changed anything here"),
        "{told}"
    );
}

#[test]
fn entries_name_people_by_number_and_outlive_them() {
    let mut world = World::new();
    world.ask(&mod_max(), adjust(5));
    let by = world.number(&mod_max()).expect("known");
    let about = world.number(&ann()).expect("known");
    for (number, who) in [(by, mod_max()), (about, ann())] {
        world.reader.0.remove(&Key::Member((GUILD, number)));
        world.reader.0.remove(&Key::Number((GUILD, who.user)));
    }
    let told = record(&mut world);
    assert!(
        told.contains("a former member adjusted the points of a former member: +5"),
        "{told}"
    );
}

#[test]
fn members_do_not_see_the_record() {
    let mut world = World::new();
    let ask = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let told = words(&world.ask_in(&ben(), ChannelId(5), ask));
    assert!(told.contains("Only moderators"), "{told}");
}

#[test]
fn a_look_ahead_a_swap_a_withdrawal_and_a_new_track_are_noted() {
    let (mut world, key) = World::open(Kind::Open);
    let track = key.track;
    world.ask(&mod_mia(), InteractionKind::TrackPreview("1".to_owned()));
    world.press(&mod_mia(), ButtonId::ShowNext(track));
    world.press(&mod_mia(), ButtonId::Swap(track));
    let withdraw = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Two are right.".to_owned()],
    };
    world.ask(&mod_mia(), withdraw);
    world.press(&mod_max(), ButtonId::Allow(1));
    let add = InteractionKind::TrackAdd(TrackForm {
        name: Some("evenings".to_owned()),
        channel: Some((ChannelId(30), Place::Text)),
        time: Some("19:00".to_owned()),
        zone: Some("UTC".to_owned()),
        ..TrackForm::default()
    });
    world.ask(&mod_mia(), add);
    let edit = InteractionKind::TrackEdit {
        track: "evenings".to_owned(),
        form: TrackForm {
            delay: Some("6h".to_owned()),
            ..TrackForm::default()
        },
    };
    world.ask(&mod_mia(), edit);
    let told = record(&mut world);
    for line in [
        "<@1090> looked at upcoming questions of **daily-1**",
        "<@1090> swapped the next question of **daily-1**",
        "<@1090> withdrew question #1",
        "<@1091> allowed question #1 to be asked again",
        "<@1090> created **evenings**",
        "<@1090> edited **evenings**",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert_eq!(entries(&world), 6, "{told}");
}

#[test]
fn a_reason_stays_out_of_the_entry_so_that_it_can_be_deleted() {
    let mut world = World::new();
    world.ask(&mod_mia(), adjust(5));
    let entry = world.reader.0.get(&AuditEntry::key(GUILD, 1));
    assert!(!format!("{entry:?}").contains("reason 5"), "{entry:?}");
    world.reader.0.remove(&Key::AuditText((GUILD, 1)));
    let told = record(&mut world);
    assert!(told.contains("+5") && !told.contains("reason"), "{told}");
}
