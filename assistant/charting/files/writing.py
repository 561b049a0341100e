"""A chart written to a file whose ending says the form: all of it or nothing, and never over what is no chart."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.charting.chart import Chart, ChartError, UnwritableError
from assistant.charting.files.forms import MADE_BY, ending_of
from assistant.charting.vega.colours import Ground


def write_chart(chart: Chart, file: str | Path, *, ground: Ground = "light") -> None:
    """Write a chart to a file that ends in .svg, .png, .html or .vl.json.

    A chart that was written here is replaced. `ground` is that of a PNG or a specification; SVG and web pages follow
    the reader's screen. Raises `ChartError` for another ending, without the extra "charts", and `UnwritableError`
    where something else lies there or the file cannot be written; then nothing is changed.
    """
    if not isinstance(chart, Chart):
        raise ChartError(f"There is no chart to write. {getattr(chart, 'why', '')}".rstrip())
    content = _WAYS[ending_of(file)](chart, ground)
    path = Path(file)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        if os.path.lexists(path) and not _is_chart(path):
            raise UnwritableError(f"{file} is there already and no chart; it was left as it is. Choose another name.")
        beside.write_bytes(content)
        beside.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnwritableError(f"{file} cannot be written: {reason}. Choose a place that you may write to.") from error
    finally:
        with suppress(OSError, ValueError):
            beside.unlink()


def _is_chart(path: Path) -> bool:
    return path.is_file() and MADE_BY.encode() in path.read_bytes()


def _as_svg(chart: Chart, ground: Ground) -> bytes:
    from assistant.charting.files.svg import svg_of

    return svg_of(chart, ground=ground).encode("utf-8", "replace")


def _as_png(chart: Chart, ground: Ground) -> bytes:
    from assistant.charting.files.png import png_of

    return png_of(chart, ground=ground)


def _as_page(chart: Chart, _: Ground) -> bytes:
    from assistant.charting.files.page import page_of

    return page_of(chart).encode("utf-8", "replace")


def _as_spec(chart: Chart, ground: Ground) -> bytes:
    from assistant.charting.vega.spec import spec_of

    spec: dict[str, Any] = {**spec_of(chart, ground=ground), "usermeta": {"generator": MADE_BY}}
    return (json.dumps(spec, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")


_WAYS: dict[str, Callable[[Chart, Ground], bytes]] = {
    ".svg": _as_svg,
    ".png": _as_png,
    ".html": _as_page,
    ".vl.json": _as_spec,
}
