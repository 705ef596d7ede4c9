//! The texts and buttons of cards and replies, and Discord's limits for them.

use super::*;

/// Returns every text of a card, including custom ids and files.
pub fn card_words(card: &Card) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(card.lead.clone());
    words.extend(card.title.clone());
    words.push(card.body.clone());
    for (name, value) in &card.fields {
        words.push(name.clone());
        words.push(value.clone());
    }
    words.extend(card.footer.clone());
    for button in card.rows.iter().flatten() {
        words.push(button.label.clone());
        words.push(match &button.action {
            ButtonAction::Press(press) => press.custom_id(),
            ButtonAction::Link(link) => link.clone(),
        });
    }
    for file in &card.files {
        words.push(file.name.clone());
        words.push(file.text.clone());
    }
    words.join("\n")
}

/// Returns every text of a reply.
pub fn words(reply: &Reply) -> String {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => card_words(card),
        Reply::Form(form) => {
            let fields = form
                .fields
                .iter()
                .map(|field| format!("{}\n{}\n{}", field.label, field.value, field.placeholder));
            format!("{}\n{}", form.title, fields.collect::<Vec<_>>().join("\n"))
        }
        Reply::Choices(choices) => choices
            .iter()
            .map(|(name, value)| format!("{name}\n{value}"))
            .collect::<Vec<_>>()
            .join("\n"),
        Reply::Pictured(pictured) => {
            let (card, picture) = (card_words(&pictured.card), picture_words(&pictured.picture));
            format!("{card}\n{picture}")
        }
        Reply::Exported(exported) => {
            format!("{}\n{:?}", card_words(&exported.card), exported.questions)
        }
        Reply::Menus(shown) => {
            let mut all = vec![card_words(&shown.card)];
            for menu in &shown.menus {
                all.extend([menu.id.custom_id(), menu.placeholder.clone()]);
                if let Choosable::Options(options) = &menu.of {
                    for one in options {
                        all.extend([&one.value, &one.label, &one.description].map(Clone::clone));
                    }
                }
            }
            all.join("\n")
        }
    }
}

/// Returns every text in and about a picture.
pub fn picture_words(picture: &Picture) -> String {
    format!("{picture:?}")
}

/// Returns the picture of a reply.
pub fn pictured(reply: &Reply) -> &Picture {
    match reply {
        Reply::Pictured(pictured) => &pictured.picture,
        other => panic!("a picture was expected, not {other:?}"),
    }
}

/// Returns the card of a reply that only the asker sees.
pub fn private(reply: &Reply) -> &Card {
    match reply {
        Reply::Private(card) | Reply::Update(card) => card,
        Reply::Pictured(pictured) => &pictured.card,
        Reply::Exported(exported) => &exported.card,
        Reply::Menus(shown) => &shown.card,
        other => panic!("a private card was expected, not {other:?}"),
    }
}

/// Returns the buttons that a reply offers.
pub fn offered(reply: &Reply) -> Vec<ButtonId> {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => presses(card),
        Reply::Pictured(pictured) => presses(&pictured.card),
        Reply::Exported(exported) => presses(&exported.card),
        Reply::Menus(shown) => {
            let menus = shown.menus.iter().map(|menu| menu.id.clone());
            menus.chain(presses(&shown.card)).collect()
        }
        _ => Vec::new(),
    }
}

/// Checks a card against Discord's limits.
pub fn fits(card: &Card) {
    // The code that sends cards to Discord counts the same way.
    let long = |text: &str| text.encode_utf16().count();
    assert!(
        card.title.as_deref().map_or(0, long) <= 256,
        "title of {card:?}"
    );
    assert!(
        long(&card.body) <= 4096,
        "body of {} characters",
        long(&card.body)
    );
    assert!(card.fields.len() <= 25);
    let mut all = card.title.as_deref().map_or(0, long)
        + long(&card.body)
        + card.footer.as_deref().map_or(0, long);
    for (name, value) in &card.fields {
        assert!(
            (1..=256).contains(&long(name)) && (1..=1024).contains(&long(value)),
            "field {name}: {} characters",
            long(value)
        );
        all += long(name) + long(value);
    }
    assert!(all <= 6000, "{all} characters in one card");
    assert!(
        card.rows.len() <= 5 && card.rows.iter().all(|row| (1..=5).contains(&row.len())),
        "rows of {card:?}"
    );
    for button in card.rows.iter().flatten() {
        assert!((1..=80).contains(&long(&button.label)));
        if let ButtonAction::Press(press) = &button.action {
            assert!(press.custom_id().len() <= 100, "{}", press.custom_id());
            assert_eq!(ButtonId::parse(&press.custom_id()).as_ref(), Ok(press));
        }
    }
    let ids: Vec<_> = presses(card).iter().map(ButtonId::custom_id).collect();
    let different: HashSet<_> = ids.iter().collect();
    assert_eq!(
        ids.len(),
        different.len(),
        "Discord wants custom ids of a message to differ: {ids:?}"
    );
}

/// Checks what must hold for every reply.
pub fn reply_fits(reply: &Reply) {
    match reply {
        Reply::Private(card) | Reply::Public(card) | Reply::Update(card) => {
            fits(card);
            assert!(
                !(card.body.trim().is_empty() && card.title.is_none()),
                "an empty reply"
            );
        }
        Reply::Pictured(pictured) => {
            fits(&pictured.card);
            // "Attachment Structure" in Discord's page on messages: a description has at most 1,024
            // characters.
            let alt = pictured.picture.alt.encode_utf16().count();
            assert!(
                (1..=1024).contains(&alt),
                "{alt} characters about a picture"
            );
        }
        Reply::Exported(exported) => {
            fits(&exported.card);
            assert!(!exported.questions.is_empty(), "an empty file");
        }
        Reply::Menus(shown) => {
            fits(&shown.card);
            assert!(shown.menus.len() + shown.card.rows.len() <= 5);
            for menu in &shown.menus {
                // "String Select" in Discord's page on components.
                assert!((1..=150).contains(&menu.placeholder.chars().count()));
                let Choosable::Options(options) = &menu.of else {
                    continue;
                };
                assert!((1..=25).contains(&options.len()), "{menu:?}");
                assert!(options.iter().filter(|one| one.chosen).count() <= 1);
                let values: HashSet<_> = options.iter().map(|one| &one.value).collect();
                assert_eq!(values.len(), options.len(), "{menu:?}");
                for one in options {
                    assert!((1..=100).contains(&one.label.chars().count()), "{one:?}");
                    assert!((1..=100).contains(&one.value.chars().count()), "{one:?}");
                    assert!(one.description.chars().count() <= 100, "{one:?}");
                }
            }
        }
        Reply::Form(form) => {
            assert!((1..=45).contains(&form.title.chars().count()));
            assert!((1..=5).contains(&form.fields.len()));
            for field in &form.fields {
                assert!((1..=45).contains(&field.label.chars().count()));
                assert!(field.placeholder.chars().count() <= 100);
                assert!(field.max <= 4000 && field.value.chars().count() <= usize::from(field.max));
            }
        }
        Reply::Choices(choices) => {
            assert!(choices.len() <= 25);
            for (name, value) in choices {
                assert!((1..=100).contains(&name.chars().count()));
                assert!(value.chars().count() <= 100);
            }
        }
    }
}
