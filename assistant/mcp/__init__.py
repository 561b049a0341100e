"""The assistant as tools and resources for language models, over the Model Context Protocol."""
