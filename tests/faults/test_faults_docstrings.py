"""A rule's docstring is its documentation: its right sample must be right, its wrong sample wrong."""

from __future__ import annotations

import re
import textwrap

import pytest
from sample_folder import OFFICE, PATHS, REPORT, faults_of

from pks_cli.folder import reading
from pks_cli.rules import catalogue

ENTRIES = catalogue.codes()
OF_RECORDS = [entry for entry in ENTRIES if entry.code < "PKS400"]  # the rest are of commands and templates
_HEADING = re.compile(r"^(Benar|Salah)(?: \((?P<kind>[^)]*)\))?:\n\n((?: {4}.*\n?|\n)+)", re.MULTILINE)
_NIHIL = 'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
_MEETING = 'nama: Rapat Tim Terpadu\nwilayah: "18.72"\ntanggal: "2021-12-13"\n'
_TEAM = """\
wilayah: 18.72.04.1001
anggota:
  - jabatan: lurah
  - jabatan: bhabinkamtibmas
  - jabatan: babinsa
"""
_BENTROK = "berkas: records/pks.yaml\n"
_BASES = {"laporan": REPORT, "rapat": _MEETING, "tim": _TEAM, "bentrok": _BENTROK, "pks.yaml": OFFICE}


def samples(code: str) -> dict[str, tuple[str, str]]:
    """Give the samples of a code by heading: what kind of file it is for, and its text."""
    text = catalogue.explain(code) or ""
    return {
        found[1]: (found["kind"] or "laporan", textwrap.dedent(found[3])) for found in _HEADING.finditer(text)
    }


def completed(kind: str, sample: str) -> str:
    """Put a sample in place of the same keys of an ordinary record of its kind."""
    base = _NIHIL if "jenis: nihil" in sample else _BASES[kind]
    keys = set(re.findall(r"^(\w+):", sample, re.MULTILINE))
    kept = []
    skipping = False
    for line in base.splitlines(keepends=True):
        if not line.startswith(" "):
            skipping = line.partition(":")[0] in keys
        if not skipping:
            kept.append(line)
    return "".join(kept) + sample.rstrip("\n") + "\n"


def files_of(code: str, kind: str, sample: str) -> dict[str, bytes]:
    """Turn a sample into the files of a folder."""
    if kind == "nama berkas":
        return {path: REPORT.encode() for path in sample.split("\n") if path}
    if kind == "seluruh berkas":
        return {PATHS["laporan"]: sample.encode()}
    if kind in _BASES:
        return {PATHS[kind]: completed(kind, sample).encode()}
    text = completed("laporan", sample)
    return {PATHS["laporan"]: text.encode("latin-1") if code == "PKS001" else (text * 5000).encode()}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_a_docstring_says_what_why_how_and_shows_both_samples(entry):
    text = catalogue.explain(entry.code) or ""
    assert text.startswith(f"{entry.title}.\n\n")
    assert "\n\nCara membetulkan: " in text
    assert list(samples(entry.code)) == ["Benar", "Salah"]
    assert entry.level in {"galat", "peringatan"}


@pytest.mark.parametrize("entry", OF_RECORDS, ids=lambda entry: entry.code)
def test_the_right_sample_is_free_of_the_fault(entry, tmp_path):
    kind, sample = samples(entry.code)["Benar"]
    assert entry.code not in {fault.code for fault in faults_of(tmp_path, files_of(entry.code, kind, sample))}


@pytest.mark.parametrize("entry", OF_RECORDS, ids=lambda entry: entry.code)
def test_the_wrong_sample_has_the_fault_at_its_level(entry, tmp_path, monkeypatch):
    if entry.code == "PKS011":  # no text of a record makes its file unreadable
        monkeypatch.setattr(reading, "read_bytes", lambda _: None)
    kind, sample = samples(entry.code)["Salah"]
    kind = "laporan" if entry.code == "PKS011" else kind
    found = {(fault.code, fault.level) for fault in faults_of(tmp_path, files_of(entry.code, kind, sample))}
    assert (entry.code, entry.level) in found
