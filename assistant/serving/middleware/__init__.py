"""What stands around all routes, as plain ASGI applications: the last line against faults, and what guards the rest."""
