"""The shipped templates: equal to their script, and built of named styles alone."""

import subprocess
import sys
import zipfile

import pytest
from lxml import etree
from notula_samples import ROOT, W, meeting, member, notula, office

from pks_cli.word import Template

NAMES = sorted(path.name for path in (ROOT / "templates").glob("*.docx"))


def w(name):
    return f"{{{W}}}{name}"


def root_of(name, part):
    with zipfile.ZipFile(ROOT / "templates" / name) as archive:
        return etree.fromstring(archive.read(part))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templat")
    script = ROOT / "templates" / "build.py"
    done = subprocess.run(
        [sys.executable, script, folder], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_the_script_makes_all_that_is_shipped(built):
    assert sorted(path.name for path in built.iterdir()) == NAMES
    assert sorted(path.name for path in (ROOT / "templates").glob("*.docx")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_is_what_its_script_makes(built, name):
    assert (built / name).read_bytes() == (ROOT / "templates" / name).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_accepted_by_the_engine(name):
    assert Template(ROOT / "templates" / name)


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_has_a_style_that_exists_and_no_look_of_its_own(name):
    styles = {style.get(w("styleId")) for style in root_of(name, "word/styles.xml").iter(w("style"))}
    for part in ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml"):
        root = root_of(name, part)
        for paragraph in root.iter(w("p")):
            look = paragraph.find(w("pPr"))
            assert [child.tag for child in look] == [w("pStyle")]
            assert look[0].get(w("val")) in styles
        assert not list(root.iter(w("rPr")))


@pytest.mark.parametrize("name", NAMES)
def test_every_style_a_style_names_exists_and_every_list_is_used(name):
    root = root_of(name, "word/styles.xml")
    known = {style.get(w("styleId")) for style in root.iter(w("style"))}
    assert {el.get(w("val")) for el in root.iter(w("basedOn"), w("next"))} <= known
    numbering = root_of(name, "word/numbering.xml")
    assert {el.get(w("val")) for el in numbering.iter(w("pStyle"))} <= known
    lists = {el.get(w("numId")) for el in numbering.iter(w("num"))}
    assert {el.get(w("val")) for el in root.iter(w("numId"))} == lists


@pytest.mark.parametrize("name", NAMES)
def test_the_language_is_indonesian_and_the_font_arial_but_that_of_a_decree(name):
    root = root_of(name, "word/styles.xml")
    assert root.find(f".//{w('lang')}").get(w("val")) == "id-ID"
    font = "Bookman Old Style" if name.startswith("keputusan") else "Arial"
    assert root.find(f".//{w('rFonts')}").get(w("ascii")) == font
    assert root_of(name, "word/settings.xml").find(w("themeFontLang")).get(w("val")) == "id-ID"


@pytest.mark.parametrize("name", NAMES)
def test_margins_and_the_double_rule_are_those_of_the_regulation(name):
    page = root_of(name, "word/document.xml")
    margins = page.find(f".//{w('pgMar')}")
    lies = page.find(f".//{w('pgSz')}").get(w("orient")) == "landscape"
    bound = ["1701", "1134", "1134", "1134"] if lies else ["1134", "1417", "1701", "1134"]
    assert [margins.get(w(side)) for side in ("top", "bottom", "left", "right")] == bound
    styles = root_of(name, "word/styles.xml")
    (rule,) = [style for style in styles.iter(w("style")) if style.get(w("styleId")) == "KopGaris"]
    above, below = (int(rule.find(f".//{w(side)}").get(w("sz"))) for side in ("top", "bottom"))
    assert above > below


@pytest.mark.parametrize("name", NAMES)
def test_rows_do_not_split_and_heads_are_repeated(name):
    root = root_of(name, "word/document.xml")
    rows = [row for row in root.iter(w("tr")) if "{%" not in "".join(row.itertext()).split("%}")[0][:2]]
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
    for table in root.iter(w("tbl")):
        if table.find(f".//{w('tblStyle')}").get(w("val")) == "TabelNaskah":
            assert table.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
    assert all(table.find(f".//{w('tblLayout')}").get(w("type")) == "fixed" for table in root.iter(w("tbl")))


@pytest.mark.parametrize("arrangement", ["praktik", "baku"])
def test_no_empty_paragraph_is_left_but_the_rule_and_cells_without_text(arrangement):
    document = notula(meeting(pembahasan=["a"]), office(naskah={"notula": arrangement}))
    root = etree.fromstring(member(document))
    empty = [
        el.find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
        for el in root.find(w("body")).iterchildren(w("p"))
        if not "".join(el.itertext())
    ]
    assert empty == ["KopGaris"]


@pytest.mark.parametrize("name", NAMES)
def test_a_number_of_three_digits_stands_on_one_line(name):
    margins, digit = 2 * 108, 20 * 10 * 0.556  # of a cell; of Arial at 10 points, in twips
    for table in root_of(name, "word/document.xml").iter(w("tbl")):
        first = next(table.iter(w("tc")))
        if "".join(first.itertext()) == "No." and "SelKepala" in {
            one.get(w("val")) for one in first.iter(w("pStyle"))
        }:
            assert int(next(table.iter(w("gridCol"))).get(w("w"))) - margins > 3 * digit
