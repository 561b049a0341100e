"""Questions over a matrix: what is measured stands in rows, periods or parts stand in columns."""
