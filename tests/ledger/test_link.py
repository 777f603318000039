import pytest

from quiz_app.ledger.decode import decode
from quiz_app.ledger.link import link
from quiz_app.ledger.tags import Label, Run
from tests.ledger.attributions import tagged

# One letter a word: s source, q cue, c content, capital where a run begins, . for outside.
LABELS = {
    ".": Label.OUTSIDE,
    "S": Label.BEGIN_SOURCE,
    "s": Label.IN_SOURCE,
    "Q": Label.BEGIN_CUE,
    "q": Label.IN_CUE,
    "C": Label.BEGIN_CONTENT,
    "c": Label.IN_CONTENT,
}


@pytest.mark.parametrize(
    ("text", "labels", "frames"),
    [
        ("Ann Lee said it rained .", "SsQCc.", ["Ann Lee / said / it rained"]),
        ("It rained , said Ann .", "Cc.QS.", ["Ann / said / It rained"]),
        ("Ann said yes , Bo said no", "SQC.SQC", ["Ann / said / yes", "Bo / said / no"]),
        ("Ann denied it but said so", "SQC.QC", ["Ann / denied / it", "Ann / said / so"]),
        ("“Yes ,” said Ann , “No ”", "CcQS.Cc", ["Ann / said / “Yes ,”, “No ”"]),
        ("Ann said .", "SQ.", []),
        # A cue at the end of a paragraph has its content in the next.
        ("Ann added: \n “Rain fell.”", "SQ.Cc", ["Ann / added: / “Rain fell.”"]),
        # Words that nobody claims belong to who spoke last.
        ("Ann said so. \n “No, no.”", "SQC.Cc", ["Ann / said / so.", "Ann / - / “No, no.”"]),
        ("“Rain fell.”", "Cc", ["- / - / “Rain fell.”"]),
    ],
)  # fmt: skip
def test_sources_and_contents_find_their_cue(text: str, labels: str, frames: list[str]) -> None:
    blocks, block = [], 0
    for word in text.split(" "):
        block += word == "\n"
        blocks.append(block)
    read = tagged(text, [LABELS[letter] for letter in labels], blocks)

    def words(run: Run | None) -> str:
        return read.span(run).of(text) if run else "-"

    assert [
        f"{words(f.source)} / {words(f.cue)} / {', '.join(map(words, f.contents))}"
        for f in link(read, decode(read))
    ] == frames
