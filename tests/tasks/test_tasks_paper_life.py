"""Number, date, state and hash of a paper: what is written, what stays, and when a ralat is asked for."""

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.strict_yaml import read
from pks_cli.tasks.paper_life import list_papers, preview_life, set_life
from pks_cli.tasks.render_meeting import Wanted, prepare_meeting
from pks_cli.tasks.update_record import update_record

PATH = "records/meetings/2021/rapat-m4tq7w2c.yaml"
MEETING = 'nama: Rapat Tim  # tetap\nwilayah: "18.72"\ntanggal: "2021-12-13"\ntempat: Aula\n'
NUMBER = "200.1/27/BKBP/2021"


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, PATH, MEETING)
    return root


def lives(root):
    return read((root / PATH).read_bytes()).root.get("naskah") or {}


def change(root, kind="notula", **changes):
    return set_life([root], "m4tq7w2c", kind, changes)


def asked_for(root, kind="notula"):
    """Tell whether the list and the next render both ask for a ralat."""
    (row,) = list_papers([root], "m4tq7w2c", kind).rows
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted(kind))
    codes = {fault.code for fault in prepared.faults}
    is_titled = "ralat" in prepared.materials[0].options
    assert ("PKS452" in codes, is_titled) == (row.needs_ralat, row.needs_ralat)
    return row.needs_ralat


@pytest.mark.parametrize(
    "before",
    [
        "",
        "naskah: {}\n",
        "naskah:\n",
        "naskah:\n  undangan:\n    nomor: a/1\n",
        "naskah:\n  notula:\n    nomor: x # y\n",
    ],
)
def test_only_the_lines_of_that_paper_change(before, root):
    put(root, PATH, MEETING + before + "# akhir\n")
    told = change(root, nomor=NUMBER, tanggal="14 Desember 2021")
    text = (root / PATH).read_text("utf-8")
    assert text.startswith(MEETING)
    assert "# akhir" in text
    assert lives(root)["notula"] == {"nomor": NUMBER, "tanggal": "2021-12-14"}
    assert "Aula" not in "".join(line for line in told.diff.splitlines() if line[:1] in "+-")


def test_a_trial_shows_the_lines_and_writes_nothing(root):
    told = preview_life([root], "m4tq7w2c", "notula", {"nomor": NUMBER})
    assert f"+    nomor: {NUMBER}" in told.diff
    assert (root / PATH).read_text("utf-8") == MEETING


@pytest.mark.parametrize(
    ("kind", "changes", "code"),
    [
        ("notulen", {"nomor": "1"}, "PKS423"),
        ("rekap", {"nomor": "1"}, "PKS423"),
        ("notula", {"tanggal": "31 Februari 2021"}, "PKS112"),
        ("notula", {"keadaan": "hilang"}, "PKS119"),
    ],
)
def test_a_wrong_paper_or_value_is_refused_and_nothing_written(kind, changes, code, root):
    with pytest.raises(Refused) as caught:
        change(root, kind, **changes)
    assert [fault.code for fault in caught.value.faults] == [code]
    assert (root / PATH).read_text("utf-8") == MEETING


def test_a_paper_may_be_named_as_people_write_it(root):
    change(root, "Berita Acara", nomor="1")
    assert lives(root) == {"berita_acara": {"nomor": "1"}}


def test_the_number_of_an_invitation_changes_where_the_record_has_it_too(root):
    put(root, PATH, MEETING + "undangan:\n  nomor: lama/1\n")
    change(root, "undangan", nomor="baru/2", tanggal="2021-12-06")
    tree = read((root / PATH).read_bytes()).root
    assert tree["undangan"] == {"nomor": "baru/2"}
    assert tree["naskah"]["undangan"] == {"nomor": "baru/2", "tanggal": "2021-12-06"}


