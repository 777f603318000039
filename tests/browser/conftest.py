"""A browser for all tests of a run, and a server of its own for each that asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.server import Server
from tests.samples import sample_lesson
from tests.tools import chromium

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    """A server on an empty folder, with the sample lesson published."""
    server = Server(tmp_path / "instance")
    server.start()
    server.publish(sample_lesson())
    yield server
    server.kill()
    assert "Traceback" not in server.printed()
