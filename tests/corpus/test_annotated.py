"""The annotations fit their articles, and what does not fit is told."""

from __future__ import annotations

from typing import Any

import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.model import Mode
from tests.corpus.annotated import load, names, read
from tests.corpus.quoting import AnnotationError, Quoting

TEXT = "Pool shut\n\nAna said she saw it. Bo said he did not.\n\n“No,” said Ana."


def written(**changes: Any) -> dict[str, Any]:
    said = {"id": "saw", "at": "2", "who": "Ana", "source": "Ana", "cue": "said @1"}
    return {
        "published": "2025-03-13",
        "publisher": "The Post",
        "sources": {"Ana": {"kind": "named person", "party": "true"}},
        "attributions": [said | {"content": "she saw it"} | changes],
        "verification": [],
        "dates": [],
        "own_statements": [],
        "opinions": [],
    }


@pytest.mark.parametrize("name", names())
def test_every_quotation_stands_in_its_article(name: str) -> None:
    article = load(name)
    assert article.said
    assert all(one.content and one.cue for one in article.said)


def test_there_are_many_kinds_of_article() -> None:
    assert len(names()) >= 14


@pytest.mark.parametrize(
    ("quotation", "at", "span"),
    [
        ("Ana", 2, Span(11, 14)),
        ("3| Ana", 2, Span(64, 67)),
        ("said @2", 2, Span(35, 39)),
        ("he", 2, Span(40, 42)),  # not the one in "she"
        ("Ana … it.", 2, Span(11, 31)),
        ("“No,”", 3, Span(53, 58)),
    ],
)
def test_a_quotation_becomes_a_span(quotation: str, at: int, span: Span) -> None:
    assert Quoting("pool", TEXT).span(quotation, at) == span


@pytest.mark.parametrize(
    ("quotation", "problem"),
    [
        ("said", "'said' stands 2 times in paragraph 2"),
        ("said @3", "stands 2 times"),
        ("Cy", "stands 0 times"),
        ("9| Ana", "there is no paragraph 9"),
    ],
)
def test_a_quotation_that_does_not_fit_is_told(quotation: str, problem: str) -> None:
    with pytest.raises(AnnotationError, match=problem):
        Quoting("pool", TEXT).span(quotation, 2)


def test_what_is_not_written_has_its_plain_meaning() -> None:
    (said,) = read("pool", TEXT, written()).said
    assert (said.mode, said.denial, said.nested_in, said.hedges) == (Mode.INDIRECT, False, None, ())


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"who": "Cy"}, "no source is called 'Cy'"),
        ({"in": "told"}, r"no attribution has the id \['told'\]"),
        ({"hedge": "may"}, r"unknown keys \['hedge'\]"),
    ],
)
def test_it_rejects_unknown_names(changes: dict[str, str], problem: str) -> None:
    with pytest.raises(AnnotationError, match=problem):
        read("pool", TEXT, written(**changes))


def test_it_rejects_an_id_used_twice() -> None:
    twice = written()
    twice["attributions"] *= 2
    with pytest.raises(AnnotationError, match="two attributions have one id"):
        read("pool", TEXT, twice)
