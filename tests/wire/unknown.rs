//! Posts that took effect although Discord said otherwise, in channels whose history the bot may
//! not read, and what Discord's rarer refusals lead to.

use std::time::Duration;

use local_discord::{EventFault, Fault, MessageView, Permissions, RequestFault};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, press, text};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);

const POST: &str = "POST /channels/{channel_id}/messages";
const LOOK: &str = "GET /channels/{channel_id}/messages";

/// Forbids the bot to read the history of the group's channel, or allows it again.
fn history(harness: &Harness, hidden: bool) {
    let denied = if hidden {
        Permissions::READ_MESSAGE_HISTORY
    } else {
        Permissions::empty()
    };
    let (channel, bot) = (harness.channel, harness.ws.bot());
    harness
        .ws
        .overwrite(channel, bot, Permissions::empty(), denied);
}

/// Keeps the bot from hearing of messages on the gateway.
fn deafen(harness: &Harness) {
    for event in ["MESSAGE_CREATE", "THREAD_CREATE"] {
        let fault = Fault::event(event, EventFault::Drop).always();
        harness.ws.add_fault(fault);
    }
}

/// Returns the questions in the group's channel.
fn questions(harness: &Harness) -> Vec<MessageView> {
    let mut all = harness.ws.messages(harness.channel);
    all.retain(|m| m.buttons.iter().any(|b| b.label.contains("Answer")));
    all
}

/// Returns the notice that asks whether the question is there.
fn notice(harness: &Harness) -> Option<MessageView> {
    let direct = harness.ws.messages(harness.mara.open_dm());
    let asks = |m: &MessageView| m.buttons.iter().any(|b| b.label == "It is there");
    direct.into_iter().find(asks)
}

#[tokio::test]
async fn a_question_that_stands_unseen_is_not_posted_again_and_a_moderator_is_asked() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    history(&harness, true);
    deafen(&harness);
    harness.settle().await;
    let channel = harness.channel;
    let lost = RequestFault::ErrorAfter { status: 502 };
    harness
        .ws
        .add_fault(Fault::request(POST, lost).only(channel));
    harness.pass(TO_THE_SLOT).await;
    let away = RequestFault::ErrorBefore { status: 503 };
    let away = [POST, LOOK].map(|on| {
        let fault = Fault::request(on, away.clone()).only(channel).always();
        harness.ws.add_fault(fault)
    });
    for _ in 0..25 {
        harness.pass(MINUTE).await;
    }
    away.into_iter().for_each(|n| harness.ws.remove_fault(n));
    for _ in 0..10 {
        harness.pass(MINUTE).await;
    }
    assert_eq!(questions(&harness).len(), 1, "it never stands twice");
    let notice = notice(&harness).expect("the track's creator is asked");
    assert!(text(&notice).contains("Read Message History"));
    let told = harness
        .mara("track post-now", json!({"track": "daily"}))
        .await;
    assert!(told.buttons.iter().any(|b| b.label == "Post it again"));
    harness.pass(MINUTE).await;
    assert_eq!(questions(&harness).len(), 1);
    let told = press(&harness.mara, &notice, "It is there").message().await;
    assert!(text(&told.unwrap()).contains("is open"));
    harness.pass(8 * HOUR).await;
    let shown = harness.ws.transcript(channel);
    assert!(shown.contains("Why it's asked"), "{shown}");
    harness.wire_was_well();
}

#[tokio::test]
async fn the_bots_own_message_on_the_gateway_settles_a_lost_answer_without_history() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    history(&harness, true);
    harness.settle().await;
    let lost = RequestFault::ErrorAfter { status: 502 };
    harness
        .ws
        .add_fault(Fault::request(POST, lost).only(harness.channel));
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    harness.pass(5 * MINUTE).await;
    assert_eq!(questions(&harness).len(), 1);
    let looks = |one: &local_discord::Exchange| format!("{} {}", one.method, one.route) == LOOK;
    assert!(
        !harness.ws.exchanges().iter().any(looks),
        "it needs no look-up"
    );
    assert!(notice(&harness).is_none());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_refused_look_up_and_a_refused_post_never_lead_to_a_second_question() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    deafen(&harness);
    harness.settle().await;
    let channel = harness.channel;
    let lost = RequestFault::ErrorAfter { status: 502 };
    harness
        .ws
        .add_fault(Fault::request(POST, lost).only(channel));
    for on in [LOOK, POST] {
        let fault = Fault::request(on, RequestFault::Forbidden).only(channel);
        harness
            .ws
            .add_fault(fault.after(u32::from(on == POST)).times(3));
    }
    harness.pass(TO_THE_SLOT).await;
    for _ in 0..5 {
        harness.pass(MINUTE).await;
    }
    harness
        .mara("track post-now", json!({"track": "daily"}))
        .await;
    for _ in 0..5 {
        harness.pass(MINUTE).await;
        harness
            .mara("track post-now", json!({"track": "daily"}))
            .await;
    }
    harness.settle().await;
    assert_eq!(questions(&harness).len(), 1);
    harness.question().await;
    harness.wire_was_well();
}

