//! Creates the file of a new question from a template. The template has every section, and `check`
//! reports each TODO in it.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use pythia_quiz::question::{Topic, is_kebab};

use crate::suggest::closest;

/// Why a question wasn't created.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The topic doesn't exist.
    #[error("unknown topic {topic:?}{}; the topics are: {}", closest.map(|closest| format!(" (did you mean {closest}?)")).unwrap_or_default(), all_topics())]
    Topic {
        /// The given topic.
        topic: String,
        /// The topic that was probably meant.
        closest: Option<&'static str>,
    },
    /// The name isn't a valid slug.
    #[error(
        "{0:?} isn't a valid slug; use up to 60 lower-case letters, digits and single hyphens, as in mutable-default-argument"
    )]
    Slug(String),
    /// A question with this slug already exists.
    #[error("{0} already exists; edit it, or choose another slug")]
    Exists(PathBuf),
    /// The file can't be written.
    #[error("can't write {path}: {error}")]
    Write {
        /// The path of the file.
        path: PathBuf,
        /// The error from the operating system.
        error: std::io::Error,
    },
}

/// Returns all topics, separated by commas.
fn all_topics() -> String {
    Topic::ALL
        .iter()
        .map(|topic| topic.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Creates `<folder>/<topic>/<slug>.md` from the template and returns its path; never overwrites a
/// file.
///
/// # Errors
/// Fails if the topic or slug isn't valid, if any topic of the folder has a question with this
/// slug, or if the file can't be written.
pub fn create(folder: &Path, topic: &str, slug: &str) -> Result<PathBuf, TemplateError> {
    let Ok(known) = topic.parse::<Topic>() else {
        let closest = closest(topic, Topic::ALL.iter().map(|it| it.as_str()));
        return Err(TemplateError::Topic {
            topic: topic.to_owned(),
            closest,
        });
    };
    if !is_kebab(slug) {
        return Err(TemplateError::Slug(slug.to_owned()));
    }
    let name = format!("{slug}.md");
    if let Some(other) = Topic::ALL
        .iter()
        .map(|topic| folder.join(topic.as_str()).join(&name))
        .find(|path| path.exists())
    {
        return Err(TemplateError::Exists(other));
    }
    let path = folder.join(known.as_str()).join(name);
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder.join(known.as_str()))?;
        std::fs::File::create_new(&path)?.write_all(text(known).as_bytes())
    };
    match write() {
        Ok(()) => Ok(path),
        Err(error) => Err(TemplateError::Write { path, error }),
    }
}

/// Returns the template of a question in a topic.
#[must_use]
pub fn text(topic: Topic) -> String {
    format!(
        r#"+++
title = "TODO: a few words that give nothing away"
topic = "{topic}"
level = "mid"            # junior, mid, senior
kind = "open"            # open, choice, output
concepts = ["todo"]      # slugs of concepts.txt, or your own
python = ">=3.9"         # the versions the answer holds for
reviewed = "3.13"        # the CPython you ran it on
+++

## Question

TODO: one idea, in words that a person could say aloud.

```python
print("code, if it needs some")
```

## Hint

TODO: a nudge.

## Hint

TODO: a little more, still not the answer.

## Choices

- [x] TODO: the correct one
  TODO: why it is correct.
- [ ] TODO: a mistake people really make
  TODO: why people think so, and why it is wrong.
- [ ] TODO: another one, about as long
  TODO: why it is wrong.
- [ ] TODO: a third one
  TODO: why it is wrong.

## Answer

TODO: what a senior engineer would say, and the reason behind the rule.

```python
print(1 + 1)
```

```output
2
```

## Why it is asked

TODO: what it tells about a candidate.

## Listen for

- TODO: three to five points
- TODO: a second
- TODO: a third

## Red flags

- TODO: what a weak answer says

## Follow-ups

- TODO: a harder question
- TODO: another one

## Further reading

- TODO: a page of the documentation or a PEP, as a link
"#
    )
}
