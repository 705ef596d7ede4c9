//! The people, channels and roles that a story has created.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::parse::{Step, Story};
use local_discord::Id;

/// What a story has created, by name. It is saved next to the local Discord for the next day.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Cast {
    pub(super) guild: Option<Id>,
    pub(super) channels: BTreeMap<String, Id>,
    pub(super) people: BTreeMap<String, Id>,
    #[serde(default)]
    pub(super) roles: BTreeMap<String, Id>,
}

impl Cast {
    const FILE: &'static str = "story.json";

    /// Loads the cast of an earlier day from this folder; an empty one if there is none.
    ///
    /// # Errors
    /// The file exists and cannot be read.
    pub fn load(folder: &Path) -> anyhow::Result<Self> {
        match std::fs::read(folder.join(Self::FILE)) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .with_context(|| format!("{} is not readable", Self::FILE)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", Self::FILE)),
        }
    }

    pub(super) fn save(&self, folder: &Path) -> anyhow::Result<()> {
        Ok(std::fs::write(
            folder.join(Self::FILE),
            serde_json::to_vec_pretty(self)?,
        )?)
    }

    /// Returns whether the group has been created already.
    #[must_use]
    pub const fn exists(&self) -> bool {
        self.guild.is_some()
    }

    /// Returns what the story's group needs and this one lacks; `None` if nothing is missing or no
    /// group has been created yet.
    #[must_use]
    pub fn lacks<'a>(&self, story: &'a Story) -> Option<&'a str> {
        self.guild?;
        story.group.iter().find_map(|line| {
            let (those, name) = match &line.step {
                Step::Channel(name) => (&self.channels, name),
                Step::Role(name) => (&self.roles, name),
                Step::Moderator(name) | Step::Member(name, _) => (&self.people, name),
                _ => return None,
            };
            (!those.contains_key(name)).then_some(name.as_str())
        })
    }
}
