"""All anchors of a lesson, found wherever the types keep one."""

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.anchoring import anchors, raw_anchors, raw_text, reanchored
from quiz_app.lesson.problems import path_text
from tests.lesson.samples import HEADLINE, TEXT, fields, lesson


def test_every_anchor_has_its_path_in_the_order_of_the_file():
    assert [path_text(path) for path, _ in anchors(lesson())] == [
        "ledger.sources[1].mentions[0]",
        "ledger.claims[0].cue[0]",
        "ledger.claims[0].content[0]",
        "ledger.claims[1].content[0]",
        "ledger.verification[0].statement",
        "ledger.dates[0].words",
        "questions[0].evidence[0]",
        "questions[1].evidence[0]",
        "questions[2].evidence[0]",
        "questions[2].evidence[1]",
        "questions[3].passage",
        "questions[3].evidence[0]",
    ]


def test_anchors_are_moved_with_the_text():
    sound = lesson()
    moved = sound.model_copy(update={"headline": f"The {HEADLINE}"})
    before = [anchor for _, anchor in anchors(sound)]
    after = [anchor for _, anchor in anchors(reanchored(moved))]
    assert [a.start for a in after] == [a.start + 4 for a in before]
    assert all(anchor.stands_in(moved.text) for anchor in after)


def test_a_lesson_whose_anchors_stand_is_left_as_it_is():
    sound = lesson()
    assert reanchored(sound) is sound


def test_an_anchor_that_is_not_found_stays_as_it_is():
    gone = Anchor(quote="not there", start=1, end=10)
    astray = lesson(ledger={"opinions": [gone]})
    assert reanchored(astray).ledger.opinions == (gone,)


def test_anchors_of_a_file_with_wrong_types_are_found_too():
    data = {"ledger": {"claims": [{"zzz": 1, "cue": [_raw("said"), {"quote": "x", "start": "y"}]}]}}
    assert [(path_text(path), a.quote) for path, a in raw_anchors(data)] == [
        ("ledger.claims[0].cue[0]", "said")
    ]


def test_the_text_of_a_file_with_wrong_types_is_known_if_its_sections_are_right():
    assert raw_text({**fields(), "uuid": "none", "questions": "none"}) == TEXT
    assert raw_text({**fields(), "sections": "none"}) is None


def _raw(quote):
    return {"quote": quote, "start": "0", "end": str(len(quote))}
