import pytest

from quiz_app.ledger.entities import described_in, named_in, widened
from tests.ledger.reading import article, span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Later council leader Ana Reed left.", ["Ana Reed"]),
        ("Kofi Mensah, a biologist who led it, left.", ["Kofi Mensah"]),
        ("The club’s captain, Dina Marsh, left.", ["Dina Marsh"]),
        ("But Maria Holm left the Ministry of Health.", ["Maria Holm", "Ministry of Health"]),
        ("Trains to Mill Lane and Bad Hall stopped.", []),
        ("# Mayor Ana Reed leaves", []),
    ],
)
def test_the_text_names_people_and_institutions(text: str, names: list[str]) -> None:
    assert [mention.name for mention in named_in(article(text))] == names


def test_the_text_describes_without_naming() -> None:
    read = article("The town council met. The old roof leaked. It was the regional ministry.")
    assert [mention.words for mention in described_in(read)] == ["town", "regional ministry"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Later spokesman Bo Lind left.", "Bo Lind", "spokesman Bo Lind"),
        ("The harbour spokesman Bo Lind left.", "Bo Lind", "harbour spokesman Bo Lind"),
        ("Then Bo Lind, the mayor, left.", "Bo Lind", "Bo Lind, the mayor"),
        ("Then Bo Lind, 43, left.", "Bo Lind", "Bo Lind, 43"),
        ("Then Bo Lind, of course, left.", "Bo Lind", "Bo Lind"),
        ("When Bo Lind, the mayor, left.", "the mayor", "Bo Lind, the mayor"),
        ("In June, the mayor left.", "the mayor", "the mayor"),
    ],
)
def test_a_name_is_widened_to_its_role(text: str, name: str, expected: str) -> None:
    read = article(text)
    assert widened(read.text, span(read, name)).of(text) == expected
