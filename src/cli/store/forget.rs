//! `pythia forget`: deletes what is stored about a member, for members who ask the operator.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::folder::Folder;
use crate::cli::output::say;
use crate::host;
use crate::quiz::model::ids::{At, GuildId, UserId};
use crate::store::Store;

/// The arguments of `pythia forget`.
#[derive(Debug, Args)]
#[command(after_help = "\
The bot must not be running. It deletes what `/privacy delete` deletes; the bot's messages on Discord that show the \
member's answers go when it runs again.

The journal still names the account until it is rewritten: in the next night in which the bot runs, or at once with \
--now. Backups from before keep the data, and lose it when they are restored.")]
pub struct ForgetArgs {
    #[command(flatten)]
    folder: Folder,
    /// The server's id
    #[arg(long, value_name = "ID", value_parser = id)]
    guild: u64,
    /// The id of the member's account
    #[arg(long, value_name = "ID", value_parser = id)]
    member: u64,
    /// Rewrite the journal at once
    #[arg(long)]
    now: bool,
}

/// Reads an id of Discord.
fn id(typed: &str) -> Result<u64, String> {
    typed.trim().parse().map_err(|_| {
        "an id is a number with about 18 digits; Discord copies it with Developer Mode on \
         (right-click, Copy ID)"
            .to_owned()
    })
}

/// Deletes what is stored about a member.
///
/// # Errors
/// The store cannot be opened, read or written.
pub fn forget(args: &ForgetArgs) -> anyhow::Result<ExitCode> {
    let rules = args.folder.config()?.rules;
    let mut store = args.folder.open()?;
    let account = (GuildId(args.guild), UserId(args.member));
    let known = host::forget(&mut store, rules, &[account], now())?;
    if args.now {
        store.compact()?;
    }
    store.close()?;
    let journal = match args.now {
        true => "The journal is rewritten.",
        false => "The journal is rewritten in the next night in which the bot runs.",
    };
    match known {
        0 => say(format_args!(
            "Nothing is stored about account {} in server {}.",
            args.member, args.guild
        ))?,
        _ => say(format_args!(
            "Deleted what was stored about account {} in server {}. {journal}",
            args.member, args.guild
        ))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the calendar time.
#[expect(
    clippy::disallowed_methods,
    reason = "the operator's command is the edge here, as `run` is for the bot"
)]
pub(super) fn now() -> At {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    At(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}
