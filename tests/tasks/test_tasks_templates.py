"""The office's own templates: copied, told apart from the shipped ones, checked, used for the next paper."""

import io
import re
import shutil
import struct
import subprocess
import zipfile
import zlib

import pytest
from lxml import etree
from tasks_samples import make_folder, put

from pks_cli.documents.example import example_material
from pks_cli.documents.fields import example_data, kinds_with_template, template_names
from pks_cli.documents.papers import make_draft
from pks_cli.faults import Refused
from pks_cli.resources import templates
from pks_cli.tasks.check_template import check_templates
from pks_cli.tasks.copy_template import copy_template
from pks_cli.tasks.list_templates import list_templates
from pks_cli.tasks.own_templates import names
from pks_cli.tasks.render_meeting import render_meeting
from pks_cli.tasks.template_fields import template_fields
from pks_cli.word import Template
from pks_cli.word.linting import lint_template
from pks_cli.word.stamping import stamp_of, stamped

MEETING = "m4tq7w2c"
MEETING_TEXT = 'nama: Rapat Tim Terpadu\nwilayah: "18.72"\ntanggal: "2021-12-13"\nkeputusan: [Patroli]\n'
NAMES = sorted(names())
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, "records/meetings/2021/rapat-m4tq7w2c.yaml", MEETING_TEXT)
    return root


def copied(root, word="notula", **options):
    return copy_template([root], word, None, **({"overwrite": False} | options)).path


