import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.rules.cues import drop_false_cues, has_cue_verb, has_speech_verb, speech_verbs
from quiz_app.ledger.sentences import sentences
from tests.ledger.attributions import attribution
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "cue", "content", "confidence", "kept"),
    [
        ("Lee said it was late.", "said", "it was late", 0.1, True),
        ("Lee has denied it.", "has denied", "it", 0.1, True),
        ("Lee admitted it.", "admitted", "it", 0.1, True),
        ("Lee hopes to win.", "hopes", "to win", 0.1, True),
        ("Lee is confident of a win.", "is confident of", "a win", 0.1, True),
        # A cue of none of the known words needs the tagger to be rather sure.
        ("Lee bristled at the idea.", "bristled at", "the idea", 0.6, True),
        ("Lee embodies the idea.", "embodies", "the idea", 0.2, False),
        # An act, an open question, a check, a silence: nobody says anything.
        ("Lee agreed to a truce.", "agreed to", "a truce", 0.9, False),
        ("Lee agreed that it was late.", "agreed", "that it was late", 0.9, True),
        ("The cost remains to be seen.", "remains to be seen", "The cost", 0.9, False),
        ("Lee was unable to confirm it.", "was unable to confirm", "it", 0.9, False),
        ("Lee could not fully corroborate it.", "could not fully corroborate", "it", 0.9, False),
        ("Lee could not verify the reports.", "could not verify", "the reports", 0.9, False),
        ("Lee confirmed the reports.", "confirmed", "the reports", 0.9, True),
        ("Lee did not respond to our calls.", "did not respond to", "our calls", 0.9, False),
        ("Lee responded to the charge.", "responded to", "the charge", 0.9, True),
        # A picture shows, it does not say; a figure does.
        ("A video posted by Lee showing a boat was shared.", "showing", "a boat", 0.9, False),
        ("Lee published figures showing a fall.", "showing", "a fall", 0.9, True),
        # In a heading only a verb of saying counts.
        ("# Lee backs a truce", "backs", "a truce", 0.9, False),
        ("# Lee denies a truce", "denies", "a truce", 0.9, True),
        ("# Lee: a truce is near", ":", "a truce is near", 0.9, True),
    ],
)  # fmt: skip
def test_a_cue_says_that_somebody_says(
    text: str, cue: str, content: str, confidence: float, kept: bool
) -> None:
    read = article(text)
    one = attribution(read, text.removeprefix("# ").split()[0].strip(":"), cue, content, confidence)
    assert drop_false_cues(read, sentences(read), [one]) == [one] * kept


def test_without_cue_somebody_must_be_named() -> None:
    read = article("Lee was sure. “It is late.”")
    named = attribution(read, "Lee", "", "“It is late.”")
    nobody = attribution(read, "", "", "“It is late.”")
    assert drop_false_cues(read, sentences(read), [named, nobody]) == [named]


@pytest.mark.parametrize(
    ("words", "speech", "cue"),
    [
        ("was denied", True, True),
        ("has admitted", True, True),
        ("told", True, True),
        ("finds", False, True),
        ("thought", False, True),
        ("runs", False, False),
    ],
)
def test_verbs_are_known_in_all_their_forms(words: str, speech: bool, cue: bool) -> None:
    assert (has_speech_verb(words), has_cue_verb(words)) == (speech, cue)


def test_verbs_of_saying_and_hearsay_are_found_in_place() -> None:
    text = "He said. Lee reportedly left as police warned."
    found = speech_verbs(text, Span(9, len(text)))
    assert [span.of(text) for span in found] == ["reportedly", "warned"]
