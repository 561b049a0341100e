"""Writing the folder of a new pack: all of it or nothing, and never over anything."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from errno import ENOTDIR
from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a pack into a folder that is new or empty.

    Raises `FileExistsError` where something lies there, and `OSError` where it cannot be written; then nothing is.
    """
    if is_taken(folder):
        raise FileExistsError(f"{folder} exists already")
    beside = folder.absolute().with_name(f".{folder.absolute().name}.{os.getpid()}")
    parent = folder.absolute().parent
    if parent.exists() and not parent.is_dir():
        raise NotADirectoryError(ENOTDIR, "is no folder", str(parent))
    parent.mkdir(parents=True, exist_ok=True)
    try:
        beside.mkdir()
        for name, content in files.items():
            (beside / name).write_bytes(content)
        # A folder is replaced only if there is nothing in it.
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def is_taken(folder: Path) -> bool:
    """Whether something lies where a folder is to be written."""
    if not folder.exists() and not folder.is_symlink():
        return False
    return not folder.is_dir() or folder.is_symlink() or any(folder.iterdir())