#[tokio::test]
async fn a_permission_that_is_back_settles_the_question_at_the_nightly_check() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    history(&harness, true);
    deafen(&harness);
    harness.settle().await;
    let lost = RequestFault::CutAfter;
    harness
        .ws
        .add_fault(Fault::request(POST, lost).only(harness.channel));
    harness.pass(TO_THE_SLOT).await;
    harness.pass(5 * MINUTE).await;
    assert!(notice(&harness).is_some());
    history(&harness, false);
    harness.pass(20 * HOUR).await;
    harness.pass(MINUTE).await;
    let shown = harness.ws.transcript(harness.channel);
    assert_eq!(questions(&harness).len(), 0, "revealed: {shown}");
    assert!(shown.contains("Why it's asked"), "{shown}");
    harness.wire_was_well();
}

#[tokio::test]
async fn a_part_of_a_reveal_is_sent_once_more_and_one_of_two_copies_is_deleted() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    history(&harness, true);
    deafen(&harness);
    harness.settle().await;
    harness
        .ws
        .add_fault(Fault::request(POST, RequestFault::CutAfter).only(thread));
    harness.pass(8 * HOUR).await;
    let first = |harness: &Harness| {
        let all = harness.ws.messages(thread).into_iter();
        all.filter(|m| text(m).contains("#1 · 1/")).count()
    };
    assert_eq!(first(&harness), 1);
    harness.pass(11 * MINUTE).await;
    assert_eq!(first(&harness), 2, "a second copy harms less than none");
    history(&harness, false);
    harness.pass(12 * HOUR).await;
    assert_eq!(first(&harness), 1, "the bot has deleted one");
    harness.wire_was_well();
}

#[tokio::test]
async fn one_unknown_channel_pauses_nothing_and_two_a_minute_apart_do_if_the_list_lacks_it() {
    // One is open in the first track, and one is its next.
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    let gone = RequestFault::Refused { code: 10003 };
    harness
        .ws
        .add_fault(Fault::request(POST, gone).only(harness.channel).times(3));
    harness.pass(TO_THE_SLOT).await;
    for _ in 0..4 {
        harness.pass(MINUTE).await;
    }
    harness.question().await;
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(!told.contains("aused"), "the list has it: {told}");

    let doomed = harness
        .ws
        .channel(harness.guild, local_discord::ChannelKind::Text, "doomed");
    harness.settle().await;
    let options = json!({
        "channel": doomed.to_string(), "name": "doomed", "time": "12:00", "zone": "Europe/Berlin",
        "days": "daily", "delay": "8h",
    });
    harness.mara("track add", options).await;
    harness
        .ws
        .add_fault(Fault::event("CHANNEL_DELETE", EventFault::Drop));
    harness.ws.delete_channel(doomed);
    harness.pass(3 * HOUR).await;
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(!told.contains("aused"), "one answer isn't enough: {told}");
    harness.pass(2 * MINUTE).await;
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.contains("aused"), "{told}");
    let direct = harness.ws.messages(harness.mara.open_dm());
    let told = direct.iter().map(text).collect::<String>();
    assert!(told.contains("/track edit channel:"), "{told}");
    harness.wire_was_well();
}

