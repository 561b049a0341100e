"""From the name or path of a pack to the pack."""

from __future__ import annotations

import os
from collections.abc import Iterator

from assistant.compiled import from_bytes, to_bytes
from assistant.errors import PackError
from assistant.facts import Pack
from assistant.keeping import sealed_digest
from assistant.packs import caching
from assistant.packs.contents import PACK_FILE, Contents, read_contents
from assistant.packs.user_folders import own_packs

_PACKAGE = os.path.dirname(os.path.dirname(__file__))


def shipped_folder() -> str:
    """Where the packs that ship with the assistant lie: in an installed package, or in the checkout."""
    inside = os.path.join(_PACKAGE, "_facts")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "facts")


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that ship with the assistant, in the order of the alphabet."""
    return tuple(sorted(_packs_in(shipped_folder())))


def known_packs() -> tuple[str, ...]:
    """The names of all packs that can be opened by name, in the order of the alphabet."""
    return tuple(sorted(_known()))


def open_pack(name_or_path: str | os.PathLike[str]) -> Pack:
    """The pack of a name or path, checked; `PackError` if it is missing or broken.

    A path leads to a folder or the pack.yaml in it. A name is looked up in the folders of `ASSISTANT_PACKS`,
    in the user's pack folder, among the packs that ship with the assistant, and last as a path.
    """
    contents = find_pack(name_or_path)
    digest = contents.digest
    if shipped := _read(contents.compiled, digest):
        return shipped
    made_of = caching.what_it_is_made_of(contents, digest)
    if kept := _read(caching.load_cached(contents, made_of), made_of):
        return kept
    # Only here pydantic and yaml are loaded.
    from assistant.packs.checking import build_pack

    pack = build_pack(contents)
    content = to_bytes(pack, made_of)
    caching.keep(contents, made_of, content)
    return _marked(pack, content)


def _read(content: bytes, made_of: str) -> Pack | None:
    """The compiled pack in some bytes, if they were made of just this."""
    pack = from_bytes(content, made_of) if content else None
    return _marked(pack, content) if pack else None


def _marked(pack: Pack, content: bytes) -> Pack:
    return pack._replace(made_of=f"{sealed_digest(content)} {pack.id}")


def find_pack(name_or_path: str | os.PathLike[str]) -> Contents:
    """The files of a pack; `PackError` with the known names if there is none."""
    if isinstance(name_or_path, str) and (folder := _known().get(name_or_path)):
        return read_contents(folder, known_as=name_or_path)
    path = os.fspath(name_or_path)
    try:
        if _is_there(os.path.join(path, PACK_FILE)):
            return read_contents(path)
        if os.path.basename(path) == PACK_FILE and _is_there(path):
            return read_contents(os.path.dirname(path))
    except OSError as error:
        raise PackError(f"{str(path)!r} cannot be read: {error.strerror or error}") from error
    raise PackError(_missing(name_or_path))


def _is_there(path: str) -> bool:
    """Whether anything is at a path; `OSError` if that cannot be known."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    return True


def _missing(name_or_path: str | os.PathLike[str]) -> str:
    path = os.fspath(name_or_path)
    if os.path.isdir(path):
        other = _other_yaml(path)
        hint = f"; {other!r} in it has to be called {PACK_FILE}" if other else ""
        return f"there is no folder with a {PACK_FILE} at {path!r}{hint}"
    if os.path.exists(path):
        return f"there is no folder with a {PACK_FILE} at {path!r}, but a file: a pack is such a folder"
    if not isinstance(name_or_path, str) or "/" in name_or_path or os.sep in name_or_path:
        return f"there is nothing at {path!r}"
    known = known_packs()
    from assistant.packs.likeness import nearest

    guess = nearest(name_or_path, known)
    hint = f" Did you mean {guess!r}?" if guess else ""
    return f"there is no pack {name_or_path!r}; known are: {', '.join(known) or 'none'}.{hint}"


def _other_yaml(folder: str) -> str:
    """A file in a folder that may be meant as its pack.yaml; "" if there is none."""
    try:
        return next((name for name in sorted(os.listdir(folder)) if name.lower().endswith((".yaml", ".yml"))), "")
    except OSError:
        return ""


def _known() -> dict[str, str]:
    """All packs by name; of two with the same name the user's own goes before one that ships."""
    found: dict[str, str] = {}
    for place in _places():
        for name, folder in _packs_in(place).items():
            found.setdefault(name, folder)
    return found


def _places() -> Iterator[str]:
    for named in os.environ.get("ASSISTANT_PACKS", "").split(os.pathsep):
        if named:
            yield named
    if own := own_packs():
        yield own
    yield shipped_folder()


def _packs_in(place: str) -> dict[str, str]:
    try:
        folders = {name: os.path.join(place, name) for name in os.listdir(place)}
        return {name: folder for name, folder in folders.items() if os.path.isfile(os.path.join(folder, PACK_FILE))}
    except OSError:
        return {}
