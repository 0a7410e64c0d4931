"""The record changed too, Word kept its marks, the paper is another: only what a person did counts."""

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from return_samples import (
    MEETING,
    MEETING_PATH,
    back,
    behind,
    edited,
    make_office,
    paragraph,
    row,
    saved_again,
    say,
    take_all,
    told,
    without,
    written,
)
from tasks_samples import OFFICE, put

from pks_cli.faults import Refused
from pks_cli.tasks.meeting_return import returned_paper
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared
from pks_cli.tasks.returning.changes import BOTH
from pks_cli.tasks.take_return import take_return

ARRANGEMENTS = ["praktik", "baku"]


@pytest.fixture
def office(tmp_path):
    return make_office(tmp_path)


def record_says(office, old, new):
    path = office / MEETING_PATH
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_changed_in_the_record_alone_is_told_and_not_undone(office):
    path = edited(
        written(office), lambda one: say(one, "Rapat berikutnya", "Rapat berikutnya pada bulan Mei.")
    )
    record_says(office, "Posko pengaduan dibuka di setiap kelurahan.", "Posko pengaduan dibuka di setiap RW.")
    found = back(office, path)
    assert found.is_stale
    assert [(one.label, one.new, one.doubt) for one in found.changes] == [
        ("Keputusan ke-3", "Rapat berikutnya pada bulan Mei.", "")
    ]
    assert found.newer == ("Keputusan ke-2: Posko pengaduan dibuka di setiap RW.",)


def test_what_changed_in_both_is_asked_with_both(office):
    path = edited(
        written(office), lambda one: say(one, "Rapat berikutnya", "Rapat berikutnya diadakan bulan Mei.")
    )
    record_says(
        office, "Rapat berikutnya diadakan pada bulan April.", "Rapat berikutnya diadakan pada bulan Juni."
    )
    found = back(office, path)
    assert [(one.old, one.new, one.doubt) for one in found.changes] == [
        ("Rapat berikutnya diadakan pada bulan Juni.", "Rapat berikutnya diadakan bulan Mei.", BOTH)
    ]


def test_a_point_the_record_got_since_is_not_taken_for_one_a_person_took_out(office):
    path = written(office)
    record_says(office, "  - Rapat berikutnya", "  - Anggaran diusulkan.\n  - Rapat berikutnya")
    assert told(back(office, path)) == []


def test_a_point_the_record_lost_since_is_not_brought_back(office):
    path = written(office)
    record_says(office, "  - Posko pengaduan dibuka di setiap kelurahan.\n", "")
    assert told(back(office, path)) == []


def test_a_record_that_changes_while_the_paper_is_looked_at_is_not_written(office):
    found = back(office, edited(written(office), lambda one: without(one, "Posko pengaduan")))
    record_says(office, "Balai Kelurahan", "Kantor Kelurahan")
    with pytest.raises(Refused) as refused:
        take_return([office], found, found.changes)
    assert refused.value.faults[0].code == "PKS413"


def tracked(document, beginning, old, new):
    """Change a word under Track Changes."""
    found = paragraph(document, beginning)
    before, _, after = found.text.partition(old)
    style = found.style
    found.text = before
    found.style = style
    about = 'w:id="1" w:author="Kaban" w:date="2021-12-14T08:00:00Z"'
    space = nsdecls("w")
    gone = f"<w:del {space} {about}><w:r><w:delText xml:space='preserve'>{old}</w:delText></w:r></w:del>"
    came = f"<w:ins {space} {about}><w:r><w:t xml:space='preserve'>{new}</w:t></w:r></w:ins>"
    rest = f"<w:r {space}><w:t xml:space='preserve'>{after}</w:t></w:r>"
    for xml in (gone, came, rest):
        found._p.append(parse_xml(xml))


def test_of_tracked_changes_the_accepted_text_counts(office):
    path = edited(written(office), lambda one: tracked(one, "Rapat berikutnya", "April", "Mei"))
    found = back(office, path)
    assert [(one.label, one.new) for one in found.changes] == [
        ("Keputusan ke-3", "Rapat berikutnya diadakan pada bulan Mei.")
    ]


def test_a_paragraph_taken_out_under_track_changes_is_gone(office):
    def change(document):
        found = paragraph(document, "Posko pengaduan")
        about = f'{nsdecls("w")} w:id="2" w:author="Kaban"'
        text = found.text
        for run in list(found._p.r_lst):
            found._p.remove(run)
        found._p.append(parse_xml(f"<w:del {about}><w:r><w:delText>{text}</w:delText></w:r></w:del>"))
        found._p.get_or_add_pPr().append(
            parse_xml(f"<w:rPr {nsdecls('w')}><w:del w:id='3' w:author='K'/></w:rPr>")
        )

    assert [one[:2] for one in told(back(office, edited(written(office), change)))] == [
        ("dihapus", "Keputusan ke-2")
    ]


def test_a_comment_in_the_margin_is_listed_and_kept(office):
    def change(document):
        found = paragraph(document, "Posko pengaduan")
        document.add_comment(found.runs, text="Siapa yang menjaga?", author="Kaban")

    if not hasattr(docx.document.Document, "add_comment"):
        pytest.skip("this python-docx writes no comments")
    found = back(office, edited(written(office), change))
    assert told(found) == []
    assert [(one.text, one.reason) for one in found.unplaced] == [
        ("Kaban: Siapa yang menjaga?", "komentar di pinggir halaman")
    ]


