"""Everything the AI Act pages say, as tables: code of the core → words in the reader's language."""
