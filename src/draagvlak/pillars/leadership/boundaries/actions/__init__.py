"""The only writers of boundaries."""
