"""What is kept in the cache folder: read again as it was made, and never when anything it is made of has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant, keeping
from assistant.entries import Entries
from assistant.pieces import Pieces, join_pieces
from assistant.reading.outline import open_outline
from assistant.utterance import english_phrases, opening_lexicons
from assistant.utterance.english_phrases import english, english_words, general_words
from assistant.utterance.opening_lexicons import open_lexicon
from assistant.utterance.phrases import Index, KeptIndex, Phrase, Sense, to_pieces

#: Names with what might upset what is kept: signs, line ends within, no words at all.
NAMES = ["top Chinese model", "top model", "R&D", "GPT-4", "a\nb", "tab\there", '"quoted"', "…", "Überblick", "the"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "report-assistant" / "words"


def test_an_index_in_pieces_is_the_index() -> None:
    index = Index([(name, Sense("member", name, "kind")) for name in NAMES], [Phrase(("apart",), Sense("cue", "x"))])
    again = KeptIndex(Pieces(memoryview(to_pieces(index))))
    assert set(again) == set(index)
    assert again.starts == index.starts == {phrase.keys[0] for phrase in index}
    assert all(again.starting(key) == index.starting(key) for key in again.starts)
    assert again.words() == index.words()


def test_an_index_of_nothing_is_one_in_pieces_too() -> None:
    assert not KeptIndex(Pieces(memoryview(to_pieces(Index([]))))).starts


def test_a_lexicon_that_was_kept_is_the_one_that_was_made(cache: Path) -> None:
    for pack in Assistant().packs:
        made, kept = open_lexicon(pack), open_lexicon(pack)
        assert any(entry.name.startswith(pack.id) for entry in cache.iterdir())
        for field in ("words", "targets", "acronyms", "signed", "counts"):
            assert getattr(made, field) == getattr(kept, field), field
        for mine, theirs in ((made.names, kept.names), (made.measures, kept.measures)):
            assert set(mine) == set(theirs)


def test_english_that_was_kept_is_the_one_that_was_made(cache: Path) -> None:
    english_phrases._english.cache_clear()
    made = set(english()), english_words(), general_words()
    english_phrases._english.cache_clear()
    assert (set(english()), english_words(), general_words()) == made
    assert [entry.name.partition("@")[0] for entry in cache.iterdir()] == ["english"]


def test_a_pack_that_was_read_from_no_file_has_its_lexicon_made(cache: Path) -> None:
    pack = Assistant("us-china-gap").packs[0]._replace(made_of="")
    assert "mmlu" in open_lexicon(pack)
    assert not cache.exists() or not [entry for entry in cache.iterdir() if entry.name.startswith(pack.id)]


def test_another_state_of_the_code_makes_the_lexicon_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = Assistant("us-china-gap").packs[0]
    open_lexicon(pack)
    monkeypatch.setattr(opening_lexicons, "_state_of_code", lambda: "0" * 16)
    open_lexicon(pack)
    assert len([entry for entry in cache.iterdir() if entry.name.startswith(pack.id)]) == 2


@pytest.mark.parametrize("damage", [b"", b"\n\n", b"x" * 500])
def test_a_damaged_file_is_made_anew(cache: Path, damage: bytes) -> None:
    pack = Assistant("us-china-gap").packs[0]
    whole = open_lexicon(pack)
    [file] = [entry for entry in cache.iterdir() if entry.name.startswith(pack.id)]
    file.write_bytes(damage + file.read_bytes()[len(damage) :] if damage else damage)
    assert open_lexicon(pack).words == whole.words


def test_what_is_sealed_is_only_opened_as_what_it_is() -> None:
    content = keeping.seal("form", "source", b"body")
    assert keeping.unseal("form", "source", content) == b"body"
    assert keeping.unseal("form", "other", content) is None
    assert keeping.unseal("forms", "source", content) is None
    assert keeping.unseal("form", "source", content + b"!") is None


def test_only_so_many_of_one_name_are_kept(cache: Path) -> None:
    for number in range(12):
        keeping.keep("words", "harvest", str(number), b"")
    assert len(list(cache.iterdir())) == 8
    assert keeping.load("words", "harvest", "11") == b""


def test_an_outline_that_was_kept_is_the_one_that_was_made(cache: Path) -> None:
    for pack in Assistant().packs:
        made, kept, unkept = open_outline(pack), open_outline(pack), open_outline(pack._replace(made_of=""))
        assert made == kept
        assert made.groups == unkept.groups
        assert [list(each) for each in kept[1:]] == [list(each) for each in unkept[1:]]
    assert len(list((cache.parent / "outlines").iterdir())) == len(Assistant().packs)


def test_a_damaged_outline_is_made_anew(cache: Path) -> None:
    pack = Assistant("us-china-gap").packs[0]
    whole = open_outline(pack)
    [file] = (cache.parent / "outlines").iterdir()
    file.write_bytes(b"x" * 500)
    assert open_outline(pack) == whole


def test_what_is_made_is_kept_and_not_made_again(cache: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"973")
        return made[-1]

    assert [bytes(keeping.kept_or_made("words", "apples", "form", source, make)) for source in "aab"] == [b"973"] * 3
    assert len(made) == 2


def test_pieces_are_found_by_their_keys_and_come_in_their_order() -> None:
    pieces = Pieces(
        memoryview(join_pieces({"b": b"1", 'a"\n': "é".encode(), "none": b"", "in": join_pieces({"x": b"2"})}))
    )
    assert list(pieces) == ["b", 'a"\n', "none", "in"]
    assert (pieces.json("b"), pieces.text('a"\n'), bytes(pieces["none"]), len(pieces)) == (1, "é", b"", 4)
    assert pieces.within("in").json("x") == 2
    assert "c" not in pieces
    with pytest.raises(KeyError):
        pieces["c"]


def test_entries_are_read_once_and_when_they_are_asked_for() -> None:
    read: list[str] = []
    rows = {"a": "A", "b": "B", "c": "C"}

    def entry(key: str) -> str:
        read.append(key)
        return rows[key]

    entries = Entries(rows, entry)
    assert ("b" in entries, "d" in entries, len(entries), list(entries), read) == (True, False, 3, ["a", "b", "c"], [])
    assert (entries["b"], entries["b"], entries.get("d"), read) == ("B", "B", None, ["b"])
    assert list(entries.values()) == ["A", "B", "C"]
    assert entries == rows
    assert sorted(read) == ["a", "b", "c"]
    with pytest.raises(KeyError):
        entries["d"]
