"""Reads a calendar from standard input with every library that is there, and prints what each has understood.

A line is the library, the event's UID, its title, its start in UTC, its sequence number and its status, between tabs.
A library that isn't installed is named with "missing".
"""

import sys
from datetime import timezone


def by_icalendar(text):
    import icalendar

    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        start = event["DTSTART"].dt
        yield event["UID"], event["SUMMARY"], start, event["SEQUENCE"], event["STATUS"]


def by_ics(text):
    import ics

    for event in ics.Calendar(text).events:
        sequence = next(line.value for line in event.extra if line.name == "SEQUENCE")
        yield event.uid, event.name, event.begin.datetime, sequence, event.status


def by_vobject(text):
    import vobject

    for event in vobject.readOne(text).vevent_list:
        yield (event.uid.value, event.summary.value, event.dtstart.value, event.sequence.value,
               event.status.value)


def main():
    text = sys.stdin.buffer.read().decode()
    for name, read in [("icalendar", by_icalendar), ("ics", by_ics), ("vobject", by_vobject)]:
        try:
            events = list(read(text))
        except ImportError:
            print(name, "missing", sep="\t")
            continue
        for uid, title, start, sequence, status in events:
            utc = start.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
            print(name, uid, title, utc, sequence, status, sep="\t")


main()
