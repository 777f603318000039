from datetime import date

import pytest

from quiz_app.ledger.dates import find_dates
from quiz_app.ledger.model import Basis, DateMention
from tests.ledger.reading import article


def read(text: str, published: date | None = None) -> dict[str, DateMention]:
    return {d.span.of(text): d for d in find_dates(article(text), published)}


STORY = (
    "The harbour was shut on 4 May 2023. After nine months of repairs it opened. "
    "On 11 February the first ship came in."
)


def test_a_stated_date_and_a_duration_settle_a_year() -> None:
    found = read(STORY)["11 February"]
    assert (found.value, found.basis, found.anchor_id) == ("2024-02-11", Basis.INFERRED, "d1")
    assert "4 May 2023" in found.note
    assert "nine months" in found.note
    assert "4 February 2024" in found.note


def test_the_duration_may_stand_before_the_date() -> None:
    text = (
        "The harbour opens after nine months.\n\n"
        "It was shut on 4 May 2023.\n\nThe first ship came on 11 February."
    )
    assert read(text)["11 February"].value == "2024-02-11"


def test_a_date_close_to_an_inferred_one_follows_it() -> None:
    found = read(STORY + " On 2 March a second one came.")["2 March"]
    assert (found.value, found.basis, found.anchor_id) == ("2024-03-02", Basis.INFERRED, "d3")
    assert "11 February" in found.note


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "It was shut on 4 May 2023. After nine months it opened. On 11 July it sank.",
            "the duration leads elsewhere",
        ),
        (
            "It was shut on 4 May 2023. They agreed a nine-month truce. On 11 February it sank.",
            "a nine-month truce has not passed",
        ),
        (
            "It was shut on 4 May 2023 and on 9 May 2021. After nine months it opened. "
            "On 11 February it sank.",
            "two years are possible",
        ),
        ("On 11 February it sank after nine months.", "no date is stated in full"),
        (
            "It was shut on 4 May 2023 for nine months. On 11 February it sank.",
            "for nine months need not have passed",
        ),
        (
            "It was shut on 4 February 2023. After a year it opened. On 11 February it sank.",
            "it may have sunk a week after it was shut",
        ),
    ],
)
def test_where_no_single_year_follows_it_stays_open(text: str, why: str) -> None:
    found = next(d for words, d in read(text).items() if words.startswith("11"))
    assert found.basis is Basis.UNRESOLVABLE, why


def test_a_publication_date_goes_before_arithmetic() -> None:
    found = read(STORY, date(2024, 3, 1))["11 February"]
    assert (found.value, found.basis) == ("2024-02-11", Basis.PUBLICATION)
