"""The sentences of a telaahan staf: each says what was counted or reported, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan, format_desimal, gabung, tanggal_panjang
from pks_cli.documents.cited import citation, in_lampiran, report_name
from pks_cli.documents.rekap_rows import cases_told
from pks_cli.documents.room import fitting, one_line
from pks_cli.documents.span import span_of, units
from pks_cli.documents.study import kategori_name
from pks_cli.model.periode import bounds
from pks_cli.model.report import KEJADIAN
from pks_cli.model.vocabulary import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pks_cli.documents.cited import Cited
    from pks_cli.documents.draft import Material, Owed
    from pks_cli.documents.study import Repeated, Study

LONGEST_TITLE = 200
_LINES = {
    "kategori": 3,
    "belum_selesai": 11,
    "berulang": 4,
    "hambatan": 5,
    "belum_melapor": 3,
    "tindak_lanjut": 4,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact.

    Attributes:
        kind: What it is of, such as "belum_selesai", to refer to it.
        text: The sentence.
        items: What stands under it.
        reports: The reports it is of.
        has_table: Whether the table of wilayah stands under it.
    """

    kind: str
    text: str
    items: tuple[str, ...] = ()
    reports: tuple[Cited, ...] = field(default=())
    has_table: bool = False


class Words:
    """The sentences that are made from one study."""

    def __init__(self, material: Material, study: Study, *, numbered: bool = True) -> None:
        """Hold what the sentences are made from.

        Args:
            material: What the paper is made from.
            study: What the reports say together.
            numbered: Whether the paper has a lampiran whose numbers are cited.
        """
        self.material, self.study, self.numbered = material, study, numbered
        self.place = material.gazetteer.label(material.wilayah)
        self.span = span_of(study.figures)
        self.unit = units(one.wilayah for one in study.figures.obligations)

    def facts(self) -> tuple[Fact, ...]:
        """Give the facts in their order."""
        found = (
            self._received(),
            self._by_wilayah(),
            self._by_kategori(),
            self._unsettled(),
            self._repeated(),
            self._obstacles(),
            self._silent(),
            self._owed(),
            self._hidden(),
        )
        return tuple(fact for fact in found if fact)

    def cite(self, one: Cited) -> str:
        """Give the citation of a report."""
        gazetteer = self.material.gazetteer
        return citation(one, gazetteer) if self.numbered else report_name(one.report, gazetteer)

    def kejadian(self, one: Cited) -> str:
        """Say what happened where: the title, or for a long one its kategori."""
        report = one.report
        title = one_line(report.judul or "")
        if not title or len(title) > LONGEST_TITLE:
            title = kategori_name(self.material, report.kategori)
        return f"{title} di {self.material.gazetteer.nama(report.wilayah)}"

    def _received(self) -> Fact | None:
        total = self.study.figures.rekap.total
        if not total.laporan:
            return Fact("masuk", f"Belum ada laporan yang masuk dari {self.place} dalam {self.span}.")
        kinds = (
            (total.kejadian, "kejadian"),
            (total.per_jenis["kegiatan"], "kegiatan"),
            (total.per_jenis["nihil"], "laporan nihil"),
        )
        came = [f"{format_bilangan(number)} {name}" for number, name in kinds if number]
        late = f" {format_bilangan(total.terlambat)} laporan masuk terlambat." if total.terlambat else ""
        cases = f" {told}" if (told := cases_told(total)) else ""
        duty = (
            f" {format_bilangan(total.melapor)} dari {format_bilangan(total.wajib_lapor)} kewajiban melapor"
            " dipenuhi."
            if total.wajib_lapor
            else ""
        )
        return Fact(
            "masuk", f"Masuk {format_bilangan(total.laporan)} laporan: {gabung(came)}.{cases}{duty}{late}"
        )

    def _by_wilayah(self) -> Fact | None:
        if not self.study.figures.rekap.total.laporan or len(self.study.parts) < 2:  # noqa: PLR2004 - a table of one row
            return None
        return Fact("wilayah", "Jumlah menurut wilayah:", has_table=True)

    def _by_kategori(self) -> Fact | None:
        rows = self.study.kategori
        if not rows:
            return None
        number = sum(count for _, count in rows)
        texts = [f"{name[:1].lower()}{name[1:]} {format_bilangan(count)}" for name, count in rows]
        kept, rest = fitting(texts, _LINES["kategori"], str, running=True)
        more = [f"{format_bilangan(len(rest))} kategori lainnya"] if rest else []
        said = gabung([*kept, *more])
        return Fact("kategori", f"Menurut kategori (n = {format_bilangan(number)} kejadian): {said}.")

    def _unsettled(self) -> Fact | None:
        found = self.study.unsettled
        if not found:
            return None
        kept, rest = fitting(found, _LINES["belum_selesai"], self.open_kejadian)
        items = [self.open_kejadian(one) for one in kept]
        if rest:
            items.append(f"{format_bilangan(len(rest))} kejadian lainnya, lihat {in_lampiran(rest)}")
        text = f"Kejadian yang belum selesai (n = {format_bilangan(len(found))}):"
        return Fact("belum_selesai", text, _ended(items), found)

    def open_kejadian(self, one: Cited) -> str:
        """Say of an unsettled kejadian where it stands."""
        status = label("status", one.report.status or "belum_ditangani").lower()
        return f"{self.kejadian(one)}, {status} ({self.cite(one)})"

    def _repeated(self) -> Fact | None:
        found = self.study.repeated
        if not found:
            return None
        kept, rest = fitting(found, _LINES["berulang"], _again)
        items = [_again(one) for one in kept]
        if rest:
            items.append(f"{format_bilangan(len(rest))} pengulangan lainnya")
        reports = tuple(report for one in found for report in one.reports)
        return Fact("berulang", "Kejadian sejenis yang berulang di satu wilayah:", _ended(items), reports)

    def _obstacles(self) -> Fact | None:
        found = self.study.obstacles
        if not found:
            return None

        def said(one: Cited) -> str:
            return f"{one_line(one.report.hambatan or '')} ({self.cite(one)})"

        kept, rest = fitting(found, _LINES["hambatan"], said)
        items = [said(one) for one in kept]
        if rest:
            items.append(f"{format_bilangan(len(rest))} hambatan lainnya, lihat {in_lampiran(rest)}")
        return Fact("hambatan", "Hambatan yang dilaporkan:", _ended(items), found)

    def _silent(self) -> Fact | None:
        codes = self.study.silent_places
        if not codes:
            return None
        names = [self._silent_name(code) for code in codes]
        kept, rest = fitting(names, _LINES["belum_melapor"], str, running=True)
        more = [f"{format_bilangan(len(rest))} lainnya, lihat daftar di lampiran"] if rest else []
        number = format_bilangan(len(codes))
        return Fact("belum_melapor", f"Belum melapor ({number} {self.unit}): {gabung([*kept, *more])}.")

    def silent_names_left_out(self) -> bool:
        """Tell whether some of the silent are not named among the facts."""
        names = [self._silent_name(code) for code in self.study.silent_places]
        return bool(fitting(names, _LINES["belum_melapor"], str, running=True)[1])

    def _silent_name(self, code: str) -> str:
        owed = [one for one in self.study.figures.silent if one.wilayah == code]
        when = [one.periode[5:] for one in owed] if not self.study.figures.question.periode else []
        beside = [text for text in (owed[0].kecamatan, gabung(when) if when else "") if text]
        return f"{owed[0].nama} ({', '.join(beside)})" if beside else owed[0].nama

    def _owed(self) -> Fact | None:
        found = self.study.owed
        if not found:
            return None
        late = sum(one.is_late for one in found)
        beyond = f", {format_bilangan(late)} melewati tenggat" if late else ""
        kept, rest = fitting(found, _LINES["tindak_lanjut"], owed_text)
        items = [owed_text(one) for one in kept]
        if rest:
            items.append(f"{format_bilangan(len(rest))} tindak lanjut lainnya")
        text = f"Tindak lanjut rapat yang belum selesai (n = {format_bilangan(len(found))}{beyond}):"
        return Fact("tindak_lanjut", text, _ended(items))

    def _hidden(self) -> Fact | None:
        hidden = self.study.hidden
        if not hidden:
            return None
        number = format_bilangan(hidden)
        text = (
            f"{number} laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini, hanya ikut dihitung."
        )
        return Fact("tidak_dimuat", text)


