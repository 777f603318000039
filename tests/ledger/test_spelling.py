import pytest

from quiz_app.ledger.spelling import may_be_one_name, spelling_notes
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Suzha", "Suja", True),
        ("Odesa", "Odessa", True),
        ("Kharkiv", "Kharkov", True),
        ("Katherine", "Catherine", False),  # another first letter: two people, most likely
        ("Suzha", "Suzha", False),
        ("Verany", "Verani", True),
        ("Norland", "Norlander", False),
        ("Tarn", "Tarns", False),
        ("Reed", "Reid", False),
        ("Holm", "Holt", False),
        ("Marlin", "Martin", False),
    ],
)
def test_two_spellings_are_told_from_two_names(one: str, other: str, expected: bool) -> None:
    assert may_be_one_name(one, other) is expected


def test_a_note_names_both_spellings() -> None:
    read = article("Trains to Suzha stopped.\n\nBuses to Suja ran.")
    assert spelling_notes(read) == ("Two spellings, perhaps of one name: “Suzha” and “Suja”.",)


def test_common_words_at_the_start_of_a_sentence_are_no_names() -> None:
    assert spelling_notes(article("Color fades. Colour stays. The color and colour.")) == ()


def test_two_people_are_not_one_name_in_two_spellings() -> None:
    assert spelling_notes(article("Jo Andersen met Kim Anderson. Andersen left.")) == ()
