from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.ledger.dates import find_dates
from quiz_app.ledger.dates.mentions import day_first
from quiz_app.ledger.model import Basis, DateMention, Precision, TimexType
from tests.ledger.reading import article

THURSDAY = date(2025, 3, 13)


def read(text: str, published: date | None = THURSDAY, publisher: str = "") -> list[DateMention]:
    return list(find_dates(article(text), published, publisher))


def values(text: str, published: date | None = THURSDAY, publisher: str = "") -> list[object]:
    return [(d.span.of(text), d.value) for d in read(text, published, publisher)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 6 August 2024 the dam broke.", "6 August 2024", "2024-08-06"),
        ("On August 6, 2024 the dam broke.", "August 6, 2024", "2024-08-06"),
        ("On Aug. 6, 2024 the dam broke.", "Aug. 6, 2024", "2024-08-06"),
        ("The 6th of August 2024 was wet.", "The 6th of August 2024", "2024-08-06"),
        ("It was Tuesday, 6 August 2024.", "Tuesday, 6 August 2024", "2024-08-06"),
        ("Signed 2024-08-06 in Holm.", "2024-08-06", "2024-08-06"),
        ("On 13/8/2024 it rained.", "13/8/2024", "2024-08-13"),
        ("On 8/13/2024 it rained.", "8/13/2024", "2024-08-13"),
        ("It opened in August 2024.", "August 2024", "2024-08"),
        ("It opened in 2024.", "2024", "2024"),
        ("It opened in mid-2024.", "mid-2024", "2024"),
        ("The 2012 games were loud.", "2012", "2012"),
        ("Work ended in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3"),
        ("Q2 2023 was strong.", "Q2 2023", "2023-Q2"),
        ("Sales fell in the first half of 2023.", "the first half of 2023", "2023-H1"),
        ("The fair ran in the summer of 2021.", "the summer of 2021", "2021-SU"),
        ("Rents rose in the 1990s.", "the 1990s", "199"),
        ("Rents rose in the nineties.", "the nineties", "199"),
        ("A mill of the 19th century burnt.", "the 19th century", "18"),
        ("In fiscal 2024 it lost money.", "fiscal 2024", "FY2024"),
        ("It closed at the end of 2022.", "the end of 2022", "2022"),
        ("They met at 5 p.m. on 6 August 2024.", "5 p.m. on 6 August 2024", "2024-08-06T17:00"),
        ("The morning of 6 August 2024 was dry.", "The morning of 6 August 2024", "2024-08-06TMO"),
    ],
)
def test_a_full_date_is_stated(text: str, words: str, value: str) -> None:
    (found,) = read(text, published=None)
    assert (found.span.of(text), found.value, found.basis) == (words, value, Basis.STATED)
    assert found.note


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On 12 March it fell.", "12 March", "2025-03-12"),
        ("The vote will be held on 12 April.", "12 April", "2025-04-12"),
        ("The bridge was opened on Dec. 2.", "Dec. 2", "2024-12-02"),
        ("In October the mill burnt.", "October", "2024-10"),
        ("They were hurt on Wednesday.", "Wednesday", "2025-03-12"),
        ("They were hurt on Thursday.", "Thursday", "2025-03-13"),
        ("They will meet on Friday.", "Friday", "2025-03-14"),
        ("Nobody will be left by Friday.", "Friday", "2025-03-14"),
        ("The law is due to take effect Monday.", "Monday", "2025-03-17"),
        ("Police said on Monday the road would reopen.", "Monday", "2025-03-10"),
        ("They met last Friday.", "last Friday", "2025-03-07"),
        ("They meet next Thursday.", "next Thursday", "2025-03-20"),
        ("They spoke on Wednesday evening.", "Wednesday evening", "2025-03-12TEV"),
        ("It closed yesterday.", "yesterday", "2025-03-12"),
        ("It closes today.", "today", "2025-03-13"),
        ("It closes tomorrow morning.", "tomorrow morning", "2025-03-14TMO"),
        ("It closes tonight.", "tonight", "2025-03-13TNI"),
        ("Snow fell overnight.", "overnight", "2025-03-12TNI"),
        ("A hearing has been set for 3 May.", "3 May", "2025-05-03"),
        ("He was arrested on 3 May.", "3 May", "2024-05-03"),
        ("It is to be held in the first half of April.", "April", "2025-04"),
        ("It closed last night.", "last night", "2025-03-12TNI"),
        ("It rained last week.", "last week", "2025-W10"),
        ("It opens next month.", "next month", "2025-04"),
        ("It opens next year.", "next year", "2026"),
        ("It opened earlier this year.", "earlier this year", "2025"),
        ("It opened last October.", "last October", "2024-10"),
        ("It opened in October last year.", "October last year", "2024-10"),
        (
            "It opened in the third quarter of last year.",
            "the third quarter of last year",
            "2024-Q3",
        ),
        ("It opened last summer.", "last summer", "2024-SU"),
        ("It opened two years ago.", "two years ago", "2023"),
        ("It opened three days ago.", "three days ago", "2025-03-10"),
        ("It was shut over the weekend.", "the weekend", "2025-W10-WE"),
        ("They landed at noon on Wednesday.", "noon on Wednesday", "2025-03-12T12:00"),
        ("It opened this January.", "this January", "2025-01"),
        ("It opened in the final half of last year.", "the final half of last year", "2024-H2"),
        ("Sales rose in the third quarter.", "the third quarter", "2024-Q3"),
        ("They will meet this Friday.", "this Friday", "2025-03-14"),
        ("It is full until the end of the year.", "the end of the year", "2025"),
        ("It opened on Christmas Day.", "Christmas Day", "2024-12-25"),
    ],
)
def test_a_date_is_counted_from_the_publication_date(text: str, words: str, value: str) -> None:
    (found,) = read(text)
    assert (found.span.of(text), found.value, found.basis) == (words, value, Basis.PUBLICATION)
    assert "13 March 2025" in found.note


