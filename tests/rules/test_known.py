"""Every table that can say who is told to everybody, in words, on the page on what can be known."""

from draagvlak.roof.council import known


def test_every_table_that_can_say_who_is_described_in_words():
    """A new one fails here until `roof/council/known.py` says what it holds, as an employee would say it."""
    assert [table.label for table in known.tables() if table.label not in known.WORDS] == []


def test_no_words_describe_a_table_that_is_gone():
    assert known.WORDS.keys() - {table.label for table in known.tables()} == set()
