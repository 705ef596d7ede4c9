//! The code of a question, and what each block is expected to print or raise.

use crate::outline::{Fence, Outline};
use crate::proof;
use crate::sections::Sections;
use crate::source::Source;
use crate::suggest::closest;

/// What an author expects a block to print or raise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The line of the opening fence.
    pub line: usize,
    /// The expected text.
    pub text: String,
}

/// A block of Python code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeBlock {
    /// The section that contains it.
    pub section: String,
    /// The line of the opening fence.
    pub line: usize,
    /// The code.
    pub code: String,
    /// Whether it is run; a `no-run` block says in a comment why not.
    pub run: bool,
    /// What it must print, if that is stated.
    pub output: Option<Expectation>,
    /// What it must raise, if that is stated: `ValueError` or `ValueError: message`.
    pub raises: Option<Expectation>,
}

/// The info strings that may follow an opening fence.
const INFO_STRINGS: [&str; 14] = [
    "python",
    "python no-run",
    "output",
    "raises",
    "text",
    "toml",
    "console",
    "sql",
    "json",
    "html",
    "ini",
    "yaml",
    "csv",
    "shell",
];

/// Collects the Python blocks and attaches to each the `output` and `raises` blocks right after it.
/// The blocks of `## Proof` are read by [`proof`].
pub fn read(source: &mut Source<'_>, outline: &Outline, sections: &Sections<'_>) -> Vec<CodeBlock> {
    let mut blocks: Vec<CodeBlock> = Vec::new();
    // Where the last block ends that an `output` or `raises` block may still follow.
    let mut attachable_end = None;
    for fence in &outline.fences {
        let section = sections
            .at(fence.range.start)
            .map_or_else(String::new, |section| section.name.clone());
        if section == proof::SECTION {
            continue;
        }
        match fence.info.as_str() {
            "python" | "python no-run" => {
                blocks.push(python_block(source, fence, section));
                attachable_end = Some(fence.range.end);
            }
            "output" | "raises" => {
                let follows = attachable_end.is_some_and(|end: usize| {
                    source.text[end..fence.range.start].trim().is_empty()
                });
                let block = blocks.last_mut();
                match block.filter(|block| follows && block.section == section) {
                    Some(block) => {
                        attach_expectation(source, block, fence);
                        attachable_end = Some(fence.range.end);
                    }
                    None => source.error(
                        fence.line,
                        format!("this ```{} block has no code right before it", fence.info),
                        "put it right after its ```python block, or use ```text for an output \
                         that isn't checked",
                    ),
                }
            }
            "" => source.error(
                fence.line,
                "this code block doesn't say what it contains",
                "write ```python, ```output, ```raises or ```text",
            ),
            other if !INFO_STRINGS.contains(&other) => {
                let help = match closest(other, INFO_STRINGS) {
                    Some(closest) => {
                        format!(
                            "did you mean ```{closest}? Use one of: {}",
                            INFO_STRINGS.join(", ")
                        )
                    }
                    None => format!("use one of: {}", INFO_STRINGS.join(", ")),
                };
                source.error(fence.line, format!("unknown code block ```{other}"), help);
            }
            _ => attachable_end = None,
        }
    }
    blocks
}

/// Reads a Python block; what it is expected to do is attached later.
fn python_block(source: &mut Source<'_>, fence: &Fence, section: String) -> CodeBlock {
    let run = fence.info == "python";
    if !run && !fence.code.trim_start().starts_with('#') {
        source.error(
            fence.line,
            "this no-run block doesn't say why it isn't run",
            "start it with a comment, such as: # not run: it waits for a network",
        );
    }
    if fence.code.trim().is_empty() {
        source.error(
            fence.line,
            "this code block is empty",
            "fill it in or remove it",
        );
    }
    CodeBlock {
        section,
        line: fence.line,
        code: fence.code.clone(),
        run,
        output: None,
        raises: None,
    }
}

/// Attaches an `output` or `raises` block to the Python block before it.
fn attach_expectation(source: &mut Source<'_>, block: &mut CodeBlock, fence: &Fence) {
    let expectation = Expectation {
        line: fence.line,
        text: fence.code.clone(),
    };
    if !block.run {
        source.error(
            fence.line,
            "this code isn't run, so its result can't be checked",
            "let the code run, or describe the result in prose",
        );
    }
    let slot = if fence.info == "output" {
        &mut block.output
    } else {
        &mut block.raises
    };
    if slot.is_some() {
        source.error(
            fence.line,
            format!("this is a second ```{} block for the same code", fence.info),
            "keep one of them",
        );
    }
    if fence.info == "raises" && expectation.text.trim().is_empty() {
        source.error(
            fence.line,
            "this ```raises block is empty",
            "name the exception: ValueError, or ValueError: message",
        );
    }
    *slot = Some(expectation);
}
