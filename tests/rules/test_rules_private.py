from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pks_cli.rules.private import looks_private, private_data


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("NIK 1872040211850003", "NIK atau nomor KK"),
        ("nik: 1872 0442 1185 0003.", "NIK atau nomor KK"),
        ("perempuan 1872044211850003", "NIK atau nomor KK"),
        ("HP 081234567890", "nomor telepon"),
        ("WA 0812-3456-7890", "nomor telepon"),
        ("WA 0812 3456 789", "nomor telepon"),
        ("hubungi +62 812 3456 7890", "nomor telepon"),
        ("hubungi 6281234567890", "nomor telepon"),
        ("tinggal di Jl. Imam Bonjol No. 12", "alamat rumah"),
        ("tinggal di jalan Imam Bonjol nomor 12", "alamat rumah"),
        ("di Gg. Mawar RT 03/RW 02 Yosodadi", "alamat rumah"),
        ("di Jl. Mawar, RT. 3 RW. 2", "alamat rumah"),
        ("di Jln Mawar RT 003/002", "alamat rumah"),
    ],
)
def test_private_data_is_seen(text, what):
    assert looks_private(text)
    assert [found for found, _ in private_data(text)] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Balap liar di Jl. A.H. Nasution, sekitar 20 pemuda, pukul 20.15 WIB, tanggal 2 November 2021",
        "Warga RT 12 RW 04 resah",
        "Jl. A.H. Nasution",
        "Kantor Kelurahan Yosodadi, Jl. A.H. Nasution No. 5",
        "di depan SMP Negeri 3 Metro, Jl. Imam Bonjol No. 20",
        "LP/B/123/XI/2021/SPKT/Polsek Metro Timur tanggal 3 November 2021",
        "Kerugian Rp14.500.000, motor BE 1234 FG",
        "Keputusan Nomor 199/KPTS/B-60/2024 tanggal 4 Januari 2024 tentang tim",
        "nomor rekening 1234567890123456",
        "Jadwal 08.00-10.00, 10.00-12.00, 13.00-15.00 di Jl. Mawar",
        "patroli pukul 20.08 sampai 23.30 tanggal 12 dan 13 Desember 2021",
        "",
    ],
)
def test_what_an_ordinary_report_says_is_left_alone(text):
    assert list(private_data(text)) == []


def test_what_is_found_is_shown_hidden_but_for_its_beginning():
    text = "NIK 1872040211850003, HP 0812-3456-7890, Jl. Imam Bonjol No. 12"
    shown = [hidden for _, hidden in private_data(text)]
    assert shown == ["1872************", "0812**********", "Jl. Imam Bonjol …"]


@given(st.text(alphabet="0812 .-+/jlno.rtw\nRT", max_size=80))
def test_the_cheap_look_never_hides_what_the_close_look_sees(text):
    if list(private_data(text)):
        assert looks_private(text)


def test_a_long_text_of_one_repeated_word_is_soon_done():
    assert list(private_data("jl. no. 0812 " * 5000)) is not None
