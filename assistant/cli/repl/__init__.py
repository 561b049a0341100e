"""The conversation at a terminal: lines are read, questions answered, and commands such as /help carried out."""
