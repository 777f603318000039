# `make demo` runs Byline with a class to try it; `make test` checks everything.
# Both begin with nothing but Python 3.11 (with venv), make and git; works with GNU make 3.81.

PYTHON ?= $(shell .ci/find-python)
BIN = .venv/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The lock files are whole, so pip need not look for dependencies: where it looks, a release newer
# than the locked one of a package asked for with an extra makes some versions of pip give up.
LOCKED = $(INSTALL) --no-deps --require-hashes
DRAFT = instance/kursk-foothold.draft.yaml
# Packages without web and database, and the services, are covered to 90 % of their branches.
COVERED = quiz_app/article/*,quiz_app/ledger/*,quiz_app/lesson/*,quiz_app/scoring/*,quiz_app/exchange/*,quiz_app/services/*

.PHONY: demo test test-long check schema screenshots lock vendor clean

# The draft is made once: it is yours to edit, and the demo goes on with what is there.
demo: .venv/ready | $(DRAFT)
	$(BIN)/quiz-app demo

$(DRAFT): | .venv/ready
	$(BIN)/quiz-app build lessons/kursk-foothold.txt --published 2025-03-13 \
	  --publisher "Byline, after a report by Reuters" -o $@

test: .venv/ready-to-test check
	.ci/system-packages
	$(BIN)/python .ci/fetch_axe.py
	$(BIN)/python -m pytest --cov --cov-report=term
	$(BIN)/python -m coverage report --include="$(COVERED)" --fail-under=90

# As `test`, with far more generated lessons.
test-long:
	BYLINE_TEST_EXAMPLES=1500 $(MAKE) test

# What needs no running program: style, types, and which layer may import which.
check: .venv/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

schema: .venv/ready
	$(BIN)/quiz-app check --schema > lessons/lesson.schema.json

# The pictures of the README, from a demo class that answers by chance.
screenshots: .venv/ready-to-test
	$(BIN)/python -m tests.browser.screenshots

# Needs uv. `make lock UPGRADE=--upgrade` takes newer versions. hatchling and editables are
# locked too: with them the project itself is installed without the network.
UV_COMPILE = pip compile pyproject.toml - --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --quiet $(UPGRADE)
lock:
	printf 'hatchling\neditables\n' | uv $(UV_COMPILE) -o requirements.lock
	printf 'hatchling\neditables\n' | uv $(UV_COMPILE) --extra test --extra postgres \
	  --constraint requirements.lock -o requirements-test.lock

# Fetches the files of other projects in static/ again, as .ci/vendor.py pins them.
vendor: .venv/ready
	$(BIN)/python .ci/vendor.py

clean:
	rm -rf .venv tests/.tools

.venv/ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)"
	$(PYTHON) -m venv .venv
	$(LOCKED) -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check
	touch $@

.venv/ready-to-test: .venv/ready requirements-test.lock
	$(LOCKED) -r requirements-test.lock
	$(BIN)/python -m pip check
	touch $@
