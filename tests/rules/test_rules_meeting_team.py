from __future__ import annotations

import pytest
from rule_samples import MEETING, codes, context, found

from pks_cli.folder.reading import Loaded
from pks_cli.rules.engine import check_record
from pks_cli.strict_yaml import read

TEAM = {"wilayah": "18.72.04.1001", "anggota": [{"jabatan": "lurah"}]}


def test_an_ordinary_meeting_is_clean():
    assert codes("meeting", MEETING | {"hari": "senin", "periode": "2021-B12", "dasar": ["uu-7-2012"]}) == []


def test_a_meeting_may_be_planned():
    assert codes("meeting", MEETING | {"tanggal": "2022-04-24"}) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"hari": "Selasa"}, "PKS201"),
        ({"hari": "Snein"}, "PKS201"),
        ({"periode": "2021-B08"}, "PKS202"),
        ({"dasar": ["uu-7-2021"]}, "PKS121"),
        ({"mulai": "13.30", "selesai": "12.00"}, "PKS213"),
        ({"klasifikasi": "rahasia"}, "PKS212"),
        ({"hadir": ["M.Supriyadi, SH"]}, "PKS209"),
        ({"tidak_hadir": [{"nama": "Dra. Rosita, MM"}]}, "PKS209"),
        ({"pimpinan": {"pencatat": "Imron. SP, Msi"}}, "PKS209"),
        ({"pimpinan": {"ketua": {"nama": "Dra. Rosita, M.M.", "nip": "123"}}}, "PKS210"),
        ({"keputusan": ["Hubungi warga di 0812-3456-7890"]}, "PKS211"),
        ({"pembahasan": [{"uraian": "Baik", "rincian": ["NIK 1872040211850003"]}]}, "PKS211"),
        ({"tindak_lanjut": [{"uraian": "Temui warga di Jl. Imam Bonjol No. 12"}]}, "PKS211"),
        ({"penutup": "Hubungi 081234567890"}, "PKS211"),
        ({"sambutan": [{"oleh": "Kaban", "pokok": ["Hubungi 081234567890"]}]}, "PKS211"),
    ],
)
def test_one_slip_gives_one_finding(changes, code):
    assert codes("meeting", MEETING | changes) == [code]


def test_the_address_of_the_meeting_and_the_numbers_of_officials_are_public():
    place = {"tempat": "Balai Kelurahan", "alamat": "Jl. A.H. Nasution No. 1, Kelurahan Yosodadi"}
    people = {"hadir": [{"nama": "Dra. Rosita, M.M.", "nip": "19680101 199203 2 001"}]}
    assert codes("meeting", MEETING | place | people) == []


@pytest.mark.parametrize(
    ("nip", "why"),
    [
        ("197503122000121003", None),
        ("19750312 200012 1 003", None),
        ("199001012021211005", None),  # a PPPK: 21 where others have the month
        ("1975031220001210", "terdiri atas 16 angka, seharusnya 18"),
        ("19750312200012100X", "memuat tanda selain angka"),
        ("197513122000121003", "memuat tanggal lahir yang tidak ada di kalender (19751312)"),
        ("197503122000131003", "memuat tahun dan bulan pengangkatan yang tidak mungkin (200013)"),
        ("197503121970121003", "memuat tahun dan bulan pengangkatan yang tidak mungkin (197012)"),
        ("197503122045121003", "memuat tahun dan bulan pengangkatan yang tidak mungkin (204512)"),
        ("197503122000123003", "memuat angka jenis kelamin selain 1 atau 2"),
    ],
)
def test_a_nip_is_18_digits_with_dates_that_can_be(nip, why):
    team = TEAM | {"anggota": [{"jabatan": "lurah", "nip": nip}]}
    assert found("team", team) == ([("PKS210", f"NIP '{nip}' {why}")] if why else [])


def test_a_decree_and_a_post_end_after_they_begin():
    backwards = {"mulai": "2021-12-31", "sampai": "2021-01-01"}
    assert codes("team", TEAM | {"sk": [backwards]}) == ["PKS213"]
    assert codes("team", TEAM | {"anggota": [{"jabatan": "lurah"} | backwards]}) == ["PKS213"]


def test_progress_of_a_followup_lies_not_in_the_future():
    progress = [{"tanggal": "2022-01-20", "status": "selesai"}]
    assert codes("followup", {"rapat": "m4tq7w2c", "kemajuan": progress}) == ["PKS203"]


def test_the_office_file_is_checked_like_a_record():
    text = (
        b'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\nkot_surat: Metro\n'
        b'penandatangan:\n  nama: Dra. Rosita, MM\n  nip: "1"\n'
    )
    told = {"nama": "Dra. Rosita, MM", "nip": "1"}
    setting = context(penandatangan=told)
    office = Loaded("office", "records/pks.yaml", "", read(text), setting.office)
    places = [(fault.code, fault.line, fault.column) for fault in check_record(office, setting)]
    assert places == [("PKS102", 4, 1), ("PKS209", 6, 9), ("PKS210", 7, 8)]


def test_what_could_not_be_read_is_asked_nothing_more():
    broken = Loaded("report", "records/reports/x.yaml", "", read(b"a: &b c\n"), None)
    assert check_record(broken, context()) == []
