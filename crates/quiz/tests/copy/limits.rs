//! Discord's limits of what people read.

use pythia_quiz::model::card::{Card, Choosable, Form, Reply};

/// Counts a text as Discord does where it counts the most.
fn long(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Checks a text against a limit.
fn at_most(limit: usize, text: &str, what: &str) {
    let length = long(text);
    assert!(
        length <= limit,
        "{what} has {length} of {limit} characters: {text}"
    );
}

/// Checks a message.
pub fn card(card: &Card) {
    let title = card.title.as_deref().unwrap_or_default();
    let footer = card.footer.as_deref().unwrap_or_default();
    at_most(2_000, card.lead.as_deref().unwrap_or_default(), "the lead");
    at_most(256, title, "a title");
    at_most(4_096, &card.body, "the body");
    at_most(2_048, footer, "the footer");
    assert!(card.fields.len() <= 25);
    let mut all = long(title) + long(&card.body) + long(footer);
    for (name, value) in &card.fields {
        at_most(256, name, "the name of a field");
        at_most(1_024, value, "a field");
        assert!(
            !name.is_empty() && !value.is_empty(),
            "an empty field: {name}"
        );
        all += long(name) + long(value);
    }
    assert!(all <= 6_000, "{all} characters in one card");
    assert!(card.rows.len() <= 5, "{} rows of buttons", card.rows.len());
    for row in &card.rows {
        assert!(
            (1..=5).contains(&row.len()),
            "{} buttons in a row",
            row.len()
        );
        for button in row {
            assert!(!button.label.trim().is_empty(), "a button without a label");
            at_most(80, &button.label, "a button");
        }
    }
}

/// Checks a form.
pub fn form(form: &Form) {
    at_most(45, &form.title, "the title of a form");
    at_most(
        4_000,
        form.text.as_deref().unwrap_or_default(),
        "the text of a form",
    );
    let parts = form.fields.len() + usize::from(form.text.is_some());
    assert!((1..=5).contains(&(parts + usize::from(form.file.is_some()))));
    for field in &form.fields {
        assert!(!field.label.is_empty());
        at_most(45, &field.label, "the label of a field");
        at_most(100, &field.description, "the description of a field");
        at_most(100, &field.placeholder, "the placeholder of a field");
        at_most(
            usize::from(field.max).min(4_000),
            &field.value,
            "the value of a field",
        );
    }
    if let Some(file) = &form.file {
        at_most(45, &file.label, "the label of a file");
        at_most(100, &file.description, "the description of a file");
    }
}

/// Checks a reply.
pub fn reply(reply: &Reply) {
    match reply {
        Reply::Private(one) | Reply::Public(one) | Reply::Update(one) => card(one),
        Reply::Form(one) => form(one),
        Reply::Exported(exported) => card(&exported.card),
        Reply::Choices(choices) => {
            assert!(choices.len() <= 25);
            for (name, value) in choices {
                at_most(100, name, "a choice");
                at_most(100, value, "the value of a choice");
            }
        }
        Reply::Pictured(pictured) => {
            card(&pictured.card);
            at_most(1_024, &pictured.picture.alt, "the description of a picture");
        }
        Reply::Menus(shown) => {
            card(&shown.card);
            for menu in &shown.menus {
                at_most(150, &menu.placeholder, "a menu");
                let Choosable::Options(options) = &menu.of else {
                    continue;
                };
                assert!(options.len() <= 25);
                for one in options {
                    at_most(100, &one.label, "a choice of a menu");
                    at_most(100, &one.description, "what is said about a choice");
                }
            }
        }
    }
}
