//! What goes wrong with Discord in a story, and is put right again.

use anyhow::{Context as _, bail};

use super::Play;
use crate::cli::story::parse::{Sent, Trouble};
use local_discord::{EventFault, Fault, Permissions, RequestFault};

const POST: &str = "POST /channels/{channel_id}/messages";
const EVERYTHING: &str = "* /channels/{channel_id}*";

/// The permissions that stories speak of, by the names that Discord's client shows.
const PERMISSIONS: [(&str, Permissions); 5] = [
    ("View Channel", Permissions::VIEW_CHANNEL),
    ("Send Messages", Permissions::SEND_MESSAGES),
    ("Read Message History", Permissions::READ_MESSAGE_HISTORY),
    ("Attach Files", Permissions::ATTACH_FILES),
    ("Embed Links", Permissions::EMBED_LINKS),
];

impl Play<'_> {
    pub(super) async fn trouble(&mut self, trouble: &Trouble) -> anyhow::Result<()> {
        let channel = self.channel()?;
        match trouble {
            Trouble::May(name, may) => {
                let Some((_, permission)) = PERMISSIONS.iter().find(|(known, _)| known == name)
                else {
                    bail!("stories know no permission {name:?}");
                };
                self.denied.set(*permission, !may);
                let workspace = &self.stage.workspace;
                let (bot, nothing) = (workspace.bot(), Permissions::empty());
                workspace.overwrite(channel, bot, nothing, self.denied);
            }
            Trouble::Loses { after, sent } => {
                self.fault(*after, sent, RequestFault::ErrorAfter { status: 502 })?;
            }
            Trouble::Refuses { after, sent, code } => {
                self.fault(*after, sent, RequestFault::Refused { code: *code })?;
            }
            Trouble::Down => {
                let away = RequestFault::ErrorBefore { status: 503 };
                let fault = Fault::request(EVERYTHING, away).only(channel).always();
                self.stage.workspace.add_fault(fault);
            }
            Trouble::Deaf => {
                for event in ["MESSAGE_CREATE", "THREAD_CREATE"] {
                    let fault = Fault::event(event, EventFault::Drop).always();
                    self.stage.workspace.add_fault(fault);
                }
            }
            Trouble::Over => self.stage.workspace.clear_faults(),
        }
        self.stage.settle().await
    }

    /// Lets something happen to a message of the bot.
    fn fault(&self, after: u32, sent: &Sent, effect: RequestFault) -> anyhow::Result<()> {
        let place = match sent {
            Sent::Post => self.channel()?,
            // Discord gives a thread the id of the message that it was started from.
            Sent::Reply => self.post().context("there is no thread")?.id,
            Sent::Direct(who) => self.person(who)?.open_dm(),
        };
        let fault = Fault::request(POST, effect).only(place).after(after);
        self.stage.workspace.add_fault(fault);
        Ok(())
    }
}
