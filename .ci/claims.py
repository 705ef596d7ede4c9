#!/usr/bin/env python3
"""Writes docs/CLAIMS.md: what became of the absolute sentences that the question bank had before its claims were proved.

    .ci/claims.py                 compares the questions of commit 4f257b8 with those of the work tree
    .ci/claims.py COMMIT          compares with another commit

An absolute sentence says only, always, never, every, cannot (can't), impossible, everything or no trace, outside its code.
It is *kept* if the file still says it word for word, *reworded* if a sentence of the file's same section is much like it,
*without the word* if that sentence has none of these words, and *gone* otherwise. `## Proof` says what the sentence of today
rests on: a block (*proved*), a reason (*can't run*), or nothing (*bare*). The file also counts hedges before and after.
"""

import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "CLAIMS.md"
ABSOLUTE = {"only", "always", "never", "every", "cannot", "can't", "can’t", "impossible", "everything"}
HEDGES = ("usually", "often", "typically", "normally", "may")
SECTIONS = ("Hint", "Choices", "Answer", "Listen for", "Red flags", "Follow-ups")
ABBREVIATIONS = ("e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "resp.", "al.", "no.")


def one_line(text):
    return " ".join(text.split())


def outside_code(sentence):
    return "`".join(sentence.split("`")[::2])


def is_absolute(sentence):
    words = [word.strip("'’") for word in re.findall(r"[\w'’`-]+", outside_code(sentence).lower())]
    return bool(ABSOLUTE.intersection(words)) or "no trace" in " ".join(words)


def sentences(text):
    """Splits a paragraph as `pythia check --claims` does: not within code, and not after an abbreviation."""
    start, found = 0, []
    for match in re.finditer(r"[.!?][)\"”’'*]*\s+(?=[A-Z0-9`\"“(*'])", text):
        before = text[start : match.start() + 1]
        if before.count("`") % 2 or re.split(r"[ (]", before)[-1].lower() in ABBREVIATIONS:
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def read(text):
    """Returns the claims of a file as (section, sentence), and its quotes as {quote: proved or can't run}."""
    claims, quotes, waiting = [], {}, []
    section, fenced, paragraph = None, False, []

    def close():
        for sentence in sentences(one_line(" ".join(paragraph))):
            if not sentence.endswith("?"):
                claims.append((section, sentence))
        paragraph.clear()

    for line in text.split("\n"):
        bare = line.strip()
        if bare.startswith("```"):
            if section == "Proof" and not fenced:
                quotes.update((quote, "proved") for quote in map(one_line, waiting))
                waiting = []
            fenced = not fenced
            close()
        elif fenced:
            continue
        elif line.startswith("## "):
            close()
            section = line[3:].strip()
        elif section == "Proof":
            if line.startswith(">") and waiting and waiting[-1].endswith("\n"):
                waiting[-1] += line[1:] + "\n"
            elif line.startswith(">"):
                waiting.append(line[1:] + "\n")
            elif line.startswith("Can't run:"):
                quotes.update((quote, "can't run") for quote in map(one_line, waiting))
                waiting = []
            elif waiting:
                waiting[-1] = waiting[-1].rstrip("\n")
        elif section in SECTIONS:
            point = re.match(r"(?:- |\d+\. )(.*)", bare)
            if not bare or (section == "Choices" and line.startswith("- [")):
                close()
            elif point:
                close()
                paragraph.append(point[1])
            else:
                paragraph.append(bare)
    close()
    return claims, quotes


def support(sentence, quotes):
    found = {how for quote, how in quotes.items() if quote in sentence or sentence in quote}
    return "proved" if "proved" in found else "can't run" if found else "bare"


def likest(sentence, candidates):
    """Returns the candidate that is most like a sentence, if one is like it at all."""
    words = sentence.lower().split()
    best, score = None, 0.45
    for candidate in candidates:
        matcher = difflib.SequenceMatcher(None, words, candidate.lower().split(), autojunk=False)
        if matcher.quick_ratio() > score and matcher.ratio() > score:
            best, score = candidate, matcher.ratio()
    return best


def files_of(commit):
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", commit, "questions"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    for name in listed:
        if re.fullmatch(r"questions/[\w-]+/[\w-]+\.md", name):
            shown = subprocess.run(["git", "show", f"{commit}:{name}"], cwd=ROOT, capture_output=True, text=True, check=True)
            yield name, shown.stdout


def hedges(texts):
    prose = [outside_code(re.sub(r"```.*?```", " ", text.split("\n## Proof\n")[0], flags=re.S)) for text in texts]
    return {word: sum(len(re.findall(rf"\b{word}\b", text, re.I)) for text in prose) for word in HEDGES}


def cell(text):
    return text.replace("|", "\\|")


def main(arguments):
    commit = arguments[0] if arguments else "4f257b8"
    old = dict(files_of(commit))
    new = {f"questions/{path.parent.name}/{path.name}": path.read_text() for path in sorted((ROOT / "questions").glob("*/*.md"))}
    by_slug = {name.rsplit("/", 1)[1]: name for name in new}
    rows, counts = [], {}
    for name, text in sorted(old.items()):
        now = new.get(name) or new.get(by_slug.get(name.rsplit("/", 1)[1], ""), "")
        claims, quotes = read(now)
        for section, sentence in read(text)[0]:
            if not is_absolute(sentence):
                continue
            there = [other for where, other in claims if where == section]
            if sentence in there:
                what, says = "kept", sentence
            else:
                says = likest(sentence, there)
                what = "gone" if says is None else "reworded" if is_absolute(says) else "without the word"
            rests = support(says, quotes) if says else ""
            fate = f"{what}, {rests}" if rests else what
            counts[fate] = counts.get(fate, 0) + 1
            shown = "" if says in (None, sentence) else says
            rows.append((name[len("questions/") : -len(".md")], section, sentence, fate, shown))
    before, after = hedges(old.values()), hedges(new.values())
    total = len(rows)
    share = lambda part: f"{100 * part / max(total, 1):.0f} %"
    proved = sum(count for fate, count in counts.items() if fate.endswith(", proved"))
    other = sum(count for fate, count in counts.items() if fate.startswith("without") and not fate.endswith(", proved"))
    lines = [
        "# What the bank claims",
        "",
        f"Before its claims were proved (commit `{commit[:7]}`, {len(old)} questions), the bank had {total} sentences with *only*,",
        "*always*, *never*, *every*, *cannot*, *impossible*, *everything* or *no trace* outside code. This table says what became",
        "of each: *kept* word for word, *reworded*, said *without the word*, or *gone*; and what it rests on today: a block of",
        "asserts (*proved*), a reason why it *can't run*, or nothing (*bare*). A sentence without the word may claim as much as",
        "before (*each file* for *every file*), or less. `.ci/claims.py` writes this page by comparing words, without judging. What",
        "new and other sentences rest on, `pythia check --claims` says.",
        "",
        f"Proved: {proved} ({share(proved)}). Without the word and not proved, so perhaps weakened: {other} ({share(other)}).",
        "",
        "| fate | sentences | share |",
        "|---|---|---|",
        *(f"| {fate} | {count} | {share(count)} |" for fate, count in sorted(counts.items(), key=lambda one: -one[1])),
        "",
        f"Hedges in {len(old)} questions before and {len(new)} now:",
        "",
        "| word | before | now |",
        "|---|---|---|",
        *(f"| {word} | {before[word]} | {after[word]} |" for word in HEDGES),
        f"| all | {sum(before.values())} | {sum(after.values())} |",
        "",
        "## Every sentence",
        "",
        "| question | section | before | fate | now |",
        "|---|---|---|---|---|",
        *("| " + " | ".join(map(cell, row)) + " |" for row in rows),
        "",
    ]
    TARGET.write_text("\n".join(lines))
    print("\n".join(lines[8 : 22 + len(counts)]))


main(sys.argv[1:])
