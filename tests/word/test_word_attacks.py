"""Templates made to hang, to fill the memory or to be listed for ever; each ends at once in a coded fault."""

import zipfile

import pytest
from word_samples import members, p, r, row, rows, table, texts, write

from pks_cli.faults import Refused
from pks_cli.word import Template


def stored(path, pieces):
    """Pack without compression, so that the ratio gives nothing away."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in pieces.items():
            archive.writestr(name, data)
    return path


def code_of(path, data=None):
    with pytest.raises(Refused) as caught:
        Template(path).render(data or {})
    return caught.value.faults[0].code


@pytest.mark.parametrize(
    ("pieces", "code"),
    [
        (members(p("{{ " * 300_000)), "PKS507"),
        (members(p("{# " * 300_000 + "{% ")), "PKS507"),
        (members(p(*[r("{")] * 5_000)), "PKS507"),
        (members(p("{{ " + "x " * 400_000 + " }}")), "PKS507"),
        (members(p("{{ x }}") * 5_001), "PKS507"),
        (members(p("{% if x %}") * 1_500 + p("{% endif %}") * 1_500), "PKS509"),
        (members("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), "PKS503"),
        (members(p("a")) | {"word/styles.xml": b"<a>" + b"<b/>" * 600_000 + b"</a>"}, "PKS504"),
        (members(p("a")) | {f"{n}.bin": b"" for n in range(10_000)}, "PKS504"),
    ],
)
def test_a_template_made_to_be_too_much_is_a_coded_fault(tmp_path, pieces, code):
    assert code_of(stored(tmp_path / "templat.docx", pieces), {"x": 1}) == code


def test_tags_on_every_run_are_read_in_one_pass(tmp_path):
    path = stored(tmp_path / "templat.docx", members(p(*[r("{{"), r("x"), r("}}")] * 1_000)))
    assert texts(Template(path).render({"x": "a"})) == ["a" * 1_000]


def test_tables_left_empty_by_the_thousand_are_taken_out_in_one_pass(tmp_path):
    inner = table(row("{% for y in ys %}"), row("{{ y }}"), row("{% endfor %}"))
    path = stored(tmp_path / "templat.docx", members(p("{% for x in xs %}") + inner + p("{% endfor %}")))
    assert rows(Template(path).render({"xs": [0] * 20_000, "ys": []})) == []


def test_white_space_between_elements_changes_nothing(tmp_path):
    body = table(row("{% for y in ys %}"), row("{{ y }}"), row("{% endfor %}")).replace("><", ">\n  <")
    path = write(tmp_path / "templat.docx", members(body + p(" a ")))
    assert rows(Template(path).render({"ys": []})) == []
    assert texts(Template(path).render({"ys": ["1"]})) == ["1", " a "]
