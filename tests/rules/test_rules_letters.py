"""What must hold of the numbers of papers: in pks.yaml, in a meeting, and between meetings."""

from rule_samples import MEETING, codes, context, found, loaded

from pks_cli.rules.engine import check_folder, check_record

OFFICE = {"format": "1", "nama": "Badan Kesbangpol", "wilayah": "18.72"}


def of_office(**keys):
    from pks_cli.folder.reading import Loaded
    from pks_cli.model.office import Office
    from pks_cli.model.parsing import parse
    from pks_cli.strict_yaml import read, write

    document = read(write(OFFICE | keys).encode())
    office = parse(Office, document.root).record
    return [
        (one.code, one.message) for one in check_record(Loaded("office", "", "", document, office), context())
    ]


def meeting(identity, day="2021-12-13", **keys):
    return loaded("meeting", MEETING | {"tanggal": day} | keys, identity)


def numbered(**papers):
    return {"naskah": {kind: {"nomor": number} for kind, number in papers.items()}}


def between(*records):
    return [(fault.code, fault.path, fault.message) for fault in check_folder(records, context())]


def test_a_pattern_of_known_places_with_an_order_number_is_fine():
    assert of_office(naskah={"pola_nomor": "{keamanan}-{kode}/{urut}/{unit}/{bulan}/{tahun}"}) == []


def test_a_pattern_without_order_number_and_with_an_unknown_place_is_told():
    assert of_office(naskah={"pola_nomor": "{kode}/{nomer}"}) == [
        ("PKS215", "tempat '{nomer}' tidak dikenal di pola nomor"),
        ("PKS215", "pola nomor tidak memuat {urut}, maka semua naskah mendapat nomor yang sama"),
    ]


def test_a_form_or_number_of_a_paper_that_there_is_not_is_told():
    assert of_office(bentuk={"telaahan_staf": {"judul": "TELAAHAN"}}) == []
    assert of_office(bentuk={"notulen": {"judul": "NOTULEN"}}) == [
        ("PKS216", "jenis naskah 'notulen' tidak dikenal")
    ]
    tree = MEETING | numbered(telaahan_staf="1", notula="2")
    assert found("meeting", tree) == [("PKS216", "jenis naskah 'telaahan_staf' tidak dikenal")]


def test_the_invitation_may_be_told_twice_but_not_in_two_ways():
    letter = {"undangan": {"nomor": "005/12/BKBP", "tanggal": "2021-12-06"}}
    assert codes("meeting", MEETING | letter | numbered(undangan="005/12/bkbp")) == []
    assert codes("meeting", MEETING | letter | numbered(undangan="005/21/BKBP")) == ["PKS217"]
    paper = {"naskah": {"undangan": {"tanggal": "2021-12-07"}}}
    assert codes("meeting", MEETING | letter | paper) == ["PKS217"]


def test_one_number_for_two_papers_names_both():
    first = meeting("h4tq7w2c", "2021-04-12", undangan={"nomor": "005/27/BKBP/2021"})
    second = meeting("m4tq7w2c", **numbered(notula="005/27/BKBP/2021"))
    papers = "Surat undangan rapat 12 April 2021 dan Notula rapat 13 Desember 2021"
    message = f"nomor '005/27/BKBP/2021' dipakai oleh {papers}"
    assert between(first, second) == [("PKS304", second.path, message)]


def test_two_papers_of_one_meeting_may_not_share_a_number_either():
    one = meeting("m4tq7w2c", **numbered(notula="27", berita_acara="27"))
    assert [code for code, _, _ in between(one)] == ["PKS304"]


def test_a_number_that_names_no_year_is_free_again_in_the_next_year():
    first = meeting("h4tq7w2c", "2020-12-14", **numbered(notula="005/27/BKBP"))
    second = meeting("m4tq7w2c", **numbered(notula="005/27/BKBP"))
    assert between(first, second) == []


def test_the_invitation_told_in_both_places_is_one_paper_and_a_withdrawn_meeting_has_none():
    one = meeting("m4tq7w2c", undangan={"nomor": "27"}, **numbered(undangan="27"))
    gone = meeting(
        "h4tq7w2c", dibatalkan={"tanggal": "2021-12-01", "alasan": "batal"}, **numbered(notula="27")
    )
    assert between(one, gone) == []
