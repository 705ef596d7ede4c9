//! Moves time forward in a story until something happens.

use anyhow::{Context as _, bail};

use super::{Play, TIMEOUT};
use crate::quiz::model::custom_id::ButtonId;
use local_discord::{Id, MessageView};

/// Tells whether a message has a button that does this, whatever it is called in the group's
/// language.
pub(super) fn has(message: &MessageView, does: impl Fn(&ButtonId) -> bool) -> bool {
    let mut presses = message.buttons.iter();
    presses.any(|one| ButtonId::parse(&one.custom_id).is_ok_and(|press| does(&press)))
}

impl Play<'_> {
    pub(super) async fn move_clock(&mut self, by_ms: i64) -> anyhow::Result<()> {
        self.stage.move_by(by_ms).await
    }

    /// Returns the milliseconds until the clock next shows this minute of the day.
    pub(super) fn until_minute(&self, minute: u16) -> anyhow::Result<i64> {
        let now =
            jiff::Timestamp::from_millisecond(self.stage.workspace.now_ms())?.in_tz(&self.zone)?;
        let time = jiff::civil::time(i8::try_from(minute / 60)?, i8::try_from(minute % 60)?, 0, 0);
        let today = now.date().to_datetime(time).in_tz(&self.zone)?;
        let then = if today > now {
            today
        } else {
            now.date().tomorrow()?.to_datetime(time).in_tz(&self.zone)?
        };
        Ok(then.timestamp().as_millisecond() - now.timestamp().as_millisecond())
    }

    /// Returns the month of the workspace's date, as `2026-03`.
    pub(super) fn month(&self) -> anyhow::Result<String> {
        let now = jiff::Timestamp::from_millisecond(self.stage.workspace.now_ms())?;
        Ok(now.in_tz(&self.zone)?.strftime("%Y-%m").to_string())
    }

    pub(super) fn questions(&self) -> anyhow::Result<Vec<MessageView>> {
        let messages = self.stage.workspace.messages(self.channel()?);
        let asks = |press: &ButtonId| matches!(press, ButtonId::ShowMe(_));
        let questions = messages.into_iter().filter(|message| has(message, asks));
        Ok(questions.collect())
    }

    /// Goes to the latest question that was posted at this minute of the day.
    pub(super) fn at_question(&mut self, minute: u16) -> anyhow::Result<()> {
        let mut found = None;
        for message in self.stage.workspace.messages(self.channel()?) {
            let sent = jiff::Timestamp::from_millisecond(message.id.ms())?;
            let sent = sent.in_tz(&self.zone)?.time();
            let at = i32::from(sent.hour()) * 60 + i32::from(sent.minute());
            let asks =
                |press: &ButtonId| matches!(press, ButtonId::ShowMe(_) | ButtonId::MyResult(_));
            if at == i32::from(minute) && has(&message, asks) {
                found = Some(message);
            }
        }
        self.post = Some(found.context("no question was posted at that time")?);
        Ok(())
    }

    /// Moves forward in half hours, four days at most, until a new question is open.
    pub(super) async fn until_question(&mut self) -> anyhow::Result<()> {
        const STEP_MS: i64 = 30 * 60_000;
        let known: Vec<Id> = self.questions()?.iter().map(|message| message.id).collect();
        for _ in 0..4 * 48 {
            if let Some(post) = self
                .questions()?
                .into_iter()
                .find(|message| !known.contains(&message.id))
            {
                self.post = Some(post);
                self.thread().await?;
                return Ok(());
            }
            let now = self.stage.workspace.now_ms();
            self.move_clock(STEP_MS - now.rem_euclid(STEP_MS)).await?;
        }
        bail!("no question was posted within four days")
    }

    /// Moves forward in seconds, ten minutes at most, until a newer message than the last one has
    /// this button.
    pub(super) async fn until_button(&mut self, label: &str) -> anyhow::Result<()> {
        for _ in 0..600 {
            let last = self.post.as_ref().map(|post| post.id);
            let messages = self.stage.workspace.messages(self.channel()?);
            let found = messages.into_iter().rev().find(|message| {
                Some(message.id) > last && message.buttons.iter().any(|one| one.label == label)
            });
            if found.is_some() {
                self.post = found;
                return Ok(());
            }
            self.move_clock(1_000).await?;
        }
        bail!("no message with a button {label:?} was posted within ten minutes")
    }

    /// Moves to the reveal, whose time is printed in the post.
    pub(super) async fn until_reveal(&mut self) -> anyhow::Result<()> {
        let printed = self.post()?.json.to_string();
        let stamp = printed
            .split("<t:")
            .nth(1)
            .and_then(|rest| rest.split([':', '>']).next());
        let at: i64 = stamp
            .context("the post does not say when the answer comes")?
            .parse()?;
        let by = at * 1000 + 1000 - self.stage.workspace.now_ms();
        if by > 0 {
            self.move_clock(by).await?;
        }
        let post = self.post()?.clone();
        let result = |press: &ButtonId| matches!(press, ButtonId::MyResult(_));
        let revealed = |message: &MessageView| has(message, result);
        let found = self.stage.workspace.until(TIMEOUT, |workspace| {
            workspace
                .messages(post.channel)
                .into_iter()
                .find(|message| message.id == post.id && revealed(message))
        });
        found.await.context("the answer was not revealed")?;
        self.stage.settle().await
    }
}
