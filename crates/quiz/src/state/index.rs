//! Which threads and messages belong to open dailies, and how each change alters that.

use std::collections::HashMap;

use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::state::MessageRole;

/// A thread or message that now belongs to an open daily, or no longer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexChange {
    /// A thread of an open daily.
    ThreadAdded(ChannelId),
    /// A thread whose daily is closed, or that the daily no longer uses.
    ThreadRemoved(ChannelId),
    /// A post, an answer or a published answer of an open daily.
    MessageAdded(MessageId),
    /// A message whose daily is closed, or that no longer counts.
    MessageRemoved(MessageId),
}

/// Threads and messages of open dailies, and the changes since they were last taken.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    threads: HashMap<ChannelId, DailyKey>,
    messages: HashMap<MessageId, MessageRole>,
    changes: Vec<IndexChange>,
}

/// Two states are equal when they know the same; changes on their way to a reader don't count.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.threads == other.threads && self.messages == other.messages
    }
}

impl Index {
    pub(super) fn thread(&self, thread: ChannelId) -> Option<DailyKey> {
        self.threads.get(&thread).copied()
    }

    pub(super) fn message(&self, message: MessageId) -> Option<MessageRole> {
        self.messages.get(&message).copied()
    }

    pub(super) fn threads(&self) -> impl Iterator<Item = ChannelId> {
        self.threads.keys().copied()
    }

    pub(super) fn messages(&self) -> impl Iterator<Item = MessageId> {
        self.messages.keys().copied()
    }

    pub(super) fn add_thread(&mut self, thread: ChannelId, daily: DailyKey) {
        if self.threads.insert(thread, daily).is_none() {
            self.changes.push(IndexChange::ThreadAdded(thread));
        }
    }

    pub(super) fn remove_thread(&mut self, thread: ChannelId) {
        if self.threads.remove(&thread).is_some() {
            self.changes.push(IndexChange::ThreadRemoved(thread));
        }
    }

    pub(super) fn add_message(&mut self, message: MessageId, role: MessageRole) {
        if self.messages.insert(message, role).is_none() {
            self.changes.push(IndexChange::MessageAdded(message));
        }
    }

    pub(super) fn remove_message(&mut self, message: MessageId) {
        if self.messages.remove(&message).is_some() {
            self.changes.push(IndexChange::MessageRemoved(message));
        }
    }

    /// Returns the changes since the last call, in order.
    pub(super) fn take_changes(&mut self) -> Vec<IndexChange> {
        std::mem::take(&mut self.changes)
    }
}
