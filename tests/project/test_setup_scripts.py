"""The scripts that set a machine up: what they choose, and what they say when they cannot."""

import hashlib
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import tools

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")


@pytest.fixture
def machine(tmp_path):
    """A folder of programs that stands for a machine; `run` runs a script of ours on it."""
    for name in ("sh", "dirname", "uname", "env", "bash"):
        (tmp_path / name).symlink_to(shutil.which(name))

    def add(name, body):
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)

    def run(script, *arguments):
        return subprocess.run(
            [ROOT / ".ci" / script, *arguments],
            env={"PATH": str(tmp_path), "LOG": str(tmp_path / "log")},
            capture_output=True,
            text=True,
            check=False,
        )

    run.add = add
    run.log = tmp_path / "log"
    return run


@pytest.mark.parametrize(
    ("pythons", "expected"),
    [
        ({"python3": 0}, "python3"),
        ({"python3": 1, "python3.12": 0}, "python3.12"),
        ({"python3": 1, "python3.11": 0, "python3.13": 0}, "python3.13"),
    ],
)
def test_it_finds_a_python_that_is_new_enough(machine, pythons, expected):
    for name, code in pythons.items():
        machine.add(name, f"exit {code}")
    assert machine("find-python").stdout == f"{expected}\n"


@pytest.mark.parametrize("pythons", [{}, {"python3": 1}])
def test_it_says_what_to_do_where_no_python_is_new_enough(machine, pythons):
    for name, code in pythons.items():
        machine.add(name, f"exit {code}")
    result = machine("find-python")
    assert result.returncode == 1
    assert "apt install python3-venv" in result.stderr


def test_it_finds_the_python_that_runs_this(machine):
    machine.add("python3", f'exec "{sys.executable}" "$@"')
    assert machine("find-python").stdout == "python3\n"


def test_root_installs_packages(machine):
    machine.add("id", "echo 0")
    machine.add("apt-get", 'echo "$@" >> "$LOG"')
    assert machine("install", "make", "git").returncode == 0
    assert machine.log.read_text(encoding="utf-8").splitlines() == [
        "update -q",
        "install -q -y --no-install-recommends make git",
    ]


def test_who_may_use_sudo_without_password_installs_packages(machine):
    machine.add("id", "echo 1000")
    machine.add("sudo", 'shift; [ "$1" = true ] || "$@"')
    machine.add("apt-get", 'echo "$@" >> "$LOG"')
    assert machine("install", "make").returncode == 0
    assert "install" in machine.log.read_text(encoding="utf-8")


def test_who_may_not_install_is_told_what_to_install(machine):
    machine.add("id", "echo 1000")
    machine.add("sudo", "exit 1")
    machine.add("apt-get", 'echo "$@" >> "$LOG"')
    result = machine("install", "chromium")
    assert (result.returncode, machine.log.exists()) == (1, False)
    assert "sudo apt-get install chromium" in result.stderr


def test_without_apt_it_says_what_to_install(machine):
    result = machine("install", "chromium")
    assert result.returncode == 1
    assert "install chromium by hand" in result.stderr


def test_the_chromium_that_was_named_is_taken(monkeypatch, tmp_path):
    named = tmp_path / "my-chromium"
    named.touch()
    monkeypatch.setenv("BYLINE_TEST_CHROMIUM", str(named))
    assert tools.chromium() == str(named)


def test_without_chromium_it_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.delenv("BYLINE_TEST_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools, "CHROMIUM_ON_MACOS", ())
    with pytest.raises(tools.ToolMissingError, match="apt install chromium"):
        tools.chromium()


def test_without_axe_it_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(tools, "TOOLS", tmp_path)
    with pytest.raises(tools.ToolMissingError, match="fetch_axe"):
        tools.axe_script()


def test_it_rejects_another_tarball_than_the_pinned_one():
    fetch = runpy.run_path(str(ROOT / ".ci" / "fetch_axe.py"))
    found = hashlib.sha256(b"other").hexdigest()
    with pytest.raises(SystemExit, match=found):
        fetch["script_of"](b"other")


@pytest.mark.parametrize("script", ["find-python", "install", "run", "system-packages"])
def test_scripts_can_be_run(script):
    assert os.access(ROOT / ".ci" / script, os.X_OK)


@pytest.mark.parametrize("file", ["Makefile", "README.md", "docs/host.md"])
def test_locked_packages_are_installed_without_looking_for_others(file):
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if "--require-hashes" in line]
    assert commands
    assert all("--no-deps" in line for line in commands)
