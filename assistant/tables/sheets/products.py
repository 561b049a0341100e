"""What a price and a number come to, row by row and in all: "stock value", "quantity times unit price"."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.sheet_words import OF_ANYTHING
from assistant.english.table_words import MONEY
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.degrees import told_by
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, MANY, PAIR, SURE, Reading
from assistant.units import Unit, plain

#: Words for what all of a thing is worth, and nouns of columns that print that.
_WORTH = frozenset("worth value valued".split())
_PRINTED = "value worth total amount subtotal"
_TIMES = frozenset(("times", "x", "×", "*", "multiplied"))
_PRICES = ("price", "cost")
#: What is counted with its price: the word may stand beside "value" without a column of that name.
_GOODS = frozenset("stock inventory goods".split())
_ALL = frozenset("all everything whole entire together altogether total".split())


def product(question: SheetQuestion) -> Reading | None:
    """A column of numbers times one of prices: of one row, or of all that are meant together."""
    asked, frame = question.asked, question.frame
    if question.word in ("is", "who", "how many", "when") or asked.numbers or len(question.degrees) > 1:
        return None
    if asked.has("average", "median", "difference", "share", "change", "not", "percent change"):
        return None
    sides = _multiplied(question) or _worth(question)
    if sides is None:
        return None
    price, count, used = sides
    rows = list(question.rows)
    is_told = all(number_in(frame.columns[at], row) is not None for row in rows for at in (price, count))
    if not rows or len(rows) > MANY or not is_told:
        return None
    if question.degrees or question.word == "which":
        return _most(question, rows, (price, count), used)
    if len(rows) > 1 and not adds_up(frame, frame.columns[count]):
        return None
    cells = [(cell_of(frame, row, price), cell_of(frame, row, count)) for row in rows]
    if len(_units(cells, 0)) != 1 or any(unit and unit.scale for side in (0, 1) for unit in _units(cells, side)):
        # A price for each of a number in millions comes to millions.
        return None
    made = tuple(Query("scaled", pair) for pair in cells)
    used = used | question.said(_ALL) | question.cue("sum")
    return Reading(Found(SURE, made[0] if len(made) == 1 else Query("sum", made)), used)


def _units(cells: list[tuple[Query, Query]], side: int) -> set[Unit | None]:
    facts = (pair[side].fact for pair in cells)
    return {fact.unit for fact in facts if fact is not None}


def _most(question: SheetQuestion, rows: list[int], columns: tuple[int, int], used: set[int]) -> Reading | None:
    """The row that is worth most, or least."""
    frame = question.frame
    if len(question.degrees) != 1 or question.word not in ("which", "what", "") or len(rows) < PAIR:
        return None
    (degree,) = question.degrees
    if not degree.is_most or degree.adjective not in OF_ANYTHING:
        return None
    price, count = (frame.columns[at] for at in columns)
    made = {row: (price.orders[row] or 0) * (count.orders[row] or 0) for row in rows}
    wanted = (max if OF_ANYTHING[degree.adjective] > 0 else min)(made.values())
    chosen = [row for row in rows if made[row] == wanted]
    if question.word != "which" and not any(map(question.is_row_noun, question.noun[:1])):
        cells = (cell_of(frame, chosen[0], columns[0]), cell_of(frame, chosen[0], columns[1]))
        return Reading(Found(SURE, Query("scaled", cells)), used | set(degree.at))
    named = next((at for at, places in question.texts() if set(places) & set(question.noun)), frame.subject)
    names = tuple(shown(frame.columns[named].texts[row]) for row in chosen)
    leaves = tuple(cell_of(frame, row, at) for row in chosen for at in columns)
    headline = f"{listed(names)}: {plain(Decimal(wanted))} ({price.name} × {count.name})."
    found = Found(SURE, value=names[0] if len(names) == 1 else names, headline=headline, leaves=leaves[:CITED])
    return Reading(found, used | set(degree.at))


def _multiplied(question: SheetQuestion) -> tuple[int, int, set[int]] | None:
    """Two columns that the question multiplies: "quantity times unit price"."""
    signs = question.said(_TIMES)
    numbers = sorted(question.numbers(), key=lambda each: each[1])
    if len(signs) != 1 or len(numbers) != PAIR or len({at for at, _ in numbers}) != PAIR:
        return None
    (first, first_at), (second, second_at) = numbers
    (sign,) = signs
    if not first_at or not second_at or not first_at[-1] < sign < second_at[0]:
        return None
    used = {*first_at, *second_at, sign}
    prices = [at for at in (first, second) if question.frame.columns[at].line.unit.base in MONEY]
    price = prices[0] if len(prices) == 1 else _only_price(question)
    if price not in (first, second) or len(prices) > 1:
        return None
    return price, second if price == first else first, used


def _worth(question: SheetQuestion) -> tuple[int, int, set[int]] | None:
    """The price and the number of a thing, where it is asked what that is worth and no column prints it."""
    words = question.said(_WORTH)
    price, count = _price_named(question) or _only_price(question), question.quantity()
    if not words or price is None or count is None or told_by(question.frame, _PRINTED):
        return None
    if price == count or not {at for at, _ in question.numbers()} <= {count, price}:
        return None
    goods = question.said(_GOODS)
    named = {place for _, at in question.numbers() for place in at}
    is_of_all = bool(goods or named or question.said(_ALL))
    if not is_of_all and not question.is_narrowed and not question.degrees:
        return None
    said = {each.column for each in question.links.values} | {question.frame.subject}
    texts = question.texts()
    if any(column not in said and not set(at) <= set(question.noun) for column, at in texts):
        return None
    return price, count, words | goods | named | {place for _, at in texts for place in at}


def _price_named(question: SheetQuestion) -> int | None:
    """The price at which something is told to be worth so much: "stock value at cost"."""
    prices = [at for noun in _PRICES for at in told_by(question.frame, noun)]
    found = {at for at, places in question.numbers() if at in prices and question.key(min(places) - 1) == "at"}
    return found.pop() if len(found) == 1 else None


def _only_price(question: SheetQuestion) -> int | None:
    """The only column that tells what one of a thing costs."""
    found = {at for noun in _PRICES for at in told_by(question.frame, noun) if question.is_number(at)}
    return found.pop() if len(found) == 1 else None


def is_product(query: Query) -> bool:
    """Whether a query is that of one cell times another."""
    return query.operation == "scaled"
