//! The roles of authors, reviewers and hosts in `/setup`, and what they may do.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{
    BankCommand, CommandAccess, Examination, GuildCommands, InteractionKind, RolesForm,
    RoundCommand, RoundForm, SetupForm, SetupMore,
};
use pythia_quiz::ids::{ChannelId, RoleId};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::guild::{Helper, HelperRoles};
use pythia_quiz::queries::guard;
use pythia_quiz::question::Kind;
use pythia_quiz::record::Key;

use super::harness::*;

const AUTHORS: RoleId = RoleId(801);
const REVIEWERS: RoleId = RoleId(802);
const HOSTS: RoleId = RoleId(803);

fn setup(roles: RolesForm) -> InteractionKind {
    InteractionKind::SetupRoles {
        form: SetupForm::default(),
        more: SetupMore::default(),
        roles,
    }
}

fn all() -> RolesForm {
    RolesForm {
        author: Some(AUTHORS),
        reviewer: Some(REVIEWERS),
        host: Some(HOSTS),
    }
}

fn with_role(who: Person, role: RoleId) -> Person {
    Person {
        roles: vec![role],
        ..who
    }
}

fn roles(world: &World) -> HelperRoles {
    guard::helper_roles(&world.look(), GUILD)
}

fn list() -> InteractionKind {
    InteractionKind::Round(RoundCommand::List)
}

#[test]
fn setup_sets_shows_and_removes_each_role_and_leaves_the_others() {
    let mut world = World::new();
    let told = words(&world.ask(&mod_mia(), setup(all())));
    for role in [AUTHORS, REVIEWERS, HOSTS] {
        assert!(told.contains(&format!("<@&{role}>")), "{told}");
    }
    let set = HelperRoles {
        author: Some(AUTHORS),
        reviewer: Some(REVIEWERS),
        host: Some(HOSTS),
    };
    assert_eq!(roles(&world), set);
    let again = words(&world.ask(&mod_mia(), setup(all())));
    assert!(again.contains("Nothing changed"), "{again}");
    // Nothing on Discord has the id 0.
    let none = RolesForm {
        reviewer: Some(RoleId(0)),
        ..RolesForm::default()
    };
    world.ask(&mod_mia(), setup(none));
    let left = HelperRoles {
        reviewer: None,
        ..set
    };
    assert_eq!(roles(&world), left);
    let record = InteractionKind::Audit {
        member: None,
        kind: Some("settings".to_owned()),
    };
    let record = words(&world.ask(&mod_mia(), record));
    assert_eq!(
        record.matches("changed the settings").count(),
        2,
        "{record}"
    );
    let none = RolesForm {
        author: Some(RoleId(0)),
        host: Some(RoleId(0)),
        ..RolesForm::default()
    };
    world.ask(&mod_mia(), setup(none));
    assert!(!world.reader.0.contains_key(&Key::HelperRoles(GUILD)));
}

#[test]
fn each_role_allows_what_it_is_for_and_moderators_may_do_all_of_it() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup(all()));
    let tx = world.look();
    let may = |helper, role| guard::may_help(&tx, GUILD, helper, &[role], false);
    for (helper, own) in [
        (Helper::Author, AUTHORS),
        (Helper::Reviewer, REVIEWERS),
        (Helper::Host, HOSTS),
    ] {
        for role in [AUTHORS, REVIEWERS, HOSTS] {
            assert_eq!(may(helper, role), role == own, "{helper:?} {role}");
        }
        assert!(guard::may_help(&tx, GUILD, helper, &[], true));
    }
}

#[test]
fn a_host_plans_and_runs_rounds_and_nothing_else() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let host = with_role(ben(), HOSTS);
    let told = words(&world.ask(&host, list()));
    assert!(
        told.contains("**Manage Server**"),
        "before it is set: {told}"
    );
    world.ask(&mod_mia(), setup(all()));
    let plan = InteractionKind::Round(RoundCommand::Schedule(RoundForm {
        start: "18:00".to_owned(),
        count: Some(2),
        ..RoundForm::default()
    }));
    world.ask(&host, plan);
    let rounds = words(&world.ask(&host, list()));
    assert!(rounds.contains("#1"), "{rounds}");
    let told = words(&world.ask(
        &host,
        InteractionKind::Round(RoundCommand::Pause(String::new())),
    ));
    assert!(!told.contains("Only moderators"), "{told}");
    for ask in [
        InteractionKind::TrackList,
        InteractionKind::Setup(SetupForm::default()),
        InteractionKind::Audit {
            member: None,
            kind: None,
        },
        InteractionKind::Errata { question: None },
    ] {
        let told = words(&world.ask(&host, ask));
        assert!(told.contains("Only moderators"), "{told}");
    }
    for who in [ann(), with_role(cem(), AUTHORS)] {
        let told = words(&world.ask(&who, list()));
        assert!(told.contains("members with the role <@&803>"), "{told}");
    }
}

