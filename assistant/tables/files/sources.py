"""The bytes of a file or of standard input, read only if they are few enough."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from assistant.errors import TableError
from assistant.tables.files.limits import LARGEST_FILE, LARGEST_UNPACKED, check_size
from assistant.tuples import NamedTuple

STANDARD_INPUT = "-"


class Source(NamedTuple):
    """What a file holds, its name without folders, and where it lies (None: nowhere)."""

    content: bytes
    file: str
    path: Path | None = None
    #: The bytes that it may unpack to.
    unpacked: int = LARGEST_UNPACKED

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return Path(self.file).stem

    @property
    def ending(self) -> str:
        """The ending of the name in lower case, with its dot."""
        return Path(self.file).suffix.lower()


def read_source(place: str | Path) -> Source:
    """The content of a file, or of standard input for "-". Raises `TableError`."""
    if str(place) == STANDARD_INPUT:
        return Source(_standard_input(), "standard input")
    path = Path(place)
    try:
        kind = path.stat()
        if not stat.S_ISREG(kind.st_mode):
            raise TableError(f"{path} is {_kind(kind.st_mode)}, not a file with a table. {_mend(kind.st_mode)}")
        check_size(str(path), kind.st_size)
        with path.open("rb") as stream:
            # The file may have grown since it was measured.
            content = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise TableError(f"{str(path)!r} cannot be read: {reason}. Give the path of a file with a table.") from error
    check_size(str(path), len(content))
    return Source(content, path.name, path)


def _standard_input() -> bytes:
    stream = sys.stdin
    if stream is None:
        raise TableError("There is no standard input to read a table from.")
    try:
        if (binary := getattr(stream, "buffer", None)) is not None:
            content: bytes = binary.read(LARGEST_FILE + 1)
        else:
            content = stream.read(LARGEST_FILE + 1).encode()
    except (OSError, ValueError) as error:
        raise TableError(f"Standard input cannot be read: {error}.") from error
    check_size("standard input", len(content))
    return content


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a device" if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) else "no regular file"


def _mend(mode: int) -> str:
    return "Name a file in it." if stat.S_ISDIR(mode) else f'Give "{STANDARD_INPUT}" to read standard input.'
