//! What is sent to Discord and what its responses mean, without a connection.
#![cfg(feature = "discord")]

use pythia::courier::{DeliveryResult, FailureCause};
use pythia::discord::outcome::of_error;
use pythia::discord::{AddressError, Api, ApiError, intents, render};
use pythia::quiz::model::card::{
    Button, ButtonAction, Card, FileField, Form, FormField, Style, TextFile,
};
use pythia::quiz::model::custom_id::{ButtonId, DailyRef, FormId};
use pythia::quiz::model::effect::{About, Effect, OutboxRow, Priority};
use pythia::quiz::model::ids::{
    At, ChannelId, GuildId, LocalDate, MessageId, OutboxSeq, RoleId, TrackId,
};
use pythia::quiz::model::outcome::RefusalKind;
use serde_json::json;

const DAILY: DailyRef = DailyRef {
    track: TrackId(1),
    date: LocalDate(20_000),
};

fn card(body: &str) -> Card {
    Card {
        body: body.to_owned(),
        ..Card::default()
    }
}

fn button(label: &str, press: ButtonId) -> Button {
    Button {
        label: label.to_owned(),
        action: ButtonAction::Press(press),
        style: Style::Primary,
    }
}

#[test]
fn nobody_is_ever_pinged_by_a_card() {
    let drawn = render::message(&card("@everyone <@1> <@&2>"), None).unwrap();
    let mentions = &drawn["allowed_mentions"];
    assert_eq!(mentions["parse"], json!([]));
    assert_eq!(mentions["users"], json!([]));
    assert_eq!(mentions["roles"], json!([]));
}

#[test]
fn only_the_named_role_may_be_pinged() {
    let drawn = render::message(&card("hello"), Some(RoleId(42))).unwrap();
    assert_eq!(drawn["allowed_mentions"]["roles"], json!(["42"]));
    assert_eq!(drawn["allowed_mentions"]["parse"], json!([]));
}

#[test]
fn a_drawn_card_is_a_complete_wanted_value() {
    let drawn = render::message(&Card::default(), None).unwrap();
    for (part, empty) in [
        ("content", json!("")),
        ("embeds", json!([])),
        ("components", json!([])),
    ] {
        assert_eq!(drawn[part], empty, "{part}");
    }
    assert_eq!(drawn["attachments"], json!([]));
}

#[test]
fn buttons_carry_their_custom_ids_and_links_their_addresses() {
    let mut with = card("x");
    let link = Button {
        label: "There".to_owned(),
        action: ButtonAction::Link("https://discord.com".to_owned()),
        style: Style::Secondary,
    };
    with.rows = vec![vec![button("Answer", ButtonId::Answer(DAILY)), link]];
    let drawn = render::message(&with, None).unwrap();
    let row = &drawn["components"][0]["components"];
    assert_eq!(row[0]["custom_id"], ButtonId::Answer(DAILY).custom_id());
    assert_eq!(row[1]["url"], "https://discord.com");
    assert!(row[1].get("custom_id").is_none());
}

#[test]
fn what_is_longer_than_discord_takes_is_refused_by_name() {
    let long = |n: usize| "x".repeat(n);
    let cases: Vec<(Card, &str)> = vec![
        (
            Card {
                title: Some(long(257)),
                ..Card::default()
            },
            "title",
        ),
        (card(&long(4097)), "body"),
        (
            Card {
                lead: Some(long(2001)),
                ..Card::default()
            },
            "lead",
        ),
        (
            Card {
                footer: Some(long(2049)),
                ..Card::default()
            },
            "footer",
        ),
        (
            Card {
                fields: vec![("n".to_owned(), long(1025))],
                ..Card::default()
            },
            "field 1",
        ),
        (
            Card {
                fields: vec![(long(257), "v".to_owned())],
                ..Card::default()
            },
            "name of field 1",
        ),
        (
            Card {
                fields: vec![("n".to_owned(), long(1000)); 3],
                ..card(&long(4000))
            },
            "card",
        ),
        (
            Card {
                rows: vec![vec![button("b", ButtonId::Never)]; 6],
                ..Card::default()
            },
            "rows of buttons",
        ),
        (
            Card {
                rows: vec![vec![button(&long(81), ButtonId::Never)]],
                ..Card::default()
            },
            "label of a button",
        ),
        (
            Card {
                rows: vec![vec![button("b", ButtonId::PracticeShow(long(101)))]],
                ..Card::default()
            },
            "custom id",
        ),
    ];
    for (case, what) in cases {
        let over = render::message(&case, None).expect_err(what);
        assert_eq!(over.what, what);
        assert!(over.is > over.takes);
    }
}

