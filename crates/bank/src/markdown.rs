//! Reads a question's Markdown in one pass: collects its outline, and reports what Discord would
//! not show as intended.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::links;
use crate::lint;
use crate::outline::{Fence, Heading, Link, List, Outline, SECTION_NAMES};
use crate::proof;
use crate::source::Source;

/// Reads the Markdown from byte `start` of the file and reports what Discord doesn't show well.
pub fn outline(source: &mut Source<'_>, start: usize) -> Outline {
    let text = source.text;
    let body = &text[start..];
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut walk = Walk {
        out: Outline::default(),
        depth: 0,
        heading: None,
        fence: None,
        section: String::new(),
        in_link: false,
    };
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        walk.step(source, event, range.start + start..range.end + start);
        // After an unclosed fence everything is misread, and one mistake would cause a dozen
        // problems.
        if walk.out.unclosed.is_some() {
            break;
        }
    }
    walk.out
}

/// The state of the pass.
struct Walk {
    out: Outline,
    depth: usize,
    heading: Option<Heading>,
    fence: Option<Fence>,
    /// The name of the section that is being read.
    section: String,
    /// Whether this is the text of a link, whose names Discord shows as they are.
    in_link: bool,
}

impl Walk {
    /// Handles one event of the parser.
    fn step(&mut self, source: &mut Source<'_>, event: Event<'_>, range: Range<usize>) {
        // What `## Proof` quotes was checked where it is said, and no member sees the quote.
        let unseen = self.section == proof::SECTION && self.heading.is_none();
        match event {
            Event::Text(text) if unseen => {
                if let Some(fence) = &mut self.fence {
                    fence.code.push_str(&text);
                }
            }
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule if unseen => {}
            Event::Start(
                Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. } | Tag::Table(_),
            ) if unseen => {}
            Event::Text(_) | Event::Start(Tag::Emphasis | Tag::Strong) if self.in_link => {}
            Event::Start(tag) => self.open(source, tag, range),
            Event::End(tag) => self.close(source, tag),
            Event::Text(text) => {
                if let Some(fence) = &mut self.fence {
                    fence.code.push_str(&text);
                } else {
                    if let Some(heading) = &mut self.heading {
                        heading.title.push_str(&text);
                    }
                    lint::check_text(source, &range);
                }
            }
            Event::Code(text) => {
                if let Some(heading) = &mut self.heading {
                    heading.title.push_str(&text);
                }
                if text.contains('\n') || source.text[range.clone()].contains('\n') {
                    let line = source.line_of(range.start);
                    source.error(
                        line,
                        "inline code continues on the next line",
                        "keep it on one line; a backtick may be missing",
                    );
                }
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                let line = source.line_of(range.start);
                let shown = source.text[range].trim().to_owned();
                source.error(
                    line,
                    format!("{shown} is read as HTML"),
                    "put it in backticks: Discord doesn't show HTML, and web pages hide it",
                );
            }
            Event::Rule => {
                let line = source.line_of(range.start);
                source.error(
                    line,
                    "Discord doesn't show horizontal rules",
                    "remove the line",
                );
            }
            _ => {}
        }
    }

    /// Handles the start of an element.
    fn open(&mut self, source: &mut Source<'_>, tag: Tag<'_>, range: Range<usize>) {
        let line = source.line_of(range.start);
        match tag {
            Tag::Heading { level, .. } => {
                self.heading = Some(Heading {
                    level: level as usize,
                    title: String::new(),
                    range,
                });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                if !is_closed(&source.text[range.clone()]) {
                    self.out.unclosed.get_or_insert(line);
                    source.error(
                        line,
                        "this code block is never closed",
                        "add a ``` line after the code; the rest of the file was read as code",
                    );
                }
                self.fence = Some(Fence {
                    info: info.trim().to_owned(),
                    code: String::new(),
                    range,
                    line,
                });
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                source.error(
                    line,
                    "Discord doesn't show indented text as code",
                    "put it between ```python and ```, or indent less",
                );
                self.fence = Some(Fence {
                    info: "indented".into(),
                    code: String::new(),
                    range,
                    line,
                });
            }
            Tag::Table(_) => {
                source.error(
                    line,
                    "Discord doesn't show tables",
                    "write a list, or a ```text block",
                );
            }
            Tag::List(_) => {
                self.depth += 1;
                match (self.depth, self.out.lists.last_mut()) {
                    (1, _) | (_, None) => self.out.lists.push(List {
                        range,
                        items: Vec::new(),
                        nested: None,
                    }),
                    (depth, Some(outer)) => {
                        outer.nested.get_or_insert(range.start);
                        if depth > 2 {
                            source.error(
                                line,
                                "this list is nested more than two levels deep",
                                "flatten it: a phone shows only one list inside another",
                            );
                        }
                    }
                }
            }
            Tag::Item if self.depth == 1 => {
                if let Some(list) = self.out.lists.last_mut() {
                    list.items.push(range);
                }
            }
            Tag::Emphasis | Tag::Strong => lint::check_emphasis(source, &range),
            Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            } if self.section == links::SECTION => {
                self.in_link = true;
                self.out.links.push(Link {
                    target: dest_url.into_string(),
                    range,
                });
            }
            Tag::Link { .. } => source.error(
                line,
                "links aren't allowed here",
                "name the page, and link it in `## Further reading`",
            ),
            Tag::Image { .. } => source.error(
                line,
                "pictures aren't allowed",
                "describe it in words, or draw it in a ```text block",
            ),
            _ => {}
        }
    }

    /// Handles the end of an element.
    fn close(&mut self, source: &mut Source<'_>, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some(heading) = self.heading.take() {
                    if heading.level == 2 {
                        heading.title.trim().clone_into(&mut self.section);
                    }
                    self.out.headings.push(heading);
                }
            }
            TagEnd::Link => self.in_link = false,
            TagEnd::List(_) => self.depth -= 1,
            TagEnd::CodeBlock => {
                if let Some(fence) = self.fence.take()
                    && fence.info != "indented"
                {
                    if self.section != proof::SECTION {
                        lint::check_code(source, &fence);
                    }
                    self.out.fences.push(fence);
                }
            }
            _ => {}
        }
    }
}

/// Returns whether a code block is closed where its author meant to close it.
///
/// The block must end with its own fence. If it contains another opening fence or the heading of a
/// section, it was closed by the fence of a later block.
fn is_closed(block: &str) -> bool {
    let fence = |line: &str| {
        let line = line.trim();
        let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let count = line.chars().take_while(|&c| c == mark).count();
        (count >= 3).then_some((mark, count, line.len() == count))
    };
    let mut lines = block.lines();
    let Some((mark, count, _)) = lines.next().and_then(fence) else {
        return false;
    };
    let closes = |line: &str| fence(line).is_some_and(|it| it.0 == mark && it.1 >= count && it.2);
    let swallowed = |line: &str| {
        let opens = fence(line).is_some_and(|it| it.0 == mark && it.1 >= count && !it.2);
        opens
            || line
                .strip_prefix("## ")
                .is_some_and(|name| SECTION_NAMES.contains(&name.trim()))
    };
    lines.next_back().is_some_and(closes) && !lines.any(swallowed)
}
