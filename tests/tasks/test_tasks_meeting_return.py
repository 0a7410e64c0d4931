"""What a person changes in a paper of a meeting becomes that change of the record, and no other."""

import pytest
from return_samples import (
    MEETING,
    back,
    behind,
    edited,
    make_office,
    new_row,
    row,
    say,
    take_all,
    told,
    without,
    written,
)

KINDS = ["notula", "lembar_catatan"]


@pytest.fixture
def office(tmp_path):
    return make_office(tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_nobody_touched_changes_nothing(office, kind):
    found = back(office, written(office, kind))
    assert (told(found), found.unplaced, found.newer, found.is_stale) == ([], (), (), False)


def test_a_word_in_a_point_changes_that_point(office):
    path = edited(
        written(office),
        lambda one: say(one, "Situasi kota", "Situasi kota aman dan kondusif sampai pertengahan Desember."),
    )
    found = back(office, path)
    old = "Situasi kota aman dan terkendali sampai pertengahan Desember."
    new = "Situasi kota aman dan kondusif sampai pertengahan Desember."
    assert told(found) == [("diubah", "Sambutan ke-1, Pokok-pokok ke-1", old, new)]
    assert take_all(office, found) == MEETING.replace(old, new)


def points(*pairs):
    return list(pairs)


def test_a_point_added_between_two_goes_between_them(office):
    path = edited(
        written(office), lambda one: behind(one, "Pos terpadu", "Posko kesehatan ikut dibuka.", "Nomor 2")
    )
    found = back(office, path)
    label = "Sambutan ke-1, Pokok-pokok ke-2, Rincian, butir baru ke-2"
    assert told(found) == [("ditambah", label, "", "Posko kesehatan ikut dibuka.")]
    assert found.changes[0].doubt == ""
    line = "          - Pos terpadu dibuka mulai 24 Desember.\n"
    assert take_all(office, found) == MEETING.replace(
        line, f"{line}          - Posko kesehatan ikut dibuka.\n"
    )


def test_points_added_under_a_point_that_had_none_stand_under_it(office):
    def change(document):
        behind(document, "Terima kasih", "Kepada camat.", "Nomor 2")
        behind(document, "Kepada camat.", "Kepada lurah.", "Nomor 2")

    found = back(office, edited(written(office), change))
    text = take_all(office, found)
    line = "      - Terima kasih kepada seluruh anggota tim.\n"
    new = (
        "      - uraian: Terima kasih kepada seluruh anggota tim.\n"
        "        rincian:\n          - Kepada camat.\n          - Kepada lurah.\n"
    )
    assert [one.action for one in found.changes] == ["ditambah", "ditambah"]
    assert text == MEETING.replace(line, new)


def test_a_point_taken_out_is_asked_never_certain(office):
    path = edited(written(office), lambda one: without(one, "Posko pengaduan"))
    found = back(office, path)
    assert told(found) == [("dihapus", "Keputusan ke-2", "Posko pengaduan dibuka di setiap kelurahan.", "")]
    assert found.changes[0].doubt
    assert take_all(office, found) == MEETING.replace("  - Posko pengaduan dibuka di setiap kelurahan.\n", "")


def test_a_point_moved_is_told_as_one_that_moved(office):
    def change(document):
        without(document, "Rapat berikutnya")
        behind(document, "Patroli gabungan dil", "Rapat berikutnya diadakan pada bulan April.")

    found = back(office, edited(written(office), change))
    text = "Rapat berikutnya diadakan pada bulan April."
    assert told(found) == [("dipindah", "Keputusan ke-3 menjadi ke-2", text, text)]
    lines = take_all(office, found).split("keputusan:\n")[1].split("tindak_lanjut:")[0].splitlines()
    assert lines == [
        "  # yang terpenting",
        "  - Patroli gabungan dilaksanakan setiap malam Minggu.   # usul Kapolsek",
        "  - Rapat berikutnya diadakan pada bulan April.",
        "  - Posko pengaduan dibuka di setiap kelurahan.",
    ]


def test_a_decision_reworded_keeps_the_comment_beside_it(office):
    new = "Patroli gabungan dilaksanakan setiap malam Sabtu dan malam Minggu."
    found = back(office, edited(written(office), lambda one: say(one, "Patroli gabungan dil", new)))
    old = "Patroli gabungan dilaksanakan setiap malam Minggu."
    assert told(found) == [("diubah", "Keputusan ke-1", old, new)]
    assert take_all(office, found) == MEETING.replace(old, new)


def test_a_decision_replaced_by_another_is_doubtful(office):
    found = back(
        office, edited(written(office), lambda one: say(one, "Posko pengaduan", "Anggaran ditambah."))
    )
    assert [(one.label, one.new) for one in found.changes] == [("Keputusan ke-2", "Anggaran ditambah.")]
    assert "jauh berbeda" in found.changes[0].doubt


def test_a_row_added_to_the_table_of_follow_ups_gets_an_id_and_a_day(office):
    def change(document):
        new_row(document, "Menyusun jadwal", "2", "Memasang lampu jalan", "Dinas PUTR", "31 Januari 2022")

    found = back(office, edited(written(office), change))
    said = "Memasang lampu jalan; Dinas PUTR; 31 Januari 2022"
    assert told(found) == [("ditambah", "Tindak lanjut, baris baru ke-2", "", said)]
    lines = take_all(office, found).split('    tenggat: "2021-12-20"\n')[1].splitlines()
    assert lines[0].startswith("  - id: ")
    assert lines[1:4] == [
        "    uraian: Memasang lampu jalan",
        "    penanggung_jawab: Dinas PUTR",
        '    tenggat: "2022-01-31"',
    ]


def test_a_deadline_changed_is_read_as_a_day(office):
    found = back(
        office, edited(written(office), lambda one: say(one, "20 Desember 2021", "27 Desember 2021"))
    )
    label = "Tindak lanjut ke-1, Tenggat"
    assert told(found) == [("diubah", label, "20 Desember 2021", "27 Desember 2021")]
    assert take_all(office, found) == MEETING.replace("2021-12-20", "2021-12-27")


def test_a_deadline_filled_in_where_there_was_a_dash(office):
    def change(document):
        _, found = row(document, "Menyiapkan posko")
        found.cells[3].paragraphs[0].text = "5 Januari 2022"

    found = back(office, edited(written(office), change))
    assert told(found) == [("ditambah", "Tindak lanjut ke-2, Tenggat", "", "5 Januari 2022")]
    assert '    uraian: Menyiapkan posko pengaduan\n    tenggat: "2022-01-05"\n' in take_all(office, found)


def test_a_deadline_nobody_can_read_is_kept_in_its_words(office):
    found = back(office, edited(written(office), lambda one: say(one, "20 Desember 2021", "secepatnya")))
    assert (told(found), [one.text for one in found.unplaced]) == (
        [],
        ["Tindak lanjut ke-1, Tenggat: secepatnya"],
    )


def test_attendance_corrected(office):
    def change(document):
        say(document, "Budi Hartono", "AKP Budi Hartono, S.H.")
        say(document, "Mewakili Kapolres", "Mewakili Wakapolres Metro; datang terlambat")
        new_row(document, "AKP Budi Hartono", "3", "Rina Wati", "Danramil Metro Timur", "")

    found = back(office, edited(written(office), change))
    assert told(found) == [
        ("diubah", "Hadir ke-2, Nama", "Budi Hartono", "AKP Budi Hartono, S.H."),
        ("diubah", "Hadir ke-2, Mewakili", "Kapolres Metro", "Wakapolres Metro"),
        ("ditambah", "Hadir ke-2, Keterangan", "", "datang terlambat"),
        ("ditambah", "Hadir, baris baru ke-3", "", "Rina Wati; Danramil Metro Timur"),
    ]
    text = take_all(office, found)
    assert "  - nama: Rina Wati\n    jabatan: Danramil Metro Timur\npeserta:" in text
    assert "    mewakili: Wakapolres Metro\n    keterangan: datang terlambat\n" in text


def test_a_heading_typed_over_is_told_and_its_points_stay_where_they_were(office):
    def change(document):
        say(document, "Keputusan", "Hasil Rapat yang Disepakati")
        say(document, "Posko pengaduan", "Posko pengaduan dibuka di setiap kecamatan.")

    found = back(office, edited(written(office), change))
    assert [one[1] for one in told(found)] == ["Keputusan ke-2"]
    assert [one.text for one in found.unplaced] == ["Hasil Rapat yang Disepakati"]


def test_text_at_the_end_is_kept_in_the_record_once(office):
    path = edited(written(office), lambda one: one.add_paragraph("Catatan Kaban: undang juga FKUB."))
    found = back(office, path)
    assert (told(found), [one.text for one in found.unplaced]) == ([], ["Catatan Kaban: undang juga FKUB."])
    text = take_all(office, found)
    assert text == f'{MEETING}catatan_impor: "Catatan Kaban: undang juga FKUB."\n'
    assert take_all(office, back(office, path)) == text


def test_closing_words_go_on_where_a_paragraph_is_added_to_them(office):
    path = edited(written(office), lambda one: behind(one, "Rapat ditutup", "Terima kasih."))
    found = back(office, path)
    assert [(one.label, one.new) for one in found.changes] == [
        ("Penutup", "Rapat ditutup dengan doa bersama.\nTerima kasih.")
    ]


def test_the_facts_at_the_head_are_read_as_days_and_times_and_places(office):
    def change(document):
        say(document, "Hari/Tanggal", "Hari/Tanggal\t:\tSelasa, 14 Desember 2021")
        say(document, "Waktu", "Waktu\t:\tPukul 13.30 s.d. 15.40 WIB")
        say(document, "Tempat", "Tempat\t:\tAula Kesbangpol, Jl. Contoh No. 1, Metro")
        say(document, "Notulis", "Notulis\t:\tRina Wati (Analis Kebijakan)")

    found = back(office, edited(written(office), change))
    assert told(found) == [
        ("diubah", "Tanggal rapat", "Senin, 13 Desember 2021", "Selasa, 14 Desember 2021"),
        ("ditambah", "Selesai pukul", "", "15.40"),
        ("diubah", "Tempat", "Balai Kelurahan Yosodadi", "Aula Kesbangpol"),
        ("ditambah", "Pimpinan rapat, Notulis", "", "Rina Wati (Analis Kebijakan)"),
    ]
    text = take_all(office, found)
    assert 'tanggal: "2021-12-14"\nmulai: "13.30"\ntempat: Aula Kesbangpol\n' in text
    assert "  pencatat:\n    nama: Rina Wati\n    jabatan: Analis Kebijakan\n" in text
    assert 'selesai: "15.40"\n' in text


def test_a_whole_new_section_of_decisions_is_recognised_by_its_heading(tmp_path):
    meeting = MEETING.replace(MEETING[MEETING.index("keputusan:") : MEETING.index("tindak_lanjut:")], "")
    office = make_office(tmp_path, meeting)

    def change(document):
        behind(document, "Camat mengusulkan", "Keputusan", "heading 1")
        behind(document, "Keputusan", "Patroli malam Minggu.", "Nomor 1")
        behind(document, "Patroli malam Minggu.", "Bersama Linmas.", "Nomor 2")

    found = back(office, edited(written(office), change))
    assert [(one.action, one.new) for one in found.changes] == [
        ("ditambah", "Patroli malam Minggu.\n– Bersama Linmas.")
    ]
    text = take_all(office, found)
    assert "keputusan:\n  - uraian: Patroli malam Minggu.\n    rincian:\n      - Bersama Linmas.\n" in text


def test_a_whole_new_speech_is_recognised_by_its_heading(office):
    def change(document):
        behind(document, "Terima kasih kepada", "Sambutan Kapolres Metro", "heading 2")
        behind(document, "Sambutan Kapolres", "Hindari tawuran.", "Nomor 1")

    found = back(office, edited(written(office), change))
    assert [(one.label, one.new) for one in found.changes] == [
        ("Sambutan, sambutan baru ke-3", "Kapolres Metro\nHindari tawuran.")
    ]
    assert "  - oleh: Kapolres Metro\n    pokok:\n      - Hindari tawuran.\nlaporan_wilayah:" in take_all(
        office, found
    )


def test_a_report_changed_on_the_paper_is_told_with_the_command_and_never_certain(office):
    new = "Sekelompok pemuda berkumpul dan memacu sepeda motor sampai dini hari."
    found = back(office, edited(written(office), lambda one: say(one, "Sekelompok", new)))
    (change,) = found.changes
    assert (change.target, change.id, change.label) == ("laporan", "k3f9x2ab", "Laporan Yosodadi, uraian")
    assert change.doubt
    assert change.command == f'pks report update k3f9x2ab --uraian "{new}"'
    take_all(office, found)
    assert f"uraian: {new}\n" in next(office.rglob("*k3f9x2ab.yaml")).read_text(encoding="utf-8")


def test_an_empty_paragraph_is_nothing(office):
    found = back(office, edited(written(office), lambda one: behind(one, "Posko pengaduan", "")))
    assert (told(found), found.unplaced) == ([], ())


def test_a_deadline_without_a_year_is_read_with_its_doubt(office):
    found = back(office, edited(written(office), lambda one: say(one, "20 Desember 2021", "27 Des")))
    (change,) = found.changes
    assert (change.new, change.edits[0].value) == ("27 Des", "2021-12-27")
    assert change.doubt.startswith("tahun tidak ditulis")
    assert change.doubt.endswith("akan ditulis 27 Desember 2021")
