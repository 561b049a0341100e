"""A turn of a conversation: what it says by itself, and whether it refers to what came before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from typing import Protocol

from assistant.conversing.named_otherwise import without_names_in_others
from assistant.conversing.phrases import opens_with, weighty, without_breaks
from assistant.conversing.state import State
from assistant.english.followups import BACKWARD, CORRECTIONS, LEAD_INS, LEANING, OPENERS
from assistant.facts import Measure
from assistant.reading.told import unexplained
from assistant.reading.understanding import Library, Understanding, understand
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.words import Word

#: Cues of a movement, and those that say how a movement is put.
MOVES = ("fall", "rise", "change", "remain", "hold")
#: Operations that tell how figures moved.
MOVEMENTS = ("fall", "change", "relative fall", "relative change")
MODIFIERS = ("relative", "percent", "points", "permonth", "peryear")
#: Cues of what is made of several values, which the operations are called by too, and of all that is asked of several.
MADE = frozenset(("sum", "mean", "median"))
OF_SEVERAL = MADE | {"max", "min", "rank"}
_COMPARATIVE, _COUNTING = frozenset(("more", "fewer")), ("one", "two", "both", "other")
#: Words of turns that do not only say that one thing is more than another.
_ASKING_OTHERWISE = frozenset(
    "which who what how where when why than ahead behind above below under over together both all".split()
)
#: Cues of an operation over things said before.
OVER = frozenset("sum difference ratio base between more fewer max min mean median rank compare share".split())
#: Cues that say what to do; a turn with none of them only changes slots.
DOING = frozenset(
    "fall rise change remain relative percent points permonth peryear sum mean median share spread ratio "
    "difference rank max min count more fewer compare trend double ongoing cross list ascending descending hold "
    "level predict why".split()
) | {"since when", "from what to what"}
#: Words that stand for something said before wherever they are; of the others it depends on their neighbours.
_REFERRING = BACKWARD - {"two", "so", "other", "both", "one", "there", "that", "this", "such"}
_OWN, _POSSESSIVE, _DEMONSTRATIVES = ("it", "its"), ("its", "their"), ("that", "this")
_AFTER_DEMONSTRATIVE = frozenset(
    "one change ? . ! , ; fall in give test benchmark lead gap figure number year be as pace rate would".split()
) | {""}
_BEFORE_DEMONSTRATIVE = frozenset("of did does on is was for from than with about at times".split())
_BESIDE = frozenset("instead not no either also then too without except excluding besides leaving".split())
#: A "last" that points at what was said, and does not name a time.
_OF_THEM = frozenset("the of these those all add them other others".split())
_LAST, _AMONG = (["last", "one"], ["last", "two"]), ("of", "them", "these", "those")
_BEFORE_COUNTING = frozenset("the which that other of those these their is first add them between".split())
#: Cue of a comparison → the relation that it claims between two values.
RELATIONS = {"more": "above", "fewer": "below"}
#: Words that point at one of the last two values → which.
PLACE_OF_TWO = {"first": 0, "former": 0, "second": 1, "latter": 1}


#: Words for where a side stands, and not for how that moved.
_STANDING = frozenset("ahead behind trail trails trailed trailing lag lags lagged lagging leads leading led".split())
#: Words by which a claim is put of others than the one spoken of.
_OF_ANY = frozenset("a an any ever all each every some one both either neither none no anywhere always never".split())


class Spoken(Protocol):
    """What stands at some positions of a question: a mention, a number, a time."""

    @property
    def at(self) -> tuple[int, ...]:
        """The positions of its words."""


def words_beside(words: Iterable[Word], scan: Scan, spoken: Iterable[Spoken]) -> list[Word]:
    """The words of a text beside those that some mentions, numbers or times take in what was read of it."""
    starts = {scan.words[at].start for each in spoken for at in each.at}
    return [word for word in words if word.start not in starts]


def is_in_words(value: object, unit: object) -> bool:
    """Whether a value with its unit is told in words that have no number."""
    return isinstance(value, str) and unit is None and not any(map(str.isdigit, value))


class Turn(NamedTuple):
    """A turn with what it says by itself and what came before."""

    question: str
    words: list[Word]
    alone: Understanding
    state: State
    library: Library

    @property
    def keys(self) -> set[str]:
        """The keys of the turn's words."""
        return {word.key for word in self.words}

    @property
    def cues(self) -> set[str]:
        """The cues of the turn."""
        return {each.sense.id for each in self.alone.scan.cues if each.sense.kind == "cue"}

    @property
    def nouns(self) -> list[Mention]:
        """The nouns for kinds of things in it ("which benchmark is that?")."""
        return [each for each in self.alone.scan.names if each.sense.kind == "dimension"]

    @property
    def has_pronoun(self) -> bool:
        """Whether a word stands for something said before."""
        words, said = self.alone.scan.words, (*self.alone.scan.names, *self.alone.scan.measures)
        # A pronoun among the words that a measure is about names nothing.
        names = [each for each in said if len(each.at) > 1 or words[each.start].key not in (*_OWN, *_POSSESSIVE)]
        spent = {at for each in names for at in each.at}
        keys = [word.key for at, word in enumerate(words) if at not in spent]
        return not _REFERRING.isdisjoint(keys) or _refers(keys)

    @property
    def is_explained(self) -> bool:
        """Whether every word of it is a name, a number, a time, or of the language."""
        scan = self.alone.scan
        names = [each for each in scan.names if each.sense.kind != "lacking"]
        missed = unexplained(scan, [*names, *scan.measures], scan.numbered | scan.dated)
        keys = [word.key for word in scan.words]
        ends = (["the", "last"], ["the", "last", "?"])
        return all(keys[at] in LEANING or keys[at : at + 2] in _LAST or at and keys[at - 1 :] in ends for at in missed)

    @property
    def opens(self) -> bool:
        """Whether it opens as follow-ups do."""
        typed = without_breaks(self.question)
        return any(opens_with(typed, phrases) for phrases in (OPENERS, CORRECTIONS, LEAD_INS))

    @property
    def puts_more(self) -> bool:
        """Whether it says of what it names first that it is more or less than something ("so MATH's larger?")."""
        scan = self.alone.scan
        names = [each.start for each in scan.names if each.sense.kind in ("member", "described")]
        said = [each.start for each in scan.cues if each.sense.id in _COMPARATIVE]
        return bool(names and said) and min(names) < min(said) and _ASKING_OTHERWISE.isdisjoint(self.keys)

    @property
    def whens(self) -> list[tuple[int, ...]]:
        """Where it says "first" or "latest", not within a name ("Old Town")."""
        scan = self.alone.scan
        named = {at for each in (*scan.names, *scan.measures) if each.sense.kind != "subject" for at in each.at}
        return [each.at for each in scan.cues if each.sense.kind == "when" and named.isdisjoint(each.at)]

    @property
    def names_measure(self) -> bool:
        """Whether it names a measure itself, or asks how many there are of what one counts."""
        if not self.alone.readings:
            return False
        best = self.alone.readings[0]
        return (
            best.way is not None or "many" in self.keys and bool(best.measure.each) and best.measure.each in self.keys
        )

    def beside(self, *spoken: Spoken) -> list[Word]:
        """The words of the turn beside those of some mentions, numbers or times in it."""
        return words_beside(self.words, self.alone.scan, spoken)

    @property
    def places_of_two(self) -> tuple[int, ...]:
        """Which of the last two values it points at, in its order ("is the second more than the first?")."""
        return tuple(PLACE_OF_TWO[word.key] for word in self.alone.scan.words if word.key in PLACE_OF_TWO)

    @property
    def asks_figure(self) -> bool:
        """Whether it asks how much something is, or what."""
        asking = ({"how", "much"}, {"how", "fast"}, {"what"})
        return "about" not in self.keys and any(each <= self.keys for each in asking)

    @property
    def only_names(self) -> bool:
        """Whether it says nothing but names of members ("MMMU?", "MMMU instead, please")."""
        if not self.named or self.cues & {"tests", "define"}:
            return False
        return not weighty(self.beside(*self.alone.scan.names), _BESIDE)

    @property
    def figures(self) -> tuple[Given, ...]:
        """The numbers of the turn that do not only count what was said before ("the smaller of the two")."""
        words = self.alone.scan.words
        return tuple(
            given
            for given in self.alone.scan.amounts
            if given.unit.base
            or words[given.place].text[:1].isdigit()
            or words[given.place - 1].key not in _OF_THEM
            and [word.key in _AMONG for word in words[given.place + 1 : given.place + 3]] != [True, True]
        )

    @property
    def named(self) -> list[str]:
        """The ids of the members that it names, in order."""
        return [each.sense.id for each in self.alone.scan.names if each.sense.kind in ("member", "described")]

    @property
    def kinds_named(self) -> set[str]:
        """The dimensions of the members that it names: a name may be one of a country and one of its models."""
        return {self.library.pack.members[member].dimension for member in self.named}

    @property
    def puts_figure(self) -> bool:
        """Whether it says how much the measure spoken of is, and not of what ("is the lead 8.1 %?")."""
        before, scan = self.state.slots, self.alone.scan
        if before is None or not before.named or not self.figures or self.named or self.nouns:
            return False
        names = any(each.sense.id == before.measure.id and each.sense.kind != "about" for each in scan.measures)
        return names and self.keys.isdisjoint(_OF_ANY) and is_claim(scan)

    @property
    def says_standing(self) -> bool:
        """Whether it says by how much somebody is ahead or behind."""
        return bool(self.figures) and not _STANDING.isdisjoint(word.text.lower() for word in self.words)

    @property
    def puts_standing(self) -> bool:
        """Whether it says after a movement by how much one side is ahead or behind ("so China trails by 2 %?")."""
        before = self.state.slots
        is_after = before is not None and before.has(*MOVES) and self.cues.isdisjoint(MOVES)
        return is_after and self.says_standing and bool(self.named)

    @property
    def referred(self) -> tuple[str, ...]:
        """The members that it refers to ("that one", "their leads", "there"): those that the last answer named."""
        if self.keys & {"which", "one", "where"} and self.cues & {"max", "min"} and not is_claim(self.alone.scan):
            # "Which one fell most?" and "the one with the most" are asked of all.
            return ()
        if "which" in self.keys and self.cues & {"tests", "define"} and self.keys.isdisjoint(_OWN):
            # "Which one tests images?"
            return ()
        if not (self.has_pronoun or "there" in self.keys) or self._names_it:
            return ()
        members = self.library.pack.members
        owned = self._owned
        subjects = tuple(member for member in self.state.subjects if members[member].dimension not in owned)
        if not self.names_measure:
            return subjects
        # What the measure of this turn is not about is not meant.
        dimensions = self.alone.readings[0].measure.dimensions
        return tuple(member for member in subjects if members[member].dimension in dimensions)

    @property
    def _owned(self) -> set[str]:
        """The kinds of what it names right after a possessive ("its MMMU deficit"), which stands for another kind."""
        words = self.alone.scan.words
        names = [each for each in self.alone.scan.names if each.sense.kind in ("member", "described")]
        owned = {each.sense.more for each in names if each.start and words[each.start - 1].key in _POSSESSIVE}
        if any(each.start and words[each.start - 1].key in _POSSESSIVE for each in self.alone.scan.measures):
            # So it does right after "its", whatever follows ("its deficit on MMLU").
            owned |= {each.sense.more for each in names}
        if self.cues.isdisjoint(OVER | {"than", "same", "ahead", "behind"}) and not self.keys.isdisjoint(
            ("one", "ones")
        ):
            # "The one for code?" has named it.
            owned |= {each.sense.more for each in names}
        return owned

    @property
    def _names_it(self) -> bool:
        """Whether its pronoun stands for what it has named itself ("back to MATH: what was its lead?")."""
        scan, readings = self.alone.scan, self.alone.readings
        measure = readings[0].measure if readings else None
        members = [each for each in scan.names if each.sense.kind in ("member", "described")]
        if measure is not None:
            free = set(measure.dimensions) - set(measure.between or ())
            members = [each for each in members if each.sense.more in free]
        named = [each.at[-1] for each in members]
        pronouns = [at for at, word in enumerate(scan.words) if word.key in _OWN]
        return bool(named and pronouns) and min(named) < pronouns[0]


def said_name(measure: Measure) -> str:
    """The name by which a full question asks for a measure."""
    return measure.names[0] if measure.names else measure.name


def read_turn(question: str, said: str, state: State, library: Library) -> Turn:
    """The turn of a question; `said` is what it says apart from phrases that take something back."""
    alone = without_names_in_others(understand(said, library), state)
    return Turn(question, without_breaks(said), alone, state, library)


def _refers(keys: list[str]) -> bool:
    """Whether "that", "one" and the like stand for a thing and do not only join ("the lead that ...")."""
    return any(starmap(stands_for, zip(["", *keys], keys, [*keys[1:], ""], strict=False)))


def stands_for(before: str, key: str, after: str) -> bool:
    """Whether "that", "one", "there" and the like stand for a thing between two words."""
    if key in _DEMONSTRATIVES:
        return after in _AFTER_DEMONSTRATIVE or before in _BEFORE_DEMONSTRATIVE
    if key in _COUNTING:
        return before in _BEFORE_COUNTING
    return key == "there" and after in ("", "?") and before not in ("is", "are", "was", "were")
