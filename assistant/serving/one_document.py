"""The page as one document: its style and its modules are put into its start, so that a browser asks only once."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from assistant.tuples import NamedTuple

_STYLE: Final = re.compile(r'<link rel="stylesheet" href="([\w-]+\.css)">')
_SCRIPT: Final = re.compile(r'<script( type="module")? src="([\w-]+\.js)"></script>')
_IMPORT: Final = re.compile(r'^import (?:\* as (\w+)|\{([^}]*)\}) from "\./([\w-]+\.js)";$', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.MULTILINE)


class Document(NamedTuple):
    """A document with all that it needs, and what a policy names its scripts and styles by."""

    text: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def one_document(start: str, files: Mapping[str, str]) -> Document:
    """The start of a page with the files in it that it links to.

    >>> one_document('<script src="a.js"></script>', {"a.js": "f();"}).text
    '<script>f();</script>'
    """
    scripts: list[str] = []
    styles: list[str] = []

    def style(found: re.Match[str]) -> str:
        styles.append(_hash(files[found[1]]))
        return f"<style>{files[found[1]]}</style>"

    def script(found: re.Match[str]) -> str:
        kind, name = found[1] or "", found[2]
        text = one_module(name, files) if kind else files[name]
        scripts.append(_hash(text))
        return f"<script{kind}>{text}</script>"

    text = _SCRIPT.sub(script, _STYLE.sub(style, start))
    return Document(text, tuple(scripts), tuple(styles))


def one_module(name: str, files: Mapping[str, str]) -> str:
    """A module with those before it that it imports from, each in a scope of its own.

    >>> print(one_module("b.js", {"a.js": "export const one = 1;", "b.js": 'import { one } from "./a.js";'}))
    const $a = (() => {
    const one = 1;
    return { one };
    })();
    const $b = (() => {
    const { one } = $a;
    return {  };
    })();
    """
    found: dict[str, str] = {}

    def add(name: str) -> None:
        text = files[name]
        for _, _, other in _IMPORT.findall(text):
            if other not in found:
                add(other)
        names = ", ".join(_EXPORT.findall(text))
        body = _EXPORT.sub("", _IMPORT.sub(_taken, text))
        found[name] = f"const {_scope(name)} = (() => {{\n{body.rstrip()}\nreturn {{ {names} }};\n}})();"

    add(name)
    return "\n".join(found.values())


def _taken(found: re.Match[str]) -> str:
    names = found[1] or f"{{{found[2].replace(' as ', ': ')}}}"
    return f"const {names} = {_scope(found[3])};"


def _scope(name: str) -> str:
    return "$" + name.removesuffix(".js").replace("-", "_")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
