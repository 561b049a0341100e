"""Whether names are those of aircraft, so that a question may speak of planes where a table only prints models."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.table_words import AIRCRAFT, AIRCRAFT_MAKERS
from assistant.tables.stems import stem

#: How the models of a maker are numbered where it is not named.
_NUMBERED = (
    ("Boeing", re.compile(r"^(?:B-?)?7[0-9]7(?:[- ]|$)", re.IGNORECASE)),
    ("Airbus", re.compile(r"^A[23]\d\d(?:[- ]|\b)", re.IGNORECASE)),
    ("Embraer", re.compile(r"^(?:ERJ|EMB|E)[- ]?\d{2,3}\b", re.IGNORECASE)),
    ("Bombardier", re.compile(r"^(?:CRJ|DHC|Q)[- ]?\d{1,3}\b", re.IGNORECASE)),
)
_NAMED = re.compile(rf"^(?:the )?(?:{'|'.join(AIRCRAFT_MAKERS)})\b|^(?:MD|ATR)[- ]?\d{{2,3}}\b", re.IGNORECASE)
#: The stems of what aircraft are called in common.
STEMS = frozenset(map(stem, AIRCRAFT))
#: The stems of who makes them.
MAKERS = frozenset(map(stem, AIRCRAFT_MAKERS))


def are_aircraft(names: Sequence[str]) -> bool:
    """Whether most of some names are those of models of aircraft.

    >>> are_aircraft(["737-700", "Airbus A321", "Total"]), are_aircraft(["737", "12", "15"])
    (True, False)
    """
    models = sum(1 for name in names if maker_of(name) or _NAMED.match(name.strip()))
    return models > 1 and 2 * models > len(names)


def maker_of(name: str) -> str:
    """Who makes a model that is called by its number alone; "" where that is not known.

    >>> maker_of("737-800"), maker_of("A321"), maker_of("Airbus A321")
    ('Boeing', 'Airbus', '')
    """
    return next((maker for maker, model in _NUMBERED if model.match(name.strip())), "")
