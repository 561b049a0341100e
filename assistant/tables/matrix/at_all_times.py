"""Whether a row of a matrix stood to a bound at all times, at any, or at none: "was it below zero in every year"."""

from __future__ import annotations

from itertools import pairwise

from assistant.english.table_words import ALWAYS, EVER, FALLING, NEGATIONS, RISING, TIME_NOUNS
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.leaves import scale_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_time import label
from assistant.tables.matrix.series import Entry, series, times_meant
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.units import plain

#: Quantifiers before a noun for times, with of how many it has to be so.
_QUANTIFIERS = {"every": "all", "each": "all", "all": "all", "any": "any", "some": "any", "no": "none", "both": "all"}
_SKIPPED = frozenset("of the these those single one two three four five 2 3 4 5".split())


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """Yes or no, with the times that tell for or against it; None where nothing is claimed of all times, or of any."""
    how = _how_many(asked)
    if not how or wants.target != "truth" or len(wants.periods) == 1 or asked.find("than") >= 0 and not asked.numbers:
        return None
    is_bound = any(given.relation for given in asked.numbers) or asked.has("negative", "positive")
    if not is_bound or (RISING | FALLING) & {word.text.lower() for word in asked.words}:
        return None
    if any(not term.is_name and term.text not in ALWAYS | EVER for term in unknown_words(frame, asked)):
        return None
    found = series(frame, asked, asked.terms, times_meant(frame, wants))
    if len(found) < _SEVERAL:
        return None
    holds = condition_on(asked, scale_of(found[0].cell), [entry.value for entry in found])
    if holds is None:
        return None
    if NEGATIONS & {word.text.lower() for word in asked.words} - {"no", "never"}:
        return Refused("unclear", "It is not clear of which times that is denied.")
    fitting = [entry for entry in found if holds(entry.value)]
    others = [entry for entry in found if entry not in fitting]
    is_so = {"all": not others, "any": bool(fitting), "none": not fitting}[how]
    # What tells against it, or for it; of all, or of none, it is every one of them.
    told = (fitting or found) if how == "any" or how == "none" and fitting else (others or found)
    return Found(
        0.8,
        value=is_so,
        headline=f"{'Yes' if is_so else 'No'}: {_said(frame, asked, told)}.",
        leaves=tuple(entry.cell for entry in found),
    )


def _said(frame: Frame, asked: Asked, entries: list[Entry]) -> str:
    return listed(tuple(f"{plain(entry.value)} in {label(frame, asked, entry.time)}" for entry in entries))


def _how_many(asked: Asked) -> str:
    """Of how many of the times something is claimed: "all", "any" or "none"; "" where none of these is said."""
    words = [word.text.lower() for word in asked.words]
    if "never" in words:
        return "none"
    if EVER.intersection(words):
        return "any"
    bare = [word for word in words if word not in _SKIPPED]
    found = next(
        (_QUANTIFIERS[word] for word, noun in pairwise(bare) if word in _QUANTIFIERS and noun in TIME_NOUNS), ""
    )
    return found or ("all" if (ALWAYS - _QUANTIFIERS.keys()).intersection(words) else "")


#: Of one time there is nothing to claim of all.
_SEVERAL = 2
