"""What everybody may read: coded fields, agreed texts, officials; nothing else of a record."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notula_samples import every_byte, lines, meeting, office, rendered, report, team

from pks_cli.documents.publication import NOT_SHOWN, Publication, official_names, public_team
from pks_cli.model.publication import text_hash

OFFICIAL = {"nama": "Contoh Pejabat", "jabatan": "Camat Metro Timur", "nip": "1" * 18}
PRIVATE = {"nama": "Contoh Warga", "jabatan": "Tokoh masyarakat"}


def published(record, *agreed, officials=("Contoh Pejabat",)):
    rules = Publication(frozenset(map(text_hash, agreed)), official_names(officials))
    return rules.record(record, "Rapat"), rules


def full(mark):
    """A meeting with a text of its own in every field that holds free text."""
    return meeting(
        nama=mark(),
        tempat=mark(),
        alamat=mark(),
        acara=[mark(), mark()],
        hadir=[{"nama": mark(), "jabatan": mark(), "nip": "1" * 18}, {"jabatan": mark()}],
        tidak_hadir=[{"nama": mark(), "alasan": mark()}],
        peserta=[{"jabatan": "lurah", "wilayah": "18.72", "jabatan_lengkap": mark()}],
        pimpinan={"ketua": {"nama": mark(), "jabatan": mark()}, "pencatat": mark()},
        sambutan=[{"oleh": mark(), "pokok": [{"uraian": mark(), "rincian": [mark()]}]}],
        pembahasan=[mark()],
        keputusan=[{"uraian": mark(), "rincian": [mark()]}],
        tindak_lanjut=[{"uraian": mark(), "penanggung_jawab": mark(), "tenggat": "2022-01-31"}],
        penutup=mark(),
        klasifikasi="biasa",
    )


def test_nothing_is_published_that_nobody_agreed_to():
    numbers = count()
    record, rules = published(full(lambda: f"canary{next(numbers):03d}"))
    for kind in ("notula", "undangan"):
        assert b"canary" not in every_byte(rendered(kind, record, is_public=True))
    assert len({piece.text for piece in rules.pieces}) + rules.people >= 18


@given(st.sets(st.integers(0, 24)))
def test_of_the_texts_those_agreed_to_are_published_and_no_others(chosen):
    numbers = count()
    texts = []

    def mark():
        texts.append(f"canary{next(numbers):03d}")
        return texts[-1]

    source = full(mark)
    agreed = {text for number, text in enumerate(texts) if number in chosen}
    record, rules = published(source, *agreed)
    paper = every_byte(rendered("notula", record, is_public=True)).decode("utf-8", "replace")
    assert {text for text in texts if text in paper} <= agreed
    assert not {piece.text for piece in rules.pieces} & agreed


def test_an_official_keeps_name_and_post_but_no_number():
    record, rules = published(meeting(hadir=[OFFICIAL]))
    (person,) = record.hadir
    assert (person.nama, person.jabatan, person.nip) == ("Contoh Pejabat", "Camat Metro Timur", None)
    assert rules.people == 0


def test_a_person_outside_the_office_is_left_out_and_counted():
    record, rules = published(meeting(hadir=[PRIVATE]))
    assert record.hadir == ()
    assert rules.people == 1


def test_a_point_not_agreed_to_stays_as_a_place_for_the_agreed_points_under_it():
    point = {"uraian": "satu", "rincian": ["dua"]}
    record, _ = published(meeting(keputusan=[point]), "dua")
    (kept,) = record.keputusan
    assert (kept.uraian, kept.rincian[0].uraian) == (NOT_SHOWN, "dua")


def test_spaces_and_composed_letters_do_not_make_another_text():
    assert text_hash("Balap  liar\n") == text_hash("Balap liar")
    assert text_hash("é") == text_hash("é")


@pytest.mark.parametrize(("hidden", "said"), [(2, "Beberapa laporan"), (3, "3 laporan")])
def test_how_many_reports_are_not_told_is_said_only_when_they_are_three_or_more(hidden, said):
    paper = lines(rendered("notula", meeting(klasifikasi="biasa"), is_public=True, only_counted=hidden))
    assert [line for line in paper if line.startswith(said)]


def test_a_team_of_the_day_gives_names_to_the_groups_also_in_public():
    rows = [{"jabatan": "lurah", "nama": "Contoh Lurah"}]
    group = {"jabatan": "lurah", "wilayah": "18.72.04"}
    east = team(wilayah="18.72.04.1001", anggota=rows)
    record, _ = published(meeting(peserta=[group], klasifikasi="biasa"))
    paper = "\n".join(lines(rendered("notula", record, office(), teams=[east], is_public=True)))
    assert "Contoh Lurah" in paper


def test_only_the_parts_of_a_report_that_were_agreed_to_are_told():
    record, _ = published(report(judul="Judul", uraian="Uraian"), "Judul")
    assert (record.judul, record.uraian, record.kategori) == ("Judul", None, "balapan_liar")


def test_no_number_of_an_official_is_in_a_team_for_everybody():
    row = {"jabatan": "camat", "nama": "Contoh", "nip": "1", "nrp": "2", "hp": "0812 0000 1111"}
    (shown,) = public_team(team(anggota=[row])).anggota
    assert (shown.nama, shown.nip, shown.nrp, shown.hp) == ("Contoh", None, None, None)
