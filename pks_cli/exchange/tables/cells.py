"""One cell of a column of known role: its values, what only names, what fits nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Value
from pks_cli.exchange.tables.compound import spread
from pks_cli.exchange.tables.spans import find_span
from pks_cli.exchange.tables.ticks import PREFIX, is_mark
from pks_cli.exchange.tables.words import is_dash, is_nothing
from pks_cli.exchange.values.codes import find_unsur, read_code
from pks_cli.exchange.values.numbers import find_dampak, read_bilangan, read_rupiah
from pks_cli.exchange.values.times import read_jam
from pks_cli.model.periode import parse_periode, periode_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.days import Days
    from pks_cli.exchange.values.reading import Reading

Read = tuple[tuple[Value, ...], tuple[str, ...], tuple[str, ...]]
NOTHING_READ: Read = ((), (), ())
FREE = frozenset(
    {"judul", "uraian", "lokasi", "pihak", "akar_masalah", "pemicu", "hambatan", "saran", "sumber_informasi"}
    | {"nilai_informasi", "data_dukung", "pelapor", "langkah.oleh", "catatan_impor", "kasus"}
)
_LABELS = frozenset({"nomor", "hari", "kota"})
_SPREAD = frozenset({"wilayah", "kecamatan", "tempat", "tanggal", "waktu", "waktu_tempat"})
_CODED = {
    "kategori": "kategori",
    "bidang": "bidang",
    "status": "status",
    "langkah.status": "status",
    "klasifikasi": "klasifikasi",
    "jalur_penyelesaian": "jalur",
    "kemungkinan": "tingkat",
    "tingkat_dampak": "tingkat",
    "sumber_konflik": "sumber_konflik",
}
_COUNTS = frozenset(
    {"jumlah_massa", "dampak.tewas", "dampak.luka", "dampak.mengungsi", "dampak.bangunan_rusak"}
)
_DEGREES = re.compile(r"\s*(-?\d{1,3}[.,]\d+)\s*[,;/ ]\s*(-?\d{1,3}[.,]\d+)\s*$")
_OF_KELURAHAN = re.compile(r"\b(?:kel|kelurahan|desa|kampung|pekon|nagari|gampong)\b", re.IGNORECASE)
_ONE_DEGREE = re.compile(r"-?\d{1,3}(?:[.,]\d+)?$")
_NAME_BESIDE = re.compile(r"^[\s:(/,–-]+|[\s):/,–-]+$")
_ADVICE = re.compile(
    r"\W*(?:agar|perlu|hendaknya|sebaiknya|diharapkan|diperlukan|mohon|akan|supaya)\b", re.IGNORECASE
)
_LONG_TITLE = 120


class Cells:
    """Reads cells by role; holds what all cells of a table share."""

    def __init__(self, around: Around, days: Days) -> None:
        """Take what is known around the source, and the days of the sheet."""
        self.around = around
        self.days = days
        self._by_role: dict[str, Callable[[str, str], Read]] = {
            "tanggal_lapor": self._lapor,
            "sampai": self._sampai,
            "langkah.tanggal": self._step_day,
            "jam": self._jam,
            "periode": self._periode,
            "jenis": self._jenis,
            "keterangan": self._keterangan,
            "korban": self._korban,
            "dampak.kerugian_rp": self._rupiah,
            "unsur": self._unsur,
            "koordinat": self._koordinat,
            "lat": lambda head, cell: _degree("lat", head, cell),
            "lng": lambda head, cell: _degree("lng", head, cell),
            "latar": self._latar,
        }

    def read(self, role: str, head: str, cell: str, within: str) -> Read:
        """Read a cell.

        Args:
            role: What its column holds.
            head: Over the column, for what fits nowhere.
            cell: Not empty.
            within: Code of the kecamatan that the row or a line above it names, "" for none.
        """
        if role in _LABELS or (role != "uraian" and is_nothing(cell)):
            return (), (cell,), ()
        if role in FREE:
            return (Value(role, cell, cell),), (), ()
        reader = self._by_role.get(role)
        return reader(head, cell) if reader else self._of_kind(role, head, cell, within)

    def _of_kind(self, role: str, head: str, cell: str, within: str) -> Read:
        """Read a cell of one of several roles that are read alike."""
        if role in _SPREAD:
            named = "kelurahan" if role == "wilayah" and _OF_KELURAHAN.search(head) else role
            found = spread(named, cell, within, self.around, self.days)
            return found if found[0] else unplaced(head, cell)
        if role.startswith(PREFIX):
            return self._tick(role, head, cell)
        if role in _CODED:
            return self._one(role, read_code(_CODED[role], cell, self.around), head, cell)
        if role in _COUNTS:
            return self._one(role, read_bilangan(cell), head, cell)
        return unplaced(head, cell)

    def _one(self, key: str, reading: Reading | None, head: str, cell: str) -> Read:
        """Give one reading, or the cell as unplaced; a doubtful code keeps its words beside it."""
        if reading is None:
            return unplaced(head, cell)
        value = Value(key, reading.text, cell, reading.doubt, reading.choices)
        return (
            (value,),
            (),
            ((beside(head, cell),) if reading.doubt and key in {"status", "kategori"} else ()),
        )

    def _lapor(self, head: str, cell: str) -> Read:
        values, labels, _rest = spread("waktu", cell, "", self.around, self.days)
        days = tuple(replace(one, key="tanggal_lapor") for one in values if one.key == "tanggal")
        return (days[:1], (*labels, cell), ()) if days else unplaced(head, cell)

    def _sampai(self, head: str, cell: str) -> Read:
        return self._one("sampai", self.days.read(cell), head, cell)

    def _step_day(self, head: str, cell: str) -> Read:
        return self._one("langkah.tanggal", self.days.read(cell), head, cell)

    def _jam(self, head: str, cell: str) -> Read:
        return self._one("jam", read_jam(cell), head, cell)

    def _periode(self, head: str, cell: str) -> Read:
        span = find_span(cell)
        code = parse_periode(cell) or (periode_of(span.end) if span and not span.is_whole_year else None)
        return ((Value("periode", code, cell),), (), ()) if code else unplaced(head, cell)

    def _jenis(self, head: str, cell: str) -> Read:
        """Read a jenis, or a kategori; what is neither titles the report."""
        jenis, kategori, bidang = (
            read_code(name, cell, self.around) for name in ("jenis", "kategori", "bidang")
        )
        for key, found in (("jenis", jenis), ("kategori", kategori), ("bidang", bidang)):
            if found and not found.doubt:
                return self._one(key, found, head, cell)
        if len(cell) <= _LONG_TITLE and " " in cell.strip():
            return (Value("judul", cell, cell),), (), ()
        for key, found in (("kategori", kategori), ("jenis", jenis)):
            if found:
                return self._one(key, found, head, cell)
        return (Value("judul", cell, cell),), (), ()

    def _keterangan(self, head: str, cell: str) -> Read:
        found = read_code("status", cell, self.around)
        if found is None or found.doubt:
            return unplaced(head, cell)
        return self._one("status", found, head, cell)

    def _korban(self, head: str, cell: str) -> Read:
        found = find_dampak(cell)
        values = tuple(
            Value(key, one.reading.text, cell[one.start : one.end], one.reading.doubt, one.reading.choices)
            for key, one in found
        )
        rest, last = [], 0
        for start, end in sorted((one.start, one.end) for _key, one in found):
            rest.append(cell[last:start])
            last = max(last, end)
        rest.append(cell[last:])
        if not values or any(len(part.strip(" ,.;:-()")) > 4 for part in rest):  # noqa: PLR2004 - "dan", "org"
            return values, (cell,), (beside(head, cell),)
        return values, tuple(part.strip() for part in rest if part.strip()), ()

    def _rupiah(self, head: str, cell: str) -> Read:
        return self._one("dampak.kerugian_rp", read_rupiah(cell), head, cell)

    def _unsur(self, head: str, cell: str) -> Read:
        """Read who reports: the post, and beside it the name."""
        exact = read_code("unsur", cell, self.around)
        if exact and not exact.doubt:
            return self._one("unsur", exact, head, cell)
        codes = {one.reading.text for one in find_unsur(cell) if not one.reading.doubt}
        known = self._official(cell)
        if known:
            return (Value("unsur", known, cell), Value("pelapor", cell, cell)), (), ()
        if len(codes) == 1:
            return (Value("unsur", codes.pop(), cell), Value("pelapor", cell, cell)), (), ()
        if codes:
            first, *others = sorted(codes, key=lambda code: cell.lower().find(code[:5]))
            doubt = "beberapa unsur disebut; dibaca yang pertama"
            return (Value("unsur", first, cell, doubt, tuple(others)), Value("pelapor", cell, cell)), (), ()
        if exact:
            return (
                (Value("unsur", exact.text, cell, exact.doubt, exact.choices), Value("pelapor", cell, cell)),
                (),
                (),
            )
        return (Value("pelapor", cell, cell),), (), ()

    def _official(self, cell: str) -> str:
        if not self.around.officials:
            return ""
        from pks_cli.bahasa import fold

        official = self.around.officials.get(fold(_NAME_BESIDE.sub("", cell.partition(",")[0])))
        return official.unsur if official else ""

    def _koordinat(self, head: str, cell: str) -> Read:
        found = _DEGREES.match(cell)
        if not found:
            return unplaced(head, cell)
        lat, lng = (part.replace(",", ".") for part in found.groups())
        return (Value("lat", lat, found[1]), Value("lng", lng, found[2])), (), ()

    def _latar(self, head: str, cell: str) -> Read:
        del head
        return (Value("uraian", cell, cell),), (), ()

    def _tick(self, role: str, head: str, cell: str) -> Read:
        if is_mark(cell):
            return (Value("status", role.removeprefix(PREFIX), cell),), (), ()
        return ((), (cell,), ()) if is_dash(cell) else unplaced(head, cell)


def _degree(key: str, head: str, cell: str) -> Read:
    if _ONE_DEGREE.match(cell):
        return (Value(key, cell.replace(",", "."), cell),), (), ()
    return unplaced(head, cell)


def unplaced(head: str, cell: str) -> Read:
    """Give a cell that fits nowhere."""
    return (), (cell,), (beside(head, cell),)


def beside(head: str, cell: str) -> str:
    """Write a cell with its head in front, as catatan_impor keeps it."""
    return f"{head}: {cell}" if head else cell


def is_advice(cell: str) -> bool:
    """Tell whether a "tindak lanjut" says what should be done rather than what was done."""
    return _ADVICE.match(cell) is not None
