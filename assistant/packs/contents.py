"""The files of a pack's folder as bytes, and a digest of them."""

import os
import stat

from assistant.errors import PackError
from assistant.keeping import digest
from assistant.tuples import NamedTuple

PACK_FILE = "pack.yaml"
#: The same pack compiled, where it ships in a wheel.
COMPILED_FILE = "pack.compiled"
#: A folder with more than this in it is no pack that anybody wrote.
LARGEST = 64 * 1024 * 1024


class Contents(NamedTuple):
    """What lies in the folder of a pack: pack.yaml and the CSV files beside it, by name."""

    folder: str
    files: dict[str, bytes]
    #: What lies in the compiled file beside them, if there is one.
    compiled: bytes = b""
    #: The name that it was found by; "" if it was found by its path.
    known_as: str = ""

    @property
    def name(self) -> str:
        """The name of the folder, also where the path to it has none (`.`)."""
        name = os.path.basename(self.folder)
        return name if name not in ("", ".", "..") else os.path.basename(os.path.realpath(self.folder))

    @property
    def shown(self) -> str:
        """The folder as messages name it: from where the user is, if that is shorter."""
        try:
            here = os.getcwd()
        except OSError:
            return self.folder
        whole = os.path.abspath(self.folder)
        if whole == here:
            return "."
        return whole[len(here) :].removeprefix(os.sep) if whole.startswith(os.path.join(here, "")) else self.folder

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change with the name or content of any of the files."""
        each = [(name, len(content), digest(content)) for name, content in self.files.items()]
        return digest(repr(each).encode())


def read_contents(folder: str | os.PathLike[str], *, known_as: str = "") -> Contents:
    """The files of a pack's folder, in the order of their names; `PackError` if they cannot be read."""
    folder = os.path.normpath(folder)
    try:
        names = [PACK_FILE, *sorted(name for name in os.listdir(folder) if name.lower().endswith(".csv"))]
        paths = {name: os.path.join(folder, name) for name in names}
        files = {name: _read(path) for name, path in paths.items() if name == PACK_FILE or os.path.isfile(path)}
        compiled = os.path.join(folder, COMPILED_FILE)
        shipped = _read(compiled) if os.path.isfile(compiled) else b""
    except OSError as error:
        raise PackError(f"{error.filename or folder} cannot be read: {error.strerror or error}") from error
    if sum(map(len, files.values())) > LARGEST:
        raise _too_large(folder)
    return Contents(folder, files, shipped, known_as)


def _read(path: str) -> bytes:
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise PackError(f"{path} is no file")
    if status.st_size > LARGEST:
        raise _too_large(path)
    with open(path, "rb") as file:
        return file.read()


def _too_large(path: str) -> PackError:
    return PackError(f"{path} is too large for a pack: more than {LARGEST // 1024**2} MB")
