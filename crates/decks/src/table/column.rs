//! The columns of a table.

/// A column that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What the row is known by: the question's name, or any other text that stays.
    Id,
    /// A few words for lists.
    Title,
    /// The subject.
    Topic,
    /// The experience.
    Level,
    /// How it is answered.
    Kind,
    /// The concepts, separated by blanks or commas.
    Concepts,
    /// The versions that the answer holds for.
    Python,
    /// The version that the code was run on.
    Reviewed,
    /// The packages that its code needs, separated by blanks.
    Requires,
    /// `fixed` keeps the order of the options.
    Order,
    /// Tags, separated by blanks.
    Tags,
    /// The question.
    Question,
    /// The hints, with a blank line between two.
    Hints,
    /// The options as a task list, each with its reason below it.
    Choices,
    /// One option.
    Option(u8),
    /// Which option is right: its letter, its number or its text.
    Correct,
    /// The accepted texts, one a line.
    Accepted,
    /// What the code prints.
    Output,
    /// The answer.
    Answer,
    /// Why it is asked.
    Why,
    /// What a good answer mentions, one point a line.
    ListenFor,
    /// What a weak answer says, one point a line.
    RedFlags,
    /// Harder questions, one a line.
    FollowUps,
    /// Pages to read, one a line.
    FurtherReading,
    /// Dated notes about corrections, one a line.
    Errata,
}

/// The columns that our export has, in order, with their names.
pub const COLUMNS: [(Column, &str); 22] = [
    (Column::Id, "id"),
    (Column::Title, "title"),
    (Column::Topic, "topic"),
    (Column::Level, "level"),
    (Column::Kind, "kind"),
    (Column::Concepts, "concepts"),
    (Column::Python, "python"),
    (Column::Reviewed, "reviewed"),
    (Column::Requires, "requires"),
    (Column::Order, "order"),
    (Column::Question, "question"),
    (Column::Hints, "hints"),
    (Column::Choices, "choices"),
    (Column::Accepted, "accepted"),
    (Column::Output, "output"),
    (Column::Answer, "answer"),
    (Column::Why, "why"),
    (Column::ListenFor, "listen_for"),
    (Column::RedFlags, "red_flags"),
    (Column::FollowUps, "follow_ups"),
    (Column::FurtherReading, "further_reading"),
    (Column::Errata, "errata"),
];

/// Other names that people give to columns.
const OTHERS: [(Column, &str); 30] = [
    (Column::Id, "name"),
    (Column::Id, "slug"),
    (Column::Id, "guid"),
    (Column::Id, "key"),
    (Column::Topic, "category"),
    (Column::Topic, "subject"),
    (Column::Level, "difficulty"),
    (Column::Kind, "type"),
    (Column::Tags, "tags"),
    (Column::Tags, "tag"),
    (Column::Question, "front"),
    (Column::Question, "text"),
    (Column::Question, "term"),
    (Column::Hints, "hint"),
    (Column::Choices, "options"),
    (Column::Choices, "answers"),
    (Column::Correct, "correct"),
    (Column::Correct, "correct_answer"),
    (Column::Correct, "right"),
    (Column::Correct, "solution"),
    (Column::Accepted, "accept"),
    (Column::Accepted, "accepted_answers"),
    (Column::Output, "expected"),
    (Column::Output, "prints"),
    (Column::Answer, "back"),
    (Column::Answer, "explanation"),
    (Column::Answer, "definition"),
    (Column::Answer, "model_answer"),
    (Column::Why, "why_it_is_asked"),
    (Column::FurtherReading, "reading"),
];

impl Column {
    /// Returns the column with a name, as people write it: `Listen for`, `option b`, `A`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace([' ', '-'], "_");
        let known = COLUMNS.iter().chain(&OTHERS);
        if let Some((column, _)) = known.into_iter().find(|(_, known)| *known == name) {
            return Some(*column);
        }
        let starts = [
            "option_", "option", "choice_", "choice", "answer_", "q_", "",
        ];
        let rest = starts.iter().find_map(|start| name.strip_prefix(start));
        place(rest?).map(Self::Option)
    }
}

/// Returns the place that a letter or number names, from 0.
#[must_use]
pub fn place(text: &str) -> Option<u8> {
    match text.trim().trim_end_matches([')', '.']).as_bytes() {
        [letter @ b'a'..=b'e'] => Some(letter - b'a'),
        [letter @ b'A'..=b'E'] => Some(letter - b'A'),
        [number @ b'1'..=b'5'] => Some(number - b'1'),
        _ => None,
    }
}

/// Returns the names of all columns, for people.
#[must_use]
pub fn names() -> String {
    let names = COLUMNS.iter().map(|(_, name)| *name);
    names
        .chain(["option a … option e", "correct", "tags"])
        .collect::<Vec<_>>()
        .join(", ")
}
