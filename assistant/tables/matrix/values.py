"""The cell of a matrix that some words of a question name, among the columns that it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from assistant.english.table_words import CURRENCIES, CURRENCY_NAMES
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.named_beside import margin_beside, named_beside
from assistant.tables.matrix.parts_named import narrower_named, part_named, rest_named
from assistant.tables.matrix.picking import Pick, pick
from assistant.tables.matrix.rolled import rolled
from assistant.tables.vocabulary import Term

#: All kinds of columns.
_EVERY = frozenset(("value", "share", "text", "change"))


@for_the_last
def kinds_asked(asked: Asked) -> frozenset[str]:
    """The kinds of columns that a question may mean: shares and changes only where it names them."""
    changes = {at for place in asked.cues.get("percent change", ()) for at in place}
    words = {word.key for at, word in enumerate(asked.words) if at not in changes}
    kinds = {"value", "text"}
    if words & {"percentage", "percent", "%", "pct", "share", "proportion", "margin"}:
        kinds.add("share")
    if asked.find("how", "much", "of") == 0 and asked.key(3) in _THEIRS:
        # "How much of its fuel" is a part of it.
        kinds.add("share")
    return frozenset(kinds)


_THEIRS = ("its", "their")


def pick_value(
    frame: Frame,
    asked: Asked,
    terms: Sequence[Term],
    period: Period | None,
    *,
    concept: tuple[str, ...] | None = None,
    kinds: frozenset[str] = frozenset(),
) -> Pick | None:
    """The cell that terms name at a period, among columns of values; of one `concept`, if that is given.

    `kinds` of columns are those that the question may mean if none are given.
    """
    is_count, is_money = asks_count(asked), _asks_money(asked)
    is_dated = period is not None and len(asked.periods) > 1
    own = kinds or kinds_asked(asked)
    for each in (own, _EVERY):
        picked = partial(
            pick,
            frame,
            terms,
            period,
            kinds=each,
            concept=concept,
            is_count=is_count,
            is_money=is_money,
            is_dated=is_dated,
        )
        found = picked()
        if found is not None:
            narrower = narrower_named(frame, terms, found)
            found = rest_named(frame, terms, part_named(frame, terms, narrower))
            found = margin_beside(frame, terms, named_beside(frame, asked, terms, found, picked), period)
            return rolled(frame, asked, terms, found)
    return None


@for_the_last
def _asks_money(asked: Asked) -> bool:
    """Whether an amount of money is asked for: "how much money", "in terms of $"."""
    words = [word.text for word in asked.words]
    signed = [at for at, word in enumerate(words) if word in CURRENCIES]
    return asked.find("how", "much", "money") >= 0 or any(
        asked.key(at - 1) == "in" or asked.key(at - 2) in ("term", "terms") for at in signed
    )


@for_the_last
def asks_count(asked: Asked) -> bool:
    """Whether it is asked how many things there are: no money, and no share."""
    words = {word.text.lower() for word in asked.words}
    is_count = asked.find("how", "many") >= 0 or asked.find("number", "of") >= 0
    return is_count and not words & _MONEY.union(CURRENCY_NAMES)


_MONEY = frozenset("percent percentage % pct points money times much million millions thousands thousand".split())
