"""The lock files lock what pyproject.toml asks for, by hash, and name no server."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
RUN = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
TEST = [*RUN, *EXTRAS["test"], *EXTRAS["postgres"]]
ENTRY = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)(?=^[a-z]|\Z)", re.MULTILINE | re.DOTALL)


def _entries(name):
    """Return the versions of each package in a lock file, and what stands behind each."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = {}
    for package, version, rest in ENTRY.findall(text):
        entries.setdefault(package, {})[version] = rest
    return entries


LOCKS = {name: _entries(name) for name in ("requirements.lock", "requirements-test.lock")}


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [("requirements.lock", line) for line in RUN]
    + [("requirements-test.lock", line) for line in TEST],
)
def test_what_the_project_asks_for_is_locked(lock, wanted):
    requirement = Requirement(wanted)
    locked = LOCKS[lock][canonicalize_name(requirement.name)]
    assert all(requirement.specifier.contains(version) for version in locked), "run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_has_hashes(lock):
    rests = [rest for versions in LOCKS[lock].values() for rest in versions.values()]
    assert len(rests) > 30
    assert all("--hash=sha256:" in rest for rest in rests)


def test_tests_run_with_the_versions_that_are_shipped():
    run, test = LOCKS["requirements.lock"], LOCKS["requirements-test.lock"]
    assert {name: set(test[name]) for name in run} == {name: set(run[name]) for name in run}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_server_and_no_folder_is_named(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(index-url|extra-index-url|find-links)|\bfile:", text)
