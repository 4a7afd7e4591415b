"""Where a use of AI stands under the AI Act, what has to be done, and the documents."""
