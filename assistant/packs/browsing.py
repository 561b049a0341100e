"""The facts of packs as text for a terminal: all of them, one of them, those about something."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.facts import Fact, Pack, Topic
from assistant.packs.searching import Claim, Search, claims_of, numbers_of


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
    """The claims that are about all of the words, those first that have a name of just these words."""
    claims = claims_of(packs)
    return [claims[place] for place in Search(claims).places(words)]


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
    return " to ".join(numbers_of(fact)) + (f" {fact.unit.name}" if fact.unit and fact.value is not None else "")
