"""Tables of any report: read from files, understood, and asked."""
