"""What the pages of the course read."""
