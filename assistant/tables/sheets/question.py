"""A question over a sheet taken apart: what its words name, which rows it is about, and what is asked for."""

from __future__ import annotations

from collections.abc import Collection

from assistant.english.sheet_words import FILLERS, MAIN_HEADS, MEASURING, PEOPLE, ROWS, SAYING
from assistant.english.table_headings import UNITS
from assistant.once import for_the_last
from assistant.tables.asked import Asked
from assistant.tables.records.columns import are_codes, only_money
from assistant.tables.records.frame import Frame
from assistant.tables.records.nouns import asked_noun
from assistant.tables.sheets.degrees import Degree, columns_said_for, degrees_in, told_by
from assistant.tables.sheets.links import Links, Named, factors_in, links_of, without_named_numbers
from assistant.tables.sheets.row_nouns import are_people, is_noun_of_others, noted, nouns_of_labels, tells_features
from assistant.tables.sheets.sifting import Sifted, sifted
from assistant.tables.sheets.times_asked import in_its_times
from assistant.tables.sheets.views import VALUE
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given

_VERBS = frozenset("is are was were do does did has have had can could will would should".split())


class SheetQuestion(NamedTuple):
    """A question with all that its words mean."""

    frame: Frame
    asked: Asked
    links: Links
    #: "which", "who", "when", "where", "how many", "how much", "how", "what", "is" for a claim, or "".
    word: str
    #: The positions of the noun after the question word.
    noun: tuple[int, ...]
    degrees: tuple[Degree, ...]
    sifted: Sifted
    #: Numbers that make a part or a multiple of what a row has: "more than half of what Rose earns".
    factors: tuple[Given, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that are meant."""
        return self.sifted.rows

    def said(self, words: Collection[str]) -> set[int]:
        """The positions of some words."""
        return {at for at in range(len(self.asked.words)) if self.key(at) in words}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is said of the rows."""
        return bool(self.sifted.used)

    def key(self, at: int) -> str:
        """The word at a position in small letters; "" where there is none."""
        return self.asked.words[at].text.lower() if 0 <= at < len(self.asked.words) else ""

    @for_the_last
    def numbers(self) -> list[tuple[int, tuple[int, ...]]]:
        """The columns of numbers that are named and put no condition on rows, with the words that name them; those
        for which verbs stand where none is named."""
        found = [
            (numeric[0], named.at)
            for named in self.sifted.columns
            if len(numeric := [at for at in named.columns if self.is_number(at)]) == 1
            and not (named.said < 1 and all(self.key(at) in _RELATIVE for at in named.at))
        ]
        meant = {at for at, _ in found}
        found += [
            (at, named.at) for named in self.sifted.columns if self.is_open(named) for at in meant & set(named.columns)
        ]
        if found or any(self.is_open(named) and not self.are_rows(named) for named in self.sifted.columns):
            return found
        return [(at, (place,)) for place in self.free() if (at := self.said_for(place)) is not None]

    def are_rows(self, named: Named) -> bool:
        """Whether words that name a column say what the rows are."""
        return all(map(self.is_row_noun, named.at))

    def is_open(self, named: Named) -> bool:
        """Whether words may name several columns of numbers."""
        return sum(map(self.is_number, named.columns)) > 1

    def said_for(self, place: int) -> int | None:
        """The only column of numbers that a verb may stand for."""
        found = [at for at in columns_said_for(self.frame, self.key(place)) if self.is_number(at)]
        return found[0] if len(found) == 1 else None

    def main(self) -> int | None:
        """The only column that holds what was measured, by its name."""
        found = [column.at for column in self.frame.numbers if column.line.label.strip().lower() in MAIN_HEADS]
        return found[0] if len(found) == 1 else None

    def money(self) -> int | None:
        """The only column of prices or other money that one of a thing costs."""
        found = [at for nouns in _PRICES for at in told_by(self.frame, nouns)]
        return found[0] if found else only_money(self.frame.numbers)

    def quantity(self) -> int | None:
        """The only column that tells how many there are of a thing."""
        found = told_by(self.frame, _QUANTITIES)
        return found[0] if len(found) == 1 else None

    def whose(self) -> int:
        """The column that tells who, or where; that of what the rows are for other questions."""
        if self.word in ("who", "whose"):
            return self.namesake()
        if self.word != "where":
            return self.frame.subject
        found = self._names_called(_WHERE)
        return found[0] if len(found) == 1 else self.frame.subject

    def namesake(self) -> int:
        """The column that tells who: that of the names of people or firms before that of codes."""
        frame = self.frame
        subject = frame.columns[frame.subject]
        called = self._names_called(_WHO)
        if called and frame.subject not in called and (are_codes(subject) or len(called) == 1):
            return called[0]
        return frame.subject

    def _names_called(self, stems: frozenset[str]) -> list[int]:
        """The columns of names, and of no codes, that are called by one of some nouns."""
        return [
            column.at
            for column in self.frame.columns
            if column.kind == "text" and not are_codes(column) and stems & set(stems_of(column.line.full_name))
        ]

    def tells_names(self, column: int) -> bool:
        """Whether a column holds names: words, or codes where nothing else calls the rows."""
        texts = list(self.frame.columns[column].rows_of)[:_LOOKED_AT]
        return sum(1 for text in texts if any(map(str.isalpha, text))) > _HALF * len(texts)

    @for_the_last
    def texts(self) -> list[tuple[int, tuple[int, ...]]]:
        """The columns of words or times that are named and put no condition on rows."""
        found = [
            (texts[0], named.at)
            for named in self.sifted.columns
            if len(texts := self._called(named)) == 1
            and not self.is_number(texts[0])
            and not all(self.key(at) in ("number", "no") for at in named.at)
        ]
        found += [
            (column.at, (place,))
            for place in self.noun[:2]
            for column in self.frame.columns
            if column.kind != "number"
            and column.at != self.frame.subject
            and self.key(place) in nouns_of_labels(self.frame, column.at)
            and not any(at == column.at for at, _ in found)
        ]
        known = {each.column for each in self.links.values} | {self.frame.subject}
        if any(at not in known for at, _ in found):
            return found
        for place in self.free():
            said = [at for at in columns_said_for(self.frame, self.key(place)) if self.frame.columns[at].kind == "text"]
            if len(said) == 1:
                return [*found, (said[0], (place,))]
        return found

    def _called(self, named: Named) -> list[int]:
        """The columns that some words name, those of codes left out where others are named too."""
        columns = self.frame.columns
        names = [at for at in named.columns if columns[at].kind == "text" and not are_codes(columns[at])]
        return names if len(named.columns) > 1 and names else list(named.columns)

    def is_number(self, column: int) -> bool:
        """Whether a column holds figures."""
        return self.frame.columns[column].kind == "number" and not self.frame.columns[column].is_numbering

    def free(self) -> list[int]:
        """The positions of words that nothing explains yet."""
        named = {at for each in self.sifted.columns for at in each.at}
        taken = self.sifted.used | named | {at for each in self.degrees for at in each.at}
        return [at for at, word in enumerate(self.asked.words) if at not in taken and not word.is_break]

    def cue(self, *cues: str) -> set[int]:
        """The positions of the words of some cues."""
        return {at for cue in cues for place in self.asked.cues.get(cue, ()) for at in place}

    def unread(self, used: set[int]) -> list[int]:
        """The positions of words that have no part in what is read of the question."""
        read = used | self.sifted.used
        return [
            at
            for at, word in enumerate(self.asked.words)
            if at not in read
            and not word.is_break
            and any(map(str.isalnum, word.text))
            and word.text.lower() not in FILLERS
            and word.key not in FILLERS
            and word.text.lower() not in SAYING
            and not self.is_row_noun(at)
            and not self._is_beside(at)
        ]

    def _is_beside(self, at: int) -> bool:
        """Whether a word only goes with its neighbour: "reorder level", "per quarter"."""
        if self.key(at) in MEASURING:
            return any(at - 1 in each.at for each in self.links.columns)
        return self.key(at) == "per" and self.is_row_noun(at + 1)

    def links_any(self) -> bool:
        """Whether anything of the sheet is named, or put in order."""
        return bool(self.links.values or self.links.columns or self.degrees)

    def counts_rows(self) -> bool:
        """Whether it is asked how many rows there are, and not how many kilograms."""
        first = self.noun[0] if self.word == "how many" and self.noun else -1
        return first >= 0 and self.key(first) not in UNITS and self.is_row_noun(first) and self.titled_measure() is None

    def titled_measure(self) -> int | None:
        """The only column of numbers, where the title says of all of it what it is asked how many there are of."""
        first = self.noun[0] if self.word in ("how many", "how much") and self.noun else -1
        numbers = self.frame.numbers
        if first < 0 or len(numbers) != 1 or numbers[0].line.label.strip().lower() not in ("", VALUE):
            return None
        titled = noted(self.frame) | {*stems_of(self.frame.table.name)}
        return numbers[0].at if stem(self.key(first)) in titled else None

    def is_row_noun(self, at: int) -> bool:
        """Whether a word says what the rows are."""
        if not 0 <= at < len(self.asked.words):
            return False
        text = self.key(at)
        frame = self.frame
        meant = stem(text)
        if text in ROWS or self.asked.words[at].key in ROWS:
            return True
        subject = frame.columns[frame.subject]
        if meant in stems_of(subject.line.full_name) or meant in stems_of(frame.table.name):
            return True
        if meant in noted(frame) and (at in self.noun or text in UNITS):
            return True
        if not subject.line.full_name.strip() and self.links_any() and tells_features(frame):
            return at in self.noun[:2] or not self.noun and any(at == each.at[-1] + 1 for each in self.degrees)
        if text in PEOPLE and ("name" in subject.name.lower() or are_people(frame)):
            return True
        return text in nouns_of_labels(frame, frame.subject) or is_noun_of_others(frame, text)


_RELATIVE = frozenset("percent percentage % share proportion pct".split())
#: Nouns of columns that tell where.
_WHERE = frozenset(
    stem(noun) for noun in "site place location town city village country region venue station room branch shop".split()
)
_LOOKED_AT, _HALF = 40, 0.5
#: Nouns of columns that tell what one of a thing costs, those before others that are more often meant.
_PRICES = ("price", "cost", "fee", "rent", "fare")
#: Nouns of columns that tell how many there are of a thing.
_QUANTITIES = "stock quantity qty count number units hand total"
#: Nouns of columns that tell who.
_WHO = frozenset(
    stem(noun)
    for noun in "name customer client person supplier tenant member student employee donor owner company firm".split()
)


def question_of(
    frame: Frame, asked: Asked, without: frozenset[int] = frozenset(), headers: frozenset[int] = frozenset()
) -> SheetQuestion | None:
    """The question taken apart; None where a condition is not understood.

    Cells whose words are in `without` are no conditions, and words in `headers` name columns only.
    """
    asked = in_its_times(frame, asked)
    links = links_of(frame, asked, headers)
    asked = without_named_numbers(asked, links)
    factors = factors_in(asked, links)
    asked = asked._replace(numbers=tuple(each for each in asked.numbers if each not in factors)) if factors else asked
    taken = {at for each in links.values for at in each.at} | {at for each in asked.numbers for at in each.at}
    taken |= {at for each in links.columns if len(each.at) > 1 and each.said > _MOSTLY for at in each.at}
    degrees = tuple(degrees_in(asked, taken))
    found = sifted(frame, asked, links, degrees, without)
    if found is None:
        return None
    word, noun = asked_noun(asked)
    counted = next((place[0] for place in asked.cues.get("count", ()) if asked.key(place[0]) == "number"), -1)
    if word == "how many" and any(counted - 1 in each.at for each in found.columns):
        # "The bib number of the winner" counts nothing.
        word, noun = "", ()
    first = asked.words[0].text.lower() if asked.words else ""
    if first in _VERBS:
        word, noun = "is", ()
    of_degrees = {at for each in degrees for at in each.at}
    columns = tuple(each for each in found.columns if not set(each.at) <= of_degrees)
    return SheetQuestion(frame, asked, links, word, noun, degrees, found._replace(columns=columns), factors)


#: A name of several words of which so much is said holds no superlative.
_MOSTLY = 0.6
