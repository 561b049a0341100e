"""What is costly to make, kept in the user's cache folder: made once, and anew when what it is made of has changed.

Nothing depends on it: where the folder cannot be read or written, things are made every time.
"""

from __future__ import annotations

import _thread
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.util import source_hash

#: So many things of one name are kept: of several versions, and of what was edited since.
_KEPT = 8
_LONGEST_NAME = 100


def load(kind: str, name: str, made_of: str) -> bytes | None:
    """What was kept of a kind under a name, made of just this; None if there is no such thing."""
    path = _path(kind, name, made_of)
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def keep(kind: str, name: str, made_of: str, content: bytes) -> None:
    """Keep something for the next time; where that is impossible (read-only, full), nothing happens."""
    path = _path(kind, name, made_of)
    if path is None:
        return
    # Another process or thread may do the same just now; each writes a file of its own, the last one stays.
    passing = f"{path}.{os.getpid()}-{_thread.get_ident()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        try:
            with open(passing, "wb") as file:
                file.write(content)
            os.replace(passing, path)
        except OSError:
            _remove(passing)
            raise
        _drop_old(path, name)
    except OSError:
        pass


def seal(form: str, made_of: str, body: bytes) -> bytes:
    """Content under one line that says its form, what it was made of, and its own hash."""
    return f"{_head(form, made_of, body)}\n".encode() + body


def unseal(form: str, made_of: str, content: bytes) -> memoryview | None:
    """The content of `seal`, uncopied; None if it is damaged, of another form, or was made of something else."""
    size = content.find(b"\n")
    body = memoryview(content)[size + 1 :]
    return body if content[:size] == _head(form, made_of, body).encode() else None


def sealed_digest(content: bytes) -> str:
    """The digest of what is in a seal, as its first line says it."""
    return content[: content.find(b"\n")].rpartition(b" ")[2].decode()


def kept_or_made(kind: str, name: str, form: str, made_of: str, make: Callable[[], bytes]) -> memoryview:
    """What was kept under its seal; if there is no such thing, or it is damaged, it is made, and kept from now on."""
    kept = load(kind, name, made_of)
    body = unseal(form, made_of, kept) if kept else None
    if body is None:
        made = make()
        keep(kind, name, made_of, seal(form, made_of, made))
        body = memoryview(made)
    return body


def state_of_code(folders: Iterable[str], files: Iterable[str]) -> str:
    """16 hexadecimal digits that change with any of some modules, and of those in some folders."""
    found = list(files)
    for folder in folders:
        with os.scandir(folder) as entries:
            found += sorted(entry.path for entry in entries if entry.name.endswith(".py"))
    states = [os.stat(path) for path in found]
    return digest(repr([(state.st_mtime_ns, state.st_size) for state in states]).encode())


def digest(content: bytes | memoryview) -> str:
    """16 hexadecimal digits that change with the content."""
    # The hash that Python itself tells changed sources by; hashlib takes longer to load than a pack.
    return source_hash(content).hex()


def _head(form: str, made_of: str, body: bytes | memoryview) -> str:
    return f"{form} {made_of} {digest(body)}"


def _path(kind: str, name: str, made_of: str) -> str | None:
    folder = cache_folder()
    return os.path.join(folder, kind, f"{name[:_LONGEST_NAME]}@{made_of}") if folder else None


def cache_folder() -> str | None:
    """The folder in which this user's kept things lie, by the XDG rules; None if this user has no home."""
    return xdg_folder("XDG_CACHE_HOME", ".cache")


def xdg_folder(variable: str, usual: str) -> str | None:
    """The folder of the assistant in the one that a variable names; None if this user has no home."""
    named = os.environ.get(variable, "")
    # The rules say that a relative path is to be ignored.
    base = named if os.path.isabs(named) else os.path.expanduser(f"~/{usual}")
    return os.path.join(base, "report-assistant") if os.path.isabs(base) else None


def _remove(path: str) -> None:
    # It may be gone, or others see to it.
    with suppress(OSError):
        os.unlink(path)


def _drop_old(path: str, name: str) -> None:
    with os.scandir(os.path.dirname(path)) as entries:
        others = [entry for entry in entries if entry.name.startswith(f"{name[:_LONGEST_NAME]}@")]
    by_age = sorted(others, key=lambda other: (other.path == path, other.stat().st_mtime_ns), reverse=True)
    for other in by_age[_KEPT:]:
        _remove(other.path)
