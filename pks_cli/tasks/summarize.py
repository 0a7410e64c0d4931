"""The rekap of a year or a period: who reported what, what is settled, who is silent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.index import FIRST_YEAR, LAST_YEAR
from pks_cli.insight.kepatuhan import Obligation, kepatuhan
from pks_cli.insight.question import Question
from pks_cli.insight.rekap import Rekap, rekap, without_cases
from pks_cli.insight.suppression import hidden_cells
from pks_cli.model.periode import parse_periode
from pks_cli.model.wilayah_code import is_within
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_ceiling
from pks_cli.tasks.summarize_table import Heading, rekap_table, silent_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.exchange.table import Table
    from pks_cli.folder.office import Setting

_LOWEST = "biasa"
_CODE_ALONE = re.compile(r"\s*B\.?\s?0?(?P<bulan>4|8|12)\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Summary:
    """The rekap with all that a screen, a file or a paper says of it.

    Attributes:
        question: What was asked.
        rekap: The counts.
        obligations: What every kelurahan owes and whether it came.
        left_out: Path and first code of every file that a galat keeps out; on a screen and in JSON on the
            screen by name, in files only as a number.
        kelas: The class above which reports are only counted.
        is_example: Whether the folder holds example data.
        paper: A4 or F4, as the office prints.
        table: The counts as a table, a total last.
        silent_table: Who has not reported, as a table; without rows when all have, or when it is for all.
        hidden: The numbers that may not be published: code of the wilayah and key of the column.
    """

    question: Question
    rekap: Rekap
    obligations: tuple[Obligation, ...]
    left_out: tuple[tuple[str, str], ...]
    kelas: str
    is_example: bool
    paper: str
    table: Table
    silent_table: Table
    hidden: frozenset[tuple[str, str]] = frozenset()

    @property
    def silent(self) -> tuple[Obligation, ...]:
        """Who has not reported, by period."""
        return tuple(one for one in self.obligations if one.is_silent)


def summarize(
    folders: Sequence[Path] = (),
    *,
    tahun: int | None = None,
    periode: str | None = None,
    wilayah: str | None = None,
    kelas: str | None = None,
    publik: bool = False,
    today: date | None = None,
) -> Summary:
    """Count the reports of a year or a period.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: Year of `periode`; None: the year that `periode` names, else this year.
        periode: "B12" or "2021-B12"; None for the whole year.
        wilayah: Name or code of a part; None for the office's whole area.
        kelas: A lower ceiling than the folder's; reports above it are only counted.
        publik: For everybody: the lowest ceiling, small numbers hidden, nobody named as silent.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a year, period, wilayah or class that is none.
    """
    ceiling = _LOWEST if publik else kelas
    return ask_archive(
        folders, today, lambda ledger: summary_of(ledger, (tahun, periode), wilayah, ceiling, publik=publik)
    )


def summary_of(
    ledger: Ledger,
    time: tuple[int | None, str | None],
    wilayah: str | None,
    kelas: str | None,
    *,
    publik: bool = False,
) -> Summary:
    """Count the reports of a year or a period in a folder that is open.

    Args:
        ledger: The folder.
        time: Year and period as `summarize` takes them.
        wilayah: Name or code of a part; None for the office's whole area.
        kelas: A lower ceiling than the folder's.
        publik: For everybody: small numbers hidden, nobody named as silent.

    Raises:
        Refused: A year, period, wilayah or class that is none.
    """
    setting = ledger.setting
    _refuse_foreign(ledger)
    year, chosen = _time(*time, ledger.today)
    kode = _wilayah(setting, wilayah)
    ceiling = wanted_ceiling(kelas, ledger.ceiling)
    question = Question(year, chosen, kode, ledger.today)
    index = ledger.index()
    for other in ledger.settings[1:]:
        index.add_wilayah((item.kode, item.nama) for item in other.gazetteer.wilayah)
    index.add_wilayah([(kode, setting.gazetteer.nama(kode))])
    counts = rekap(index, question, ceiling=ceiling)
    obligations = kepatuhan(index, question, ceiling=ceiling)
    left_out = _left_out(ledger)
    lowered = ceiling if ceiling != ledger.ceiling else None
    label = setting.gazetteer.label(kode)
    hidden = hidden_cells(counts) if publik else frozenset()
    counts = without_cases(counts) if publik else counts
    heading = Heading(question, label, ledger.is_example, len(left_out), lowered, publik, hidden)
    return Summary(
        question=question,
        rekap=counts,
        obligations=() if publik else obligations,
        left_out=left_out,
        kelas=ceiling,
        is_example=ledger.is_example,
        paper=setting.office.naskah.kertas,
        table=rekap_table(counts, heading),
        silent_table=silent_table(() if publik else obligations, heading),
        hidden=hidden,
    )


def _refuse_foreign(ledger: Ledger) -> None:
    """Refuse a folder of another area: its reports would be read and counted nowhere."""
    own = ledger.setting.office.wilayah
    for other in ledger.settings[1:]:
        if not is_within(other.office.wilayah, own):
            name, foreign = other.place.root.name, other.office.wilayah
            message = f"folder '{name}' untuk wilayah {foreign}, bukan bagian dari {own}"
            remedy = "buat rekapnya tersendiri, atau sebut folder yang wilayahnya lebih luas lebih dahulu"
            raise Refused(Fault("PKS425", "galat", message, remedy))


def _time(tahun: int | None, periode: str | None, today: date) -> tuple[int, str | None]:
    """Settle year and period; a period that names its year must agree with the year that is named."""
    chosen = _periode(periode, today.year if tahun is None else tahun) if periode is not None else None
    year = tahun if tahun is not None else int(chosen[:4]) if chosen else today.year
    if chosen and int(chosen[:4]) != year:
        message = f"periode {chosen} bukan bagian dari tahun {year}"
        remedy = f"tulis --periode {chosen[5:]} atau --tahun {chosen[:4]}"
        raise Refused(Fault("PKS423", "galat", message, remedy))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"tahun {year} di luar {FIRST_YEAR} sampai {LAST_YEAR}"
        remedy = "tulis tahun dengan empat angka, misalnya --tahun 2021"
        raise Refused(Fault("PKS423", "galat", message, remedy))
    return year, chosen


def _periode(text: str, year: int) -> str:
    """Read "B12" as that of the year, or a period that names its own."""
    alone = _CODE_ALONE.fullmatch(text)
    chosen = f"{year:04d}-B{int(alone['bulan']):02d}" if alone else parse_periode(text)
    if chosen is None:
        message = f"'{text}' bukan periode"
        remedy = "tulis B04, B08 atau B12, misalnya --periode B12"
        raise Refused(Fault("PKS122", "galat", message, remedy))
    return chosen


def _wilayah(setting: Setting, text: str | None) -> str:
    if text is None:
        return setting.office.wilayah
    found = setting.gazetteer.find(text)
    if found.code is None:
        raise Refused(Fault(found.fault_code, "galat", found.message, found.remedy))
    return found.code


def _left_out(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Name the reports that a galat keeps out, and the lists without which reports cannot be placed."""
    lists = [
        (one.path, one.code)
        for setting in ledger.settings
        for one in setting.faults
        if one.level == "galat" and one.path
    ]
    first_codes = dict(reversed(lists))
    return (*sorted(first_codes.items()), *ledger.left_out("report"))
