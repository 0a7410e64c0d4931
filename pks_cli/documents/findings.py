"""From the facts of a period to problem, assumption, analysis and conclusion: each follows from a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan
from pks_cli.documents.span import span_of
from pks_cli.documents.telaahan_words import kinds_of, last_day, share

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.documents.figures import Figures
    from pks_cli.documents.study import Study
    from pks_cli.documents.telaahan_words import Words

_FEWEST_FOR_A_MOST = 3
NO_ASSUMPTION = "Tidak ada praanggapan yang dapat ditarik dari laporan yang masuk."
NO_ANALYSIS = "Laporan yang masuk belum cukup untuk dianalisis."
NO_CONCLUSION = "Belum ada laporan yang masuk, sehingga belum dapat ditarik simpulan."
NO_ADVICE = "Tidak ada saran, karena tidak ada yang harus diselesaikan menurut laporan yang masuk."
NO_ADVICE_WITHOUT_REPORTS = "Tidak ada saran, karena belum ada laporan yang masuk."


def problems(study: Study, words: Words) -> list[str]:
    """Give what is the matter."""
    total = study.figures.rekap.total
    place, span = words.place, words.span
    if not total.kejadian:
        found = [f"Dalam {span} tidak ada kejadian yang dilaporkan di {place}."]
    else:
        kinds = kinds_of(total.per_jenis)
        number = format_bilangan(total.kejadian)
        found = [f"Dalam {span} dilaporkan {number} kejadian di {place}: {kinds}."]
        found.append(_open_or_settled(study))
    if study.silent_places:
        silent = format_bilangan(len(study.silent_places))
        found.append(f"{silent} {words.unit} belum melapor, sehingga keadaannya belum diketahui.")
    if study.owed:
        found.append(f"{format_bilangan(len(study.owed))} tindak lanjut rapat belum selesai.")
    return found


def _open_or_settled(study: Study) -> str:
    total = study.figures.rekap.total
    if not study.open_kejadian:
        return "Semua kejadian itu sudah selesai."
    kinds = [
        f"{format_bilangan(number)} {name}"
        for number, name in (
            (total.per_status["belum_ditangani"], "belum ditangani"),
            (total.per_status["sedang_ditangani"], "sedang ditangani"),
        )
        if number
    ]
    said = " dan ".join(kinds)
    return f"{share(study.open_kejadian, total.kejadian)} belum selesai: {said}."


def assumptions(study: Study, words: Words, numbers: Mapping[str, int]) -> list[str]:
    """Give what may be supposed, each tied to the fact it rests on."""
    found = []
    if study.silent_places and study.figures.rekap.total.laporan:
        silent = format_bilangan(len(study.silent_places))
        found.append(
            f"Jumlah kejadian yang dilaporkan diduga belum menggambarkan keadaan seluruh {words.place},"
            f" karena {silent} {words.unit} belum melapor (Fakta nomor {numbers['belum_melapor']})."
        )
    if study.unsettled:
        found.append(
            "Kejadian yang belum selesai diduga masih dapat berulang bila tidak ditangani"
            f" (Fakta nomor {numbers['belum_selesai']})."
        )
    if study.repeated:
        found.append(
            "Kejadian sejenis yang berulang di satu wilayah diduga berkaitan satu dengan yang lain; hal itu"
            f" masih perlu dipastikan (Fakta nomor {numbers['berulang']})."
        )
    return found or [NO_ASSUMPTION]


def analysis(study: Study, before: Figures | None, numbers: Mapping[str, int]) -> list[str]:
    """Give what the numbers say: change, what is open, where most was reported, what came again."""
    total = study.figures.rekap.total
    found = []
    if before is not None and total.laporan:
        found.append(_change(study.figures, before))
    if any(one.is_running for one in study.figures.obligations):
        ends = max(one.periode for one in study.figures.obligations if one.is_running)
        found.append(f"Periode masih berjalan sampai {last_day(ends)}, sehingga jumlahnya belum akhir.")
    if study.open_kejadian:
        found.append(f"{share(study.open_kejadian, total.kejadian)} belum selesai.")
    found += _most(study)
    if study.repeated:
        places = format_bilangan(len({one.wilayah for one in study.repeated}))
        found.append(
            f"Kejadian sejenis dilaporkan lebih dari sekali di {places} wilayah (Fakta nomor"
            f" {numbers['berulang']}), sehingga sebabnya perlu dilihat bersama, tidak satu per satu."
        )
    return found or [NO_ANALYSIS]


def _change(now: Figures, before: Figures) -> str:
    """Compare with the time before, and say when fewer or more reported then."""
    new, old = now.rekap.total, before.rekap.total
    change = (
        f"tetap {format_bilangan(new.kejadian)}"
        if new.kejadian == old.kejadian
        else f"{'naik' if new.kejadian > old.kejadian else 'turun'} dari {format_bilangan(old.kejadian)}"
        f" menjadi {format_bilangan(new.kejadian)}"
    )
    text = f"Dibandingkan dengan {span_of(before)}, jumlah kejadian yang dilaporkan {change}."
    if new.melapor * old.wajib_lapor == old.melapor * new.wajib_lapor:
        return text
    return (
        f"{text} Kewajiban melapor yang dipenuhi {format_bilangan(old.melapor)} dari"
        f" {format_bilangan(old.wajib_lapor)} pada waktu itu dan {format_bilangan(new.melapor)} dari"
        f" {format_bilangan(new.wajib_lapor)} sekarang, sehingga perubahan itu dapat juga berasal dari"
        " banyaknya yang melapor."
    )


def _most(study: Study) -> list[str]:
    """Name the part that reported most, where it is one and it is more than a few cases."""
    rows = sorted(study.parts, key=lambda row: -row.kejadian)
    if len(rows) < 2 or rows[0].kejadian < _FEWEST_FOR_A_MOST or rows[0].kejadian == rows[1].kejadian:  # noqa: PLR2004 - the first two
        return []
    most, whole = format_bilangan(rows[0].kejadian), format_bilangan(study.figures.rekap.total.kejadian)
    text = f"Kejadian paling banyak dilaporkan dari {rows[0].nama}: {most} dari {whole}."
    return [f"{text} Banyaknya laporan dapat juga berarti wilayah itu lebih rajin melapor."]


def conclusions(study: Study, words: Words) -> list[str]:
    """Give what follows in short."""
    total = study.figures.rekap.total
    if not total.laporan:
        found = [NO_CONCLUSION]
    elif not total.kejadian:
        found = [f"Tidak ada kejadian yang dilaporkan di {words.place} dalam {words.span}."]
    else:
        found = [_settled(study, f"{words.place} dalam {words.span}")]
    if total.laporan and study.silent_places:
        silent = format_bilangan(len(study.silent_places))
        found.append(f"Keadaan di {silent} {words.unit} belum diketahui karena belum melapor.")
    if study.owed:
        found.append(f"{format_bilangan(len(study.owed))} tindak lanjut rapat masih harus diselesaikan.")
    return found


def _settled(study: Study, where: str) -> str:
    """Tell how many kejadian are settled, without a number that is none."""
    total = study.figures.rekap.total.kejadian
    number, settled = format_bilangan(total), format_bilangan(total - study.open_kejadian)
    if not study.open_kejadian or study.open_kejadian == total:
        all_of_them = "seluruhnya " if total > 1 else ""
        state = "belum selesai" if study.open_kejadian else "sudah selesai"
        return f"{number} kejadian di {where} {all_of_them}{state}."
    still_open = format_bilangan(study.open_kejadian)
    return f"Dari {number} kejadian di {where}, {settled} selesai dan {still_open} belum selesai."
