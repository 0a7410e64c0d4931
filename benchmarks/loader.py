"""Reading and checking: our loader and all rules against a bare CSafeLoader loop on the same files."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import yaml
from measure import Comparison, compare

from pks_cli.folder.names import new_id
from pks_cli.strict_yaml import read
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.validate import validate

ROOT = Path(__file__).parent.parent
COPIES = 10_000
SETTLE_SECONDS = 3  # what was written just now is read again out of caution


def measure() -> list[Comparison]:
    """Time the loader and `validate` on the example reports, copied to a larger folder."""
    with tempfile.TemporaryDirectory() as directory:
        folder = _larger_folder(Path(directory))
        files = sorted(folder.rglob("*-*.yaml"))
        cache = Path(directory) / "cache"
        os.environ["PKS_CACHE_DIR"] = str(cache)
        time.sleep(SETTLE_SECONDS)

        def load_strictly() -> None:
            for path in files:
                with path.open("rb") as stream:
                    read(stream.read())

        def validate_anew() -> None:
            shutil.rmtree(cache, ignore_errors=True)
            validate([folder])

        def load_safely() -> None:
            for path in files:
                with path.open("rb") as stream:
                    yaml.load(stream.read(), yaml.CSafeLoader)

        return [
            compare(
                "read (strict, with places)",
                load_strictly,
                "CSafeLoader loop",
                load_safely,
                bound=1,
                rounds=7,
            ),
            compare(
                "check every record (types, all rules)",
                lambda: open_archive([folder]),
                "CSafeLoader loop",
                load_safely,
                bound=1,
                rounds=7,
            ),
            compare(
                "validate (types, all rules, a new index)",
                validate_anew,
                "CSafeLoader loop",
                load_safely,
                bound=1,
                rounds=7,
            ),
            compare(
                "validate again",
                lambda: validate([folder]),
                "validate (types, all rules, a new index)",
                validate_anew,
                bound=1 / 8,
                rounds=7,
            ),
        ]


def _larger_folder(directory: Path) -> Path:
    """Copy the office and as many reports as asked; the first copy keeps its ids, so that cases are found."""
    records = directory / "records"
    records.mkdir()
    for name in ("pks.yaml", "wilayah.yaml"):
        shutil.copy(ROOT / "records" / name, records / name)
    reports = sorted((ROOT / "records" / "reports").rglob("*.yaml"))
    for number in range(COPIES):
        source = reports[number % len(reports)]
        identity = source.stem.rpartition("-")[2] if number < len(reports) else new_id()
        target = records / "reports" / source.parent.name / f"2021-01-01-{number}-{identity}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return directory
