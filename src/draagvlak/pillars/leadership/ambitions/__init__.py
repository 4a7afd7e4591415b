"""Strategic goals, the ambitions under them, and which use of AI serves which."""
