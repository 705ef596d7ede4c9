//! The guided setup: its two pages, what it has made, the test post, and the welcome.

use jiff::civil::DateTime;

use crate::model::card::{
    Button, Card, Choosable, Form, FormField, Menu, MenuOption, Style, Tone, WithMenus,
};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::ids::{At, ChannelId, LocalDate};
use crate::model::language::Language;
use crate::model::question::Level;
use crate::model::setup::{SetupDraft, SetupPart, Template};
use crate::model::track::Place;
use crate::text::language::t;
use crate::text::post::button;
use crate::text::{moment, names, plain};

/// A page of the guided setup.
#[derive(Debug, Clone)]
pub enum Page<'a> {
    /// What, where, and in which time zone.
    First(First<'a>),
    /// When, and for whom.
    Second(Second<'a>),
}

/// What the first page shows.
#[derive(Debug, Clone)]
pub struct First<'a> {
    /// What was chosen so far.
    pub draft: &'a SetupDraft,
    /// The zone that is chosen, and what clocks show there.
    pub here: Option<(String, DateTime)>,
    /// The zones that can be chosen, in the same way.
    pub zones: Vec<(String, DateTime)>,
}

/// What the second page shows.
#[derive(Debug, Clone)]
pub struct Second<'a> {
    /// What was chosen so far.
    pub draft: &'a SetupDraft,
    /// The channel.
    pub channel: ChannelId,
    /// Its kind.
    pub place: Place,
    /// The zone.
    pub zone: &'a str,
    /// The first date, and its time.
    pub first: (LocalDate, At),
}

/// Shows a page.
#[must_use]
pub fn page(lang: Language, page: &Page<'_>) -> WithMenus {
    let (body, menus, buttons, number) = match page {
        Page::First(first) => first_page(lang, first),
        Page::Second(second) => second_page(lang, second),
    };
    let card = Card {
        title: Some(t!(lang, "guided-title", page = number)),
        body,
        rows: vec![buttons],
        ..Card::default()
    };
    WithMenus {
        card,
        menus,
        update: false,
    }
}

type Parts = (String, Vec<Menu>, Vec<Button>, u32);

fn first_page(lang: Language, page: &First<'_>) -> Parts {
    let draft = page.draft;
    let mut body = vec![t!(lang, "guided-first")];
    if let Some((zone, now)) = &page.here {
        body.push(t!(
            lang,
            "guided-here",
            place = city(zone),
            zone = zone.as_str(),
            time = clock(*now)
        ));
    }
    let mut menus = Vec::new();
    if Language::ALL.len() > 1 {
        menus.push(languages(lang, draft));
    }
    let templates = Template::ALL.map(|template| MenuOption {
        value: template.word().to_owned(),
        label: template_name(lang, template),
        description: t!(lang, "guided-template-about", template = template.word()),
        chosen: template == draft.template,
    });
    menus.push(menu(lang, SetupPart::Template, templates.into()));
    menus.push(Menu {
        id: ButtonId::Setup(SetupPart::Channel),
        placeholder: t!(lang, "guided-menu", menu = "channel"),
        of: Choosable::Channels(draft.channel.map(|(channel, _)| channel)),
    });
    let zones = page.zones.iter().map(|(zone, now)| MenuOption {
        value: zone.clone(),
        label: t!(
            lang,
            "guided-zone-option",
            place = city(zone),
            time = clock(*now)
        ),
        description: zone.clone(),
        chosen: draft.zone.as_ref() == Some(zone),
    });
    let other = other(
        t!(lang, "guided-other-place"),
        t!(lang, "guided-other-place-about"),
    );
    menus.push(menu(lang, SetupPart::Zone, zones.chain([other]).collect()));
    let next = match &page.here {
        Some((zone, now)) => t!(
            lang,
            "guided-next-here",
            place = city(zone),
            time = clock(*now)
        ),
        None => t!(lang, "guided-next"),
    };
    let next = button(&next, ButtonId::Setup(SetupPart::Next), Style::Primary);
    (body.join("\n\n"), menus, vec![next], 1)
}

/// Returns the menu of languages. Members see replies in their own anyway.
fn languages(lang: Language, draft: &SetupDraft) -> Menu {
    let chosen = draft.language.as_deref().unwrap_or(lang.tag());
    let options = Language::ALL.iter().map(|one| MenuOption {
        value: one.tag().to_owned(),
        label: t!(*one, "guided-language-name"),
        description: String::new(),
        chosen: one.tag() == chosen,
    });
    menu(lang, SetupPart::Language, options.collect())
}

