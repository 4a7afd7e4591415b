"""The picture of the house: blocks for a few use cases, bars for many, and words for every form."""

from django.template import Context, Template

from draagvlak.ui import gallery, house
from tests.page import flat


def drawn(pillars):
    return flat(Template('{% include "ui/_house.html" %}').render(Context({"pillars": pillars})))


def test_every_block_is_a_link_that_says_its_answer_and_reason():
    page = drawn(
        [
            {
                "name": "trust",
                "sentence": "Six were not heard.",
                "blocks": [
                    {"name": "Call summaries", "url": "/x/", "answer": "not_met", "reason": "Nobody was heard."}
                ],
            }
        ]
    )
    assert '<a class="block no" href="/x/">' in page
    assert "Not met. Nobody was heard." in page


def test_unknown_is_drawn_as_unknown():
    block = {"name": "A", "url": "/", "answer": "cannot_tell", "reason": "Nobody measured."}
    assert 'class="block unk"' in drawn([{"name": "value", "sentence": "", "blocks": [block]}])


def test_many_use_cases_become_bars_on_one_scale_with_their_counts():
    pillars = gallery.pillars_of_bars()
    assert house.most(pillars) == 20
    first = house.parts(pillars[0]["bars"][0], 20)
    assert [(part.kind, part.count, part.width) for part in first] == [
        ("met", 3, "15.00"),
        ("no", 1, "5.00"),
        ("unk", 8, "40.00"),
    ]
    assert [part.x for part in first] == ["0.00", "15.00", "20.00"]
    assert "8<span" in drawn(pillars)


def test_the_sentence_of_each_pillar_stands_before_its_blocks():
    page = drawn(gallery.pillars_of_blocks())
    assert page.index("The course is adopted") < page.index("block-name")


def test_numbers_in_the_drawing_are_not_written_the_dutch_way(settings):
    from django.utils import translation

    with translation.override("nl"):
        page = drawn(
            [{"name": "value", "sentence": "", "bars": [{"label": "Idee", "met": 1, "not_met": 1, "unknown": 1}]}]
        )
    assert 'width="33.33"' in page
