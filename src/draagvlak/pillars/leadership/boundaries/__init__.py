"""Red lines: their words, their rules, and how uses of AI stand to them."""
