"""Laws that hold for all values: arithmetic, units, periods, words, numbers."""
