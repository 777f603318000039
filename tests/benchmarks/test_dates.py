import pytest

from benchmarks import dates
from benchmarks.reliability import Judged
from quiz_app.article.model import Span
from quiz_app.ledger.model import Basis, DateMention, Precision, TimexType


def mention(start: int, end: int, value: str | None) -> DateMention:
    span = Span(start, end)
    return DateMention(
        "d1", span, TimexType.DATE, value, Basis.STATED, Precision.DAY, confidence=0.7
    )


GOLD = {"timexes": [{"span": [10, 16], "value": "2024-05-03"}]}


@pytest.mark.parametrize(
    ("found", "judged"),
    [
        (mention(10, 16, "2024-05-03"), [Judged(0.7, right=True)]),
        (mention(3, 11, "2024-05-03"), [Judged(0.7, right=True)]),
        (mention(3, 10, "2024-05-03"), [Judged(0.7, right=False)]),
        (mention(10, 16, "2024-05"), [Judged(0.7, right=False)]),
        (mention(10, 16, None), []),  # claims nothing
    ],
)
def test_a_date_is_right_where_it_overlaps_an_equal_value(found, judged) -> None:
    assert dates.judge([GOLD], [(found,)]) == judged
