# The two commands of the README are `make run` and `make test`; each does all its set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.bench-ready

.PHONY: run test check format bench translations screenshots lock clean

run: $(READY)
	@$(BIN)/python -m watchlist.commands.showcase

# What fails while both cores are full is told, and run once more by itself: it has to pass there.
# Work is shared out test by test: shared out by groups, pytest-xdist 3.8 waits for ever once a worker has died.
test: $(READY) check
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist worksteal || \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q --last-failed --last-failed-no-failures none -p no:randomly

# Format, lint, types, layer contracts, and that the translations are complete.
check: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/python scripts/translations.py --check

format: $(READY)
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(BENCH_READY)
	@$(BIN)/python -m bench

translations: $(READY)
	@$(BIN)/python scripts/translations.py

screenshots: $(READY)
	@$(BIN)/python scripts/screenshots.py

# Needs uv; the lock files hold names and versions only.
lock:
	uv pip compile -q --universal --python-version 3.11 --group dev pyproject.toml --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --group bench -c requirements.lock pyproject.toml --no-header --no-annotate --no-emit-index-url --no-emit-find-links -o requirements-bench.lock

clean:
	rm -rf $(VENV) dist build out

$(READY): requirements.lock pyproject.toml scripts/system-packages.sh
	@scripts/system-packages.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(BENCH_READY): $(READY) requirements-bench.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-bench.lock
	@touch $@
