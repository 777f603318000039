"""The attribution tagger: words in, log-probabilities out. The only module with the runtime.

The network (weights/MODEL_CARD.md) reads windows of word pieces; each word is taken from
the window where it lies furthest from an edge.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from quiz_app.article.model import Article
from quiz_app.ledger import features
from quiz_app.ledger.tags import Label, Scores, Tagged, Word
from quiz_app.ledger.wordpiece import WordPiece

WINDOW = 254  # word pieces the network reads at once, without the two marks around them
STRIDE = 192  # word pieces from one window to the next, at most
BATCH = 4  # windows in one call
_BEGIN_TEXT, _END_TEXT = "[CLS]", "[SEP]"
_NETWORK, _VOCABULARY, _CHECKSUMS = "attribution.int8.onnx", "vocabulary.txt", "sha256.toml"


class WeightsError(RuntimeError):
    """A file of the tagger's weights is missing or is not the one that was shipped."""

    def __init__(self, file: str, problem: str) -> None:
        """Keep which file it is and what is wrong with it."""
        super().__init__(file, problem)  # both, so that it can be passed between processes
        self.file = file
        self.problem = problem

    def __str__(self) -> str:
        """Return the message for the user."""
        return f"{self.file}: {self.problem}. Install the program again."


class Tagger:
    """The network with its vocabulary."""

    def __init__(self, weights: Traversable) -> None:
        """Load from the folder `weights`; raises WeightsError where a file is not as shipped."""
        lines = checked(weights, _VOCABULARY).decode("utf-8").splitlines()
        self.vocabulary = {piece: number for number, piece in enumerate(lines)}
        self.tokenizer = WordPiece(self.vocabulary)
        self._session = _session(checked(weights, _NETWORK))

    def tag(self, article: Article) -> Tagged:
        """Return the article's words with the log-probabilities of labels and directions."""
        words = features.words(article, self.tokenizer)
        firsts = np.cumsum([0] + [len(word.pieces) for word in words])[:-1]
        scores = self._scores(words)[firsts.astype(np.int64)]
        labels, directions = np.split(scores, [len(Label)], axis=1)
        return Tagged(article.text, words, _log_softmax(labels), _log_softmax(directions))

    def _scores(self, words: Sequence[Word]) -> Scores:
        """Return the network's answer for each word piece."""
        pieces = np.array([piece for word in words for piece in word.pieces], np.int64)
        marks = np.array([word.feature for word in words for _ in word.pieces], np.int64)
        starts, length = windows(len(pieces))
        answers = [
            self._run(pieces, marks, starts[first : first + BATCH], length)
            for first in range(0, len(starts), BATCH)
        ]
        return _merged(np.concatenate(answers), starts, len(pieces))

    def _run(
        self, pieces: NDArray[np.int64], marks: NDArray[np.int64], starts: list[int], length: int
    ) -> Scores:
        ids = np.zeros((len(starts), length + 2), np.int64)
        feature = np.zeros_like(ids)
        ids[:, 0], ids[:, -1] = self.vocabulary[_BEGIN_TEXT], self.vocabulary[_END_TEXT]
        for row, start in enumerate(starts):
            ids[row, 1:-1] = pieces[start : start + length]
            feature[row, 1:-1] = marks[start : start + length]
        mask = np.ones(ids.shape, np.float32)
        answer = self._session.run(None, {"ids": ids, "feat": feature, "mask": mask})[0]
        return np.asarray(answer[:, 1:-1], np.float64)


@cache
def tagger() -> Tagger:
    """Return the shipped tagger, loaded once a process, at the first call."""
    return Tagger(files(__package__) / "weights")


def checked(weights: Traversable, name: str) -> bytes:
    """Return a file of the weights; raises WeightsError where it is not as shipped."""
    sums = tomllib.loads((weights / _CHECKSUMS).read_text("utf-8"))
    try:
        data = (weights / name).read_bytes()
    except FileNotFoundError as error:
        raise WeightsError(name, "the file is missing") from error
    if hashlib.sha256(data).hexdigest() != sums[name]:
        raise WeightsError(name, "its checksum is not that of the shipped file")
    return data


def windows(length: int) -> tuple[list[int], int]:
    """Return the starts of the fewest windows that cover `length` pieces, and their length.

    Neighbours overlap by at least WINDOW - STRIDE pieces.
    """
    if length <= WINDOW:
        return [0], length
    count = 1 + -(-(length - WINDOW) // STRIDE)
    size = min(WINDOW, -(-(length + (count - 1) * (WINDOW - STRIDE)) // count))
    return [round(i * (length - size) / (count - 1)) for i in range(count)], size


def _merged(answers: Scores, starts: list[int], length: int) -> Scores:
    """Take each piece from the window in which it lies furthest from a cut edge."""
    size = answers.shape[1]
    merged = np.zeros((length, answers.shape[2]))
    margin = np.full(length, -1)
    for answer, start in zip(answers, starts, strict=True):
        end, places = start + size, np.arange(start, start + size)
        left = np.full(size, length) if start == 0 else places - start
        right = np.full(size, length) if end == length else end - 1 - places
        distance = np.minimum(left, right)
        better = distance > margin[start:end]
        merged[start:end][better] = answer[better]
        margin[start:end] = np.maximum(margin[start:end], distance)
    return merged


def _log_softmax(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


def _session(network: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
