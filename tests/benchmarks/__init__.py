"""How fast it is, as ratios of what is measured in one and the same run, so that no machine is too slow for it.

    pytest tests/benchmarks            # all of it, about a minute; it is a part of every run of the tests
    pytest tests/benchmarks -rP -q     # with the numbers measured
    pytest --ignore tests/benchmarks   # the tests without it

Whole processes are compared with Python processes that only import the three packages. Work in a warm process is
compared with a loop of plain Python that takes about a millisecond on the machine that the limits were set on, so
that "3 loops" reads as "3 ms there". A limit that is missed is measured again a few times: a busy machine makes
things slow for a while, but never fast.

A server under load (`test_serving.py`) is held against one that answers with a constant, on the same machine in the
same minute, with over two thousand different questions.
"""
