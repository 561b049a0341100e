"""A few questions to a newcomer, and the pack that the answers make; nothing is written before the last one."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.input import decode
from assistant.importing.examples import examples_of
from assistant.importing.naming import identifier
from assistant.importing.starter import Start, starter_text
from assistant.packs.checking import check_contents
from assistant.packs.compiling import compile_pack
from assistant.packs.contents import PACK_FILE, Contents
from assistant.packs.fields import Number, PeriodText, UnitText
from assistant.packs.name_checks import folded
from assistant.packs.writing import is_taken, write_folder
from assistant.tables.names import clean_name

#: An answer that cannot be taken is asked for again so often.
_MOST_TRIES = 5
Check = Callable[[str], str]


class _EndedError(Exception):
    """There are no more answers, and one is still needed."""


class _RefusedError(Exception):
    """An answer cannot be taken; the text says why, and what to write."""


def new_pack(environment: Environment, *, folder: str) -> int:
    """Ask for what a pack needs, and write it into a new folder."""
    if folder and (wrong := _wrong_folder(Path(folder))):
        environment.note(f"assistant: {wrong}")
        return ExitCode.USAGE
    environment.write(f"{_GREETING}\n")
    try:
        target, start = _asked(environment, folder)
    except _EndedError:
        environment.note("assistant: the answers ended before the pack was complete. Nothing was written.")
        return ExitCode.USAGE
    files = {PACK_FILE: starter_text(start).encode()}
    checked = check_contents(Contents(start.name, files))
    if checked.problems or checked.form is None:
        environment.note(f"assistant: these answers make no pack, and nothing was written. {checked.problems[0]}")
        return ExitCode.USAGE
    try:
        write_folder(target, files)
    except FileExistsError:
        environment.note(f"assistant: {_wrong_folder(target)}")
        return ExitCode.USAGE
    environment.write(f"{_written(target, examples_of(compile_pack(checked.form, checked.facts)))}\n")
    return ExitCode.OK


_GREETING = "A new pack of facts. Enter alone skips what is in brackets; Ctrl-C leaves, and nothing is written."


def _written(target: Path, examples: Sequence[str]) -> str:
    shown = str(target) if "/" in str(target) else f"./{target}"
    lines = [
        f"{target / PACK_FILE} is written. Go on in it with an editor; its comments say what goes where.",
        f"Check it: assistant facts check {shown}",
        *(f"Ask it: assistant --pack {shown} {shlex.quote(example)}" for example in examples[:1]),
    ]
    return "\n".join(lines)


def _wrong_folder(folder: Path) -> str:
    """Why a pack cannot be written into a folder; "" where it can."""
    name = folder.absolute().name
    proper = identifier(name, otherwise="my-report")
    if proper != name:
        return f"a pack cannot be called {name!r}. Use small letters, digits and hyphens, such as {proper}."
    if is_taken(folder):
        return f"{folder} exists already and is left as it is. Choose another folder."
    return ""


def _asked(environment: Environment, folder: str) -> tuple[Path, Start]:
    def ask(question: str, check: Check = _name, *, otherwise: str | None = None) -> str:
        return _answer(environment, question, check, otherwise)

    title = ask("What is the report called?")
    proposed = identifier(title, otherwise="my-report")
    asked = folder or ask(f"The folder for the pack? [{proposed}]", _folder, otherwise=proposed)
    publisher = ask("Who published it? [nobody known]", otherwise="")
    published = ask("When did it appear, such as 7 April 2025? [not known]", _period, otherwise="")
    measure = ask("What does it measure, such as bicycle trips?")
    unit = ask("What do the numbers count, such as million USD, percent, trip? [number]", _unit, otherwise="number")
    dimension = ask("The noun for what they are about, such as district? [nothing]", otherwise="")
    members: tuple[str, ...] = ()
    if dimension:
        listed = ask("Which ones, with commas between them?", _members)
        members = tuple(clean_name(name) for name in listed.split(",") if clean_name(name))
    of = f" for {members[0]}" if members else ""
    value = ask(f"A first figure{of}, digits alone? [none yet]", _number, otherwise="")
    period = ask("For which period, such as 2024 or end of 2023? [none]", _period, otherwise="") if value else ""
    place = ask("Where in the report does it stand? [page 1]", otherwise="page 1") if value else ""
    start = Start(
        name=Path(asked).absolute().name,
        title=title,
        publisher=publisher,
        published=published,
        measure=measure,
        unit=unit,
        dimension=dimension,
        members=members,
        value=value,
        period=period,
        place=place,
    )
    return Path(asked), start


def _answer(environment: Environment, question: str, check: Check, otherwise: str | None) -> str:
    """The answer to a question; `otherwise` is that of somebody who says nothing, if nothing need be said."""
    for _ in range(_MOST_TRIES):
        environment.write(f"{question} ")
        line = environment.stdin.readline()
        if not environment.is_interactive:
            environment.write("\n")
        text = " ".join(decode(line).split())
        if not text and otherwise is not None:
            return otherwise
        if not line:
            break
        try:
            return check(text)
        except _RefusedError as error:
            environment.note(str(error))
    raise _EndedError


def _name(text: str) -> str:
    name = clean_name(text)
    if not name:
        raise _RefusedError("Please write something here.")
    return name


def _folder(text: str) -> str:
    if wrong := _wrong_folder(Path(text)):
        raise _RefusedError(f"{wrong[:1].upper()}{wrong[1:]}")
    return text


def _members(text: str) -> str:
    names = [folded(clean_name(name)) for name in text.split(",") if clean_name(name)]
    if not names:
        raise _RefusedError("Please name one at least.")
    if len(set(names)) < len(names):
        raise _RefusedError("Two of these have one name. Name each of them once.")
    return text


def _checked(adapter: TypeAdapter[Any], text: str) -> str:
    """A text as a field of a pack takes it."""
    try:
        adapter.validate_python(text)
    except ValidationError as error:
        what, _, mend = str(error.errors(include_url=False)[0]["ctx"]["error"]).rpartition("; ")
        raise _RefusedError(f"{what[:1].upper()}{what[1:]}. {mend[:1].upper()}{mend[1:]}.") from None
    return text


_UNIT, _PERIOD, _NUMBER = TypeAdapter[Any](UnitText), TypeAdapter[Any](PeriodText), TypeAdapter[Any](Number)


def _unit(text: str) -> str:
    return _checked(_UNIT, clean_name(text))


def _period(text: str) -> str:
    return _checked(_PERIOD, text)


def _number(text: str) -> str:
    return _checked(_NUMBER, text)
