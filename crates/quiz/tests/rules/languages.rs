//! Languages: replies are in the member's own, posts in the guild's, reminders in the one that
//! the member last used.

use pythia_quiz::card::Reply;
use pythia_quiz::event::{Locales, RemindForm, RolesForm, SetupForm, SetupMore, TrackForm};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::language::Language::{self, English, French, German, Spanish};
use pythia_quiz::model::track::Place;
use pythia_quiz::question::{Bank, Kind, Level, Listed, Question, Slug};
use pythia_quiz::{Event, Interaction, InteractionKind, Key, Record, Rules};

use super::harness::*;

const HELP: InteractionKind = InteractionKind::Help { topic: None };

/// Returns `/setup language:`.
fn language(typed: &str) -> InteractionKind {
    InteractionKind::SetupLanguage {
        form: SetupForm::default(),
        more: SetupMore::default(),
        roles: RolesForm::default(),
        language: typed.to_owned(),
    }
}

fn track_add() -> InteractionKind {
    InteractionKind::TrackAdd(TrackForm {
        name: Some("daily".to_owned()),
        channel: Some((CHANNEL, Place::Text)),
        time: Some("9:00".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        ..TrackForm::default()
    })
}

impl World {
    /// Lets a person ask for something whose Discord, and whose guild's, is in some language.
    fn ask_from(&mut self, who: &Person, locale: Locales, kind: InteractionKind) -> Reply {
        let mut interaction = self.interaction(who, Some(GUILD), CHANNEL, kind);
        interaction.locale = locale;
        let reply = self.event(Event::Interaction(Box::new(interaction)));
        reply.expect("whoever asks is answered")
    }

    fn ask_in_language(&mut self, who: &Person, member: Language, kind: InteractionKind) -> Reply {
        let guild = English;
        self.ask_from(who, Locales { member, guild }, kind)
    }

    fn post_words(&self, key: DailyKey) -> String {
        let card = self.messages[&self.post(key)].card.as_ref();
        card_words(card.expect("the post is ours"))
    }

    fn language(&self) -> Language {
        self.look().guild_language(GUILD)
    }

    fn kept_for(&self, who: &Person) -> Option<Language> {
        let member = self.number(who)?;
        match self.reader.0.get(&Key::Speaks((GUILD, member))) {
            Some(Record::Speaks(_, language)) => Some(*language),
            _ => None,
        }
    }
}

#[test]
fn a_reply_is_in_the_language_of_the_members_own_discord() {
    let (mut world, _) = World::open(Kind::Open);
    let mut seen = std::collections::BTreeSet::new();
    for member in Language::ALL {
        let shown = words(&world.ask_in_language(&ann(), member, HELP));
        assert!(seen.insert(shown), "{}", member.name());
    }
    // Somebody else's language changes nothing for Ben.
    let shown = words(&world.ask(&ben(), HELP));
    assert!(seen.contains(&shown));
}

#[test]
fn what_everyone_reads_is_in_the_language_of_the_guild_whoever_asks() {
    let (mut world, key) = World::open(Kind::Open);
    let english = world.post_words(key);
    let told = words(&world.ask_in_language(&mod_mia(), French, language("Deutsch")));
    assert!(told.contains("Deutsch"), "{told}");
    assert_eq!(world.language(), German);
    world.restart();
    assert_eq!(world.language(), German, "it is kept");
    world.advance_to(utc("2026-03-03", "09:30"));
    let next = daily_key(1, "2026-03-03");
    let german = world.post_words(next);
    assert!(english.contains("Show me now") && !german.contains("Show me now"));
}

#[test]
fn a_language_is_chosen_by_its_name_its_tag_or_its_code() {
    let (mut world, _) = World::open(Kind::Open);
    let typed = [
        ("Deutsch", German),
        ("es-419", Spanish),
        ("FR", French),
        (" english ", English),
        ("pt-BR", Language::Portuguese),
    ];
    for (typed, wanted) in typed {
        world.ask(&mod_mia(), language(typed));
        assert_eq!(world.language(), wanted, "{typed}");
    }
}

#[test]
fn a_language_that_the_bot_does_not_speak_is_named_and_changes_nothing() {
    let (mut world, _) = World::open(Kind::Open);
    for typed in ["Klingon", "", "`de`", "no"] {
        let told = words(&world.ask(&mod_mia(), language(typed)));
        assert!(told.contains("I don't speak"), "{told}");
        assert!(
            told.contains("English, Deutsch, Español, Français"),
            "{told}"
        );
        assert_eq!(world.language(), English);
    }
    assert!(!world.reader.0.contains_key(&Key::Language(GUILD)));
}

#[test]
fn only_moderators_choose_the_language() {
    let (mut world, _) = World::open(Kind::Open);
    world.ask(&ann(), language("Deutsch"));
    assert_eq!(world.language(), English);
}

#[test]
fn a_new_guild_takes_the_language_it_has_in_discord() {
    let mut world = World::with(Rules::default(), bank());
    let locale = Locales {
        member: English,
        guild: Spanish,
    };
    world.ask_from(&mod_mia(), locale, track_add());
    assert_eq!(world.language(), Spanish);
    // What a moderator chooses afterwards stays.
    world.ask_from(&mod_mia(), locale, language("English"));
    world.ask_from(
        &mod_mia(),
        locale,
        InteractionKind::Setup(SetupForm::default()),
    );
    assert_eq!(world.language(), English);
}

#[test]
fn english_in_discord_says_nothing_and_a_guild_in_use_keeps_its_language() {
    let mut world = World::with(Rules::default(), bank());
    world.ask(&mod_mia(), track_add());
    assert!(!world.reader.0.contains_key(&Key::Language(GUILD)));
    let locale = Locales {
        member: German,
        guild: German,
    };
    world.ask_from(
        &mod_mia(),
        locale,
        InteractionKind::Setup(SetupForm::default()),
    );
    assert_eq!(world.language(), English);
    // Members don't set up a guild.
    let mut world = World::with(Rules::default(), bank());
    world.ask_from(&ann(), locale, track_add());
    assert_eq!(world.language(), English);
}

#[test]
fn a_reminder_comes_in_the_language_its_member_last_used_a_command_in() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let on = || {
        InteractionKind::Remind(RemindForm {
            question: Some(true),
            ..RemindForm::default()
        })
    };
    world.ask_in_language(&ann(), German, on());
    world.ask(&ben(), on());
    assert_eq!(world.kept_for(&ann()), Some(German));
    assert_eq!(world.kept_for(&ben()), None, "the same as the guild's");
    world.advance_to(utc("2026-03-02", "09:05"));
    let told: Vec<String> = world
        .directs
        .iter()
        .map(|(_, card)| card_words(card))
        .collect();
    assert_eq!(told.len(), 2);
    assert_ne!(told[0], told[1]);
    world.ask_in_language(&ann(), French, HELP);
    assert_eq!(world.kept_for(&ann()), Some(French));
    // Of others nothing is kept.
    world.ask_in_language(&cem(), French, HELP);
    assert_eq!(world.kept_for(&cem()), None);
}