def owed_text(one: Owed) -> str:
    """Say what is owed, by whom, until when, and where it was decided."""
    who = f", penanggung jawab {one_line(one.penanggung_jawab)}" if one.penanggung_jawab else ""
    past = " (sudah lewat)" if one.is_late else ""
    until = f", tenggat {tanggal_panjang(one.tenggat)}{past}" if one.tenggat else ""
    return f"{one_line(one.uraian)}{who}{until} (rapat {tanggal_panjang(one.tanggal_rapat)})"


def share(part: int, whole: int) -> str:
    """Give a share with both its numbers: "2 dari 3 kejadian (66,7 %)"."""
    percent = format_desimal(round(100 * part / whole, 1), 1)
    return f"{format_bilangan(part)} dari {format_bilangan(whole)} kejadian ({percent} %)"


def kinds_of(per_jenis: Mapping[str, int]) -> str:
    """Name the kejadian by kind: "2 gangguan kamtibmas dan 1 potensi konflik"."""
    return gabung(
        [
            f"{format_bilangan(number)} {label('jenis', code).lower()}"
            for code, number in per_jenis.items()
            if number and code in KEJADIAN
        ]
    )


def last_day(periode: str) -> str:
    """Give the last day of a period."""
    return tanggal_panjang(bounds(periode)[1])


def _again(one: Repeated) -> str:
    times = format_bilangan(len(one.reports))
    return f"{one.kategori} {times} kali di {one.wilayah} ({in_lampiran(one.reports)})"


def _ended(items: Sequence[str]) -> tuple[str, ...]:
    """End the items of a list: a semicolon after each but the last."""
    return tuple(f"{item};" if number < len(items) else f"{item}." for number, item in enumerate(items, 1))
