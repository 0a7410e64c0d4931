"""What a telaahan advises: only what a report, an open kejadian, a silence or a meeting gives rise to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan, tanggal_panjang
from pks_cli.documents.room import one_line
from pks_cli.documents.study import kategori_name
from pks_cli.documents.telaahan_words import last_day, owed_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.documents.cited import Cited
    from pks_cli.documents.draft import Owed
    from pks_cli.documents.study import Study
    from pks_cli.documents.telaahan_words import Words
    from pks_cli.model.report import Langkah

_OWED, _SILENT = "tindak_lanjut", "belum_melapor"


@dataclass(frozen=True, slots=True)
class Advice:
    """One saran with what it rests on.

    Attributes:
        text: The sentence.
        fact: The kind of the fact it rests on, where it cites no report, else "".
        reports: The reports it rests on.
    """

    text: str
    fact: str = ""
    reports: tuple[Cited, ...] = ()


def advice(study: Study, words: Words, places: Mapping[str, str]) -> tuple[Advice, ...]:
    """Give every saran: of reports, of open kejadian without one, of open tindak lanjut, of silence.

    Args:
        study: What the reports say together.
        words: For the citations.
        places: Where in the paper each kind of fact stands, such as "Fakta nomor 7".

    Returns:
        Each with at least one report or fact; none where there is nothing to rest on.
    """
    if study.is_empty and not study.owed:
        return ()
    of_reports = [_own(one, words) for one in study.advice]
    of_kejadian = [_open(one, words) for one in study.unsettled if not one.report.saran]
    of_meetings = [_owed(one, places) for one in study.owed]
    return (*of_reports, *of_kejadian, *of_meetings, *_silence(study, words, places))


def _own(one: Cited, words: Words) -> Advice:
    return Advice(f"{one_line(one.report.saran or '')} ({words.cite(one)}).", reports=(one,))


def _open(one: Cited, words: Words) -> Advice:
    """Advise to bring an open kejadian to its end; the last step is named as the report has it."""
    report = one.report
    last = _last_step(report.langkah[-1]) if report.langkah else ""
    kategori = kategori_name(words.material, report.kategori).lower()
    place = words.material.gazetteer.nama(report.wilayah)
    return Advice(
        f"Menyelesaikan penanganan {kategori} di {place}{last} ({words.cite(one)}).", reports=(one,)
    )


def _last_step(step: Langkah) -> str:
    when = tanggal_panjang(step.tanggal) if step.tanggal else ""
    if step.oleh:
        return f"; langkah terakhir oleh {', '.join(text for text in (one_line(step.oleh), when) if text)}"
    return f"; langkah terakhir {when}" if when else ""


def _owed(one: Owed, places: Mapping[str, str]) -> Advice:
    return Advice(f"Menyelesaikan tindak lanjut: {owed_text(one)} ({places[_OWED]}).", _OWED)


def _silence(study: Study, words: Words, places: Mapping[str, str]) -> tuple[Advice, ...]:
    codes = study.silent_places
    if not codes:
        return ()
    running = {one.periode for one in study.figures.silent if one.is_running}
    until = f" sebelum periode berakhir pada {last_day(max(running))}" if running else ""
    number = format_bilangan(len(codes))
    text = f"Meminta laporan dari {number} {words.unit} yang belum melapor{until}"
    return (Advice(f"{text} ({places[_SILENT]}).", _SILENT),)
