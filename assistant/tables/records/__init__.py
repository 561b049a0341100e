"""Questions over records: a row is one thing, a column one thing that is told of all of them."""
