"""Times that a question names, as a measure takes them whose figures are for spans of years ("2016 to 2024")."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from assistant.periods import OPEN, Period
from assistant.utterance.calendar_words import Dated
from assistant.utterance.words import Word

#: What may stand between the first and the last year of a span.
_JOINING = frozenset("– - − to and through until till up the end of".split())
#: Words right before a year up to which something was counted.
_UP_TO = frozenset("by through until till to thru".split())
#: Words that ask for what has come together over the years.
_TOGETHER = frozenset(
    "cumulative cumulatively total altogether overall combined accumulated sum aggregate decade".split()
)
_TWO_TOGETHER = frozenset((("so", "far"), ("thus", "far"), ("to", "date")))

#: Those of them that may be said of several things in one year.
_OF_ALL = frozenset("total altogether overall combined sum aggregate".split())


def spanned(
    periods: Sequence[Dated], words: Sequence[Word], spans: Set[Period], *, several: bool = False
) -> tuple[Dated, ...]:
    """The periods, with a span of the measure in place of the two years that it runs between, or of one of its ends.

    One end alone stands for a span only where the words say so: "since 2016", "by 2024", "cumulative, 2024". Of several
    members "combined" may say that their figures are put together.
    """
    if not spans or not periods:
        return tuple(periods)
    found: list[Dated] = []
    for dated in periods:
        before = found[-1] if found else None
        whole = _between(before, dated, words, spans) if before else None
        if whole and before:
            found[-1] = Dated(whole, (*before.at, *dated.at))
        else:
            found.append(dated)
    ends = {each.at[-1] for each in found}
    # "The total of all countries in 2023" is that of one year.
    is_of_all = several or any(word.key in ("all", "every") for word in words)
    together = _TOGETHER - _OF_ALL if is_of_all else _TOGETHER
    return tuple(dated if dated.at[0] - 2 in ends else _widened(dated, words, spans, together) for dated in found)


def _between(one: Dated, other: Dated, words: Sequence[Word], spans: Set[Period]) -> Period | None:
    """The span that begins with one period and ends with the next, where nothing but a link stands between them."""
    link = {words[at].key for at in range(one.at[-1] + 1, other.at[0])}
    if not link <= _JOINING:
        return None
    ends = (one.period.start, other.period.end)
    return next((span for span in sorted(spans) if (span.start, span.end) == ends), None)


def _widened(dated: Dated, words: Sequence[Word], spans: Set[Period], together: Set[str]) -> Dated:
    whole = None
    if dated.is_since or dated.period.end == OPEN:
        whole = max((span for span in spans if span.start == dated.period.start), key=lambda s: s.end, default=None)
    elif (
        dated.period.grain in ("year", "edge")
        and _is_last(dated, words, together)
        and not is_of_that_time(dated, words)
    ):
        whole = min((span for span in spans if span.end == dated.period.end), default=None)
    return Dated(whole, dated.at) if whole else dated


def is_of_that_time(dated: Dated, words: Sequence[Word]) -> bool:
    """Whether a year stands for itself: "in 2024 alone", or what something had reached by 2024."""
    after = dated.at[-1] + 1
    is_alone = any(word.key in _BY_ITSELF for word in words[after : after + 1])
    return is_alone or not _REACHING.isdisjoint(word.key for word in words)


#: Words before a year within which all of something is ("in 2024 altogether").
_WITHIN = frozenset("in during within".split())
_BY_ITSELF = frozenset(("alone", "itself"))
_REACHING = frozenset("reach reached hit climb climbed".split())


def _is_last(dated: Dated, words: Sequence[Word], together: Set[str]) -> bool:
    before = [word.key for word in words[max(0, dated.at[0] - 2) : dated.at[0]] if word.key != "the"]
    is_as_of = before == ["as", "of"]
    keys = [word.key for word in words]
    if before[-1:] != [] and before[-1] in _WITHIN:
        # "In 2024 in total" is that of all of one year.
        together = together - _OF_ALL
    is_together = not together.isdisjoint(keys) or not _TWO_TOGETHER.isdisjoint(pairwise(keys))
    return is_as_of or before[-1:] != [] and before[-1] in _UP_TO or is_together
