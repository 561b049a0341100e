"""Whether what was told is called by what is asked for without a word that makes another measure of it: "postal votes"
are no votes, and net income before tax is no net income."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.english.table_headings import UNITS
from assistant.english.table_words import COMPANY_WIDE, MONEY, MOVED, OF_THE_GROUP, TRADED
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.tables.adjectives import measures_of
from assistant.tables.asked import Asked, stems_printed
from assistant.tables.matrix.sureness import is_owner_of
from assistant.tables.outcome import Refused
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.table import Table
from assistant.tables.unexplained import is_saying, is_titled, quoted
from assistant.tables.vocabulary import Term

#: Words before a measure that make no other one of it.
_ALL_OF_IT = frozenset(
    "all any every each whole entire full respective corresponding effective opening closing beginning ending initial "
    "global list order own correct true usual normal standard general main principal important populous million "
    "thousand billion hundred compare square cubic".split()
) | {*COMPANY_WIDE, *OF_THE_GROUP}
#: Words that add nothing elsewhere and tell before a measure which it is.
_TELLING = frozenset("used employed".split())
#: What may stand before the first word of a name of a measure.
_OPENING = frozenset(
    "the a an of in for by its their our his her my your what which whose many much more fewer less most least and or "
    "no any 's than with from between per is was are were had have has did do does".split()
)
#: Words behind a measure that take something from it or divide it.
_BEHIND = frozenset("before after excluding without ex per".split())
#: What is measured in a unit is meant where nothing else is said: the stem of the unit → those of things.
_MEASURED = {
    stem(unit): frozenset(map(stem, things.split()))
    for unit, things in {
        "gallon": "fuel jet gas gasoline petrol diesel water", "barrel": "oil crude",
        "litre": "fuel petrol diesel milk water", "liter": "fuel petrol diesel milk water",
        "kwh": "electricity energy power gas", "twh": "electricity energy power",
        "gwh": "electricity energy power", "mwh": "electricity energy power",
    }.items()
}  # fmt: skip
#: What is left of a whole, which is computed.
_REST = frozenset(map(stem, "free unused empty spare left remaining available vacant unpaid".split()))
#: The second half of a word that is written as two: "part-time", "long-term".
_JOINED = frozenset(("time", "term"))
#: What something is done on, for or by: "spent on buying oil".
_DOING = frozenset("on for by from of".split())
#: So many cells are looked at.
_LOOKED_AT = 40
_HALF = 0.5
#: So far behind "per" what is divided by may end.
_NEAR = 5


def refusal(table: Table, printed: frozenset[str], asked: Asked, leaves: Iterable[Query]) -> Refused | None:
    """Why some cells are no answer: a word beside the name of their measure asks for another one.

    `printed` are the words of the table.
    """
    known = stems_printed(printed)
    telling = (term for term in asked.terms if term.counts >= _HALF or term.text.lower() in _TELLING)
    if asked.find("how", "many") < 0 and all(term.stem in known for term in telling):
        return None
    facts = [leaf.fact for leaf in leaves if leaf.fact is not None and leaf.fact.value is not None][:_LOOKED_AT]
    if not facts:
        return None
    measures = frozenset(sign for fact in facts for sign in _signs(_measure(fact)))
    corner = table.corner if table.form == "matrix" else ""
    about = _signs(table.title) | _signs(corner) | _signs(table.name.replace("-", " ").replace("_", " "))
    told = frozenset(sign for fact in facts for sign in _signs(fact.statement.rpartition(": ")[0]))
    told |= about | frozenset(sign for fact in facts if fact.unit for sign in _signs(fact.unit.name))
    told |= frozenset(sign for unit, things in _MEASURED.items() if unit in known for sign in things)
    told |= _REST if len(facts) > 1 else frozenset()
    found = _before(asked, measures | about, told, known)
    found = found or _of_another_kind(table, asked, told | known, facts)
    if len(facts) == 1:
        found = found or _behind(asked, measures, told) or _done(asked, measures, told)
    return Refused("no_such_measure", f"The table has nothing about {quoted(found)}.") if found else None


@lru_cache(maxsize=1024)
def _signs(text: str) -> frozenset[str]:
    """The stems of a text and the signs of what they mean."""
    stems = stems_of(text)
    return frozenset((*stems, *(sign for signs in meanings_at(stems).values() for sign in signs)))


def _measure(fact: Fact) -> str:
    name = fact.statement.rpartition(": ")[0]
    own = name.partition(" of ")[0] if fact.members else name
    return name if own.lower() in _UNNAMED else own


#: What is measured where the table does not say it.
_UNNAMED = ("value", "figure")


def _before(asked: Asked, measures: frozenset[str], told: frozenset[str], printed: frozenset[str]) -> tuple[Term, ...]:
    """The word before the name of a measure that neither it nor anything in the table is called by."""
    aside = set(_aside(asked))
    at_place = {term.at: term for term in asked.terms}
    for term in asked.terms:
        is_joined = term.counts >= 1 and asked.key(term.at + 1) in _JOINED
        noun = at_place.get(term.at + 2 if is_joined else term.at + 1)
        if noun is None or noun.counts < _HALF or {term.at, noun.at} & aside:
            continue
        if not measures & {noun.stem, *noun.meanings} or told & {term.stem, *term.meanings} or term.stem in printed:
            continue
        if is_owner_of(term, tuple(measures)) or not (is_joined or _is_qualifier(asked, term)):
            continue
        if noun.stem in _VERBS or noun.text.lower().endswith("ed") or asked.key(term.at - 1) == "which":
            continue
        before = at_place.get(term.at - 1)
        begins = term.at == 0 or asked.words[term.at - 1].text.lower() in _OPENING or term.at - 1 in aside
        if begins or before is not None and not before.is_name and not told & {before.stem, *before.meanings}:
            return (term,)
    return ()


_VERBS = frozenset(stems_of(" ".join((*MOVED, *TRADED))))


def _is_qualifier(asked: Asked, term: Term) -> bool:
    word = term.text.lower()
    if not word.isalpha() or term.is_name or word in _ALL_OF_IT or measures_of(word):
        return False
    before = asked.key(term.at - 1)
    if word.endswith("ed") and before in ("most", "least") or word.endswith("ing") and before in _DOING:
        return False
    return word in _TELLING or term.counts >= 1 and not is_saying(asked, term)


def _behind(asked: Asked, measures: frozenset[str], told: frozenset[str]) -> tuple[Term, ...]:
    """The words behind the name of a measure for what is taken from it, or what it is told for each of."""
    dated = {at for each in asked.periods for at in each.at}
    for term in asked.terms:
        word = asked.words[term.at + 1].text.lower() if term.at + 1 < len(asked.words) else ""
        if word not in _BEHIND or not measures & {term.stem, *term.meanings} or term.counts < _HALF:
            continue
        behind = [each for each in asked.terms if 1 < each.at - term.at <= _NEAR and each.counts >= _HALF]
        if not behind or behind[0].at != term.at + 2 or dated & {term.at + 2, term.at + 3}:
            continue
        if not any(told & {each.stem, *each.meanings} for each in behind) and not behind[0].is_name:
            return (behind[0],)
    return ()


def _done(asked: Asked, measures: frozenset[str], told: frozenset[str]) -> tuple[Term, ...]:
    """What was done or happened to what is counted, which the name of the count does not tell: "how many pupils
    passed" of all pupils."""
    many = asked.find("how", "many")
    counted = next((term for term in asked.terms if term.at > many + 1 and term.counts >= _HALF), None)
    if many < 0 or counted is None or not measures & {counted.stem, *counted.meanings}:
        return ()
    at = counted.at + 1
    while asked.key(at) in _HELPING:
        at += 1
    return tuple(
        term
        for term in asked.terms_in((at,))
        if term.text.lower().endswith("ed") or term.text.lower() in _HAPPENED
        if term.counts >= 1 and not told & {term.stem, *term.meanings} and not is_saying(asked, term)
    )


