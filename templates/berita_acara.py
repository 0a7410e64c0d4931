"""The berita acara of a meeting: who signs, what was agreed, both signatures, who acknowledges it."""

from __future__ import annotations

from blocks import control, each, p, when
from letters import acknowledged
from parts import copies, follow_ups, kop, points, signatures, title

_CLOSE = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."


def record_of_event() -> str:
    """Title and number, the sentence with the date in words, the two who sign, what was agreed."""
    agreed = (
        p("SuratIsi", "menyatakan bahwa rapat tersebut menghasilkan hal-hal sebagai berikut:"),
        when("keputusan", p("heading1", "Keputusan"), points("keputusan")),
        when("tindak_lanjut", p("heading1", "Tindak Lanjut"), follow_ups()),
    )
    return "".join(
        (
            kop(),
            title(),
            p("Subtitle", "Nomor: {{ naskah.nomor }}"),
            p("SuratPembuka", "{{ pembuka }}"),
            each("orang in pihak", _party()),
            control("if keputusan or tindak_lanjut"),
            *agreed,
            control("else"),
            p("SuratIsi", "menyatakan bahwa rapat tersebut benar telah dilaksanakan."),
            control("endif"),
            p("SuratPenutup", _CLOSE),
            signatures(
                ("{{ pihak[1].peran }}", "pencatat"),
                ("{{ pihak[0].peran }}", "pimpinan"),
                *acknowledged("mengetahui"),
            ),
            copies(),
        )
    )


def _party() -> str:
    return "".join(
        (
            p("PihakPertama", "{{ loop.index }}.\tNama\t:\t{{ orang.nama }}"),
            when("orang.pangkat", p("Pihak", "\tPangkat/Golongan\t:\t{{ orang.pangkat }}")),
            when("orang.induk", p("Pihak", "\t{{ orang.induk }}\t:\t{{ orang.nomor }}")),
            p("Pihak", "\tJabatan\t:\t{{ orang.jabatan }}"),
            p("PihakAkhir", "\tSelaku\t:\t{{ orang.peran }}"),
        )
    )
