# make run    open the program          make test   check and test everything
# Each is enough by itself on a new machine with Python 3.11, git and make.

PYTHON  ?= $(shell command -v python3.11 || command -v python3)
PY      := .venv/bin/python
PIP     := $(PY) -m pip --disable-pip-version-check --quiet install --require-hashes --only-binary :all:
SCREEN  := xvfb-run -a -s "-screen 0 1366x768x24"
HEADED  := $(DISPLAY)$(WAYLAND_DISPLAY)
LEDGERS ?=
ROUNDS  ?= 300
WORKERS ?= 4
# Every commit of an archive is synced: test folders lie in memory where it has 8 GB for them.
ROOM    := $(shell test "$$(df -Pk /dev/shm 2>/dev/null | awk 'END {print $$4}')" -gt 8000000 2>/dev/null && echo TMPDIR=/dev/shm)
SIZES   ?= 1366x768 1280x720 1024x680
BATTERY := tests/faults tests/ui/test_random_user.py tests/ui/test_scale_factors.py tests/ui/test_pages_fit.py tests/reports/test_page_breaks.py tests/unit/ledgers/test_ledger_hostile.py tests/unit/ledgers/test_ledger_old_excel.py tests/ui/test_scans_mixed.py tests/ui/test_trade_words.py tests/unit/domain/test_policy_editing.py tests/tour

# Compiled once: for all workers, and for the processes that tests start.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := run
.NOTPARALLEL:
.PHONY: venv check test run tour bench battery trace locks libraries screen translations clean

## ---- the two commands
run: libraries $(if $(HEADED),,screen) .venv/runtime.stamp
ifneq ($(HEADED),)
	$(PY) main.py
else
	@echo "No screen here: taking the tour through the windows instead."
	$(SCREEN) $(PY) -m tests.tour --out build/tour
	@echo "The pictures are in $(CURDIR)/build/tour"
endif

test: screen check
	$(ROOM) $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

## ---- what they stand on
venv: .venv/dev.stamp

check: .venv/dev.stamp
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

libraries:
	@$(PYTHON) .ci/system_libs.py

screen:
	@$(PYTHON) .ci/system_libs.py --screen

$(PY): | libraries
	$(PYTHON) -m venv .venv

.venv/runtime.stamp: .ci/runtime.lock | $(PY)
	@echo "Installing what $< pins; this takes a minute or a few the first time."
	$(PIP) -r $<
	@touch $@

.venv/dev.stamp: .ci/dev.lock | $(PY)
	@echo "Installing what $< pins; this takes a minute or a few the first time."
	$(PIP) -r $<
	@touch $@

## ---- what shows that it works
tour: screen .venv/runtime.stamp
	@set -e; for size in $(SIZES); do for language in zh en; do \
		xvfb-run -a -s "-screen 0 $${size}x24" $(PY) -m tests.tour --out build/tour/$$language-$$size \
			--language $$language $(if $(LEDGERS),--ledgers "$(LEDGERS)"); done; done

bench: screen .venv/dev.stamp
	$(SCREEN) $(PY) -m tests.benchmarks

battery: screen .venv/dev.stamp
	MUNIMENT_ROUNDS=$(ROUNDS) $(SCREEN) $(PY) -m pytest $(BATTERY) -n $(WORKERS)

trace: screen .venv/dev.stamp
	$(SCREEN) $(PY) -m tests.trace

## ---- upkeep
LOCK = .venv/bin/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-header --no-annotate \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
locks: .venv/dev.stamp
	$(LOCK) $(UPGRADE) -o .ci/runtime.lock pyproject.toml
	$(LOCK) $(UPGRADE) --extra dev -c .ci/runtime.lock -o .ci/dev.lock pyproject.toml

translations: .venv/runtime.stamp
	$(PY) .ci/translations.py

clean:
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
