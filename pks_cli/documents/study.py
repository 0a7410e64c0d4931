"""What the reports of a period say when they are looked at together; numbers and reports, no sentences.

Reports above the class of the paper are in the counts of the rekap, and nowhere else here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.cited import Cited
from pks_cli.documents.paper import may_show
from pks_cli.documents.span import figures_of
from pks_cli.model.vocabulary import label
from pks_cli.model.wilayah_code import parent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Material, Owed, Told
    from pks_cli.documents.figures import Figures
    from pks_cli.insight.rekap import Row

SETTLED = "selesai"
_NOT_BEGUN = "belum_ditangani"


@dataclass(frozen=True, slots=True)
class Repeated:
    """One kategori reported more than once in one wilayah.

    Attributes:
        kategori: Its label.
        wilayah: The name of the wilayah.
        reports: The reports, by day.
    """

    kategori: str
    wilayah: str
    reports: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Study:
    """The facts of a period.

    Attributes:
        figures: The counts.
        cited: Every report the paper refers to, by wilayah and day; their numbers are those of the lampiran.
        kategori: Label and number of each kategori of what may be shown, the most frequent first.
        unsettled: Kejadian that may be shown and are not settled, those nobody has begun with first.
        repeated: What came up more than once in one wilayah.
        obstacles: Reports that name a hambatan.
        advice: Reports that make a saran, in the same order, those of settled kejadian last.
        hidden: How many reports are above the class.
        owed: Open tindak lanjut of meetings that may be shown.
        hidden_owed: How many are of meetings above the class.
    """

    figures: Figures
    cited: tuple[Cited, ...]
    kategori: tuple[tuple[str, int], ...]
    unsettled: tuple[Cited, ...]
    repeated: tuple[Repeated, ...]
    obstacles: tuple[Cited, ...]
    advice: tuple[Cited, ...]
    hidden: int
    owed: tuple[Owed, ...]
    hidden_owed: int

    @property
    def parts(self) -> tuple[Row, ...]:
        """The rows right under the wilayah asked about."""
        asked = self.figures.question.wilayah
        return tuple(row for row in self.figures.rekap.rows if parent(row.wilayah) == asked)

    @property
    def open_kejadian(self) -> int:
        """How many kejadian are not settled, those above the class too."""
        total = self.figures.rekap.total
        return total.kejadian - total.per_status[SETTLED]

    @property
    def silent_places(self) -> tuple[str, ...]:
        """The codes of those who have not reported, each once."""
        return tuple(dict.fromkeys(one.wilayah for one in self.figures.silent))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say: no report and nothing owed."""
        return not self.figures.rekap.total.laporan and not self.owed


def study(material: Material) -> Study:
    """Look at the reports of a period together."""
    shown = [one for one in material.told if may_show(one.report.kelas, material.kelas)]
    shown.sort(key=lambda one: (one.report.wilayah, one.report.tanggal, one.report.judul or "", one.id))
    places = _by_place_and_kategori(shown)
    again = {one.id for group in places.values() if len(group) > 1 for one in group}
    cited = tuple(
        Cited(number, one.id, one.report)
        for number, one in enumerate((one for one in shown if _is_cited(one, again)), 1)
    )
    unsettled = tuple(sorted((one for one in cited if _is_open(one)), key=_weight))
    told_kategori = Counter(
        kategori_name(material, one.report.kategori) for one in shown if one.report.is_kejadian
    )
    owed = tuple(one for one in material.owed if may_show(one.kelas, material.kelas))
    return Study(
        figures=figures_of(material),
        cited=cited,
        kategori=tuple(sorted(told_kategori.items(), key=lambda item: (-item[1], item[0]))),
        unsettled=unsettled,
        repeated=_repeated(material, cited),
        obstacles=tuple(one for one in cited if one.report.hambatan),
        advice=tuple(sorted((one for one in cited if one.report.saran), key=_weight)),
        hidden=len(material.told) - len(shown),
        owed=owed,
        hidden_owed=len(material.owed) - len(owed),
    )


def _is_cited(one: Told, again: set[str]) -> bool:
    report = one.report
    unsettled = report.is_kejadian and report.status != SETTLED
    return bool(unsettled or one.id in again or report.saran or report.hambatan)


def _is_open(one: Cited) -> bool:
    return one.report.is_kejadian and one.report.status != SETTLED


def _weight(one: Cited) -> tuple[bool, bool]:
    """Put what nobody has begun with first, then what is under way; beyond that the order stays."""
    return not _is_open(one), one.report.status != _NOT_BEGUN


def _by_place_and_kategori(shown: Sequence[Told]) -> dict[tuple[str, str | None], list[Told]]:
    groups: dict[tuple[str, str | None], list[Told]] = {}
    for one in shown:
        if one.report.is_kejadian and one.report.kategori not in {None, "lainnya"}:
            groups.setdefault((one.report.wilayah, one.report.kategori), []).append(one)
    return groups


def _repeated(material: Material, cited: Sequence[Cited]) -> tuple[Repeated, ...]:
    groups: dict[tuple[str, str], list[Cited]] = {}
    for one in cited:
        kategori = one.report.kategori
        if one.report.is_kejadian and kategori and kategori != "lainnya":
            groups.setdefault((one.report.wilayah, kategori), []).append(one)
    found = [
        Repeated(kategori_name(material, kategori), material.gazetteer.nama(wilayah), tuple(group))
        for (wilayah, kategori), group in groups.items()
        if len(group) > 1
    ]
    return tuple(sorted(found, key=lambda one: -len(one.reports)))


def kategori_name(material: Material, code: str | None) -> str:
    """Give the label of a kategori, the office's own too."""
    if code is None:
        return "Belum digolongkan"
    return material.kategori.get(code) or label("kategori", code)
