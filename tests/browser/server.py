"""The real server: `quiz-app serve` as a process of its own, on a folder and port of its own."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from pathlib import Path

from quiz_app.lesson.file import dump
from quiz_app.lesson.model import Lesson

READY_WITHIN = 60  # seconds; a busy machine starts slowly


class Server:
    """A server that can be killed and started again; what it prints is kept."""

    def __init__(self, folder: Path) -> None:
        """Choose a free port; nothing runs before `start`."""
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and wait until it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        words = ["serve", "--host", "127.0.0.1", "--port", str(self.port)]
        with self._log.open("ab") as log:
            before = log.tell()
            self._process = subprocess.Popen(
                self._command(*words), stdout=log, stderr=subprocess.STDOUT
            )
        until = time.monotonic() + READY_WITHIN
        while "Stop with" not in self._log.read_text()[before:]:
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"The server did not start:\n{self.printed()}")
            time.sleep(0.05)

    def kill(self) -> None:
        """End the process at once (SIGKILL): it gets no chance to write anything."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def run(self, *words: str) -> str:
        """Run another command of the program on the same folder; return what it printed."""
        ran = subprocess.run(self._command(*words), check=True, stdout=subprocess.PIPE, text=True)
        return ran.stdout

    def publish(self, lesson: Lesson) -> None:
        """Publish a lesson as `quiz-app import` does."""
        path = self.folder / "lesson.yaml"
        path.write_text(dump(lesson), encoding="utf-8")
        self.run("import", str(path))

    def setup_address(self) -> str:
        """Return the one-time address for the first teacher that the server printed."""
        found = re.search(r"http://\S+/setup/\S+", self.printed())
        assert found, self.printed()
        return found[0]

    def printed(self) -> str:
        """Return everything the server printed, over all its starts."""
        return self._log.read_text()

    def _command(self, name: str, *words: str) -> list[str]:
        return [sys.executable, "-m", "quiz_app", name, "--instance", str(self.folder), *words]