#[test]
fn characters_are_counted_as_discord_counts_them() {
    // One of these is two units for Discord.
    assert!(render::message(&card(&"🟢".repeat(2048)), None).is_ok());
    assert!(render::message(&card(&"🟢".repeat(2049)), None).is_err());
}

#[test]
fn two_buttons_of_one_message_cannot_have_the_same_custom_id() {
    let mut with = card("x");
    with.rows = vec![vec![
        button("A", ButtonId::Never),
        button("B", ButtonId::Never),
    ]];
    let over = render::message(&with, None).expect_err("Discord refuses it");
    assert!(over.what.contains("never"));
}

#[test]
fn files_are_named_in_the_message() {
    let mut with = card("x");
    with.files = vec![TextFile {
        name: "answers.md".to_owned(),
        text: "one".to_owned(),
    }];
    let drawn = render::message(&with, None).unwrap();
    assert_eq!(
        drawn["attachments"],
        json!([{"id": "0", "filename": "answers.md"}])
    );
}

fn form(max: u16, label: &str, value: &str) -> Form {
    Form {
        id: FormId::Answer(DAILY),
        title: "Your answer".to_owned(),
        text: None,
        file: None,
        fields: vec![FormField {
            label: label.to_owned(),
            description: "Markdown is fine".to_owned(),
            required: true,
            value: value.to_owned(),
            placeholder: String::new(),
            long: true,
            max,
        }],
    }
}

#[test]
fn a_form_keeps_what_stands_there_already() {
    let drawn = render::form(&form(3000, "Answer", "so far")).unwrap();
    assert_eq!(drawn["custom_id"], FormId::Answer(DAILY).custom_id());
    let label = &drawn["components"][0];
    assert_eq!(label["type"], 18);
    assert_eq!(label["label"], "Answer");
    assert_eq!(label["description"], "Markdown is fine");
    let field = &label["component"];
    assert_eq!(field["type"], 4);
    assert_eq!(field["value"], "so far");
    assert_eq!(field["max_length"], 3000);
    assert_eq!(field["style"], 2);
}

#[test]
fn a_form_may_show_a_text_and_take_one_file() {
    let mut with = form(3000, "Answer", "");
    with.text = Some("What does `[] == []` print?".to_owned());
    with.file = Some(FileField {
        label: "Code as a file".to_owned(),
        description: "One .py file".to_owned(),
    });
    let drawn = render::form(&with).unwrap();
    let parts = drawn["components"].as_array().unwrap();
    assert_eq!(
        parts[0],
        json!({"type": 10, "content": "What does `[] == []` print?"})
    );
    let upload = &parts[2]["component"];
    assert_eq!(parts[2]["type"], 18);
    assert_eq!(
        (&upload["type"], &upload["required"]),
        (&json!(19), &json!(false))
    );
    assert_eq!(upload["max_values"], 1);
    with.text = Some("x".repeat(4001));
    assert!(render::form(&with).is_err());
}

#[test]
fn a_form_beyond_discords_limits_is_refused() {
    assert!(render::form(&form(4001, "Answer", "")).is_err());
    assert!(render::form(&form(10, &"x".repeat(46), "")).is_err());
    assert!(render::form(&form(3, "Answer", "four")).is_err());
}

fn row(no: u64, guild: u64) -> OutboxRow {
    OutboxRow {
        seq: OutboxSeq(no),
        guild: GuildId(guild),
        lane: ChannelId(1),
        priority: Priority::Question,
        about: About::Notice(GuildId(guild)),
        effect: Effect::Crosspost {
            channel: ChannelId(1),
            message: MessageId(2),
        },
        decided: At(0),
        attempts: 0,
        first_try: None,
        look_first: false,
        only_look: false,
        not_before: At(0),
    }
}

#[test]
fn a_nonce_is_the_same_on_every_try_and_another_for_every_row() {
    let first = row(1, 2).nonce();
    assert_eq!(first.len(), 24);
    assert!(
        first
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    );
    assert_eq!(
        first,
        OutboxRow {
            attempts: 5,
            ..row(1, 2)
        }
        .nonce()
    );
    assert_ne!(first, row(2, 2).nonce());
    assert_ne!(first, row(1, 3).nonce());
}

