import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.dates.tense import Direction, direction


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Four men were killed on *.", Direction.SURELY_BACK),
        ("The court ruled * that he must go.", Direction.BACK),
        ("She said on * that she will go.", Direction.BACK),
        ("The club said it will meet on *.", Direction.AHEAD),
        ("The road will be opened on *.", Direction.AHEAD),
        ("The road is to reopen on *.", Direction.AHEAD),
        ("The road was due to reopen on *.", Direction.AHEAD),
        ("A hearing has been scheduled for *.", Direction.AHEAD),
        ("They are leaving on *.", Direction.AHEAD),
        ("Nobody left by *.", Direction.AHEAD),
        ("They had left by *.", Direction.SURELY_BACK),
        ("On * the mill burnt and was closed.", Direction.BACK),
        ("On * the club will vote.", Direction.AHEAD),
        ("It had been due to expire on *.", Direction.BACK),
        ("It was due to open on * but stayed shut.", Direction.BACK),
        ("They have been given until *.", Direction.AHEAD),
        ("Until * they had not named him.", Direction.BACK),
        ("Fans were planning to march on *.", Direction.AHEAD),
        ("The union has called a strike for *.", Direction.AHEAD),
        ("In *, the union called for a strike.", Direction.BACK),
        ("On *, the guild called for more lights.", Direction.BACK),
        ("It said she will fly to the United States *.", Direction.AHEAD),
        ("Voters go to the polls on *.", Direction.AHEAD),
        ("The inquest opens on *.", Direction.AHEAD),
        ("The shop did not open on *.", Direction.BACK),
        ("They will study *’s attack.", Direction.BACK),
        ("They will study *’s vote.", Direction.AHEAD),
        ("Talks on *.", Direction.UNKNOWN),
        ("On *, Holm agreed to a truce.", Direction.BACK),
    ],
)
def test_the_verb_nearest_to_the_mention_decides(text: str, points: Direction) -> None:
    start = text.index("*")
    assert direction(text, Span(0, len(text)), Span(start, start + 1)) is points


def test_another_sentence_does_not_count() -> None:
    text = "They will go. The bus on * is red."
    assert direction(text, Span(14, len(text)), Span(25, 26)) is Direction.UNKNOWN
