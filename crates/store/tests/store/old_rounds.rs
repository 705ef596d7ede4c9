//! Rounds written by an older version can still be read.

use pythia_quiz::ids::RoundId;
use pythia_quiz::model::round::{Round, RoundLobby, RoundOptions, RoundPhase};
use pythia_quiz::record::Record;
use pythia_store::{codec, record};

/// The key of the first round of a guild.
const KEY: &str = "171482aa625240000000000001";

/// A scheduled round as version 1 wrote it.
const SCHEDULED: &str = "0121e5f70e0b4d6f6e646179207175697a000080808094a5ccaac11483808092a5ccaac11480b0fdd895670d4575726f7065\
     2f4265726c696ec4c0020202010301001e0500020000041e697465726174696f6e2f697465722d776974682d612d73656e74\
     696e656c1960697465726020776974682074776f20617267756d656e74730000000000002566756e6374696f6e732f6f7264\
     65722d6f662d737461636b65642d6465636f7261746f72731e54776f206465636f7261746f7273206f6e206f6e652066756e\
     6374696f6e0000000000001f697465726174696f6e2f67726f757062792d616e642d6e65696768626f72731047726f757069\
     6e67206c6574746572730000000000002866756e6374696f6e732f726561642d6265666f72652d612d6c617465722d617373\
     69676e6d656e741b5468652061737369676e6d656e74206675727468657220646f776e0000000000000000000001c0c18fd8\
     95670000";

/// A finished round as version 1 wrote it.
const FINISHED: &str = "01c441994a0b4d6f6e646179207175697a060080808094a5ccaac11483808092a5ccaac11480b0fdd895670d4575726f7065\
     2f4265726c696ec4c0020202010301001e0500020000041e697465726174696f6e2f697465722d776974682d612d73656e74\
     696e656c1960697465726020776974682074776f20617267756d656e747304020300010101808080a28da9acc114d08eaa9a\
     0d82a282d9956701040303020403cf92878f0914adf98f8d038e108ce09c8c09dc2f002566756e6374696f6e732f6f726465\
     722d6f662d737461636b65642d6465636f7261746f72731e54776f206465636f7261746f7273206f6e206f6e652066756e63\
     74696f6e04000302010101808080cee0adacc1149c8faa9a0daef586d99567010402010801029ec68a9004ee0f8ce09c8c09\
     e421001f697465726174696f6e2f67726f757062792d616e642d6e65696768626f72731047726f7570696e67206c65747465\
     72730400030201010180808080b7b2acc114e88faa9a0de0cb8bd995670104060300010397c396d20b1af29c8ecc0f8210d1\
     85daea0da810002866756e6374696f6e732f726561642d6265666f72652d612d6c617465722d61737369676e6d656e741b54\
     68652061737369676e6d656e74206675727468657220646f776e04010200030101808080c8c6caacc114bc92aa9a0dbca6a0\
     d9956701040001010601ceb796c60dc41f000484a4a1d9956701808080aea5ccaac1140100000500";

fn bytes(hex: &str) -> Vec<u8> {
    data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap()
}

fn read(sealed: &str) -> Round {
    match codec::record(&bytes(KEY), &bytes(sealed)).unwrap() {
        Record::Round(key, round) => {
            assert_eq!(key.id, RoundId(1));
            *round
        }
        other => panic!("a round was expected, not {other:?}"),
    }
}

#[test]
fn a_round_of_the_version_before_is_read_with_all_options_off() {
    let scheduled = read(SCHEDULED);
    assert_eq!(scheduled.name, "Monday quiz");
    assert_eq!(scheduled.phase, RoundPhase::Scheduled);
    assert_eq!(scheduled.zone, "Europe/Berlin");
    assert_eq!((scheduled.seconds, scheduled.pause), (30, 5));
    assert_eq!(scheduled.questions.len(), 4);
    assert_eq!(scheduled.options, RoundOptions::default());
    assert_eq!(scheduled.lobby, RoundLobby::default());
    let finished = read(FINISHED);
    assert_eq!(finished.phase, RoundPhase::Finished);
    let last = finished.questions.last().unwrap();
    assert_eq!(last.tally.as_ref().unwrap().answered(), 8);
    assert_eq!(last.tally.as_ref().unwrap().fastest.len(), 1);
    assert!(finished.previewed_by.is_empty() && finished.event.is_some());
}

#[test]
fn a_round_in_an_export_of_the_version_before_is_read_with_all_options_off() {
    let whole = codec::record(&bytes(KEY), &bytes(SCHEDULED)).unwrap();
    let mut json = serde_json::to_value(&whole).unwrap();
    let fields = json["Round"][1].as_object_mut().unwrap();
    assert!(fields.remove("options").is_some() && fields.remove("lobby").is_some());
    let back: Record = serde_json::from_value(json).unwrap();
    assert_eq!(back, whole);
}

#[test]
fn a_round_of_the_version_before_is_rewritten_in_this_one() {
    for old in [SCHEDULED, FINISHED] {
        let whole = codec::record(&bytes(KEY), &bytes(old)).unwrap();
        let (key, sealed) = codec::put(&whole).unwrap();
        assert_eq!(key, bytes(KEY));
        let (version, payload) = record::open(&key, &sealed).unwrap();
        assert_eq!(version, record::VERSION);
        // It only grew at its end.
        let (before, was) = (bytes(old), 5);
        assert_eq!(payload[..before.len() - was], before[was..]);
        assert_eq!(codec::record(&key, &sealed).unwrap(), whole);
    }
}
