import pytest

from quiz_app.ledger.rules.edges import trim
from quiz_app.ledger.sentences import sentences
from tests.ledger.attributions import Shown, attribution, shown
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "given", "trimmed"),
    [
        (
            "Lee, who said it was late, left.",
            ("Lee, who", "said", "it was late,"),
            ("Lee", "said", "it was late"),
        ),
        (
            "Lee said it was late and Bo left.",
            ("Lee", "said", "it was late and"),
            ("Lee", "said", "it was late"),
        ),
        (
            "Lee, a cook who left, said, it was late.",
            ("Lee, a cook who left,", "said", ", it was late"),
            ("Lee, a cook who left", "said", "it was late"),
        ),
        # Unquoted words of another sentence are not the content's …
        (
            "Lee said it was late. Fans left. Bo did not.",
            ("Lee", "said", "it was late | Fans left"),
            ("Lee", "said", "it was late"),
        ),
        # … but a quotation goes on, and what is all there is stays.
        (
            "“It is late,” Lee said. “Go home.”",
            ("Lee", "said", "“It is late,” | “Go home.”"),
            ("Lee", "said", "“It is late,” | “Go home.”"),
        ),
        (
            "Meanwhile, Lee said, it was late.",
            ("Lee", "said", "Meanwhile, | it was late"),
            ("Lee", "said", "it was late"),
        ),
        ("It is late. Lee said so.", ("Lee", "said", "It is late"), ("Lee", "said", "It is late")),
        ("Lee said and Bo left.", ("Lee", "said", "and"), ("Lee", "said", "and")),
    ],
)
def test_spans_end_where_their_words_do(text: str, given: Shown, trimmed: Shown) -> None:
    read = article(text)
    found = trim(read, sentences(read), [attribution(read, *given)])
    assert shown(read, found) == [trimmed]
