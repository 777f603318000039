"""Another text in the place of a lesson's: paragraph by paragraph, its sections kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from quiz_app.lesson.model import BLOCK_BREAK, LedgerRecord, Lesson, Section, TextBlock
from quiz_app.lesson.sections import LONGEST_TITLE

_BLANK_LINE = re.compile(r"\n\s*\n")


def with_text(lesson: Lesson, text: str) -> Lesson:
    """Return the lesson with another text alone, each piece in the section of what it replaces.

    It may have no section left, where no paragraph is.
    """
    pieces = [piece for piece in map(_one_line, _BLANK_LINE.split(text)) if piece]
    slots = list(_slots(lesson))
    matcher = SequenceMatcher(None, [slot.text for slot in slots], pieces, autojunk=False)
    placed: list[_Slot] = []
    for _tag, i, j, k, m in matcher.get_opcodes():
        for number, piece in enumerate(pieces[k:m]):
            like = slots[i + number] if i + number < j else None
            section = placed[-1].section if placed else 0
            placed.append(like.with_text(piece) if like else _Slot(section, "block", piece))
    return lesson.model_copy(
        update={
            "headline": next((slot.text for slot in placed if slot.role == "headline"), ""),
            "sections": tuple(_sections(lesson, placed)),
            "ledger": LedgerRecord(),
            "questions": (),
            "drafts": (),
        }
    )


@dataclass(frozen=True)
class _Slot:
    """One piece of the text, and where in the lesson it stands."""

    section: int
    role: str  # "headline", "title", "block"
    text: str
    block: TextBlock | None = None

    def with_text(self, text: str) -> _Slot:
        """Return the slot with another text; one too long for a title is a paragraph."""
        role = self.role if len(text) <= LONGEST_TITLE else "block"
        return _Slot(self.section, role, text, self.block)


def _slots(lesson: Lesson) -> Iterator[_Slot]:
    if lesson.headline:
        yield _Slot(0, "headline", _one_line(lesson.headline))
    for number, section in enumerate(lesson.sections):
        if section.title:
            yield _Slot(number, "title", _one_line(section.title))
        for block in section.blocks:
            yield _Slot(number, "block", _one_line(block.text), block)


def _sections(lesson: Lesson, placed: list[_Slot]) -> Iterator[Section]:
    for number, section in enumerate(lesson.sections):
        mine = [slot for slot in placed if slot.section == number]
        blocks = tuple(_block(slot) for slot in mine if slot.role == "block")
        if blocks:
            title = next((slot.text for slot in mine if slot.role == "title"), "")
            yield section.model_copy(update={"title": title, "blocks": blocks})


def _block(slot: _Slot) -> TextBlock:
    if slot.block and _one_line(slot.block.text) == slot.text:
        return slot.block  # with its own line breaks
    block = slot.block or TextBlock(text=slot.text)
    return block.model_copy(update={"text": slot.text})


def _one_line(piece: str) -> str:
    return " ".join(piece.split())


def as_text(lesson: Lesson) -> str:
    """Return the lesson's text as it is pasted: paragraphs divided by blank lines."""
    return "\n\n".join(map(_one_line, lesson.text.split(BLOCK_BREAK)))
