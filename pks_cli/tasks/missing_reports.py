"""Who has not reported: the kelurahan that owe a report, and which of their posts have sent one.

A kelurahan owes; any one of its members fulfils that. Which of lurah, Bhabinkamtibmas and Babinsa has
reported is told beside it and obliges nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from pks_cli.faults import Fault, Refused
from pks_cli.folder.index import class_rank
from pks_cli.insight.kepatuhan import Obligation, kepatuhan
from pks_cli.insight.question import Question
from pks_cli.model import vocabulary
from pks_cli.model.periode import CODES, periode_of, periodes_of_year
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_periode, wanted_wilayah, year_or_current
from pks_cli.tasks.teams import read_teams

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_LEVEL = "kelurahan"
_POSTS = {"kepala_desa": "lurah"}  # posts that report as another unsur
_DEADLINES = "SELECT kode, batas FROM periode WHERE tahun = ?"
_BY_UNSUR = "SELECT wilayah, periode, unsur, COUNT(*) FROM laporan WHERE periode LIKE ?1 GROUP BY 1, 2, 3"
_LAST = "SELECT wilayah, MAX(terakhir) FROM laporan WHERE kelas <= ?1 GROUP BY wilayah"


@dataclass(frozen=True, slots=True)
class Post:
    """One post of a kelurahan that may report.

    Attributes:
        unsur: Code: lurah (also of a desa), bhabinkamtibmas, babinsa.
        nama: Who holds it by the team, "" when not known.
        laporan: How many reports it sent in the period, nihil included.
    """

    unsur: str
    nama: str
    laporan: int


@dataclass(frozen=True, slots=True)
class Place:
    """One kelurahan or desa in one period.

    Attributes:
        wilayah: Code.
        nama: Name.
        kecamatan: Name of its kecamatan, "" when that is not in the list.
        periode: Such as "2021-B12".
        batas: The last day on which its report is in time.
        laporan: Reports that came in the period.
        terakhir: Day of its last report of any time, None when there is none.
        posts: Those that may report, in the order of the vocabulary.
    """

    wilayah: str
    nama: str
    kecamatan: str
    periode: str
    batas: date
    laporan: int
    terakhir: date | None
    posts: tuple[Post, ...]

    def is_missing(self, unsur: str | None) -> bool:
        """Tell whether nothing came at all, or nothing of one post."""
        if unsur is None:
            return not self.laporan
        return not any(post.laporan for post in self.posts if post.unsur == unsur)


@dataclass(frozen=True, slots=True)
class MissingReports:
    """Who has not reported in one period, or in those of a year that have begun.

    Attributes:
        places: Every kelurahan asked about, by period and code.
        periodes: The periods asked about that have begun.
        unsur: The post asked about, None for anybody.
        today: The day of asking.
        tempat: The wilayah asked about, such as "Kota Metro".
        pengirim: The office that asks, with its wilayah.
        higher: Reports of a kecamatan or the kota itself in these periods, which stand for no kelurahan.
        is_example: Whether the folder holds example data.
        paper: The paper of the office.
        left_out: Files that a galat keeps out: path and code.
    """

    places: tuple[Place, ...]
    periodes: tuple[str, ...]
    unsur: str | None
    today: date
    tempat: str
    pengirim: str
    higher: int
    is_example: bool
    paper: str
    left_out: tuple[tuple[str, str], ...]

    @property
    def rows(self) -> tuple[Place, ...]:
        """Those that have not reported."""
        return tuple(one for one in self.places if one.is_missing(self.unsur))

    def days_late(self, one: Place) -> int:
        """Give how many days ago the deadline passed; below 0 how many are left, 0 on the day itself."""
        return (self.today - one.batas).days


def missing_reports(
    folders: Sequence[Path],
    tahun: str | None = None,
    periode: str | None = None,
    wilayah: str | None = None,
    unsur: str | None = None,
    today: date | None = None,
) -> MissingReports:
    """Find who has not reported.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: The year as typed; without a period: all of its periods that have begun.
        periode: "B12" or "2021-B12"; None without a year: the one whose deadline comes next.
        wilayah: Name or code; its tree is meant.
        unsur: Code of a post; None: anybody's report will do, as the duty has it.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a year, period or wilayah that is none, or a post that no kelurahan has.
    """
    if unsur is not None and unsur not in posts_of_kelurahan():
        message = f"'{unsur}' bukan unsur di tingkat kelurahan"
        known = ", ".join(posts_of_kelurahan())
        raise Refused(Fault("PKS423", "galat", message, f"pilih salah satu: {known}"))
    return ask_archive(folders, today, lambda ledger: missing_of(ledger, (tahun, periode), wilayah, unsur))


def missing_of(
    ledger: Ledger,
    time: tuple[str | None, str | None] = (None, None),
    wilayah: str | None = None,
    unsur: str | None = None,
) -> MissingReports:
    """Find who has not reported in a folder that is open; arguments as for `missing_reports`."""
    setting, office = ledger.setting, ledger.setting.office
    index = ledger.index()
    year, period = _time(ledger, time)
    code = wanted_wilayah(setting, wilayah) or office.wilayah
    owed = kepatuhan(index, Question(year, period, code, ledger.today), ceiling=ledger.ceiling)
    deadlines = dict(cast("list[tuple[str, str]]", index.ask(_DEADLINES, (f"{year:04d}",))))
    asked = (period,) if period else periodes_of_year(year)
    begun = tuple(one for one in asked if one <= periode_of(ledger.today))
    return MissingReports(
        places=_places(ledger, owed, {code: date.fromisoformat(day) for code, day in deadlines.items()}),
        periodes=begun,
        unsur=unsur,
        today=ledger.today,
        tempat=setting.gazetteer.label(code),
        pengirim=f"{office.nama} {setting.gazetteer.label(office.wilayah)}",
        higher=_higher(ledger, begun, code),
        is_example=ledger.is_example,
        paper=office.naskah.kertas,
        left_out=ledger.left_out("report"),
    )


def posts_of_kelurahan() -> tuple[str, ...]:
    """Give the codes of unsur that a kelurahan or desa has."""
    return tuple(
        code for code, term in vocabulary.terms("unsur").items() if term.extra.get("tingkat") == _LEVEL
    )


def _time(ledger: Ledger, time: tuple[str | None, str | None]) -> tuple[int, str | None]:
    """Settle year and period; of neither the period whose deadline has not passed, the earlier first."""
    year = year_or_current(*time, ledger.today)
    period = wanted_periode(time[1], year)
    if period or time[0] is not None:
        return year, period
    running = periode_of(ledger.today)
    place = CODES.index(running[5:]) - 1
    before = f"{year - (place < 0):04d}-{CODES[place]}"
    deadline = ledger.index().ask("SELECT batas FROM periode WHERE kode = ?", (before,))
    is_open = bool(deadline) and str(deadline[0][0]) >= ledger.today.isoformat()
    chosen = before if is_open else running
    return int(chosen[:4]), chosen


def _places(ledger: Ledger, owed: Sequence[Obligation], deadlines: Mapping[str, date]) -> tuple[Place, ...]:
    sent: dict[tuple[str, str, str], int] = {}
    for year in {one.periode[:4] for one in owed}:
        rows = cast("list[tuple[str, str, str, int]]", ledger.store.ask(_BY_UNSUR, f"{year}-%"))
        sent.update({(wilayah, period, unsur): number for wilayah, period, unsur, number in rows})
    last = dict(cast("list[tuple[str, str]]", ledger.store.ask(_LAST, class_rank(ledger.ceiling))))
    names = {one: _names(ledger, min(ledger.today, deadlines[one])) for one in {one.periode for one in owed}}
    return tuple(
        Place(
            wilayah=one.wilayah,
            nama=one.nama,
            kecamatan=one.kecamatan,
            periode=one.periode,
            batas=deadlines[one.periode],
            laporan=one.laporan,
            terakhir=date.fromisoformat(last[one.wilayah]) if last.get(one.wilayah) else None,
            posts=tuple(
                Post(
                    unsur,
                    names[one.periode].get((one.wilayah, unsur), ""),
                    sent.get((one.wilayah, one.periode, unsur), 0),
                )
                for unsur in posts_of_kelurahan()
            ),
        )
        for one in owed
    )


def _names(ledger: Ledger, day: date) -> dict[tuple[str, str], str]:
    """Give who holds which post of which kelurahan on a day; of two in one post the first."""
    found: dict[tuple[str, str], str] = {}
    for team in read_teams(ledger.setting):
        for row in team.members_on(day):
            for wilayah in (team.wilayah, *row.juga_wilayah):
                if row.nama:
                    found.setdefault((wilayah, _POSTS.get(row.jabatan, row.jabatan)), row.nama)
    return found


def _higher(ledger: Ledger, periodes: Sequence[str], wilayah: str) -> int:
    question = """
    SELECT COUNT(*) FROM laporan
    WHERE periode = ?1 AND LENGTH(wilayah) < 13
      AND (wilayah = ?2 OR SUBSTR(wilayah, 1, LENGTH(?2) + 1) = ?2 || '.')
    """
    return sum(cast("int", ledger.store.ask(question, one, wilayah)[0][0]) for one in periodes)
