import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.manner import (
    hedges_in,
    judges,
    looks_ahead,
    mode_of,
    nature_of,
    stance_of,
)
from quiz_app.ledger.model import Mode, Nature, Stance
from tests.ledger.reading import article, span


def whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),)


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("", Stance.ASSERTS),
        ("denied claims", Stance.DENIES),
        ("has dismissed", Stance.DENIES),
        ("admitted", Stance.ADMITS),
        ("acknowledges", Stance.ADMITS),
        ("called on", Stance.DEMANDS),
        ("urging", Stance.DEMANDS),
        ("did not deny", Stance.UNCLEAR),
        ("refused to admit", Stance.UNCLEAR),
        ("denied having admitted", Stance.DENIES),
    ],
)
def test_the_cue_tells_the_stance(cue: str, stance: Stance) -> None:
    assert stance_of(cue, whole(cue)) is stance


@pytest.mark.parametrize(
    ("cue", "content", "nature"),
    [
        ("said", "that the road was closed", Nature.REPORT),
        ("believes", "that the road was closed", Nature.OPINION),
        ("said", "that it was a disgrace", Nature.OPINION),
        ("expects", "rain", Nature.FORECAST),
        ("said", "the road will reopen", Nature.FORECAST),
        ("said", "it would have been cheaper", Nature.REPORT),
        ("asked", "whether the road was closed", Nature.QUESTION),
        ("said", "“Is it closed?”", Nature.QUESTION),
    ],
)
def test_cue_and_content_tell_the_nature(cue: str, content: str, nature: Nature) -> None:
    text = f"{cue} {content}"
    parts = (Span(0, len(cue)),), (Span(len(cue) + 1, len(text)),)
    assert nature_of(text, *parts) is nature


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("claims that it is open", []),  # who says so tells that
        ("perhaps it may close in general", ["perhaps", "may"]),
        ("about 40 people spoke about it", []),
        ("in May it could not open", []),
        ("reportedly lost at least two", ["reportedly"]),
        ("is said to have left", ["is said to"]),
        ("were widely believed to be safe", ["were widely believed to"]),
        ("was told to leave", []),
        ("the alleged thief is not sure", ["alleged", "not sure"]),
        ("it could be seen as soon as possible", ["could"]),
        ("he could see the bridge", []),
        ("he could confirm only two", []),
        ("so that they could sleep", []),
        ("so that the patients could sleep", []),
        ("alleged in a podcast that", []),
        ("an alleged thief", ["alleged"]),
        ("it appeared to close", ["appeared"]),
        ("he appeared before a judge", []),
    ],
)
def test_hedges_are_found_and_their_false_friends_are_not(text: str, hedges: list[str]) -> None:
    assert [part.of(text) for part in hedges_in(text, whole(text))] == hedges


def test_a_hedge_may_end_behind_the_cue() -> None:
    text = "He is said to have left"
    assert hedges_in(text, (Span(3, 10),)) == (Span(3, 13),)


@pytest.mark.parametrize(
    ("text", "ahead", "judging"),
    [
        ("The pool will close.", True, False),
        ("The pool could have closed.", False, False),
        ("The closing is a disaster and a disgrace.", False, True),
        ("The effects remain to be seen.", False, True),
        ("The pool closed in June.", False, False),
    ],
)
def test_outlook_and_judgement_are_told_apart(text: str, ahead: bool, judging: bool) -> None:
    assert (looks_ahead(text, whole(text)), judges(text, whole(text))) == (ahead, judging)


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("that “the work is good”", Mode.DIRECT),
        ("that the work is “good”", Mode.MIXED),
        ("that the work is good", Mode.INDIRECT),
        ("“Good,” … “very good.”", Mode.DIRECT),
    ],
)
def test_the_mode_follows_the_share_of_quoted_words(content: str, mode: Mode) -> None:
    read = article(f"She said {content}")
    assert mode_of(read.text, (span(read, content),), quoted_ranges(read)) is mode


def test_a_claim_without_words_is_indirect() -> None:
    assert mode_of("", (), ()) is Mode.INDIRECT
