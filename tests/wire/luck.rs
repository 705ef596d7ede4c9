//! Bad luck on the wire: nothing is posted twice, nothing is forgotten.

use std::time::Duration;

use local_discord::{Fault, RequestFault};

use super::house::{House, OPEN, text};

const POST: &str = "POST /channels/{channel_id}/messages";
const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);

/// Posts a question under this harm; says how many posts there are in the end.
async fn posts_under(harm: RequestFault) -> usize {
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    house
        .ws
        .add_fault(Fault::request(POST, harm).only(house.channel));
    // The first try fails, so the bot is idle with a delivery that waits; then its wait is over.
    house.pass(TO_THE_SLOT).await;
    for _ in 0..3 {
        house.pass(Duration::from_secs(65)).await;
    }
    house.question().await;
    assert_eq!(house.ws.faults_triggered(), 1, "the harm was done");
    house.wire_was_well();
    let ours = house.ws.messages(house.channel);
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
    let mut house = House::open(&[OPEN]).await;
    house.track().await;
    house
        .ws
        .add_fault(Fault::request(POST, RequestFault::CutAfter).only(house.channel));
    house.pass(TO_THE_SLOT).await;
    let posted = house.ws.messages(house.channel);
    assert_eq!(
        posted.len(),
        1,
        "it stands, and the bot has not heard of it"
    );
    house.mara.delete(house.channel, posted[0].id).unwrap();
    house.pass(Duration::from_secs(65)).await;
    let refused = house
        .ws
        .exchanges()
        .into_iter()
        .filter(|one| one.method == "POST" && one.answer["code"] == 10008);
    assert_eq!(refused.count(), 1, "Discord knows the nonce");
    assert_eq!(house.ws.messages(house.channel).len(), 0);
    house.pass(Duration::from_secs(8 * 3600)).await;
    let shown = house.ws.transcript(house.channel);
    assert!(shown.contains("Why it is asked"), "in the channel: {shown}");
    assert!(
        !shown.contains("[Answer]"),
        "the question is not posted again: {shown}"
    );
    house.wire_was_well();
}
