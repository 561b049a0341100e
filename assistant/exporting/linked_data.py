"""A pack as schema.org: a Dataset of Observations of StatisticalVariables, each with its citation, as JSON-LD."""

from __future__ import annotations

import re
from typing import Any

from assistant.facts import Fact, Measure, Pack, Source
from assistant.periods import OPEN, Period
from assistant.units import Unit, plain

_CONTEXT = "https://schema.org/"
#: Units that have a code in UN/CEFACT, as schema.org wants it.
_CODES = {"percent": "P1"}
_PERIOD_GRAINS = {"day": 10, "month": 7, "year": 4}


def linked_data_of(pack: Pack) -> dict[str, Any]:
    """The pack as JSON-LD-ready values. Fragments (`#fact-…`) are the ids of what it holds."""
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "@id": f"#{pack.id}",
        "identifier": pack.id,
        "name": pack.title,
        **_given(
            description=pack.summary or pack.title,
            datePublished=_date(pack.published.start) if pack.published else "",
        ),
        "citation": [_work(source) for source in pack.sources.values()],
        "variableMeasured": [_variable(pack, measure) for measure in pack.measures.values()],
        "about": [
            _given(
                **{"@type": "Thing", "@id": f"#member-{member.id}"},
                name=member.name,
                description=member.definition,
                additionalType=pack.dimensions[member.dimension].name,
            )
            for member in pack.members.values()
        ],
        "hasPart": [_observation(pack, fact) for fact in pack.facts],
    }


def _given(**fields: Any) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value not in ("", None, [])}


def _work(source: Source) -> dict[str, Any]:
    return _given(
        **{"@type": "CreativeWork", "@id": f"#source-{source.id}"},
        name=source.title,
        publisher={"@type": "Organization", "name": source.publisher} if source.publisher else "",
        # Dates of sources are words for people.
        temporal=source.published,
        conditionsOfAccess=source.rights,
        url=source.url,
    )


def _variable(pack: Pack, measure: Measure) -> dict[str, Any]:
    return _given(
        **{"@type": "StatisticalVariable", "@id": f"#measure-{measure.id}"},
        name=measure.name,
        alternateName=[name for name in measure.names if name != measure.name],
        description=measure.definition,
        **_unit(measure.unit),
    )


def _unit(unit: Unit | None) -> dict[str, str]:
    if unit is None or not unit.base:
        return {}
    code = unit.base if re.fullmatch("[A-Z]{3}", unit.base) and not unit.scale else _CODES.get(unit.name, "")
    return {"unitText": unit.name, **({"unitCode": code} if code else {})}


def _observation(pack: Pack, fact: Fact) -> dict[str, Any]:
    source = pack.sources[fact.source]
    return _given(
        **{"@type": "Observation", "@id": f"#fact-{fact.id}"},
        identifier=fact.id,
        description=fact.statement,
        measuredProperty={"@id": f"#measure-{fact.measure}"},
        observationAbout=[{"@id": f"#member-{member}"} for member in fact.members.values()],
        observationPeriod=_interval(fact.period) if fact.period else "",
        measurementQualifier=fact.qualifier,
        value=plain(fact.value) if fact.value is not None and fact.high is None else fact.words,
        minValue=plain(fact.value) if fact.value is not None and fact.high is not None else "",
        maxValue=plain(fact.high) if fact.high is not None else "",
        **_unit(fact.unit),
        citation={
            "@type": "CreativeWork",
            "name": f"{source.title}, {fact.locator}",
            "isPartOf": {"@id": f"#source-{source.id}"},
        },
    )


def _interval(period: Period) -> str:
    """A period in ISO 8601: a year, month or day, or two days with a slash; an open end is two dots."""
    size = _PERIOD_GRAINS.get(period.grain)
    if size:
        return _date(period.start)[:size]
    last = ".." if period.end == OPEN else _date(period.end)
    return _date(period.start) if period.start == period.end else f"{_date(period.start)}/{last}"


def _date(number: int) -> str:
    return f"{number // 10000:04d}-{number // 100 % 100:02d}-{number % 100:02d}"
