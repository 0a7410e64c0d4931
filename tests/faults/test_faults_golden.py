"""Every code has a broken input and its golden message; where that is missing the test writes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_folder import PATHS, faults_of, shown

from pks_cli.folder import reading
from pks_cli.rules import catalogue

HERE = Path(__file__).parent
SAMPLES = sorted(path.name for path in HERE.glob("PKS*"))


def files_of(code: str) -> dict[str, bytes]:
    """Give the files of a sample: files/, or input.yaml at the place its first line names ("# rapat")."""
    folder = HERE / code / "files"
    if folder.is_dir():
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
    data = (HERE / code / "input.yaml").read_bytes()
    first = data.split(b"\n", 1)[0].decode("utf-8", "replace")
    kind = first[2:].strip() if first.startswith("# ") else "laporan"
    return {PATHS[kind]: data}


def test_every_code_that_a_record_can_have_has_a_sample():
    assert [entry.code for entry in catalogue.codes() if entry.code < "PKS400"] == SAMPLES


@pytest.mark.parametrize("code", SAMPLES)
def test_the_broken_input_gives_its_golden_message(code, tmp_path, monkeypatch):
    files = files_of(code)
    if code == "PKS002":  # a mebibyte is not kept in the project
        files = {path: data + b"# " + b"x" * 1024 * 1024 for path, data in files.items()}
    if code == "PKS011":  # a missing permission cannot be kept in git
        monkeypatch.setattr(reading, "read_bytes", lambda _: None)
    found = shown(faults_of(tmp_path, files))
    golden = HERE / code / "expected.txt"
    if not golden.exists():
        golden.write_text(found, encoding="utf-8", newline="\n")
        pytest.fail(f"{golden} was missing and is written now: look at it")
    assert found == golden.read_text(encoding="utf-8")
    assert f" {code} " in found
