"""The Vega-Lite specification: sound by its schema, and with everything in it that the chart says."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from assistant.charting.files.converting import as_svg
from assistant.charting.vega.colours import DARK, GROUNDS, LIGHT, Ground
from assistant.charting.vega.spec import spec_of
from tests.charting.answers import DRAWN, answered, cited
from tests.charting.test_deciding import drawn

ALL = pytest.mark.parametrize("name", DRAWN)


def rows_of(part: Any) -> list[dict[str, Any]]:
    """All rows of data in a specification."""
    if isinstance(part, dict):
        own = part["data"].get("values", []) if isinstance(part.get("data"), dict) else []
        return [*own, *(row for each in part.values() for row in rows_of(each))]
    return [row for each in part for row in rows_of(each)] if isinstance(part, list) else []


def texts_of(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False)


@ALL
@pytest.mark.parametrize("ground", GROUNDS)
def test_it_is_sound_by_the_schema_of_vega_lite(name: str, ground: Ground) -> None:
    import altair

    spec = spec_of(drawn(DRAWN[name]), ground=ground)
    altair.Chart.from_dict(spec, validate=True)
    assert spec["$schema"].startswith("https://vega.github.io/schema/vega-lite/")


@ALL
def test_every_value_is_there_and_labelled_as_printed(name: str) -> None:
    chart = drawn(DRAWN[name])
    rows = rows_of(spec_of(chart))
    assert {(mark.name, mark.label) for mark in chart.marks} <= {(row.get("name"), row.get("printed")) for row in rows}


@ALL
def test_it_has_the_title_the_unit_the_source_and_the_words(name: str) -> None:
    chart = drawn(DRAWN[name])
    spec = spec_of(chart)
    head = spec["vconcat"][0]["title"]
    assert " ".join(head["text"]) == chart.title
    assert " ".join(head["subtitle"]).endswith(f"in {chart.unit}")
    assert " ".join(spec["title"]["text"]) == f"{chart.note} {chart.source}".strip()
    assert spec["description"] == chart.alt


@ALL
def test_nothing_would_have_to_be_fetched(name: str) -> None:
    text = texts_of({**spec_of(drawn(DRAWN[name])), "$schema": ""})
    assert "http" not in text
    assert '"url"' not in text


def test_a_line_ends_at_a_gap() -> None:
    stretches = {row["period"]: row["stretch"] for row in rows_of(spec_of(drawn(DRAWN["one"]))) if "stretch" in row}
    assert stretches["2017"] != stretches["2019"]
    assert stretches["2010"] == stretches["2017"]


def test_names_cannot_break_out_of_the_labels_of_an_axis() -> None:
    facts = [cited("Oak", str(year), period=f"{year}") for year in (2020, 2021, 2022)]
    odd = [fact._replace(period=f'"]; alert(1); // {fact.period}') for fact in facts]
    assert texts_of(spec_of(drawn(answered('"</script>', odd))))


def _light_of(colour: str) -> float:
    """How light a colour is, as the contrast of text is reckoned."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_light_of(one), _light_of(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_reads_on_its_ground(colours: Any) -> None:
    assert min(contrast(colour, colours.ground) for colour in (colours.ink, colours.quiet, *colours.series)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_colours_are_the_same(colours: Any) -> None:
    assert len(set(colours.all)) == len(colours.all)


@ALL
def test_a_narrow_one_fits_a_phone_and_tells_the_same(name: str) -> None:
    chart = drawn(DRAWN[name])
    narrow = spec_of(chart, width="narrow")
    assert {row.get("printed") for row in rows_of(narrow)} == {row.get("printed") for row in rows_of(spec_of(chart))}
    assert width_drawn(narrow) < min(440, width_drawn(spec_of(chart)))


def width_drawn(spec: Any) -> float:
    """How wide the picture of a specification is."""
    found = re.search(r'<svg [^>]*?width="([0-9.]+)"', as_svg(spec))
    assert found
    return float(found[1])
