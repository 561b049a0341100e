"""The option --chart: alone it draws in the terminal, with the name of a file behind it into that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

NAME = "--chart"
#: The value that stands for the terminal, or whatever standard output is.
HERE = "-"
#: What looks like the name of a file and not like a word of a question.
_FILE = re.compile(r"\S*\w\.[A-Za-z][A-Za-z0-9]{1,7}")


def with_value(arguments: Sequence[str]) -> Iterator[str]:
    """The arguments in which the option has a value: the file named after it, or what stands for the terminal.

    >>> list(with_value(["--chart", "who leads?"])), list(with_value(["who", "--chart", "a.svg"]))
    (['--chart=-', 'who leads?'], ['who', '--chart=a.svg'])
    """
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            yield from (argument, *rest)
        elif argument == f"{NAME}=":
            # A variable of the shell that is empty: no name, which is told as a wrong one is.
            yield f'{NAME}=""'
        elif argument != NAME:
            yield argument
        elif (following := next(rest, None)) is None:
            yield f"{NAME}={HERE}"
        elif following == HERE or _is_file(following):
            yield f"{NAME}={following}"
        else:
            yield f"{NAME}={HERE}"
            yield from with_value([following, *rest])


def _is_file(text: str) -> bool:
    from assistant.charting.files.forms import ENDINGS

    return text.lower().endswith(ENDINGS) or _FILE.fullmatch(text) is not None
