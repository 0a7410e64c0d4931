"""What is typed into a note sheet becomes the record of the meeting, and nothing typed is lost."""

import docx
import pytest
from return_samples import (
    MEETING_PATH,
    back,
    behind,
    edited,
    make_office,
    new_row,
    saved_again,
    say,
    take_all,
    told,
    written,
)
from tasks_samples import put

from pks_cli.strict_yaml import read
from pks_cli.tasks.meeting_return import UNSURE, read_return, returned_paper

SHEET = "lembar_catatan"
BARE = """\
nama: Rapat Tim Terpadu
wilayah: "18.72"
tanggal: "2021-12-13"
peserta:
  - jabatan: lurah
    wilayah: "18.72"
  - jabatan: camat
    wilayah: "18.72"
klasifikasi: biasa
"""
TEAM = """\
wilayah: 18.72.04.1001
anggota:
  - jabatan: lurah
    nama: Dewi Sartika, S.STP.
    mulai: "2021-01-01"
"""


@pytest.fixture
def office(tmp_path):
    root = make_office(tmp_path, BARE)
    put(root, "records/teams/18.72.04.1001.yaml", TEAM)
    return root


def table_after(document, heading):
    """Give the table that follows a heading."""
    body = [one for one in document.element.body if one.tag.endswith(("}p", "}tbl"))]
    texts = [
        docx.text.paragraph.Paragraph(one, document).text if one.tag.endswith("}p") else "" for one in body
    ]
    at = texts.index(heading)
    found = next(one for one in body[at:] if one.tag.endswith("}tbl"))
    return docx.table.Table(found, document)


def type_in(document, heading, number, *texts):
    """Type into the cells of a row, from the right; a text of several lines is several paragraphs."""
    cells = table_after(document, heading).rows[number].cells
    for cell, text in zip(cells[len(cells) - len(texts) :], texts, strict=True):
        first, *more = text.split("\n")
        cell.paragraphs[0].text = first
        for line in more:
            cell.add_paragraph(line)


def fill(document):
    """An ordinary meeting, typed as people type."""
    type_in(document, "Keterangan Rapat", 1, "13.30")
    type_in(document, "Keterangan Rapat", 2, "pukul 15.40 WIB")
    type_in(document, "Keterangan Rapat", 5, "Siti Aminah, S.IP. (Kepala Badan Kesbangpol)")
    type_in(document, "Kehadiran", 1, "hadir", "")
    type_in(document, "Kehadiran", 2, "diwakili", "Joko Susilo (Sekretaris Camat)")
    type_in(document, "Tindak Lanjut Rapat Sebelumnya", 1, "Tiga dari lima lampu sudah menyala")
    type_in(
        document,
        "Sambutan",
        1,
        "Kepala Badan Kesbangpol",
        "Situasi aman.\nJaga kewaspadaan:\n- malam tahun baru\n- Natal",
    )
    type_in(document, "Tanggapan dan Pembahasan", 1, "Lampu jalan masih kurang.\nWarga siap ronda.")
    type_in(document, "Keputusan", 1, "Patroli setiap malam Minggu.")
    type_in(document, "Keputusan", 2, "Posko dibuka:\n- di kecamatan\n- di kelurahan")
    type_in(document, "Tindak Lanjut", 1, "Menyusun jadwal patroli", "Camat Metro Timur", "20 Desember 2021")
    type_in(document, "Penutup", 1, "Rapat ditutup dengan doa.")
    type_in(document, "Catatan Lain", 1, "Konsumsi kurang dua kotak.")


FILLED = {
    "mulai": "13.30",
    "selesai": "15.40",
    "pimpinan": {"ketua": {"nama": "Siti Aminah, S.IP.", "jabatan": "Kepala Badan Kesbangpol"}},
    "hadir": [
        {"nama": "Dewi Sartika, S.STP.", "jabatan": "Lurah Yosodadi"},
        {"nama": "Joko Susilo", "jabatan": "Sekretaris Camat", "mewakili": "Camat Metro Timur"},
    ],
    "sambutan": [
        {
            "oleh": "Kepala Badan Kesbangpol",
            "pokok": [
                "Situasi aman.",
                {"uraian": "Jaga kewaspadaan:", "rincian": ["malam tahun baru", "Natal"]},
            ],
        }
    ],
    "pembahasan": [
        {"uraian": "Kecamatan Metro Timur", "rincian": ["Lampu jalan masih kurang.", "Warga siap ronda."]}
    ],
    "keputusan": [
        "Patroli setiap malam Minggu.",
        {"uraian": "Posko dibuka:", "rincian": ["di kecamatan", "di kelurahan"]},
    ],
    "penutup": "Rapat ditutup dengan doa.",
    "catatan_impor": "Konsumsi kurang dua kotak.",
}


def record(text):
    return read(text.encode("utf-8")).root


def test_a_sheet_typed_in_during_the_meeting_gives_the_record(office):
    path = edited(written(office, SHEET), fill)
    tree = record(take_all(office, back(office, path)))
    task = tree["tindak_lanjut"][0]
    assert {key: tree.get(key) for key in FILLED} == FILLED
    assert {key: task[key] for key in task if key != "id"} == {
        "uraian": "Menyusun jadwal patroli",
        "penanggung_jawab": "Camat Metro Timur",
        "tenggat": "2021-12-20",
    }
    progress = next(office.rglob("records/followups/*/*d9q4f7sg.yaml")).read_text(encoding="utf-8")
    assert "Tiga dari lima lampu sudah menyala" in progress


