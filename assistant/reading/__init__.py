"""What a question is read as: the measure that explains most of it with its slots, or a thing to be told."""
