//! The command line of `pythia try`.

use std::path::PathBuf;

use clap::Args;

/// The arguments of `pythia try`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  pythia try --open              opens a local Discord with a group in your browser; stop it with Ctrl+C
  pythia try --seed-members 200  the same with a large, lively group
  pythia try --questions mine    asks only the questions in the folder `mine`, while you write them
  pythia try --story day         plays a day of a group and prints it; run it again for the next day
  pythia try --story round       plays a quiz round of twelve members
  pythia try --story teams       plays a round with a sign-up, two teams and typed answers
  pythia try --story people      plays a day of answers, votes and results in three tracks
  pythia try --story trouble     plays four days on which Discord makes trouble
  pythia try --story review      plays a fortnight of a member whose missed questions come back
  pythia try --story season      plays a month, the end of its season, and who wins it
  pythia try --story deutsch     plays two days of a group that speaks German
  pythia try --story setup       plays the first minutes on a server, from the invitation to the first answer
  pythia try --story mine.story  plays your own story (see tests/stories/ for examples)

Exit codes:
  0  success
  1  something went wrong; the message says what
  2  the command line was not understood")]
pub struct TryArgs {
    /// Play a story and exit: day, round, teams, people, trouble, review, season, setup, deutsch,
    /// a file
    #[arg(long, value_name = "STORY")]
    pub(super) story: Option<String>,
    /// The folder for the local Discord and the bot's store
    #[arg(long, value_name = "FOLDER", default_value = "pythia-try")]
    pub(super) data: PathBuf,
    /// Start over: remove what an earlier run left in the folder
    #[arg(long)]
    pub(super) fresh: bool,
    /// The page's port on 127.0.0.1; 0 picks a free one
    #[arg(long, default_value_t = 7484)]
    pub(super) port: u16,
    /// Open the page in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Fill the group up to this many members, with some conversation
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) seed_members: usize,
    /// Ask only the questions in this folder, and read them again whenever a file in it changes
    #[arg(long, value_name = "DIR")]
    pub(super) questions: Option<PathBuf>,
    /// What the bot logs to standard error: error, warn, info or debug
    #[arg(long, value_name = "LEVEL", default_value = "warn")]
    pub(super) log: String,
}
