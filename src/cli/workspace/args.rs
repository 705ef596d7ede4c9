//! The command line of `pythia try`.

use std::path::PathBuf;

use clap::Args;

/// What `pythia try` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  pythia try --open              a local Discord with a group in it, in your browser; stop it with Ctrl+C
  pythia try --seed-members 200  the same with a lively group
  pythia try --questions mine    asks only the questions in the folder `mine`, as they are being written
  pythia try --story day         plays a day of a group and prints it; again: the next day
  pythia try --story round       plays a quiz round of twelve members
  pythia try --story teams       plays a round with a sign-up, two teams and outputs that are typed
  pythia try --story mine.story  plays a story of your own (tests/stories/ shows the form)

Exit codes: 0 all is well, 1 something went wrong and was said, 2 the command line was not understood.")]
pub struct TryArgs {
    /// Play a story and leave: `day`, `round`, `teams`, or a file
    #[arg(long, value_name = "STORY")]
    pub(super) story: Option<String>,
    /// The folder in which the local Discord and the bot's store are kept
    #[arg(long, value_name = "FOLDER", default_value = "pythia-try")]
    pub(super) data: PathBuf,
    /// Begin anew: what is in the folder is removed
    #[arg(long)]
    pub(super) fresh: bool,
    /// The port of the page on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 7484)]
    pub(super) port: u16,
    /// Open the page in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Fill the group up to so many members, who have talked
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) seed_members: usize,
    /// InteractionKind only the questions in this folder, and read them again whenever a file in it changes
    #[arg(long, value_name = "DIR")]
    pub(super) questions: Option<PathBuf>,
    /// What the bot logs, on standard error: error, warn, info, debug
    #[arg(long, value_name = "LEVEL", default_value = "warn")]
    pub(super) log: String,
}
