"""What people fill in about the course."""
