"""A chart as a web page that needs no other file and no network, light or dark as the reader's screen is."""

from __future__ import annotations

import html
import json
from typing import Any

from assistant.charting.chart import Chart, Mark
from assistant.charting.files.converting import libraries
from assistant.charting.files.forms import MADE_BY
from assistant.charting.files.svg import svg_of
from assistant.charting.vega.colours import DARK, LIGHT, Colours
from assistant.charting.vega.spec import spec_of

#: Nothing is fetched, whatever the page holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

#: Expressions are interpreted, so that the page need not be allowed to run text as code.
_DRAW = """
const how = {actions: false, renderer: "svg", ast: true};
const dark = matchMedia("(prefers-color-scheme: dark)");
const draw = () => vegaEmbed("#chart", dark.matches ? specs.dark : specs.light, how);
dark.addEventListener("change", draw);
draw();
"""


def page_of(chart: Chart) -> str:
    """The chart as an HTML document: the drawing, and its figures as a table."""
    specs = {"light": spec_of(chart), "dark": spec_of(chart, ground="dark")}
    title = html.escape(chart.title)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="{MADE_BY}">
<meta name="description" content="{html.escape(chart.alt)}">
<title>{title}</title>
<style>{_style()}</style>
</head>
<body>
<main>
<div id="chart" role="img" aria-label="{html.escape(chart.alt)}"></div>
<noscript>{svg_of(chart)}</noscript>
<details>
<summary>Figures</summary>
{_table(chart)}
<p>{html.escape(" ".join(filter(None, (chart.note, chart.source))))}</p>
</details>
</main>
<script>{libraries()}</script>
<script>const specs = {_script(specs)};{_DRAW}</script>
</body>
</html>
"""


def _script(value: Any) -> str:
    """The value as JavaScript that cannot end the element that it stands in."""
    return json.dumps(value, ensure_ascii=True).replace("<", "\\u003c")


def _table(chart: Chart) -> str:
    has_periods = any(mark.period and mark.period != mark.name for mark in chart.marks)
    head = "".join(f'<th scope="col">{each}</th>' for each in ("Of", *(["When"] * has_periods), _unit(chart)))
    rows = "\n".join(_row(mark, has_periods=has_periods) for mark in chart.marks)
    return f"<table>\n<tr>{head}</tr>\n{rows}\n</table>"


def _unit(chart: Chart) -> str:
    return html.escape(f"Value, {chart.unit}" if chart.unit else "Value")


def _row(mark: Mark, *, has_periods: bool) -> str:
    cells = (mark.period, mark.label) if has_periods else (mark.label,)
    told = "".join(f"<td>{html.escape(cell)}</td>" for cell in cells)
    return f'<tr><th scope="row">{html.escape(mark.name)}</th>{told}</tr>'


def _style() -> str:
    return (
        f"{_ground(LIGHT)}\n@media (prefers-color-scheme: dark) {{ {_ground(DARK)} }}\n"
        "body { font: 14px/1.4 Helvetica, Arial, sans-serif; margin: 1rem; }\n"
        "main { max-width: max-content; margin: auto; }\n"
        "#chart { overflow-x: auto; }\n"
        "table { border-collapse: collapse; margin: 0.5rem 0; }\n"
        "th, td { text-align: left; padding: 0.15rem 1rem 0.15rem 0; font-weight: normal; }"
    )


def _ground(colours: Colours) -> str:
    return f"body {{ background: {colours.ground}; color: {colours.ink}; }}"
