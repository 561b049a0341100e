"""Mark the questions that are not read yet, and take the mark from those that are: `python -m tests.corpus.mark`.

A false answer, something answered that the report does not say, is never marked: it is printed, and the exit
code is 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from assistant import Assistant
from tests.corpus.reading import MARK, Example, assistant, corpus_files, is_false, misses, read_corpus


def marked(file: Path, reader: Assistant) -> tuple[str, list[Example]]:
    """The text of a corpus file with its marks set anew, and its false answers."""
    lines = file.read_text(encoding="utf-8").splitlines()
    false = []
    for example in read_corpus(file):
        answer = reader.ask(example.question)
        if is_false(example, answer):
            false.append(example)
        is_marked = bool(misses(example, answer)) and not is_false(example, answer)
        lines[example.line - 1] = f"{MARK if is_marked else ''}{example.question}"
    return "\n".join(lines) + "\n", false


def main() -> int:
    """Rewrite all corpus files; 1 if there are false answers."""
    count = 0
    for file in corpus_files():
        text, false = marked(file, assistant())
        file.write_text(text, encoding="utf-8")
        unread = sum(line.startswith(MARK) for line in text.splitlines())
        sys.stdout.write(f"{file.name}: {unread} not read yet\n")
        for example in false:
            sys.stdout.write(f"  FALSE ANSWER {example.place}: {example.question}\n")
        count += len(false)
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main())
