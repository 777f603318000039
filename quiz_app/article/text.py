"""Read a plain-text article: UTF-8, its blocks parted by blank lines or by line ends."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import Article, Block, BlockKind, Span

MAX_BYTES = 200_000
MAX_HEADING = 120  # characters; a longer line without a full stop is a paragraph
MAX_WRAP = 120  # characters; nobody breaks lines by hand beyond this
# Of 924 news articles in English the barest has 0.08 (lists of names), half have over 0.3;
# in other languages these words are chance finds.
MIN_FUNCTION_WORDS = 0.07
MIN_WORDS_TO_JUDGE = 20  # a shorter text may be all names
MAX_CONTROL = 0.005  # share of control codes; a stray one happens in copied text

_BOM = b"\xef\xbb\xbf"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CHUNK = re.compile(r"\S(?:.|\n(?![^\S\n]*(?:\n|\Z)))*")
_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(?P<title>.*?)[ \t]*#*$")
_LIST_MARK = re.compile(r"[•·▪◦‣●*-][^\S\n]+(?=[^\W_]|[\"'“‘«(])")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"[A-Z][\w’'-]*\.?(?: (?:(?:de|da|di|van|von|der|den|la|le|al|bin) )*[A-Z][\w’'-]*\.?){1,3}"
_BYLINE = re.compile(rf"B[yY] {_NAME}(?:(?:,| and| AND|, and) {_NAME})*(?:, [^.]{{1,60}})?")
_SENTENCE_ENDS_WITHIN = re.compile(r"\b[a-z]{3,}\.[\"”’)]*\s+[\"“‘(]*[A-Z]")
_CLOSERS = "\"”’'»)]"


def read_text(data: bytes) -> Article:
    """Return the article that the bytes of a text file hold.

    The article's text is the file's without byte order mark, with line ends as `\\n` and a
    stray control code as a space. Raises ArticleError, with what is wrong and what to do,
    for a file that is empty, too long, binary, not UTF-8 or not English.
    """
    _require_size(data)
    text = _decoded(data.removeprefix(_BOM))
    if not text.strip():
        raise ArticleError("The file is empty.", "Paste the article's text into it and save it.")
    _require_english(text)
    return Article(text, _heads_something(tuple(_blocks(text))))


def read_string(text: str) -> Article:
    """Return the article of a text that is decoded already, as JSON gives it.

    Raises ArticleError as `read_text` does, and for half of a surrogate pair.
    """
    try:
        return read_text(text.encode())
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"Character {error.start} is half of a surrogate pair, which is no text.",
            "Take it out, or decode the text anew.",
        ) from error


def _require_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise ArticleError(
            f"The article is too long: {len(data):,} bytes, at most {MAX_BYTES:,} can be read.",
            "Keep only the article's own text, or cut it.",
        )


def _require_text(data: bytes) -> None:
    codes = _CONTROL.findall(data)
    if b"\0" in codes or len(codes) > MAX_CONTROL * len(data):
        at = data.find(b"\0") if b"\0" in codes else data.find(codes[0])
        raise ArticleError(
            f"This is not a text file: byte {at} is a control code (0x{data[at]:02x}).",
            "Open it in the program that made it and save it as plain text (UTF-8).",
        )


def _decoded(data: bytes) -> str:
    _require_text(data)
    try:
        text = _CONTROL.sub(b" ", data).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"The text is not UTF-8: byte {error.start} (line {line}) is "
            f"0x{data[error.start]:02x}.",
            "Save it again with the encoding UTF-8.",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _require_english(text: str) -> None:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        raise ArticleError("The text has no words.", "Give the article's text, not its numbers.")
    share = sum(word in _english()["function_words"] for word in words) / len(words)
    if share < MIN_FUNCTION_WORDS and (len(words) >= MIN_WORDS_TO_JUDGE or share == 0):
        raise ArticleError(
            f"The text does not read as English: {share:.0%} of its words are common English "
            f"words, {MIN_FUNCTION_WORDS:.0%} are needed.",
            "Only articles in English can be read; give an English one.",
        )


@cache
def _english() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("english.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def _blocks(text: str) -> Iterator[Block]:
    for chunk in _CHUNK.finditer(text):
        lines = list(_lines(text, chunk.start(), chunk.end()))
        if _is_wrapped([line.of(text) for line in lines]):
            lines = [Span(lines[0].start, lines[-1].end)]
        yield from (_block(text, line) for line in lines)


def _heads_something(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with a last one that nothing follows read as a paragraph, no heading."""
    *before, last = blocks
    if before and last.kind is BlockKind.HEADING:
        return (*before, replace(last, kind=BlockKind.PARAGRAPH))
    return blocks


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        stripped = line.group().strip()
        if stripped:
            at = start + line.start() + line.group().index(stripped)
            yield Span(at, at + len(stripped))


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether one paragraph was broken into these lines to fit a width.

    So it is where no line had room for the word that opens the next, and one at least
    breaks off within a sentence. Lines that are paragraphs of their own fail this.
    """
    width = max(map(len, lines))
    if len(lines) == 1 or width > MAX_WRAP or any(_label(line) for line in lines):
        return False
    full = all(
        len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(lines)
    )
    return full and any(not _ends_sentence(line) for line in lines[:-1])


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith((".", "!", "?", "…"))


def _block(text: str, span: Span) -> Block:
    line = span.of(text)
    kind, skipped = _label(line) or (None, 0)
    if kind is None:
        kind = BlockKind.HEADING if _looks_like_heading(line) else BlockKind.PARAGRAPH
    if skipped:
        title = _MARKDOWN_HEADING.fullmatch(line)
        end = span.start + title.end("title") if title else span.end
        return Block(kind, Span(span.start + skipped, end))
    return Block(kind, span)


def _label(line: str) -> tuple[BlockKind, int] | None:
    """Return what the line says it is, and how many characters it says so with."""
    heading = _MARKDOWN_HEADING.fullmatch(line)
    if heading and heading["title"]:
        return BlockKind.HEADING, heading.start("title")
    name, colon, _ = line.partition(":")
    if colon and name.strip().lower() in _english()["credits"]:
        return BlockKind.CAPTION, 0
    item = _LIST_MARK.match(line)
    if item:
        return BlockKind.PARAGRAPH, item.end()
    if _BYLINE.fullmatch(line):
        return BlockKind.CAPTION, 0
    return None


def _looks_like_heading(line: str) -> bool:
    body = line.rstrip(_CLOSERS)
    return (
        len(line) <= MAX_HEADING
        and "\n" not in line
        and not body.endswith((".", "…", ",", ";", ":"))
        and _WORD.search(line) is not None
        and not _SENTENCE_ENDS_WITHIN.search(line)
    )
