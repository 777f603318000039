"""The ledger keeps its words when it moves into the lesson's text."""

from __future__ import annotations

from dataclasses import replace

from quiz_app.article.model import Span
from quiz_app.ledger.model import Ledger, VerificationStatus
from quiz_app.lesson.anchoring import anchors
from quiz_app.lesson.records import rebase, record
from quiz_app.lesson.sections import lay_out
from tests.factories import Draft, harbour

MARKED = (
    "# A fair\n\n= Photo\n\n## Sunday\n\nThe mayor said that rain fell.\n\n\n\nIt was checked.\n"
)


def moved(draft: Draft) -> tuple[Ledger, str]:
    layout = lay_out(draft.article)
    return rebase(draft.ledger, layout), layout.article.text


def test_claims_keep_their_words() -> None:
    draft = harbour()
    ledger, text = moved(draft)
    for before, after in zip(draft.ledger.claims, ledger.claims, strict=True):
        for name in ("source", "cue", "content"):
            kept = [span.of(text) for span in getattr(after, name)]
            assert kept == [span.of(draft.article.text) for span in getattr(before, name)]


def test_marks_of_the_format_move_the_offsets() -> None:
    draft = Draft(MARKED)
    mayor = draft.source("The mayor")
    draft.claim(mayor, "The mayor", "said", "that rain fell")
    draft.check("It was checked.", "the paper", VerificationStatus.VERIFIED, claims=("c1",))
    ledger, text = moved(draft)
    assert ledger.claims[0].content[0].of(text) == "that rain fell"
    assert ledger.claims[0].content != draft.claims[0].content
    assert ledger.verifications[0].span.of(text) == "It was checked."


def test_what_lies_outside_every_block_is_left_out() -> None:
    draft = Draft("A fair\n\nThe mayor said that rain fell.\n")
    draft.claim(draft.source("The mayor"), "The mayor", "said", "that rain fell")
    gap = draft.article.text.index("\n\n")
    lost = replace(draft.claims[0], content=(Span(gap, gap + 1),))
    assert rebase(Ledger(claims=(lost,)), lay_out(draft.article)).claims == ()


def test_every_record_is_anchored_in_the_text() -> None:
    ledger, text = moved(harbour())
    found = [anchor for _, anchor in anchors(record(ledger, text))]
    assert len(found) > 30
    assert all(anchor.stands_in(text) for anchor in found)


def test_records_keep_ids_kinds_and_values() -> None:
    ledger, text = moved(harbour())
    kept = record(ledger, text)
    assert [s.name for s in kept.sources][:2] == ["Norwick Harbour Board", "Edvin Sale"]
    assert [c.source_id for c in kept.claims] == ["s1", "s2", "s3", "s3", "s4", "s5"]
    assert kept.verification[0].claims == ("c1", "c2", "c3", "c4")
    assert kept.verification[1].about[0].quote.startswith("a set of photographs")
    assert kept.dates[1].value == "2024-05-02"
    assert kept.own_statements[0].quote.startswith("The harbour serves")