fn second_page(lang: Language, page: &Second<'_>) -> Parts {
    let draft = page.draft;
    let channel = format!("<#{}>", page.channel);
    let quiz = draft.template == Template::Quiz;
    let time = clock_of(draft.minute);
    let mut body = vec![t!(
        lang,
        "guided-second",
        template = draft.template.word(),
        channel = channel,
        time = time.as_str(),
        place = city(page.zone),
        count = draft.questions,
        delay = delay(lang, draft.delay),
        levels = level(lang, draft.level)
    )];
    body.push(t!(
        lang,
        "guided-first-at",
        template = draft.template.word(),
        at = moment(page.first.1)
    ));
    let mut menus = vec![times(lang, draft), levels(lang, draft)];
    menus.push(if quiz {
        questions(lang, draft)
    } else {
        delays(lang, draft)
    });
    let setup = |part, label: &str, style| button(label, ButtonId::Setup(part), style);
    let start = SetupPart::Start(page.channel);
    let mut buttons = vec![setup(start, &t!(lang, "guided-start"), Style::Primary)];
    // A post in a forum can't be taken away again.
    if page.place != Place::Forum {
        let test = SetupPart::Test(page.channel);
        buttons.push(setup(test, &t!(lang, "guided-test"), Style::Secondary));
    }
    buttons.push(setup(
        SetupPart::Back,
        &t!(lang, "guided-back"),
        Style::Secondary,
    ));
    (body.join("\n\n"), menus, buttons, 2)
}

fn times(lang: Language, draft: &SetupDraft) -> Menu {
    // The day begins in the morning.
    let hours = (6..24).chain(0..6).map(|hour| hour * 60);
    let mut minutes: Vec<u16> = hours.collect();
    if !minutes.contains(&draft.minute) {
        // One that was typed. Nobody misses the hour before the morning.
        minutes.insert(0, draft.minute);
        minutes.pop();
    }
    let options = minutes.into_iter().map(|minute| MenuOption {
        value: minute.to_string(),
        label: clock_of(minute),
        description: String::new(),
        chosen: minute == draft.minute,
    });
    let other = other(t!(lang, "guided-other-time"), String::new());
    menu(lang, SetupPart::Time, options.chain([other]).collect())
}

fn levels(lang: Language, draft: &SetupDraft) -> Menu {
    let all = Level::ALL.iter().map(|level| Some(*level));
    let all = [None].into_iter().chain(all);
    let options = all.map(|one| MenuOption {
        value: one.map_or("all".to_owned(), |level| level.to_string()),
        label: level(lang, one),
        description: t!(
            lang,
            "guided-level-about",
            level = one.map_or("all".to_owned(), |level| level.to_string())
        ),
        chosen: one == draft.level,
    });
    menu(lang, SetupPart::Level, options.collect())
}

fn delays(lang: Language, draft: &SetupDraft) -> Menu {
    let options = [60, 4 * 60, 8 * 60, 12 * 60, 24 * 60, 48 * 60].map(|minutes| MenuOption {
        value: minutes.to_string(),
        label: t!(lang, "guided-delay", delay = delay(lang, minutes)),
        description: String::new(),
        chosen: minutes == draft.delay,
    });
    menu(lang, SetupPart::Reveal, options.into())
}

fn questions(lang: Language, draft: &SetupDraft) -> Menu {
    let options = [5, 10, 15, 20].map(|count| MenuOption {
        value: count.to_string(),
        label: t!(lang, "guided-questions", count = count),
        description: String::new(),
        chosen: count == draft.questions,
    });
    menu(lang, SetupPart::Questions, options.into())
}

fn menu(lang: Language, part: SetupPart, options: Vec<MenuOption>) -> Menu {
    Menu {
        id: ButtonId::Setup(part),
        placeholder: t!(lang, "guided-menu", menu = part.parts().0),
        of: Choosable::Options(options),
    }
}

/// Returns the entry of a menu that opens a form.
fn other(label: String, description: String) -> MenuOption {
    MenuOption {
        value: "other".to_owned(),
        label,
        description,
        chosen: false,
    }
}

fn template_name(lang: Language, template: Template) -> String {
    t!(lang, "guided-template", template = template.word())
}

fn level(lang: Language, level: Option<Level>) -> String {
    match level {
        Some(level) => names::level(lang, level),
        None => t!(lang, "guided-all-levels"),
    }
}

