"""The page of one use of AI: everything leadership knows about it."""
