"""By which column a superlative orders records, and which way: "tallest" by height, "oldest" by the earliest birth."""

from __future__ import annotations

from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import MEASURED_BY
from assistant.tables.adjectives import adjective_of
from assistant.tables.asked import Asked
from assistant.tables.bands import bands_of
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import measured_columns
from assistant.tables.records.reading import Reading
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

#: Columns in which the smallest number is the best.
PLACES = frozenset(stem(word) for word in "place position rank ranking finish pos standing seed".split())


class Order(NamedTuple):
    """A column with a direction; without one (-1) the rows stand in the order asked for already."""

    column: int
    is_largest: bool
    #: The positions of the words that say so.
    at: tuple[int, ...]


def order_asked(frame: Frame, reading: Reading) -> Order | None:
    """The order that a superlative or comparative of the question asks for; None where it has none."""
    asked = reading.asked
    found = [
        (not is_superlative(asked.words[place[-1]].text.lower()), rank, place, cue, is_largest)
        for rank, (cue, is_largest) in enumerate(_CUES)
        for place in asked.cues.get(cue, ())
    ]
    for _, _, place, cue, is_largest in sorted(found):
        if not set(place) & reading.explained and place[-1] + 1 not in reading.things:
            word = asked.words[place[-1]].text.lower()
            order = _by_word(frame, reading, asked, place, word, is_largest=is_largest, cue=cue)
            if order:
                return order
    return _by_ordinal(frame, reading)


_CUES = (("max", True), ("min", False), ("latest", True), ("earliest", False))


def is_superlative(word: str) -> bool:
    """Whether a word is a superlative, and no comparative."""
    return word.endswith("est") or word in (
        "most",
        "least",
        "worst",
        "top",
        "bottom",
        "maximum",
        "minimum",
        "max",
        "min",
    )


def _by_ordinal(frame: Frame, reading: Reading) -> Order | None:
    """The order in which "second place" is one, where nothing else says it and one column has numbers."""
    asked = reading.asked
    numbers = [column.at for column in frame.columns if column.kind == "number" and not column.is_numbering]
    for at, word in enumerate(asked.words):
        is_place = asked.key(at + 1) == "place" or asked.key(at - 1) in (
            "rank",
            "ranks",
            "ranked",
            "comes",
            "come",
            "came",
        )
        is_place = (
            is_place or asked.key(at - 1) in ("is", "was") and asked.key(at + 1) in ("", "?", "for", "in", "among")
        )
        is_place = is_place or asked.key(at - 1) == "in" and asked.key(at - 2) in ("come", "comes", "came")
        if word.key in ORDINALS and is_place and len(numbers) == 1 and at not in reading.explained:
            return Order(numbers[0], _direction(frame, numbers[0], "highest", is_largest=True), (at + 1,))
    return None


def _by_word(
    frame: Frame, reading: Reading, asked: Asked, place: tuple[int, ...], word: str, *, is_largest: bool, cue: str
) -> Order | None:
    adjective = adjective_of(word)
    if (
        adjective in ("old", "young")
        and frame.table.title
        and not _numbers_measured(frame, adjective)
        and _has_bands(frame)
    ):
        # Bands of ages are put in order neither by how many people they have nor by where they stand.
        return None
    if cue in ("latest", "earliest") and _is_rank(asked, place):
        ranked = _ranked(frame)
        if ranked is not None:
            return Order(ranked, _direction(frame, ranked, "highest", is_largest=cue == "earliest"), place)
        if frame.table.title and len(frame.numbers) == 1:
            return None
    if word in ("most", "least", "more", "less"):
        after = asked.words[place[-1] + 1].text.lower() if place[-1] + 1 < len(asked.words) else ""
        for column in measured_columns(frame, adjective_of(after)):
            if frame.columns[column].kind == "number":
                return Order(column, is_largest, (*place, place[-1] + 1))
    if cue in ("latest", "earliest"):
        return Order(_time_column(frame, reading, word), is_largest, place)
    if word in ("top", "bottom") and {each.key for each in asked.words[1:]} & _LISTED_AT:
        return Order(-1, word == "bottom", place)
    in_time = [at for at in measured_columns(frame, adjective) if frame.columns[at].kind == "time"]
    if in_time and not any(frame.columns[at].kind == "number" for at in measured_columns(frame, adjective)):
        return Order(in_time[0], adjective in ("young", "recent", "late", "new"), place)
    if adjective in MEASURED_BY and adjective not in _GENERAL:
        numbers = _numbers_measured(frame, adjective)
        if len(numbers) == 1 and adjective in ("old", "young"):
            return Order(numbers[0], adjective == "old", place)
    near = _named_after(frame, reading, place)
    if near is not None:
        return Order(near, _direction(frame, near, word, is_largest=is_largest), place)
    for column in measured_columns(frame, adjective):
        kind = frame.columns[column].kind
        if kind == "number":
            is_up = is_largest if adjective not in ("old", "young") else adjective == "old"
            return Order(column, is_up, place)
        if kind == "time":
            return Order(column, adjective in ("young", "recent", "late"), place)
    named_numbers = [
        m.column
        for m in reading.headers
        if frame.columns[m.column].kind == "number" and not _only_calls(frame, m.column)
    ]
    if named_numbers:
        column = named_numbers[0]
        return Order(column, _direction(frame, column, word, is_largest=is_largest), place)
    titled = {stem(noun) for noun in MEASURED_BY.get(adjective, "").split()} & set(stems_of(frame.table.title))
    if adjective in MEASURED_BY and adjective not in _GENERAL and not measured_columns(frame, adjective) and not titled:
        return None
    main = frame.main_number
    is_long = 2 * frame.columns[frame.subject].distinct <= frame.size
    if main is not None and (len(frame.columns) <= 3 or word not in _OF_COUNTS or _is_total(frame, main) or is_long):
        return Order(main, _direction(frame, main, word, is_largest=is_largest), place)
    return None


