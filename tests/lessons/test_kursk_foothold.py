"""The shipped article keeps what the lesson teaches: who said it, how sure, when, what was checked.

Whoever rewords it for easier reading must not lose one of these.
"""

from pathlib import Path

import pytest

TEXT = (Path(__file__).parents[2] / "lessons" / "kursk-foothold.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("speaker", "verb"),
    [
        ("Russia", "claims that its forces"),
        ("Military analysts on both sides", "report that"),
        ("The Russian Ministry of Defence", "reported on 12 March that"),
        ("Dmitry Peskov, the Kremlin spokesman,", "said that"),
        ("The Commander-in-Chief of Ukraine’s Armed Forces", "denied claims that"),
        ("The commander", "admitted, however, that"),
        ("Skadovskyi Defender, a Ukrainian military blogger,", "wrote on Telegram"),
        ("Russian authorities", "reported that"),
        ("Ruslan Leviev, an independent Russian analyst,", "believes that"),
        ("The Kremlin", "has said that"),
    ],
)
def test_each_speaker_keeps_the_strength_of_the_verb(speaker: str, verb: str) -> None:
    assert f"{speaker} {verb}" in TEXT


@pytest.mark.parametrize(
    "passage",
    [
        "reported by the agency Reuters",
        "According to him",
        "told the television channel Dozhd",
    ],
)
def test_it_says_who_passed_a_statement_on(passage: str) -> None:
    assert passage in TEXT


@pytest.mark.parametrize(
    "quotation",
    [
        "“the dynamics are good”",
        "“The Ukrainian Armed Forces are leaving Kursk. "
        "Not a single Ukrainian soldier will be left there by Friday.”",
        "“the history of the Kursk bridgehead is coming to an end”",
        "“Perhaps this story will end today. Perhaps the Ukrainians will try to hold the border "
        "villages for a few more days. But in general, Ukrainian troops are leaving,”",
    ],
)
def test_the_speakers_own_words_are_whole(quotation: str) -> None:
    assert quotation in TEXT


@pytest.mark.parametrize(
    "time",
    [
        "6 August 2024",
        "12 March",
        "11 March",
        "on Wednesday",
        "by Friday",
        "seven months",
        "30-day",
        "today",
        "a few more days",
        "In the coming days",
    ],
)
def test_the_dates_stand_as_the_news_gave_them(time: str) -> None:
    assert time in TEXT


@pytest.mark.parametrize("hedge", ["appear close", "could also have", "may leave", "may allow"])
def test_the_paper_stays_as_unsure_as_it_was(hedge: str) -> None:
    assert hedge in TEXT


@pytest.mark.parametrize(
    "statement",
    [
        "Reuters has verified a video",
        "Because news coverage of the fighting is restricted, Reuters could not independently "
        "confirm the statements made by either side.",
    ],
)
def test_it_says_what_was_checked_and_what_could_not_be(statement: str) -> None:
    assert statement in TEXT


@pytest.mark.parametrize("absent", ["Photo", "Suja", "#\n", '"'])
def test_it_carries_no_credit_second_spelling_empty_heading_or_straight_quote(absent: str) -> None:
    assert absent not in TEXT
