//! Snapshots of `text/calendar.rs`.

use pythia_quiz::text::calendar;

use crate::lang;
use crate::shows;

#[test]
fn moderators_see_the_address_and_what_to_do_with_it() {
    let address = "https://example.org/pythia/1/00112233445566778899aabbccddeeff.ics";
    shows!(
        "calendar-address",
        calendar::address(lang(), address, false)
    );
    shows!(
        "calendar-address-new",
        calendar::address(lang(), address, true)
    );
    shows!("calendar-no-addresses", calendar::no_addresses(lang()));
    shows!(
        "calendar-nothing-to-reset",
        calendar::nothing_to_reset(lang())
    );
}
