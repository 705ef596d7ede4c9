//! Trivia lists of Red-DiscordBot: YAML in which each question has a list of answers.
//!
//! Red reads the values by YAML 1.1, where `3.10` is a number and `yes` is true. Its authors meant
//! what they wrote, so the source text of each value is taken, and the report says what Red would
//! have accepted instead.

mod yaml_11;

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use crate::card::{Card, Cards, Content, Place, Remark, Sides, start};
use crate::limits::{QUESTIONS, Refused};

/// Keys that aren't questions.
const RESERVED: [&str; 4] = ["AUTHOR", "DESCRIPTION", "CONFIG", "$schema"];

/// A value as the file has it.
struct Value {
    text: String,
    line: usize,
    /// Whether it is written without quotes.
    plain: bool,
    /// What it has that is no text, such as an anchor.
    odd: Option<&'static str>,
}

/// The value of a key.
enum Node {
    One(Value),
    Many(Vec<Value>),
    /// A map or a deeper list, or an alias.
    Other(&'static str),
}

/// Reads a list.
///
/// # Errors
/// It isn't YAML, or no trivia list.
pub fn read(text: &str) -> Result<Cards, Refused> {
    let mut cards = Cards {
        format: "a trivia list of Red".into(),
        ..Cards::default()
    };
    let mut reader = Reader {
        events: Parser::new_from_str(text),
    };
    let mut phrases = 0;
    let mut found: Vec<(Value, Node)> = Vec::new();
    reader.start()?;
    while let Some(key) = reader.key()? {
        let node = reader.node()?;
        if found.len() >= QUESTIONS {
            return Err(Refused::TooMany("The list".into()));
        }
        if !RESERVED.contains(&key.text.as_str()) {
            found.push((key, node));
        }
    }
    let mut last: HashMap<String, usize> = HashMap::new();
    for (at, (key, _)) in found.iter().enumerate() {
        last.insert(key.text.clone(), at);
    }
    for (at, (key, node)) in found.into_iter().enumerate() {
        let place = Place::Line(key.line);
        let mut leave_out =
            |what: &str, help: &str| cards.left_out.push(Remark::new(&place, what, help));
        if last.get(&key.text) != Some(&at) {
            let what = format!("{:?} is there again further down", start(&key.text));
            leave_out(
                &what,
                "Red uses the last one, and so does this; rename one of them to keep both",
            );
            continue;
        }
        let answers = match node {
            Node::One(value) => vec![value],
            Node::Many(values) => values,
            Node::Other(what) => {
                leave_out(
                    what,
                    "write the answers as a list of texts below the question",
                );
                continue;
            }
        };
        if let Some(odd) = std::iter::once(&key)
            .chain(&answers)
            .find_map(|value| value.odd)
        {
            leave_out(odd, "write the text itself, in quotes");
            continue;
        }
        if answers.is_empty() {
            leave_out(
                "the question has no answer",
                "add a list of answers below it",
            );
            continue;
        }
        phrases += answers
            .iter()
            .filter(|answer| answer.text.contains(' '))
            .count();
        cards.cards.push(card(place, key, answers));
    }
    if phrases > 0 {
        cards.notes.push(format!(
            "{phrases} answers have several words. Red finds them inside of any message (\"a list\" in \"not a \
             listing!\"); here the whole answer has to match."
        ));
    }
    Ok(cards)
}

/// Makes a card of a question and its answers.
fn card(place: Place, key: Value, answers: Vec<Value>) -> Card {
    let mut remarks = Vec::new();
    for value in &answers {
        let read = value.plain.then(|| yaml_11::read(&value.text)).flatten();
        if let Some(read) = read {
            let what = format!("Red reads the answer `{}` as {read}", value.text);
            remarks.push((
                what,
                format!("here `{}` counts, as it is written", value.text),
            ));
        }
    }
    let texts: Vec<String> = answers.into_iter().map(|value| value.text).collect();
    Card {
        place,
        id: Some(format!(
            "red:{}",
            &blake3::hash(key.text.as_bytes()).to_hex()[..16]
        )),
        name: None,
        tags: Vec::new(),
        content: Content::Sides(Sides {
            front: key.text,
            back: texts.first().cloned().unwrap_or_default(),
            typed: true,
            accepted: texts,
            ..Sides::default()
        }),
        remarks,
    }
}

/// Reads nodes from events.
struct Reader<'t> {
    events: Parser<'t, saphyr_parser::StrInput<'t>>,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Result<(Event<'t>, Span), Refused> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(Refused::format(
                format!(
                    "The file isn't YAML: line {}: {}",
                    error.marker().line(),
                    error.info()
                ),
                "Put texts with a colon, a # or a quote in them into quotes",
            )),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// Goes to the first key.
    fn start(&mut self) -> Result<(), Refused> {
        loop {
            match self.next()?.0 {
                Event::MappingStart(..) => return Ok(()),
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                _ => {
                    return Err(Refused::format(
                        "The file isn't a trivia list",
                        "A list has questions, each with a colon, and answers below it that begin with a hyphen",
                    ));
                }
            }
        }
    }

    /// Reads the next key, or the end.
    fn key(&mut self) -> Result<Option<Value>, Refused> {
        match self.next()? {
            (Event::MappingEnd | Event::StreamEnd, _) => Ok(None),
            (Event::Scalar(text, style, anchor, tag), span) => {
                Ok(Some(value(&text, style, anchor, tag.is_some(), span)))
            }
            (_, span) => Err(Refused::format(
                format!("Line {} isn't a question", span.start.line()),
                "Write each question as a text with a colon behind it",
            )),
        }
    }

    fn node(&mut self) -> Result<Node, Refused> {
        let (event, span) = self.next()?;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                Ok(Node::One(value(&text, style, anchor, tag.is_some(), span)))
            }
            Event::Alias(_) => Ok(Node::Other("an alias (*) stands for the answers")),
            Event::SequenceStart(anchor, tag) => self.list(anchor > 0 || tag.is_some()),
            _ => {
                self.skip(1)?;
                Ok(Node::Other(
                    "what stands behind the question isn't a list of answers",
                ))
            }
        }
    }

    fn list(&mut self, odd: bool) -> Result<Node, Refused> {
        let mut values = Vec::new();
        let mut other = odd.then_some("the list has an anchor (&) or a tag (!)");
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => break,
                (Event::Scalar(text, style, anchor, tag), span) => {
                    values.push(value(&text, style, anchor, tag.is_some(), span));
                }
                (Event::Alias(_), _) => other = Some("an alias (*) stands for an answer"),
                (Event::StreamEnd, _) => break,
                _ => {
                    self.skip(1)?;
                    other = Some("an answer isn't a text");
                }
            }
        }
        Ok(match other {
            Some(what) => Node::Other(what),
            None => Node::Many(values),
        })
    }

    /// Skips the rest of a map or list.
    fn skip(&mut self, mut depth: usize) -> Result<(), Refused> {
        while depth > 0 {
            match self.next()?.0 {
                Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
                Event::MappingEnd | Event::SequenceEnd => depth -= 1,
                Event::StreamEnd => return Ok(()),
                _ => {}
            }
        }
        Ok(())
    }
}

fn value(text: &str, style: ScalarStyle, anchor: usize, tag: bool, span: Span) -> Value {
    Value {
        text: text.trim().to_owned(),
        line: span.start.line(),
        plain: matches!(style, ScalarStyle::Plain),
        odd: match (anchor > 0, tag) {
            (true, _) => Some("a text has an anchor (&)"),
            (_, true) => Some("a text has a tag (!)"),
            _ => None,
        },
    }
}
