"""Taking up a conversation that was written to a file: nothing in it is believed, its questions are asked anew."""

from __future__ import annotations

from typing import Any

from assistant.cli.repl.saving import SavingError, expanded
from assistant.cli.repl.talk import Passage, Talk, begin_anew, say
from assistant.errors import ResumeError
from assistant.saved.checking import fields, listed, parsed, text, wrong

#: Larger files were not written by /save.
_LARGEST = 20_000_000
_FIELDS = ("assistant", "passages")


def load(talk: Talk, name: str) -> tuple[Talk, str]:
    """The conversation that goes on after the last passage of a file, and a sentence about it. Raises `SavingError`.

    Each question is put anew to the packs that are being asked; where an answer is not the one that was written, the
    file was changed, or the packs were, and it is refused.
    """
    if not name:
        raise SavingError("Name a file that /save wrote: /load talk.json")
    path = expanded(name)
    try:
        if path.stat().st_size > _LARGEST:
            raise SavingError(f"{name} is too large to be a conversation that /save wrote.")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise SavingError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    try:
        passage = _last_passage(content, talk)
        loaded = begin_anew(talk, talk.assistant)
        for at, answer in enumerate(passage):
            loaded, now = say(loaded, text(_question(answer), f"answers[{at}]"))
            if _plain(now.to_json()) != answer:
                wrong(
                    f"“{now.question}”", "the answer is not the one that is given now, so it or the packs were changed"
                )
    except ResumeError as error:
        raise SavingError(f"{name}: {error}") from error
    saved = tuple({**dict(talk.saved), str(path.absolute()): content}.items())
    count = f"{len(passage)} turn{'s' * (len(passage) != 1)}"
    last = loaded.passages[-1].answers[-1].question
    return loaded._replace(saved=saved), f"Took up {name}: {count}, the last “{last}”."


def _last_passage(content: bytes, talk: Talk) -> list[Any]:
    """The answers of the last passage, which has to be over the packs that are being asked."""
    row = fields(parsed(content), _FIELDS, "")
    passages = listed(row["passages"], "passages")
    if not passages:
        wrong("passages", "there is none")
    last = fields(passages[-1], Passage._fields, f"passages[{len(passages) - 1}]")
    held = [fields(each, ("id", "title"), "packs")["id"] for each in listed(last["packs"], "packs")]
    if held != [pack.id for pack in talk.packs]:
        named = " ".join(text(each, "packs") for each in held)
        wrong("packs", f"it was held over {named or 'no pack'}, and others are being asked: /pack chooses them")
    answers = listed(last["answers"], "answers")
    if not answers:
        wrong("answers", "there is none")
    return answers


def _question(answer: Any) -> Any:
    return answer.get("question") if isinstance(answer, dict) else answer


def _plain(values: Any) -> Any:
    """The values as they come back from JSON."""
    import json

    return json.loads(json.dumps(values))
