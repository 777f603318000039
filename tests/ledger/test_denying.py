import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.denying import denied_words, denies_a_claim, refutation
from quiz_app.ledger.manner import stance_of
from quiz_app.ledger.model import Stance
from tests.ledger.reading import article, span


def stance(cue: str, content: str) -> Stance:
    read = article(f"{cue} {content}")
    return stance_of(read.text, (span(read, cue),), (span(read, content, len(cue)),))


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the accusation was untrue"),
        ("said", "“That is simply not true. We sent the letters.”"),
        ("insists", "the report is completely false"),
        ("says", "the study is wrong"),
        ("said", "it had no record of any complaint"),
        ("said", "it could find no trace of the letter"),
        ("says", "she knows of no such analysis"),
        ("told", "“We had nothing to do with it”"),
        ("said", "she had never received such a letter"),
        ("wrote", "that he “never said anything of the kind”"),
        ("called", "the report “speculation”"),
        ("calls", "it “a straightforward lie”"),
        ("described", "the figures as “inaccurate and cruel”"),
        ("dismissed", "the allegations as gossip"),
        ("rejected", "that"),
        ("rejected", "any suggestion that staff were involved"),
    ],
)
def test_it_denies(cue: str, content: str) -> None:
    assert stance(cue, content) is Stance.DENIES


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the plan was wrong for the town"),
        ("said", "it was wrong to close the pool"),
        ("said", "there was no record of the weather in 1840"),
        ("said", "she had no money"),
        ("called", "the plan “a fantasy league for builders”"),
        ("called", "the bridge beautiful"),
        ("rejected", "an offer of two million pounds"),
        ("dismissed", "the coach after four games"),
        ("denied", "him entry"),
        ("denied", "Ana Reed, the player, a new contract"),
        ("asked", "whether the report is false"),
        ("said", "“I do not believe this winter will be hard”"),
    ],
)
def test_it_does_not_deny(cue: str, content: str) -> None:
    assert stance(cue, content) is Stance.ASSERTS


def test_the_words_that_say_it_is_not_so() -> None:
    read = article("She said that was in May. That claim is false, she said.")
    content = (span(read, "That claim is false"),)
    found = refutation(read.text, (span(read, "she said"),), content)
    assert found == span(read, "claim is false")
    assert refutation(read.text, (), content) is None


def test_what_is_denied_may_stand_partly_in_the_cue() -> None:
    text = "denied hiding any figures"
    assert denied_words(text, (Span(0, 13),), (Span(14, 25),)) == " hiding any figures"
    assert not denies_a_claim(text, (Span(0, 13),))
    assert denies_a_claim("denied reports that", (Span(0, 14),))
