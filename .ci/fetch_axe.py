"""Fetch axe-core, which the browser tests run on each page, into `tests/.tools/`.

For tests only: nothing of it is in the repository or in the wheel. By npm where it is
there (it knows mirrors and proxies), else straight from the registry; either way the
tarball must be the one whose SHA-256 stands here.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

VERSION = "4.14.1"
SHA256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745"
ADDRESS = f"https://registry.npmjs.org/axe-core/-/axe-core-{VERSION}.tgz"
TARGET = Path(__file__).resolve().parent.parent / "tests" / ".tools" / f"axe-{VERSION}.min.js"


def by_npm() -> bytes:
    """Return the tarball as npm packs it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"axe-core@{VERSION}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=120)
        return (Path(folder) / f"axe-core-{VERSION}.tgz").read_bytes()


def by_address() -> bytes:
    """Return the tarball as the registry serves it."""
    with urlopen(ADDRESS, timeout=120) as answer:
        data: bytes = answer.read()
    return data


def script_of(tarball: bytes) -> bytes:
    """Return the script in a tarball; end the program if the tarball is not the pinned one."""
    found = hashlib.sha256(tarball).hexdigest()
    if found != SHA256:
        sys.exit(f"axe-core {VERSION}: the SHA-256 is {found}, pinned is {SHA256}.")
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        member = archive.extractfile("package/axe.min.js")
        if member is None:
            sys.exit(f"axe-core {VERSION} holds no axe.min.js.")
        return member.read()


def main() -> None:
    """Put the script in its place, unless it is there."""
    if TARGET.exists():
        return
    try:
        tarball = by_npm() if shutil.which("npm") else by_address()
    except (URLError, subprocess.SubprocessError) as error:
        sys.exit(f"axe-core {VERSION} cannot be fetched ({error}). The tests need it once.")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    draft = TARGET.with_suffix(".draft")
    draft.write_bytes(script_of(tarball))
    draft.replace(TARGET)


if __name__ == "__main__":
    main()
