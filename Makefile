# Needs Python 3.11 or later and make; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
NAMES ?= accounts sets muc4 polnear geoparsing
.DEFAULT_GOAL := help

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## Install Rashomon and what its checks need into .venv
.venv/ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@

demo: setup ## Read the example reports and print their cards
	@$(BIN)/rashomon read examples/reports/*.txt

test: lint types imports ## Run every check: lint, types, imports and tests
	$(BIN)/python -m pytest

check: test ## The same as `make test`, and what CI runs

lint: setup ## Check style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup ## Check types
	$(BIN)/mypy

imports: setup ## Check which part imports which
	$(BIN)/lint-imports --no-logo

docs: setup ## Check that the reference is complete and its examples run
	$(BIN)/python -m pytest tests/test_docs.py

bench: setup ## Measure quality on the gold sets NAMES in the folder DATA, and check the floors
	$(BIN)/python -m benchmarks $(NAMES) --data $(DATA) --check

.PHONY: help setup demo test check lint types imports docs bench
