//! What the code of an output question prints, as its answer states it.

use pythia_quiz::question::Kind;

use crate::code_blocks::CodeBlock;
use crate::front_matter::FrontMatter;
use crate::sections::Sections;
use crate::source::Source;

/// Returns the expected output of an output question, after checking it against the question's code
/// and the correct option.
pub fn read(
    source: &mut Source<'_>,
    front: &FrontMatter,
    sections: &Sections<'_>,
    blocks: &[CodeBlock],
) -> Option<String> {
    if front.kind != Kind::Output {
        return None;
    }
    let asked = blocks.iter().rfind(|block| block.section == "Question");
    let line = sections.first("Question").map_or(1, |section| section.line);
    match asked {
        None => source.error(
            line,
            "this output question has no code",
            "add the ```python block whose output is asked for",
        ),
        Some(block) if block.output.is_some() => {
            source.error(
                block.line,
                "the question gives away its output",
                "move the ```output block to `## Answer`",
            );
        }
        Some(_) => {}
    }
    let answered = blocks
        .iter()
        .find(|block| block.section == "Answer" && block.output.is_some());
    let Some(block) = answered else {
        let line = sections.first("Answer").map_or(1, |section| section.line);
        source.error(
            line,
            "the answer doesn't state the output",
            "repeat the code in `## Answer` and put an ```output block right after it",
        );
        return None;
    };
    if asked.is_some_and(|asked| asked.code.trim() != block.code.trim()) {
        source.error(
            block.line,
            "this code differs from the code in `## Question`",
            "the first ```output block in the answer must follow the same code as in the question",
        );
    }
    let output = block.output.as_ref()?;
    let text = output.text.trim_end().to_owned();
    let lines = text.lines().count();
    if text.is_empty() {
        source.error(
            output.line,
            "the expected output is empty",
            "use code that prints something",
        );
    } else if lines > 5 || text.lines().any(|line| line.chars().count() > 40) {
        source.warn(
            output.line,
            "the expected output is too long to type on a phone",
            "keep it to 5 lines of 40 characters",
        );
    }
    check_correct_option(source, sections, &text);
    Some(text)
}

/// Checks that the correct option is what the code prints, if that is a single line.
fn check_correct_option(source: &mut Source<'_>, sections: &Sections<'_>, expected: &str) {
    let plain = |text: &str| text.replace('`', "").trim().to_owned();
    for (line, choice) in sections.choices.iter().filter(|(_, choice)| choice.right) {
        if expected.lines().count() == 1 && plain(&choice.text) != plain(expected) {
            source.warn(
                *line,
                format!("the correct option isn't what the code prints: {expected:?}"),
                "use the output itself as the option",
            );
        }
    }
}
