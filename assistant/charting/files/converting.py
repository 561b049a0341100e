"""Vega-Lite specifications turned into pictures by vl-convert, which has all that it needs within itself."""

from __future__ import annotations

from typing import Any

from assistant.charting.vega.extras import needed

#: Pixels of a PNG for each of the chart, for screens that show two in the place of one.
_SCALE = 2


def as_svg(spec: dict[str, Any]) -> str:
    """The picture as SVG. Raises `ChartError` without vl-convert."""
    svg: str = needed("vl_convert").vegalite_to_svg(spec, vl_version=_version())
    return svg


def as_png(spec: dict[str, Any]) -> bytes:
    """The picture as PNG. Raises `ChartError` without vl-convert."""
    png: bytes = needed("vl_convert").vegalite_to_png(spec, vl_version=_version(), scale=_SCALE)
    return png


def libraries() -> str:
    """The JavaScript that draws specifications in a web page. Raises `ChartError` without vl-convert."""
    script: str = needed("vl_convert").javascript_bundle(vl_version=_version())
    return script


def _version() -> str | None:
    """The version of Vega-Lite that Altair writes; the latest, where vl-convert does not know that one."""
    major, minor, *_ = needed("altair").SCHEMA_VERSION.lstrip("v").split(".")
    known = needed("vl_convert").get_vegalite_versions()
    return f"{major}.{minor}" if f"{major}.{minor}" in known else None
