from quiz_app.article.model import Span
from quiz_app.ledger.attribute import attribute, attribute_alone
from quiz_app.ledger.model import Found
from tests.ledger.attributions import shown
from tests.ledger.reading import article

TEXT = "The mayor said that the bridge was closed.\n\nThe union told staff that pay would rise."


def test_the_tagger_finds_who_said_what() -> None:
    read = article(TEXT)
    found = attribute(read)
    assert shown(read, found) == [
        ("The mayor", "said", "that the bridge was closed"),
        ("The union", "told", "that pay would rise"),
    ]
    assert all(one.by is Found.TAGGER and 0.5 < one.confidence <= 1 for one in found)


def test_a_passage_is_read_alone() -> None:
    passage = Span(0, TEXT.index("."))
    found = attribute_alone(TEXT, passage)
    assert shown(article(TEXT), found) == [("The mayor", "said", "that the bridge was closed")]
    assert [one.by for one in found] == [Found.RULE]
