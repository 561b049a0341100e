"""From slots to a query: one module a family of questions, each a few plain functions."""
