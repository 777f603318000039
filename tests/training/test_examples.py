"""What the tagger's network learns from: labels, directions, other quotation marks."""

import random

import pytest

from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.tags import Label
from training.examples import IGNORED, Quotes, example

TEXT = "Smoke rose, Ana Lund said.\n\nThe council denied it, Bo Reed told “Radio Tarn”."


def annotated(*attributions):
    """The text with attributions given as quoted words: source, cue, content."""
    return {
        "text": TEXT,
        "attributions": [
            {
                role: [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else []
                for role, words in zip(("source", "cue", "content"), given, strict=True)
            }
            for given in attributions
        ],
    }


def read(document):
    """Each word of the document with its label and direction."""
    pieces = {number: piece for piece, number in tagger().vocabulary.items()}
    made = example(document)
    rows = zip(made.ids, made.labels, made.directions, strict=True)
    return [(pieces[i], Label(label).name, way) for i, label, way in rows if label != IGNORED]


def test_words_have_the_labels_of_their_spans():
    words = read(annotated(("Ana Lund", "said", "Smoke rose")))
    assert words[:7] == [
        ("smoke", "BEGIN_CONTENT", 3),
        ("rose", "IN_CONTENT", 3),
        (",", "OUTSIDE", IGNORED),
        ("ana", "BEGIN_SOURCE", 3),
        ("lund", "IN_SOURCE", 3),
        ("said", "BEGIN_CUE", IGNORED),
        (".", "OUTSIDE", IGNORED),
    ]


@pytest.mark.parametrize(
    ("attributions", "expected"),
    [
        ([("Bo Reed", "told", "denied it")], 3),  # the cue stands to the right
        ([("Bo Reed", "council", "denied it")], 1),  # to the left
        ([("Bo Reed", "told", "denied it"), ("", "Reed", "")], 4),  # another cue between
        ([("Bo Reed", "", "denied it")], 0),  # there is none
    ],
)
def test_the_direction_says_where_the_own_cue_lies(attributions, expected):
    words = read(annotated(*attributions))
    assert next(way for word, _, way in words if word == "denied") == expected


def test_where_annotations_overlap_the_first_stands():
    words = read(annotated(("The council", "denied", "it"), ("Bo Reed", "told", "denied it")))
    labels = {word: label for word, label, _ in words}
    assert (labels["denied"], labels["it"]) == ("BEGIN_CUE", "BEGIN_CONTENT")


def test_quotation_marks_are_written_in_other_ways_with_the_same_labels():
    vocabulary = tagger().vocabulary
    once = example(annotated(("Bo Reed", "told", "denied it")))
    opened = once.ids.index(vocabulary["“"])
    chance, quotes = random.Random(3), Quotes(vocabulary)
    seen = set()
    for _ in range(40):
        made = quotes.rewritten(once, chance)
        assert [one for one in made.labels if one != IGNORED] == [
            one for one in once.labels if one != IGNORED
        ]
        assert len(made.ids) == len(made.features) == len(made.directions) == len(made.labels)
        more = len(made.ids) - len(once.ids)
        seen.add("pairs" if more else made.ids[opened])
    assert {vocabulary['"'], vocabulary["“"], "pairs"} <= seen
