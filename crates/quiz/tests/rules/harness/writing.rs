//! Questions that people write by form.

use pythia_quiz::event::BankCommand;
use pythia_quiz::model::own::{Purpose, Suggestion, Writing};

use super::*;

/// Returns the fields of a form for a multiple-choice question, filled in.
pub fn tuple_question() -> Vec<String> {
    fields([
        "What `zip` leaves out",
        "Two lists of unequal length go into `zip`. What comes out?\n\n```py\nlist(zip([1, 2, 3], \"ab\"))\n```",
        "* `[(1, 'a'), (2, 'b')]`\n> It stops at the end of the shorter one.\n`[(1, 'a'), (2, 'b'), (3, None)]`\n`ValueError`",
        "`zip` stops as soon as one of its iterables ends.",
        "Which of the two ends first?",
    ])
}

/// Returns the fields of a form for an open question, filled in.
pub fn open_question(title: &str) -> Vec<String> {
    let text = format!("Explain in your own words: {title}");
    fields([
        title,
        &text,
        "names the rule",
        "wombat-answer: the rule and its reason.",
        "",
    ])
}

/// Returns what is typed into a form.
pub fn fields<const N: usize>(typed: [&str; N]) -> Vec<String> {
    typed.into_iter().map(str::to_owned).collect()
}

/// Returns a form for a question about iteration.
pub fn writing(purpose: Purpose, kind: Kind) -> Writing {
    Writing {
        purpose,
        topic: Topic::Iteration,
        level: Level::Mid,
        kind,
    }
}

impl World {
    /// Sends the form of a question.
    pub fn send_form(&mut self, who: &Person, writing: Writing, fields: Vec<String>) -> Reply {
        let form = FormId::Question(writing);
        self.ask(who, InteractionKind::Submitted { form, fields })
    }

    /// Writes a question as a moderator and adds it to the guild's own. Returns its slug.
    pub fn add_own(&mut self, kind: Kind, fields: Vec<String>) -> Slug {
        let before = self.own();
        let shown = self.send_form(&mod_mia(), writing(Purpose::Add, kind), fields);
        let told = words(&shown);
        assert!(offered(&shown).contains(&ButtonId::DraftSave), "{told}");
        self.press(&mod_mia(), ButtonId::DraftSave);
        let mut own = self.own().into_iter();
        own.find(|slug| !before.contains(slug))
            .expect("it was added")
    }

    /// Returns the names of the guild's own questions, without removed ones.
    pub fn own(&self) -> Vec<Slug> {
        let own = self.reader.0.values().filter_map(|record| match record {
            Record::Own((GUILD, slug), own) if own.removed.is_none() => Some(slug.clone()),
            _ => None,
        });
        own.collect()
    }

    /// Returns what is known of a question of the guild's own.
    pub fn own_record(&self, slug: &Slug) -> pythia_quiz::model::own::Own {
        match self.reader.get(&Key::Own((GUILD, slug.clone()))) {
            Some(Record::Own(_, own)) => *own,
            other => panic!("{slug}: {other:?}"),
        }
    }

    /// Returns a question of the guild's own as a whole.
    pub fn whole(&self, slug: &Slug) -> Question {
        match self.reader.get(&Key::OwnQuestion((GUILD, slug.clone()))) {
            Some(Record::OwnQuestion(_, question)) => *question,
            other => panic!("{slug}: {other:?}"),
        }
    }

    /// Writes a question and suggests it, with the member's name or without.
    pub fn suggest(&mut self, who: &Person, kind: Kind, fields: Vec<String>, named: bool) -> Reply {
        let shown = self.send_form(who, writing(Purpose::Suggest, kind), fields);
        let told = words(&shown);
        assert!(
            offered(&shown).contains(&ButtonId::DraftSend(named)),
            "{told}"
        );
        self.press(who, ButtonId::DraftSend(named))
    }

    /// Returns the suggestions that are kept, by their numbers.
    pub fn suggestions(&self) -> Vec<(MemberId, u32, Suggestion)> {
        let all = self.reader.0.values().filter_map(|record| match record {
            Record::Suggestion((GUILD, member, n), one) => {
                Some((*member, *n, one.as_ref().clone()))
            }
            _ => None,
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(_, n, _)| *n);
        all
    }

    /// Shows a moderator the suggestions that wait.
    pub fn desk(&mut self) -> Reply {
        self.ask(&mod_mia(), InteractionKind::Suggestions)
    }

    /// Approves the suggestion that has waited longest.
    pub fn approve_first(&mut self) -> Reply {
        let shown = self.desk();
        let mut approve = offered(&shown).into_iter();
        let approve = approve.find(|press| matches!(press, ButtonId::Approve(..)));
        self.press(&mod_mia(), approve.expect("something waits"))
    }

    /// Declines the suggestion that has waited longest.
    pub fn decline_first(&mut self, reason: &str) -> Reply {
        let waits = |one: &Suggestion| one.fate == pythia_quiz::model::own::Fate::Waits;
        let mut all = self.suggestions().into_iter();
        let (member, n, _) = all.find(|(.., one)| waits(one)).expect("something waits");
        let form = FormId::DeclineSuggestion(member, n);
        let fields = vec![reason.to_owned()];
        self.ask(&mod_mia(), InteractionKind::Submitted { form, fields })
    }

    /// Uses `/bank remove` and confirms it.
    pub fn remove_own(&mut self, slug: &Slug) -> Reply {
        let ask = BankCommand::Remove(slug.to_string());
        let asked = self.ask(&mod_mia(), InteractionKind::Bank(ask));
        let yes = ButtonId::RemoveOwn(slug.name().to_owned());
        assert!(offered(&asked).contains(&yes), "{}", words(&asked));
        self.press(&mod_mia(), yes)
    }
}
