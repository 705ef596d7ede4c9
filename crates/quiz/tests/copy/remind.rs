//! Snapshots of `text/remind.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::DailyKey;
use pythia_quiz::model::question::Kind;
use pythia_quiz::model::reminder::{Remind, Reminder};
use pythia_quiz::text::remind::{self, Line};

use crate::dailies::daily;
use crate::samples::{GUILD, daily_key};
use crate::shows;

fn line(what: Remind, streak: Option<u32>) -> Line {
    let phase = match what {
        Remind::Reveal => Phase::Revealed,
        Remind::Question | Remind::LastCall => Phase::Open,
    };
    Line {
        key: daily_key(),
        what,
        track: "daily".to_owned(),
        daily: daily(Kind::Open, phase),
        streak,
    }
}

#[test]
fn a_direct_message_says_what_is_due() {
    let question = line(Remind::Question, None);
    shows!(
        "remind-question",
        remind::card(lang(), GUILD, std::slice::from_ref(&question))
    );
    let call = line(Remind::LastCall, Some(5));
    shows!("remind-last-call", remind::card(lang(), GUILD, &[call]));
    let before = DailyKey {
        date: daily_key().date.plus_days(-1),
        ..daily_key()
    };
    let reveal = Line {
        key: before,
        ..line(Remind::Reveal, None)
    };
    let call = line(Remind::LastCall, None);
    let all = [call, reveal, question];
    shows!("remind-together", remind::card(lang(), GUILD, &all));
}

#[test]
fn the_settings_say_what_is_on_and_when() {
    let all = Reminder {
        question: true,
        reveal: true,
        last_call: true,
        ..Reminder::default()
    };
    let zone = "Europe/Berlin";
    shows!("remind-all", remind::settings(lang(), GUILD, &all, zone));
    let one = Reminder {
        reveal: true,
        from: 22 * 60 + 30,
        to: 2 * 60,
        ..Reminder::default()
    };
    shows!("remind-one", remind::settings(lang(), GUILD, &one, zone));
    let none = Reminder::default();
    shows!("remind-none", remind::settings(lang(), GUILD, &none, zone));
    let refused = Reminder {
        refused: true,
        ..all
    };
    shows!(
        "remind-refused",
        remind::settings(lang(), GUILD, &refused, zone)
    );
    shows!("remind-turned-off", remind::turned_off(lang()));
    shows!(
        "remind-not-a-time",
        remind::not_a_time(lang(), "from", "25:00")
    );
    shows!("remind-no-hours", remind::no_hours(lang()));
}
