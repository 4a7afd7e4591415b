"""What people fill in about boundaries."""
