"""The wheel works away from the checkout: templates, static files and lessons are inside."""

import os
import re
import socket
import subprocess
import sys
import sysconfig
import time
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
START_SECONDS = 60

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built by the locked build backend without the network."""
    folder = tmp_path_factory.mktemp("dist")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory):
    """The programs of a new environment that holds the wheel.

    Its dependencies are those of the environment that runs the tests, reached by a path
    file: an editable installation in there is not followed, so no checkout is in reach.
    """
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    names = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "venv", names))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", "venv", names))
    pip = [sys.executable, "-m", "pip", "--python", folder, "install", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--quiet", wheel], check=True, capture_output=True)
    return scripts


def test_data_files_are_inside(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    inside = {name.partition("/_data/")[2] for name in names}
    for folder, pattern in (("templates", "*.html"), ("static", "*.css"), ("lessons", "*.yaml")):
        files = {str(path.relative_to(ROOT)) for path in (ROOT / folder).rglob(pattern)}
        assert files
        assert files <= inside


def test_licences_are_inside(wheel):
    names = {Path(name).name for name in zipfile.ZipFile(wheel).namelist()}
    assert {"LICENSE", "NOTICE"} <= names


def test_nothing_private_is_inside(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if "instance/" in name or name.startswith("tests/")] == []


def test_it_starts_from_another_folder_and_answers(programs, tmp_path):
    port = _free_port()
    log = tmp_path / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [programs / "quiz-app", "demo", "--host", "127.0.0.1", "--port", str(port)],
            cwd=tmp_path,
            env=_environment(tmp_path),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        page = _get(f"http://127.0.0.1:{port}/", server, log)
        sheet = re.search(r'href="(/static/[^"]+\.css[^"]*)"', page)
        assert sheet, page
        assert _get(f"http://127.0.0.1:{port}{sheet[1]}", server, log)
    finally:
        server.terminate()
        server.wait(timeout=20)
    assert str(tmp_path / "home") in log.read_text(encoding="utf-8")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _environment(tmp_path):
    """Return an environment without our own settings, whose home folder is an empty one."""
    private = ("PYTHON", "BYLINE_", "XDG_", "FLASK_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(private)}
    home = str(tmp_path / "home")
    return {**kept, "HOME": home, "LOCALAPPDATA": home, "PYTHONUNBUFFERED": "1"}


def _get(address, server, log):
    """Return a page of the server, which may still be starting."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with urlopen(address, timeout=10) as answer:
                assert answer.status == 200
                return answer.read().decode()
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(log.read_text(encoding="utf-8")) from None
            time.sleep(0.2)
