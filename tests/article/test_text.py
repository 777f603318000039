import pytest

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import BlockKind
from quiz_app.article.text import MAX_BYTES, read_text

SENTENCE = "The mayor of the town said that the bridge would be closed for the rest of the week."
H, P, C = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION


def blocks(text: str) -> list[tuple[BlockKind, str]]:
    article = read_text(text.encode())
    return [(block.kind, article.block_text(block)) for block in article.blocks]


@pytest.mark.parametrize(
    ("line", "kind", "shown"),
    [
        ("Bridge to close for a week", H, "Bridge to close for a week"),
        ("What happens next?", H, "What happens next?"),
        ("## What the mayor said", H, "What the mayor said"),
        ("# What the mayor said #", H, "What the mayor said"),
        ("### The U.S. agrees.", H, "The U.S. agrees."),
        ("The bridge is closed.", P, "The bridge is closed."),
        ("“The bridge is closed.”", P, "“The bridge is closed.”"),
        ("“The bridge is closed,”", P, "“The bridge is closed,”"),
        ("The mayor said:", P, "The mayor said:"),
        ("#bridge is what they called it.", P, "#bridge is what they called it."),
        ("Photo: the old bridge", C, "Photo: the old bridge"),
        ("IMAGE: the old bridge.", C, "IMAGE: the old bridge."),
        ("Source: Town Hall", C, "Source: Town Hall"),
        ("The source: a leak in the pipe.", P, "The source: a leak in the pipe."),
        ("the word " * 20, P, ("the word " * 20).strip()),
        ("* * *", P, "* * *"),
        ("• Nobody was in the building", P, "Nobody was in the building"),
        ("- The bridge is closed.", P, "The bridge is closed."),
        ("*\t“It is closed,” she said.", P, "“It is closed,” she said."),
        ("-5 degrees were measured.", P, "-5 degrees were measured."),
        ("By Joanna Crewe", C, "By Joanna Crewe"),
        ("BY JOANNA CREWE", C, "BY JOANNA CREWE"),
        ("By Joanna Crewe and Tom de Witt", C, "By Joanna Crewe and Tom de Witt"),
        ("By J. R. O’Dell, harbour reporter", C, "By J. R. O’Dell, harbour reporter"),
        ("By land and sea", H, "By land and sea"),
        ("By the numbers", H, "By the numbers"),
        ("By Monday Joanna Crewe had left.", P, "By Monday Joanna Crewe had left."),
        ("The bridge is closed. Who will pay?", P, "The bridge is closed. Who will pay?"),
        ("“It is closed.” But who pays?", P, "“It is closed.” But who pays?"),
        ("Mr. Pike and the St. Ann bridge", H, "Mr. Pike and the St. Ann bridge"),
    ],
)
def test_a_line_is_read_as(line: str, kind: BlockKind, shown: str) -> None:
    assert blocks(f"{SENTENCE}\n\n{line}\n\n{SENTENCE}")[1] == (kind, shown)


@pytest.mark.parametrize("last", ["But who will pay for it?", "More on Monday"])
def test_a_heading_heads_something(last: str) -> None:
    assert blocks(f"Bridge to close\n\n{SENTENCE}\n\n{last}")[-1] == (P, last)


def test_a_headline_may_stand_alone() -> None:
    assert blocks("What happens to the bridge?") == [(H, "What happens to the bridge?")]


def test_blank_lines_part_blocks_whatever_white_space_they_hold() -> None:
    assert [kind for kind, _ in blocks(f"\n \nThe bridge\n\t\n{SENTENCE}\n\n\n{SENTENCE}\n")] == [
        H,
        P,
        P,
    ]


def test_paragraphs_on_single_lines_are_blocks_of_their_own() -> None:
    text = f"Bridge to close\nPhoto: the bridge\n{SENTENCE}\nIt is old.\n{SENTENCE}"
    assert [kind for kind, _ in blocks(text)] == [H, C, P, P, P]


def test_a_paragraph_broken_to_a_width_is_one_block() -> None:
    text = (
        "The mayor of the town said on\nMonday that the bridge would be\nclosed for the week. "
        "It is an\nold bridge.\n\nShe will be back."
    )
    assert [len(shown.splitlines()) for _, shown in blocks(text)] == [4, 1]


def test_offsets_are_code_points_into_the_text_without_bom_and_carriage_returns() -> None:
    article = read_text(b"\xef\xbb\xbf" + f"The ‘caf\u00e9’ 😀\r\n\r\n{SENTENCE}\r".encode())
    assert article.text == f"The ‘café’ 😀\n\n{SENTENCE}\n"
    assert [article.block_text(block) for block in article.blocks] == ["The ‘café’ 😀", SENTENCE]
    assert article.headline == article.blocks[0]


def test_a_stray_control_code_becomes_a_space() -> None:
    assert read_text(f"{SENTENCE * 4}\x1b{SENTENCE}".encode()).text == f"{SENTENCE * 4} {SENTENCE}"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\t", "empty"),
        (b"%PDF-1.4\x00\x01" * 20, "byte 8 is a control code (0x00)"),
        (SENTENCE.encode("utf-16"), "byte 3 is a control code (0x00)"),
        (b"\x01\x02 text \x03", "byte 0 is a control code (0x01)"),
        (b"The first line\nthe caf\xe9 of the town", "byte 22 (line 2) is 0xe9"),
        (b"1 2 3", "no words"),
        ("Der Rat hat gestern beschlossen, die Schule zu schließen. ".encode() * 3, "English: 0%"),
        ("Le maire a annoncé hier la fermeture du pont. ".encode() * 3, "English: 0%"),
    ],
)
def test_what_is_no_english_text_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(ArticleError) as caught:
        read_text(data)
    assert problem in caught.value.problem
    assert caught.value.advice


def test_the_limit_of_length_is_sharp() -> None:
    longest = (SENTENCE + "\n").encode() * (MAX_BYTES // (len(SENTENCE) + 1))
    longest += b"x" * (MAX_BYTES - len(longest))
    assert len(read_text(longest).text) == MAX_BYTES
    with pytest.raises(ArticleError, match="200,001 bytes"):
        read_text(longest + b"x")
