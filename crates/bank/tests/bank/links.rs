//! The links of `## Further reading`.

use pythia_bank::links::Links;
use pythia_bank::{html, load};

use crate::common::{folder, load, only_error, read, valid, with};

/// Returns the valid question with this as a further point to read.
fn reading(point: &str) -> String {
    format!("{}\n- {point}\n", valid().trim_end())
}

/// Returns the last point to read, as Discord shows it.
fn shown(point: &str) -> String {
    let parsed = read(&reading(point));
    assert_eq!(parsed.problems, [], "{point}");
    let mut points = parsed.question.expect("a question").further_reading;
    points.pop().expect("a point")
}

#[test]
fn a_page_is_named_and_the_table_gives_its_address() {
    assert_eq!(
        shown("[re, search() versus match()](library/re.html#search-vs-match)"),
        "[re, search() versus match()](https://docs.python.org/3/library/re.html#search-vs-match)"
    );
    assert_eq!(
        shown("[PEP 572, Assignment Expressions](pep-0572) and more"),
        "[PEP 572, Assignment Expressions](https://peps.python.org/pep-0572/) and more"
    );
    assert_eq!(
        shown("[PEP 8, comments](pep-0008#comments)"),
        "[PEP 8, comments](https://peps.python.org/pep-0008/#comments)"
    );
    assert_eq!(shown("A book about tea"), "A book about tea");
}

#[test]
fn a_page_that_has_moved_keeps_its_name_and_gets_its_new_address() {
    assert_eq!(
        shown("[open()](library/functions.html#open)"),
        "[open()](https://docs.python.org/3/builtins/functions.html#open)"
    );
    let mut links = Links::built_in();
    let own = "[docs]\nbase = \"https://example.org/\"\npages = [\"a.html#old\", \"a.html\"]\n\
               [docs.moved]\n\"a.html#old\" = \"b.html#new\"\n";
    links.extend(Links::parse(own).expect("a table"));
    let address = |name: &str| links.address(name);
    assert_eq!(
        address("a.html#old").as_deref(),
        Some("https://example.org/b.html#new")
    );
    assert_eq!(
        address("a.html").as_deref(),
        Some("https://example.org/a.html")
    );
    assert_eq!(address("c.html"), None);
}

#[test]
fn discord_reads_no_markup_in_the_text_of_a_link() {
    assert_eq!(
        shown("[object.__hash__ and `**kwargs`](library/re.html#search-vs-match)"),
        "[object.\\_\\_hash\\_\\_ and \\*\\*kwargs]\
         (https://docs.python.org/3/library/re.html#search-vs-match)"
    );
}

#[test]
fn a_page_that_the_table_does_not_know_is_an_error_that_suggests_one() {
    let problem = only_error(
        &reading("[re](library/re.html#search-vs-mach)"),
        "- [re](",
        "links.toml doesn't know the page \"library/re.html#search-vs-mach\"",
    );
    assert!(
        problem
            .help
            .contains("did you mean library/re.html#search-vs-match?"),
        "{problem:?}"
    );
    for address in ["https://docs.python.org/3/library/re.html", "../README.md"] {
        let point = format!("[re]({address})");
        only_error(&reading(&point), "- [re](", "doesn't know the page");
    }
}

#[test]
fn the_text_of_a_link_is_plain_and_links_are_in_further_reading_only() {
    let target = "library/re.html#search-vs-match";
    for text in ["", "a [b] c"] {
        let point = format!("- [{text}]({target})");
        only_error(
            &reading(&point[2..]),
            &point,
            "the text of this link isn't plain",
        );
    }
    let text = with("A function keeps", &format!("A [function]({target}) keeps"));
    only_error(&text, "A [function]", "links aren't allowed here");
}

#[test]
fn a_folder_may_bring_a_table_of_its_own_beside_the_built_in_one() {
    let own = "[ours]\nbase = \"https://example.org/wiki/\"\npages = [\"tea\"]\n";
    let text = reading("[Tea](tea)\n- [PEP 572](pep-0572)");
    let dir = folder(&[("functions/mine.md", &text), ("links.toml", own)]);
    let loaded = load(&dir);
    assert_eq!(loaded.problems, []);
    let mut questions = loaded.bank.questions();
    let question = questions.find(|one| one.slug.name() == "mine");
    let question = question.expect("a question");
    let points = question.further_reading.join("\n");
    assert!(
        points.contains("[Tea](https://example.org/wiki/tea)"),
        "{points}"
    );
    assert!(
        points.contains("https://peps.python.org/pep-0572/"),
        "{points}"
    );

    let broken = folder(&[("functions/mine.md", &valid()), ("links.toml", "[ours]\n")]);
    let loaded = load(&broken);
    let [problem] = &loaded.problems[..] else {
        panic!("{:#?}", loaded.problems)
    };
    assert!(problem.is_error() && problem.file.ends_with("links.toml"));
    assert!(problem.what.contains("can't read the table of links"));
}

#[test]
fn the_page_of_a_question_has_real_links() {
    let text = reading("[object.__hash__](library/re.html#search-vs-match)");
    let page = html::render(&read(&text).question.expect("a question"));
    assert!(
        page.contains(
            "<a href=\"https://docs.python.org/3/library/re.html#search-vs-match\">\
             object.__hash__</a>"
        ),
        "{page}"
    );
}

#[test]
fn every_link_of_the_built_in_questions_has_an_address() {
    for question in load::embedded().bank.questions() {
        for point in &question.further_reading {
            assert!(
                !point.contains("](") || point.contains("](https://"),
                "{}: {point}",
                question.slug
            );
        }
    }
}
