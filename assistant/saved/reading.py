"""The states of a saved conversation, checked value by value against the packs that it is resumed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from assistant.answering.telling import compose
from assistant.answers import Answer, Citation
from assistant.conversing.state import State
from assistant.errors import AssistantError
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import OPERATIONS, evaluate
from assistant.operations.wording import describe
from assistant.reading.slots import Slots, fill_slots
from assistant.saved.answers import read_answer
from assistant.saved.checking import decimal, depth, fields, listed, parsed, text, texts, truth, whole, wrong
from assistant.saved.citing import PLACES, Shelf, cited, shelf_of
from assistant.saved.writing import FORMAT, WITHOUT, digest
from assistant.several.reports import Reports
from assistant.several.states import States
from assistant.units import Quantity, Unit
from assistant.utterance.scanning import scan
from assistant.utterance.words import LONGEST_QUESTION

#: A full question is put together of two that people typed.
_LONGEST_TEXT = 4 * LONGEST_QUESTION
_FIELDS = ("format", "packs", "asked", "answered", "current", "states", "turns", "check")
_SCALES = 30
_MOST = 1_000_000


def resumed(
    saved: str | bytes | Mapping[str, Any], reports: Reports, contents: Sequence[tuple[str, str]]
) -> tuple[States, str, tuple[str, ...], tuple[Answer, ...]]:
    """The states of a conversation that `saved` wrote, what was asked and answered last over a table, and its turns.

    Raises `ResumeError` for whatever else is given. `contents` are the packs and tables with their fingerprints: what
    was said of other facts is not carried on over these.
    """
    values = parsed(saved) if isinstance(saved, str | bytes) else saved
    if isinstance(values, Mapping) and values.get("format") not in (None, FORMAT):
        wrong("format", "it was saved by another version of the assistant")
    row = fields(values, _FIELDS, "")
    text(row["format"], "format")
    _check_packs(row["packs"], contents)
    states = listed(row["states"], "states")
    if len(states) != reports.size:
        wrong("states", "there is not one for each report")
    asked = _short(row["asked"], "asked")
    answered = tuple(_short(each, "answered") for each in listed(row["answered"], "answered"))
    found = States(
        tuple(
            State() if state is None else _state(state, shelf_of(at, reports), f"states[{at}]")
            for at, state in enumerate(states)
        ),
        tuple(whole(each, 0, reports.size - 1, "current") for each in listed(row["current"], "current")),
    )
    turns = tuple(read_answer(each, f"turns[{at}]") for at, each in enumerate(listed(row["turns"], "turns")))
    if row["check"] != digest({name: value for name, value in row.items() if name != "check"}):
        wrong("", "it was changed since it was saved")
    return found, asked, answered, turns


def _check_packs(value: Any, contents: Sequence[tuple[str, str]]) -> None:
    rows = [fields(each, ("id", "content"), f"packs[{at}]") for at, each in enumerate(listed(value, "packs"))]
    if [row["id"] for row in rows] != [name for name, _ in contents]:
        wrong("packs", "it was held over other packs")
    for row, (name, content) in zip(rows, contents, strict=True):
        if row["content"] != content:
            wrong("packs", f"the facts of {name} have changed since")


def _state(value: Any, shelf: Shelf, place: str) -> State:
    row = fields(value, State._fields, place)
    offered = listed(row["offered"], f"{place}.offered")
    if len(offered) != len(("question", "choices")):
        wrong(f"{place}.offered", "it is no question with choices")
    members = shelf.pack.members
    for name in ("subjects", "listed"):
        if any(each not in members for each in texts(row[name], f"{place}.{name}")):
            wrong(f"{place}.{name}", "the pack has no such member")
    return State(
        slots=None if row["slots"] is None else _slots(row["slots"], shelf, f"{place}.slots"),
        earlier=tuple(_slots(each, shelf, f"{place}.earlier") for each in listed(row["earlier"], f"{place}.earlier")),
        beside=tuple(_slots(each, shelf, f"{place}.beside") for each in listed(row["beside"], f"{place}.beside")),
        query=None if row["query"] is None else _whole_query(row["query"], shelf, f"{place}.query"),
        values=tuple(_whole_query(each, shelf, f"{place}.values") for each in listed(row["values"], f"{place}.values")),
        answer=None
        if row["answer"] is None
        else read_answer(row["answer"], f"{place}.answer", partial(_citation, shelf)),
        subjects=tuple(row["subjects"]),
        listed=tuple(row["listed"]),
        told=_short(row["told"], f"{place}.told"),
        absent=_short(row["absent"], f"{place}.absent"),
        pending=_short(row["pending"], f"{place}.pending"),
        choices=texts(row["choices"], f"{place}.choices"),
        offered=(_short(offered[0], f"{place}.offered"), texts(offered[1], f"{place}.offered")),
        lapsed=_short(row["lapsed"], f"{place}.lapsed"),
        repaired=_short(row["repaired"], f"{place}.repaired"),
        proposed=truth(row["proposed"], f"{place}.proposed"),
    )


def _short(value: Any, place: str) -> str:
    if len(text(value, place)) > _LONGEST_TEXT:
        wrong(place, "it is too long")
    return str(value)


def _slots(value: Any, shelf: Shelf, place: str) -> Slots:
    """The reading of a question for the measure that it was understood to be about."""
    row = texts(value, place)
    if len(row) != len(("text", "measure")):
        wrong(place, "it is no question with its measure")
    question, measure = _short(row[0], place), row[1]
    library = shelf.library
    meant = library.pack.measures.get(measure)
    found = meant and fill_slots(scan(question, library.pack, library.lexicon), library.cube, meant)
    return found or wrong(place, "the question is not understood like that")


def _whole_query(value: Any, shelf: Shelf, place: str) -> Query:
    """A query that can be computed and told, or of which it can be told why it can not be computed."""
    query = _query(value, shelf, place, 0)
    try:
        _say(query)
        compose("", evaluate(query), ())
    except (NotComputableError, AssistantError):
        return query
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError):
        wrong(place, "it is no computation that can be done")
    return query


def _say(query: Query) -> None:
    """Put a query and all that it consists of into words."""
    describe(query)
    for operand in query.operands:
        _say(operand)


def _query(value: Any, shelf: Shelf, place: str, at: int) -> Query:
    down = depth(at, place)
    row = {**WITHOUT, **fields(value, ("operation", *WITHOUT), place, optional=True)}
    if text(row.get("operation"), place) not in OPERATIONS:
        wrong(place, "there is no such operation")
    key = row["fact"]
    if key is not None and text(key, place) not in shelf.facts:
        wrong(place, "the pack has no such fact")
    operands = tuple(_query(each, shelf, place, down) for each in listed(row["operands"], place))
    if not operands and key is None and row["amount"] is None and not row["words"]:
        wrong(place, "it is no computation that can be done, for it is over nothing")
    return Query(
        operation=row["operation"],
        operands=operands,
        label=text(row["label"], place),
        key=text(row["key"], place),
        fact=None if key is None else shelf.facts[key],
        pack=shelf.pack if truth(row["of_pack"], place) else None,
        sign=whole(row["sign"], -1, 1, place),
        amount=None if row["amount"] is None else _amount(row["amount"], place),
        words=text(row["words"], place),
        count=whole(row["count"], -_MOST, _MOST, place),
        relation=text(row["relation"], place),
    )


def _amount(value: Any, place: str) -> Quantity:
    row = listed(value, place)
    if len(row) != len(("number", "base", "scale")):
        wrong(place, "it is no amount")
    return Quantity(decimal(row[0], place), Unit(text(row[1], place), whole(row[2], -_SCALES, _SCALES, place)))


def _citation(shelf: Shelf, value: Any, place: str) -> Citation:
    row = texts(value, place)
    if len(row) != len(("place", "id")) or row[0] not in PLACES:
        wrong(place, "it is no citation")
    return cited(row[0], row[1], shelf) or wrong(place, "the pack has nothing of that id")
