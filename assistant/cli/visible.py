"""Text that is safe to show: a question or a pack must not steer the terminal that it is shown on."""

from __future__ import annotations

#: Control characters, but for the tab and the line feed.
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}


def visible(text: str) -> str:
    """The text without blank lines (they divide answers) and with control characters shown, not obeyed."""
    if text.isprintable():
        return text
    return "\n".join(line for line in text.translate(_CONTROLS).split("\n") if line.strip())


def in_one_line(text: str) -> str:
    """The visible text in one line."""
    return " ".join(visible(text).split())
