"""Copy other people's files into `static/`, at fixed versions, and write down what they are.

    python .ci/vendor.py        (needs npm and the network; run it only to change a version)

Nobody needs this to install, run or test Byline: the files are in the repository.
`static/vendor.json` names each with its package, version, licence and SHA-256, and
`tests/project/test_vendor.py` compares the files with it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"


@dataclass(frozen=True)
class Package:
    """One npm package, its fixed contents, and the files taken from it."""

    name: str
    version: str
    licence: str  # SPDX
    integrity: str  # SHA-512 of the tarball, base64, as npm publishes it
    files: tuple[tuple[str, str], ...]  # (path in the package, path in static/)


class IntegrityError(Exception):
    """The tarball is not the one that was chosen."""


def _fonts(
    stem: str, subsets: tuple[str, ...], styles: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    names = [f"{stem}-{subset}-wght-{style}.woff2" for subset in subsets for style in styles]
    return tuple((f"files/{name}", f"fonts/{name}") for name in names)


PACKAGES = (
    Package(
        "htmx.org",
        "4.0.1",
        "0BSD",
        "oF7JgXhDW9UXCy/k1ZYFUQgzu/rm19ORWPSPNL91vPluB2PB9+MV55tyQdH/w7o2EAbTYUG5SDW1R60mdkdqGg==",
        (("dist/htmx.min.js", "vendor/htmx.min.js"), ("LICENSE", "vendor/LICENSE-htmx.txt")),
    ),
    Package(
        "@fontsource-variable/literata",
        "5.3.0",
        "OFL-1.1",
        "1Jw7xvOcoGyB83lxB2nG4bfNbqtX2/TTbdh9sHAOmU064SvmSdulDtA5RBu5JYWf64fdaKX7xU+z3GO1T2bCHA==",
        (
            *_fonts("literata", ("latin", "latin-ext", "cyrillic"), ("normal", "italic")),
            ("LICENSE", "fonts/OFL-literata.txt"),
        ),
    ),
    Package(
        "@fontsource-variable/atkinson-hyperlegible-next",
        "5.3.0",
        "OFL-1.1",
        "UnLzNUy1RWoLDfydAatP4NaRm99X/WbQEph7q/PymJnCFIOOwKOx3pBmp5ys8trO0dM+CKGuJgeZP9fAR4mQpA==",
        (
            *_fonts("atkinson-hyperlegible-next", ("latin", "latin-ext"), ("normal",)),
            ("LICENSE", "fonts/OFL-atkinson-hyperlegible-next.txt"),
        ),
    ),
)


def fetch(package: Package, folder: Path) -> Path:
    """Download the package's tarball into `folder`; raise IntegrityError if it is another one."""
    command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    tarball = folder / done.stdout.split()[-1]
    found = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    if found != package.integrity:
        raise IntegrityError(f"{package.name} {package.version}: sha512-{found} is not as pinned")
    return tarball


def copy(package: Package, tarball: Path) -> list[dict[str, str]]:
    """Copy the package's files into `static/`; return one record for each."""
    records = []
    with tarfile.open(tarball) as archive:
        for inside, outside in package.files:
            member = archive.extractfile(f"package/{inside}")
            if member is None:
                raise FileNotFoundError(f"{package.name} {package.version} has no file {inside}")
            data = member.read()
            (STATIC / outside).parent.mkdir(parents=True, exist_ok=True)
            (STATIC / outside).write_bytes(data)
            records.append(
                {
                    "path": outside,
                    "name": package.name,
                    "version": package.version,
                    "licence": package.licence,
                    "sha256": hashlib.sha256(data).hexdigest(),
                }
            )
    return records


def main() -> None:
    """Fetch every package and rewrite `static/vendor.json`."""
    with tempfile.TemporaryDirectory() as folder:
        records = [
            record for package in PACKAGES for record in copy(package, fetch(package, Path(folder)))
        ]
    (STATIC / "vendor.json").write_text(json.dumps(records, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
