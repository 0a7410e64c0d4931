"""A template written for docxtpl says the same here: rendered by both and compared, text for text."""

import io
import random

import pytest
from docxtpl import DocxTemplate, RichText
from docxtpl_cases import CASES, DATA
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from word_samples import NS, W, p, r, row, table, texts, word

from pks_cli.word import Template


def theirs(path, data):
    template = DocxTemplate(path)
    template.render(data, autoescape=True)
    made = io.BytesIO()
    template.save(made)
    return said(made.getvalue())


def ours(path, data):
    return said(Template(path).render(data))


def said(document):
    """The text of every paragraph that says something; docxtpl leaves empty ones where tags stood."""
    return [line for line in texts(document) if line.strip()]


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_that_of_docxtpl(tmp_path, name):
    path = word(tmp_path, CASES[name], p("akhir"))
    assert ours(path, DATA) == theirs(path, DATA)


def test_rich_text_of_docxtpl_is_a_plain_value_here(tmp_path):
    path = word(tmp_path, p(r("a {{r nama }} z", "<w:b/>")), p("{{p nama }}"), p("{{ nama }}"))
    assert texts(Template(path).render(DATA)) == ["a Balai Kelurahan z", "Balai Kelurahan", "Balai Kelurahan"]
    path = word(tmp_path, p(r("a {{r nama }} z", "<w:b/>")))
    assert ours(path, DATA) == theirs(path, DATA | {"nama": RichText(DATA["nama"])})


TEXT = st.sampled_from(["teks", "{{ nama }}", "a {{ n }} b", "{% if benar %}ya{% endif %}", "{{ tanda }}"])
OPENINGS = st.sampled_from(
    [
        ("for x in xs", "endfor"),
        ("for o in orang if o.hadir", "endfor"),
        ("for x in tiada", "else", "endfor"),
        ("if benar", "endif"),
        ("if salah", "else", "endif"),
    ]
)


BESIDE = st.sampled_from(["", "", "teks ", "{{ nama }} "])


@st.composite
def wrapped(draw, scope, inner, line):
    """A loop or a condition round blocks; its tags on lines of their own, or with text beside them."""
    tags = draw(OPENINGS)
    pieces = []
    for tag in tags:
        before, behind = ("", "") if scope else (draw(BESIDE), draw(BESIDE))
        pieces.append(line(f"{before}{{%{scope} {tag} %}}{behind}"))
        if tag is not tags[-1]:
            pieces += draw(st.lists(inner, max_size=2))
    return "".join(pieces)


CELLS = st.lists(TEXT, min_size=1, max_size=3).map(lambda cells: row(*cells))
ROWS = st.recursive(CELLS, lambda inner: wrapped("tr", inner, row), max_leaves=4)
TABLES = st.lists(ROWS, max_size=3).map(lambda rows: table(row("kepala", "b", "c"), *rows))
BLOCKS = st.recursive(
    TEXT.map(p) | TABLES, lambda inner: wrapped("p", inner, p) | wrapped("", inner, p), max_leaves=6
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(st.lists(BLOCKS, min_size=1, max_size=4).map("".join))
def test_any_nesting_of_loops_and_conditions_says_what_docxtpl_says(tmp_path, body):
    path = word(tmp_path, p("awal"), body, p("akhir"))
    assert ours(path, DATA) == theirs(path, DATA)


def scattered(body, seed):
    """The same text in other runs: cut anywhere, as Word does with spelling states and changes of look."""
    chance = random.Random(seed)
    root = etree.fromstring(f"<a {NS}>{body}</a>")
    for run in list(root.iter(f"{{{W}}}r")):
        (text, *others) = run.findall(f"{{{W}}}t") or [None]
        if others or text is None or any(child.tag not in (f"{{{W}}}t", f"{{{W}}}rPr") for child in run):
            continue
        pieces, rest = [], text.text or ""
        while rest:
            size = chance.choice([1, 1, 2, 3, 5, 8, 13])
            pieces.append(rest[:size])
            rest = rest[size:]
        for piece in pieces:
            look = chance.choice(["", "<w:b/>", "<w:i/><w:noProof/>"])
            escaped = piece.replace("&", "&amp;").replace("<", "&lt;")
            made = etree.fromstring(f"<a {NS}>{r(escaped, look)}<w:proofErr w:type='spellEnd'/></a>")
            for child in made:
                run.addprevious(child)
        run.getparent().remove(run)
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


@pytest.mark.proof
@pytest.mark.parametrize("name", CASES)
def test_a_template_scattered_over_runs_says_the_same(tmp_path, name):
    whole = texts(Template(word(tmp_path, CASES[name])).render(DATA))
    for seed in range(4):
        assert texts(Template(word(tmp_path, scattered(CASES[name], seed))).render(DATA)) == whole
