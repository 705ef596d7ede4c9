//! Whatever is on a card, its question has no problems and says the same.

use proptest::prelude::*;
use pythia_bank::deck::{self, write};
use pythia_decks::html;

use crate::common::Place;

/// Pieces that HTML of cards is made of, and pieces that break it.
const PIECES: [&str; 36] = [
    "a",
    " ",
    "\n",
    "b_c",
    "*x*",
    "`",
    "```",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<br>",
    "<ul><li>",
    "</li></ul>",
    "<div>",
    "</div>",
    "&lt;",
    "&amp;",
    "&nbsp;",
    "# ",
    "> ",
    "- ",
    "A) ",
    "\nB) ",
    "__init__",
    "**kwargs",
    "https://x.org",
    "<int>",
    "\\",
    "|",
    "é",
    "ß",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_html_makes_a_deck_with_problems(pieces in prop::collection::vec(0..PIECES.len(), 1..24)) {
        let side: String = pieces.iter().map(|at| PIECES[*at]).collect();
        let place = Place::new();
        let cell = side.replace('"', "\"\"");
        let report = place.bring(
            "cards.txt",
            format!("#separator:tab\n#html:true\n\"Q {cell}\"\t\"A {cell}\"\tbasics\n"),
        );
        if report.written {
            prop_assert_eq!(place.questions().len(), 1);
            let again = place.bring(
                "cards.txt",
                format!("#separator:tab\n#html:true\n\"Q {cell}\"\t\"A {cell}\"\tbasics\n"),
            );
            prop_assert_eq!(again.unchanged, 1);
        }
    }

    #[test]
    fn no_plain_text_makes_a_deck_with_problems(side in "[ -~\n]{1,60}") {
        let place = Place::new();
        let cell = side.replace('"', "\"\"");
        let report = place.bring("quiz.csv", format!("question,answer\n\"Q {cell}\",\"A {cell}\"\n"));
        if report.written {
            prop_assert_eq!(place.questions().len(), 1);
        }
    }
}

#[test]
fn every_question_that_is_written_is_read_as_it_was() {
    let place = Place::new();
    place.bring(
        "quiz.csv",
        "id,title,question,hints,choices,answer,why,listen_for,red_flags,errata,order,concepts\n\
         x,\"A \"\"title\"\" \\ here\",\"Q\n\n```python\n## not a section\n```\",\"one\n\ntwo\",\
         \"- [x] yes\n  Because.\n- [ ] no\",A,W,\"a\nb\",c,\"2026-01-31 grading: wrong, see 3: x\",fixed,a b\n",
    );
    let before = place.question_called("A \"title\" \\ here");
    assert_eq!(
        (before.hints.len(), before.errata.len(), before.fixed_order),
        (2, 1, true)
    );
    assert_eq!(before.choices[0].reason, "Because.");
    let mut text = String::new();
    write::write(&mut text, &before, "csv:x");
    let read = deck::read("x.deck.md", text.as_bytes(), &Default::default());
    assert_eq!(read[0].problems, []);
    assert_eq!(read[0].question.as_ref(), Some(&before));
}

#[test]
fn html_of_every_sort_becomes_markdown_that_says_the_same() {
    for (html, markdown) in [
        ("a<br>b", "a\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("a  \n b", "a b"),
        (
            "<b>bold</b> and <i> italic </i>x",
            "**bold** and  *italic* x",
        ),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"),
        ("<h2>Head</h2>text", "**Head**\ntext"),
        ("<pre>a\n  b</pre>", "```python\na\n  b\n```"),
        (
            "<pre><code class=\"language-sql\">SELECT 1</code></pre>",
            "```sql\nSELECT 1\n```",
        ),
        (
            "<pre><div>a</div><div>&nbsp; b</div></pre>",
            "```python\na\n  b\n```",
        ),
        ("<code>a<br>b</code>", "```python\na\nb\n```"),
        ("use <code>x*y*z</code>", "use `x*y*z`"),
        ("a <code>``</code>", "a ``` `` ```"),
        ("List&lt;int&gt;", "`List<int>`"),
        ("2 * 3 &lt; 7", "2 * 3 < 7"),
        (
            "see https://docs.python.org/3/",
            "see `https://docs.python.org/3/`",
        ),
        ("(see __init__)", "(see `__init__`)"),
        (
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            "a | b\nc | d",
        ),
        ("x<sup>2</sup>", "x^2"),
        ("# not a heading", "\\# not a heading"),
        ("<span style=\"color:red\">a</span>", "a"),
        ("&#65;&#x42;&hellip;", "AB…"),
    ] {
        let found = html::to_markdown(html).text;
        let squeezed = found.replace("  *", " *");
        assert_eq!(squeezed, markdown.replace("  *", " *"), "{html}");
    }
}
