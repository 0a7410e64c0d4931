"""The forms of the office reach its papers: margins, font, kop, number, signatures."""

import pytest
from notula_samples import lines, material, member, office, png, rendered

from pks_cli.documents.fingerprint import fingerprint
from pks_cli.documents.papers import make_draft

HEAD = {"jabatan": "Wali Kota Metro", "nama": "Contoh Kepala"}


def invitation(**keys):
    return rendered("undangan", kantor=office(**keys))


def test_margins_given_in_centimetres_are_those_of_the_page_and_others_stay_the_templates():
    page = member(invitation(naskah={"tepi": {"kiri": "2,5"}}))
    assert b'w:left="1417"' in page
    assert b'w:right="1134"' in page


def test_the_font_of_the_office_takes_the_place_of_the_templates():
    styles = member(invitation(naskah={"huruf": "Bookman Old Style"}), "word/styles.xml")
    assert b"Bookman Old Style" in styles
    assert b'"Arial"' not in styles


def test_the_number_is_a_placeholder_until_a_person_gives_it():
    kantor = {"naskah": {"unit": "Kesbangpol", "pola_nomor": "{kode}/{urut}/{unit}/{bulan}/{tahun}"}}
    assert any("200.1.3.4/......../Kesbangpol/XII/2021" in line for line in lines(invitation(**kantor)))


def test_a_kind_of_paper_may_have_a_code_a_nature_and_an_addressee_of_its_own():
    own = {"undangan": {"kode": "000.1.5", "sifat": "segera", "tujuan": "Para Camat se-Kota Metro"}}
    said = lines(invitation(bentuk=own))
    assert "Sifat\t:\tSegera" in said
    assert "Yth. Para Camat se-Kota Metro" in said
    assert any(line.startswith("Nomor\t:\t000.1.5/") for line in said)


@pytest.mark.parametrize(
    ("signer", "block"),
    [
        ({"jabatan": "Kepala Badan"}, ["KEPALA BADAN,"]),
        ({"jabatan": "Kepala Badan", "status": "plt"}, ["Plt. KEPALA BADAN,"]),
        (
            {"jabatan": "Sekretaris Daerah", "atas_nama": "Wali Kota Metro"},
            ["a.n. WALI KOTA METRO", "SEKRETARIS DAERAH,"],
        ),
        (
            {"jabatan": "Asisten I", "atas_nama": "Wali Kota Metro", "untuk_beliau": "Sekretaris Daerah"},
            ["a.n. WALI KOTA METRO", "SEKRETARIS DAERAH", "u.b.", "ASISTEN I,"],
        ),
    ],
)
def test_each_form_of_signature_has_its_lines(signer, block):
    said = lines(invitation(penandatangan=signer))
    start = said.index(block[0])
    assert said[start : start + len(block)] == block


def test_the_head_of_the_region_signs_with_the_name_alone_under_his_own_kop():
    said = lines(invitation(penandatangan=HEAD | {"pangkat": "Pembina", "nip": "1" * 18}))
    assert said[0] == "WALI KOTA METRO"
    assert "Contoh Kepala" in said
    assert not [line for line in said if line.startswith("NIP") or line == "Pembina"]


def test_the_office_decides_how_wali_kota_is_spelled():
    kantor = {"naskah": {"kepala_daerah": "walikota"}, "bentuk": {"undangan": {"kop": "kepala_daerah"}}}
    assert lines(invitation(**kantor))[0] == "WALIKOTA METRO"


def test_an_electronic_signature_has_its_place_and_no_drawing():
    signer = {"jabatan": "Kepala Badan", "nama": "Contoh", "bentuk": "elektronik"}
    assert "Ditandatangani secara elektronik" in lines(invitation(penandatangan=signer))


def test_posts_that_check_a_paper_get_a_box_each_and_never_more_than_three():
    signer = {"jabatan": "Kepala Badan", "paraf": ["Sekretaris", "Kabid", "Kasubid", "Staf"]}
    said = lines(invitation(penandatangan=signer))
    assert {"Sekretaris", "Kabid", "Kasubid"} <= set(said)
    assert "Staf" not in said


def test_a_second_signer_stands_at_the_left():
    own = {"undangan": {"penandatangan_kedua": {"jabatan": "PPTK", "nama": "Contoh Kedua"}}}
    said = lines(invitation(bentuk=own))
    assert said.index("PPTK,") < said.index("Contoh Kedua")


def test_the_kop_of_the_head_takes_the_logo_of_the_head_alone():
    kantor = office(penandatangan=HEAD)
    with_logo = rendered("undangan", kantor=kantor, logos={"kepala_daerah": png()})
    assert b"gambar-logo.png" in member(with_logo, "word/_rels/document.xml.rels")
    assert b"<w:drawing>" not in member(rendered("undangan", kantor=kantor, logo=png()))


def test_the_page_says_nothing_of_its_origin_unless_the_office_asks():
    footers = ("word/footer1.xml", "word/footer2.xml")
    silent, told = invitation(), invitation(naskah={"jejak": "ya"})
    assert [line for part in footers for line in lines(silent, part) if "sidik" in line] == []
    assert [line for part in footers for line in lines(told, part) if "catatan m4tq7w2c; sidik isi" in line]


def test_asking_for_the_origin_on_the_page_does_not_make_it_another_paper():
    drafts = [
        make_draft(material("undangan", None, office(naskah={"jejak": one}))) for one in ("ya", "tidak")
    ]
    assert fingerprint(drafts[0]) == fingerprint(drafts[1])
