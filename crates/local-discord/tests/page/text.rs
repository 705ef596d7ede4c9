//! Text as Discord formats it.

use serde_json::{Value, json};

use super::harness::Harness;

#[tokio::test]
async fn text_is_read_as_discord_reads_it() {
    let harness = Harness::start().await;
    let p = |inside: Value| json!([{ "t": "p", "c": inside }]);
    let mark = |t: &str, c: &str| json!({ "t": t, "c": [c] });
    let ana = harness.ana.id;
    let cases = [
        (
            "**b** *i* _i_ __u__ ~~s~~",
            p(json!([
                mark("b", "b"),
                " ",
                mark("i", "i"),
                " ",
                mark("i", "i"),
                " ",
                mark("u", "u"),
                " ",
                mark("s", "s")
            ])),
        ),
        ("a ||b|| c", p(json!(["a ", mark("spoiler", "b"), " c"]))),
        ("a || b", p(json!(["a || b"]))),
        (
            "||one\n\n```py\nx\n```||\nafter",
            json!([
                { "t": "spoiler", "c": [
                    { "t": "p", "c": ["one"] },
                    { "t": "pre", "lang": "py", "c": ["x"] },
                ] },
                { "t": "p", "c": ["after"] },
            ]),
        ),
        (
            "```\n||x\n\ny||\n```",
            json!([{ "t": "pre", "lang": "", "c": ["||x\n\ny||"] }]),
        ),
        ("one\ntwo", p(json!(["one", { "t": "br" }, "two"]))),
        ("-# small", p(json!([mark("small", "small")]))),
        ("# Title", json!([{ "t": "h1", "c": ["Title"] }])),
        ("#### no title", p(json!(["#### no title"]))),
        (
            "no title\n---",
            p(json!(["no title", { "t": "br" }, "---"])),
        ),
        ("    no code", p(json!(["no code"]))),
        (
            "> said\nanswered",
            json!([{ "t": "quote", "c": [{ "t": "p", "c": ["said"] }] }, { "t": "p", "c": ["answered"] }]),
        ),
        (
            "- a\nb",
            json!([{ "t": "ul", "c": [{ "t": "li", "c": ["a"] }] }, { "t": "p", "c": ["b"] }]),
        ),
        ("<b>x</b> &lt; &amp;", p(json!(["<b>x</b> &lt; &amp;"]))),
        (
            "<script>alert(1)</script>",
            p(json!(["<script>alert(1)</script>"])),
        ),
        (
            "[x](javascript:alert(1))",
            p(json!(["[x](javascript:alert(1))"])),
        ),
        ("[x](data:text/html,y)", p(json!(["[x](data:text/html,y)"]))),
        (
            "![x](https://e.org/a.png)",
            p(json!(["!", { "t": "a", "href": "https://e.org/a.png", "c": ["x"] }])),
        ),
        (
            "see https://e.org/a_b_c.",
            p(
                json!(["see ", { "t": "a", "href": "https://e.org/a_b_c", "c": ["https://e.org/a_b_c"] }, "."]),
            ),
        ),
        (
            "<t:1700000000:R>",
            p(json!([{ "t": "time", "at": 1_700_000_000, "style": "R" }])),
        ),
        ("<t:1:X> <t:x>", p(json!(["<t:1:X> <t:x>"]))),
        ("`<t:1:R> **b**`", p(json!([mark("code", "<t:1:R> **b**")]))),
        (
            "```\n<@1> & <b>\n```",
            json!([{ "t": "pre", "lang": "", "c": ["<@1> & <b>"] }]),
        ),
        (
            "a ```b``` c",
            json!([{ "t": "p", "c": ["a"] }, { "t": "pre", "lang": "", "c": ["b"] }, { "t": "p", "c": ["c"] }]),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(harness.nodes(text).await, expected, "{text}");
    }
    let named = harness.nodes(&format!("<@{ana}>")).await;
    assert_eq!(
        named,
        p(json!([{ "t": "user", "id": ana, "name": "@Ana" }]))
    );
}

#[tokio::test]
async fn python_is_colored_and_loses_no_character() {
    let harness = Harness::start().await;
    let code = "@cache\ndef f(x: int = 0x1F) -> str:\n    \"\"\"Döc \"quoted\".\"\"\"\n    # why\n    return f'{x!r}\\'' + r\"a\" if x else None";
    let nodes = harness.nodes(&format!("```py\n{code}\n```")).await;
    let pieces = nodes[0]["c"].as_array().unwrap();
    let text = |n: &Value| n.as_str().or(n["c"][0].as_str()).unwrap().to_owned();
    assert_eq!(pieces.iter().map(text).collect::<String>(), code);
    let classes: Vec<(String, String)> = pieces
        .iter()
        .filter(|n| n.is_object())
        .map(|n| (n["k"].as_str().unwrap().to_owned(), text(n)))
        .collect();
    for expected in [
        ("d", "@cache"),
        ("k", "def"),
        ("f", "f"),
        ("n", "0x1F"),
        ("b", "int"),
        ("c", "# why"),
        ("s", "\"\"\"Döc \"quoted\".\"\"\""),
        ("k", "None"),
    ] {
        assert!(
            classes
                .iter()
                .any(|(k, t)| (k.as_str(), t.as_str()) == expected),
            "{expected:?} in {classes:?}"
        );
    }
}

#[tokio::test]
async fn any_text_at_all_is_read_without_harm() {
    let harness = Harness::start().await;
    let deep = format!("{}x{}", "> ".repeat(200), "**".repeat(300));
    let nested = "- ".repeat(400);
    for text in [
        deep.as_str(),
        nested.as_str(),
        "||||",
        "|| ||",
        "```",
        "``````",
        "```py",
        "<",
        "<t:>",
        "&",
        "\u{E000}1\u{E001}",
        "[](http://)",
        "](",
        ">>> a\nb\n```py\nc\n```",
        "\u{202E}rtl",
        "``` ``` ```",
        "[a](<javascript:x>)",
        "<javascript:alert(1)>",
    ] {
        let nodes = harness.nodes(text).await.to_string();
        assert!(!nodes.contains("\"href\":\"javascript"), "{text}");
        assert!(!nodes.contains('\u{E001}'), "{text}");
    }
}
