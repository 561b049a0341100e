"""Tables of web pages."""

from __future__ import annotations

from contextlib import suppress

import pytest

from assistant.errors import TableError
from assistant.tables.files import read_grids
from assistant.tables.grid import Grid, Span
from tests.effort import at_most


def grid(text: str) -> Grid:
    """The one table of a page."""
    (found,) = read_grids(text.encode(), name="page.html")
    return found


def test_caption_header_and_merged_cells() -> None:
    found = grid(
        "<html><body><h2>Report</h2><table><caption>Sales &amp; more</caption><thead>"
        "<tr><th rowspan=2>Region</th><th colspan='2'>Sales</th></tr><tr><th>2019</th><th>2020</th></tr></thead>"
        "<tbody><tr><td>North<br>West</td><td>1,234<sup>2</sup></td><td><b>5</b>6</td></tr>"
        "<tr><td rowspan=2>South</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody>"
        "<tfoot><tr><td colspan=3>Source: the report</td></tr></tfoot></table></body></html>"
    )
    assert found.rows == (
        ("Region", "Sales", ""),
        ("", "2019", "2020"),
        ("North West", "1,234²", "56"),
        ("South", "1", "2"),
        ("", "3", "4"),
    )
    assert found.merged == (Span(0, 0, 1, 0), Span(0, 1, 0, 2), Span(3, 0, 4, 0))
    assert (found.title, found.notes, found.header_rows) == ("Sales & more", ("Source: the report",), 2)


def test_end_tags_may_lack() -> None:
    assert grid("<table><tr><th>a<th>b<tr><td>1<td>2<tr><td>3<td>4").rows == (("a", "b"), ("1", "2"), ("3", "4"))


def test_several_tables_and_those_that_only_arrange_others() -> None:
    page = (
        "<h1>One</h1><table><tr><td><table><tr><th>a<th>b<tr><td>1<td>2</table></td></tr></table>"
        "<h1>Two</h1><table><tr><th>c<th>d<tr><td>3<td>4</table><table></table>"
    )
    found = read_grids(page.encode(), name="page.html")
    assert [(each.name, each.title, each.rows[0]) for each in found] == [
        ("page 1", "One", ("a", "b")),
        ("page 2", "Two", ("c", "d")),
    ]


def test_scripts_styles_and_hidden_text_are_left_out() -> None:
    found = grid(
        "<table><tr><th>a<style>td {}</style><th>b<script>document.write('<td>x</td>')</script></tr><tr>"
        "<td><span style='display: none'>000<span>1</span>5</span>15<!-- 7 --></td><td onclick='x()'>2</td></tr>"
        "</table>"
    )
    assert found.rows == (("a", "b"), ("15", "2"))


def test_a_row_that_only_names_is_a_header_only_at_the_top() -> None:
    found = grid("<table><tr><th>a<th>b<tr><td>1<td>2<tr><th colspan=2>Group<tr><td>3<td>4</table>")
    assert found.header_rows == 1


def test_a_page_without_a_table_is_refused() -> None:
    with pytest.raises(TableError, match=r"page\.html holds no table"):
        grid("<html><p>words</p></html>")


@pytest.mark.parametrize("written", ["0", "-1", "x", "100%", "99999999999999999999", "²"])
def test_odd_spans_do_no_harm(written: str) -> None:
    assert grid(f"<table><tr><td colspan='{written}'>a<td>b<tr><td>1<td>2</table>").rows[1] == ("1", "2")


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<table><tr><td>",
        "<!--",
        "<!",
        "<![",
        "<a b='",
        "&",
        "&#",
        "<td>",
        "</",
        "<?",
        "<script>",
        "<b",
        "<sup>",
    ],
)
def test_pages_that_never_end_are_read_in_a_moment(piece: str) -> None:
    found: tuple[Grid, ...] = ()
    page = ("<html><table><tr><td>a<td>b</table>" + piece * 100_000).encode()
    with at_most(500), suppress(TableError):
        found = read_grids(page, name="page.html")
    assert not found or found[0].rows == (("a", "b"),)
