//! Records, changes and events of the rules as bytes, and back.

use std::collections::BTreeMap;

use pythia_quiz::event::{Event, Stamped};
use pythia_quiz::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, OutboxSeq, TrackId, UserId,
};
use pythia_quiz::model::daily::{Answer, Ruling, Text, Vote};
use pythia_quiz::model::guild::{Guild, Member};
use pythia_quiz::model::points::{Reason, Row, RowKey, Scope, Source, Total};
use pythia_quiz::model::window::Window;
use pythia_quiz::record::{Change, Key, Record};
use pythia_store::{Store, StoreError, codec, memory, record};

const DAILY: DailyKey = DailyKey {
    guild: GuildId(5),
    track: TrackId(1),
    date: LocalDate(-1),
};
const ANSWER: AnswerKey = AnswerKey {
    daily: DAILY,
    member: MemberId(9),
};

fn records() -> Vec<Record> {
    let g = GuildId(5);
    vec![
        Record::NextSeq((), OutboxSeq(8)),
        Record::Heartbeat((), At(-3)),
        Record::Guild(
            g,
            Box::new(Guild {
                zone: Some("Europe/Berlin".to_owned()),
                dailies_made: 3,
                ..Guild::default()
            }),
        ),
        Record::Answer(
            ANSWER,
            Box::new(Answer {
                hints: 2,
                right: Some(false),
                ..Answer::default()
            }),
        ),
        Record::Text(
            ANSWER,
            Text {
                sealed: "ein Wörterbuch 📖".to_owned(),
                thread: String::new(),
            },
        ),
        Record::Vote(
            (ANSWER, MemberId(2)),
            Vote {
                by_button: true,
                ..Vote::default()
            },
        ),
        Record::Member(
            (g, MemberId(9)),
            Member {
                user: UserId(7),
                hidden: true,
                left: None,
                looked_up: None,
            },
        ),
        Record::Number((g, UserId(7)), MemberId(9)),
        Record::Row(
            (
                g,
                RowKey {
                    member: MemberId(9),
                    source: Source::Round(LocalDate(0), 1),
                    reason: Reason::Round,
                    voter: None,
                    n: 0,
                },
            ),
            Row {
                points: -4,
                at: At(6),
                note: "why".to_owned(),
            },
        ),
        Record::Total(
            (g, Scope::Guild, Window::All, MemberId(9)),
            Total {
                points: -1,
                reached: At(9),
            },
        ),
        Record::Rank((g, Scope::Guild, Window::All, 3, At(9), MemberId(9)), ()),
        Record::Totals(
            (g, Scope::Guild, MemberId(9)),
            vec![(
                Window::All,
                Total {
                    points: -1,
                    reached: At(9),
                },
            )],
        ),
        Record::Notice((g, "cause".to_owned(), LocalDate(0)), "words".to_owned()),
    ]
}

#[test]
fn records_changes_and_events_come_back_as_they_went() {
    let mut changes: Vec<Change> = records().into_iter().map(Change::put).collect();
    changes.push(Change::Remove(Key::Outbox(OutboxSeq(4))));
    let event = Stamped {
        at: At(7),
        draw: u64::MAX,
        event: Event::Tick,
    };
    let entry = codec::entry(&event, &changes).unwrap();
    assert_eq!(codec::event(&entry).unwrap(), event);
    let back: Vec<Change> = entry
        .changes
        .iter()
        .map(|change| codec::read_change(change).unwrap())
        .collect();
    assert_eq!(back, changes);
}

#[test]
fn a_store_of_records_reads_by_key_by_range_and_whole() {
    let mut store = memory::empty().unwrap();
    let changes: Vec<Change> = records().into_iter().map(Change::put).collect();
    let event = Stamped {
        at: At(7),
        draw: 1,
        event: Event::Tick,
    };
    store
        .commit(vec![codec::entry(&event, &changes).unwrap()])
        .unwrap();
    let mut by_key: BTreeMap<Key, Record> = BTreeMap::new();
    for record in records() {
        assert_eq!(
            codec::get(&store, &record.key()).unwrap().as_ref(),
            Some(&record)
        );
        by_key.insert(record.key(), record);
    }
    assert_eq!(codec::get(&store, &Key::Guild(GuildId(6))).unwrap(), None);
    let mut loaded = Vec::new();
    codec::load(&store, None, &mut |record| loaded.push(record)).unwrap();
    assert!(loaded.iter().eq(by_key.values()));
    for low in by_key.keys() {
        for high in by_key.keys().filter(|high| *high >= low) {
            let found = codec::scan(&store, &(low.clone()..=high.clone()), usize::MAX).unwrap();
            assert!(
                found
                    .iter()
                    .eq(by_key.range(low..=high).map(|(_, record)| record))
            );
        }
    }
    let two = codec::scan(&store, &(Key::NextSeq(())..=Key::Refused(OutboxSeq(9))), 2).unwrap();
    assert_eq!(two.len(), 2);
}

#[test]
fn a_broken_record_an_unknown_version_or_kind_is_an_error_that_names_the_key() {
    for whole in records() {
        let (key, sealed) = codec::put(&whole).unwrap();
        let name = data_encoding::HEXLOWER.encode(&key);
        let refused = |key: &[u8], sealed: &[u8]| {
            let error = codec::record(key, sealed).unwrap_err();
            assert!(matches!(error, StoreError::Record { .. }), "{error}");
            error.to_string()
        };
        for bit in 0..sealed.len() * 8 {
            let mut broken = sealed.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(refused(&key, &broken).contains(&name));
        }
        let (_, payload) = record::open(&key, &sealed).unwrap();
        assert!(
            refused(&key, &record::seal(&key, &[payload, b"more"].concat())).contains("left over")
        );
        let other = [&[200], &key[1..]].concat();
        refused(&other, &record::seal(&other, payload));
    }
}

#[test]
fn what_moderators_made_of_an_answer_has_the_bytes_of_the_flag_that_older_stores_hold() {
    let older = [(Ruling::None, 0), (Ruling::Removed, 1)];
    for (ruling, byte) in older.into_iter().chain([(Ruling::Withheld, 2)]) {
        let answer = Answer {
            ruling,
            ..Answer::default()
        };
        let (key, sealed) = codec::put(&Record::Answer(ANSWER, Box::new(answer))).unwrap();
        let (_, payload) = record::open(&key, &sealed).unwrap();
        // Behind it only what was published: nothing.
        assert_eq!(payload[payload.len() - 2..], [byte, 0], "{ruling:?}");
    }
}

#[test]
fn an_event_of_another_version_is_an_error_but_its_changes_are_still_there() {
    let event = Stamped {
        at: At(7),
        draw: 1,
        event: Event::Tick,
    };
    let mut entry = codec::entry(&event, &[Change::Remove(Key::Heartbeat(()))]).unwrap();
    entry.event[0] += 1;
    let error = codec::event(&entry).unwrap_err();
    assert!(matches!(error, StoreError::Event { .. }), "{error}");
    codec::read_change(&entry.changes[0]).unwrap();
    entry.event.clear();
    codec::event(&entry).unwrap_err();
}
