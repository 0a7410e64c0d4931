import zipfile

import pytest
from word_samples import W, names, p, part, r, row, rows, table, text_of, texts, word

from pks_cli.faults import Refused
from pks_cli.word import Template


def render(path, **data):
    return Template(path).render(data)


def fault_of(call, *args, **options):
    with pytest.raises(Refused) as caught:
        call(*args, **options)
    (fault,) = caught.value.faults
    assert fault.path == "templat.docx"
    return fault


def test_a_value_is_printed_where_its_tag_stands(tmp_path):
    assert texts(render(word(tmp_path, p("Halo {{ nama }}!")), nama="Rosita")) == ["Halo Rosita!"]


def test_a_tag_split_over_runs_is_one_tag_with_the_look_of_its_first_piece(tmp_path):
    path = word(tmp_path, p("a ", r("{", "<w:b/>"), r("{ na"), r("ma }", "<w:i/>"), "} b"))
    document = render(path, nama="X")
    assert texts(document) == ["a X b"]
    bold = [run for run in part(document).iter(f"{{{W}}}r") if run.find(f"{{{W}}}rPr/{{{W}}}b") is not None]
    assert [text_of(run) for run in bold] == ["X"]


def test_typographic_quotes_and_spaces_that_word_puts_in_a_tag_are_repaired(tmp_path):
    path = word(tmp_path, p("{% if x == “ya” %}satu{% else %}dua{% endif %} {{\u00a0x\u00a0}}"))
    assert texts(render(path, x="ya")) == ["satu ya"]


def test_a_line_break_or_tab_inside_a_tag_does_not_break_it(tmp_path):
    path = word(tmp_path, p(r("{{"), "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", r("x }}")))
    assert texts(render(path, x="ya")) == ["ya"]


@pytest.mark.parametrize("form", ["{{% {} %}}", "{{%p {} %}}"])
def test_a_control_tag_alone_takes_its_paragraph_away(tmp_path, form):
    body = p(form.format("for x in xs")), p("– {{ x }}"), p(form.format("endfor"))
    assert texts(render(word(tmp_path, *body), xs=["a", "b"])) == ["– a", "– b"]
    assert texts(render(word(tmp_path, *body), xs=[])) == []


def test_several_control_tags_may_share_a_paragraph(tmp_path):
    body = p("{% if a %}"), p("A"), p("{% endif %}{% if b %}"), p("B"), p("{% endif %}")
    assert texts(render(word(tmp_path, *body), a=False, b=True)) == ["B"]


@pytest.mark.parametrize("form", ["{{% {} %}}", "{{%tr {} %}}"])
def test_a_control_tag_alone_takes_its_row_away(tmp_path, form):
    lines = row("No.", "Nama"), row(form.format("for x in xs"), ""), row("{{ loop.index }}", "{{ x.n }}")
    path = word(tmp_path, table(*lines, row("", form.format("endfor"))))
    assert rows(render(path, xs=[{"n": "a"}, {"n": "b"}])) == [["No.", "Nama"], ["1", "a"], ["2", "b"]]


def test_a_control_tag_takes_its_cell_away(tmp_path):
    cells = row("tetap", "{%tc if lebar %}", "lebar", "{%tc endif %}")
    assert rows(render(word(tmp_path, table(cells)), lebar=True)) == [["tetap", "lebar"]]
    assert rows(render(word(tmp_path, table(cells)), lebar=False)) == [["tetap"]]


def test_a_condition_inside_a_line_keeps_the_look_of_its_runs(tmp_path):
    path = word(tmp_path, p("a{%r if x %}", r("tebal", "<w:b/>"), "{%r endif %}z"))
    assert texts(render(path, x=True)) == ["atebalz"]
    without = render(path, x=False)
    assert texts(without) == ["az"]
    assert part(without).find(f".//{{{W}}}b") is None


def test_a_condition_in_the_middle_of_a_run_cuts_it_into_runs_of_the_same_look(tmp_path):
    document = render(word(tmp_path, p(r("a{% if x %}{{ x }}b{% endif %}c {", "<w:b/>"))), x="X")
    runs = list(part(document).iter(f"{{{W}}}r"))
    assert [text_of(run) for run in runs] == ["a", "Xb", "c {"]
    assert all(run.find(f"{{{W}}}rPr/{{{W}}}b") is not None for run in runs)


