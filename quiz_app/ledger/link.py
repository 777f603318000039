"""Runs of words → frames: which source and which contents belong to which cue.

Block by block. Each content goes to the nearest cue, each source to the nearest cue that
has none; the tagger's guess of the direction in which the own cue lies counts as distance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from quiz_app.ledger.decode import Settings, shipped
from quiz_app.ledger.tags import Role, Run, Scores, Tagged

_UNFINISHED = 3  # a cue this near to the end of its block may have its content in the next
_NO_CONTENT_COST = 10  # words that a cue without content lies further from a source
_SECOND_LOOK = 25  # words around a cue in which a source is looked for again
_DISTANCE_COST = 0.004  # chance that one word of distance takes from a second source
_GROWTH = 0.7  # share of the second chance's threshold that lets a source grow
_WORST_DIRECTION = -6.0  # nats


@dataclass
class Frame:
    """One attribution as runs of words; cue and source may be missing."""

    cue: Run | None
    source: Run | None = None
    contents: list[Run] = field(default_factory=list)


def link(tagged: Tagged, runs: list[Run]) -> list[Frame]:
    """Return the frames that hold a content, in the order of the blocks."""
    settings, _ = shipped()
    frames: list[Frame] = []
    used = {i for run in runs for i in range(run.first, run.end)}
    pending, previous = None, None  # a cue at a block's end; the last block's number
    for number, group in groupby(runs, key=lambda run: tagged.words[run.first].block):
        block = _Block(tagged, list(group), used, settings)
        if pending and previous == number - 1:
            block.finish(pending)
        pending, previous = block.unfinished(), number
        frames.extend(_with_last_source(block.complete(), frames))
    return frames


def _with_last_source(new: Iterator[Frame], before: list[Frame]) -> Iterator[Frame]:
    """Give a content without cue or source the source that spoke last."""
    last = next((frame.source for frame in reversed(before) if frame.source), None)
    for frame in new:
        if frame.cue is None and frame.source is None:
            frame.source = last
        last = frame.source or last
        yield frame


class _Block:
    """The runs of one block, linked into frames."""

    def __init__(self, tagged: Tagged, runs: list[Run], used: set[int], settings: Settings) -> None:
        self._tagged = tagged
        self._settings = settings
        self._used = used  # words that a run has; second looks add to them
        self._sources = [run for run in runs if run.role is Role.SOURCE]
        contents = [run for run in runs if run.role is Role.CONTENT]
        cues = [run for run in runs if run.role is Role.CUE]
        self._cues = self._with_second_cues(cues, contents)
        self._frames = [Frame(cue) for cue in self._cues]
        self._finished: list[Frame] = []
        self._free = [content for content in contents if not self._give(content)]
        for source in self._sources:
            self._give_source(source)
        for frame in self._frames:
            if frame.source is None:
                frame.source = self._second_source(frame) or self._shared_source(frame)

    def finish(self, pending: Frame) -> None:
        """Give a cue at the end of the block before this one's first free content."""
        first = self._free[0] if self._free else None
        if first and not (self._cues and self._cues[0].first < first.first):
            pending.contents.append(self._free.pop(0))
            self._finished.append(pending)

    def unfinished(self) -> Frame | None:
        """Take away and return the last frame where its cue ends the block without content."""
        if not self._frames or self._frames[-1].contents:
            return None
        cue = self._cues[-1]
        block = self._tagged.words[cue.first].block
        ahead = self._tagged.words[cue.end - 1 : cue.end + _UNFINISHED]
        ends_block = len(ahead) <= _UNFINISHED or ahead[-1].block != block
        return self._frames.pop() if ends_block else None

    def complete(self) -> Iterator[Frame]:
        """Yield the frames with content, then the contents that no cue claims."""
        yield from self._finished
        yield from (frame for frame in self._frames if frame.contents)
        taken = {frame.source for frame in self._frames}
        spare = [source for source in self._sources if source not in taken]
        for content in self._free:
            nearest = min(spare, key=lambda run: self._cost(run, content), default=None)
            yield Frame(None, nearest, [content])

    def _with_second_cues(self, cues: list[Run], contents: list[Run]) -> list[Run]:
        """Add the likeliest cue near each content that has none within reach."""
        found, reach = list(cues), self._settings.content_reach
        for content in contents:
            near = found[_around(found, content, reach)]
            if not any(self._cost(content, cue, found) < reach for cue in near):
                cue = self._second_cue(content)
                if cue:
                    insort(found, cue, key=_first)
        return found

    def _second_cue(self, content: Run) -> Run | None:
        words, chance = self._tagged.words, self._tagged.probability(Role.CUE)
        sentences = {words[content.first].sentence, words[content.end - 1].sentence}
        places = [i for i in self._unused(content) if words[i].sentence in sentences]
        best = max(places, key=lambda i: chance[i], default=None)
        if best is None or chance[best] <= self._settings.second_cue:
            return None
        return self._grown(Role.CUE, best, chance, self._settings.second_cue)

    def _second_source(self, frame: Frame) -> Run | None:
        """Return the likeliest source in the cue's sentence, where it is likely enough."""
        if not frame.contents or not frame.cue:
            return None
        words, chance, cue = self._tagged.words, self._tagged.probability(Role.SOURCE), frame.cue
        places = [
            i
            for i in self._unused(cue)
            if words[i].sentence == words[cue.first].sentence
            and abs(i - cue.first) < _SECOND_LOOK
            and any(map(str.isalnum, self._tagged.word(i)))  # a comma names nobody
        ]
        best = max(
            places, key=lambda i: chance[i] - _DISTANCE_COST * abs(i - cue.first), default=None
        )
        if best is None or chance[best] <= self._settings.second_source:
            return None
        return self._grown(Role.SOURCE, best, chance, _GROWTH * self._settings.second_source)

    def _shared_source(self, frame: Frame) -> Run | None:
        """Return the source of a cue before it in the sentence, or else the last run before it."""
        cue = frame.cue
        if cue is None:
            return None
        shared = [
            other.source
            for other in self._frames
            if other.source and other.cue and other.cue.first < cue.first
            if self._same_sentence(other.cue, cue)
        ]
        before = [
            run for run in self._sources if run.end <= cue.first and self._same_sentence(run, cue)
        ]
        return next(reversed(shared or before), None)

    def _give(self, content: Run) -> bool:
        """Give the content to the nearest cue; False where none is within reach."""
        reach = self._settings.content_reach
        near = self._frames[_around(self._cues, content, reach + self._most_for_direction)]
        nearest = min(near, key=lambda frame: self._directed_cost(content, frame), default=None)
        if nearest is None or self._frame_cost(content, nearest) >= reach:
            return False
        nearest.contents.append(content)
        return True

    def _give_source(self, source: Run) -> None:
        reach = self._settings.source_reach + self._most_for_direction + _NO_CONTENT_COST
        near = self._frames[_around(self._cues, source, reach)]
        lacking = [frame for frame in near if frame.source is None]
        nearest = min(
            lacking,
            key=lambda frame: (
                self._directed_cost(source, frame) + (0 if frame.contents else _NO_CONTENT_COST)
            ),
            default=None,
        )
        if nearest and self._frame_cost(source, nearest) < self._settings.source_reach:
            nearest.source = source

    @property
    def _most_for_direction(self) -> float:
        """Return the most words that the tagger's guess of the direction can count for."""
        return -_WORST_DIRECTION * self._settings.direction_weight

    def _frame_cost(self, run: Run, frame: Frame) -> float:
        return self._cost(run, frame.cue) if frame.cue else float("inf")

    def _directed_cost(self, run: Run, frame: Frame) -> float:
        """Return the distance from run to cue, less what the tagger says for that direction."""
        if not frame.cue:
            return float("inf")
        right = frame.cue.first >= run.end
        crossed = self._crossed(run, frame.cue, self._cues) > 0
        chances = self._tagged.directions[run.first : run.end].mean(axis=0)
        chance = max(_WORST_DIRECTION, float(chances[1 + 2 * right + crossed]))
        return self._cost(run, frame.cue) - self._settings.direction_weight * chance

    def _cost(self, one: Run, other: Run, cues: list[Run] | None = None) -> float:
        """Return how far two runs lie apart, in words."""
        low, high = sorted((one, other), key=_first)
        words = self._tagged.words
        apart = abs(words[one.first].sentence - words[other.first].sentence)
        return (
            max(0, high.first - low.end)
            + self._settings.sentence_cost * apart
            + self._settings.crossing_cost
            * self._crossed(one, other, self._cues if cues is None else cues)
        )

    @staticmethod
    def _crossed(one: Run, other: Run, cues: list[Run]) -> int:
        low, high = sorted((one, other), key=_first)
        return max(
            0, bisect_left(cues, high.first, key=_first) - bisect_left(cues, low.end, key=_first)
        )

    def _same_sentence(self, one: Run, other: Run) -> bool:
        words = self._tagged.words
        return words[one.first].sentence == words[other.first].sentence

    def _unused(self, run: Run) -> Iterator[int]:
        """Yield the words of the run's block that no run has."""
        words, block = self._tagged.words, self._tagged.words[run.first].block
        for step in (-1, 1):
            index = run.first if step > 0 else run.first - 1
            while 0 <= index < len(words) and words[index].block == block:
                if index not in self._used:
                    yield index
                index += step

    def _grown(self, role: Role, seed: int, chance: Scores, least: float) -> Run:
        """Return the run around a word as far as unused words are likely enough."""
        block, words = self._tagged.words[seed].block, self._tagged.words

        def joins(i: int) -> bool:
            inside = 0 <= i < len(words) and words[i].block == block
            return inside and i not in self._used and bool(chance[i] > least)

        first, end = seed, seed + 1
        while joins(first - 1):
            first -= 1
        while joins(end):
            end += 1
        self._used.update(range(first, end))
        return Run(role, first, end)


def _around(cues: list[Run], run: Run, reach: float) -> slice:
    """Return where in a sorted list the cues stand that are no more than `reach` words away."""
    left = bisect_left(cues, run.first - reach, key=lambda cue: cue.end)
    return slice(left, bisect_right(cues, run.end + reach, key=_first))


def _first(run: Run) -> int:
    return run.first