def edited(path, change, part="word/document.xml"):
    """Change the text of a part, as a person does in Word."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    before = members[part]
    members[part] = change(before.decode("utf-8")).encode("utf-8")
    assert members[part] != before
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def resaved(path, tmp_path):
    """Let LibreOffice open a file and save it as its own program would."""
    out = tmp_path / "disimpan"
    profile = f"-env:UserInstallation=file://{tmp_path}/lo"
    words = ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    subprocess.run([*words, str(path)], check=True, capture_output=True, timeout=120)
    shutil.copyfile(out / path.name, path)


def words_of(document, part="word/document.xml"):
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        tree = etree.fromstring(archive.read(part))
    return ["".join(t.text or "" for t in p.iter(f"{space}t")) for p in tree.iter(f"{space}p")]


def paper(root):
    (path,) = render_meeting([root], MEETING, "notula", None, overwrite=True).paths
    return path.read_bytes()


def codes(root, word=None, naskah=None):
    return [fault.code for fault in check_templates([root], word, naskah).faults]


def row(root, name):
    return next(one for one in list_templates([root]).rows if one.name == name)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_has_no_fault_and_prints_what_its_copy_prints(name):
    data = example_data(names()[name])
    shipped = templates() / f"{name}.docx"
    assert lint_template(shipped, data).faults == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_clean_the_same_as_the_shipped_one_and_used(root, name):
    path = copied(root, name)
    assert path == root / "templates" / f"{name}.docx"
    assert codes(root) == []
    found = row(root, name)
    assert (found.path, found.is_changed, found.is_older) == (f"templates/{name}.docx", False, False)
    data = make_draft(example_material(names()[name])).data
    own, shipped = Template(path).render(data), Template(templates() / f"{name}.docx").render(data)
    with zipfile.ZipFile(io.BytesIO(own)) as one, zipfile.ZipFile(io.BytesIO(shipped)) as other:
        same = set(other.namelist()) - {"[Content_Types].xml", "_rels/.rels"}
        assert all(one.read(part) == other.read(part) for part in same)
        assert set(one.namelist()) - set(other.namelist()) == {"docProps/custom.xml"}


def test_notula_means_the_arrangement_the_office_uses(root):
    assert copied(root, "notula").name == "notula_praktik.docx"
    office = root / "records/pks.yaml"
    office.write_text(office.read_text("utf-8") + "naskah: {notula: baku}\n", "utf-8")
    assert copied(root, "Notula").name == "notula_baku.docx"
    assert [one.name for one in list_templates([root]).rows if not one.is_chosen] == ["notula_praktik"]


def test_a_copy_never_takes_the_place_of_a_template_unasked(root):
    path = copied(root)
    path.write_bytes(b"milik kantor")
    with pytest.raises(Refused) as refused:
        copied(root)
    assert refused.value.faults[0].code == "PKS412"
    assert path.read_bytes() == b"milik kantor"
    copied(root, overwrite=True)
    assert codes(root) == []


def test_who_changes_the_kop_in_the_template_has_it_in_the_next_paper(root):
    path = copied(root)
    edited(path, lambda text: text.replace("{{ kop.nama }}", "KANTOR KAMI, {{ kop.nama }}"))
    assert codes(root) == []
    assert row(root, "notula_praktik").is_changed
    assert "KANTOR KAMI, BADAN KESBANGPOL" in words_of(paper(root))


def test_a_picture_put_in_the_head_stays_in_the_paper(root):
    path = copied(root)
    picture = _png()
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/media/gambar1.png", picture)
        archive.writestr(
            "word/_rels/header2.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Target="media/gambar1.png" Type='
            '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>',
        )
    drawing = _drawing("rId1")
    edited(path, lambda text: text.replace("</w:hdr>", f"{drawing}</w:hdr>"), "word/header2.xml")
    assert codes(root) == []
    with zipfile.ZipFile(io.BytesIO(paper(root))) as archive:
        assert archive.read("word/media/gambar1.png") == picture
        assert b'r:embed="rId1"' in archive.read("word/header2.xml")


def test_a_wrong_field_is_found_by_the_check_and_the_paper_says_where_to_look(root):
    path = copied(root)
    edited(path, lambda text: text.replace("{{ kop.nama }}", "{{ kop.namaa }} {{ rapat.tmpat }}"))
    found = check_templates([root], "notula")
    assert found.has_galat
    assert {fault.path for fault in found.faults} == {"templates/notula_praktik.docx"}
    assert ["“kop.nama”" in one.remedy or "“rapat.tempat”" in one.remedy for one in found.faults].count(
        True
    ) >= 2
    with pytest.raises(Refused) as refused:
        paper(root)
    (fault,) = refused.value.faults
    assert fault.path == "templates/notula_praktik.docx"
    assert fault.remedy.endswith("'pks template check notula_praktik'")


def test_what_the_shipped_template_prints_and_ours_does_not_is_a_warning(root):
    path = copied(root)
    cut = ("{% for butir in keputusan %}", "{% if keputusan %}")

    def without(text):
        for tag in cut:
            text = text.replace(tag, tag.replace("keputusan", "pembahasan"))
        return text

    edited(path, without)
    result = check_templates([root], None)
    assert [fault.code for fault in result.faults] == ["PKS521"]
    assert "keputusan" in result.faults[0].message
    assert "pembahasan" not in result.faults[0].message
    assert not result.has_galat


def test_a_template_of_another_naskah_warns_and_the_paper_is_made(root):
    shutil.copyfile(copied(root, "notula_baku"), root / "templates/notula_praktik.docx")
    assert render_meeting([root], MEETING, "notula", None, overwrite=True).warnings == ()
    copied(root, "undangan")
    letter = root / "templates/undangan.docx"
    letter.write_bytes(stamped(letter, {"pks.templat": "notula_praktik 0"}))
    done = render_meeting([root], MEETING, "undangan", None, overwrite=True)
    assert done.paths[0].is_file()
    assert [fault.code for fault in done.warnings if fault.code != "PKS203"] == ["PKS523"]
    assert codes(root, "undangan") == ["PKS523"]


def test_a_copy_of_an_older_shipped_template_is_told(root):
    path = copied(root)
    path.write_bytes(stamped(path, {"pks.templat": "notula_praktik 0123"}))
    found = row(root, "notula_praktik")
    assert (found.is_older, found.is_changed) == (True, True)


@pytest.mark.parametrize(
    ("file", "remedy"),
    [
        ("notula.docx", "ubah namanya menjadi notula_praktik.docx"),
        ("Notula_praktik.docx", "ubah namanya menjadi notula_praktik.docx"),
        ("notula-baku.docx", "ubah namanya menjadi notula_baku.docx"),
        ("undangan - Copy.docx", "ubah namanya menjadi undangan.docx"),
        ("undangn.docx", "ubah namanya menjadi undangan.docx"),
        ("undangan.doc", "di Word, simpan sebagai “Dokumen Word (.docx)” dengan nama undangan.docx"),
        ("arsip lama.docx", "beri nama menurut naskahnya"),
    ],
)
def test_a_file_no_naskah_uses_is_told_with_the_right_name(root, file, remedy):
    (root / "templates").mkdir()
    (root / "templates" / file).write_bytes((templates() / "undangan.docx").read_bytes())
    (root / "templates/~$ndangan.docx").write_bytes(b"")
    (root / "templates/catatan.txt").write_bytes(b"")
    (fault,) = list_templates([root]).strays
    assert (fault.code, fault.path) == ("PKS522", f"templates/{file}")
    assert remedy in fault.remedy
    assert codes(root) == ["PKS522"]


def test_a_copy_beside_the_used_one_may_be_deleted(root):
    shutil.copyfile(copied(root), root / "templates/notula_praktik - Copy.docx")
    (fault,) = check_templates([root], None).faults
    assert fault.remedy == "yang dipakai notula_praktik.docx; hapus berkas ini bila tidak diperlukan"


def test_a_template_outside_the_folder_is_not_used_and_told(root, tmp_path):
    outside = tmp_path / "luar.docx"
    outside.write_bytes((templates() / "undangan.docx").read_bytes())
    (root / "templates").mkdir()
    (root / "templates/undangan.docx").symlink_to(outside)
    (fault,) = list_templates([root]).strays
    assert "di luar folder" in fault.message
    assert row(root, "undangan").path is None


def test_a_file_anywhere_is_checked_as_the_naskah_it_was_copied_from_or_is_said_to_be(root, tmp_path):
    path = tmp_path / "milik saya.docx"
    shutil.copyfile(copied(root, "undangan"), path)
    assert codes(root, str(path)) == []
    assert "PKS511" in codes(root, str(path), "notula")
    bare = tmp_path / "entah.docx"
    shutil.copyfile(templates() / "undangan.docx", bare)
    with pytest.raises(Refused) as refused:
        check_templates([root], str(bare))
    assert refused.value.faults[0].code == "PKS424"
    assert codes(root, str(bare), "undangan") == []


@pytest.mark.parametrize(
    ("word", "code"), [("tidak ada.docx", "PKS501"), ("notula", "PKS501"), ("nutola", "PKS423")]
)
def test_what_is_not_there_is_refused(root, word, code):
    with pytest.raises(Refused) as refused:
        check_templates([root], word)
    assert (refused.value.faults[0].code, refused.value.status) == (code, 2)


@pytest.mark.parametrize("kind", kinds_with_template())
def test_every_field_as_it_is_shown_can_be_written_in_a_template(tmp_path, kind):
    body, depth = [], 0
    for line in template_fields(kind).lines:
        body += ["{% endfor %}"] * (depth - line.level)
        opens = line.written.startswith("{% for")
        body.append(line.written.partition(" ... ")[0] if opens else line.written)
        depth = line.level + opens
    body += ["{% endfor %}"] * depth
    path = tmp_path / f"{kind}.docx"
    shutil.copyfile(templates() / "undangan.docx", path)
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in body)
    edited(
        path, lambda text: re.sub("<w:body>.*</w:body>", f"<w:body>{inside}</w:body>", text, flags=re.DOTALL)
    )
    found = [
        fault for fault in lint_template(path, example_data(kind)).faults if "isi naskah" in fault.message
    ]
    assert found == []


def test_the_stamp_is_only_read_from_files_that_are_safe(tmp_path):
    (tmp_path / "x.docx").write_bytes(b"bukan zip")
    assert stamp_of(tmp_path / "x.docx") == {}


@pytest.mark.proof
@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_a_copy_saved_by_libreoffice_is_clean_and_prints_the_same_text(root, tmp_path, name):
    path = copied(root, name)
    kind = names()[name]
    data = make_draft(example_material(kind)).data
    before = words_of(Template(path).render(data))
    resaved(path, tmp_path)
    assert codes(root) == []
    assert row(root, name).made_for == name
    assert [text for text in words_of(Template(path).render(data)) if text] == [
        text for text in before if text
    ]


@pytest.mark.proof
@needs_office
def test_a_kop_changed_and_saved_by_libreoffice_is_in_the_next_paper_with_the_logo(root, tmp_path):
    (root / "logo.png").write_bytes(_png())
    put(root, "records/pks.yaml", (root / "records/pks.yaml").read_text("utf-8") + "kop: {logo: logo.png}\n")
    path = copied(root)
    edited(path, lambda text: text.replace("{{ kop.nama }}", "KANTOR KAMI, {{ kop.nama }}"))
    resaved(path, tmp_path)
    assert codes(root) == []
    document = paper(root)
    assert "KANTOR KAMI, BADAN KESBANGPOL" in words_of(document)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        assert [name for name in archive.namelist() if "media/" in name] == ["word/media/gambar-logo.png"]
        assert archive.read("word/media/gambar-logo.png") == _png()


def test_every_naskah_has_a_name_under_which_its_own_template_is_looked_for():
    assert {name for kind in kinds_with_template() for name in template_names(kind)} == set(NAMES)


def _png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", 4, 5, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress((b"\0" + b"\x99" * 4) * 5))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")


def _drawing(relation):
    spaces = (
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    )
    return (
        f'<w:p><w:r><w:drawing><wp:inline {spaces}><wp:extent cx="900000" cy="900000"/>'
        '<wp:docPr id="77" name="Lambang" descr="Lambang kota"/><a:graphic><a:graphicData'
        ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="77" name="Lambang"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
