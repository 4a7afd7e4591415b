"""Hard questions, who owes an answer, and whether there was one."""
