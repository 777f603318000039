from datetime import date

import pytest

from quiz_app.ledger.dates import duration_conflicts, find_dates
from tests.ledger.reading import article


def conflicts(text: str) -> tuple[str, ...]:
    read = article(text)
    return duration_conflicts(read, find_dates(read, date(2025, 3, 13)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The mill shut on 4 May 2023. After three months it opened on 11 February 2024.",
            "“three months” does not fit the dates beside it: "
            "from 4 May 2023 to 11 February 2024 it is 283 days.",
        ),
        (
            "The strike of five weeks lasted from 3 March 2024 to 20 March 2024.",
            "“five weeks” does not fit the dates beside it: "
            "from 3 March 2024 to 20 March 2024 it is 17 days.",
        ),
    ],
)
def test_a_duration_that_does_not_fit_is_named(text: str, said: str) -> None:
    assert conflicts(text) == (said,)


@pytest.mark.parametrize(
    "text",
    [
        "The mill shut on 4 May 2023. After nine months it opened on 11 February 2024.",
        "The mill shut on 4 May 2023. After three months it opened.",
        "The mill shut on 4 May 2023 for a 30-day repair. It opened on 11 February 2024.",
        "It shut on 4 May 2023.\n\nAfter three months it opened.\n\nOn 11 February 2024 it sank.",
        "It shut on 4 May 2023 and 5 May 2023 and 1 June 2023 after three months.",
    ],
)
def test_what_fits_or_cannot_be_compared_is_not(text: str) -> None:
    assert conflicts(text) == ()
