"""English in the headings of tables: units of measurement, and what columns of long tables are called."""

from __future__ import annotations

#: What a bracket behind a name or a column of units may say, with the unit that it is.
UNITS = {
    each: unit
    for unit, names in {
        "tonne": "tonnes, tonne, metric tons, metric tonnes",
        "t": "t",
        "kt": "kt",
        "Mt": "mt",
        "kg": "kg, kilograms, kilogrammes",
        "g": "g, grams, grammes",
        "km": "km, kilometres, kilometers",
        "m": "m, metres, meters",
        "cm": "cm",
        "mm": "mm, millimetres, millimeters",
        "mile": "miles, mi",
        "km²": "km², km2, sq km, sq. km, square kilometres, square kilometers",
        "m²": "m², m2, sq m, square metres, square meters",
        "ha": "ha",
        "hectare": "hectares",
        "acre": "acres",
        "litre": "litres, l",
        "liter": "liters",
        "m³": "m³, m3, cubic metres, cubic meters",
        "barrel": "barrels, bbl",
        "kWh": "kwh",
        "MWh": "mwh",
        "GWh": "gwh",
        "TWh": "twh",
        "kW": "kw",
        "MW": "mw",
        "GW": "gw",
        "PJ": "pj",
        "°C": "°c, degrees celsius, celsius",
        "°F": "°f",
        "hectolitre": "hl, hectolitres, hectoliters",
        "ounce": "oz, ounces, troy ounces",
        "pound": "lb, lbs",
        "Bcf": "bcf",
        "Mcf": "mcf",
        "MMBtu": "mmbtu",
        "TEU": "teu, teus",
        "dwt": "dwt",
        "hour": "hours, hrs, h",
        "minute": "minutes, min",
        "second": "seconds, sec, s",
        "day": "days",
        "week": "weeks",
        "month": "months",
        "year": "years",
        "person": "persons",
        "household": "households",
        "percent": "%, percent, per cent, pct, percentage",
        "percentage point": "percentage points, pp, pp., p.p.",
        "basis point": "basis points, bps",
    }.items()
    for each in names.split(", ")
}
#: Scales before such a unit: "thousand tonnes", "1,000 tonnes".
SCALES_BEFORE = {
    "000": 3, "'000": 3, "m": 6, "mio": 6,
    "thousand": 3, "thousands of": 3, "1,000": 3, "1000": 3, "million": 6, "millions of": 6, "mn": 6,
    "billion": 9, "billions of": 9, "bn": 9,
}  # fmt: skip

#: What the columns of a long table are called, by what they hold.
HEADS = {
    "variable": "measure, indicator, variable, metric, series, series name, indicator name, statistic, line item, "
    "measure name, variable name, metric name, statistic name, indicator_name, series_name, series title, element, "
    "data item, data element",
    "value": "value, values, amount, figure, obs_value, observation value, number, obs value",
    "period": "period, time_period, time period, year, years, date, month, quarter, fiscal year, financial year, "
    "season, time, ref_date, fy",
    "unit": "unit, units, unit of measure, unit_measure, uom, currency",
    "place": "at, locator",
    "remark": "flag, flags, obs_status, observation status, note, notes, footnote, footnotes, comment, comments, "
    "remark, remarks, flag description, flag codes, status flag",
}
#: What columns are called that give years, and parts of years with their grain.
YEARS = frozenset(("year", "yr", "fiscal year", "financial year", "fy", "calendar year"))
PARTS_OF_YEARS = {"quarter": "quarter", "qtr": "quarter", "qtr.": "quarter", "month": "month", "mon": "month"}
#: What a row is called that gives the means of the others, and what one is that holds all of them.
MEANS = frozenset("average averages avg mean means".split())
WHOLES = MEANS | frozenset(
    "year annual full whole entire group company overall all class school team combined sum altogether everyone "
    "everything".split()
)
#: What the column is called whose cells are features of what the other columns are.
FEATURE_HEADS = frozenset(
    "feature features attribute attributes spec specs specification specifications property properties characteristic "
    "characteristics criterion criteria parameter parameters detail details aspect aspects".split()
)
#: Words of a measure whose members do not add up to anything.
NOT_ADDING = frozenset(
    "per average avg mean median rate rates share shares ratio percentage percent index price prices age margin "
    "temperature temp expectancy score rank density height length width speed change growth minimum maximum min max "
    "level rent rents fare fares wage wages salary salaries".split()
)
#: What stands at a time and is not added up over times, words that make flows of it, and how names of levels end.
LEVELS = frozenset(
    "headcount employees staff workforce population inhabitants residents debt borrowings balance inventory "
    "inventories subscribers members membership backlog reserves stock".split()
)
FLOWS = frozenset(
    "sold hired joined left new added lost paid repaid issued change changes increase net additions disposals costs "
    "cost expense expenses compensation per".split()
)
LEVEL_ENDS = ("year end", "year-end", "end of year", "end of period", "end of month", "at end")
#: Titles that say nothing: of files and sheets.
EMPTY_TITLES = frozenset(
    "the frame standard input sheet table data export download book workbook report figures values untitled output "
    "result results".split()
)
