"""Blocks that both arrangements of the notula share, and those that every later paper will."""

from __future__ import annotations

from blocks import (
    HEAD,
    NAMESPACES,
    cell,
    control,
    control_row,
    each,
    field,
    p,
    picture,
    row,
    run,
    table,
    when,
)

TEXT_WIDTH = 11906 - 1701 - 1134  # A4 less the margins, in twips
WIDE_TEXT_WIDTH = 16838 - 1134 - 1134  # A4 on its side
_LEVELS = 4
LOGO = "rId9"


def kop(rule: str = "KopGaris") -> str:
    """The letterhead over its double rule, thick above thin.

    The logo of the office stands beside the lines, that of the head of the region above them.

    Args:
        rule: The style of the double rule, which says what space follows it.
    """
    lines = (
        each("baris in kop.atas", p("KopAtas", "{{ baris }}")),
        p("KopNama", "{{ kop.nama }}"),
        each("baris in kop.kontak", p("KopAlamat", "{{ baris }}")),
    )
    logo = cell(16, p("KopLogo", picture("logo", LOGO, 2.2, 2.4)))
    beside = table("TabelKop", (16, 84), row(logo, cell(84, *lines)), text_width=TEXT_WIDTH)
    above = p("KopLogo", picture("logo", LOGO, 2.2, 2.4))
    choice = (control("if kop.logo and kop.tengah"), above, *lines, control("elif kop.logo"), beside)
    return "".join((*choice, control("else"), *lines, control("endif"), p(rule)))


def correction() -> str:
    """Which signed paper this one corrects, under the title; nothing on every other paper."""
    return when("naskah.ralat", p("Subtitle", "{{ naskah.ralat }}"))


def title() -> str:
    """The title of a paper, and of a ralat the paper it corrects."""
    return p("Title", "{{ naskah.judul }}") + correction()


def entry(label: str, value: str, style: str = "Isian") -> str:
    """A line of the identity block: label, colon, value."""
    return p(style, f"{label}\t:\t{value}")


def agenda(label: str = "Acara") -> str:
    """The agenda: one line, or a numbered list beside the label."""
    numbered = p(
        "IsianBernomor",
        f"{{% if loop.first %}}{label}\t:{{% else %}}\t{{% endif %}}\t{{{{ loop.index }}}}.\t{{{{ butir }}}}",
    )
    return "".join(
        (
            control("if rapat.acara|length == 1"),
            entry(label, "{{ rapat.acara[0] }}"),
            control("else"),
            each("butir in rapat.acara", numbered),
            control("endif"),
        )
    )


def points(source: str) -> str:
    """Points and the points under them, each in the style of its level."""
    choices = []
    for level in range(1, _LEVELS + 1):
        word = "if" if level == 1 else "elif"
        choices += [control(f"{word} butir.tingkat == {level}"), p(f"Nomor{level}", "{{ butir.teks }}")]
    return each(f"butir in {source}", *choices, control("endif"))


def grid(
    widths: tuple[float, ...], heads: tuple[str, ...], loop: str, *cells: str, text_width: int = TEXT_WIDTH
) -> str:
    """A table with a head on every page and a row for each item of a loop."""
    columns = len(widths)
    head = row(
        *(cell(width, p("SelKepala", text)) for width, text in zip(widths, heads, strict=True)), head=True
    )
    body = row(*(cell(width, content) for width, content in zip(widths, cells, strict=True)))
    rows = (head, control_row(f"for {loop}", columns), body, control_row("endfor", columns))
    return table("TabelNaskah", widths, *rows, text_width=text_width)


_NUMBER = p("SelTengah", "{{ loop.index }}")


def attendance() -> str:
    """Who was there; a column of remarks only when there is one."""
    person = p("Sel", "{{ orang.nama }}") + when("orang.rincian", p("SelRincian", "{{ orang.rincian }}"))
    post = p("Sel", "{{ orang.jabatan }}")
    heads = ("No.", "Nama", "Jabatan/Instansi")
    return "".join(
        (
            control("if ada_keterangan"),
            grid(
                (7, 33, 35, 25),
                (*heads, "Keterangan"),
                "orang in hadir",
                _NUMBER,
                person,
                post,
                p("Sel", "{{ orang.keterangan }}"),
            ),
            control("else"),
            grid((7, 43, 50), heads, "orang in hadir", _NUMBER, person, post),
            control("endif"),
        )
    )


