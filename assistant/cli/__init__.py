"""The command line: typer parses, small functions answer, one place turns exceptions into exit codes."""
