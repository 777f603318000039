from quiz_app.ledger.model import Found
from quiz_app.ledger.rules.turns import read_turns
from tests.ledger.attributions import attribution, shown
from tests.ledger.reading import article

TALK = (
    "# A talk\n\nShe spoke to us.\n\nHerald: Why now?\n\nAnn Sole: They told me so.\n\n"
    "Herald: Who?\n\nAnn Sole: My pupils.\n\nNote: This was shortened."
)


def test_each_turn_of_a_transcript_is_the_speakers() -> None:
    read = article(TALK)
    found = read_turns(read, [])
    assert [words[0] for words in shown(read, found)] == ["Herald", "Ann Sole"] * 2
    assert shown(read, found)[:2] == [
        ("Herald", ":", "Why now?"),
        ("Ann Sole", ":", "They told me so."),
    ]
    assert all(one.by is Found.RULE for one in found)


def test_turns_win_over_finds_that_overlap_them() -> None:
    read = article(TALK)
    outside = attribution(read, "She", "spoke", "to us")
    inside = attribution(read, "They", "told", "so")
    found = read_turns(read, [outside, inside])
    assert found[0] == outside
    assert inside not in found


def test_a_few_lines_with_a_colon_are_no_transcript() -> None:
    read = article("# Times\n\nMonday: closed\n\nTuesday: open\n\nMonday: closed")
    assert read_turns(read, []) == []
