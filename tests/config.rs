//! The config file: its example, its defaults, and the message for each kind of mistake.

use std::path::Path;

use pythia::config::{Config, ConfigError, LogFormat};

const EXAMPLE: &str = include_str!("../config.example.toml");

fn problems(text: &str) -> Vec<String> {
    let problems = Config::parse(text).expect_err("this config has a mistake");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_example_equals_the_defaults() {
    assert_eq!(Config::parse(EXAMPLE), Ok(Config::default()));
}

#[test]
fn an_empty_file_is_the_defaults() {
    assert_eq!(Config::parse(""), Ok(Config::default()));
}

#[test]
fn the_example_shows_every_key_also_those_without_a_default() {
    let with_optional: String = EXAMPLE
        .lines()
        .map(|line| {
            let bare = line.trim_start_matches("# ");
            let optional = [
                "questions_dir = ",
                "token_file = ",
                "address = ",
                "public_url = ",
            ];
            let shown = optional.iter().any(|key| bare.starts_with(key));
            format!("{}\n", if shown { bare } else { line })
        })
        .collect();
    let config = Config::parse(&with_optional).expect("the commented keys are valid too");
    assert_eq!(
        config.questions_dir.as_deref(),
        Some(Path::new("questions"))
    );
    assert!(config.token_file.is_some());
    assert!(config.calendar.is_some());
}

#[test]
fn a_key_that_is_set_is_taken() {
    let config = Config::parse("grace_minutes = 30\n[points]\nright = 7\n[log]\nformat = \"json\"")
        .expect("a valid config");
    assert_eq!(config.rules.grace_minutes, 30);
    assert_eq!(config.rules.points.right, 7);
    assert_eq!(config.rules.points.took_part, 1);
    assert_eq!(config.log.format, LogFormat::Json);
}

#[test]
fn a_misspelt_key_is_refused_with_its_line_and_the_nearest_known_one() {
    assert_eq!(
        problems("store = \"x\"\n\ngrace_minuts = 10"),
        ["3: there is no key `grace_minuts`; did you mean `grace_minutes`?"]
    );
    assert_eq!(
        problems("[points]\ntook_parts = 1"),
        ["2: there is no key `took_parts` in [points]; did you mean `took_part` in [points]?"]
    );
}

#[test]
fn a_key_in_the_wrong_table_is_told_where_it_belongs() {
    assert_eq!(
        problems("[log]\nvotes_counted = 3"),
        ["2: there is no key `votes_counted` in [log]; did you mean `votes_counted` in [points]?"]
    );
}

#[test]
fn a_key_like_no_other_points_to_the_example() {
    assert_eq!(
        problems("zebra = 1"),
        ["1: there is no key `zebra`; config.example.toml shows all that there are"]
    );
}

#[test]
fn the_token_is_refused_in_the_config() {
    let told = problems("token = \"abc\"");
    assert_eq!(
        told,
        ["1: there is no key `token`; did you mean `token_file`?"]
    );
}

#[test]
fn a_value_out_of_range_is_told_the_range() {
    assert_eq!(
        problems("[courier]\nrequests_per_second = 500"),
        ["2: `requests_per_second` in [courier] must be from 1 to 48, not 500"]
    );
    assert_eq!(
        problems("request_every = 0"),
        ["1: `request_every` must be from 1 to 100, not 0"]
    );
    assert_eq!(
        problems("[points]\nright = -3"),
        ["2: `right` in [points] must be from 0 to 1000, not -3"]
    );
}

#[test]
fn a_wrong_type_is_told_with_its_line() {
    let told = problems("store = \"x\"\ngrace_minutes = \"three hours\"");
    assert_eq!(
        told,
        ["2: invalid type: string \"three hours\", expected a whole number"]
    );
    let told = problems("[log]\nformat = \"xml\"");
    assert_eq!(
        told,
        ["2: unknown variant `xml`, expected `text` or `json`"]
    );
}

#[test]
fn what_is_no_toml_is_told_with_its_line() {
    let told = problems("store = \"x\"\ngrace_minutes 3");
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("2: not valid TOML: "), "{told:?}");
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_lines() {
    let told = problems("stor = \"x\"\ngrace_minutes = 0\n[log]\nlevl = \"info\"");
    let lines: Vec<&str> = told.iter().filter_map(|t| t.split(':').next()).collect();
    assert_eq!(lines, ["1", "2", "4"]);
}

#[test]
fn each_problem_names_the_file() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let file = folder.path().join("pythia.toml");
    std::fs::write(&file, "stor = 1\nzebra = 2").expect("a scratch file");
    let told = Config::read(&file).expect_err("two mistakes").to_string();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].contains("pythia.toml:1: there is no key `stor`; did you mean `store`?"));
    assert!(lines[1].contains("pythia.toml:2: "));
}

#[test]
fn a_missing_file_is_told_by_name() {
    let err = Config::read(Path::new("no/such/file.toml")).expect_err("there is none");
    assert!(matches!(err, ConfigError::Unreadable { .. }));
    assert!(
        err.to_string()
            .starts_with("no/such/file.toml: the config file cannot be read")
    );
}

