"""Days and months of a table as the years that they lie in, where a year is asked for."""

from __future__ import annotations

from assistant.tables.outcome import Found
from assistant.tables.records.question import Question
from assistant.tables.records.told import shown
from assistant.tables.times import period_of


def in_years(question: Question, found: Found) -> Found:
    """What was found with its days and months told by their years, each once: "in what year was it highest"."""
    frame, wanted = question.frame, question.wanted
    is_year = any(question.asked.words[at].text.lower() in ("year", "years") for at in question.phrase[:1])
    if wanted is None or frame.columns[wanted].kind != "time" or not is_year or found.query is not None:
        return found
    column = frame.columns[wanted]
    years = {
        shown(text): str(time.year)
        for text in {column.texts[row] for row in frame.rows}
        if (time := period_of(text)) is not None and time.start // 10000 == time.end // 10000
    }
    told = found.value if isinstance(found.value, tuple) else (found.value,)
    if not all(isinstance(each, str) and each in years for each in told):
        return found
    names = tuple(dict.fromkeys(years[each] for each in told if isinstance(each, str)))
    return found._replace(value=names[0] if len(names) == 1 else names)
