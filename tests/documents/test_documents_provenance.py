"""What a paper says of where it comes from: enough to tell later, and nothing that is not on the page."""

import shutil
import subprocess

import pytest
from notula_samples import every_byte, material, meeting, office, rendered, report, source_meeting

from pks_cli.documents.papers import make_draft, render, set_of_meeting, written_text
from pks_cli.documents.provenance import leaves, provenance, read_provenance
from pks_cli.faults import Refused
from pks_cli.word.fingerprint import stories, text_hash
from pks_cli.word.reading import Document, read_document

SOFFICE = shutil.which("soffice")


@pytest.fixture
def saved(tmp_path):
    def saved(data, name="naskah.docx"):
        (tmp_path / name).write_bytes(data)
        return read_document(tmp_path / name)

    return saved


def test_a_paper_says_from_what_it_was_made(saved):
    record = meeting(klasifikasi="biasa")
    stated = read_provenance(saved(rendered("notula", record, reports=[report()])).custom)
    assert stated.kind == "notula"
    assert stated.records == ("m4tq7w2c", "k3f9x000")
    assert stated.basis == {
        "hari": "2021-12-13",
        "kelas": "biasa",
        "wilayah": "18.72",
        "periode": "2021-B12",
        "rapat": "m4tq7w2c",
    }


def test_the_fingerprint_is_that_of_the_text_in_the_file(saved):
    document = saved(rendered("notula"))
    stated = read_provenance(document.custom)
    assert stated.text == text_hash(stories(document))
    text, template = written_text(make_draft(material()))
    assert (stated.text, stated.template) == (text_hash(stories(text)), template)
    assert [len(story) for story in stated.paragraphs] == [len(story) for story in stories(document)]


def test_the_same_paper_has_the_same_bytes():
    draft = make_draft(material(record=source_meeting()[0]))
    assert render(draft) == render(draft)


def test_only_fields_that_stand_on_the_page_have_a_fingerprint(saved):
    stated = read_provenance(saved(rendered("notula", meeting(tempat="Aula"))).custom)
    assert "rapat.tempat" in stated.fields
    draft = make_draft(material(record=meeting(tempat="Aula")))
    custom = provenance(draft, "", Document(("Aula",)))
    assert list(read_provenance(custom).fields) == ["rapat.tempat"]


def test_records_above_the_class_of_a_paper_are_not_named_in_it():
    hidden = report(klasifikasi="rahasia", uraian="Uraian rahasia.")
    record = meeting(laporan_wilayah={"periode": "2021-B12"})
    document = rendered("notula", record, reports=[report(), hidden])
    assert b"k3f9x000" in every_byte(document)
    assert b"k3f9x001" not in every_byte(document)


@pytest.mark.parametrize("name", ["PKS.Naskah", "PKS.Pilihan", "PKS.Paragraf", "PKS.Bidang", "PKS.Isi"])
@pytest.mark.parametrize("value", [None, "[1]", "x.y.z", "{", "AAAA", "[" * 100_000])
def test_properties_that_were_changed_are_no_provenance(saved, name, value):
    custom = dict(saved(rendered("notula")).custom)
    changed = {key: text for key, text in (custom | {name: value}).items() if text is not None}
    stated = read_provenance(changed)
    assert stated is None or (name in ("PKS.Naskah", "PKS.Isi") and value is not None)


def test_fields_that_unpack_to_far_more_than_they_are_worth_are_refused():
    import base64
    import zlib

    bomb = base64.b64encode(zlib.compress(b"a\n" * 50_000_000, 9)).decode()
    custom = {
        "PKS.Naskah": "notula",
        "PKS.Catatan": "",
        "PKS.Pilihan": "{}",
        "PKS.Templat": "",
        "PKS.Isi": "",
    }
    assert read_provenance(custom | {"PKS.Paragraf": "..", "PKS.Bidang": bomb}) is None


def test_leaves_are_texts_and_numbers():
    data = {"a": ["x", 2, True, None, ""], "b": {"c": 1.5}}
    assert dict(leaves(data)) == {"a.0": "x", "a.1": "2", "b.c": "1.5"}


def made_kinds():
    """The papers of a meeting that have a module and a template by now."""
    for kind in set_of_meeting():
        try:
            render(make_draft(material(kind)))
        except (ModuleNotFoundError, Refused):
            continue
        yield kind


@pytest.mark.proof
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_saved_again_in_libreoffice_no_paper_counts_as_edited(tmp_path, arrangement):
    kantor = office(naskah={"notula": arrangement}, tembusan=["Wali Kota Metro"])
    record = source_meeting()[0]
    odd = meeting(
        hadir=[{"nama": "Ani\u2011Sari  B.", "jabatan": "\u0627\u0644\u0633\u0644\u0627\u0645 Lurah"}],
        keputusan=["Satu\ndua", "<b> & “kutip” ‘satu’"],
    )
    for kind in made_kinds():
        (tmp_path / f"{kind}-1.docx").write_bytes(rendered(kind, record, kantor, reports=[report()]))
        (tmp_path / f"{kind}-2.docx").write_bytes(rendered(kind, odd, kantor))
    files = sorted(tmp_path.glob("*.docx"))
    assert files
    words = [SOFFICE, "--headless", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}"]
    words += ["--convert-to", "docx", "--outdir", str(tmp_path / "lagi"), *map(str, files)]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    for path in files:
        before, after = read_document(path), read_document(tmp_path / "lagi" / path.name)
        assert stories(after) == stories(before), path.name
        assert read_provenance(after.custom) == read_provenance(before.custom)
        assert read_provenance(after.custom).text == text_hash(stories(after))
