"""The command group: which commands there are, and what starting it loads."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from quiz_app.cli import COMMANDS, main


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_can_be_imported_and_has_a_help_line(name):
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert main.get_command(None, name).get_short_help_str()


def test_help_lists_every_command():
    shown = CliRunner().invoke(main, ["--help"]).output
    assert all(f"\n  {name} " in shown for name in COMMANDS)


def test_no_line_of_the_help_is_cut_off():
    shown = CliRunner().invoke(main, ["--help"]).output
    assert [line for line in shown.splitlines() if line[:2] == "  " and line[-3:] == "..."] == []


def test_it_rejects_an_unknown_command():
    result = CliRunner().invoke(main, ["fly"])
    assert result.exit_code == 2
    assert "No such command 'fly'" in result.output


def test_check_starts_without_the_web_and_without_the_tagger():
    script = (
        "import sys, quiz_app.cli.check;"
        "print([m for m in ('flask', 'sqlalchemy', 'onnxruntime') if m in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"


def test_it_runs_as_a_module():
    ran = subprocess.run(
        [sys.executable, "-m", "quiz_app", "--help"], capture_output=True, text=True, check=True
    )
    assert "check" in ran.stdout
