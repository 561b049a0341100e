"""What headings say beside a name: units in brackets, what a title measures, and by what."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.english.table_headings import EMPTY_TITLES, SCALES_BEFORE, UNITS
from assistant.tables.cells import without_note
from assistant.tables.names import clean_name, lowered
from assistant.tables.scales import unit_of_note
from assistant.tables.times import periods_of, undated
from assistant.tuples import NamedTuple
from assistant.units import Unit

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,40})[)\]]\s*$")
_NOTED = re.compile(r"\s*\([^()]*\)")
_TAIL = re.compile(r",\s*(?:in\s+)?([^,]{1,40})$")
_NUMBER_OF = re.compile(r"(?:(?:total )?number of|no\. of|# of|#)\s+(\w+)$", re.IGNORECASE)
_NUMBERING = re.compile(r"^(?:table|figure|fig\.?|chart|exhibit)\s*[\d.]+\w?\s*[:.–—-]?\s+", re.IGNORECASE)
_BY = re.compile(r"\s+(?:by|per|for each|in each|split by|broken down by)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*")
#: So many titles are kept with what they say.
_KEPT = 256
#: A noun of a title has no more words than this.
_MOST_WORDS = 3


class Named(NamedTuple):
    """A name without the unit behind it, and the unit."""

    name: str
    unit: Unit | None = None


def named_with_unit(text: str) -> Named:
    """A heading as a name and the unit that it states.

    >>> named_with_unit("Area (km²)"), named_with_unit("Revenue ($ million)"), named_with_unit("Seats (SM)")
    (Named(name='Area', unit=Unit(base='km²', scale=0)), Named(name='Revenue', unit=Unit(base='USD', scale=6)), \
Named(name='Seats (SM)', unit=None))
    """
    for pattern in (_BRACKET, _TAIL):
        found = pattern.search(text)
        unit = unit_said(found[1]) if found else None
        if found and unit and text[: found.start()].strip():
            return Named(text[: found.start()].strip(), unit)
    counted = _NUMBER_OF.match(text.strip())
    return Named(text.strip(), Unit(_singular(counted[1].lower())) if counted else None)


def unit_said(text: str) -> Unit | None:
    """The unit that a text states and nothing else.

    >>> unit_said("in thousand tonnes"), unit_said("%"), unit_said("US$ million"), unit_said("men")
    (Unit(base='tonne', scale=3), Unit(base='percent', scale=0), Unit(base='USD', scale=6), None)
    """
    words = text.strip().removeprefix("in ").strip()
    if words.lower() in UNITS:
        return Unit(UNITS[words.lower()])
    for before, scale in SCALES_BEFORE.items():
        rest = words.lower().removeprefix(f"{before} ")
        if rest != words.lower() and rest in UNITS:
            return Unit(UNITS[rest], scale)
    noted = unit_of_note(text, is_whole=True)
    return noted if noted and (noted.base or noted.scale) else None


#: Signs in brackets that may be the letters of something else ("m" for millions), and units of time that date.
_UNSURE = frozenset(("m", "t", "g", "l", "h", "s", "min", "mi", "sec", "mt", "kt"))
_DATING = frozenset(("year", "month"))
#: Words of a name beside which such signs are those of units.
_SURE = {
    sign: frozenset(words.split())
    for signs, words in (
        (("g", "t"), "weight weights mass tonnage"),
        (("m", "mi"), "height length width depth distance altitude elevation depth"),
        (("l",), "volume capacity"),
        (("h", "s", "min", "sec"), "time times duration"),
    )
    for sign in signs
}


@lru_cache(maxsize=_KEPT)
def measured_in(text: str) -> Unit | None:
    """The unit of measurement in the brackets behind a name, where it can be nothing else.

    >>> measured_in("Rainfall (mm)"), measured_in("Power (in thousand MW)"), measured_in("Assets ($m)")
    (Unit(base='mm', scale=0), Unit(base='MW', scale=3), None)
    """
    found = _BRACKET.search(text)
    if found is None or not text[: found.start()].strip():
        return None
    sign = found[1].strip().lower()
    if sign in _UNSURE and not _SURE.get(sign, frozenset()).intersection(text.lower().split()):
        return None
    unit = unit_said(found[1])
    return unit if unit and unit.base in UNITS.values() and unit.base not in _DATING else None


def without_measure_unit(text: str) -> str:
    """A name without the brackets behind it that say in what it is measured.

    >>> without_measure_unit("Rainfall (mm)"), without_measure_unit("Assets ($m)")
    ('Rainfall', 'Assets ($m)')
    """
    return _BRACKET.sub("", text).strip() if measured_in(text) else text


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


class Subject(NamedTuple):
    """What a title says: what is measured, by which dimensions, in which unit."""

    measure: str = ""
    dimensions: tuple[str, ...] = ()
    unit: Unit | None = None


@lru_cache(maxsize=_KEPT)
def subject_of(title: str) -> Subject:
    """The subject of a title.

    >>> subject_of("Table 3: Employment by region and sex, 2020 (thousand)")
    Subject(measure='employment', dimensions=('region', 'sex'), unit=Unit(base='', scale=3))
    >>> subject_of("Sales by region, thousand USD").measure, subject_of("Sheet1").measure
    ('sales', '')
    >>> subject_of("Yield (t per ha)").measure
    'yield (t per ha)'
    """
    first = next((line.strip() for line in title.splitlines() if line.strip()), "")
    text = _NUMBERING.sub("", without_note(first))
    unit = None
    while True:
        text, found = named_with_unit(text)
        unit = unit or found
        shorter = _without_period(text)
        if found is None and shorter == text:
            break
        text = shorter
    # "(in millions, except per share)" says nothing of what it is told by.
    text = _NOTED.sub(lambda found: " " if unit_of_note(found[0]) else found[0], text).strip()
    measure, *by = _BY.split(text, maxsplit=1)
    if measure.count("(") != measure.count(")"):
        # "Yield (t per ha)" is told by nothing.
        measure, by = text, []
    name = clean_name(measure.strip(" ,:;.–—-"))
    words = re.findall(r"[^\W\d_]+", name.lower())
    if not words or all(word in EMPTY_TITLES for word in words) or len(words) > 2 * _MOST_WORDS:
        return Subject(unit=unit)
    nouns = [clean_name(noun).lower() for noun in _AND.split(by[0])] if by else []
    are_nouns = nouns and all(noun and len(noun.split()) <= _MOST_WORDS for noun in nouns)
    return Subject(lowered(name), tuple(nouns) if are_nouns else (), unit)


def _without_period(text: str) -> str:
    """A title without the time at its end: ", 2019 to 2021", " in 2020"."""
    if not periods_of(text):
        return text
    cut = re.sub(r"[,:]?\s*(?:(?:in|for|from|to|and|between|–|-|\d{4})\s*)*\d{4}\s*$", "", text)
    return (cut if cut != text else undated(text)).strip()
