"""The column that a question over records asks for, as far as its question word and noun tell."""

from __future__ import annotations

from assistant.english.table_words import OCCUPATIONS, TIME_NOUNS
from assistant.tables.asked import Asked
from assistant.tables.records.columns import tells_shares
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import HeaderMention, measured_columns
from assistant.tables.records.reading import Reading
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.times import periods_of
from assistant.tables.unexplained import is_titled

_WORDS_OF_PERSONS = frozenset(
    stem(word)
    for word in (
        *OCCUPATIONS,
        *"handler assessor adviser advisor borrower lender donor tutor trainer surveyor inspector auditor reviewer "
        "doctor clerk chef lead colleague volunteer sponsor holder caller organiser organizer speaker presenter host "
        "judge referee buyer requester carer helper participant name player artist winner driver "
        "director person candidate member author rider athlete coach actor architect "
        "designer engineer builder head mayor chief leader president chairman manager captain owner founder writer "
        "composer producer singer performer skipper pilot official governor minister incumbent representative "
        "customer client patient employee applicant student tenant guest seller".split(),
    )
)
_WORDS_OF_PLACES = frozenset(
    stem(word) for word in "location venue city place country site stadium town state region county".split()
)


def target(frame: Frame, reading: Reading, word: str, phrase: tuple[int, ...]) -> int | None:
    """The column that is asked for by a question word and the noun after it; None where they do not tell."""
    inside = set(phrase)
    if frame.table.value_columns and frame.columns[1].kind == "text":
        return _of_long(frame, reading, word, phrase)
    if word == "how":
        adjectives = [reading.asked.words[at].text.lower() for at in phrase[:1]]
        measured = [column for each in adjectives for column in measured_columns(frame, each)]
        return measured[0] if measured else None
    best = [mention for mention in reading.headers if inside & set(mention.at)]
    values = {(mention.column, mention.at[-1] + 1) for mention in reading.values if mention.at}
    # "Which red line station" asks for a station.
    beside = [mention for mention in best if (mention.column, min(mention.at)) not in values]
    best = beside or best
    superlative = {at for cue in ("max", "min") for place in reading.asked.cues.get(cue, ()) for at in place}
    if any(at not in superlative for at in inside):
        # "The tallest building" is no column that says as what it was the tallest.
        best = [mention for mention in best if not inside & set(mention.at) <= superlative]
    if word in ("which", "what") and reading.asked.has("max", "min"):
        # "What farm yielded most" asks for a farm and no yield.
        best = [mention for mention in best if not _is_verb(reading, mention, phrase)]
    if word == "which" and not reading.asked.has("max", "min"):
        best = [mention for mention in best if frame.columns[mention.column].kind != "number"] or best
    if word in ("how many", "how much"):
        best = [mention for mention in best if frame.columns[mention.column].kind == "number"] or best
    if word == "how many" and phrase:
        # "How many products need reordering" counts products.
        counted = {each.column for each in reading.headers if phrase[0] in each.at and each.said >= _WHOLLY}
        if any(frame.columns[column].kind == "text" for column in counted):
            best = [each for each in best if each.said >= _WHOLLY]
    if word == "how many":
        # The share of the respondents is no number of them.
        best = [each for each in best if each.said >= _WHOLLY or not tells_shares(frame.columns[each.column])]
    best = sorted(best, key=lambda each: (_first_inside(each, phrase), -each.said, -len(each.at), each.column))
    if len(best) > 1 and best[0].said < _WHOLLY and best[0].at == best[1].at and best[1].score > best[0].score:
        # A word of the name itself tells more than one that only means the same.
        best[:2] = best[1::-1]
    heads = [mention for mention in best if not _is_after_of(reading, mention, phrase)]
    if any(frame.columns[mention.column].kind == "text" for mention in heads):
        # "The leading cause of death" is a cause.
        best = heads
    if best and phrase[0] in {place[0] for cue in ("max", "min") for place in reading.asked.cues.get(cue, ())}:
        # Of several nouns after a superlative the last is what is asked for: "the highest percentage group".
        best = sorted(best, key=lambda each: (-max(at for at in each.at if at in inside), -each.said, each.column))
    if best and word in ("how many", "how much"):
        best = _named_wholly(frame, reading, best) or best
    is_time = bool(best) and frame.columns[best[0].column].kind == "time"
    if (
        is_time
        and not _is_called(reading, frame.columns[best[0].column].name, phrase[0], best[0])
        and word == "which"
        and reading.asked.key(phrase[0]) not in TIME_NOUNS
    ):
        # "Which vehicles are due a service" asks for vehicles.
        return frame.subject
    if best and word not in ("when", "where", "who"):
        return best[0].column
    dated = [mention.column for mention in best if frame.columns[mention.column].kind == "time"]
    if word == "when" and len({mention.at for mention in best}) < len(set(dated)):
        # One word names several of them.
        return None
    if word == "when" and dated:
        # "When is it due" asks for the due date.
        return dated[0]
    if word == "when" and frame.is_sheet and sum(1 for column in frame.columns if column.kind == "time") > 1:
        return None
    called = _called(frame, reading, word, phrase)
    if called is not None:
        return called
    nouns = {reading.asked.key(at) for at in phrase}
    if word == "when" or nouns & TIME_NOUNS.keys() and word in ("which", "what"):
        own = [column.at for column in frame.columns if column.kind == "time"]
        # "Which date was it due" names one of several.
        named = [mention.column for mention in reading.headers if mention.column in own and mention.said >= _WHOLLY]
        times = next(iter((*named, *own)), None)
        return _dated(frame, reading) if times is None and word == "when" else times
    if word in ("who", "whom", "whose"):
        doing = _doer(frame, reading)
        return doing if doing is not None else _column_named(frame, _WORDS_OF_PERSONS, reading)
    if word == "where":
        return _column_named(frame, _WORDS_OF_PLACES, reading)
    return None