def test_a_comment_says_nothing(tmp_path):
    assert texts(render(word(tmp_path, p("{# catatan #}"), p("a{# b #}c")))) == ["ac"]


def test_a_name_can_be_set(tmp_path):
    assert texts(render(word(tmp_path, p("{% set y = x + 1 %}"), p("{{ y }}")), x=1)) == ["2"]


def test_tags_work_in_headers_and_properties(tmp_path):
    core = (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Notula {{ n }}{% if n %}!{% endif %}</dc:title>"
        "</c:coreProperties>"
    )
    document = render(word(tmp_path, p("x"), header=p("Rapat {{ n }}"), core=core), n="A & B")
    assert texts(document, "word/header1.xml") == ["Rapat A & B"]
    assert part(document, "docProps/core.xml")[0].text == "Notula A & B!"


def test_tags_work_in_a_text_box_and_a_hyperlink(tmp_path):
    box = (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('{{ a }}')}</w:txbxContent></v:textbox>"
        "</v:shape>"
        "</w:pict></w:r>"
    )
    link = f'<w:hyperlink w:anchor="x">{r("{{ b }}")}</w:hyperlink>'
    document = render(word(tmp_path, p("luar ", box), p(link)), a="dalam", b="tautan")
    assert texts(document) == ["luar dalam", "dalam", "tautan"]


def test_a_cell_left_empty_keeps_a_paragraph_and_a_table_without_rows_goes(tmp_path):
    body = table(row("a", p("{% if x %}") + p("b") + p("{% endif %}")))
    body += table(row("{% for y in ys %}"), row("{{ y }}"), row("{% endfor %}"))
    document = render(word(tmp_path, body, p("akhir")), x=False, ys=[])
    assert rows(document) == [["a", ""]]
    assert len(list(part(document).iter(f"{{{W}}}tbl"))) == 1


def test_a_row_that_holds_a_table_is_never_taken_for_a_tag_alone(tmp_path):
    inside = p("{% if x %}") + table(row("")) + p("{% endif %}") + p("")
    document = render(word(tmp_path, table(row(inside))), x=True)
    assert len(list(part(document).iter(f"{{{W}}}tbl"))) == 2


def test_a_text_box_left_empty_keeps_a_paragraph(tmp_path):
    inner = p("{% if x %}") + p("a") + p("{% endif %}")
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert texts(render(word(tmp_path, p("luar", box)), x=False)) == ["luar", ""]


def test_a_header_whose_every_paragraph_is_left_out_keeps_one(tmp_path):
    path = word(tmp_path, p("x"), header=p("{% if a %}") + p("A") + p("{% endif %}"))
    assert texts(render(path, a=False), "word/header1.xml") == [""]


def test_the_same_data_give_the_same_bytes_in_sorted_members_of_a_fixed_day(tmp_path):
    path = word(tmp_path, p("{{ x }}"))
    first, second = Template(path).render({"x": "a"}), Template(path).render({"x": "a"})
    assert first == second
    assert names(first) == sorted(names(first))
    (tmp_path / "hasil.docx").write_bytes(first)
    with zipfile.ZipFile(tmp_path / "hasil.docx") as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_members_without_tags_are_copied_unchanged(tmp_path):
    strange = b'<?xml version="1.0"?>\n<!-- biar -->\n<w:styles xmlns:w="' + W.encode() + b'"  />'
    document = render(word(tmp_path, p("{{ x }}"), **{"word/styles.xml": strange}), x="1")
    (tmp_path / "hasil.docx").write_bytes(document)
    with zipfile.ZipFile(tmp_path / "hasil.docx") as archive:
        assert archive.read("word/styles.xml") == strange


def test_what_word_notes_for_itself_does_not_come_between(tmp_path):
    note = '<w:proofErr w:type="spellStart"/>'
    body = p(r("{{"), note, r(" x }}")).replace("<w:p>", '<w:p w:rsidR="00A">')
    document = render(word(tmp_path, body), x="1")
    assert texts(document) == ["1"]
    (line,) = part(document).iter(f"{{{W}}}p")
    assert not line.attrib