def test_only_the_progress_of_other_meetings_is_doubtful_in_an_ordinary_sheet(office):
    found = back(office, edited(written(office, SHEET), fill))
    assert [one.target for one in found.changes if one.doubt] == ["tindak_lanjut"]
    assert [one.text for one in found.unplaced] == ["Konsumsi kurang dua kotak."]


def test_the_same_sheet_taken_back_twice_adds_nothing(office):
    path = edited(written(office, SHEET), fill)
    text = take_all(office, back(office, path))
    again = back(office, path)
    assert told(again) == []
    assert take_all(office, again) == text


def test_a_sheet_of_a_meeting_that_has_much_already_changes_only_what_was_typed(tmp_path):
    office = make_office(tmp_path)

    def change(document):
        say(document, "– Pos terpadu", "– Pos terpadu dibuka mulai 23 Desember.")
        behind(document, "– Patroli gabungan", "- Posko mudik")
        new_row(document, "Patroli gabungan dilaksanakan", "2", "Ronda diaktifkan.")

    found = back(office, edited(written(office, SHEET), change))
    assert [(one.action, one.label, one.new) for one in found.changes] == [
        ("diubah", "Sambutan ke-1, Pokok-pokok ke-2, Rincian ke-1", "Pos terpadu dibuka mulai 23 Desember."),
        ("ditambah", "Sambutan ke-1, Pokok-pokok ke-2, Rincian, butir baru ke-3", "Posko mudik"),
        ("ditambah", "Keputusan, butir baru ke-2", "Ronda diaktifkan."),
    ]


def test_rows_added_and_rows_taken_out_do_not_matter(office):
    def change(document):
        fill(document)
        for heading in ("Keputusan", "Tindak Lanjut", "Sambutan"):
            rows = table_after(document, heading).rows
            rows[-1]._tr.getparent().remove(rows[-1]._tr)
        new_row(document, "Posko dibuka", "", "Anggaran diusulkan.")

    tree = record(take_all(office, back(office, edited(written(office, SHEET), change))))
    assert tree["keputusan"] == [*FILLED["keputusan"], "Anggaran diusulkan."]


def test_who_was_not_there_is_kept_with_the_reason(office):
    path = edited(written(office, SHEET), lambda one: type_in(one, "Kehadiran", 1, "tidak hadir", "Sakit"))
    tree = record(take_all(office, back(office, path)))
    absent = [{"nama": "Dewi Sartika, S.STP.", "jabatan": "Lurah Yosodadi", "alasan": "Sakit"}]
    assert (tree.get("hadir"), tree["tidak_hadir"]) == (None, absent)


def test_a_word_in_the_column_of_attendance_nobody_knows_is_kept(office):
    path = edited(written(office, SHEET), lambda one: type_in(one, "Kehadiran", 1, "kadang-kadang", ""))
    found = back(office, path)
    assert told(found) == []
    assert ["kadang-kadang" in one.text for one in found.unplaced] == [True]


def test_text_typed_outside_a_table_is_asked_about(office):
    path = edited(written(office, SHEET), lambda one: behind(one, "Keputusan", "Ronda diaktifkan.", "Normal"))
    found = back(office, path)
    assert [(one.label, one.new) for one in found.changes] == [
        ("Keputusan, butir baru ke-1", "Ronda diaktifkan.")
    ]
    assert found.changes[0].doubt


def test_a_sheet_that_lost_its_properties_is_known_by_its_title_name_and_day_and_all_of_it_is_asked(office):
    path = edited(written(office, SHEET), fill)
    source = docx.Document(str(path))
    for part in list(source.part.package.iter_parts()):
        if part.partname.endswith("custom.xml"):
            rels = source.part.package.rels
            for key in [key for key, one in rels.items() if one.target_part is part]:
                del rels[key]
    source.save(str(path))
    paper = returned_paper(path)
    assert (paper.kind, paper.meeting, paper.stated) == (SHEET, "", None)
    found = read_return([office], paper)
    assert found.id == "m4tq7w2c"
    assert {one.doubt for one in found.changes if one.target == "rapat"} == {UNSURE}


def test_a_meeting_changed_since_the_sheet_was_written_is_not_undone(office):
    path = edited(written(office, SHEET), lambda one: type_in(one, "Keputusan", 1, "Patroli."))
    target = office / MEETING_PATH
    target.write_text(f"{BARE}keputusan:\n  - Keputusan yang lain.\n", encoding="utf-8")
    found = back(office, path)
    assert found.is_stale
    assert [(one.action, one.new) for one in found.changes] == [("ditambah", "Patroli.")]


@pytest.mark.proof
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_sheet_saved_again_by_libreoffice_gives_the_same_record(office, ending):
    path = edited(written(office, SHEET), fill)
    expected = back(office, path)
    saved = saved_again(path, ending)
    found = back(office, saved)
    assert told(found) == told(expected)
    assert found.unplaced == expected.unplaced
