"""What there is to ask and to read, for programs: packs in short, their facts by words or by id."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import zip_longest
from typing import Any

from assistant.answers import Citation, cite, cite_member, cite_topic
from assistant.errors import PackError
from assistant.facts import Fact, Pack
from assistant.packs.searching import Claim, Search, claims_of
from assistant.tuples import NamedTuple


class PackSummary(NamedTuple):
    """A pack in short: what a program shows of it before it asks.

    `name` is what `Assistant(packs=...)` and the facts call it, `date` the day on which the report appeared as it
    is printed, `publisher` and `date` are "" where the pack does not say them, `facts` is how many there are.

    >>> from assistant import Assistant
    >>> article = Assistant("us-china-gap").list_packs()[0]
    >>> article.name, article.date, article.facts
    ('us-china-gap', '7 April 2025', 48)
    >>> article.title
    'How far the US leads China in AI, as reported from the Stanford AI Index 2025'
    >>> article.summary.split(":")[0], article.examples[0]
    ('What a news article says of the AI Index 2025', 'What was the US lead on MMLU at the end of 2024?')
    """

    name: str
    title: str
    summary: str
    publisher: str
    date: str
    facts: int
    #: Questions that it answers.
    examples: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The summary as JSON-ready values.

        >>> PackSummary("harvest", "Harvest Report", "", "", "2024", 5, ()).to_json()["title"]
        'Harvest Report'
        """
        return {**self._asdict(), "examples": list(self.examples)}


class FactPage(NamedTuple):
    """Some of the facts that were looked for, and how many there are in all.

    >>> from assistant import Assistant
    >>> page = Assistant("us-china-gap").find_facts("notable models", limit=2)
    >>> page.total, [fact.id for fact in page.facts]
    (3, ['notable-us', 'notable-china'])
    """

    total: int
    facts: tuple[Citation, ...]

    def to_json(self) -> dict[str, Any]:
        """The page as JSON-ready values.

        >>> FactPage(0, ()).to_json()
        {'total': 0, 'facts': []}
        """
        return {"total": self.total, "facts": [fact.to_json() for fact in self.facts]}


def summary_of(pack: Pack) -> PackSummary:
    """A pack in short."""
    return PackSummary(
        name=pack.id,
        title=pack.title,
        summary=" ".join(pack.summary.split()),
        publisher=_publisher(pack),
        date=pack.published.label if pack.published else "",
        facts=len(pack.facts) + len(pack.topics),
        examples=pack.examples,
    )


def _publisher(pack: Pack) -> str:
    """Who publishes the report: as its own sources say, or as the pack answers when asked."""
    own = (source.publisher for source in pack.sources.values() if not source.kind)
    told = (topic.value for topic in pack.topics if topic.about == "publisher")
    return next(filter(None, (*own, *told)), "")


def examples_in_turn(packs: Iterable[Pack]) -> tuple[str, ...]:
    """The questions that packs answer, each once: the first of every pack, then the second of every pack."""
    rows = zip_longest(*(pack.examples for pack in packs))
    return tuple(dict.fromkeys(each for row in rows for each in row if each))


def citation_of(claim: Claim) -> Citation:
    """A fact or topic as answers cite it."""
    pack, entry = claim
    return cite(pack, entry) if isinstance(entry, Fact) else cite_topic(pack, entry)


class Catalogue:
    """The facts of packs, found by their words; its index is built when it is first searched."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self._all = tuple(packs)
        self._packs = {pack.id: pack for pack in self._all}
        self.summaries = tuple(map(summary_of, self._all))

    def find(self, words: str, *, pack: str, limit: int | None, offset: int) -> FactPage:
        """The facts that are about all of the words, what is called so first; or all facts, in the order of the packs.

        Raises `PackError` for a pack that is not among them, `ValueError` for a limit or offset below 0.
        """
        if pack and pack not in self._packs:
            raise PackError(f"there is no pack {pack!r} here; there are: {', '.join(self._packs) or 'none'}.")
        if offset < 0 or (limit is not None and limit < 0):
            raise ValueError("limit and offset count facts and cannot be below 0")
        places = self._search.places(words) if words.strip() else range(len(self._claims))
        found = [claim for claim in map(self._claims.__getitem__, places) if pack in ("", claim.pack.id)]
        until = None if limit is None else offset + limit
        return FactPage(len(found), tuple(map(citation_of, found[offset:until])))

    def fact(self, pack: str, key: str) -> Citation | None:
        """The fact, topic or definition of a pack with an id; None if there is none."""
        claim = self._by_name.get((pack, key))
        if claim:
            return citation_of(claim)
        own = self._packs.get(pack)
        member = own.members.get(key) if own else None
        return cite_member(own, member) if own and member and member.definition else None

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        return tuple(claims_of(self._all))

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], Claim]:
        return {(claim.pack.id, claim.entry.id): claim for claim in self._claims}

    @cached_property
    def _search(self) -> Search:
        return Search(self._claims)
