"""What can be requested: a module for each kind of thing."""
