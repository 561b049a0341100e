"""The rows of a sheet whose figure is more than that of one row, or than a part or a multiple of it: "below the county
average", "more than twice what Rose earns"."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.sheet_words import LESS
from assistant.tables.outcome import Refused
from assistant.tables.records.frame import order_of
from assistant.tables.records.mentions import ValueMention
from assistant.tables.records.told import cell_of, counted, told
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, SURE, Reading
from assistant.tables.stems import stem, stems_of

_ABOVE = frozenset("above over exceed exceeds exceeded exceeding beyond beat beats outsold outsell".split())
_BELOW = frozenset("below under beneath".split())
_PLACES = frozenset(map(stem, ("rank", "position", "pos", "place")))
#: What rows are called that are no things beside the others.
_MEANS = frozenset(map(stem, ("average", "mean", "median")))
_LINKING = frozenset("as much many that what of the".split())


def beside_row(question: SheetQuestion) -> Reading | None:
    """The rows that are more, or less, than one row that is named, and how many there are."""
    if question.word not in ("which", "who", "how many", "what") or question.key(0) == "by":
        return None
    many = next((at for at in range(len(question.asked.words)) if question.key(at) == "many"), -1)
    if many >= 0 and question.key(many + 1) in ("more", "fewer", "less", "times"):
        return None
    standard = _standard(question)
    held = _held(question, standard) if standard is not None else None
    column = _column(question) if held is not None else None
    if standard is None or held is None or column is None:
        return None
    sign, factor, used = held
    at, named = column
    frame = question.frame
    if _PLACES & {*stems_of(frame.columns[at].name)}:
        # Who stands above another is the one before.
        return None
    (own,), names = standard.rows(frame), frame.columns[frame.subject]
    bound = order_of(frame.columns[at], own)
    if bound is None or factor != 1 and frame.columns[at].kind != "number":
        return None
    others = [row for row in frame.rows if row != own and not _MEANS & {*stems_of(names.texts[row])}]
    orders = {row: order_of(frame.columns[at], row) for row in others}
    found = [row for row, order in orders.items() if order is not None and (order - bound * factor) * sign > 0]
    used = used | named | set(standard.at)
    leaves = (cell_of(frame, own, at), *(cell_of(frame, row, at) for row in found[:CITED]))
    if question.word == "how many":
        return Reading(counted(frame, found, len(found), sure=SURE)._replace(leaves=leaves), used)
    if not found:
        return Reading(Refused("no_such_entity", "None of the rows is."), used)
    return Reading(told(frame, found, question.whose(), sure=SURE)._replace(leaves=leaves), used)


def _standard(question: SheetQuestion) -> ValueMention | None:
    """The only row that is named."""
    names = (question.frame.subject, question.namesake())
    if len(question.links.values) != 1 or question.links.values[0].column not in names:
        return None
    (named,) = question.links.values
    return named if len(named.rows(question.frame)) == 1 else None


def _held(question: SheetQuestion, standard: ValueMention) -> tuple[int, Decimal, set[int]] | None:
    """Whether more or less than a row is asked for, how many times its figure that is, and the words that say so."""
    start = standard.at[0]
    comparatives = [each for each in question.degrees if not each.is_most and each.at[-1] < start]
    than = question.asked.find("than")
    if len(comparatives) == 1 and comparatives[0].at[-1] < than < start:
        begin, used = than, {*comparatives[0].at, than}
        column = _column(question)
        sign = comparatives[0].sign(question.frame, column[0]) if column else 0
        sign = -1 if comparatives[0].adjective in LESS and comparatives[0].is_of_anything else sign
    else:
        begin = next((at for at in range(start - 1, -1, -1) if question.key(at) in _ABOVE | _BELOW), -1)
        sign, used = (1 if question.key(begin) in _ABOVE else -1), {begin}
    if begin < 0 or any(each.is_most for each in question.degrees):
        return None
    if question.asked.numbers or len(question.factors) > 1:
        return None
    factor = Decimal(1)
    for given in question.factors:
        factor = given.number / 100 if given.unit.base == "percent" else given.number
        used |= set(given.at)
    used |= {at for at in range(begin, start) if question.key(at) in _LINKING}
    return sign, factor, used


def _column(question: SheetQuestion) -> tuple[int, set[int]] | None:
    """The column of figures by which rows are compared, and the words that name it."""
    numbers = question.numbers()
    if len({at for at, _ in numbers}) == 1:
        return numbers[0][0], {place for _, at in numbers for place in at}
    told_by = {at for each in question.degrees for at in each.columns(question.frame)}
    if not numbers and len(told_by) == 1:
        return told_by.pop(), set()
    only = question.frame.numbers
    return (only[0].at, set()) if not numbers and len(only) == 1 and not question.sifted.columns else None
