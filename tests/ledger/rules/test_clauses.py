from quiz_app.ledger.model import Found
from quiz_app.ledger.rules.clauses import read_clauses
from quiz_app.ledger.sentences import sentences
from tests.ledger.attributions import Shown, attribution, shown
from tests.ledger.reading import article

MIXED = "The coach said two would miss the match, while the doctor said a third was ill."


def again(text: str, *finds: Shown, confidence: float = 0.9) -> list[Shown]:
    read = article(text)
    given = [attribution(read, *find, confidence=confidence) for find in finds]
    return shown(read, read_clauses(read, sentences(read), given))


def test_an_overlooked_clause_is_read_and_cut_out_of_its_neighbour() -> None:
    whole = ("The coach", "said", "two would miss the match")
    read = article(MIXED)
    given = [attribution(read, *whole)]
    found = read_clauses(read, sentences(read), given)
    assert shown(read, found) == [whole, ("the doctor", "said", "a third was ill")]
    assert [one.by for one in found] == [Found.TAGGER, Found.RULE]


def test_a_speaker_taken_for_the_end_of_a_content_is_given_back() -> None:
    text = "The coach said two were out, while the doctor claimed a third was ill."
    found = again(
        text,
        ("The coach", "said", "two were out, while the doctor"),
        ("The coach", "claimed", "a third was ill"),
    )
    assert found == [
        ("The coach", "said", "two were out, while "),
        ("the doctor", "claimed", "a third was ill"),
    ]


def test_part_of_a_content_beyond_the_new_clause_is_cut_off() -> None:
    text = "The match is off, as the coach claims an injury and doctors report a fever."
    found = again(text, ("doctors", "report", "The match | a fever"))
    assert ("doctors", "report", "a fever") in found
    assert ("the coach", "claims", "an injury") in found


def test_a_sure_find_is_not_read_again() -> None:
    odd = ("The coach", "said", "two would miss")
    text = "The coach said two would miss the match."
    assert again(text, odd) == [odd]
    assert again(text, odd, confidence=0.4) == [("The coach", "said", "two would miss the match")]


def test_verbs_in_quotations_and_contents_are_no_clauses() -> None:
    quoted = ("Lee", "said", "“As the club claims a win, I left.”")
    assert again("“As the club claims a win, I left.” Lee said.", quoted) == [quoted]


def test_a_find_without_cue_is_left_alone() -> None:
    quotation = ("Lee", "", "“It is late.”")
    assert again("Lee was tired. “It is late.”", quotation, confidence=0.4) == [quotation]
