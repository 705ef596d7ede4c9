//! All copy that people read, with one snapshot per text in `snapshots/`. To read what the bot
//! says, read that folder.
//!
//! After a change of wording, `INSTA_UPDATE=always cargo test -p pythia-quiz --test copy` writes
//! the snapshots, and the diff shows what changed.
//!
//! The same tests are run in every other language ([`languages`]). Everything has to fit into
//! Discord's limits there, too. What is shown in German is in `snapshots/de/`.

mod answer;
mod audit;
mod ballot;
mod bank;
mod board;
mod calendar;
mod dailies;
mod decks;
mod doctor;
mod errata;
mod export;
mod field;
mod group;
mod guided;
mod help;
mod hint;
mod languages;
mod limits;
mod me;
mod message;
mod model_answer;
mod notices;
mod own;
mod past;
mod post;
mod practice;
mod preview;
mod privacy;
mod queue;
mod recap;
mod remind;
mod report;
mod request;
mod result;
mod results;
mod resume;
mod reveal;
mod review;
mod reward;
mod rings;
mod round_board;
mod round_desk;
mod round_play;
mod ruling;
mod samples;
mod search;
mod season;
mod setup;
mod suggestions;
mod today;
mod track;
mod unknown;
mod upcoming;
mod waiting;
mod why;
mod write;

use pythia_quiz::model::card::{ButtonAction, Card, Choosable, Form, Reply, WithMenus};
use pythia_quiz::model::language::Language;
use pythia_quiz::model::picture::{DayMark, Picture};

pub(crate) use languages::lang;

/// Compares a text with its snapshot: `shows!("hint-first", card)`. English and German have
/// snapshots; in the other languages the text is only checked against Discord's limits.
macro_rules! shows {
    ($name:literal, $shown:expr) => {{
        let shown = &$shown;
        $crate::Readable::fits(shown);
        let text = $crate::Readable::readable(shown);
        if let Some(folder) = $crate::snapshots() {
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => folder }, {
                insta::assert_snapshot!($name, text);
            })
        }
    }};
}
pub(crate) use shows;

/// Returns the folder of the snapshots in the language that is being tested, if it has any.
fn snapshots() -> Option<&'static str> {
    match lang() {
        Language::English => Some("../snapshots"),
        Language::German => Some("../snapshots/de"),
        _ => None,
    }
}

/// A text that people read, as plain text.
pub trait Readable {
    /// Returns everything a person reads, in the order Discord shows it.
    fn readable(&self) -> String;

    /// Checks it against Discord's limits.
    fn fits(&self) {}
}

impl Readable for str {
    fn readable(&self) -> String {
        self.to_owned()
    }
}

impl Readable for &str {
    fn readable(&self) -> String {
        (*self).to_owned()
    }
}

impl Readable for String {
    fn readable(&self) -> String {
        self.clone()
    }
}

impl<T: Readable> Readable for Vec<T> {
    fn readable(&self) -> String {
        let all = self.iter().map(Readable::readable);
        all.collect::<Vec<_>>().join("\n---\n")
    }

    fn fits(&self) {
        self.iter().for_each(Readable::fits);
    }
}

impl Readable for Card {
    fn fits(&self) {
        limits::card(self);
    }

    fn readable(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.lead.clone());
        parts.extend(self.title.as_ref().map(|title| format!("# {title}")));
        if !self.body.is_empty() {
            parts.push(self.body.clone());
        }
        for (name, value) in &self.fields {
            parts.push(format!("## {name}\n{value}"));
        }
        parts.extend(self.footer.as_ref().map(|footer| format!("({footer})")));
        for row in &self.rows {
            let buttons = row.iter().map(|button| match &button.action {
                ButtonAction::Press(_) => format!("[{}]", button.label),
                ButtonAction::Link(address) => format!("[{}]({address})", button.label),
            });
            parts.push(buttons.collect::<Vec<_>>().join(" "));
        }
        for file in &self.files {
            parts.push(format!("file {}:\n{}", file.name, file.text));
        }
        parts.join("\n\n")
    }
}

impl Readable for Form {
    fn fits(&self) {
        limits::form(self);
    }

    fn readable(&self) -> String {
        let fields = self.fields.iter().map(|field| {
            let required = if field.required {
                "required"
            } else {
                "optional"
            };
            format!(
                "{} ({required}; {}): {} (placeholder: {})",
                field.label, field.description, field.value, field.placeholder
            )
        });
        let mut parts = vec![format!("# {}", self.title)];
        parts.extend(self.text.clone());
        parts.extend(fields);
        let file = self.file.iter();
        parts.extend(file.map(|file| format!("{} (file; {})", file.label, file.description)));
        parts.join("\n")
    }
}

impl Readable for Reply {
    fn fits(&self) {
        limits::reply(self);
    }

    fn readable(&self) -> String {
        match self {
            Self::Private(card) => card.readable(),
            Self::Public(card) => format!("(for everyone)\n{}", card.readable()),
            Self::Update(card) => format!("(in its place)\n{}", card.readable()),
            Self::Form(form) => form.readable(),
            Self::Choices(choices) => {
                let names = choices.iter().map(|(name, _)| name.clone());
                names.collect::<Vec<_>>().join("\n")
            }
            Self::Menus(shown) => shown.readable(),
            Self::Pictured(pictured) => {
                let place = if pictured.update {
                    "(in its place)\n"
                } else {
                    ""
                };
                let picture = pictured.picture.readable();
                format!("{place}{picture}\n\n{}", pictured.card.readable())
            }
            Self::Exported(exported) => {
                let file = format!("{}.{}", exported.name, exported.format.word());
                format!("[{file}]\n{}", exported.card.readable())
            }
        }
    }
}

impl Readable for WithMenus {
    fn readable(&self) -> String {
        let menus = self.menus.iter().map(|menu| {
            let all = match &menu.of {
                Choosable::Channels(chosen) => {
                    chosen.iter().map(|id| format!("● <#{id}>")).collect()
                }
                Choosable::Options(options) => options
                    .iter()
                    .map(|one| {
                        let mark = if one.chosen { "●" } else { "○" };
                        let line = format!("{mark} {} · {}", one.label, one.description);
                        line.trim_end_matches([' ', '·']).to_owned()
                    })
                    .collect::<Vec<_>>(),
            };
            format!("[{}]\n{}", menu.placeholder, all.join("\n"))
        });
        let menus: Vec<_> = menus.collect();
        format!("{}\n\n{}", self.card.readable(), menus.join("\n"))
    }
}

impl Readable for Picture {
    fn readable(&self) -> String {
        let marks: String = self
            .year
            .days
            .iter()
            .map(|day| match day {
                DayMark::None => '·',
                DayMark::Missed => '□',
                DayMark::Some => '▪',
                DayMark::Full => '■',
            })
            .collect();
        let months = self.year.months.iter();
        let months = months.map(|(week, name)| format!("{week}:{name}"));
        let mut lines = vec![format!("[{}] {}", self.name, self.alt)];
        lines.push(months.collect::<Vec<_>>().join(" "));
        lines.push(marks);
        let legend = self.year.legend.iter();
        lines.extend(legend.map(|(mark, text)| format!("{mark:?}: {text}")));
        lines.extend(self.mastery.iter().map(|mastery| {
            let heading = (mastery.title.as_str(), mastery.note.as_str());
            format!("{} | {}", heading.0, heading.1)
        }));
        lines.join("\n")
    }
}
