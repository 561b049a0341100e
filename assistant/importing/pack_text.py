"""The text of the files of a pack that was made of a table, with comments for whoever goes on with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from assistant.importing.cube import Cube
from assistant.importing.draft import Draft, Fields
from assistant.importing.yaml_text import comment, entry, scalar, section
from assistant.tables.names import clean_name
from assistant.units import NUMBER

#: The name of the file of the facts.
FACTS_FILE = "facts.csv"
_UNKNOWN = (
    "`unit: number`: the table does not say what the numbers count. Write it instead: million USD, percent, tonne …"
)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def pack_text(draft: Draft, cube: Cube, *, name: str, file: str, examples: Sequence[str] = ()) -> str:
    """The text of a `pack.yaml`."""
    parts = [
        comment(_head(cube, clean_name(file) or "a data frame")) + "\n\n",
        f"pack: {name}\n",
        f"title: {scalar(draft.title)}\n",
        f"{comment(_PUBLISHED)}\n",
        section("sources", map(entry, draft.sources), says=_SOURCES),
        section("dimensions", map(entry, draft.dimensions), says=_DIMENSIONS),
        section("members", map(entry, draft.members), says=_MEMBERS),
        section("measures", _measures(draft.measures), says=_MEASURES),
        section("facts", map(entry, draft.facts)),
        section("series", [entry({"file": FACTS_FILE})] if draft.rows else [], says=_SERIES),
        section("topics", map(entry, draft.topics), says=_TOPICS),
        section("examples", [f"  - {scalar(example)}" for example in examples], says="Questions that were tried."),
    ]
    return "".join(parts)


_PUBLISHED = 'Add `published: 7 April 2025`, the day from which "last year" counts back.'
_SOURCES = "Where the figures come from. Add `publisher`, `published` and `url`, which are shown with them."
_DIMENSIONS = "The ways in which figures differ. `names` are further nouns by which people ask for one of its members."
_MEMBERS = "What the figures are about. `names` are what else people call it; a name belongs to one member only."
_MEASURES = (
    "What is measured. `names` are what people call it, `sentence` says a value; `adds_up: yes` allows totals and "
    "shares of them."
)
_TOPICS = "What is told in words: a question names one of `of` and one of `asks`."
_SERIES = "One row a fact; `at` is its place in the table."


def _head(cube: Cube, file: str) -> str:
    lines = [f"Made of {file} by `assistant facts import`. Polish it, then run `assistant facts check` on this folder."]
    lines += [f"- {label}: {clean_name(said)}" for label, said in cube.reading]
    if cube.left_out:
        lines.append("Left out:")
        lines += [f"- {clean_name(each.what)}: {each.why}" for each in cube.left_out]
    return "\n".join(lines)


def _measures(entries: Sequence[Fields]) -> Iterable[str]:
    """The entries of measures; a comment tells what to do where it is not known what one counts."""
    is_told = False
    for fields in entries:
        is_unknown = str(fields.get("unit", "")).endswith(NUMBER.base)
        yield f"{comment(_UNKNOWN, indent='  ')}\n{entry(fields)}" if is_unknown and not is_told else entry(fields)
        is_told = is_told or is_unknown
