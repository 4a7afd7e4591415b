"""The pages of the AI Act."""
