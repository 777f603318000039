"""Interviews and transcripts: "LEE: We had no choice." on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.model import Attribution, Found

CONFIDENCE = 0.8
LEAST_TURNS = 3  # fewer lines with a colon may be anything

_TURN = re.compile(r"(?P<who>(?:[A-Z][\w’'.-]*)(?:\s+[A-Z][\w’'.-]*){0,3})(?P<cue>:)\s+(?=\S)")
_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.HEADING)


def read_turns(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """Return `found` with each turn of a transcript as one attribution to its speaker.

    A turn wins over finds that overlap it; what they hold is read again within its content.
    """
    turns = _turns(article)
    blocks = [block.span for block, _ in turns]
    outside = [
        one
        for one in found
        if not any(block.overlaps(part) for block in blocks for part in (*one.cue, *one.content))
    ]
    return outside + [_attribution(block, turn) for block, turn in turns]


def _turns(article: Article) -> list[tuple[Block, re.Match[str]]]:
    """Return the blocks that open with a speaker who has the floor more than once."""
    openings = [
        (block, turn)
        for block in article.blocks[1:]
        if block.kind in _SPOKEN and (turn := _TURN.match(article.block_text(block)))
    ]
    names = [turn["who"] for _, turn in openings]
    again = [(block, turn) for block, turn in openings if names.count(turn["who"]) > 1]
    return again if len(again) >= LEAST_TURNS else []


def _attribution(block: Block, turn: re.Match[str]) -> Attribution:
    start = block.span.start
    return Attribution(
        source=(Span(start + turn.start("who"), start + turn.end("who")),),
        cue=(Span(start + turn.start("cue"), start + turn.end("cue")),),
        content=(Span(start + turn.end(), block.span.end),),
        by=Found.RULE,
        confidence=CONFIDENCE,
    )
