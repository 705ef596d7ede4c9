//! What an import did, or would do.

use serde::Serialize;

use crate::card::Remark;

/// The report of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file's name.
    pub file: String,
    /// The format that it turned out to be.
    pub format: String,
    /// The deck that its questions are in.
    pub deck: String,
    /// The names of the new questions.
    pub new: Vec<String>,
    /// The names of the questions that changed.
    pub updated: Vec<String>,
    /// How many are there already, as they are.
    pub unchanged: usize,
    /// How many questions of the deck aren't in the file. They stay.
    pub others: usize,
    /// What can't come in, with the reason and a proposal.
    pub left_out: Vec<Remark>,
    /// What comes in, but not quite as it was, or with something to know.
    pub remarks: Vec<Remark>,
    /// Questions that ask almost the same as another one.
    pub twins: Vec<Twin>,
    /// What to know about the file as a whole.
    pub notes: Vec<String>,
    /// Whether it was written.
    pub written: bool,
}

/// A question that asks almost the same as another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Twin {
    /// Where it is in the file.
    pub place: String,
    /// Its name.
    pub name: String,
    /// The name of the other one.
    pub other: String,
}

/// How many lines of one sort a report for people has.
const SHOWN: usize = 20;

impl Report {
    /// Returns how many questions come in.
    #[must_use]
    pub fn comes_in(&self) -> usize {
        self.new.len() + self.updated.len()
    }

    /// Writes the report for people; `all` leaves nothing out.
    #[must_use]
    pub fn text(&self, all: bool) -> String {
        let mut out = format!("{}: {}\n", self.file, self.format);
        for note in &self.notes {
            out.push_str(&format!("  {note}\n"));
        }
        let counts = [
            (self.new.len(), "new"),
            (self.updated.len(), "updated"),
            (self.unchanged, "already there, unchanged"),
            (self.left_out.len(), "left out"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let counts = if counts.is_empty() {
            "nothing".to_owned()
        } else {
            counts.join(", ")
        };
        out.push_str(&format!("  {counts} (deck {:?})\n", self.deck));
        if self.others > 0 {
            let others = self.others;
            out.push_str(&format!(
                "  {others} of the deck aren't in this file; they stay\n"
            ));
        }
        let shown = if all { usize::MAX } else { SHOWN };
        let mut list = |title: &str, lines: Vec<String>| {
            if lines.is_empty() {
                return;
            }
            out.push_str(&format!("\n{title}\n"));
            for line in lines.iter().take(shown) {
                out.push_str(&format!("  {line}\n"));
            }
            if lines.len() > shown {
                out.push_str(&format!(
                    "  … and {} more (--all shows them)\n",
                    lines.len() - shown
                ));
            }
        };
        list("Left out", self.left_out.iter().map(line).collect());
        list("Comes in, but", self.remarks.iter().map(line).collect());
        let twin = |twin: &Twin| {
            format!(
                "{}: {} asks almost the same as {}",
                twin.place, twin.name, twin.other
            )
        };
        list(
            "Looks familiar (both stay)",
            self.twins.iter().map(twin).collect(),
        );
        out
    }
}

fn line(remark: &Remark) -> String {
    let Remark { place, what, help } = remark;
    match help.as_str() {
        "" => format!("{place}: {what}"),
        help => format!("{place}: {what}\n      {help}"),
    }
}
