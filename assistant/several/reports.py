"""The reports that are asked together: a library for each pack, opened when it is needed, and one for each series."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from assistant.english.harmless import HARMLESS
from assistant.english.light import JUDGING, LIGHT, LIGHT_NOUNS
from assistant.facts import Edition, Pack
from assistant.once import once
from assistant.reading.understanding import Library, open_library
from assistant.tuples import NamedTuple
from assistant.utterance.english_phrases import general_words
from assistant.utterance.lexicon import Lexicon

if TYPE_CHECKING:
    from assistant.editions.merging import Merged


class Speaker(NamedTuple):
    """One report: where its library is, and the libraries of its single editions, the newest first."""

    place: int
    #: Places of editions; none for a report that has no others loaded.
    editions: tuple[int, ...] = ()


class Reports:
    """Packs that are asked together.

    A library's place is that of its pack; those of series follow. Nothing of it changes once it is there.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = tuple(packs)
        series: dict[str, list[int]] = {}
        for place, pack in enumerate(self.packs):
            if pack.edition:
                series.setdefault(pack.edition.of, []).append(place)
        #: The places of the editions of each report of which several are loaded, the newest first.
        self._series = tuple(self._newest_first(places) for places in series.values() if len(places) > 1)
        self._libraries: dict[int, Library] = {}
        self._merged: dict[int, Merged] = {}

    def _newest_first(self, places: Iterable[int]) -> tuple[int, ...]:
        # One pack has no editions to be put in order, nor any of what else this loads.
        from assistant.editions.merging import year_of

        return tuple(sorted(places, key=lambda place: (-year_of(self.packs[place]), self.packs[place].id)))

    @property
    def size(self) -> int:
        """How many libraries there are."""
        return len(self.packs) + len(self._series)

    @once
    def editions(self) -> tuple[Edition, ...]:
        """The editions that are loaded, the newest first."""
        found = (pack.edition for pack in self.packs if pack.edition)
        return tuple(sorted(found, key=lambda edition: (-edition.year, edition.of)))

    @once
    def speakers(self) -> tuple[Speaker, ...]:
        """The reports: in the order of their ids, so that the order in which packs are named changes nothing."""
        within = {place for places in self._series for place in places}
        alone = [Speaker(place) for place in range(len(self.packs)) if place not in within]
        joined = [Speaker(len(self.packs) + at, places) for at, places in enumerate(self._series)]
        return tuple(sorted((*alone, *joined), key=lambda speaker: self._id(speaker)))

    def _id(self, speaker: Speaker) -> str:
        return min(self.packs[place].id for place in speaker.editions or (speaker.place,))

    def merged(self, place: int) -> "Merged":
        """The editions of a series as one pack."""
        if place not in self._merged:
            from assistant.editions.opening import open_merged

            self._merged[place] = open_merged(self.packs[at] for at in self._series[place - len(self.packs)])
        return self._merged[place]

    def library(self, place: int) -> Library:
        """The library at a place."""
        found = self._libraries.get(place)
        if found is None:
            found = self._open(place)
            if len(self.packs) > 1:
                # What is a name in one report is no slip of a name in another.
                found = found._replace(lexicon=found.lexicon.beside(_Words(self.lexicons.values())))
            self._libraries[place] = found
        return found

    def _open(self, place: int) -> Library:
        if place in self._plain:
            return self._plain[place]
        return open_library(self.packs[place] if place < len(self.packs) else self.merged(place).pack)

    @once
    def _plain(self) -> dict[int, Library]:
        """The libraries of the speakers, each without the words of the others."""
        return {
            speaker.place: open_library(
                self.packs[speaker.place] if not speaker.editions else self.merged(speaker.place).pack
            )
            for speaker in self.speakers
        }

    @once
    def lexicons(self) -> dict[int, Lexicon]:
        """The lexicon of each speaker's place."""
        return {place: library.lexicon for place, library in self._plain.items()}

    def knows(self, key: str) -> bool:
        """Whether a word is no slip: one of English or of any report."""
        return any(key in lexicon for lexicon in self.lexicons.values())

    def is_telling(self, key: str, place: int) -> bool:
        """Whether a word may be about the report of a speaker: a name in it, or of what every report can be asked."""
        return key not in HARMLESS and (key in self.lexicons[place].words or key in general_words())

    def is_strange(self, key: str, place: int) -> bool:
        """Whether a word is a name in other reports alone, and says something."""
        if not key.isalpha() or key in self.lexicons[place] or any(key in listed for listed in _SAYING_LITTLE):
            return False
        return any(key in lexicon.words for lexicon in self.lexicons.values())


_SAYING_LITTLE = (LIGHT, LIGHT_NOUNS, JUDGING, HARMLESS)


class _Words:
    """The words of all names of some lexicons."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        self._lexicons = tuple(lexicons)

    def __contains__(self, key: object) -> bool:
        return any(key in lexicon.words for lexicon in self._lexicons)
