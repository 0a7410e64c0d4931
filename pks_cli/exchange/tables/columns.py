"""What the columns of a table hold: by their heads, by what a person said, by their contents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.intake import heads
from pks_cli.exchange.tables.names import Named, named, role_of
from pks_cli.exchange.tables.ticks import PREFIX, status_of_head
from pks_cli.exchange.tables.words import is_no_event, is_nothing
from pks_cli.exchange.values.codes import read_code
from pks_cli.exchange.values.places import read_wilayah
from pks_cli.exchange.values.times import read_jam
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pks_cli.exchange.foreign.source import GridRow
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.tables.days import Days

OWN = {
    fold(head): f"milik:{head}" for head in heads.LEFTOVER_HEADS
}  # what the leftovers hold besides the fields of a report
_MARK_OF_OURS = frozenset({fold(heads.HASH), fold(heads.FILE)})
_SAMPLE = 40
_MOST = 0.6
_SHORT_TITLE = 70
_SINGLE = frozenset(
    {
        "tanggal",
        "jam",
        "waktu",
        "wilayah",
        "kecamatan",
        "status",
        "jenis",
        "kategori",
        "bidang",
        "klasifikasi",
    }
    | {
        "tanggal_lapor",
        "periode",
        "jalur_penyelesaian",
        "kemungkinan",
        "tingkat_dampak",
        "lat",
        "lng",
        "kasus",
    }
)


_EVENT = frozenset({"uraian", "judul", "kategori", "jenis", "langkah", "kasus"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        place: Counted from 0.
        head: As it stands there, a group and its part joined by " / ".
        role: What it holds; "" when it fits nowhere.
        doubt: Why a person should look at it.
        is_guess: Whether each of its cells is doubtful too.
    """

    place: int
    head: str
    role: str
    doubt: str = ""
    is_guess: bool = False

    @property
    def key(self) -> str:
        """The key of a report that it fills, as `ColumnRead.key` has it."""
        return _KEYS.get(
            self.role, "status" if self.role.startswith(PREFIX) else self.role.removeprefix("milik:")
        )


_KEYS = {
    PREFIX.rstrip(":"): "status",
    "milik": "asal",
    "kecamatan": "wilayah",
    "waktu": "tanggal",
    "waktu_tempat": "tanggal",
    "tempat": "lokasi",
    "keterangan": "status",
    "korban": "dampak",
    "tindak_lanjut": "langkah",
    "latar": "uraian",
    "hari": "tanggal",
    "kota": "wilayah",
    "koordinat": "lat",
    "lain": "",
    "risiko": "",
}


def of_head(labels: Sequence[Sequence[str]], around: Around) -> list[Column]:
    """Tell what each column holds by what stands over it."""
    is_ours = any(fold(text) in _MARK_OF_OURS for texts in labels for text in texts)
    columns = []
    for place, texts in enumerate(labels):
        head = " / ".join(texts)
        found = _said(texts, around) or (_ours(texts) if is_ours else None) or _named(texts)
        columns.append(Column(place, head, found.role, found.doubt, found.is_guess))
    return columns


def _said(texts: Sequence[str], around: Around) -> Named | None:
    """Give what a person said of a head with --kolom."""
    for spelling in (" ".join(texts), *reversed(texts)):
        key = around.columns.get(fold(spelling)) if spelling else None
        if key is not None:
            return Named(key or "lain")
    return None


def _ours(texts: Sequence[str]) -> Named | None:
    role = OWN.get(fold(texts[-1])) if texts else None
    return Named(role) if role else None


def _named(texts: Sequence[str]) -> Named:
    """Read the texts over a column: together, else the lowest, else the group."""
    if not texts:
        return Named("")
    if len(texts) > 1:
        status = status_of_head(texts[-1])
        if status and role_of(texts[-2]) in {"status", "keterangan", "tindak_lanjut", "langkah"}:
            return Named(PREFIX + status)
        exact = role_of(" ".join(texts[-2:])) or role_of(texts[-1])
        if exact:
            return Named(exact)
    for text in reversed(texts):
        found = named(text)
        if found.role:
            return found
    return Named("")


def settle(columns: list[Column], rows: Sequence[GridRow], around: Around, days: Days) -> list[Column]:
    """Decide by the contents what the heads leave open.

    Args:
        columns: As their heads have them.
        rows: Below the heads.
        around: The folder's wilayah and words.
        days: Reads the dates.

    Returns:
        The columns in the same order, no role left open that the contents settle.
    """
    samples = [_sample(rows, column.place) for column in columns]
    columns = [_unnamed(column, sample) for column, sample in zip(columns, samples, strict=True)]
    columns = [
        _looked_at(column, sample, columns, around, days)
        for column, sample in zip(columns, samples, strict=True)
    ]
    columns = _one_each(columns, samples, around, days)
    return _titles(columns, samples)


def _sample(rows: Sequence[GridRow], place: int, *, of_nothing: bool = False) -> list[str]:
    """Give some cells of a column that say something."""
    cells: list[str] = []
    for row in rows:
        cell = row.cells[place] if place < len(row.cells) else ""
        if cell and (of_nothing or not is_nothing(cell)):
            cells.append(cell)
            if len(cells) == _SAMPLE:
                break
    return cells


def _unnamed(column: Column, sample: list[str]) -> Column:
    """Take a column without head that only counts for the numbers of the rows."""
    if column.role or column.head:
        return column
    if sample and all(cell.rstrip(".)").isdigit() for cell in sample) and len(set(sample)) > len(sample) / 2:
        return replace(column, role="nomor")
    return column