def _is_called(reading: Reading, name: str, noun: int, mention: HeaderMention) -> bool:
    """Whether a noun calls a column of times, and not what they are told of: "loans" beside "Loaned", "Order date"."""
    text = reading.asked.words[noun].text.lower()
    last = [word.lower() for word in words_of(name.partition("(")[0])][-1:]
    return noun in mention.at and (not text.endswith("s") or last in ([text], [text.removesuffix("s")]))


def _named_wholly(frame: Frame, reading: Reading, best: list[HeaderMention]) -> list[HeaderMention]:
    """The one other column of numbers whose whole name is said, where only a part of one is of what is counted: "how
    many votes did Labour get" beside "Votes cast"."""
    if best[0].said >= _WHOLLY or frame.columns[best[0].column].kind != "number":
        return []
    taken = {at for mention in best for at in mention.at}
    cued = {at for places in reading.asked.cues.values() for place in places for at in place}
    others = [
        mention
        for mention in reading.headers
        if mention.said >= _WHOLLY
        and frame.columns[mention.column].kind == "number"
        and not set(mention.at) & (taken | cued)
    ]
    return others if len({mention.column for mention in others}) == 1 else []


def _dated(frame: Frame, reading: Reading) -> int | None:
    """The one column of words in which times stand, where it is named, by its header or by what stands there: "when
    does it become amendable" of "Amendable May 2025"."""
    used = {mention.column for mention in reading.values if mention.said >= _WHOLLY}
    texts = [column for column in frame.columns if column.kind == "text" and column.at not in used]
    dated = [
        column
        for column in texts
        if 2 * sum(len(rows) for text, rows in column.rows_of.items() if periods_of(text)) >= frame.size
    ]
    if len(dated) != 1:
        return None
    column = dated[0]
    words = {word for text in column.rows_of for word in stems_of(text)} | set(frame.headers.named[column.at].own)
    said = {term.stem for term in reading.asked.terms if term.counts >= 1}
    return column.at if words & said else None


_WHOLLY = 0.98


def _called(frame: Frame, reading: Reading, word: str, phrase: tuple[int, ...]) -> int | None:
    """The column of which some name ends with the noun that is asked for: "what farm" of "University Farm"."""
    if word not in ("which", "what") or not phrase or not frame.table.title or not reading.asked.has("max", "min"):
        return None
    noun = stem(reading.asked.words[phrase[0]].text)
    found = {column for column, text in frame.places.get(noun, ()) if stems_of(text)[-1:] == (noun,) != stems_of(text)}
    named = {at for value in reading.values for at in value.at} | {at for header in reading.headers for at in header.at}
    return (
        found.pop() if len(found) == 1 and phrase[0] not in named and reading.asked.key(phrase[0] - 1) == word else None
    )


def _of_long(frame: Frame, reading: Reading, word: str, phrase: tuple[int, ...]) -> int | None:
    """The column that is asked for where a chart's numbers stand in one: its things, its series, or the numbers."""
    cued = {at for cue in ("max", "min") for place in reading.asked.cues.get(cue, ()) for at in place}
    nearest = [at for at in phrase if at not in cued][:2]
    named = [mention.column for mention in reading.headers if set(nearest) & set(mention.at)]
    subject, series, value = range(3)
    if subject in named:
        return subject
    if word == "how many" and asks_shown(reading.asked):
        return series
    if word in ("how many", "how much", "how"):
        return value
    if (
        word == "what"
        and reading.asked.key(1) in ("is", "was")
        and (_asks_size(frame, reading) or _asks_amount(reading))
    ):
        return value
    used = {mention.column for mention in reading.values}
    said = {at for mention in reading.values for at in mention.at}
    said |= {at for cue in ("max", "min") for place in reading.asked.cues.get(cue, ()) for at in place}
    nouns = [t for t in reading.asked.terms_in(phrase[:2]) if t.at not in said and t.text.lower() not in _OF_NUMBERS]
    if word in ("which", "who") or word == "what" and nouns and reading.asked.has("max", "min"):
        return subject if series in used or word == "who" else series
    is_number = word == "what" and bool(phrase) and not nouns and reading.asked.has("max", "min")
    return value if is_number and reading.asked.key(1) in ("is", "was") else None


