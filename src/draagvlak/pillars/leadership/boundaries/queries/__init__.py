"""What the pages of boundaries read."""
