"""Units as they stand after a number."""

from __future__ import annotations

import pytest

from assistant.operations.unit_nouns import noun
from assistant.units import Unit


@pytest.mark.parametrize(
    ("base", "one", "several"),
    [
        ("model", "model", "models"),
        ("country", "country", "countries"),
        ("percentage point", "percentage point", "percentage points"),
        ("tonne CO2e", "tonne CO2e", "tonnes CO2e"),
        ("kg CO2e", "kg CO2e", "kg CO2e"),
        ("GWh", "GWh", "GWh"),
        ("euro per kWh", "euro per kWh", "euros per kWh"),
        ("percent", "%", "%"),
    ],
)
def test_a_unit_after_one_and_after_several(base: str, one: str, several: str) -> None:
    assert (noun(Unit(base), is_one=True), noun(Unit(base), is_one=False)) == (one, several)
