"""The files of a pack's folder as bytes, and a digest of them."""

from __future__ import annotations

import stat
from importlib.util import source_hash
from pathlib import Path
from typing import NamedTuple

from assistant.errors import PackError

PACK_FILE = "pack.yaml"
#: The same pack compiled, where it ships in a wheel.
COMPILED_FILE = "pack.compiled"
#: A folder with more than this in it is no pack that anybody wrote.
LARGEST = 64 * 1024 * 1024


class Contents(NamedTuple):
    """What lies in the folder of a pack: pack.yaml and the CSV files beside it, by name."""

    folder: Path
    files: dict[str, bytes]
    #: What lies in the compiled file beside them, if there is one.
    compiled: bytes = b""
    #: The name that it was found by; "" if it was found by its path.
    known_as: str = ""

    @property
    def name(self) -> str:
        """The name of the folder, also where the path to it has none (`.`)."""
        folder = self.folder if self.folder.name not in ("", "..") else self.folder.resolve()
        return folder.name

    @property
    def shown(self) -> str:
        """The folder as messages name it: from where the user is, if that is shorter."""
        try:
            return str(self.folder.absolute().relative_to(Path.cwd()))
        except (ValueError, OSError):
            return str(self.folder)

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change with the name or content of any of the files."""
        whole = b"".join(
            b"%s\0%d\0%s" % (name.encode(errors="surrogateescape"), len(content), content)
            for name, content in self.files.items()
        )
        # The hash that Python itself tells changed sources by; hashlib takes longer to load than a pack.
        return source_hash(whole).hex()


def read_contents(folder: Path, *, known_as: str = "") -> Contents:
    """The files of a pack's folder, in the order of their names; `PackError` if they cannot be read."""
    try:
        names = [PACK_FILE, *sorted(path.name for path in folder.iterdir() if path.suffix.lower() == ".csv")]
        files = {name: _read(folder / name) for name in names if name == PACK_FILE or (folder / name).is_file()}
        compiled = folder / COMPILED_FILE
        shipped = _read(compiled) if compiled.is_file() else b""
    except OSError as error:
        raise PackError(f"{error.filename or folder} cannot be read: {error.strerror or error}") from error
    if sum(map(len, files.values())) > LARGEST:
        raise _too_large(folder)
    return Contents(folder, files, shipped, known_as)


def _read(path: Path) -> bytes:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise PackError(f"{path} is no file")
    if status.st_size > LARGEST:
        raise _too_large(path)
    return path.read_bytes()


def _too_large(path: Path) -> PackError:
    return PackError(f"{path} is too large for a pack: more than {LARGEST // 1024**2} MB")
