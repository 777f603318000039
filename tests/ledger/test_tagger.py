import ast
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

import quiz_app.ledger
from quiz_app.ledger.tagger import STRIDE, WINDOW, WeightsError, checked, tagger, windows
from tests.ledger.reading import article


@pytest.mark.parametrize("length", [0, 1, WINDOW, WINDOW + 1, WINDOW + STRIDE, 1000, 4321])
def test_windows_cover_everything_and_overlap(length: int) -> None:
    starts, size = windows(length)
    assert size <= WINDOW
    assert starts[0] == 0
    assert starts[-1] + size == length
    assert all(b - a <= STRIDE for a, b in pairwise(starts))


def test_few_windows_for_few_words() -> None:
    assert windows(WINDOW) == ([0], WINDOW)
    assert len(windows(WINDOW + STRIDE)[0]) == 2


def test_each_word_gets_probabilities() -> None:
    tagged = tagger().tag(article("The mayor said that it would rain. " * 60))
    assert len(tagged.words) == 8 * 60
    assert np.allclose(np.exp(tagged.labels).sum(axis=1), 1)
    assert np.allclose(np.exp(tagged.directions).sum(axis=1), 1)


def test_the_weights_are_loaded_once() -> None:
    assert tagger() is tagger()


def test_a_missing_or_changed_file_is_refused(tmp_path: Path) -> None:
    shipped = files(quiz_app.ledger) / "weights"
    (tmp_path / "sha256.toml").write_text((shipped / "sha256.toml").read_text())
    with pytest.raises(WeightsError, match=r"vocabulary\.txt: the file is missing"):
        checked(tmp_path, "vocabulary.txt")
    (tmp_path / "vocabulary.txt").write_bytes((shipped / "vocabulary.txt").read_bytes() + b"x")
    with pytest.raises(WeightsError, match="checksum") as caught:
        checked(tmp_path, "vocabulary.txt")
    assert caught.value.file == "vocabulary.txt"


def test_no_other_module_loads_the_runtime() -> None:
    package = Path(str(files(quiz_app.ledger))).parent
    importing = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and "onnxruntime" in [getattr(node, "module", ""), *(name.name for name in node.names)]
    }
    assert importing == {"ledger/tagger.py"}