#[test]
fn help_shows_a_host_the_rounds_and_no_other_command_of_moderators() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup(all()));
    let help = InteractionKind::Help { topic: None };
    let rounds = ButtonId::Help("rounds".to_owned());
    let (host, other) = (with_role(ben(), HOSTS), ben());
    let first = world.ask(&host, help.clone());
    assert_eq!(
        offered(&first),
        [ButtonId::Help("points".to_owned()), rounds.clone()]
    );
    let told = words(&world.press(&host, rounds.clone()));
    assert!(told.contains("`/round schedule start"), "{told}");
    assert!(!told.contains("`/track"), "{told}");
    assert!(!offered(&world.ask(&other, help)).contains(&rounds));
    let told = words(&world.press(&other, rounds));
    assert!(!told.contains("`/round schedule"), "{told}");
    let topic = InteractionKind::Help {
        topic: Some("round list".to_owned()),
    };
    let told = words(&world.ask(&ben(), topic));
    assert!(told.contains("Moderators and hosts only."), "{told}");
}

#[test]
fn doctor_names_the_commands_that_discord_hides_from_a_helper_s_role_and_no_others() {
    let mut world = World::new();
    world.ask(&mod_mia(), setup(all()));
    let command = |name: &str| CommandAccess {
        name: name.to_owned(),
        default: Some(1 << 5),
        overwrites: Vec::new(),
    };
    let found = Examination {
        commands: Some(GuildCommands {
            commands: ["/round", "/track", "/bank"].map(command).to_vec(),
            ..GuildCommands::default()
        }),
        ..Examination::default()
    };
    let told = words(&world.ask(&mod_mia(), InteractionKind::Examine(Box::new(found))));
    let lines: Vec<_> = told.lines().filter(|line| line.contains("<@&80")).collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert!(
        lines[0].contains("<@&801>") && lines[0].contains("`/bank`"),
        "{told}"
    );
    assert!(
        lines[1].contains("<@&803>") && lines[1].contains("`/round`"),
        "{told}"
    );
    assert!(!told.contains("`/track`"), "{told}");
}

#[test]
fn setup_still_says_what_is_missing_in_the_notice_channel_it_names() {
    let mut world = World::new();
    let kind = InteractionKind::SetupRoles {
        form: SetupForm {
            notice_channel: Some(ChannelId(55)),
            ..SetupForm::default()
        },
        more: SetupMore::default(),
        roles: RolesForm::default(),
    };
    let ask = InteractionKind::InChannel {
        channel: ChannelId(55),
        sight: Sight::Hidden,
        kind: Box::new(kind),
    };
    let told = words(&world.ask(&mod_mia(), ask));
    assert!(
        told.contains("<#55>") && told.contains("hidden from me"),
        "{told}"
    );
}

#[test]
fn authors_write_questions_and_reviewers_decide_about_suggestions_and_neither_does_the_others_part()
{
    let (mut world, _) = World::open(Kind::Open);
    world.ask(&mod_mia(), setup(all()));
    world.suggest(&ann(), Kind::Choice, tuple_question(), false);
    let (member, n, _) = world.suggestions()[0].clone();
    let author = with_role(ben(), AUTHORS);
    let reviewer = with_role(cem(), REVIEWERS);
    let add = || {
        InteractionKind::Bank(BankCommand::Add {
            topic: "basics".to_owned(),
            level: "junior".to_owned(),
            kind: "open".to_owned(),
        })
    };
    assert!(matches!(world.ask(&author, add()), Reply::Form(_)));
    let told = words(&world.ask(&reviewer, add()));
    assert!(told.contains(&format!("<@&{AUTHORS}>")), "{told}");
    let bar = InteractionKind::Bank(BankCommand::Bar {
        question: "basics/open".to_owned(),
        reason: None,
    });
    let told = words(&world.ask(&author, bar));
    assert!(told.contains("Only moderators"), "{told}");
    let told = words(&world.press(&author, ButtonId::Approve(member, n)));
    assert!(told.contains(&format!("<@&{REVIEWERS}>")), "{told}");
    world.press(&reviewer, ButtonId::Approve(member, n));
    let own = pythia_quiz::state::questions::own(&world.look(), GUILD);
    assert_eq!(own.len(), 1, "the reviewer has approved it");
}
