"""Dates as journalists write them today: every mention of a sentence, and nothing else.

Published on Thursday 13 March 2025.
"""

from datetime import date

import pytest

from quiz_app.ledger.dates import find_dates
from tests.ledger.reading import article

THURSDAY = date(2025, 3, 13)
Expected = list[tuple[str, str | None]]


def values(text: str, published: date | None = THURSDAY, publisher: str = "") -> Expected:
    found = find_dates(article(text), published, publisher)
    return [(one.span.of(text), one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned on 3 March.", [("3 March", "2025-03-03")]),
        ("The mayor resigned on 3 December.", [("3 December", "2024-12-03")]),
        ("The trial is due to open on 9 June.", [("9 June", "2025-06-09")]),
        ("The case was adjourned until 28 April.", [("28 April", "2025-04-28")]),
        ("The hearing was postponed to 2 May.", [("2 May", "2025-05-02")]),
        ("She is to be sentenced on 11 April.", [("11 April", "2025-04-11")]),
        ("Polls open on May 4.", [("May 4", "2025-05-04")]),
        ("He was born on 29 February 1972.", [("29 February 1972", "1972-02-29")]),
        ("The storm hit on the 3rd of March.", [("the 3rd of March", "2025-03-03")]),
        ("They met on Tuesday, March 4.", [("Tuesday, March 4", "2025-03-04")]),
        ("They met on Tuesday 4 March 2025.", [("Tuesday 4 March 2025", "2025-03-04")]),
        ("Invitations speak of a party on 22 March.", [("22 March", "2025-03-22")]),
        ("Holm, 12 March (Lines) - The dam held.", [("12 March", "2025-03-12")]),
        ("HOLM, March 12 — The dam held.", [("March 12", "2025-03-12")]),
        ("The order is dated 03/04/24.", [("03/04/24", None)]),
        ("The order is dated 23.04.2024.", [("23.04.2024", "2024-04-23")]),
        ("It fell on 29 December last year.", [("29 December last year", "2024-12-29")]),
        ("It reopens on 8 January next year.", [("8 January next year", "2026-01-08")]),
        ("The fair began on 2 March this year.", [("2 March this year", "2025-03-02")]),
    ],
)
def test_days_of_the_calendar(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crews left on Friday night.", [("Friday night", "2025-03-07TNI")]),
        ("Crews will leave on Friday night.", [("Friday night", "2025-03-14TNI")]),
        ("It sank early on Tuesday.", [("early on Tuesday", "2025-03-11")]),
        ("It sank late Tuesday.", [("late Tuesday", "2025-03-11")]),
        ("The court will rule on Monday.", [("Monday", "2025-03-17")]),
        ("The court ruled on Monday.", [("Monday", "2025-03-10")]),
        ("The court is expected to rule on Monday.", [("Monday", "2025-03-17")]),
        ("It was expected to rule on Monday but did not.", [("Monday", "2025-03-10")]),
        ("The offer had been due to expire on Monday.", [("Monday", "2025-03-10")]),
        ("The union has scheduled a rally for Saturday.", [("Saturday", "2025-03-15")]),
        ("The union has called a strike for Monday.", [("Monday", "2025-03-17")]),
        ("Fans were planning to march on Saturday.", [("Saturday", "2025-03-15")]),
        ("Fans plan a march on Saturday.", [("Saturday", "2025-03-15")]),
        ("The judge has given them until Tuesday.", [("Tuesday", "2025-03-18")]),
        ("Until Tuesday they had not called him a suspect.", [("Tuesday", "2025-03-11")]),
        ("The hearing continues on Monday.", [("Monday", "2025-03-17")]),
        ("Voters go to the polls on Sunday.", [("Sunday", "2025-03-16")]),
        ("The side face Holm on Sunday.", [("Sunday", "2025-03-16")]),
        ("The inquest opens on Monday.", [("Monday", "2025-03-17")]),
        ("The final kicks off on Saturday.", [("Saturday", "2025-03-15")]),
        ("Talks resume on Monday, the envoy said.", [("Monday", "2025-03-17")]),
        ("Nine people died in Sunday’s blast.", [("Sunday", "2025-03-09")]),
        ("Nine teams meet in Sunday’s final.", [("Sunday", "2025-03-16")]),
        ("She told reporters on Wednesday.", [("Wednesday", "2025-03-12")]),
        ("It has rained since Monday.", [("Monday", "2025-03-10")]),
        (
            "Shops will shut from Monday to Thursday.",
            [("Monday", "2025-03-17"), ("Thursday", "2025-03-20")],
        ),
        (
            "Shops were shut from Monday to Wednesday.",
            [("Monday", "2025-03-10"), ("Wednesday", "2025-03-12")],
        ),
        ("It burnt overnight.", [("overnight", "2025-03-12TNI")]),
        ("It burnt overnight on Saturday.", [("overnight on Saturday", "2025-03-08TNI")]),
        ("Two men were hurt over the weekend.", [("the weekend", "2025-W10-WE")]),
        ("It will snow over the weekend.", [("the weekend", "2025-W11-WE")]),
        ("It will snow this weekend.", [("this weekend", "2025-W11-WE")]),
        ("It snowed last weekend.", [("last weekend", "2025-W10-WE")]),
        ("The pool is shut until the weekend.", [("the weekend", "2025-W11-WE")]),
        ("It closed the day before yesterday.", [("the day before yesterday", "2025-03-11")]),
        ("It closes the day after tomorrow.", [("the day after tomorrow", "2025-03-15")]),
        ("He died in the early hours of Sunday.", [("the early hours of Sunday", "2025-03-09TMO")]),
        ("He died late last night.", [("late last night", "2025-03-12TNI")]),
        ("Police said yesterday evening.", [("yesterday evening", "2025-03-12TEV")]),
        ("A vigil takes place tomorrow night.", [("tomorrow night", "2025-03-14TNI")]),
        ("Talks are set for a week on Monday.", [("a week on Monday", "2025-03-24")]),
        ("It fell on Monday last week.", [("Monday last week", "2025-03-03")]),
        ("It opens on Friday next week.", [("Friday next week", "2025-03-21")]),
        ("Mayor quits today", [("today", "2025-03-13")]),
    ],
)
def test_days_of_the_week(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened last month.", [("last month", "2025-02")]),
        ("It opens next week.", [("next week", "2025-W12")]),
        ("It opened a fortnight ago.", [("a fortnight ago", "2025-W09")]),
        ("It opened two weeks ago.", [("two weeks ago", "2025-W09")]),
        ("It opened three months ago.", [("three months ago", "2024-12")]),
        ("It opened a year ago this month.", [("a year ago this month", "2024-03")]),
        ("It opened 10 years ago today.", [("10 years ago today", "2015-03-13")]),
        ("It must end by the end of the year.", [("the end of the year", "2025")]),
        ("It must end by year-end.", [("year-end", "2025")]),
        ("It was shut earlier in the year by frost.", [("earlier in the year", "2025")]),
        ("Rain is due in the coming days.", [("the coming days", "FUTURE_REF")]),
        ("Rain fell in recent weeks.", [("recent weeks", "PAST_REF")]),
        ("It has stood empty since 2014.", [("2014", "2014")]),
        ("It rained in the week of 3 March.", [("the week of 3 March", "2025-W10")]),
        ("It began in early January.", [("early January", "2025-01")]),
        ("It starts in late September.", [("late September", "2025-09")]),
        ("It began in mid-2021.", [("mid-2021", "2021")]),
        ("It ran between 2019 and 2023.", [("2019", "2019"), ("2023", "2023")]),
        ("It ran in the 1990s.", [("the 1990s", "199")]),
        ("It ran in the late 1990s.", [("the late 1990s", "199")]),
        ("It boomed in the '80s.", [("the '80s", "198")]),
        ("It was built in the early 20th century.", [("the early 20th century", "19")]),
        ("The 2024 election was close.", [("2024", "2024")]),
        ("The 2023-24 season was long.", [("2023", "2023"), ("24", "2024")]),
        ("Its plan for 2030 is bold.", [("2030", "2030")]),
        ("A class of 2019 reunion is planned.", [("2019", "2019")]),
        ("Sales rose in Q3 2024.", [("Q3 2024", "2024-Q3")]),
        ("Sales rose in the first half of 2024.", [("the first half of 2024", "2024-H1")]),
        ("Sales rose in H1.", [("H1", "2025-H1")]),
        ("Sales rose in H2 2024.", [("H2 2024", "2024-H2")]),
        ("Sales fell in FY25.", [("FY25", "FY2025")]),
        ("Sales fell in FY2024.", [("FY2024", "FY2024")]),
        ("Sales fell in fiscal year 2024.", [("fiscal year 2024", "FY2024")]),
        ("Sales fell in the last quarter of 2024.", [("the last quarter of 2024", "2024-Q4")]),
        (
            "Sales fell in the final quarter of last year.",
            [("the final quarter of last year", "2024-Q4")],
        ),
        (
            "The firm expects to report fourth-quarter profit soon.",
            [("fourth-quarter", "2024-Q4"), ("soon", "FUTURE_REF")],
        ),
        ("The plant will open in the fourth quarter.", [("the fourth quarter", "2025-Q4")]),
        (
            "In the third quarter it sold 900, up from 700 a year earlier.",
            [("the third quarter", "2024-Q3"), ("a year earlier", "2023-Q3")],
        ),
        ("Work begins this spring.", [("this spring", "2025-SP")]),
        ("Work began in autumn 2023.", [("autumn 2023", "2023-FA")]),
        ("It ran over the summer.", [("the summer", "2024-SU")]),
        ("It will run into the autumn.", [("the autumn", "2025-FA")]),
        ("The winter of 2010-11 was cold.", [("The winter of 2010", "2010-WI"), ("11", "2011")]),
    ],
)
def test_longer_stretches(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut on Easter Monday.", [("Easter Monday", "2024-04-01")]),
        ("It will shut on Good Friday.", [("Good Friday", "2025-04-18")]),
        ("It will shut at Easter.", [("Easter", "2025-04-20")]),
        ("Easter 2024 was wet.", [("Easter 2024", "2024-03-31")]),
        ("He fell on Christmas Day.", [("Christmas Day", "2024-12-25")]),
        ("He fell on New Year’s Eve.", [("New Year’s Eve", "2024-12-31")]),
        ("The fair ran on Boxing Day 2022.", [("Boxing Day 2022", "2022-12-26")]),
        ("He was found on Thanksgiving.", [("Thanksgiving", "2024-11-28")]),
        ("They fought during Ramadan.", [("Ramadan", None)]),
        ("They married on Valentine’s Day.", [("Valentine’s Day", "2025-02-14")]),
    ],
)
def test_feasts(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at 3.15pm on Sunday.", [("3.15pm on Sunday", "2025-03-09T15:15")]),
        ("It fell on Sunday at 3:15 p.m.", [("Sunday at 3:15 p.m.", "2025-03-09T15:15")]),
        (
            "It fell at 6am local time on Sunday.",
            [("6am local time on Sunday", "2025-03-09T06:00")],
        ),
        ("It fell at 17:30 GMT on Sunday.", [("17:30 GMT on Sunday", "2025-03-09T17:30Z")]),
        (
            "It fell at 6am (0400 GMT) on Sunday.",
            [
                ("6am", "2025-03-09T06:00"),
                ("0400 GMT", "2025-03-09T04:00Z"),
                ("Sunday", "2025-03-09"),
            ],
        ),
        ("It fell at about 3pm yesterday.", [("about 3pm yesterday", "2025-03-12T15:00")]),
        ("It fell just before 3pm yesterday.", [("3pm yesterday", "2025-03-12T15:00")]),
        ("Doors open at noon on Sunday.", [("noon on Sunday", "2025-03-16T12:00")]),
        ("It fell at midnight on Sunday.", [("midnight on Sunday", "2025-03-09T24:00")]),
        (
            "It fell on Sunday between 2pm and 3pm.",
            [("Sunday", "2025-03-09"), ("2pm", "2025-03-09T14:00"), ("3pm", "2025-03-09T15:00")],
        ),
        (
            "It fell on Sunday between 2 and 3pm.",
            [("Sunday", "2025-03-09"), ("2", "2025-03-09T14:00"), ("3pm", "2025-03-09T15:00")],
        ),
        ("The shop opens at 9am.", [("9am", "T09:00")]),
        ("It fell on the night of 3 March.", [("the night of 3 March", "2025-03-03TNI")]),
        (
            "It fell on the evening of Sunday 2 March.",
            [("the evening of Sunday 2 March", "2025-03-02TEV")],
        ),
        (
            "It sank on 3 March at 6am. Ten minutes later it was gone.",
            [("3 March at 6am", "2025-03-03T06:00"), ("Ten minutes later", "2025-03-03T06:10")],
        ),
    ],
)
def test_times_of_day(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 24-hour strike is planned.", [("24-hour", "PT24H")]),
        ("The final was run in 9.58 seconds.", [("9.58 seconds", "PT9.58S")]),
        ("They must answer in 48 hours.", [("48 hours", "PT48H")]),
        ("They signed a 30-day truce.", [("30-day", "P30D")]),
        ("They have waited for more than a decade.", [("more than a decade", "P10Y")]),
        ("They waited a year and a half.", [("a year and a half", "P1.5Y")]),
        ("They waited two to three weeks.", [("two to three weeks", "PXW")]),
        ("They waited another week.", [("another week", "P1W")]),
        ("He was jailed for 18 months.", [("18 months", "P18M")]),
        ("He got a three-and-a-half-year term.", [("three-and-a-half-year", "P3.5Y")]),
        ("Funds grew over several years.", [("several years", "PXY")]),
        ("They waited just over two years.", [("just over two years", "P2Y")]),
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They meet twice a week.", [("twice a week", "P1W")]),
        ("They meet once a month.", [("once a month", "P1M")]),
        ("They meet three times a year.", [("three times a year", "P1Y")]),
        ("They meet every other day.", [("every other day", "P2D")]),
        (
            "They meet on Fridays and Saturdays.",
            [("Fridays", "XXXX-WXX-5"), ("Saturdays", "XXXX-WXX-6")],
        ),
        ("It costs £30 a night.", [("a night", "P1D")]),
        ("It lost money for two consecutive quarters.", [("two consecutive quarters", "P2Q")]),
        ("It will take six to eight weeks.", [("six to eight weeks", "PXW")]),
        ("It lasted four hours and 20 minutes.", [("four hours and 20 minutes", "PT4H20M")]),
        ("It has been a long 12 months.", [("12 months", "P12M")]),
        ("One day in June 2023 he left.", [("June 2023", "2023-06")]),
        ("The law will one day be undone.", [("one day", "FUTURE_REF")]),
    ],
)
def test_how_long_and_how_often(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It began on 3 May 2023. The following morning it ended.",
            [("3 May 2023", "2023-05-03"), ("The following morning", "2023-05-04TMO")],
        ),
        (
            "It began on 3 May 2023 and ended on the same day.",
            [("3 May 2023", "2023-05-03"), ("the same day", "2023-05-03")],
        ),
        (
            "It began on 3 May 2023 and ended the next day.",
            [("3 May 2023", "2023-05-03"), ("the next day", "2023-05-04")],
        ),
        (
            "It began on 3 May 2023. A month later it ended.",
            [("3 May 2023", "2023-05-03"), ("A month later", "2023-06")],
        ),
        (
            "It began on 3 May 2023. That evening it ended.",
            [("3 May 2023", "2023-05-03"), ("That evening", "2023-05-03TEV")],
        ),
        (
            "It began in March 2021 and ended in June that year.",
            [("March 2021", "2021-03"), ("June that year", "2021-06")],
        ),
        (
            "It began in 2021 and ended on 29 December that year.",
            [("2021", "2021"), ("29 December that year", "2021-12-29")],
        ),
        (
            "It began in November 2021 and ended in May the following year.",
            [("November 2021", "2021-11"), ("May the following year", "2022-05")],
        ),
        (
            "The floods of March and September 2022 were bad.",
            [("March", "2022-03"), ("September 2022", "2022-09")],
        ),
        (
            "It was shut on 3, 5 and 9 May 2024.",
            [("3", "2024-05-03"), ("5", "2024-05-05"), ("9 May 2024", "2024-05-09")],
        ),
        (
            "It is shut from 29 April to 2 May.",
            [("29 April", "2025-04-29"), ("2 May", "2025-05-02")],
        ),
        ("It ran 3–5 May 2024.", [("3", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
        (
            "It ran from December 2023 to February 2024.",
            [("December 2023", "2023-12"), ("February 2024", "2024-02")],
        ),
        (
            "It ran between April and June last year.",
            [("April", "2024-04"), ("June last year", "2024-06")],
        ),
        (
            "He came on Monday 3 March and left four days later.",
            [("Monday 3 March", "2025-03-03"), ("four days later", "2025-03-07")],
        ),
        (
            "She was born on 3 May 1980 and died 40 years later.",
            [("3 May 1980", "1980-05-03"), ("40 years later", "2020")],
        ),
    ],
)
def test_dates_counted_from_others(text: str, expected: Expected) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May left early.",
        "May I ask?",
        "They march on Holm.",
        "The march was loud.",
        "She came second.",
        "He waited for a split second look.",
        "The second quarter-final was drawn.",
        "Some 1,984 people fled.",
        "About 2000 people fled.",
        "It cost £1999.",
        "The score was 24-17.",
        "Holm won 3-1.",
        "Staff work 24/7.",
        "Call 020 7946 0018.",
        "Call 555-2014.",
        "The Covid lockdown was long.",
        "A three-month-old baby was saved.",
        "The 34-year-old was saved.",
        "She is 41 years old.",
        "A girl of 12 was saved.",
        "The A1990 road is shut.",
        "It came at the eleventh hour.",
        "April Winters sang.",
        "Augustus sang in the marching band.",
        "The house at 1945 Mill Street burnt.",
        "Flight 1812 was late.",
        "It was the film of the year.",
        "It weighs 2025 kg.",
        "Boeing 737s fly.",
        "The quarter by the river is old.",
        "Easter Road was full.",
        "Article 2019 of the code applies.",
        "They call as soon as they can.",
        "He watched “60 Minutes” there.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Friday.", [("Friday", None)]),
        ("It fell on 3 May.", [("3 May", None)]),
        ("It fell in May 2024.", [("May 2024", "2024-05")]),
        ("It fell last week.", [("last week", None)]),
        ("It fell a year ago this month.", [("a year ago this month", None)]),
        ("It fell on 29 December last year.", [("29 December last year", None)]),
        ("It fell at Easter.", [("Easter", None)]),
        ("It fell at Easter 2024.", [("Easter 2024", "2024-03-31")]),
        ("It fell on Monday last week.", [("Monday last week", None)]),
        ("It fell in H1.", [("H1", None)]),
        ("It fell in H1 2024.", [("H1 2024", "2024-H1")]),
        ("It was 30 days long.", [("30 days", "P30D")]),
        (
            "It began in 2021 and ended on 29 December that year.",
            [("2021", "2021"), ("29 December that year", "2021-12-29")],
        ),
        ("It closed the day before yesterday.", [("the day before yesterday", None)]),
    ],
)
def test_without_a_publication_date(text: str, expected: Expected) -> None:
    assert values(text, None) == expected