#[test]
fn a_stored_interaction_keeps_its_languages_and_an_english_one_is_stored_as_ever() {
    let mut world = World::with(Rules::default(), bank());
    let plain = world.interaction(&ann(), Some(GUILD), CHANNEL, HELP);
    let spoken = Interaction {
        locale: Locales {
            member: German,
            guild: French,
        },
        ..plain.clone()
    };
    let stored = |one: &Interaction| serde_json::to_value(one).expect("it can be stored");
    assert_eq!(
        stored(&plain)["kind"]["Help"]["topic"],
        serde_json::Value::Null
    );
    assert!(stored(&plain).get("locale").is_none());
    assert!(stored(&spoken)["kind"].get("Spoken").is_some());
    for one in [plain, spoken] {
        let again: Interaction = serde_json::from_value(stored(&one)).expect("it can be read");
        assert_eq!(again, one);
    }
}

/// Returns a bank whose only question is also there in German.
fn translated() -> Bank {
    let english = question("basics/some-choice", Kind::Choice, Level::Junior);
    let german = Question {
        title: "Über Listen".to_owned(),
        text: "Was ist mit `some-choice`?".to_owned(),
        ..english.clone()
    };
    Bank::of([Listed::translated(&english, &[(German, german)]).into()])
}

#[test]
fn a_question_is_posted_in_the_language_of_the_guild_as_far_as_it_is_translated() {
    let posted = |spoken: &str| {
        let mut world = World::with(Rules::default(), translated());
        world.ask(&mod_mia(), language(spoken));
        world.add_track(1, |_| {});
        world.advance_to(utc("2026-03-02", "09:30"));
        let key = daily_key(1, "2026-03-02");
        (world.daily(key).title, world.question(key))
    };
    let (title, question) = posted("Deutsch");
    assert_eq!(title, "Über Listen");
    assert_eq!(question.text, "Was ist mit `some-choice`?");
    assert!(question.choices[0].right, "the rest is the English one's");
    for other in ["English", "Français"] {
        assert_eq!(posted(other).0, "About some choice");
    }
}

#[test]
fn practice_is_in_the_language_of_the_member() {
    let mut world = World::with(Rules::default(), translated());
    let ask = || InteractionKind::Question {
        topic: None,
        level: None,
    };
    let german = words(&world.ask_in_language(&ann(), German, ask()));
    assert!(german.contains("Was ist mit"), "{german}");
    let english = words(&world.ask(&ann(), ask()));
    assert!(english.contains("What about"), "{english}");
}

#[test]
fn a_bank_with_other_translations_is_another_bank() {
    let english = question("basics/some-choice", Kind::Choice, Level::Junior);
    let alone = Bank::new([&english]);
    assert_ne!(alone.digest(), translated().digest());
    let slug = Slug::new("basics/some-choice").expect("a slug");
    assert_eq!(translated().whole(&slug), Some(english.clone()));
    assert_eq!(translated().whole_in(&slug, French), Some(english));
}

#[test]
fn help_finds_a_command_by_the_name_that_the_members_discord_shows() {
    let (mut world, _) = World::open(Kind::Open);
    let ask = |typed: &str| InteractionKind::Help {
        topic: Some(typed.to_owned()),
    };
    let shown = words(&world.ask_in_language(&ann(), German, ask("frage")));
    assert!(
        shown.contains("/frage") && shown.contains("/question"),
        "{shown}"
    );
    let unknown = words(&world.ask(&ann(), ask("frage")));
    assert!(!unknown.contains("/frage ["), "{unknown}");
}
