#!/usr/bin/env python3
"""Rewrites questions/links.toml: the pages that questions name, each looked up in Python's documentation.

    .ci/links.py FOLDER           FOLDER holds the documentation as HTML (Debian's python3-doc or python3.15-doc)
    .ci/links.py FOLDER BANK…     also takes the links of other folders of questions

Prints the pages and anchors that the documentation doesn't have, and exits with 1 if there are any; those are left out.
PEPs are looked up among those that the documentation names; the numbers of the others are printed, to be checked by hand.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "questions" / "links.toml"
# Pages that are now elsewhere on the site. Files keep the names that readers know.
MOVED = {f"library/{page}.html": f"builtins/{page}.html" for page in ("constants", "exceptions", "functions", "stdtypes")}
MOVED["library/stdtypes.html#mapping-types-dict"] = "builtins/stdtypes.html#typesmapping"
MOVED["reference/expressions.html#generator-iterator-methods"] = "builtins/stdtypes.html#generator-methods"
HEAD = """\
# The pages that `## Further reading` may link, by their stable names, and the addresses they are found at. Written by
# .ci/links.py, which looks each one up in Python's documentation. `moved` says which pages are now elsewhere.
"""


def named(banks):
    """Returns the targets of all links in the further reading of questions."""
    found = set()
    for bank in banks:
        for file in bank.glob("*/*.md"):
            section = file.read_text().split("\n## Further reading\n")[-1].split("\n## Proof\n")[0]
            found.update(re.findall(r"\]\(([^)\s]+)\)", section))
    return found


def main(arguments):
    docs = pathlib.Path(arguments[0])
    names = named([ROOT / "questions", *map(pathlib.Path, arguments[1:])])
    peps = {name for name in names if name.startswith("pep-")}
    texts, wrong = {}, []
    for name in sorted(names - peps):
        page, _, anchor = MOVED.get(name, name).partition("#")
        page = MOVED.get(page, page)
        if page not in texts:
            file = docs / page
            texts[page] = file.read_text(errors="replace") if file.is_file() else ""
        if not texts[page] or (anchor and f'id="{anchor}"' not in texts[page]):
            wrong.append(name)
    known = set()
    for file in docs.glob("**/*.html"):
        known.update(re.findall(r"pep-\d{4}", file.read_text(errors="replace")))
    unknown = sorted(pep for pep in peps if not re.fullmatch(r"pep-\d{4}(#[\w-]+)?", pep) or pep[:8] not in known)
    lines = [HEAD, "[docs]", 'base = "https://docs.python.org/3/"', "pages = ["]
    lines += [f'    "{name}",' for name in sorted(names - peps - set(wrong))]
    lines += ["]", "", "[docs.moved]"]
    lines += [f'"{old}" = "{new}"' for old, new in sorted(MOVED.items())]
    lines += ["", "[pep]", 'base = "https://peps.python.org/"', 'end = "/"', "pages = ["]
    lines += [f'    "{name}",' for name in sorted(peps)]
    lines += ["]", ""]
    TABLE.write_text("\n".join(lines))
    print(f"{len(names)} pages; not in the documentation: {', '.join(wrong) or 'none'}")
    print(f"PEPs that it doesn't name: {', '.join(unknown) or 'none'}")
    sys.exit(bool(wrong))


main(sys.argv[1:])
