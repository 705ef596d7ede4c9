//! Failing requests: nothing is posted twice, and nothing is forgotten.

use std::time::Duration;

use local_discord::{EventFault, Fault, RequestFault};

use super::harness::{Harness, OPEN, text};

const POST: &str = "POST /channels/{channel_id}/messages";
const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);

/// Posts a question while the request fails in this way. Returns how many posts there are in the
/// end.
async fn posts_under(harm: RequestFault) -> usize {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness
        .ws
        .add_fault(Fault::request(POST, harm).only(harness.channel));
    // The first attempt fails, so the bot is idle with a waiting delivery. Then its wait ends.
    harness.pass(TO_THE_SLOT).await;
    for _ in 0..3 {
        harness.pass(Duration::from_secs(65)).await;
    }
    harness.question().await;
    assert_eq!(harness.ws.faults_triggered(), 1, "the harm was done");
    harness.wire_was_well();
    let ours = harness.ws.messages(harness.channel);
    ours.iter()
        .filter(|m| text(m).contains("Only one of repr and str"))
        .count()
}

#[tokio::test]
async fn a_post_that_failed_before_it_was_done_is_posted_once() {
    assert_eq!(
        posts_under(RequestFault::ErrorBefore { status: 502 }).await,
        1
    );
}

#[tokio::test]
async fn a_post_that_was_done_though_an_error_came_back_is_not_posted_again() {
    assert_eq!(
        posts_under(RequestFault::ErrorAfter { status: 502 }).await,
        1
    );
}

#[tokio::test]
async fn a_post_whose_connection_broke_before_is_posted_once() {
    assert_eq!(posts_under(RequestFault::CutBefore).await, 1);
}

#[tokio::test]
async fn a_post_whose_answer_was_lost_is_not_posted_again() {
    assert_eq!(posts_under(RequestFault::CutAfter).await, 1);
}

#[tokio::test]
async fn a_post_that_was_limited_is_posted_after_the_wait() {
    let limited = RequestFault::RateLimited {
        retry_after: 0.4,
        global: false,
        shared: false,
    };
    assert_eq!(posts_under(limited).await, 1);
}

#[tokio::test]
async fn a_post_limited_without_words_is_posted_after_a_while() {
    assert_eq!(posts_under(RequestFault::CloudflareBan).await, 1);
}

#[tokio::test]
async fn a_post_whose_answer_was_lost_and_that_a_moderator_deleted_is_not_posted_again() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    harness
        .ws
        .add_fault(Fault::request(POST, RequestFault::CutAfter).only(harness.channel));
    // The bot doesn't hear of its own message on the gateway either.
    harness
        .ws
        .add_fault(Fault::event("MESSAGE_CREATE", EventFault::Drop));
    harness.pass(TO_THE_SLOT).await;
    let posted = harness.ws.messages(harness.channel);
    assert_eq!(
        posted.len(),
        1,
        "it stands, and the bot has not heard of it"
    );
    harness.mara.delete(harness.channel, posted[0].id).unwrap();
    harness.pass(Duration::from_secs(65)).await;
    let refused = harness
        .ws
        .exchanges()
        .into_iter()
        .filter(|one| one.method == "POST" && one.answer["code"] == 10008);
    assert_eq!(refused.count(), 1, "Discord knows the nonce");
    assert_eq!(harness.ws.messages(harness.channel).len(), 0);
    harness.pass(Duration::from_secs(8 * 3600)).await;
    let shown = harness.ws.transcript(harness.channel);
    assert!(shown.contains("Why it's asked"), "in the channel: {shown}");
    assert!(
        !shown.contains("[Answer]"),
        "the question is not posted again: {shown}"
    );
    harness.wire_was_well();
}
