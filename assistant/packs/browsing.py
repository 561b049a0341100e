"""The facts of packs as text for a terminal: all of them, one of them, those about something."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.facts import Fact, Pack, Topic
from assistant.units import plain

#: Words up to this length end in s for other reasons than a plural (US, gas).
_SHORT = 3


class Claim(NamedTuple):
    """A fact or topic with the pack that it is of."""

    pack: Pack
    entry: Fact | Topic

    @property
    def name(self) -> str:
        """What `show_fact` finds it by, whatever other packs there are."""
        return f"{self.pack.id}/{self.entry.id}"


def claims_of(packs: Iterable[Pack]) -> list[Claim]:
    """All facts and topics, in the order of the packs."""
    found: list[Claim] = []
    for pack in packs:
        found += [Claim(pack, fact) for fact in pack.facts]
        found += [Claim(pack, topic) for topic in pack.topics]
    return found


def list_facts(packs: Sequence[Pack]) -> str:
    """Every fact on a line: its id and its statement; with several packs the pack's name before the id."""
    return _lines(claims_of(packs), is_one_pack=len(packs) == 1)


def search_facts(packs: Sequence[Pack], words: str) -> str:
    """The lines of `list_facts` for the facts that are about all of the words; "" if there are none."""
    return _lines(find_claims(packs, words), is_one_pack=len(packs) == 1)


def show_fact(packs: Sequence[Pack], key: str) -> str:
    """All that is known about the facts with an id (one in every pack at most); "" if there is none."""
    return "\n\n".join(_shown(claim) for claim in claims_with(packs, key))


def claims_with(packs: Sequence[Pack], key: str) -> list[Claim]:
    """The claims with an id, or with the name of a pack, a slash and an id."""
    return [claim for claim in claims_of(packs) if key in (claim.entry.id, claim.name)]


def find_claims(packs: Sequence[Pack], words: str) -> list[Claim]:
    """The claims with a word that begins like it for every word that is looked for.

    What is looked through are statement, id, value, and all names of measure, members, period and source.
    """
    starts = word_starts(words)
    return [claim for claim in claims_of(packs) if starts and _has(searched_words(claim), starts)]


def searched_words(claim: Claim) -> set[str]:
    """The words of a claim that a search looks through."""
    return _words(_searched(claim))


def word_starts(words: str) -> list[str]:
    """How the words of a claim have to begin that is looked for with these words.

    >>> word_starts("Models of the US")
    ['model', 'of', 'the', 'us']
    """
    return sorted(word.removesuffix("s") if len(word) > _SHORT else word for word in _words(words))


def _has(given: set[str], starts: Iterable[str]) -> bool:
    return all(any(word.startswith(start) for word in given) for start in starts)


def _words(text: str) -> set[str]:
    """The words of a text without capitals, accents and signs.

    >>> sorted(_words("São Tomé: 1.70 %"))
    ['1.70', 'sao', 'tome']
    """
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    spaced = "".join(letter if letter.isalnum() or letter == "." else " " for letter in bare.casefold())
    return {word for part in spaced.split() if (word := part.strip("."))}


def _searched(claim: Claim) -> str:
    pack, entry = claim
    parts = [entry.statement, entry.id, pack.sources[entry.source].title]
    if isinstance(entry, Topic):
        return " ".join((*parts, *entry.names, entry.value, *entry.also))
    measure = pack.measures[entry.measure]
    parts += [measure.name, *measure.names, *measure.names_either_way, *measure.names_reversed]
    for key in (*entry.members.values(), *entry.above):
        member = pack.members[key]
        parts += [*member.names, *member.described, member.adjective]
    parts += [entry.period.label if entry.period else "", entry.words]
    return " ".join((*parts, *_numbers(entry)))


def _numbers(fact: Fact) -> list[str]:
    return [plain(number) for number in (fact.value, fact.high) if number is not None]


def _lines(claims: Sequence[Claim], *, is_one_pack: bool) -> str:
    names = [claim.entry.id if is_one_pack else claim.name for claim in claims]
    width = max(map(len, names), default=0)
    return "\n".join(f"{name:{width}}  {claim.entry.statement}" for name, claim in zip(names, claims, strict=True))


def _shown(claim: Claim) -> str:
    rows = [(name, value) for name, value in _details(claim) if value]
    width = max(len(name) for name, _ in rows)
    return "\n".join([claim.name, claim.entry.statement, *(f"  {name:{width}}  {value}" for name, value in rows)])


def _details(claim: Claim) -> list[tuple[str, str]]:
    pack, entry = claim
    cited = f"{pack.sources[entry.source].title}, {entry.locator}"
    if isinstance(entry, Topic):
        rows = [("about", entry.about), ("names", ", ".join(entry.names)), ("value", entry.value)]
        rows += [("also", ", ".join(entry.also))]
    else:
        measure = pack.measures[entry.measure]
        rows = [("measure", measure.name)]
        rows += [(pack.dimensions[key].name, pack.members[member].name) for key, member in entry.members.items()]
        rows += [("period", entry.period.label if entry.period else ""), ("value", _value(entry))]
        rows += [("qualifier", entry.qualifier), ("in words", entry.words), ("place", str(entry.rank or ""))]
        rows += [("above", ", ".join(pack.members[member].name for member in entry.above))]
        rows += [("cited from", pack.sources[entry.origin].title if entry.origin else "")]
    source = pack.sources[entry.source]
    rows += [("source", cited), ("rights", source.rights), ("url", source.url), ("added", entry.editorial)]
    return rows


def _value(fact: Fact) -> str:
    return " to ".join(_numbers(fact)) + (f" {fact.unit.name}" if fact.unit and fact.value is not None else "")
