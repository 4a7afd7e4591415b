"""The only writers of what is said about the AI Act."""
