"""From a table to a pack: what its cells claim, what they are called, and the files that say so."""
