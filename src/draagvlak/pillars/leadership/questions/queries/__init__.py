"""What the pages of questions read."""
