"""The note sheet: tables with blank rows to type into, that also print well to write on by hand."""

from __future__ import annotations

from blocks import cell, control, control_row, each, p, row, table, tall_row, when
from parts import TEXT_WIDTH, agenda, entry, kop, title

_NUMBER = p("SelTengah", "{{ loop.index }}")
_FACTS = (
    ("Jam mulai", "mulai"),
    ("Jam selesai", "selesai"),
    ("Tempat", "tempat"),
    ("Alamat tempat", "alamat"),
    ("Pimpinan rapat", "ketua"),
    ("Notulis", "pencatat"),
)


def note_sheet() -> str:
    """Kop, what is known, the tables, the closing words, and room for whatever else was said."""
    return "".join(
        (
            kop(),
            title(),
            p("Subtitle", "{{ rapat.nama }}"),
            entry("Hari/Tanggal", "{{ rapat.hari_tanggal }}", "IsianPertama"),
            when("rapat.undangan", entry("Surat Undangan", "{{ rapat.undangan }}")),
            when("rapat.acara", agenda()),
            p(
                "Ringkasan",
                "Ketik di sel yang kosong; baris boleh ditambah atau dihapus. Judul bagian dan"
                " kepala tabel jangan diubah. Sesudah rapat: pks meeting import lalu nama berkas ini.",
            ),
            p("heading1", "Keterangan Rapat"),
            _labelled(("Keterangan", "Isian"), _FACTS),
            p("heading1", "Kehadiran"),
            p(
                "Ringkasan",
                "Kehadiran: hadir, diwakili, atau tidak hadir. Nama wakil atau alasan ditulis di"
                " kolom keterangan.",
            ),
            _rows(
                (7, 27, 28, 16, 22),
                ("No.", "Nama", "Jabatan/Instansi", "Kehadiran", "Keterangan"),
                "orang in orang",
                _NUMBER,
                p("Sel", "{{ orang.nama }}"),
                p("Sel", "{{ orang.jabatan }}"),
                p("SelTengah", "{{ orang.kehadiran }}"),
                p("Sel", "{{ orang.keterangan }}"),
                cm=0.7,
            ),
            when("lama", p("heading1", "Tindak Lanjut Rapat Sebelumnya"), _earlier()),
            when("laporan.ada", p("heading1", "Laporan Wilayah sebagai Bahan"), _reminder()),
            p("heading1", "Sambutan"),
            _hint(),
            _rows(
                (30, 70),
                ("Sambutan oleh", "Pokok-pokok yang disampaikan"),
                "baris in sambutan",
                p("Sel", "{{ baris.oleh }}"),
                _points("baris.pokok"),
                cm=2.2,
            ),
            p("heading1", "Tanggapan dan Pembahasan"),
            _hint(),
            _rows(
                (30, 70),
                ("Kecamatan atau hal", "Tanggapan, pembahasan, dan arahan"),
                "baris in pembahasan",
                p("Sel", "{{ baris.uraian }}"),
                _points("baris.rincian"),
                cm=1.3,
            ),
            p("heading1", "Keputusan"),
            _rows(
                (7, 93), ("No.", "Keputusan"), "baris in keputusan", _NUMBER, _points("baris.butir"), cm=0.9
            ),
            p("heading1", "Tindak Lanjut"),
            _rows(
                (7, 47, 27, 19),
                ("No.", "Uraian", "Penanggung Jawab", "Tenggat"),
                "butir in tindak_lanjut",
                _NUMBER,
                p("Sel", "{{ butir.uraian }}"),
                p("Sel", "{{ butir.penanggung_jawab }}"),
                p("SelTengah", "{{ butir.tenggat }}"),
                cm=0.9,
            ),
            p("heading1", "Penutup"),
            _labelled(("Bagian", "Isi"), (("Penutup", "penutup"),), cm=1.4),
            p("heading1", "Catatan Lain"),
            table(
                "TabelNaskah",
                (100,),
                row(cell(100, p("SelKepala", "Catatan lain, yang tidak masuk bagian di atas")), head=True),
                tall_row(cell(100, p("Sel", "{{ catatan }}")), cm=2.4),
                text_width=TEXT_WIDTH,
            ),
        )
    )


