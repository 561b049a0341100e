"""Where the open conversations of the server are kept: in its memory, or in Redis for several replicas."""
