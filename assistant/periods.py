"""Periods as closed ranges of days, so that "end of 2023", "December 2023" and "2023" can be held together.

A fact is what a question means when the question's period contains the fact's: "2023" and "late 2023"
contain "end of 2023"; "January 2023" does not. Open-ended periods ("since late 2021") keep their start.
"""

from assistant.tuples import NamedTuple

#: The day number of an end that is not known ("since 2018").
OPEN = 99991231
#: The year of days that are printed without one, where nothing says which it is: it is never told.
NO_YEAR = 1804
#: The grains of periods that together make a year, each of which can have a figure of its own.
PARTS_OF_YEARS = frozenset(("half", "quarter", "month"))


class Period(NamedTuple):
    """A range of days as yyyymmdd numbers, both included, with the grain it was named in.

    `grain` is one of: day, month, quarter, half, year, range, edge (the very start or end of something,
    "end of 2023"), part ("late 2023"), since (open-ended), until.
    """

    start: int
    end: int
    grain: str
    label: str

    def contains(self, other: "Period") -> bool:
        """Whether a question that names this period means a fact of the other."""
        if other.grain == "since":
            if self.grain == "since":
                return _overlaps(self.start, latest_start(self), other.start, latest_start(other))
            return self.grain != "until" and self.end != OPEN and self.start <= other.start <= self.end
        if self.grain == "since":
            return other.start >= self.start
        if self.start <= other.start and other.end <= self.end:
            return True
        # What was counted over a year is known at its end: "by the end of 2024".
        return self.grain == "edge" and other.grain == "year" and self.end == other.end

    @property
    def year(self) -> int:
        """The year in which it ends (in which it starts, if it is open)."""
        return (self.start if self.end == OPEN else self.end) // 10000


def latest_start(period: Period) -> int:
    """The last day on which an open period may have begun: the end of the named start; the end of any other period."""
    if period.end != OPEN:
        return period.end
    year, month = period.start // 10000, period.start // 100 % 100
    if period.label.rsplit(" ", 1)[-1] == str(year) and len(period.label.split()) <= 2:
        return year * 10000 + 1231
    return day_after_months(year, month, 2)


def _overlaps(a: int, b: int, c: int, d: int) -> bool:
    return a <= d and c <= b


#: How many days the months have. The calendar of the standard library loads more than an answer needs.
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def ordinal(number: int) -> int:
    """The day of a yyyymmdd number, counted from the year 1."""
    # Most questions need no calendar.
    from datetime import date

    return date(number // 10000, number // 100 % 100, number % 100).toordinal()


def last_day(year: int, month: int) -> int:
    """The last day of a month as yyyymmdd."""
    is_leap_february = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year * 10000 + month * 100 + _DAYS[month - 1] + is_leap_february


def day_after_months(year: int, month: int, more: int) -> int:
    """The last day of the month that lies `more` months after the given one."""
    index = year * 12 + month - 1 + more
    return last_day(index // 12, index % 12 + 1)


MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def year(number: int) -> Period:
    """A whole calendar year."""
    return Period(number * 10000 + 101, number * 10000 + 1231, "year", "the year" if number == NO_YEAR else str(number))


def years(first: int, last: int) -> Period:
    """Whole calendar years, both included."""
    return Period(first * 10000 + 101, last * 10000 + 1231, "range", f"{first} to {last}")


def month(number: int, name: int) -> Period:
    """A calendar month; `name` counts from 1."""
    label = f"{MONTH_NAMES[name - 1]}{_of_year(number)}"
    return Period(number * 10000 + name * 100 + 1, last_day(number, name), "month", label)


def _of_year(number: int) -> str:
    """A year behind what lies in it; nothing for the one that stands for none."""
    return "" if number == NO_YEAR else f" {number}"


def day(number: int, name: int, date: int) -> Period:
    """One day."""
    ordinal = number * 10000 + name * 100 + date
    return Period(ordinal, ordinal, "day", f"{date} {MONTH_NAMES[name - 1]}{_of_year(number)}")


def quarter(number: int, index: int) -> Period:
    """A calendar quarter, 1 to 4."""
    first = 3 * index - 2
    return Period(
        number * 10000 + first * 100 + 1, last_day(number, first + 2), "quarter", f"Q{index}{_of_year(number)}"
    )


def half(number: int, index: int) -> Period:
    """A half-year, 1 or 2."""
    first = 6 * index - 5
    label = f"{'first' if index == 1 else 'second'} half of {number}"
    return Period(number * 10000 + first * 100 + 1, last_day(number, first + 5), "half", label)


def end_of(whole: Period) -> Period:
    """The moment at which a period closes."""
    return Period(whole.end, whole.end, "edge", f"end of {whole.label}")


def start_of(whole: Period) -> Period:
    """The first quarter of a year, as people mean "at the start of 2024"; the first day of anything shorter."""
    if whole.grain != "year":
        return Period(whole.start, whole.start, "edge", f"start of {whole.label}")
    number = whole.start // 10000
    return Period(whole.start, last_day(number, 3), "part", f"start of {number}")


def turn_to(number: int) -> Period:
    """From the last day of the year before to the first quarter of a year, as people mean "going into 2024"."""
    return Period((number - 1) * 10000 + 1231, last_day(number, 3), "part", f"turn to {number}")


def part_of(number: int, name: str) -> Period:
    """ "early", "mid" or "late" in a year: its first, its middle two, and its last quarter."""
    first, last = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[name]
    return Period(number * 10000 + first * 100 + 1, last_day(number, last), "part", f"{name} {number}")


def since(whole: Period) -> Period:
    """From the start of a period on, with no end."""
    return Period(whole.start, OPEN, "since", f"since {whole.label}")


def months_between(start: Period, end: Period) -> int:
    """Whole months from the end of one period to the end of the other; negative when turned round."""
    a, b = start.end // 100, end.end // 100
    return (b // 100 - a // 100) * 12 + b % 100 - a % 100


def shift(whole: Period, months: int) -> Period:
    """The same period so many months later (earlier, if negative); its name is made anew."""
    index = whole.end // 10000 * 12 + whole.end // 100 % 100 - 1 + months
    number, name = divmod(index, 12)
    name += 1
    if whole.grain == "year":
        return year(number)
    if whole.grain == "edge":
        return Period(last_day(number, name), last_day(number, name), "edge", f"end of {number}")
    if whole.grain == "month":
        return month(number, name)
    width = months_between(Period(whole.start, whole.start, "day", ""), whole)
    start = index - width
    return Period(
        (start // 12) * 10000 + (start % 12 + 1) * 100 + 1, last_day(number, name), whole.grain, f"to {number}"
    )
