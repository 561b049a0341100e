"""A pack whose names, statements, sources and examples try to be more than text."""

from __future__ import annotations

from pathlib import Path

#: What would show that something of it was taken for markup.
MARK = "pwned"
SCRIPT = f"<script>document.title='{MARK}'</script>"
IMAGE = f"<img src=x onerror=document.title='{MARK}'>"
_PACK = f"""
pack: hostile
title: "The {SCRIPT} report"
spoken: the hostile report
sources:
  - {{id: report, title: "Evil {IMAGE} Quarterly", publisher: "<b>Evil</b>", url: "https://example.org/{IMAGE}"}}
dimensions:
  - {{id: place, names: [place]}}
members:
  - {{id: north, in: place, name: "North {IMAGE}", names: [north]}}
  - {{id: south, in: place, name: South}}
measures:
  - id: wickets
    name: wickets
    unit: wicket
    dimensions: [place]
    adds_up: yes
facts:
  - id: a
    measure: wickets
    of: {{place: north}}
    period: 2024
    value: 41
    statement: "North had 41 wickets in 2024 {SCRIPT}{IMAGE}."
    at: page 1
  - id: b
    measure: wickets
    of: {{place: south}}
    period: 2024
    value: 12
    statement: "South had 12 wickets in 2024 [link](javascript:alert(1))."
    at: page 2
examples:
  - How many wickets had the north in 2024?
"""


def write_hostile_pack(folder: Path) -> Path:
    """The folder with the pack in it."""
    folder.mkdir()
    folder.joinpath("pack.yaml").write_text(_PACK)
    return folder
