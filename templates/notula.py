"""The two arrangements of the notula.

`praktik` is what offices circulate; `baku` is the block order of the form in Permendagri 1/2023 as coded by
offices that use it (Sidang/Rapat ... Kata Pembukaan, Pembahasan, Keputusan; one signature; the attendance
list attached).
"""

from __future__ import annotations

from blocks import control, each, p, when
from parts import (
    agenda,
    attendance,
    copies,
    entry,
    follow_ups,
    groups,
    kop,
    points,
    reports,
    signatures,
    title,
)

_TITLE = title()
_NUMBER = when("rapat.nomor", p("Subtitle", "Nomor: {{ rapat.nomor }}"))


def _law() -> str:
    """The legal ground; a single one has no number."""
    one = p("Uraian", "{{ dasar[0] }}")
    several = each("butir in dasar", p("Nomor1", "{{ butir }}"))
    return "".join((control("if dasar|length == 1"), one, control("else"), several, control("endif")))


def practice() -> str:
    """Sambutan, laporan per wilayah, arahan, keputusan, tindak lanjut, both signatures, tembusan."""
    speeches = when(
        "sambutan",
        p("heading1", "Sambutan"),
        each(
            "sambutan_ini in sambutan",
            p("heading2", "{{ sambutan_ini.judul }}"),
            points("sambutan_ini.butir"),
        ),
    )
    return "".join(
        (
            kop(),
            _TITLE,
            p("Subtitle", "{{ rapat.nama }}"),
            _NUMBER,
            _practice_identity(),
            _practice_attendance(),
            when("dasar", p("heading1", "Dasar"), _law()),
            speeches,
            when("laporan.ada", p("heading1", "Laporan per Wilayah"), reports()),
            when("pembahasan", p("heading1", "Pembahasan dan Arahan"), points("pembahasan")),
            when("keputusan", p("heading1", "Keputusan"), points("keputusan")),
            when("tindak_lanjut", p("heading1", "Tindak Lanjut"), follow_ups()),
            when("penutup", p("heading1", "Penutup"), p("Penutup", "{{ penutup }}")),
            signatures(("Notulis", "tanda_tangan.pencatat"), ("Pimpinan Rapat", "tanda_tangan.ketua")),
            copies(),
        )
    )


def _practice_identity() -> str:
    return "".join(
        (
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}", "IsianPertama"),
            when("rapat.waktu", entry("Waktu", "{{ rapat.waktu }}")),
            when("rapat.tempat", entry("Tempat", "{{ rapat.tempat }}")),
            when("rapat.periode", entry("Periode", "{{ rapat.periode }}")),
            when("rapat.undangan", entry("Surat Undangan", "{{ rapat.undangan }}")),
            when("rapat.acara", agenda()),
            entry("Pimpinan Rapat", "{{ pimpinan.ketua }}"),
            when("pimpinan.sekretaris", entry("Sekretaris", "{{ pimpinan.sekretaris }}")),
            entry("Notulis", "{{ pimpinan.pencatat }}"),
        )
    )


def _practice_attendance() -> str:
    absent = when(
        "tidak_hadir", p("heading2", "Tidak hadir"), each("orang in tidak_hadir", p("Nomor1", "{{ orang }}"))
    )
    return when(
        "hadir or peserta or tidak_hadir",
        p("heading1", "Kehadiran"),
        when("hadir", p("heading2", "Rapat dihadiri oleh"), attendance()),
        when("peserta", p("heading2", "Peserta rapat"), groups()),
        absent,
    )


def regulation() -> str:
    """The form: kepala, kegiatan in three parts, one signature, lampiran daftar hadir."""
    return "".join(
        (
            kop(),
            _TITLE,
            _NUMBER,
            _regulation_identity(),
            when("ada_kegiatan", entry("Kegiatan Sidang/Rapat", "", "IsianJudul")),
            _opening(),
            _discussion(),
            when(
                "keputusan or tindak_lanjut",
                p("heading1", "Keputusan"),
                points("keputusan"),
                when("tindak_lanjut", p("JudulDaftar", "Tindak lanjut"), follow_ups()),
            ),
            when("penutup", p("PenutupBaku", "{{ penutup }}")),
            signatures(None, ("Pimpinan Sidang/Rapat", "tanda_tangan.ketua")),
            copies(),
            _attached_list(),
        )
    )


def _regulation_identity() -> str:
    leaders = (("Ketua", "ketua"), ("Sekretaris", "sekretaris"), ("Pencatat", "pencatat"))
    group = p(
        "IsianBernomor",
        "{% if loop.first %}Peserta Sidang/Rapat\t:{% else %}\t{% endif %}",
        "\t{{ loop.index }}.\t{{ kelompok.sebutan }}",
    )
    return "".join(
        (
            entry("Sidang/Rapat", "{{ rapat.nama }}", "IsianPertama"),
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}"),
            entry("Surat Undangan", "{{ rapat.undangan or titik }}"),
            entry("Waktu Sidang/Rapat", "{{ rapat.waktu or titik }}"),
            when("rapat.tempat", entry("Tempat", "{{ rapat.tempat }}")),
            when("rapat.periode", entry("Periode", "{{ rapat.periode }}")),
            when("rapat.acara", agenda()),
            p("IsianJudul", "Pimpinan Sidang/Rapat"),
            *(
                when(f"pimpinan.{key}", p("IsianAnak", f"\t{label}\t:\t{{{{ pimpinan.{key} }}}}"))
                for label, key in leaders
            ),
            when("peserta", each("kelompok in peserta", group)),
            when(
                "hadir and not peserta", entry("Peserta Sidang/Rapat", "sebagaimana daftar hadir terlampir")
            ),
        )
    )


def _opening() -> str:
    return when(
        "dasar or sambutan",
        p("heading1", "Kata Pembukaan"),
        when("dasar", p("heading2", "Dasar"), _law()),
        each(
            "sambutan_ini in sambutan",
            p("heading2", "{{ sambutan_ini.judul }}"),
            points("sambutan_ini.butir"),
        ),
    )


def _discussion() -> str:
    return when(
        "laporan.ada or pembahasan",
        p("heading1", "Pembahasan"),
        when("laporan.ada", reports()),
        when("laporan.ada and pembahasan", p("heading2", "Tanggapan dan arahan")),
        points("pembahasan"),
    )


def _attached_list() -> str:
    """The attendance list on a page of its own; its numbers are written, not to go on from the body."""
    member = p("ButirDaftar", "{{ loop.index }}.\t{{ orang }}")
    people = each(
        "kelompok in peserta",
        when(
            "kelompok.orang",
            p("JudulDaftar", "{{ kelompok.sebutan }}"),
            each("orang in kelompok.orang", member),
        ),
    )
    absent = when("tidak_hadir", p("JudulDaftar", "Tidak hadir"), each("orang in tidak_hadir", member))
    return when(
        "hadir or tidak_hadir or ada_orang",
        p("JudulLampiran", "LAMPIRAN: DAFTAR HADIR"),
        when("hadir", attendance()),
        people,
        absent,
    )
