from hypothesis import given
from hypothesis import strategies as st

from quiz_app.article.model import Span
from quiz_app.ledger.overlaps import Overlaps

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 12)
)


@given(st.lists(SPANS), SPANS)
def test_it_finds_what_a_look_at_every_span_finds(spans: list[Span], asked: Span) -> None:
    index = Overlaps((span, number) for number, span in enumerate(spans))
    one_by_one = [number for number, span in enumerate(spans) if span.overlaps(asked)]
    assert sorted(index.at(asked)) == one_by_one
    assert index.touch(asked) == bool(one_by_one)


def test_things_come_in_the_order_of_their_places() -> None:
    index = Overlaps([(Span(5, 9), "late"), (Span(0, 9), "long"), (Span(2, 3), "early")])
    assert index.at(Span(2, 6)) == ["long", "early", "late"]
    assert index.at(Span(3, 5)) == ["long"]
