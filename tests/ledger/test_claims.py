"""Short articles of several kinds, read by tagger and rules together."""

import pytest

from quiz_app.article.text import read_text
from quiz_app.ledger.claims import find_attributions
from quiz_app.ledger.model import Found
from tests.ledger.attributions import Shown, shown, words

# Gives a single sentence the length of an article; nobody says anything in it.
TAIL = " The road runs along the river to the old mill and then up the hill."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Plain frames.
        ("The council voted on Monday. Mayor Ada Pike said the pool would close.",
         [("Mayor Ada Pike", "said", "the pool would close")]),
        ("According to the trust, two wards were shut in May.",
         [("the trust", "According to", "two wards were shut in May")]),
        ("At the same time, according to her, the firm goes on hiring.",
         [("her", "according to", "the firm goes on hiring")]),
        ("The striker believes that his side can win.",
         [("The striker", "believes", "that his side can win")]),
        ("The company claims to be losing money.",
         [("The company", "claims", "to be losing money")]),
        ("The agency has said it needs more time.",
         [("The agency", "has said", "it needs more time")]),
        ("''The ice is thin,'' the ranger told walkers.",
         [("the ranger", "told", "''The ice is thin,''")]),
        # Denial and admission apart.
        ("The driver denied claims that he had been asleep, but admitted that he had been tired.",
         [("The driver", "denied claims", "that he had been asleep"),
          ("The driver", "admitted", "that he had been tired")]),
        # Clauses with speakers of their own.
        ("The coach said two players would miss the match, while the doctor said a third was ill.",
         [("The coach", "said", "two players would miss the match"),
          ("the doctor", "said", "a third was ill")]),
        # Nobody says anything.
        ("The town agreed to a truce with its neighbour.", []),
        ("The town agreed on 11 May to a truce with its neighbour.", []),
        ("Norwell agreed last Monday to a plan from the county for a new school.", []),
        ("The town agreed on Monday that the truce had failed.",
         [("The town", "agreed on Monday", "that the truce had failed")]),
        ("How the story ends remains to be seen.", []),
        ("The station could not independently verify the reports.", []),
    ],
)  # fmt: skip
def test_one_sentence(text: str, expected: list[Shown]) -> None:
    article = read_text(f"{text}{TAIL}".encode())
    assert shown(article, find_attributions(article)) == expected


def test_a_statement_within_a_statement() -> None:
    article = read_text(
        f"A neighbour said that the baker's wife had told her that he was out.{TAIL}".encode()
    )
    outer, inner = find_attributions(article)
    assert (outer.nested_in, inner.nested_in) == (None, 0)
    assert inner.by is Found.RULE
    assert shown(article, [inner]) == [("the baker's wife", "had told her", "that he was out")]


ESTATE = """Valley troops close to leaving the ridge – Reuters

Valley troops appear close to leaving the ridge after a month of fierce fighting, as Norland \
claims more gains and military observers in both countries report a Valley retreat.

This was reported by Reuters.

Norland claims to be advancing

On 3 May, the Norland army said that “all is going well”.

“We are not leaving,” General Brandt told the Valley News Agency."""


def test_a_report_with_headings_relays_and_mixed_clauses() -> None:
    article = read_text(ESTATE.encode())
    found = find_attributions(article)
    lead = article.block_text(article.blocks[1])
    relays = [words(article, one.relay) for one in found]
    assert [(*one, relay) for one, relay in zip(shown(article, found), relays, strict=True)] == [
        ("Reuters", "–", "Valley troops close to leaving the ridge", ""),
        ("Reuters", "was reported by", lead, ""),
        ("Norland", "claims", "more gains", "Reuters"),
        ("military observers in both countries", "report", "a Valley retreat", "Reuters"),
        ("Norland", "claims", "to be advancing", "Reuters"),
        ("the Norland army", "said", "that “all is going well”", "Reuters"),
        ("General Brandt", "told", "“We are not leaving,”", "Reuters | the Valley News Agency"),
    ]


def test_spans_lie_in_the_text_and_order_is_the_texts() -> None:
    article = read_text(ESTATE.encode())
    found = find_attributions(article)
    spans = [span for one in found for span in (*one.source, *one.cue, *one.content, *one.relay)]
    assert all(span.of(article.text).strip() for span in spans)
    starts = [min(*one.source, *one.cue, *one.content) for one in found]
    assert starts == sorted(starts)
    assert all(0 < one.confidence <= 1 for one in found)


def test_an_article_in_which_nobody_says_anything() -> None:
    assert find_attributions(read_text((TAIL * 3).encode())) == ()