def _looked_at(
    column: Column, sample: list[str], columns: list[Column], around: Around, days: Days
) -> Column:
    """Settle one column by its contents and by what the others hold."""
    roles = {one.role for one in columns}
    if column.role in {"waktu", "tanggal", "jam"}:
        return _time(column, sample, roles, days)
    if column.role == "wilayah":
        return _region(column, sample, around)
    if column.role in {"tempat", "lokasi"}:
        return _place(column, roles)
    if column.role in {"tindak_lanjut", "langkah"}:
        return _follow_up(column, sample, around)
    is_kind = column.role == "judul" and fold(column.head) in {"gangguan", "konflik"}
    if column.role == "klasifikasi":
        is_kind = _share(sample, lambda text: read_code("klasifikasi", text, around)) < _MOST and bool(sample)
    return replace(column, role="jenis") if is_kind else column


def _time(column: Column, sample: list[str], roles: set[str], days: Days) -> Column:
    """Tell a column of hours from one of days."""
    if column.role == "jam":
        is_day = "tanggal" not in roles and _share(sample, days.read) > _MOST
        return replace(column, role="waktu") if is_day else column
    share = _share(sample, days.read)
    if share < _MOST and (
        _share(sample, read_jam) > _MOST or (column.role == "waktu" and "tanggal" in roles)
    ):
        return replace(column, role="jam")
    return column


def _region(column: Column, sample: list[str], around: Around) -> Column:
    """Tell a column that names the office's own kota in every row from one of kelurahan."""

    def is_region(text: str) -> bool:
        found = read_wilayah(text, around)
        return found is not None and tingkat(found.text) in {"kota", "provinsi"}

    return replace(column, role="kota") if _share(sample, is_region) == 1 else column


def _place(column: Column, roles: set[str]) -> Column:
    """Let a column of places name the kelurahan too, where no other does."""
    return replace(column, role="lokasi" if "wilayah" in roles else "tempat")


def _follow_up(column: Column, sample: list[str], around: Around) -> Column:
    from pks_cli.exchange.tables.cells import is_advice

    if _share(sample, lambda text: _certain_code("status", text, around)) > _MOST:
        return replace(column, role="status")
    if column.role == "langkah":
        return column
    if _share(sample, is_advice) > _MOST:
        return replace(column, role="saran", doubt="tindak lanjut dibaca sebagai saran")
    return replace(column, role="langkah")


def _one_each(columns: list[Column], samples: list[list[str]], around: Around, days: Days) -> list[Column]:
    """Of two columns for one coded value keep the one that can be read better; ask about the other."""
    kept = list(columns)
    for role in _SINGLE:
        same = [column.place for column in columns if column.role == role]
        if len(same) < 2:  # noqa: PLR2004 - no two
            continue
        best = max(same, key=lambda place: (_share(samples[place], _reader(role, around, days)), -place))
        doubt = f"sudah ada kolom lain untuk ini: {columns[best].head}"
        for place in same:
            if place != best:
                kept[place] = replace(columns[place], role="lain", doubt=doubt)
    return kept


def _titles(columns: list[Column], samples: list[list[str]]) -> list[Column]:
    """Let a report have a kejadian: its title where nothing else tells it, and a title where two tell it."""
    by_role = {role: [one for one in columns if one.role == role] for role in ("judul", "uraian")}
    changed = list(columns)
    if by_role["judul"] and not by_role["uraian"]:
        first = by_role["judul"][0]
        changed[first.place] = replace(first, role="uraian")
    elif len(by_role["uraian"]) > 1 and not by_role["judul"]:
        lengths = {one.place: _length(samples[one.place]) for one in by_role["uraian"]}
        shortest = min(lengths, key=lambda place: lengths[place])
        if 0 < lengths[shortest] <= _SHORT_TITLE and max(lengths.values()) > 1.5 * lengths[shortest]:
            changed[shortest] = replace(columns[shortest], role="judul")
    return changed


def _length(sample: list[str]) -> float:
    return sum(map(len, sample)) / len(sample) if sample else 0.0


def _reader(role: str, around: Around, days: Days) -> Callable[[str], object]:
    if role in {"tanggal", "waktu", "tanggal_lapor"}:
        return days.read
    if role in {"wilayah", "kecamatan"}:
        level = "kelurahan" if role == "wilayah" else "kecamatan"
        return lambda text: (found := read_wilayah(text, around)) and tingkat(found.text) == level
    if role in {"status", "jenis", "kategori", "bidang", "klasifikasi"}:
        return lambda text: read_code(role, text, around)
    return bool


def _share(sample: list[str], read: Callable[[str], object]) -> float:
    """Give the share of cells that can be read so."""
    return sum(1 for text in sample if read(text)) / len(sample) if sample else 0.0


def _certain_code(name: str, text: str, around: Around) -> bool:
    found = read_code(name, text, around)
    return found is not None and not found.doubt


def tells_reports(columns: Sequence[Column], rows: Sequence[GridRow]) -> bool:
    """Tell whether a table holds reports, and is no list of people or of figures."""
    roles = {column.role for column in columns}
    if roles & _EVENT:
        return True
    places = [column.place for column in columns if column.role in {"keterangan", "status"}]
    return bool(roles & {"wilayah", "kecamatan", "tempat"}) and any(
        is_no_event(cell) for place in places for cell in _sample(rows, place, of_nothing=True)
    )


def letter(place: int) -> str:
    """Name a column as a spreadsheet does: A, B, ..., AA."""
    name = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
