"""Drives the real Anki for `tests/decks/real_anki.rs` and `benches/anki.rs`. One JSON object a command, one a line.

    python drive_anki.py COLLECTION < commands

Each command has "do": "import", "import_text", "export", "export_text", "notes", "edit"; the answer has what it did, and
"seconds", the time that Anki itself took.
"""

import json
import sys
import time

from anki.collection import (
    AddNoteRequest,
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)


# Words of no language, so that cards differ as much as real ones do.
WORDS = [a + b + c for a in ("ba", "ke", "lo", "mi", "nu") for b in ("ra", "se", "ti", "vo", "zu") for c in ("n", "rk", "st", "l")]


def counts(log):
    return {
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "first_field": len(log.first_field_match),
    }


def run(col, command):
    do, path = command["do"], command.get("path")
    if do == "import":
        request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
        return counts(col.import_anki_package(request).log)
    if do == "import_text":
        metadata = col.get_csv_metadata(path=path, delimiter=None)
        # A new collection takes its first note type, Basic, with the first two columns that aren't special.
        return counts(col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log)
    if do == "export":
        options = ExportAnkiPackageOptions(
            with_scheduling=False, with_deck_configs=False, with_media=False, legacy=command.get("legacy", False)
        )
        col.export_anki_package(out_path=path, options=options, limit=None)
        return {}
    if do == "export_text":
        col.export_note_csv(
            out_path=path,
            limit=None,
            with_html=True,
            with_tags=True,
            with_deck=True,
            with_notetype=True,
            with_guid=True,
        )
        return {}
    if do == "make":
        kind = col.models.by_name("Basic")
        requests = []
        for n in range(command["count"]):
            note = col.new_note(kind)
            note["Front"] = (
                f"What does card {n} print when the list {WORDS[n % 97]} meets {WORDS[n * 7 % 89]} and {WORDS[n * 13 % 83]}?<br>"
                f"<pre><code>x = [{n}, {n * 3 % 1009}]\nfor y in x:\n    print(y * {n % 5})</code></pre>"
            )
            note["Back"] = (
                f"It prints <b>{n * (n % 5)}</b> first, because <code>{WORDS[n * 31 % 97]}</code> comes before "
                f"{WORDS[n * 17 % 79]}; the second line is left to {WORDS[n * 11 % 73]} &amp; the rest."
            )
            note.tags = ["python", "topic::functions"]
            requests.append(AddNoteRequest(note=note, deck_id=1))
        col.add_notes(requests)
        return {}
    if do == "notes":
        notes = [col.get_note(id) for id in col.find_notes("")]
        return {"notes": [{"guid": n.guid, "fields": n.fields, "tags": n.tags} for n in notes]}
    if do == "edit":
        for id in col.find_notes(""):
            note = col.get_note(id)
            if note.guid == command["guid"]:
                note.fields[command["field"]] = command["text"]
                col.update_note(note)
        return {}
    raise SystemExit(f"no command {do!r}")


def main():
    col = Collection(sys.argv[1])
    for line in sys.stdin:
        command = json.loads(line)
        begun = time.perf_counter()
        answer = run(col, command)
        answer["seconds"] = time.perf_counter() - begun
        print(json.dumps(answer), flush=True)
    col.close()


if __name__ == "__main__":
    main()
