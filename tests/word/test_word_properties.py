from datetime import date

import pytest
from word_samples import names, p, part, word

from pks_cli.faults import Refused
from pks_cli.word import Properties, Template
from pks_cli.word.properties import joined, split_values

CUSTOM = "docProps/custom.xml"
ROW = '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name="{}">{}</property>'
OWN = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    + ROW.format(7, "Bagian", "<vt:i4>3</vt:i4>")
    + ROW.format(8, "pks.Isi.4", "<vt:lpwstr>lama</vt:lpwstr>")
    + "</Properties>"
)


def about(title="Notula", **options):
    return Properties(title, "Rapat", "Notula", "Badan", "id-ID", date(2021, 12, 13), **options)


def custom(document):
    return {el.get("name"): "".join(el.itertext()) for el in part(document, CUSTOM)}


def test_properties_stand_in_the_document_with_the_day_of_the_data(tmp_path):
    document = Template(word(tmp_path, p("x"))).render(
        {}, properties=about('Notula <1> & "2"', keywords="rapat")
    )
    core = {el.tag.rpartition("}")[2]: el.text for el in part(document, "docProps/core.xml")}
    assert core == {
        "title": 'Notula <1> & "2"',
        "subject": "Rapat",
        "keywords": "rapat",
        "category": "Notula",
        "creator": "Badan",
        "language": "id-ID",
        "created": "2021-12-13T00:00:00Z",
        "modified": "2021-12-13T00:00:00Z",
    }


def test_a_control_character_in_a_property_is_refused(tmp_path):
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, p("x"))).render({}, properties=about("a\x07"))
    assert caught.value.faults[0].code == "PKS515"


def test_properties_of_a_program_stand_in_a_part_that_the_package_knows(tmp_path):
    given = {"PKS.Naskah": "notula", "PKS.Catatan": 'rapat "a" <b>'}
    document = Template(word(tmp_path, p("x"))).render({}, properties=about(custom=given))
    assert custom(document) == given
    assert [el.get("pid") for el in part(document, CUSTOM)] == ["2", "3"]
    targets = {el.get("Target") for el in part(document, "_rels/.rels")}
    parts = {el.get("PartName") for el in part(document, "[Content_Types].xml")}
    for name in (CUSTOM, "docProps/core.xml"):
        assert name in targets
        assert f"/{name}" in parts


def test_without_such_properties_there_is_no_such_part(tmp_path):
    document = Template(word(tmp_path, p("x"))).render({}, properties=about())
    assert CUSTOM not in names(document)
    assert "docProps/custom.xml" not in {el.get("Target") for el in part(document, "_rels/.rels")}


def test_the_properties_a_template_has_of_its_own_stay_but_not_those_written_anew(tmp_path):
    template = Template(word(tmp_path, p("x"), **{CUSTOM: OWN.encode()}))
    document = template.render({}, properties=about(custom={"PKS.Isi": "baru"}))
    assert custom(document) == {"Bagian": "3", "PKS.Isi": "baru"}
    assert custom(template.render({})) == {"Bagian": "3", "pks.Isi.4": "lama"}


def test_a_control_character_in_a_property_of_a_program_is_refused(tmp_path):
    with pytest.raises(Refused) as caught:
        Template(word(tmp_path, p("x"))).render({}, properties=about(custom={"a": "b\x01"}))
    assert caught.value.faults[0].code == "PKS515"


@pytest.mark.parametrize(
    "text", ["", "a" * 255, "a" * 256, "a" * 5000, "\U0001f600" * 300, "a " * 400, " " * 600]
)
def test_a_long_value_is_cut_as_word_keeps_it_and_put_together_again(text):
    cut = split_values({"a": text, "b.1": "lain"})
    assert all(len(piece.encode("utf-16-le")) <= 510 for piece in cut.values())
    assert joined(cut) == {"a": text, "b.1": "lain"}


def test_pieces_end_where_no_space_can_be_lost():
    pieces = list(split_values({"a": "kata " * 200}).values())
    assert len(pieces) > 1
    assert not any(piece[-1].isspace() for piece in pieces[:-1])
    assert not any(piece[0].isspace() for piece in pieces[1:])


def test_a_quotation_mark_in_the_name_of_a_property_stays_one(tmp_path):
    own = OWN.replace("Bagian", "Bagian &quot;A&quot;")
    path = word(tmp_path, p("x"), **{CUSTOM: own.encode()})
    assert 'Bagian "A"' in custom(Template(path).render({}, properties=about(custom={"a": "b"})))


def test_a_tag_in_a_property_of_the_template_is_filled_in_beside_the_programs_own(tmp_path):
    row = ROW.format(2, "Perihal", "<vt:lpwstr>Rapat {{ nama }}</vt:lpwstr>")
    text = OWN.partition("<property")[0] + row + "</Properties>"
    template = Template(word(tmp_path, p("x"), **{CUSTOM: text.encode()}))
    document = template.render({"nama": "Tim & Staf"}, properties=about(custom={"PKS.Isi": "1"}))
    assert custom(document) == {"Perihal": "Rapat Tim & Staf", "PKS.Isi": "1"}
