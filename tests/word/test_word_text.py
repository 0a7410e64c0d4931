import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from word_samples import p, part, texts, word

from pks_cli.faults import Refused
from pks_cli.word import Template

_LEGAL = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t")
)
HOSTILE = [
    "A & B <b> \"kutip\" 'satu' > x",
    "{{ 7*7 }} {% for x in y %} {# a #} }} %}",
    "[red]merah[/red]",
    "=1+1",
    "😀 👩‍👩‍👧 é ñ 漢字",
    "baris satu\nbaris dua\n\n\tbertab",
    "  spasi depan dan belakang  ",
    "kata" * 2500,
    "]]> <!-- --> <?pi?> &amp; &#65;",
    "</w:t></w:r></w:p>",
    "pks-slot-0 <?pks 0?>",
]


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return Template(word(tmp_path_factory.mktemp("teks"), p("[{{ x }}]")))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_that_text(template, text):
    assert texts(template.render({"x": text})) == [f"[{text}]"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_LEGAL)
def test_any_legal_text_survives_unchanged(template, text):
    (line,) = texts(template.render({"x": text}))
    assert text in line
    assert set(line.replace(text, "", 1)) <= set("[]\u2068\u2069")


@pytest.mark.parametrize(
    "text", ["\u202eterbalik", "\u0645\u0631\u062d\u0628\u0627", "\u2069\u202ex", "\u2066\u2066x", "a\u200fb"]
)
def test_text_of_another_direction_is_isolated_whatever_marks_it_holds(template, text):
    (line,) = texts(template.render({"x": text}))
    before, found, after = line[1:-1].partition(text)
    assert found
    assert set(before) == {"\u2068"}
    assert set(after) == {"\u2069"}
    depth = 0
    for place, char in enumerate(line):
        depth += char in "\u2066\u2067\u2068"
        depth -= char == "\u2069"
        assert depth > 0 or place in (0, len(line) - 2, len(line) - 1)


def test_a_carriage_return_is_a_line_break_and_no_value_is_nothing(template):
    assert texts(template.render({"x": "a\r\nb\rc"})) == ["[a\nb\nc]"]
    assert texts(template.render({"x": None})) == ["[]"]
    assert texts(template.render({"x": 12.5})) == ["[12.5]"]


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\x08", "\x0b", "\ud800", "\ufffe"])
def test_a_control_character_is_refused_rather_than_written(template, text):
    with pytest.raises(Refused) as caught:
        template.render({"x": text})
    assert caught.value.faults[0].code == "PKS515"


@pytest.mark.parametrize("value", [True, ["a"], {"a": 1}])
def test_what_is_no_text_is_not_printed(template, value):
    with pytest.raises(Refused) as caught:
        template.render({"x": value})
    assert caught.value.faults[0].code == "PKS512"


def test_the_result_is_well_formed_for_every_hostile_text_at_once(template):
    root = part(template.render({"x": "\n".join(HOSTILE)}))
    assert isinstance(root, etree._Element)
