"""Programs from npm that check ours from outside, each in a release that is named, installed once for all runs."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.requirements_of_system import FORBIDS_SKIPS, needs


def npm_program(package: str, program: str) -> str:
    """The path of a program of a package with its release (`pyright@1.1.414`).

    Without npm, or where it can fetch nothing, the test is skipped, or fails if skips are forbidden.
    """
    npm = needs("npm")
    folder = Path(tempfile.gettempdir(), f"report-assistant-npm-{os.getuid()}", package.replace("/", "-"))
    found = folder / "node_modules" / ".bin" / program
    if not found.exists():
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), package]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if done.returncode:
            message = f"npm cannot install {package}: {(done.stdout + done.stderr).strip()[-500:]}"
            if os.environ.get(FORBIDS_SKIPS) == "1":
                pytest.fail(message)
            pytest.skip(message)
    return str(found)
