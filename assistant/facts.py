"""The fact base in memory: what a checked and compiled pack holds. Immutable, standard library only.

The model is the data cube of statistical offices (SDMX): a measure, observed for members of its
dimensions at a period, with a value exactly as printed and attributes that say how far it can be trusted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import overload

from assistant.periods import Period
from assistant.tuples import NamedTuple
from assistant.units import Quantity, Unit


class Source(NamedTuple):
    """Where facts come from: the report, a study that it cites, or the editor of the pack."""

    id: str
    title: str
    publisher: str = ""
    published: str = ""
    rights: str = ""
    url: str = ""
    #: "" for the report itself, "origin" for a source that the report cites, "editorial" for the pack's editor.
    kind: str = ""


class Dimension(NamedTuple):
    """A way in which facts differ (country, benchmark); `names` are the nouns that ask for one of its members."""

    id: str
    name: str
    plural: str
    names: tuple[str, ...] = ()
    #: The id of the member that stands for all of them together and is meant where none is named.
    whole: str = ""


class Member(NamedTuple):
    """One thing that facts are about: a country, a benchmark, a model."""

    id: str
    dimension: str
    #: As the pack prints it in `value` ("United States").
    name: str
    #: As it stands in a sentence ("the US").
    spoken: str
    names: tuple[str, ...] = ()
    #: What it is or does, in words; a phrase that completes "MMLU tests …".
    definition: str = ""
    #: Phrases that describe it and are as good as its name ("the coding test").
    described: tuple[str, ...] = ()
    #: The word for what belongs to it ("Chinese").
    adjective: str = ""
    #: What kind of thing it is, where it is none of those that are ranked, counted and listed.
    kind: str = ""
    #: Ids of members of the same dimension that it is made of (a group).
    parts: tuple[str, ...] = ()
    source: str = ""
    locator: str = ""


class Measure(NamedTuple):
    """What is measured, in which unit, along which dimensions."""

    id: str
    name: str
    unit: Unit
    dimensions: tuple[str, ...]
    names: tuple[str, ...] = ()
    #: Nouns that name the measure only together with one of its members or with its unit ("output", "count").
    heads: tuple[str, ...] = ()
    #: Names of what all its figures are about: a question may say them, and they do not point to it.
    about: tuple[str, ...] = ()
    #: Words of which a question has to say one, since the figures are of a part ("the 100 most cited").
    needs: tuple[str, ...] = ()
    #: Words that ask for something near: only beside them one of `needs` has to be said.
    otherwise: tuple[str, ...] = ()
    #: The noun of one counted thing ("model").
    each: str = ""
    definition: str = ""
    #: "more" or "less" where one direction is better, else "".
    better: str = ""
    #: Two dimensions of one kind of thing, the leader's and the follower's: the value is for the first over
    #: the second, and swapping them turns its sign.
    between: tuple[str, str] | None = None
    #: Names that say the value without a direction ("gap") and from the other side ("deficit").
    names_either_way: tuple[str, ...] = ()
    names_reversed: tuple[str, ...] = ()
    #: The value is itself a distance of two percentages: what is computed from it is in percentage points.
    is_distance: bool = False
    #: Whether members can be added up to a whole, so that shares and totals mean something.
    adds_up: bool = False
    #: How a value is said: "{entity} led {rival} by {value} on {benchmark}".
    sentence: str = ""
    #: The same as a noun with its members: "lead of {country} over {rival} on {benchmark}".
    phrase: str = ""
    #: Verbs that take this measure from subject to object ("make", "publish").
    verbs: tuple[str, ...] = ()


class Fact(NamedTuple):
    """One claim of the report, in our own words, with its place."""

    id: str
    pack: str
    measure: str
    #: dimension id → member id, for every dimension of the measure.
    members: dict[str, str]
    period: Period | None
    statement: str
    source: str
    locator: str
    #: The printed number, the two ends of a printed range, or none for a claim in words.
    value: Decimal | None = None
    high: Decimal | None = None
    unit: Unit | None = None
    qualifier: str = ""
    #: The claim in words where there is no number ("millions of dollars").
    words: str = ""
    #: The place among all members of the first dimension, where the report gives only that ("most papers": 1).
    rank: int | None = None
    #: Members of the first dimension that this one is said to exceed, without numbers.
    above: tuple[str, ...] = ()
    #: The source that the report itself names for the claim.
    origin: str = ""
    #: What the pack added to the text (a year, a subject) and from which source.
    editorial: str = ""
    #: The id of the fact of the same cell that answers go by; this one is only told with it.
    beside: str = ""

    @property
    def quantity(self) -> Quantity | None:
        """The exact value with its unit, if the fact is one number."""
        if self.value is None or self.high is not None or self.unit is None:
            return None
        return Quantity(self.value, self.unit)


class Facts(Sequence[Fact]):
    """The facts of a pack in order, and those of each measure by themselves: they are read when they are asked for."""

    def __init__(
        self,
        measures: Iterable[str],
        read: Callable[[str], Iterable[tuple[int, Fact]]],
        members: Callable[[str], frozenset[str]] | None = None,
    ) -> None:
        """`read` gives the facts of a measure, in order, each with its place among all; `members` what `members` does.

        The ids of the measures are in the order of their first facts.
        """
        self.measures = tuple(measures)
        self._known = frozenset(self.measures)
        self._read = read
        self._members = members
        self._all: tuple[Fact, ...] | None = None
        self._having: dict[str, frozenset[str]] = {}
        self._placed: dict[str, tuple[tuple[int, Fact], ...]] = {}
        self._of: dict[str, tuple[Fact, ...]] = {}

    @classmethod
    def grouped(cls, facts: Iterable[Fact]) -> "Facts":
        """Facts that are all there."""
        if isinstance(facts, Facts):
            return facts
        by_measure: dict[str, list[tuple[int, Fact]]] = {}
        for place, fact in enumerate(facts):
            by_measure.setdefault(fact.measure, []).append((place, fact))
        return cls(by_measure, by_measure.__getitem__)

    def placed(self, measure: str) -> tuple[tuple[int, Fact], ...]:
        """The facts of a measure, each with its place among all."""
        found = self._placed.get(measure)
        if found is None:
            self._placed[measure] = found = tuple(self._read(measure)) if measure in self._known else ()
        return found

    def of(self, measure: str) -> tuple[Fact, ...]:
        """The facts of a measure, in order."""
        found = self._of.get(measure)
        if found is None:
            self._of[measure] = found = tuple(fact for _, fact in self.placed(measure))
        return found

    def members(self, measure: str) -> frozenset[str]:
        """The members that a measure has facts for, beside those that are only told with others."""
        found = self._having.get(measure)
        if found is None:
            find = self._members or self._members_stated
            self._having[measure] = found = find(measure) if measure in self._known else frozenset()
        return found

    def _members_stated(self, measure: str) -> frozenset[str]:
        return frozenset(member for fact in self.of(measure) if not fact.beside for member in fact.members.values())

    def _ordered(self) -> tuple[Fact, ...]:
        if self._all is None:
            placed = sorted((each for measure in self.measures for each in self.placed(measure)), key=_first)
            self._all = tuple(fact for _, fact in placed)
        return self._all

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._ordered())

    def __len__(self) -> int:
        return sum(len(self.placed(measure)) for measure in self.measures)

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Fact, ...]: ...
    def __getitem__(self, at: int | slice) -> Fact | tuple[Fact, ...]:
        return self._ordered()[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(self.measures)


def _first(placed: tuple[int, Fact]) -> int:
    return placed[0]


class Topic(NamedTuple):
    """A claim in words that is not a figure: who publishes the report, what a name stands for, a finding.

    `about` is one of the general questions that every report can be asked ("publisher", "published",
    "frequency", "title", "subject", "origin") or "" for a term or finding that is found by its names.
    """

    id: str
    about: str
    names: tuple[str, ...]
    value: str
    statement: str
    source: str
    locator: str
    #: Other values of the same kind that would be wrong here are not listed; these are other wordings of `value`.
    also: tuple[str, ...] = ()
    #: Whether nothing else can be the answer, so that a claim of another value is false.
    is_single: bool = False
    #: Names of the thing that the claim is about, and words for what of it is asked: one of each asks for it too.
    of: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    editorial: str = ""


class Edition(NamedTuple):
    """That a report is one of a series: the series' name, the year by which people tell its editions apart."""

    of: str
    year: int
    #: What else people call the series.
    names: tuple[str, ...] = ()


class Pack(NamedTuple):
    """A whole report: its facts and the names that people use for what is in them.

    Programs hand packs on; what they show of one is its `assistant.PackSummary`.

    >>> from assistant import Assistant
    >>> pack = Assistant("us-china-gap").packs[0]
    >>> pack.id, Assistant([pack]).packs[0] is pack
    ('us-china-gap', True)
    """

    id: str
    title: str
    summary: str
    #: The day from which "last year" is counted, and the report's own name in sentences.
    published: Period | None
    spoken: str
    #: Words about the report's subject that add nothing to a question ("artificial intelligence").
    subject: tuple[str, ...]
    sources: dict[str, Source]
    dimensions: dict[str, Dimension]
    members: Mapping[str, Member]
    measures: Mapping[str, Measure]
    facts: Sequence[Fact]
    #: Reasons for what people will ask and the report does not say: name → sentence.
    lacking: dict[str, str]
    topics: tuple[Topic, ...] = ()
    examples: tuple[str, ...] = ()
    #: None for a report that appears once.
    edition: Edition | None = None
    #: What tells it, as it was compiled, from all others; "" for a pack that was not read from files.
    made_of: str = ""
