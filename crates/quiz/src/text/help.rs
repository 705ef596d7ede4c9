//! What `/help` says, made from the table of commands.

use crate::model::card::Card;
use crate::model::ids::At;
use crate::text::commands::{COMMANDS, Command, Subject, Way, Who};
use crate::text::{cut, limit, quote, relative};

/// What she is.
const ABOUT: &str = "I am **Pythia**. Once a day I post a Python interview question and open a thread for it. \
    Answer there, or press **Answer** to keep yours sealed; when the time is up I reveal the model answer and \
    everyone's, and count the points.";

/// Everything.
#[must_use]
pub fn all(next: Option<At>) -> Card {
    let next = next.map_or_else(String::new, |at| {
        format!("\n\nThe next question comes {}.", relative(at))
    });
    let fields = Subject::ALL.into_iter().map(|subject| {
        let lines = COMMANDS
            .iter()
            .filter(|command| command.subject == subject)
            .map(line);
        let text = lines.collect::<Vec<_>>().join("\n");
        (subject.title().to_owned(), cut(&text, limit::FIELD))
    });
    Card {
        title: Some("What I do".to_owned()),
        body: format!("{ABOUT}{next}"),
        fields: fields.collect(),
        footer: Some("/help command: tells more about one".to_owned()),
        ..Card::default()
    }
}

fn line(command: &Command) -> String {
    format!("{} – {}", call(command), command.line)
}

fn call(command: &Command) -> String {
    match command.way {
        Way::Slash => format!("`/{}`", command.name),
        Way::Message => format!("**{}** (on a message: Apps)", command.name),
    }
}

/// One command, or the parts of one.
#[must_use]
pub fn some(typed: &str, commands: &[&Command]) -> Card {
    let texts = commands.iter().map(|command| {
        let usage = match (command.way, command.options) {
            (Way::Slash, "") => format!("`/{}`", command.name),
            (Way::Slash, options) => format!("`/{} {options}`", command.name),
            (Way::Message, _) => call(command),
        };
        let who = match command.who {
            Who::Members => "",
            Who::Moderators => " For moderators.",
        };
        format!("{usage}\n{}{who}", command.line)
    });
    Card {
        title: Some(cut(typed, 60)),
        body: cut(&texts.collect::<Vec<_>>().join("\n\n"), limit::BODY),
        footer: Some("[in brackets]: may be left out".to_owned()),
        ..Card::default()
    }
}

/// No such command.
#[must_use]
pub fn unknown(typed: &str, nearest: Option<&str>) -> String {
    let mean = nearest.map_or_else(
        || "`/help` lists them all.".to_owned(),
        |name| format!("Did you mean `/{name}`?"),
    );
    format!("I have no command {}. {mean}", quote(typed))
}
