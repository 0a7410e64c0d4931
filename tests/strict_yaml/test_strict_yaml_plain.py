"""The plainest texts are read line by line, and never otherwise than libyaml's events would have them."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pks_cli.resources import example_records
from pks_cli.strict_yaml import write
from pks_cli.strict_yaml.plain import NotPlain, read_plain
from pks_cli.strict_yaml.reader import _read_events, _refused

REPORT = """\
# ditulis tangan
jenis: gangguan_kamtibmas

wilayah: 18.72.04.1001
tanggal: "2021-11-02"
jam: '20.15'
saran:
lokal: null
uraian: |-
  Balap liar: #3,
    dua puluh "pemuda"

  bubar
hambatan: >-
  jalan gelap
  dan sepi
dampak:
  luka: 0
langkah:
  - tanggal: "2021-11-03"
    # sudah
    uraian: Patroli malam
  - uraian: selesai
pihak:
- kelompok pemuda
- "warga: RT 3"
lampiran: []
"""
LINES = st.lists(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", " ", "  ", "  ", "    ", "      "]),
        st.sampled_from(["", "", "", "- ", "-", "- - "]),
        st.sampled_from(["", "a: ", "b: ", "c:", "null: ", "key_2:  ", "K: ", "? a"]),
        st.sampled_from(
            [
                *(
                    "",
                    "x",
                    "satu dua",
                    "x ",
                    "null",
                    "~",
                    "no",
                    "18.70",
                    "20:15",
                    "a#b",
                    "a #b",
                    "# c",
                    "- x",
                ),
                *('"x"', '"a: b"', '"', '""', "'x'", "'it''s'", "''", '"x" ', '"x" y', "[]", "[a]", "{}"),
                *(
                    "|",
                    "|-",
                    ">",
                    ">-",
                    "|+",
                    "|2",
                    "| # c",
                    "&a x",
                    "*a",
                    "!x",
                    "%x",
                    "@x",
                    "`x",
                    "---",
                    "...",
                ),
                *("(x)", "a, b", "x: y", ": x", "x:", "\\", "\u201cx\u201d", "é", "x\ty", "\t", " x"),
            ]
        ),
    ),
    max_size=9,
)


def both(text):
    """Read a text both ways; what is no text of a record is not looked at, as in `read`."""
    if _refused(text.encode("utf-8"), text):
        return
    try:
        plain = read_plain(text)
    except NotPlain:
        return
    document = _read_events(text.encode("utf-8"), text)
    assert not document.problems
    assert document.root == plain


def test_a_report_as_people_type_it_is_plain():
    assert read_plain(REPORT) == _read_events(REPORT.encode(), REPORT).root


def test_what_is_written_here_is_nearly_always_plain():
    texts = [path.read_text(encoding="utf-8") for path in example_records().rglob("*-*.yaml")]
    plain = 0
    for text in texts:
        try:
            read_plain(text)
        except NotPlain:
            continue
        plain += 1
    assert plain > 0.95 * len(texts)


@settings(max_examples=600)
@given(LINES, st.sampled_from(["", "\n", "\n\n"]))
@example(["a: |", "  x", " y"], "\n")
@example(["a: |", "  x"], "")
@example(["a: >", "  x", "   y", "  z"], "\n")
@example(["a:", "- b: x", "  c: y", "- z", "d: e"], "\n")
@example(["a:", "  - b:", "    - c", "  d: e"], "\n")
@example(["a: x", "  y"], "\n")
@example(["a: x", "# c", "  b: y"], "\n")
@example(["a:", "", "  # c", "  b: y"], "\n")
@example(["a: |-", "  x", "     ", "  y"], "\n")
@example(["a: |-", "  x", "", "# c", "b: y"], "\n")
def test_any_lines_are_read_alike_or_left_to_libyaml(lines, end):
    both("\n".join(lines) + end)


@settings(max_examples=200)
@given(
    st.dictionaries(
        st.sampled_from(["a", "uraian", "b_2"]),
        st.recursive(
            st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)),
            lambda inner: st.one_of(
                st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["c", "d"]), inner, max_size=2)
            ),
            max_leaves=6,
        ),
        min_size=1,
    )
)
def test_whatever_is_written_is_read_alike(tree):
    both(write(tree))


@pytest.mark.parametrize("seed", range(4))
def test_mutated_records_are_read_alike_or_left_to_libyaml(seed):
    chance = random.Random(seed)
    texts = [REPORT, *(path.read_text("utf-8") for path in sorted(example_records().rglob("*-*.yaml"))[:20])]
    snippets = (
        *":-#\"'|>[]{}&*!~% \n\t",
        "  ",
        "\n  ",
        "\n- ",
        ": ",
        " #",
        "a: ",
        "|-\n",
        "null",
        "---\n",
        "é",
    )
    for number in range(1500):
        text = texts[number % len(texts)]
        for _ in range(chance.randint(1, 4)):
            at, drop = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 3))
            text = text[:at] + chance.choice(snippets) + text[at + drop :]
        both(text)


@pytest.mark.parametrize(
    "text", ["", "\n", "# saja\n", "- a\n", "x\n", "a: 1\na: 2\n", "A: 1\n", "a: [x]\n", "a\n"]
)
def test_what_is_not_of_the_plainest_kind_is_left_to_libyaml(text):
    with pytest.raises(NotPlain):
        read_plain(text)


@pytest.mark.parametrize("odd", [0, 1])
def test_lists_in_lists_are_left_to_libyaml_however_deep(odd):
    lines = ["a:", "  b:"][: 1 + odd]
    lines += [" " * (4 * level + 2 * odd) + "- a:" for level in range(40)]
    with pytest.raises(NotPlain):
        read_plain("\n".join(lines) + "\n")


def test_a_block_text_indented_past_what_is_looked_at_is_left_to_libyaml():
    for indent in (199, 200, 250):
        both(f"a: |\n{' ' * indent}x\n{' ' * indent}y\n")
