"""`--publik`: each text is agreed to once, by its hash, and the list of what is left out says which."""

import zipfile

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import PUBLIC_FILE, named_place
from pks_cli.model.publication import text_hash
from pks_cli.tasks.publish import agree
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting, write_prepared
from pks_cli.tasks.second_net import marked
from pks_cli.tasks.validate import validate

MEETING = (
    'nama: Rapat Tim\nwilayah: "18.72"\ntanggal: "2021-12-13"\nkeputusan: [Patroli malam]\n'
    "klasifikasi: {kelas}\n"
)


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(kelas="biasa"))
    return root


def prepared(root, dokumen="notula"):
    return prepare_meeting([root], "m4tq7w2c", Wanted(dokumen, is_public=True))


def test_each_text_is_asked_for_and_named_as_left_out(root):
    found = prepared(root)
    assert [piece.text for piece in found.pieces] == ["Rapat Tim", "Patroli malam"]
    assert "2 teks" in found.left_out[0]
    assert any("Keputusan" in line for line in found.left_out)


def test_what_was_agreed_to_is_remembered_and_nothing_else_is_written(root):
    setting = read_setting(named_place(root))
    agree(setting, [text_hash("Patroli malam")], "m4tq7w2c")
    text = (root / PUBLIC_FILE).read_text(encoding="utf-8")
    assert "Patroli" not in text
    found = prepared(root)
    assert [piece.text for piece in found.pieces] == ["Rapat Tim"]
    assert found.materials[0].meeting.keputusan[0].uraian == "Patroli malam"


def test_agreeing_again_keeps_what_a_person_wrote_in_the_list(root):
    setting = read_setting(named_place(root))
    agree(setting, [text_hash("satu")], "m4tq7w2c")
    path = root / PUBLIC_FILE
    path.write_text("# disetujui Kaban\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    agree(setting, [text_hash("satu"), text_hash("dua")], "m4tq7w2c")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# disetujui Kaban\n")
    assert text.count("- kode:") == 2


def test_a_list_of_agreed_texts_is_no_stray_file(root):
    agree(read_setting(named_place(root)), [text_hash("satu")], "m4tq7w2c")
    assert not [fault for fault in validate([root]).faults if fault.path == PUBLIC_FILE]


@pytest.mark.parametrize(("kelas", "dokumen"), [("rahasia", "notula"), ("biasa", "daftar_hadir")])
def test_a_secret_meeting_and_a_list_of_people_are_not_for_everybody(root, kelas, dokumen):
    text = (root / "records/pks.yaml").read_text(encoding="utf-8")
    put(root, "records/pks.yaml", text + "kelas_tertinggi: rahasia\n")
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING.format(kelas=kelas))
    with pytest.raises(Refused) as refused:
        prepared(root, dokumen)
    assert refused.value.faults[0].code == "PKS425"


def test_what_looks_like_personal_data_is_marked_and_the_rest_stays():
    text = "Warga menghubungi 0812-3456-7890 tadi malam."
    assert marked(text) == "Warga menghubungi «0812-3456-7890» tadi malam."
    assert marked("x" * 50_000).replace("«", "").replace("»", "") == "x" * 50_000


@pytest.mark.parametrize("kind", ["notula", "undangan", "berita_acara"])
def test_no_number_of_a_person_reaches_a_public_paper(root, kind):
    nip = "198001012005011003"
    text = (root / "records/pks.yaml").read_text(encoding="utf-8")
    signer = f'penandatangan: {{jabatan: Kepala Badan, nama: Contoh, nip: "{nip}"}}\n'
    put(root, "records/pks.yaml", text + signer)
    member = f'  - {{jabatan: kaban_kesbangpol, peran: ketua, nama: Contoh, nip: "{nip}"}}\n'
    put(root, "records/teams/18.72.yaml", f'wilayah: "18.72"\nanggota:\n{member}')
    (path,) = write_prepared(prepared(root, kind), None, overwrite=False).paths
    with zipfile.ZipFile(path) as paper:
        assert not [name for name in paper.namelist() if nip.encode() in paper.read(name)]


def test_nobody_is_asked_about_the_hash_of_a_signed_paper(root):
    text = MEETING.format(kelas="biasa")
    sealed = f"naskah: {{notula: {{keadaan: ditandatangani, berkas: pindaian.pdf, sidik: {'a' * 64}}}}}\n"
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", text + sealed)
    assert [piece.text for piece in prepared(root).pieces] == ["Rapat Tim", "Patroli malam"]


def test_a_public_set_is_the_same_as_its_papers_one_by_one(root):
    report = (
        'jenis: gangguan_kamtibmas\nwilayah: "18.72"\ntanggal: "2021-11-02"\nunsur: lurah\n'
        "kategori: balapan_liar\njudul: Judul\nuraian: Uraian\nstatus: selesai\n"
    )
    put(root, "records/reports/2021/18.72/2021-11-02-x-k3f9x2ab.yaml", report)
    told = MEETING.format(kelas="biasa") + "laporan_wilayah: {periode: 2021-B12}\n"
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", told)
    agree(read_setting(named_place(root)), [text_hash("Judul")], "m4tq7w2c")
    for one in prepared(root, "semua").materials:
        (alone,) = prepared(root, one.kind).materials
        assert (one.told, one.only_counted) == (alone.told, alone.only_counted), one.kind
    assert any(one.told for one in prepared(root, "semua").materials)