def test_another_font_another_style_of_a_run_and_cut_runs_are_no_change(office):
    def change(document):
        for one in document.paragraphs:
            for run in one.runs:
                run.font.name = "Comic Sans MS"
                run.bold = True
        found = paragraph(document, "Rapat berikutnya")
        text, style = found.text, found.style
        found.text = ""
        for letter in text:
            found.add_run(letter)
        found.style = style

    found = back(office, edited(written(office), change))
    assert (told(found), found.unplaced) == ([], ())


@pytest.mark.parametrize("susunan", ARRANGEMENTS)
def test_both_arrangements_come_back(office, susunan):
    put(office, "records/pks.yaml", f"{OFFICE}naskah:\n  notula: {susunan}\n")

    def change(document):
        say(document, "Posko pengaduan", "Posko pengaduan dibuka di setiap kecamatan.")
        behind(document, "Patroli gabungan dil", "Ronda diaktifkan.", "Nomor 1")
        say(document, "20 Desember 2021", "21 Desember 2021")

    found = back(office, edited(written(office), change))
    assert [one.label for one in found.changes] == [
        "Keputusan ke-2",
        "Keputusan, butir baru ke-2",
        "Tindak lanjut ke-1, Tenggat",
    ]
    assert not any(one.doubt for one in found.changes)


def test_dots_filled_in_by_hand_in_the_form_of_the_regulation_are_known_by_their_label(tmp_path):
    office = make_office(tmp_path, MEETING.replace('mulai: "13.30"\n', ""))
    put(office, "records/pks.yaml", f"{OFFICE}naskah:\n  notula: baku\n")
    path = edited(
        written(office), lambda one: say(one, "Waktu Sidang", "Waktu Sidang/Rapat\t:\tPukul 09.00 WIB")
    )
    assert told(back(office, path)) == [("ditambah", "Mulai pukul", "", "09.00")]


def test_a_name_written_in_two_places_is_one_change(tmp_path):
    office = make_office(
        tmp_path, MEETING.replace(MEETING[MEETING.index("pimpinan:") : MEETING.index("hadir:")], "")
    )

    def change(document):
        say(document, "Notulis\t", "Notulis\t:\tRina Wati")
        found = next(one for one in document.tables[-1].rows if "NIP" in one.cells[0].text)
        found.cells[0].paragraphs[0].text = "Rina Wati"

    assert told(back(office, edited(written(office), change))) == [
        ("ditambah", "Pimpinan rapat, Notulis", "", "Rina Wati")
    ]


def test_columns_changed_round_are_known_by_their_heads(office):
    def change(document):
        table, _ = row(document, "Menyusun jadwal")
        for one in table.rows:
            cells = one._tr.tc_lst
            cells[2].addnext(cells[1])
        say(document, "Camat Metro Timur", "Camat Metro Pusat")

    assert [one[1] for one in told(back(office, edited(written(office), change)))] == [
        "Tindak lanjut ke-1, Penanggung jawab"
    ]


def test_a_file_that_is_none_of_ours_is_none(tmp_path):
    path = tmp_path / "surat.docx"
    docx.Document().save(str(path))
    (tmp_path / "foto.docx").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "teks.txt").write_text("Selamat siang komandan", encoding="utf-8")
    names = ("surat.docx", "foto.docx", "teks.txt", "tidak-ada.docx")
    assert [returned_paper(tmp_path / one) for one in names] == [None] * len(names)


def test_bytes_are_read_as_a_file_is(office):
    path = written(office)
    assert returned_paper(path.read_bytes(), path.name) == returned_paper(path)


@pytest.mark.parametrize("kind", ["undangan", "daftar_hadir"])
def test_nothing_is_taken_back_from_other_papers(office, kind):
    with pytest.raises(Refused) as refused:
        back(office, written(office, kind))
    assert refused.value.faults[0].code == "PKS426"


def test_nothing_is_taken_back_from_a_paper_for_everybody(office):
    prepared = prepare_meeting([office], "m4tq7w2c", Wanted("notula", is_public=True))
    path = write_prepared(prepared, office / "umum.docx", overwrite=True).paths[0]
    with pytest.raises(Refused):
        back(office, path)


def test_a_change_the_record_cannot_hold_is_told_and_the_others_are_made(office):
    def change(document):
        say(document, "Hari/Tanggal", "Hari/Tanggal\t:\tSenin, 31 Februari 2021")
        say(document, "Rapat ditutup", "Rapat ditutup.")

    found = back(office, edited(written(office), change))
    assert [one.label for one in found.changes] == ["Penutup"]
    assert ["31 Februari" in one.text for one in found.unplaced] == [True]
    assert "penutup: Rapat ditutup.\n" in take_all(office, found)


@pytest.mark.proof
@pytest.mark.parametrize("ending", ["docx", "odt"])
@pytest.mark.parametrize("susunan", ARRANGEMENTS)
def test_a_notula_corrected_in_libreoffice_gives_the_same_changes(office, susunan, ending):
    put(office, "records/pks.yaml", f"{OFFICE}naskah:\n  notula: {susunan}\n")
    path = saved_again(written(office), ending)
    assert (told(back(office, path)), back(office, path).unplaced) == ([], ())

    def change(document):
        say(document, "Posko pengaduan", "Posko pengaduan dibuka di setiap kecamatan.")
        without(document, "Camat mengusulkan")
        behind(document, "Pos terpadu", "Posko kesehatan ikut dibuka.")
        say(document, "20 Desember 2021", "21 Desember 2021")

    expected = ["Sambutan ke-1, Pokok-pokok ke-2, Rincian, butir baru ke-2", "Keputusan ke-2"]
    expected += ["Pembahasan dan arahan ke-1", "Tindak lanjut ke-1, Tenggat"]
    found = back(office, saved_again(edited(path, change), ending))
    assert sorted(one.label for one in found.changes) == sorted(expected)
