"""The reports and cases of a folder, as far as new reports may belong to them.

The index holds no text, so the files near a day and kecamatan are read; no others are.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from pks_cli.insight.twin_reasons import candidate_of
from pks_cli.insight.twins import WINDOW
from pks_cli.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from pks_cli.insight.twin_reasons import Candidate
    from pks_cli.tasks.ask_archive import Ledger

_KECAMATAN = len("18.72.04")
_NEAR = """
SELECT nomor FROM laporan
WHERE jenis NOT IN ('nihil', 'kegiatan')
  AND (SUBSTR(wilayah, 1, 8) || ' ' || tanggal IN (SELECT value FROM json_each(?1))
       OR tanggal IN (SELECT value FROM json_each(?2))
       OR (LENGTH(wilayah) < 8 AND tanggal IN (SELECT value FROM json_each(?3))))
"""
_THERE = """
SELECT b.id FROM berkas b
JOIN laporan l ON l.nomor = b.nomor
WHERE b.id IN (SELECT value FROM json_each(?1))
"""


@dataclass(frozen=True, slots=True)
class Cases:
    """Which reports of a folder are of one case; those that stand alone are not named.

    Attributes:
        of: The case of each report that names one, by its id.
        sizes: How many reports that count each case has, by the id that stands for it.
    """

    of: Mapping[str, str]
    sizes: Mapping[str, int]

    def case(self, identity: str) -> str:
        """Give the id that stands for the case of a report: its own for most."""
        return self.of.get(identity, identity)

    def size(self, identity: str) -> int:
        """Give how many reports are of the case of a report, itself among them."""
        return self.sizes.get(self.case(identity), 1)


def cases_of(ledger: Ledger) -> Cases:
    """Find the cases of several reports in an open folder."""
    of = dict(cast("list[tuple[str, str]]", ledger.store.ask("SELECT id, kasus FROM ujung")))
    sizes = Counter(of.values())
    first = [identity for identity in sizes if identity not in of]
    sizes.update(cast("str", row[0]) for row in ledger.store.ask(_THERE, json.dumps(first)))
    return Cases(of, sizes)


def known_candidates(ledger: Ledger, near: Iterable[tuple[str, date]]) -> tuple[Candidate, ...]:
    """Read the reports that new ones may tell of the same incident as.

    Args:
        ledger: The folder.
        near: Wilayah ("" when not known) and day of each new report.

    Returns:
        Those of the same kecamatan, or known only as the kota, within the days that twins lie apart; each
        under its id, with the case it is of.
    """
    places, anywhere, days = _windows(near)
    values = (json.dumps(sorted(one)) for one in (places, anywhere, days))
    cases = cases_of(ledger)
    return tuple(
        replace(candidate_of(one.id, one.record), kasus=cases.case(one.id))
        for one in ledger.records(_NEAR, *values)
        if isinstance(one.record, Report)
    )


def _windows(near: Iterable[tuple[str, date]]) -> tuple[set[str], set[str], set[str]]:
    """Give kecamatan with day, days for which any kecamatan will do, and all days, as the index has them."""
    places: set[str] = set()
    anywhere: set[str] = set()
    days: set[str] = set()
    for wilayah, day in set(near):
        for apart in range(-WINDOW, WINDOW + 1):
            try:
                iso = (day + timedelta(days=apart)).isoformat()
            except OverflowError:
                continue
            days.add(iso)
            if len(wilayah) < _KECAMATAN:
                anywhere.add(iso)
            else:
                places.add(f"{wilayah[:_KECAMATAN]} {iso}")
    return places, anywhere, days
