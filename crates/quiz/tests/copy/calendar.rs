//! Snapshots of `text/calendar.rs`.

use pythia_quiz::model::language::Language::English;
use pythia_quiz::text::calendar;

use crate::shows;

#[test]
fn moderators_see_the_address_and_what_to_do_with_it() {
    let address = "https://example.org/pythia/1/00112233445566778899aabbccddeeff.ics";
    shows!(
        "calendar-address",
        calendar::address(English, address, false)
    );
    shows!(
        "calendar-address-new",
        calendar::address(English, address, true)
    );
    shows!("calendar-no-addresses", calendar::no_addresses(English));
    shows!(
        "calendar-nothing-to-reset",
        calendar::nothing_to_reset(English)
    );
}
