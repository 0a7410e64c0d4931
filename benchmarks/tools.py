"""The tools that are measured side by side, each with the folder as it wants it and equal records in it.

`pks` and the bare loop are of this program's environment; the peers live in one of their own, made from
benchmarks/requirements.txt.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from folders import make_folder, texts

from pks_cli.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
HOME = HERE / ".peers"
REQUIREMENTS = HERE / "requirements.txt"
ENDLESS = 10**9
LOOP = """
import sys, yaml
from pathlib import Path
for path in Path('records').rglob('*.yaml'):
    with path.open('rb') as stream:
        yaml.load(stream.read(), yaml.CSafeLoader)
"""
DOORSTOP = "settings:\n  digits: 6\n  itemformat: yaml\n  prefix: LAP\n  sep: ''\n"
DOORSTOP_ITEM = (
    "active: true\nderived: false\nheader: |\n  Laporan\nlevel: 1.{number}\nlinks: []\n"
    "normative: true\nref: ''\nreviewed: null\ntext: |\n  Laporan\n"
)
PAPIS_ITEM = "papis_id: {number:032x}\nref: laporan{number}\ntype: report\n"
YAMALE = """\
jenis: enum('nihil', 'gangguan_kamtibmas', 'potensi_konflik', 'peristiwa_konflik', 'kegiatan')
wilayah: regex('^[0-9.]+$')
tanggal: regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
tanggal_lapor: regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', required=False)
unsur: enum('lurah', 'babinsa', 'bhabinkamtibmas')
kategori: str(required=False)
judul: str(required=False)
uraian: str(required=False)
lokasi: str(required=False)
pihak: list(str(), required=False)
langkah: list(include('langkah'), required=False)
status: enum('belum_ditangani', 'sedang_ditangani', 'selesai', required=False)
saran: str(required=False)
---
langkah:
  tanggal: regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
  oleh: str(required=False)
  uraian: str()
  status: enum('belum_ditangani', 'sedang_ditangani', 'selesai', required=False)
"""


@dataclass(frozen=True)
class Tool:
    """One thing that is measured.

    Attributes:
        name: As the tables and the chart call it.
        does: What of its work is measured, in a few words.
        lay: Lays so many reports into an empty directory.
        words: What is run there; takes the directory.
        most: The largest folder it is asked about.
        is_remembering: Whether it keeps something that a second run may use.
        variable: The environment variable that names the directory in which it keeps that.
    """

    name: str
    does: str
    lay: Callable[[Path, int], None]
    words: Callable[[Path], list[str]]
    most: int = ENDLESS
    is_remembering: bool = False
    variable: str = "PKS_CACHE_DIR"
    environment: dict[str, str] = field(default_factory=dict)


def own_tools() -> list[Tool]:
    """Give `pks` and the bare loop over the same files."""
    pks = [sys.executable, "-m", "pks_cli"]
    rekap = [*pks, "summarize", "--tahun", "2021"]
    return [
        Tool("pks validate", "every rule", make_folder, lambda _: [*pks, "validate"], is_remembering=True),
        Tool("pks summarize", "the rekap of 2021", make_folder, lambda _: rekap, is_remembering=True),
        Tool("CSafeLoader", "parses, checks nothing", make_folder, lambda _: [sys.executable, "-c", LOOP]),
    ]


def peers() -> list[Tool]:
    """Give the peers; an empty list where they cannot be installed, which is said."""
    if not _is_installed():
        print("The peers cannot be installed here (is a package index reached?); their rows are left out.")
        return []
    return [
        Tool("doorstop", "items, without reformatting", _lay_doorstop, _doorstop_words, most=10_000),
        Tool("check-jsonschema", "the schema of a report", _lay_schema, _schema_words, most=10_000),
        Tool("yamale", "a schema of its own kind", _lay_yamale, _yamale_words),
        Tool(
            "papis",
            "reads and lists, checks nothing",
            _lay_papis,
            lambda root: [_program("papis"), "-l", str(root / "pustaka"), "list", "--all"],
            is_remembering=True,
            variable="XDG_CACHE_HOME",
            environment={"PAPIS_CONFIG_DIR": str(HOME / "papis")},
        ),
    ]


def _is_installed() -> bool:
    ready = HOME / "ready"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if ready.exists() and ready.read_text(encoding="utf-8") == wanted:
        return True
    venv.create(HOME, with_pip=True, clear=True)
    quietly = ["--quiet", "--disable-pip-version-check", "--no-deps"]
    install = [_program("python"), "-m", "pip", "install", *quietly, "-r", str(REQUIREMENTS)]
    if subprocess.run(install, capture_output=True, check=False).returncode != 0:
        return False
    ready.write_text(wanted, encoding="utf-8")
    return True


def _program(name: str) -> str:
    return str(HOME / ("Scripts" if os.name == "nt" else "bin") / name)


def _lay_doorstop(root: Path, size: int) -> None:
    """One document whose items hold the keys of doorstop and those of a report."""
    directory = root / "laporan"
    directory.mkdir(parents=True)
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    (directory / ".doorstop.yml").write_text(DOORSTOP, encoding="utf-8")
    for number, text in enumerate(texts(size), 1):
        item = DOORSTOP_ITEM.format(number=number) + text.yaml
        (directory / f"LAP{number:06}.yml").write_text(item, encoding="utf-8")


def _doorstop_words(_root: Path) -> list[str]:
    # All that can be left out is left out, and nothing is rewritten: its fastest way to look at every item.
    return [_program("doorstop"), "--quiet", "-F", "-L", "-R", "-C", "-S", "-W"]


def _lay_plain(root: Path, size: int) -> None:
    (root / "r").mkdir(parents=True)
    for number, text in enumerate(texts(size), 1):
        (root / "r" / f"{number}.yaml").write_text(text.yaml, encoding="utf-8")


def _lay_schema(root: Path, size: int) -> None:
    _lay_plain(root, size)
    (root / "skema.json").write_text(json.dumps(Report.model_json_schema()), encoding="utf-8")


def _schema_words(root: Path) -> list[str]:
    # It takes files by name alone; a hundred thousand names do not fit on a command line.
    files = [f"r/{path.name}" for path in (root / "r").iterdir()]
    return [_program("check-jsonschema"), "--schemafile", "skema.json", *files]


def _lay_yamale(root: Path, size: int) -> None:
    _lay_plain(root, size)
    (root / "skema.yaml").write_text(YAMALE, encoding="utf-8")


def _yamale_words(_root: Path) -> list[str]:
    return [_program("yamale"), "-s", "skema.yaml", "r"]


def _lay_papis(root: Path, size: int) -> None:
    """One directory a document, each with its info.yaml."""
    for number, text in enumerate(texts(size), 1):
        directory = root / "pustaka" / f"{number:06}"
        directory.mkdir(parents=True)
        info = PAPIS_ITEM.format(number=number) + text.yaml
        (directory / "info.yaml").write_text(info, encoding="utf-8")