@pytest.mark.parametrize(
    "text",
    [
        "They were hurt on Wednesday.",
        "It closed yesterday.",
        "It opened last year.",
        "It opened two years ago.",
        "On 12 March it fell.",
        "In October the mill burnt.",
        "They left in the morning.",
    ],
)
def test_without_a_publication_date_it_stays_open(text: str) -> None:
    (found,) = read(text, published=None)
    assert (found.value, found.basis) == (None, Basis.UNRESOLVABLE)
    assert found.note.endswith(".")


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("It lasted seven months.", "seven months", "P7M", "DURATION"),
        ("They signed a 30-day truce.", "30-day", "P30D", "DURATION"),
        ("They stay a few days.", "a few days", "PXD", "DURATION"),
        ("It is a two-year plan.", "two-year", "P2Y", "DURATION"),
        ("It took two and a half years.", "two and a half years", "P2.5Y", "DURATION"),
        ("It took half an hour.", "half an hour", "PT30M", "DURATION"),
        ("It took twenty-four hours.", "twenty-four hours", "PT24H", "DURATION"),
        ("Five fell in the last three months.", "the last three months", "P3M", "DURATION"),
        ("Rents doubled over the past decade.", "the past decade", "P10Y", "DURATION"),
        ("They waited nearly two years.", "nearly two years", "P2Y", "DURATION"),
        ("It should last 18 months.", "18 months", "P18M", "DURATION"),
        ("They meet on the last Friday of every month.", "every month", "P1M", "SET"),
        ("They waited for weeks.", "weeks", "PXW", "DURATION"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1", "SET"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1", "SET"),
        ("They meet every May.", "every May", "XXXX-05", "SET"),
        ("They meet each summer.", "each summer", "XXXX-SU", "SET"),
        ("They meet annually.", "annually", "P1Y", "SET"),
        ("Two daily flights stopped.", "daily", "P1D", "SET"),
        ("They meet every two weeks.", "every two weeks", "P2W", "SET"),
        ("They build 15 a year.", "a year", "P1Y", "SET"),
        ("It is now shut.", "now", "PRESENT_REF", "DATE"),
        ("It shut recently.", "recently", "PAST_REF", "DATE"),
        ("It may shut in the coming days.", "the coming days", "FUTURE_REF", "DATE"),
    ],
)
@pytest.mark.parametrize("published", [None, THURSDAY])
def test_what_needs_no_other_date_is_stated(
    text: str, words: str, value: str, kind: str, published: date | None
) -> None:
    (found,) = read(text, published)
    assert (found.span.of(text), found.value, found.type.value) == (words, value, kind)
    assert found.basis is Basis.STATED