def test_a_number_that_another_paper_has_is_told_when_it_is_given_and_when_it_is_printed(root):
    other = PATH.replace("m4tq7w2c", "b7n2d5qe")
    put(root, other, f"{MEETING}naskah:\n  undangan:\n    nomor: {NUMBER}\n".replace("12-13", "12-20"))
    free = change(root, nomor=NUMBER.replace("27", "28"))
    trial = preview_life([root], "m4tq7w2c", "notula", {"nomor": NUMBER})
    given = change(root, nomor=NUMBER)
    printed = prepare_meeting([root], "m4tq7w2c", Wanted("notula")).faults
    twice = change(root, "berita_acara", nomor=NUMBER).warnings
    change(root, "berita_acara", nomor="200.1/30/BKBP/2021")
    assert "PKS304" not in [one.code for one in free.warnings]
    for faults in (trial.warnings, given.warnings, printed):
        (fault,) = (one for one in faults if one.code == "PKS304")
        assert fault.message == f"nomor '{NUMBER}' sudah dipakai oleh Surat undangan rapat 20 Desember 2021"
    assert [one.message.partition("oleh ")[2] for one in twice if one.code == "PKS304"] == [
        "Surat undangan rapat 20 Desember 2021",
        "Notula rapat 13 Desember 2021",
    ]
    assert "PKS304" not in [one.code for one in change(root, "berita_acara", keadaan="draf").warnings]


def test_a_laptop_without_the_logo_knows_a_signed_paper_all_the_same(root):
    office, logo = root / "records/pks.yaml", root / "logo.png"
    office.write_text(f"{office.read_text()}kop:\n  logo: logo.png\n", encoding="utf-8")
    logo.write_bytes(b"gambar")
    change(root, keadaan="ditandatangani")
    with_logo = lives(root)["notula"]["sidik"]
    logo.unlink()
    assert not list_papers([root], "m4tq7w2c").rows[0].needs_ralat
    change(root, keadaan="draf")
    change(root, keadaan="ditandatangani")
    assert lives(root)["notula"]["sidik"] == with_logo
    with pytest.raises(Refused, match=r"logo\.png"):
        prepare_meeting([root], "m4tq7w2c", Wanted("notula"))


def test_a_draft_has_no_hash_and_a_signed_paper_has_one(root):
    change(root, keadaan="paraf")
    assert "sidik" not in lives(root)["notula"]
    change(root, keadaan="ditandatangani")
    assert len(lives(root)["notula"]["sidik"]) == 64
    assert not asked_for(root)
    change(root, keadaan="draf")
    assert not lives(root)["notula"]["sidik"]


def test_a_record_that_changes_after_signing_asks_for_a_ralat_until_it_is_signed_or_undone(root):
    change(root, keadaan="ditandatangani")
    update_record([root], "meeting", "m4tq7w2c", {"tempat": "Balai"})
    assert asked_for(root)
    change(root, keadaan="dikirim")  # what was sent is what was signed
    assert asked_for(root)
    update_record([root], "meeting", "m4tq7w2c", {"tempat": "Aula"})
    assert not asked_for(root)
    update_record([root], "meeting", "m4tq7w2c", {"tempat": "Balai"})
    change(root, keadaan="ditandatangani")
    assert not asked_for(root)


def test_what_the_paper_does_not_print_asks_for_nothing(root):
    change(root, keadaan="dikirim")
    update_record([root], "meeting", "m4tq7w2c", {"lokal": "rak 3"})
    change(root, "undangan", keadaan="paraf")
    assert not asked_for(root)


def test_a_number_given_after_signing_is_no_change_but_another_number_is(root):
    change(root, keadaan="ditandatangani")
    change(root, nomor=NUMBER, tanggal="2021-12-14")
    assert not asked_for(root)
    change(root, nomor="200.1/28/BKBP/2021")
    assert asked_for(root)


def test_a_number_given_late_does_not_hide_another_change(root):
    change(root, keadaan="ditandatangani")
    update_record([root], "meeting", "m4tq7w2c", {"tempat": "Balai"})
    change(root, nomor=NUMBER)
    assert asked_for(root)


def test_a_paper_of_a_higher_class_is_the_signed_one_all_the_same(root):
    put(root, PATH, f"{MEETING}klasifikasi: biasa\n")
    change(root, keadaan="ditandatangani")
    prepared = prepare_meeting([root], "m4tq7w2c", Wanted("notula", kelas="terbatas"))
    assert "PKS452" not in {fault.code for fault in prepared.faults}


def test_all_papers_of_meetings_are_listed_with_what_is_known(root):
    change(root, nomor=NUMBER)
    found = list_papers([root], "m4tq7w2c")
    assert [row.kind for row in found.rows][:2] == ["notula", "undangan"]
    assert [row.life.nomor for row in found.rows if row.life.nomor] == [NUMBER]
    assert found.warnings == ()
