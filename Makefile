# Two commands do everything on a bare machine with Python 3.11, git and make:
#   make run     sets up and opens the window
#   make test    sets up and passes the whole test suite
# On Windows use the lines in README.md.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

COMPILED := $(patsubst %.ts,%.qm,$(wildcard resources/languages/*.ts))

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format translations package package-test windows-test windows-package screenshots benchmarks clean

help:  ## what there is
	@grep -hE '^[a-z-]+:.*  ## ' $(MAKEFILE_LIST) | sed 's/:.*  ## /\t/' | expand -t 17

setup: $(INSTALLED) $(COMPILED)  ## make .venv and install everything into it

# The stamp keeps a second `make run` from installing anything again.
$(INSTALLED): pyproject.toml constraints.txt .ci/system-libraries
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	sh .ci/system-libraries $(BIN)/python
	touch $@

# The installation compiled them, too; this is for the next change.
$(COMPILED): %.qm: %.ts | $(INSTALLED)
	$(BIN)/pyside6-lrelease -silent $<

run: $(INSTALLED) $(COMPILED)  ## open the window (without a display: train in the terminal)
	@$(BIN)/python -m mnist_desktop

test: $(INSTALLED) $(COMPILED)  ## the whole test suite
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

lint: $(INSTALLED)  ## style, types and the floors of the design
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/check_spec.py

format: $(INSTALLED)  ## rewrite the sources in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: $(INSTALLED)  ## take into resources/languages/*.ts what the sources say; list what is missing
	$(BIN)/python packaging/translations.py

package:  ## the program for people without Python, and its archive, into dist/
	$(PYTHON) packaging/package.py

package-test: $(INSTALLED)  ## use the packaged program where there is no Python (root, Linux; minutes)
	$(BIN)/python packaging/test_package.py

windows-test: $(INSTALLED)  ## the suite, the self-test and the window on Windows (root, Debian 12; hours)
	$(BIN)/python packaging/windows_test.py

windows-package: $(INSTALLED)  ## the program for Windows and its zip, used there (root, Debian 12)
	$(BIN)/python packaging/windows_package.py

screenshots: $(INSTALLED)  ## the pictures of the README, into docs/
	env PYTHONPATH=. $(BIN)/python docs/screenshots.py

benchmarks: $(INSTALLED)  ## every figure that the README claims
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.training
	$(BIN)/python -m benchmarks.responsiveness
	$(BIN)/python -m benchmarks.controls
	$(BIN)/python -m benchmarks.network_picture
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.ninety_eight
	$(BIN)/python -m benchmarks.experiments

clean:  ## remove what the other targets made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
