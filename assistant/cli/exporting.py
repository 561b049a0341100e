"""A pack handed on as JSON, CSV or JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.opening import open_assistant
from assistant.exporting.documents import document_of
from assistant.exporting.linked_data import linked_data_of
from assistant.exporting.rows import csv_of
from assistant.facts import Pack


def _document(pack: Pack, *, is_utf8: bool) -> str:
    return json.dumps(document_of(pack), indent=2, ensure_ascii=not is_utf8) + "\n"


def _linked_data(pack: Pack, *, is_utf8: bool) -> str:
    return json.dumps(linked_data_of(pack), indent=2, ensure_ascii=not is_utf8) + "\n"


def _csv(pack: Pack, *, is_utf8: bool) -> str:
    return csv_of(pack)


#: Form → the text of a pack in it, where it need be in ASCII.
FORMATS: dict[str, Callable[..., str]] = {"json": _document, "csv": _csv, "jsonld": _linked_data}


def export_pack(environment: Environment, packs: Sequence[str], *, form: str, output: str) -> int:
    """Print a pack in a form, or write it into a new file."""
    opened = open_assistant(packs).packs
    if len(opened) != 1:
        names = ", ".join(pack.id for pack in opened)
        environment.note(f"assistant: one pack is exported at a time. Name one of them with --pack: {names}.")
        return ExitCode.USAGE
    if not output:
        environment.write(FORMATS[form](opened[0], is_utf8=environment.is_utf8))
        return ExitCode.OK
    try:
        with Path(output).open("x", encoding="utf-8", newline="") as file:
            file.write(FORMATS[form](opened[0], is_utf8=True))
    except FileExistsError:
        environment.note(f"assistant: {output} exists already and is left as it is. Choose another file with -o.")
        return ExitCode.USAGE
    return ExitCode.OK
