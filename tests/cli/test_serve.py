"""The server as a process: it starts on an empty folder, answers, and says where it is."""

import re
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pytest


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def serve(folder, port):
    words = ["serve", "--instance", str(folder), "--port", str(port), "--host", "127.0.0.1"]
    return subprocess.Popen(
        [sys.executable, "-m", "quiz_app", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture
def server(tmp_path, port):
    """A server on an empty folder, and what it printed until it was ready."""
    process = serve(tmp_path / "new", port)
    printed = []
    for line in process.stdout:
        printed.append(line)
        if line.startswith("Stop"):
            break
    yield "".join(printed)
    process.terminate()
    process.communicate()


def test_the_first_start_needs_nothing_and_prints_the_way_in(server, tmp_path, port):
    assert str(tmp_path / "new") in server
    assert f"http://127.0.0.1:{port}\n" in server
    address = re.search(r"http://\S+/setup/\S+", server)[0]
    with urlopen(address) as answer:
        assert answer.status == 200
        assert "first teacher" in answer.read().decode()
        assert answer.headers["Server"] == "byline"


def test_a_port_in_use_is_said_with_what_to_do(server, tmp_path, port):
    second = serve(tmp_path / "other", port)
    output, _ = second.communicate(timeout=60)
    assert second.returncode == 1
    assert f"--port {port + 1}" in output
    assert "Traceback" not in output


def test_a_class_that_clicks_at_once_is_no_warning_to_the_teacher(tmp_path, port):
    process = serve(tmp_path / "new", port)
    for line in process.stdout:
        if line.startswith("Stop"):
            break
    with ThreadPoolExecutor(30) as pupils:
        pages = list(pupils.map(lambda _: status(f"http://127.0.0.1:{port}/"), range(60)))
    process.terminate()
    assert set(pages) == {200}
    assert process.communicate()[0] == ""


def status(address):
    with urlopen(address) as answer:
        return answer.status
