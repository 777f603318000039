"""The text cut into runs. `_show` writes a block with {mark:…}, [note] and <evidence>."""

from uuid import UUID

import pytest

from quiz_app.ledger.model import Found, Mode
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import (
    ClaimRecord,
    LedgerRecord,
    Lesson,
    Provenance,
    Section,
    TextBlock,
)
from quiz_app.lesson.reading import article_of, reading, sentence_id
from tests.marked_lesson import LESSON, TEXT
from tests.marked_lesson import anchor as made_anchor

PARAGRAPH = "The mayor said the mill is safe. She had seen it. Two experts doubt that."


def _anchor(quote: str) -> Anchor:
    start = PARAGRAPH.index(quote)
    return Anchor.at(PARAGRAPH, start, start + len(quote))


def _claim(number: int, *contents: str) -> ClaimRecord:
    return ClaimRecord(
        id=f"c{number}",
        content=tuple(_anchor(content) for content in contents),
        source=(_anchor("The mayor"),),
        by=Found.TAGGER,
        mode=Mode.INDIRECT,
    )


def _lesson(*claims: ClaimRecord) -> Lesson:
    return Lesson(
        uuid=UUID(int=1),
        title="Mill",
        source=Provenance(),
        sections=(Section(id="one", blocks=(TextBlock(text=PARAGRAPH),)),),
        ledger=LedgerRecord(claims=claims),
    )


def _run(run) -> str:
    text = f"{{{run.mark[0]}:{run.text}}}" if run.mark else run.text
    return text + "".join(f"[{note.number}]" for note in run.notes)


def _stretch(stretch) -> str:
    text = "".join(map(_run, stretch.runs))
    tag = ("!" if stretch.opens else "") + stretch.role
    return text if stretch.role == "plain" else f"<{tag}:{text}>"


def _show(block) -> str:
    return " | ".join("".join(map(_stretch, s.stretches)) for s in block.sentences)


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        pytest.param(
            [],
            "The mayor said the mill is safe. | She had seen it. | Two experts doubt that.",
            id="nothing",
        ),
        pytest.param(
            [["the mill is safe"]],
            "The mayor said {a:the mill is safe}[1]. | She had seen it. | Two experts doubt that.",
            id="the chip stands where the claim ends",
        ),
        pytest.param(
            [["the mill is safe", "She had seen it"]],
            "The mayor said {a:the mill is safe}. | {a:She had seen it}[1]. "
            "| Two experts doubt that.",
            id="one chip behind the last of several pieces",
        ),
        pytest.param(
            [["the mill is safe. She had seen it. "]],
            "The mayor said {a:the mill is safe.} | {a:She had seen it.}[1] "
            "| Two experts doubt that.",
            id="an end in the space between sentences",
        ),
        pytest.param(
            [["said the mill is safe"], ["the mill"]],
            "The mayor {a:said }{a:the mill}[2]{a: is safe}[1]. | She had seen it. "
            "| Two experts doubt that.",
            id="nested: cut at all bounds",
        ),
        pytest.param(
            [["the mill is safe"], ["mill is safe"]],
            "The mayor said {a:the }{a:mill is safe}[1][2]. | She had seen it. "
            "| Two experts doubt that.",
            id="two that end together",
        ),
    ],
)
def test_claims_are_cut_into_runs(claims, shown):
    records = [_claim(i, *contents) for i, contents in enumerate(claims, 1)]
    assert _show(reading(_lesson(*records)).sections[0].blocks[0]) == shown


def test_the_innermost_claim_gives_the_line():
    outer = _claim(1, "said the mill is safe")
    inner = _claim(2, "the mill").model_copy(update={"source": ()})
    shown = _show(reading(_lesson(outer, inner)).sections[0].blocks[0])
    assert shown.startswith("The mayor {a:said }{u:the mill}[2]{a: is safe}[1].")


def test_evidence_over_two_sentences_opens_once():
    evidence = [_anchor("the mill is safe. She had seen")]
    shown = _show(reading(_lesson(), evidence=evidence).sections[0].blocks[0])
    assert shown == (
        "The mayor said <!evidence:the mill is safe.> | <evidence:She had seen> it. "
        "| Two experts doubt that."
    )


def test_evidence_and_claim_cross():
    lesson = _lesson(_claim(1, "the mill is safe"))
    shown = _show(reading(lesson, evidence=[_anchor("said the mill")]).sections[0].blocks[0])
    assert shown.startswith("The mayor <!evidence:said {a:the mill}>{a: is safe}[1]. |")


def test_evidence_wins_over_the_passage_asked_about():
    passage = _anchor("The mayor said the mill is safe.")
    page = reading(_lesson(), evidence=[_anchor("said")], passage=passage)
    assert _show(page.sections[0].blocks[0]).startswith(
        "<!passage:The mayor ><!evidence:said><!passage: the mill is safe.> |"
    )


def test_nothing_is_evidence_unless_given():
    page = reading(LESSON, Help.FULL)
    assert "evidence" not in repr(page).replace("ReadingBlock", "")


def test_the_runs_are_the_text():
    page = reading(LESSON, Help.FULL, evidence=[made_anchor("rot in 31")])
    blocks = [page.headline]
    for section in page.sections:
        blocks += [section.title, *section.blocks]
    runs = [
        run.text
        for block in blocks
        for sentence in block.sentences
        for stretch in sentence.stretches
        for run in stretch.runs
    ]
    assert "".join("".join(runs).split()) == "".join(TEXT.split())


def test_blocks_lie_where_the_lessons_text_has_them():
    article = article_of(LESSON)
    assert article.text == TEXT
    assert [article.block_text(block)[:9] for block in article.blocks] == [
        "Old footb",
        "Why the b",
        "The footb",
        "Photo: th",
        "A quarrel",
        "About 900",
        "“Nobody n",
    ]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Old footbridge", "s1"),
        ("The footbridge", "s3"),
        ("found rot", "s4"),
        ("540", "s9"),
        ("a sad day", "s12"),
    ],
)
def test_sentence_of_an_anchor(quote, expected):
    assert sentence_id(LESSON, made_anchor(quote)) == expected


def test_a_lesson_without_headline_or_titles():
    page = reading(_lesson())
    assert page.headline is None
    assert page.sections[0].title is None
