"""Who has not reported, as tables, as JSON and as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import format_bilangan, gabung, tanggal_panjang
from pks_cli.exchange.csv_text import csv_bytes
from pks_cli.exchange.table import Column, Table, TableRow
from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import put_output
from pks_cli.model import vocabulary
from pks_cli.model.periode import label
from pks_cli.tasks.missing_reports import posts_of_kelurahan
from pks_cli.tasks.missing_text import missing_text

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.tasks.missing_reports import MissingReports, Place, Post

ENDINGS = (".xlsx", ".csv", ".txt")
_DUTY = (
    Column("batas_lapor", "Batas lapor", "tanggal", short="Batas lapor"),
    Column("terlambat_hari", "Terlambat (hari)"),
    Column("keterangan", "Keterangan", "teks", short="Keterangan"),
    Column("terakhir", "Laporan terakhir", "tanggal", short="Laporan terakhir"),
)


def missing_table(found: MissingReports) -> Table:
    """Lay out who has not reported, one row a kelurahan and period."""
    are_known = any(post.nama for one in found.rows for post in one.posts)
    return Table(
        name="Belum melapor",
        title=f"Belum Melapor, {found.tempat}",
        subtitles=_subtitles(found),
        columns=(*_place_columns(found), *_DUTY, *_post_columns("", on_screen=are_known)),
        rows=tuple(
            TableRow(
                (
                    *_place(one),
                    one.batas,
                    late if (late := found.days_late(one)) > 0 else None,
                    _remark(found, one),
                    one.terakhir,
                    *(post.nama or None for post in one.posts),
                )
            )
            for one in found.rows
        ),
        notes=_notes(found),
        is_example=found.is_example,
        left_out=len(found.left_out),
    )


def posts_table(found: MissingReports) -> Table:
    """Lay out which posts of every kelurahan have reported, how often, and who holds them."""
    return Table(
        name="Per unsur",
        title=f"Pelapor per Unsur, {found.tempat}",
        subtitles=_subtitles(found),
        columns=(*_place_columns(found), Column("laporan", "Semua laporan"), *_post_columns("_laporan")),
        rows=tuple(
            TableRow((*_place(one), one.laporan, *(_told(post) for post in one.posts)))
            for one in found.places
        ),
        notes=("Kewajiban melapor dipenuhi oleh laporan salah satu unsur.",),
        is_example=found.is_example,
        left_out=len(found.left_out),
    )


def contract(found: MissingReports) -> dict[str, Any]:
    """Give it as the JSON contract has it, the text for the group among it."""
    return {
        "periode": list(found.periodes),
        "baris": [_payload(found, one) for one in found.rows],
        "wajib_lapor": len(found.places),
        "melapor": reported(found),
        "per_unsur": by_post(found),
        "teks": missing_text(found),
        "tidak_dihitung": [{"berkas": path, "kode": code} for path, code in found.left_out],
    }


def check_ending(output: Path) -> None:
    """Refuse a file name whose ending names no format, before any work is done."""
    if output.is_dir() or output.suffix.lower() not in ENDINGS:
        message = f"daftar yang belum melapor tidak dapat disimpan sebagai '{output}'"
        known = gabung(list(ENDINGS), "atau")
        remedy = f"pakai nama yang berakhir dengan {known}, misalnya -o belum-melapor.xlsx"
        raise Refused(Fault("PKS423", "galat", message, remedy))


def save_missing(found: MissingReports, output: Path, *, overwrite: bool) -> Path:
    """Write who has not reported by the ending of the name: two sheets, the first as CSV, or the text.

    Raises:
        Refused: Another ending, or the disk refuses.
    """
    check_ending(output)
    ending = output.suffix.lower()
    if ending == ".csv":
        data = csv_bytes(missing_table(found))
    elif ending == ".txt":
        data = f"{missing_text(found)}\n".encode()
    else:
        from pks_cli.exchange.xlsx import xlsx_bytes

        data = xlsx_bytes([missing_table(found), posts_table(found)], created=found.today, paper=found.paper)
    return put_output(output, data, overwrite=overwrite)


def _place_columns(found: MissingReports) -> tuple[Column, ...]:
    """Give the columns that name a place; on a screen the period only where there are several."""
    return (
        Column("periode", "Periode", "teks", short="Periode" if len(found.periodes) > 1 else ""),
        Column("wilayah", "Kode", "teks"),
        Column("nama", "Kelurahan/Desa", "teks", short="Kelurahan/Desa"),
        Column("kecamatan", "Kecamatan", "teks", short="Kecamatan"),
    )


def _post_columns(suffix: str, *, on_screen: bool = False) -> tuple[Column, ...]:
    return tuple(
        Column(f"{code}{suffix}", name, "teks", short=name if on_screen and not suffix else "")
        for code, name in ((code, vocabulary.label("unsur", code)) for code in posts_of_kelurahan())
    )


def _place(one: Place) -> tuple[str, str, str, str]:
    return (label(one.periode), one.wilayah, one.nama, one.kecamatan)


def _remark(found: MissingReports, one: Place) -> str:
    late = found.days_late(one)
    if not late:
        return "batasnya hari ini"
    number = format_bilangan(abs(late))
    return f"lewat {number} hari" if late > 0 else f"masih {number} hari"


def _told(post: Post) -> str:
    told = f"{format_bilangan(post.laporan)} laporan" if post.laporan else "belum"
    return f"{told}; {post.nama}" if post.nama else told


def _subtitles(found: MissingReports) -> tuple[str, ...]:
    when = gabung([label(one) for one in found.periodes])
    who = f"Pelapor: {vocabulary.label('unsur', found.unsur)}" if found.unsur else ""
    state = f"Keadaan per {tanggal_panjang(found.today)}"
    return tuple(filter(None, (f"Periode {when}" if when else "", who, state)))


def _notes(found: MissingReports) -> tuple[str, ...]:
    whole = format_bilangan(len(found.places))
    came = [
        f"{vocabulary.label('unsur', unsur)} {format_bilangan(number)}"
        for unsur, number in by_post(found).items()
    ]
    notes = [f"Sudah melapor, dari {whole} kewajiban: {format_bilangan(reported(found))}."]
    if found.places:
        notes.append(f"Menurut pelapornya, dari {whole}: {gabung(came)}; laporan salah satunya sudah cukup.")
    if found.higher:
        number = format_bilangan(found.higher)
        notes.append(f"{number} laporan tingkat kecamatan atau kota tidak menggantikan laporan kelurahan.")
    return tuple(notes)


def reported(found: MissingReports) -> int:
    """Give how many of those that owe a report have sent one."""
    return sum(bool(one.laporan) for one in found.places)


def by_post(found: MissingReports) -> dict[str, int]:
    """Give in how many kelurahan each post has reported."""
    return {unsur: sum(not one.is_missing(unsur) for one in found.places) for unsur in posts_of_kelurahan()}


def _payload(found: MissingReports, one: Place) -> dict[str, Any]:
    late = found.days_late(one)
    return {
        "wilayah": one.wilayah,
        "nama": one.nama,
        "kecamatan": one.kecamatan,
        "periode": one.periode,
        "batas_lapor": one.batas.isoformat(),
        **({"terlambat_hari": late} if late > 0 else {"sisa_hari": -late}),
        **({"terakhir": one.terakhir.isoformat()} if one.terakhir else {}),
        "laporan": one.laporan,
        "unsur": [_post(post) for post in one.posts],
    }


def _post(post: Post) -> dict[str, Any]:
    return {"unsur": post.unsur, **({"nama": post.nama} if post.nama else {}), "laporan": post.laporan}
