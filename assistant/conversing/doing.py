"""What a turn of a few words does with the figures told last: "difference", "as a ratio instead", "rank them"."""

from __future__ import annotations

from functools import cache

from assistant.english import over_told as said
from assistant.operations.query import Query
from assistant.tuples import NamedTuple
from assistant.utterance.mentions import Mention, find_all
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.words import Word, split_words

_PAIR = 2
#: How two are held against each other → what it may be put as otherwise.
_OTHERWISE = {
    "difference": ("ratio", "in percent", "relatively", "absolutely"),
    "relative difference": ("ratio", "absolutely", "relatively"),
    "relative shortfall": ("ratio", "absolutely"),
    "relative fall": ("ratio", "absolutely"),
    "relative change": ("ratio", "absolutely"),
    "ratio": ("relatively", "absolutely"),
    "share": ("absolutely",),
}
#: A turn of more words, or more letters, does more than this.
_MOST_WORDS, _LONGEST = 12, 100


class Doing(NamedTuple):
    """What a turn does with the figures told last, and with how many of them; 0 where it does not say."""

    what: str
    many: int = 0
    #: The words that say so, where a table may have something that is called so; none where they can be no name.
    words: frozenset[str] = frozenset()

    @property
    def holds(self) -> bool:
        """Whether it holds one figure against another."""
        return self.what in said.HELD_AS


def doing_in(turn: str) -> Doing | None:
    """What a turn does with the figures told last and does nothing else; None where it names or asks something more.

    >>> doing_in("and the difference?").what, doing_in("the ratio of the two"), doing_in("the South?")
    ('apart', Doing(what='ratio', many=2, words=frozenset()), None)
    """
    words = _few_words(turn)
    every, beside = _said_in(words)
    # "How many more" says nothing by its "more".
    found = [each for each in every if not any({*each.at} < {*other.at} for other in every)]
    if not found or any(not _says_nothing(word) for word in beside):
        return None
    what = _one_of({each.sense.id for each in found})
    standing = [said.STANDING[word.key] for word in beside if word.key in said.STANDING]
    is_name = not standing and _PUTTING.isdisjoint(word.key for word in words)
    names = frozenset(words[at].key for each in found for at in each.at) if is_name else frozenset()
    return Doing(what, max(standing, default=0), names) if what else None


def _few_words(turn: str) -> list[Word]:
    """The words of a turn; none where they are too many."""
    words = [word for word in split_words(turn) if not word.is_break]
    return words if len(words) <= _MOST_WORDS else []


def _said_in(words: list[Word]) -> tuple[list[Mention], list[Word]]:
    """The phrases that say what is done, and the words beside them."""
    found = list(find_all(_phrases(), [word.key for word in words]))
    spent = {at for each in found for at in each.at}
    return found, [word for at, word in enumerate(words) if at not in spent]


#: Words with which nothing is named.
_PUTTING = frozenset("in as by how".split())


def points_at_one(turn: str) -> bool:
    """Whether a turn asks again for one of two figures by its place: "the former"."""
    doing = doing_in(turn)
    return doing is not None and doing.what in said.ONE_OF_TWO


def _says_nothing(word: Word) -> bool:
    return word.key in said.AROUND or word.key in said.STANDING


def _one_of(senses: set[str]) -> str:
    """What is done where several words say it; "" where they say different things."""
    if "in percent" in senses or "relatively" in senses:
        # "By how much in percent?", "how many percent more?"
        beside = senses - {"apart", "more", "in percent", "relatively"}
        return "" if beside else "relatively" if "relatively" in senses else "in percent"
    senses = senses - {"descending"} if "ascending" in senses else senses
    senses = senses - {"apart"} if "absolutely" in senses else senses
    return next(iter(senses)) if len(senses) == 1 else ""


@cache
def _phrases() -> Index:
    tables = (said.HELD_AS, said.MADE_OF, said.PICKED_OF, said.ORDERED, said.ONE_OF_TWO)
    return Index(
        (phrase.strip(), Sense("cue", name))
        for table in tables
        for name, phrases in table.items()
        for phrase in phrases.split(",")
    )


def only_holds(turn: str) -> bool:
    """Whether a turn does nothing but hold figures told last against each other, and so leans on those.

    >>> only_holds("the ratio of the two"), only_holds("difference between the first and the last"), only_holds("both?")
    (True, True, False)
    """
    found, beside = _said_in(_few_words(turn)) if len(turn) <= _LONGEST else ([], [])
    holds = any(each.sense.id in said.HELD_AS for each in found)
    return holds and all(_says_nothing(word) or word.key in said.PLACES for word in beside)


def may_be_held_otherwise(turn: str, query: Query) -> bool:
    """Whether a turn asks for nothing but another way to put how a query holds two figures against each other."""
    query = first_way(query) or query
    if query.operation not in _OTHERWISE or len(query.operands) != _PAIR:
        return False
    doing = doing_in(turn)
    if doing is None or doing.many not in (0, _PAIR) or doing.what not in _OTHERWISE[query.operation]:
        return False
    return all(each.operation != "given" for each in query.operands)


def first_way(query: Query | None) -> Query | None:
    """The first of the ways in which two are held against each other, where they are so in several."""
    is_of_ways = query is not None and query.operation == "both" and query.operands[0].operation in _OTHERWISE
    return query.operands[0] if query is not None and is_of_ways else query
