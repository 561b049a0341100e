"""Answers to draw charts of: series with gaps, many bars, long names, values below zero, ranges, several editions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant import Answer, Citation

COUNTRIES = (
    "Norway",
    "Brazil",
    "United Kingdom",
    "Japan",
    "Ghana",
    "Canada",
    "Iceland",
    "India",
    "South Korea",
    "United Arab Emirates",
    "Chile",
    "Kenya",
    "Peru",
    "Spain",
)
_RISING: tuple[float | None, ...] = (1.5, 2.1, 3.3, 4, 6.2, 8.1, 9.5, 14.2, None, 26.1, 32.5, 60.2, 47.4, 67.2, 109.1)
_FLAT: tuple[float | None, ...] = (0.1, 0.2, 0.3, 0.5, 0.9, 1.4, 3.3, 7.4, None, 11.2, 9.9, 17.2, 13.4, 7.8, 9.3)
_LOW: tuple[float | None, ...] = (0.1, 0.1, 0.1, 0.2, 0.3, 0.6, 0.7, 1.2, None, 2.1, 2.3, 4.6, 4.4, 3.8, 4.5)


def cited(
    entity: str | None,
    value: str | tuple[str, str],
    *,
    period: str | None = "2024",
    measure: str = "tree planting",
    unit: str = "million USD",
    qualifier: str | None = None,
    source: str = "Tree Report 2025",
    locator: str = "page 5",
    pack: str = "trees",
) -> Citation:
    """A fact that an answer stands on."""
    return Citation(
        id=f"{entity}-{period}-{source}".lower(),
        pack=pack,
        measure=measure,
        entity=entity,
        statement=f"{entity}: {value}.",
        value=value,
        unit=unit,
        period=period,
        qualifier=qualifier,
        source=source,
        locator=locator,
    )


def answered(
    understood: str, facts: Iterable[Citation], *, value: str | bool | tuple[str, ...] | None = None
) -> Answer:
    """The answer that stands on some facts."""
    return Answer("answered", "What?", "That.", value=value, understood=understood, facts=tuple(facts))


def series(entity: str, values: Sequence[float | None], *, first: int = 2010) -> list[Citation]:
    """A fact a year, none where there is no value."""
    years = enumerate(values, first)
    return [cited(entity, str(value), period=str(year)) for year, value in years if value is not None]


ONE = answered("the tree planting of Norway since 2010", series("Norway", _RISING))
THREE = answered(
    "the tree planting of Norway, Brazil and the United Kingdom since 2010",
    [*series("Norway", _RISING), *series("Brazil", _FLAT), *series("United Kingdom", _LOW)],
)
TWENTY_YEARS = answered(
    "the share of people who like trees",
    [
        cited(
            "World",
            str(41 + year * 1.25),
            period=str(2005 + year),
            measure="love of trees",
            unit="percent",
            qualifier="about" if year in (7, 8) else None,
        )
        for year in range(20)
    ],
)
ELEVEN = answered(
    "the tree planting of each country since 2020",
    [
        fact
        for at, name in enumerate(COUNTRIES[:11])
        for fact in series(name, [at + year for year in range(5)], first=2020)
    ],
)
RANKED = answered(
    "the order of the tree planting of each country in 2024",
    [cited(name, str(120 - at * 9), qualifier="about" if at % 5 == 2 else None) for at, name in enumerate(COUNTRIES)],
    value="Norway",
)
BELOW_ZERO = answered(
    "the growth of forests in each country",
    [
        cited(name, value, measure="growth of forests", unit="percent")
        for name, value in zip(COUNTRIES, ("33.4", "-10.2", "12", "-27.9", "0.5", "0"), strict=False)
    ],
)
LONG_NAMES = answered(
    "the share of foresters who see each danger",
    [
        cited("Beetles that bore into the bark of trees which a dry summer has weakened already", "62", unit="percent"),
        cited("Storms", "55", unit="percent", qualifier="more than"),
        cited("Fires that people have lit, be it on purpose or by accident", "47", unit="percent"),
    ],
)
SCALES = answered(
    "the cost of each wood",
    [
        cited("Birch", ("100", "1000"), qualifier="range"),
        cited("Oak", "78.4"),
        cited("Yew", "1.2", unit="billion USD", qualifier="estimated"),
    ],
)
CHANGES = answered(
    "the change of the tree planting of each country from 2022 to 2024",
    [
        cited(name, str(value), period=year)
        for name, values in zip(COUNTRIES, ((17.5, 0.3), (13.5, 8.1), (24.3, 1.6), (31.6, 3.7)), strict=False)
        for year, value in zip(("2022", "2024"), values, strict=True)
    ],
)
ONE_CHANGE = answered(
    "the change of the tree planting of Norway from January 2024 to February 2025",
    [cited("Norway", "9.26", period="January 2024"), cited("Norway", "1.70", period="February 2025")],
)
EDITIONS = answered(
    "the tree planting of Norway in 2023",
    [
        cited("Norway", "55", period="2023", source="Tree Report 2025"),
        cited("Norway", "61", period="2023", source="Tree Report 2024"),
    ],
)
UNLIKE = answered("both", [cited("Norway", "5", unit="percent"), cited("Brazil", "7", unit="tree")])

DRAWN = {
    "one": ONE,
    "three": THREE,
    "twenty-years": TWENTY_YEARS,
    "eleven": ELEVEN,
    "ranked": RANKED,
    "below-zero": BELOW_ZERO,
    "long-names": LONG_NAMES,
    "scales": SCALES,
    "changes": CHANGES,
    "one-change": ONE_CHANGE,
    "editions": EDITIONS,
}