def groups() -> str:
    """The groups of participants, with their people where they are known."""
    return each(
        "kelompok in peserta",
        p("Nomor1", "{{ kelompok.sebutan }}"),
        each("orang in kelompok.orang", p("Nomor2", "{{ orang }}")),
    )


def reports(heading: str = "heading2") -> str:
    """Reports by wilayah: a heading for each kecamatan and a table of its kelurahan.

    Args:
        heading: The style of the headings.
    """
    problem = (
        when("baris.judul", p("SelJudul", "{{ baris.judul }}"))
        + when("baris.uraian", p("Sel", "{{ baris.uraian }}"))
        + when("baris.asal", p("SelRincian", "{{ baris.asal }}"))
    )
    steps = each("langkah in baris.langkah", p("Sel", "{{ langkah }}"))
    place = grid(
        (7, 17, 32, 26, 18),
        ("No.", "Wilayah", "Permasalahan", "Langkah yang sudah dilakukan", "Status"),
        "baris in wilayah.baris",
        _NUMBER,
        p("Sel", "{{ baris.wilayah }}"),
        problem,
        steps,
        p("Sel", "{{ baris.status }}"),
    )
    hidden = when("laporan.tidak_dimuat", p("Uraian", "{{ laporan.tidak_dimuat }}"))
    return each("wilayah in laporan.wilayah", p(heading, "{{ wilayah.nama }}"), place) + hidden


def follow_ups() -> str:
    """What was agreed, by whom, until when."""
    return grid(
        (7, 47, 27, 19),
        ("No.", "Uraian", "Penanggung Jawab", "Tenggat"),
        "butir in tindak_lanjut",
        _NUMBER,
        p("Sel", "{{ butir.uraian }}"),
        p("Sel", "{{ butir.penanggung_jawab }}"),
        p("SelTengah", "{{ butir.tenggat }}"),
    )


def signer(who: str) -> str:
    """A name and what stands under it."""
    return p("TandaTanganNama", f"{{{{ {who}.nama }}}}") + each(
        f"baris in {who}.bawah", p("TandaTanganAkhir", "{{ baris }}")
    )


def signatures(left: tuple[str, str] | None, right: tuple[str, str], *below: str) -> str:
    """The block of signatures; `left` and `right` are a title and a name in the data, `below` more rows."""
    empty = p("TandaTangan")
    head_left = p("TandaTangan", f"{left[0]},") if left else empty
    head_right = p("TandaTangan", f"{right[0]},") + when(
        f"{right[1]}.jabatan", p("TandaTangan", f"{{{{ {right[1]}.jabatan }}}},")
    )
    rows = (
        row(cell(50, empty), cell(50, p("TandaTanganTempat", "{{ tanda_tangan.tempat_tanggal }}"))),
        row(cell(50, head_left), cell(50, head_right)),
        row(cell(50, signer(left[1]) if left else empty), cell(50, signer(right[1]))),
        *below,
    )
    return table("TabelPolos", (50, 50), *rows, text_width=TEXT_WIDTH)


def copies() -> str:
    """Who else receives the paper."""
    return when(
        "tembusan",
        p("Tembusan", "Tembusan:"),
        each("penerima in tembusan", p("TembusanButir", "{{ penerima }}")),
    )


def _marks() -> str:
    return when("naskah.contoh", p("TandaContoh", "{{ naskah.contoh }}")) + when(
        "naskah.klasifikasi", p("TandaKlasifikasi", "{{ naskah.klasifikasi }}")
    )


def _copy() -> str:
    return when("naskah.salinan", p("TandaSalinan", "{{ naskah.salinan }}"))


def first_header() -> str:
    """The head of page 1: the class and the mark of an example, if any."""
    return f"{HEAD}<w:hdr {NAMESPACES}>{_marks()}{_copy()}</w:hdr>"


def running_header() -> str:
    """The head from page 2."""
    return f"{HEAD}<w:hdr {NAMESPACES}>{_marks()}{p('header', '{{ naskah.kepala }}')}</w:hdr>"


def footer() -> str:
    """Halaman X dari Y."""
    pages = p("footer", run("Halaman "), field("PAGE"), run(" dari "), field("NUMPAGES"))
    trace = when("naskah.jejak", p("footer", "{{ naskah.jejak }}"))
    return f"{HEAD}<w:ftr {NAMESPACES}>{pages}{trace}</w:ftr>"