_HELPING = frozenset("be is are was were have has had been".split())
_HAPPENED = frozenset("born died sold bought lost left".split())


def _of_another_kind(table: Table, asked: Asked, known: frozenset[str], facts: Sequence[Fact]) -> tuple[Term, ...]:
    """The words for a statistic of another kind than what was told, where the table says nothing of it."""
    cued = {at for cue in _COMPUTED for place in asked.cues.get(cue, ()) for at in place}
    units = {fact.unit.base for fact in facts if fact.unit is not None}
    return tuple(
        term
        for term in asked.terms
        if term.text.lower() in _KINDS
        and term.at not in cued
        and asked.key(term.at - 1) != "of"
        and not (term.stem in _COMPUTED_TOO and len(facts) > 1)
        and not (known >= _ENDS and term.stem in _PRICES)
        and not is_titled(table, term)
        and not units & _KINDS[term.text.lower()]
        and not known & {term.stem, *term.meanings}
    )


#: Cues of what is computed of two figures.
_COMPUTED = ("share", "ratio", "change", "percent change", "compounding")
#: What is computed of two figures as well, and what the highest and the lowest of a time are told of.
_COMPUTED_TOO, _PRICES, _ENDS = frozenset((stem("rate"),)), frozenset((stem("price"),)), frozenset(("high", "low"))
#: What is measured, and counts nothing → the units in which it may be told without being named.
_KINDS = {
    word: units
    for words, units in (
        ("rate index", frozenset(("percent",))),
        ("benefit", frozenset((*MONEY, ""))),
        ("price cost fee fare rent wage salary", MONEY),
        ("size", frozenset(("", *UNITS.values())) - {"percent"}),
        ("age expectancy speed density temperature height weight duration", frozenset()),
    )
    for word in words.split()
}


def _aside(asked: Asked) -> Iterator[int]:
    """The places of cues, times and numbers."""
    yield from (at for places in asked.cues.values() for place in places for at in place)
    yield from (at for dated in asked.periods for at in dated.at)
    yield from (at for given in asked.numbers for at in given.at)
