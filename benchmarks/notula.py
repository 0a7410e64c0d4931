"""The Word engine against docxtpl: one template, one set of data, equal work."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import docx
from docxtpl import DocxTemplate
from measure import Comparison, compare, process

from pks_cli.word import Template

MANY = 100
PEER = "docxtpl"
ROW_TAGS = ("{%tr for orang in hadir %}", "{%tr endfor %}")
DATA = {
    "judul": "Rapat Penanganan Konflik Sosial",
    "tempat": "Balai Kelurahan & aula <utama>",
    "hadir": [{"no": number, "nama": f"Peserta {number}", "jabatan": "Lurah"} for number in range(1, 31)],
    "pokok": [
        f"Pokok ke-{number} dari sambutan, cukup panjang untuk sebaris penuh." for number in range(1, 21)
    ],
}


def measure() -> list[Comparison]:
    """Time one document and a hundred in one process, and one whole process."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "notula.docx"
        _build_template(path)
        one = "from pks_cli.word import Template; Template(r'{0}').render({1!r})"
        other = (
            "from docxtpl import DocxTemplate; t = DocxTemplate(r'{0}'); "
            "t.render({1!r}, autoescape=True); t.save(r'{0}.out')"
        )
        return [
            compare(
                "one, in a running process", lambda: _ours(path, 1), PEER, lambda: _theirs(path, 1), rounds=9
            ),
            compare(
                f"{MANY} in one process",
                lambda: _ours(path, MANY),
                PEER,
                lambda: _theirs(path, MANY),
                bound=0.05,
                rounds=3,
            ),
            compare(
                "one, whole process",
                process("-c", one.format(path, DATA)),
                PEER,
                process("-c", other.format(path, DATA)),
                rounds=7,
            ),
        ]


def _ours(path: Path, times: int) -> None:
    template = Template(path)
    for _ in range(times):
        template.render(DATA)


def _theirs(path: Path, times: int) -> None:
    template = DocxTemplate(path)
    for _ in range(times):
        template.render(DATA, autoescape=True)
        template.save(io.BytesIO())


def _build_template(path: Path) -> None:
    """Build a page with what a notula has: fields, a table with a loop over rows, a loop over paragraphs."""
    document = docx.Document()
    document.add_heading("{{ judul }}", 1)
    document.add_paragraph("Tempat: {{ tempat }}")
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("No.", "Nama", "Jabatan"), strict=True):
        cell.text = text
    table.rows[1].cells[0].text, table.rows[3].cells[0].text = ROW_TAGS
    for cell, name in zip(table.rows[2].cells, ("no", "nama", "jabatan"), strict=True):
        cell.text = f"{{{{ orang.{name} }}}}"
    for text in ("{%p for butir in pokok %}", "{{ butir }}", "{%p endfor %}"):
        document.add_paragraph(text)
    document.save(path)
