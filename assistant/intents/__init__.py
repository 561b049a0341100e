"""The kinds of question, as data: what calls for each, and which query it makes."""