fn status(status: u16, code: i64) -> ApiError {
    ApiError::Status {
        status,
        code,
        message: "words".to_owned(),
        retry_after_ms: None,
        global: false,
    }
}

#[test]
fn a_refusal_of_discord_has_its_class() {
    let cases = [
        (403, 50013, RefusalKind::Forbidden),
        (403, 50001, RefusalKind::Forbidden),
        (403, 50007, RefusalKind::AccountGone),
        (404, 10003, RefusalKind::ChannelGone),
        (404, 10004, RefusalKind::Forbidden),
        (404, 10008, RefusalKind::MessageGone),
        (404, 0, RefusalKind::Invalid),
        (403, 50278, RefusalKind::AccountGone),
        (400, 400_001, RefusalKind::NoUploads),
        (400, 40003, RefusalKind::TooManyDirects),
        (429, 40003, RefusalKind::TooManyDirects),
        (400, 160_002, RefusalKind::NoReply),
        (400, 160_009, RefusalKind::NoReply),
        (400, 160_010, RefusalKind::NoReply),
        (400, 50083, RefusalKind::Archived),
        (400, 50035, RefusalKind::Invalid),
        (400, 0, RefusalKind::Invalid),
    ];
    for (http, code, kind) in cases {
        let result = of_error(&status(http, code));
        let DeliveryResult::Refused(refusal) = result else {
            panic!("{http} {code} is {result:?}");
        };
        assert_eq!(refusal.kind, kind, "{http} {code}");
    }
}

#[test]
fn a_failure_of_discord_has_its_cause() {
    let limited = |retry_after_ms| FailureCause::RateLimited { retry_after_ms };
    let waits = ApiError::Status {
        status: 429,
        code: 0,
        message: String::new(),
        retry_after_ms: Some(1_234),
        global: true,
    };
    let cases = [
        (status(500, 0), FailureCause::Unknown),
        (status(502, 0), FailureCause::Unknown),
        (status(503, 0), FailureCause::Unknown),
        (status(408, 0), FailureCause::Unknown),
        (ApiError::Broken("x".to_owned()), FailureCause::Unknown),
        (ApiError::Unreadable("x".to_owned()), FailureCause::Unknown),
        (ApiError::Unconnected("x".to_owned()), FailureCause::NotSent),
        (status(429, 0), limited(None)),
        (status(400, 30046), limited(None)),
        (status(429, 20028), limited(None)),
        (status(400, 20028), limited(None)),
        (status(400, 40009), limited(None)),
        (status(202, 110_000), limited(None)),
        (status(202, 0), FailureCause::Unknown),
        (waits, limited(Some(1_234))),
        (status(401, 0), FailureCause::NeedsPeople),
        (status(400, 160_006), FailureCause::NeedsPeople),
    ];
    for (error, wanted) in cases {
        let DeliveryResult::Failed { cause, .. } = of_error(&error) else {
            panic!("{error:?} is not tried again");
        };
        assert_eq!(cause, wanted, "{error:?}");
    }
}

#[test]
fn a_local_discord_is_on_this_machine_or_refused() {
    assert_eq!(
        Api::local("http://127.0.0.1:4000/", None),
        Ok(Api::Plain("http://127.0.0.1:4000".to_owned()))
    );
    assert!(Api::local("http://[::1]:4000", None).is_ok());
    assert!(matches!(
        Api::local("https://127.0.0.1:1", Some(vec![1])),
        Ok(Api::Certified { .. })
    ));
    for elsewhere in [
        "http://discord.com",
        "http://10.0.0.1",
        "http://127.0.0.1.example.org",
        "http://localhost.example",
    ] {
        assert!(
            matches!(
                Api::local(elsewhere, None),
                Err(AddressError::NotLoopback(_))
            ),
            "{elsewhere}"
        );
    }
    assert!(matches!(
        Api::local("https://127.0.0.1:1", None),
        Err(AddressError::NoAuthority(_))
    ));
    assert!(matches!(
        Api::local("nonsense", None),
        Err(AddressError::Malformed(_))
    ));
}

#[test]
fn the_intents_are_those_that_are_needed_and_no_privileged_one() {
    use serenity::model::gateway::GatewayIntents as I;
    let needed =
        I::GUILDS | I::GUILD_MESSAGES | I::GUILD_MESSAGE_REACTIONS | I::GUILD_SCHEDULED_EVENTS;
    assert_eq!(intents(false), needed);
    assert_eq!(intents(true), needed | I::MESSAGE_CONTENT);
    assert!(!intents(false).is_privileged());
}
