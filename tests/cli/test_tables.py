"""Plain text tables that fit a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.cli.tables import WIDTH, ledger_report, report, table
from quiz_app.lesson.compose import compose
from quiz_app.lesson.model import ClaimRecord, LedgerRecord, Provenance
from tests.factories import harbour

LESSON = compose(harbour().article, harbour().ledger, provenance=Provenance(published="2024-05-13"))
REPORT = report(LESSON)


def test_columns_are_aligned() -> None:
    assert table(("id", "name"), [("s1", "Ann"), ("s12", "Bo")]) == ("id   name\ns1   Ann\ns12  Bo")


def test_long_cells_are_wrapped() -> None:
    lines = table(("id", "words"), [("1", "one two three four")], width=12).splitlines()
    assert lines == ["id  words", "1   one two", "    three", "    four"]


def test_a_text_stands_under_its_row_set_in() -> None:
    lines = table(("id", "who"), [("1", "Ann"), ("2", "Bo")], 16, ["one two three", ""])
    assert lines.splitlines() == [
        "id  who",
        "1   Ann",
        "        one two",
        "        three",
        "2   Bo",
    ]


def test_an_id_is_not_broken_at_its_hyphens() -> None:
    assert "order-events" in table(("a", "b"), [("word " * 9, "kind, order-events")], width=30)


@pytest.mark.parametrize("width", [20, 40, 100])
def test_no_line_exceeds_the_width(width: int) -> None:
    rows = [("c1", "word " * 20, "w" * 60), ("c2", "", "short")]
    lines = table(("id", "a", "b"), rows, width, ["below " * 30, ""]).splitlines()
    assert max(map(len, lines)) <= width


def test_the_paper_itself_is_left_out_of_each_chain() -> None:
    claims = [c.model_copy(update={"relay": ("The Echo", "Agency")}) for c in LESSON.ledger.claims]
    shown = report(LESSON.model_copy(update={"ledger": _with_claims(claims)}))
    assert "passed on by" in shown
    assert "Agency" in shown
    assert "The Echo" not in shown


def _with_claims(claims: list[ClaimRecord]) -> LedgerRecord:
    return LESSON.ledger.model_copy(update={"claims": tuple(claims)})


def test_the_report_fits_a_terminal() -> None:
    assert max(map(len, REPORT.splitlines())) <= WIDTH


@pytest.mark.parametrize(
    "words",
    [
        "SOURCES (5)",
        "Edvin Sale (Board chairman)  office holder",
        "CLAIMS (6)",
        "could not be verified",
        "CHECKS THE ARTICLE SPEAKS OF (2)",
        "DATES (5)",
        "2024-05-16",
        "publication date",
        "QUESTIONS (14)",
        "order-events (1)",
        "NOT USED",
        "Sentences on nobody’s authority but the paper’s: 1.",
    ],
)
def test_the_report_shows_what_was_found(words: str) -> None:
    assert words in REPORT


def test_an_unsure_reading_is_marked() -> None:
    draft = harbour()
    assert "check this" not in ledger_report(LESSON.ledger)
    draft.claims[0] = replace(draft.claims[0], confidence=0.6)
    draft.dates[0] = replace(draft.dates[0], confidence=0.6)
    shown = ledger_report(compose(draft.article, draft.ledger, provenance=Provenance()).ledger)
    assert " ".join(shown.split()).count("check this") == 2


def test_an_empty_part_says_so() -> None:
    empty = LESSON.model_copy(update={"dropped": ()})
    assert "NOT USED (0)\n  none" in report(empty)
