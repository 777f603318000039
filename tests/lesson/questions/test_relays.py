"""Questions on the chain by which a statement came to the reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz_app.ledger.model import SourceKind
from quiz_app.lesson.questions.model import Order, Question
from quiz_app.lesson.questions.relays import relay_chain
from quiz_app.lesson.review import review
from tests.factories import Draft

PAPER = "this paper"
FERRY = "The Ferry Office told the Norwick Herald that two boats had been sold."
BRIDGE = "The website Pierside, citing a town clerk, reported that the bridge was closed."
AGENCY = (
    "NORWICK, 3 May (Northwire) – The harbour stays shut this week.\n\n"
    "Engineer Lena Marsh told Radio Skerry that the piers were never repaired."
)

INITIALS = AGENCY.replace("Northwire", "North Wire").replace("Radio Skerry", "NW")


def draft_of(text: str) -> Draft:
    return Draft(f"The harbour\n\n{text}\n")


def told(sentence: str = FERRY, relay: tuple[str, ...] = (PAPER, "Norwick Herald")) -> Draft:
    draft = draft_of(sentence)
    office = draft.source("Ferry Office", SourceKind.INSTITUTION)
    said = "that two boats had been sold"
    draft.claim(office, "The Ferry Office", "told", said, relay=relay)
    return draft


def engineer(relay: tuple[str, ...], text: str = AGENCY) -> Draft:
    draft = draft_of(text)
    marsh = draft.source("Lena Marsh", role="Engineer")
    said = "that the piers were never repaired"
    draft.claim(marsh, "Engineer Lena Marsh", "told", said, relay=relay)
    return draft


def in_order(question: Question) -> list[str]:
    assert isinstance(question, Order)
    return [next(item.text for item in question.items if item.id == key) for key in question.key]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (told(), ["The Ferry Office", "The Norwick Herald", "This article"]),
        (
            told(relay=("Lake Post", "Norwick Herald")),
            ["The Ferry Office", "The Norwick Herald", "This article (Lake Post)"],
        ),
        (
            engineer((PAPER, "Northwire", "Radio Skerry")),
            ["Engineer Lena Marsh", "Radio Skerry", "Northwire", "This article"],
        ),
    ],
)
def test_from_the_first_voice_to_this_article(draft: Draft, expected: list[str]) -> None:
    (question,) = relay_chain(draft.material())
    assert in_order(question) == expected
    assert review(question, draft.material()) is None


def test_an_outlet_that_cites_its_source() -> None:
    draft = draft_of(BRIDGE)
    clerk = draft.source("town clerk", SourceKind.UNNAMED)
    said = "that the bridge was closed"
    draft.claim(clerk, "a town clerk", "reported", said, relay=(PAPER, "Pierside"))
    (question,) = relay_chain(draft.material())
    assert in_order(question) == ["A town clerk", "Pierside", "This article"]


def test_the_reason_quotes_the_sentence_and_names_the_way() -> None:
    (question,) = relay_chain(told().material())
    assert isinstance(question, Order)
    way = f"From the Ferry Office by way of the Norwick Herald to this article: “{FERRY}”"
    assert question.feedback.right == f"The article shows each step. {way}"
    assert question.feedback.wrong == f"The article shows another order. {way}"


def test_the_evidence_shows_the_credit_of_the_whole_article() -> None:
    (question,) = relay_chain(engineer((PAPER, "Northwire")).material())
    quotes = [anchor.quote for anchor in question.evidence]
    assert any("(Northwire)" in quote for quote in quotes)
    assert any("never repaired" in quote for quote in quotes)


FAR = (
    "The Ferry Office told everybody who came to the large hall by the sea on that wet day "
    "that two boats had been sold, and Norwick Herald readers laughed."
)


@pytest.mark.parametrize(
    "draft",
    [
        told(relay=()),
        told(relay=(PAPER,)),
        told(relay=(PAPER, "Radio Skerry")),  # nothing in the text shows it
        told(FAR),  # too far from the verb to be whom it was told
        told(FERRY.replace("Herald", "Herald Weekend")),  # the name is cut off
        told(relay=("The Norwick Herald", "Norwick Herald")),  # the article's own paper
        engineer((PAPER, "North Wire", "NW"), INITIALS),
    ],
)
def test_no_chain_where_a_link_is_missing_or_doubtful(draft: Draft) -> None:
    assert list(relay_chain(draft.material())) == []


def test_what_somebody_else_told_has_another_chain() -> None:
    draft = told()
    guild = draft.source("boats", SourceKind.GROUP)
    outer = draft.claim(guild, "", "told", "two boats had been sold")
    draft.claims[0] = replace(draft.claims[0], nested_in=outer)
    assert list(relay_chain(draft.material())) == []
