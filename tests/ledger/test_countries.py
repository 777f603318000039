import pytest

from quiz_app.ledger.countries import countries_in, names_country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and French troops met in Kyiv", ["norway", "france", "ukraine"]),
        ("the U.S. and the UK", ["united_states", "united_kingdom"]),
        ("South Korean ships", ["south_korea"]),
        ("He told us of Parisians and irish stew", []),
    ],
)
def test_countries_are_found_by_name_adjective_and_seat(text: str, expected: list[str]) -> None:
    assert [country for country, _ in countries_in(text)] == expected


def test_the_offsets_point_at_the_name() -> None:
    text = "In New Zealand"
    ((_, (start, end)),) = countries_in(text)
    assert text[start:end] == "New Zealand"


def test_words_may_begin_with_a_country() -> None:
    assert names_country("Norwegian Lines")
    assert not names_country("Northern Lines")
