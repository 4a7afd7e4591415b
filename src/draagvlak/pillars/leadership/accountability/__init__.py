"""Who answers for a use of AI, and who keeps an eye on it."""
