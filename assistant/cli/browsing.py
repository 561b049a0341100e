"""Printing facts, and what is wrong with packs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.opening import open_assistant
from assistant.cli.rendering import json_line
from assistant.cli.visible import visible
from assistant.errors import PackError
from assistant.facts import Pack

if TYPE_CHECKING:
    from assistant.packs.searching import Claim


def print_list(environment: Environment, packs: Sequence[str], *, json: bool = False) -> int:
    """Print every fact, one a line."""
    from assistant.packs.browsing import list_facts
    from assistant.packs.searching import claims_of

    opened = _open(packs)
    environment.write(_json_lines(environment, claims_of(opened)) if json else _ended(list_facts(opened)))
    return ExitCode.OK


def print_fact(environment: Environment, packs: Sequence[str], *, key: str, json: bool = False) -> int:
    """Print all that is known about one fact; if there is none, name the nearest."""
    from assistant.packs.browsing import claims_with, show_fact
    from assistant.packs.likeness import nearest
    from assistant.packs.searching import claims_of

    opened = _open(packs)
    found = claims_with(opened, key)
    if not found:
        guess = nearest(key, (claim.entry.id for claim in claims_of(opened)))
        hint = f"Did you mean {guess!r}?" if guess else "`assistant facts list` shows all."
        environment.note(f"assistant: there is no fact {key!r}. {hint}")
        return ExitCode.NOT_ANSWERED
    environment.write(_json_lines(environment, found) if json else _ended(show_fact(opened, key)))
    return ExitCode.OK


def print_found(environment: Environment, packs: Sequence[str], *, words: str, json: bool = False) -> int:
    """Print the facts that are about the words."""
    from assistant.packs.browsing import find_claims, search_facts

    opened = _open(packs)
    found = find_claims(opened, words)
    if not found:
        environment.note(f"assistant: no fact is about {words!r}. `assistant facts list` shows all.")
        return ExitCode.NOT_ANSWERED
    environment.write(_json_lines(environment, found) if json else _ended(search_facts(opened, words)))
    return ExitCode.OK


def print_check(environment: Environment, packs: Sequence[str], *, text: Path | None, json: bool = False) -> int:
    """Print every problem of the packs, or of those that ship, and a line about each pack."""
    from assistant.packs.finding import shipped_packs

    against = _read(text) if text else None
    codes = [_check_one(environment, name, against, json=json) for name in packs or shipped_packs()]
    return max(codes, default=ExitCode.OK)


def _check_one(environment: Environment, name: str, against: str | None, *, json: bool) -> ExitCode:
    from assistant.packs.checking import check_contents, check_examples
    from assistant.packs.finding import find_pack

    try:
        contents = find_pack(name)
    except PackError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.BROKEN_PACK
    checked = check_contents(contents, against)
    problems_found = sorted((*checked.problems, *check_examples(checked)), key=lambda found: found[:2])
    for problem in problems_found:
        as_json = json_line(problem._asdict(), is_utf8=environment.is_utf8)
        environment.write(f"{as_json if json else visible(str(problem))}\n")
    if not json:
        facts, problems = _counted(len(checked.facts), "fact"), _counted(len(problems_found), "problem")
        examples = checked.form.examples if checked.form is not None and not checked.builds else ()
        later = f"; {_counted(len(examples), 'example')} not tried before that is mended" if examples else ""
        environment.write(f"{checked.name}: {facts}, {problems}{later}\n")
    return ExitCode.BROKEN_PACK if problems_found else ExitCode.OK


def _open(packs: Sequence[str]) -> tuple[Pack, ...]:
    return open_assistant(packs).packs


def _read(text: Path) -> str:
    from assistant.cli.input import read_lines

    with text.open("rb") as opened:
        return "\n".join(read_lines(opened, name=str(text)))


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'s' * (count != 1)}"


def _ended(text: str) -> str:
    return f"{text}\n" if text else ""


def _json_lines(environment: Environment, claims: Sequence[Claim]) -> str:
    from assistant.catalogue import citation_of

    rows = (citation_of(claim).to_json() for claim in claims)
    return "".join(f"{json_line(row, is_utf8=environment.is_utf8)}\n" for row in rows)
