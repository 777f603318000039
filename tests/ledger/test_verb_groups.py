import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.verb_groups import NEGATIVE, PASSIVE, verb_group


@pytest.mark.parametrize(
    ("text", "subject", "group"),
    [
        ("The Herald could not independently verify", "The Herald", "could not independently"),
        ("It rained, but the Herald has yet to verify", "the Herald", "has yet to"),
        ("Bo Lind, who was there, did not verify", "Bo Lind", "did not"),
        ("The Herald asked but could not verify", "The Herald asked", "could not"),
        ("Experts verify", "Experts", ""),
    ],
)
def test_the_words_before_a_verb(text: str, subject: str, group: str) -> None:
    found = verb_group(text, Span(0, len(text)), text.index("verify"))
    assert (found.subject.of(text), " ".join(found.words)) == (subject, group)


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("They will verify", True),
        ("They plan to verify", True),
        ("They ought to verify", True),
        ("They were able to verify", False),
        ("They have yet to verify", False),
        ("They did not verify", False),
    ],
)
def test_what_is_planned_is_not_done(text: str, planned: bool) -> None:
    assert verb_group(text, Span(0, len(text)), text.index("verify")).is_open is planned


def test_negation_and_passive_are_seen() -> None:
    text = "None of it was verified"
    found = verb_group(text, Span(0, len(text)), text.index("verified"))
    assert (found.has(NEGATIVE), found.has(PASSIVE), found.nobody(text)) == (False, True, True)