def asks_shown(asked: Asked) -> bool:
    """Whether it is asked how many of something are there at all: "how many cities are shown"."""
    words = {word.text.lower() for word in asked.words[2:]}
    return not asked.numbers and bool(words & _SHOWN) and not words - _SHOWN - {"age", "different"} - _nouns(asked)


def _nouns(asked: Asked) -> set[str]:
    """The noun after "how many", with what may stand before it."""
    verb = next((at for at, word in enumerate(asked.words) if word.key in ("are", "were")), 0)
    return {word.text.lower() for word in asked.words[2:verb]}


_SHOWN = frozenset("are were there shown listed displayed compared in the this chart graph table ?".split())


def _asks_size(frame: Frame, reading: Reading) -> bool:
    """Whether "the highest temperature" asks for a number of a chart that is about temperatures."""
    places = [place for cue in ("max", "min") for place in reading.asked.cues.get(cue, ())]
    after = [term for place in places for term in reading.asked.terms_in((place[-1] + 1,))]
    words = {reading.asked.words[place[-1]].text.lower() for place in places}
    return bool(words & _SIZES) and any(is_titled(frame.table, term) for term in after)


def _asks_amount(reading: Reading) -> bool:
    """Whether a number is what is largest: "the highest number of visitors", and not "the highest percentage group"."""
    asked = reading.asked
    places = [place[-1] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    return any(asked.key(at + 1) in _OF_NUMBERS and asked.key(at + 2) in _AFTER_AMOUNTS for at in places)


#: What may stand after a number that is asked for.
_AFTER_AMOUNTS = frozenset(("", "?", ".", *"of in for on at among by shown recorded ever reported that from".split()))
_SIZES = frozenset("highest lowest largest smallest greatest biggest maximum minimum max min".split())
#: What the numbers of a chart are called.
_OF_NUMBERS = frozenset(
    "percentage percent number value amount share total sum average difference ratio rate level figure "
    "proportion".split()
)


def _is_verb(reading: Reading, mention: HeaderMention, phrase: tuple[int, ...]) -> bool:
    """Whether a column is named by what things did only, after their noun."""
    words = [reading.asked.words[at].text.lower() for at in mention.at if at in phrase]
    return phrase[0] not in mention.at and all(word.endswith("ed") or word in _OF_MONEY for word in words)


#: Verbs of what is told in money.
_OF_MONEY = frozenset("earn earns cost costs".split())


def _is_after_of(reading: Reading, mention: HeaderMention, phrase: tuple[int, ...]) -> bool:
    """Whether a column is named only by what stands after the "of" of the noun that is asked for."""
    ofs = [at for at in range(phrase[0] + 1, phrase[-1]) if reading.asked.key(at) == "of"]
    return bool(ofs) and _first_inside(mention, phrase) > ofs[0]


def _first_inside(mention: HeaderMention, phrase: tuple[int, ...]) -> int:
    return min(at for at in mention.at if at in phrase)


def _doer(frame: Frame, reading: Reading) -> int | None:
    """The column that a verb after "who" calls by those who do what it says: "who won" asks for the winner."""
    at = next((at for at in range(len(reading.asked.words)) if reading.asked.key(at) == "who"), -1)
    named = [each.column for each in reading.headers if each.at == (at + 1,) and each.said >= _WHOLLY]
    texts = [column for column in named if frame.columns[column].kind == "text"]
    return texts[0] if at >= 0 and len(texts) == 1 else None


def _column_named(frame: Frame, nouns: frozenset[str], reading: Reading) -> int | None:
    used = {mention.column for mention in reading.values}
    mentions = sorted(reading.headers, key=lambda mention: mention.at)
    named = [mention.column for mention in mentions if frame.columns[mention.column].kind == "text"]
    for column in frame.columns:
        words = set(frame.headers.named[column.at].own)
        if words & nouns and column.at not in used and column.kind == "text":
            return column.at
    free = [at for at in named if at not in used]
    if not free and nouns is _WORDS_OF_PERSONS and frame.subject not in used:
        return frame.subject
    return free[0] if free else None
