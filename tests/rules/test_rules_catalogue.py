from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pks_cli
from pks_cli import rules
from pks_cli.rules import between, catalogue, reading, record, running
from pks_cli.rules.engine import BETWEEN_RULES, RECORD_RULES
from pks_cli.rules.record import pks102_unknown_key


def modules_of(package):
    return [
        importlib.import_module(f"{package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(package.__path__)
    ]


@pytest.mark.parametrize(
    "module", [one for room in (reading, record, between, running) for one in modules_of(room)]
)
def test_a_rule_is_one_module_named_by_its_code(module):
    name = module.__name__.rpartition(".")[2]
    assert name.startswith(f"{module.CODE.lower()}_")
    assert catalogue.explain(module.CODE) == module.__doc__.strip()
    assert (module.CODE, module.LEVEL, module.TITLE) in catalogue.codes()


def test_every_rule_there_is_is_run():
    assert [*RECORD_RULES, pks102_unknown_key] == sorted(
        modules_of(record), key=lambda one: (one is pks102_unknown_key, one.CODE)
    )
    assert list(BETWEEN_RULES) == modules_of(between)


@pytest.mark.parametrize("code", ["PKS201", "pks201", " 201 "])
def test_a_code_is_explained_however_it_is_typed(code):
    assert (catalogue.explain(code) or "").startswith("Nama hari tidak cocok dengan tanggal.")


@pytest.mark.parametrize("code", ["", "PKS999", "hari", "PKS2010", "PKS", "٢٠١"])
def test_an_unknown_code_has_no_explanation(code):
    assert catalogue.explain(code) is None


def test_codes_are_in_order_and_each_stands_once():
    listed = [entry.code for entry in catalogue.codes()]
    assert listed == sorted(set(listed))


def test_explaining_loads_no_record_types():
    script = (
        "import sys; from pks_cli.rules import catalogue; catalogue.codes(); catalogue.explain('201');"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_every_code_that_the_program_speaks_of_is_explained():
    spoken = set()
    for source in Path(pks_cli.__path__[0]).rglob("*.py"):
        spoken |= set(re.findall(r"\bPKS\d{3}\b", source.read_text(encoding="utf-8")))
    assert spoken - {entry.code for entry in catalogue.codes()} - {"PKS599"} == set()


def test_the_package_says_what_it_holds():
    assert rules.__doc__
