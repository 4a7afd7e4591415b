"""The pages of boundaries."""