def _hint() -> str:
    return p("Ringkasan", "Satu pokok satu baris; rincian di bawahnya diawali tanda –.")


def _head(widths: tuple[float, ...], heads: tuple[str, ...]) -> str:
    return row(*(cell(one, p("SelKepala", text)) for one, text in zip(widths, heads, strict=True)), head=True)


def _rows(widths: tuple[float, ...], heads: tuple[str, ...], loop: str, *cells: str, cm: float) -> str:
    """A table of a list, with rows one can type into."""
    columns = len(widths)
    body = tall_row(*(cell(one, content) for one, content in zip(widths, cells, strict=True)), cm=cm)
    rows = (_head(widths, heads), control_row(f"for {loop}", columns), body, control_row("endfor", columns))
    return table("TabelNaskah", widths, *rows, text_width=TEXT_WIDTH)


def _labelled(heads: tuple[str, str], labels: tuple[tuple[str, str], ...], cm: float = 0.7) -> str:
    """A table of single places, each beside its label."""
    widths = (28, 72)
    rows = [
        tall_row(cell(28, p("SelJudul", text)), cell(72, p("Sel", f"{{{{ isian.{key} }}}}")), cm=cm)
        for text, key in labels
    ]
    return table("TabelNaskah", widths, _head(widths, heads), *rows, text_width=TEXT_WIDTH)


def _points(source: str) -> str:
    return each(
        f"butir in {source}",
        control("if butir.tingkat == 1"),
        p("Sel", "{{ butir.teks }}"),
        control("elif butir.tingkat == 2"),
        p("Sel", "– {{ butir.teks }}"),
        control("elif butir.tingkat == 3"),
        p("Sel", "–– {{ butir.teks }}"),
        control("else"),
        p("Sel", "––– {{ butir.teks }}"),
        control("endif"),
    )


def _earlier() -> str:
    """What earlier meetings decided: a place for what is told of each."""
    return _rows(
        (7, 27, 19, 14, 11, 22),
        ("No.", "Tindak lanjut", "Penanggung jawab", "Tenggat", "Status", "Kemajuan yang disampaikan"),
        "butir in lama",
        _NUMBER,
        p("Sel", "{{ butir.uraian }}"),
        p("Sel", "{{ butir.penanggung_jawab }}"),
        p("SelTengah", "{{ butir.tenggat }}"),
        p("SelTengah", "{{ butir.status }}"),
        p("Sel", "{{ butir.kemajuan }}"),
        cm=0.9,
    )


def _reminder() -> str:
    """The reports of the period in short, by kecamatan."""
    problem = when("baris.judul", p("Sel", "{{ baris.judul }}")) + when(
        "not baris.judul and baris.uraian", p("Sel", "{{ baris.uraian }}")
    )
    widths = (7, 21, 54, 18)
    rows = (
        _head(widths, ("No.", "Wilayah", "Permasalahan", "Status")),
        control_row("for baris in wilayah.baris", len(widths)),
        row(
            cell(7, _NUMBER),
            cell(21, p("Sel", "{{ baris.wilayah }}")),
            cell(54, problem + p("SelRincian", "{{ baris.asal }}")),
            cell(18, p("Sel", "{{ baris.status }}")),
        ),
        control_row("endfor", len(widths)),
    )
    place = table("TabelNaskah", widths, *rows, text_width=TEXT_WIDTH)
    hidden = when("laporan.tidak_dimuat", p("Uraian", "{{ laporan.tidak_dimuat }}"))
    return each("wilayah in laporan.wilayah", p("heading2", "{{ wilayah.nama }}"), place) + hidden
