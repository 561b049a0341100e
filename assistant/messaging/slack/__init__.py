"""The assistant in Slack, on Bolt: mentions and direct messages are answered in blocks, a thread is a conversation."""
