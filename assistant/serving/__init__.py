"""The assistant over HTTP: questions, conversations, facts and charts, and the shape of OpenAI's API, on FastAPI.

Nothing of it is loaded by `import assistant` or by a question at the prompt.
"""
