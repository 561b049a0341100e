"""The server for language models, asked by real clients of the protocol."""
