#!/usr/bin/env python3
"""Counts how function docs begin, and finds comment lines that are too long.

    python3 .ci/prose.py             # the whole tree; exits 1 below the share, or for a line over the limit
    python3 .ci/prose.py --list      # also prints the docs that don't begin with a verb

A function doc should begin with a verb in the third person: "Returns the id". A first word counts as one if it ends in "s" and is
not a noun or a pronoun of the list below.
"""

import pathlib
import re
import sys

SHARE = 60
COLUMNS = 100

NOT_VERBS = set(
    """
    This Its His As Yes Always Thus Us Is Was Has Does Perhaps Besides Sometimes Less Across
    Answers-to Points Rows Members Names Words Questions Options Letters Events Rounds Tracks Guilds Messages Reactions
    Records Bytes Lines Parts Pages Things Places Buttons Roles Hints Topics Votes Scores Teams Facts Files Minutes Seconds
    Milliseconds Hours Days Weeks Dailies Channels Threads Requests Keys Values Texts Entries Commands Fields Permissions
    """.split()
)


def sources():
    for root in ("src", "crates"):
        for path in sorted(pathlib.Path(root).rglob("*.rs")):
            if "target" not in path.parts:
                yield path


def function_docs(text):
    """Yields the first line of the doc of each documented function, with its line number."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not re.match(r"\s*(pub(\([a-z:\s]+\))?\s+)?(const\s+)?(async\s+)?fn\s", line):
            continue
        above = at - 1
        while above >= 0 and re.match(r"\s*(#\[|\)\]|[a-z_]+ = \")", lines[above]):
            above -= 1
        last = above
        while above >= 0 and lines[above].lstrip().startswith("///"):
            above -= 1
        if above < last:
            yield above + 2, lines[above + 1].lstrip()[3:].strip()


def begins_with_verb(doc):
    word = re.match(r"[A-Z][a-z]+(-[a-z]+)?", doc)
    return bool(word) and word[0].endswith("s") and word[0] not in NOT_VERBS


def main():
    total, verbs, long_lines = 0, 0, []
    for path in sources():
        text = path.read_text(encoding="utf-8")
        tests = "tests" in path.parts
        for line, doc in function_docs(text) if not tests else ():
            total += 1
            if begins_with_verb(doc):
                verbs += 1
            elif "--list" in sys.argv:
                print(f"{path}:{line}: {doc}")
        for number, line in enumerate(text.split("\n"), 1):
            if line.lstrip().startswith("//") and len(line) > COLUMNS and "http" not in line:
                long_lines.append(f"{path}:{number}: {len(line)} columns")
    share = 100 * verbs / max(total, 1)
    print(f"{verbs} of {total} function docs begin with a verb: {share:.0f} % (at least {SHARE} %)")
    print(f"{len(long_lines)} comment lines are longer than {COLUMNS} columns")
    for line in long_lines[:20]:
        print(f"  {line}")
    return 1 if share < SHARE or long_lines else 0


if __name__ == "__main__":
    sys.exit(main())