def _numbers_measured(frame: Frame, adjective: str) -> list[int]:
    """The columns of numbers by which an adjective is measured."""
    return [at for at in measured_columns(frame, adjective) if frame.columns[at].kind == "number"]


def _has_bands(frame: Frame) -> bool:
    """Whether a column of text holds bands of numbers: ages."""
    return any(len(bands_of(column.rows_of)) > 1 for column in frame.columns if column.kind == "text")


def _is_rank(asked: Asked, place: tuple[int, ...]) -> bool:
    """Whether "first" or "last" is a place that something comes in: "ranks second to last", "finished last"."""
    before, after = asked.key(place[0] - 1), asked.key(place[-1] + 1)
    is_in = before in ("in", "for") and asked.key(place[0] - 2) in _RANKING
    is_told = before in _RANKING or is_in or after in ("place", "rank")
    return is_told or before in ("to", "from") and (asked.key(place[0] - 2) in ORDINALS) or before in ORDINALS


_RANKING = frozenset("rank ranks ranked comes come came finish finishes finished place places placed tied".split())


def _ranked(frame: Frame) -> int | None:
    """The only column of numbers of a chart, by which its things are ranked; None where the smallest may be best."""
    numbers = [column for column in frame.numbers if not _SMALLEST_BEST & set(stems_of(column.name))]
    return numbers[0].at if frame.table.title and len(numbers) == len(frame.numbers) == 1 else None


#: What is better the less of it there is.
_SMALLEST_BEST = frozenset(map(stem, "time ga losses loss lost l seconds minutes strokes against conceded".split()))
#: Adjectives of size that any number can be meant by.
_GENERAL = frozenset("big large small high tall short long popular".split())
_OF_COUNTS = ("most", "least", "more", "fewest")


def _is_total(frame: Frame, column: int) -> bool:
    return frame.columns[column].line.full_name.lower().startswith("total")


_LISTED_AT = frozenset("listed list table chart".split())
_LISTED = frozenset("listed list table chart top shown row".split())
#: Headers of columns of time that tell in which order things came.
_WHEN = frozenset(stem(word) for word in "date year season time day month released opened".split())


def _time_column(frame: Frame, reading: Reading, word: str) -> int:
    """The column by which "first" and "latest" are meant; -1 for the order of the table."""
    if {each.key for each in reading.asked.words} & _LISTED:
        return -1
    times = [column.at for column in frame.columns if column.kind == "time"]
    named = [mention.column for mention in reading.headers if mention.column in times]
    if named or word not in ("first", "last", "final", "next"):
        return (named or times or [-1])[0]
    plain = [at for at in times if _WHEN & set(frame.headers.named[at].own)]
    return (plain or [-1])[0]


def _direction(frame: Frame, column: int, word: str, *, is_largest: bool) -> bool:
    words = set(stems_of(frame.columns[column].line.full_name))
    if words & PLACES and word in ("highest", "best", "top", "better", "higher", "lowest", "worst", "lower"):
        return not is_largest
    return is_largest


def _named_after(frame: Frame, reading: Reading, place: tuple[int, ...]) -> int | None:
    """The column of numbers that is named right after a superlative: "most gold medals", "highest total"."""
    best: tuple[float, int] | None = None
    for mention in reading.headers:
        if frame.columns[mention.column].kind == "text" or _only_calls(frame, mention.column):
            continue
        after = [at for at in mention.at if place[-1] < at <= place[-1] + 4]
        if any(reading.asked.key(at - 1) in _ANY for at in after) and frame.columns[mention.column].kind == "time":
            # "The lowest value in any year" is put in order by the value.
            continue
        if all(reading.asked.key(at) in _AMOUNTS and reading.asked.key(at + 1) == "of" for at in after):
            # "The least amount of points" is about points.
            continue
        if after:
            score = mention.said + len(after) - 0.2 * (after[0] - place[-1])
            if best is None or score > best[0]:
                best = (score, mention.column)
    return best[1] if best else None


def _only_calls(frame: Frame, column: int) -> bool:
    """Whether the numbers of a column call the rows: "Plot No."."""
    return frame.columns[column].is_numbering and frame.columns[column].name.strip().lower() != "number"


_ANY = frozenset("any one single each every".split())
_AMOUNTS = frozenset("amount number quantity count total".split())


def column_measured(frame: Frame, asked: Asked) -> int | None:
    """The column of numbers by which a comparative of the question is measured: "longer than" by the length."""
    for word in asked.words:
        lowered = word.text.lower()
        adjective = adjective_of(lowered)
        if adjective != lowered:
            found = [at for at in measured_columns(frame, adjective) if frame.columns[at].kind == "number"]
            if found:
                return found[0]
    return None