#[tokio::test]
async fn a_guild_without_uploads_gets_the_other_answers_as_pages() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    for n in 0..22 {
        let who = harness.member(&format!("Member {n}"));
        let form = press(&who, &post, "Answer").modal().await.unwrap();
        let field = form.inputs[0].custom_id.clone();
        let receipt = who.submit(&form, &[(&field, &format!("answer {n}"))]);
        receipt.unwrap().message().await.unwrap();
    }
    // The third part has the file, after the answer and the results.
    let refused = RequestFault::Refused { code: 400_001 };
    harness
        .ws
        .add_fault(Fault::request(POST, refused).only(thread).after(2));
    harness.pass(8 * HOUR).await;
    assert_eq!(harness.ws.faults_triggered(), 1);
    let all = harness.ws.messages(thread);
    let rest: Vec<_> = all
        .iter()
        .filter(|m| m.buttons.iter().any(|b| b.label == "All answers"))
        .collect();
    assert_eq!(rest.len(), 1);
    assert!(text(rest[0]).contains("page by page") && rest[0].json["attachments"] == json!([]));
    let page = press(&harness.mara, rest[0], "All answers").message().await;
    assert!(text(&page.unwrap()).contains("Page 1 of 2"));
    harness.wire_was_well();
}

#[tokio::test]
async fn where_discord_takes_no_reply_the_channel_hears_of_the_reveal_in_a_plain_line() {
    for code in [160_002, 160_009, 160_010] {
        let mut harness = Harness::open(&[OPEN]).await;
        harness.track().await;
        harness.pass(TO_THE_SLOT).await;
        harness.question().await;
        let refused = RequestFault::Refused { code };
        harness
            .ws
            .add_fault(Fault::request(POST, refused).only(harness.channel));
        harness.pass(8 * HOUR).await;
        assert_eq!(harness.ws.faults_triggered(), 1, "{code}");
        let all = harness.ws.messages(harness.channel);
        let lines: Vec<_> = all.iter().filter(|m| text(m).contains("is out")).collect();
        assert_eq!(lines.len(), 1, "{code}");
        assert_eq!(lines[0].reply_to, None, "{code}");
        harness.wire_was_well();
    }
}

#[tokio::test]
async fn what_discord_limits_for_the_moment_is_tried_again_and_posted_once() {
    for code in [20028, 40009, 110_000] {
        let mut harness = Harness::open(&[OPEN]).await;
        harness.track().await;
        let refused = RequestFault::Refused { code };
        harness
            .ws
            .add_fault(Fault::request(POST, refused).only(harness.channel));
        harness.pass(TO_THE_SLOT).await;
        harness.pass(2 * MINUTE).await;
        assert_eq!(harness.ws.faults_triggered(), 1, "{code}");
        assert_eq!(questions(&harness).len(), 1, "{code}");
        let told = text(&harness.mara("track list", json!({})).await);
        assert!(!told.contains("aused"), "{code}: {told}");
    }
}

#[tokio::test]
async fn a_notice_to_somebody_without_a_common_server_shows_in_the_doctor() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness.ws.overwrite(
        harness.channel,
        harness.ws.bot(),
        Permissions::empty(),
        Permissions::SEND_MESSAGES,
    );
    let direct = harness.mara.open_dm();
    let refused = RequestFault::Refused { code: 50278 };
    harness
        .ws
        .add_fault(Fault::request(POST, refused).only(direct).always());
    harness.settle().await;
    harness.pass(TO_THE_SLOT).await;
    harness.pass(MINUTE).await;
    let told = text(&harness.mara("doctor", json!({})).await);
    assert!(told.contains("a notice to moderators"), "{told}");
    assert!(told.contains("no mutual guilds"), "{told}");
    harness.wire_was_well();
}

#[tokio::test]
async fn a_lost_post_of_a_forum_is_found_among_the_archived_ones() {
    let mut harness = Harness::open(&[OPEN]).await;
    let forum = harness.ws.forum(harness.guild, "questions", &[], false);
    harness.settle().await;
    harness.track_in(forum).await;
    deafen(&harness);
    let post = "POST /channels/{channel_id}/threads";
    harness
        .ws
        .add_fault(Fault::request(post, RequestFault::CutAfter));
    let list = "GET /guilds/{guild_id}/threads/active";
    let away = RequestFault::ErrorBefore { status: 503 };
    harness.ws.add_fault(Fault::request(list, away));
    harness.pass(TO_THE_SLOT).await;
    let threads = harness.ws.threads(forum);
    assert_eq!(threads.len(), 1);
    harness
        .mara
        .set_thread(threads[0], Some(true), None)
        .unwrap();
    for _ in 0..3 {
        harness.pass(MINUTE).await;
    }
    assert_eq!(harness.ws.threads(forum).len(), 1, "not posted again");
    harness.pass(8 * HOUR).await;
    let shown = harness.ws.transcript(threads[0]);
    assert!(shown.contains("Why it's asked"), "{shown}");
    harness.wire_was_well();
}
