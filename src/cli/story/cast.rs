//! Who and what a story has made.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::parse::{Step, Story};
use local_discord::Id;

/// Who and what the story has made, by name; kept beside the local Discord so that another day finds them.
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

    /// The cast of an earlier day in this folder, or nobody yet.
    ///
    /// # Errors
    /// The file is there and cannot be read.
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

    /// Whether the group is there already.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.guild.is_some()
    }

    /// Whom or what of the story's group nobody has made in the group that is there; `None` if nothing is missing, or
    /// no group is there yet.
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
