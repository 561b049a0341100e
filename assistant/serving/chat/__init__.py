"""The shape of OpenAI's API for chats: what comes in, the conversation that it stands for, what goes out."""
