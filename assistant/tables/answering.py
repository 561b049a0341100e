"""A table that answers questions: it is indexed once, each question is read, and what that came to is told."""

from __future__ import annotations

from assistant.answering.telling import compose
from assistant.answers import Answer
from assistant.english.table_words import RANKING
from assistant.once import once
from assistant.tables import (
    budgets,
    currencies,
    doubted,
    its_own,
    looks,
    numbered_names,
    opposed,
    set_off,
    than_together,
)
from assistant.tables.across_series import names_nothing, sets_series_beside
from assistant.tables.asked import Asked, read_question
from assistant.tables.bands import as_printed, bands_of, cuts_bands, end_asked
from assistant.tables.bare_dates import with_year, year_of
from assistant.tables.computed import Read, computed, in_units, leaves_of, value_of
from assistant.tables.days_in_figures import as_written
from assistant.tables.drawings import drawing_of
from assistant.tables.drawn import plainly, told_of_drawing
from assistant.tables.flat import as_records
from assistant.tables.long_form import made_long
from assistant.tables.matrix import asking as matrix
from assistant.tables.matrix import frame as matrix_frame
from assistant.tables.outcome import AMBIGUOUS, Found, Refused
from assistant.tables.picked import told_picked
from assistant.tables.plots import asking as plots
from assistant.tables.plots.chart import chart_of
from assistant.tables.records import asking as records
from assistant.tables.records import frame as records_frame
from assistant.tables.records import held, rests, row_by_row
from assistant.tables.records import question as records_question
from assistant.tables.records.other_sorts import is_of_another_sort
from assistant.tables.records.series import is_series
from assistant.tables.sheets import asking as sheets
from assistant.tables.sheets import rosters
from assistant.tables.sheets.products import is_product
from assistant.tables.sheets.views import is_small, views_of
from assistant.tables.sheets.word_grids import Grid, grid_of
from assistant.tables.stems import words_of
from assistant.tables.synonyms import peoples_of
from assistant.tables.table import Table
from assistant.tables.title_asked import asks_title
from assistant.tables.titled_measures import without_measure
from assistant.tables.verbs_of_charts import with_nouns
from assistant.tables.years_asked import with_years_as_bounds
from assistant.utterance.statements import AUXILIARIES
from assistant.utterance.words import LONGEST_QUESTION

#: So sure the second of two readings has to be where the first comes to nothing.
_SURE_ENOUGH, _ALL_CLEAR = 0.6, 0.7


#: Reasons for which one reading comes to nothing where another may come to something.
_LACKING = ("no_such_measure", "no_such_entity", "unclear")


#: A column with more values than this tells no bands of numbers.
_MOST_BANDS = 60
#: Words by which two are left out.
_LEAVING_OUT = frozenset(("neither", "nor"))


