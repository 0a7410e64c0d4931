"""The nota dinas: its head over a rule, when and where, what was agreed, the signature."""

from __future__ import annotations

from blocks import control, each, p, when
from letters import signature_block
from parts import follow_ups, kop, points, title

_CLOSE = "Notula rapat tersebut kami lampirkan. Demikian disampaikan, mohon arahan lebih lanjut."


def memo() -> str:
    """The paper."""
    return "".join(
        (
            kop(),
            title(),
            memo_head(),
            p(
                "SuratPembuka",
                "Dengan hormat kami sampaikan hasil {{ rapat.nama }} yang dilaksanakan pada:",
            ),
            p("SuratIsian", "hari, tanggal\t:\t{{ rapat.hari_tanggal }}"),
            when("rapat.waktu", p("SuratIsian", "waktu\t:\t{{ rapat.waktu }}")),
            when("rapat.tempat", p("SuratIsian", "tempat\t:\t{{ rapat.tempat }}")),
            when("rapat.pimpinan", p("SuratIsian", "pimpinan rapat\t:\t{{ rapat.pimpinan }}")),
            when("keputusan", p("heading1", "Keputusan"), points("keputusan")),
            when("tindak_lanjut", p("heading1", "Tindak Lanjut"), follow_ups()),
            p("SuratPenutup", _CLOSE),
            signature_block(dated=False),
        )
    )


def memo_head() -> str:
    """Yth., Dari, Tembusan, Tanggal, Nomor, Sifat, Lampiran, Hal, over a rule."""
    copy = "{% if loop.first %}Tembusan\t:{% else %}\t{% endif %}\t"
    labels = (("Tanggal", "tanggal"), ("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"))
    return "".join(
        (
            p("MemoPertama", "Yth.\t:\t{{ tujuan }}"),
            p("Memo", "Dari\t:\t{{ dari }}"),
            control("if tembusan|length > 1"),
            each("penerima in tembusan", p("MemoBernomor", copy, "{{ loop.index }}.\t{{ penerima }}")),
            control("else"),
            p("Memo", "Tembusan\t:\t{% if tembusan %}{{ tembusan[0] }}{% else %}–{% endif %}"),
            control("endif"),
            *(p("Memo", f"{label}\t:\t{{{{ surat.{key} }}}}") for label, key in labels),
            p("MemoAkhir", "Hal\t:\t{{ surat.hal }}"),
        )
    )