#[test]
fn the_digest_of_the_rules_changes_with_the_rules_only() {
    let base = Config::default();
    let points = Config::parse("[points]\nright = 4").expect("valid");
    let logs = Config::parse("[log]\nlevel = \"debug\"").expect("valid");
    assert_ne!(base.rules_digest(), points.rules_digest());
    assert_eq!(base.rules_digest(), logs.rules_digest());
}

#[cfg(feature = "discord")]
mod token {
    use std::path::Path;

    use pythia::discord::{Token, TokenError};

    #[test]
    fn a_token_cannot_be_printed() {
        let token = Token::find(Some("MTIz.abc-def_ghi"), None).expect("a token");
        assert_eq!(format!("{token:?} {token}"), "Token(hidden) (hidden)");
        assert_eq!(token.expose(), "MTIz.abc-def_ghi");
    }

    #[test]
    fn the_environment_goes_before_the_file_and_the_prefix_is_dropped() {
        let folder = tempfile::tempdir().expect("a scratch folder");
        let file = folder.path().join("token");
        std::fs::write(&file, "Bot from.file\n").expect("a scratch file");
        let from_file = Token::find(None, Some(&file)).expect("a token");
        assert_eq!(from_file.expose(), "from.file");
        let blank = Token::find(Some("  "), Some(&file)).expect("a blank variable is none");
        assert_eq!(blank.expose(), "from.file");
        let from_env = Token::find(Some("from.env"), Some(&file)).expect("a token");
        assert_eq!(from_env.expose(), "from.env");
    }

    #[test]
    fn without_a_token_it_is_said_where_one_may_come_from() {
        assert_eq!(Token::find(None, None), Err(TokenError::Missing));
        let said = TokenError::Missing.to_string();
        assert!(said.contains("DISCORD_TOKEN") && said.contains("token_file"));
    }

    #[test]
    fn what_cannot_be_a_token_is_refused_without_repeating_it() {
        let err = Token::find(Some("not a token"), None).expect_err("it has blanks");
        assert!(!err.to_string().contains("not a token"));
        let err = Token::find(None, Some(Path::new("no/such/token"))).expect_err("there is none");
        assert!(err.to_string().contains("no/such/token"));
    }
}

#[test]
fn the_privacy_page_says_the_limits_that_are_the_defaults() {
    let page = include_str!("../docs/PRIVACY.md");
    let config = Config::default();
    let left = config.rules.keep_left_guild_days;
    assert!(page.contains(&format!("`keep_left_guild_days` ({left})")));
    let journal = config.keep_journal_days;
    assert!(page.contains(&format!("`keep_journal_days` ({journal})")));
    assert_eq!(config.rules.keep_texts_days, 0);
    assert!(page.contains("`keep_texts_days` is off (0)"));
    let known = pythia_quiz::model::forgetting::KNOWN_DAYS;
    assert!(page.contains(&format!("for {known} days")));
    // Each file with tests that the page names is there.
    for file in [
        "crates/quiz/tests/rules/privacy.rs",
        "tests/wire/privacy.rs",
        "tests/host.rs",
        "tests/cli/forgetting.rs",
    ] {
        assert!(page.contains(file), "{file}");
        assert!(std::path::Path::new(file).exists(), "{file}");
    }
}

#[test]
fn an_empty_path_is_no_folder() {
    assert_eq!(problems("store = \"\""), ["1: `store` must name a folder"]);
    assert_eq!(
        problems("questions_dir = \"\""),
        ["1: `questions_dir` must name a folder"]
    );
}

#[test]
fn a_calendar_wants_an_address_to_listen_on_and_one_to_show() {
    let config = Config::parse(
        "[calendar]\naddress = \"127.0.0.1:8090\"\npublic_url = \"https://example.org/pythia/\"",
    );
    let config = config.expect("a valid config");
    let calendar = config.calendar.expect("it is set");
    assert_eq!(calendar.address.port(), 8090);
    assert_eq!(calendar.base_path(), "/pythia");
    let url = config.rules.calendar_url;
    assert_eq!(url.as_deref(), Some("https://example.org/pythia"));
    assert_eq!(Config::default().calendar, None);
    for (text, line, what) in [
        (
            "[calendar]\naddress = \"127.0.0.1:8090\"",
            2,
            "needs a `public_url`",
        ),
        (
            "\n[calendar]\npublic_url = \"https://a.org\"",
            3,
            "needs an `address`",
        ),
        (
            "[calendar]\npublic_url = \"https://a.org\"\naddress = \"localhost\"",
            3,
            "an IP address and a port",
        ),
        (
            "[calendar]\naddress = \"[::1]:80\"\npublic_url = \"example.org\"",
            3,
            "\"https://example.org/pythia\", not \"example.org\"",
        ),
        (
            "[calendar]\naddress = \"[::1]:80\"\npublic_url = \"https://a.org/?b\"",
            3,
            "must be an address",
        ),
        ("[calendar]\nadress = \"x\"", 2, "did you mean `address`"),
    ] {
        let found = problems(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("{line}: ")), "{found:?}");
        assert!(found[0].contains(what), "{found:?}");
    }
}