class Reader:
    """A table with what is indexed once so that questions on it are quick."""

    def __init__(self, table: Table, *, is_called: bool = False) -> None:
        """`is_called` says that somebody gave its title, by which it is a chart of what that says."""
        self.table = table
        self.is_called = is_called
        self.matrix = matrix_frame.frame_of(table) if table.form == "matrix" else None
        self.records = None if self.matrix else records_frame.frame_of(table)
        # No chart has several names for each of its figures.
        made = None if table.places else made_long(table)
        longer = records_frame.frame_of(made) if made else None
        #: A chart's table with all its numbers in one column, for questions across its series.
        self.long = longer if table.title else None
        #: The same of a table that no title calls a chart: questions over it are read whole.
        self.plot = None if table.title or table.places else chart_of(longer or self.records)
        #: The words of the table, to which slips are mended.
        self.printed = self.matrix.printed if self.matrix else self.records.printed if self.records else frozenset()
        lines = [line.label for line in (*table.rows[:_FEW], *table.columns)]
        texts = [column for column in self.records.columns if column.kind == "text"] if self.records else []
        cells = [text for column in texts if column.distinct <= _MOST_BANDS for text in column.rows_of]
        self.bands = bands_of([*lines, *cells])
        subjects = self.records.columns[self.records.subject].rows_of if self.records else None
        self.numbered = numbered_names.numbered(subjects or [line.label for line in table.rows[:_FEW]])
        #: The words to which slips are mended: those of the title and what people of printed countries are called too.
        titled = frozenset(word.lower() for word in words_of(table.title) if word.isalpha())
        self.spelt = self.printed | titled | peoples_of(self.printed)
        #: What the table and its things are called.
        self.headings = tuple(line.full_name for line in table.columns)
        #: The columns of figures against which others may be set, where they are told under their own names.
        self.figures = [each.line for each in self.records.numbers] if self.records and longer is None else []
        groups = dict.fromkeys(name for line in table.rows[:_FEW] for name in line.path)
        self.names = (*groups, table.title, table.corner, *lines, *cells, *self.headings)
        #: The one year in which all its days or months lie.
        days = (line.period for line in table.columns if line.period is not None)
        records_year = None if self.records is None or table.title else records_frame.only_year(self.records)
        self.year = records_year if self.records else year_of(days)
        self.drawing = drawing_of(table, self.records, self.printed, is_chart=longer is not None)

    @once
    def flat(self) -> records_frame.Frame | None:
        """The rows of a matrix as records; None where they are no such."""
        made = as_records(self.table)
        return None if made is None else records_frame.frame_of(made)

    @property
    def _is_one_series(self) -> bool:
        """Whether a chart's table has one number for each of its things."""
        frame = self.records
        return (
            frame is not None and len(frame.numbers) == 1 and not any(is_series(frame, each) for each in frame.columns)
        )

    def read(self, question: str) -> Read:
        """What a question comes to over the table; nothing where an operation that it asks for was left out."""
        read = self._read(question)
        if read.asked is not None and isinstance(read.outcome, Found):
            meant = doubted.in_place_of(self.table, read.asked, read.outcome, is_called=self.is_called)
            read = read if meant is None else computed(read.asked, meant)
        if read.asked is not None and than_together.may_ask(read.asked):
            against = than_together.in_place_of(self._read, self.table, read.asked, read.outcome)
            read = read if against is None else computed(read.asked, against)
        asked, found = read.asked, read.outcome
        if asked is None or not isinstance(found, Found):
            return read
        told = doubted.Told(self.table, self.spelt, self.names, self.figures, asked, found, tuple(leaves_of(read)))
        doubt = doubted.refusal(told, is_called=self.is_called)
        if doubt is None and self.plot is not None:
            doubt = plots.doubt(self.plot, asked, found)
        return read if doubt is None else read._replace(outcome=doubt, result=None)

    def _read(self, question: str) -> Read:
        """What a question comes to over the table."""
        if len(question) > LONGEST_QUESTION or not question.strip():
            return Read(None, Refused("out_of_scope", "Please ask a question about the table."))
        if self.table.title and asks_title(question):
            title = self.table.title
            return Read(None, Found(1.0, value=title, headline=f"{title}.", understood="the title of the table"))
        end = end_asked(question, self.bands) if self.table.title else ""
        if end:
            return Read(None, Found(0.9, value=end, headline=f"{end}."))
        if self.drawing is not None:
            told = told_of_drawing(self.drawing, self.table.title, question)
            if told is not None:
                return Read(None, told)
            question = with_nouns(self.drawing, self.table.title, plainly(self.drawing, question))
        question = numbered_names.by_numbers(question, self.numbered)
        question = said = currencies.as_in_headers(question, self.headings)
        question = budgets.in_words(question, self.headings)
        is_of_budget = question != said
        question = with_year(as_written(question) if self.table.written else question, self.year)
        printed = as_printed(question, self.bands)
        if cuts_bands(printed, self.bands, (self.table.corner, *self.headings)):
            return Read(None, Refused("unclear", "The table gives bands, and none that begins or ends there."))
        asked = without_measure(self.table.title, read_question(printed, self.spelt))
        asked = with_years_as_bounds(asked) if self.records is not None and self.records.numbers else asked
        unseen = looks.refusal(self.table, asked, self.printed, is_one_series=self._is_one_series)
        unseen = unseen or numbered_names.refusal(question, self.numbered)
        if asked.key(0) == "why" and asked.key(1) in AUXILIARIES or asked.find("how", "come") == 0:
            unseen = unseen or Refused("out_of_scope", "The table does not tell why.")
        if not self.is_called and {word.key for word in asked.words} & _LEAVING_OUT:
            unseen = unseen or Refused("unclear", "It is not clear what is left out.")
        unseen = unseen or its_own.refusal(self.table, asked, self.spelt)
        unseen = unseen or opposed.refusal(self.table, asked)
        if unseen is not None:
            return Read(asked, unseen)
        unmade = set_off.refusal(asked, self.names, self.headings)
        if unmade is not None:
            made = None if self.is_called else self._of_sheet(asked)
            return made if made is not None and any(map(is_product, leaves_of(made))) else Read(asked, unmade)
        if self.roster is not None and (told := rosters.answer(self.roster, asked)) is not None:
            return computed(asked, told)
        frame = self.records or self.flat
        if is_of_budget and frame is not None:
            # No column alone tells who overspent.
            spent = row_by_row.row_by_row(records_question.question_of(frame, asked))
            unclear = Refused("unclear", "It is not clear what was more, or less, than its budget.")
            return in_units(self.table, computed(asked, spent or unclear))
        read = self._read_whole(asked)
        # What is measured in rows is read better by what it is called than by where it stands.
        is_open = not (isinstance(read.outcome, Refused) and read.outcome.reason == "unlike" and self.matrix)
        is_sheet = read.sure < 0 or not self._is_of_times or asked.find("per") > 0
        is_sheet = is_sheet and is_open and not self.is_called
        sheet = self._of_sheet(asked) if is_sheet else None
        if sheet is not None and (read.sure < 0 or value_of(read) != value_of(sheet)):
            return sheet
        if self.matrix is None or not held.may_hold(asked) or self.flat is None:
            return read
        against = row_by_row.in_place_of(records_question.question_of(self.flat, asked), leaves_of(read))
        return read if against is None else in_units(self.table, computed(asked, against))

    def _read_whole(self, asked: Asked) -> Read:
        """What a question comes to in the reading that its table is made for."""
        whole = None
        if self.records is not None and rests.may_ask(asked):
            whole = rests.rest_of(records_question.question_of(self.records, asked))
        whole = whole or (plots.answer(self.plot, asked) if self.plot else None)
        if whole is not None:
            return in_units(self.table, computed(asked, whole))
        if self.matrix is not None:
            read = in_units(self.table, computed(asked, matrix.answer(self.matrix, asked)))
            if self.long is not None and names_nothing(asked):
                read, longer = self._of_records(self.long, asked), read
                return read if read.sure >= _SURE_ENOUGH else longer
            is_lacking = isinstance(read.outcome, Refused) and read.outcome.reason in _LACKING
            if (
                self.long is None
                or asked.key(0) in RANKING
                or not is_lacking
                and not (len(list(leaves_of(read))) == 1 and sets_series_beside(self.matrix, asked))
            ):
                return read
            # What sets the things of a chart beside each other is read where all numbers stand in one column.
            longer = self._of_records(self.long, asked)
            is_open = isinstance(read.outcome, Refused) and read.outcome.reason == "unclear" and asked.has("sum")
            is_told = not is_open or records_question.names_thing(self.long, asked)
            return longer if longer.sure >= _ALL_CLEAR and is_told else read
        assert self.records is not None
        read = self._of_records(self.records, asked)
        if self.long is None:
            return read
        longer = self._of_records(self.long, asked)
        # What sets series beside each other, or adds them up, is read where all numbers stand in one column.
        # "The rain when it was coldest" is told of one row.
        is_across = records_question.names_series(self.long, asked) and asked.find("when") <= 0
        first, second = (longer, read) if is_across else (read, longer)
        return second if first.sure < 0 <= second.sure and second.sure >= _SURE_ENOUGH else first

    @once
    def _is_of_times(self) -> bool:
        """Whether it is a matrix of measures at times of the calendar."""
        table = self.table
        return self.matrix is not None and not table.is_turned and any(column.period for column in table.columns)

    @once
    def sheets(self) -> tuple[records_frame.Frame, ...]:
        """The table as rows of things, in each of the ways in which it can be read so."""
        return tuple(views_of(self.table, self.records)) if is_small(self.table) else ()

    @once
    def roster(self) -> Grid | None:
        """The table as a roster: a word for each row at each column; None where it is none."""
        return None if self.is_called or not self.sheets else grid_of(self.sheets[0])

    def _of_sheet(self, asked: Asked) -> Read | None:
        """What a question comes to where every word of it is understood; None where it is not."""
        told = sheets.answer_over(self.sheets, asked)
        if told is None or not isinstance(told.outcome, Found):
            return None
        if told.frame is self.records:
            question = records_question.question_of(told.frame, asked)
            if is_of_another_sort(question, told.kind, told.outcome):
                return None
        read = in_units(self.table, computed(asked, told.outcome))
        return read if read.sure >= 0 else None

    def _of_records(self, frame: records_frame.Frame, asked: Asked) -> Read:
        return in_units(self.table, computed(asked, records.answer(frame, asked)))

    def tell(self, question: str, read: Read) -> Answer:
        """The answer that a reading gives."""
        if isinstance(read.outcome, Refused):
            text, near = read.outcome.text, read.outcome.near
            if read.outcome.reason == AMBIGUOUS and near:
                return Answer("clarify", question, f"{text} Which is meant: {'; '.join(near)}?", choices=near)
            if near:
                text = f"{text} Nearest is: {'; '.join(near)}."
            return Answer("unknown", question, text, reason=read.outcome.reason, suggestions=near)
        repairs = read.asked.repairs if read.asked else ()
        leaves = list(leaves_of(read))
        taken = self.table.assumptions if leaves else ()
        assumptions = (
            *taken,
            *dict.fromkeys(leaf.fact.editorial for leaf in leaves if leaf.fact and leaf.fact.editorial),
            *(f'Read "{typed}" as "{meant}".' for typed, meant in repairs),
            *read.outcome.assumptions,
        )
        if read.result is not None:
            return compose(question, read.result, assumptions)
        return told_picked(question, read.outcome, assumptions)

    def ask(self, question: str) -> Answer:
        """The answer to a question about the table."""
        return self.tell(question, self.read(question))


#: Names of so many lines are looked through.
_FEW = 1000
