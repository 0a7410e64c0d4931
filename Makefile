# One file for what a developer and CI do. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
PYTHON := py -3.11
endif
READY := $(VENV)/ready

.PHONY: help setup demo test lint proofs bench docs clean templates lock naskah
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## the virtual environment, from the hash-locked list
	@$(BIN)/python -m compileall -q pks_cli # pip does so for what it installs, and not for what is edited in place

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: setup ## check the example folder, print its rekap, write the notula of 13 December 2021
	$(BIN)/pks validate
	$(BIN)/pks summarize --tahun 2021
	$(BIN)/pks meeting render 2021-12-13 -o keluaran/ --timpa

test: setup ## the fast tests
	$(BIN)/python -m pytest

lint: setup ## ruff, mypy --strict, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

proofs: setup ## the slow tests
	$(BIN)/python -m pytest -m proof

bench: setup ## speed and memory beside other tools, written to docs/benchmarks.md; SIZES="100 1000" only prints
	$(BIN)/python benchmarks/run.py $(SIZES)

templates: setup ## build templates/*.docx from their script
	$(BIN)/python templates/build.py

naskah: setup ## pictures of every paper, written to docs/naskah (needs LibreOffice and poppler)
	$(BIN)/python docs/naskah/build.py

docs: setup ## write the reference pages from the program
	$(BIN)/python docs/build.py

lock: setup ## pin the dependencies anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml requirements.in -o requirements.lock

clean: ## remove what was made here
	rm -rf $(VENV) benchmarks/.peers keluaran .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
