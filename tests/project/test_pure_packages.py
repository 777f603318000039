"""What importing a part of the program loads, seen from a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = ("article", "ledger", "lesson", "scoring", "exchange")
WEB = ("flask", "sqlalchemy", "wtforms", "flask_wtf", "flask_security", "flask_babel", "waitress")
READER = ("onnxruntime", "spacy", "torch", "quiz_app.ledger.build", "quiz_app.ledger.tagger")


def _modules(package):
    """Return the names of a package and of every module in it."""
    folder = ROOT / "quiz_app" / package
    files = [folder.with_suffix(".py")] if not folder.is_dir() else sorted(folder.rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def _loaded(modules, wanted):
    """Return which of the `wanted` modules a new process has loaded after importing `modules`."""
    script = f"import sys, {', '.join(modules)}\nprint(*({wanted!r} & sys.modules.keys()))"
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_loads_no_web_and_no_database(package):
    assert _loaded(_modules(package), set(WEB)) == []


def test_the_model_runtime_is_loaded_for_reading_only():
    others = [name for package in ("article", "lesson", "scoring") for name in _modules(package)]
    assert _loaded(others, {"onnxruntime", "numpy"}) == []


def test_the_web_process_loads_neither_reader_nor_model_runtime():
    parts = [name for part in ("app", "web", "services", "models") for name in _modules(part)]
    assert len(parts) > 4
    assert _loaded(parts, set(READER)) == []


@pytest.mark.parametrize("command", ["serve", "demo", "import_", "backup", "teacher"])
def test_commands_that_serve_load_neither_reader_nor_model_runtime(command):
    assert _loaded([f"quiz_app.cli.{command}"], set(READER)) == []


@pytest.mark.parametrize("command", ["check", "build", "read"])
def test_commands_that_work_on_files_load_no_web(command):
    assert _loaded([f"quiz_app.cli.{command}"], set(WEB)) == []


def test_the_question_asked_here_can_be_answered_with_yes():
    assert _loaded(["flask"], set(WEB)) == ["flask"]
