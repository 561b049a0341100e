"""Charts drawn in a terminal: in its own colours, for its width, with the signs that it knows."""