@pytest.mark.parametrize(
    "text",
    [
        "A 30-year-old man fell.",
        "The girl is 9 years old.",
        "Some 2024 people came.",
        "It cost $2024 or so.",
        "The may queen will march.",
        "She may come.",
        "The third half was long.",
        "A ship of 1642 tonnes sank.",
        "The Holm 2000 index fell.",
        "They march on the mill.",
        "It came in the last minute.",
        "He drank a quarter of it.",
        "It was only a second look.",
        "The road is 1200 metres long.",
        "Version 1.2.2024.1 is out.",
        "He writes for the Sunday Times.",
        "They fell on Black Friday.",
        "It was the last day of school.",
        "It ended and the day before was dry.",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert values(text) == []


def test_an_impossible_day_is_never_given_a_value() -> None:
    assert values("On 31 February it rained.") == []
    assert values("The 31/31/24 file is broken.") == []


@pytest.mark.parametrize(
    ("publisher", "value"),
    [
        ("The New York Times", "2024-06-08"),
        ("https://www.example.co.uk/news", "2024-08-06"),
        ("BBC News", "2024-08-06"),
    ],
)
def test_the_publishers_country_orders_day_and_month(publisher: str, value: str) -> None:
    assert values("It fell on 6/8/2024.", None, publisher) == [("6/8/2024", value)]


def test_day_and_month_in_unknown_order_stay_open() -> None:
    (found,) = read("It fell on 6/8/2024.", THURSDAY, "The Holm Courier")
    assert (found.value, found.basis) == (None, Basis.UNRESOLVABLE)
    assert "Day and month" in found.note
    assert day_first("The Holm Courier") is None


def test_a_year_of_two_figures_needs_the_publication_date() -> None:
    assert values("It fell on 13/8/07.") == [("13/8/07", "2007-08-13")]
    assert values("It fell on 13/8/07.", None) == [("13/8/07", None)]
    assert values("It fell in '98.") == [("'98", "1998")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 3 and 5 May 2024", [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
        ("from 3-5 May 2024", [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
        ("from 3 April to 5 May 2024", [("3 April", "2024-04-03"), ("5 May 2024", "2024-05-05")]),
        ("from March to May 2024", [("March", "2024-03"), ("May 2024", "2024-05")]),
        ("in 2010-2012", [("2010", "2010"), ("2012", "2012")]),
        ("in 2010-12", [("2010", "2010"), ("12", "2012")]),
        ("between 2010 and 2012", [("2010", "2010"), ("2012", "2012")]),
        ("on March 3-5", [("March 3", "2025-03-03"), ("5", "2025-03-05")]),
    ],
)
def test_both_ends_of_a_range_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    whole = f"It was shut {text}."
    assert values(whole) == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began on 6 August 2024. Two days later it ended.", "Two days later", "2024-08-08"),
        ("It began on 6 August 2024. A week earlier it rained.", "A week earlier", "2024-07-30"),
        ("It began on 6 August 2024 and ended later in the day.", "later in the day", "2024-08-06"),
        ("It began on 6 August 2024; the previous day was dry.", "the previous day", "2024-08-05"),
        ("It began on 6 August 2024, not the day before.", "the day before", "2024-08-05"),
        ("It began in August 2024 and ended the following year.", "the following year", "2025"),
        (
            "It began on 6 August 2024, not the previous Friday.",
            "the previous Friday",
            "2024-08-02",
        ),
    ],
)
def test_a_step_counts_from_the_date_before_it(text: str, words: str, value: str) -> None:
    step = {d.span.of(text): d for d in read(text, published=None)}[words]
    assert (step.value, step.basis, step.anchor_id) == (value, Basis.INFERRED, "d1")


@pytest.mark.parametrize(
    "text",
    [
        "Two days later it ended.",
        "It began in 2024. Two days later it ended.",
        "It ended the previous Friday.",
        "It began on 6 August 2024.\n\nIn March 2025 it came back and ended two weeks later.",
        "It began on 6 August 2024 and ended that Friday.",
        "It ended two hours ago.",
        "It ended two and a half years ago.",
        "It began on 6 August 2024 and ended a few days later.",
    ],
)
def test_a_step_without_a_day_to_count_from_stays_open(text: str) -> None:
    assert read(text)[-1].basis is Basis.UNRESOLVABLE


def test_a_time_takes_the_day_before_it() -> None:
    *_, clock = read("It fell on 6 August 2024. The clock stood at 17:30.", published=None)
    assert (clock.value, clock.type, clock.anchor_id) == ("2024-08-06T17:30", TimexType.TIME, "d1")
    assert clock.precision is Precision.MINUTE


@pytest.mark.parametrize("published", [None, THURSDAY])
def test_a_time_without_a_day_is_stated_alone(published: date | None) -> None:
    (clock,) = read("The doors open at 17:30.", published)
    assert (clock.value, clock.basis, clock.precision) == ("T17:30", Basis.STATED, Precision.MINUTE)
    assert "day" in clock.note


def test_a_quoted_date_says_that_the_speakers_day_counts() -> None:
    (quoted,) = read("“We leave on Friday,” the mayor said.")
    (plain,) = read("They left on Friday.")
    assert "speaker" in quoted.note
    assert "speaker" not in plain.note


def test_the_day_of_publication_is_surer_than_another() -> None:
    (today,) = read("They met on Thursday.")
    (before,) = read("They met on Monday.")
    assert today.confidence > before.confidence


def test_mentions_are_numbered_in_order_across_blocks() -> None:
    found = read("# Rain in May 2024\n\nIt rained for two days.\n\nIt stopped on 3 June 2024.")
    assert [d.id for d in found] == ["d1", "d2", "d3"]
    assert [d.value for d in found] == ["2024-05", "P2D", "2024-06-03"]


@given(st.text(alphabet="0123456789 /-.,:ADMaeloprsuty“”\n", max_size=80), st.dates())
def test_any_text_is_read_without_error(text: str, published: date) -> None:
    for found in find_dates(article(text), published):
        assert found.span.of(text)
        assert 0 < found.confidence <= 1
        assert (found.value is None) == (found.basis is Basis.UNRESOLVABLE)
