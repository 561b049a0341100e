"""Numbers and dates as spreadsheets display them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.tables.files.number_formats import display

ACCOUNTS = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("shown", "value", "code"),
    [
        ("1234.5", "1234.5", "General"),
        ("0.3", "0.30000000000000004", "General"),
        ("0.333333333333333", "0.33333333333333331", "General"),
        ("1000000", "1E+6", "General"),
        ("-5", "-5", "General"),
        ("0", "0", "General"),
        ("1.70", "1.7", "0.00"),
        ("2", "1.5", "0"),
        ("12.5%", "0.125", "0.0%"),
        ("13%", "0.125", "0%"),
        ("-12.5%", "-0.125", "0.0%"),
        ("$1,234", "1234.4", '"$"#,##0'),
        ("€ 1,234.50", "1234.5", "[$€-407] #,##0.00"),
        ("1,234.50 €", "1234.5", "#,##0.00\\ [$€-407]"),
        ("USD 5", "5", "[$USD] 0"),
        ("(1,235)", "-1234.5", ACCOUNTS),
        ("1,235", "1234.5", ACCOUNTS),
        ("-", "0", ACCOUNTS),
        ("-1,235", "-1234.5", "#,##0"),
        ("1,235-", "-1234.5", "#,##0;[Red]#,##0-"),
        ("12.3M", "12345678", '#,##0.0,,"M"'),
        ("12,346k", "12345678", "#,##0,k"),
        ("007", "7", "000"),
        ("0,001,234", "1234", "0,000,000"),
        ("555-1234", "5551234", "000-0000"),
        (".5", "0.5", "#.0"),
        ("1.5", "1.5", "0.##"),
        ("1.23E+05", "123456", "0.00E+00"),
        ("2 1/2", "2.5", "# ?/?"),
        ("3/8", "0.375", "# ?/8"),
        ("big", "150", '[>100]"big";"small"'),
        ("small", "50", '[>100]"big";"small"'),
        ("1.2m", "1200000", '[>=1000000]0.0,,"m";0'),
        ("999", "999", '[>=1000000]0.0,,"m";0'),
        ("5 pcs", "5", 'General" pcs"'),
        ("7", "7", "@"),
        ("0.0", "-0.01", "0.0"),
        ("n/a", "0", '0;-0;"n/a"'),
        ("", "5", ";;;"),
    ],
)
def test_number(shown: str, value: str, code: str) -> None:
    assert display(Decimal(value), code) == shown


@pytest.mark.parametrize(
    ("shown", "serial", "code"),
    [
        ("2019-09-29", "43737", "yyyy-mm-dd"),
        ("Sep 29, 2019", "43737", "mmm d, yyyy"),
        ("Sunday, 29 September 2019", "43737", "[$-409]dddd, d mmmm yyyy"),
        ("Sep-19", "43737", "mmm-yy"),
        ("2019", "43737", "yyyy"),
        # The order of day and month depends on the country: year first.
        ("2020-03-04", "43894", "dd/mm/yyyy"),
        ("2020-03-04", "43894", "m/d/yy"),
        ("2020-03-04 13:30", "43894.5625", "m/d/yy h:mm"),
        ("2020-03-04", "43894", "yyyy-mm-dd hh:mm:ss"),
        ("13:30", "0.5625", "h:mm"),
        ("1:30 PM", "0.5625", "h:mm AM/PM"),
        ("36:00:00", "1.5", "[h]:mm:ss"),
        ("1900-01-01", "1", "yyyy-mm-dd"),
        ("1900-03-01", "61", "yyyy-mm-dd"),
        ("-1", "-1", "yyyy-mm-dd"),
        ("99999999", "99999999", "yyyy-mm-dd"),
    ],
)
def test_date(shown: str, serial: str, code: str) -> None:
    assert display(Decimal(serial), code) == shown


def test_a_date_that_counts_from_1904() -> None:
    assert display(Decimal(42275), "yyyy-mm-dd", from_1904=True) == "2019-09-29"


@pytest.mark.parametrize("value", ["1E+999999", "1E-999999", "NaN", "Infinity"])
def test_what_has_no_end_is_shown_as_it_is(value: str) -> None:
    assert display(Decimal(value), "#,##0.00") == value


@pytest.mark.parametrize(
    "code", ['"', "\\", "[", "[$", "[>", "0" * 5000, "%" * 400, "," * 400, "E+", "/", "0/0", ";" * 400]
)
def test_any_code_displays_something(code: str) -> None:
    assert isinstance(display(Decimal("12.5"), code), str)
