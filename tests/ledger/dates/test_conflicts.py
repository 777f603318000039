from datetime import date

import pytest

from quiz_app.ledger.dates import compared_durations, duration_conflicts, find_dates
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
        (
            "The mill shut on 4 May 2023 and opened three months later, on 11 February 2024.",
            "“three months later” does not fit the dates beside it: "
            "from 4 May 2023 to 11 February 2024 it is 283 days.",
        ),
        (
            "The bridge was closed between 2019 and 2023, for two years.",
            "“two years” does not fit the dates beside it, “2019” and “2023”.",
        ),
    ],
)
def test_a_duration_that_does_not_fit_is_named(text: str, said: str) -> None:
    assert conflicts(text) == (said,)


@pytest.mark.parametrize(
    "text",
    [
        "The three-week survey ran from 13 to 24 May.",
        "The survey, which ran from 13 to 24 May, lasted three weeks.",
        "He was held for ten days, from 3 March to 20 March, police said.",
        "It shut on 14 May 1999, three months after it opened on 12 September 1998.",
        "A two-day meeting was held from Monday to Friday.",
        "The strike ran from 3 to 5 March, seven days in all.",
        "He died on 3 May 2024, two weeks after the fall on 1 May 2024.",
        "She ruled from 1990 to 2004, a reign of six years.",
        "The siege lasted from March 2022 to June 2022, a period of nine months.",
    ],
)
def test_a_range_or_a_passed_time_that_does_not_fit_is_found(text: str) -> None:
    assert len(conflicts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mill shut on 4 May 2023. After nine months it opened on 11 February 2024.",
        "The mill shut on 4 May 2023. After three months it opened.",
        "The mill shut on 4 May 2023 for a 30-day repair. It opened on 11 February 2024.",
        "It shut on 4 May 2023.\n\nAfter three months it opened.\n\nOn 11 February 2024 it sank.",
        "It shut on 4 May 2023 and 5 May 2023 and 1 June 2023 after three months.",
        "He was held for 17 days, from 3 March to 20 March, police said.",
        "The strike ran from 3 to 5 March, three days in all.",
        "The two-week survey ran from 13 to 24 May.",
        "The five-day strike runs from 17 to 21 April.",
        "It shut on 14 May 1999, eight months after it opened on 12 September 1998.",
        "The bridge was closed between 2019 and 2023, for four years.",
        "It was shut between 2019 and 2023, for almost five years.",
        "The crew left on 17 July and came back five weeks later, on 21 August.",
        "He was taken on 26 March 2022 and found on 19 April 2024, after 24 months.",
        "Five years after the war the ship came on 2 April 2008 and left on 3 April 2008.",
        # the length of something else
        "After a trial from 3 to 24 May he was jailed for two years.",
        "He was jailed for two years on 3 March for a theft on 9 June 2023.",
        "The law of 3 May 2022 gave firms two years; it was changed on 4 June 2022.",
        "The 30-day truce was signed on 1 February; by 12 February it had been broken.",
        "A three-day rail strike begins on 3 March; talks failed on 12 February.",
        "After a 10-year marriage they parted on 3 March 2024 and wed again on 9 June 2024.",
        "For 20 years he ran the shop, which he bought on 3 May 1999 and sold on 9 May 2001.",
    ],
)
def test_what_fits_or_cannot_be_compared_is_not(text: str) -> None:
    assert conflicts(text) == ()


@pytest.mark.parametrize(
    ("text", "length", "first", "last", "fits"),
    [
        (
            "The 30-day truce lasted from 1 March 2024 to 31 March 2024.",
            "30-day",
            "1 March 2024",
            "31 March 2024",
            True,
        ),
        (
            "It shut on 14 May 1999, three months after it opened on 12 September 1998.",
            "three months",
            "12 September 1998",
            "14 May 1999",
            False,
        ),
    ],
)
def test_a_length_is_compared_with_its_dates(
    text: str, length: str, first: str, last: str, fits: bool
) -> None:
    read = article(text)
    (found,) = compared_durations(read, find_dates(read, date(2025, 3, 13)))
    shown = [one.span.of(read.text) for one in (found.length, found.first, found.last)]
    assert (*shown, found.fits) == (length, first, last, fits)
