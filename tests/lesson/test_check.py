"""Soundness: what the program relies on."""

import pytest

from quiz_app.lesson.check import raw_anchors_astray, unsound
from quiz_app.lesson.problems import path_text
from tests.lesson.samples import at, fields, ledger, lesson, single_choice


def _found(**changes):
    return [(path_text(found.path), found.message) for found in unsound(lesson(**changes))]


def _ledger(part, index, **changes):
    """Return the sample's ledger with one entry of one part changed."""
    made = ledger()
    made[part][index].update(changes)
    return made


def test_the_sample_is_sound():
    assert _found() == []


@pytest.mark.parametrize(
    ("part", "index", "changes", "path", "message"),
    [
        ("sources", 1, {"id": "s1"}, "ledger.sources[1].id", "id s1 is that of number 1"),
        ("claims", 1, {"id": "c1", "nested_in": None}, "ledger.claims[1].id", "number 1"),
        ("claims", 0, {"source_id": "s9"}, "ledger.claims[0].source_id", "no source 's9'"),
        ("claims", 0, {"nested_in": "c9"}, "ledger.claims[0].nested_in", "no claim 'c9'"),
        ("claims", 1, {"nested_in": "c2"}, "ledger.claims[1].nested_in", "nested in itself"),
        ("verification", 0, {"claims": ["c7"]}, "ledger.verification[0].claims[0]", "'c7'"),
        ("dates", 0, {"anchor_id": "d9"}, "ledger.dates[0].anchor_id", "no date 'd9'"),
        ("dates", 0, {"anchor_id": ""}, "ledger.dates[0].anchor_id", "no date ''"),
    ],
)
def test_it_finds_an_id_that_names_nothing_or_two_things(part, index, changes, path, message):
    found = _found(ledger=_ledger(part, index, **changes))
    assert (path, message) in [(p, message if message in m else m) for p, m in found]


def test_it_finds_claims_nested_in_a_ring():
    ring = _ledger("claims", 0, nested_in="c2")
    assert [path for path, _ in _found(ledger=ring)] == [
        "ledger.claims[0].nested_in",
        "ledger.claims[1].nested_in",
    ]


def test_a_claim_nested_in_a_ring_that_it_is_not_part_of_is_not_blamed():
    ring = _ledger("claims", 0, nested_in="c2")
    ring["claims"].append({**ring["claims"][0], "id": "c3", "nested_in": "c1"})
    assert len(_found(ledger=ring)) == 2


def test_it_finds_sections_and_questions_of_one_id():
    sections = [{**section, "id": "same"} for section in fields()["sections"]]
    assert [path for path, _ in _found(sections=sections)] == ["sections[1].id"]
    assert [path for path, _ in _found(questions=[single_choice(), single_choice()])] == [
        "questions[1].uuid"
    ]


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        ({"start": 3, "end": 7}, "ledger.opinions[0]", "The text has moved"),
        ({"prefix": "other"}, "ledger.opinions[0]", "The text has moved"),
        ({"quote": "nowhere"}, "ledger.opinions[0].quote", "does not stand in the text: 'nowhere'"),
        ({"quote": "w" * 90}, "ledger.opinions[0].quote", f"'{'w' * 59}…'"),
        (
            {"quote": "e", "prefix": "", "suffix": "", "start": 9000, "end": 9001},
            "ledger.opinions[0]",
            "several places",
        ),
    ],
)
def test_it_finds_an_anchor_that_does_not_stand(changes, path, message):
    ((found_path, found_message),) = _found(ledger={"opinions": [{**at("denied"), **changes}]})
    assert found_path == path
    assert message in found_message


def test_it_finds_anchors_astray_in_a_file_whose_types_are_wrong():
    wrong = {**at("denied"), "quote": "nowhere"}
    data = {**fields(), "uuid": "none", "ledger": {"opinions": [wrong, at("denied")]}}
    (found,) = raw_anchors_astray(data)
    assert found.path == ("ledger", "opinions", 0, "quote")


def test_without_sections_no_anchor_is_blamed():
    assert list(raw_anchors_astray({"ledger": {"opinions": [at("denied")]}})) == []
