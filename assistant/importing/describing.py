"""A table as a pack to look at: its facts, names and places, without the questions that only a pack answers."""

from __future__ import annotations

from assistant.errors import TableError
from assistant.facts import Pack, Source
from assistant.importing.making import Read, cube_of, make_pack
from assistant.tables.grid import Grid
from assistant.tables.table import Table

#: Of larger tables only the title is told: nobody looks through so many cells.
_MOST_CELLS = 5_000


def pack_of_table(table: Table) -> Pack:
    """The pack of a table; one without facts where it is large, or no figures are found in it."""
    title = " ".join(table.title.split()) or table.name or "the table"
    if len(table.rows) * len(table.columns) <= _MOST_CELLS:
        try:
            pack = make_pack(Read(Grid(table.grid, name=table.name), table, cube_of(table)), name="table").pack
        except TableError:
            pass
        else:
            # Answers cite the table by its own name.
            return pack._replace(
                id=table.name or "table",
                title=title,
                sources={
                    key: source._replace(title=title) if key == "table" else source
                    for key, source in pack.sources.items()
                },
                facts=tuple(fact._replace(pack=table.name or "table") for fact in pack.facts),
            )
    return Pack(
        id=table.name or "table",
        title=title,
        summary="",
        published=None,
        spoken="the table",
        subject=(),
        sources={"table": Source(id="table", title=title)},
        dimensions={},
        members={},
        measures={},
        facts=(),
        lacking={},
    )
