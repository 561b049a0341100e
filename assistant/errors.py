"""The errors that reach a caller. "I don't know" is an answer, not an error."""

import os

from assistant.tuples import NamedTuple


class AssistantError(Exception):
    """Base of every error raised on purpose; its text is one clear message for a person.

    >>> from assistant import Assistant
    >>> try:
    ...     Assistant("nowhere")
    ... except AssistantError as error:
    ...     print(str(error).split(";")[0])
    there is no pack 'nowhere'
    """


class Problem(NamedTuple):
    """One thing wrong with a pack: where, what, and how to mend it. Lines count from 1; 0 is the whole file.

    >>> problem = Problem("pack.yaml", 7, "the unit is unknown", "Write one like percent.")
    >>> problem.file, problem.line, problem.what, problem.mend
    ('pack.yaml', 7, 'the unit is unknown', 'Write one like percent.')
    >>> print(problem)
    pack.yaml:7: the unit is unknown. Write one like percent.
    """

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}. {self.mend}"


class PackError(AssistantError):
    """A pack is broken or missing; `problems` lists everything found, in the order of the file.

    >>> print(PackError("the pack is broken:", (Problem("pack.yaml", 0, "there is no title", "Add one."),)))
    the pack is broken:
      pack.yaml: there is no title. Add one.
    """

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *(f"  {problem}" for problem in self.problems)])


class TableError(AssistantError):
    """A file holds no table that can be read, or cannot be read without harm.

    >>> from assistant import Assistant
    >>> try:
    ...     Assistant.from_table(b"")
    ... except TableError as error:
    ...     print(error)
    the table is empty: there is no table in it.
    """


class ResumeError(AssistantError):
    """What was given to be resumed is no conversation that was saved over these packs by this version.

    >>> from assistant import Assistant
    >>> try:
    ...     Assistant("us-china-gap").resume("{}")
    ... except ResumeError as error:
    ...     print(error)
    The saved conversation cannot be resumed: the field 'format' is missing. Begin a new one.
    """


def place_of(error: BaseException) -> str:
    """Where an error was raised: "units.py, line 12"; "" for one that was not raised."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    return f"{place.tb_frame.f_code.co_filename.rpartition(os.sep)[2]}, line {place.tb_lineno}" if place else ""


class UnlikeError(AssistantError):
    """Two quantities of different kinds were added or compared."""