fn delay(lang: Language, minutes: u32) -> String {
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    if minutes.is_multiple_of(24 * 60) && days > 1 {
        t!(lang, "guided-days", count = days)
    } else {
        t!(lang, "guided-hours", count = hours)
    }
}

/// Returns what people call the place of a zone: `Buenos Aires`.
fn city(zone: &str) -> String {
    let city = zone.rsplit('/').next().unwrap_or(zone);
    city.replace('_', " ")
}

fn clock(now: DateTime) -> String {
    format!("{:02}:{:02}", now.hour(), now.minute())
}

fn clock_of(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Returns the form for the city whose time zone is meant.
#[must_use]
pub fn zone_form(lang: Language) -> Form {
    form(
        FormId::SetupZone,
        t!(lang, "guided-zone-form"),
        t!(lang, "guided-zone-field"),
        t!(lang, "guided-zone-about"),
        "Kathmandu",
    )
}

/// Returns the form for a time of day.
#[must_use]
pub fn time_form(lang: Language) -> Form {
    form(
        FormId::SetupTime,
        t!(lang, "guided-time-form"),
        t!(lang, "guided-time-field"),
        t!(lang, "guided-time-about"),
        "17:30",
    )
}

fn form(id: FormId, title: String, label: String, description: String, example: &str) -> Form {
    Form {
        id,
        title,
        text: None,
        fields: vec![FormField {
            label,
            description,
            required: true,
            value: String::new(),
            placeholder: example.to_owned(),
            long: false,
            max: 60,
        }],
        file: None,
    }
}

/// Says what is still to be chosen.
#[must_use]
pub fn incomplete(lang: Language, draft: &SetupDraft) -> String {
    let what = match (draft.channel, &draft.zone) {
        (None, None) => "both",
        (None, Some(_)) => "channel",
        (Some(_), _) => "zone",
    };
    t!(lang, "guided-incomplete", what = what)
}

/// Says that rounds can't be played in a forum.
#[must_use]
pub fn no_forum_rounds(lang: Language) -> String {
    t!(lang, "guided-no-forum-rounds")
}

/// Says that nothing can be tested in a forum.
#[must_use]
pub fn no_forum_test(lang: Language) -> String {
    t!(lang, "guided-no-forum-test")
}

/// Says that no test was posted.
#[must_use]
pub fn not_tested(lang: Language) -> String {
    t!(lang, "guided-not-tested")
}

/// Says that a test is being posted.
#[must_use]
pub fn testing(lang: Language, channel: ChannelId) -> Card {
    plain(&t!(
        lang,
        "guided-testing",
        channel = format!("<#{channel}>")
    ))
}

/// Says what the setup has made, and when it begins.
#[must_use]
pub fn started(lang: Language, draft: &SetupDraft, channel: ChannelId, first: At) -> Card {
    let template = draft.template.word();
    let channel = format!("<#{channel}>");
    let at = moment(first);
    Card {
        title: Some(t!(lang, "guided-started-title")),
        body: t!(
            lang,
            "guided-started",
            template = template,
            channel = channel,
            at = at
        ),
        tone: Tone::Good,
        rows: vec![vec![button(
            &t!(lang, "guided-doctor"),
            ButtonId::Doctor,
            Style::Primary,
        )]],
        ..Card::default()
    }
}

/// Returns the post that shows that the bot can post. It removes itself at a time.
#[must_use]
pub fn test_post(lang: Language, until: At) -> Card {
    Card {
        title: Some(t!(lang, "guided-test-title")),
        body: t!(
            lang,
            "guided-test-body",
            at = format!("<t:{}:R>", until.seconds())
        ),
        tone: Tone::Question,
        ..Card::default()
    }
}

/// Returns the message that tells a new guild how to set the bot up.
#[must_use]
pub fn welcome(lang: Language) -> Card {
    Card {
        title: Some(t!(lang, "guided-welcome-title")),
        body: t!(lang, "guided-welcome"),
        rows: vec![vec![button(
            &t!(lang, "guided-begin"),
            ButtonId::Setup(SetupPart::Begin),
            Style::Primary,
        )]],
        ..Card::default()
    }
}

/// Returns what the welcome is found again by: the custom id of its button.
#[must_use]
pub fn welcome_marker() -> String {
    ButtonId::Setup(SetupPart::Begin).custom_id()
}

/// Says that the setup is shown instead of what a command would have shown, because it is the first
/// one.
#[must_use]
pub fn instead(lang: Language) -> String {
    t!(lang, "guided-instead")
}
