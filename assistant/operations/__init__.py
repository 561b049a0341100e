"""Queries, the operations that they are made of, and what these give, with units and workings."""
