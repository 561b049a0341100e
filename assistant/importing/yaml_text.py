"""Plain data as the YAML of packs: a line an entry, quotes where they are needed, comments above."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence

#: Text that YAML takes as it stands, in lists within brackets too.
_PLAIN = re.compile(r"[A-Za-z0-9][\w ./()%+°²³€$£&'’–—-]*", re.ASCII)
_WIDTH = 116

Value = str | Sequence[str] | Mapping[str, str]


def scalar(text: str) -> str:
    """A text as one value, in quotes where it would be read as something else.

    >>> scalar("thousand USD"), scalar("a: b"), scalar("#1"), scalar('say "x"')
    ('thousand USD', '"a: b"', '"#1"', '"say \\\\"x\\\\""')
    """
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ")
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def entry(fields: Mapping[str, Value], *, indent: str = "  ") -> str:
    """An entry of a list: on one line where it fits, else a field a line."""
    given = {name: written(value) for name, value in fields.items() if value}
    line = f"{indent}- {{{', '.join(f'{name}: {value}' for name, value in given.items())}}}"
    if len(line) <= _WIDTH:
        return line
    first, *others = [f"{name}: {value}" for name, value in given.items()]
    return "\n".join([f"{indent}- {first}", *(f"{indent}  {each}" for each in others)])


def written(value: Value) -> str:
    """A value of a field."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {scalar(each)}' for name, each in value.items())}}}"
    return f"[{', '.join(map(scalar, value))}]"


def comment(text: str, *, indent: str = "") -> str:
    """A text as lines of a comment.

    >>> comment("Said in words.\\nAnd more.")
    '# Said in words.\\n# And more.'
    """
    lines = [
        line
        for part in text.splitlines()
        for line in textwrap.wrap(part, _WIDTH - len(indent), subsequent_indent="  " * part.startswith("- ")) or [""]
    ]
    return "\n".join(f"{indent}# {line}".rstrip() for line in lines)


def section(name: str, entries: Iterable[str], *, says: str = "") -> str:
    """A section of a pack with its entries and a comment above; "" if there are none."""
    held = list(entries)
    head = f"{comment(says)}\n" if says else ""
    return f"\n{head}{name}:\n" + "".join(f"{each}\n" for each in held) if held else ""
