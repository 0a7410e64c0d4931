"""The sheet of the teams: one row a post, with who holds it now, to be corrected and sent back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.exchange.forms.form import Form, FormColumn, FormRow
from pks_cli.exchange.forms.report_form import short_name
from pks_cli.model import vocabulary
from pks_cli.model.fields import specs
from pks_cli.model.scalars import CodeScalar
from pks_cli.model.team import Anggota, Team
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.forms.form import Cell, Kind
    from pks_cli.model.wilayah import Gazetteer

SHEET = "Tim"
WILAYAH = "wilayah"
PERMANENT, VACANT = "Pejabat tetap", "Kosong"
"""What `status` says beside the words of its vocabulary: the post has its own holder, or nobody."""
KEYS = (
    *(WILAYAH, "jabatan", "nama", "status", "pangkat", "nip", "nrp", "hp", "mulai", "sampai"),
    *("jabatan_lengkap", "peran"),
)
_MAIN = 10
_SHOWN = frozenset({WILAYAH, "jabatan", "jabatan_lengkap"})
_NUMBERS = frozenset({"nip", "nrp", "hp"})
_WIDTHS = {
    WILAYAH: 30.0,
    "jabatan": 22.0,
    "nama": 30.0,
    "pangkat": 24.0,
    "nip": 22.0,
    "jabatan_lengkap": 34.0,
}
_WIDTH = 14.0
_OWN_HELP = {
    WILAYAH: "Wilayah yang timnya memuat jabatan ini. Pilih dari daftar.",
    "jabatan": "Pilih dari daftar.",
    "status": (
        f"{PERMANENT}, Plt., Plh., Pj., atau {VACANT} bila tidak ada pejabatnya. Tidak diisi: tidak berubah."
    ),
    "mulai": "Hari pertama pejabat ini, misalnya 13/10/2025. Pejabat baru harus ada tanggal mulainya.",
    "sampai": "Hari terakhir. Pejabat lama ditutup sendiri sehari sebelum penggantinya mulai.",
    "nip": "18 angka, diketik apa adanya.",
}
_EARLIEST = date(1980, 1, 1)


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with who holds it.

    Attributes:
        wilayah: Code.
        row: The row in force; of a post without one the post alone.
    """

    wilayah: str
    row: Anggota


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """What the sheet is made from.

    Attributes:
        office: The name of the office.
        wilayah: The code of the wilayah it goes to.
        gazetteer: The wilayah of the folder.
        seats: The posts in order.
        created: Today.
        paper: A4 or F4.
        marks: What stands over the title.
    """

    office: str
    wilayah: str
    gazetteer: Gazetteer
    seats: tuple[Seat, ...]
    created: date
    paper: str = "A4"
    marks: tuple[str, ...] = ()


def team_form(sheet: TeamSheet) -> Form:
    """Make the form of the teams."""
    return Form(
        name=SHEET,
        title="DAFTAR PEJABAT TIM PENANGANAN KONFLIK SOSIAL",
        subtitles=(
            sheet.office,
            f"Wilayah: {sheet.gazetteer.full_name(sheet.wilayah)}",
            f"Pos: {len(sheet.seats)}",
            "Betulkan atau isi sel yang putih. Cara mengisi: lihat lembar Petunjuk.",
        ),
        columns=tuple(_column(key, sheet) for key in KEYS),
        rows=tuple(_row(seat, sheet) for seat in sheet.seats),
        guide=_guide(sheet.office),
        earliest=_EARLIEST,
        latest=date(sheet.created.year + 6, 12, 31),
        created=sheet.created,
        main=_MAIN,
        empty=10,
        marks=sheet.marks,
        paper=sheet.paper,
    )


def head_of(key: str) -> str:
    """Give the head of the column of a key: the label of its declaration."""
    return specs(Team)[key].label if key == WILAYAH else specs(Anggota)[key].label


def status_words() -> tuple[str, ...]:
    """Give what may be chosen as status: a holder of its own, the words of the vocabulary, nobody."""
    return (PERMANENT, *(term.label for term in vocabulary.terms("status_pejabat").values()), VACANT)


def _column(key: str, sheet: TeamSheet) -> FormColumn:
    spec = specs(Team)[key] if key == WILAYAH else specs(Anggota)[key]
    name = spec.shape.scalar.name if spec.shape.scalar else ""
    kind: Kind = "kode" if key in _NUMBERS else "tanggal" if name == "tanggal" else "teks"
    said = _OWN_HELP.get(key) or (f"{spec.help}." if spec.help else "")
    return FormColumn(key, spec.label, said, _WIDTHS.get(key, _WIDTH), kind, _choices(key, sheet))


def _choices(key: str, sheet: TeamSheet) -> tuple[str, ...]:
    if key == WILAYAH:
        inside = [one.kode for one in sheet.gazetteer.wilayah if is_within(one.kode, sheet.wilayah)]
        return tuple(place_name(sheet.gazetteer, kode) for kode in sorted(inside))
    if key == "status":
        return status_words()
    scalar = specs(Anggota)[key].shape.scalar
    terms: Sequence[vocabulary.Term] = ()
    if isinstance(scalar, CodeScalar):
        terms = tuple(vocabulary.terms(scalar.vocabulary).values())
    return tuple(term.label for term in terms)


def place_name(gazetteer: Gazetteer, kode: str) -> str:
    """Give a wilayah with its level, the shortest way that means no other."""
    label = gazetteer.label(kode)
    return label if gazetteer.find(label).code == kode else short_name(gazetteer, kode)


def _row(seat: Seat, sheet: TeamSheet) -> FormRow:
    row = seat.row
    status = vocabulary.label("status_pejabat", row.status) if row.status else None
    cells: dict[str, Cell] = {
        WILAYAH: place_name(sheet.gazetteer, seat.wilayah),
        "jabatan": vocabulary.label("jabatan", row.jabatan),
        "jabatan_lengkap": row.jabatan_lengkap,
        "nama": row.nama,
        "status": status,
        "pangkat": row.pangkat,
        "nip": row.nip,
        "nrp": row.nrp,
        "hp": row.hp,
        "mulai": row.mulai,
        "sampai": row.sampai,
        "peran": vocabulary.label("peran", row.peran) if row.peran else None,
    }
    return FormRow(cells, shown=_SHOWN)


def _guide(office: str) -> tuple[str, ...]:
    return (
        "CARA MENGISI",
        "Satu baris satu pos. Isi yang masih kosong, betulkan yang keliru, biarkan yang sudah benar.",
        "Tulis nama dengan gelar seperti di surat keputusannya, misalnya Dra. Rosita, M.M.",
        "NIP, NRP, dan nomor HP diketik apa adanya; angka nol di depan jangan dibuang.",
        "",
        "BILA PEJABATNYA BERGANTI",
        f"Ganti nama, pangkat, NIP atau NRP, dan nomor HP, lalu {head_of('mulai')} dengan hari pertamanya.",
        "Pejabat lama tidak dihapus: masa jabatannya ditutup sehari sebelum pejabat baru mulai.",
        "",
        "BILA POSNYA KOSONG",
        f"Hapus nama pejabat lama, lalu pilih {VACANT} di kolom {head_of('status')}.",
        "",
        "BILA ADA POS YANG BELUM TERCANTUM",
        "Tambahkan di baris kosong di bawah, dengan wilayah dan jabatannya.",
        "",
        "MENGIRIM KEMBALI",
        f"Simpan berkas ini, lalu kirim kembali seluruhnya kepada {office}.",
        "Nama dan nomor HP pejabat hanya untuk keperluan dinas; jangan diteruskan kepada orang lain.",
    )
