"""From the name or path of a pack to the pack."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from assistant.errors import PackError
from assistant.facts import Pack
from assistant.packs.caching import keep, load_cached
from assistant.packs.compiled import from_bytes
from assistant.packs.contents import PACK_FILE, Contents, read_contents
from assistant.packs.user_folders import own_packs

_PACKAGE = Path(__file__).parent.parent


def shipped_folder() -> Path:
    """Where the packs that ship with the assistant lie: in an installed package, or in the checkout."""
    inside = _PACKAGE / "_facts"
    return inside if inside.is_dir() else _PACKAGE.parent / "facts"


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that ship with the assistant, in the order of the alphabet."""
    return tuple(sorted(_packs_in(shipped_folder())))


def known_packs() -> tuple[str, ...]:
    """The names of all packs that can be opened by name, in the order of the alphabet."""
    return tuple(sorted(_known()))


def open_pack(name_or_path: str | Path) -> Pack:
    """The pack of a name or path, checked; `PackError` if it is missing or broken.

    A path leads to a folder or the pack.yaml in it. A name is looked up in the folders of `ASSISTANT_PACKS`,
    in the user's pack folder, among the packs that ship with the assistant, and last as a path.
    """
    contents = find_pack(name_or_path)
    if shipped := contents.compiled and from_bytes(contents.compiled, contents.digest):
        return shipped
    if cached := load_cached(contents):
        return cached
    # Only here pydantic and yaml are loaded.
    from assistant.packs.checking import build_pack

    pack = build_pack(contents)
    keep(contents, pack)
    return pack


def find_pack(name_or_path: str | Path) -> Contents:
    """The files of a pack; `PackError` with the known names if there is none."""
    if isinstance(name_or_path, str) and (folder := _known().get(name_or_path)):
        return read_contents(folder, known_as=name_or_path)
    path = Path(name_or_path)
    try:
        if (path / PACK_FILE).exists():
            return read_contents(path)
        if path.name == PACK_FILE and path.exists():
            return read_contents(path.parent)
    except OSError as error:
        raise PackError(f"{str(path)!r} cannot be read: {error.strerror or error}") from error
    raise PackError(_missing(name_or_path))


def _missing(name_or_path: str | Path) -> str:
    if isinstance(name_or_path, Path) or "/" in name_or_path or os.sep in name_or_path:
        what = "no folder with a pack.yaml" if Path(name_or_path).exists() else "nothing"
        return f"there is {what} at {str(name_or_path)!r}"
    known = known_packs()
    from assistant.packs.likeness import nearest

    guess = nearest(name_or_path, known)
    hint = f" Did you mean {guess!r}?" if guess else ""
    return f"there is no pack {name_or_path!r}; known are: {', '.join(known) or 'none'}.{hint}"


def _known() -> dict[str, Path]:
    """All packs by name; of two with the same name the user's own goes before one that ships."""
    found: dict[str, Path] = {}
    for place in _places():
        for name, folder in _packs_in(place).items():
            found.setdefault(name, folder)
    return found


def _places() -> Iterator[Path]:
    for named in os.environ.get("ASSISTANT_PACKS", "").split(os.pathsep):
        if named:
            yield Path(named)
    if own := own_packs():
        yield own
    yield shipped_folder()


def _packs_in(place: Path) -> dict[str, Path]:
    try:
        return {folder.name: folder for folder in place.iterdir() if (folder / PACK_FILE).is_file()}
    except OSError:
        return {}