def test_an_unknown_name_is_a_fault_with_place_and_nearest_name(tmp_path):
    path = word(tmp_path, p("satu"), p("Tempat: {{ tempt }}"))
    fault = fault_of(render, path, tempat="Balai", tanggal="x")
    assert fault.code == "PKS511"
    assert "“tempt” tidak dikenal" in fault.message
    assert "isi naskah, paragraf ke-2 (“Tempat: {{ tempt }}”)" in fault.message
    assert fault.remedy == "mungkin maksudnya “tempat”"


def test_an_unknown_name_in_a_group_proposes_a_name_of_that_group(tmp_path):
    path = word(tmp_path, p("{% for o in hadir %}"), p("{{ o.nam }}"), p("{% endfor %}"))
    fault = fault_of(render, path, hadir=[{"nama": "A", "jabatan": "B"}])
    assert (fault.code, fault.remedy) == ("PKS511", "mungkin maksudnya “nama”")
    assert "paragraf ke-2" in fault.message


def test_an_unknown_name_in_a_condition_or_loop_is_a_fault_too(tmp_path):
    assert fault_of(render, word(tmp_path, p("{% if tiada %}a{% endif %}"))).code == "PKS511"
    assert fault_of(render, word(tmp_path, p("{% for x in tiada %}a{% endfor %}"))).code == "PKS511"


@pytest.mark.parametrize(
    ("body", "code", "said"),
    [
        (p("{{ nama"), "PKS507", "“{{” berdiri sendiri"),
        (p("nama }}"), "PKS507", "“}}” berdiri sendiri"),
        (p("{% if x"), "PKS507", "paragraf ke-1"),
        (p("{{ ") + p("nama }}"), "PKS507", "paragraf ke-1 (“{{”)"),
        (p("{{ a", "<w:r><w:drawing/></w:r>", "b }}"), "PKS507", "terputus oleh gambar"),
        (p("{{ " + "a" * 2000 + " }}"), "PKS507", "terlalu panjang"),
        (p("{% for x in xs %}") + p("a"), "PKS508", "tidak ditutup"),
        (p("a") + p("{% endfor %}"), "PKS508", "tidak punya pembuka"),
        (p("{% if a %}") + p("{% endfor %}"), "PKS508", "tidak punya pembuka"),
        (p("{% for x in a %}{% if a %}{% endfor %}"), "PKS508", "{% if a %} tidak ditutup sebelum {% endfor"),
        (p("a {% if x %}") + table(row("b")) + table(row("c {% endif %}")), "PKS508", "tidak setara"),
        (
            p("{% for x in xs %}") + table(row("{{ x }}", p("{% endfor %}") + p("y"))),
            "PKS508",
            "tidak setara",
        ),
        (table(row("{% for x in xs %}", "{{ x }}", "{% endfor %}")), "PKS508", "tidak setara"),
        (p("{%p if x %} teks"), "PKS508", "harus sendirian di paragraf"),
        (
            table(row("{%tr if x %}", "teks"), row("{%tr endif %}")),
            "PKS508",
            "harus sendirian di baris tabel",
        ),
        (p("{{ a b }}"), "PKS509", "Tidak dapat dipahami"),
        (p("{% if %}a{% endif %}"), "PKS509", "Tidak dapat dipahami"),
        (p("{{ x|bukan_penyaring }}"), "PKS510", "bukan_penyaring"),
        (p("{% include 'x' %}"), "PKS510", "“include” tidak dikenal"),
    ],
)
def test_a_wrong_tag_is_a_fault_that_names_its_place(tmp_path, body, code, said):
    fault = fault_of(Template, word(tmp_path, body))
    assert fault.code == code
    assert said in fault.message
    assert "paragraf ke-" in fault.message
    assert fault.remedy


def test_a_control_tag_in_the_paragraph_that_ends_a_section_is_a_fault(tmp_path):
    last = f"<w:p><w:pPr><w:sectPr/></w:pPr>{r('{% if x %}')}</w:p>"
    assert fault_of(Template, word(tmp_path, last, p("{% endif %}"))).code == "PKS508"


def test_a_tag_in_an_attribute_is_a_fault(tmp_path):
    body = '<w:p><w:hyperlink w:tooltip="{{ x }}"/></w:p>'
    assert fault_of(Template, word(tmp_path, body)).code == "PKS507"


def test_one_template_renders_many_documents(tmp_path):
    template = Template(word(tmp_path, p("{{ x }}")))
    assert [texts(template.render({"x": str(n)})) for n in range(3)] == [["0"], ["1"], ["2"]]
