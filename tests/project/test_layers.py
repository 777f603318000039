"""The import contracts of pyproject.toml hold."""

from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]


def test_every_layer_imports_only_what_lies_below_it(monkeypatch):
    monkeypatch.chdir(ROOT)
    # Without the cache: it goes on believing in modules that were moved or not yet there.
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0
