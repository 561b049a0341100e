"""Puts the packs of `facts/` into the wheel, compiled, so that an installed assistant loads them at once."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShipPacks(BuildHookInterface[Any]):
    """The hook of the wheel; a broken pack stops the build with the list of its problems."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every pack and name the files that go into the wheel. An editable one finds `facts/` itself."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from assistant.compiled import to_bytes
        from assistant.packs.checking import build_pack
        from assistant.packs.contents import COMPILED_FILE, PACK_FILE, read_contents

        self._passing = TemporaryDirectory()
        for folder in sorted(path.parent for path in Path(self.root, "facts").glob(f"*/{PACK_FILE}")):
            contents = read_contents(folder, known_as=folder.name)
            compiled = Path(self._passing.name, folder.name)
            compiled.write_bytes(to_bytes(build_pack(contents), contents.digest))
            inside = f"assistant/_facts/{folder.name}"
            build_data["force_include"] |= {str(folder / name): f"{inside}/{name}" for name in contents.files}
            build_data["force_include"][str(compiled)] = f"{inside}/{COMPILED_FILE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Drop what was only made to be packed."""
        if version != "editable":
            self._passing.cleanup()
