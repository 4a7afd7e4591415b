"""What the pages of the AI Act read."""
